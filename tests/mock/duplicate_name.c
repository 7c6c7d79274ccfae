/* Mock: calls itself what the plugin of the page rules is called. */
#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule rule = MOCK_RULE("mock.duplicate", check_nothing);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {MOCK_TABLE("page"), .rules = rules};
