/* The opening plugin: to whom a document goes, and on what it rests. */
#include "plugins/opening/rules.h"

static const struct vt_rule *const rules[] = {&addressee_missing_rule, &addressee_form_rule,
    &addressee_style_rule, &basis_missing_rule, &basis_style_rule, &basis_punctuation_rule,
    &basis_incomplete_rule, &basis_form_rule, &order_missing_rule, &order_form_rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "opening",
    .version = "0.1.0",
    .rules = rules,
};
