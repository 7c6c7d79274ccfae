/* JSON values grown from a report's text: the part of json-c that both writers need. */
#include "plugins/json/grow.h"

#include <errno.h>
#include <limits.h>

#include <json-c/linkhash.h>

#include "kit/fail.h"
#include "kit/write.h"

/* json-c counts bytes in an int, and leaves out what it cannot count. With no text longer than a
 * third of that, what it has written is whole when it is no longer. */
enum { MOST_BYTES = INT_MAX / 3 };

struct grow
grow_begin(struct vt_output *out)
{
	/* The usual hash asks the system for a seed, which a confined worker leaves alone. */
	json_global_set_string_hash(JSON_C_STR_HASH_PERLLIKE);
	return (struct grow){out, 0};
}

static struct json_object *
noted(struct grow *grow, struct json_object *value)
{
	grow->failed |= value == NULL;
	return value;
}

struct json_object *
grow_object(struct grow *grow)
{
	return noted(grow, json_object_new_object());
}

struct json_object *
grow_array(struct grow *grow)
{
	return noted(grow, json_object_new_array());
}

struct json_object *
grow_text(struct grow *grow, struct vt_str s)
{
	struct kit_alloc a = kit_output_alloc(grow->out);

	if (s.n == 0)
		return grow_word(grow, "");
	s = kit_utf8_clean(s, &a);
	return noted(grow,
	    s.s != NULL && s.n <= MOST_BYTES ? json_object_new_string_len(s.s, (int)s.n) : NULL);
}

struct json_object *
grow_string(struct grow *grow, const char *s)
{
	return s != NULL ? grow_text(grow, kit_str(s)) : NULL;
}

struct json_object *
grow_word(struct grow *grow, const char *s)
{
	return noted(grow, json_object_new_string(s));
}

struct json_object *
grow_number(struct grow *grow, int64_t number)
{
	return noted(grow, json_object_new_int64(number));
}

struct json_object *
grow_boolean(struct grow *grow, int32_t is_true)
{
	return noted(grow, json_object_new_boolean(is_true != 0));
}

static void
put(struct grow *grow, struct json_object *object, const char *key, struct json_object *value,
    unsigned flags)
{
	if (object != NULL &&
	    json_object_object_add_ex(object, key, value, JSON_C_OBJECT_ADD_CONSTANT_KEY | flags) ==
		0)
		return;
	json_object_put(value);
	grow->failed = 1;
}

void
grow_put(struct grow *grow, struct json_object *object, const char *key, struct json_object *value)
{
	put(grow, object, key, value, JSON_C_OBJECT_ADD_KEY_IS_NEW);
}

void
grow_put_again(struct grow *grow, struct json_object *object, const char *key,
    struct json_object *value)
{
	put(grow, object, key, value, 0);
}

void
grow_put_said(struct grow *grow, struct json_object *object, const char *key, struct vt_text text)
{
	const char *said = kit_say(grow->out, text);

	if (*said != '\0')
		grow_put(grow, object, key, grow_string(grow, said));
}

void
grow_push(struct grow *grow, struct json_object *array, struct json_object *value)
{
	if (array != NULL && json_object_array_add(array, value) == 0)
		return;
	json_object_put(value);
	grow->failed = 1;
}

/* json-c leaves out what it has no room for, and goes on: only realloc tells. */
static int
write_value(struct grow *grow, struct json_object *value, const char *path, struct vt_error *err)
{
	const char *text;
	size_t n = 0;

	errno = 0;
	text = json_object_to_json_string_length(value,
	    JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, &n);
	if (text == NULL || errno == ENOMEM)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the JSON of %s", path);
	if (n > MOST_BYTES)
		return kit_fail(err, VT_ERR_TOO_LARGE, "the JSON of %s is too long", path);
	return kit_write(grow->out, (struct vt_str){text, n}, err);
}

int
grow_finish(struct grow *grow, struct json_object *value, const char *path, struct vt_error *err)
{
	int rc = grow->failed ? kit_fail(err, VT_ERR_MEMORY, "no memory for the JSON of %s", path)
			      : write_value(grow, value, path, err);

	json_object_put(value);
	return rc;
}
