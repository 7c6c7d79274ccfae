/* box_columns.h - boxes one below the other, as converters leave the lines of a page. */
#ifndef VANTHU_CORE_BOX_COLUMNS_H
#define VANTHU_CORE_BOX_COLUMNS_H

#include <vanthu/model.h>

/* Columns without plain lines between them in which one box below the other is looked for. */
#define BOX_COLUMNS 16

struct box_columns {
	const struct vt_box *first[BOX_COLUMNS], *last[BOX_COLUMNS];
	size_t count;
};

/* The first box of the column in which the box stands; it is its lowest one from now on. */
const struct vt_box *box_column(struct box_columns *columns, const struct vt_box *box);

#endif
