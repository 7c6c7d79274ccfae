/*
 * edit.h - the state of one edit call, shared by formats/odt/edit*.c.
 *
 * A part that is changed is a tree of libxml2; what no edit touches is written out as it
 * was read. Places are resolved before the first change, while paths still hold. The tree
 * lives in memory of libxml2 and is freed with the part, all else in that of the call.
 */
#ifndef VANTHU_ODT_EDIT_H
#define VANTHU_ODT_EDIT_H

#include <libxml/tree.h>

#include "formats/odt/odt.h"

/* Where the search for the last place ended: places come in the order of the document. */
struct odt_found {
	const struct vt_path *path;
	xmlNodePtr node;
};

enum { ODT_FOUND_DEPTH = 64 };

/* A style that was made for edits of this call. */
struct odt_made {
	struct odt_made *next;
	const xmlChar *base; /* name of the style it stands for; NULL: none */
	const char *key;     /* what is different in it */
	xmlChar *name;
};

struct odt_part {
	const char *name;
	xmlDocPtr doc;             /* NULL: not looked at yet */
	struct kit_sealed *sealed; /* of the text; NULL: all is in the tree */
	int failed;                /* a sealed block could not be opened: nothing is written */
	int missing;               /* the package has none */
	int changed;
	struct odt_found found[ODT_FOUND_DEPTH];
	struct odt_made *made;
	unsigned names; /* of styles, the last one tried */
};

struct odt_edit {
	struct vt_package *pkg;
	const struct vt_doc *model;
	const struct vt_edit_list *list;
	struct vt_changes *changes;
	struct vt_error *err;
	struct odt_part content, styles;
	int is_flat;                /* both are one file, and one tree */
	xmlNodePtr *nodes;          /* of each edit: the paragraph, or NULL */
	xmlNodePtr first_block;     /* where a comment goes that has no place */
	unsigned comments, regions; /* names, the last ones tried */
	xmlNodePtr title, titled;   /* the page style made for the first page, and whose it is */
};

/* A piece of a paragraph's raw text. */
enum odt_leaf_kind { ODT_LEAF_TEXT, ODT_LEAF_SPACES, ODT_LEAF_MARK, ODT_LEAF_FIELD };

struct odt_leaf {
	xmlNodePtr node; /* a text node, or the element that stands for the text */
	enum odt_leaf_kind kind;
	uint32_t start, end; /* byte offsets into raw */
};

/* A paragraph opened for edits. */
struct odt_line {
	struct odt_edit *e;
	struct odt_part *part;
	xmlNodePtr node;
	const struct vt_paragraph *p;
	const uint32_t *map; /* of each byte of text, where it is in raw; NULL: the same */
	struct odt_leaf *leaves;
	size_t count, room;
};

int odt_edit_call(struct vt_package *pkg, const struct vt_doc *doc,
    const struct vt_edit_list *edits, struct vt_changes *changes, struct vt_error *err);

void *odt_edit_alloc(struct odt_edit *e, size_t n); /* NULL: err is filled */
int odt_edit_decline(struct odt_edit *e, size_t i, const char *vi, const char *en);

/* ---- parts: edit_part.c ---- */

/* The tree of the part, read when first asked for. VT_OK with doc NULL when the package
 * has none. */
int odt_part_load(struct odt_edit *e, struct odt_part *part);
int odt_part_save(struct odt_edit *e, struct odt_part *part);
void odt_part_free(struct odt_part *part);
/* The root, for what goes through all of the tree: whatever has these bytes in it is there. */
xmlNodePtr odt_part_root_with(struct odt_part *part, const char *bytes);
/* The element of the path; NULL: not there. */
xmlNodePtr odt_part_find(struct odt_part *part, const struct vt_path *path);

int odt_is(const xmlNode *node, enum odt_ns ns, const char *local);
int odt_is_in(const xmlNode *node, enum odt_ns ns);
/* The namespace as the part declares it; declared when it does not. NULL: no memory. */
xmlNsPtr odt_ns(struct odt_part *part, enum odt_ns ns);
/* An element, not linked yet. NULL: no memory. */
xmlNodePtr odt_new(struct odt_part *part, enum odt_ns ns, const char *local, const char *text);
/* Sets an attribute, where it stands or behind the others; NULL takes it away. */
int odt_set(struct odt_part *part, xmlNodePtr node, enum odt_ns ns, const char *local,
    const char *value);
