/* Elements with their eId, and the words of a paragraph with what they are. */
#include "plugins/akn/akn.h"

void
akn_start(struct akn *akn, const char *element, const char *id)
{
	kit_markup_raw(akn->m, "\n");
	kit_markup_start(akn->m, element);
	if (id != NULL)
		kit_markup_attribute(akn->m, "eId", kit_str(id));
}

void
akn_end(struct akn *akn)
{
	kit_markup_end(akn->m);
}

void
akn_empty(struct akn *akn, const char *parent)
{
	akn_start(akn, "p", akn_id(akn, parent, "p", VT_STR("")));
	akn_end(akn);
}

/* Line and page breaks are elements. */
static void
put_text(struct akn *akn, struct vt_str s)
{
	size_t from = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] != '\n' && s.s[i] != '\f' && s.s[i] != '\v')
			continue;
		kit_markup_text(akn->m, kit_sub(s, from, i));
		kit_markup_start(akn->m, "br");
		kit_markup_end(akn->m);
		from = i + 1;
	}
	kit_markup_text(akn->m, kit_sub(s, from, s.n));
}

static void
put_marked(struct akn *akn, const struct akn_mark *mark, struct vt_str s)
{
	if (mark->outer != NULL)
		kit_markup_start(akn->m, mark->outer);
	kit_markup_start(akn->m, mark->element);
	if (mark->attribute != NULL)
		kit_markup_attribute(akn->m, mark->attribute, kit_str(mark->value));
	put_text(akn, s);
	kit_markup_end(akn->m);
	if (mark->outer != NULL)
		kit_markup_end(akn->m);
}

void
akn_inline(struct akn *akn, const struct vt_paragraph *p, uint32_t start, uint32_t end)
{
	const struct akn_marks *marks = &akn->marks;

	for (size_t i = akn_marks_at(marks, p->number, start); i < marks->count; i++) {
		const struct akn_mark *m = &marks->items[i];
		uint32_t from = m->start > start ? m->start : start;
		uint32_t to = m->end < end ? m->end : end;

		if (m->paragraph != p->number || from >= end)
			break;
		put_text(akn, kit_sub(p->text, start, from));
		put_marked(akn, m, kit_sub(p->text, from, to));
		start = to;
	}
	put_text(akn, kit_sub(p->text, start, end));
}

void
akn_block(struct akn *akn, const char *parent, const struct vt_paragraph *p, uint32_t start,
    uint32_t end)
{
	akn_start(akn, "p", akn_id(akn, parent, "p", VT_STR("")));
	if (start == 0 && p->label.n > 0) {
		put_text(akn, p->label);
		kit_markup_text(akn->m, VT_STR(" "));
	}
	akn_inline(akn, p, start, end);
	akn_end(akn);
}
