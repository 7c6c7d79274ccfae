/* The header plugin: national title, motto, agency, number, place and date,
 * title and subject. */
#include "plugins/header/rules.h"

static const struct vt_rule *const rules[] = {&nation_missing_rule, &nation_wording_rule,
    &nation_style_rule, &motto_missing_rule, &motto_wording_rule, &motto_style_rule,
    &motto_line_rule, &party_missing_rule, &party_wording_rule, &party_style_rule, &party_line_rule,
    &agency_missing_rule, &agency_style_rule, &agency_parent_style_rule, &agency_line_rule,
    &agency_abbreviated_rule, &agency_abolished_rule, &number_missing_rule, &number_blank_rule,
    &number_label_rule, &number_leading_zero_rule, &number_spacing_rule, &number_symbol_rule,
    &number_type_mismatch_rule, &number_year_rule, &number_style_rule, &date_missing_rule,
    &date_blank_rule, &date_wording_rule, &date_zero_rule, &date_invalid_rule, &date_style_rule,
    &title_missing_rule, &title_style_rule, &title_unknown_rule, &title_form_rule,
    &subject_missing_rule, &subject_style_rule, &subject_line_rule, &subject_form_rule,
    &subject_wording_rule, &component_forbidden_rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "header",
    .version = "0.1.0",
    .rules = rules,
};
