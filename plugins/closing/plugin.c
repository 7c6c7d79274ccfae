/* The closing of a document: who signs it, and who receives it. */
#include "plugins/closing/rules.h"

static const struct vt_rule *const rules[] = {
    &signature_missing_rule,
    &signature_authority_rule,
    &signature_stack_rule,
    &signature_style_rule,
    &signature_name_style_rule,
    &signature_title_before_name_rule,
    &recipients_missing_rule,
    &recipients_label_rule,
    &recipients_label_style_rule,
    &recipients_item_rule,
    &recipients_item_style_rule,
    &recipients_archive_rule,
    &recipients_as_above_rule,
    &recipients_duplicate_rule,
    &copy_form_rule,
    &copy_missing_rule,
    &copy_style_rule,
    &contact_style_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "closing",
    .version = "0.1.0",
    .rules = rules,
};
