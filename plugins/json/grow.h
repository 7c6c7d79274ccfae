/*
 * grow.h - JSON values grown from a report.
 *
 * Invariants: jansson counts references and refuses NULL values; a failure anywhere
 * shows as a failure of the struct grow, which is asked once, at the end. Text is made
 * valid UTF-8 on its way.
 */
#ifndef VANTHU_PLUGINS_JSON_GROW_H
#define VANTHU_PLUGINS_JSON_GROW_H

#include <jansson.h>

#include <vanthu/output.h>

struct grow {
	struct vt_output *out;
	int failed; /* no memory, or a value nested too deep */
};

/* New values; the caller puts them somewhere. NULL is null. */
json_t *grow_text(struct grow *grow, struct vt_str s);
json_t *grow_string(struct grow *grow, const char *s);

/* Take the value. */
void grow_put(struct grow *grow, json_t *object, const char *key, json_t *value);
void grow_push(struct grow *grow, json_t *array, json_t *value);

/* The text in the language of the output, where there is one. */
void grow_put_said(struct grow *grow, json_t *object, const char *key, struct vt_text text);

/* Writes the value and lets it go. VT_OK, io, or memory, which names the path. */
int grow_finish(struct grow *grow, json_t *value, const char *path, struct vt_error *err);

#endif
