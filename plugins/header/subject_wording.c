/* Trích yếu: a phrase without marks around it, in small letters behind `V/v`. */
#include "plugins/header/rules.h"

#include <string.h>

#include "kit/vowel.h"

/* More words than a name has. */
#define MANY_WORDS 6u

struct wording {
	struct vt_check *check;
	struct vt_error *err;
	const struct vt_parts *parts;
	struct vt_span first, last; /* its first line and its last */
};

/* Bytes of the quotation mark at an end of the text, `“` or `"`; 0: none. */
static size_t
quote_at(struct vt_str text, int at_end)
{
	static const char *const marks[] = {"“", "”", "\""};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (at_end ? kit_ends(text, kit_str(marks[i]))
			   : kit_starts(text, kit_str(marks[i])))
			return strlen(marks[i]);
	return 0;
}

/* `“Kết quả …”`: quotation marks around it all, and none inside. */
static int
check_quotes(struct wording *w, int *out_said)
{
	struct vt_str first = kit_span_text(w->first), last = kit_span_text(w->last), inner;
	size_t open = quote_at(first, 0), close = quote_at(last, 1);
	struct vt_finding f = kit_fault_at(VT_PART_SUBJECT, w->first);
	struct kit_mend mend = {0};

	*out_said = 0;
	if (open == 0 || close == 0 || last.n <= close + 1)
		return VT_OK;
	inner = kit_sub(first, open,
	    w->first.paragraph == w->last.paragraph ? first.n - close : first.n);
	for (size_t i = 0; i < inner.n; i++)
		if (quote_at(kit_sub(inner, i, inner.n), 0) > 0)
			return VT_OK;
	*out_said = 1;
	kit_mend_text(&mend, w->check,
	    kit_span(w->first.paragraph, w->first.start, w->first.start + open), VT_STR(""));
	kit_mend_text(&mend, w->check,
	    kit_span(w->last.paragraph, w->last.end - close, w->last.end), VT_STR(""));
	f.variant = "quotes";
	kit_mend_put(&mend, 0, &f);
	return kit_fault(w->check, &f, w->err, "Trích yếu không đặt trong dấu ngoặc kép",
	    "The subject does not stand in quotation marks");
}

/* `(V/v …)`, `(Về kết quả …)` */
static int
check_brackets(struct wording *w, int *out_said)
{
	struct vt_str first = kit_span_text(w->first), last = kit_span_text(w->last);
	struct vt_finding f = kit_fault_at(VT_PART_SUBJECT, w->first);
	struct kit_mend mend = {0};

	*out_said = kit_starts(first, VT_STR("(")) && kit_ends(last, VT_STR(")"));
	if (!*out_said)
		return VT_OK;
	kit_mend_text(&mend, w->check,
	    kit_span(w->first.paragraph, w->first.start, w->first.start + 1), VT_STR(""));
	kit_mend_text(&mend, w->check, kit_span(w->last.paragraph, w->last.end - 1, w->last.end),
	    VT_STR(""));
	f.variant = "brackets";
	kit_mend_put(&mend, 0, &f);
	return kit_fault(w->check, &f, w->err, "Trích yếu không đặt trong ngoặc đơn",
	    "The subject does not stand in brackets");
}

/* Bytes of `...` or `…` behind a word; more of them are a gap, of which text.placeholder tells. */
static size_t
trailing_dots(struct vt_str text)
{
	size_t dots = 0, before;
	uint32_t c;

	if (kit_ends(text, VT_STR("…")))
		dots = VT_STR("…").n;
	else if (kit_ends(text, VT_STR("...")))
		dots = 3;
	before = text.n - dots;
	if (dots == 0 || before == 0)
		return 0;
	c = kit_utf8_prev(text, &before);
	return kit_is_letter(c) || kit_is_digit(c) ? dots : 0;
}

