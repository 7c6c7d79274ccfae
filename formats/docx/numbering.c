/* Lists: what numbering.xml declares, and the counting of their paragraphs. */
#include <string.h>

#include "formats/docx/docx.h"

enum { ABSTRACTS_MAX = 4096, LISTS_MAX = 50000, START_MAX = 1000000 };

struct numbering_reader {
	struct docx *d;
	struct abstract_list *abstract;
	struct list *list;
	struct list_level *level;
	int32_t override; /* level that a lvlOverride is about */
	uint32_t abstracts, lists;
	int in_par, in_run;
};

/* ---- reading ---- */

static void
init_level(struct list_level *level)
{
	level->start = 0;
	level->format = FORMAT_DECIMAL;
	level->restart = VT_UNSET;
}

static int
open_abstract(struct numbering_reader *r, const struct kit_xml_element *e, struct vt_error *err)
{
	struct abstract_list *a;

	if (++r->abstracts > ABSTRACTS_MAX)
		return kit_fail(err, VT_ERR_DAMAGED, "more than %d abstract lists", ABSTRACTS_MAX);
	a = docx_alloc(r->d, sizeof(*a), err);
	if (a == NULL)
		return VT_ERR_TOO_LARGE;
	a->id = read_integer(kit_xml_get(e, W(abstractNumId)));
	for (int i = 0; i < LIST_LEVELS; i++)
		init_level(&a->levels[i]);
	a->next = r->d->numbering.abstracts;
	r->d->numbering.abstracts = a;
	r->abstract = a;
	return VT_OK;
}

static int
open_list(struct numbering_reader *r, const struct kit_xml_element *e, struct vt_error *err)
{
	struct numbering *n = &r->d->numbering;
	struct list *l;
	struct list **bucket;

	if (++r->lists > LISTS_MAX)
		return kit_fail(err, VT_ERR_DAMAGED, "more than %d lists", LISTS_MAX);
	l = docx_alloc(r->d, sizeof(*l), err);
	if (l == NULL)
		return VT_ERR_TOO_LARGE;
	l->id = read_integer(kit_xml_get(e, W(numId)));
	l->abstract_id = VT_UNSET;
	for (int i = 0; i < LIST_LEVELS; i++)
		l->start[i] = VT_UNSET;
	bucket = &n->buckets[(uint32_t)l->id % LIST_BUCKETS];
	l->hash_next = *bucket;
	*bucket = l;
	r->list = l;
	return VT_OK;
}

static int
open_level(struct numbering_reader *r, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	int32_t i = read_integer(kit_xml_get(e, W(ilvl)));

	r->level = NULL;
	if (i < 0 || i >= LIST_LEVELS || (r->abstract == NULL && r->list == NULL)) {
		kit_xml_skip(xml);
		return VT_OK;
	}
	if (r->abstract != NULL) {
		r->level = &r->abstract->levels[i];
	} else {
		r->level = docx_alloc(r->d, sizeof(*r->level), err);
		if (r->level == NULL)
			return VT_ERR_TOO_LARGE;
		init_level(r->level);
		r->list->levels[i] = r->level;
	}
	r->level->given = 1;
	return VT_OK;
}

static int
keep_text(struct numbering_reader *r, struct vt_str text, struct vt_error *err)
{
	char *copy;

	if (text.n >= LABEL_BYTES)
		text.n = 0;
	copy = docx_alloc(r->d, text.n + 1, err);
	if (copy == NULL)
		return VT_ERR_TOO_LARGE;
	if (text.n > 0)
		memcpy(copy, text.s, text.n);
	r->level->text = (struct vt_str){copy, text.n};
	return VT_OK;
}

static int32_t
bounded_start(int32_t value)
{
	return value < 0 || value > START_MAX ? 1 : value;
}

static int
level_start(struct numbering_reader *r, const struct kit_xml_element *e, struct vt_error *err)
{
	struct list_level *level = r->level;
	struct vt_str val = kit_xml_get(e, W(val));

	if (r->in_par) {
		par_props_take(&level->par, e);
		return VT_OK;
	}
	if (r->in_run) {
		struct run_props p = {0};

		run_props_take(r->d, &p, e);
		if (p.set >> R_FONT_ASCII & 1)
			level->font = p.v[R_FONT_ASCII];
		return VT_OK;
	}
	switch (e->name) {
	case W(start): level->start = bounded_start(read_integer(val)); break;
	case W(numFmt): level->format = number_format(val); break;
	case W(lvlText): return keep_text(r, val, err);
	case W(lvlRestart): level->restart = read_integer(val); break;
	case W(isLgl): level->legal = read_on_off(e); break;
	case W(pStyle): level->paragraph_style = docx_intern(r->d, val); break;
	case W(pPr): r->in_par = 1; break;
	case W(rPr): r->in_run = 1; break;
	default: break;
	}
	return VT_OK;
}

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct numbering_reader *r = ctx;

	switch (e->name) {
	case W(abstractNum): return open_abstract(r, e, err);
	case W(num): return open_list(r, e, err);
	case W(lvl): return open_level(r, xml, e, err);
	case W(tabs):
	case W(pict):
	case W(pPrChange):
	case W(rPrChange):
	case W(drawing): kit_xml_skip(xml); return VT_OK;
	case W(abstractNumId):
		if (r->list != NULL)
			r->list->abstract_id = read_integer(kit_xml_get(e, W(val)));
		return VT_OK;
	case W(lvlOverride): r->override = read_integer(kit_xml_get(e, W(ilvl))); return VT_OK;
	case W(startOverride):
		if (r->list != NULL && r->override >= 0 && r->override < LIST_LEVELS)
			r->list->start[r->override] =
			    bounded_start(read_integer(kit_xml_get(e, W(val))));
		return VT_OK;
	case W(numStyleLink):
		if (r->abstract != NULL)
			r->abstract->style_link = docx_intern(r->d, kit_xml_get(e, W(val)));
		return VT_OK;
	default: return r->level != NULL ? level_start(r, e, err) : VT_OK;
	}
}

