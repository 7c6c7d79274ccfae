/*
 * metadata.h - facts about the file beside its text.
 */
#ifndef VANTHU_ODT_METADATA_H
#define VANTHU_ODT_METADATA_H

#include "formats/odt/odt.h"

/* Handlers for the content of office:meta, in meta.xml or a flat file. */
struct odt_meta {
	struct odt *r;
	struct vt_str *member; /* the property being read */
	int open;              /* elements open inside it, itself included */
	size_t n;
	char value[1000];
};

int odt_meta_start(struct odt_meta *m, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
int odt_meta_text(struct odt_meta *m, struct vt_str text);
int odt_meta_end(struct odt_meta *m, struct vt_error *err);

int odt_meta_read(struct odt *r, struct vt_error *err);     /* VT_OK when there is none */
int odt_manifest_read(struct odt *r, struct vt_error *err); /* encrypted: VT_ERR_ENCRYPTED */
void odt_count_macros(struct odt *r);

#endif
