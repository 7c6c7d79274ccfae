/* Formatting properties as they stand in rPr and pPr, without any inheritance. */
#include "formats/docx/props.h"

#include "formats/docx/docx.h"

enum { CHARS_MAX = 100000, LINES_MAX = 100000 }; /* hundredths: beyond any page */

/* ---- values ---- */

int
read_on_off(const struct kit_xml_element *e)
{
	struct vt_str v = kit_xml_get(e, W(val));

	return !(kit_eq(v, VT_STR("0")) || kit_eq(v, VT_STR("false")) || kit_eq(v, VT_STR("off")));
}

/* A twip is no whole number of micrometres: bare decimals are read as points. */
int32_t
read_twips(struct vt_str text)
{
	struct vt_str t = kit_trim(text);
	int32_t value = kit_int_parse(t);

	if (value != VT_UNSET)
		return kit_um_from_twips(value);
	if (t.n > 0 && !kit_is_digit((unsigned char)t.s[t.n - 1]))
		return kit_um_parse(t, 0);
	value = kit_um_parse(t, 1000); /* thousandths */
	return value == VT_UNSET ? VT_UNSET : kit_um_from_points((double)value / 20000.0);
}

int32_t
read_integer(struct vt_str text)
{
	int32_t value = kit_int_parse(text);

	if (value == VT_UNSET && text.n > 0) {
		value = kit_um_parse(text, 1000);
		if (value != VT_UNSET)
			value = (value + (value < 0 ? -500 : 500)) / 1000;
	}
	return value;
}

int32_t
read_color(struct vt_str text)
{
	int32_t value = 0;

	if (kit_eq(text, VT_STR("auto")))
		return VT_COLOR_AUTO;
	if (text.n != 6)
		return VT_UNSET;
	for (size_t i = 0; i < 6; i++) {
		char c = text.s[i];

		if (c >= '0' && c <= '9')
			value = value * 16 + (c - '0');
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			value = value * 16 + ((c | 32) - 'a' + 10);
		else
			return VT_UNSET;
	}
	return value;
}

static int32_t
read_half_points(struct vt_str text)
{
	struct vt_str t = kit_trim(text);

	if (t.n > 0 && !kit_is_digit((unsigned char)t.s[t.n - 1]))
		return kit_half_points_parse(t);
	return read_integer(t);
}

int32_t
read_border(const struct kit_xml_element *e)
{
	struct vt_str val = kit_xml_get(e, W(val));
	int32_t eighths;

	if (val.n == 0 || kit_eq(val, VT_STR("nil")) || kit_eq(val, VT_STR("none")))
		return 0;
	eighths = read_integer(kit_xml_get(e, W(sz)));
	if (eighths == VT_UNSET || eighths <= 0)
		eighths = 4;
	return kit_um_from_points((double)eighths / 8.0);
}

void
border_take(int32_t borders[BORDER_COUNT], const struct kit_xml_element *e)
{
	switch (e->name) {
	case W(top): borders[BORDER_TOP] = read_border(e); break;
	case W(bottom): borders[BORDER_BOTTOM] = read_border(e); break;
	case W(left):
	case W(start): borders[BORDER_LEFT] = read_border(e); break;
	case W(right):
	case W(end): borders[BORDER_RIGHT] = read_border(e); break;
	case W(insideH): borders[BORDER_H] = read_border(e); break;
	case W(insideV): borders[BORDER_V] = read_border(e); break;
	default: break;
	}
}

/* The colours of ST_HighlightColor. */
static int32_t
read_highlight(struct vt_str name)
{
	static const struct {
		const char *name;
		int32_t color;
	} colors[] = {{"yellow", 0xffff00}, {"green", 0x00ff00}, {"cyan", 0x00ffff},
	    {"magenta", 0xff00ff}, {"blue", 0x0000ff}, {"red", 0xff0000}, {"darkBlue", 0x000080},
	    {"darkCyan", 0x008080}, {"darkGreen", 0x008000}, {"darkMagenta", 0x800080},
	    {"darkRed", 0x800000}, {"darkYellow", 0x808000}, {"darkGray", 0x808080},
	    {"lightGray", 0xc0c0c0}, {"black", 0x000000}, {"white", 0xffffff}};

	for (size_t i = 0; i < sizeof(colors) / sizeof(colors[0]); i++)
		if (kit_eq(name, kit_str(colors[i].name)))
			return colors[i].color;
	return VT_UNSET;
}

