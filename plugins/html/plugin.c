/* The HTML writer: one page for the clerk, complete in itself. */
#include <vanthu/plugin.h>

#include "plugins/html/html.h"

static const struct vt_writer html = {
    .size = sizeof(struct vt_writer),
    .name = "html",
    .title = {"Trang HTML cho cán bộ văn thư", "an HTML page for the clerk"},
    .jobs = VT_JOB_CHECK,
    .begin = html_begin,
    .document = html_document,
    .end = html_end,
    .wants = VT_WANTS_RECORD,
};

static const struct vt_writer *const writers[] = {&html, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "html",
    .version = "0.1.0",
    .writers = writers,
};
