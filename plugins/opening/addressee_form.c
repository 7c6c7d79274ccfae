/* Kính gửi: its colon, one addressee on its line, several in a list below. */
#include <string.h>

#include "kit/syllable.h"
#include "plugins/opening/rules.h"

/* `Kính trình` is another label, of a submission. */
#define LABEL_DISTANCE 3

/* ---- the words and their colon ---- */

/* The label's words without colon and space. */
static struct vt_span
bare_label(struct vt_span at)
{
	at = kit_span_trim(at);
	while (at.end > at.start && strchr(":;.,", at.paragraph->text.s[at.end - 1]) != NULL)
		at = kit_span_trim(kit_span(at.paragraph, at.start, at.end - 1));
	return at;
}

/* `Kính gửi:Sở Nội vụ`: a space stands behind the colon. */
static int
check_gap(struct vt_check *check, struct vt_span label, struct vt_error *err)
{
	struct vt_str line = label.paragraph->text, text = kit_span_text(label);
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f;
	size_t i = label.end;

	if (i >= line.n || kit_is_space(kit_utf8_next(line, &i)))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_ADDRESSEE, label,
	    kit_str(kit_printf(&a, "%.*s ", (int)text.n, text.s)));
	f.variant = "spacing";
	return kit_fault(check, &f, err, "Thiếu khoảng trắng sau “%.*s”", "No space behind “%.*s”",
	    (int)text.n, text.s);
}

static int
check_label(const struct vt_list_part *part, struct vt_check *check, struct vt_error *err)
{
	struct vt_span whole = kit_span_trim(kit_first_span(part->label));
	struct vt_span at = bare_label(whole);
	struct vt_str text = kit_span_text(at), want;
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f;
	int status = check->ops->fixed(check, "label", &want, err);

	if (status != VT_OK)
		return status;
	/* All in capitals it is a matter of addressee.style. */
	if (!kit_eq(text, want) && !kit_all_upper(text) &&
	    (kit_same(text, want) || kit_find(text, VT_STR(":"), 0) > 0 ||
		/* `Kính kính gửi` */
		(text.n > want.n && kit_same(kit_sub(text, text.n - want.n, text.n), want)) ||
		kit_same(text, kit_sub(want, kit_stretch_back(want, want.n, 0), want.n)) ||
		kit_distance(text, want, LABEL_DISTANCE) <= LABEL_DISTANCE)) {
		f = kit_fault_fixed(VT_PART_ADDRESSEE, at, want);
		f.variant = "word";
		status = kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
		    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n,
		    want.s);
	}
	if (status != VT_OK)
		return status;
	if (kit_ends(kit_span_text(whole), VT_STR(":")) &&
	    !kit_ends(kit_span_text(whole), VT_STR("::")) &&
	    !kit_ends(kit_span_text(whole), VT_STR(": :"))) {
		if (at.end + 1 >= whole.end)
			return check_gap(check, whole, err);
		f = kit_fault_fixed(VT_PART_ADDRESSEE, kit_span(whole.paragraph, at.end, whole.end),
		    VT_STR(":"));
		f.variant = "spacing";
		return kit_fault(check, &f, err, "Thừa khoảng trắng trước dấu hai chấm sau “%.*s”",
		    "A space too many before the colon after “%.*s”", (int)text.n, text.s);
	}
	f = kit_fault_fixed(VT_PART_ADDRESSEE, whole,
	    kit_str(kit_printf(&a, "%.*s:", (int)text.n, text.s)));
	return kit_fault(check, &f, err, "Sau “%.*s” không có dấu hai chấm “:”",
	    "There is no colon “:” after “%.*s”", (int)text.n, text.s);
}

/* ---- where the addressees stand ---- */

/* 1 when b begins on the line a ends on, or beside it in a table. */
static int
on_one_line(struct vt_span a, struct vt_span b)
{
	const struct vt_cell *x = a.paragraph->cell, *y = b.paragraph->cell;
	int64_t end;

	if (a.paragraph == b.paragraph) {
		end = kit_find(a.paragraph->text, VT_STR("\n"), a.end);
		return end < 0 || (size_t)end >= b.start;
	}
	return x != NULL && y != NULL && x != y && x->table == y->table && x->row == y->row;
}

