/* Layouts: the geometry of pages, and the master pages that take it. */
#include "formats/odt/numbering.h"
#include "formats/odt/section.h"
#include "kit/length.h"
#include "kit/text.h"

/* um. The lowest header that LibreOffice writes is 1 mm, whatever room between none and that a
 * document of Word had: taken for the middle, which no tolerance of margins tells from either. */
enum { HEADER_LEAST = 1050, HEADER_MIDDLE = 500 };

/* ---- page layouts ---- */

struct odt_layout *
odt_layout_new(struct odt *r, const struct vt_path *path, struct vt_error *err)
{
	struct odt_layout *l = odt_alloc(r, sizeof(*l), err);

	if (l == NULL)
		return NULL;
	l->width = l->height = l->top = l->bottom = l->left = l->right = VT_UNSET;
	l->columns = 1;
	l->number_style = 2;
	l->path = path;
	return l;
}

static void
take_length(int32_t *to, struct vt_str v)
{
	int32_t length = odt_parse_length(v);

	if (length != VT_UNSET)
		*to = length;
}

/* The text keeps its distance from the border of the page, be it drawn or not. */
static void
take_padding(struct odt_layout *l, const struct kit_xml_element *e)
{
	const struct {
		int32_t *margin;
		struct vt_str padding, border;
	} sides[] = {
	    {&l->top, kit_xml_get(e, ODT_FO(PADDING_TOP)), kit_xml_get(e, ODT_FO(BORDER_TOP))},
	    {&l->bottom, kit_xml_get(e, ODT_FO(PADDING_BOTTOM)),
		kit_xml_get(e, ODT_FO(BORDER_BOTTOM))},
	    {&l->left, kit_xml_get(e, ODT_FO(PADDING_LEFT)), kit_xml_get(e, ODT_FO(BORDER_LEFT))},
	    {&l->right, kit_xml_get(e, ODT_FO(PADDING_RIGHT)),
		kit_xml_get(e, ODT_FO(BORDER_RIGHT))},
	};
	struct vt_str padding = kit_xml_get(e, ODT_FO(PADDING));
	struct vt_str border = kit_xml_get(e, ODT_FO(BORDER));

	for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); i++) {
		int32_t thickness =
		    odt_parse_border(sides[i].border.s != NULL ? sides[i].border : border);
		int32_t distance =
		    odt_parse_length(sides[i].padding.s != NULL ? sides[i].padding : padding);

		if (*sides[i].margin == VT_UNSET)
			continue;
		if (thickness > 0 && thickness <= ODT_LENGTH_MAX)
			*sides[i].margin += thickness;
		if (distance > 0)
			*sides[i].margin += distance;
	}
}

void
odt_layout_page(struct odt_layout *l, const struct kit_xml_element *e)
{
	struct vt_str all = kit_xml_get(e, ODT_FO(MARGIN));
	struct vt_str format = kit_xml_get(e, ODT_STYLE(NUM_FORMAT));

	take_length(&l->width, kit_xml_get(e, ODT_FO(PAGE_WIDTH)));
	take_length(&l->height, kit_xml_get(e, ODT_FO(PAGE_HEIGHT)));
	take_length(&l->top, all);
	l->bottom = l->left = l->right = l->top;
	take_length(&l->top, kit_xml_get(e, ODT_FO(MARGIN_TOP)));
	take_length(&l->bottom, kit_xml_get(e, ODT_FO(MARGIN_BOTTOM)));
	take_length(&l->left, kit_xml_get(e, ODT_FO(MARGIN_LEFT)));
	take_length(&l->right, kit_xml_get(e, ODT_FO(MARGIN_RIGHT)));
	take_padding(l, e);
	take_length(&l->gutter, kit_xml_get(e, ODT_LOEXT(MARGIN_GUTTER)));
	if (l->gutter > 0 && l->left != VT_UNSET && l->left >= l->gutter)
		l->left -= l->gutter; /* the one is written as a part of the other */
	l->landscape = kit_eq(kit_xml_get(e, ODT_STYLE(PRINT_ORIENTATION)), VT_STR("landscape"));
	if (format.n > 0)
		l->number_style = odt_number_kind(format);
}