/* ---- layers ---- */

void
run_props_overlay(struct run_props *under, const struct run_props *over)
{
	for (int i = 0; over->set >> i != 0; i++)
		if (over->set >> i & 1)
			under->v[i] = over->v[i];
	under->set |= over->set;
}

void
par_props_overlay(struct par_props *under, const struct par_props *over)
{
	for (int i = 0; over->set >> i != 0; i++)
		if (over->set >> i & 1)
			under->v[i] = over->v[i];
	under->set |= over->set;
}

static void
set_run(struct run_props *p, int prop, int32_t value)
{
	p->v[prop] = value;
	p->set |= 1u << prop;
}

static void
set_par(struct par_props *p, int prop, int32_t value)
{
	p->v[prop] = value;
	p->set |= 1u << prop;
}

static void
set_par_known(struct par_props *p, int prop, int32_t value)
{
	if (value != VT_UNSET)
		set_par(p, prop, value);
}

/* ---- runs ---- */

/* One slot of rFonts: the theme's font goes before the named one. */
static void
take_font(struct docx *d, struct run_props *p, int prop, struct vt_str theme, struct vt_str name)
{
	int32_t font = 0;

	if (theme.n > 0)
		font = theme_font(d, theme);
	if (font == 0 && name.n > 0)
		font = docx_font(d, name);
	if (font != 0)
		set_run(p, prop, font);
}

static void
take_position(struct run_props *p, struct vt_str val)
{
	set_run(p, R_POSITION,
	    kit_eq(val, VT_STR("superscript"))     ? 1
		: kit_eq(val, VT_STR("subscript")) ? 2
						   : 0);
}

static void
take_shade(struct run_props *p, const struct kit_xml_element *e)
{
	int32_t fill = read_color(kit_xml_get(e, W(fill)));

	/* White is the paper: no mark. */
	set_run(p, R_SHADE, fill == VT_COLOR_AUTO || fill == 0xffffff ? VT_UNSET : fill);
}

static void
take_size(struct run_props *p, int prop, struct vt_str val)
{
	int32_t size = read_half_points(val);

	if (size > 0 && size <= 3276) /* what Word takes */
		set_run(p, prop, size);
}

static void
take_color(struct run_props *p, struct vt_str val)
{
	int32_t color = read_color(val);

	if (color != VT_UNSET)
		set_run(p, R_COLOR, color);
}

void
run_props_take(struct docx *d, struct run_props *p, const struct kit_xml_element *e)
{
	struct vt_str val = kit_xml_get(e, W(val));

	switch (e->name) {
	case W(b): set_run(p, R_BOLD, read_on_off(e)); break;
	case W(i): set_run(p, R_ITALIC, read_on_off(e)); break;
	case W(caps): set_run(p, R_CAPS, read_on_off(e)); break;
	case W(smallCaps): set_run(p, R_SMALL_CAPS, read_on_off(e)); break;
	case W(strike): set_run(p, R_STRIKE, read_on_off(e)); break;
	case W(dstrike): set_run(p, R_DOUBLE_STRIKE, read_on_off(e)); break;
	case W(vanish): set_run(p, R_VANISH, read_on_off(e)); break;
	case W(bCs): set_run(p, R_BOLD_CS, read_on_off(e)); break;
	case W(iCs): set_run(p, R_ITALIC_CS, read_on_off(e)); break;
	case W(cs):
	case W(rtl): set_run(p, R_COMPLEX, read_on_off(e)); break;
	case W(sz): take_size(p, R_SIZE, val); break;
	case W(szCs): take_size(p, R_SIZE_CS, val); break;
	case W(color): take_color(p, val); break;
	case W(highlight): set_run(p, R_HIGHLIGHT, read_highlight(val)); break;
	case W(shd): take_shade(p, e); break;
	case W(u): set_run(p, R_UNDERLINE, val.n > 0 && !kit_eq(val, VT_STR("none"))); break;
	case W(vertAlign): take_position(p, val); break;
	case W(rFonts):
		take_font(d, p, R_FONT_ASCII, kit_xml_get(e, W(asciiTheme)),
		    kit_xml_get(e, W(ascii)));
		take_font(d, p, R_FONT_OTHER, kit_xml_get(e, W(hAnsiTheme)),
		    kit_xml_get(e, W(hAnsi)));
		take_font(d, p, R_FONT_EAST, kit_xml_get(e, W(eastAsiaTheme)),
		    kit_xml_get(e, W(eastAsia)));
		take_font(d, p, R_FONT_CS, kit_xml_get(e, W(cstheme)), kit_xml_get(e, W(cs)));
		break;
	default: break;
	}
}

