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
#include "kit/text.h"

/* Bytes of text that a message quotes: all of it, or as many whole words as fit. */
static inline size_t
draft_quoted(struct vt_str text)
{
	enum { CODE_POINTS = 60 };
	size_t end = kit_utf8_on(text, 0, CODE_POINTS);

	while (end < text.n && end > 0 && text.s[end] != ' ')
		end--;
	return end;
}

extern const struct vt_rule draft_tracked_changes_rule, draft_comments_rule, draft_hidden_rule,
    draft_macro_rule, draft_external_rule, draft_field_error_rule, draft_mark_rule,
    draft_metadata_rule, draft_highlight_rule, draft_repeated_rule;

#endif
