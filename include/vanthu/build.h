/*
 * build.h - the host service through which a reader grows a document.
 *
 * Invariants: calls nest as the document does. A paragraph may be opened while
 * another is open only inside a box or a note anchored in it. The order of
 * paragraph_open calls is the reading order within a story; the host puts the
 * body and its boxes first, then the headers and footers by section, then the
 * notes, whenever they were read. The host copies whatever it is
 * given; strings and structs passed in may live on the reader's stack. Text
 * need not be normalised; the host checks that it is valid UTF-8 and keeps it.
 *
 * Life cycle: one builder per read call. Memory from alloc lives as long as
 * the document.
 *
 * Every int function returns VT_OK or the error that ends the read: too-large
 * (paragraphs, text), too-deep, memory, plugin (calls do not nest). A reader
 * passes such a code on unchanged.
 */
#ifndef VANTHU_BUILD_H
#define VANTHU_BUILD_H

#include <vanthu/error.h>
#include <vanthu/model.h>

#ifdef __cplusplus
extern "C" {
#endif

struct vt_builder;

/* What to know of a paragraph when it is opened. */
struct vt_paragraph_init {
	uint32_t size;
	const struct vt_paragraph_format *format; /* may be NULL: set later */
	const struct vt_run_format *mark;         /* may be NULL */
	const char *source;                       /* static or from alloc; not copied */
	const struct vt_path *path;               /* from path() */
};

struct vt_table_init {
	uint32_t size;
	int32_t width, indent, has_borders;
	const struct vt_path *path;
};

struct vt_cell_init {
	uint32_t size;
	uint32_t column, col_span; /* grid column, 0-based */
	/* 1: goes on the cell above it (its paragraphs are not read); the host then
	 * only lengthens that cell. */
	uint32_t continues;
	uint32_t row_span; /* where the format tells (ODF); else 1 */
	int32_t width, border_top, border_bottom, shading;
	const struct vt_path *path;
};

struct vt_box_init {
	uint32_t size;
	int32_t x, y, width, height, has_border;
	const struct vt_path *path;
};

struct vt_builder_ops {
	uint32_t size;
	/* Zeroed memory that lives as long as the document; NULL when none is left. */
	void *(*alloc)(struct vt_builder *b, size_t n);
	/* A path step, from memory as above. prefix and name are not copied. */
	const struct vt_path *(*path)(struct vt_builder *b, const struct vt_path *parent,
	    const char *prefix, const char *name, uint32_t ordinal);

	/* Starts a section; paragraphs opened from now on belong to it. *out_index
	 * serves section_set, which may be called at any time before the end. The
	 * first call is implied by the first paragraph, with index 0. */
	int (*section_open)(struct vt_builder *b, uint32_t *out_index, struct vt_error *err);
	int (*section_set)(struct vt_builder *b, uint32_t index, const struct vt_section *section,
	    struct vt_error *err);

	/* A story other than the body: VT_STORY_HEADER ... VT_STORY_ENDNOTE. section
	 * is the index of the section it belongs to (ignored for notes), pages a set
	 * of VT_PAGES_* for headers and footers, else 0. */
	int (*story_open)(struct vt_builder *b, int32_t story, uint32_t section, int32_t pages,
	    struct vt_error *err);
	int (*story_close)(struct vt_builder *b, struct vt_error *err);

	int (*table_open)(struct vt_builder *b, const struct vt_table_init *init,
	    struct vt_error *err);
	int (*row_open)(struct vt_builder *b, struct vt_error *err);
	int (*cell_open)(struct vt_builder *b, const struct vt_cell_init *init,
	    struct vt_error *err);
	int (*cell_close)(struct vt_builder *b, struct vt_error *err);
	int (*row_close)(struct vt_builder *b, struct vt_error *err);
	int (*table_close)(struct vt_builder *b, struct vt_error *err);

	/* Anchored to the open paragraph, or to the page when none is open. */
	int (*box_open)(struct vt_builder *b, const struct vt_box_init *init, struct vt_error *err);
	int (*box_close)(struct vt_builder *b, struct vt_error *err);

	int (*paragraph_open)(struct vt_builder *b, const struct vt_paragraph_init *init,
	    struct vt_error *err);
	/* Replaces the formatting of the open paragraph. */
	int (*paragraph_format)(struct vt_builder *b, const struct vt_paragraph_format *format,
	    const struct vt_run_format *mark, struct vt_error *err);
	/* The list number or bullet shown before the open paragraph. */
	int (*paragraph_label)(struct vt_builder *b, struct vt_str label, int32_t label_kind,
	    int32_t list_level, struct vt_error *err);
	/* Adds text to the open paragraph. Neighbours with equal formatting become
	 * one run. */
	int (*text)(struct vt_builder *b, struct vt_str text, const struct vt_run_format *format,
	    struct vt_error *err);
	/* A line shape (VT_LINE_SHAPE) anchored in the open paragraph. width in
	 * micrometres or VT_UNSET. */
	int (*line)(struct vt_builder *b, int32_t kind, int32_t width, struct vt_error *err);
	int (*paragraph_close)(struct vt_builder *b, struct vt_error *err);

	/* Facts about the file, at any time; the last call counts. */
	int (*properties)(struct vt_builder *b, const struct vt_properties *properties,
	    struct vt_error *err);
	/* Something could not be read; the rest is usable. Kept for the report. */
	int (*partial)(struct vt_builder *b, const char *what, struct vt_error *err);

	/* ---- since 1.1 ---- */

	/* The document came in a message of this kind ("edxml", static). */
	int (*envelope)(struct vt_builder *b, const char *kind, struct vt_error *err);
	/* An element of its header: see vt_envelope_item. name is static or from alloc. */
	int (*envelope_item)(struct vt_builder *b, const char *name, uint32_t group,
	    struct vt_str value, struct vt_error *err);
};

struct vt_builder {
	const struct vt_builder_ops *ops;
	void *host;
};

#ifdef __cplusplus
}
#endif
#endif
