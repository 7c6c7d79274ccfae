/* XML and HTML out, through libxml2's writer. */
#include "kit/markup.h"

#include <stdarg.h>
#include <stdio.h>
#include <libxml/xmlwriter.h>

#include "kit/fail.h"
#include "kit/text.h"
#include "kit/write.h"

/* Text is handed over in pieces: the library wants NUL-ended strings. */
enum { PIECE = 1024 };

/* How much of text attributes may be composed of. */
enum { MOST_FORMATTED = 512 };

static void
fail_markup(struct kit_markup *m)
{
	if (m->rc == VT_OK)
		m->rc = kit_fail(m->err, VT_ERR_MEMORY, "no memory for the output");
}

static int
take_bytes(void *ctx, const char *bytes, int n)
{
	struct kit_markup *m = ctx;

	if (m->rc == VT_OK)
		m->rc = kit_write(m->out, (struct vt_str){bytes, (size_t)n}, m->err);
	return m->rc == VT_OK ? n : -1;
}

void
kit_markup_open(struct kit_markup *m, enum kit_markup_kind kind, struct vt_output *out,
    struct vt_error *err)
{
	xmlOutputBuffer *buffer;

	*m = (struct kit_markup){.out = out, .err = err, .kind = kind, .rc = VT_OK};
	buffer = xmlOutputBufferCreateIO(take_bytes, NULL, m, NULL);
	m->writer = buffer != NULL ? xmlNewTextWriter(buffer) : NULL;
	if (m->writer == NULL) {
		xmlOutputBufferClose(buffer);
		fail_markup(m);
	}
}

int
kit_markup_close(struct kit_markup *m)
{
	if (m->writer != NULL) {
		if (m->rc == VT_OK && xmlTextWriterFlush(m->writer) < 0)
			fail_markup(m);
		xmlFreeTextWriter(m->writer);
		m->writer = NULL;
	}
	return m->rc;
}

void
kit_markup_start(struct kit_markup *m, const char *element)
{
	if (m->rc == VT_OK && xmlTextWriterStartElement(m->writer, BAD_CAST element) < 0)
		fail_markup(m);
}

void
kit_markup_end(struct kit_markup *m)
{
	if (m->rc == VT_OK &&
	    (m->kind == KIT_MARKUP_HTML ? xmlTextWriterFullEndElement(m->writer)
					: xmlTextWriterEndElement(m->writer)) < 0)
		fail_markup(m);
}

/* 1 when an XML 1.0 document may hold the character. */
static int
is_allowed(uint32_t c)
{
	return c >= 0x20 ? c != 0xfffe && c != 0xffff : c == '\t' || c == '\n' || c == '\r';
}

/* Escaped here, for the writer would turn the letters of attributes into numbers. */
static void
put_piece(struct kit_markup *m, const char *piece)
{
	xmlChar *escaped = xmlEncodeSpecialChars(NULL, BAD_CAST piece);

	if (escaped == NULL || xmlTextWriterWriteRaw(m->writer, escaped) < 0)
		fail_markup(m);
	xmlFree(escaped);
}

void
kit_markup_text(struct kit_markup *m, struct vt_str text)
{
	char piece[PIECE + 1];
	size_t at = 0, fill = 0;

	while (m->rc == VT_OK && at < text.n) {
		uint32_t c = kit_utf8_next(text, &at);

		fill += kit_utf8_put(piece + fill, is_allowed(c) ? c : 0xfffd);
		if (fill + 4 <= PIECE && at < text.n)
			continue;
		piece[fill] = '\0';
		fill = 0;
		put_piece(m, piece);
	}
}

void
kit_markup_attribute(struct kit_markup *m, const char *name, struct vt_str value)
{
	if (m->rc == VT_OK && xmlTextWriterStartAttribute(m->writer, BAD_CAST name) < 0)
		fail_markup(m);
	kit_markup_text(m, value);
	if (m->rc == VT_OK && xmlTextWriterEndAttribute(m->writer) < 0)
		fail_markup(m);
}

void
kit_markup_attributef(struct kit_markup *m, const char *name, const char *format, ...)
{
	char value[MOST_FORMATTED];
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(value, sizeof(value), format, ap);
	va_end(ap);
	if (n < 0 || (size_t)n >= sizeof(value))
		fail_markup(m);
	else
		kit_markup_attribute(m, name, (struct vt_str){value, (size_t)n});
}

void
kit_markup_say(struct kit_markup *m, struct vt_text text)
{
	kit_markup_text(m, kit_str(kit_say(m->out, text)));
}

void
kit_markup_element(struct kit_markup *m, const char *element, struct vt_str text)
{
	kit_markup_start(m, element);
	kit_markup_text(m, text);
	kit_markup_end(m);
}

void
kit_markup_raw(struct kit_markup *m, const char *constant)
{
	if (m->rc == VT_OK && xmlTextWriterWriteRaw(m->writer, BAD_CAST constant) < 0)
		fail_markup(m);
}
