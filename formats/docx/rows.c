/* The rows of tables, counted ahead of the text: some styles format the last one apart. */
#include <string.h>

#include "formats/docx/walk.h"

struct row_counter {
	struct walk *w;
	struct table_rows *first, **last;
	struct table_rows *open[BLOCKS_MAX]; /* tables inside one another */
	uint32_t depth, ignored;
	int in_row_properties;
};

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct row_counter *c = ctx;
	struct table_rows *t;

	switch (e->name) {
	case W(tbl):
		if (c->depth >= BLOCKS_MAX) {
			c->ignored++;
			return VT_OK;
		}
		t = docx_alloc(c->w->d, sizeof(*t), err);
		if (t == NULL)
			return VT_ERR_TOO_LARGE;
		t->path = kit_xml_path(xml, c->w->d->builder);
		*c->last = t;
		c->last = &t->next;
		c->open[c->depth++] = t;
		return VT_OK;
	case W(tr):
		if (c->depth > 0 && c->ignored == 0)
			c->open[c->depth - 1]->count++;
		return VT_OK;
	case W(trPr): c->in_row_properties = 1; return VT_OK;
	case W(del): /* a row that is deleted is not shown */
		if (c->in_row_properties && c->depth > 0 && c->open[c->depth - 1]->count > 0)
			c->open[c->depth - 1]->count--;
		return VT_OK;
	case W(rPr):
	case W(pPr): kit_xml_skip(xml); return VT_OK;
	default: return VT_OK;
	}
}

static int
end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct row_counter *c = ctx;

	(void)xml;
	(void)err;
	if (name == W(trPr))
		c->in_row_properties = 0;
	if (name != W(tbl))
		return VT_OK;
	if (c->ignored > 0)
		c->ignored--;
	else if (c->depth > 0)
		c->depth--;
	return VT_OK;
}

static int
same_path(const struct vt_path *a, const struct vt_path *b)
{
	for (; a != NULL && b != NULL; a = a->parent, b = b->parent)
		if (a->ordinal != b->ordinal || strcmp(a->name, b->name) != 0)
			return 0;
	return a == b;
}

uint32_t
rows_of(struct walk *w, const struct table *t)
{
	static const struct kit_xml_handler handler = {start, end, NULL};
	struct row_counter c = {.w = w};
	struct vt_error why = {0, ""};

	if (!w->rows_counted) {
		w->rows_counted = 1;
		c.last = &c.first;
		/* What is wrong with the part, its own reading tells. */
		kit_xml_parse(w->d->xml, w->d->pkg, rels_entry(w->d, w->part), w->part, &handler,
		    &c, &why);
		w->rows = c.first;
	}
	/* Tables are asked for in the order they stand, some never. */
	for (struct table_rows *r = w->rows; r != NULL; r = r->next) {
		if (same_path(r->path, t->path)) {
			w->rows = r->next;
			return r->count;
		}
	}
	w->rows = NULL; /* nor will any after it be found */
	return 0;
}
