/* The objects of the JSON output, key by key in the order of the contract. */
#include "plugins/json/shapes.h"

#include <jansson.h>

#include "kit/fail.h"
#include "kit/write.h"

/* A record is a list of objects at its deepest. */
enum { MOST_DEPTH = 8 };

/* jansson counts references and refuses NULL values: a failure anywhere shows
 * as a failure of the object that it was meant for. */
struct shape {
	struct vt_output *out;
	int failed; /* no memory */
};

static json_t *
text_json(struct shape *shape, struct vt_str s)
{
	struct kit_alloc a = kit_output_alloc(shape->out);

	if (s.n == 0)
		return json_string("");
	s = kit_utf8_clean(s, &a);
	if (s.s == NULL) {
		shape->failed = 1;
		return json_null();
	}
	return json_stringn(s.s, s.n);
}

static json_t *
string_json(struct shape *shape, const char *s)
{
	return s != NULL ? text_json(shape, kit_str(s)) : json_null();
}

static void
put(struct shape *shape, json_t *object, const char *key, json_t *value)
{
	if (object == NULL || json_object_set_new(object, key, value) != 0)
		shape->failed = 1;
}

static void
push(struct shape *shape, json_t *array, json_t *value)
{
	if (array == NULL || json_array_append_new(array, value) != 0)
		shape->failed = 1;
}

static void
put_head(struct shape *shape, json_t *object, const char *schema, const struct vt_report *report)
{
	put(shape, object, "schema", json_string(schema));
	put(shape, object, "path", string_json(shape, report->path));
	put(shape, object, "format", string_json(shape, report->format));
	put(shape, object, "sha256", string_json(shape, report->sha256));
	put(shape, object, "profile", string_json(shape, report->profile));
}

static json_t *
where_json(struct shape *shape, const struct vt_place *w)
{
	json_t *o = json_object();
	int placed = w->paragraph > 0;

	put(shape, o, "component", string_json(shape, w->component_name));
	put(shape, o, "paragraph", placed ? json_integer(w->paragraph) : json_null());
	put(shape, o, "start", placed ? json_integer(w->start) : json_null());
	put(shape, o, "end", placed ? json_integer(w->end) : json_null());
	put(shape, o, "text", placed ? text_json(shape, w->text) : json_null());
	put(shape, o, "part", string_json(shape, w->source));
	put(shape, o, "path", string_json(shape, w->path));
	if (w->section > 0)
		put(shape, o, "section", json_integer(w->section));
	return o;
}

static json_t *
fix_json(struct shape *shape, const struct vt_reported *f)
{
	json_t *o = json_object();

	put(shape, o, "start", json_integer(f->where.start));
	put(shape, o, "end", json_integer(f->where.end));
	put(shape, o, "replace", text_json(shape, f->replace));
	return o;
}

static void
put_said(struct shape *shape, json_t *object, const char *key, struct vt_text text)
{
	const char *said = kit_say(shape->out, text);

	if (*said != '\0')
		put(shape, object, key, string_json(shape, said));
}

static json_t *
finding_json(struct shape *shape, const struct vt_reported *f)
{
	json_t *o = json_object();

	put(shape, o, "rule", string_json(shape, f->rule));
	put(shape, o, "severity", json_string(kit_severity_name(f->severity)));
	put(shape, o, "title", string_json(shape, kit_say(shape->out, f->title)));
	put(shape, o, "message", string_json(shape, kit_say(shape->out, f->message)));
	put(shape, o, "cite", string_json(shape, f->cite));
	put(shape, o, "where", where_json(shape, &f->where));
	if (f->has_fix)
		put(shape, o, "fix", fix_json(shape, f));
	put_said(shape, o, "measured", f->measured);
	put_said(shape, o, "allowed", f->allowed);
	put_said(shape, o, "mend", f->mend);
	return o;
}

