/* The office plugin: rules that have nothing to look for until an office says what. */
#include "plugins/office/rules.h"

static const struct vt_rule *const rules[] = {
    &number_unit_rule, &wording_forbidden_rule, &wording_required_rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "office",
    .version = "0.1.0",
    .rules = rules,
};
