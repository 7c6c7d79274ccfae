/*
 * docx.h - the state of one read, shared by the files of this reader.
 *
 * Everything here but the XML reader is allocated through the builder and lives as
 * long as the document; nothing else is freed by the reader.
 */
#ifndef VANTHU_DOCX_DOCX_H
#define VANTHU_DOCX_DOCX_H

#include "formats/docx/names.h"
#include "formats/docx/props.h"
#include "kit/fail.h"
#include "kit/length.h"
#include "kit/script.h"
#include "kit/text.h"

/* ---- memory and names (memory.c) ---- */

struct docx;

/* Zeroed; NULL after filling err (too-large). */
void *docx_alloc(struct docx *d, size_t n, struct vt_error *err);
/* A NUL-terminated copy, the same pointer for the same bytes; "" when memory is
 * short, which the next docx_alloc reports. Long ones are clipped. */
const char *docx_intern(struct docx *d, struct vt_str s);
/* Number of a font family, from 1; 0 for an empty name. */
int32_t docx_font(struct docx *d, struct vt_str family);
const char *docx_font_name(const struct docx *d, int32_t number); /* NULL for 0 */
/* Something could not be read: the host is told, the read goes on. */
int docx_partial(struct docx *d, const char *what, struct vt_error *err);
/* Passes on what must end the read; a damaged optional part becomes partial. */
int docx_optional(struct docx *d, int code, const char *part, const struct vt_error *why,
    struct vt_error *err);

/* ---- relationships (rels.c) ---- */

enum relation_kind {
	REL_OTHER,
	REL_MAIN,
	REL_STYLES,
	REL_NUMBERING,
	REL_SETTINGS,
	REL_THEME,
	REL_HEADER,
	REL_FOOTER,
	REL_FOOTNOTES,
	REL_ENDNOTES,
	REL_COMMENTS,
	REL_CORE,
	REL_EXTENDED,
	REL_VBA,
	REL_HYPERLINK,
	REL_TEMPLATE
};

struct relation {
	const char *id;
	int kind; /* REL_* */
	int external;
	const char *target; /* name of the entry, or the URI of an external one */
	struct relation *next;
};

/* Reads the relationships of a part ("" for the package); none is no error. */
int rels_read(struct docx *d, const char *part, struct relation **out_list, struct vt_error *err);
const struct relation *rels_by_kind(const struct relation *list, int kind);
const struct relation *rels_by_id(const struct relation *list, struct vt_str id);
/* Index of an entry, tolerant of case and slashes; -1. */
int64_t rels_entry(const struct docx *d, const char *name);
/* Target of the main part, or NULL. */
const char *rels_main_part(struct docx *d, struct vt_error *err);

/* ---- styles (styles.c) ---- */

enum style_type { STYLE_PARAGRAPH, STYLE_CHARACTER, STYLE_TABLE, STYLE_NUMBERING };

/* Parts of a table that a table style formats on their own, weakest first. */
enum table_part {
	PART_WHOLE,
	PART_BAND1_V,
	PART_BAND2_V,
	PART_BAND1_H,
	PART_BAND2_H,
	PART_FIRST_COL,
	PART_LAST_COL,
	PART_FIRST_ROW,
	PART_LAST_ROW,
	PART_NE,
	PART_NW,
	PART_SE,
	PART_SW,
	PART_COUNT
};

/* Formatting that a table lends to the paragraphs of a cell. */
struct table_layer {
	uint32_t parts; /* set of 1 << PART_*: which cells it is for */
	struct run_props run;
	struct par_props par;
	struct table_layer *next;
};

struct style {
	const char *id, *name, *based_on; /* interned; based_on may be NULL */
	int type;
	struct run_props run; /* its own */
	struct par_props par;
	struct table_layer *conditions; /* table styles: one part each */
	int32_t borders[BORDER_COUNT];  /* table styles; VT_UNSET when not given */
	int32_t row_band, column_band;  /* rows and columns of one band; 0: not said */
	/* With the styles it is based on, once resolved is set. */
	int resolved;
	struct run_props full_run;
	struct par_props full_par;  /* with the numbering of the styles */
	struct par_props bare_par;  /* without: for paragraphs that drop the list */
	struct table_layer *layers; /* table styles: made per set of parts */
	struct style *hash_next, *next;
};

enum { STYLE_BUCKETS = 256 };

