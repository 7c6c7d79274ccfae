/*
 * model.h - the document as every rule and field sees it.
 *
 * Invariants
 *   - Values are effective: the style cascade, theme and numbering are already
 *     resolved. No style, XML node or ZIP entry is visible here.
 *   - Lengths are whole micrometres (int32_t), font sizes half-points. A value
 *     that the document leaves open is VT_UNSET, which is not zero.
 *   - paragraphs[] holds every paragraph of the document once, in reading
 *     order: the paragraph that anchors a text box comes before the paragraphs
 *     in the box; headers and footers of a section come after its body;
 *     footnotes and endnotes after those. number is the 1-based place in it.
 *   - paragraph->text is in Unicode form NFC; raw is what the file holds. All
 *     offsets are byte offsets into text, on character boundaries.
 *   - In text, a tab is U+0009, a line break U+000A, a page or column break
 *     U+000C, a no-break hyphen U+2011, a soft hyphen U+00AD. Text deleted in
 *     a tracked change, comments and field codes are not in it; inserted text
 *     is. Anchored boxes leave no character.
 *
 * Life cycle: a reader grows the document through a vt_builder (build.h), the
 * host freezes it, and from then on it is const. It lives until the session
 * goes on to the next document.
 *
 * Only the host allocates nodes and they are reached through pointers, so
 * members may be appended to any struct but vt_span, in any minor release.
 */
#ifndef VANTHU_MODEL_H
#define VANTHU_MODEL_H

#include <vanthu/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The story a paragraph belongs to. */
enum {
	VT_STORY_BODY = 0,
	VT_STORY_BOX = 1, /* text box, frame or shape, wherever it is anchored */
	VT_STORY_HEADER = 2,
	VT_STORY_FOOTER = 3,
	VT_STORY_FOOTNOTE = 4,
	VT_STORY_ENDNOTE = 5
};

/* Which pages of a section a header or footer, or a page number, is shown on. */
enum {
	VT_PAGES_FIRST = 1,
	VT_PAGES_ODD = 2, /* all following pages, unless even ones differ */
	VT_PAGES_EVEN = 4
};

enum { VT_ALIGN_LEFT = 0, VT_ALIGN_CENTER = 1, VT_ALIGN_RIGHT = 2, VT_ALIGN_JUSTIFY = 3 };

/* How line_spacing is meant. */
enum {
	VT_LINE_MULTIPLE = 0, /* line_spacing is per cent of single, 100 = single */
	VT_LINE_EXACT = 1,    /* micrometres */
	VT_LINE_AT_LEAST = 2  /* micrometres */
};

/* What a drawn line below a paragraph is made of; a set of bits. */
enum {
	VT_LINE_SHAPE = 1,       /* DrawingML, VML or ODF line or flat shape */
	VT_LINE_BORDER = 2,      /* bottom border of the paragraph, or top of the next */
	VT_LINE_CELL_BORDER = 4, /* bottom border of the cell it is alone in */
	VT_LINE_TYPED = 8,       /* underscores or dashes in a paragraph of their own */
	VT_LINE_UNDERLINE = 16   /* underlined text: not a drawn line */
};

/* Colours: 0xRRGGBB, or automatic, which is black on white paper. */
#define VT_COLOR_AUTO (-1)

/* One step of the ordinal path of a source element: /w:body/w:tbl[2]/... */
struct vt_path {
	const struct vt_path *parent; /* NULL at the root */
	const char *prefix;           /* conventional prefix: "w", "text" */
	const char *name;             /* local name */
	/* 1-based among siblings of the same name; 0 = do not print */
	uint32_t ordinal;
};

/* Formatting of characters. Readers fill one in, with size set; the host keeps
 * one copy of equal ones. */
struct vt_run_format {
	uint32_t size;     /* sizeof(struct vt_run_format) of whoever fills it in */
	int32_t font_size; /* half-points, nearest; VT_UNSET if unknown */
	const char *font;  /* family shown for Latin and Vietnamese text; NULL if unknown */
	int32_t color;     /* 0xRRGGBB or VT_COLOR_AUTO */
	int32_t highlight; /* 0xRRGGBB or VT_UNSET for none */
	uint8_t bold, italic, underline, strike;
	uint8_t caps;     /* 1: all capitals by formatting, 2: small capitals */
	uint8_t hidden;   /* not printed */
	uint8_t position; /* 0 normal, 1 superscript, 2 subscript */
	uint8_t inserted; /* inserted in a tracked change not yet accepted */
	/* 1: result of a field, 2: page number, 3: page count, 4: cross-reference */
	uint8_t field;
	uint8_t link;      /* inside a hyperlink */
	uint8_t legacy;    /* source text was in a legacy encoding; raw holds it */
	uint8_t generated; /* shown but not in the source text: of a chart, say */
	uint8_t formula;   /* in a formula, which has fonts and slopes of its own */
};

/* Formatting of a paragraph, effective. */
struct vt_paragraph_format {
	uint32_t size;
	int32_t align; /* VT_ALIGN_* */
	int32_t indent_left, indent_right;
	int32_t indent_first; /* negative: hanging */
	int32_t space_before, space_after;
	int32_t line_rule;     /* VT_LINE_MULTIPLE ... */
	int32_t line_spacing;  /* per cent or micrometres, by line_rule */
	int32_t outline_level; /* 1..9 or VT_UNSET: body text */
	int32_t border_bottom; /* thickness in micrometres, 0 none */
	int32_t border_top;
	uint8_t keep_next, keep_lines, page_break_before, contextual_spacing;
	const char *style; /* name of the paragraph style as users see it, or NULL */
};

