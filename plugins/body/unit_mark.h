/*
 * unit_mark.h - marks at the start of a line that were meant as those of a unit.
 */
#ifndef VANTHU_BODY_UNIT_MARK_H
#define VANTHU_BODY_UNIT_MARK_H

#include <vanthu/check.h>

#include "kit/ask.h"

/* Bytes of what opens a line as the mark of number: `(1)`, `1:`, `A)`, `a/`, `1 Tổ`; 0: it
 * does not. The right form is read as a unit and never comes here. */
size_t unit_stray_mark(struct vt_str line, struct vt_str number);

/* The same of `Điều 2 -`, `Điều 2,` behind the word. */
size_t unit_stray_article(struct vt_str line, struct vt_str word, struct vt_str number);

/* Bytes of `Khoản 1.`, `Điểm a)` at the start of a line whose words go on with a capital, and what
 * stands for them; 0: it opens otherwise. `Khoản 1 Điều 5` names another text. */
size_t unit_named_mark(struct vt_str line, struct vt_str clause, struct vt_str point,
    struct vt_str *out);

/* 1 when a space stands before the stop of the unit's mark: `Điều 3 .`, `a )`. */
int unit_stop_is_loose(const struct vt_unit *u);

#endif
