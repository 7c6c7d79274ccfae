/*
 * rules.h - the rules of the body plugin, one in each file of this folder.
 */
#ifndef VANTHU_BODY_RULES_H
#define VANTHU_BODY_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"

extern const struct vt_rule body_size_rule, body_align_rule, body_indent_rule,
    body_line_spacing_rule, body_paragraph_spacing_rule, body_sequence_rule, body_point_letter_rule,
    body_heading_style_rule, body_article_form_rule, body_end_mark_rule, body_slope_rule,
    body_capitals_rule, body_list_mark_rule;

#endif
