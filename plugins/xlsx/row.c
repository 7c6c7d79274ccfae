/* Cells packed for the way between two processes. */
#include "plugins/xlsx/row.h"

#include "kit/fail.h"
#include "kit/write.h"

enum { HEAD = 5 };

int
row_pack(struct vt_output *out, const struct kit_cell *cell, struct vt_error *err)
{
	const size_t n = cell->text.n;
	const char head[HEAD] = {(char)cell->kind, (char)(n & 0xff), (char)(n >> 8 & 0xff),
	    (char)(n >> 16 & 0xff), (char)(n >> 24 & 0xff)};
	int rc = n > UINT32_MAX ? kit_fail(err, VT_ERR_TOO_LARGE, "a cell is too long")
				: kit_write(out, (struct vt_str){head, HEAD}, err);

	return rc == VT_OK ? kit_write(out, cell->text, err) : rc;
}

int
row_unpack(struct vt_str row, size_t *at, struct kit_cell *out_cell)
{
	const unsigned char *head = (const unsigned char *)row.s + *at;
	uint32_t n;

	if (row.n - *at < HEAD || head[0] > KIT_CELL_DATE)
		return 0;
	n = head[1] | (uint32_t)head[2] << 8 | (uint32_t)head[3] << 16 | (uint32_t)head[4] << 24;
	if (n > row.n - *at - HEAD)
		return 0;
	*out_cell = (struct kit_cell){(enum kit_cell_kind)head[0], {row.s + *at + HEAD, n}};
	*at += HEAD + n;
	return kit_utf8_valid(out_cell->text);
}
