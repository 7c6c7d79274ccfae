/* `QUYẾT ĐỊNH:` between the căn cứ and the articles: its capitals and its colon. */
#include <string.h>

#include "kit/agency.h"
#include "plugins/opening/preamble.h"
#include "plugins/opening/rules.h"

/* A line of its own is no longer. */
#define LINE_BYTES 80u

/* The first line of text below the căn cứ, or NULL. */
static const struct vt_paragraph *
line_below(const struct vt_doc *doc, const struct preamble *preamble)
{
	const struct vt_component *last = preamble->lines[preamble->count - 1];

	for (size_t i = kit_last_span(last).paragraph->number; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->story == VT_STORY_BODY && kit_trim(p->text).n > 0)
			return p;
	}
	return NULL;
}

/* The order as it should be, `QUYẾT ĐỊNH:`; empty when the line is none, or has more words. */
static int
wanted_of(struct vt_check *check, struct vt_str line, struct vt_str *out, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_words orders;
	struct vt_str rest;
	size_t length = 0, place = 0;
	int status = kit_word_opens(check, "orders", line, &length, err);

	*out = (struct vt_str){NULL, 0};
	if (status == VT_OK && length == 0) {
		status = preamble_order_near(check, line, &rest, err);
		if (status == VT_OK && rest.n > 0)
			*out = kit_str(kit_printf(&a, "%.*s:", (int)rest.n, rest.s));
		return status;
	}
	if (status != VT_OK)
		return status;
	rest = kit_trim(kit_sub(line, length, line.n));
	/* `QUYẾT ĐỊNH::`, `QUYẾT ĐỊNH: -` */
	while (rest.n > 1 && rest.s[0] == ':' && strchr(":.;,- ", rest.s[rest.n - 1]) != NULL)
		rest.n--;
	if (rest.n > 1 || (rest.n == 1 && strchr(":.;,", rest.s[0]) == NULL))
		return VT_OK;
	status = kit_word_among(check, "orders", kit_sub(line, 0, length), &place, err);
	if (status == VT_OK)
		status = check->ops->words(check, "orders", &orders, err);
	if (status == VT_OK && place > 0)
		*out = kit_str(kit_printf(&a, "%.*s:", (int)orders.items[place - 1].n,
		    orders.items[place - 1].s));
	return status;
}

/* A space before the colon is told by the rule of spaces. */
static int
is_right(const struct vt_paragraph *p, struct vt_span at)
{
	struct vt_str text = kit_span_text(at);

	return kit_ends(text, VT_STR(":")) && !kit_ends(text, VT_STR("::")) &&
	    (kit_all_upper(text) || kit_shown_capital(p, at.start));
}

/* The words that the document's type has, where it has its own. */
static int
of_type(struct vt_check *check, const struct vt_parts *parts, struct vt_str *want,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str own;
	int status = check->ops->lookup(check, "orders-of", parts->title->name, &own, err);

	if (status == VT_OK && own.s != NULL)
		*want = kit_str(kit_printf(&a, "%.*s:", (int)own.n, own.s));
	return status;
}

/* Centred, bold and upright, as the templates have it. set NULL: the order itself. */
static int
check_setting(struct vt_check *check, struct vt_span at, const char *set, struct vt_text subject,
    struct vt_error *err)
{
	const struct vt_span *spans[1] = {&at};
	const struct vt_component line = {.kind = VT_PART_BODY,
	    .certainty = VT_CERTAIN,
	    .text = kit_span_text(at),
	    .shown = kit_span_text(at),
	    .spans = spans,
	    .span_count = 1};
	return set == NULL ? expect_style_of(check, &line, subject, err)
			   : expect_style_set_of(check, &line, set, subject, err);
}

/* The line right above the first căn cứ when it names who decides, `ỦY BAN NHÂN DÂN TỈNH …`,
 * `GIÁM ĐỐC SỞ …`; paragraph NULL: it does not. */
static int
find_decider(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const struct preamble *preamble, struct vt_span *out, struct vt_error *err)
{
	const struct vt_component *head =
	    parts->subject != NULL ? parts->subject : parts->title->whole;
	uint32_t floor = head == NULL ? UINT32_MAX : kit_last_span(head).paragraph->number;
	size_t length = 0;
	int status;

	out->paragraph = NULL;
	for (uint32_t k = kit_first_span(preamble->lines[0]).paragraph->number - 1; k > floor;
	     k--) {
		const struct vt_paragraph *p = doc->paragraphs[k - 1];
		/* `HỘI ĐỒNG NHÂN DÂN TỈNH …` / `KHÓA XI, KỲ HỌP THỨ 5` */
		struct vt_span at = kit_span_trim(kit_span(p, 0, kit_line_end(p->text, 0)));
		struct vt_str text = kit_span_text(at);
		size_t session = 0;

		if (text.n == 0 || p->story != VT_STORY_BODY)
			continue;
		status = kit_word_opens(check, "sessions", text, &session, err);
		if (status != VT_OK)
			return status;
		if (session > 0)
			continue;
		if (text.n > LINE_BYTES + LINE_BYTES || p->cell != NULL)
			return VT_OK;
		status = kit_word_opens(check, "deciders", text, &length, err);
		while (text.n > 0 && strchr(".:;,", text.s[text.n - 1]) != NULL)
			text.n--;
		if (status == VT_OK &&
		    (length > 0 || (parts->agency != NULL && kit_same(text, parts->agency->text))))
			*out = at;
		return status;
	}
	return VT_OK;
}

