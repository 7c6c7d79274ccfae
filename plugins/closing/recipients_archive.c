/* Nơi nhận: the last line is `- Lưu: VT, <unit>.` */
#include <string.h>

#include "plugins/closing/rules.h"

#include "kit/entry.h"

/* The line, read once, and the words it must have. */
struct archive {
	struct vt_check *check;
	struct vt_error *err;
	const struct vt_archive_part *part;
	struct entry entry;
	struct vt_str text;          /* of its last line */
	struct vt_str label, office; /* `Lưu:`, `VT` */
	struct kit_alloc memory;
	int told; /* the label is wrong, and what follows was read by it */
};

static struct vt_span
place_span(const struct archive *a, size_t i)
{
	return kit_span_trim(kit_first_span(a->part->places[i]));
}

/* 1 when a dash is to be typed before the line. */
static int
lacks_dash(const struct archive *a)
{
	return !a->entry.dash && a->entry.label.n == 0;
}

/* `Lưu:`: the colon may stand apart from what was taken for the label. */
static struct vt_span
label_span(const struct archive *a)
{
	struct vt_span at = kit_span_trim(kit_first_span(a->part->label));
	struct vt_str line = at.paragraph->text;
	size_t end;

	for (end = at.end; end < line.n && line.s[end] == ' ';)
		end++;
	if (end < line.n && line.s[end] == ':' && line.s[at.end - 1] != ':')
		at.end = (uint32_t)end + 1;
	return at;
}

/* `Lưu:VT`: a space stands behind the colon. */
static int
check_gap(struct archive *a, struct vt_span label)
{
	struct vt_str line = label.paragraph->text;
	struct vt_finding f;
	size_t i = label.end;

	if (i >= line.n || kit_is_space(kit_utf8_next(line, &i)))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_RECIPIENTS, label,
	    kit_str(kit_printf(&a->memory, "%.*s ", (int)a->label.n, a->label.s)));
	f.variant = "spacing";
	return kit_fault(a->check, &f, a->err, "Thiếu khoảng trắng sau “%.*s”",
	    "No space behind “%.*s”", (int)a->label.n, a->label.s);
}

static int
check_label(struct archive *a)
{
	struct vt_span at = label_span(a);
	struct vt_str text = kit_span_text(at);
	struct vt_finding f;

	if (kit_eq(text, a->label))
		return check_gap(a, at);
	f = kit_fault_fixed(VT_PART_RECIPIENTS, at,
	    kit_str(kit_printf(&a->memory, "%s%.*s", lacks_dash(a) ? "- " : "", (int)a->label.n,
		a->label.s)));
	a->told = 1;
	return kit_fault(a->check, &f, a->err, "Dòng lưu ghi “%.*s”, đúng là “%.*s”",
	    "The archive line says “%.*s” where it should be “%.*s”", (int)text.n, text.s,
	    (int)a->label.n, a->label.s);
}

/* `- VT, TH.`: the label was left out. */
static int
report_label(struct archive *a)
{
	struct vt_span at = place_span(a, 0);
	struct vt_str text = kit_span_text(at);
	struct vt_finding f = kit_fault_fixed(VT_PART_RECIPIENTS, at,
	    kit_str(kit_printf(&a->memory, "%.*s %.*s", (int)a->label.n, a->label.s, (int)text.n,
		text.s)));

	return kit_fault(a->check, &f, a->err, "Dòng lưu thiếu “%.*s” trước “%.*s”",
	    "The archive line has no “%.*s” before “%.*s”", (int)a->label.n, a->label.s,
	    (int)text.n, text.s);
}

