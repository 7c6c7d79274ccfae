/*
 * SARIF 2.1.0: a run per document, its findings as results.
 *
 * A document is a container without lines: a result names the part of it as a nested
 * artifact, the element as a logical location, and the paragraph and its characters as
 * properties. Schema: OASIS, sarif-schema-2.1.0.
 */
#include "plugins/json/sarif.h"

#include <string.h>

#include <vanthu/plugin.h>

#include "kit/shown.h"
#include "kit/text.h"
#include "kit/write.h"
#include "plugins/json/grow.h"

/* So much of the text makes a finding known again: code points. */
enum { MOST_FINGERPRINT = 80 };

static const struct {
	const char *format, *type;
} media_types[] = {
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"edxml", "application/xml"},
};

int
sarif_begin(struct vt_output *out, struct vt_error *err)
{
	return kit_write(out,
	    VT_STR("{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
		   "schemas/sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":["),
	    err);
}

int
sarif_end(struct vt_output *out, struct vt_error *err)
{
	return kit_write(out, VT_STR("]}\n"), err);
}

/* A path as a URI reference: every byte that is not plain there as %XX. */
static struct json_object *
uri_json(struct grow *grow, const char *path)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-._~/";
	static const char digits[] = "0123456789ABCDEF";
	struct kit_alloc a = kit_output_alloc(grow->out);
	size_t n = strlen(path), at = 0;
	char *uri = a.alloc(a.ctx, 3 * n + 1);

	if (uri == NULL) {
		grow->failed = 1;
		return NULL;
	}
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)path[i];

		if (strchr(plain, c) != NULL) {
			uri[at++] = (char)c;
			continue;
		}
		uri[at++] = '%';
		uri[at++] = digits[c >> 4];
		uri[at++] = digits[c & 15];
	}
	return grow_text(grow, (struct vt_str){uri, at});
}

static struct json_object *
message_json(struct grow *grow, const char *text)
{
	struct json_object *o = grow_object(grow);

	grow_put(grow, o, "text", grow_string(grow, text));
	return o;
}

/* ---- artifacts: the document, and each part of it that a finding is in ---- */

/* A run that is being told: its parts are the names of artifacts 1, 2, ... */
struct run {
	struct grow *grow;
	const struct vt_report *report;
	const char **parts;
	size_t part_count;
};

/* Place of the part among the artifacts; 0 is the document itself. */
static size_t
artifact_of(const struct run *run, const char *source)
{
	if (source == NULL)
		return 0;
	for (size_t i = 0; i < run->part_count; i++) {
		if (strcmp(run->parts[i], source) == 0)
			return i + 1;
	}
	return 0;
}

static void
note_part(struct run *run, const char *source)
{
	if (source != NULL && artifact_of(run, source) == 0)
		run->parts[run->part_count++] = source;
}

static void
find_parts(struct run *run)
{
	struct kit_alloc a = kit_output_alloc(run->grow->out);
	const struct vt_report *report = run->report;
	size_t n = report->finding_count + report->waived_count;

	run->parts = a.alloc(a.ctx, (n + 1) * sizeof(*run->parts));
	if (run->parts == NULL) {
		run->grow->failed = 1;
		return;
	}
	for (size_t i = 0; i < report->finding_count; i++)
		note_part(run, report->findings[i]->where.source);
	for (size_t i = 0; i < report->waived_count; i++)
		note_part(run, report->waived[i]->where.source);
}

static struct json_object *
location_json(struct grow *grow, struct json_object *uri)
{
	struct json_object *o = grow_object(grow);

	grow_put(grow, o, "uri", uri);
	return o;
}

static struct json_object *
document_json(struct grow *grow, const struct vt_report *report)
{
	struct json_object *o = grow_object(grow), *roles = grow_array(grow), *hashes;

	grow_put(grow, o, "location", location_json(grow, uri_json(grow, report->path)));
	for (size_t i = 0; i < sizeof(media_types) / sizeof(media_types[0]); i++) {
		if (report->format != NULL && strcmp(report->format, media_types[i].format) == 0)
			grow_put(grow, o, "mimeType", grow_word(grow, media_types[i].type));
	}
	grow_push(grow, roles, grow_word(grow, "analysisTarget"));
	grow_put(grow, o, "roles", roles);
	if (report->sha256 != NULL) {
		hashes = grow_object(grow);
		grow_put(grow, hashes, "sha-256", grow_string(grow, report->sha256));
		grow_put(grow, o, "hashes", hashes);
	}
	return o;
}

