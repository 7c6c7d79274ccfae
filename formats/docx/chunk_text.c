/* Files inside that are no documents: pages of the web, and plain text. */
#include <string.h>

#include <libxml/HTMLparser.h>

#include "formats/docx/walk.h"

enum {
	PIECE = 16 * 1024,
	/* Elements inside one another: libxml2 looks through them for each end tag that has no
	 * start. Mail programs nest tables some thirty deep. */
	DEPTH_MAX = 512
};

/* ---- paragraphs of which only the text is known ---- */

static int
open_paragraph(struct walk *w, struct vt_error *err)
{
	int code = paragraph_start(w, err);

	w->block->p.path = w->chunk_path;
	return code == VT_OK ? paragraph_need(w, err) : code;
}

int
chunk_plain(struct walk *w, struct vt_str bytes, struct vt_error *err)
{
	size_t at = kit_starts(bytes, VT_STR("\xEF\xBB\xBF")) ? 3 : 0;
	int code = VT_OK;

	if (!kit_utf8_valid(bytes))
		return kit_fail(err, VT_ERR_DAMAGED, "a text inside is not in UTF-8");
	while (at < bytes.n && code == VT_OK) {
		size_t start = at;

		while (at < bytes.n && bytes.s[at] != '\n' && bytes.s[at] != '\r')
			at++;
		if ((code = open_paragraph(w, err)) == VT_OK && at > start)
			code = box_text(w, kit_sub(bytes, start, at), 0, err);
		if (code == VT_OK)
			code = paragraph_finish(w, err);
		at += at + 1 < bytes.n && bytes.s[at] == '\r' && bytes.s[at + 1] == '\n' ? 2 : 1;
	}
	return code;
}

/* ---- pages of the web ---- */

struct page {
	struct walk *w;
	struct vt_error *err;
	htmlParserCtxtPtr parser;
	int code;
	int open;                     /* a paragraph is */
	int space;                    /* before the next word */
	uint32_t depth, hidden, kept; /* open elements: all, not shown, whose lines stand */
};

static void
stop(struct page *p, int code)
{
	if (code == VT_OK)
		return;
	if (p->code == VT_OK)
		p->code = code;
	xmlStopParser(p->parser);
}

static int
is_one_of(const xmlChar *name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (strcmp((const char *)name, *names) == 0)
			return 1;
	return 0;
}

static int
is_hidden(const xmlChar *name)
{
	static const char *const names[] = {
	    "head", "script", "style", "template", "title", "noframes", "object", NULL};

	return is_one_of(name, names);
}

/* What begins and ends a line of its own. */
static int
is_block(const xmlChar *name)
{
	static const char *const names[] = {"address", "article", "aside", "blockquote", "body",
	    "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
	    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
	    "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul", NULL};

	return is_one_of(name, names);
}

static void
put(struct page *p, struct vt_str text)
{
	if (p->code == VT_OK && !p->open) {
		p->open = 1;
		p->space = 0;
		stop(p, open_paragraph(p->w, p->err));
	}
	if (p->code == VT_OK && p->space)
		stop(p, box_text(p->w, VT_STR(" "), 0, p->err));
	p->space = 0;
	if (p->code == VT_OK)
		stop(p, box_text(p->w, text, 0, p->err));
}

static void
end_paragraph(struct page *p)
{
	if (p->open && p->code == VT_OK)
		stop(p, paragraph_finish(p->w, p->err));
	p->open = p->space = 0;
}

static void
element_start(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
	struct page *p = ctx;

	(void)attributes;
	if (p->code != VT_OK)
		return;
	if (++p->depth > DEPTH_MAX) {
		stop(p,
		    kit_fail(p->err, VT_ERR_TOO_DEEP,
			"a page inside has more than %d elements inside one another", DEPTH_MAX));
		return;
	}
	p->hidden += is_hidden(name) != 0;
	if (is_block(name))
		end_paragraph(p);
	p->kept += strcmp((const char *)name, "pre") == 0;
	if (p->hidden == 0 && p->open && strcmp((const char *)name, "br") == 0)
		put(p, VT_STR("\n"));
}

