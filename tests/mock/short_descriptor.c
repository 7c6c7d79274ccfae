/* Mock: a rule whose descriptor is shorter than it was in the first minor version. */
#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule rule = {
    sizeof(struct vt_rule) - 1,
    "mock.short",
    MOCK_TEXT,
    MOCK_TEXT,
    MOCK_TEXT,
    check_nothing,
};
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("short-descriptor"),
    .rules = rules,
};
