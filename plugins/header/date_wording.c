/* Địa danh và thời gian: worded `<place>, ngày … tháng … năm …`. */
#include "kit/vowel.h"
#include "plugins/header/rules.h"

/* What all the checks of one line need. */
struct wording {
	struct vt_check *check;
	struct vt_error *err;
	const struct vt_date_part *date;
	struct date_form form;
	struct vt_words words; /* ngày, tháng, năm */
	int said;              /* the place has a fault already */
	struct kit_alloc memory;
};

/* 1 when dots or ellipses stand where the place is to be written. */
static int
place_is_blank(const struct date_form *form)
{
	struct vt_span before = form->at;
	struct vt_str text;

	if (form->word_count > 0)
		before.end = form->words[0].start;
	text = kit_span_text(before);
	return kit_find(text, VT_STR(".."), 0) >= 0 || kit_find(text, VT_STR("…"), 0) >= 0;
}

/* The name with the capitals of a name: of each of its words, or of the first of the words before
 * it that tell the kind of its unit, unit bytes of them. Letters in between go small where all
 * are capitals. s NULL: no memory. */
static struct vt_str
name_of_place(struct wording *w, struct vt_str text, size_t unit)
{
	char *out = w->memory.alloc(w->memory.ctx, 2 * text.n + 1);
	struct vt_str name = {out, 0};
	int shouted = kit_all_upper(text), inside = 0;

	for (size_t i = 0; out != NULL && i < text.n;) {
		int opens = i == 0 || (!inside && i >= unit);
		uint32_t c = kit_utf8_next(text, &i);

		inside = kit_is_letter(c) || c == '\'' || c == 0x2019;
		if (opens)
			c = kit_vietnamese_upper(c);
		else if (shouted)
			c = kit_vietnamese_lower(c);
		name.n += kit_utf8_put(out + name.n, c);
	}
	return name;
}

/* The finding is mended by the place as it should be, when all of it is letters. */
static void
mend_place(struct wording *w, struct vt_finding *f, size_t unit)
{
	struct vt_str text = kit_span_text(f->at);

	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		if (!kit_is_letter(c) && !kit_is_space(c) && !kit_is_dash(c) && c != '\'' &&
		    c != 0x2019)
			return;
	}
	f->replace = name_of_place(w, text, unit);
	f->has_replace = f->replace.s != NULL;
}

/* The place: there, not abbreviated, with a capital and not all in capitals. */
static int
check_place(struct wording *w)
{
	struct vt_str text = kit_span_text(w->form.place), date = kit_span_text(w->form.date);
	struct vt_finding f = kit_fault_at(VT_PART_DATE, w->form.place);
	size_t abbreviated = 0, unit = 0, i = 0;
	int64_t comma;
	int status;

	if (place_is_blank(&w->form))
		return VT_OK;
	if (w->form.place.paragraph == NULL || text.n == 0) {
		f.at = w->form.at;
		f.variant = "place";
		return kit_fault(w->check, &f, w->err, "Thiếu địa danh trước “%.*s”",
		    "No place before “%.*s”", (int)date.n, date.s);
	}
	status = kit_word_opens(w->check, "place-abbreviations", text, &abbreviated, w->err);
	if (status != VT_OK)
		return status;
	if (abbreviated > 0) {
		f.variant = "abbreviation";
		return kit_fault(w->check, &f, w->err,
		    "Địa danh “%.*s” viết tắt; phải ghi tên gọi chính thức",
		    "The place “%.*s” is abbreviated; its official name is written", (int)text.n,
		    text.s);
	}
	if (kit_find(text, VT_STR("("), 0) > 0) {
		f.variant = "brackets";
		return kit_fault(w->check, &f, w->err,
		    "Địa danh “%.*s” có phần trong ngoặc đơn; chỉ ghi tên gọi chính thức",
		    "The place “%.*s” has words in brackets; its official name alone is written",
		    (int)text.n, text.s);
	}
	f.variant = "place";
	if (kit_all_upper(text)) {
		status = kit_word_opens(w->check, "place-kinds", text, &unit, w->err);
		if (status != VT_OK)
			return status;
		mend_place(w, &f, unit);
		return kit_fault(w->check, &f, w->err,
		    "Địa danh “%.*s” viết toàn chữ in hoa; phải viết chữ thường, chữ cái đầu viết "
		    "hoa",
		    "The place “%.*s” is all in capitals; only its first letters are capitals",
		    (int)text.n, text.s);
	}
	comma = kit_find(text, VT_STR(","), 0);
	if (comma > 0 &&
	    kit_eq(kit_trim(kit_sub(text, 0, (size_t)comma)),
		kit_trim(kit_sub(text, (size_t)comma + 1, text.n)))) {
		f.replace = kit_trim(kit_sub(text, 0, (size_t)comma));
		f.has_replace = 1;
		return kit_fault(w->check, &f, w->err, "Địa danh “%.*s” ghi hai lần",
		    "The place “%.*s” is written twice", (int)text.n, text.s);
	}
	if (!kit_is_lower(kit_utf8_next(text, &i)) ||
	    kit_shown_capital(w->form.place.paragraph, w->form.place.start))
		return VT_OK;
	w->said = 1;
	return kit_fault(w->check, &f, w->err, "Chữ cái đầu của địa danh “%.*s” phải viết hoa",
	    "The place “%.*s” begins with a capital letter", (int)text.n, text.s);
}

