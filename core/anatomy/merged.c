/* A closing whose two columns ran together, as text taken out of a PDF has it: `Nơi nhận: GIÁM
 * ĐỐC` / `- Như trên; PHÓ GIÁM ĐỐC` / `- Lưu: VT. Lê Văn Tám`. */
#include <string.h>

#include "core/anatomy/signature.h"

/* Lines of the list within which signers stand. */
#define LINES_NEAR 24
/* Bytes of a label with a signer behind it. */
#define LABEL_MAX 120

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

/* 1 when what stands from byte i on opens a signer's block by his authority or office, in
 * capitals and without a stop behind. */
static int
is_office(struct finder *f, const struct segment *s, size_t i)
{
	struct segment rest = rest_of(s, i);

	return rest.text.n > 0 && words_end(rest.text, ".,;:") == rest.text.n &&
	    kit_find(rest.text, VT_STR(";"), 0) < 0 &&
	    ((kit_all_upper(rest.text) && kit_find(rest.text, VT_STR(". "), 0) < 0 &&
		 signature_office(f, &rest)) ||
		signature_authority(f, &rest));
}

size_t
merged_label(struct finder *f, struct segment *s)
{
	const struct vt_str words = lexicon_bare(f->lexicon, LEXICON_RECIPIENTS, 0);
	struct vt_str bare;
	size_t n;

	if (s->column != 0 || s->text.n > LABEL_MAX)
		return 0;
	bare = segment_bare(f, s);
	if (!kit_starts(bare, words) || words.n >= bare.n || bare.s[words.n] != ' ')
		return 0;
	n = words_past_spaces(segment_fold(f, s),
	    lexicon_entry(f->lexicon, LEXICON_RECIPIENTS, 0).n);
	return is_office(f, s, segment_offset(s, n) - s->start) ? n : 0;
}

static size_t
count_words(struct vt_str s)
{
	size_t words = 0;
	int inside = 0;

	for (size_t i = 0; i < s.n;) {
		int ink = !kit_is_space(kit_utf8_next(s, &i));

		words += (size_t)(ink && !inside);
		inside = ink;
	}
	return words;
}

/* 1 when the name of a signer stands from byte i on; the mark of a drafter has two words at
 * most. */
static int
is_name(struct finder *f, const struct segment *s, size_t i)
{
	struct segment rest = rest_of(s, i);

	return rest.text.n > 0 && count_words(rest.text) > 2 && signature_name(f, &rest) &&
	    (words_surname(f, rest.text) || signature_rank(f, &rest) > 0);
}

/* 1 when the code of a unit beside a comma stands at byte i, one of those of an entry, `VPUB: CVP,
 * NC, KT`: capitals without a vowel. */
static int
is_listed(struct vt_str s, size_t i)
{
	size_t end = kit_stretch_on(s, i, 0);

	if (!kit_ends(kit_trim(kit_sub(s, 0, i)), VT_STR(",")) &&
	    !kit_ends(kit_sub(s, i, end), VT_STR(",")))
		return 0;
	end = i + words_end(kit_sub(s, i, end), ",");
	for (size_t k = i; k < end; k++)
		if (strchr("BCDGHKLMNPQRSTVX", s.s[k]) == NULL)
			return 0;
	return end > i;
}

/* Where what runs on an entry begins: an office behind words that are not all in capitals or behind
 * a semicolon, a name behind a stop that is no comma; s->text.n: nothing does. */
static size_t
entry_end(struct finder *f, const struct segment *s)
{
	int inside = 1, small = 0;

	for (size_t i = 0; i < s->text.n;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(s->text, &i);
		int ink = !kit_is_space(c);

		if (ink && !inside && small && !is_listed(s->text, at) && is_office(f, s, at))
			return at;
		small |= kit_is_lower(c) || c == ';';
		inside = ink;
		if ((c == ';' || c == '.' || c == ')') && is_name(f, s, i))
			return i;
	}
	return s->text.n;
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
	size_t behind;

	if (i == SEGMENT_NONE || i >= f->tail_end || f->segments[i].column != 0)
		return;
	label = &f->segments[i];
	colon = kit_find(label->text, VT_STR(":"), 0);
	behind = colon >= 0 ? (size_t)colon + 1
			    : segment_offset(label, merged_label(f, label)) - label->start;
	if (!is_office(f, label, behind))
		return;
	cut(f, i, behind);
	for (size_t k = i + 2; k < f->tail_end && k < i + LINES_NEAR && !f->failed; k++) {
		struct segment *s = &f->segments[k];
		size_t end;

		/* `- TT.HĐND; PHÓ CHỦ TỊCH` */
		if (s->owner != OWNER_NONE || s->column != 0 ||
		    (kit_all_upper(s->text) && kit_find(s->text, VT_STR(";"), 0) < 0))
			continue;
		end = entry_end(f, s);
		if (end < s->text.n)
			cut(f, k++, end);
	}
}
