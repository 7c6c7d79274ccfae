/* Số trang: centred, in the top margin. */
#include "plugins/page/number.h"
#include "plugins/page/rules.h"

/* How far the middle of a frame may be from the middle of the text. */
#define FRAME_TOLERANCE_UM 5000

/* -1: nobody can tell. */
static int
frame_is_centred(const struct vt_box *box, const struct vt_section *s)
{
	int64_t middle, wanted;

	if (box->x == VT_UNSET || box->width == VT_UNSET || s == NULL ||
	    s->page_width == VT_UNSET || s->margin_left == VT_UNSET || s->margin_right == VT_UNSET)
		return -1;
	middle = (int64_t)box->x + box->width / 2;
	wanted = ((int64_t)s->page_width + s->margin_left - s->margin_right) / 2;
	return middle >= wanted - FRAME_TOLERANCE_UM && middle <= wanted + FRAME_TOLERANCE_UM;
}

/* Only what is plain is faulted: tabs, indents, cells and frames of unknown
 * place can centre a number as well. */
static int
is_plainly_aside(const struct page_number *n)
{
	const struct vt_paragraph_format *f = n->paragraph->format;
	struct vt_str text = n->paragraph->text;

	if (f == NULL || f->align == VT_ALIGN_CENTER || n->paragraph->cell != NULL)
		return 0;
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] == '\t')
			return 0;
	if (n->paragraph->box != NULL)
		return frame_is_centred(n->paragraph->box, n->holder->section) == 0;
	if (f->align == VT_ALIGN_RIGHT)
		return f->indent_right == VT_UNSET || f->indent_right < FRAME_TOLERANCE_UM;
	return (f->indent_left == VT_UNSET || f->indent_left < FRAME_TOLERANCE_UM) &&
	    (f->indent_first == VT_UNSET || f->indent_first < FRAME_TOLERANCE_UM);
}

/* Those that stand aside in the header are centred there. */
static struct kit_mend
centre_all(const struct vt_doc *doc, struct vt_check *check)
{
	struct kit_mend mend = {0};
	struct page_number n;
	size_t i = 0;

	while (page_number_next(doc, &i, &n))
		if (n.holder->pages != VT_PAGES_FIRST && !n.in_footer && is_plainly_aside(&n) &&
		    n.paragraph->box == NULL)
			kit_mend_centre(&mend, check, n.paragraph);
	return mend;
}

/* Those in the footer move: the pages that showed one show it in the header. */
static struct kit_mend
raise_all(const struct vt_doc *doc, struct vt_check *check)
{
	struct page_number_look look;
	struct kit_mend mend = {0};
	struct page_number n;
	size_t i = 0;

	if (!page_number_look(doc, check, &look))
		return mend;
	for (size_t k = 0; k < doc->section_count; k++)
		if ((doc->sections[k]->number_pages & (VT_PAGES_ODD | VT_PAGES_EVEN)) != 0)
			kit_mend_number(&mend, check, doc->sections[k], NULL, look.set, &look.run);
	while (page_number_next(doc, &i, &n))
		if (n.holder->pages != VT_PAGES_FIRST && n.in_footer && n.holder->section != NULL)
			kit_mend_number(&mend, check, n.holder->section, n.paragraph, look.set,
			    &look.run);
	return mend;
}

static int
report(struct vt_check *check, const struct vt_doc *doc, const struct page_number *n,
    struct vt_text measured, struct vt_error *err)
{
	struct kit_mend mend = {0};
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = {n->paragraph, n->run->start, n->run->end};
	struct vt_finding f = kit_finding(VT_PART_PAGE, at, NULL, NULL);

	f.section = n->holder->section;
	f.measured = measured;
	f.allowed = (struct vt_text){"canh giữa trong phần lề trên", "centred in the top margin"};
	f.message.vi =
	    kit_printf(&a, "Số trang được đặt %s; quy định %s", measured.vi, f.allowed.vi);
	f.message.en = kit_printf(&a, "The page number stands %s; %s is prescribed", measured.en,
	    f.allowed.en);
	if (n->in_footer)
		mend = raise_all(doc, check);
	else if (n->paragraph->box == NULL)
		mend = centre_all(doc, check);
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_place(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int footer_said = 0, aside_said = 0, status = VT_OK;
	struct page_number n;
	size_t i = 0;

	(void)parts;
	while (status == VT_OK && page_number_next(doc, &i, &n)) {
		/* A number on the first page only is page.number-first's matter. */
		if (n.holder->pages == VT_PAGES_FIRST)
			continue;
		if (n.in_footer && !footer_said) {
			footer_said = 1;
			status = report(check, doc, &n,
			    (struct vt_text){"ở phần lề dưới", "in the bottom margin"}, err);
		} else if (!n.in_footer && !aside_said && is_plainly_aside(&n)) {
			aside_said = 1;
			status = report(check, doc, &n,
			    n.paragraph->format->align == VT_ALIGN_RIGHT
				? (struct vt_text){"bên phải", "on the right"}
				: (struct vt_text){"bên trái", "on the left"},
			    err);
		}
	}
	return status;
}

const struct vt_rule page_number_place_rule = {
    .size = sizeof(page_number_place_rule),
    .id = "page.number-place",
    .title = {"Vị trí số trang", "Place of the page number"},
    .about = {"Số trang được đặt canh giữa theo chiều ngang trong phần lề trên của văn bản.",
	"The page number is centred in the top margin."},
    .mend = {"Chuyển số trang lên đầu trang và canh giữa (Word: Insert → Page Number → Top "
	     "of Page → Plain Number 2; LibreOffice: Insert → Page Number, chọn Header và Center).",
	"Move the number to the header and centre it (Word: Insert → Page Number → Top of "
	"Page → Plain Number 2; LibreOffice: Insert → Page Number, Header and Center)."},
    .check = check_place,
};