static int
end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct numbering_reader *r = ctx;

	(void)xml;
	(void)err;
	switch (name) {
	case W(abstractNum): r->abstract = NULL; break;
	case W(num): r->list = NULL; break;
	case W(lvl): r->level = NULL; break;
	case W(pPr): r->in_par = 0; break;
	case W(rPr): r->in_run = 0; break;
	default: break;
	}
	return VT_OK;
}

int
numbering_read(struct docx *d, const char *part, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, end, NULL};
	struct numbering_reader r = {.d = d, .override = -1};

	return kit_xml_parse_alike(d->xml, d->pkg, rels_entry(d, part), part, &handler, &r, err);
}

/* ---- looking up ---- */

static struct list *
find_list(struct docx *d, int32_t id)
{
	struct list *l = d->numbering.buckets[(uint32_t)id % LIST_BUCKETS];

	while (l != NULL && l->id != id)
		l = l->hash_next;
	return l;
}

static struct abstract_list *
find_abstract(struct docx *d, int32_t id)
{
	struct abstract_list *a = d->numbering.abstracts;

	while (a != NULL && a->id != id)
		a = a->next;
	return a;
}

/* A list with its abstract one; a list that is only the name of a numbering
 * style is that style's. */
static struct list *
list_lookup(struct docx *d, int32_t id)
{
	struct list *l = id == VT_UNSET || id == 0 ? NULL : find_list(d, id);

	if (l == NULL || l->abstract != NULL)
		return l;
	l->abstract = find_abstract(d, l->abstract_id);
	if (l->abstract != NULL && l->abstract->style_link != NULL) {
		struct style *s =
		    style_lookup(d, STYLE_NUMBERING, kit_str(l->abstract->style_link));
		struct list *real =
		    s != NULL && s->par.set >> P_LIST & 1 ? find_list(d, s->par.v[P_LIST]) : NULL;
		struct abstract_list *a = real != NULL ? find_abstract(d, real->abstract_id) : NULL;

		if (a != NULL)
			l->abstract = a;
	}
	return l->abstract != NULL ? l : NULL;
}

static const struct list_level *
level_of(const struct list *l, int32_t level)
{
	if (level < 0 || level >= LIST_LEVELS)
		return NULL;
	return l->levels[level] != NULL ? l->levels[level] : &l->abstract->levels[level];
}

const struct list_level *
list_level_lookup(struct docx *d, int32_t list, int32_t level)
{
	struct list *l = list_lookup(d, list);

	return l == NULL ? NULL : level_of(l, level);
}

int32_t
list_level_of_style(struct docx *d, int32_t list, const char *style_id)
{
	struct list *l = list_lookup(d, list);

	for (int32_t i = 0; l != NULL && i < LIST_LEVELS; i++)
		if (level_of(l, i)->paragraph_style == style_id)
			return i;
	return 0;
}

/* ---- counting ---- */

static void
advance(struct list *l, int32_t level)
{
	struct abstract_list *a = l->abstract;

	if (l->start[level] != VT_UNSET && !l->started[level]) {
		l->started[level] = 1;
		a->count[level] = l->start[level];
	} else {
		a->count[level] = a->used[level] ? a->count[level] + 1 : level_of(l, level)->start;
	}
	a->used[level] = 1;
	for (int32_t i = 0; i < level; i++) {
		if (!a->used[i]) {
			a->used[i] = 1;
			a->count[i] = l->start[i] != VT_UNSET ? l->start[i] : level_of(l, i)->start;
		}
	}
	for (int32_t i = level + 1; i < LIST_LEVELS; i++) {
		int32_t restart = level_of(l, i)->restart;

		/* restart counts levels from 1; 0: never. */
		if (restart == VT_UNSET || (restart > 0 && level < restart))
			a->used[i] = 0;
	}
}

static int32_t
kind_of(int32_t format, size_t n)
{
	if (format == FORMAT_TWO_DIGITS)
		return FORMAT_DECIMAL;
	return format == FORMAT_NONE ? (n > 0 ? FORMAT_OTHER : 0) : format;
}

void
list_count(struct docx *d, int32_t list, int32_t level, struct label *out_label)
{
	struct list *l = list_lookup(d, list);
	const struct list_level *own = l == NULL ? NULL : level_of(l, level);
	struct vt_str text;

	out_label->n = 0;
	out_label->kind = 0;
	if (own == NULL || !own->given)
		return;
	advance(l, level);
	text = own->text;
	if (own->format == FORMAT_BULLET) {
		label_add(out_label, kit_plain_bullet(text));
		out_label->kind = FORMAT_BULLET;
		return;
	}
	for (size_t i = 0; i < text.n; i++) {
		int32_t other = i + 1 < text.n && text.s[i] == '%' ? text.s[i + 1] - '1' : -1;

		if (other >= 0 && other < LIST_LEVELS) {
			int32_t format = level_of(l, other)->format;

			if (own->legal && format != FORMAT_TWO_DIGITS)
				format = FORMAT_DECIMAL;
			if (other <= level)
				label_add_number(out_label, l->abstract->count[other], format);
			i++;
		} else {
			label_add(out_label, kit_sub(text, i, i + 1));
		}
	}
	out_label->kind = kind_of(own->format, out_label->n);
}
