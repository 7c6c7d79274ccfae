/* Words that are fixed, with a mark missing or wrong: `CHỦ TICH`, `Nghị đinh số …`. */
#include "plugins/typing/rules.h"

#include "kit/fail.h"
#include "kit/ordinal.h"
#include "kit/tally.h"
#include "kit/tone.h"
#include "plugins/typing/word_slip.h"

enum { BARE = KIT_FOLD_USUAL | KIT_FOLD_MARKS };

/* So far above the first căn cứ its neighbour stands at most, in paragraphs. */
#define ABOVE 4u
/* So long a line behind the closing is at most, and so long the heading of an appendix. */
#define PIECE_BYTES 300u
#define HEADING_BYTES 32u
/* And the words of a list, spaces between them and marks included. */
#define WORDS_BYTES 160u

struct faults {
	struct vt_check *check;
	struct vt_error *err;
	struct kit_alloc a;
	struct kit_series series;
	const struct vt_doc *doc;
	const struct vt_parts *parts;
};

/* The last count words of s; empty when there are fewer. */
static struct vt_str
last_words(struct vt_str s, size_t count)
{
	size_t start = s.n;

	for (size_t k = 0; k < count; k++) {
		size_t end = kit_stretch_back(s, start, 1);

		if (end == 0)
			return (struct vt_str){s.s, 0};
		start = kit_stretch_back(s, end, 0);
	}
	return kit_sub(s, start, s.n);
}

/* 1 when both are the same but for their marks. */
static int
same_but_marks(struct faults *x, struct vt_str given, struct vt_str word)
{
	struct vt_str one, other;

	/* Marks are of letters: there are as many with and without them. */
	if (given.n == 0 || kit_utf8_count(given, given.n) != kit_utf8_count(word, word.n) ||
	    kit_same(given, word))
		return 0;
	one = kit_fold(given, BARE, &x->a, NULL);
	other = kit_fold(word, BARE, &x->a, NULL);
	return one.s != NULL && other.s != NULL && kit_eq(one, other);
}

/* The bare letters that text begins (or, before, ends) with, of as many bytes as the words of a
 * list have at most. */
static struct vt_str
bare_end(struct faults *x, struct vt_str text, int before)
{
	size_t from = before && text.n > WORDS_BYTES ? text.n - WORDS_BYTES : 0;
	size_t to = !before && text.n > WORDS_BYTES ? WORDS_BYTES : text.n;

	while (from > 0 && from < text.n && ((unsigned char)text.s[from] & 0xC0) == 0x80)
		from++;
	while (to > 0 && to < text.n && ((unsigned char)text.s[to] & 0xC0) == 0x80)
		to--;
	return kit_fold(kit_sub(text, from, to), BARE, &x->a, NULL);
}

/* Reports the words at the start of text (or, before, at its end) that are one of the list but
 * for their marks. *out: 1 when they are. */
static int
judge(struct faults *x, int32_t part, struct vt_span at, const char *list, int before)
{
	const struct vt_str text = kit_span_text(at);
	struct vt_str given = {NULL, 0}, want = {NULL, 0};
	struct vt_folded_words words;
	struct vt_finding f;
	struct vt_span place;
	struct vt_str end;
	int status = x->check->ops->folded_words(x->check, list, BARE, &words, x->err);

	if (status != VT_OK)
		return status;
	end = bare_end(x, text, before);
	for (size_t i = 0; i < words.count; i++) {
		/* Most words are another to begin with. */
		if (!(before ? kit_ends(end, words.folded[i]) : kit_starts(end, words.folded[i])))
			continue;
		const size_t count = word_count(words.items[i]);
		const struct vt_str some =
		    before ? last_words(text, count) : word_first(text, count);

		/* A longer one, or another one, may be right. */
		if (some.n > 0 && kit_same(some, words.items[i]))
			return VT_OK;
		if (some.n > given.n && same_but_marks(x, some, words.items[i])) {
			given = some;
			want = words.items[i];
		}
	}
	if (given.n == 0 && !before && text.n < PIECE_BYTES)
		want = word_find_slip(&x->a, text, &words, &given);
	if (given.n == 0)
		return VT_OK;
	place = kit_span(at.paragraph, (size_t)(given.s - at.paragraph->text.s),
	    (size_t)(given.s - at.paragraph->text.s) + given.n);
	/* No document that was of one spelling becomes one of two. */
	want = kit_tone_as(want, kit_tone_habit(x->doc, x->parts), &x->a);
	if (want.s == NULL)
		return kit_fail(x->err, VT_ERR_MEMORY, "no memory for a rule");
	/* What replaces it has its capitals. */
	f = kit_all_upper(given) == kit_all_upper(want) &&
		kit_is_upper(kit_utf8_next(given, &(size_t){0})) ==
		    kit_is_upper(kit_utf8_next(want, &(size_t){0}))
	    ? kit_fault_fixed(part, place, want)
	    : kit_fault_at(part, place);
	kit_series_add(&x->series, x->check, f, "“%.*s” viết sai, đúng là “%.*s”",
	    "“%.*s” is misspelt, it should be “%.*s”", (int)given.n, given.s, (int)want.n, want.s);
	return VT_OK;
}

