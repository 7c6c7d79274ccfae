/* The plugin: a reader for OpenDocument text. */
#include "formats/odt/edit.h"

static const struct vt_reader reader = {
    .size = sizeof(reader),
    .name = "odt",
    .title = {"Văn bản OpenDocument (ODT)", "OpenDocument text (ODT)"},
    .suffixes = "odt ott fodt",
    .probe = odt_probe,
    .read = odt_read,
    .edit = odt_edit_call,
};

static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "odt",
    .version = "0.1.0",
    .readers = readers,
};