static json_t *
check_json(struct shape *shape, const struct vt_report *report)
{
	json_t *o = json_object(), *counts = json_object(), *list = json_array(), *u;

	put_head(shape, o, "vanthu/check/1", report);
	put(shape, o, "verdict", json_string(kit_verdict_name(report->verdict)));
	put(shape, counts, "error", json_integer(report->error_count));
	put(shape, counts, "warning", json_integer(report->warning_count));
	put(shape, counts, "note", json_integer(report->note_count));
	put(shape, o, "counts", counts);
	for (size_t i = 0; i < report->finding_count; i++)
		push(shape, list, finding_json(shape, report->findings[i]));
	put(shape, o, "findings", list);
	list = json_array();
	for (size_t i = 0; i < report->undecided_count; i++) {
		u = json_object();
		put(shape, u, "rule", string_json(shape, report->undecided[i]->rule));
		put(shape, u, "message",
		    string_json(shape, kit_say(shape->out, report->undecided[i]->message)));
		push(shape, list, u);
	}
	put(shape, o, "undecided", list);
	if (report->partial)
		put(shape, o, "partial",
		    string_json(shape, kit_say(shape->out, report->partial_message)));
	return o;
}

static json_t *
value_json(struct shape *shape, const struct vt_value *v, int depth)
{
	json_t *o;

	if (v == NULL || depth > MOST_DEPTH) {
		shape->failed |= v != NULL;
		return json_null();
	}
	switch (v->kind) {
	case VT_TEXT: return text_json(shape, v->text);
	case VT_NUMBER: return json_integer(v->number);
	case VT_LIST:
		o = json_array();
		for (size_t i = 0; i < v->item_count; i++)
			push(shape, o, value_json(shape, v->items[i], depth + 1));
		return o;
	case VT_OBJECT:
		o = json_object();
		for (size_t i = 0; i < v->item_count; i++)
			put(shape, o, v->keys[i], value_json(shape, v->items[i], depth + 1));
		return o;
	default: return json_null();
	}
}

static json_t *
record_json(struct shape *shape, const struct vt_report *report)
{
	json_t *o = json_object(), *record = json_object(), *evidence = json_object(), *e;

	put_head(shape, o, "vanthu/record/1", report);
	for (size_t i = 0; i < report->field_count; i++) {
		const struct vt_field_report *f = report->fields[i];

		put(shape, record, f->name, value_json(shape, f->value, 0));
		if (f->certainty == 0)
			continue;
		e = json_object();
		put(shape, e, "certainty", json_string(kit_certainty_name(f->certainty)));
		put(shape, e, "where", where_json(shape, &f->where));
		put(shape, evidence, f->name, e);
	}
	put(shape, o, "record", record);
	put(shape, o, "evidence", evidence);
	if (report->partial)
		put(shape, o, "partial",
		    string_json(shape, kit_say(shape->out, report->partial_message)));
	return o;
}

static json_t *
error_json(struct shape *shape, const struct vt_report *report)
{
	json_t *o = json_object(), *e = json_object();

	put(shape, o, "schema", json_string("vanthu/error/1"));
	put(shape, o, "path", string_json(shape, report->path));
	put(shape, e, "code", string_json(shape, report->error_code));
	put(shape, e, "message", string_json(shape, kit_say(shape->out, report->error_message)));
	put(shape, o, "error", e);
	return o;
}

/* Where jansson hands its bytes over. */
struct sink {
	struct vt_output *out;
	struct vt_error *err;
	int rc;
};

static int
sink_write(const char *bytes, size_t n, void *ctx)
{
	struct sink *s = ctx;

	if (s->rc == VT_OK)
		s->rc = kit_write(s->out, (struct vt_str){bytes, n}, s->err);
	return s->rc == VT_OK ? 0 : -1;
}

int
json_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct shape shape = {out, 0};
	struct sink sink = {out, err, VT_OK};
	json_t *o;

	if (report->error != NULL)
		o = error_json(&shape, report);
	else if (out->job == VT_JOB_EXTRACT)
		o = record_json(&shape, report);
	else
		o = check_json(&shape, report);
	if (o == NULL || shape.failed)
		sink.rc =
		    kit_fail(err, VT_ERR_MEMORY, "no memory for the JSON of %s", report->path);
	else if (json_dump_callback(o, sink_write, &sink, JSON_COMPACT) != 0 && sink.rc == VT_OK)
		sink.rc =
		    kit_fail(err, VT_ERR_MEMORY, "no memory for the JSON of %s", report->path);
	json_decref(o);
	return sink.rc == VT_OK ? kit_write(out, VT_STR("\n"), err) : sink.rc;
}
