/* Viết hoa: capitals in running text. */
#include "plugins/case/rules.h"

static const struct vt_rule *const rules[] = {
    &case_unit_rule,
    &case_agency_rule,
    &case_place_rule,
    &case_document_rule,
    &case_special_rule,
    &case_sentence_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "case",
    .version = "0.1.0",
    .rules = rules,
};
