/* The record: values too long for a register, and values that do not fit each other. */
#include "plugins/record/rules.h"

static const struct vt_rule *const rules[] = {
    &record_addressee_rule,
    &record_length_rule,
    &record_place_rule,
    &record_symbol_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "record",
    .version = "0.1.0",
    .rules = rules,
};