struct styles {
	struct run_props run; /* document defaults */
	struct par_props par;
	struct style *buckets[STYLE_BUCKETS];
	struct style *first, *last;
	struct style *paragraph, *character, *table; /* defaults of their type, or NULL */
	uint32_t count;
	const char *language;
};

int styles_read(struct docx *d, const char *part, struct vt_error *err);
struct style *style_lookup(const struct docx *d, int type, struct vt_str id);
void style_resolve(struct docx *d, struct style *s);
/* What a table style gives to cells that are all of parts; NULL for nothing. */
int style_layer(struct docx *d, struct style *s, uint32_t parts,
    const struct table_layer **out_layer, struct vt_error *err);
int32_t style_border(struct docx *d, struct style *s, int side);
/* Rows, or columns, that make one band. */
uint32_t style_band(const struct docx *d, struct style *s, int columns);
/* 1 when the style, or one it is based on, formats one of these parts. */
int style_has_parts(const struct docx *d, struct style *s, uint32_t parts);

/* ---- theme (theme.c) ---- */

/* Font numbers by script, 0 unknown: of headings (major) and of the body (minor). */
struct theme {
	int32_t major[KIT_SCRIPTS], minor[KIT_SCRIPTS];
};

int theme_read(struct docx *d, const char *part, struct vt_error *err);
/* The font of ST_Theme: "majorHAnsi", "minorEastAsia" ...; 0 when there is none. */
int32_t theme_font(const struct docx *d, struct vt_str name);

/* ---- numbering (numbering.c, label.c) ---- */

struct list_level {
	int32_t start, format, restart; /* restart VT_UNSET: after any higher level */
	int given, legal;
	struct vt_str text;
	const char *paragraph_style; /* style that is at this level, interned, or NULL */
	struct par_props par;
	int32_t font; /* of the bullet */
};

enum { LIST_LEVELS = 9, LABEL_BYTES = 256 };

/* What the word processor shows before a paragraph of a list. */
struct label {
	char s[LABEL_BYTES];
	size_t n;
	int32_t kind; /* label_kind of model.h */
};

struct abstract_list {
	int32_t id;
	struct list_level levels[LIST_LEVELS];
	const char *style_link;     /* numbering style that holds the real list, or NULL */
	int32_t count[LIST_LEVELS]; /* the counters, while the text is read */
	uint8_t used[LIST_LEVELS];
	struct abstract_list *next;
};

struct list {
	int32_t id, abstract_id;
	struct abstract_list *abstract;         /* once looked up */
	struct list_level *levels[LIST_LEVELS]; /* overrides, or NULL */
	int32_t start[LIST_LEVELS];             /* startOverride or VT_UNSET */
	uint8_t started[LIST_LEVELS];
	struct list *next, *hash_next;
};

enum { LIST_BUCKETS = 256 };

struct numbering {
	struct abstract_list *abstracts;
	struct list *lists, *buckets[LIST_BUCKETS];
	uint32_t count;
};

int numbering_read(struct docx *d, const char *part, struct vt_error *err);
/* The level of a list, with its overrides; NULL when there is none. */
const struct list_level *list_level_lookup(struct docx *d, int32_t list, int32_t level);
/* Level of list whose pStyle is this style, or 0. */
int32_t list_level_of_style(struct docx *d, int32_t list, const char *style_id);
/* Counts a paragraph and gives the label shown before it. */
void list_count(struct docx *d, int32_t list, int32_t level, struct label *out_label);

/* How a number is written: those of ST_NumberFormat that are told apart. */
enum number_format {
	FORMAT_NONE,
	FORMAT_BULLET,
	FORMAT_DECIMAL,
	FORMAT_LOWER_LETTER,
	FORMAT_UPPER_LETTER,
	FORMAT_LOWER_ROMAN,
	FORMAT_UPPER_ROMAN,
	FORMAT_OTHER,
	FORMAT_TWO_DIGITS
};

int32_t number_format(struct vt_str name);
void label_add(struct label *label, struct vt_str text);
void label_add_number(struct label *label, int32_t number, int32_t format);

/* ---- cascade (cascade.c) ---- */

struct cascade_entry;