/* The correction is with the label when that is wrong too. */
static int
check_dash(struct archive *a)
{
	struct vt_str text = kit_span_text(a->entry.first), word;
	struct vt_finding f;

	if (a->entry.dash && !entry_has_second_dash(&a->entry))
		return VT_OK;
	f = kit_fault_at(VT_PART_RECIPIENTS, entry_first_word(&a->entry));
	if (a->entry.dash)
		return kit_fault(a->check, &f, a->err, "“%.*s”: đầu dòng chỉ có một gạch “-”",
		    "“%.*s”: one dash “-” stands at the head of the line", (int)text.n, text.s);
	word = kit_span_text(f.at);
	if (lacks_dash(a) && a->entry.mark.n == 0 &&
	    (a->part->label == NULL || kit_eq(kit_span_text(label_span(a)), a->label))) {
		f.replace = kit_str(kit_printf(&a->memory, "- %.*s", (int)word.n, word.s));
		f.has_replace = 1;
	}
	return kit_fault(a->check, &f, a->err, "Thiếu gạch đầu dòng “-” trước “%.*s”",
	    "No dash “-” before “%.*s”", (int)text.n, text.s);
}

/* A place without its copies: `VT (02)` and `VT2b` are VT. */
static struct vt_str
bare_place(struct vt_str text)
{
	size_t n = 0;

	while (n < text.n && text.s[n] != '(' && !kit_is_digit((unsigned char)text.s[n]))
		n++;
	return kit_trim(kit_sub(text, 0, n));
}

/* VT stands in the list, but not first: it goes before the others. */
static int
report_order(struct archive *a, size_t office)
{
	struct vt_span at = place_span(a, 0), last = place_span(a, office);
	struct vt_str moved = kit_span_text(last), text;
	struct vt_finding f;

	at.end = at.paragraph == last.paragraph && last.end > at.start ? last.end : at.end;
	text = kit_span_text(at);
	f = kit_fault_at(VT_PART_RECIPIENTS, at);
	if (at.paragraph == last.paragraph && at.end == last.end) {
		struct vt_span before =
		    kit_span(at.paragraph, at.start, place_span(a, office - 1).end);
		struct vt_str others = kit_span_text(before);

		f.replace = kit_str(kit_printf(&a->memory, "%.*s, %.*s", (int)moved.n, moved.s,
		    (int)others.n, others.s));
		f.has_replace = 1;
	}
	return kit_fault(a->check, &f, a->err,
	    "Sau “%.*s” phải là “%.*s” rồi mới đến đơn vị: “%.*s”",
	    "“%.*s” is followed by “%.*s”, units come after it: "
	    "“%.*s”",
	    (int)a->label.n, a->label.s, (int)a->office.n, a->office.s, (int)text.n, text.s);
}

/* Offset in text of what follows the spaces, dashes and stops at from. */
static size_t
skip_separators(struct vt_str text, size_t from)
{
	size_t next = from;

	while (next < text.n) {
		uint32_t c = kit_utf8_next(text, &next);

		if (kit_is_letter(c) || kit_is_digit(c) || c == '(')
			break;
		from = next;
	}
	return from;
}

/* Something else than a comma between VT and the unit. */
static int
report_comma(struct archive *a, struct vt_span between)
{
	struct vt_str text = kit_trim(kit_span_text(between));
	struct vt_finding f = kit_fault_fixed(VT_PART_RECIPIENTS, between, VT_STR(", "));

	if (text.n == 0)
		return kit_fault(a->check, &f, a->err, "Trong “%.*s”, sau “%.*s” thiếu dấu phẩy",
		    "In “%.*s” there is no comma behind “%.*s”", (int)a->text.n, a->text.s,
		    (int)a->office.n, a->office.s);
	return kit_fault(a->check, &f, a->err,
	    "Trong “%.*s”, sau “%.*s” phải là dấu phẩy, không phải “%.*s”",
	    "In “%.*s” a comma follows “%.*s”, not “%.*s”", (int)a->text.n, a->text.s,
	    (int)a->office.n, a->office.s, (int)text.n, text.s);
}

/* VT comes first; a comma parts it from the unit. */
static int
check_comma(struct archive *a)
{
	struct vt_span office = place_span(a, 0), unit, between;

	if (a->part->place_count < 2)
		return VT_OK;
	unit = place_span(a, 1);
	if (office.paragraph != unit.paragraph || office.end > unit.start)
		return VT_OK;
	between = kit_span(office.paragraph, office.end, unit.start);
	return kit_starts(kit_trim(kit_span_text(between)), VT_STR(",")) ? VT_OK
									 : report_comma(a, between);
}

