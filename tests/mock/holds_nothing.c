/* Mock: a plugin with nothing in it. */
#include "tests/mock/mock.h"

VT_EXPORT const struct vt_plugin vt_plugin_entry = {MOCK_TABLE("holds-nothing"), .rules = NULL};