/* `Vê việc …` below the title. */
static int
judge_subject(struct faults *x, const struct vt_parts *parts)
{
	return parts->subject == NULL || parts->title->whole == NULL
	    ? VT_OK
	    : judge(x, VT_PART_SUBJECT, kit_span_trim(kit_first_span(parts->subject)), "subject",
		  0);
}

/* A line of the signature behind its `KT. `. */
static int
judge_office(struct faults *x, const struct vt_component *c)
{
	struct vt_span at;
	struct vt_str text;
	size_t end;

	if (c == NULL)
		return VT_OK;
	at = kit_span_trim(kit_first_span(c));
	text = kit_span_text(at);
	end = kit_stretch_on(text, 0, 0);
	if (end > 1 && end < text.n && text.s[end - 1] == '.')
		at.start += (uint32_t)kit_stretch_on(text, end, 1);
	return judge(x, VT_PART_SIGNATURE, at, "offices", 0);
}

static int
judge_signatures(struct faults *x, const struct vt_parts *parts)
{
	int status = VT_OK;

	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *block = parts->signatures[i];

		for (size_t k = 0; k < block->authority_count && status == VT_OK; k++)
			status = judge_office(x, block->authority[k]);
		if (status == VT_OK)
			status = judge_office(x, block->position);
		if (status == VT_OK)
			status = judge_office(x, block->other_position);
	}
	return status;
}

static int
judge_agency(struct faults *x, const struct vt_component *c)
{
	int status = VT_OK;

	for (size_t i = 0; c != NULL && i < c->span_count && status == VT_OK; i++)
		status = judge(x, c->kind, kit_span_trim(*c->spans[i]), "bodies", 0);
	return status;
}

/* `Quyết định sô 85/QĐ-UBND`: the word between the type and the number; behind other words it may
 * be another one, `hồ sơ 12/HS-SNV`. */
static int
judge_counter(struct faults *x, struct vt_span before)
{
	const struct vt_str text = kit_span_text(before);
	const struct vt_str type = kit_trim(kit_sub(text, 0, kit_stretch_back(text, text.n, 0)));
	struct vt_words words;
	int status;

	if (kit_same(last_words(text, 1), VT_STR("số")))
		return VT_OK;
	status = x->check->ops->words(x->check, "documents", &words, x->err);
	for (size_t i = 0; status == VT_OK && i < words.count; i++)
		if (kit_same(last_words(type, word_count(words.items[i])), words.items[i]))
			return judge(x, VT_PART_BODY, before, "counter", 1);
	return status;
}

/* `Thông báp số 77/TB-SNV`: the words before the number are the type of its symbol but for a
 * letter. */
static int
judge_type(struct faults *x, const struct vt_citation *c, struct vt_span before)
{
	struct vt_str name = {NULL, 0}, given;
	size_t code = 0;
	struct vt_span at;
	int status;

	while (code < c->notation.n && c->notation.s[code] != '-')
		code++;
	status =
	    x->check->ops->lookup(x->check, "types", kit_sub(c->notation, 0, code), &name, x->err);
	if (status != VT_OK || name.n == 0)
		return status;
	given = last_words(kit_span_text(before), word_count(name));
	if (given.n == 0 || !kit_is_upper(kit_utf8_next(given, &(size_t){0})) ||
	    kit_distance(given, name, 2) > 2 || kit_same(given, name))
		return VT_OK;
	at = kit_span(before.paragraph, (size_t)(given.s - before.paragraph->text.s),
	    (size_t)(given.s - before.paragraph->text.s) + given.n);
	kit_series_add(&x->series, x->check, kit_fault_fixed(VT_PART_BODY, at, name),
	    "“%.*s” viết sai, đúng là “%.*s”", "“%.*s” is misspelt, it should be “%.*s”",
	    (int)given.n, given.s, (int)name.n, name.s);
	return VT_OK;
}