/* *out: 1 when rest, the last behind a comma, is what the agency before it is of: `Cục Lãnh sự, Bộ
 * Ngoại giao`. */
static int
is_of(struct vt_check *check, struct vt_str text, struct vt_str rest, int *out,
    struct vt_error *err)
{
	static const char *const pairs[][2] = {
	    {"of-ministries", "ministries"}, {"of-departments", "departments"}};
	int status = VT_OK;

	*out = 0;
	if (kit_find(text, VT_STR(", "), 0) != rest.s - text.s - 2 ||
	    kit_find(rest, VT_STR(", "), 0) >= 0)
		return VT_OK;
	for (size_t i = 0; i < 2 && status == VT_OK && !*out; i++) {
		size_t one = 0, other = 0;

		status = kit_word_opens(check, pairs[i][0], text, &one, err);
		if (status == VT_OK && one > 0)
			status = kit_word_opens(check, pairs[i][1], rest, &other, err);
		*out = one > 0 && other > 0;
	}
	return status;
}

/* `Kính gửi: Sở Nội vụ, Sở Tài chính`: another agency follows a comma. */
static int
check_row(const struct vt_list_part *part, struct vt_check *check, struct vt_error *err)
{
	struct vt_span item = kit_span_trim(kit_first_span(part->items[0]));
	struct vt_str text = kit_span_text(item);
	struct vt_finding f = kit_fault_at(VT_PART_ADDRESSEE, item);
	size_t first = 0;
	int status = kit_word_opens(check, "agencies", text, &first, err);

	if (status != VT_OK || first == 0)
		return status;
	for (int64_t at = kit_find(text, VT_STR(", "), 0); at >= 0;
	     at = kit_find(text, VT_STR(", "), (size_t)at + 1)) {
		struct vt_str rest = kit_sub(text, (size_t)at + 2, text.n);
		size_t length = 0, i;
		int of = 0;

		if ((status = kit_word_opens(check, "agencies", rest, &length, err)) != VT_OK ||
		    (status = is_of(check, text, rest, &of, err)) != VT_OK || of)
			return status;
		/* Its name goes on behind the word: `Sở Tài chính`, not `các Bộ, Sở, ngành`. */
		for (i = length; i < rest.n && kit_is_space((unsigned char)rest.s[i]); i++)
			;
		if (length == 0 || i == length || i >= rest.n ||
		    !kit_is_letter(kit_utf8_next(rest, &i)))
			continue;
		f.variant = "row";
		return kit_fault(check, &f, err,
		    "Có từ hai nơi nhận trở lên thì xuống dòng sau “Kính gửi:”, mỗi nơi một dòng: "
		    "“%.*s”",
		    "With two addressees or more each has a line of its own: “%.*s”", (int)text.n,
		    text.s);
	}
	return VT_OK;
}

/* `Kính gửi: - Sở Nội vụ`: a dash is of a list, and there is none. */
static int
check_stray_dash(struct vt_span item, struct vt_check *check, struct vt_error *err)
{
	struct vt_str text = kit_span_text(item);
	struct vt_finding f;
	size_t i = 0, end;

	if (text.n == 0 || !kit_is_dash(kit_utf8_next(text, &i)))
		return VT_OK;
	for (end = i; end < text.n && kit_is_space((unsigned char)text.s[end]); end++)
		;
	f = kit_fault_fixed(VT_PART_ADDRESSEE,
	    kit_span(item.paragraph, item.start, item.start + end), VT_STR(""));
	f.variant = "dash";
	return kit_fault(check, &f, err,
	    "Chỉ có một nơi nhận ghi cùng dòng với “Kính gửi:”, không cần gạch đầu dòng",
	    "One addressee on the line of “Kính gửi:” has no dash before it");
}

/* A full stop behind a word; what is abbreviated has one, `Co., Ltd.`, `v.v.`. */
static int
ends_sentence(struct vt_str text)
{
	return kit_ends(text, VT_STR(".")) && !kit_ends(text, VT_STR("..")) &&
	    kit_is_syllable(kit_sub(text, kit_stretch_back(text, text.n - 1, 0), text.n - 1));
}

