/* Mock: a rule that writes where nothing is. */
#include "tests/mock/mock.h"

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	volatile int *nothing = (volatile int *)(uintptr_t)doc->partial;

	(void)parts;
	(void)check;
	(void)err;
	*nothing = 1;
	return VT_OK;
}

static const struct vt_rule rule = MOCK_RULE("mock.rule", check_document);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("rule-crashes"),
    .rules = rules,
};
