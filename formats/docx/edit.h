/*
 * edit.h - the state of one edit call, shared by the files that write.
 *
 * A part is a tree from its first edit on, and is written out once, when all edits are done.
 * What no edit names keeps its place in the tree, and with it its names, its attributes and
 * their order.
 */
#ifndef VANTHU_DOCX_EDIT_H
#define VANTHU_DOCX_EDIT_H

#include <libxml/tree.h>

#include <vanthu/edit.h>

#include "formats/docx/docx.h"

enum { PATH_STEPS_MAX = 1100 };

/* A part of the package as a tree. */
struct part {
	const char *name; /* of its entry */
	xmlDoc *tree;
	struct kit_sealed *sealed; /* of the main part; NULL: all is in the tree */
	int failed;                /* a sealed block could not be opened: nothing is written */
	xmlNs *w;                  /* the main namespace, with a prefix; NULL: it has none */
	int touched;
	int numbered; /* a page number was put in */
	long next_id; /* of tracked changes; 0: not counted yet */
	/* Where a path was resolved last: siblings are looked for from there. */
	const struct vt_path *last_parent;
	xmlNode *last_parent_node, *last_node;
	uint32_t last_ordinal;
	const char *last_name;
	struct part *next;
};

struct edit {
	struct vt_package *pkg;
	const struct vt_doc *doc;
	const struct vt_edit_list *list;
	struct vt_changes *changes;
	struct docx *docx; /* relationships and names only */
	struct relation *relations;
	unsigned relations_made; /* numbers that new ones were named by */
	const char *main_part;
	struct part *parts;
	struct fallback *fallbacks; /* of boxes that were changed */
};

/* ---- edit_part.c ---- */

/* The part of that name, parsed once. Errors: damaged, memory, too-large. */
int part_open(struct edit *e, const char *name, struct part **out, struct vt_error *err);
/* A new part with this text, or the one there is. */
int part_create(struct edit *e, const char *name, const char *text, struct part **out,
    struct vt_error *err);
/* The root, for what goes through all of the tree: whatever has these bytes in it is there. */
xmlNode *part_root_with(struct part *part, const char *bytes);
int parts_write(struct edit *e, struct vt_error *err); /* those that were touched */
void parts_free(struct edit *e);

int is_w(const xmlNode *node, const char *name);           /* an element of the main namespace */
xmlNode *child_w(const xmlNode *parent, const char *name); /* the first, or NULL */
/* 1 when all elements in it are of the main namespace and of these names, ended by NULL. */
int holds_only_w(const xmlNode *parent, const char *const names[]);
/* New and not yet in the tree; NULL when memory is short. */
xmlNode *new_w(const struct part *part, const char *name);
void set_w(const struct part *part, xmlNode *node, const char *name, const char *value);
void set_w_number(const struct part *part, xmlNode *node, const char *name, long value);
/* Whether the attribute is there, and its value in *out, valid until the node changes. */
int get_w(const xmlNode *node, const char *name, struct vt_str *out);
void unset_w(xmlNode *node, const char *name);
void drop_node(xmlNode *node); /* out of the tree, and freed */
/* A copy with all that is in it, the last child of parent; NULL when memory is short. */
xmlNode *copy_to(const struct part *part, xmlNode *parent, xmlNode *node);
/* The node after node in document order within root; NULL at the end. inside 0: not
 * into its children. */
xmlNode *next_node(const xmlNode *root, xmlNode *node, int inside);

/* ---- edit_path.c ---- */

/* The element that the path names, or NULL. */
xmlNode *path_find(struct part *part, const struct vt_path *path);

/* ---- edit_text.c ---- */

/* Text and the element it comes from. */
struct piece {
	xmlNode *node;       /* w:t, w:tab ...; NULL: shown, but not in the file */
	xmlNode *run;        /* that holds it, or NULL */
	uint32_t start, end; /* in the text as the file has it */
	int is_text, is_math;
	uint32_t field;            /* equal for neighbours that no edge of a field parts */
	int in_field, is_computed; /* computed: the field brings its words anew */
};

