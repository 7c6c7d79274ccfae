/* Text of a paragraph as the reader sees it, and the nodes that each piece of it is in. */
#include "formats/odt/edit.h"

#include <string.h>

#include "kit/fail.h"
#include "kit/legacy.h"
#include "kit/length.h"
#include "kit/text.h"
#include "kit/vowel.h"

enum { SPACES_MAX = 4096 }; /* of one text:s, as the reader has it */

/* A walk through the paragraph. */
struct walk {
	struct odt_line *line;
	xmlNodePtr n;
	int after_space;
	uint32_t at;       /* bytes of raw so far */
	int fits;          /* all of them are those of raw */
	xmlNodePtr field;  /* the one the walk is in */
	xmlNodePtr behind; /* the node after it */
	int deleted;       /* tracked deletions that are open */
};

static int
is_xml_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* What the reader does with an element inside a paragraph. */
enum treatment { SKIP, ENTER, SPACES, TAB, BREAK, FIELD, ALIEN };

static enum treatment
treatment_of(const xmlNode *n)
{
	static const char *const through[] = {
	    "span", "a", "ruby", "ruby-base", "meta", "hidden-paragraph", NULL};
	static const char *const skipped[] = {"note", "ruby-text", "note-citation", "number",
	    "script", "list", "soft-page-break", "change", "change-start", "change-end", NULL};
	const char *local = (const char *)n->name;

	if (!odt_is(n, ODT_NS_TEXT, local) && !odt_is(n, ODT_NS_LOEXT, local))
		return SKIP;
	for (size_t i = 0; skipped[i] != NULL; i++)
		if (odt_is(n, ODT_NS_TEXT, skipped[i]))
			return SKIP;
	for (size_t i = 0; through[i] != NULL; i++)
		if (odt_is(n, ODT_NS_TEXT, through[i]))
			return ENTER;
	if (odt_is(n, ODT_NS_TEXT, "s"))
		return SPACES;
	if (odt_is(n, ODT_NS_TEXT, "tab"))
		return TAB;
	if (odt_is(n, ODT_NS_TEXT, "line-break"))
		return BREAK;
	if (odt_is(n, ODT_NS_TEXT, "p") || odt_is(n, ODT_NS_TEXT, "h"))
		return ALIEN;
	return FIELD;
}

static struct odt_leaf *
add_leaf(struct odt_line *line, struct odt_leaf leaf)
{
	if (line->count == line->room) {
		size_t room = line->room == 0 ? 16 : line->room * 2;
		struct odt_leaf *leaves = odt_edit_alloc(line->e, room * sizeof(*leaves));

		if (leaves == NULL)
			return NULL;
		if (line->count > 0)
			memcpy(leaves, line->leaves, line->count * sizeof(*leaves));
		line->leaves = leaves;
		line->room = room;
	}
	line->leaves[line->count] = leaf;
	return &line->leaves[line->count++];
}

/* The number of a page in a header is another on every page: the model has 1 for all. */
static int
is_page_figures(const struct walk *w, struct vt_str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!kit_is_digit((unsigned char)text.s[i]))
			return 0;
	return w->line->p->pages != 0 && odt_is(w->field, ODT_NS_TEXT, "page-number");
}

/* Text of the walk at the node; a field is one leaf however much is in it. */
static int
take(struct walk *w, xmlNodePtr node, enum odt_leaf_kind kind, struct vt_str text)
{
	struct odt_line *line = w->line;
	struct vt_str raw = line->p->raw;
	int goes_on =
	    w->field != NULL && line->count > 0 && line->leaves[line->count - 1].node == w->field;

	if (text.n == 0 || w->deleted > 0 || (goes_on && is_page_figures(w, text)))
		return VT_OK;
	if (is_page_figures(w, text))
		text = VT_STR("1");
	if (text.n > raw.n - w->at || memcmp(raw.s + w->at, text.s, text.n) != 0) {
		w->fits = 0;
		return VT_OK;
	}
	w->at += (uint32_t)text.n;
	if (goes_on) {
		line->leaves[line->count - 1].end = w->at;
		return VT_OK;
	}
	if (add_leaf(line,
		(struct odt_leaf){w->field != NULL ? w->field : node,
		    w->field != NULL ? ODT_LEAF_FIELD : kind, w->at - (uint32_t)text.n, w->at}) ==
	    NULL)
		return w->line->e->err->code;
	return VT_OK;
}

