/* Mock: built for a newer minor version of the ABI. */
#include "tests/mock/mock.h"

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR + 1,
    sizeof(struct vt_plugin),
    .name = "newer-minor",
    .version = "1",
};
