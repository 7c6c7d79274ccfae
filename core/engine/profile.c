/* Profiles: a file and its bases laid over each other, and what they say. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"
#include "core/engine/profile_index.h"

/* One file of the chain, while loading. */
struct layer {
	const struct node *root;
	struct profile_info info;
};

/* ---- loading ---- */

static int
is_path(const char *name)
{
	size_t n = strlen(name);

	return strchr(name, '/') != NULL || (n > 4 && strcmp(name + n - 4, ".xml") == 0);
}

/* A clear sentence before libxml2 gets to see the file. */
static int
check_file(const char *path, const char *name, struct vt_error *err)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return fail(err, VT_ERR_PROFILE, "no profile %s", name);
	if (!S_ISREG(st.st_mode))
		return fail(err, VT_ERR_PROFILE, "profile %s is not a file", name);
	if (st.st_size > PROFILE_FILE_MAX)
		return fail(err, VT_ERR_PROFILE, "profile %s is too large", name);
	return VT_OK;
}

/* Reads one file of the chain; validated when it was given as a file. */
static int
open_layer(struct profile *p, const char *name, const char *dir, struct layer *out,
    struct vt_error *err)
{
	struct kit_alloc alloc = arena_kit(p->arena);
	const char *path = is_path(name) ? name : kit_printf(&alloc, "%s/%s.xml", dir, name);
	int status;

	if ((status = check_file(path, name, err)) != VT_OK)
		return status;
	if ((status = profile_read(path, NULL, p->arena, p->nodes, &out->root, err)) != VT_OK)
		return status;
	if (!profile_is_root(out->root))
		return profile_complain(err, path, out->root,
		    "this is no profile (<profile xmlns=\"%s\">)", PROFILE_NAMESPACE);
	if (is_path(name) && (status = profile_validate(path, dir, err)) != VT_OK)
		return status;
	return profile_parse_head(out->root, path, p->arena, &out->info, err);
}

static int
compare_rules(const void *a, const void *b)
{
	const struct profile_rule *const *x = a, *const *y = b;

	return strcmp((*x)->id, (*y)->id);
}

/* Opens the chain from the file asked for down to its last base, then lays the
 * files over each other from the base up. */
static int
load_chain(struct profile *p, const char *name, const char *dir, struct vt_error *err)
{
	struct layer layers[PROFILE_BASE_DEPTH] = {0};
	size_t count = 0;
	int status = VT_OK;

	for (; name != NULL; name = layers[count++].info.base) {
		if (count == PROFILE_BASE_DEPTH)
			return fail(err, VT_ERR_PROFILE, "%s: bases nest too deep", name);
		status = open_layer(p, name, dir, &layers[count], err);
		if (status != VT_OK)
			return status;
	}
	p->info = layers[0].info;
	for (size_t i = count; i-- > 0;) {
		if (!layers[i].info.on_request && layers[i].info.regulation[0] != '\0')
			profile_found_anew(p, layers[i].info.regulation);
		status = profile_parse_body(p, layers[i].root, layers[i].info.path,
		    layers[i].info.regulation, err);
		if (status != VT_OK)
			return status;
	}
	/* An office varies a regulation: it governs the same kind of document. */
	if (count > 1) {
		p->info.kind = layers[count - 1].info.kind;
		if (p->info.regulation[0] == '\0')
			p->info.regulation = layers[count - 1].info.regulation;
	}
	return VT_OK;
}

int
profile_load(const char *name, const char *dir, struct profile **out, struct vt_error *err)
{
	struct arena *arena = arena_new(0), *nodes = arena_new(0);
	struct profile *p = arena == NULL || nodes == NULL ? NULL : arena_alloc(arena, sizeof(*p));
	struct vt_error first = {0};
	int status;

	if (p == NULL) {
		arena_free(arena);
		arena_free(nodes);
		return fail(err, VT_ERR_MEMORY, "no memory for profile %s", name);
	}
	p->arena = arena;
	p->nodes = nodes;
	status = load_chain(p, name, dir, &first);
	if (status == VT_OK)
		status = profile_take_tables(p, dir, &first);
	arena_free(nodes);
	p->nodes = NULL;
	if (status == VT_OK && (p->index = profile_index_new(p)) == NULL)
		status = fail(&first, VT_ERR_MEMORY, "no memory for profile %s", name);
	if (status != VT_OK) {
		arena_free(arena);
		return fail(err, status, "%s", first.message);
	}
	if (p->rule_count > 0)
		qsort(p->rules, p->rule_count, sizeof(struct profile_rule *), compare_rules);
	*out = p;
	return VT_OK;
}

