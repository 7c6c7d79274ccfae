/* The objects of the JSON output, key by key in the order of the contract. */
#include "plugins/json/shapes.h"

#include "kit/write.h"
#include "plugins/json/grow.h"

/* A record is a list of objects at its deepest. */
enum { MOST_DEPTH = 8 };

static void
put_head(struct grow *grow, struct json_object *object, const char *schema,
    const struct vt_report *report)
{
	grow_put(grow, object, "schema", grow_word(grow, schema));
	grow_put(grow, object, "path", grow_string(grow, report->path));
	grow_put(grow, object, "format", grow_string(grow, report->format));
	grow_put(grow, object, "sha256", grow_string(grow, report->sha256));
	grow_put(grow, object, "profile", grow_string(grow, report->profile));
}

static struct json_object *
where_json(struct grow *grow, const struct vt_place *w)
{
	struct json_object *o = grow_object(grow);
	int placed = w->paragraph > 0;

	grow_put(grow, o, "component", grow_string(grow, w->component_name));
	grow_put(grow, o, "paragraph", placed ? grow_number(grow, w->paragraph) : NULL);
	grow_put(grow, o, "start", placed ? grow_number(grow, w->start) : NULL);
	grow_put(grow, o, "end", placed ? grow_number(grow, w->end) : NULL);
	grow_put(grow, o, "text", placed ? grow_text(grow, w->text) : NULL);
	grow_put(grow, o, "part", grow_string(grow, w->source));
	grow_put(grow, o, "path", grow_string(grow, w->path));
	if (w->section > 0)
		grow_put(grow, o, "section", grow_number(grow, w->section));
	return o;
}

static struct json_object *
fix_json(struct grow *grow, const struct vt_reported *f)
{
	struct json_object *o = grow_object(grow);

	grow_put(grow, o, "start", grow_number(grow, f->where.start));
	grow_put(grow, o, "end", grow_number(grow, f->where.end));
	grow_put(grow, o, "replace", grow_text(grow, f->replace));
	return o;
}

static struct json_object *
waiver_json(struct grow *grow, const struct vt_waiver *w)
{
	struct json_object *o = grow_object(grow);
	char until[16];

	kit_iso_date(w->until, until);
	grow_put(grow, o, "reason", grow_string(grow, w->reason));
	grow_put(grow, o, "by", grow_string(grow, w->by));
	grow_put(grow, o, "until", grow_word(grow, until));
	grow_put(grow, o, "expired", grow_boolean(grow, w->expired));
	return o;
}

static struct json_object *
finding_json(struct grow *grow, const struct vt_reported *f)
{
	struct json_object *o = grow_object(grow);

	grow_put(grow, o, "rule", grow_string(grow, f->rule));
	grow_put(grow, o, "severity", grow_word(grow, kit_severity_name(f->severity)));
	grow_put(grow, o, "title", grow_string(grow, kit_say(grow->out, f->title)));
	grow_put(grow, o, "message", grow_string(grow, kit_say(grow->out, f->message)));
	grow_put(grow, o, "cite", grow_string(grow, f->cite));
	grow_put(grow, o, "where", where_json(grow, &f->where));
	if (f->has_fix)
		grow_put(grow, o, "fix", fix_json(grow, f));
	grow_put_said(grow, o, "measured", f->measured);
	grow_put_said(grow, o, "allowed", f->allowed);
	grow_put_said(grow, o, "mend", f->mend);
	if (f->waiver != NULL)
		grow_put(grow, o, "waiver", waiver_json(grow, f->waiver));
	return o;
}

