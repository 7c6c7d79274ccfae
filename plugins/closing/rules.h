/*
 * rules.h - the rules of the closing plugin, one in each file of this folder.
 */
#ifndef VANTHU_CLOSING_RULES_H
#define VANTHU_CLOSING_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/presence.h"

extern const struct vt_rule signature_missing_rule, signature_authority_rule, signature_stack_rule,
    signature_style_rule, signature_name_style_rule, signature_title_before_name_rule;
extern const struct vt_rule recipients_missing_rule, recipients_label_rule,
    recipients_label_style_rule, recipients_item_rule, recipients_item_style_rule,
    recipients_archive_rule, recipients_as_above_rule, recipients_duplicate_rule;
extern const struct vt_rule copy_form_rule, copy_missing_rule, copy_style_rule, contact_style_rule;

#endif
