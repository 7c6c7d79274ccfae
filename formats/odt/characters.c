/* Characters: the attributes of style:text-properties as numbers. */
#include <string.h>

#include "formats/odt/properties.h"
#include "kit/length.h"
#include "kit/text.h"

#define IS(v, literal) kit_eq(v, VT_STR(literal))

struct vt_str
odt_first_family(struct vt_str v)
{
	char quote = '\0';
	size_t start = 0, end;

	v = kit_trim(v);
	if (v.n > 1 && (v.s[0] == '\'' || v.s[0] == '"'))
		quote = v.s[start++];
	/* What follows a colon are font features: "Linux Libertine G:smcp". */
	for (end = start; end < v.n && v.s[end] != ':'; end++)
		if (quote != '\0' ? v.s[end] == quote : v.s[end] == ',' || v.s[end] == ';')
			break;
	return kit_trim(kit_sub(v, start, end));
}

static int
read_font(struct odt *r, int scope, struct vt_str name, struct vt_str family, struct odt_letters *p,
    struct vt_error *err)
{
	const char *declared =
	    name.n > 0 ? odt_store_find(&r->store, ODT_FAMILY_FONT, scope, name) : NULL;

	/* LibreOffice declares fonts that it does not know with an empty family. */
	if (declared != NULL && *declared != '\0') {
		p->font = declared;
	} else {
		family = odt_first_family(family.n > 0 ? family : name);
		if (family.n == 0)
			return VT_OK;
		p->font = odt_copy(r, family, err);
		if (p->font == NULL)
			return VT_ERR_TOO_LARGE;
	}
	p->set |= ODT_T_FONT;
	return VT_OK;
}

static void
read_size(struct vt_str v, struct odt_letters *p)
{
	int32_t percent = odt_parse_percent(v);
	int32_t size = percent == VT_UNSET ? kit_half_points_parse(v) : VT_UNSET;

	p->set &= ~(uint32_t)(ODT_T_SIZE | ODT_T_SIZE_PERCENT | ODT_T_SIZE_ADD);
	if (percent != VT_UNSET && percent > 0) {
		p->size = percent;
		p->set |= ODT_T_SIZE_PERCENT;
	} else if (size != VT_UNSET && size > 0) {
		p->size = size;
		p->set |= ODT_T_SIZE;
	}
}

/* "-2pt" on top of what is inherited. */
static void
read_size_added(struct vt_str v, struct odt_letters *p)
{
	int32_t length = odt_parse_length(v);
	int64_t half_points = ((int64_t)length * 288 / 25400 + (length < 0 ? -1 : 1)) / 2;

	if (length == VT_UNSET || half_points < -20000 || half_points > 20000)
		return;
	p->size = (int32_t)half_points;
	p->set = (p->set & ~(uint32_t)(ODT_T_SIZE | ODT_T_SIZE_PERCENT)) | ODT_T_SIZE_ADD;
}

static uint8_t
position_of(struct vt_str v)
{
	struct vt_str word = odt_next_word(&v);
	int32_t percent = odt_parse_percent(word);

	if (IS(word, "super") || (percent != VT_UNSET && percent > 0))
		return 1;
	if (IS(word, "sub") || (percent != VT_UNSET && percent < 0))
		return 2;
	return 0;
}

static uint8_t
is_bold(struct vt_str v)
{
	return (uint8_t)(IS(v, "bold") || IS(v, "bolder") ||
	    (v.n == 3 && kit_int_parse(v) != VT_UNSET && kit_int_parse(v) >= 600));
}

static void
set_flag(struct odt_text_props *p, uint32_t bit, uint8_t *member, int value)
{
	*member = (uint8_t)(value != 0);
	p->set |= bit;
}

static void
read_weight(struct vt_str v, struct odt_letters *p)
{
	p->bold = is_bold(v);
	p->set |= ODT_T_BOLD;
}

static void
read_posture(struct vt_str v, struct odt_letters *p)
{
	p->italic = IS(v, "italic") || IS(v, "oblique");
	p->set |= ODT_T_ITALIC;
}

/* Names of a font, which may come as two attributes. */
struct font_names {
	struct vt_str name, family;
};

/* What is said for one script; 0: the attribute says something else. */
static int
read_letters(const struct kit_xml_attribute *a, struct odt_letters letters[KIT_SCRIPTS],
    struct font_names fonts[KIT_SCRIPTS])
{
	struct vt_str v = a->value;

