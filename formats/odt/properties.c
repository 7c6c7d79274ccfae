/* Properties: the attributes of *-properties elements as numbers. */
#include "formats/odt/properties.h"
#include "kit/length.h"
#include "kit/text.h"

const struct odt_box_props odt_box_props_unset = {
    .width = VT_UNSET,
    .indent = VT_UNSET,
    .border_top = VT_UNSET,
    .border_bottom = VT_UNSET,
    .border_side = VT_UNSET,
    .shading = VT_UNSET,
    .stroke = VT_UNSET,
    .fill = VT_UNSET,
    .columns = VT_UNSET,
    .page_number = VT_UNSET,
    .break_before = VT_UNSET,
    .hidden = VT_UNSET,
};

#define IS(v, literal) kit_eq(v, VT_STR(literal))

int32_t
odt_parse_color(struct vt_str v)
{
	int32_t color = 0;

	if (v.n != 7 || v.s[0] != '#')
		return VT_UNSET;
	for (size_t i = 1; i < v.n; i++) {
		char c = v.s[i];

		if (c >= '0' && c <= '9')
			color = color * 16 + (c - '0');
		else if (c >= 'a' && c <= 'f')
			color = color * 16 + (c - 'a' + 10);
		else if (c >= 'A' && c <= 'F')
			color = color * 16 + (c - 'A' + 10);
		else
			return VT_UNSET;
	}
	return color;
}

int32_t
odt_parse_length(struct vt_str v)
{
	int32_t length = kit_um_parse(v, 0);

	return length >= -ODT_LENGTH_MAX && length <= ODT_LENGTH_MAX ? length : VT_UNSET;
}

int32_t
odt_parse_percent(struct vt_str v)
{
	v = kit_trim(v);
	if (v.n < 2 || v.s[v.n - 1] != '%' || !kit_is_digit((unsigned char)v.s[v.n - 2]))
		return VT_UNSET;
	return kit_um_parse(kit_sub(v, 0, v.n - 1), 1); /* a bare number, rounded as lengths are */
}

struct vt_str
odt_next_word(struct vt_str *rest)
{
	size_t i = 0, start;

	while (i < rest->n && rest->s[i] == ' ')
		i++;
	start = i;
	while (i < rest->n && rest->s[i] != ' ')
		i++;
	struct vt_str word = kit_sub(*rest, start, i);
	*rest = kit_sub(*rest, i, rest->n);
	return word;
}

int32_t
odt_parse_border(struct vt_str v)
{
	int32_t width = VT_UNSET;
	struct vt_str rest = v, word;

	for (word = odt_next_word(&rest); word.n > 0; word = odt_next_word(&rest)) {
		int32_t length = odt_parse_length(word);

		if (IS(word, "none") || IS(word, "hidden"))
			return 0;
		if (length != VT_UNSET)
			width = length > 0 ? length : 0;
		else if (IS(word, "thin"))
			width = 265;
		else if (IS(word, "medium"))
			width = 529;
		else if (IS(word, "thick"))
			width = 882;
	}
	return width;
}

static void
read_length(struct odt_paragraph_props *p, int which, struct vt_str v)
{
	int32_t percent = odt_parse_percent(v);
	int32_t length = percent == VT_UNSET ? odt_parse_length(v) : percent;
	uint8_t bit = (uint8_t)(1 << which);

	if (length == VT_UNSET)
		return;
	p->length[which] = length;
	p->length_set |= bit;
	p->length_percent =
	    (uint8_t)(percent != VT_UNSET ? p->length_percent | bit : p->length_percent & ~bit);
}

static void
read_line(struct odt_paragraph_props *p, uint32_t name, struct vt_str v)
{
	int32_t percent = IS(v, "normal") ? 100 : odt_parse_percent(v);
	int32_t length = percent == VT_UNSET ? odt_parse_length(v) : VT_UNSET;

	if (name == ODT_STYLE(LINE_SPACING)) {
		if (length != VT_UNSET) {
			p->leading = length;
			p->set |= ODT_P_LEADING;
		}
		return;
	}
	if (percent == VT_UNSET && length == VT_UNSET)
		return;
	p->line_rule = percent != VT_UNSET            ? VT_LINE_MULTIPLE
	    : name == ODT_STYLE(LINE_HEIGHT_AT_LEAST) ? VT_LINE_AT_LEAST
						      : VT_LINE_EXACT;
	p->line_spacing = percent != VT_UNSET ? percent : length;
	p->set |= ODT_P_LINE;
}

static int32_t
align_of(struct vt_str v)
{
	if (IS(v, "center"))
		return VT_ALIGN_CENTER;
	if (IS(v, "end") || IS(v, "right"))
		return VT_ALIGN_RIGHT;
	return IS(v, "justify") ? VT_ALIGN_JUSTIFY : VT_ALIGN_LEFT;
}

