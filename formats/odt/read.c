/* The read: which parts of the file are read, in which order, and into what. */
#include <string.h>

#include "formats/odt/body.h"
#include "formats/odt/metadata.h"
#include "formats/odt/styles.h"
#include "kit/fail.h"
#include "kit/text.h"

enum { HEADER_PASSES_MAX = 64 }; /* sections that show one page style's headers */

void *
odt_alloc(struct odt *r, size_t n, struct vt_error *err)
{
	void *p = r->builder->ops->alloc(r->builder, n);

	if (p == NULL)
		kit_fail(err, VT_ERR_TOO_LARGE,
		    "the document does not fit in the memory for one document");
	return p;
}

const char *
odt_copy(struct odt *r, struct vt_str s, struct vt_error *err)
{
	char *copy = odt_alloc(r, s.n + 1, err);

	if (copy != NULL && s.n > 0)
		memcpy(copy, s.s, s.n);
	return copy;
}

int
odt_read_optional(struct odt *r, int64_t entry, const char *name,
    const struct kit_xml_handler *handler, void *ctx, struct vt_error *err)
{
	struct vt_error own = {0};
	int code = kit_xml_parse_alike(r->xml, r->pkg, entry, name, handler, ctx, &own);

	if (code == VT_OK)
		return VT_OK;
	if (code != VT_ERR_DAMAGED)
		return kit_fail(err, code, "%s", own.message);
	r->partial = 1;
	return r->builder->ops->partial(r->builder, own.message, err);
}

/* ---- one XML file ---- */

/* What the file is read for. */
enum { FOR_STYLES, FOR_ALL, FOR_HEADERS };

enum { IN_ROOT, IN_STYLES, IN_META, IN_BODY, IN_MASTERS, IN_HEADER };

struct file {
	struct odt *r;
	int purpose;
	int at;
	uint32_t depth; /* of the element that was entered last */
	int saw_body;
	const char *source;
	struct odt_styles styles;
	struct odt_meta meta;
	struct odt_body body;
	struct odt_master_use *use; /* of the open master page */
	int32_t pages;              /* that the open header is on */
	int is_footer;
	int more_uses;           /* another pass is needed */
	struct kit_xml_gap *gap; /* of the styles read so far; NULL: nobody asks */
};

static int
leave_to(struct file *f, int at)
{
	f->at = at;
	return VT_OK;
}

static int
body_enter(struct file *f, const struct kit_xml_element *e, struct vt_error *err)
{
	int laid_out = kit_eq(kit_xml_get(e, ODT_TEXT(USE_SOFT_PAGE_BREAKS)), VT_STR("true"));
	int code = odt_section_begin(f->r, laid_out, err);

	f->at = IN_BODY;
	f->depth = e->depth;
	f->saw_body = 1;
	return code != VT_OK ? code
			     : odt_body_begin(&f->body, f->r, ODT_AUTO_CONTENT, 1, f->source, err);
}

/* A child of the root element, or of office:body. */
static int
root_start(struct file *f, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	switch (e->name) {
	case ODT_OFFICE(DOCUMENT):
	case ODT_OFFICE(DOCUMENT_CONTENT):
	case ODT_OFFICE(DOCUMENT_STYLES):
		if (f->gap != NULL)
			f->gap->from = f->gap->to = kit_xml_offset(xml);
		return VT_OK;
	case ODT_OFFICE(BODY):
		if (f->purpose == FOR_ALL)
			return VT_OK;
		break;
	case ODT_OFFICE(TEXT):
		if (f->purpose == FOR_ALL && !f->saw_body)
			return body_enter(f, e, err);
		break;
	case ODT_OFFICE(FONT_FACE_DECLS):
	case ODT_OFFICE(STYLES):
	case ODT_OFFICE(AUTOMATIC_STYLES):
	case ODT_OFFICE(MASTER_STYLES):
		if (f->purpose == FOR_HEADERS) {
			if (e->name != ODT_OFFICE(MASTER_STYLES))
				break;
			return leave_to(f, IN_MASTERS);
		}
		f->at = IN_STYLES;
		f->depth = e->depth;
		return odt_styles_start(&f->styles, xml, e, err);
	case ODT_OFFICE(META):
		if (f->purpose == FOR_ALL) {
			f->depth = e->depth;
			return leave_to(f, IN_META);
		}
		break;
	case ODT_OFFICE(SCRIPTS):
		if (f->purpose == FOR_ALL)
			return VT_OK;
		break;
	case ODT_OOO(MODULE): f->r->properties.macro_count++; break;
	case ODT_OFFICE(SCRIPT):
	case ODT_OOO(LIBRARIES):
	case ODT_OOO(LIBRARY): return VT_OK;
	default: break;
	}
	kit_xml_skip(xml);
	return VT_OK;
}

