/* altChunk: a file inside the document whose text stands where the element does. */
#include <stdlib.h>
#include <string.h>

#include "formats/docx/walk.h"
#include "kit/unpack.h"

/* Fewer than the host opens inside one file (core/base/limit.h), so that the rest is read. */
enum { CHUNKS_MAX = 200 };

int
chunk_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	w->chunk = docx_intern(w->d, kit_xml_get(e, R(id)));
	w->chunk_path = walk_path(w);
	w->chunk_keeps_styles = 0;
	return paragraph_interrupt(w, err);
}

/* ---- a document inside ---- */

static void
adopt_style(struct style *s, struct docx *outer, struct style *like)
{
	style_resolve(outer, like);
	s->based_on = NULL;
	s->run = like->full_run;
	s->par = like->bare_par;
	s->par.set &= ~(1u << P_LIST | 1u << P_LEVEL);
}

/* Unless it keeps its own, Word gives the text the styles of the document around that have the
 * same name; their lists stay behind. */
static int
adopt_styles(struct docx *inner, struct vt_error *err)
{
	struct docx *outer = inner->outer;
	struct styles *own = &inner->styles;

	own->run = outer->styles.run;
	own->par = outer->styles.par;
	for (struct style *s = own->first; s != NULL; s = s->next) {
		struct style *like = style_lookup(outer, s->type, kit_str(s->id));

		if (like != NULL && (s->type == STYLE_PARAGRAPH || s->type == STYLE_CHARACTER))
			adopt_style(s, outer, like);
	}
	if (own->paragraph != NULL || outer->styles.paragraph == NULL)
		return VT_OK;
	own->paragraph = docx_alloc(inner, sizeof(*own->paragraph), err);
	if (own->paragraph == NULL)
		return VT_ERR_TOO_LARGE;
	own->paragraph->id = own->paragraph->name = outer->styles.paragraph->id;
	adopt_style(own->paragraph, outer, outer->styles.paragraph);
	return VT_OK;
}

static int
read_inner(struct walk *w, struct docx *inner, struct vt_error *err)
{
	int code = docx_read_definitions(inner, err);

	if (code == VT_OK && !w->chunk_keeps_styles)
		code = adopt_styles(inner, err);
	if (code == VT_OK)
		code = inner_body_read(inner, inner->main_part, err);
	return code == VT_OK ? docx_read_notes(inner, err) : code;
}

static int
read_document(struct walk *w, struct vt_str bytes, struct vt_error *err)
{
	struct docx *d = w->d, *inner = docx_alloc(d, sizeof(*inner), err);
	struct vt_properties *facts = &d->properties;
	struct vt_package *pkg;
	int code;

	if (inner == NULL)
		return VT_ERR_TOO_LARGE;
	code = d->pkg->ops->inside(d->pkg, bytes, "inside.docx", &pkg, err);
	if (code == VT_OK)
		code = docx_init(inner, pkg, d->builder, err);
	if (code != VT_OK)
		return code;
	inner->outer = d;
	inner->outer_part = w->source;
	inner->place = w->chunk_path;
	code = read_inner(w, inner, err);
	docx_fini(inner);
	d->partial |= inner->partial;
	d->no_memory |= inner->no_memory;
	facts->insertion_count += inner->properties.insertion_count;
	facts->deletion_count += inner->properties.deletion_count;
	facts->format_change_count += inner->properties.format_change_count;
	return code;
}

/* ---- which file it is ---- */

static int
is_page_of_web(struct vt_str bytes, const char *name)
{
	struct vt_str text = kit_trim(kit_sub(bytes, 0, bytes.n < 1024 ? bytes.n : 1024));
	struct vt_str file = kit_str(name);

	if (kit_starts(text, VT_STR("\xEF\xBB\xBF")))
		text = kit_trim(kit_sub(text, 3, text.n));
	return kit_starts(text, VT_STR("<")) || kit_ends(file, VT_STR(".html")) ||
	    kit_ends(file, VT_STR(".htm")) || kit_ends(file, VT_STR(".xhtml"));
}

/* A form of document that is not read: RTF, Word's older format, all parts of a package in one
 * XML file. */
static int
is_other_document(struct vt_str bytes)
{
	struct vt_str head = kit_sub(bytes, 0, bytes.n < 1024 ? bytes.n : 1024);

	return kit_starts(head, VT_STR("{\\rtf")) || kit_starts(head, VT_STR("\xD0\xCF\x11\xE0")) ||
	    kit_find(head, VT_STR("progid=\"Word.Document\""), 0) >= 0 ||
	    kit_find(head, VT_STR("schemas.microsoft.com/office/2006/xmlPackage"), 0) >= 0 ||
	    kit_find(head, VT_STR("schemas.openxmlformats.org/wordprocessingml"), 0) >= 0;
}

static int
read_bytes(struct walk *w, struct vt_str bytes, const char *name, struct vt_error *err)
{
	static const char told[] = "how the text of a file inside is set is not read";
	int code;

	if (kit_starts(bytes, VT_STR("PK")))
		return read_document(w, bytes, err);
	if (is_other_document(bytes))
		return docx_partial(w->d, "a file inside has a format that is not read", err);
	code = chunk_is_mail(bytes)       ? chunk_mail(w, bytes, err)
	    : is_page_of_web(bytes, name) ? chunk_html(w, bytes, err)
					  : chunk_plain(w, bytes, err);
	return code == VT_OK ? docx_partial(w->d, told, err) : code;
}

int
chunk_end(struct walk *w, struct vt_error *err)
{
	const struct relation *list, *r;
	struct vt_error why = {0, ""};
	const char *id = w->chunk;
	int64_t entry = -1;
	char *bytes;
	size_t n;
	int code;

	w->chunk = NULL;
	if (id == NULL || !field_visible(w))
		return VT_OK;
	if ((code = walk_relations(w, &list, err)) != VT_OK)
		return code;
	r = rels_by_id(list, kit_str(id));
	if (r != NULL && !r->external)
		entry = rels_entry(w->d, r->target);
	if (entry < 0)
		return docx_partial(w->d, "text stands in a file that is not inside", err);
	if (++docx_outermost(w->d)->chunks > CHUNKS_MAX)
		return docx_outermost(w->d)->chunks == CHUNKS_MAX + 1
		    ? docx_partial(w->d, "more files inside than are read", err)
		    : VT_OK;
	code = kit_unpack(w->d->pkg, entry, &bytes, &n, &why);
	if (code == VT_OK) {
		code = read_bytes(w, (struct vt_str){bytes, n}, r->target, &why);
		free(bytes);
	}
	if (code == VT_ERR_ENCRYPTED) /* it, not the document around */
		code = VT_ERR_DAMAGED;
	return docx_optional(w->d, code, r->target, &why, err);
}
