/* JSON values grown from a report's text: the part of jansson that both writers need. Text is made
 * valid here, keys are our own: jansson need not look at either again. */
#include "plugins/json/grow.h"

#include <string.h>

#include "kit/fail.h"
#include "kit/write.h"

json_t *
grow_text(struct grow *grow, struct vt_str s)
{
	struct kit_alloc a = kit_output_alloc(grow->out);

	if (s.n == 0)
		return json_string("");
	s = kit_utf8_clean(s, &a);
	if (s.s == NULL) {
		grow->failed = 1;
		return json_null();
	}
	return json_stringn_nocheck(s.s, s.n);
}

json_t *
grow_string(struct grow *grow, const char *s)
{
	return s != NULL ? grow_text(grow, kit_str(s)) : json_null();
}

void
grow_put(struct grow *grow, json_t *object, const char *key, json_t *value)
{
	if (object == NULL || json_object_set_new_nocheck(object, key, value) != 0)
		grow->failed = 1;
}

void
grow_put_said(struct grow *grow, json_t *object, const char *key, struct vt_text text)
{
	const char *said = kit_say(grow->out, text);

	if (*said != '\0')
		grow_put(grow, object, key, grow_string(grow, said));
}

void
grow_push(struct grow *grow, json_t *array, json_t *value)
{
	if (array == NULL || json_array_append_new(array, value) != 0)
		grow->failed = 1;
}

/* Where jansson hands its bytes over, a few at a time: they go on by the page. */
struct sink {
	struct vt_output *out;
	struct vt_error *err;
	int rc;
	size_t n;
	char bytes[4096];
};

static void
flush(struct sink *s)
{
	if (s->rc == VT_OK && s->n > 0)
		s->rc = kit_write(s->out, (struct vt_str){s->bytes, s->n}, s->err);
	s->n = 0;
}

static int
sink_write(const char *bytes, size_t n, void *ctx)
{
	struct sink *s = ctx;

	if (n > sizeof(s->bytes) - s->n)
		flush(s);
	if (n <= sizeof(s->bytes)) {
		memcpy(s->bytes + s->n, bytes, n);
		s->n += n;
	} else if (s->rc == VT_OK) {
		s->rc = kit_write(s->out, (struct vt_str){bytes, n}, s->err);
	}
	return s->rc == VT_OK ? 0 : -1;
}

int
grow_finish(struct grow *grow, json_t *value, const char *path, struct vt_error *err)
{
	struct sink sink;

	sink.out = grow->out;
	sink.err = err;
	sink.rc = VT_OK;
	sink.n = 0;
	if (value == NULL || grow->failed ||
	    (json_dump_callback(value, sink_write, &sink, JSON_COMPACT) != 0 && sink.rc == VT_OK))
		sink.rc = kit_fail(err, VT_ERR_MEMORY, "no memory for the JSON of %s", path);
	flush(&sink);
	json_decref(value);
	return sink.rc;
}
