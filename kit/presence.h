/*
 * presence.h - which components a document of one kind has: the table of kinds of the
 * profile (<components>), asked by rules about what is missing and what is too much.
 */
#ifndef VANTHU_KIT_PRESENCE_H
#define VANTHU_KIT_PRESENCE_H

#include <vanthu/check.h>

enum {
	KIT_OPTIONAL = 0,
	KIT_REQUIRED,
	KIT_FORBIDDEN, /* the template of the kind has none */
	KIT_IN_TEXT    /* it stands in the text, where no rule looks for it */
};

/* The key of the document's row: "Biên bản"; "@letter" of a công văn, "@appendix" of one
 * alone in its file, "@issued-with"; empty when its title is none that has a row.
 * VT_OK, or the error that ends the rule. */
int kit_kind(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_str *out_key, struct vt_error *err);

/* What the kind has of a component, by its column: "number", "subject-label". A row that
 * does not say it is as that of the role "other"; nor that: VT_ERR_PROFILE. */
int kit_presence_of(struct vt_check *check, struct vt_str key, const char *column, int *out,
    struct vt_error *err);
/* The same of the document. */
int kit_presence(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const char *column, int *out, struct vt_error *err);

/* How many sign a document of the kind at least; 1 when the table does not say. */
int kit_signers(struct vt_check *check, struct vt_str key, int *out, struct vt_error *err);

/* Column of a component, VT_PART_*; "" of one that the table does not have. */
const char *kit_column(int32_t part);

#endif
