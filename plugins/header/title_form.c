/* Tên loại: no mark stands behind it. */
#include "plugins/header/rules.h"

#include <string.h>

/* What follows on the line. */
static struct vt_span
rest_of_line(struct vt_span at)
{
	struct vt_str rest = kit_sub(at.paragraph->text, at.end, at.paragraph->text.n);
	int64_t end = kit_find(rest, VT_STR("\n"), 0);

	return kit_span_trim(kit_span(at.paragraph, at.end,
	    end < 0 ? at.paragraph->text.n : at.end + (size_t)end));
}

static int
is_mark(struct vt_str text)
{
	size_t i = 0;

	return text.n > 0 &&
	    (kit_is_dash(kit_utf8_next(text, &i)) || strchr(".:;,", text.s[0]) != NULL) &&
	    i == text.n;
}

/* `BÁO CÁO BÁO CÁO` */
static int
is_twice(struct vt_span title, struct vt_str rest)
{
	return rest.n > 0 && kit_same(kit_span_text(kit_span_trim(title)), rest);
}

static int
report_twice(struct vt_check *check, struct vt_span rest, struct vt_error *err)
{
	struct vt_finding f = kit_fault_fixed(VT_PART_TITLE, rest, VT_STR(""));
	struct vt_str text = kit_span_text(rest);

	f.variant = "twice";
	return kit_fault(check, &f, err, "Tên loại “%.*s” ghi hai lần",
	    "The title “%.*s” is written twice", (int)text.n, text.s);
}

/* The mark that the line of the title ends with, in its name or behind it. 0: none does. */
static int
find_mark(struct vt_span title, struct vt_span *out)
{
	struct vt_span at = kit_span_trim(title), rest = rest_of_line(at);
	struct vt_str text = kit_span_text(at);

	*out = rest;
	if (rest.start == rest.end && text.n > 0 && !kit_ends(text, VT_STR("..")))
		*out = kit_span(at.paragraph, at.end - 1, at.end);
	return is_mark(kit_span_text(*out));
}

/* `BÁO CÁO Kết quả …`: the subject stands below the title, not behind it. */
static int
check_subject(const struct vt_doc *doc, struct vt_check *check, const struct vt_parts *parts,
    struct vt_error *err)
{
	struct vt_span title = kit_last_span(parts->title->whole), subject;
	struct vt_finding f;
	int presence, status;

	if (parts->subject == NULL)
		return VT_OK;
	/* `HỢP ĐỒNG LAO ĐỘNG`: what needs no subject may have a longer name. */
	status = kit_presence(check, doc, parts, "subject", &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	subject = kit_first_span(parts->subject);
	/* `BÁO CÁO;` */
	if (!kit_has_letter(kit_span_text(subject)))
		return VT_OK;
	if (subject.paragraph != title.paragraph || subject.start < title.end ||
	    kit_find(kit_sub(title.paragraph->text, title.end, subject.start), VT_STR("\n"), 0) >=
		0)
		return VT_OK;
	f = kit_fault_at(VT_PART_TITLE, subject);
	f.variant = "subject";
	return kit_fault(check, &f, err, "Trích yếu phải đặt ngay dưới tên loại, không cùng dòng",
	    "The subject stands right below the title, not behind it");
}

/* Bytes of the quotation mark that opens the title, or closes it; 0: none. */
static size_t
quote_length(struct vt_str text, int at_end)
{
	size_t i = at_end ? text.n : 0;
	uint32_t c;

	if (text.n == 0)
		return 0;
	c = at_end ? kit_utf8_prev(text, &i) : kit_utf8_next(text, &i);
	if (c != '"' && (c < 0x201c || c > 0x201d) && c != 0xab && c != 0xbb &&
	    c != (at_end ? ')' : '('))
		return 0;
	return at_end ? text.n - i : i;
}

/* `“KẾ HOẠCH”` */
static int
check_quotes(struct vt_check *check, struct vt_span at, struct vt_error *err)
{
	struct vt_str text = kit_span_text(at);
	const size_t open = quote_length(text, 0), close = quote_length(text, 1);
	struct vt_finding f = kit_fault_fixed(VT_PART_TITLE, at,
	    kit_sub(text, open, text.n > open + close ? text.n - close : text.n));

	return kit_fault(check, &f, err, "Tên loại “%.*s” không đặt trong ngoặc",
	    "The title “%.*s” does not stand in quotation marks or brackets", (int)f.replace.n,
	    f.replace.s);
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_component *title = parts->title->whole;
	struct vt_finding f;
	struct vt_span at, mark;
	struct vt_str text;
	int status;

	if (title == NULL || title->certainty < VT_CERTAIN || parts->title->name.n == 0 ||
	    kit_outside(check, parts))
		return VT_OK;
	at = rest_of_line(kit_span_trim(kit_last_span(title)));
	if (is_twice(kit_last_span(title), kit_span_text(at)))
		return report_twice(check, at, err);
	status = check_subject(doc, check, parts, err);
	if (status != VT_OK)
		return status;
	at = kit_span_trim(kit_last_span(title));
	text = kit_span_text(at);
	if (quote_length(text, 0) > 0 && quote_length(text, 1) > 0)
		return check_quotes(check, at, err);
	if (!find_mark(kit_last_span(title), &mark))
		return VT_OK;
	text = kit_span_text(mark);
	f = kit_fault_fixed(VT_PART_TITLE, mark, VT_STR(""));
	return kit_fault(check, &f, err, "Sau tên loại không có dấu “%.*s”",
	    "No “%.*s” stands behind the title", (int)text.n, text.s);
}

const struct vt_rule title_form_rule = {
    .size = sizeof(title_form_rule),
    .id = "title.form",
    .title = {"Dấu câu sau tên loại", "Mark behind the title"},
    .about = {"Tên loại văn bản là tên gọi, trong các mẫu không có dấu câu theo sau.",
	"The title is a name; in the templates no mark follows it."},
    .mend = {"Bỏ dấu câu sau tên loại.", "Leave out the mark behind the title."},
    .check = check_form,
};