/* A mark at its end; `v.v.` and dots that stand for something have theirs. */
static int
check_end(struct wording *w)
{
	struct vt_str text = kit_span_text(w->last), mark;
	const size_t dots = trailing_dots(text);
	struct vt_finding f;

	if (dots > 0) {
		f = kit_fault_fixed(VT_PART_SUBJECT,
		    kit_span(w->last.paragraph, w->last.end - dots, w->last.end), VT_STR(""));
		f.variant = "stop";
		mark = kit_span_text(f.at);
		return kit_fault(w->check, &f, w->err, "Cuối trích yếu không có dấu “%.*s”",
		    "No “%.*s” stands at the end of the subject", (int)mark.n, mark.s);
	}
	if (text.n < 2 || strchr(".:;,!", text.s[text.n - 1]) == NULL ||
	    text.s[text.n - 2] == '.' ||
	    (text.s[text.n - 2] == '/' && !kit_ends(text, VT_STR("./."))) ||
	    kit_ends(text, VT_STR("v.v.")))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_SUBJECT,
	    kit_span(w->last.paragraph, w->last.end - 1, w->last.end), VT_STR(""));
	if (kit_ends(text, VT_STR("./.")))
		f.at.start = w->last.end - 3;
	f.variant = "stop";
	mark = kit_span_text(f.at);
	return kit_fault(w->check, &f, w->err, "Cuối trích yếu không có dấu “%.*s”",
	    "No “%.*s” stands at the end of the subject", (int)mark.n, mark.s);
}

/* The text behind `V/v` or `Về việc`, and what stands between; 0: it has no such label. */
static int
past_label(struct wording *w, struct vt_span *out_between, struct vt_span *out_text,
    struct vt_error *err)
{
	struct vt_str line = kit_span_text(w->first);
	size_t length = 0, start = w->first.start;
	int status = VT_OK;

	out_text->paragraph = NULL;
	if (w->parts->subject_label != NULL && w->parts->official_letter) {
		struct vt_span label = kit_last_span(w->parts->subject_label);

		if (label.paragraph != w->first.paragraph || label.end > w->first.end)
			return VT_OK;
		start = label.end;
	} else {
		status = kit_word_opens(w->check, "labels", line, &length, err);
		if (status != VT_OK || length == 0)
			return status;
		start += length;
	}
	*out_between = kit_span(w->first.paragraph, start, start);
	*out_text = kit_span_trim(kit_span(w->first.paragraph, start, w->first.end));
	if (kit_starts(kit_span_text(*out_text), VT_STR(":"))) {
		out_text->start++;
		*out_text = kit_span_trim(*out_text);
	}
	out_between->end = out_text->start;
	if (out_text->start >= out_text->end)
		out_text->paragraph = NULL;
	return VT_OK;
}

/* `Tổ chức Y tế thế giới`, `Thông báo số 12/TB-…`: words that a name opens with, too. */
static int
names_something(struct wording *w, struct vt_str given, size_t length, int *out)
{
	struct vt_str rest = kit_trim(kit_sub(given, length, given.n));
	size_t careful = 0, i = 0;
	int status = kit_word_opens(w->check, "careful", given, &careful, w->err);

	*out = careful > 0 &&
	    (rest.n == 0 || kit_starts(rest, VT_STR("số ")) ||
		!kit_is_lower(kit_utf8_next(rest, &i)));
	return status;
}

/* `VỀ VIỆC`, `Về Việc`: a capital behind the first letter. */
static int
holds_capital(struct vt_str s)
{
	size_t i = 0;

	if (s.n > 0)
		(void)kit_utf8_next(s, &i);
	while (i < s.n)
		if (kit_is_upper(kit_utf8_next(s, &i)))
			return 1;
	return 0;
}

/* The first bytes of the text go, with the space behind them. */
static void
mend_without(struct wording *w, struct kit_mend *mend, struct vt_span text, size_t bytes,
    struct vt_finding *f)
{
	const struct vt_str given = kit_span_text(text);
	const size_t next = kit_stretch_on(given, bytes, 1);

	if (next < given.n)
		kit_mend_text(mend, w->check,
		    kit_span(text.paragraph, text.start, text.start + next), VT_STR(""));
	kit_mend_put(mend, 0, f);
}

/* The first letter of the text becomes what change makes of it. */
static void
mend_first(struct wording *w, struct kit_mend *mend, struct vt_span text,
    uint32_t (*change)(uint32_t), struct vt_finding *f)
{
	struct kit_alloc a = kit_check_alloc(w->check);
	const struct vt_str given = kit_span_text(text);
	size_t end = 0;
	char letter[4];
	const size_t n = kit_utf8_put(letter, change(kit_utf8_next(given, &end)));

	kit_mend_text(mend, w->check, kit_span(text.paragraph, text.start, text.start + end),
	    kit_str(kit_printf(&a, "%.*s", (int)n, letter)));
	kit_mend_put(mend, 0, f);
}