/* Inside office:master-styles, when headers are wanted. */
static int
masters_start(struct file *f, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	uint32_t bit = odt_header_bit(e->name);
	int is_footer = (bit & (ODT_FOOTER | ODT_FOOTER_FIRST | ODT_FOOTER_LEFT)) != 0;
	struct vt_builder *host = f->r->builder;
	int32_t pages;
	int code;

	if (e->name == ODT_STYLE(MASTER_PAGE)) {
		struct odt_master *m = odt_master_find(f->r, kit_xml_get(e, ODT_STYLE(NAME)));

		f->use = m == NULL ? NULL : m->uses;
		if (f->use == NULL) {
			kit_xml_skip(xml);
			return VT_OK;
		}
		m->uses = f->use->next;
		f->more_uses |= m->uses != NULL;
		return VT_OK;
	}
	pages = bit == 0 || f->use == NULL                ? 0
	    : bit & (ODT_HEADER_FIRST | ODT_FOOTER_FIRST) ? f->use->pages_first
	    : bit & (ODT_HEADER_LEFT | ODT_FOOTER_LEFT)   ? f->use->pages_left
							  : f->use->pages;
	if (pages == 0 || !odt_header_shown(e)) {
		kit_xml_skip(xml);
		return VT_OK;
	}
	f->at = IN_HEADER;
	f->pages = pages;
	f->is_footer = is_footer;
	f->depth = e->depth;
	code = host->ops->story_open(host, is_footer ? VT_STORY_FOOTER : VT_STORY_HEADER,
	    f->use->section, pages, err);
	return code != VT_OK
	    ? code
	    : odt_body_begin(&f->body, f->r, f->r->is_flat ? ODT_AUTO_CONTENT : ODT_AUTO_STYLES, 0,
		  f->source, err);
}

static int
file_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct file *f = ctx;

	switch (f->at) {
	case IN_STYLES: return odt_styles_start(&f->styles, xml, e, err);
	case IN_META: return odt_meta_start(&f->meta, xml, e, err);
	case IN_BODY:
	case IN_HEADER: return odt_body_start(&f->body, xml, e, err);
	case IN_MASTERS: return masters_start(f, xml, e, err);
	default: return root_start(f, xml, e, err);
	}
}

static int
header_leave(struct file *f, struct vt_error *err)
{
	int code = f->r->builder->ops->story_close(f->r->builder, err);

	f->at = IN_MASTERS;
	/* The layout of a title page is not that of its section. */
	if (code != VT_OK || f->pages == VT_PAGES_FIRST)
		return code;
	return odt_section_fit(f->r, f->use->section, f->is_footer, f->body.height, err);
}

/* What has been read for its styles need not be read again for headers. */
static void
widen_gap(struct file *f, const struct kit_xml *xml, uint32_t name)
{
	int64_t at = kit_xml_offset(xml);

	if (f->gap != NULL && name == ODT_OFFICE(MASTER_STYLES))
		f->gap = NULL;
	if (f->gap != NULL && f->gap->from > 0 && at > f->gap->to)
		f->gap->to = at;
}

/* What is behind a deletion that has no end was left out. */
static int
body_leave(struct file *f, struct vt_error *err)
{
	f->at = IN_ROOT;
	if (f->body.deletions == 0)
		return VT_OK;
	f->r->partial = 1;
	return f->r->builder->ops->partial(f->r->builder, "a tracked deletion has no end", err);
}

static int
file_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct file *f = ctx;

	switch (f->at) {
	case IN_STYLES:
		odt_styles_end(&f->styles, name);
		if (name == ODT_OFFICE(FONT_FACE_DECLS) || name == ODT_OFFICE(STYLES) ||
		    name == ODT_OFFICE(AUTOMATIC_STYLES) || name == ODT_OFFICE(MASTER_STYLES)) {
			f->at = IN_ROOT;
			widen_gap(f, xml, name);
		}
		return VT_OK;
	case IN_META:
		return name == ODT_OFFICE(META) ? leave_to(f, IN_ROOT)
						: odt_meta_end(&f->meta, err);
	case IN_BODY: return f->body.depth <= 1 ? body_leave(f, err) : odt_body_end(&f->body, err);
	case IN_HEADER:
		return f->body.depth <= 1 ? header_leave(f, err) : odt_body_end(&f->body, err);
	case IN_MASTERS: return name == ODT_OFFICE(MASTER_STYLES) ? leave_to(f, IN_ROOT) : VT_OK;
	default: return VT_OK;
	}
}

static int
file_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	struct file *f = ctx;

	(void)xml;
	if (f->at == IN_BODY || f->at == IN_HEADER)
		return odt_body_text(&f->body, text, err);
	return f->at == IN_META ? odt_meta_text(&f->meta, text) : VT_OK;
}

static const struct kit_xml_handler file_handler = {file_start, file_end, file_text};

static struct file
file_for(struct odt *r, int purpose, const char *source, int scope)
{
	return (struct file){.r = r,
	    .purpose = purpose,
	    .source = source,
	    .styles = {.r = r, .file_scope = scope, .scope = scope},
	    .meta = {.r = r}};
}

