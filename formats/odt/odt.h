/*
 * odt.h - the state of one read, shared by the files of formats/odt.
 *
 * Everything but the XML reader is allocated from the builder, so nothing else is freed
 * here; a failed allocation is too-large, since the host's budget is spent.
 */
#ifndef VANTHU_ODT_ODT_H
#define VANTHU_ODT_ODT_H

#include <vanthu/plugin.h>

#include "formats/odt/store.h"
#include "formats/odt/vocabulary.h"

struct odt_section_state;
struct odt_master;

struct odt {
	struct vt_package *pkg;
	struct vt_builder *builder;
	struct kit_xml *xml;    /* reads all entries; freed at the end */
	struct odt_store store; /* styles, fonts, lists, page layouts, master pages */
	struct odt_section_state *sections;
	struct odt_master *first_master; /* of the file */
	const char *styles_source;       /* name of the entry with the page layouts */
	struct vt_properties properties;
	size_t header_uses;            /* headers that sections show */
	struct kit_xml_gap styles_gap; /* what stands before the master pages */
	int is_flat;                   /* all in one XML file */
	uint32_t object_count;         /* charts and the like, met so far */
	int partial;                   /* something optional could not be read */
};

void *odt_alloc(struct odt *r, size_t n, struct vt_error *err); /* NULL: err is filled */
/* A NUL-terminated copy, or NULL with err filled. */
const char *odt_copy(struct odt *r, struct vt_str s, struct vt_error *err);
/* Reads an entry that a document can do without: when it is damaged the document
 * is partial and the result VT_OK. */
int odt_read_optional(struct odt *r, int64_t entry, const char *name,
    const struct kit_xml_handler *handler, void *ctx, struct vt_error *err);

int odt_probe(struct vt_package *pkg);
int odt_read(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err);

#endif