/* `Kính gửi: Sở Nội vụ;`: the stop, too, is of a list. */
static int
check_stray_stop(struct vt_span item, struct vt_check *check, struct vt_error *err)
{
	struct vt_str text = kit_span_text(item);
	struct vt_finding f;

	if (!kit_ends(text, VT_STR(";")) && !kit_ends(text, VT_STR(",")) && !ends_sentence(text))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_ADDRESSEE, kit_span(item.paragraph, item.end - 1, item.end),
	    VT_STR(""));
	f.variant = ends_sentence(text) ? "full-stop" : "stop";
	return kit_fault(check, &f, err,
	    "Chỉ có một nơi nhận ghi cùng dòng với “Kính gửi:”, cuối dòng không có dấu “%.*s”",
	    "One addressee on the line of “Kính gửi:” has no “%.*s” behind it", 1,
	    text.s + text.n - 1);
}

static int
check_one(const struct vt_list_part *part, struct vt_check *check, struct vt_error *err)
{
	struct vt_span label = kit_first_span(part->label);
	struct vt_span item = kit_span_trim(kit_first_span(part->items[0]));
	struct vt_str text = part->items[0]->text;
	struct vt_finding f;

	if (on_one_line(label, item)) {
		int status = check_row(part, check, err);

		if (status == VT_OK)
			status = check_stray_stop(item, check, err);
		/* A dash for the colon is told with that. */
		return status == VT_OK && kit_ends(kit_span_text(kit_span_trim(label)), VT_STR(":"))
		    ? check_stray_dash(item, check, err)
		    : status;
	}
	f = kit_fault_at(VT_PART_ADDRESSEE, item);
	return kit_fault(check, &f, err,
	    "Chỉ có một nơi nhận “%.*s”; phải ghi cùng dòng với “Kính gửi:”",
	    "There is one addressee “%.*s”; it stands on the line of “Kính gửi:”", (int)text.n,
	    text.s);
}

static int
check_lines(const struct vt_list_part *part, struct vt_check *check, struct vt_error *err)
{
	struct vt_span label = kit_first_span(part->label);
	struct vt_span first = kit_span_trim(kit_first_span(part->items[0]));
	struct vt_span second = kit_span_trim(kit_first_span(part->items[1]));
	struct vt_finding f = kit_fault_at(VT_PART_ADDRESSEE, first);
	struct vt_str text = part->items[0]->text;

	if (first.paragraph == second.paragraph && on_one_line(first, second))
		return kit_fault(check, &f, err,
		    "Có %zu nơi nhận ghi liền nhau; phải ghi mỗi nơi nhận một dòng",
		    "%zu addressees stand in a row; each has a line of its own", part->item_count);
	/* Cells side by side are set below each other in no clause. */
	if (first.paragraph != label.paragraph || !on_one_line(label, first))
		return VT_OK;
	return kit_fault(check, &f, err,
	    "Có từ hai nơi nhận trở lên thì xuống dòng sau “Kính gửi:”; “%.*s” ghi cùng dòng",
	    "With two addressees or more a new line begins after “Kính gửi:”; “%.*s” stands on "
	    "the same line",
	    (int)text.n, text.s);
}

/* ---- dashes and stops of several ---- */

struct items {
	const struct vt_list_part *part;
	struct vt_str stop, final;
	int dashes;
};

static int
lacks_dash(const struct items *x, size_t i, struct entry *e)
{
	entry_read(x->part->items[i], e);
	e->below &= entry_is_below(x->part, i);
	return !e->blank && !e->below && !(x->dashes && entry_goes_on(x->part, i)) &&
	    (!e->dash || entry_has_second_dash(e) || entry_dash_is_joined(e));
}

static struct vt_str
stop_of(const struct items *x, size_t i)
{
	return i + 1 == x->part->item_count ? x->final : x->stop;
}

static int
lacks_stop(const struct items *x, size_t i, struct entry *e)
{
	entry_read(x->part->items[i], e);
	if (e->blank || entry_heads(x->part, i) || (x->dashes && entry_goes_on(x->part, i + 1)))
		return 0;
	return !entry_stops_right(kit_span_text(e->last), stop_of(x, i));
}

