/*
 * rules.h - the rules of the page plugin, one in each file of this folder.
 */
#ifndef VANTHU_PAGE_RULES_H
#define VANTHU_PAGE_RULES_H

#include <vanthu/plugin.h>

#include "kit/expect.h"

extern const struct vt_rule page_size_rule, page_orientation_rule, page_margin_rule;
extern const struct vt_rule page_number_missing_rule, page_number_place_rule,
    page_number_first_rule, page_number_style_rule;

#endif