/* VT written otherwise, or run together with the unit: VT-VP. */
static int
report_office(struct archive *a)
{
	struct vt_span at = place_span(a, 0);
	struct vt_str text = kit_span_text(at), bare = bare_place(text);
	struct vt_finding f = kit_fault_at(VT_PART_RECIPIENTS, at);
	size_t spelled = 0, after = a->office.n;
	int status = kit_word_among(a->check, "office-words", bare, &spelled, a->err);

	if (status != VT_OK)
		return status;
	if (spelled > 0 || kit_same(bare, a->office)) {
		f = kit_fault_fixed(VT_PART_RECIPIENTS,
		    kit_span(at.paragraph, at.start, at.start + bare.n), a->office);
		return kit_fault(a->check, &f, a->err, "Dòng lưu ghi “%.*s”, đúng là “%.*s”",
		    "The archive line says “%.*s” where it should be “%.*s”", (int)bare.n, bare.s,
		    (int)a->office.n, a->office.s);
	}
	if (kit_starts(text, a->office) && after < text.n &&
	    !kit_is_letter(kit_utf8_next(text, &after)))
		return report_comma(a,
		    kit_span(at.paragraph, at.start + a->office.n,
			at.start + skip_separators(text, a->office.n)));
	return kit_fault(a->check, &f, a->err, "Dòng lưu không có “%.*s” đứng đầu: “%.*s”",
	    "The archive line does not open with “%.*s”: “%.*s”", (int)a->office.n, a->office.s,
	    (int)text.n, text.s);
}

/* 1 in *out for `Lưu: Hồ sơ vụ án` of a court: the laws of procedure say where its papers go. */
static int
is_filed_with_case(struct archive *a, const struct vt_component *agency, int *out)
{
	size_t court = 0, file = 0;
	int status = VT_OK;

	if (agency != NULL && a->part->place_count > 0)
		status = kit_word_opens(a->check, "courts", agency->text, &court, a->err);
	if (status == VT_OK && court > 0)
		status = kit_word_opens(a->check, "case-files", kit_span_text(place_span(a, 0)),
		    &file, a->err);
	*out = file > 0;
	return status;
}

static int
check_office(struct archive *a, const struct vt_component *agency)
{
	struct vt_finding f;
	int filed, status = is_filed_with_case(a, agency, &filed);

	if (status != VT_OK || filed)
		return status;
	if (a->part->place_count == 0) {
		f = kit_fault_at(VT_PART_RECIPIENTS, a->entry.first);
		return kit_fault(a->check, &f, a->err, "Sau “%.*s” không có “%.*s”",
		    "“%.*s” is not followed by “%.*s”", (int)a->label.n, a->label.s,
		    (int)a->office.n, a->office.s);
	}
	for (size_t i = 0; i < a->part->place_count; i++)
		if (kit_eq(bare_place(kit_span_text(place_span(a, i))), a->office))
			return i == 0 ? check_comma(a) : report_order(a, i);
	return report_office(a);
}

/* A stop inside the last place, with letters on both sides. */
static int
joined_stop(struct vt_str text)
{
	int64_t stop = kit_find(text, VT_STR("."), 0);

	return stop > 1 && (size_t)stop + 1 < text.n;
}

/* `VT, NC..`: a stop too many, no gap. 1 in *out when that is told. */
static int
check_last_marks(struct archive *a, struct vt_span at, int *out)
{
	const struct vt_str text = kit_span_text(at);
	struct vt_finding f;

	*out =
	    text.n > 3 && kit_ends(text, VT_STR("..")) && strchr("./ ", text.s[text.n - 3]) == NULL;
	if (!*out)
		return VT_OK;
	f = kit_fault_fixed(VT_PART_RECIPIENTS, kit_span(at.paragraph, at.end - 2, at.end),
	    VT_STR("."));
	return kit_fault(a->check, &f, a->err, "Cuối dòng lưu “%.*s” thừa dấu câu",
	    "A mark too many ends the archive line “%.*s”", (int)text.n, text.s);
}

