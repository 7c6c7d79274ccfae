/* Mock: brings one rule twice. */
#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule rule = MOCK_RULE("mock.twice", check_nothing);
static const struct vt_rule *const rules[] = {&rule, &rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("duplicate-own-rule"),
    .rules = rules,
};
