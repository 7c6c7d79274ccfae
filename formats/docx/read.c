/* Reading a DOCX file: the order in which its parts are needed. */
#include <string.h>

#include "formats/docx/docx.h"

typedef int (*read_part)(struct docx *d, const char *part, struct vt_error *err);

/* A part that the document can do without. */
static int
read_optional(struct docx *d, int kind, read_part read, struct vt_error *err)
{
	const struct relation *r = rels_by_kind(d->document_rels, kind);
	struct vt_error why = {0, ""};

	if (r == NULL || rels_entry(d, r->target) < 0)
		return VT_OK;
	return docx_optional(d, read(d, r->target, &why), r->target, &why, err);
}

static int
read_notes_of(struct docx *d, int kind, int32_t story, struct vt_error *err)
{
	const struct relation *r = rels_by_kind(d->document_rels, kind);

	if (r == NULL || rels_entry(d, r->target) < 0)
		return VT_OK;
	return notes_read(d, r->target, story, err);
}

int
docx_read_notes(struct docx *d, struct vt_error *err)
{
	int code = read_notes_of(d, REL_FOOTNOTES, VT_STORY_FOOTNOTE, err);

	return code == VT_OK ? read_notes_of(d, REL_ENDNOTES, VT_STORY_ENDNOTE, err) : code;
}

int
docx_read_definitions(struct docx *d, struct vt_error *err)
{
	int code = rels_read(d, "", &d->package_rels, err);

	if (code != VT_OK)
		return code;
	d->main_part = rels_main_part(d, err);
	if (d->main_part == NULL)
		return VT_ERR_NO_MAIN_PART;
	code = rels_read(d, d->main_part, &d->document_rels, err);
	/* Theme fonts, which go by the languages of the settings, are names in styles; lists
	 * refer to styles by name only. */
	if (code == VT_OK)
		code = read_optional(d, REL_SETTINGS, settings_read, err);
	if (code == VT_OK)
		code = read_optional(d, REL_THEME, theme_read, err);
	if (code == VT_OK)
		code = read_optional(d, REL_STYLES, styles_read, err);
	if (code == VT_OK)
		code = read_optional(d, REL_NUMBERING, numbering_read, err);
	return code;
}

static int
read_all(struct docx *d, struct vt_error *err)
{
	int code = docx_read_definitions(d, err);

	if (code == VT_OK)
		code = body_read(d, d->main_part, err);
	if (code == VT_OK)
		code = sections_emit(d, err);
	if (code == VT_OK)
		code = docx_read_notes(d, err);
	if (code == VT_OK)
		code = metadata_read(d, err);
	return code;
}

int
docx_init(struct docx *d, struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err)
{
	d->pkg = pkg;
	d->builder = builder;
	d->properties.page_count = VT_UNSET;
	d->xml = kit_xml_new(&docx_vocabulary);
	return d->xml != NULL ? VT_OK : kit_fail(err, VT_ERR_MEMORY, "no memory left");
}

void
docx_fini(struct docx *d)
{
	kit_xml_free(d->xml);
	d->xml = NULL;
}

int
docx_read(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err)
{
	struct docx *d = builder->ops->alloc(builder, sizeof(*d));
	int code;

	if (d == NULL)
		return kit_fail(err, VT_ERR_TOO_LARGE,
		    "the document needs more memory than is allowed");
	code = docx_init(d, pkg, builder, err);
	if (code != VT_OK)
		return code;
	code = read_all(d, err);
	docx_fini(d);
	if (code == VT_ERR_PLUGIN) {
		/* Calls follow the elements: what does not nest is the file. */
		*err = (struct vt_error){0};
		return kit_fail(err, VT_ERR_DAMAGED, "elements stand where none may stand");
	}
	if (code == VT_OK && d->no_memory)
		return kit_fail(err, VT_ERR_TOO_LARGE,
		    "the document needs more memory than is allowed");
	return code != VT_OK ? code : d->partial ? VT_PARTIAL : VT_OK;
}
