/* Number and symbol in the line `(Kèm theo Quyết định số …)`: those of this document. */
#include "plugins/appendix/note.h"

#include "kit/ask.h"
#include "kit/date.h"
#include "kit/expect.h"
#include "kit/mend.h"

/* The number without its zeros. */
static struct vt_str
plain_number(struct vt_str s)
{
	while (s.n > 1 && s.s[0] == '0')
		s = kit_sub(s, 1, s.n);
	return s;
}

/* 1 when both symbols have the same letters, whatever joins them: number.symbol tells of that. */
static int
same_letters(struct vt_str one, struct vt_str other)
{
	size_t i = 0, k = 0;

	for (;;) {
		uint32_t a = 0, b = 0;

		while (i < one.n && !kit_is_letter(a = kit_utf8_next(one, &i)))
			a = 0;
		while (k < other.n && !kit_is_letter(b = kit_utf8_next(other, &k)))
			b = 0;
		if (a != b)
			return 0;
		if (a == 0)
			return 1;
	}
}

/* 1 when both symbols open with the same code. */
static int
same_type(struct vt_str one, struct vt_str other)
{
	const int64_t end = kit_find(one, VT_STR("-"), 0);

	return end > 0 && kit_starts(kit_trim(other), kit_sub(one, 0, (size_t)end + 1));
}

/* 1 when the document that the note names is of the day of this one. */
static int
same_day(const struct note *note, const struct vt_citation *c)
{
	const struct vt_date_part *date = note->parts->date;

	return date != NULL && date->day_value != VT_UNSET && c->day == date->day_value &&
	    c->month == date->month_value && c->year == date->year_value;
}

/* The note was copied from another document: its number or its symbol is not of this one. */
int
note_check_number(struct vt_check *check, const struct note *note, const struct vt_citation *c,
    struct vt_error *err)
{
	const struct vt_number_part *own = note->parts->number;
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str number = plain_number(kit_trim(own->value->text));

	const int same_symbol = same_letters(c->notation, kit_trim(own->notation->text));

	/* Of another document, unless its number and day are those of this one. */
	if (same_symbol == kit_same(plain_number(c->number), number) ||
	    (!same_symbol && !(same_type(c->notation, own->notation->text) && same_day(note, c))))
		return VT_OK;
	return note_other(check, note, c->code_span,
	    kit_str(kit_printf(&a, "%.*s/%.*s", (int)number.n, number.s, (int)own->notation->text.n,
		own->notation->text.s)),
	    err);
}

/* 1 when the note has number and symbol of the document. */
int
note_names_this(struct vt_check *check, const struct vt_parts *parts, struct vt_span note)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str number = kit_trim(parts->number->value->text);
	struct vt_str notation = kit_trim(parts->number->notation->text);
	const char *code =
	    kit_printf(&a, "%.*s/%.*s", (int)number.n, number.s, (int)notation.n, notation.s);

	return kit_find(kit_span_text(note), kit_str(code), 0) >= 0;
}

/* 1 when the number is written out: it is no gap. */
static int
is_numbered(const struct vt_number_part *own)
{
	const struct vt_str number = kit_trim(own->value->text);
	size_t i = 0;

	return number.n > 0 && kit_is_digit(kit_utf8_next(number, &i)) &&
	    kit_trim(own->notation->text).n > 0 && own->whole->certainty >= VT_LIKELY;
}

/* Number and symbol of this document go behind its type, when the note names type and day of it. */
static int
mend_unnumbered(struct vt_check *check, const struct note *note, const struct kit_date *given,
    struct kit_mend *mend, struct vt_error *err)
{
	const struct vt_number_part *own = note->parts->number;
	const struct vt_str text = kit_span_text(note->at), name = note->parts->title->name;
	const struct vt_citation day = {
	    .day = given->day, .month = given->month, .year = given->year};
	struct kit_alloc a = kit_check_alloc(check);
	int64_t with = -1;
	size_t length = 0, end;
	struct vt_str word, number = kit_trim(own->value->text);
	struct vt_str notation = kit_trim(own->notation->text);
	int status = note_find_part(check, "note-with", text, &with, &length, err);

	if (status == VT_OK)
		status = check->ops->fixed(check, "note-number", &word, err);
	if (status != VT_OK || with < 0 || name.n == 0 || !same_day(note, &day) ||
	    !is_numbered(own))
		return status;
	end = kit_stretch_on(text, (size_t)with + length, 1) + name.n;
	if (end < text.n && text.s[end] == ' ' && kit_same(kit_sub(text, end - name.n, end), name))
		kit_mend_text(mend, check,
		    kit_span(note->at.paragraph, note->at.start + end, note->at.start + end),
		    kit_str(kit_printf(&a, " %.*s %.*s/%.*s", (int)word.n, word.s, (int)number.n,
			number.s, (int)notation.n, notation.s)));
	return status;
}

/* `(Kèm theo Quyết định ngày … của …)`: type and day, but no number. */
int
note_check_unnumbered(struct vt_check *check, const struct note *note, struct vt_error *err)
{
	const struct vt_str text = kit_span_text(note->at);
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, note->at);
	struct kit_date given = {VT_UNSET, VT_UNSET, VT_UNSET};
	struct kit_mend mend = {0};
	int64_t number = -1;
	size_t length;
	int status = note_find_part(check, "note-number", text, &number, &length, err);

	if (status != VT_OK || number >= 0 || note->whose == NOTE_OF_FORM ||
	    !kit_date_find(text, &given) || given.day == VT_UNSET || given.year == VT_UNSET)
		return status;
	status = mend_unnumbered(check, note, &given, &mend, err);
	if (status != VT_OK)
		return status;
	f.variant = "incomplete";
	f.mend = note_complete;
	kit_mend_put(&mend, 0, &f);
	return kit_fault(check, &f, err, "“%.*s” chưa ghi số, ký hiệu văn bản",
	    "“%.*s” does not give number and symbol of the document", (int)text.n, text.s);
}
