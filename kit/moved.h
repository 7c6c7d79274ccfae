/*
 * moved.h - where boxes go that are placed from the edges of the page, when its margins move.
 */
#ifndef VANTHU_KIT_MOVED_H
#define VANTHU_KIT_MOVED_H

#include <vanthu/edit.h>
#include <vanthu/model.h>

enum { KIT_ACROSS, KIT_DOWN };

/* 1 when item i of the list is the first that moves the margins of its section that way. */
int kit_moves_boxes(const struct vt_edit_list *list, size_t i, int way);
/* Where a box at that place and of that size (micrometres, 0: not known) stands once all edits of
 * the section of item i are done: as far from the text as before, and within its margins; the
 * place itself when the box did not stand within them. */
int32_t kit_box_moved(const struct vt_edit_list *list, size_t i, int way, int32_t at, int32_t size);

#endif
