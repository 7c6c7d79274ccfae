/* Text replaced: only what differs, so that the letters around it keep how they are set. */
#include "formats/odt/edit.h"

#include <string.h>

#include "kit/text.h"

/* What becomes of raw[start, end). */
struct change {
	uint32_t start, end;
	struct vt_str text;
};

static int
is_inside_character(struct vt_str s, size_t i)
{
	return i < s.n && ((unsigned char)s.s[i] & 0xC0) == 0x80;
}

/* Without the characters that both texts begin and end with. */
static struct change
differing(const struct odt_line *line, const struct vt_edit *edit)
{
	struct vt_str is = kit_sub(line->p->text, edit->at.start, edit->at.end);
	struct vt_str want = edit->text;
	size_t least = is.n < want.n ? is.n : want.n, first = 0, last = 0;

	while (first < least && is.s[first] == want.s[first])
		first++;
	while (first > 0 && (is_inside_character(is, first) || is_inside_character(want, first)))
		first--;
	while (last < least - first && is.s[is.n - 1 - last] == want.s[want.n - 1 - last])
		last++;
	while (last > 0 &&
	    (is_inside_character(is, is.n - last) || is_inside_character(want, want.n - last)))
		last--;
	return (struct change){odt_line_raw(line, edit->at.start + (uint32_t)first),
	    odt_line_raw(line, edit->at.end - (uint32_t)last), kit_sub(want, first, want.n - last)};
}

/* Takes away the spans that have nothing left in them. */
static void
drop_empty(struct odt_line *line, xmlNodePtr n)
{
	while (n != line->node && n->children == NULL && odt_is(n, ODT_NS_TEXT, "span")) {
		xmlNodePtr parent = n->parent;

		xmlUnlinkNode(n);
		xmlFreeNode(n);
		n = parent;
	}
}

static void
take_out(struct odt_line *line, size_t first, size_t end)
{
	for (size_t k = first; k < end; k++) {
		xmlNodePtr node = line->leaves[k].node, parent = node->parent;

		xmlUnlinkNode(node);
		xmlFreeNode(node);
		line->leaves[k].node = NULL;
		drop_empty(line, parent);
	}
}

/* Where text is put that replaces nothing: behind the leaf before, as that is set. */
static void
place_at(struct odt_line *line, size_t leaf, xmlNodePtr *parent, xmlNodePtr *next)
{
	xmlNodePtr before = leaf > 0 ? line->leaves[leaf - 1].node : NULL;
	xmlNodePtr here = leaf < line->count ? line->leaves[leaf].node : NULL;

	*parent = before != NULL ? before->parent : here != NULL ? here->parent : line->node;
	*next = before != NULL ? before->next : here != NULL ? here : line->node->children;
}

/* Tracked: the leaves go into regions of deleted text; what we put in is taken out again. */
static int
delete_tracked(struct odt_line *line, size_t first, size_t end)
{
	struct odt_edit *e = line->e;
	int code = VT_OK;

	for (size_t k = first, to; k < end && code == VT_OK; k = to) {
		xmlNodePtr node = line->leaves[k].node, own = odt_track_own(e, line->part, node);

		for (to = k + 1; to < end &&
		     odt_track_own(e, line->part, line->leaves[to].node) == own &&
		     !odt_track_parted(e, line->part, line->node, line->leaves[to - 1].node,
			 line->leaves[to].node);)
			to++;
		if (own == NULL) {
			code = odt_track_deletion(line, k, to, node->parent, node);
			continue;
		}
		take_out(line, k, to);
		odt_track_prune(line->part, own);
	}
	return code;
}