/* The comma after the place, and one space after the comma. */
static int
check_comma(struct wording *w)
{
	struct vt_span at =
	    kit_span(w->form.tail.paragraph, w->form.tail.start, w->form.date.start);
	struct vt_str between = kit_span_text(at), inner = kit_trim(between);
	struct vt_str place = kit_span_text(w->form.place);
	struct vt_finding f = kit_fault_fixed(VT_PART_DATE, at, VT_STR(", "));

	if (w->form.place.paragraph == NULL || w->form.date.start == w->form.date.end ||
	    w->form.hour || place_is_blank(&w->form))
		return VT_OK;
	if (!kit_eq(inner, VT_STR(","))) {
		/* The mark shows the place where the comma is missing, not only a space. */
		f.variant = "place";
		f.at.start = w->form.place.start;
		w->said = 1;
		f.replace = kit_str(kit_printf(&w->memory, "%.*s, ", (int)place.n, place.s));
		return kit_fault(w->check, &f, w->err, "Sau địa danh “%.*s” phải có dấu phẩy",
		    "The place “%.*s” is followed by a comma", (int)place.n, place.s);
	}
	f.variant = "spacing";
	if (between.s[0] != ',')
		return kit_fault(w->check, &f, w->err,
		    "Thừa khoảng trắng trước dấu phẩy sau địa danh “%.*s”",
		    "A space too many before the comma after “%.*s”", (int)place.n, place.s);
	if (between.n > 1)
		return VT_OK;
	return kit_fault(w->check, &f, w->err,
	    "Thiếu khoảng trắng sau dấu phẩy sau địa danh “%.*s”",
	    "No space after the comma after “%.*s”", (int)place.n, place.s);
}

/* Words that are right but for their case: `Ngày`, `THÁNG`; several are one fault. */
static int
check_case(struct wording *w)
{
	struct vt_str whole = kit_span_text(w->form.date);
	size_t wrong = 0;

	for (size_t i = 0; i < w->words.count; i++)
		wrong += !kit_eq(kit_span_text(w->form.words[i]), w->words.items[i]);
	if (wrong > 1) {
		struct vt_finding f = kit_fault_at(VT_PART_DATE, w->form.date);
		struct kit_mend mend = {0};

		for (size_t i = 0; i < w->words.count; i++)
			if (!kit_eq(kit_span_text(w->form.words[i]), w->words.items[i]))
				kit_mend_text(&mend, w->check, w->form.words[i], w->words.items[i]);
		kit_mend_put(&mend, 0, &f);
		return kit_fault(w->check, &f, w->err,
		    "Trong “%.*s” các từ ngày, tháng, năm phải viết thường",
		    "The words ngày, tháng, năm are written small in “%.*s”", (int)whole.n,
		    whole.s);
	}
	for (size_t i = 0; i < w->words.count; i++) {
		struct vt_span at = w->form.words[i];
		struct vt_str text = kit_span_text(at), want = w->words.items[i];
		struct vt_finding f = kit_fault_fixed(VT_PART_DATE, at, want);
		int status;

		if (kit_eq(text, want))
			continue;
		status = kit_fault(w->check, &f, w->err, "Ghi “%.*s”, đúng là “%.*s”",
		    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n,
		    want.s);
		if (status != VT_OK)
			return status;
	}
	return VT_OK;
}