struct pieces {
	struct piece *items;
	size_t count, room;
	struct vt_str raw;
	size_t raw_room;
};

/* The text of a paragraph and where it stands, by the rules of run.c and body.c. */
int pieces_read(struct edit *e, xmlNode *paragraph, struct pieces *out, struct vt_error *err);
/* Sees to it that no run goes on over offset at. 0: a formula stands there. */
int split_at(const struct pieces *pieces, const struct part *part, uint32_t at);
/* Sees to it that the run of node holds nothing else. Returns the run. */
xmlNode *isolate(const struct part *part, xmlNode *run, xmlNode *node);
/* Text as w:t, w:tab and w:br in the run, behind after (NULL: at the end). */
void put_text(const struct part *part, xmlNode *run, xmlNode *after, struct vt_str text,
    int deleted);

/* ---- edit_legacy.c ---- */

#define NO_OFFSET UINT32_MAX

/* Of each byte of a paragraph that has text in an old encoding, and of its end, where it
 * stands in the raw text; NO_OFFSET within an element of such text. NULL: not to be told. */
const uint32_t *legacy_map(const struct vt_paragraph *p, const struct pieces *pieces,
    const struct kit_alloc *a);

/* ---- edit_order.c ---- */

enum properties { PROPERTIES_RUN, PROPERTIES_PARAGRAPH, PROPERTIES_SECTION };

/* The child of that name, made in the place the schema gives it; others of the name go. */
xmlNode *need_property(const struct part *part, xmlNode *properties, enum properties kind,
    const char *name);
void drop_property(xmlNode *properties, const char *name);
/* Puts a child that is not in the tree yet in its place. */
void place_property(xmlNode *properties, enum properties kind, xmlNode *child);
/* rPr of a run, pPr of a paragraph: the first child. */
xmlNode *need_properties(const struct part *part, xmlNode *owner, const char *name);
long twips(int32_t um); /* micrometres as 1/1440 inch */
/* 1 when another person has changed them, tracked and not yet accepted: there is no room for a
 * change of ours beside it. */
int change_is_of_another(const struct edit *e, const xmlNode *properties, enum properties kind);
/* Keeps what the properties are in a change element, unless there is one. */
void keep_change(struct edit *e, struct part *part, xmlNode *properties, enum properties kind);
/* Author, date and number of a change or comment. */
void sign(struct edit *e, struct part *part, xmlNode *change);

/* ---- edit_run.c, edit_paragraph.c, edit_section.c ---- */

void run_set(struct edit *e, struct part *part, xmlNode *run, const struct vt_edit *edit);
void mark_set(struct edit *e, struct part *part, xmlNode *paragraph, const struct vt_edit *edit);
void paragraph_set(struct edit *e, struct part *part, xmlNode *paragraph,
    const struct vt_edit *edit);
void section_set(struct edit *e, struct part *part, xmlNode *section, const struct vt_edit *edit);
/* Members of run, written into rPr without a record of what was. */
void run_put_format(const struct part *part, xmlNode *rpr, const struct vt_run_format *run,
    uint32_t set);
/* The sectPr of the section, made where the last one has none; NULL: not found. */
int section_find(struct edit *e, const struct vt_section *section, struct part **out_part,
    xmlNode **out_node, struct vt_error *err);

/* For struct kit_alloc, with e->changes. */
void *edit_alloc(void *ctx, size_t n);

/* ---- edit_columns.c ---- */

/* Item i of the list: lines become a table, or it is declined. */
int columns_put(struct edit *e, size_t i, struct vt_error *err);

/* ---- edit_place.c ---- */

/* Item i of the list moved margins: boxes placed from the edges of the page follow. */
void boxes_move(struct edit *e, struct part *part, size_t i);

