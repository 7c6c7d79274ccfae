/* Styles: their elements become records of the store, nothing resolved yet. */
#include <string.h>

#include "formats/odt/numbering.h"
#include "formats/odt/section.h"
#include "formats/odt/styles.h"
#include "kit/fail.h"
#include "kit/length.h"
#include "kit/text.h"

static int
family_of(struct vt_str v)
{
	static const struct {
		struct vt_str name;
		int family;
	} families[] = {
	    {{"paragraph", 9}, ODT_FAMILY_PARAGRAPH},
	    {{"text", 4}, ODT_FAMILY_TEXT},
	    {{"table", 5}, ODT_FAMILY_TABLE},
	    {{"table-column", 12}, ODT_FAMILY_COLUMN},
	    {{"table-cell", 10}, ODT_FAMILY_CELL},
	    {{"graphic", 7}, ODT_FAMILY_GRAPHIC},
	    {{"section", 7}, ODT_FAMILY_SECTION},
	};

	for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++)
		if (kit_eq(v, families[i].name))
			return families[i].family;
	return ODT_FAMILY_NONE;
}

/* A copy of an attribute; s stays NULL when the attribute is not there. */
static int
copy_attribute(struct odt *r, const struct kit_xml_element *e, uint32_t name, struct vt_str *out,
    struct vt_error *err)
{
	struct vt_str v = kit_xml_get(e, name);

