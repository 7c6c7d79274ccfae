/*
 * rules.h - the rules of the opening plugin, one in each file of this folder.
 */
#ifndef VANTHU_OPENING_RULES_H
#define VANTHU_OPENING_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/entry.h"
#include "kit/expect.h"
#include "kit/presence.h"

/* More places than this are not listed one by one. */
#define PLACES_MAX 10

extern const struct vt_rule addressee_missing_rule, addressee_form_rule, addressee_style_rule;
extern const struct vt_rule basis_missing_rule, basis_style_rule, basis_punctuation_rule,
    basis_incomplete_rule, basis_form_rule, order_missing_rule, order_form_rule;

#endif
