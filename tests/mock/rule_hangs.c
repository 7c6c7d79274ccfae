/* Mock: a rule that never ends. */
#include "tests/mock/mock.h"

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	volatile int for_ever = 1;

	(void)doc;
	(void)parts;
	(void)check;
	(void)err;
	while (for_ever)
		continue;
	return VT_OK;
}

static const struct vt_rule rule = MOCK_RULE("mock.rule", check_document);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("rule-hangs"),
    .rules = rules,
};
