/* The Akoma Ntoso writer: a document with its structure, for archives of texts. */
#include <vanthu/plugin.h>

#include "plugins/akn/akn.h"

static const struct vt_writer akn = {
    .size = sizeof(struct vt_writer),
    .name = "akn",
    .title = {"Akoma Ntoso 3.0, mỗi văn bản một tệp", "Akoma Ntoso 3.0, a file per document"},
    .jobs = VT_JOB_EXTRACT,
    .document = akn_document,
    .wants = VT_WANTS_FILE,
    .suffix = "akn.xml",
};

static const struct vt_writer *const writers[] = {&akn, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "akn",
    .version = "0.1.0",
    .writers = writers,
};
