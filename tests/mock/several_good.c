/* Mock: two plugins in one file, and nothing is wrong with them. */
#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule one = MOCK_RULE("mock.one", check_nothing);
static const struct vt_rule two = MOCK_RULE("mock.two", check_nothing);
static const struct vt_rule *const rules_of_one[] = {&one, NULL};
static const struct vt_rule *const rules_of_two[] = {&two, NULL};

static const struct vt_plugin first = {MOCK_TABLE("first"), .rules = rules_of_one};
static const struct vt_plugin second = {MOCK_TABLE("second"), .rules = rules_of_two};
static const struct vt_plugin *const plugins[] = {&first, &second, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {MOCK_TABLE("several"), .plugins = plugins};
