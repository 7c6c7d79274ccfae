/*
 * grow.h - JSON values grown from a report.
 *
 * Invariants: NULL is null, for json-c has no other; so a value that there was no memory for
 * shows as a failure of the struct grow, which is asked once, at the end. Text is made valid
 * UTF-8 on its way. Keys are not copied: they live as long as the report.
 */
#ifndef VANTHU_PLUGINS_JSON_GROW_H
#define VANTHU_PLUGINS_JSON_GROW_H

#include <json-c/json_object.h>

#include <vanthu/output.h>

struct grow {
	struct vt_output *out;
	int failed; /* no memory, or a value nested too deep */
};

struct grow grow_begin(struct vt_output *out);

/* New values; the caller puts them somewhere. */
struct json_object *grow_object(struct grow *grow);
struct json_object *grow_array(struct grow *grow);
struct json_object *grow_text(struct grow *grow, struct vt_str s);
struct json_object *grow_string(struct grow *grow, const char *s); /* NULL is null */
struct json_object *grow_word(struct grow *grow, const char *s);   /* our own: valid as it is */
struct json_object *grow_number(struct grow *grow, int64_t number);
struct json_object *grow_boolean(struct grow *grow, int32_t is_true);

/* Take the value. The key is new in the object; grow_put_again also replaces. */
void grow_put(struct grow *grow, struct json_object *object, const char *key,
    struct json_object *value);
void grow_put_again(struct grow *grow, struct json_object *object, const char *key,
    struct json_object *value);
void grow_push(struct grow *grow, struct json_object *array, struct json_object *value);

/* The text in the language of the output, where there is one. */
void grow_put_said(struct grow *grow, struct json_object *object, const char *key,
    struct vt_text text);

/* Writes the value and lets it go. VT_OK, io, too-large, or memory, which names the path. */
int grow_finish(struct grow *grow, struct json_object *value, const char *path,
    struct vt_error *err);

#endif
