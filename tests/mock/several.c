/* Mock: three plugins in one file, of which the second is for another program. */
#include "tests/mock/mock.h"

MOCK_UNUSED_RULE
static const struct vt_rule one = MOCK_RULE("mock.one", check_nothing);
static const struct vt_rule two = MOCK_RULE("mock.two", check_nothing);
static const struct vt_rule three = MOCK_RULE("mock.three", check_nothing);
static const struct vt_rule *const rules_of_one[] = {&one, NULL};
static const struct vt_rule *const rules_of_two[] = {&two, NULL};
static const struct vt_rule *const rules_of_three[] = {&three, NULL};

static const struct vt_plugin first = {MOCK_TABLE("first"), .rules = rules_of_one};
static const struct vt_plugin second = {VT_ABI_MAJOR + 1, 0, sizeof(struct vt_plugin),
    .name = "second", .version = "1", .rules = rules_of_two};
static const struct vt_plugin third = {MOCK_TABLE("third"), .rules = rules_of_three};
static const struct vt_plugin *const plugins[] = {&first, &second, &third, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {MOCK_TABLE("several"), .plugins = plugins};
