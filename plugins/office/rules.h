/*
 * rules.h - the rules of the office plugin, one in each file of this folder.
 */
#ifndef VANTHU_OFFICE_RULES_H
#define VANTHU_OFFICE_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"

/* Calls found for each place of the pattern in any paragraph. VT_OK, or the error
 * that ends the rule: found's own, profile, memory, or too-large when the pattern
 * takes too long. */
int wording_search(const struct vt_doc *doc, struct vt_str pattern,
    int (*found)(void *ctx, struct vt_span at, struct vt_error *err), void *ctx,
    struct vt_error *err);

extern const struct vt_rule number_unit_rule, wording_forbidden_rule, wording_required_rule;

#endif
