/*
 * rules.h - the rules of the record, one in each file of this folder: what a register
 * cannot take, and what contradicts itself.
 */
#ifndef VANTHU_RECORD_RULES_H
#define VANTHU_RECORD_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"

extern const struct vt_rule record_addressee_rule, record_length_rule, record_place_rule,
    record_symbol_rule;

#endif
