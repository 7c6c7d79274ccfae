/*
 * profile_data.h - what a loaded profile is made of; for profile*.c only.
 *
 * Everything lives in the arena of the profile. Lists are in the order of the
 * files, so that an office's entry, which comes later, can be found and changed
 * by name.
 */
#ifndef VANTHU_CORE_PROFILE_DATA_H
#define VANTHU_CORE_PROFILE_DATA_H

#include <libxml/tree.h>

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
	int enabled;
	int32_t severity, severity_final;
	const char *cite;
	struct rule_case *cases;
	struct entry *entries;
};

struct profile {
	struct arena *arena;
	struct profile_info info;
	struct entry *entries;       /* shared by all rules */
	struct profile_rule **rules; /* sorted by id once loaded */
	size_t rule_count, rule_room;
};

/* Parses path into doc; *out is released with xmlFreeDoc. No entities, no
 * network, no DTD. Errors: profile with the line, memory. */
int profile_read_xml(const char *path, xmlDoc **out, struct vt_error *err);

/* Validates doc with the schema DIR/profile.rng. */
int profile_validate(xmlDoc *doc, const char *path, const char *dir, struct vt_error *err);

/* 1 when root is the root element of a profile. */
int profile_is_root(const xmlNode *root);

/* Fills in info from the root element, in memory of a. */
int profile_parse_head(const xmlNode *root, const char *path, struct arena *a,
    struct profile_info *out, struct vt_error *err);

/* Lays the body of one file over what the profile holds already. regulation is
 * the prefix of its cites. */
int profile_parse_body(struct profile *p, const xmlNode *root, const char *path,
    const char *regulation, struct vt_error *err);

/* Parses one <length>, <size>, <number>, <words>, <map>, <text> or <flag> into
 * the list; *out_known is 0 when node is none of them. */
int profile_parse_entry(struct profile *p, struct entry **list, const xmlNode *node,
    const char *path, int *out_known, struct vt_error *err);

/* Attribute of node in memory of a, white space trimmed; NULL when absent or
 * when memory is short (err is filled then). */
const char *profile_attribute(struct arena *a, const xmlNode *node, const char *name,
    struct vt_error *err);

/* "FILE:LINE: …" into err. */
int profile_complain(struct vt_error *err, const char *path, const xmlNode *node,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

struct entry *profile_entry_find(struct entry *list, enum entry_kind kind, const char *name);

#endif
