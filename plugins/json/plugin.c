/* The JSON writers: one object per document and line, and SARIF for build servers. */
#include <vanthu/plugin.h>

#include "plugins/json/sarif.h"
#include "plugins/json/shapes.h"

static const struct vt_writer json = {
    .size = sizeof(struct vt_writer),
    .name = "json",
    .title = {"JSON, mỗi văn bản một dòng", "JSON, one line per document"},
    .jobs = VT_JOB_CHECK | VT_JOB_EXTRACT,
    .document = json_document,
};

static const struct vt_writer sarif = {
    .size = sizeof(struct vt_writer),
    .name = "sarif",
    .title = {"SARIF 2.1.0, mỗi văn bản một lượt kiểm tra", "SARIF 2.1.0, a run per document"},
    .jobs = VT_JOB_CHECK,
    .begin = sarif_begin,
    .document = sarif_document,
    .end = sarif_end,
};

static const struct vt_writer *const writers[] = {&json, &sarif, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "json",
    .version = "0.1.0",
    .writers = writers,
};
