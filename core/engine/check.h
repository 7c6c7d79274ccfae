/*
 * check.h - runs one rule over one document and keeps what it finds.
 *
 * Invariants: findings and reasons are copied into the arena of the subject,
 * their severity and citation resolved by the profile; whatever else the rule
 * allocates is gone when check_run returns. A rule that fails is undecided, not
 * an error of the run.
 */
#ifndef VANTHU_CORE_CHECK_H
#define VANTHU_CORE_CHECK_H

#include <vanthu/plugin.h>

#include "core/base/arena.h"
#include "core/engine/folds.h"
#include "core/engine/profile.h"

/* What the rules of a document share, by key. */
struct shared {
	struct shared *next;
	const void *key;
	size_t n;
	void *memory;
};

/* What rules are run on. */
struct check_subject {
	const struct vt_doc *doc;
	const struct vt_parts *parts;
	const struct profile *profile;
	int final;             /* 1: --final */
	struct arena *arena;   /* findings live here, as long as the document */
	struct arena *scratch; /* reset after each rule */
	struct folds *folds;   /* begun with the document */
	struct shared *shared; /* from NULL */
};

/* A finding with everything about it resolved. */
struct check_finding {
	const struct vt_rule *rule;
	int32_t severity; /* VT_NOTE ... VT_ERROR */
	const char *cite; /* never NULL; "" when the profile has none */
	/* texts copied; mend filled in from the rule when it gave none */
	struct vt_finding finding;
	/* all that mends it, finding.replace included; finding.edits is NULL */
	const struct vt_edit *const *edits;
	size_t edit_count;
};

struct check_undecided {
	const struct vt_rule *rule;
	struct vt_text why;
};

/* Grows with every check_run of a document. Start from {0}. */
struct findings {
	struct check_finding *items;
	size_t count, room;
	struct check_undecided *undecided;
	size_t undecided_count, undecided_room;
	int32_t rules_run;
};

/* Runs rule unless the profile switches it off; entry is what the profile says of it, or NULL.
 * Errors: memory. */
int check_run(const struct vt_rule *rule, const struct profile_rule *entry,
    struct check_subject *subject, struct findings *out, struct vt_error *err);

#endif
