/* Quốc hiệu: how it is set. */
#include "plugins/header/rules.h"

/* The width of text is an estimate: between letters drawn close and far it is so many per cent. */
enum { NARROWEST = 97, WIDEST = 103, CELL_MARGINS_UM = 3800 };

static int64_t
width_at(const struct vt_span at, int32_t size, int per_cent)
{
	const struct vt_run *first = at.paragraph->run_count > 0 ? at.paragraph->runs[0] : NULL;
	int32_t is = first != NULL ? first->format->font_size : VT_UNSET;
	int64_t width = kit_text_width(at.paragraph, at.start, at.end);

	return (is == VT_UNSET || is <= 0 ? width : width * size / is) * per_cent / 100;
}

/* 1 when each row of the table has a cell on the left and one on the right. */
static int
has_two_columns(const struct vt_table *table)
{
	if (table->column_count != 2 || table->parent != NULL ||
	    table->cell_count != (size_t)table->row_count * 2)
		return 0;
	for (size_t i = 0; i < table->cell_count; i++)
		if (table->cells[i]->col_span > 1 || table->cells[i]->width == VT_UNSET)
			return 0;
	return 1;
}

/* The column of the title takes from the other, at the least size that is allowed where it must. */
static void
mend_columns(struct vt_check *check, struct vt_span at, const struct vt_range *size,
    struct kit_mend *mend)
{
	const struct vt_cell *cell = at.paragraph->cell;
	const struct vt_table *table = cell->table;
	int32_t is = at.paragraph->runs[0]->format->font_size;
	struct vt_error ignored = {0};
	struct vt_range share;
	int64_t total, least;

	/* A size that is not allowed is mended first. */
	if (!has_two_columns(table) || cell->column != 1 || is < size->min || is > size->max ||
	    check->ops->range(check, "left", &share, &ignored) != VT_OK)
		return;
	total = (int64_t)table->cells[0]->width + table->cells[1]->width;
	least = total * share.min / 100;
	for (int32_t want = is; want >= size->min; want--) {
		int64_t right = width_at(at, want, WIDEST) + CELL_MARGINS_UM;
		const struct vt_run_format format = {.font_size = want};

		if (total - right < least)
			continue;
		kit_mend_widths(mend, check, at.paragraph, (int32_t)(total - right),
		    (int32_t)right);
		if (want < is)
			kit_mend_run(mend, check, at, VT_SET_FONT_SIZE, &format);
		return;
	}
}

/* In a column that is too narrow it stands on two lines, whatever the size. */
static int
check_one_line(struct vt_check *check, const struct vt_component *nation, struct vt_error *err)
{
	struct vt_span at = kit_first_span(nation);
	const struct vt_cell *cell = at.paragraph != NULL ? at.paragraph->cell : NULL;
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_error ignored = {0};
	struct kit_mend mend = {0};
	struct vt_finding f;
	struct vt_range size;
	int32_t is;

	if (cell == NULL || cell->width == VT_UNSET || nation->span_count != 1 ||
	    at.paragraph->run_count == 0 ||
	    check->ops->range(check, "size", &size, &ignored) != VT_OK)
		return VT_OK;
	is = at.paragraph->runs[0]->format->font_size;
	if (is == VT_UNSET || width_at(at, kit_nearest(&size, is), NARROWEST) <= cell->width)
		return VT_OK;
	mend_columns(check, at, &size, &mend);
	f = kit_fault_at(VT_PART_NATION, at);
	f.variant = "one-line";
	f.measured = kit_show_length(&a, cell->width);
	f.mend = (struct vt_text){"Kéo rộng cột bên phải của bảng để Quốc hiệu nằm trên một dòng.",
	    "Widen the right column of the table until the national title stands on one line."};
	kit_mend_put(&mend, 0, &f);
	return kit_fault(check, &f, err,
	    "Quốc hiệu dễ bị ngắt thành hai dòng vì cột chứa nó chỉ rộng %d mm",
	    "The national title is likely to break into two lines: its column is %d mm wide",
	    (int)(cell->width / 1000));
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status = expect_style(check, parts->nation, err);

	(void)doc;
	return status != VT_OK || parts->nation == NULL ? status
							: check_one_line(check, parts->nation, err);
}

const struct vt_rule nation_style_rule = {
    .size = sizeof(nation_style_rule),
    .id = "nation.style",
    .title = {"Kiểu chữ của Quốc hiệu", "Setting of the national title"},
    .about = {"Quốc hiệu bằng chữ in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, đậm, trên một dòng.",
	"The national title in capitals of 12 to 13 pt, upright, bold, on one line."},
    .mend = {"Đặt Quốc hiệu chữ in hoa, đứng, đậm, cỡ 12 đến 13.",
	"Set the national title in bold upright capitals of 12 to 13 pt."},
    .check = check_style,
};