/* The date in words, with zeros where they belong. */
static const char *
date_in_words(struct wording *w)
{
	const char *day = date_number(w->check, "padded-day", w->date->day_value);
	const char *month = date_number(w->check, "padded-month", w->date->month_value);
	const struct vt_str *word = w->words.items;

	return kit_printf(&w->memory, "%.*s %s %.*s %s %.*s %d", (int)word[0].n, word[0].s, day,
	    (int)word[1].n, word[1].s, month, (int)word[2].n, word[2].s, (int)w->date->year_value);
}

static int
words_are_exact(const struct wording *w)
{
	for (size_t i = 0; i < w->words.count; i++)
		if (!kit_eq(kit_span_text(w->form.words[i]), w->words.items[i]))
			return 0;
	return 1;
}

/* `An thịnh`: each word of a name has a capital; before a name that is told by the kind of
 * its unit (`Thành phố …`) the words of the kind have none. */
static int
check_place_case(struct wording *w)
{
	struct vt_str text = kit_span_text(w->form.place);
	struct vt_finding f = kit_fault_at(VT_PART_DATE, w->form.place);
	size_t unit = 0;
	int inside = 0, small = 0, status;

	if (w->form.place.paragraph == NULL || kit_all_upper(text) || place_is_blank(&w->form) ||
	    w->said)
		return VT_OK;
	status = kit_word_opens(w->check, "place-kinds", text, &unit, w->err);
	if (status != VT_OK)
		return status;
	/* The first letter of all is the matter of check_place. */
	for (size_t i = unit; i < text.n;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(text, &i);

		small |= at > 0 && !inside && kit_is_lower(c);
		inside = kit_is_letter(c) || c == '\'' || c == 0x2019;
	}
	if (!small)
		return VT_OK;
	f.variant = "place-case";
	mend_place(w, &f, unit);
	return kit_fault(w->check, &f, w->err, "Địa danh “%.*s” viết hoa chưa đúng",
	    "The capitals of the place “%.*s” are not right", (int)text.n, text.s);
}

/* A stop behind the year, or a space too many, in a date that is complete. */
static int
check_rest(struct wording *w)
{
	struct vt_span at = kit_span_trim(w->form.date);
	struct vt_str text = kit_span_text(at);
	const struct vt_date_part *date = w->date;
	struct vt_finding f;
	const char *want;

	if (date->day == NULL || date->month == NULL || date->year == NULL ||
	    date_is_rewritten(&w->form, &w->words) || !words_are_exact(w))
		return VT_OK;
	if (!kit_ends(text, VT_STR(".")) && kit_find(text, VT_STR("  "), 0) < 0)
		return VT_OK;
	want = date_in_words(w);
	f = kit_fault_fixed(VT_PART_DATE, at, kit_str(want));
	f.variant = "spacing";
	return kit_fault(w->check, &f, w->err, "Ghi “%.*s”, đúng là “%s”",
	    "It says “%.*s” where it should be “%s”", (int)text.n, text.s, want);
}

