/*
 * rules.h - the rules of the draft plugin, one in each file of this folder.
 *
 * What a word processor keeps in a file beside the text that is to be signed.
 */
#ifndef VANTHU_DRAFT_RULES_H
#define VANTHU_DRAFT_RULES_H

#include <vanthu/plugin.h>

#include "kit/ask.h"
#include "kit/expect.h"

extern const struct vt_rule draft_tracked_changes_rule, draft_comments_rule, draft_hidden_rule,
    draft_macro_rule, draft_external_rule, draft_field_error_rule, draft_mark_rule,
    draft_metadata_rule;

#endif
