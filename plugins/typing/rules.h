/*
 * rules.h - the rules of the typing plugin, one in each file of this folder.
 *
 * How the characters were typed: font, colour, encoding, spaces, leftovers.
 */
#ifndef VANTHU_TYPING_RULES_H
#define VANTHU_TYPING_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "plugins/typing/tally.h"

extern const struct vt_rule font_family_rule, font_color_rule, font_legacy_rule;
extern const struct vt_rule text_decomposed_rule, text_lookalike_rule, text_spacing_rule,
    text_tone_placement_rule, text_placeholder_rule, text_keystroke_rule, text_fixed_word_rule,
    text_figures_rule;

#endif
