/* Mock: a list of plugins as long as nobody makes them. */
#include "tests/mock/mock.h"

#define FOUR(x) x, x, x, x

MOCK_UNUSED_RULE
static const struct vt_rule rule = MOCK_RULE("mock.endless", check_nothing);
static const struct vt_rule *const rules[] = {&rule, NULL};

static const struct vt_plugin again = {MOCK_TABLE("again"), .rules = rules};
static const struct vt_plugin *const plugins[] = {FOUR(FOUR(FOUR(FOUR(FOUR(&again))))), NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {MOCK_TABLE("endless"), .plugins = plugins};
