/* Mock: a rule that asks for a limit its profile does not have. */
#include "tests/mock/mock.h"

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_range range;

	(void)doc;
	(void)parts;
	return check->ops->range(check, "no-such-limit", &range, err);
}

static const struct vt_rule rule = MOCK_RULE("mock.rule", check_document);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("rule-without-limit"),
    .rules = rules,
};
