/* Mock: built for another major version of the ABI. */
#include "tests/mock/mock.h"

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR + 1,
    0,
    sizeof(struct vt_plugin),
    .name = "other-major",
    .version = "1",
};
