/* Số trang: Arabic figures, upright, of the prescribed size, counted from 1. */
#include "plugins/page/number.h"
#include "plugins/page/rules.h"

#include "kit/ask.h"

/* number_style of a section, in the order of label_kind. */
#define ARABIC 2

static int
report(struct vt_check *check, const struct vt_section *s, struct vt_span at, const char *variant,
    struct vt_text measured, struct vt_text allowed, const struct kit_mend *mend,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_finding(VT_PART_PAGE, at, NULL, NULL);

	f.section = s;
	f.variant = variant;
	f.measured = measured;
	f.allowed = allowed;
	f.message.vi = kit_printf(&a, "Số trang %s; quy định %s", measured.vi, allowed.vi);
	f.message.en =
	    kit_printf(&a, "The page number is %s; %s is prescribed", measured.en, allowed.en);
	if (mend != NULL)
		kit_mend_put(mend, 0, &f);
	return kit_report(check, &f, err);
}

static const struct kit_mend *
set_numbering(struct vt_check *check, const struct vt_section *s, uint32_t set,
    const struct vt_section *page, struct kit_mend *mend)
{
	*mend = (struct kit_mend){0};
	kit_mend_page(mend, check, s, set, page);
	return mend;
}

/* How the numbers of the sections are written and counted. */
static int
check_sections(const struct vt_doc *doc, struct vt_check *check, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span nowhere = {0};
	struct vt_range start;
	int status = check->ops->range(check, "start", &start, err);

	for (size_t i = 0; i < doc->section_count && status == VT_OK; i++) {
		const struct vt_section *s = doc->sections[i];
		struct kit_mend mend;

		if (s->number_pages == 0)
			continue;
		if (s->number_style > 0 && s->number_style != ARABIC)
			status = report(check, s, nowhere, "figures",
			    (struct vt_text){"không dùng chữ số Ả Rập", "not in Arabic figures"},
			    (struct vt_text){"chữ số Ả Rập", "Arabic figures"},
			    set_numbering(check, s, VT_SET_NUMBER_STYLE,
				&(struct vt_section){.number_style = ARABIC}, &mend),
			    err);
		/* Later sections, appendices say, may start anew. */
		if (i > 0 || status != VT_OK || s->number_start == VT_UNSET ||
		    (s->number_start >= start.min && s->number_start <= start.max))
			continue;
		status = report(check, s, nowhere, "start",
		    (struct vt_text){kit_printf(&a, "được đánh từ số %d", (int)s->number_start),
			kit_printf(&a, "counted from %d", (int)s->number_start)},
		    (struct vt_text){kit_printf(&a, "đánh từ số %d", (int)start.min),
			kit_printf(&a, "counting from %d", (int)start.min)},
		    set_numbering(check, s, VT_SET_NUMBER_START,
			&(struct vt_section){.number_start = start.min}, &mend),
		    err);
	}
	return status;
}

/* What becomes of all page numbers: their size (a range), or what set says. */
static struct kit_mend
set_all(const struct vt_doc *doc, struct vt_check *check, const struct vt_range *size, uint32_t set)
{
	const struct vt_run_format plain = {.italic = 0, .bold = 0};
	struct kit_mend mend = {0};
	struct page_number n;
	size_t i = 0;

	while (page_number_next(doc, &i, &n)) {
		struct vt_span at = {n.paragraph, n.run->start, n.run->end};

		if (n.holder->pages == VT_PAGES_FIRST)
			continue;
		if (size != NULL)
			kit_mend_size(&mend, check, at, size);
		else
			kit_mend_run(&mend, check, at, set, &plain);
	}
	return mend;
}

static int
check_size(const struct vt_doc *doc, const struct page_number *n, struct vt_check *check, int *said,
    struct vt_error *err)
{
	struct kit_mend mend;
	struct vt_span at = {n->paragraph, n->run->start, n->run->end};
	struct kit_alloc a = kit_check_alloc(check);
	int32_t size = n->run->format->font_size;
	struct vt_range range;
	struct vt_text shown;
	int status = check->ops->range(check, "size", &range, err);

	if (status != VT_OK || *said || size == VT_UNSET ||
	    (size >= range.min && size <= range.max))
		return status;
	*said = 1;
	mend = set_all(doc, check, &range, 0);
	shown = kit_show_size(&a, size);
	return report(check, n->holder->section, at, "size",
	    (struct vt_text){kit_printf(&a, "có cỡ chữ %s", shown.vi), shown.en}, range.shown,
	    &mend, err);
}

