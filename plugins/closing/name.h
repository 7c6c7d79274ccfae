/*
 * name.h - names of persons: their capitals.
 */
#ifndef VANTHU_CLOSING_NAME_H
#define VANTHU_CLOSING_NAME_H

#include <vanthu/check.h>

/* The name in title case: the first letter of each syllable stays, the others become small. Both
 * writings of a Vietnamese letter differ by case alone. NULL: no memory, or no such name. */
const char *name_title_case(struct vt_check *check, struct vt_str name);
/* The name with a capital at each syllable; NULL: no memory. */
const char *name_with_capitals(struct vt_check *check, struct vt_str name);
/* 1 when a syllable begins with a small letter. */
int name_has_small(struct vt_str name);

#endif
