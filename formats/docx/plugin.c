/* The reader of Word's OOXML files. */
#include <vanthu/plugin.h>

#include "formats/docx/edit.h"

static const struct vt_reader reader = {
    .size = sizeof(reader),
    .name = "docx",
    .title = {"Văn bản Word (OOXML)", "Word document (OOXML)"},
    .suffixes = "docx docm dotx dotm",
    .probe = docx_probe,
    .read = docx_read,
    .edit = docx_edit,
};

static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    0,
    .name = "docx",
    .version = "0.1.0",
    .readers = readers,
};