/* ---- paragraphs ---- */

static void
take_align(struct par_props *p, struct vt_str val)
{
	if (kit_eq(val, VT_STR("left")) || kit_eq(val, VT_STR("start")))
		set_par(p, P_ALIGN, VT_ALIGN_LEFT);
	else if (kit_eq(val, VT_STR("center")))
		set_par(p, P_ALIGN, VT_ALIGN_CENTER);
	else if (kit_eq(val, VT_STR("right")) || kit_eq(val, VT_STR("end")))
		set_par(p, P_ALIGN, VT_ALIGN_RIGHT);
	else if (kit_eq(val, VT_STR("both")) || kit_eq(val, VT_STR("distribute")) ||
	    kit_eq(val, VT_STR("thaiDistribute")) || kit_ends(val, VT_STR("Kashida")))
		set_par(p, P_ALIGN, VT_ALIGN_JUSTIFY);
}

/* An indent as a length or, for want of one, in characters: Word writes both, and
 * keeps the length up to date. */
static void
take_indent_side(struct par_props *p, int prop, int chars_prop, struct vt_str length,
    struct vt_str chars, int sign)
{
	int32_t um = read_twips(length), hundredths = read_integer(chars);

	if (um != VT_UNSET) {
		set_par(p, prop, um * sign);
		set_par(p, chars_prop, 0);
	} else if (hundredths != VT_UNSET && hundredths >= -CHARS_MAX && hundredths <= CHARS_MAX) {
		set_par(p, chars_prop, hundredths * sign);
	}
}

static void
take_indent(struct par_props *p, const struct kit_xml_element *e)
{
	take_indent_side(p, P_LEFT, P_LEFT_CHARS, kit_xml_get(e, W(left)),
	    kit_xml_get(e, W(leftChars)), 1);
	take_indent_side(p, P_LEFT, P_LEFT_CHARS, kit_xml_get(e, W(start)),
	    kit_xml_get(e, W(startChars)), 1);
	take_indent_side(p, P_RIGHT, P_RIGHT_CHARS, kit_xml_get(e, W(right)),
	    kit_xml_get(e, W(rightChars)), 1);
	take_indent_side(p, P_RIGHT, P_RIGHT_CHARS, kit_xml_get(e, W(end)),
	    kit_xml_get(e, W(endChars)), 1);
	take_indent_side(p, P_FIRST, P_FIRST_CHARS, kit_xml_get(e, W(firstLine)),
	    kit_xml_get(e, W(firstLineChars)), 1);
	/* Goes before firstLine. */
	take_indent_side(p, P_FIRST, P_FIRST_CHARS, kit_xml_get(e, W(hanging)),
	    kit_xml_get(e, W(hangingChars)), -1);
}

static int
is_on(struct vt_str v)
{
	return kit_eq(v, VT_STR("1")) || kit_eq(v, VT_STR("true")) || kit_eq(v, VT_STR("on"));
}

/* A space as a length or, for want of one, in hundredths of a line of 12 pt. */
static void
take_space(struct par_props *p, int prop, struct vt_str length, struct vt_str lines)
{
	int32_t um = read_twips(length), hundredths = read_integer(lines);

	if (um == VT_UNSET && hundredths >= 0 && hundredths <= LINES_MAX)
		um = kit_um_from_twips((int64_t)hundredths * 240 / 100);
	set_par_known(p, prop, um);
}

