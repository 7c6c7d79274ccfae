/*
 * styles.h - reading styles, fonts, lists and page layouts into the store.
 */
#ifndef VANTHU_ODT_STYLES_H
#define VANTHU_ODT_STYLES_H

#include "formats/odt/properties.h"

struct odt_style {
	struct vt_str name, parent, list, master; /* s NULL: not said */
	const char *display;                      /* the name that users see */
	uint8_t family, scope, automatic;
	int32_t outline;                             /* VT_UNSET not said, 0: cleared, 1..10 */
	const struct odt_text_props *text;           /* may be NULL */
	const struct odt_paragraph_props *paragraph; /* may be NULL */
	const struct odt_box_props *box;             /* may be NULL */
	struct odt_resolved *resolved;               /* made by cascade.c */
	uint8_t visiting;                            /* guards against cycles */
};

/* Where the reader of styles stands; kept from start to end of one file. */
struct odt_styles {
	struct odt *r;
	int file_scope;          /* ODT_AUTO_STYLES or ODT_AUTO_CONTENT */
	int scope;               /* of the styles being read */
	struct odt_style *style; /* open style:style, or NULL */
	struct odt_list_style *list;
	int32_t level; /* open level of the list, 0-based */
	struct odt_layout *layout;
	int32_t in_header, in_footer;
	struct odt_master *master;
	uint32_t depth; /* of the open style, list, layout or master */
};

/* Handlers for everything outside office:body; elements they do not know are
 * skipped. */
int odt_styles_start(struct odt_styles *s, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
void odt_styles_end(struct odt_styles *s, uint32_t name);

/* The style, or the default style of the family when name is empty; may be NULL. */
struct odt_style *odt_style_find(struct odt *r, int family, int scope, struct vt_str name);

#endif