/* Of the attribute; NULL: none. To be freed with xmlFree. */
xmlChar *odt_get(const xmlNode *node, enum odt_ns ns, const char *local);
/* 1 when that attribute of the style namespace is value, which may be NULL: 0. */
int odt_has_name(const xmlNode *node, const char *local, const xmlChar *value);
/* The number behind prefix in the attribute, when it is more than last; else last. */
unsigned odt_higher_number(const xmlNode *node, enum odt_ns ns, const char *local,
    const char *prefix, unsigned last);
/* The child of that name; NULL: none. */
xmlNodePtr odt_child(const xmlNode *node, enum odt_ns ns, const char *local);
/* The node after n in the order of the document, below root; into n when into is 1. */
xmlNodePtr odt_next(const xmlNode *root, xmlNodePtr n, int into);
/* A copy of an element with its attributes, and with what is in it when deep is 1; not linked
 * yet. NULL: no memory. */
xmlNodePtr odt_copy_node(struct odt_part *part, xmlNodePtr node, int deep);
/* Links a node that stands nowhere, without joining it with a text beside it. */
void odt_link(xmlNodePtr parent, xmlNodePtr next, xmlNodePtr node);
int odt_no_memory(struct odt_edit *e);

/* ---- text: edit_text.c ---- */

/* Opens the paragraph at node. VT_OK; *out_fits 0: its text is not that of the model. */
int odt_line_open(struct odt_edit *e, struct odt_part *part, xmlNodePtr node,
    const struct vt_paragraph *p, struct odt_line *out, int *out_fits);
/* Where a byte of the paragraph's text is in raw. */
uint32_t odt_line_raw(const struct odt_line *line, uint32_t offset);
/* The leaf that starts at a byte of raw, made by cutting one in two; count at the end.
 * *out_cut 0: it is inside a field. */
int odt_line_cut(struct odt_line *line, uint32_t raw, size_t *out, int *out_cut);
/* Nodes that show text, linked before next in parent (next NULL: at its end). */
int odt_text_insert(struct odt_line *line, xmlNodePtr parent, xmlNodePtr next, struct vt_str text);
/* Spaces that would fold are written so that they do not. */
int odt_line_settle(struct odt_line *line);

/* ---- what edits do; each VT_OK or the error that ends the call ---- */

int odt_edit_replace(struct odt_line *line, size_t i);
int odt_edit_run(struct odt_line *line, size_t i);
int odt_edit_paragraph(struct odt_edit *e, struct odt_part *part, size_t i);
int odt_edit_page(struct odt_edit *e, size_t i);
/* The table around the paragraph has other columns (edit_widths.c). */
int odt_edit_widths(struct odt_edit *e, size_t i);
/* Item i moved margins: boxes placed from the edges of the page follow (edit_place.c). */
int odt_move_boxes(struct odt_edit *e, size_t i);
int odt_edit_line(struct odt_edit *e, struct odt_part *part, size_t i);
int odt_edit_comment(struct odt_line *line, size_t i);
/* A comment on text that is not shown in the body itself, or on none. */
int odt_edit_comment_beside(struct odt_edit *e, size_t i);
int odt_drop_comments(struct odt_edit *e);     /* those of the list's author */
int odt_drop_all_comments(struct odt_edit *e); /* whoever wrote them */

/* An attribute of the fo namespace as a length; VT_UNSET: none. */
int32_t odt_length_of(const xmlNode *properties, const char *local);
int32_t odt_margin_of(const xmlNode *properties, const char *local); /* or that of all sides */
/* The paragraph or table that the section begins with, and the family of its style. */
xmlNodePtr odt_section_beginning(struct odt_edit *e, const struct vt_section *section,
    const char **out_family, enum odt_ns *out_ns);

/* ---- master pages: edit_master.c ---- */

/* The page styles of a section: of its first page, and of those that follow. */
struct odt_masters {
	xmlNodePtr first, follow;
	int alternate; /* first on odd pages, follow on even ones */
};