/* Effective formatting of a run with ink of the given script: 0 ASCII, 1 other. */
struct run_context {
	const struct table_layer *layer; /* of the cell, or NULL */
	struct style *paragraph;         /* or NULL */
	struct style *character;         /* or NULL */
	struct run_props direct;
	int32_t inserted, field, link, formula;
	int32_t symbol_font; /* w:sym: instead of the run's own, or 0 */
};

/* out[0] for ASCII, out[1] for other characters; same when the fonts are. */
void cascade_run(struct docx *d, const struct run_context *c, struct vt_run_format out[2]);
/* For characters of the East Asian or the complex scripts. */
void cascade_run_script(struct docx *d, const struct run_context *c, enum kit_script script,
    struct vt_run_format *out);

struct par_context {
	const struct table_layer *layer; /* of the cell, or NULL */
	struct style *style;             /* or NULL */
	const struct par_props *direct;
	int first;           /* of its story, cell or box */
	int32_t list_before; /* list of the paragraph before it, or 0 */
};

/* On return list and level say which list it is in (0: none). */
void cascade_paragraph(struct docx *d, const struct par_context *c, struct vt_paragraph_format *out,
    int32_t *out_list, int32_t *out_level);

/* ---- sections (section.c) ---- */

enum { HF_DEFAULT, HF_FIRST, HF_EVEN, HF_COUNT };

struct section {
	uint32_t index; /* of the builder */
	struct vt_section page;
	const char *refs[2][HF_COUNT]; /* relationship ids: headers, footers */
	int exact[2];                  /* the margin stands whatever header or footer need */
	struct section *next;
};

struct sections {
	struct section *first, *last;
};

/* Takes one child of a sectPr; NULL: sets what holds when nothing is said. */
void section_take(struct docx *d, struct section *s, const struct kit_xml_element *e);
/* Sections and their headers and footers, when the body has been read. */
int sections_emit(struct docx *d, struct vt_error *err);

/* ---- the rest ---- */

/* 1 when this reader takes a Choice that requires these (alternative.c). */
int alternative_is_understood(struct vt_str requires);

int settings_read(struct docx *d, const char *part, struct vt_error *err);
int metadata_read(struct docx *d, struct vt_error *err);
/* A part with text (body.c): the main part, a header or footer, the notes of
 * VT_STORY_FOOTNOTE or VT_STORY_ENDNOTE. part must live as long as the document. */
int body_read(struct docx *d, const char *part, struct vt_error *err);
int header_read(struct docx *d, const char *part, struct vt_error *err);
int notes_read(struct docx *d, const char *part, int32_t story, struct vt_error *err);

/* The main part of a document that stands inside another one. */
int inner_body_read(struct docx *inner, const char *part, struct vt_error *err);

/* The outermost document. */
struct docx *docx_outermost(struct docx *d);
/* Begins a read, which docx_fini ends. */
int docx_init(struct docx *d, struct vt_package *pkg, struct vt_builder *builder,
    struct vt_error *err);
void docx_fini(struct docx *d);
/* All that text refers to: relationships, settings, theme, styles, lists. */
int docx_read_definitions(struct docx *d, struct vt_error *err);
int docx_read_notes(struct docx *d, struct vt_error *err);
int docx_probe(struct vt_package *pkg);
int docx_read(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err);

enum { INTERN_BUCKETS = 1024, FONTS_MAX = 1024 };

struct interned {
	struct interned *next;
	size_t n;
	int32_t font;
	char s[];
};

struct docx {
	/* Of a document inside another one: that, and where all of this stands in it. */
	struct docx *outer;
	const char *outer_part;
	const struct vt_path *place;
	uint32_t chunks, graphics; /* files inside, charts and diagrams: the outermost counts */
	struct vt_package *pkg;
	struct vt_builder *builder;
	struct kit_xml *xml; /* reads all parts; the one thing here that is freed */
	const char *main_part;
	struct relation *package_rels, *document_rels;
	struct styles styles;
	struct theme theme;
	struct numbering numbering;
	struct sections sections;
	int even_and_odd, narrow_auto_space;
	const char *scripts[KIT_SCRIPTS]; /* of the theme fonts: "Jpan"; NULL not known */
	int no_memory;                    /* a name was lost for lack of it */
	int partial;
	uint32_t stories; /* headers and footers read so far */
	struct vt_properties properties;
	struct interned *strings[INTERN_BUCKETS];
	const char *fonts[FONTS_MAX];
	int32_t font_count;
	struct cascade_entry *cache;
};

#endif