static struct json_object *
artifacts_json(const struct run *run)
{
	struct grow *grow = run->grow;
	struct json_object *list = grow_array(grow), *o;

	grow_push(grow, list, document_json(grow, run->report));
	for (size_t i = 0; i < run->part_count; i++) {
		o = grow_object(grow);
		grow_put(grow, o, "location", location_json(grow, uri_json(grow, run->parts[i])));
		grow_put(grow, o, "parentIndex", grow_number(grow, 0));
		grow_push(grow, list, o);
	}
	return list;
}

/* ---- results ---- */

static struct json_object *
place_json(const struct run *run, const struct vt_place *w)
{
	struct grow *grow = run->grow;
	struct json_object *list = grow_array(grow), *o = grow_object(grow),
			   *artifact = grow_object(grow), *physical, *logical, *places;

	grow_put(grow, artifact, "uri",
	    uri_json(grow, w->source != NULL ? w->source : run->report->path));
	grow_put(grow, artifact, "index", grow_number(grow, (int64_t)artifact_of(run, w->source)));
	physical = grow_object(grow);
	grow_put(grow, physical, "artifactLocation", artifact);
	grow_put(grow, o, "physicalLocation", physical);
	if (w->path != NULL) {
		logical = grow_object(grow);
		grow_put(grow, logical, "fullyQualifiedName", grow_string(grow, w->path));
		grow_put(grow, logical, "kind", grow_word(grow, "element"));
		places = grow_array(grow);
		grow_push(grow, places, logical);
		grow_put(grow, o, "logicalLocations", places);
	}
	grow_push(grow, list, o);
	return list;
}

/* What stays the same while other parts of the document are worked on. */
static struct json_object *
fingerprint_json(struct grow *grow, const struct vt_reported *f)
{
	struct kit_alloc a = kit_output_alloc(grow->out);
	size_t end = 0;
	struct json_object *o = grow_object(grow);
	const char *text;

	for (int n = 0; n < MOST_FINGERPRINT && end < f->where.text.n; n++)
		kit_utf8_next(f->where.text, &end);
	text = kit_printf(&a, "%s %s %.*s", f->rule, f->where.component_name, (int)end,
	    end > 0 ? f->where.text.s : "");
	grow_put(grow, o, "ruleAndText/v1", grow_string(grow, text != NULL ? text : f->rule));
	return o;
}

static struct json_object *
properties_json(struct grow *grow, const struct vt_reported *f)
{
	struct json_object *o = grow_object(grow);

	grow_put(grow, o, "component", grow_string(grow, f->where.component_name));
	if (f->cite != NULL && *f->cite != '\0')
		grow_put(grow, o, "cite", grow_string(grow, f->cite));
	grow_put_said(grow, o, "measured", f->measured);
	grow_put_said(grow, o, "allowed", f->allowed);
	grow_put_said(grow, o, "mend", f->mend);
	if (f->where.paragraph <= 0)
		return o;
	grow_put(grow, o, "paragraph", grow_number(grow, f->where.paragraph));
	grow_put(grow, o, "start", grow_number(grow, f->where.start));
	grow_put(grow, o, "end", grow_number(grow, f->where.end));
	grow_put(grow, o, "text", grow_text(grow, f->where.text));
	if (f->has_fix)
		grow_put(grow, o, "replace", grow_text(grow, f->replace));
	return o;
}

static int64_t
index_of_rule(const struct vt_report *report, const char *id)
{
	for (int32_t i = 0; i < report->rules_run; i++) {
		if (strcmp(report->rules[i]->id, id) == 0)
			return i;
	}
	return -1;
}

/* A waiver is a decision of the office, outside the document. */
static struct json_object *
suppressions_json(struct grow *grow, const struct vt_waiver *waiver)
{
	struct kit_alloc a = kit_output_alloc(grow->out);
	struct json_object *list = grow_array(grow), *o = grow_object(grow);

	grow_put(grow, o, "kind", grow_word(grow, "external"));
	grow_put(grow, o, "status", grow_word(grow, "accepted"));
	grow_put(grow, o, "justification", grow_string(grow, kit_waiver_said(waiver, &a)));
	grow_push(grow, list, o);
	return list;
}