void
profile_free(struct profile *profile)
{
	if (profile != NULL)
		arena_free(profile->arena);
}

const struct profile_info *
profile_info(const struct profile *profile)
{
	return &profile->info;
}

/* ---- rules ---- */

const struct profile_rule *
profile_rule(const struct profile *profile, const char *id)
{
	return profile_index_rule(profile->index, id);
}

size_t
profile_rule_count(const struct profile *profile)
{
	return profile->rule_count;
}

const struct profile_rule *
profile_rule_at(const struct profile *profile, size_t i)
{
	return profile->rules[i];
}

static const struct rule_case *
case_of(const struct profile_rule *rule, const char *variant)
{
	const struct rule_case *c = rule == NULL || variant == NULL ? NULL : rule->cases;

	while (c != NULL && strcmp(c->name, variant) != 0)
		c = c->next;
	return c;
}

const char *
profile_rule_id(const struct profile_rule *rule)
{
	return rule->id;
}

int
profile_rule_enabled(const struct profile_rule *rule)
{
	return rule == NULL || rule->enabled;
}

int32_t
profile_rule_severity(const struct profile_rule *rule, const char *variant, int final)
{
	const struct rule_case *c = case_of(rule, variant);

	if (rule == NULL)
		return VT_WARNING;
	if (c != NULL && c->severity != 0)
		return final ? c->severity_final : c->severity;
	return final ? rule->severity_final : rule->severity;
}

const char *
profile_rule_cite(const struct profile_rule *rule, const char *variant)
{
	const struct rule_case *c = case_of(rule, variant);

	if (rule == NULL)
		return "";
	return c != NULL && c->cite != NULL ? c->cite : rule->cite;
}

/* ---- limits ---- */

static const struct entry *
find(const struct profile *profile, const struct profile_rule *rule, enum entry_kind kind,
    const char *name)
{
	const struct entry *e = NULL;

	if (rule != NULL && rule->entries != NULL)
		e = profile_index_entry(profile->index, rule, kind, name);
	return e != NULL ? e : profile_index_entry(profile->index, NULL, kind, name);
}

int
profile_range(const struct profile *profile, const struct profile_rule *rule, const char *name,
    struct vt_range *out)
{
	const struct entry *e = find(profile, rule, ENTRY_RANGE, name);

	if (e != NULL)
		*out = e->range;
	return e != NULL;
}

int
profile_words(const struct profile *profile, const struct profile_rule *rule, const char *name,
    struct vt_words *out)
{
	const struct entry *e = find(profile, rule, ENTRY_WORDS, name);

	if (e != NULL)
		*out = (struct vt_words){e->items, e->count};
	return e != NULL;
}

int
profile_fixed(const struct profile *profile, const struct profile_rule *rule, const char *name,
    struct vt_str *out)
{
	const struct entry *e = find(profile, rule, ENTRY_TEXT, name);

	if (e != NULL)
		*out = e->items[0];
	return e != NULL;
}

int
profile_flag(const struct profile *profile, const struct profile_rule *rule, const char *name,
    int fallback)
{
	const struct entry *e = find(profile, rule, ENTRY_FLAG, name);

	return e != NULL ? e->flag : fallback;
}

int
profile_lookup(const struct profile *profile, const struct profile_rule *rule, const char *map,
    struct vt_str key, struct vt_str *out)
{
	const struct entry *e = find(profile, rule, ENTRY_MAP, map);

	*out = (struct vt_str){NULL, 0};
	if (e == NULL)
		return 0;
	for (size_t i = 0; i < e->count; i++)
		if (kit_eq(e->keys[i], key)) {
			*out = e->items[i];
			break;
		}
	return 1;
}
