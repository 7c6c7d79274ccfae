/* Viết hoa: the first letter of a sentence, and of a line that begins one. */
#include <string.h>

#include "kit/syllable.h"
#include "kit/vowel.h"
#include "plugins/case/rules.h"

/* An abbreviation with a vowel in it is no longer than this. */
#define SHORT_BYTES 3u
/* So many bytes of Vietnamese seldom are without a mark. */
#define NEAR_BYTES 16u

/* The word of letters that ends at end. */
static struct vt_str
word_before(struct vt_str text, size_t end)
{
	size_t start = end;

	while (start > 0) {
		size_t at = start;

		if (!kit_is_letter(kit_utf8_prev(text, &at)))
			break;
		start = at;
	}
	return kit_sub(text, start, end);
}

static struct vt_str
word_at(struct vt_str text, size_t start)
{
	size_t end = start, next = start;

	while (end < text.n && kit_is_letter(kit_utf8_next(text, &next)))
		end = next;
	return kit_sub(text, start, end);
}

static int
is_small_syllable(struct vt_str word)
{
	for (size_t i = 0; i < word.n;)
		if (!kit_is_lower(kit_utf8_next(word, &i)))
			return 0;
	return word.n > 0 && kit_is_syllable(word);
}

/* 1 when one of the last letters has a mark: text of another language has none. */
static int
has_marks(struct vt_str text)
{
	for (size_t i = text.n > NEAR_BYTES ? text.n - NEAR_BYTES : 0; i < text.n; i++)
		if ((unsigned char)text.s[i] >= 0x80)
			return 1;
	return 0;
}

/* The first of that mark in the text at or behind i; text.n: there is none. */
static size_t
next_stop(struct vt_str text, char mark, size_t i)
{
	const char *stop = i < text.n ? memchr(text.s + i, mark, text.n - i) : NULL;

	return stop != NULL ? (size_t)(stop - text.s) : text.n;
}

/* 1 when a quotation is open at the byte: it is written as it was. */
static int
is_quoted(struct vt_str text, size_t at)
{
	int64_t from = 0, open = -1, close = -1;

	while ((from = kit_find(text, VT_STR("“"), (size_t)from)) >= 0 && (size_t)from < at)
		open = from++;
	from = 0;
	while ((from = kit_find(text, VT_STR("”"), (size_t)from)) >= 0 && (size_t)from < at)
		close = from++;
	return open > close;
}

/* `… đúng hạn. các phòng …`: a stop between two words of Vietnamese; the first is no
 * abbreviation, for it is long and a small word. */
static int
opens_sentence(struct vt_str text, size_t stop)
{
	struct vt_str before = word_before(text, stop), after;
	size_t start = stop + 1, end;

	/* What a broken field says, `Lỗi! Không tìm thấy …`, is no sentence of the text. */
	if (stop + 2 >= text.n || text.s[start] != ' ' || before.n <= SHORT_BYTES ||
	    !is_small_syllable(before) || !has_marks(kit_sub(text, 0, stop)) ||
	    kit_find(text, VT_STR("Lỗi!"), 0) >= 0)
		return 0;
	while (start < text.n && text.s[start] == ' ')
		start++;
	after = word_at(text, start);
	end = start + after.n;
	return after.n > 1 && is_small_syllable(after) && !is_quoted(text, stop) &&
	    (end >= text.n || strchr(" ,", text.s[end]) != NULL);
}

/* The word with its first letter a capital. */
static void
add(struct vt_check *check, const struct vt_paragraph *p, size_t start, struct kit_tally *tally)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str word = word_at(p->text, start);
	char letter[4];
	size_t first = 0, n;
	struct vt_finding f;

	n = kit_utf8_put(letter, kit_vietnamese_upper(kit_utf8_next(word, &first)));
	f = kit_fault_fixed(VT_PART_BODY, kit_span(p, start, start + word.n),
	    kit_str(kit_printf(&a, "%.*s%.*s", (int)n, letter, (int)(word.n - first),
		word.s + first)));
	kit_tally_add(tally, check, &f);
}

/* The paragraph of running text before p, or NULL. */
static const struct vt_paragraph *
line_above(const struct vt_doc *doc, const struct vt_paragraph *p)
{
	for (size_t i = p->number - 1; i-- > 0;) {
		const struct vt_paragraph *above = doc->paragraphs[i];

		size_t first = 0;
		uint32_t c = above->text.n > 0 ? kit_utf8_next(above->text, &first) : 0;

		if (kit_trim(above->text).n == 0)
			continue;
		/* What opens with the mark of a note may stand in the middle of a sentence. */
		return above->story == VT_STORY_BODY && above->cell == NULL &&
			(kit_is_letter(c) || kit_is_digit(c) || kit_is_dash(c))
		    ? above
		    : NULL;
	}
	return NULL;
}

