/* Styles: what styles.xml declares, and a style together with those it is based on. */
#include <string.h>

#include "formats/docx/docx.h"

enum { STYLES_MAX = 10000, CHAIN_MAX = 64 };

enum target { IN_NOTHING, IN_RUN, IN_PAR };

struct styles_reader {
	struct docx *d;
	struct style *style;      /* open, or NULL: the defaults */
	struct table_layer *part; /* tblStylePr, or NULL */
	int target, borders;
};

/* ---- reading ---- */

static uint32_t
bucket_of(struct vt_str id)
{
	uint32_t h = 5381;

	for (size_t i = 0; i < id.n; i++)
		h = h * 33 + (unsigned char)id.s[i];
	return h % STYLE_BUCKETS;
}

static int
type_of(struct vt_str name)
{
	if (kit_eq(name, VT_STR("character")))
		return STYLE_CHARACTER;
	if (kit_eq(name, VT_STR("table")))
		return STYLE_TABLE;
	if (kit_eq(name, VT_STR("numbering")))
		return STYLE_NUMBERING;
	return STYLE_PARAGRAPH;
}

static int
part_of(struct vt_str name)
{
	static const char *const names[PART_COUNT] = {"wholeTable", "band1Vert", "band2Vert",
	    "band1Horz", "band2Horz", "firstCol", "lastCol", "firstRow", "lastRow", "neCell",
	    "nwCell", "seCell", "swCell"};

	for (int i = 0; i < PART_COUNT; i++)
		if (kit_eq(name, kit_str(names[i])))
			return i;
	return -1;
}

static int
open_style(struct styles_reader *r, const struct kit_xml_element *e, struct vt_error *err)
{
	struct styles *styles = &r->d->styles;
	struct vt_str id = kit_xml_get(e, W(styleId)), is_default = kit_xml_get(e, W(default));
	struct style *s, **bucket = &styles->buckets[bucket_of(id)];

	if (++styles->count > STYLES_MAX)
		return kit_fail(err, VT_ERR_TOO_LARGE, "more than %d styles", STYLES_MAX);
	s = docx_alloc(r->d, sizeof(*s), err);
	if (s == NULL)
		return VT_ERR_TOO_LARGE;
	s->id = docx_intern(r->d, id);
	s->type = type_of(kit_xml_get(e, W(type)));
	for (int i = 0; i < BORDER_COUNT; i++)
		s->borders[i] = VT_UNSET;
	s->hash_next = *bucket;
	*bucket = s;
	if (styles->last != NULL)
		styles->last->next = s;
	else
		styles->first = s;
	styles->last = s;
	if (kit_eq(is_default, VT_STR("1")) || kit_eq(is_default, VT_STR("true")) ||
	    kit_eq(is_default, VT_STR("on"))) {
		if (s->type == STYLE_PARAGRAPH)
			styles->paragraph = s;
		else if (s->type == STYLE_CHARACTER)
			styles->character = s;
		else if (s->type == STYLE_TABLE)
			styles->table = s;
	}
	r->style = s;
	return VT_OK;
}

static int
open_part(struct styles_reader *r, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	int part = part_of(kit_xml_get(e, W(type)));

	if (part < 0 || r->style == NULL) {
		kit_xml_skip(xml);
		return VT_OK;
	}
	r->part = docx_alloc(r->d, sizeof(*r->part), err);
	if (r->part == NULL)
		return VT_ERR_TOO_LARGE;
	r->part->parts = 1u << part;
	r->part->next = r->style->conditions;
	r->style->conditions = r->part;
	return VT_OK;
}

static void
take_property(struct styles_reader *r, const struct kit_xml_element *e)
{
	struct styles *styles = &r->d->styles;

	if (r->target == IN_RUN) {
		run_props_take(r->d,
		    r->part != NULL        ? &r->part->run
			: r->style != NULL ? &r->style->run
					   : &styles->run,
		    e);
		if (e->name == W(lang) && r->style == NULL && kit_xml_get(e, W(val)).n > 0)
			styles->language = docx_intern(r->d, kit_xml_get(e, W(val)));
	} else if (r->target == IN_PAR) {
		par_props_take(r->part != NULL ? &r->part->par
			: r->style != NULL     ? &r->style->par
					       : &styles->par,
		    e);
	} else if (r->borders && r->style != NULL && r->part == NULL) {
		border_take(r->style->borders, e);
	}
}

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct styles_reader *r = ctx;

	switch (e->name) {
	case W(style): return open_style(r, e, err);
	case W(tblStylePr): return open_part(r, xml, e, err);
	case W(name):
		if (r->style != NULL)
			r->style->name = docx_intern(r->d, kit_xml_get(e, W(val)));
		break;
	case W(basedOn):
		if (r->style != NULL)
			r->style->based_on = docx_intern(r->d, kit_xml_get(e, W(val)));
		break;
	case W(latentStyles):
	case W(rPrChange):
	case W(pPrChange):
	case W(tabs): kit_xml_skip(xml); break;
	case W(rPr): r->target = IN_RUN; break;
	case W(pPr): r->target = IN_PAR; break;
	case W(tblBorders): r->borders = 1; break;
	case W(tblStyleRowBandSize):
		if (r->style != NULL)
			r->style->row_band = read_integer(kit_xml_get(e, W(val)));
		break;
	case W(tblStyleColBandSize):
		if (r->style != NULL)
			r->style->column_band = read_integer(kit_xml_get(e, W(val)));
		break;
	default: take_property(r, e); break;
	}
	return VT_OK;
}