/* The full stop comes after the last place; the drafter's mark may follow. */
static int
check_stop(struct archive *a)
{
	struct vt_span at = a->entry.last;
	struct vt_str line, word;
	struct vt_finding f;
	const char *variant = NULL;
	size_t after;
	int told, status = check_last_marks(a, at, &told);

	if (told || status != VT_OK)
		return status;
	if (a->part->place_count == 0 || kit_find(a->text, VT_STR(".."), 0) >= 0 ||
	    kit_find(a->text, VT_STR("…"), 0) >= 0)
		return VT_OK;
	if (a->part->drafter != NULL) {
		struct vt_span drafter = kit_first_span(a->part->drafter);

		/* In brackets behind the unit, `QLĐĐ (Hà.05b).`, he is no end of the line. */
		if (drafter.paragraph == at.paragraph && drafter.start > at.start &&
		    drafter.start <= at.end && at.paragraph->text.s[drafter.start - 1] != '(')
			at.end = drafter.start;
		at = kit_span_trim(at);
	}
	line = kit_span_text(at);
	/* A comma before a line break: the places go on below. */
	if (kit_ends(line, VT_STR(",")) &&
	    kit_trim(kit_sub(at.paragraph->text, at.end, at.paragraph->text.n)).n > 0)
		return VT_OK;
	after = kit_last_span(a->part->places[a->part->place_count - 1]).end;
	if (kit_ends(line, VT_STR("./."))) {
		f = kit_fault_fixed(VT_PART_RECIPIENTS, kit_span(at.paragraph, at.end - 3, at.end),
		    VT_STR("."));
		return kit_fault(a->check, &f, a->err,
		    "Dòng lưu kết thúc bằng dấu chấm; “./.” là dấu hết nội dung văn bản",
		    "The archive line ends with a full stop; “./.” ends the text");
	}
	if (kit_ends(line, VT_STR(".")) ||
	    (after > at.start && after < at.end &&
		kit_starts(kit_trim(kit_sub(at.paragraph->text, after, at.end)), VT_STR("."))))
		return VT_OK;
	/* `NC.NVA` may be a unit and the drafter, with the stop between them. */
	if (joined_stop(kit_span_text(place_span(a, a->part->place_count - 1))))
		variant = "joined";
	a->entry.last = at;
	at = entry_last_word(&a->entry);
	word = kit_span_text(at);
	if (word.n > 1 && (word.s[word.n - 1] == ';' || word.s[word.n - 1] == ','))
		word.n--;
	f = kit_fault_fixed(VT_PART_RECIPIENTS, at,
	    kit_str(kit_printf(&a->memory, "%.*s.", (int)word.n, word.s)));
	f.variant = variant;
	return kit_fault(a->check, &f, a->err, "Dòng lưu “%.*s” phải kết thúc bằng dấu chấm",
	    "The archive line “%.*s” ends with a full stop", (int)line.n, line.s);
}

/* 1 when an entry with a dash stands below the line. */
static int
stands_below(const struct archive *a, const struct vt_component *item, struct vt_span *out)
{
	struct vt_span end = a->entry.last;
	size_t i = 0;

	*out = kit_span_trim(kit_first_span(item));
	if (out->paragraph == NULL || out->start >= out->end ||
	    out->paragraph->story != end.paragraph->story ||
	    !kit_is_dash(kit_utf8_next(kit_span_text(*out), &i)))
		return 0;
	return out->paragraph->number > end.paragraph->number ||
	    (out->paragraph == end.paragraph && out->start >= end.end);
}

