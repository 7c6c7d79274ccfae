/* Mock: nothing is wrong with it; the others are this one with a sin. */
#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule rule = MOCK_RULE("mock.rule", check_nothing);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("well-behaved"),
    .rules = rules,
};
