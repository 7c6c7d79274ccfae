/* A fault that repeats, counted; and where in the document a place is. */
#include "plugins/typing/tally.h"

#include "kit/ask.h"

void
tally_add(struct tally *t, struct vt_span at)
{
	t->characters += kit_utf8_count(kit_span_text(at), at.end - at.start);
	if (t->places == 1 && t->first.paragraph == at.paragraph && t->first.end == at.start) {
		t->first.end = at.end;
		return;
	}
	if (t->places == 0)
		t->first = at;
	t->places++;
	if (t->last != at.paragraph)
		t->paragraphs++;
	t->last = at.paragraph;
}

struct vt_text
tally_more(const struct tally *t, const struct kit_alloc *a)
{
	struct vt_text more = {"", ""};

	if (t->places > 1) {
		more.vi = kit_printf(a, "; còn %d chỗ khác", t->places - 1);
		more.en = kit_printf(a, "; %d more", t->places - 1);
	}
	return more;
}

static uint32_t
first_number(const struct vt_parts *parts)
{
	uint32_t first = parts->body_first->number;

	if (parts->basis_count > 0 && parts->bases[0]->spans[0]->paragraph->number < first)
		first = parts->bases[0]->spans[0]->paragraph->number;
	return first;
}

int
is_prose(const struct vt_parts *parts, const struct vt_paragraph *p)
{
	if (parts->body_first == NULL || parts->body_last == NULL)
		return 0;
	return p->story == VT_STORY_BODY && p->cell == NULL && p->box == NULL &&
	    p->number >= first_number(parts) && p->number <= parts->body_last->number;
}

int32_t
part_of(const struct vt_parts *parts, struct vt_span at)
{
	return at.paragraph != NULL && is_prose(parts, at.paragraph) ? VT_PART_BODY
								     : VT_PART_DOCUMENT;
}

struct vt_str
words_around(struct vt_span at)
{
	struct vt_str text = at.paragraph->text;
	size_t start = at.start, end = at.end;

	start = kit_stretch_back(text, start, 1);
	start = kit_stretch_back(text, start, 0);
	end = kit_stretch_on(text, end, 1);
	end = kit_stretch_on(text, end, 0);
	return kit_trim(kit_sub(text, start, end));
}

int
is_in_address(const struct vt_paragraph *p, size_t i)
{
	struct vt_str word = words_around(kit_span(p, i, i + 1));

	return kit_find(word, VT_STR("://"), 0) >= 0 || kit_find(word, VT_STR("www."), 0) >= 0 ||
	    kit_find(word, VT_STR("@"), 0) >= 0;
}

struct vt_str
opening_of(struct vt_str text, size_t words)
{
	size_t i = 0, seen = 0;

	text = kit_trim(text);
	while (i < text.n) {
		size_t next = i;

		if (kit_is_space(kit_utf8_next(text, &next)) && ++seen == words)
			break;
		i = next;
	}
	return kit_sub(text, 0, i);
}

int
is_latin(uint32_t c)
{
	return kit_is_letter(c) && (c < 0x250 || (c >= 0x1E00 && c < 0x1F00));
}

int
is_within(struct vt_span at, const struct vt_component *c)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph == at.paragraph && at.start >= c->spans[i]->start &&
		    at.end <= c->spans[i]->end)
			return 1;
	return 0;
}
