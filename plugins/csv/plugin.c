/* The CSV writer: records as a table that a spreadsheet opens. */
#include <vanthu/plugin.h>

#include "kit/row.h"
#include "plugins/csv/table.h"

static const struct vt_writer_option delimiter = {
    .size = sizeof(struct vt_writer_option),
    .name = "delimiter",
    .value = ",|;|tab",
    .help = {"dấu phân cách các ô: , ; | hoặc tab (mặc định ,)",
	"what separates cells: , ; | or tab (default ,)"},
};

static const struct vt_writer_option *const options[] = {&kit_register_option, &delimiter, NULL};

static const struct vt_writer csv = {
    .size = sizeof(struct vt_writer),
    .name = "csv",
    .title = {"CSV, mỗi văn bản một hàng", "CSV, one row per document"},
    .jobs = VT_JOB_EXTRACT,
    .begin = csv_begin,
    .document = csv_document,
    .options = options,
};

static const struct vt_writer *const writers[] = {&csv, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "csv",
    .version = "0.1.0",
    .writers = writers,
};