/* `V/v về việc`, `V/v Cung cấp`, `Về việc: …`, `V/vcung cấp` */
static int
check_label(struct wording *w)
{
	struct kit_alloc a = kit_check_alloc(w->check);
	struct vt_span between = {0}, text = {0};
	struct kit_mend mend = {0};
	struct vt_str given, label;
	struct vt_finding f;
	size_t length = 0, end = 0, more = 0;
	int named = 0, status = past_label(w, &between, &text, w->err);

	if (status != VT_OK || text.paragraph == NULL)
		return status;
	given = kit_span_text(text);
	label =
	    kit_span_text(kit_span_trim(kit_span(text.paragraph, w->first.start, between.start)));
	if (!w->parts->official_letter && holds_capital(label) && !kit_all_upper(given)) {
		struct vt_words labels;

		status = w->check->ops->words(w->check, "labels", &labels, w->err);
		if (status != VT_OK || labels.count == 0)
			return status;
		f = kit_fault_fixed(VT_PART_SUBJECT,
		    kit_span(text.paragraph, w->first.start, between.start), labels.items[0]);
		f.variant = "word";
		return kit_fault(w->check, &f, w->err, "Ghi “%.*s”, đúng là “%.*s”",
		    "It says “%.*s” where it should be “%.*s”", (int)label.n, label.s,
		    (int)labels.items[0].n, labels.items[0].s);
	}
	if (between.start == between.end && kit_is_letter(kit_utf8_next(given, &end))) {
		f = kit_fault_fixed(VT_PART_SUBJECT,
		    kit_span(text.paragraph, text.start, text.start + end),
		    kit_str(kit_printf(&a, " %.*s", (int)end, given.s)));
		f.variant = "spacing";
		return kit_fault(w->check, &f, w->err, "Thiếu dấu cách trước “%.*s”",
		    "No space before “%.*s”", (int)given.n, given.s);
	}
	if (kit_is_dash(kit_utf8_next(given, &(size_t){0}))) {
		size_t dash = 0;

		(void)kit_utf8_next(given, &dash);
		f = kit_fault_at(VT_PART_SUBJECT,
		    kit_span(text.paragraph, text.start, text.start + dash));
		f.variant = "stop";
		mend_without(w, &mend, text, dash, &f);
		return kit_fault(w->check, &f, w->err, "Trước lời trích yếu không có gạch nối",
		    "No dash stands before the words of the subject");
	}
	if (!w->parts->official_letter && kit_trim(kit_span_text(between)).n > 0) {
		f = kit_fault_fixed(VT_PART_SUBJECT, between, VT_STR(" "));
		f.variant = "stop";
		return kit_fault(w->check, &f, w->err, "Sau “Về việc” không có dấu hai chấm",
		    "No colon stands behind “Về việc”");
	}
	status = kit_word_opens(w->check, "labels", given, &length, w->err);
	/* `V/v việc …` */
	if (status == VT_OK && length == 0 && label.n > 0)
		status = kit_word_opens(w->check, "label-ends", given, &length, w->err);
	if (status == VT_OK && length > 0)
		status = kit_word_opens(w->check, "label-goes-on",
		    kit_sub(given, kit_stretch_on(given, length, 1), given.n), &more, w->err);
	if (more > 0)
		length = 0;
	/* `V/v V/v …` */
	if (length == 0 && label.n > 0 && given.n > label.n &&
	    kit_same(kit_sub(given, 0, label.n), label) && given.s[label.n] == ' ')
		length = label.n;
	if (status == VT_OK && length > 0) {
		int letter = w->parts->official_letter;

		f = kit_fault_at(VT_PART_SUBJECT,
		    kit_span(text.paragraph, text.start, text.start + length));
		f.variant = "twice";
		mend_without(w, &mend, text, length, &f);
		return kit_fault(w->check, &f, w->err,
		    letter ? "“V/v” là “Về việc” viết tắt, sau đó không ghi lại “%.*s”"
			   : "Trích yếu ghi “%.*s” hai lần",
		    letter ? "“V/v” stands for “Về việc”; “%.*s” does not follow it"
			   : "The subject says “%.*s” twice",
		    (int)length, given.s);
	}
	if (status == VT_OK)
		status = kit_word_opens(w->check, "openings", given, &length, w->err);
	if (status == VT_OK && length > 0)
		status = names_something(w, given, length, &named);
	end = 0;
	if (status != VT_OK || length == 0 || named || kit_all_upper(given) ||
	    !kit_is_upper(kit_utf8_next(given, &end)))
		return status;
	f = kit_fault_at(VT_PART_SUBJECT,
	    kit_span(text.paragraph, text.start, text.start + length));
	f.variant = "capital";
	mend_first(w, &mend, text, kit_vietnamese_lower, &f);
	return kit_fault(w->check, &f, w->err, "“%.*s” không phải tên riêng, phải viết thường",
	    "“%.*s” is no name and begins with a small letter", (int)length, given.s);
}

