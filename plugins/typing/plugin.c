/* How the characters of a document were typed: its fonts and its text. */
#include "plugins/typing/rules.h"

static const struct vt_rule *const rules[] = {
    &font_family_rule,
    &font_color_rule,
    &font_legacy_rule,
    &text_decomposed_rule,
    &text_lookalike_rule,
    &text_figures_rule,
    &text_keystroke_rule,
    &text_fixed_word_rule,
    &text_spacing_rule,
    &text_tone_placement_rule,
    &text_placeholder_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "typing",
    .version = "0.1.0",
    .rules = rules,
};
