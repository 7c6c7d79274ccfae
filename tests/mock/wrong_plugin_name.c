/* Mock: a plugin whose name could not stand in a path or a message. */
#include "tests/mock/mock.h"

VT_EXPORT const struct vt_plugin vt_plugin_entry = {MOCK_TABLE("../Bad Name"), .rules = NULL};