/* `Kết Quả Công Tác Văn Thư`: a capital for each of so many words. */
static int
check_capitals(struct wording *w)
{
	struct vt_str text = kit_span_text(w->first);
	struct vt_finding f = kit_fault_at(VT_PART_SUBJECT, w->first);
	size_t words = 0;
	int inside = 0;

	if (kit_all_upper(text) || kit_shown_capital(w->first.paragraph, w->first.start))
		return VT_OK;
	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		if (!inside && kit_is_lower(c))
			return VT_OK;
		words += !inside && kit_is_upper(c);
		inside = kit_is_letter(c);
	}
	if (words < MANY_WORDS)
		return VT_OK;
	f.variant = "capital";
	return kit_fault(w->check, &f, w->err,
	    "Trích yếu “%.*s” viết hoa chữ cái đầu của mọi từ; phải viết chữ thường",
	    "Each word of the subject “%.*s” has a capital; it is written in lower case",
	    (int)text.n, text.s);
}

/* A line begins with a capital. */
static int
check_first_letter(struct wording *w)
{
	struct vt_str text = kit_span_text(w->first);
	struct kit_mend mend = {0};
	struct vt_finding f;
	size_t end = 0, i;

	if (w->parts->official_letter || !kit_is_lower(kit_utf8_next(text, &end)) ||
	    kit_shown_capital(w->first.paragraph, w->first.start))
		return VT_OK;
	for (i = 0; i < text.n && !kit_is_space((unsigned char)text.s[i]);)
		kit_utf8_next(text, &i);
	f = kit_fault_at(VT_PART_SUBJECT,
	    kit_span(w->first.paragraph, w->first.start, w->first.start + i));
	f.variant = "first-letter";
	mend_first(w, &mend, w->first, kit_vietnamese_upper, &f);
	text = kit_span_text(f.at);
	return kit_fault(w->check, &f, w->err, "Chữ cái đầu dòng trích yếu “%.*s” phải viết hoa",
	    "The first letter of the subject, “%.*s”, is a capital", (int)text.n, text.s);
}

static int
check_wording(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct wording w = {.check = check, .err = err, .parts = parts};
	int said, status;

	(void)doc;
	if (parts->subject == NULL || subject_is_label(parts) || kit_outside(check, parts) ||
	    subject_is_text(parts) ||
	    (parts->official_letter
		    ? parts->subject_label == NULL
		    : parts->title->whole == NULL || parts->title->whole->certainty < VT_CERTAIN))
		return VT_OK;
	w.first = kit_span_trim(kit_first_span(parts->subject));
	w.last = kit_span_trim(kit_last_span(parts->subject));
	status = check_brackets(&w, &said);
	if (status == VT_OK && !said)
		status = check_quotes(&w, &said);
	if (status != VT_OK || said)
		return status;
	status = check_end(&w);
	if (status == VT_OK)
		status = check_label(&w);
	if (status == VT_OK)
		status = check_capitals(&w);
	return status == VT_OK ? check_first_letter(&w) : status;
}

const struct vt_rule subject_wording_rule = {
    .size = sizeof(subject_wording_rule),
    .id = "subject.wording",
    .title = {"Cách ghi trích yếu", "Wording of the subject"},
    .about = {"Trích yếu là một câu ngắn gọn hoặc một cụm từ; trong các mẫu không đặt trong "
	      "ngoặc, không có dấu câu ở cuối, sau “V/v”, “Về việc” viết thường.",
	"The subject is a short sentence or a phrase; in the templates it stands in no brackets, "
	"no mark ends it, and small letters follow “V/v” and “Về việc”."},
    .mend = {"Ghi như “Về công tác phòng, chống lụt bão”, “V/v nâng bậc lương năm 2019”.",
	"Write as in “Về công tác phòng, chống lụt bão”, “V/v nâng bậc lương năm 2019”."},
    .check = check_wording,
};
