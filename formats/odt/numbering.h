/*
 * numbering.h - list styles, and the numbers that the word processor shows.
 */
#ifndef VANTHU_ODT_NUMBERING_H
#define VANTHU_ODT_NUMBERING_H

#include "formats/odt/properties.h"

enum { ODT_LEVELS = 10 };

/* Under which the outline numbering of headings is stored. */
#define ODT_OUTLINE_NAME VT_STR("\x01outline")

struct odt_list_level {
	int32_t kind; /* label_kind of the model: 0 none, 1 bullet, 2 decimal ... */
	const char *prefix, *suffix, *bullet;
	const char *pattern; /* "%1%.%2%", or NULL */
	int32_t display_levels, start;
	int32_t letter_sync;               /* after z: 1 aa, bb; 0 aa, ab */
	int32_t aligned;                   /* 1: indents by label-alignment, 0: the older mode */
	int32_t left, first;               /* label-alignment; VT_UNSET where not said */
	int32_t space_before, label_width; /* older mode */
};

struct odt_list_style {
	struct odt_list_level *levels[ODT_LEVELS]; /* NULL: plain */
};

/* Counters of one list; -1 where nothing was numbered yet. */
struct odt_counters {
	int64_t value[ODT_LEVELS];
	const struct odt_list_style *style; /* of the list that counted last */
};

/* An open text:list. */
struct odt_list {
	const struct odt_list *outer;          /* or NULL */
	const struct odt_list_style *style;    /* or NULL: that of the paragraph */
	int style_is_direct;                   /* the list names it itself */
	const struct odt_list_style *override; /* of the open item alone, or NULL */
	struct odt_counters *counters;
	int32_t level;       /* 0-based */
	int32_t pending;     /* the item waits for its first paragraph */
	int32_t header;      /* text:list-header: not numbered */
	int64_t start_value; /* of the item, -1: none */
};

int odt_list_level_read(struct odt *r, const struct kit_xml_element *e, struct odt_list_level **out,
    struct vt_error *err);
void odt_list_level_properties(struct odt_list_level *level, const struct kit_xml_element *e);
void odt_list_level_alignment(struct odt_list_level *level, const struct kit_xml_element *e);

/* label_kind of a style:num-format. */
int32_t odt_number_kind(struct vt_str format);

int odt_list_open(struct odt *r, int scope, const struct odt_list *outer,
    const struct kit_xml_element *e, struct odt_list **out, struct vt_error *err);
void odt_list_item(struct odt *r, int scope, struct odt_list *list, const struct kit_xml_element *e,
    int is_header);

/* Counts the item and writes what is shown before it; label->n 0: nothing. */
int odt_list_label(struct odt *r, struct odt_counters *counters, const struct odt_list_style *style,
    int32_t level, int64_t start_value, struct vt_str *label, int32_t *kind, struct vt_error *err);

#endif
