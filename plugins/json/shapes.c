/* The objects of the JSON output, key by key in the order of the contract. */
#include "plugins/json/shapes.h"

#include "kit/write.h"
#include "plugins/json/grow.h"

/* A record is a list of objects at its deepest. */
enum { MOST_DEPTH = 8 };

static void
put_head(struct grow *grow, json_t *object, const char *schema, const struct vt_report *report)
{
	grow_put(grow, object, "schema", json_string(schema));
	grow_put(grow, object, "path", grow_string(grow, report->path));
	grow_put(grow, object, "format", grow_string(grow, report->format));
	grow_put(grow, object, "sha256", grow_string(grow, report->sha256));
	grow_put(grow, object, "profile", grow_string(grow, report->profile));
}

static json_t *
where_json(struct grow *grow, const struct vt_place *w)
{
	json_t *o = json_object();
	int placed = w->paragraph > 0;

	grow_put(grow, o, "component", grow_string(grow, w->component_name));
	grow_put(grow, o, "paragraph", placed ? json_integer(w->paragraph) : json_null());
	grow_put(grow, o, "start", placed ? json_integer(w->start) : json_null());
	grow_put(grow, o, "end", placed ? json_integer(w->end) : json_null());
	grow_put(grow, o, "text", placed ? grow_text(grow, w->text) : json_null());
	grow_put(grow, o, "part", grow_string(grow, w->source));
	grow_put(grow, o, "path", grow_string(grow, w->path));
	if (w->section > 0)
		grow_put(grow, o, "section", json_integer(w->section));
	return o;
}

static json_t *
fix_json(struct grow *grow, const struct vt_reported *f)
{
	json_t *o = json_object();

	grow_put(grow, o, "start", json_integer(f->where.start));
	grow_put(grow, o, "end", json_integer(f->where.end));
	grow_put(grow, o, "replace", grow_text(grow, f->replace));
	return o;
}

static json_t *
waiver_json(struct grow *grow, const struct vt_waiver *w)
{
	json_t *o = json_object();
	char until[16];

	kit_iso_date(w->until, until);
	grow_put(grow, o, "reason", grow_string(grow, w->reason));
	grow_put(grow, o, "by", grow_string(grow, w->by));
	grow_put(grow, o, "until", json_string(until));
	grow_put(grow, o, "expired", json_boolean(w->expired));
	return o;
}

static json_t *
finding_json(struct grow *grow, const struct vt_reported *f)
{
	json_t *o = json_object();

	grow_put(grow, o, "rule", grow_string(grow, f->rule));
	grow_put(grow, o, "severity", json_string(kit_severity_name(f->severity)));
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

static json_t *
check_json(struct grow *grow, const struct vt_report *report)
{
	json_t *o = json_object(), *counts = json_object(), *list = json_array(), *u;

	put_head(grow, o, "vanthu/check/1", report);
	grow_put(grow, o, "verdict", json_string(kit_verdict_name(report->verdict)));
	grow_put(grow, counts, "error", json_integer(report->error_count));
	grow_put(grow, counts, "warning", json_integer(report->warning_count));
	grow_put(grow, counts, "note", json_integer(report->note_count));
	if (report->waived_count > 0)
		grow_put(grow, counts, "waived", json_integer((json_int_t)report->waived_count));
	grow_put(grow, o, "counts", counts);
	for (size_t i = 0; i < report->finding_count; i++)
		grow_push(grow, list, finding_json(grow, report->findings[i]));
	grow_put(grow, o, "findings", list);
	if (report->waived_count > 0) {
		list = json_array();
		for (size_t i = 0; i < report->waived_count; i++)
			grow_push(grow, list, finding_json(grow, report->waived[i]));
		grow_put(grow, o, "waived", list);
	}
	list = json_array();
	for (size_t i = 0; i < report->undecided_count; i++) {
		u = json_object();
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

static json_t *
value_json(struct grow *grow, const struct vt_value *v, int depth)
{
	json_t *o;

	if (v == NULL || depth > MOST_DEPTH) {
		grow->failed |= v != NULL;
		return json_null();
	}
	switch (v->kind) {
	case VT_TEXT: return grow_text(grow, v->text);
	case VT_NUMBER: return json_integer(v->number);
	case VT_LIST:
		o = json_array();
		for (size_t i = 0; i < v->item_count; i++)
			grow_push(grow, o, value_json(grow, v->items[i], depth + 1));
		return o;
	case VT_OBJECT:
		o = json_object();
		for (size_t i = 0; i < v->item_count; i++)
			grow_put(grow, o, v->keys[i], value_json(grow, v->items[i], depth + 1));
		return o;
	default: return json_null();
	}
}

static json_t *
record_json(struct grow *grow, const struct vt_report *report)
{
	json_t *o = json_object(), *record = json_object(), *evidence = json_object(), *e;

	put_head(grow, o, "vanthu/record/1", report);
	for (size_t i = 0; i < report->field_count; i++) {
		const struct vt_field_report *f = report->fields[i];

		grow_put(grow, record, f->name, value_json(grow, f->value, 0));
		if (f->certainty == 0)
			continue;
		e = json_object();
		grow_put(grow, e, "certainty", json_string(kit_certainty_name(f->certainty)));
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

static json_t *
error_json(struct grow *grow, const struct vt_report *report)
{
	json_t *o = json_object(), *e = json_object();

	grow_put(grow, o, "schema", json_string("vanthu/error/1"));
	grow_put(grow, o, "path", grow_string(grow, report->path));
	grow_put(grow, e, "code", grow_string(grow, report->error_code));
	grow_put(grow, e, "message", grow_string(grow, kit_say(grow->out, report->error_message)));
	grow_put(grow, o, "error", e);
	return o;
}

int
json_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct grow grow = {out, 0};
	json_t *o;
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