/* Text with one formatting: text[start, end) of its paragraph. */
struct vt_run {
	uint32_t start, end; /* byte offsets into vt_paragraph.text */
	const struct vt_run_format *format;
};

struct vt_paragraph;
struct vt_section;
struct vt_table;

/* A cell of a table; merged cells are one cell with spans. */
struct vt_cell {
	const struct vt_table *table;
	uint32_t row, column; /* 0-based; column counts grid columns */
	uint32_t row_span, col_span;
	int32_t width;         /* micrometres or VT_UNSET */
	int32_t border_bottom; /* thickness in micrometres; 0 none; VT_UNSET unknown */
	int32_t border_top;
	int32_t shading; /* 0xRRGGBB or VT_UNSET */
	const struct vt_path *path;
};

struct vt_table {
	uint32_t number; /* 1-based, in reading order */
	uint32_t row_count, column_count;
	const struct vt_cell *parent; /* the cell it is nested in, or NULL */
	const struct vt_section *section;
	int32_t width, indent; /* micrometres or VT_UNSET */
	int32_t has_borders;   /* 1 when any inner or outer border is drawn by the table */
	const struct vt_cell *const *cells; /* by row, then column */
	size_t cell_count;
	const struct vt_path *path;
};

/* A text box, frame or shape with text. */
struct vt_box {
	uint32_t number;                   /* 1-based, in reading order */
	const struct vt_paragraph *anchor; /* NULL when anchored to a page */
	int32_t x, y, width, height;       /* micrometres or VT_UNSET */
	int32_t has_border;
	const struct vt_path *path;
};

struct vt_paragraph {
	uint32_t number; /* 1-based, in reading order */
	int32_t story;   /* VT_STORY_* of the innermost holder */
	int32_t pages;   /* VT_PAGES_* of the header or footer it stands in */
	const struct vt_section *section;
	const struct vt_cell *cell; /* innermost cell, or NULL */
	const struct vt_box *box;   /* innermost box, or NULL */
	struct vt_str text;         /* NFC */
	struct vt_str raw;          /* as the file holds it; the same bytes when that is NFC */
	const struct vt_run *const *runs; /* cover text without gaps, in order */
	size_t run_count;
	const struct vt_paragraph_format *format;
	/* number or bullet that the word processor shows, or empty */
	struct vt_str label;
	int32_t list_level; /* 0-based, VT_UNSET when not in a list */
	/* 0 none, 1 bullet, 2 decimal, 3 lower letter, 4 upper letter, 5 lower roman, 6 upper
	 * roman, 7 other */
	int32_t label_kind;
	/* formatting of the paragraph mark: the size of an empty line */
	const struct vt_run_format *mark;
	int32_t line; /* VT_LINE_* bits: a line is drawn below this paragraph */
	/* micrometres, VT_UNSET if unknown or as wide as the paragraph */
	int32_t line_width;
	const char *source; /* name of the package entry, "word/document.xml" */
	const struct vt_path *path;
};

/* A range of pages with one geometry. Readers fill in the first block. */
struct vt_section {
	uint32_t size;
	int32_t page_width, page_height;
	/* Distance of the text from the edges; headers and footers stand inside. */
	int32_t margin_top, margin_bottom, margin_left, margin_right;
	int32_t margin_gutter;
	int32_t header_distance, footer_distance;
	int32_t landscape;     /* as declared; the sizes decide */
	int32_t columns;       /* >= 1 */
	int32_t first_differs; /* page 1 has its own header and footer */
	int32_t even_differs;
	int32_t number_start; /* first page number, VT_UNSET: goes on */
	int32_t number_style; /* label_kind: 2 decimal, 3 a, 4 A, 5 i, 6 I, 7 other */
	int32_t continuous;   /* 1: starts on the page the last one ends on */
	/* VT_PAGES_* on which the header or footer is that of the section before; its
	 * text is read once, there. */
	int32_t headers_inherited, footers_inherited;
	const char *source;
	const struct vt_path *path;
	/* The rest is filled in by the host when it freezes the document. */
	uint32_t number;      /* 1-based */
	int32_t number_pages; /* VT_PAGES_* on which a page number is shown */
};

/* Facts about the file beside its text. */
struct vt_properties {
	struct vt_str title, author, last_editor, company, language;
	int32_t page_count; /* as the producer last wrote it; VT_UNSET if it did not */
	int32_t comment_count, deletion_count, insertion_count, format_change_count;
	int32_t macro_count;    /* parts or scripts with code */
	int32_t external_count; /* relationships that load from outside */
	struct vt_str producer;
};

/* What the message around a document says of it, one element each. */
struct vt_envelope_item {
	const char *name;    /* "From/OrganId": the elements below the header */
	uint32_t group;      /* which of its first element, from 1: the second <To> is 2 */
	struct vt_str value; /* NFC, white space folded */
};

struct vt_doc {
	const char *format; /* name of the reader: "docx" */
	const struct vt_paragraph *const *paragraphs;
	size_t paragraph_count;
	const struct vt_section *const *sections;
	size_t section_count;
	const struct vt_table *const *tables;
	size_t table_count;
	const struct vt_box *const *boxes;
	size_t box_count;
	const struct vt_properties *properties;
	int32_t partial; /* the reader could not read all of it */
	/* Of a document that came in a message, as it stands there; since 1.1. */
	const char *envelope; /* name of the reader of the message: "edxml"; NULL: none */
	const struct vt_envelope_item *const *envelope_items;
	size_t envelope_count;
};

/* A piece of a paragraph: text[start, end). Fixed for ever: passed by value. */
struct vt_span {
	const struct vt_paragraph *paragraph; /* NULL: no place */
	uint32_t start, end;                  /* byte offsets into paragraph->text */
};

#ifdef __cplusplus
}
#endif
#endif