static int
check_dashes(const struct items *x, struct vt_check *check, struct vt_error *err)
{
	size_t faults = 0, first = 0;
	struct vt_finding f;
	struct entry e;
	int status = VT_OK;

	for (size_t i = x->part->item_count; i > 0; i--)
		if (lacks_dash(x, i - 1, &e)) {
			faults++;
			first = i - 1;
		}
	if (faults > PLACES_MAX) {
		f = kit_fault_at(VT_PART_ADDRESSEE,
		    kit_span_trim(kit_first_span(x->part->items[first])));
		return kit_fault(check, &f, err, "%zu dòng nơi nhận không có gạch đầu dòng “-”",
		    "%zu lines of addressees have no dash “-”", faults);
	}
	for (size_t i = first; i < x->part->item_count && faults > 0 && status == VT_OK; i++)
		if (lacks_dash(x, i, &e))
			status = entry_expect_dash(check, VT_PART_ADDRESSEE, &e, err);
	return status;
}

static int
check_stops(const struct items *x, struct vt_check *check, struct vt_error *err)
{
	size_t faults = 0, first = 0;
	struct vt_finding f;
	struct entry e;
	int status = VT_OK;

	for (size_t i = x->part->item_count; i > 0; i--)
		if (lacks_stop(x, i - 1, &e)) {
			faults++;
			first = i - 1;
		}
	if (faults > PLACES_MAX) {
		f = kit_fault_at(VT_PART_ADDRESSEE,
		    kit_span_trim(kit_first_span(x->part->items[first])));
		return kit_fault(check, &f, err,
		    "%zu dòng nơi nhận không kết thúc bằng “;” (dòng cuối bằng “.”)",
		    "%zu lines of addressees do not end with “;” (the last one with “.”)", faults);
	}
	for (size_t i = first; i < x->part->item_count && faults > 0 && status == VT_OK; i++)
		if (lacks_stop(x, i, &e))
			status =
			    entry_expect_stop(check, VT_PART_ADDRESSEE, &e, stop_of(x, i), err);
	return status;
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct items x = {.part = parts->addressee};
	int exempt, status;

	if (x.part == NULL || x.part->label == NULL || kit_outside(check, parts))
		return VT_OK;
	status = kit_type_among(check, "exempt", parts, &exempt, err);
	if (status != VT_OK || exempt)
		return status;
	status = check_label(x.part, check, err);
	if (status != VT_OK || x.part->item_count == 0)
		return status;
	if (x.part->item_count == 1)
		return check_one(x.part, check, err);
	if ((status = check->ops->fixed(check, "stop", &x.stop, err)) != VT_OK ||
	    (status = check->ops->fixed(check, "final-stop", &x.final, err)) != VT_OK ||
	    (status = check_lines(x.part, check, err)) != VT_OK)
		return status;
	/* In a row there is nothing to put dashes before. */
	if (on_one_line(kit_first_span(x.part->items[0]), kit_first_span(x.part->items[1])))
		return VT_OK;
	x.dashes = entry_has_dashes(x.part);
	status = check_dashes(&x, check, err);
	if (status == VT_OK)
		status = check_stops(&x, check, err);
	return status == VT_OK ? entry_expect_words(check, doc, VT_PART_ADDRESSEE, x.part,
				     x.part->items[x.part->item_count - 1], err)
			       : status;
}

const struct vt_rule addressee_form_rule = {
    .size = sizeof(addressee_form_rule),
    .id = "addressee.form",
    .title = {"Cách ghi Kính gửi", "Form of the addressee"},
    .about = {"Sau “Kính gửi” có dấu hai chấm; một nơi nhận thì ghi cùng dòng; từ hai nơi "
	      "nhận thì xuống dòng, mỗi nơi một dòng, đầu dòng có gạch đầu dòng, cuối dòng có dấu "
	      "chấm phẩy, dòng cuối cùng có dấu chấm.",
	"A colon follows “Kính gửi”; one addressee stands on the same line; two or more stand "
	"below it, each on a line with a dash at its start and a semicolon at its end, the "
	"last one with a full stop."},
    .mend = {"Ghi “Kính gửi: Bộ Nội vụ” khi có một nơi nhận; có từ hai nơi nhận thì xuống "
	     "dòng và ghi “- Bộ Nội vụ;”, dòng cuối “- Bộ Tài chính.”",
	"Write “Kính gửi: Bộ Nội vụ” for one; for two or more begin a new line and write "
	"“- Bộ Nội vụ;”, the last line “- Bộ Tài chính.”"},
    .check = check_form,
};
