/* Trích yếu: how it is set, below a title and in a công văn. */
#include "plugins/header/rules.h"

#include "kit/mend.h"

/* 1 when it begins on the line of the title, whose capitals it shares. */
static int
shares_line(const struct vt_parts *parts)
{
	struct vt_span title, subject;
	int64_t end;

	title = kit_last_span(parts->title->whole);
	subject = kit_first_span(parts->subject);
	if (title.paragraph != subject.paragraph || subject.start < title.end)
		return 0;
	end = kit_find(title.paragraph->text, VT_STR("\n"), title.end);
	return end < 0 || (size_t)end >= subject.start;
}

/* Set as a paragraph of the text, it may well be the first one of it. */
static int
looks_like_text(const struct vt_component *subject)
{
	const struct vt_paragraph *p = kit_first_span(subject).paragraph;

	for (size_t i = 0; i < p->run_count; i++)
		if (p->runs[i]->format->bold)
			return 0;
	return p->format->align == VT_ALIGN_JUSTIFY;
}

int
subject_is_text(const struct vt_parts *parts)
{
	return !parts->official_letter &&
	    ((parts->title->whole != NULL && shares_line(parts)) ||
		looks_like_text(parts->subject));
}

int
subject_is_label(const struct vt_parts *parts)
{
	return parts->official_letter && parts->subject != NULL && parts->subject_label != NULL &&
	    !kit_has_letter(parts->subject_text);
}

/* The space between the number and the subject of a letter right below it in its cell. */
static int
check_gap(const struct vt_parts *parts, struct vt_check *check, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_error silent = {0};
	struct kit_mend mend = {0};
	const struct vt_paragraph *above, *below = kit_first_span(parts->subject).paragraph;
	struct vt_finding f;
	struct vt_range range;
	struct vt_text shown;
	int32_t gap;

	if (parts->number == NULL ||
	    check->ops->range(check, "letter-gap", &range, &silent) != VT_OK)
		return VT_OK;
	above = kit_last_span(parts->number->whole).paragraph;
	if (above->cell == NULL || above->cell != below->cell ||
	    below->number != above->number + 1 || above->format->space_after == VT_UNSET ||
	    below->format->space_before == VT_UNSET)
		return VT_OK;
	gap = above->format->space_after + below->format->space_before;
	if (kit_length_in(&range, gap))
		return VT_OK;
	f = kit_fault_at(VT_PART_SUBJECT, kit_span_trim(kit_first_span(parts->subject)));
	f.variant = "letter-gap";
	kit_mend_paragraph(&mend, check, below, VT_SET_SPACE_BEFORE,
	    &(struct vt_paragraph_format){
		.space_before = kit_nearest(&range, gap) - above->format->space_after});
	kit_mend_put(&mend, 0, &f);
	shown = kit_show_length(&a, gap);
	f.measured = shown;
	f.allowed = range.shown;
	f.message.vi =
	    kit_printf(&a, "Trích yếu cách số, ký hiệu %s; quy định %s", shown.vi, range.shown.vi);
	f.message.en = kit_printf(&a, "The subject is %s below the number; %s is prescribed",
	    shown.en, range.shown.en);
	return kit_report(check, &f, err);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int presence, status;

	(void)doc;
	if (parts->subject == NULL || subject_is_label(parts) || kit_outside(check, parts))
		return VT_OK;
	/* What is below the number without `V/v` may be something else: subject.form. The Party
	 * has none. */
	if (parts->official_letter && parts->subject_label != NULL &&
	    (status = check_gap(parts, check, err)) != VT_OK)
		return status;
	if (parts->official_letter)
		return expect_style_set(check,
		    parts->subject_label == NULL && !check->ops->flag(check, "of-party", 0)
			? NULL
			: parts->subject,
		    "letter", err);
	if (parts->title->whole == NULL || parts->title->whole->certainty < VT_CERTAIN ||
	    subject_is_text(parts))
		return VT_OK;
	/* Also in what is issued with another document. */
	status = kit_presence_of(check, parts->title->name, "subject", &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	return expect_style(check, parts->subject, err);
}

const struct vt_rule subject_style_rule = {
    .size = sizeof(subject_style_rule),
    .id = "subject.style",
    .title = {"Kiểu chữ của trích yếu", "Setting of the subject"},
    .about = {"Trích yếu dưới tên loại bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ đứng, "
	      "đậm, canh giữa; trích yếu công văn cỡ chữ 12 đến 13, kiểu chữ đứng, không đậm, canh "
	      "giữa dưới số, ký hiệu.",
	"The subject below a title in lower case of 13 to 14 pt, upright, bold, centred; that "
	"of an official letter in 12 to 13 pt, upright, not bold, centred below the number."},
    .mend = {"Đặt trích yếu chữ in thường, đứng, đậm, cỡ 13 đến 14, canh giữa; của công văn "
	     "chữ đứng, không đậm, cỡ 12 đến 13.",
	"Set the subject upright and bold in 13 to 14 pt, centred; that of an official letter "
	"upright, not bold, in 12 to 13 pt."},
    .check = check_style,
};
