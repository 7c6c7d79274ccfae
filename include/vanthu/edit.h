/*
 * edit.h - what is to change in a document, and how the changed file comes about.
 *
 * Invariants
 *   - An edit is data against the frozen model: a rule says what should become of a
 *     place, never how a format writes it down. Spans are byte offsets into
 *     paragraph->text, on character boundaries, as in model.h.
 *   - A reader that can write back changes the parts that hold those places and
 *     nothing else: parts it does not name are copied by the host byte for byte, and
 *     inside a part what no edit touches stays as it stood.
 *   - Edits of page numbers and of first pages are done all or none of them.
 *   - Edits come sorted by paragraph, start, end and kind. Those that replace text do not
 *     overlap each other; those that set a format may overlap anything.
 *   - The same edits on the same file give the same bytes: no clock, no chance.
 *
 * Life cycle: edits are made while rules run, the list lives as long as the document; a
 * vt_changes is valid during one edit call.
 */
#ifndef VANTHU_EDIT_H
#define VANTHU_EDIT_H

#include <vanthu/error.h>
#include <vanthu/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What an edit does. */
enum {
	VT_EDIT_REPLACE = 1,   /* the span becomes text; an empty span: text is put in */
	VT_EDIT_RUN = 2,       /* the characters of the span are set as run says */
	VT_EDIT_PARAGRAPH = 3, /* the paragraph is set as paragraph says */
	VT_EDIT_SECTION = 4,   /* the pages of the section are set as page says */
	VT_EDIT_COMMENT = 5,   /* a comment that says text stands beside the span */
	/* A number is centred in the header of the following pages of the section, set as run
	 * says, where none stands; that which is all of at.paragraph, if there is one, is
	 * taken away there. */
	VT_EDIT_PAGE_NUMBER = 6,
	VT_EDIT_DROP_COMMENTS = 7, /* all comments are taken away, whoever wrote them */
	/* A line of that length is drawn, centred between the margins of the paragraph, as far
	 * below its top as below says. */
	VT_EDIT_LINE = 8,
	/* The paragraphs of cells, of the body or of boxes anchored there, become a table without
	 * lines: two columns, of length and below micrometres, and one row or two. It stands where
	 * at.paragraph does, or before it when that is none of them; boxes they stood in go, and
	 * lines that are drawn among them. Done only where the list says rearrange. */
	VT_EDIT_COLUMNS = 9,
	/* The table of two columns that the paragraph stands in, each row of two cells, has columns
	 * of length and below micrometres. Never tracked. */
	VT_EDIT_WIDTHS = 10
};

/* Which members of run, paragraph or page an edit sets; the others stay. */
enum {
	VT_SET_FONT = 1u << 0,
	VT_SET_FONT_SIZE = 1u << 1,
	VT_SET_BOLD = 1u << 2,
	VT_SET_ITALIC = 1u << 3,
	VT_SET_UNDERLINE = 1u << 4,
	VT_SET_CAPS = 1u << 5,
	VT_SET_COLOR = 1u << 6,
	VT_SET_HIGHLIGHT = 1u << 7,

	VT_SET_ALIGN = 1u << 8,
	VT_SET_INDENT_LEFT = 1u << 9,
	VT_SET_INDENT_RIGHT = 1u << 10,
	VT_SET_INDENT_FIRST = 1u << 11,
	VT_SET_SPACE_BEFORE = 1u << 12,
	VT_SET_SPACE_AFTER = 1u << 13,
	VT_SET_LINE_SPACING = 1u << 14, /* line_rule and line_spacing */
	VT_SET_CONTEXTUAL = 1u << 15,   /* contextual_spacing */

	VT_SET_PAGE_SIZE = 1u << 16, /* page_width, page_height and landscape */
	VT_SET_MARGIN_TOP = 1u << 17,
	VT_SET_MARGIN_BOTTOM = 1u << 18,
	VT_SET_MARGIN_LEFT = 1u << 19,
	VT_SET_MARGIN_RIGHT = 1u << 20,
	VT_SET_NUMBER_START = 1u << 21, /* the first page of the section has this number */
	VT_SET_NUMBER_STYLE = 1u << 22,
	/* The first page of the section shows what it showed, but no number; page says
	 * nothing of it. */
	VT_SET_FIRST_PAGE = 1u << 23,
	VT_SET_KEEP_NEXT = 1u << 24 /* of paragraphs: keep_next */
};

struct vt_edit {
	uint32_t size;                    /* sizeof(struct vt_edit) of whoever fills it in */
	int32_t kind;                     /* VT_EDIT_* */
	struct vt_span at;                /* paragraph NULL for VT_EDIT_SECTION */
	const struct vt_section *section; /* for VT_EDIT_SECTION and _PAGE_NUMBER, or NULL */
	struct vt_str text;               /* of REPLACE and COMMENT: NFC; lines by U+000A */
	uint32_t set;                     /* VT_SET_*: of all but REPLACE and COMMENT */
	/* The one that kind needs, with its size filled in; the others NULL. */
	const struct vt_run_format *run;
	const struct vt_paragraph_format *paragraph;
	const struct vt_section *page;
	const char *rule;      /* whose edit it is; the host fills it in */
	int32_t length, below; /* of LINE, COLUMNS and WIDTHS: micrometres */
	/* Of COLUMNS: what of each paragraph goes to the left and to the right cell, two spans
	 * for each, which may be empty; outside of them stand tabs and spaces. The first row
	 * has the first split of the spans; in a cell they stand in the order they have here. */
	const struct vt_span *cells;
	size_t cell_count, split;
};

/* All edits of one document, and in whose name. */
struct vt_edit_list {
	uint32_t size;
	const struct vt_edit *const *items;
	size_t count;
	/* 1: text and formats change as tracked changes, to be accepted or rejected; 0: at
	 * once. Comments are comments either way. */
	int32_t tracked;
	const char *author, *initials; /* "vanthu", "vt" */
	const char *date;              /* "2026-11-28T00:00:00Z"; NULL: no date is given */
	/* 1: comments of this author that the file has from before are taken away. */
	int32_t renew_comments;
	/* 1: a signature is taken away rather than the edits refused. */
	int32_t drop_signature;
	int32_t rearrange; /* 1: paragraphs may go into tables */
};

struct vt_changes;

struct vt_changes_ops {
	uint32_t size;
	/* The part of that name has these bytes from now on; a new name is a new part. The
	 * name of a file that is no archive is "". The bytes are copied. Errors: too-large,
	 * memory. */
	int (*put)(struct vt_changes *changes, const char *name, struct vt_str bytes,
	    struct vt_error *err);
	/* There is no part of that name any more. */
	int (*remove)(struct vt_changes *changes, const char *name, struct vt_error *err);
	/* Item i of the list was not done, and why; the others are. Call it before or after
	 * put, once for an item. */
	int (*decline)(struct vt_changes *changes, size_t i, struct vt_text why,
	    struct vt_error *err);
	/* Zeroed memory until the call returns; NULL when none is left. */
	void *(*alloc)(struct vt_changes *changes, size_t n);
};

struct vt_changes {
	const struct vt_changes_ops *ops;
	void *host;
};

#ifdef __cplusplus
}
#endif
#endif
