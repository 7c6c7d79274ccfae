/* Nội dung: how the text is set, and how its parts are numbered. */
#include "plugins/body/rules.h"

static const struct vt_rule *const rules[] = {
    &body_size_rule,
    &body_align_rule,
    &body_slope_rule,
    &body_capitals_rule,
    &body_indent_rule,
    &body_line_spacing_rule,
    &body_paragraph_spacing_rule,
    &body_sequence_rule,
    &body_point_letter_rule,
    &body_heading_style_rule,
    &body_article_form_rule,
    &body_list_mark_rule,
    &body_end_mark_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "body",
    .version = "0.1.0",
    .rules = rules,
};