static struct json_object *
check_json(struct grow *grow, const struct vt_report *report)
{
	struct json_object *o = grow_object(grow), *counts = grow_object(grow),
			   *list = grow_array(grow), *u;

	put_head(grow, o, "vanthu/check/1", report);
	grow_put(grow, o, "verdict", grow_word(grow, kit_verdict_name(report->verdict)));
	grow_put(grow, counts, "error", grow_number(grow, report->error_count));
	grow_put(grow, counts, "warning", grow_number(grow, report->warning_count));
	grow_put(grow, counts, "note", grow_number(grow, report->note_count));
	if (report->waived_count > 0)
		grow_put(grow, counts, "waived", grow_number(grow, (int64_t)report->waived_count));
	grow_put(grow, o, "counts", counts);
	for (size_t i = 0; i < report->finding_count; i++)
		grow_push(grow, list, finding_json(grow, report->findings[i]));
	grow_put(grow, o, "findings", list);
	if (report->waived_count > 0) {
		list = grow_array(grow);
		for (size_t i = 0; i < report->waived_count; i++)
			grow_push(grow, list, finding_json(grow, report->waived[i]));
		grow_put(grow, o, "waived", list);
	}
	list = grow_array(grow);
	for (size_t i = 0; i < report->undecided_count; i++) {
		u = grow_object(grow);
		grow_put(grow, u, "rule", grow_string(grow, report->undecided[i]->rule));
		grow_put(grow, u, "message",
		    grow_string(grow, kit_say(grow->out, report->undecided[i]->message)));
		grow_push(grow, list, u);
	}
	grow_put(grow, o, "undecided", list);
	if (report->partial)
		grow_put(grow, o, "partial",
		    grow_string(grow, kit_say(grow->out, report->partial_message)));
	return o;
}

static struct json_object *
value_json(struct grow *grow, const struct vt_value *v, int depth)
{
	struct json_object *o;

	if (v == NULL || depth > MOST_DEPTH) {
		grow->failed |= v != NULL;
		return NULL;
	}
	switch (v->kind) {
	case VT_TEXT: return grow_text(grow, v->text);
	case VT_NUMBER: return grow_number(grow, v->number);
	case VT_LIST:
		o = grow_array(grow);
		for (size_t i = 0; i < v->item_count; i++)
			grow_push(grow, o, value_json(grow, v->items[i], depth + 1));
		return o;
	case VT_OBJECT:
		o = grow_object(grow);
		for (size_t i = 0; i < v->item_count; i++)
			grow_put_again(grow, o, v->keys[i],
			    value_json(grow, v->items[i], depth + 1));
		return o;
	default: return NULL;
	}
}

static struct json_object *
record_json(struct grow *grow, const struct vt_report *report)
{
	struct json_object *o = grow_object(grow), *record = grow_object(grow),
			   *evidence = grow_object(grow), *e;

	put_head(grow, o, "vanthu/record/1", report);
	for (size_t i = 0; i < report->field_count; i++) {
		const struct vt_field_report *f = report->fields[i];

		grow_put(grow, record, f->name, value_json(grow, f->value, 0));
		if (f->certainty == 0)
			continue;
		e = grow_object(grow);
		grow_put(grow, e, "certainty", grow_word(grow, kit_certainty_name(f->certainty)));
		grow_put(grow, e, "where", where_json(grow, &f->where));
		grow_put(grow, evidence, f->name, e);
	}
	grow_put(grow, o, "record", record);
	grow_put(grow, o, "evidence", evidence);
	if (report->partial)
		grow_put(grow, o, "partial",
		    grow_string(grow, kit_say(grow->out, report->partial_message)));
	return o;
}

static struct json_object *
error_json(struct grow *grow, const struct vt_report *report)
{
	struct json_object *o = grow_object(grow), *e = grow_object(grow);

	grow_put(grow, o, "schema", grow_word(grow, "vanthu/error/1"));
	grow_put(grow, o, "path", grow_string(grow, report->path));
	grow_put(grow, e, "code", grow_string(grow, report->error_code));
	grow_put(grow, e, "message", grow_string(grow, kit_say(grow->out, report->error_message)));
	grow_put(grow, o, "error", e);
	return o;
}

int
json_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct grow grow = grow_begin(out);
	struct json_object *o;
	int rc;

	if (report->error != NULL)
		o = error_json(&grow, report);
	else if (out->job == VT_JOB_EXTRACT)
		o = record_json(&grow, report);
	else
		o = check_json(&grow, report);
	rc = grow_finish(&grow, o, report->path, err);
	return rc == VT_OK ? kit_write(out, VT_STR("\n"), err) : rc;
}
