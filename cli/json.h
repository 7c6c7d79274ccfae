/*
 * json.h - JSON that the program itself writes: objects from tables of their members.
 *
 * Invariants: a function takes the values that it is given. A value that there was no memory
 * for is NULL, and so is what it was to be part of, which is therefore asked once, at the end.
 * Keys are not copied.
 */
#ifndef VANTHU_CLI_JSON_H
#define VANTHU_CLI_JSON_H

#include <stdint.h>
#include <stdio.h>

#include <json-c/json.h>

enum json_kind { JSON_IS_TEXT, JSON_IS_NUMBER, JSON_IS_BOOLEAN, JSON_IS_VALUE, JSON_IS_NULL };

/* Made by the macros below; a table of them ends with JSON_END. */
struct json_member {
	const char *key;
	enum json_kind kind;
	const char *text; /* bytes of any kind, as names of files are */
	int64_t number;
	struct json_object *value;
};

/* clang-format off */
#define JSON_TEXT(key, text) {key, JSON_IS_TEXT, text, 0, NULL} /* NULL is null */
#define JSON_NUMBER(key, number) {key, JSON_IS_NUMBER, NULL, number, NULL}
#define JSON_NUMBER_OR_NULL(key, number) /* 0 is null */ \
	{key, (number) != 0 ? JSON_IS_NUMBER : JSON_IS_NULL, NULL, number, NULL}
#define JSON_BOOLEAN(key, is_true) {key, JSON_IS_BOOLEAN, NULL, is_true, NULL}
#define JSON_VALUE(key, value) {key, JSON_IS_VALUE, NULL, 0, value}
#define JSON_END {NULL, JSON_IS_NULL, NULL, 0, NULL}
/* clang-format on */

/* A new object of these members; the object with these members, which are new in it. */
struct json_object *json_from(const struct json_member *members);
struct json_object *json_with(struct json_object *object, const struct json_member *members);

/* The list with the value at its end. */
struct json_object *json_append(struct json_object *list, struct json_object *value);

/* A text, bytes of any kind. */
struct json_object *json_from_text(const char *s);

/* A line, or several with flags JSON_C_TO_STRING_PRETTY. 0, or -1: not written, or value NULL.
 * The value stays the caller's. */
int json_print(struct json_object *value, int flags, FILE *to);

#endif