/* `VT, VT`; letters of others may be those of two. */
static int
check_twice(struct archive *a)
{
	size_t count = 0;

	for (size_t i = 0; i < a->part->place_count; i++) {
		struct vt_finding f;

		if (!kit_eq(kit_trim(a->part->places[i]->text), a->office) || ++count < 2)
			continue;
		f = kit_fault_at(VT_PART_RECIPIENTS, place_span(a, i));
		/* With the comma before it. */
		if (place_span(a, i - 1).paragraph == f.at.paragraph) {
			f.at.start = place_span(a, i - 1).end;
			f.replace = VT_STR("");
			f.has_replace = 1;
		}
		f.variant = "joined";
		return kit_fault(a->check, &f, a->err, "Dòng lưu ghi “%.*s” hai lần",
		    "The archive line has “%.*s” twice", (int)a->office.n, a->office.s);
	}
	return VT_OK;
}

/* It is the last line of the list. */
static int
check_last(struct archive *a, const struct vt_list_part *list)
{
	struct vt_span at;

	for (size_t i = 0; list != NULL && i < list->item_count; i++) {
		struct vt_finding f;
		struct vt_str text;

		if (!stands_below(a, list->items[i], &at))
			continue;
		text = kit_span_text(at);
		f = kit_fault_at(VT_PART_RECIPIENTS, at);
		f.variant = "last";
		return kit_fault(a->check, &f, a->err,
		    "“%.*s” ghi dưới dòng lưu; dòng lưu phải là dòng cuối cùng",
		    "“%.*s” stands below the archive line, which is the last one", (int)text.n,
		    text.s);
	}
	return VT_OK;
}

/* A list without the line. */
static int
report_missing(struct vt_check *check, const struct vt_list_part *list, struct vt_error *err)
{
	const struct vt_component *last =
	    list->item_count > 0 ? list->items[list->item_count - 1] : list->whole;
	struct vt_finding f = kit_fault_at(VT_PART_RECIPIENTS, kit_span_trim(kit_last_span(last)));

	f.variant = "missing";
	return kit_fault(check, &f, err, "Nơi nhận không có dòng lưu cuối cùng",
	    "The recipients do not end with the archive line");
}

static int
check_archive(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct archive a = {.check = check, .err = err, .part = parts->archive};
	int status;

	(void)doc;
	if (parts->archive == NULL)
		return parts->recipients == NULL ? VT_OK
						 : report_missing(check, parts->recipients, err);
	a.memory = kit_check_alloc(check);
	/* The regulation does not say how the line is written. */
	if (!check->ops->flag(check, "worded", 1))
		return VT_OK;
	entry_read(parts->archive->whole, &a.entry);
	a.text = kit_span_text(a.entry.last);
	status = check->ops->fixed(check, "label", &a.label, err);
	if (status == VT_OK)
		status = check->ops->fixed(check, "office", &a.office, err);
	if (status == VT_OK)
		status = check_dash(&a);
	if (status == VT_OK && parts->archive->label != NULL)
		status = check_label(&a);
	else if (status == VT_OK && parts->archive->place_count > 0)
		status = report_label(&a);
	if (status == VT_OK && !a.told)
		status = check_office(&a, parts->agency);
	if (status == VT_OK)
		status = check_twice(&a);
	if (status == VT_OK)
		status = check_stop(&a);
	return status == VT_OK ? check_last(&a, parts->recipients) : status;
}

const struct vt_rule recipients_archive_rule = {
    .size = sizeof(recipients_archive_rule),
    .id = "recipients.archive",
    .title = {"Dòng lưu", "Archive line"},
    .about = {"Dòng cuối của nơi nhận gồm chữ “Lưu”, dấu hai chấm, “VT”, dấu phẩy, chữ viết "
	      "tắt tên đơn vị soạn thảo và số lượng bản lưu, cuối cùng là dấu chấm. Ký hiệu người "
	      "soạn thảo có thể đứng sau.",
	"The last line has “Lưu”, a colon, “VT”, a comma, the drafting unit and the copies "
	"kept, and a full stop. The drafter's mark may follow."},
    .mend = {"Ghi như “- Lưu: VT, TCCB.”.", "Write as in “- Lưu: VT, TCCB.”."},
    .check = check_archive,
};
