/* The plugin: a reader for edXML messages, which hands the document in them to its reader. */
#include "formats/edxml/edxml.h"

static const struct vt_reader reader = {
    .size = sizeof(reader),
    .name = "edxml",
    .title = {"Thông điệp edXML có văn bản đính kèm", "edXML message with a document attached"},
    .suffixes = "edxml",
    .probe = edxml_probe,
    .read = edxml_read,
};

static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "edxml-reader",
    .version = "0.1.0",
    .readers = readers,
};
