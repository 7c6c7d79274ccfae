/* Mentions of other documents: their number and symbol, type and date. */
#include "plugins/citations/rules.h"

static const struct vt_rule *const rules[] = {
    &cite_spacing_rule,
    &cite_separator_rule,
    &cite_type_mismatch_rule,
    &cite_agency_mismatch_rule,
    &cite_year_missing_rule,
    &cite_year_mismatch_rule,
    &cite_date_form_rule,
    &cite_date_invalid_rule,
    &cite_future_rule,
    &cite_inconsistent_rule,
    &cite_symbol_typo_rule,
    &cite_incomplete_rule,
    &cite_expired_rule,
    &cite_not_yet_rule,
    &cite_internal_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "citations",
    .version = "0.1.0",
    .rules = rules,
};