/* ---- edit_whole.c ---- */

/* Sees to it that a tracked format of characters is not one change of the whole paragraph, where
 * LibreOffice, when it rejects that, would reset the paragraph as well. pieces are of it as it
 * is. */
int whole_part(struct edit *e, struct part *part, xmlNode *paragraph, struct pieces *pieces,
    struct vt_error *err);

/* ---- edit_widths.c ---- */

/* Item i of the list: the table around the paragraph has other columns, or it is declined. */
int widths_put(struct edit *e, struct part *part, xmlNode *paragraph, size_t i,
    struct vt_error *err);

/* ---- edit_line.c ---- */

/* Draws a line below the paragraph, in a run at its end. */
int line_put(struct edit *e, struct part *part, xmlNode *paragraph, const struct vt_edit *edit,
    struct vt_error *err);

/* ---- edit_fallback.c ---- */

/* The paragraph is to be changed: where it stands in a box that the file has in two forms, both
 * alike, the other will follow. */
int fallback_note(struct edit *e, struct part *part, const xmlNode *paragraph,
    struct vt_error *err);
void fallbacks_follow(struct edit *e);

/* ---- edit_header.c ---- */

enum { SIDE_HEADER, SIDE_FOOTER };

/* The reference of that type ("default", "first", "even") in sectPr itself; NULL: none. */
xmlNode *header_reference(const xmlNode *section, int side, const char *type);
/* The part that a reference names. *out NULL: it is not there. */
int header_open(struct edit *e, const xmlNode *reference, struct part **out, struct vt_error *err);
/* A new part, empty or like another one, that the section refers to from now on. */
int header_make(struct edit *e, struct part *main, xmlNode *section, int side, const char *type,
    const struct part *like, struct part **out, struct vt_error *err);
/* 1 when nothing in the element shows. */
int header_is_blank(const xmlNode *node);
/* 1 when a copy of the part shows what it does: text only. */
int header_can_copy(const struct part *part);

/* ---- edit_number.c ---- */

/* All edits of page numbers and first pages, or none of them. */
int numbers_apply(struct edit *e, struct vt_error *err);

/* ---- edit_replace.c ---- */

/* The run becomes a deleted one. */
void run_delete(struct edit *e, struct part *part, xmlNode *run);

/* The raw range becomes text. *out_why: NULLs, or why it was not done. */
int text_replace(struct edit *e, struct part *part, xmlNode *paragraph, struct pieces *pieces,
    uint32_t start, uint32_t end, struct vt_str text, struct vt_text *out_why,
    struct vt_error *err);

/* ---- edit_comment.c ---- */

/* Takes the comments of the list's author away. */
int comments_drop(struct edit *e, struct vt_error *err);
int comments_drop_all(struct edit *e, struct vt_error *err); /* whoever wrote them */
/* A comment on the raw range of a paragraph of the main part. */
int comment_put(struct edit *e, struct part *part, xmlNode *paragraph, uint32_t start, uint32_t end,
    struct vt_str text, struct vt_error *err);

/* ---- edit_package.c ---- */

/* Refuses what is signed or protected; takes a signature away when that is wanted. */
int package_check(struct edit *e, struct vt_error *err);
/* The part is of that type, and the main part refers to it under *out_id; kind is the last
 * step of the relationship's type. */
int package_relate(struct edit *e, const char *name, const char *content_type, const char *kind,
    const char **out_id, struct vt_error *err);
/* The main part no longer refers to parts whose relationship's type has kind in it; they go. */
int package_unrelate(struct edit *e, const char *kind, struct vt_error *err);
/* The namespace of references in the edition that the part is written in. */
const char *relations_uri(const struct part *part);

int docx_edit(struct vt_package *pkg, const struct vt_doc *doc, const struct vt_edit_list *list,
    struct vt_changes *changes, struct vt_error *err);

#endif