/* White space folds as it does for the reader; the node then says what is shown. */
static int
take_text(struct walk *w)
{
	const char *s = (const char *)w->n->content;
	size_t n = s == NULL ? 0 : strlen(s), k = 0;
	char *folded = odt_edit_alloc(w->line->e, n + 1);

	if (folded == NULL)
		return w->line->e->err->code;
	for (size_t i = 0; i < n; i++) {
		int space = is_xml_space(s[i]);

		if (!space || !w->after_space)
			folded[k++] = space ? ' ' : s[i];
		w->after_space = space;
	}
	if ((k != n || memcmp(folded, s, n) != 0) && w->field == NULL)
		xmlNodeSetContentLen(w->n, (const xmlChar *)folded, (int)k);
	return take(w, w->n, ODT_LEAF_TEXT, (struct vt_str){folded, k});
}

static int
count_of(const xmlNode *n)
{
	xmlChar *v = odt_get(n, ODT_NS_TEXT, "c");
	int32_t count = v == NULL ? 1 : kit_int_parse(kit_str((const char *)v));

	xmlFree(v);
	return count == VT_UNSET ? 1 : count > SPACES_MAX ? SPACES_MAX : count < 0 ? 0 : count;
}

static int
take_spaces(struct walk *w)
{
	char spaces[SPACES_MAX];
	int count = count_of(w->n);

	memset(spaces, ' ', (size_t)count);
	if (count > 0)
		w->after_space = 0;
	return take(w, w->n, ODT_LEAF_SPACES, (struct vt_str){spaces, (size_t)count});
}

/* Flat files of LibreOffice have deleted text between two marks. */
static void
take_mark(struct walk *w)
{
	if (!w->line->e->is_flat || !odt_track_is_deletion(w->line->part, w->n))
		return;
	if (odt_is(w->n, ODT_NS_TEXT, "change-start"))
		w->deleted++;
	else if (odt_is(w->n, ODT_NS_TEXT, "change-end") && w->deleted > 0)
		w->deleted--;
}

/* One node; *out_into: its children are next. */
static int
visit(struct walk *w, int *out_into)
{
	*out_into = 0;
	if (w->n->type == XML_TEXT_NODE)
		return take_text(w);
	if (w->n->type != XML_ELEMENT_NODE)
		return VT_OK;
	switch (treatment_of(w->n)) {
	case SPACES: return take_spaces(w);
	case TAB: w->after_space = 0; return take(w, w->n, ODT_LEAF_MARK, VT_STR("\t"));
	case BREAK: w->after_space = 0; return take(w, w->n, ODT_LEAF_MARK, VT_STR("\n"));
	case ALIEN: w->fits = 0; return VT_OK;
	case FIELD:
		if (w->field == NULL) {
			w->field = w->n;
			w->behind = odt_next(w->line->node, w->n, 0);
		}
		*out_into = 1;
		return VT_OK;
	case ENTER: *out_into = 1; return VT_OK;
	default: take_mark(w); return VT_OK;
	}
}

static int
walk(struct walk *w)
{
	int into, code = VT_OK;

	w->n = w->line->node->children;
	while (w->n != NULL && w->fits && code == VT_OK) {
		if (w->n == w->behind)
			w->field = NULL;
		code = visit(w, &into);
		w->n = odt_next(w->line->node, w->n, into);
	}
	return code;
}

/* ---- from text to raw ---- */