/* `CHỦ TỊCH ỦY BAN NHÂN DÂN:` */
static int
check_decider_stop(struct vt_check *check, struct vt_span at, struct vt_error *err)
{
	struct vt_str text = kit_span_text(at);
	struct vt_finding f;

	if (strchr(".:;,", text.s[text.n - 1]) == NULL)
		return VT_OK;
	f = kit_fault_fixed(VT_PART_BODY, kit_span(at.paragraph, at.end - 1, at.end), VT_STR(""));
	f.variant = "decider-stop";
	return kit_fault(check, &f, err, "Sau “%.*s” không có dấu “%.*s”",
	    "“%.*s” has no “%.*s” behind it", (int)text.n - 1, text.s, 1, text.s + text.n - 1);
}

/* `GIÁM ĐỐC SỞ TÀI CHÍNH` on a decision of SỞ NỘI VỤ: taken from another document. */
static int
check_decider_agency(struct vt_check *check, const struct vt_parts *parts, struct vt_span at,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BODY, at);
	struct vt_str text = kit_span_text(at), given, own;
	size_t length = 0, office = 0;
	int other = 0, status = kit_word_opens(check, "deciders", text, &length, err);

	/* He is named after the body whose office it is. */
	if (status == VT_OK)
		status = kit_word_opens(check, "offices", text, &office, err);
	if (office > 0 || status != VT_OK || parts->agency == NULL || parts->agency_count > 1)
		return status;
	given = kit_trim(kit_sub(text, length, text.n));
	status = kit_other_agency(check, parts->agency->text, given, &other, err);
	if (status != VT_OK || !other)
		return status;
	f.variant = "decider-agency";
	own = kit_trim(parts->agency->text);
	return kit_fault(check, &f, err,
	    "Thẩm quyền ban hành ghi “%.*s”, cơ quan ban hành là “%.*s”",
	    "It is decided by “%.*s”, but the issuing agency is “%.*s”", (int)text.n, text.s,
	    (int)own.n, own.s);
}

static int
check_decider(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const struct preamble *preamble, struct vt_error *err)
{
	static const struct vt_text subject = {"dòng thẩm quyền ban hành", "line of who decides"};
	struct vt_span at;
	int status = find_decider(check, doc, parts, preamble, &at, err);

	if (status != VT_OK || at.paragraph == NULL)
		return status;
	status = check_setting(check, at, "decider", subject, err);
	if (status == VT_OK)
		status = check_decider_stop(check, at, err);
	return status == VT_OK ? check_decider_agency(check, parts, at, err) : status;
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text subject = {"dòng này", "line"};
	const struct vt_paragraph *p;
	struct preamble preamble;
	struct vt_finding f;
	struct vt_span at;
	struct vt_str text, want;
	int presence, status;

	if (parts->official < 2 || parts->number == NULL || parts->number->year != VT_UNSET ||
	    kit_outside(check, parts))
		return VT_OK;
	status = kit_presence(check, doc, parts, "order", &presence, err);
	if (status == VT_OK && presence == KIT_REQUIRED)
		status = preamble_find(check, doc, parts, &preamble, err);
	if (status != VT_OK || presence != KIT_REQUIRED || preamble.count == 0 ||
	    (p = line_below(doc, &preamble)) == NULL)
		return status;
	status = check_decider(check, doc, parts, &preamble, err);
	if (status != VT_OK)
		return status;
	at = kit_span_trim(kit_span(p, 0, p->text.n));
	text = kit_span_text(at);
	if (text.n > LINE_BYTES)
		return VT_OK;
	status = wanted_of(check, text, &want, err);
	if (status == VT_OK && want.n > 0)
		status = of_type(check, parts, &want, err);
	if (status != VT_OK || want.n == 0)
		return status;
	if (is_right(p, at) &&
	    kit_same(kit_trim(kit_sub(text, 0, text.n - 1)), kit_sub(want, 0, want.n - 1)))
		return check_setting(check, at, NULL, subject, err);
	f = kit_fault_fixed(VT_PART_BODY, at, want);
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
	    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n, want.s);
}

const struct vt_rule order_form_rule = {
    .size = sizeof(order_form_rule),
    .id = "order.form",
    .title = {"Cách ghi dòng “QUYẾT ĐỊNH:”", "Form of the line “QUYẾT ĐỊNH:”"},
    .about = {"Trong mẫu nghị quyết (cá biệt) và quyết định (cá biệt), dòng “QUYẾT NGHỊ:”, “QUYẾT "
	      "ĐỊNH:” sau các căn cứ ghi bằng chữ in hoa, có dấu hai chấm liền sau.",
	"In the templates of resolutions and decisions the line “QUYẾT NGHỊ:” or “QUYẾT ĐỊNH:” is "
	"in capitals, with a colon right after it."},
    .mend = {"Ghi “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) bằng chữ in hoa, dấu hai chấm liền sau.",
	"Write “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) in capitals, the colon right after it."},
    .check = check_form,
};