	if (v.s == NULL)
		return VT_OK;
	out->s = odt_copy(r, v, err);
	if (out->s == NULL)
		return VT_ERR_TOO_LARGE;
	out->n = v.n;
	return VT_OK;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "Text_20_body" -> "Text body": names escape what NCName does not allow. */
static const char *
unescape_name(struct odt *r, struct vt_str name, struct vt_error *err)
{
	char *out = odt_alloc(r, name.n * 4 + 1, err);
	size_t n = 0;

	if (out == NULL)
		return NULL;
	for (size_t i = 0; i < name.n;) {
		uint32_t c = 0;
		size_t j = i + 1;

		while (name.s[i] == '_' && j < name.n && j - i <= 4 && hex_digit(name.s[j]) >= 0)
			c = c * 16 + (uint32_t)hex_digit(name.s[j++]);
		if (j > i + 1 && j < name.n && name.s[j] == '_' && c >= 0x20 &&
		    !(c >= 0xd800 && c <= 0xdfff)) {
			n += kit_utf8_put(out + n, c);
			i = j + 1;
		} else {
			out[n++] = name.s[i++];
		}
	}
	out[n] = '\0';
	return out;
}

static int
style_start(struct odt_styles *s, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt *r = s->r;
	int is_default = e->name == ODT_STYLE(DEFAULT_STYLE);
	int family = family_of(kit_xml_get(e, ODT_STYLE(FAMILY)));
	struct vt_str display = kit_xml_get(e, ODT_STYLE(DISPLAY_NAME));
	struct vt_str outline = kit_xml_get(e, ODT_STYLE(DEFAULT_OUTLINE_LEVEL));
	struct odt_style *style = odt_alloc(r, sizeof(*style), err);
	int code;

	if (style == NULL)
		return VT_ERR_TOO_LARGE;
	style->family = (uint8_t)family;
	style->scope = (uint8_t)s->scope;
	style->automatic = s->scope != ODT_COMMON;
	style->outline = outline.s == NULL ? VT_UNSET : outline.n == 0 ? 0 : kit_int_parse(outline);
	if ((code = copy_attribute(r, e, ODT_STYLE(NAME), &style->name, err)) != VT_OK ||
	    (code = copy_attribute(r, e, ODT_STYLE(PARENT_STYLE_NAME), &style->parent, err)) !=
		VT_OK ||
	    (code = copy_attribute(r, e, ODT_STYLE(LIST_STYLE_NAME), &style->list, err)) != VT_OK ||
	    (code = copy_attribute(r, e, ODT_STYLE(MASTER_PAGE_NAME), &style->master, err)) !=
		VT_OK)
		return code;
	if (is_default || style->name.s == NULL)
		style->name = VT_STR("");
	if (!style->automatic && !is_default) {
		style->display =
		    display.n > 0 ? odt_copy(r, display, err) : unescape_name(r, style->name, err);
		if (style->display == NULL)
			return VT_ERR_TOO_LARGE;
	}
	s->style = style;
	s->depth = e->depth;
	if (family == ODT_FAMILY_NONE || (style->name.n == 0 && !is_default))
		return VT_OK;
	return odt_store_put(&r->store, r->builder, family, s->scope, style->name, style, err);
}

/* A *-properties element of the open style. */
static int
style_properties(struct odt_styles *s, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt_style *style = s->style;
	struct odt_box_props *box;

	switch (e->name) {
	case ODT_STYLE(TEXT_PROPERTIES): {
		struct odt_text_props *text = odt_alloc(s->r, sizeof(*text), err);

		if (text == NULL)
			return VT_ERR_TOO_LARGE;
		style->text = text;
		return odt_read_text_props(s->r, s->file_scope, e, text, err);
	}
	case ODT_STYLE(PARAGRAPH_PROPERTIES): {
		struct odt_paragraph_props *paragraph = odt_alloc(s->r, sizeof(*paragraph), err);

		if (paragraph == NULL)
			return VT_ERR_TOO_LARGE;
		style->paragraph = paragraph;
		odt_read_paragraph_props(e, paragraph);
		return VT_OK;
	}
	case ODT_STYLE(TABLE_PROPERTIES):
	case ODT_STYLE(TABLE_COLUMN_PROPERTIES):
	case ODT_STYLE(TABLE_CELL_PROPERTIES):
	case ODT_STYLE(GRAPHIC_PROPERTIES):
	case ODT_STYLE(SECTION_PROPERTIES):
		if (style->family == ODT_FAMILY_PARAGRAPH) /* of shapes that the text is in */
			return VT_OK;
		box = odt_alloc(s->r, sizeof(*box), err);
		if (box == NULL)
			return VT_ERR_TOO_LARGE;
		*box = odt_box_props_unset;
		odt_read_box_props(e, box);
		style->box = box;
		return VT_OK;
	default: return VT_OK;
	}
}

static int
font_start(struct odt_styles *s, const struct kit_xml_element *e, struct vt_error *err)
{
	struct vt_str name = {NULL, 0};
	struct vt_str family = kit_xml_get(e, ODT_SVG(FONT_FAMILY));
	char *unquoted;
	int code = copy_attribute(s->r, e, ODT_STYLE(NAME), &name, err);

	if (code != VT_OK || name.n == 0)
		return code;
	family = odt_first_family(family);
	unquoted = odt_alloc(s->r, family.n + 1, err);
	if (unquoted == NULL)
		return VT_ERR_TOO_LARGE;
	if (family.n > 0)
		memcpy(unquoted, family.s, family.n);
	return odt_store_put(&s->r->store, s->r->builder, ODT_FAMILY_FONT, s->file_scope, name,
	    unquoted, err);
}

static int
list_start(struct odt_styles *s, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt *r = s->r;
	struct vt_str name = {NULL, 0};
	int code = copy_attribute(r, e, ODT_STYLE(NAME), &name, err);

	s->list = code == VT_OK ? odt_alloc(r, sizeof(*s->list), err) : NULL;
	if (s->list == NULL)
		return VT_ERR_TOO_LARGE;
	s->depth = e->depth;
	if (e->name == ODT_TEXT(OUTLINE_STYLE)) /* there is one, whatever its name */
		name = ODT_OUTLINE_NAME;
	return odt_store_put(&r->store, r->builder, ODT_FAMILY_LIST, s->scope,
	    name.s == NULL ? VT_STR("") : name, s->list, err);
}

static int
list_part(struct odt_styles *s, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt_list_level **level;
	int32_t n;

	switch (e->name) {
	case ODT_TEXT(LIST_LEVEL_STYLE_NUMBER):
	case ODT_TEXT(LIST_LEVEL_STYLE_BULLET):
	case ODT_TEXT(LIST_LEVEL_STYLE_IMAGE):
	case ODT_TEXT(OUTLINE_LEVEL_STYLE):
		n = kit_int_parse(kit_xml_get(e, ODT_TEXT(LEVEL)));
		s->level = n >= 1 && n <= ODT_LEVELS ? n - 1 : -1;
		return s->level < 0 ? VT_OK
				    : odt_list_level_read(s->r, e, &s->list->levels[s->level], err);
	default: break;
	}
	level = s->level >= 0 ? &s->list->levels[s->level] : NULL;
	if (level == NULL || *level == NULL)
		return VT_OK;
	if (e->name == ODT_STYLE(LIST_LEVEL_PROPERTIES))
		odt_list_level_properties(*level, e);
	else if (e->name == ODT_STYLE(LIST_LEVEL_LABEL_ALIGNMENT))
		odt_list_level_alignment(*level, e);
	return VT_OK;
}

static int
layout_start(struct odt_styles *s, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct vt_str name = {NULL, 0};
	int code = copy_attribute(s->r, e, ODT_STYLE(NAME), &name, err);

	s->layout =
	    code == VT_OK ? odt_layout_new(s->r, kit_xml_path(xml, s->r->builder), err) : NULL;
	if (s->layout == NULL)
		return VT_ERR_TOO_LARGE;
	s->depth = e->depth;
	s->in_header = s->in_footer = 0;
	return name.s == NULL ? VT_OK
			      : odt_store_put(&s->r->store, s->r->builder, ODT_FAMILY_LAYOUT,
				    s->file_scope, name, s->layout, err);
}

static void
layout_part(struct odt_styles *s, const struct kit_xml_element *e)
{
	switch (e->name) {
	case ODT_STYLE(PAGE_LAYOUT_PROPERTIES): odt_layout_page(s->layout, e); break;
	case ODT_STYLE(COLUMNS): odt_layout_columns(s->layout, e); break;
	case ODT_STYLE(HEADER_STYLE): s->in_header = 1, s->in_footer = 0; break;
	case ODT_STYLE(FOOTER_STYLE): s->in_footer = 1, s->in_header = 0; break;
	case ODT_STYLE(HEADER_FOOTER_PROPERTIES):
		if (s->in_header || s->in_footer)
			odt_layout_header(s->in_footer ? &s->layout->footer : &s->layout->header,
			    s->in_footer, e);
		break;
	default: break;
	}
}

static int
open_start(struct odt_styles *s, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	switch (e->name) {
	case ODT_OFFICE(STYLES): s->scope = ODT_COMMON; return VT_OK;
	case ODT_OFFICE(AUTOMATIC_STYLES): s->scope = s->file_scope; return VT_OK;
	case ODT_STYLE(FONT_FACE): return font_start(s, e, err);
	case ODT_STYLE(STYLE):
	case ODT_STYLE(DEFAULT_STYLE): return style_start(s, e, err);
	case ODT_TEXT(LIST_STYLE):
	case ODT_TEXT(OUTLINE_STYLE): s->level = -1; return list_start(s, e, err);
	case ODT_STYLE(PAGE_LAYOUT): return layout_start(s, xml, e, err);
	case ODT_STYLE(MASTER_PAGE):
		s->depth = e->depth;
		return odt_master_read(s->r, e, &s->master, err);
	default: return VT_OK;
	}
}

int
odt_styles_start(struct odt_styles *s, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	if (s->style != NULL) {
		if (e->depth == s->depth + 1)
			return style_properties(s, e, err);
		kit_xml_skip(xml);
		return VT_OK;
	}
	if (s->list != NULL)
		return list_part(s, e, err);
	if (s->layout != NULL) {
		layout_part(s, e);
		return VT_OK;
	}
	if (s->master != NULL) {
		if (odt_header_shown(e))
			s->master->shown |= odt_header_bit(e->name);
		kit_xml_skip(xml);
		return VT_OK;
	}
	if (e->ns != ODT_NS_OFFICE && e->ns != ODT_NS_STYLE && e->ns != ODT_NS_TEXT)
		kit_xml_skip(xml);
	return open_start(s, xml, e, err);
}

void
odt_styles_end(struct odt_styles *s, uint32_t name)
{
	switch (name) {
	case ODT_STYLE(STYLE):
	case ODT_STYLE(DEFAULT_STYLE): s->style = NULL; break;
	case ODT_TEXT(LIST_STYLE):
	case ODT_TEXT(OUTLINE_STYLE): s->list = NULL; break;
	case ODT_STYLE(PAGE_LAYOUT): s->layout = NULL; break;
	case ODT_STYLE(MASTER_PAGE): s->master = NULL; break;
	default: break;
	}
}

struct odt_style *
odt_style_find(struct odt *r, int family, int scope, struct vt_str name)
{
	return odt_store_find(&r->store, family, scope, name.s == NULL ? VT_STR("") : name);
}
