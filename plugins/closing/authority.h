/*
 * authority.h - the abbreviation of authority before a line of the signature
 * block: `TM.` `KT.` `Q.` `TL.` `TUQ.`, however it is written.
 */
#ifndef VANTHU_CLOSING_AUTHORITY_H
#define VANTHU_CLOSING_AUTHORITY_H

#include <vanthu/check.h>

#include "kit/ask.h"

/* One line and what it opens with. */
struct authority {
	struct vt_span line;        /* white space at the ends left out */
	struct vt_span mark;        /* the abbreviation with its stop and spaces; empty if none */
	struct vt_str abbreviation; /* as it should be: `KT.`; empty if none */
	struct vt_str rest;         /* what follows: `GIÁM ĐỐC` */
	int spelled;                /* 1: written in words: `KÝ THAY` */
};

/* Reads one line by the words "authorities" and the map "authority-words" of
 * the profile. */
int authority_read(struct vt_check *check, struct vt_span line, struct authority *out,
    struct vt_error *err);

/* Bytes of the capitals and the stop that text opens with as an abbreviation of authority does,
 * whatever they are, `TU.`; 0: it does not. */
size_t authority_letters(struct vt_str text);

#endif
