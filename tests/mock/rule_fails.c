/* Mock: a rule that fails. */
#include "tests/mock/mock.h"

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	(void)parts;
	(void)check;
	err->code = VT_ERR_IO;
	err->message[0] = '!';
	err->message[1] = '\0';
	return VT_ERR_IO;
}

static const struct vt_rule rule = MOCK_RULE("mock.rule", check_document);
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("rule-fails"),
    .rules = rules,
};
