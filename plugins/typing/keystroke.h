/*
 * keystroke.h - words as the keys of Telex and VNI make them, with the keys left in.
 */
#ifndef VANTHU_TYPING_KEYSTROKE_H
#define VANTHU_TYPING_KEYSTROKE_H

#include "kit/text.h"

enum { KEYSTROKE_BYTES = 32 };

/*
 * What the keys of the word were to make, `điều` of `ddieeuf` and of `d9ie62u`: its bytes in out,
 * n of them. 0: it is a syllable as it stands, or none comes of it, or it might as well be a word
 * of another language, a symbol or a code.
 */
size_t keystroke_read(struct vt_str word, char out[static KEYSTROKE_BYTES]);

#endif
