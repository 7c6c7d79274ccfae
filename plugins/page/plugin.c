/* The page plugin: paper, margins and page numbers. */
#include "plugins/page/rules.h"

static const struct vt_rule *const rules[] = {&page_size_rule, &page_orientation_rule,
    &page_margin_rule, &page_number_missing_rule, &page_number_place_rule, &page_number_first_rule,
    &page_number_style_rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "page",
    .version = "0.1.0",
    .rules = rules,
};
