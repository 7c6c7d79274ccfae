/* Mock: a rule without its function. */
#include "tests/mock/mock.h"

static const struct vt_rule rule = MOCK_RULE("mock.null", NULL);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("null-callback"),
    .rules = rules,
};
