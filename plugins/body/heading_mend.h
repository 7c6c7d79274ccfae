/*
 * heading_mend.h - how the words and marks of a heading are mended.
 */
#ifndef VANTHU_BODY_HEADING_MEND_H
#define VANTHU_BODY_HEADING_MEND_H

#include "kit/mend.h"

struct vt_span heading_first_letter(struct vt_span at);
/* The stop, colon or bracket that it ends with; empty where it ends with none. */
struct vt_span heading_last_mark(struct vt_span at);

/* `CHƯƠNG` becomes `Chương`: as formatting shows it, or as it was typed. */
void heading_mend_word(struct vt_check *check, struct vt_span word, struct kit_mend *m);

/* `Chương I. QUY ĐỊNH CHUNG` is broken in two behind its mark. */
void heading_mend_line(struct vt_check *check, struct vt_span mark, struct vt_span line,
    struct kit_mend *m);

#endif
