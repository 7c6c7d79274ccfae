/* The entries of a profile: <length> <size> <number> <words> <map> <text> <flag> <any>. */
#include <stdio.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"
#include "kit/length.h"
#include "kit/regex.h"

static int
no_memory(struct vt_error *err, const char *path)
{
	return fail(err, VT_ERR_MEMORY, "no memory for profile %s", path);
}

/* The entry of the name, made when there is none. */
static struct entry *
entry_for(struct arena *a, struct entry **list, enum entry_kind kind, const char *name)
{
	struct entry *e = *list;

	while (e != NULL && (e->kind != kind || strcmp(e->name, name) != 0))
		e = e->next;
	if (e != NULL)
		return e;
	if ((e = arena_alloc(a, sizeof(*e))) == NULL)
		return NULL;
	e->kind = kind;
	e->name = name;
	e->next = *list;
	*list = e;
	return e;
}

/* Room for n more items, each with a key where the entry has keys. */
static int
entry_reserve(struct arena *a, struct entry *e, size_t n)
{
	const int keyed = e->kind == ENTRY_MAP;
	size_t room = 2 * e->room;
	struct vt_str *items, *keys;

	if (n <= e->room - e->count)
		return 1;
	if (room < e->count + n)
		room = e->count + n;
	items = arena_array(a, room, sizeof(*items));
	keys = keyed ? arena_array(a, room, sizeof(*keys)) : NULL;
	if (items == NULL || (keyed && keys == NULL))
		return 0;
	if (e->count > 0) {
		memcpy(items, e->items, e->count * sizeof(*items));
		if (keyed)
			memcpy(keys, e->keys, e->count * sizeof(*keys));
	}
	e->items = items;
	e->keys = keys;
	e->room = room;
	return 1;
}

/* ---- ranges ---- */

/* "12.7mm" as it is shown: the number, in the writing of the language. */
static void
show_number(char *out, size_t size, const char *value, char point)
{
	size_t n = 0;

	for (; *value != '\0' && n + 1 < size && strchr("0123456789.-", *value) != NULL; value++)
		out[n++] = *value == '.' ? point : *value;
	out[n] = '\0';
}

static const char *
show_range(struct arena *a, const char *min, const char *max, int english)
{
	char low[32] = "", high[32] = "", text[120];
	char point = english ? '.' : ',';
	const char *value = max != NULL ? max : min;
	const char *unit = value + strspn(value, "0123456789.-");

	if (min != NULL)
		show_number(low, sizeof(low), min, point);
	if (max != NULL)
		show_number(high, sizeof(high), max, point);
	if (min == NULL)
		snprintf(text, sizeof(text), english ? "at most %s" : "không quá %s", high);
	else if (max == NULL)
		snprintf(text, sizeof(text), english ? "at least %s" : "ít nhất %s", low);
	else if (strcmp(low, high) == 0)
		snprintf(text, sizeof(text), "%s", low);
	else
		snprintf(text, sizeof(text), "%s–%s", low, high);
	if (*unit != '\0') {
		strncat(text, " ", sizeof(text) - strlen(text) - 1);
		strncat(text, unit, sizeof(text) - strlen(text) - 1);
	}
	return arena_cstr(a, text);
}

static int32_t
parse_limit(const char *element, const char *value)
{
	if (strcmp(element, "length") == 0)
		return kit_um_parse(kit_str(value), 0);
	if (strcmp(element, "size") == 0)
		return kit_half_points_parse(kit_str(value));
	return kit_int_parse(kit_str(value));
}

