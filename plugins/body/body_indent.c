/* Chữ đầu dòng của đoạn lùi vào 1 cm hoặc 1,27 cm. */
#include <stdlib.h>

#include "kit/mend.h"
#include "plugins/body/annex.h"
#include "plugins/body/order.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* Where it is to begin. */
struct indents {
	struct vt_range narrow, wide;
	int32_t usual; /* of the text that is not at fault, VT_UNSET: there is none */
};

/* Where the first line begins; VT_UNSET when that cannot be told: indented by
 * hand, an entry below another one, or a heading. */
static int32_t
first_line(const struct vt_paragraph *p)
{
	int32_t left = p->format->indent_left == VT_UNSET ? 0 : p->format->indent_left;
	size_t i = 0;

	if (p->format->indent_first == VT_UNSET || p->text.n == 0 || prose_is_heading(p) ||
	    prose_is_dash(p) || (p->list_level != VT_UNSET && p->list_level > 0) ||
	    kit_is_space(kit_utf8_next(p->text, &i)))
		return VT_UNSET;
	return left + p->format->indent_first;
}

/* 1 when the paragraph goes on with the one above: it opens with a small letter. */
static int
goes_on(const struct vt_paragraph *p)
{
	size_t i = 0;

	if (p->label.n > 0 || !kit_is_lower(kit_utf8_next(p->text, &i)))
		return 0;
	return i >= p->text.n || (p->text.s[i] != ')' && p->text.s[i] != '.');
}

static int
is_allowed(const struct vt_paragraph *p, int32_t at, const struct indents *in)
{
	return kit_length_in(&in->narrow, at) || kit_length_in(&in->wide, at) ||
	    kit_length_in(&in->narrow, p->format->indent_first) ||
	    kit_length_in(&in->wide, p->format->indent_first);
}

/* Where the first lines of the text begin that are not at fault, as most of them do; VT_UNSET:
 * there are none. */
static int32_t
usual(const struct prose *prose, const struct vt_range *narrow, const struct vt_range *wide)
{
	size_t counts[2] = {0, 0};
	int32_t first[2] = {VT_UNSET, VT_UNSET};

	for (size_t i = 0; i < prose->count; i++) {
		int32_t at = first_line(prose->items[i]);
		int k = !kit_length_in(narrow, at);

		if (at == VT_UNSET || (k == 1 && !kit_length_in(wide, at)))
			continue;
		if (counts[k]++ == 0)
			first[k] = at;
	}
	return counts[1] > counts[0] ? first[1] : first[0];
}

/* The first line begins as most do, or else at the nearer of the two places; the others begin at
 * the margin. */
static void
mend_indent(struct vt_check *check, const struct vt_paragraph *p, int32_t at,
    const struct indents *in, struct kit_mend *mend)
{
	int32_t one = kit_nearest(&in->narrow, at), other = kit_nearest(&in->wide, at);
	struct vt_paragraph_format want = {.indent_first = one};
	uint32_t set = VT_SET_INDENT_FIRST;

	if (in->usual != VT_UNSET)
		want.indent_first = in->usual;
	else if (llabs((long long)at - other) < llabs((long long)at - one))
		want.indent_first = other;
	if (p->format->indent_left != VT_UNSET && p->format->indent_left != 0)
		set |= VT_SET_INDENT_LEFT;
	kit_mend_paragraph(mend, check, p, set, &want);
}