	switch (a->name) {
	case ODT_STYLE(FONT_NAME): fonts[KIT_SCRIPT_LATIN].name = v; break;
	case ODT_STYLE(FONT_NAME_ASIAN): fonts[KIT_SCRIPT_EAST].name = v; break;
	case ODT_STYLE(FONT_NAME_COMPLEX): fonts[KIT_SCRIPT_COMPLEX].name = v; break;
	case ODT_FO(FONT_FAMILY): fonts[KIT_SCRIPT_LATIN].family = v; break;
	case ODT_STYLE(FONT_FAMILY_ASIAN): fonts[KIT_SCRIPT_EAST].family = v; break;
	case ODT_STYLE(FONT_FAMILY_COMPLEX): fonts[KIT_SCRIPT_COMPLEX].family = v; break;
	case ODT_FO(FONT_SIZE): read_size(v, &letters[KIT_SCRIPT_LATIN]); break;
	case ODT_STYLE(FONT_SIZE_ASIAN): read_size(v, &letters[KIT_SCRIPT_EAST]); break;
	case ODT_STYLE(FONT_SIZE_COMPLEX): read_size(v, &letters[KIT_SCRIPT_COMPLEX]); break;
	case ODT_STYLE(FONT_SIZE_REL): read_size_added(v, &letters[KIT_SCRIPT_LATIN]); break;
	case ODT_FO(FONT_WEIGHT): read_weight(v, &letters[KIT_SCRIPT_LATIN]); break;
	case ODT_STYLE(FONT_WEIGHT_ASIAN): read_weight(v, &letters[KIT_SCRIPT_EAST]); break;
	case ODT_STYLE(FONT_WEIGHT_COMPLEX): read_weight(v, &letters[KIT_SCRIPT_COMPLEX]); break;
	case ODT_FO(FONT_STYLE): read_posture(v, &letters[KIT_SCRIPT_LATIN]); break;
	case ODT_STYLE(FONT_STYLE_ASIAN): read_posture(v, &letters[KIT_SCRIPT_EAST]); break;
	case ODT_STYLE(FONT_STYLE_COMPLEX): read_posture(v, &letters[KIT_SCRIPT_COMPLEX]); break;
	default: return 0;
	}
	return 1;
}

static void
read_decoration(const struct kit_xml_attribute *a, struct odt_text_props *p)
{
	struct vt_str v = a->value;

	switch (a->name) {
	case ODT_STYLE(TEXT_UNDERLINE_STYLE):
	case ODT_STYLE(TEXT_UNDERLINE):
		set_flag(p, ODT_T_UNDERLINE, &p->underline, !IS(v, "none"));
		break;
	case ODT_STYLE(TEXT_UNDERLINE_TYPE):
		if (IS(v, "none"))
			set_flag(p, ODT_T_UNDERLINE, &p->underline, 0);
		break;
	case ODT_STYLE(TEXT_LINE_THROUGH_STYLE):
	case ODT_STYLE(TEXT_CROSSING_OUT):
		set_flag(p, ODT_T_STRIKE, &p->strike, !IS(v, "none"));
		break;
	case ODT_STYLE(TEXT_LINE_THROUGH_TYPE):
		if (IS(v, "none"))
			set_flag(p, ODT_T_STRIKE, &p->strike, 0);
		break;
	case ODT_FO(TEXT_TRANSFORM): set_flag(p, ODT_T_UPPER, &p->upper, IS(v, "uppercase")); break;
	case ODT_FO(FONT_VARIANT): set_flag(p, ODT_T_SMALL, &p->small, IS(v, "small-caps")); break;
	default: break;
	}
}

static void
read_colors(const struct kit_xml_element *e, struct odt_text_props *p)
{
	struct vt_str v = kit_xml_get(e, ODT_STYLE(USE_WINDOW_FONT_COLOR));
	int32_t color = odt_parse_color(kit_xml_get(e, ODT_FO(COLOR)));

	if (IS(v, "true"))
		color = VT_COLOR_AUTO;
	if (color != VT_UNSET) {
		p->color = color;
		p->set |= ODT_T_COLOR;
	}
	v = kit_xml_get(e, ODT_FO(BACKGROUND_COLOR));
	if (v.s != NULL) {
		p->highlight = odt_parse_color(v);
		p->set |= ODT_T_HIGHLIGHT;
	}
}

/* Of default styles only: the language of the document is wanted, not of runs. */
static int
read_language(struct odt *r, const struct kit_xml_element *e, struct odt_text_props *p,
    struct vt_error *err)
{
	struct vt_str language = kit_xml_get(e, ODT_FO(LANGUAGE));
	struct vt_str country = kit_xml_get(e, ODT_FO(COUNTRY));

	if (language.n == 0 || IS(language, "none"))
		return VT_OK;
	p->language = odt_copy(r, language, err);
	if (p->language == NULL)
		return VT_ERR_TOO_LARGE;
	if (country.n > 0 && !IS(country, "none")) {
		p->country = odt_copy(r, country, err);
		if (p->country == NULL)
			return VT_ERR_TOO_LARGE;
	}
	return VT_OK;
}

int
odt_read_text_props(struct odt *r, int scope, const struct kit_xml_element *e,
    struct odt_text_props *p, struct vt_error *err)
{
	struct font_names fonts[KIT_SCRIPTS] = {0};
	int code = read_language(r, e, p, err);

	for (size_t i = 0; i < e->attribute_count; i++) {
		struct vt_str v = e->attributes[i].value;

		if (read_letters(&e->attributes[i], p->letters, fonts))
			continue;
		switch (e->attributes[i].name) {
		case ODT_TEXT(DISPLAY): /* what a condition hides now is not known */
			set_flag(p, ODT_T_HIDDEN, &p->hidden, IS(v, "none"));
			break;
		case ODT_STYLE(TEXT_POSITION):
			p->position = position_of(v);
			p->set |= ODT_T_POSITION;
			break;
		default: read_decoration(&e->attributes[i], p); break;
		}
	}
	read_colors(e, p);
	for (int i = 0; i < KIT_SCRIPTS && code == VT_OK; i++)
		if (fonts[i].name.n > 0 || fonts[i].family.n > 0)
			code = read_font(r, scope, fonts[i].name, fonts[i].family, &p->letters[i],
			    err);
	return code;
}
