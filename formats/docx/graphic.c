/* Charts and diagrams: their text stands in parts of their own. */
#include "formats/docx/walk.h"

enum { GRAPHICS_MAX = 1000 }; /* of one document; each is a part that is read */

struct graphic {
	struct walk *w;
	int in_strings;     /* in the names of series or of categories, which are no figures */
	const char *shapes; /* relationship of what is drawn over the chart, or NULL */
	int in_text;        /* in an element that holds what is shown */
	int open;           /* a paragraph of the box is */
	int categories;     /* are known: each series has them again */
};

static int
graphic_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct graphic *g = ctx;

	switch (e->name) {
	case C(strCache):
	case C(strLit):
	case C(multiLvlStrCache):
	case C(tx): g->in_strings = 1; break;
	case CX(strDim):
		if (g->categories || !kit_eq(kit_xml_get(e, PLAIN(type)), VT_STR("cat")))
			kit_xml_skip(xml);
		else
			g->in_strings = g->categories = 1;
		break;
	case CX(pt): g->in_text = g->in_strings; break;
	case CX(v): g->in_text = 1; break;
	case C(userShapes):
		if (kit_xml_get(e, R(id)).n > 0)
			g->shapes = docx_intern(g->w->d, kit_xml_get(e, R(id)));
		break;
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
	case C(strCache):
	case C(strLit):
	case C(multiLvlStrCache):
	case C(tx):
	case CX(strDim): g->in_strings = 0; return VT_OK;
	case A(t): g->in_text = 0; return VT_OK;
	case C(v):
	case CX(v):
	case CX(pt):
	case A(p):
		g->in_text = 0;
		if (!g->open)
			return VT_OK;
		g->open = 0;
		return paragraph_end(g->w, err);
	default: return VT_OK;
	}
}

/* One part of the graphic, as far as it goes. */
static int
read_part(struct graphic *g, const struct relation *r, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {graphic_start, graphic_end, graphic_text};
	struct docx *d = g->w->d;
	struct vt_error why = {0, ""};
	int64_t entry = r == NULL || r->external ? -1 : rels_entry(d, r->target);
	int code;

	if (entry < 0)
		return VT_OK;
	g->in_strings = g->in_text = g->open = 0;
	code = docx_optional(d, kit_xml_parse(d->xml, d->pkg, entry, r->target, &handler, g, &why),
	    r->target, &why, err);
	return code == VT_OK ? paragraph_finish(g->w, err) : code; /* of one that is cut short */
}

static int
read_shapes(struct graphic *g, const char *chart, struct vt_error *err)
{
	const char *id = g->shapes;
	struct relation *list;
	int code = rels_read(g->w->d, chart, &list, err);

	return code == VT_OK ? read_part(g, rels_by_id(list, kit_str(id)), err) : code;
}

int
graphic_read(struct walk *w, struct vt_str id, struct vt_error *err)
{
	const struct relation *list, *r;
	struct graphic g = {.w = w};
	int code = walk_relations(w, &list, err);

	if (code != VT_OK)
		return code;
	r = rels_by_id(list, id);
	if (r == NULL || r->external || rels_entry(w->d, r->target) < 0 || !box_is_shown(w) ||
	    docx_outermost(w->d)->graphics++ >= GRAPHICS_MAX)
		return VT_OK;
	if ((code = box_start(w, err)) == VT_OK)
		code = read_part(&g, r, err);
	if (code == VT_OK && g.shapes != NULL)
		code = read_shapes(&g, r->target, err);
	return code == VT_OK ? box_end(w, err) : code;
}
