/*
 * law.h - the profiles of a session: the one that was named, or for each
 * document the one that governs it.
 */
#ifndef VANTHU_CORE_LAW_H
#define VANTHU_CORE_LAW_H

#include <vanthu/parts.h>

#include "core/base/arena.h"
#include "core/engine/profile.h"

struct law {
	const char *dir;
	struct profile *named;                  /* NULL: automatic */
	const struct profile_info *const *list; /* automatic: those to choose from */
	size_t count;
	struct profile **loaded; /* parallel to list; NULL until needed */
};

/* name NULL or "auto": automatic. a outlives the law. Errors: profile, memory. */
int law_open(struct law *law, const char *name, const char *dir, struct arena *a,
    struct vt_error *err);
void law_close(struct law *law);

/* The profile of a document; parts NULL: of one nothing is known of. *out_fits is
 * 0 when none governs it and the newest stands in. Errors: profile, memory. */
int law_choose(struct law *law, const struct vt_parts *parts, const struct profile **out,
    int *out_fits, struct vt_error *err);

#endif