/* Slope or weight, one of which a number has that it should not have. */
static int
check_flag(const struct vt_doc *doc, const struct page_number *n, struct vt_check *check,
    uint32_t set, int *said, struct vt_error *err)
{
	int slope = set == VT_SET_ITALIC;
	struct vt_span at = {n->paragraph, n->run->start, n->run->end};
	struct kit_mend mend;

	if (*said || !(slope ? n->run->format->italic : n->run->format->bold) ||
	    check->ops->flag(check, slope ? "italic" : "bold", 1))
		return VT_OK;
	*said = 1;
	mend = set_all(doc, check, NULL, set);
	return report(check, n->holder->section, at, slope ? "italic" : "bold",
	    slope ? (struct vt_text){"in nghiêng", "italic"} : (struct vt_text){"in đậm", "bold"},
	    slope ? (struct vt_text){"kiểu chữ đứng", "upright"}
		  : (struct vt_text){"kiểu chữ đứng, không đậm", "upright, not bold"},
	    &mend, err);
}

/* What stands beside the number on its line: `- 2 -`, `Trang 2`. 1 in *out: nothing but such
 * marks. */
static int
has_marks(struct vt_check *check, struct vt_str text, int *out, struct vt_error *err)
{
	size_t marks = 0;
	int status;

	*out = 0;
	for (size_t i = 0; i < text.n;) {
		size_t end = i, length;
		uint32_t c = kit_utf8_next(text, &end);

		if (kit_is_letter(c)) {
			status =
			    kit_word_opens(check, "labels", kit_sub(text, i, text.n), &length, err);
			if (status != VT_OK || length == 0)
				return status;
			end = i + length;
			marks++;
		}
		marks += !kit_is_space(c) && !kit_is_digit(c) && !kit_is_letter(c);
		i = end;
	}
	*out = marks > 0;
	return VT_OK;
}

static int
check_marks(const struct page_number *n, struct vt_check *check, int *said, struct vt_error *err)
{
	struct vt_span at = kit_span_trim(kit_span(n->paragraph, 0, n->paragraph->text.n));
	struct vt_finding f;
	struct kit_mend mend = {0};
	struct vt_str text = kit_span_text(at);
	int marked, status;

	if (*said || !check->ops->flag(check, "bare", 0))
		return VT_OK;
	status = has_marks(check, text, &marked, err);
	if (status != VT_OK || !marked)
		return status;
	*said = 1;
	f = kit_fault_at(VT_PART_PAGE, at);
	f.section = n->holder->section;
	f.variant = "marks";
	/* Words are left: they may be meant to stand elsewhere. */
	if (!kit_has_letter(text) && n->run->end < at.end)
		kit_mend_text(&mend, check, kit_span(n->paragraph, n->run->end, at.end),
		    VT_STR(""));
	if (!kit_has_letter(text) && n->run->start > at.start)
		kit_mend_text(&mend, check, kit_span(n->paragraph, at.start, n->run->start),
		    VT_STR(""));
	kit_mend_put(&mend, 0, &f);
	return kit_fault(check, &f, err, "Số trang ghi “%.*s”; các mẫu chỉ ghi chữ số",
	    "The page number is written “%.*s”; the samples have figures alone", (int)text.n,
	    text.s);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int size_said = 0, italic_said = 0, bold_said = 0, marks_said = 0, status;
	struct page_number n;
	size_t i = 0;

	(void)parts;
	status = check_sections(doc, check, err);
	while (status == VT_OK && page_number_next(doc, &i, &n)) {
		if (n.holder->pages == VT_PAGES_FIRST)
			continue;
		status = check_size(doc, &n, check, &size_said, err);
		if (status == VT_OK)
			status = check_flag(doc, &n, check, VT_SET_ITALIC, &italic_said, err);
		if (status == VT_OK)
			status = check_flag(doc, &n, check, VT_SET_BOLD, &bold_said, err);
		if (status == VT_OK)
			status = check_marks(&n, check, &marks_said, err);
	}
	return status;
}

const struct vt_rule page_number_style_rule = {
    .size = sizeof(page_number_style_rule),
    .id = "page.number-style",
    .title = {"Kiểu số trang", "Setting of the page number"},
    .about = {"Số trang được đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ "
	      "đứng.",
	"Page numbers count from 1, in Arabic figures of 13 to 14 pt, upright."},
    .mend =
	{"Chọn số trang rồi đặt lại cỡ chữ, kiểu chữ; cách đánh số ở Word: Insert → Page "
	 "Number → Format Page Numbers; LibreOffice: Format → Page Style → Page → Page numbers.",
	    "Select the number and set its size and style; the counting is in Word: Insert → Page "
	    "Number → Format Page Numbers; LibreOffice: Format → Page Style → Page → Page "
	    "numbers."},
    .check = check_style,
};
