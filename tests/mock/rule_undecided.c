/* Mock: a rule that cannot tell. */
#include "tests/mock/mock.h"

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_text why = {"không rõ", "it cannot tell"};

	(void)doc;
	(void)parts;
	return check->ops->undecided(check, why, err);
}

static const struct vt_rule rule = MOCK_RULE("mock.rule", check_document);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("rule-undecided"),
    .rules = rules,
};