static int
apply(struct odt_line *line, size_t first, size_t end, struct vt_str text)
{
	int tracked = line->e->list->tracked, code = VT_OK, inside;
	xmlNodePtr parent, next;

	if (first < end) {
		next = line->leaves[first].node;
		parent = next->parent;
		inside = tracked && odt_track_own(line->e, line->part, next) != NULL;
	} else {
		place_at(line, first, &parent, &next);
		inside = tracked && first > 0 &&
		    odt_track_own(line->e, line->part, line->leaves[first - 1].node) != NULL;
	}
	if (text.n > 0)
		code = tracked && !inside ? odt_track_insertion(line, parent, next, text)
					  : odt_text_insert(line, parent, next, text);
	if (code != VT_OK || first == end)
		return code;
	if (tracked)
		return delete_tracked(line, first, end);
	take_out(line, first, end);
	return VT_OK;
}

/* The text stays and its letters become those of the model, leaf by leaf: one that had nothing but
 * marks of the letter before it goes. */
static int
compose(struct odt_line *line, const struct vt_edit *edit, size_t first, size_t end)
{
	struct vt_str text = line->p->text;
	size_t at = edit->at.start;

	for (size_t k = first; k < end; k++) {
		struct odt_leaf *leaf = &line->leaves[k];
		size_t start = at;

		while (at < edit->at.end && odt_line_raw(line, (uint32_t)at) < leaf->end)
			at++;
		if (leaf->kind != ODT_LEAF_TEXT)
			continue;
		if (at > start)
			xmlNodeSetContentLen(leaf->node, (const xmlChar *)text.s + start,
			    (int)(at - start));
		else
			take_out(line, k, k + 1);
	}
	return VT_OK;
}

static int
has_field(const struct odt_line *line, size_t first, size_t end)
{
	for (size_t k = first; k < end; k++)
		if (line->leaves[k].kind == ODT_LEAF_FIELD)
			return 1;
	return 0;
}

/* 1 when words would be deleted that another put in and nobody has accepted yet: LibreOffice, which
 * writes one mark in the other, keeps what both reject. */
static int
is_of_another(const struct odt_line *line, size_t first, size_t end)
{
	const struct vt_paragraph *p = line->p;

	for (size_t k = first, r = 0; line->e->list->tracked && k < end; k++) {
		const struct odt_leaf *leaf = &line->leaves[k];

		while (r < p->run_count && odt_line_raw(line, p->runs[r]->end) <= leaf->start)
			r++;
		if (r < p->run_count && p->runs[r]->format->inserted &&
		    odt_track_own(line->e, line->part, leaf->node) == NULL)
			return 1;
	}
	return 0;
}

int
odt_edit_replace(struct odt_line *line, size_t i)
{
	const struct vt_edit *edit = line->e->list->items[i];
	struct vt_str is = kit_sub(line->p->text, edit->at.start, edit->at.end);
	int same = kit_eq(is, edit->text), cut_first = 1, cut_end = 1, code;
	struct change change = differing(line, edit);
	size_t first, end;

	if (same) {
		change = (struct change){odt_line_raw(line, edit->at.start),
		    odt_line_raw(line, edit->at.end), edit->text};
		if (kit_eq(kit_sub(line->p->raw, change.start, change.end), edit->text))
			return VT_OK;
	}
	code = odt_line_cut(line, change.start, &first, &cut_first);
	if (code == VT_OK)
		code = odt_line_cut(line, change.end, &end, &cut_end);
	if (code != VT_OK)
		return code;
	if (!cut_first || !cut_end || has_field(line, first, end))
		return odt_edit_decline(line->e, i, "chữ ở đây do trường tự động hiển thị",
		    "the text here is shown by a field");
	if (is_of_another(line, first, end))
		return odt_edit_decline(line->e, i,
		    "chữ ở đây do người khác thêm, có theo dõi mà chưa được chấp nhận; --direct "
		    "thì "
		    "sửa được",
		    "another person put in the words here, tracked and not yet accepted; --direct "
		    "mends them");
	line->part->changed = 1;
	if (same && !line->e->list->tracked)
		return compose(line, edit, first, end);
	return apply(line, first, end, change.text);
}