static struct json_object *
result_json(const struct run *run, const struct vt_reported *f)
{
	struct grow *grow = run->grow;
	struct json_object *o = grow_object(grow);

	grow_put(grow, o, "ruleId", grow_string(grow, f->rule));
	grow_put(grow, o, "ruleIndex", grow_number(grow, index_of_rule(run->report, f->rule)));
	grow_put(grow, o, "level", grow_word(grow, kit_severity_name(f->severity)));
	grow_put(grow, o, "message", message_json(grow, kit_say(grow->out, f->message)));
	grow_put(grow, o, "locations", place_json(run, &f->where));
	grow_put(grow, o, "partialFingerprints", fingerprint_json(grow, f));
	grow_put(grow, o, "properties", properties_json(grow, f));
	if (f->waiver != NULL && !f->waiver->expired)
		grow_put(grow, o, "suppressions", suppressions_json(grow, f->waiver));
	return o;
}

/* ---- the run ---- */

static struct json_object *
rules_json(struct grow *grow, const struct vt_report *report)
{
	struct json_object *list = grow_array(grow), *o;

	for (int32_t i = 0; i < report->rules_run; i++) {
		const struct vt_rule *rule = report->rules[i];

		o = grow_object(grow);
		grow_put(grow, o, "id", grow_string(grow, rule->id));
		grow_put(grow, o, "shortDescription",
		    message_json(grow, kit_say(grow->out, rule->title)));
		grow_put(grow, o, "fullDescription",
		    message_json(grow, kit_say(grow->out, rule->about)));
		grow_put(grow, o, "help", message_json(grow, kit_say(grow->out, rule->mend)));
		grow_push(grow, list, o);
	}
	return list;
}

static struct json_object *
notification_json(struct grow *grow, const char *id, const char *level, struct vt_text message)
{
	struct json_object *o = grow_object(grow), *descriptor = grow_object(grow);

	grow_put(grow, descriptor, "id", grow_string(grow, id));
	grow_put(grow, o, "descriptor", descriptor);
	grow_put(grow, o, "level", grow_word(grow, level));
	grow_put(grow, o, "message", message_json(grow, kit_say(grow->out, message)));
	return o;
}

/* What could not be decided is not a result: the tool tells it of its own run. */
static struct json_object *
invocation_json(struct grow *grow, const struct vt_report *report)
{
	struct json_object *o = grow_object(grow), *list = grow_array(grow);

	grow_put(grow, o, "executionSuccessful", grow_boolean(grow, report->error == NULL));
	if (report->error != NULL)
		grow_push(grow, list,
		    notification_json(grow, report->error_code, "error", report->error_message));
	if (report->partial)
		grow_push(grow, list,
		    notification_json(grow, "partial", "warning", report->partial_message));
	for (size_t i = 0; i < report->undecided_count; i++)
		grow_push(grow, list,
		    notification_json(grow, report->undecided[i]->rule, "warning",
			report->undecided[i]->message));
	grow_put(grow, o, "toolExecutionNotifications", list);
	return o;
}

static struct json_object *
run_json(struct grow *grow, const struct vt_report *report)
{
	struct run run = {grow, report, NULL, 0};
	struct json_object *o = grow_object(grow), *tool = grow_object(grow),
			   *driver = grow_object(grow), *results = grow_array(grow),
			   *properties = grow_object(grow), *invocations = grow_array(grow);

	find_parts(&run);
	grow_put(grow, driver, "name", grow_word(grow, "vanthu"));
	grow_put(grow, driver, "rules", rules_json(grow, report));
	grow_put(grow, tool, "driver", driver);
	grow_put(grow, o, "tool", tool);
	grow_put(grow, o, "language", grow_word(grow, grow->out->english ? "en" : "vi"));
	grow_put(grow, o, "columnKind", grow_word(grow, "unicodeCodePoints"));
	grow_push(grow, invocations, invocation_json(grow, report));
	grow_put(grow, o, "invocations", invocations);
	grow_put(grow, o, "artifacts", artifacts_json(&run));
	for (size_t i = 0; i < report->finding_count; i++)
		grow_push(grow, results, result_json(&run, report->findings[i]));
	for (size_t i = 0; i < report->waived_count; i++)
		grow_push(grow, results, result_json(&run, report->waived[i]));
	grow_put(grow, o, "results", results);
	grow_put(grow, properties, "profile", grow_string(grow, report->profile));
	grow_put(grow, properties, "verdict", grow_word(grow, kit_verdict_name(report->verdict)));
	grow_put(grow, o, "properties", properties);
	return o;
}

int
sarif_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct grow grow = grow_begin(out);
	int rc = kit_write(out, out->index > 0 ? VT_STR(",\n") : VT_STR("\n"), err);

	return rc == VT_OK ? grow_finish(&grow, run_json(&grow, report), report->path, err) : rc;
}
