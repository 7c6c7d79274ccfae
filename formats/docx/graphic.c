/* Charts and diagrams: their text stands in parts of their own. */
#include "formats/docx/walk.h"

enum { GRAPHICS_MAX = 1000 }; /* of one document; each is a part that is read */

struct graphic {
	struct walk *w;
	int in_strings; /* in the names of series or of categories, which are no figures */
	int in_text;    /* in an element that holds what is shown */
	int open;       /* a paragraph of the box is */
	int categories; /* are known: each series has them again */
};

static int
graphic_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct graphic *g = ctx;

	(void)err;
	switch (e->name) {
	case C(strCache): g->in_strings = 1; break;
	case C(cat):
		if (g->categories)
			kit_xml_skip(xml);
		g->categories = 1;
		break;
	case C(v): g->in_text = g->in_strings; break;
	case A(t): g->in_text = 1; break;
	case A(br): return g->open ? box_text(g->w, VT_STR("\n"), 1, err) : VT_OK;
	default: break;
	}
	return VT_OK;
}

static int
graphic_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	struct graphic *g = ctx;
	int code = VT_OK;

	(void)xml;
	if (!g->in_text)
		return VT_OK;
	if (!g->open && (code = paragraph_start(g->w, err)) == VT_OK)
		code = paragraph_need(g->w, err);
	g->open = 1;
	return code == VT_OK ? box_text(g->w, text, 1, err) : code;
}

static int
graphic_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct graphic *g = ctx;

	(void)xml;
	switch (name) {
	case C(strCache): g->in_strings = 0; return VT_OK;
	case A(t): g->in_text = 0; return VT_OK;
	case C(v):
	case A(p):
		g->in_text = 0;
		if (!g->open)
			return VT_OK;
		g->open = 0;
		return paragraph_end(g->w, err);
	default: return VT_OK;
	}
}

int
graphic_read(struct walk *w, struct vt_str id, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {graphic_start, graphic_end, graphic_text};
	const struct relation *list, *r;
	struct graphic g = {.w = w};
	struct vt_error why = {0, ""};
	int64_t entry;
	int code;

	if ((code = walk_relations(w, &list, err)) != VT_OK)
		return code;
	r = rels_by_id(list, id);
	if (r == NULL || r->external || !box_is_shown(w) ||
	    docx_outermost(w->d)->graphics++ >= GRAPHICS_MAX ||
	    (entry = rels_entry(w->d, r->target)) < 0)
		return VT_OK;
	if ((code = box_start(w, err)) != VT_OK)
		return code;
	code = docx_optional(w->d,
	    kit_xml_parse(w->d->xml, w->d->pkg, entry, r->target, &handler, &g, &why), r->target,
	    &why, err);
	if (code == VT_OK)
		code = paragraph_finish(w, err); /* of a part that is cut short */
	return code == VT_OK ? box_end(w, err) : code;
}