/* The type before the number of what is cited, where none was read: `Nghị đinh số …`. */
static int
judge_citations(struct faults *x, const struct vt_parts *parts)
{
	int status = VT_OK;

	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++) {
		const struct vt_citation *c = parts->citations[i];
		struct vt_span at;
		struct vt_str text;
		size_t end, told;

		if (c->code_span.paragraph == NULL)
			continue;
		at = kit_span(c->code_span.paragraph, 0, c->code_span.start);
		text = kit_span_text(at);
		end = kit_stretch_back(text, text.n, 1);
		status = judge_counter(x, kit_span(at.paragraph, 0, end));
		if (status != VT_OK || c->type_span.paragraph != NULL ||
		    !kit_same(kit_sub(text, kit_stretch_back(text, end, 0), end), VT_STR("số")))
			continue;
		at.end = (uint32_t)kit_stretch_back(text, kit_stretch_back(text, end, 0), 1);
		told = x->series.count;
		status = judge(x, VT_PART_BODY, at, "documents", 1);
		if (status == VT_OK && x->series.count == told)
			status = judge_type(x, c, at);
	}
	return status;
}

/* The law behind `Căn cứ`. */
static int
judge_basis(struct faults *x, const struct vt_component *c)
{
	struct vt_span at = kit_span_trim(kit_first_span(c));
	size_t length = 0;
	int status = kit_word_opens(x->check, "basis", kit_span_text(at), &length, x->err);

	if (status != VT_OK || length == 0)
		return status;
	at.start += (uint32_t)length;
	return judge(x, VT_PART_BASIS, kit_span_trim(at), "laws", 0);
}

/* Above the căn cứ: who decides, in capitals, and a căn cứ that was read as none. */
static int
judge_above(struct faults *x, const struct vt_doc *doc, const struct vt_parts *parts)
{
	uint32_t first;
	int status = VT_OK;

	if (parts->basis_count == 0)
		return VT_OK;
	first = parts->bases[0]->spans[0]->paragraph->number;
	for (uint32_t n = first - 1; n > 0 && n + ABOVE >= first && status == VT_OK; n--) {
		const struct vt_paragraph *p = doc->paragraphs[n - 1];
		const struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));

		if (p->story != VT_STORY_BODY || p->cell != NULL || p->box != NULL ||
		    kit_stands_in(parts->title->whole, p) || kit_stands_in(parts->subject, p))
			break;
		status = kit_all_upper(kit_span_text(at)) ? judge(x, VT_PART_BODY, at, "offices", 0)
							  : judge(x, VT_PART_BASIS, at, "basis", 0);
	}
	return status;
}

/* Number of the last paragraph of who signed; 0: nobody did. */
static uint32_t
signed_end(const struct vt_parts *parts)
{
	uint32_t end = 0;

	for (size_t i = 0; i < parts->signature_count; i++) {
		const struct vt_paragraph *p = kit_last_span(parts->signatures[i]->whole).paragraph;

		if (p != NULL && p->number > end)
			end = p->number;
	}
	return end;
}

/* A piece behind the closing: the heading of an appendix and its note, who signs a copy. */
static int
judge_piece(struct faults *x, struct vt_span at)
{
	const struct vt_str text = kit_span_text(at);
	size_t end;
	int status;

	if (text.n == 0 || text.n > PIECE_BYTES)
		return VT_OK;
	if (text.s[0] == '(') {
		at.start++;
		return at.paragraph->cell == NULL ? judge(x, VT_PART_APPENDIX, at, "notes", 0)
						  : VT_OK;
	}
	status = at.paragraph->cell == NULL && text.n < HEADING_BYTES &&
		at.paragraph->format->align == VT_ALIGN_CENTER
	    ? judge(x, VT_PART_APPENDIX, at, "appendix", 0)
	    : VT_OK;
	end = kit_stretch_on(text, 0, 0);
	if (status != VT_OK || end < 2 || end >= text.n || text.s[end - 1] != '.' ||
	    !kit_all_upper(text))
		return status;
	at.start += (uint32_t)kit_stretch_on(text, end, 1);
	return judge(x, VT_PART_SIGNATURE, at, "offices", 0);
}

