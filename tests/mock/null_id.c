/* Mock: a rule without its id. */
#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule rule = MOCK_RULE(NULL, check_nothing);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("null-id"),
    .rules = rules,
};