static void
read_flow(const struct kit_xml_attribute *a, struct odt_paragraph_props *p)
{
	struct vt_str v = a->value;

	switch (a->name) {
	case ODT_FO(KEEP_WITH_NEXT):
		p->keep_next = (uint8_t)(IS(v, "always") || IS(v, "true"));
		p->set |= ODT_P_KEEP_NEXT;
		break;
	case ODT_FO(KEEP_TOGETHER):
		p->keep_lines = (uint8_t)IS(v, "always");
		p->set |= ODT_P_KEEP_LINES;
		break;
	case ODT_FO(BREAK_BEFORE):
		p->break_before =
		    (uint8_t)(IS(v, "page") || IS(v, "even-page") || IS(v, "odd-page"));
		p->set |= ODT_P_BREAK_BEFORE;
		break;
	case ODT_FO(BREAK_AFTER):
		p->break_after =
		    (uint8_t)(IS(v, "page") || IS(v, "even-page") || IS(v, "odd-page"));
		p->set |= ODT_P_BREAK_AFTER;
		break;
	case ODT_STYLE(CONTEXTUAL_SPACING):
		p->contextual = (uint8_t)IS(v, "true");
		p->set |= ODT_P_CONTEXTUAL;
		break;
	case ODT_STYLE(WRITING_MODE):
		p->right_to_left = (uint8_t)(IS(v, "rl-tb") || IS(v, "rl"));
		p->set |= ODT_P_MODE;
		break;
	case ODT_STYLE(PAGE_NUMBER): /* old producers write 0 for "goes on" */
		p->page_number = kit_int_parse(v);
		p->set |= ODT_P_PAGE_NUMBER;
		break;
	default: break;
	}
}

static void
read_paragraph_borders(const struct kit_xml_element *e, struct odt_paragraph_props *p)
{
	struct vt_str all = kit_xml_get(e, ODT_FO(BORDER));
	struct vt_str top = kit_xml_get(e, ODT_FO(BORDER_TOP));
	struct vt_str bottom = kit_xml_get(e, ODT_FO(BORDER_BOTTOM));
	int32_t width;

	width = odt_parse_border(top.s != NULL ? top : all);
	if (width != VT_UNSET) {
		p->border_top = width;
		p->set |= ODT_P_TOP;
	}
	width = odt_parse_border(bottom.s != NULL ? bottom : all);
	if (width != VT_UNSET) {
		p->border_bottom = width;
		p->set |= ODT_P_BOTTOM;
	}
}

void
odt_read_paragraph_props(const struct kit_xml_element *e, struct odt_paragraph_props *p)
{
	struct vt_str margin = kit_xml_get(e, ODT_FO(MARGIN));

	for (int i = ODT_LEFT; margin.n > 0 && i <= ODT_AFTER; i++)
		read_length(p, i, margin);
	for (size_t i = 0; i < e->attribute_count; i++) {
		struct vt_str v = e->attributes[i].value;
		uint32_t name = e->attributes[i].name;

		switch (name) {
		case ODT_FO(MARGIN_LEFT): read_length(p, ODT_LEFT, v); break;
		case ODT_FO(MARGIN_RIGHT): read_length(p, ODT_RIGHT, v); break;
		case ODT_FO(MARGIN_TOP): read_length(p, ODT_BEFORE, v); break;
		case ODT_FO(MARGIN_BOTTOM): read_length(p, ODT_AFTER, v); break;
		case ODT_FO(TEXT_INDENT): read_length(p, ODT_FIRST, v); break;
		case ODT_FO(TEXT_ALIGN):
			p->align = align_of(v);
			p->set |= ODT_P_ALIGN;
			break;
		case ODT_FO(LINE_HEIGHT):
		case ODT_STYLE(LINE_HEIGHT_AT_LEAST):
		case ODT_STYLE(LINE_SPACING): read_line(p, name, v); break;
		default: read_flow(&e->attributes[i], p); break;
		}
	}
	read_paragraph_borders(e, p);
}

static int32_t
wider(int32_t a, int32_t b)
{
	return a == VT_UNSET || (b != VT_UNSET && b > a) ? b : a;
}

static void
read_box_border(const struct kit_xml_attribute *a, struct odt_box_props *p)
{
	int32_t width = odt_parse_border(a->value);

	switch (a->name) {
	case ODT_FO(BORDER): p->border_top = p->border_bottom = p->border_side = width; break;
	case ODT_FO(BORDER_TOP): p->border_top = width; break;
	case ODT_FO(BORDER_BOTTOM): p->border_bottom = width; break;
	case ODT_FO(BORDER_LEFT):
	case ODT_FO(BORDER_RIGHT): p->border_side = wider(p->border_side, width); break;
	default: break;
	}
}

void
odt_read_box_props(const struct kit_xml_element *e, struct odt_box_props *p)
{
	for (size_t i = 0; i < e->attribute_count; i++) {
		const struct kit_xml_attribute *a = &e->attributes[i];
		struct vt_str v = a->value;

		switch (a->name) {
		case ODT_STYLE(WIDTH):
		case ODT_STYLE(COLUMN_WIDTH): p->width = odt_parse_length(v); break;
		case ODT_FO(MARGIN_LEFT): p->indent = odt_parse_length(v); break;
		case ODT_FO(BACKGROUND_COLOR): p->shading = odt_parse_color(v); break;
		case ODT_DRAW(STROKE): p->stroke = !IS(v, "none"); break;
		case ODT_DRAW(FILL): p->fill = !IS(v, "none"); break;
		case ODT_STYLE(PAGE_NUMBER): p->page_number = kit_int_parse(v); break;
		case ODT_FO(BREAK_BEFORE): p->break_before = IS(v, "page"); break;
		case ODT_TEXT(DISPLAY): p->hidden = IS(v, "none"); break;
		default: read_box_border(a, p); break;
		}
	}
}

/* Fonts of text take 1.15 of their size. */
int64_t
odt_text_height(int32_t half_points)
{
	return (int64_t)half_points * 25400 * 115 / (144 * 100);
}