static int
judge_behind(struct faults *x, const struct vt_doc *doc, const struct vt_parts *parts)
{
	const uint32_t from = signed_end(parts);
	int status = VT_OK;

	for (size_t k = from; from > 0 && k < doc->paragraph_count && status == VT_OK; k++) {
		const struct vt_paragraph *p = doc->paragraphs[k];

		if (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX)
			break;
		for (size_t i = 0, end; i < p->text.n && status == VT_OK; i = end + 1) {
			for (end = i;
			     end < p->text.n && p->text.s[end] != '\t' && p->text.s[end] != '\n';)
				end++;
			status = judge_piece(x, kit_span_trim(kit_span(p, i, end)));
		}
	}
	return status;
}

/* `ChươngII` on a line of its own. */
static void
judge_joined(struct faults *x, struct vt_span at)
{
	const struct vt_str text = kit_span_text(at), word = VT_STR("Chương");
	struct vt_str number, want;

	if (!kit_starts(text, word) || text.n == word.n)
		return;
	number = kit_sub(text, word.n, text.n);
	if (kit_roman_value(number) == 0)
		return;
	want =
	    kit_str(kit_printf(&x->a, "%.*s %.*s", (int)word.n, word.s, (int)number.n, number.s));
	kit_series_add(&x->series, x->check, kit_fault_fixed(VT_PART_BODY, at, want),
	    "“%.*s” viết sai, đúng là “%.*s”", "“%.*s” is misspelt, it should be “%.*s”",
	    (int)text.n, text.s, (int)want.n, want.s);
}

/* `Chưong I` on a line of its own, centred. */
static int
judge_headings(struct faults *x, const struct vt_doc *doc)
{
	int status = VT_OK;

	for (size_t k = 0; k < doc->paragraph_count && status == VT_OK; k++) {
		const struct vt_paragraph *p = doc->paragraphs[k];
		const struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));
		const struct vt_str text = kit_span_text(at);
		size_t end;

		if (p->story != VT_STORY_BODY || p->cell != NULL || text.n == 0 ||
		    text.n > HEADING_BYTES || p->format->align != VT_ALIGN_CENTER)
			continue;
		/* It ends with its number. */
		end = kit_stretch_back(text, text.n, 0);
		if (end == 0)
			judge_joined(x, at);
		if (end > 0 && kit_ordinal_parse(kit_sub(text, end, text.n), 0).value > 0)
			status = judge(x, VT_PART_BODY, at, "headings", 0);
	}
	return status;
}

static int
check_words(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct faults x = {
	    .check = check, .err = err, .a = kit_check_alloc(check), .doc = doc, .parts = parts};
	int status;

	if (parts->official == 0)
		return VT_OK;
	status = judge_agency(&x, parts->parent_agency);
	if (status == VT_OK)
		status = judge_agency(&x, parts->agency);
	if (status == VT_OK)
		status = judge_subject(&x, parts);
	if (status == VT_OK)
		status = judge_above(&x, doc, parts);
	for (size_t i = 0; i < parts->basis_count && status == VT_OK; i++)
		status = judge_basis(&x, parts->bases[i]);
	if (status == VT_OK)
		status = judge_citations(&x, parts);
	if (status == VT_OK)
		status = judge_signatures(&x, parts);
	if (status == VT_OK)
		status = judge_behind(&x, doc, parts);
	if (status == VT_OK)
		status = judge_headings(&x, doc);
	return status == VT_OK ? kit_series_report(&x.series, check, err) : status;
}

const struct vt_rule text_fixed_word_rule = {
    .size = sizeof(text_fixed_word_rule),
    .id = "text.fixed-word",
    .title = {"Từ cố định viết sai dấu", "Fixed words with a wrong mark"},
    .about =
	{"Tên cơ quan, chức vụ, tên loại văn bản trước số, ký hiệu và chữ “Căn cứ” viết đúng dấu: "
	 "không ghi “CHỦ TICH”, “Nghị đinh số …”.",
	    "Agencies, positions, types of documents before their number, and “Căn cứ” have their "
	    "marks: not “CHỦ TICH”, “Nghị đinh số …”."},
    .mend = {"Gõ lại từ này đúng dấu.", "Type the word again with its marks."},
    .check = check_words,
};
