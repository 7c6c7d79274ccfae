/* Bản sao: how its form, number and day are set. */
#include "plugins/closing/copy_closing.h"
#include "plugins/closing/rules.h"

/* One line as the profile's limits "SET-…" have it. */
static int
check_line(struct vt_check *check, struct vt_span at, int32_t kind, const char *set,
    struct vt_text subject, struct vt_error *err)
{
	const struct vt_span *spans[1] = {&at};
	struct vt_component line = {
	    .kind = kind, .certainty = VT_CERTAIN, .spans = spans, .span_count = 1};
	const struct vt_component *one = &line;

	if (at.paragraph == NULL)
		return VT_OK;
	line.text = line.shown = kit_span_text(at);
	return expect_style_set_of(check, one, set, subject, err);
}

/* Several lines of one kind. */
static int
check_lines(struct vt_check *check, const struct vt_span *at, size_t count, int32_t kind,
    const char *set, struct vt_text subject, struct vt_error *err)
{
	const struct vt_span *spans[COPY_LINES];
	struct vt_component lines = {.kind = kind, .certainty = VT_CERTAIN, .span_count = count};

	if (count == 0)
		return VT_OK;
	for (size_t i = 0; i < count; i++)
		spans[i] = &at[i];
	lines.spans = spans;
	lines.text = lines.shown = kit_span_text(at[0]);
	return expect_style_set_of(check, &lines, set, subject, err);
}

/* Who makes, signs and receives it: set as those of a document. */
static int
check_closing(struct vt_check *check, const struct copy_closing *c, struct vt_error *err)
{
	int status = check_line(check, c->agency, VT_PART_AGENCY, "agency",
	    (struct vt_text){"tên cơ quan sao", "agency that makes the copy"}, err);

	if (status == VT_OK)
		status = check_lines(check, c->offices, c->office_count, VT_PART_SIGNATURE,
		    "office",
		    (struct vt_text){"chức vụ người ký bản sao", "position of who signs the copy"},
		    err);
	if (status == VT_OK)
		status = check_line(check, c->name, VT_PART_SIGNATURE, "office",
		    (struct vt_text){"họ tên người ký bản sao", "name of who signs the copy"}, err);
	if (status == VT_OK)
		status = check_line(check, c->label, VT_PART_RECIPIENTS, "label",
		    (struct vt_text){"từ “Nơi nhận” của bản sao", "words “Nơi nhận” of the copy"},
		    err);
	if (status == VT_OK)
		status = check_lines(check, c->items, c->item_count, VT_PART_RECIPIENTS, "item",
		    (struct vt_text){"nơi nhận bản sao", "recipients of the copy"}, err);
	if (status == VT_OK)
		status = check_line(check, c->archive, VT_PART_RECIPIENTS, "item",
		    (struct vt_text){"dòng lưu bản sao", "line “Lưu” of the copy"}, err);
	return status;
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct copy_closing closing;
	struct copy c;
	int status = copy_find(check, doc, parts, &c, err);

	if (status != VT_OK || c.form.paragraph == NULL)
		return status;
	status = check_line(check, c.form, VT_PART_TITLE, "form",
	    (struct vt_text){"hình thức sao", "form of the copy"}, err);
	if (status == VT_OK)
		status = check_line(check, c.number, VT_PART_NUMBER, "number",
		    (struct vt_text){"số, ký hiệu bản sao", "number of the copy"}, err);
	if (status == VT_OK)
		status = check_line(check, c.date, VT_PART_DATE, "date",
		    (struct vt_text){"địa danh và thời gian sao", "place and day of the copy"},
		    err);
	if (status == VT_OK)
		status = copy_closing_find(check, doc, &c, &closing, err);
	return status == VT_OK ? check_closing(check, &closing, err) : status;
}

const struct vt_rule copy_style_rule = {
    .size = sizeof(copy_style_rule),
    .id = "copy.style",
    .title = {"Kiểu chữ của bản sao", "Setting of the marks of a copy"},
    .about = {"“SAO Y”, “SAO LỤC”, “TRÍCH SAO” bằng chữ in hoa, cỡ chữ 13 đến 14, đứng, đậm; "
	      "số, ký hiệu, địa danh và thời gian sao như của văn bản.",
	"“SAO Y”, “SAO LỤC”, “TRÍCH SAO” in capitals of 13 to 14 pt, upright, bold; number, "
	"place and day as those of a document."},
    .mend = {"Đặt hình thức sao cỡ 13 đến 14, in hoa, đứng, đậm; số, ký hiệu cỡ 13, đứng; thời "
	     "gian cỡ 13 đến 14, nghiêng.",
	"Set the form in capitals of 13 to 14 pt, bold; the number in 13 pt, upright; the day in "
	"italics of 13 to 14 pt."},
    .check = check_style,
};
