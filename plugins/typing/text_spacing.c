/* Spaces: one between words, none before a mark, one after it. */
#include "plugins/typing/rules.h"

#include "kit/block.h"
#include "kit/ordinal.h"
#include "kit/syllable.h"
#include "plugins/typing/spacing_place.h"

/* The number of a unit ends within so many bytes. */
#define MARK_BYTES 16u

enum { DOUBLED, BEFORE, AFTER, GLUED, MARKS, KINDS };

/* The places of one kind, and what mends all of them. */
struct places {
	struct tally t;
	struct kit_mend mend;
};

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

/* `kết quả .Văn phòng`: the stop went to the next word, which is one of the language; `.Net` is
 * none. */
static int
opens_sentence(const struct around *w)
{
	const size_t start = w->i + 2, end = kit_stretch_on(w->text, start, 0);
	size_t k = start;

	return start < end && kit_is_lower(w->before) && kit_is_upper(kit_utf8_next(w->text, &k)) &&
	    k < end && kit_is_lower(char_at(w->text, k)) &&
	    kit_is_syllable(kit_sub(w->text, start, end));
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
		return next == 0 || kit_is_space(next) || opens_sentence(w);
	case ')': return 1;
	default: return 0;
	}
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
	return !is_in_address(w->p, w->i);
}

/* 1 when text[0, i) is the number of a unit or its letter: `Điều 2`, `1`, `a`. */
static int
is_mark(struct vt_str text, size_t i, char stop)
{
	struct vt_str mark = kit_trim(kit_sub(text, 0, i)), word = VT_STR("Điều");
	size_t digits = 0, k = 0;

	/* `II.KẾT QUẢ` */
	if (stop == '.' && kit_roman_value(mark) > 0) {
		k = i + 1;
		(void)kit_utf8_next(text, &k);
		return mark.n > 1 || kit_is_upper(char_at(text, k));
	}
	if (stop == ')')
		return mark.n > 0 && kit_is_lower(kit_utf8_next(mark, &k)) && k == mark.n;
	if (kit_starts(mark, word))
		mark = kit_trim(kit_sub(mark, word.n, mark.n));
	while (digits < mark.n && kit_is_digit((unsigned char)mark.s[digits]))
		digits++;
	return digits > 0 && digits == mark.n && digits < 3;
}

/* The number of a unit that runs into its words, `2.Tổ`, `a)Tổ`, and a word of a date that
 * runs into its number, `ngày08`. */
static int
is_glued(struct vt_check *check, const struct around *w, int *out, struct vt_error *err)
{
	char c = w->text.s[w->i];
	size_t start = w->i, end = w->i, k = w->i + 1, place = 0;
	int status;

	*out = 0;
	if (c == '.' || c == ')') {
		*out = kit_is_upper(w->after) && is_mark(w->text, w->i, c) &&
		    kit_is_letter((kit_utf8_next(w->text, &k), char_at(w->text, k)));
		return VT_OK;
	}
	if (!kit_is_digit((unsigned char)c) || !kit_is_letter(w->before))
		return VT_OK;
	while (start > 0 && kit_is_letter(char_before(w->text, start)))
		(void)kit_utf8_prev(w->text, &start);
	status = kit_word_among(check, "blanks", kit_sub(w->text, start, end), &place, err);
	*out = place > 0;
	return status;
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

/* `văn bản.Các`: a sentence that runs into the next; not `TP.Hồ`, not `example.Com`. */
static int
is_run_on(const struct around *w)
{
	size_t k = w->i + 1, start = w->i, letters = 0;

	if (w->text.s[w->i] != '.' || !kit_is_lower(w->before) || !kit_is_upper(w->after))
		return 0;
	while (start > 0 && kit_is_lower(char_before(w->text, start))) {
		(void)kit_utf8_prev(w->text, &start);
		letters++;
	}
	/* `An Thượng.Kết quả` */
	if (start > 0 && kit_is_upper(char_before(w->text, start)))
		(void)kit_utf8_prev(w->text, &start);
	(void)kit_utf8_next(w->text, &k);
	return letters > 2 && kit_is_syllable(kit_sub(w->text, start, w->i)) &&
	    kit_is_lower(char_at(w->text, k)) && !kit_is_letter(char_before(w->text, start)) &&
	    !is_in_address(w->p, w->i);
}

/* 1 when a new sentence begins behind byte i: white space and a capital. */
static int
begins_sentence(struct vt_str s, size_t i)
{
	size_t next = i;
	uint32_t c = 0;

	while (next < s.n && kit_is_space(c = kit_utf8_next(s, &next)))
		;
	return next > i + 1 && kit_is_upper(c);
}

/* `,,`, `;;`, `,.`, and `..` at the end of a sentence: one mark too many. */
static int
is_doubled_mark(const struct around *w)
{
	char c = w->text.s[w->i], next = w->i + 1 < w->text.n ? w->text.s[w->i + 1] : '\0';
	uint32_t behind = char_at(w->text, w->i + 2);

	if (!ends_word(w->before) || (behind != 0 && !kit_is_space(behind)))
		return 0;
	if ((c == ',' || c == ';') && (next == ',' || next == ';' || next == '.'))
		return 1;
	return c == '.' &&
	    (next == ',' || (next == '.' && (behind == 0 || begins_sentence(w->text, w->i + 2)))) &&
	    kit_is_lower(w->before) && w->i > 1 && w->text.s[w->i - 2] != '.';
}

/* Few places need more than a glance at the byte and the one after it. */
static int
may_be_wrong(struct vt_str s, size_t i)
{
	char c = s.s[i], next;

	/* Letters and marks that nothing is asked of. */
	if (c > ';' || (unsigned char)c >= 0x80)
		return 0;
	next = i + 1 < s.n ? s.s[i + 1] : '\0';

	/* `2.Tổ`, `a)Tổ` at the start; `ngày08`, `năm2025`, `số12` */
	if ((c == '.' || c == ')') && i < MARK_BYTES)
		return next != ' ' && next != '\0';
	if (c == '.')
		return next == '.' || next == ',' || (next >= 'A' && next <= 'Z') ||
		    (unsigned char)next >= 0x80;
	if (kit_is_digit((unsigned char)c))
		return i > 1 &&
		    (s.s[i - 1] == 'y' || s.s[i - 1] == 'm' || s.s[i - 1] == 'g' ||
			(unsigned char)s.s[i - 1] == 0x91);
	if (c == '(')
		return next == ' ';
	if (c == ' ')
		return next == ' ' || next == ',' || next == ';' || next == ':' || next == '.' ||
		    next == ')';
	return (c == ',' || c == ';') && next != ' ' && next != '\0';
}

/* A kit_marker: it may_be_wrong. Ranges rather than lists of marks, which compilers
 * make no vectors of: some places are looked at for nothing. */
static void
mark_wrong(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++) {
		unsigned char c = p[i], next = p[i + 1];
		unsigned char comma = ((c == ',') | (c == ';')) & (next != ' ');
		unsigned char mark = (unsigned char)(next - ' ') < 0x10;
		unsigned char colon = (next & 0xFE) == ':';
		unsigned char stop = ((c == '.') | (c == ')')) & (next != ' ');
		unsigned char digit = (unsigned char)(c - '0') < 10;
		unsigned char bracket = (c == '(') & (next == ' ');

		marks[i] = comma | ((c == ' ') & (mark | colon)) | stop | digit | bracket;
	}
}

