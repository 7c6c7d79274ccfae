/*
 * rules.h - the rules of the appendix plugin, one in each file of this folder.
 */
#ifndef VANTHU_APPENDIX_RULES_H
#define VANTHU_APPENDIX_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"

extern const struct vt_rule appendix_heading_rule, appendix_unmentioned_rule, issued_heading_rule,
    urgency_form_rule;

#endif
