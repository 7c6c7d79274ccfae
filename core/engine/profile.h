/*
 * profile.h - the law as data: one profile is one regulation, or an office's
 * own variation of one, read from profiles/NAME.xml.
 *
 * Invariants: everything that a regulation fixes (limits, words, wording,
 * severities, citations) is asked for here by name. A profile that names a base
 * starts as a copy of it: its rules change severities and limits, switch rules
 * off, replace or add words and map entries. Each cite carries the citation
 * prefix of the profile that wrote it. A loaded profile is const and may serve
 * any number of documents.
 *
 * Checking: the loader itself refuses what it does not know, with file and
 * line, so that a run needs no schema. Besides, a profile that is given as a
 * file is validated with profile.rng each time it is loaded; the profiles of
 * the profile folder, asked for by id, are validated by `make check` instead:
 * compiling the schema costs more than everything else a start does.
 *
 * Life cycle: profile_load, any number of look-ups, profile_free. Everything
 * returned is borrowed from the profile.
 */
#ifndef VANTHU_CORE_PROFILE_H
#define VANTHU_CORE_PROFILE_H

#include <vanthu/check.h>
#include <vanthu/parts.h>

#include "core/base/arena.h"

struct profile;
struct profile_rule;

/* Which documents a profile governs. */
enum { PROFILE_ADMINISTRATIVE = 0, PROFILE_PARTY = 1, PROFILE_NORMATIVE = 2 };

/* What stands in the head of a profile. Dates are yyyymmdd, 0: open. */
struct profile_info {
	const char *id;   /* "nd30-2020" */
	const char *path; /* file it was read from */
	struct vt_text title;
	const char *base;       /* id of the profile it varies, or NULL */
	const char *regulation; /* "NĐ 30/2020/NĐ-CP": prefix of its cites; may be "" */
	int32_t kind;           /* PROFILE_ADMINISTRATIVE ... */
	int32_t since, until;   /* documents of these dates, both included */
	int32_t on_request;     /* 1: never by `auto`; the default of those with a base */
};

/* name is an id, found as DIR/ID.xml, or a path (it has a '/' or ends in
 * ".xml"). dir holds the built-in profiles and profile.rng. Errors: profile
 * (not found, or not valid: "FILE:LINE: …"), memory. */
int profile_load(const char *name, const char *dir, struct profile **out, struct vt_error *err);
void profile_free(struct profile *profile); /* NULL is fine */

const struct profile_info *profile_info(const struct profile *profile);

/* Heads of the profiles in dir, sorted by id, in memory of a; other files there
 * are passed over. Errors: profile, memory. */
int profile_list(const char *dir, struct arena *a, const struct profile_info *const **out,
    size_t *out_count, struct vt_error *err);

/* 1 for a document of the Party: by its header, or by a number of that form where neither the
 * national title nor one of an organisation stands. */
int profile_is_of_party(const struct vt_parts *parts);

/* The profile that governs a document, `auto` of the command line: by kind
 * (party header or number, a year segment in the number, otherwise
 * administrative) and by date; undated documents take the newest of the kind.
 * When no profile of the kind governs the date, the nearest in time is given, or
 * without any the newest administrative one, and *out_fits is 0. Profiles on request are never
 * chosen. NULL: empty list. */
const struct profile_info *profile_choose(const struct profile_info *const *list, size_t count,
    const struct vt_parts *parts, int *out_fits);

/* The entry of a rule, or NULL when the profile is silent about it. */
const struct profile_rule *profile_rule(const struct profile *profile, const char *id);
size_t profile_rule_count(const struct profile *profile);
const struct profile_rule *profile_rule_at(const struct profile *profile, size_t i); /* by id */

/* Of an entry; rule NULL stands for a rule that the profile is silent about:
 * enabled, a warning, without a cite. variant: a <case> of the rule, or NULL. */
const char *profile_rule_id(const struct profile_rule *rule);
int profile_rule_enabled(const struct profile_rule *rule);
int32_t profile_rule_severity(const struct profile_rule *rule, const char *variant, int final);
const char *profile_rule_cite(const struct profile_rule *rule, const char *variant);

/* Why a rule is not insisted on, who said so, and until when: an office's own. */
struct profile_waiver {
	const char *rule, *reason, *by;
	int32_t until; /* the last day, yyyymmdd */
};

/* The waiver of a rule, or NULL. */
const struct profile_waiver *profile_waiver(const struct profile *profile, const char *rule);

/* Whether each rule that the profile's own file names, in a <rule> or a <waiver>, is
 * known; the first that is not is complained about with its line. Errors: profile. */
int profile_check_names(const struct profile *profile,
    int (*known)(const void *ctx, const char *rule), const void *ctx, struct vt_error *err);

/* Limit i of a rule in the order of the files, words and maps left out; rule NULL: of
 * those that all rules share. 1, or 0 past the end. */
int profile_limit(const struct profile *profile, const struct profile_rule *rule, size_t i,
    const char **out_name, struct vt_text *out_shown);
/* The same of words and maps; *out_keys NULL: words. */
int profile_list_entry(const struct profile *profile, const struct profile_rule *rule, size_t i,
    const char **out_name, struct vt_words *out_items, const struct vt_str **out_keys);

/* Limits by name: of the rule, else of the profile. rule may be NULL. Ranges,
 * words and texts return 0 when there is none of the name. */
int profile_range(const struct profile *profile, const struct profile_rule *rule, const char *name,
    struct vt_range *out);
int profile_words(const struct profile *profile, const struct profile_rule *rule, const char *name,
    struct vt_words *out);
int profile_fixed(const struct profile *profile, const struct profile_rule *rule, const char *name,
    struct vt_str *out);
int profile_flag(const struct profile *profile, const struct profile_rule *rule, const char *name,
    int fallback);
/* 0 when there is no such map; *out is {NULL, 0} when the key is not in it. */
int profile_lookup(const struct profile *profile, const struct profile_rule *rule, const char *map,
    struct vt_str key, struct vt_str *out);

#endif
