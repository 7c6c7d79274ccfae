/*
 * properties.h - what one style element itself says, before any inheritance.
 */
#ifndef VANTHU_ODT_PROPERTIES_H
#define VANTHU_ODT_PROPERTIES_H

#include "formats/odt/odt.h"
#include "kit/script.h"

enum {
	ODT_T_FONT = 1 << 0,
	ODT_T_SIZE = 1 << 1,         /* half-points */
	ODT_T_SIZE_PERCENT = 1 << 2, /* of the inherited size */
	ODT_T_SIZE_ADD = 1 << 3,     /* half-points on top of the inherited size */
	ODT_T_BOLD = 1 << 4,
	ODT_T_ITALIC = 1 << 5,
	ODT_T_UNDERLINE = 1 << 6,
	ODT_T_STRIKE = 1 << 7,
	ODT_T_UPPER = 1 << 8, /* text-transform */
	ODT_T_SMALL = 1 << 9, /* font-variant */
	ODT_T_COLOR = 1 << 10,
	ODT_T_HIGHLIGHT = 1 << 11,
	ODT_T_HIDDEN = 1 << 12,
	ODT_T_POSITION = 1 << 13
};

/* What is said for each script apart. */
struct odt_letters {
	uint32_t set; /* ODT_T_FONT ... ODT_T_ITALIC */
	const char *font;
	int32_t size;
	uint8_t bold, italic;
};

struct odt_text_props {
	uint32_t set; /* ODT_T_* */
	struct odt_letters letters[KIT_SCRIPTS];
	int32_t color, highlight;
	uint8_t underline, strike, upper, small, hidden, position;
	const char *language, *country; /* NULL: not said */
};

/* The four lengths of a paragraph that may be given as per cent. */
enum { ODT_LEFT, ODT_RIGHT, ODT_BEFORE, ODT_AFTER, ODT_FIRST, ODT_LENGTHS };

enum {
	ODT_P_ALIGN = 1 << 0,
	ODT_P_LINE = 1 << 1,
	ODT_P_LEADING = 1 << 2,
	ODT_P_KEEP_NEXT = 1 << 3,
	ODT_P_KEEP_LINES = 1 << 4,
	ODT_P_BREAK_BEFORE = 1 << 5,
	ODT_P_BREAK_AFTER = 1 << 6,
	ODT_P_CONTEXTUAL = 1 << 7,
	ODT_P_TOP = 1 << 8,
	ODT_P_BOTTOM = 1 << 9,
	ODT_P_PAGE_NUMBER = 1 << 10,
	ODT_P_MODE = 1 << 11
};

struct odt_paragraph_props {
	uint32_t set;                       /* ODT_P_* */
	uint8_t length_set, length_percent; /* bits 1 << ODT_LEFT ... */
	int32_t length[ODT_LENGTHS];
	int32_t align, line_rule, line_spacing, leading;
	int32_t border_top, border_bottom, page_number;
	uint8_t keep_next, keep_lines, break_before, break_after, contextual;
	uint8_t right_to_left;
};

/* Of tables, columns, cells, frames and sections; VT_UNSET where not said. */
struct odt_box_props {
	int32_t width, indent;
	int32_t border_top, border_bottom, border_side; /* thickness; side: the wider one */
	int32_t shading;
	int32_t stroke, fill; /* 1 drawn, 0 none */
	int32_t columns;
	int32_t page_number, break_before, hidden;
};

int odt_read_text_props(struct odt *r, int scope, const struct kit_xml_element *e,
    struct odt_text_props *p, struct vt_error *err);
void odt_read_paragraph_props(const struct kit_xml_element *e, struct odt_paragraph_props *p);
void odt_read_box_props(const struct kit_xml_element *e, struct odt_box_props *p);
extern const struct odt_box_props odt_box_props_unset;

/* A length in micrometres; VT_UNSET when it is none or longer than anything on
 * paper, so that sums of a few lengths never overflow. */
enum { ODT_LENGTH_MAX = 10 * 1000 * 1000 };
int32_t odt_parse_length(struct vt_str v);
/* The next word of an attribute, which moves on; n 0 at the end. */
struct vt_str odt_next_word(struct vt_str *rest);
/* First family of a CSS list, without its quotes. */
struct vt_str odt_first_family(struct vt_str v);
/* "0.05pt solid #000000" -> its thickness in micrometres, "none" -> 0. */
int32_t odt_parse_border(struct vt_str v);
/* "#rrggbb", or VT_UNSET. */
int32_t odt_parse_color(struct vt_str v);
/* "115%" -> 115, nearest; VT_UNSET when it is not a percentage. */
int32_t odt_parse_percent(struct vt_str v);
/* Micrometres that a line of letters of that size takes. */
int64_t odt_text_height(int32_t half_points);

#endif
