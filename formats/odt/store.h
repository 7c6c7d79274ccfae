/*
 * store.h - named things of a document: styles, fonts, lists, page layouts.
 *
 * Automatic styles of content.xml and styles.xml may bear the same name; each
 * file sees its own before the common ones.
 */
#ifndef VANTHU_ODT_STORE_H
#define VANTHU_ODT_STORE_H

#include <vanthu/build.h>

enum odt_layer { ODT_COMMON = 0, ODT_AUTO_STYLES = 1, ODT_AUTO_CONTENT = 2 };

enum odt_family {
	ODT_FAMILY_NONE,
	ODT_FAMILY_PARAGRAPH,
	ODT_FAMILY_TEXT,
	ODT_FAMILY_TABLE,
	ODT_FAMILY_COLUMN,
	ODT_FAMILY_CELL,
	ODT_FAMILY_GRAPHIC,
	ODT_FAMILY_SECTION,
	ODT_FAMILY_FONT,
	ODT_FAMILY_LIST,
	ODT_FAMILY_LAYOUT,
	ODT_FAMILY_MASTER,
	ODT_FAMILY_INSERTION, /* ids of tracked insertions */
	ODT_FAMILY_DELETION,  /* and of deletions */
	ODT_FAMILY_COUNTERS   /* of lists, by list style and by list id */
};

struct odt_entry;

struct odt_store {
	struct odt_entry *slots;
	size_t room, count; /* room is a power of two */
};

/* Sets the value of a name, replacing an earlier one. The name must live as long
 * as the store. Errors: too-large. */
int odt_store_put(struct odt_store *store, struct vt_builder *b, int family, int scope,
    struct vt_str name, void *value, struct vt_error *err);

/* The value as seen from scope, or NULL. */
void *odt_store_find(const struct odt_store *store, int family, int scope, struct vt_str name);

#endif
