/*
 * cascade.h - effective formatting: what a style and its parents come to.
 */
#ifndef VANTHU_ODT_CASCADE_H
#define VANTHU_ODT_CASCADE_H

#include "formats/odt/numbering.h"
#include "formats/odt/styles.h"

/* A paragraph style with everything inherited. */
struct odt_resolved {
	struct vt_paragraph_format format;
	struct vt_run_format run; /* of Latin letters */
	struct odt_letters
	    letters[KIT_SCRIPTS]; /* of the others; font NULL, size VT_UNSET: the same */
	struct vt_str master, list;
	int32_t page_number, outline, break_after;
	/* The style's own chain sets the indent at or below the style that names the
	 * list: then the list's indents do not count. */
	int own_left, own_first; /* the automatic style itself says so */
	int kept_left, kept_first;
	int right_to_left;
};

/* Never NULL on VT_OK; an unknown style is the default style. */
int odt_cascade(struct odt *r, int scope, struct vt_str name, const struct odt_resolved **out,
    struct vt_error *err);
/* What text of a shape starts from: the defaults of drawings, the style of the
 * shape and the style it names for its text. */
int odt_cascade_shape(struct odt *r, int scope, struct vt_str graphic, struct vt_str text,
    const struct odt_resolved **out, struct vt_error *err);
/* A paragraph of a shape: a style without a parent goes on top of base. */
int odt_cascade_in_shape(struct odt *r, int scope, struct vt_str name,
    const struct odt_resolved *base, const struct odt_resolved **out, struct vt_error *err);
/* Puts a text style on top of run. Unknown styles change nothing. */
int odt_cascade_text(struct odt *r, int scope, struct vt_str name, struct vt_run_format *run,
    struct odt_letters letters[KIT_SCRIPTS], struct vt_error *err);
/* Makes the format of Latin letters one of another script. */
void odt_cascade_script(const struct odt_letters *letters, struct vt_run_format *run);
/* Of tables, columns, cells, frames, sections; inherited members included. */
void odt_cascade_box(struct odt *r, int family, int scope, struct vt_str name,
    struct odt_box_props *out);
/* The page style that a table style asks for, s NULL for none. */
struct vt_str odt_cascade_master(struct odt *r, int scope, struct vt_str table_style);
/* Indents of a list level on top of a paragraph. */
void odt_cascade_list(const struct odt_resolved *style, const struct odt_list_level *level,
    int direct, struct vt_paragraph_format *format);

#endif
