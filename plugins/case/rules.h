/*
 * rules.h - the rules of the case plugin, one in each file of this folder.
 */
#ifndef VANTHU_CASE_RULES_H
#define VANTHU_CASE_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/tally.h"
#include "plugins/case/prose.h"

extern const struct vt_rule case_unit_rule, case_agency_rule, case_place_rule, case_document_rule,
    case_special_rule, case_sentence_rule;

#endif
