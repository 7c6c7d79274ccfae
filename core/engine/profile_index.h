/*
 * profile_index.h - what a loaded profile says of a name, found without a walk; for
 * profile*.c only.
 *
 * Rules ask for limits and lists by name, many of them for each paragraph: a walk along
 * the entries cost more in cache misses than the rules themselves.
 *
 * Invariants: made once when nothing is added to the profile any more; lives in its arena.
 */
#ifndef VANTHU_CORE_PROFILE_INDEX_H
#define VANTHU_CORE_PROFILE_INDEX_H

#include "core/engine/profile_data.h"

struct profile_index;

/* NULL: no memory. */
const struct profile_index *profile_index_new(const struct profile *p);

/* The entry of a rule, or for NULL of those that all rules share; NULL: there is none. */
const struct entry *profile_index_entry(const struct profile_index *index,
    const struct profile_rule *rule, enum entry_kind kind, const char *name);

/* The rule of the id; NULL: the profile does not know it. */
const struct profile_rule *profile_index_rule(const struct profile_index *index, const char *id);

#endif
