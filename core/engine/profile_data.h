/*
 * profile_data.h - what a loaded profile is made of; for profile*.c only.
 *
 * Everything lives in the arena of the profile. Lists are in the order of the
 * files, so that an office's entry, which comes later, can be found and changed
 * by name.
 */
#ifndef VANTHU_CORE_PROFILE_DATA_H
#define VANTHU_CORE_PROFILE_DATA_H

#include "core/base/node.h"
#include "core/engine/profile.h"

#define PROFILE_NAMESPACE "urn:vanthu:profile:1"

/* How deep base= may go: a regulation, a sector, an office, a unit of it. */
#define PROFILE_BASE_DEPTH 4

/* A profile is a small file written by hand; anything larger is something else. */
#define PROFILE_FILE_MAX (4 * 1024 * 1024)

enum entry_kind { ENTRY_RANGE, ENTRY_WORDS, ENTRY_MAP, ENTRY_TEXT, ENTRY_FLAG };

struct entry {
	struct entry *next;
	enum entry_kind kind;
	const char *name;
	struct vt_range range; /* ENTRY_RANGE */
	struct vt_str *items;  /* ENTRY_WORDS: words; ENTRY_MAP: values; ENTRY_TEXT: one */
	struct vt_str *keys;   /* ENTRY_MAP */
	size_t count, room;
	int flag; /* ENTRY_FLAG */
};

struct rule_case {
	struct rule_case *next;
	const char *name;
	int32_t severity, severity_final; /* 0: as the rule */
	const char *cite;                 /* NULL: as the rule */
};

struct profile_rule {
	const char *id;
	const char *path; /* of the file that wrote it last; compared as a pointer */
	long line;        /* where, in that file */
	int enabled;
	int32_t severity, severity_final;
	const char *cite;
	struct rule_case *cases;
	struct entry *entries;
};

struct waiver_entry {
	struct waiver_entry *next;
	struct profile_waiver said;
	const char *path;
	long line;
};

struct profile_index;

struct profile {
	struct waiver_entry *waivers;
	struct arena *arena, *nodes; /* nodes: of the files, while they are laid over each other */
	struct profile_info info;
	struct entry *entries;       /* shared by all rules */
	struct profile_rule **rules; /* sorted by id once loaded */
	size_t rule_count, rule_room;
	const struct profile_index *index; /* NULL until all of it is loaded */
};

/* As node_read; what is wrong with the file is wrong with a profile. */
int profile_read(const char *path, const char *head, struct arena *a, struct arena *nodes,
    const struct node **out_root, struct vt_error *err);

/* Validates the file with the schema DIR/profile.rng. */
int profile_validate(const char *path, const char *dir, struct vt_error *err);

/* 1 when root is the root element of a profile. */
int profile_is_root(const struct node *root);

/* Fills in info from the root element, in memory of a. */
int profile_parse_head(const struct node *root, const char *path, struct arena *a,
    struct profile_info *out, struct vt_error *err);

/* Lays the body of one file over what the profile holds already. regulation is
 * the prefix of its cites. */
int profile_parse_body(struct profile *p, const struct node *root, const char *path,
    const char *regulation, struct vt_error *err);

/* A regulation of its own is laid over its base: no rule is founded on a clause of
 * the base any more but, until the file says better, on the regulation as a whole. */
void profile_found_anew(struct profile *p, const char *regulation);

/* Parses a <waiver> into the profile. */
int profile_parse_waiver(struct profile *p, const struct node *node, const char *path,
    struct vt_error *err);

/* "2020-03-05" as 20200305; 0 for NULL, -1 when it is no day. */
int32_t profile_date(const char *text);

/* Parses one <length>, <size>, <number>, <words>, <map>, <text> or <flag> into
 * the list; *out_known is 0 when node is none of them. */
int profile_parse_entry(struct profile *p, struct entry **list, const struct node *node,
    const char *path, int *out_known, struct vt_error *err);

/* Adds a word to <words name=...> of the list, made when there is none, with room for so many
 * more as are to be expected. */
int profile_add_word(struct profile *p, struct entry **list, const char *name, struct vt_str word,
    size_t more, struct vt_error *err);

/* Sets a key of <map name=...> of the list, made when there is none. */
int profile_put(struct profile *p, struct entry **list, const char *name, struct vt_str key,
    struct vt_str value, struct vt_error *err);

/* Parses a <components> into the maps "component-…" of the profile. */
int profile_parse_components(struct profile *p, const struct node *node, const char *path,
    struct vt_error *err);

/* Lays the tables of DIR beside what the profile holds: in-force.xml as words "in-force-…",
 * names.xml as words "names-…". */
int profile_take_tables(struct profile *p, const char *dir, struct vt_error *err);

/* "FILE:LINE: …" into err. */
int profile_complain(struct vt_error *err, const char *path, const struct node *node,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
