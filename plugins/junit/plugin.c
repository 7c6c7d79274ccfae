/* The JUnit writer: a test suite per document, for build servers that check templates. */
#include <vanthu/plugin.h>

#include "plugins/junit/suite.h"

static const struct vt_writer junit = {
    .size = sizeof(struct vt_writer),
    .name = "junit",
    .title = {"JUnit XML, mỗi văn bản một bộ kiểm tra", "JUnit XML, a test suite per document"},
    .jobs = VT_JOB_CHECK,
    .begin = junit_begin,
    .document = junit_document,
    .end = junit_end,
    .suffix = "junit.xml",
};

static const struct vt_writer *const writers[] = {&junit, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "junit",
    .version = "0.1.0",
    .writers = writers,
};
