/* A table of what a profile holds, by name (open addressing, at most half full). */
#include "core/engine/profile_index.h"

#include <string.h>

/* Beside the kinds of entries: a rule itself. */
#define KIND_RULE (-1)

/* Most questions are answered by the slots: names that a rule does not have itself, but shares
 * with others. They shall be few bytes. */
struct slot {
	uint32_t hash;
	uint32_t named; /* counted from 1; 0: a free slot */
};

struct named {
	const struct profile_rule *owner; /* NULL: shared by all rules */
	const char *name;
	const void *value;
	int kind;
};

struct profile_index {
	size_t mask; /* slots - 1 */
	struct slot *slots;
	struct named *named;
	uint32_t count;
};

/* FNV-1a of the name, with whose and what it is mixed in. */
static uint32_t
hash_of(const struct profile_rule *owner, int kind, const char *name)
{
	uint32_t hash = 2166136261u ^ (uint32_t)((uintptr_t)owner >> 4) ^ (uint32_t)kind;

	for (; *name != '\0'; name++)
		hash = (hash ^ (unsigned char)*name) * 16777619u;
	return hash ^ hash >> 15;
}

static int
is_named(const struct named *n, const struct profile_rule *owner, int kind, const char *name)
{
	return n->owner == owner && n->kind == kind && strcmp(n->name, name) == 0;
}

/* The slot of the name, or the free one where it would stand. */
static struct slot *
slot_of(const struct profile_index *index, uint32_t hash, const struct profile_rule *owner,
    int kind, const char *name)
{
	struct slot *s = &index->slots[hash & index->mask];

	while (s->named != 0 &&
	    (s->hash != hash || !is_named(&index->named[s->named - 1], owner, kind, name)))
		s = s == &index->slots[index->mask] ? index->slots : s + 1;
	return s;
}

static const void *
look_up(const struct profile_index *index, const struct profile_rule *owner, int kind,
    const char *name)
{
	const struct slot *s = slot_of(index, hash_of(owner, kind, name), owner, kind, name);

	return s->named == 0 ? NULL : index->named[s->named - 1].value;
}

/* The first of a name stays: a list holds the last entry of the files first. */
static void
put(struct profile_index *index, const struct profile_rule *owner, int kind, const char *name,
    const void *value)
{
	uint32_t hash = hash_of(owner, kind, name);
	struct slot *s = slot_of(index, hash, owner, kind, name);

	if (s->named != 0)
		return;
	index->named[index->count++] = (struct named){owner, name, value, kind};
	*s = (struct slot){hash, index->count};
}

static void
put_list(struct profile_index *index, const struct profile_rule *owner, const struct entry *e)
{
	for (; e != NULL; e = e->next)
		put(index, owner, (int)e->kind, e->name, e);
}

static size_t
count_list(const struct entry *e)
{
	size_t n = 0;

	for (; e != NULL; e = e->next)
		n++;
	return n;
}

const struct profile_index *
profile_index_new(const struct profile *p)
{
	struct profile_index *index = arena_alloc(p->arena, sizeof(*index));
	size_t count = count_list(p->entries) + p->rule_count, slots = 64;

	for (size_t i = 0; i < p->rule_count; i++)
		count += count_list(p->rules[i]->entries);
	while (slots < 2 * count)
		slots *= 2;
	if (index == NULL ||
	    (index->slots = arena_array(p->arena, slots, sizeof(struct slot))) == NULL ||
	    (index->named = arena_array(p->arena, count + 1, sizeof(struct named))) == NULL)
		return NULL;
	index->mask = slots - 1;
	put_list(index, NULL, p->entries);
	for (size_t i = 0; i < p->rule_count; i++) {
		put(index, NULL, KIND_RULE, p->rules[i]->id, p->rules[i]);
		put_list(index, p->rules[i], p->rules[i]->entries);
	}
	return index;
}

const struct entry *
profile_index_entry(const struct profile_index *index, const struct profile_rule *rule,
    enum entry_kind kind, const char *name)
{
	return look_up(index, rule, (int)kind, name);
}

const struct profile_rule *
profile_index_rule(const struct profile_index *index, const char *id)
{
	return look_up(index, NULL, KIND_RULE, id);
}