/* `năm 26` */
static int
check_year(struct wording *w)
{
	struct kit_alloc a = kit_check_alloc(w->check);
	struct vt_finding f = {0};
	struct vt_span at;
	struct vt_str text;

	if (!date_has_short_year(&w->form, &w->words, &at))
		return VT_OK;
	text = kit_span_text(at);
	/* `202` may be any of ten. */
	f = text.n == 2 ? kit_fault_fixed(VT_PART_DATE, at,
			      kit_str(kit_printf(&a, "20%.*s", (int)text.n, text.s)))
			: kit_fault_at(VT_PART_DATE, at);
	return kit_fault(w->check, &f, w->err, "Năm phải ghi đủ bốn chữ số, không ghi “%.*s”",
	    "The year has four figures, not “%.*s”", (int)text.n, text.s);
}

/* The date itself: the three words, in this order, parted from the numbers. */
static int
check_words(struct wording *w)
{
	int known = w->date->day != NULL && w->date->month != NULL && w->date->year != NULL &&
	    w->date->day_value != VT_UNSET && w->date->month_value != VT_UNSET;
	int ordered = date_in_order(&w->form, &w->words);
	struct vt_str text = kit_span_text(w->form.date);
	struct vt_finding f = kit_fault_at(VT_PART_DATE, w->form.date);
	const char *want = "ngày … tháng … năm …";

	if (!date_is_rewritten(&w->form, &w->words)) {
		/* Where the place is missing a capital begins the line. */
		if (words_are_exact(w) || w->form.place.paragraph == NULL)
			return VT_OK;
		return check_case(w);
	}
	if (known) {
		want = date_in_words(w);
		f.replace = kit_str(want);
		f.has_replace = 1;
	}
	if (!ordered)
		return kit_fault(w->check, &f, w->err,
		    "Thời gian ban hành phải viết đầy đủ: “%.*s” ghi là “%s”",
		    "The date is written in full: “%.*s” is “%s”", (int)text.n, text.s, want);
	if (!date_has_stray_mark(&w->form))
		f.variant = "spacing";
	return kit_fault(w->check, &f, w->err, "Ghi “%.*s”, đúng là “%s”",
	    "It says “%.*s” where it should be “%s”", (int)text.n, text.s, want);
}

static int
check_wording(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct wording w = {.check = check, .err = err, .date = parts->date};
	int status, presence;

	if (parts->date == NULL)
		return VT_OK;
	/* `Ngày 20-9-2025` below the number of a judgment: its form has the date elsewhere. */
	status = kit_presence(check, doc, parts, "date", &presence, err);
	if (status != VT_OK || (presence == KIT_IN_TEXT && parts->date->place == NULL))
		return status;
	w.memory = kit_check_alloc(check);
	status = check->ops->words(check, "date-words", &w.words, err);
	if (status != VT_OK)
		return status;
	if (w.words.count != 3)
		return kit_fail(err, VT_ERR_PROFILE, "the words of a date are three");
	date_split(parts->date, &w.form);
	status = check_place(&w);
	/* Set on two lines its words are not judged as one text. */
	if (kit_last_span(parts->date->whole).paragraph != w.form.at.paragraph)
		return status;
	if (status == VT_OK)
		status = check_comma(&w);
	if (status == VT_OK)
		status = check_place_case(&w);
	if (status == VT_OK)
		status = check_rest(&w);
	if (status == VT_OK)
		status = check_year(&w);
	return status == VT_OK ? check_words(&w) : status;
}

const struct vt_rule date_wording_rule = {
    .size = sizeof(date_wording_rule),
    .id = "date.wording",
    .title = {"Cách ghi địa danh, thời gian", "Wording of place and date"},
    .about = {"Địa danh là tên gọi chính thức, chữ cái đầu viết hoa, sau có dấu phẩy; ngày, "
	      "tháng, năm viết đầy đủ bằng chữ “ngày”, “tháng”, “năm” và chữ số Ả Rập.",
	"The place is an official name with capital first letters, followed by a comma; the "
	"date is written in full with the words “ngày”, “tháng”, “năm” and Arabic digits."},
    .mend = {"Ghi như “Hà Nội, ngày 05 tháng 01 năm 2020”.",
	"Write as in “Hà Nội, ngày 05 tháng 01 năm 2020”."},
    .check = check_wording,
};