static int
report(struct vt_check *check, const struct tally *t, const struct indents *in,
    const struct kit_mend *mend, struct vt_error *err)
{
	const struct vt_range *narrow = &in->narrow, *wide = &in->wide;
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_fault_at(VT_PART_BODY, t->first);
	struct vt_text more = prose_tally_more(&a, t);

	f.measured = prose_tally_shown(&a, t, kit_show_length);
	f.allowed.vi = kit_printf(&a, "%s hoặc %s", narrow->shown.vi, wide->shown.vi);
	f.allowed.en = kit_printf(&a, "%s or %s", narrow->shown.en, wide->shown.en);
	if (narrow->min == wide->min && narrow->max == wide->max)
		f.allowed = narrow->shown;
	f.message.vi = kit_printf(&a, "Chữ đầu dòng lùi vào %s%s; quy định %s", f.measured.vi,
	    more.vi, f.allowed.vi);
	f.message.en = kit_printf(&a, "The first line is indented by %s%s; %s is prescribed",
	    f.measured.en, more.en, f.allowed.en);
	kit_mend_put(mend, 0, &f);
	return kit_report(check, &f, err);
}

/* `Điều 1. Phạm vi điều chỉnh`, a heading of which the regulation says so, too. */
static void
judge_articles(struct vt_check *check, const struct vt_parts *parts, const struct indents *in,
    struct tally *t, struct kit_mend *mend)
{
	for (size_t i = 0; i < parts->unit_count; i++) {
		const struct vt_unit *u = parts->units[i];
		const struct vt_paragraph *p = u->line.paragraph;
		const struct vt_paragraph_format *format;
		int32_t at;

		if (u->kind != VT_UNIT_ARTICLE || u->automatic || u->line.start > 0 ||
		    p->cell != NULL)
			continue;
		format = p->format;
		if (!prose_is_heading(p) || format->indent_first == VT_UNSET ||
		    (format->align != VT_ALIGN_LEFT && format->align != VT_ALIGN_JUSTIFY))
			continue;
		at = format->indent_first +
		    (format->indent_left == VT_UNSET ? 0 : format->indent_left);
		if (is_allowed(p, at, in))
			continue;
		prose_tally_add(t, prose_span(p), at);
		mend_indent(check, p, at, in, mend);
	}
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct indents in;
	struct kit_mend mend = {0};
	struct tally t = {0};
	struct prose prose;
	int articles = 0, status = check->ops->range(check, "narrow", &in.narrow, err);
	size_t first;

	(void)variant;
	if (status == VT_OK)
		status = check->ops->range(check, "wide", &in.wide, err);
	if (status == VT_OK)
		status = prose_find(check, doc, parts, &prose, err);
	if (status != VT_OK)
		return status;
	in.usual = usual(&prose, &in.narrow, &in.wide);
	if (order_own_articles(check, parts, &articles, err) == VT_OK && articles)
		judge_articles(check, parts, &in, &t, &mend);
	first = mend.count;
	for (size_t i = 0; i < prose.count; i++) {
		const struct vt_paragraph *p = prose.items[i];
		int32_t at = first_line(p);

		/* Measuring costs most, so it comes last. */
		if (at != VT_UNSET && !is_allowed(p, at, &in) && !goes_on(p) &&
		    (prose_is_listed(p) || prose_wraps(p))) {
			prose_tally_add(&t, prose_span(p), at);
			mend_indent(check, p, at, &in, &mend);
		}
	}
	status = prose_mend_alike(check, &prose, first, 0, &mend, err);
	if (status != VT_OK)
		return status;
	return t.count == 0 ? VT_OK : report(check, &t, &in, &mend, err);
}

static int
check_indent(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_indent_rule = {
    .size = sizeof(body_indent_rule),
    .id = "body.indent",
    .title = {"Lùi đầu dòng", "Indent of the first line"},
    .about = {"Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.",
	"The first line of a paragraph is indented by 1 cm or 1.27 cm."},
    .mend = {"Chọn các đoạn này và đặt lùi dòng đầu 1 cm hoặc 1,27 cm (Word: Paragraph → "
	     "Indentation → Special: First line; LibreOffice: Format → Paragraph → Indents & "
	     "Spacing → First line).",
	"Select these paragraphs and indent the first line by 1 cm or 1.27 cm (Word: Paragraph "
	"→ Indentation → Special: First line; LibreOffice: Format → Paragraph → Indents & "
	"Spacing → First line)."},
    .check = check_indent,
};
