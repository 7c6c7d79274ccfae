/* The document itself in its message: named, typed, in base64. */
#include "plugins/edxml/attachment.h"

#include <string.h>
#include <strings.h>
#include <nettle/base64.h>

#include "kit/fail.h"
#include "kit/write.h"
#include "plugins/edxml/message.h"

/* By suffix; the first of a format is what its documents are called otherwise. */
static const struct {
	const char *format, *suffix, *type;
} types[] = {
    {"docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"docx", "docm", "application/vnd.ms-word.document.macroEnabled.12"},
    {"docx", "dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template"},
    {"docx", "dotm", "application/vnd.ms-word.template.macroEnabled.12"},
    {"odt", "odt", "application/vnd.oasis.opendocument.text"},
    {"odt", "ott", "application/vnd.oasis.opendocument.text-template"},
    {"odt", "fodt", "application/vnd.oasis.opendocument.text-flat-xml"},
};

enum { TYPES = sizeof(types) / sizeof(types[0]) };

static void
set_type(const char *format, const char *suffix, struct vt_output *out, struct attachment *a)
{
	struct kit_alloc alloc = kit_output_alloc(out);
	const char *base = a->name;
	const char *dot = strrchr(base, '.');

	for (size_t i = 0; i < TYPES; i++) {
		if (strcmp(types[i].format, format) == 0 &&
		    strcasecmp(types[i].suffix, suffix) == 0) {
			a->type = types[i].type;
			return;
		}
	}
	/* The name says something else than what was read: the message of another system,
	 * standard input, a slip. */
	for (size_t i = 0; i < TYPES; i++) {
		if (strcmp(types[i].format, format) != 0)
			continue;
		a->type = types[i].type;
		a->name = kit_printf(&alloc, "%.*s.%s",
		    (int)(dot != NULL && dot != base ? (size_t)(dot - base) : strlen(base)), base,
		    types[i].suffix);
		return;
	}
	a->type = "application/octet-stream";
}

int
attachment_find(const struct vt_report *report, struct vt_output *out, struct attachment *a,
    struct vt_error *err)
{
	struct kit_alloc alloc = kit_output_alloc(out);
	const char *slash = strrchr(report->path, '/'), *dot;

	*a = (struct attachment){.bytes = out->ops->source(out)};
	if (a->bytes.s == NULL || report->doc == NULL)
		return VT_OK;
	a->name = slash != NULL ? slash + 1 : report->path;
	if (strcmp(report->path, "-") == 0)
		a->name = "van-ban";
	dot = strrchr(a->name, '.');
	set_type(report->doc->format, dot != NULL ? dot + 1 : "", out, a);
	a->id = kit_printf(&alloc, "%.32s", report->sha256 != NULL ? report->sha256 : "1");
	a->describe = "Văn bản";
	return *a->id == '\0' || *a->name == '\0'
	    ? kit_fail(err, VT_ERR_MEMORY, "no memory for the attachment")
	    : VT_OK;
}

void
attachment_reference(struct kit_markup *m, const struct attachment *a)
{
	struct kit_alloc alloc = kit_output_alloc(m->out);

	kit_markup_start(m, EDXML("Reference"));
	kit_markup_element(m, EDXML("ContentId"), kit_str(kit_printf(&alloc, "cid:%s", a->id)));
	kit_markup_element(m, EDXML("ContentType"), kit_str(a->type));
	kit_markup_element(m, EDXML("Description"), kit_str(a->describe));
	kit_markup_element(m, EDXML("AttachmentName"), kit_str(a->name));
	kit_markup_end(m);
}

/* A piece at a time: the text is a third longer than the file. */
static void
put_base64(struct kit_markup *m, struct vt_str bytes)
{
	enum { PIECE = 3 * 4096 };
	struct base64_encode_ctx base64;
	char text[BASE64_ENCODE_LENGTH(PIECE) + BASE64_ENCODE_FINAL_LENGTH];

	base64_encode_init(&base64);
	for (size_t at = 0; at < bytes.n; at += PIECE) {
		size_t n = bytes.n - at < PIECE ? bytes.n - at : PIECE;

		n = base64_encode_update(&base64, text, n, (const uint8_t *)bytes.s + at);
		kit_markup_text(m, (struct vt_str){text, n});
	}
	kit_markup_text(m, (struct vt_str){text, base64_encode_final(&base64, text)});
}

void
attachment_encoded(struct kit_markup *m, const struct attachment *a, int sdk)
{
	struct kit_alloc alloc = kit_output_alloc(m->out);

	kit_markup_start(m, "Attachment");
	kit_markup_element(m, "ContentId",
	    kit_str(sdk ? kit_printf(&alloc, "cid:%s", a->id) : a->id));
	kit_markup_element(m, "AttachmentName", kit_str(a->name));
	kit_markup_element(m, "Description", kit_str(a->describe));
	kit_markup_element(m, "ContentType", kit_str(a->type));
	kit_markup_start(m, sdk ? EDXML("ContentTransferEncoded") : "ContentTransferEncoded");
	if (sdk)
		kit_markup_attribute(m, "xmlns:edXML", kit_str(EDXML_NAMESPACE));
	put_base64(m, a->bytes);
	kit_markup_end(m);
	kit_markup_end(m);
}
