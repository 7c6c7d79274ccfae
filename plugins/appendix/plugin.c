/* The other components of a document: appendices, marks of urgency and secrecy. */
#include "plugins/appendix/rules.h"

static const struct vt_rule *const rules[] = {
    &appendix_heading_rule,
    &appendix_unmentioned_rule,
    &issued_heading_rule,
    &urgency_form_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "appendix",
    .version = "0.1.0",
    .rules = rules,
};