static int
end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct styles_reader *r = ctx;

	(void)xml;
	(void)err;
	switch (name) {
	case W(style): r->style = NULL; break;
	case W(tblStylePr): r->part = NULL; break;
	case W(rPr):
	case W(pPr): r->target = IN_NOTHING; break;
	case W(tblBorders): r->borders = 0; break;
	default: break;
	}
	return VT_OK;
}

int
styles_read(struct docx *d, const char *part, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, end, NULL};
	/* What Word shows in its lists of styles, and when. */
	static const char *const idle[] = {"w:lsdException", "w:uiPriority", "w:qFormat",
	    "w:semiHidden", "w:unhideWhenUsed", "w:rsid", "w:link", "w:next", "w:locked", "w:kern",
	    "w:noProof", "w:snapToGrid", NULL};
	static const struct kit_xml_gap gap = {.idle = idle, .alike = 1};
	struct styles_reader r = {.d = d};

	return kit_xml_parse_around(d->xml, &gap, d->pkg, rels_entry(d, part), part, &handler, &r,
	    err);
}

struct style *
style_lookup(const struct docx *d, int type, struct vt_str id)
{
	for (struct style *s = d->styles.buckets[bucket_of(id)]; s != NULL; s = s->hash_next)
		if (s->type == type && kit_eq(kit_str(s->id), id))
			return s;
	return NULL;
}

/* ---- inheritance ---- */

/* The style, the one it is based on and so on; ends at a circle. */
static int
style_chain(const struct docx *d, struct style *s, struct style *chain[CHAIN_MAX])
{
	int n = 0;

	while (s != NULL && n < CHAIN_MAX) {
		for (int i = 0; i < n; i++)
			if (chain[i] == s)
				return n;
		chain[n++] = s;
		s = s->based_on == NULL ? NULL : style_lookup(d, s->type, kit_str(s->based_on));
	}
	return n;
}

/* A style that names a list takes the indents of its level, under its own. */
static void
add_list_indents(struct docx *d, struct par_props *full, const struct style *s)
{
	const struct list_level *level;
	int32_t list, number;

	full->set |= s->par.set & (1u << P_LIST | 1u << P_LEVEL);
	if (s->par.set >> P_LIST & 1)
		full->v[P_LIST] = s->par.v[P_LIST];
	if (s->par.set >> P_LEVEL & 1)
		full->v[P_LEVEL] = s->par.v[P_LEVEL];
	list = full->v[P_LIST];
	number = s->par.set >> P_LEVEL & 1 ? full->v[P_LEVEL] : list_level_of_style(d, list, s->id);
	level = list_level_lookup(d, list, number);
	if (level != NULL)
		par_props_overlay(full, &level->par);
}

void
style_resolve(struct docx *d, struct style *s)
{
	struct style *chain[CHAIN_MAX];
	int n;

	if (s->resolved)
		return;
	s->resolved = 1;
	n = style_chain(d, s, chain);
	for (int i = n - 1; i >= 0; i--) {
		run_props_overlay(&s->full_run, &chain[i]->run);
		par_props_overlay(&s->bare_par, &chain[i]->par);
		if (chain[i]->par.set & (1u << P_LIST | 1u << P_LEVEL))
			add_list_indents(d, &s->full_par, chain[i]);
		par_props_overlay(&s->full_par, &chain[i]->par);
	}
}

/* ---- table styles ---- */

int
style_layer(struct docx *d, struct style *s, uint32_t parts, const struct table_layer **out_layer,
    struct vt_error *err)
{
	struct style *chain[CHAIN_MAX];
	struct table_layer *layer;
	int n;

	for (layer = s->layers; layer != NULL; layer = layer->next) {
		if (layer->parts == parts) {
			*out_layer = layer;
			return VT_OK;
		}
	}
	layer = docx_alloc(d, sizeof(*layer), err);
	if (layer == NULL)
		return VT_ERR_TOO_LARGE;
	style_resolve(d, s);
	layer->parts = parts;
	layer->run = s->full_run;
	layer->par = s->full_par;
	n = style_chain(d, s, chain);
	for (int part = 0; part < PART_COUNT; part++) {
		if (part != PART_WHOLE && (parts >> part & 1) == 0)
			continue;
		for (int i = n - 1; i >= 0; i--) {
			for (const struct table_layer *c = chain[i]->conditions; c != NULL;
			     c = c->next) {
				if (c->parts != 1u << part)
					continue;
				run_props_overlay(&layer->run, &c->run);
				par_props_overlay(&layer->par, &c->par);
			}
		}
	}
	layer->next = s->layers;
	s->layers = layer;
	*out_layer = layer;
	return VT_OK;
}

int32_t
style_border(struct docx *d, struct style *s, int side)
{
	struct style *chain[CHAIN_MAX];
	int n = style_chain(d, s, chain);

	for (int i = 0; i < n; i++)
		if (chain[i]->borders[side] != VT_UNSET)
			return chain[i]->borders[side];
	return VT_UNSET;
}

uint32_t
style_band(const struct docx *d, struct style *s, int columns)
{
	struct style *chain[CHAIN_MAX];
	int n = style_chain(d, s, chain);

	for (int i = 0; i < n; i++) {
		int32_t size = columns ? chain[i]->column_band : chain[i]->row_band;

		if (size > 0)
			return (uint32_t)size;
	}
	return 1;
}

int
style_has_parts(const struct docx *d, struct style *s, uint32_t parts)
{
	struct style *chain[CHAIN_MAX];
	int n = style_chain(d, s, chain);

	for (int i = 0; i < n; i++)
		for (const struct table_layer *c = chain[i]->conditions; c != NULL; c = c->next)
			if (c->parts & parts)
				return 1;
	return 0;
}
