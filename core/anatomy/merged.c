/* A closing whose two columns ran together, as text taken out of a PDF has it: `Nơi nhận: GIÁM
 * ĐỐC` / `- Như trên; PHÓ GIÁM ĐỐC` / `- Lưu: VT. Lê Văn Tám`. */
#include "core/anatomy/finder.h"

/* Lines of the list within which signers stand. */
#define LINES_NEAR 24

/* The segment from byte i of its text on, as one of its own. */
static struct segment
rest_of(const struct segment *s, size_t i)
{
	struct segment rest = *s;

	rest.text = kit_trim(kit_sub(s->text, i, s->text.n));
	rest.start = s->start + (uint32_t)(rest.text.s - s->text.s);
	rest.fold = rest.bare = (struct vt_str){NULL, 0};
	return rest;
}

/* 1 when what stands from byte i on opens a signer's block in capitals, without a stop. */
static int
is_office(struct finder *f, const struct segment *s, size_t i)
{
	struct segment rest = rest_of(s, i);

	return rest.text.n > 0 && kit_all_upper(rest.text) &&
	    words_end(rest.text, ".,;:") == rest.text.n && signature_opens(f, &rest);
}

/* Where the name of a signer begins behind the last stop; s->text.n: there is none. */
static size_t
name_start(const struct finder *f, const struct segment *s, size_t stop)
{
	struct vt_str rest = kit_trim(kit_sub(s->text, stop, s->text.n));
	int64_t space = kit_find(rest, VT_STR(" "), 0);

	/* The mark of a drafter has two words at most. */
	if (space < 0 || kit_find(rest, VT_STR(" "), (size_t)space + 1) < 0 ||
	    !words_surname(f, rest) || !words_name(f, rest))
		return s->text.n;
	return (size_t)(rest.s - s->text.s);
}

static size_t
last_stop(struct vt_str s)
{
	size_t i = s.n;

	while (i > 0 && s.s[i - 1] != ';' && s.s[i - 1] != '.' && s.s[i - 1] != ',')
		i--;
	return i;
}

/* Where what runs on an entry begins; s->text.n: nothing does. The stops in an office (`KT.`) part
 * nothing from it. */
static size_t
entry_end(struct finder *f, const struct segment *s)
{
	for (size_t i = 0; i + 1 < s->text.n; i++)
		if ((s->text.s[i] == ';' || s->text.s[i] == '.') && s->text.s[i + 1] == ' ' &&
		    is_office(f, s, i + 1))
			return i + 1;
	return name_start(f, s, last_stop(s->text));
}

static void
cut(struct finder *f, size_t i, size_t at)
{
	segment_split(f, i, f->segments[i].start + (uint32_t)at);
	if (f->failed)
		return;
	f->tail_end++;
	f->segments[i + 1].place++;
}

void
merged_part(struct finder *f)
{
	size_t i = f->tail_start;
	struct segment *label;
	int64_t colon;

	if (i == SEGMENT_NONE || i >= f->tail_end || f->segments[i].column != 0)
		return;
	label = &f->segments[i];
	colon = kit_find(label->text, VT_STR(":"), 0);
	if (colon < 0 || !is_office(f, label, (size_t)colon + 1))
		return;
	cut(f, i, (size_t)colon + 1);
	for (size_t k = i + 2; k < f->tail_end && k < i + LINES_NEAR && !f->failed; k++) {
		struct segment *s = &f->segments[k];
		size_t end;

		if (s->owner != OWNER_NONE || s->column != 0 || !segment_dash(s))
			continue;
		end = entry_end(f, s);
		if (end < s->text.n)
			cut(f, k++, end);
	}
}
