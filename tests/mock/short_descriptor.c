/* Mock: a rule whose descriptor is shorter than it was in the first minor version. */
#include <stddef.h>

#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule rule = {
    .size = offsetof(struct vt_rule, any_text) - 1,
    .id = "mock.short",
    .title = MOCK_TEXT,
    .about = MOCK_TEXT,
    .mend = MOCK_TEXT,
    .check = check_nothing,
};
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("short-descriptor"),
    .rules = rules,
};
