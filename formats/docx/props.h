/*
 * props.h - formatting as one element of a style or of the text gives it: the
 * properties it names and no others.
 *
 * All values are plain int32_t, so that layers are laid over one another, and
 * compared, without knowing what they mean.
 */
#ifndef VANTHU_DOCX_PROPS_H
#define VANTHU_DOCX_PROPS_H

#include "kit/xml.h"

struct docx;

enum run_prop {
	/* Toggles: levels of styles are combined by exclusive or. */
	R_BOLD,
	R_ITALIC,
	R_CAPS,
	R_SMALL_CAPS,
	R_STRIKE,
	R_VANISH,
	R_BOLD_CS, /* _CS: of text in complex scripts */
	R_ITALIC_CS,
	R_TOGGLES,
	R_DOUBLE_STRIKE = R_TOGGLES,
	R_SIZE,
	R_SIZE_CS,
	R_COLOR,
	R_HIGHLIGHT,
	R_SHADE,
	R_UNDERLINE,
	R_POSITION,
	R_FONT_ASCII,
	R_FONT_OTHER,
	R_FONT_EAST,
	R_FONT_CS,
	R_COMPLEX, /* all of the run is set as a complex script */
	R_COUNT
};

struct run_props {
	uint32_t set; /* bits 1 << R_* */
	int32_t v[R_COUNT];
};

enum par_prop {
	P_ALIGN,
	P_LEFT,
	P_RIGHT,
	P_FIRST,
	P_BEFORE,
	P_AFTER,
	P_BEFORE_AUTO,
	P_AFTER_AUTO,
	P_LINE_RULE,
	P_LINE,
	P_OUTLINE,
	P_BORDER_TOP,
	P_BORDER_BOTTOM,
	P_KEEP_NEXT,
	P_KEEP_LINES,
	P_PAGE_BREAK,
	P_CONTEXTUAL,
	P_LIST,
	P_LEVEL,
	P_FRAME_ALIGN,
	/* Indents in hundredths of a character, where no length is given; 0: none. */
	P_LEFT_CHARS,
	P_RIGHT_CHARS,
	P_FIRST_CHARS,
	P_BIDI, /* left and right are the other way round */
	P_COUNT
};

struct par_props {
	uint32_t set;
	int32_t v[P_COUNT];
};

enum border_side {
	BORDER_TOP,
	BORDER_BOTTOM,
	BORDER_LEFT,
	BORDER_RIGHT,
	BORDER_H,
	BORDER_V,
	BORDER_COUNT
};

void run_props_overlay(struct run_props *under, const struct run_props *over);
void par_props_overlay(struct par_props *under, const struct par_props *over);

/* Takes a child of rPr, of pPr or of a child of pPr (pBdr, numPr); others are
 * passed over. */
void run_props_take(struct docx *d, struct run_props *p, const struct kit_xml_element *e);
void par_props_take(struct par_props *p, const struct kit_xml_element *e);
/* A side of tblBorders or tcBorders. */
void border_take(int32_t borders[BORDER_COUNT], const struct kit_xml_element *e);

/* ---- attribute values ---- */

int read_on_off(const struct kit_xml_element *e);     /* w:val, absent: 1 */
int32_t read_twips(struct vt_str text);               /* um; also with a unit; VT_UNSET */
int32_t read_integer(struct vt_str text);             /* decimals are rounded; VT_UNSET */
int32_t read_color(struct vt_str text);               /* RRGGBB or auto; VT_UNSET */
int32_t read_border(const struct kit_xml_element *e); /* thickness in um, 0 none */

#endif
