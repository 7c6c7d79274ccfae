/* The faulty text, quoted with its fault marked. */
#include "plugins/text/quote.h"

#include "kit/write.h"

enum {
	CONTEXT = 48, /* characters shown on either side of the fault */
	LONG_FAULT = 140,
	FAULT_HEAD = 90,
	FAULT_TAIL = 40
};

/* s as one line; visible: white space is drawn, for it is the fault. */
static void
put_line(struct page *p, struct vt_str s, int visible)
{
	for (size_t i = 0; i < s.n;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(s, &i);

		if (c == '\n' || c == '\f' || c == 0x2028)
			page_put(p, "↵");
		else if (c == '\t')
			page_put(p, "→");
		else if (visible && c == 0x00A0)
			page_put(p, "°");
		else if (visible && kit_is_space(c))
			page_put(p, "·");
		else
			page_text(p, c == 0x00A0 ? VT_STR(" ") : kit_sub(s, at, i));
	}
}

/* White space is drawn where the fault begins, ends or consists of it. */
static int
shows_space(struct vt_str fault)
{
	return fault.n > 0 && kit_trim(fault).n < fault.n;
}

static void
put_fault(struct page *p, struct vt_str fault)
{
	int visible = shows_space(fault);

	page_style(p, FAULT);
	if (fault.n == 0) {
		page_put(p, "‸");
	} else {
		if (!p->out->color)
			page_put(p, "‹");
		if (kit_utf8_count(fault, fault.n) > LONG_FAULT) {
			put_line(p, kit_sub(fault, 0, kit_utf8_on(fault, 0, FAULT_HEAD)), visible);
			page_put(p, " … ");
			put_line(p,
			    kit_sub(fault, kit_utf8_back(fault, fault.n, FAULT_TAIL), fault.n),
			    visible);
		} else {
			put_line(p, fault, visible);
		}
		if (!p->out->color)
			page_put(p, "›");
	}
	page_style(p, PLAIN);
}

/* The text that is shown: of a tabbed line the column the fault stands in, else
 * the paragraph. The offsets are kept inside it whatever a plugin says. */
static struct vt_str
shown_text(const struct vt_place *w, size_t *start, size_t *end)
{
	struct vt_str s = w->text;
	size_t from, to;

	*start = w->mark_start < s.n ? w->mark_start : s.n;
	*end = w->mark_end < s.n ? w->mark_end : s.n;
	if (*end < *start)
		*end = *start;
	from = *start;
	to = *end;
	while (from > 0 && s.s[from - 1] != '\t')
		from--;
	while (to < s.n && s.s[to] != '\t')
		to++;
	*start -= from;
	*end -= from;
	return kit_sub(s, from, to);
}

/* What stands before and after; a whole word is not cut in two. */
static void
put_before(struct page *p, struct vt_str s, size_t start)
{
	size_t from = kit_utf8_back(s, start, CONTEXT);

	if (from > 0) {
		from = kit_stretch_on(kit_sub(s, 0, start), from, 0);
		page_put(p, "…");
	}
	put_line(p, kit_sub(s, from, start), 0);
}

static void
put_after(struct page *p, struct vt_str s, size_t end)
{
	size_t to = kit_utf8_on(s, end, CONTEXT);
	int clipped = to < s.n;

	if (clipped)
		to = end + kit_stretch_back(kit_sub(s, end, to), to - end, 0);
	put_line(p, kit_sub(s, end, to), 0);
	if (clipped)
		page_put(p, "…");
}

void
quote_fault(struct page *p, const struct vt_place *where)
{
	size_t start, end;
	struct vt_str s = shown_text(where, &start, &end), all = kit_trim(s);

	/* A fault that is the whole paragraph needs no mark. */
	if (all.n > 0 && start <= (size_t)(all.s - s.s) && end >= (size_t)(all.s - s.s) + all.n &&
	    kit_utf8_count(all, all.n) <= LONG_FAULT) {
		page_style(p, p->out->color ? FAULT : PLAIN);
		put_line(p, all, 0);
		page_style(p, PLAIN);
		return;
	}
	put_before(p, s, start);
	put_fault(p, kit_sub(s, start, end));
	put_after(p, s, end);
}

void
quote_mended(struct page *p, const struct vt_place *where, struct vt_str replace)
{
	size_t start, end;
	struct vt_str s = shown_text(where, &start, &end);

	put_before(p, s, start);
	page_style(p, GREEN);
	put_line(p, replace, 0);
	page_style(p, PLAIN);
	put_after(p, s, end);
}