/* What the place becomes. Where two spaces stand before a mark, none is left. */
static struct vt_str
mended(struct vt_check *check, const struct around *w, int kind)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct around next = *w;

	switch (kind) {
	case DOUBLED:
		next.i = w->i + 1;
		next.after = char_at(w->text, next.i + 1);
		return is_space_before(&next) ? VT_STR("") : VT_STR(" ");
	case BEFORE:
		/* ` ,các`: what is missing behind the mark would be found next. */
		next.i = w->i + 1;
		next.after = char_at(w->text, next.i + 1);
		if (is_space_missing(&next))
			return kit_str(kit_printf(&a, "%c ", w->text.s[next.i]));
		return kit_sub(w->text, next.i, next.i + 1);
	case GLUED:
		if (w->text.s[w->i] == '(')
			return w->before == ' ' ? VT_STR("(") : VT_STR(" (");
		if (kit_is_digit((unsigned char)w->text.s[w->i]))
			return kit_str(kit_printf(&a, " %c", w->text.s[w->i]));
		return kit_str(kit_printf(&a, "%c ", w->text.s[w->i]));
	case MARKS:
		/* A stop ends more than a comma does. */
		return w->text.s[w->i + 1] == '.' || w->text.s[w->i + 1] == ';'
		    ? kit_sub(w->text, w->i + 1, w->i + 2)
		    : kit_sub(w->text, w->i, w->i + 1);
	default: return kit_str(kit_printf(&a, "%c ", w->text.s[w->i]));
	}
}

static void
add_place(struct vt_check *check, const struct around *w, int kind, struct places *found)
{
	size_t bytes = (kind == AFTER || kind == GLUED) && w->text.s[w->i] != '(' ? 1 : 2;
	struct vt_span at = kit_span(w->p, w->i, w->i + bytes);

	tally_add(&found[kind].t, at);
	kit_mend_text(&found[kind].mend, check, at, mended(check, w, kind));
}

/* Adds what is wrong at w->i, which moves past the first of two marks. */
static int
judge(struct vt_check *check, struct around *w, struct places *found, struct vt_error *err)
{
	int blank = 0, status = VT_OK;

	if (is_doubled(w)) {
		status = is_blank(check, w, &blank, err);
		if (status == VT_OK && !blank)
			add_place(check, w, DOUBLED, found);
	} else if (is_space_before(w)) {
		add_place(check, w, BEFORE, found);
	} else if (spacing_bracket_opens(w->text, w->i)) {
		add_place(check, w, GLUED, found);
	} else if (is_space_missing(w) || is_run_on(w)) {
		add_place(check, w, AFTER, found);
	} else if (is_doubled_mark(w)) {
		add_place(check, w, MARKS, found);
		w->i++;
	} else {
		status = is_glued(check, w, &blank, err);
		if (status == VT_OK && blank)
			add_place(check, w, GLUED, found);
	}
	return status;
}

