/*
 * citation_words.h - what the readers of the text around a citation share.
 */
#ifndef VANTHU_CORE_CITATION_WORDS_H
#define VANTHU_CORE_CITATION_WORDS_H

#include "kit/text.h"

enum { CITED_SCRATCH_BYTES = 6144 };

/* Memory for one fold at a time, on the stack. Every fold begins it anew. */
struct cited_scratch {
	size_t used;
	_Alignas(8) unsigned char bytes[CITED_SCRATCH_BYTES];
};

/* kit_fold(USUAL); s NULL when the text is too long for the scratch. */
struct vt_str cited_fold(struct cited_scratch *m, struct vt_str s, const uint32_t **map);

/* Past up to most characters of white space from i on. */
size_t cited_skip_space(struct vt_str s, size_t i, size_t most);
int cited_upper_at(struct vt_str s, size_t i);
/* Moves *i past a word given in small letters, however it is written. */
int cited_take_word(struct vt_str s, size_t *i, struct vt_str word);

#endif
