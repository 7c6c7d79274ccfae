/* The XLSX writer: registers and records as the workbook that offices exchange. */
#include <vanthu/plugin.h>

#include "kit/row.h"
#include "plugins/xlsx/book.h"
#include "plugins/xlsx/row.h"

static int
pack_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	enum kit_table table = kit_table_wanted(out, err);
	struct kit_cell cell;
	int rc = table != KIT_TABLE_NONE ? VT_OK : VT_ERR_USAGE;

	for (size_t i = 0; rc == VT_OK && kit_table_column(table, i) != NULL; i++) {
		rc = kit_table_cell(table, i, report, out, &cell, err);
		if (rc == VT_OK)
			rc = row_pack(out, &cell, err);
	}
	return rc;
}

static const struct vt_assembly book = {
    .size = sizeof(struct vt_assembly),
    .open = book_open,
    .add = book_add,
    .finish = book_finish,
    .close = book_close,
};

static const struct vt_writer_option *const options[] = {&kit_register_option, NULL};

static const struct vt_writer xlsx = {
    .size = sizeof(struct vt_writer),
    .name = "xlsx",
    .title = {"Bảng tính XLSX, mỗi văn bản một hàng", "XLSX workbook, one row per document"},
    .jobs = VT_JOB_EXTRACT,
    .document = pack_document,
    .options = options,
    .assembly = &book,
};

static const struct vt_writer *const writers[] = {&xlsx, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "xlsx",
    .version = "0.1.0",
    .writers = writers,
};