static int
look_at(struct vt_check *check, struct vt_span at, struct places *found, struct vt_error *err)
{
	struct around w = {.p = at.paragraph, .text = at.paragraph->text, .i = at.start};
	int status = VT_OK;

	while ((w.i = kit_seek(w.text, w.i, mark_wrong, may_be_wrong)) < at.end) {
		w.before = char_before(w.text, w.i);
		w.after = char_at(w.text, w.i + 1);
		if ((status = judge(check, &w, found, err)) != VT_OK)
			return status;
		w.i++;
	}
	return VT_OK;
}

/* Words outside of the running text. Number, date, title of the State and motto have rules of
 * their own. */
static int
look_at_component(struct vt_check *check, const struct vt_component *c, struct places *found,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; c != NULL && i < c->span_count && status == VT_OK; i++)
		if (!spacing_is_spread(*c->spans[i]))
			status = look_at(check, *c->spans[i], found, err);
	return status;
}

static int
look_at_list(struct vt_check *check, const struct vt_list_part *list, struct places *found,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; list != NULL && i < list->item_count && status == VT_OK; i++)
		status = look_at_component(check, list->items[i], found, err);
	return status;
}

static int
look_at_head(struct vt_check *check, const struct vt_parts *parts, struct places *found,
    struct vt_error *err)
{
	const struct vt_component *const singles[] = {parts->parent_agency, parts->agency,
	    parts->title->whole, parts->subject, parts->urgency, parts->circulation};
	int status = VT_OK;

	for (size_t i = 0; i < sizeof(singles) / sizeof(*singles) && status == VT_OK; i++)
		status = look_at_component(check, singles[i], found, err);
	return status == VT_OK ? look_at_list(check, parts->addressee, found, err) : status;
}

static int
look_at_closing(struct vt_check *check, const struct vt_parts *parts, struct places *found,
    struct vt_error *err)
{
	int status = look_at_list(check, parts->recipients, found, err);

	if (status == VT_OK && parts->archive != NULL)
		status = look_at_component(check, parts->archive->whole, found, err);
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *s = parts->signatures[i];

		for (size_t k = 0; k < s->authority_count && status == VT_OK; k++)
			status = look_at_component(check, s->authority[k], found, err);
		if (status == VT_OK)
			status = look_at_component(check, s->position, found, err);
		if (status == VT_OK)
			status = look_at_component(check, s->name, found, err);
	}
	return status;
}

static int
report(struct vt_check *check, const struct vt_parts *parts, const struct places *found, int kind,
    struct vt_error *err)
{
	const struct tally *t = &found->t;
	static const char *const variants[KINDS] = {"doubled", "before", "after", "glued", "marks"};
	static const struct vt_text what[KINDS] = {{"Thừa dấu cách trong", "Doubled spaces in"},
	    {"Thừa dấu cách trước dấu câu trong", "A space before the mark in"},
	    {"Thiếu dấu cách sau dấu câu trong", "No space after the mark in"},
	    {"Thiếu dấu cách trong", "No space in"}, {"Thừa dấu câu trong", "A mark too many in"}};
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str context = words_around(t->first);
	struct vt_text more = tally_more(t, &a);
	struct vt_finding f = kit_fault_at(part_of(parts, t->first), t->first);

	if (!found->mend.lost) {
		f.replace = found->mend.items[0].text;
		f.has_replace = 1;
	}
	kit_mend_put(&found->mend, 1, &f);
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
	struct places found[KINDS] = {{.t = {.places = 0}}};
	int status;

	if (parts->official == 0)
		return VT_OK;
	status = look_at_head(check, parts, found, err);
	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (is_prose(parts, p))
			status = look_at(check, kit_span(p, 0, p->text.n), found, err);
	}
	if (status == VT_OK)
		status = look_at_closing(check, parts, found, err);
	for (int kind = 0; kind < KINDS && status == VT_OK; kind++)
		if (found[kind].t.places > 0)
			status = report(check, parts, &found[kind], kind, err);
	return status;
}

const struct vt_rule text_spacing_rule = {
    .size = sizeof(text_spacing_rule),
    .id = "text.spacing",
    .title = {"Dấu cách", "Spaces"},
    .about = {"Giữa hai từ có một dấu cách; không có dấu cách trước , ; : . ) và có một dấu "
	      "cách sau dấu phẩy, dấu chấm phẩy, sau số thứ tự và trước số của ngày, tháng, năm.",
	"One space between words, none before , ; : . ) and one after a comma or semicolon, "
	"behind the number of a unit and before the numbers of a date."},
    .mend = {"Tìm và thay trong cả văn bản (Word và LibreOffice: Ctrl+H).",
	"Find and replace in the whole text (Word and LibreOffice: Ctrl+H)."},
    .check = check_spacing,
};
