/*
 * number.h - what the reader of a number tells of a line.
 */
#ifndef VANTHU_ANATOMY_NUMBER_H
#define VANTHU_ANATOMY_NUMBER_H

#include "core/anatomy/finder.h"

/* Offsets into the text of a segment. */
struct number_reading {
	size_t label_end;              /* 0: no label */
	size_t value_start, value_end; /* equal: blank */
	size_t notation_start, notation_end;
	size_t end;
	int32_t year;
	int dots; /* the blank is dotted */
	int party;
};

/* Bytes of the label, `Số:`, `Số`, `Luật số:`; 0: no label. */
size_t number_label(struct finder *f, struct segment *s);

/* 1 when the segment reads as a number; without a label it must be all of it. */
int number_read(struct finder *f, struct segment *s, struct number_reading *r);

/* 1 when the symbol goes on behind the space at i, `47/BC-SDS MT`: a group of capitals ends the
 * line that is no word, as `KHẨN` and `MẬT` are. */
int number_group_behind(struct vt_str s, size_t i);

#endif
