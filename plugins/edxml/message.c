/* An edXML message: envelope, header, what it refers to, and the document in it. */
#include "plugins/edxml/message.h"

#include <string.h>

#include "kit/fail.h"
#include "kit/markup.h"
#include "kit/write.h"
#include "plugins/edxml/attachment.h"
#include "plugins/edxml/header.h"
#include "plugins/edxml/organ.h"

static struct vt_str
option(struct vt_output *out, const char *name)
{
	return kit_str(out->ops->option(out, name));
}

/* 1, 0, or -1 for neither. */
static int
wants_sdk(struct vt_output *out)
{
	struct vt_str order = option(out, "order");

	if (order.n == 0 || kit_eq(order, VT_STR("standard")))
		return 0;
	return kit_eq(order, VT_STR("sdk")) ? 1 : -1;
}

static int
refuse(struct vt_output *out, struct vt_text text, struct vt_str value, struct vt_error *err)
{
	return kit_fail(err, VT_ERR_USAGE, "%s: %.*s", kit_say(out, text), (int)value.n,
	    value.n > 0 ? value.s : "");
}

static int
check_options(struct vt_output *out, struct vt_error *err)
{
	struct vt_str id = option(out, "organ-id"), type = option(out, "document-type");

	if (wants_sdk(out) < 0)
		return refuse(out,
		    (struct vt_text){"--order là standard hoặc sdk", "--order is standard or sdk"},
		    option(out, "order"), err);
	if (id.n > 0 && !organ_id_fits(id))
		return refuse(out,
		    (struct vt_text){"--organ-id không đúng dạng H05.02.02 hoặc 000.00.11.H53",
			"--organ-id is not of the form H05.02.02 or 000.00.11.H53"},
		    id, err);
	for (size_t i = 0; i < type.n; i++) {
		if (!kit_is_digit((unsigned char)type.s[i]) || type.n > 4)
			return refuse(out,
			    (struct vt_text){
				"document-type phải là số", "document-type is a number"},
			    type, err);
	}
	return organ_map_check(out, option(out, "organ-map"), err);
}

int
message_begin(struct vt_output *out, struct vt_error *err)
{
	if (out->total > 1)
		return kit_fail(err, VT_ERR_USAGE, "%s",
		    kit_say(out,
			(struct vt_text){
			    "mỗi thông điệp edXML chứa một văn bản: hãy chạy với từng tệp",
			    "an edXML message holds one document: run it for each file"}));
	return check_options(out, err);
}

static void
put_message(struct kit_markup *m, const struct header *h, const struct attachment *a)
{
	const int attached = a->bytes.s != NULL;

	kit_markup_raw(m, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	kit_markup_start(m, "edXML");
	kit_markup_attribute(m, "xmlns", kit_str(EDXML_NAMESPACE));
	kit_markup_start(m, EDXML("edXMLEnvelope"));
	kit_markup_attribute(m, "xmlns:edXML", kit_str(EDXML_NAMESPACE));
	kit_markup_start(m, EDXML("edXMLHeader"));
	header_write(h);
	kit_markup_end(m);
	kit_markup_start(m, EDXML("edXMLBody"));
	kit_markup_start(m, EDXML("edXMLManifest"));
	kit_markup_attribute(m, "version", VT_STR("1.0"));
	if (attached)
		attachment_reference(m, a);
	kit_markup_end(m);
	kit_markup_end(m);
	kit_markup_end(m);
	kit_markup_start(m, "AttachmentEncoded");
	if (attached)
		attachment_encoded(m, a, h->sdk);
	kit_markup_end(m);
	kit_markup_end(m);
	kit_markup_raw(m, "\n");
}

int
message_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct attachment attachment = {.bytes = {NULL, 0}};
	struct kit_markup m;
	const struct header header = {
	    .m = &m,
	    .report = report,
	    .out = out,
	    .organ_id = option(out, "organ-id"),
	    .organ_map = option(out, "organ-map"),
	    .sdk = wants_sdk(out) == 1,
	};
	int rc = VT_OK;

	/* Of a file that could not be read there is no message; the program says so. */
	if (report->error != NULL)
		return VT_OK;
	if (out->ops->option(out, "attach") != NULL)
		rc = attachment_find(report, out, &attachment, err);
	if (rc != VT_OK)
		return rc;
	kit_markup_open(&m, KIT_MARKUP_XML, out, err);
	put_message(&m, &header, &attachment);
	return kit_markup_close(&m);
}
