/* Mock: says that its table ends behind the words that never move. */
#include "tests/mock/mock.h"

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    16,
    .name = "short-struct",
    .version = "1",
};