static void
take_spacing(struct par_props *p, const struct kit_xml_element *e)
{
	struct vt_str before_auto = kit_xml_get(e, W(beforeAutospacing));
	struct vt_str after_auto = kit_xml_get(e, W(afterAutospacing));
	struct vt_str line = kit_xml_get(e, W(line)), rule = kit_xml_get(e, W(lineRule));
	int32_t value;

	take_space(p, P_BEFORE, kit_xml_get(e, W(before)), kit_xml_get(e, W(beforeLines)));
	take_space(p, P_AFTER, kit_xml_get(e, W(after)), kit_xml_get(e, W(afterLines)));
	if (before_auto.n > 0)
		set_par(p, P_BEFORE_AUTO, is_on(before_auto));
	if (after_auto.n > 0)
		set_par(p, P_AFTER_AUTO, is_on(after_auto));
	if (line.n == 0)
		return;
	if (kit_eq(rule, VT_STR("exact")) || kit_eq(rule, VT_STR("atLeast"))) {
		value = read_twips(line);
		if (value == VT_UNSET || value == 0)
			return;
		set_par(p, P_LINE, value < 0 ? -value : value);
		set_par(p, P_LINE_RULE, rule.s[0] == 'e' ? VT_LINE_EXACT : VT_LINE_AT_LEAST);
		return;
	}
	value = read_integer(line);
	if (value <= 0 || value > 240 * 100)
		return;
	set_par(p, P_LINE, (value * 100 + 120) / 240); /* 240 is one line */
	set_par(p, P_LINE_RULE, VT_LINE_MULTIPLE);
}

/* A frame as wide as its text (page numbers of older files stand in one), or
 * hardly wider, is placed by its own alignment or distance, not by those of the
 * paragraph. */
static void
take_frame(struct par_props *p, const struct kit_xml_element *e)
{
	struct vt_str x = kit_xml_get(e, W(xAlign));
	int32_t width = read_twips(kit_xml_get(e, W(w)));

	if (width != VT_UNSET && width > 20000)
		return;
	/* From the edge of the page, it is no indent of the text. */
	if (x.n == 0 && !kit_eq(kit_xml_get(e, W(hAnchor)), VT_STR("page")))
		set_par_known(p, P_LEFT, read_twips(kit_xml_get(e, W(x))));
	if (kit_eq(x, VT_STR("center")))
		set_par(p, P_FRAME_ALIGN, VT_ALIGN_CENTER);
	else if (kit_eq(x, VT_STR("right")) || kit_eq(x, VT_STR("outside")))
		set_par(p, P_FRAME_ALIGN, VT_ALIGN_RIGHT);
}

static void
take_outline(struct par_props *p, int32_t level)
{
	if (level >= 0 && level <= 9)
		set_par(p, P_OUTLINE, level == 9 ? VT_UNSET : level + 1);
}

void
par_props_take(struct par_props *p, const struct kit_xml_element *e)
{
	switch (e->name) {
	case W(jc): take_align(p, kit_xml_get(e, W(val))); break;
	case W(ind): take_indent(p, e); break;
	case W(spacing): take_spacing(p, e); break;
	case W(outlineLvl): take_outline(p, read_integer(kit_xml_get(e, W(val)))); break;
	case W(keepNext): set_par(p, P_KEEP_NEXT, read_on_off(e)); break;
	case W(keepLines): set_par(p, P_KEEP_LINES, read_on_off(e)); break;
	case W(pageBreakBefore): set_par(p, P_PAGE_BREAK, read_on_off(e)); break;
	case W(bidi): set_par(p, P_BIDI, read_on_off(e)); break;
	case W(contextualSpacing): set_par(p, P_CONTEXTUAL, read_on_off(e)); break;
	case W(top): set_par(p, P_BORDER_TOP, read_border(e)); break;
	case W(bottom): set_par(p, P_BORDER_BOTTOM, read_border(e)); break;
	case W(numId): set_par_known(p, P_LIST, read_integer(kit_xml_get(e, W(val)))); break;
	case W(ilvl): set_par_known(p, P_LEVEL, read_integer(kit_xml_get(e, W(val)))); break;
	case W(framePr): take_frame(p, e); break;
	default: break;
	}
}
