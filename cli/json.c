/* JSON that the program itself writes: its results are written by plugins. */
#include "config.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>

#include "cli/json.h"
#include "kit/write.h"

/* json-c counts bytes in an int, and leaves out what it cannot count. With no text longer than a
 * third of that, what it has written is whole when it is no longer. */
enum { MOST_BYTES = INT_MAX / 3 };

static void *
alloc(void *ctx, size_t n)
{
	(void)ctx;
	return malloc(n);
}

struct json_object *
json_from_text(const char *s)
{
	const struct kit_alloc a = {alloc, NULL};
	struct vt_str clean = kit_utf8_clean(kit_str(s), &a);
	struct json_object *value = NULL;

	if (clean.s != NULL && clean.n <= MOST_BYTES)
		value = json_object_new_string_len(clean.s, (int)clean.n);
	if (clean.s != s)
		free((char *)clean.s);
	return value;
}

static struct json_object *
value_of(const struct json_member *member)
{
	switch (member->kind) {
	case JSON_IS_TEXT: return member->text != NULL ? json_from_text(member->text) : NULL;
	case JSON_IS_NUMBER: return json_object_new_int64(member->number);
	case JSON_IS_BOOLEAN: return json_object_new_boolean(member->number != 0);
	default: return member->value;
	}
}

static int
is_null(const struct json_member *member)
{
	return member->kind == JSON_IS_NULL ||
	    (member->kind == JSON_IS_TEXT && member->text == NULL);
}

struct json_object *
json_with(struct json_object *object, const struct json_member *members)
{
	const unsigned flags = JSON_C_OBJECT_ADD_KEY_IS_NEW | JSON_C_OBJECT_ADD_CONSTANT_KEY;
	int failed = object == NULL;

	for (const struct json_member *m = members; m->key != NULL; m++) {
		struct json_object *value = value_of(m);

		failed |= value == NULL && !is_null(m);
		if (failed || json_object_object_add_ex(object, m->key, value, flags) != 0) {
			json_object_put(value);
			failed = 1;
		}
	}
	if (!failed)
		return object;
	json_object_put(object);
	return NULL;
}

struct json_object *
json_from(const struct json_member *members)
{
	/* The usual hash begins with a seed of chance. */
	json_global_set_string_hash(JSON_C_STR_HASH_PERLLIKE);
	return json_with(json_object_new_object(), members);
}

struct json_object *
json_append(struct json_object *list, struct json_object *value)
{
	if (list != NULL && value != NULL && json_object_array_add(list, value) == 0)
		return list;
	json_object_put(value);
	json_object_put(list);
	return NULL;
}

int
json_print(struct json_object *value, int flags, FILE *to)
{
	const char *text;
	size_t n = 0;

	if (value == NULL)
		return -1;
	errno = 0; /* json-c leaves out what it has no room for, and goes on: only realloc tells */
	text = json_object_to_json_string_length(value, flags | JSON_C_TO_STRING_NOSLASHESCAPE, &n);
	if (text == NULL || errno == ENOMEM || n > MOST_BYTES)
		return -1;
	return fwrite(text, 1, n, to) == n && fputc('\n', to) != EOF ? 0 : -1;
}
