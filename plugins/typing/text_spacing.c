/* Spaces: one between words, none before a mark, one after it. */
#include "plugins/typing/rules.h"

enum { DOUBLED, BEFORE, AFTER, KINDS };

/* What a place needs to be judged. */
struct around {
	const struct vt_paragraph *p;
	struct vt_str text;
	size_t i;               /* byte offset of the place */
	uint32_t before, after; /* characters on both sides of text[i]; 0 at the ends */
};

static uint32_t
char_before(struct vt_str s, size_t i)
{
	return i > 0 ? kit_utf8_prev(s, &i) : 0;
}

static uint32_t
char_at(struct vt_str s, size_t i)
{
	return i < s.n ? kit_utf8_next(s, &i) : 0;
}

/* Letters, digits, and what closes a word. */
static int
ends_word(uint32_t c)
{
	return kit_is_letter(c) || kit_is_digit(c) || c == ')' || c == '%' || c == 0x201D ||
	    c == '"';
}

/* Lines to be filled in, dots to be written on. */
static int
is_blank_mark(uint32_t c)
{
	return c == '.' || c == '_' || c == 0x2026;
}

static int
is_underlined(const struct around *w)
{
	for (size_t k = 0; k < w->p->run_count; k++)
		if (w->p->runs[k]->start <= w->i && w->i < w->p->runs[k]->end)
			return w->p->runs[k]->format->underline != 0;
	return 0;
}

/* Exactly two spaces between words: more of them align a line or leave room. */
static int
is_doubled(const struct around *w)
{
	uint32_t next;

	if (w->text.s[w->i] != ' ' || w->after != ' ' || w->before == 0 ||
	    kit_is_space(w->before) || is_blank_mark(w->before) || is_underlined(w))
		return 0;
	next = char_at(w->text, w->i + 2);
	return next != 0 && !kit_is_space(next) && !is_blank_mark(next) && next != '/' &&
	    next != ',';
}

/* One space between a word and the mark after it. */
static int
is_space_before(const struct around *w)
{
	uint32_t next;

	if (w->text.s[w->i] != ' ' || !ends_word(w->before))
		return 0;
	next = char_at(w->text, w->i + 2);
	switch (w->after) {
	case ',':
	case ';': return !kit_is_digit(next) || !kit_is_digit(w->before);
	case ':':
		/* Proportions and times: 1 : 500. */
		return next == 0 || kit_is_letter(next) ||
		    (next == ' ' && !kit_is_digit(w->before));
	case '.':
		/* `./.`, `...` and names such as .NET open with the dot. */
		return next == 0 || kit_is_space(next);
	case ')': return 1;
	default: return 0;
	}
}

/* The stretch without spaces around i holds an address. */
static int
is_address(const struct around *w)
{
	struct vt_str word = words_around(kit_span(w->p, w->i, w->i + 1));

	return kit_find(word, VT_STR("://"), 0) >= 0 || kit_find(word, VT_STR("www."), 0) >= 0 ||
	    kit_find(word, VT_STR("@"), 0) >= 0;
}

/* A comma or semicolon that runs into the next word. Single letters are left
 * alone: f(x,y). */
static int
is_space_missing(const struct around *w)
{
	size_t k = w->i + 1;
	uint32_t first, second;

	if ((w->text.s[w->i] != ',' && w->text.s[w->i] != ';') || !ends_word(w->before) ||
	    !kit_is_letter(w->after))
		return 0;
	first = kit_utf8_next(w->text, &k);
	second = char_at(w->text, k);
	if (!kit_is_letter(second) || (first == 'x' && second == 'x'))
		return 0;
	return !is_address(w);
}

/* A blank of two spaces in the number or the date of a draft. */
static int
is_blank(struct vt_check *check, const struct around *w, int *out_blank, struct vt_error *err)
{
	size_t start = w->i, place = 0;
	int status;

	while (start > 0 && kit_is_letter(char_before(w->text, start)))
		(void)kit_utf8_prev(w->text, &start);
	status = kit_word_among(check, "blanks", kit_sub(w->text, start, w->i), &place, err);
	*out_blank = place > 0;
	return status;
}

static int
look_at(struct vt_check *check, const struct vt_paragraph *p, struct tally *found,
    struct vt_error *err)
{
	struct around w = {.p = p, .text = p->text};

	for (w.i = 0; w.i < w.text.n; w.i++) {
		int blank = 0, status;

		if (w.text.s[w.i] != ' ' && w.text.s[w.i] != ',' && w.text.s[w.i] != ';')
			continue;
		w.before = char_before(w.text, w.i);
		w.after = char_at(w.text, w.i + 1);
		if (is_doubled(&w)) {
			if ((status = is_blank(check, &w, &blank, err)) != VT_OK)
				return status;
			if (!blank)
				tally_add(&found[DOUBLED], kit_span(p, w.i, w.i + 2));
		} else if (is_space_before(&w)) {
			tally_add(&found[BEFORE], kit_span(p, w.i, w.i + 2));
		} else if (is_space_missing(&w)) {
			tally_add(&found[AFTER], kit_span(p, w.i, w.i + 1));
		}
	}
	return VT_OK;
}

static int
report(struct vt_check *check, const struct vt_parts *parts, const struct tally *t, int kind,
    struct vt_error *err)
{
	static const char *const variants[KINDS] = {"doubled", "before", "after"};
	static const struct vt_text what[KINDS] = {{"Thừa dấu cách trong", "Doubled spaces in"},
	    {"Thừa dấu cách trước dấu câu trong", "A space before the mark in"},
	    {"Thiếu dấu cách sau dấu câu trong", "No space after the mark in"}};
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str context = words_around(t->first), at = kit_span_text(t->first);
	struct vt_text more = tally_more(t, &a);
	struct vt_finding f = kit_fault_fixed(part_of(parts, t->first), t->first, VT_STR(" "));

	if (kind == BEFORE)
		f.replace = kit_sub(at, 1, at.n);
	else if (kind == AFTER)
		f.replace = kit_str(kit_printf(&a, "%.*s ", (int)at.n, at.s));
	f.variant = variants[kind];
	f.message.vi =
	    kit_printf(&a, "%s “%.*s”%s", what[kind].vi, (int)context.n, context.s, more.vi);
	f.message.en =
	    kit_printf(&a, "%s “%.*s”%s", what[kind].en, (int)context.n, context.s, more.en);
	return kit_report(check, &f, err);
}

static int
check_spacing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct tally found[KINDS] = {{.places = 0}};
	int status = VT_OK;

	for (size_t i = 0; i < doc->paragraph_count && parts->official != 0; i++) {
		if (!is_prose(parts, doc->paragraphs[i]))
			continue;
		if ((status = look_at(check, doc->paragraphs[i], found, err)) != VT_OK)
			return status;
	}
	for (int kind = 0; kind < KINDS && status == VT_OK; kind++)
		if (found[kind].places > 0)
			status = report(check, parts, &found[kind], kind, err);
	return status;
}

const struct vt_rule text_spacing_rule = {
    .size = sizeof(text_spacing_rule),
    .id = "text.spacing",
    .title = {"Dấu cách", "Spaces"},
    .about = {"Giữa hai từ có một dấu cách; không có dấu cách trước , ; : . ) và có một dấu "
	      "cách sau dấu phẩy, dấu chấm phẩy.",
	"One space between words, none before , ; : . ) and one after a comma or semicolon."},
    .mend = {"Tìm và thay trong cả văn bản (Word và LibreOffice: Ctrl+H).",
	"Find and replace in the whole text (Word and LibreOffice: Ctrl+H)."},
    .check = check_spacing,
};