enum odt_place {
	ODT_PLACE_HEADER,
	ODT_PLACE_HEADER_LEFT,
	ODT_PLACE_HEADER_FIRST,
	ODT_PLACE_FOOTER,
	ODT_PLACE_FOOTER_LEFT,
	ODT_PLACE_FOOTER_FIRST
};

/* 0: nobody can tell. */
int odt_masters_find(struct odt_edit *e, const struct vt_section *section, struct odt_masters *out);
/* The header or footer in that place, or NULL. */
xmlNodePtr odt_master_header(const xmlNode *master, enum odt_place place);
int odt_header_is_shown(const xmlNode *header);
int odt_header_is_blank(const xmlNode *header);
/* 1 when the edition of the file has headers for first pages: those from 1.3 on. */
int odt_knows_first(struct odt_edit *e);
/* For those that have none: a page style like master, without headers, that the section begins
 * with; the one made before, if any. */
int odt_master_title(struct odt_edit *e, const struct vt_section *section, xmlNodePtr master,
    xmlNodePtr *out);
/* An empty one in the place of the one there is. NULL: no memory. */
xmlNodePtr odt_master_add(struct odt_edit *e, xmlNodePtr master, enum odt_place place);
/* The page style that the style of a paragraph asks for, to be freed; NULL: none. */
xmlChar *odt_page_asked(struct odt_edit *e, const xmlNode *paragraph);
/* An automatic style of the text asks for that page style, or (NULL) for none. 0: no memory. */
int odt_style_page(struct odt_edit *e, const char *family, const xmlChar *style,
    const char *master);
/* Room for a header in the margin, or in it for a line more: the text stays where it is. */
int odt_header_room(struct odt_edit *e, const struct vt_edit *edit, xmlNodePtr master, int is_new);

/* ---- page numbers: edit_number.c ---- */

/* All edits of page numbers and first pages, or none of them. */
int odt_edit_numbers(struct odt_edit *e);

/* ---- tables of lines: edit_columns.c ---- */

int odt_edit_columns(struct odt_edit *e, size_t i);

/* ---- tracked changes: edit_track.c ---- */

/* The leaves [first, end) are taken out of the paragraph into a region of deleted text;
 * a mark stands for them before next. */
int odt_track_deletion(struct odt_line *line, size_t first, size_t end, xmlNodePtr parent,
    xmlNodePtr next);
/* 1 when the mark is one of a region of deleted text. */
int odt_track_is_deletion(struct odt_part *part, const xmlNode *mark);
/* The insertion of the list's author that the node stands in, as its start; NULL: none. */
xmlNodePtr odt_track_own(struct odt_edit *e, struct odt_part *part, const xmlNode *node);
/* 1 when what another deleted stands between two nodes of the paragraph: it stays between them. */
int odt_track_parted(struct odt_edit *e, struct odt_part *part, xmlNodePtr root, xmlNodePtr before,
    xmlNodePtr node);
/* An insertion from which all was taken out again goes. */
void odt_track_prune(struct odt_part *part, xmlNodePtr start);
/* The text is put before next as one that was inserted. */
int odt_track_insertion(struct odt_line *line, xmlNodePtr parent, xmlNodePtr next,
    struct vt_str text);

/* ---- styles: edit_style.c ---- */

/* The name of an automatic style that is base (NULL: none) but for the attributes, which
 * come as triples of namespace, name and value; a NULL value takes one away. */
struct odt_property {
	enum odt_ns ns;
	const char *local;
	const char *value;
};

int odt_style_is_automatic(struct odt_part *part, const char *family, const xmlChar *name);
int odt_style_derive(struct odt_edit *e, struct odt_part *part, const char *family,
    const xmlChar *base, const struct odt_property *properties, size_t count,
    const xmlChar **out_name);
/* The same for the characters that an edit sets. */
int odt_style_of_run(struct odt_edit *e, struct odt_part *part, const struct vt_edit *edit,
    const xmlChar **out_name);
/* The name of a font face for the family. */
int odt_style_font(struct odt_edit *e, struct odt_part *part, const char *family,
    const char **out_name);
/* "12.7mm" of micrometres. */
const char *odt_show_length(struct odt_edit *e, int32_t um);
const char *odt_show(struct odt_edit *e, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