/* A line of several words that begins small below one that ends as a sentence, or a heading. */
static int
begins_small(const struct vt_doc *doc, const struct vt_paragraph *p)
{
	const struct vt_paragraph *above = line_above(doc, p);
	struct vt_str word = word_at(p->text, 0), text = kit_trim(p->text);

	return above != NULL && p->label.n == 0 && above->label.n == 0 && word.n > 1 &&
	    word.n + 1 < text.n && text.s[word.n] == ' ' &&
	    !kit_is_digit((unsigned char)text.s[word.n + 1]) && is_small_syllable(word) &&
	    (kit_ends(text, VT_STR(".")) || kit_ends(text, VT_STR(":"))) &&
	    (kit_ends(kit_trim(above->text), VT_STR(".")) || kit_all_upper(above->text)) &&
	    !kit_shown_capital(p, 0);
}

/* The first letter behind the mark of a clause or point; the end of its line: it is none. */
static size_t
first_letter(const struct vt_unit *u)
{
	size_t i = u->automatic ? u->line.start : u->marker.end;

	if (u->line.paragraph->story != VT_STORY_BODY || u->line.paragraph->cell != NULL)
		return u->line.end;
	return kit_stretch_on(u->line.paragraph->text, i, 1);
}

/* `2. các phòng …` where the others of its list begin with capitals. */
static void
find_units(struct vt_check *check, const struct vt_unit *const *units, size_t count, int32_t kind,
    struct kit_tally *tally)
{
	size_t capitals = 0, small = 0;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < count; i++) {
			const struct vt_unit *u = units[i];
			size_t at, next;
			uint32_t c;

			if (u->kind != kind || (at = next = first_letter(u)) >= u->line.end)
				continue;
			c = kit_utf8_next(u->line.paragraph->text, &next);
			if (pass == 0)
				capitals += kit_is_upper(c) != 0;
			if (pass == 0 || !kit_is_lower(c))
				small += pass == 0 && kit_is_lower(c) != 0;
			else if (small * 4 <= capitals &&
			    is_small_syllable(word_at(u->line.paragraph->text, at)) &&
			    !kit_shown_capital(u->line.paragraph, (uint32_t)at))
				add(check, u->line.paragraph, at, tally);
		}
}

static int
check_sentence(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally tally = {.count = 0};
	struct prose p = {.status = VT_OK};
	size_t i = 0;
	int next = 0;

	if (parts->official == 0)
		return VT_OK;
	while ((next = prose_next(check, doc, parts, &i, &p)) > 0) {
		struct vt_str text = p.paragraph->text;

		if (begins_small(doc, p.paragraph))
			add(check, p.paragraph, 0, &tally);
		for (const char *mark = ".?!"; *mark != '\0'; mark++)
			for (size_t at = next_stop(text, *mark, 0); at < text.n;
			     at = next_stop(text, *mark, at + 1)) {
				size_t start = at + 1;

				if (!opens_sentence(text, at))
					continue;
				while (text.s[start] == ' ')
					start++;
				add(check, p.paragraph, start, &tally);
			}
	}
	if (next < 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	for (int32_t kind = VT_UNIT_CLAUSE; kind <= VT_UNIT_POINT; kind++) {
		find_units(check, parts->units, parts->unit_count, kind, &tally);
		for (size_t k = 0; k < parts->annex_count; k++)
			find_units(check, parts->annexes[k]->units, parts->annexes[k]->unit_count,
			    kind, &tally);
	}
	return prose_report(check, &tally, NULL, "Đầu câu ghi", err);
}

const struct vt_rule case_sentence_rule = {
    .size = sizeof(case_sentence_rule),
    .id = "case.sentence",
    .title = {"Viết hoa đầu câu", "Capital at the start of a sentence"},
    .about = {"Viết hoa chữ cái đầu của một câu: sau dấu chấm, dấu chấm hỏi, dấu chấm than và "
	      "khi xuống dòng.",
	"A sentence begins with a capital, behind a full stop and on a new line."},
    .mend = {"Viết hoa chữ cái đầu câu.", "Begin the sentence with a capital."},
    .check = check_sentence,
};
