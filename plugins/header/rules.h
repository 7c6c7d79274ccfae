/*
 * rules.h - the rules of the header plugin, one in each file of this folder.
 */
#ifndef VANTHU_HEADER_RULES_H
#define VANTHU_HEADER_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/presence.h"
#include "plugins/header/date_form.h"
#include "plugins/header/notation.h"

/* The fault that Quốc hiệu or Tiêu ngữ is missing; silent for an appendix alone in
 * its file, undecided for a document of the party. */
int head_missing(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int32_t component, struct vt_text message, struct vt_error *err);

/* 1 when what may be the subject is on the title's line, or set as the text is. */
int subject_is_text(const struct vt_parts *parts);
/* 1 when the subject of a letter is its label and nothing more. */
int subject_is_label(const struct vt_parts *parts);

/* 1 when spaces stand doubled in the component, which is on one line: where. */
int head_doubled_space(const struct vt_component *c, struct vt_span *out);

extern const struct vt_rule nation_missing_rule, nation_wording_rule, nation_style_rule;
extern const struct vt_rule motto_missing_rule, motto_wording_rule, motto_style_rule,
    motto_line_rule;
extern const struct vt_rule party_missing_rule, party_wording_rule, party_style_rule,
    party_line_rule;
extern const struct vt_rule agency_missing_rule, agency_style_rule, agency_parent_style_rule,
    agency_line_rule, agency_abbreviated_rule, agency_abolished_rule;
extern const struct vt_rule number_missing_rule, number_blank_rule, number_label_rule,
    number_leading_zero_rule, number_spacing_rule, number_symbol_rule, number_type_mismatch_rule,
    number_year_rule, number_style_rule;
extern const struct vt_rule date_missing_rule, date_blank_rule, date_wording_rule, date_zero_rule,
    date_invalid_rule, date_style_rule;
extern const struct vt_rule title_missing_rule, title_style_rule, title_unknown_rule,
    title_form_rule;
extern const struct vt_rule component_forbidden_rule;
extern const struct vt_rule subject_missing_rule, subject_style_rule, subject_line_rule,
    subject_form_rule, subject_wording_rule;

#endif