static void
element_end(void *ctx, const xmlChar *name)
{
	struct page *p = ctx;

	p->depth -= p->depth > 0;
	p->hidden -= p->hidden > 0 && is_hidden(name);
	p->kept -= p->kept > 0 && strcmp((const char *)name, "pre") == 0;
	if (is_block(name))
		end_paragraph(p);
}

static int
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Blanks between words are one; at the ends of a line they are none. */
static void
characters(void *ctx, const xmlChar *bytes, int n)
{
	struct page *p = ctx;
	struct vt_str text = {(const char *)bytes, n > 0 ? (size_t)n : 0};

	if (p->hidden > 0 || text.n == 0)
		return;
	for (size_t i = 0; i < text.n && p->code == VT_OK;) {
		size_t start = i;

		if (p->kept > 0) {
			while (i < text.n && text.s[i] != '\r')
				i++;
			if (i > start)
				put(p, kit_sub(text, start, i));
			i++;
			continue;
		}
		while (i < text.n && is_blank(text.s[i]))
			i++;
		p->space |= i > start && p->open;
		start = i;
		while (i < text.n && !is_blank(text.s[i]))
			i++;
		if (i > start)
			put(p, kit_sub(text, start, i));
	}
}

static void
ignore_error(void *ctx, xmlErrorPtr error)
{
	(void)ctx;
	(void)error;
}

static int
read_page(struct page *p, struct vt_str bytes, xmlCharEncoding encoding)
{
	htmlSAXHandler sax = {.startElement = element_start,
	    .endElement = element_end,
	    .characters = characters,
	    .ignorableWhitespace = characters,
	    .cdataBlock = NULL}; /* what stands in scripts and styles */
	int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;

	p->parser = htmlCreatePushParserCtxt(&sax, p, NULL, 0, NULL, encoding);
	if (p->parser == NULL)
		return kit_fail(p->err, VT_ERR_MEMORY, "no memory left");
	htmlCtxtUseOptions(p->parser,
	    encoding == XML_CHAR_ENCODING_NONE ? options : options | HTML_PARSE_IGNORE_ENC);
	for (size_t at = 0; at < bytes.n && p->code == VT_OK; at += PIECE) {
		size_t n = bytes.n - at < PIECE ? bytes.n - at : PIECE;

		htmlParseChunk(p->parser, bytes.s + at, (int)n, 0);
	}
	if (p->code == VT_OK)
		htmlParseChunk(p->parser, bytes.s, 0, 1);
	if (p->open && (p->code == VT_OK || p->code == VT_ERR_TOO_DEEP)) {
		int code = paragraph_finish(p->w, p->err);

		p->code = code != VT_OK ? code : p->code;
	}
	xmlFreeDoc(p->parser->myDoc);
	htmlFreeParserCtxt(p->parser);
	return p->code;
}

int
chunk_html(struct walk *w, struct vt_str bytes, struct vt_error *err)
{
	struct page p = {.w = w, .err = err};
	xmlCharEncoding encoding = XML_CHAR_ENCODING_NONE; /* as the page says */
	xmlStructuredErrorFunc old = xmlStructuredError;
	void *old_context = xmlStructuredErrorContext;
	int code;

	if (kit_starts(bytes, VT_STR("\xEF\xBB\xBF")))
		bytes = kit_sub(bytes, 3, bytes.n);
	if (kit_starts(bytes, VT_STR("\xFF\xFE")))
		encoding = XML_CHAR_ENCODING_UTF16LE;
	else if (kit_starts(bytes, VT_STR("\xFE\xFF")))
		encoding = XML_CHAR_ENCODING_UTF16BE;
	else if (kit_utf8_valid(bytes))
		encoding = XML_CHAR_ENCODING_UTF8;
	if (encoding == XML_CHAR_ENCODING_UTF16LE || encoding == XML_CHAR_ENCODING_UTF16BE)
		bytes = kit_sub(bytes, 2, bytes.n);
	xmlSetStructuredErrorFunc(NULL, ignore_error);
	code = read_page(&p, bytes, encoding);
	xmlSetStructuredErrorFunc(old_context, old);
	return code;
}