static int
parse_range(struct profile *p, struct entry **list, const struct node *node, const char *path,
    const char *name, struct vt_error *err)
{
	const char *element = node->name;
	const char *min = node_get(node, "min");
	const char *max = node_get(node, "max");
	struct vt_range range = {VT_UNSET, VT_UNSET, {NULL, NULL}};
	struct entry *e;

	if (min == NULL && max == NULL)
		return profile_complain(err, path, node, "<%s> needs min or max", element);
	if (min != NULL && (range.min = parse_limit(element, min)) == VT_UNSET)
		return profile_complain(err, path, node, "min=\"%s\" is no %s", min, element);
	if (max != NULL && (range.max = parse_limit(element, max)) == VT_UNSET)
		return profile_complain(err, path, node, "max=\"%s\" is no %s", max, element);
	if (min != NULL && max != NULL && range.min > range.max)
		return profile_complain(err, path, node, "min is above max");
	range.shown.vi = show_range(p->arena, min, max, 0);
	range.shown.en = show_range(p->arena, min, max, 1);
	e = entry_for(p->arena, list, ENTRY_RANGE, name);
	if (e == NULL || range.shown.vi == NULL || range.shown.en == NULL)
		return no_memory(err, path);
	e->range = range;
	return VT_OK;
}

/* ---- words, maps, texts, flags ---- */

/* A pattern that PCRE2 does not understand is refused where it stands. */
static int
check_pattern(const struct node *node, struct vt_str pattern, const char *path,
    struct vt_error *err)
{
	int32_t at = 0;
	struct kit_regex *regex = kit_regex_new(pattern, &at);

	if (regex != NULL && pattern.n > 0) {
		kit_regex_free(regex);
		return VT_OK;
	}
	kit_regex_free(regex);
	if (regex == NULL && at == 0)
		return no_memory(err, path);
	return profile_complain(err, path, node, "\"%.*s\" is no pattern: see character %d",
	    (int)pattern.n, pattern.s, (int)at);
}

/* The items of <words> or <map>. An office's list replaces the one of its base
 * unless it says add="true"; map entries of one key replace each other. */
static int
parse_items(struct profile *p, struct entry *e, const struct node *node, const char *path,
    struct vt_error *err)
{
	const char *item = e->kind == ENTRY_WORDS ? "w" : "e";
	const char *add = node_get(node, "add");
	const char *regex = node_get(node, "regex");
	int status;

	if (add == NULL || strcmp(add, "true") != 0)
		e->count = 0;
	if (!entry_reserve(p->arena, e, node_count(node)))
		return no_memory(err, path);
	for (const struct node *n = node->children; n != NULL; n = n->next) {
		struct vt_str value;
		const char *key = NULL;
		size_t at = e->count;

		if (strcmp(n->name, item) != 0)
			return profile_complain(err, path, n, "<%s> is not known in <%s>", n->name,
			    node->name);
		if (e->kind == ENTRY_MAP) {
			key = node_get(n, "key");
			if (key == NULL)
				return profile_complain(err, path, n, "<e> needs a key");
			for (at = 0; at < e->count; at++)
				if (kit_eq(e->keys[at], kit_str(key)))
					break;
		}
		value = n->text;
		if (regex != NULL && strcmp(regex, "true") == 0 &&
		    (status = check_pattern(n, value, path, err)) != VT_OK)
			return status;
		e->items[at] = value;
		if (e->kind == ENTRY_MAP)
			e->keys[at] = kit_str(key);
		if (at == e->count)
			e->count++;
	}
	return VT_OK;
}

int
profile_add_word(struct profile *p, struct entry **list, const char *name, struct vt_str word,
    size_t more, struct vt_error *err)
{
	struct entry *e = entry_for(p->arena, list, ENTRY_WORDS, name);

	if (e == NULL || (e->room == 0 && !entry_reserve(p->arena, e, 1 + more)) ||
	    !entry_reserve(p->arena, e, 1))
		return no_memory(err, name);
	e->items[e->count++] = word;
	return VT_OK;
}

/* The place of a key in a map, or its end. */
static size_t
place_of(const struct entry *e, struct vt_str key)
{
	size_t at = 0;

	while (at < e->count && !kit_eq(e->keys[at], key))
		at++;
	return at;
}

int
profile_put(struct profile *p, struct entry **list, const char *name, struct vt_str key,
    struct vt_str value, struct vt_error *err)
{
	struct entry *e = entry_for(p->arena, list, ENTRY_MAP, name);
	size_t at;

	if (e == NULL || !entry_reserve(p->arena, e, 1))
		return no_memory(err, name);
	at = place_of(e, key);
	e->keys[at] = key;
	e->items[at] = value;
	if (at == e->count)
		e->count++;
	return VT_OK;
}