/* ---- the document ---- */

static int
read_headers(struct odt *r, int64_t entry, struct vt_error *err)
{
	struct file f;
	int passes = 0;

	do {
		int code;

		if (passes++ == HEADER_PASSES_MAX) {
			r->partial = 1;
			return r->builder->ops->partial(r->builder,
			    "headers of more sections than are read", err);
		}
		f = file_for(r, FOR_HEADERS, r->styles_source, ODT_AUTO_STYLES);
		code = kit_xml_parse_around(r->xml, &r->styles_gap, r->pkg, entry, r->styles_source,
		    &file_handler, &f, err);
		if (code != VT_OK)
			return code;
	} while (f.more_uses);
	return VT_OK;
}

/* The language that text is in where nothing else is said. */
static int
default_language(struct odt *r, struct vt_error *err)
{
	struct odt_style *style = odt_style_find(r, ODT_FAMILY_PARAGRAPH, ODT_COMMON, VT_STR(""));
	const struct odt_text_props *text = style == NULL ? NULL : style->text;
	char joined[64];
	size_t n = 0;

	if (r->properties.language.n > 0 || text == NULL || text->language == NULL)
		return VT_OK;
	for (const char *c = text->language; *c != '\0' && n < sizeof(joined) / 2; c++)
		joined[n++] = *c;
	if (text->country != NULL)
		joined[n++] = '-';
	for (const char *c = text->country; c != NULL && *c != '\0' && n < sizeof(joined); c++)
		joined[n++] = *c;
	r->properties.language.s = odt_copy(r, (struct vt_str){joined, n}, err);
	r->properties.language.n = n;
	return r->properties.language.s == NULL ? VT_ERR_TOO_LARGE : VT_OK;
}

static int
finish(struct odt *r, int64_t styles, struct vt_error *err)
{
	int code = odt_section_finish(r, err);

	if (code == VT_OK && styles >= -1 && r->header_uses > 0)
		code = read_headers(r, styles, err);
	if (code == VT_OK)
		code = default_language(r, err);
	if (code == VT_OK)
		code = r->builder->ops->properties(r->builder, &r->properties, err);
	return code != VT_OK ? code : r->partial ? VT_PARTIAL : VT_OK;
}

static int
read_package(struct odt *r, struct vt_error *err)
{
	int64_t content = r->pkg->ops->entry_lookup(r->pkg, "content.xml");
	int64_t styles = r->pkg->ops->entry_lookup(r->pkg, "styles.xml");
	struct file f = file_for(r, FOR_STYLES, "styles.xml", ODT_AUTO_STYLES);
	static const struct kit_xml_gap text_aside = {.aside = 1};
	int was_partial, code;

	r->styles_gap.alike = 1;
	f.gap = &r->styles_gap;
	code = odt_manifest_read(r, err);
	if (code == VT_OK && content < 0)
		code = kit_fail(err, VT_ERR_NO_MAIN_PART, "the package has no content.xml");
	if (code == VT_OK)
		code = odt_meta_read(r, err);
	if (code != VT_OK)
		return code;
	odt_count_macros(r);
	was_partial = r->partial;
	r->styles_source = "styles.xml";
	if (styles >= 0)
		code = odt_read_optional(r, styles, "styles.xml", &file_handler, &f, err);
	if (code != VT_OK)
		return code;
	if (styles < 0 || r->partial != was_partial)
		styles = -2; /* its headers are not looked for */
	f = file_for(r, FOR_ALL, "content.xml", ODT_AUTO_CONTENT);
	code = kit_xml_parse_around(r->xml, &text_aside, r->pkg, content, "content.xml",
	    &file_handler, &f, err);
	if (code != VT_OK)
		return code;
	if (!f.saw_body)
		return kit_fail(err, VT_ERR_NO_MAIN_PART, "content.xml has no text document");
	return finish(r, styles, err);
}

static int
read_flat(struct odt *r, struct vt_error *err)
{
	struct file f = file_for(r, FOR_ALL, "document", ODT_AUTO_CONTENT);
	int code;

	f.gap = &r->styles_gap;
	r->is_flat = 1;
	r->styles_source = "document";
	code = kit_xml_parse(r->xml, r->pkg, -1, "document", &file_handler, &f, err);
	if (code != VT_OK)
		return code;
	if (!f.saw_body)
		return kit_fail(err, VT_ERR_NO_MAIN_PART, "the file has no text document");
	return finish(r, -1, err);
}

int
odt_read(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err)
{
	struct odt r = {.pkg = pkg, .builder = builder};
	int code;

	r.properties.page_count = VT_UNSET;
	r.xml = kit_xml_new(&odt_vocabulary);
	if (r.xml == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory left");
	code = pkg->ops->entry_count(pkg) > 0 ? read_package(&r, err) : read_flat(&r, err);
	kit_xml_free(r.xml);
	return code;
}
