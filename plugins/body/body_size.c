/* Cỡ chữ của nội dung. */
#include "kit/mend.h"
#include "plugins/body/annex.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* A note mark or a symbol of another size is no text. */
static int
is_text(const struct vt_paragraph *p, const struct vt_run *r)
{
	struct vt_str s = kit_sub(p->text, r->start, r->end);

	return prose_has_letters(s, 2) && r->format->position == 0 &&
	    r->format->font_size != VT_UNSET && kit_has_ink(p, r->start, r->end, r->format);
}

/* Runs side by side that are all faulty are one place. */
static void
judge(struct vt_check *check, const struct vt_paragraph *p, const struct vt_range *range,
    const struct vt_range *want, struct tally *t, struct kit_mend *mend)
{
	struct vt_span open = {0};

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];
		int32_t size = r->format->font_size;

		if (!is_text(p, r))
			continue;
		if (size >= range->min && size <= range->max) {
			open.paragraph = NULL;
			continue;
		}
		open = open.paragraph == NULL ? kit_span(p, r->start, r->end)
					      : kit_span(p, open.start, r->end);
		prose_tally_add(t, kit_span_trim(open), size);
		kit_mend_size(mend, check, kit_span(p, r->start, r->end), want);
		if (t->count == 1 && t->first.paragraph == p && t->first.start == open.start)
			t->first = kit_span_trim(open);
	}
}

/* The size in the range that most paragraphs of the text have; there is none: the whole range. */
static struct vt_range
usual(const struct prose *prose, const struct vt_range *range)
{
	struct vt_range out = *range;
	size_t most = 0;

	for (int32_t size = range->min; size <= range->max; size++) {
		size_t n = 0;

		for (size_t i = 0; i < prose->count; i++)
			n += prose_font_size(prose->items[i]) == size;
		if (n > most) {
			most = n;
			out.min = out.max = size;
		}
	}
	return out;
}

/* What is too short to be judged and has a size that the text had, has that of the text. */
static int
mend_beside(struct vt_check *check, const struct prose *prose, const struct vt_range *range,
    const struct vt_range *want, const struct tally *t, struct kit_mend *mend, struct vt_error *err)
{
	for (size_t i = 0; i < prose->beside_count; i++) {
		const struct vt_paragraph *p = prose->beside[i];
		int32_t size = prose_font_size(p);
		int caption, status;

		if (size == VT_UNSET || size < t->low || size > t->high ||
		    (size >= range->min && size <= range->max))
			continue;
		if ((status = prose_is_caption(check, p, &caption, err)) != VT_OK)
			return status;
		if (!caption)
			kit_mend_size(mend, check, kit_span(p, 0, p->text.n), want);
	}
	return VT_OK;
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_mend mend = {0};
	struct tally t = {0};
	struct vt_finding f;
	struct vt_range range, want;
	struct vt_text more;
	struct prose prose;
	int status = check->ops->range(check, "size", &range, err);

	(void)variant;
	if (status == VT_OK)
		status = prose_find(check, doc, parts, &prose, err);
	if (status != VT_OK)
		return status;
	want = usual(&prose, &range);
	for (size_t i = 0; i < prose.count; i++)
		judge(check, prose.items[i], &range, &want, &t, &mend);
	if (t.count == 0)
		return VT_OK;
	if ((status = mend_beside(check, &prose, &range, &want, &t, &mend, err)) != VT_OK)
		return status;
	f = kit_fault_at(VT_PART_BODY, t.first);
	f.measured = prose_tally_shown(&a, &t, kit_show_size);
	f.allowed = range.shown;
	more = prose_tally_more(&a, &t);
	f.message.vi = kit_printf(&a, "Cỡ chữ của nội dung là %s%s; quy định %s", f.measured.vi,
	    more.vi, range.shown.vi);
	f.message.en = kit_printf(&a, "The text is set in %s%s; %s is prescribed", f.measured.en,
	    more.en, range.shown.en);
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_size(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_size_rule = {
    .size = sizeof(body_size_rule),
    .id = "body.size",
    .title = {"Cỡ chữ của nội dung", "Size of the text"},
    .about = {"Nội dung văn bản được trình bày bằng cỡ chữ từ 13 đến 14.",
	"The text is set in 13 to 14 pt."},
    .mend = {"Chọn các đoạn này và đặt cỡ chữ 13 hoặc 14 (Word: Home → Font Size; "
	     "LibreOffice: Format → Character).",
	"Select these paragraphs and set 13 or 14 pt (Word: Home → Font Size; LibreOffice: "
	"Format → Character)."},
    .check = check_size,
};
