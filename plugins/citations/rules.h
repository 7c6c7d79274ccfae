/*
 * rules.h - the rules of the citations plugin, one in each file of this folder.
 */
#ifndef VANTHU_CITATIONS_RULES_H
#define VANTHU_CITATIONS_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/date.h"
#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/tally.h"
#include "plugins/citations/mention.h"

extern const struct vt_rule cite_spacing_rule, cite_separator_rule, cite_type_mismatch_rule,
    cite_year_missing_rule, cite_year_mismatch_rule, cite_date_form_rule, cite_date_invalid_rule,
    cite_future_rule, cite_inconsistent_rule, cite_symbol_typo_rule, cite_incomplete_rule,
    cite_expired_rule, cite_not_yet_rule, cite_internal_rule, cite_agency_mismatch_rule;

#endif