static int
parse_flag(struct profile *p, struct entry **list, const struct node *node, const char *path,
    const char *name, struct vt_error *err)
{
	const char *value = node_get(node, "value");
	struct entry *e;

	if (value == NULL || (strcmp(value, "true") != 0 && strcmp(value, "false") != 0))
		return profile_complain(err, path, node, "value of a flag is true or false");
	if ((e = entry_for(p->arena, list, ENTRY_FLAG, name)) == NULL)
		return no_memory(err, path);
	e->flag = strcmp(value, "true") == 0;
	return VT_OK;
}

/* <any>: what the base says of the name is not looked at here. */
static void
remove_entries(struct entry **list, const char *name)
{
	while (*list != NULL) {
		if (strcmp((*list)->name, name) == 0)
			*list = (*list)->next;
		else
			list = &(*list)->next;
	}
}

int
profile_parse_entry(struct profile *p, struct entry **list, const struct node *node,
    const char *path, int *out_known, struct vt_error *err)
{
	const char *element = node->name;
	const char *name;
	struct entry *e;
	int range = strcmp(element, "length") == 0 || strcmp(element, "size") == 0 ||
	    strcmp(element, "number") == 0;
	int words = strcmp(element, "words") == 0, map = strcmp(element, "map") == 0;
	int text = strcmp(element, "text") == 0, flag = strcmp(element, "flag") == 0;
	int any = strcmp(element, "any") == 0;

	*out_known = range || words || map || text || flag || any;
	if (!*out_known)
		return VT_OK;
	if ((name = node_get(node, "name")) == NULL)
		return profile_complain(err, path, node, "<%s> needs a name", element);
	if (any) {
		remove_entries(list, name);
		return VT_OK;
	}
	if (range)
		return parse_range(p, list, node, path, name, err);
	if (flag)
		return parse_flag(p, list, node, path, name, err);
	e = entry_for(p->arena, list, words ? ENTRY_WORDS : map ? ENTRY_MAP : ENTRY_TEXT, name);
	if (e == NULL)
		return no_memory(err, path);
	if (!text)
		return parse_items(p, e, node, path, err);
	e->count = 0;
	if (!entry_reserve(p->arena, e, 1))
		return no_memory(err, path);
	e->items[0] = node->text;
	e->count = 1;
	return VT_OK;
}

/* Entry i, in the order of the files, of those that are lists, or of the others. */
static const struct entry *
entry_at(const struct entry *first, size_t i, int lists)
{
	size_t count = 0;

	/* The list holds the last entry of the file first. */
	for (const struct entry *e = first; e != NULL; e = e->next)
		count += (e->kind == ENTRY_WORDS || e->kind == ENTRY_MAP) == lists;
	for (const struct entry *e = first; i < count && e != NULL; e = e->next)
		if ((e->kind == ENTRY_WORDS || e->kind == ENTRY_MAP) == lists && --count == i)
			return e;
	return NULL;
}

int
profile_limit(const struct profile *profile, const struct profile_rule *rule, size_t i,
    const char **out_name, struct vt_text *out_shown)
{
	const struct entry *e = entry_at(rule == NULL ? profile->entries : rule->entries, i, 0);

	if (e == NULL)
		return 0;
	*out_name = e->name;
	if (e->kind == ENTRY_RANGE)
		*out_shown = e->range.shown;
	else if (e->kind == ENTRY_TEXT)
		*out_shown = (struct vt_text){e->items[0].s, e->items[0].s};
	else
		*out_shown =
		    e->flag ? (struct vt_text){"có", "yes"} : (struct vt_text){"không", "no"};
	return 1;
}

int
profile_list_entry(const struct profile *profile, const struct profile_rule *rule, size_t i,
    const char **out_name, struct vt_words *out_items, const struct vt_str **out_keys)
{
	const struct entry *e = entry_at(rule == NULL ? profile->entries : rule->entries, i, 1);

	if (e == NULL)
		return 0;
	*out_name = e->name;
	*out_items = (struct vt_words){e->items, e->count};
	*out_keys = e->kind == ENTRY_MAP ? e->keys : NULL;
	return 1;
}
