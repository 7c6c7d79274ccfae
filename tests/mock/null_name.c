/* Mock: a plugin without its name. */
#include "tests/mock/mock.h"

VT_EXPORT const struct vt_plugin vt_plugin_entry = {MOCK_TABLE(NULL), .rules = NULL};
