/*
 * foreign.h - whether who signs can be of the agency in the head at all.
 */
#ifndef VANTHU_CLOSING_FOREIGN_H
#define VANTHU_CLOSING_FOREIGN_H

#include "plugins/closing/authority.h"

/* What of a block names the agency's own head, or the collective he signs for. */
struct foreign_block {
	struct vt_span collective_line, head_line; /* paragraph NULL: there is none */
	struct vt_str collective, head;
};

/* Reports a collective or a head that no agency of the kind in the head has. *out_told: 1 when
 * it did. Agencies that stand for several kinds, and joint ones, are not judged. VT_OK, or the
 * error that ends the rule. */
int foreign_check(struct vt_check *check, const struct vt_parts *parts,
    const struct foreign_block *block, int *out_told, struct vt_error *err);

#endif