/* Text in an older encoding: letter by letter, as the model read it. 0: they differ. */
static int
map_legacy(const struct vt_paragraph *p, uint32_t *map)
{
	size_t i = 0, k = 0;

	for (size_t r = 0; r < p->run_count; r++) {
		const struct vt_run *run = p->runs[r];
		int capitals = 0,
		    encoding = run->format->legacy ? kit_legacy_font(run->format->font, &capitals)
						   : KIT_LEGACY_NONE;

		while (k < run->end && i < p->raw.n) {
			char bytes[4];
			uint32_t from = (uint32_t)i, c;
			size_t n;

			c = encoding != KIT_LEGACY_NONE ? kit_legacy_letter(encoding, p->raw, &i)
							: kit_utf8_next(p->raw, &i);
			n = kit_utf8_put(bytes, capitals ? kit_vietnamese_upper(c) : c);
			if (n > p->text.n - k || memcmp(bytes, p->text.s + k, n) != 0)
				return 0;
			while (n-- > 0)
				map[k++] = from;
		}
	}
	map[p->text.n] = (uint32_t)p->raw.n;
	return k == p->text.n && i == p->raw.n;
}

static void *
kit_memory(void *ctx, size_t n)
{
	return odt_edit_alloc(ctx, n);
}

static int
make_map(struct odt_line *line, int *out_fits)
{
	const struct kit_alloc a = {kit_memory, line->e};
	const struct vt_paragraph *p = line->p;
	struct vt_str nfc;
	uint32_t *map;

	if (kit_eq(p->raw, p->text))
		return VT_OK;
	nfc = kit_nfc(p->raw, &a, &line->map);
	if (nfc.s == NULL)
		return odt_no_memory(line->e);
	if (kit_eq(nfc, p->text))
		return VT_OK;
	map = odt_edit_alloc(line->e, (p->text.n + 1) * sizeof(*map));
	if (map == NULL)
		return line->e->err->code;
	line->map = map;
	*out_fits = map_legacy(p, map);
	return VT_OK;
}

int
odt_line_open(struct odt_edit *e, struct odt_part *part, xmlNodePtr node,
    const struct vt_paragraph *p, struct odt_line *out, int *out_fits)
{
	struct walk w = {.line = out, .after_space = 1, .fits = 1};
	int code;

	*out = (struct odt_line){.e = e, .part = part, .node = node, .p = p};
	*out_fits = 0;
	code = walk(&w);
	if (code != VT_OK || !w.fits || w.at != p->raw.n)
		return code;
	*out_fits = 1;
	return make_map(out, out_fits);
}

uint32_t
odt_line_raw(const struct odt_line *line, uint32_t offset)
{
	return line->map == NULL ? offset : line->map[offset];
}

/* ---- changes of the nodes ---- */

static int
set_count(struct odt_line *line, xmlNodePtr node, uint32_t count)
{
	const char *shown = odt_show(line->e, "%u", (unsigned)count);

	return odt_set(line->part, node, ODT_NS_TEXT, "c", count == 1 ? NULL : shown)
	    ? VT_OK
	    : odt_no_memory(line->e);
}

/* The text of the node, cut off behind n bytes; it may be the dictionary's. 0: no memory. */
static int
shorten(xmlNodePtr node, size_t n)
{
	xmlChar *kept = xmlStrndup(node->content, (int)n);

	if (kept != NULL)
		xmlNodeSetContentLen(node, kept, (int)n);
	xmlFree(kept);
	return kept != NULL;
}

/* The part of the leaf from raw on, as a node of its own behind it. NULL: no memory. */
static xmlNodePtr
split_leaf(struct odt_line *line, const struct odt_leaf *leaf, uint32_t raw)
{
	uint32_t keep = raw - leaf->start, rest = leaf->end - raw;
	xmlNodePtr behind;

	if (leaf->kind == ODT_LEAF_TEXT) {
		behind = xmlNewDocText(line->part->doc, leaf->node->content + keep);
		if (behind == NULL || !shorten(leaf->node, keep))
			return NULL;
	} else {
		behind = odt_new(line->part, ODT_NS_TEXT, "s", NULL);
		if (behind == NULL || set_count(line, behind, rest) != VT_OK ||
		    set_count(line, leaf->node, keep) != VT_OK)
			return NULL;
	}
	odt_link(leaf->node->parent, leaf->node->next, behind);
	return behind;
}