void
odt_layout_columns(struct odt_layout *l, const struct kit_xml_element *e)
{
	int32_t n = kit_int_parse(kit_xml_get(e, ODT_FO(COLUMN_COUNT)));

	l->columns = n != VT_UNSET && n > 1 ? n : 1;
}

void
odt_layout_header(struct odt_header_box *box, int is_footer, const struct kit_xml_element *e)
{
	struct vt_str fixed = kit_xml_get(e, ODT_SVG(HEIGHT));

	take_length(&box->height, kit_xml_get(e, ODT_FO(MIN_HEIGHT)));
	take_length(&box->height, fixed);
	box->fixed = fixed.n > 0;
	if (!box->fixed && box->height > HEADER_MIDDLE && box->height <= HEADER_LEAST)
		box->height = HEADER_MIDDLE;
	box->dynamic = kit_eq(kit_xml_get(e, ODT_STYLE(DYNAMIC_SPACING)), VT_STR("true"));
	take_length(&box->spacing,
	    kit_xml_get(e, is_footer ? ODT_FO(MARGIN_TOP) : ODT_FO(MARGIN_BOTTOM)));
}

/* ---- master pages ---- */

uint32_t
odt_header_bit(uint32_t name)
{
	switch (name) {
	case ODT_STYLE(HEADER): return ODT_HEADER;
	case ODT_STYLE(HEADER_FIRST):
	case ODT_LOEXT(HEADER_FIRST): return ODT_HEADER_FIRST;
	case ODT_STYLE(HEADER_LEFT): return ODT_HEADER_LEFT;
	case ODT_STYLE(FOOTER): return ODT_FOOTER;
	case ODT_STYLE(FOOTER_FIRST):
	case ODT_LOEXT(FOOTER_FIRST): return ODT_FOOTER_FIRST;
	case ODT_STYLE(FOOTER_LEFT): return ODT_FOOTER_LEFT;
	default: return 0;
	}
}

int
odt_header_shown(const struct kit_xml_element *e)
{
	return !kit_eq(kit_xml_get(e, ODT_STYLE(DISPLAY)), VT_STR("false"));
}

static int
copy_name(struct odt *r, struct vt_str v, struct vt_str *out, struct vt_error *err)
{
	out->s = odt_copy(r, v, err);
	out->n = v.n;
	return out->s == NULL ? VT_ERR_TOO_LARGE : VT_OK;
}

int
odt_master_read(struct odt *r, const struct kit_xml_element *e, struct odt_master **out,
    struct vt_error *err)
{
	struct odt_master *m = odt_alloc(r, sizeof(*m), err);
	int code;

	if (m == NULL)
		return VT_ERR_TOO_LARGE;
	if ((code = copy_name(r, kit_xml_get(e, ODT_STYLE(NAME)), &m->name, err)) != VT_OK ||
	    (code = copy_name(r, kit_xml_get(e, ODT_STYLE(PAGE_LAYOUT_NAME)), &m->layout, err)) !=
		VT_OK ||
	    (code = copy_name(r, kit_xml_get(e, ODT_STYLE(NEXT_STYLE_NAME)), &m->next, err)) !=
		VT_OK)
		return code;
	m->last_use = &m->uses;
	*out = m;
	if (r->first_master == NULL)
		r->first_master = m;
	return odt_store_put(&r->store, r->builder, ODT_FAMILY_MASTER, ODT_COMMON, m->name, m, err);
}

struct odt_master *
odt_master_find(const struct odt *r, struct vt_str name)
{
	return name.n == 0 ? NULL : odt_store_find(&r->store, ODT_FAMILY_MASTER, ODT_COMMON, name);
}
