/* Mock: a table as the first version of the ABI had it; what lies behind is not its own. */
#include <stddef.h>

#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule rule = MOCK_RULE("mock.first", check_nothing);
static const struct vt_rule *const rules[] = {&rule, NULL};
static const struct vt_plugin *const behind[] = {NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {VT_ABI_MAJOR, 0,
    offsetof(struct vt_plugin, plugins), .name = "first-version", .version = "1", .rules = rules,
    .plugins = behind};