int
odt_line_cut(struct odt_line *line, uint32_t raw, size_t *out, int *out_cut)
{
	size_t low = 0, high = line->count;
	struct odt_leaf *leaf;
	xmlNodePtr behind;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (line->leaves[middle].end <= raw)
			low = middle + 1;
		else
			high = middle;
	}
	*out = low;
	*out_cut = 1;
	if (low == line->count || line->leaves[low].start >= raw)
		return VT_OK;
	leaf = &line->leaves[low];
	if (leaf->kind == ODT_LEAF_FIELD || leaf->kind == ODT_LEAF_MARK) {
		*out_cut = 0;
		return VT_OK;
	}
	behind = split_leaf(line, leaf, raw);
	if (behind == NULL)
		return odt_no_memory(line->e);
	if (add_leaf(line, (struct odt_leaf){NULL, ODT_LEAF_TEXT, 0, 0}) == NULL)
		return line->e->err->code;
	leaf = &line->leaves[low];
	memmove(leaf + 2, leaf + 1, (line->count - low - 2) * sizeof(*leaf));
	leaf[1] = (struct odt_leaf){behind, leaf->kind, raw, leaf->end};
	leaf->end = raw;
	*out = low + 1;
	return VT_OK;
}

int
odt_text_insert(struct odt_line *line, xmlNodePtr parent, xmlNodePtr next, struct vt_str text)
{
	size_t i = 0;

	while (i < text.n) {
		size_t start = i;
		xmlNodePtr node;

		while (i < text.n && text.s[i] != '\n' && text.s[i] != '\t')
			i++;
		if (i > start)
			node = xmlNewDocTextLen(line->part->doc, (const xmlChar *)text.s + start,
			    (int)(i - start));
		else
			node = odt_new(line->part, ODT_NS_TEXT,
			    text.s[i++] == '\t' ? "tab" : "line-break", NULL);
		if (node == NULL)
			return odt_no_memory(line->e);
		odt_link(parent, next, node);
	}
	return VT_OK;
}

/* The text node from at on becomes a text:s for the spaces there, and the rest. */
static int
settle_spaces(struct odt_line *line, xmlNodePtr node, size_t at, size_t n)
{
	xmlChar *rest = xmlStrdup(node->content + at + n);
	xmlNodePtr spaces = odt_new(line->part, ODT_NS_TEXT, "s", NULL), behind;
	int code = VT_OK;

	if (rest == NULL || spaces == NULL) {
		xmlFree(rest);
		return odt_no_memory(line->e);
	}
	odt_link(node->parent, node->next, spaces);
	code = set_count(line, spaces, (uint32_t)n);
	if (code == VT_OK && rest[0] != '\0') {
		behind = xmlNewDocText(line->part->doc, rest);
		if (behind == NULL)
			code = odt_no_memory(line->e);
		else
			odt_link(spaces->parent, spaces->next, behind);
	}
	xmlFree(rest);
	return code == VT_OK && !shorten(node, at) ? odt_no_memory(line->e) : code;
}

int
odt_line_settle(struct odt_line *line)
{
	xmlNodePtr n = line->node->children;
	int after_space = 1, code = VT_OK;

	while (n != NULL && code == VT_OK) {
		enum treatment t = n->type == XML_ELEMENT_NODE ? treatment_of(n) : SKIP;

		if (n->type == XML_TEXT_NODE && n->content != NULL) {
			const char *s = (const char *)n->content;
			size_t i = 0, run = 0;

			while (s[i] != '\0' && !(s[i] == ' ' && after_space))
				after_space = s[i++] == ' ';
			while (s[i + run] == ' ')
				run++;
			if (run > 0) {
				code = settle_spaces(line, n, i, run);
				after_space = 0;
			}
		} else if (t == SPACES || t == TAB || t == BREAK) {
			after_space = 0;
		} else if (t == FIELD) {
			after_space = 0; /* what a field shows does not end in a space */
		}
		n = odt_next(line->node, n, t == ENTER);
	}
	return code;
}
