/*
 * regex.h - the patterns of a profile: regular expressions as PCRE2 has them.
 *
 * A pattern is found with capitals told apart; (?i) in it says otherwise. No search
 * takes longer than a fixed number of steps: what would is not found.
 */
#ifndef VANTHU_KIT_REGEX_H
#define VANTHU_KIT_REGEX_H

#include "kit/text.h"

struct kit_regex;

/* NULL: the pattern is wrong, *out_at is the character at which (from 1), 0: no
 * memory. Release with kit_regex_free. */
struct kit_regex *kit_regex_new(struct vt_str pattern, int32_t *out_at);
void kit_regex_free(struct kit_regex *regex); /* NULL is fine */

/* The next match in text from byte *from on, as byte offsets; *from moves past it.
 * 1 found, 0 none, -1: too many steps or no memory. */
int kit_regex_next(struct kit_regex *regex, struct vt_str text, size_t *from, size_t *out_start,
    size_t *out_end);

#endif
