/* Columns of boxes: converters give every line of a page a box or frame of its own, as wide as
 * its words. */
#include "core/anatomy/box_columns.h"

/* A line is at least so far below the other, in micrometres. */
#define LINE_STEP 2000

static int
is_placed(const struct vt_box *box)
{
	return box->x != VT_UNSET && box->y != VT_UNSET && box->width != VT_UNSET && box->width > 0;
}

/* 1 when the narrower of both stands above or below the other with half of it. */
static int
in_line(const struct vt_box *a, const struct vt_box *b)
{
	int64_t left = a->x > b->x ? a->x : b->x;
	int64_t a_end = (int64_t)a->x + a->width, b_end = (int64_t)b->x + b->width;
	int64_t right = a_end < b_end ? a_end : b_end;
	int64_t narrow = a->width < b->width ? a->width : b->width;

	return (right - left) * 2 >= narrow;
}

const struct vt_box *
box_column(struct box_columns *columns, const struct vt_box *box)
{
	size_t found = BOX_COLUMNS;
	int across = 0;

	for (size_t i = 0; i < columns->count; i++)
		if (columns->last[i] == box)
			return columns->first[i];
	for (size_t i = 0; is_placed(box) && i < columns->count; i++) {
		const struct vt_box *last = columns->last[i];
		int32_t nearer;

		if (!is_placed(last) || box->y - last->y < LINE_STEP || !in_line(box, last))
			continue;
		nearer = found == BOX_COLUMNS ? LINE_STEP : last->y - columns->last[found]->y;
		if (nearer >= LINE_STEP) {
			found = i;
			across = 0;
		} else {
			across |= nearer > -LINE_STEP;
		}
	}
	/* A line below two that stand side by side goes over both columns. */
	if (across)
		columns->count = 0;
	if (found < BOX_COLUMNS && !across) {
		columns->last[found] = box;
		return columns->first[found];
	}
	if (columns->count < BOX_COLUMNS) {
		columns->first[columns->count] = box;
		columns->last[columns->count++] = box;
	}
	return box;
}
