/*
 * A document as a JUnit test suite: a test case per rule that looked.
 *
 * What breaks the regulation is a failure. Warnings and notes are no failures: they
 * stand in the case's system-out, so that a template with a warning passes its build. What
 * the office waives is skipped.
 */
#include "plugins/junit/suite.h"

#include <string.h>

#include <vanthu/plugin.h>

#include "kit/markup.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/write.h"

int
junit_begin(struct vt_output *out, struct vt_error *err)
{
	return kit_write(out,
	    VT_STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vanthu\">\n"),
	    err);
}

int
junit_end(struct vt_output *out, struct vt_error *err)
{
	return kit_write(out, VT_STR("</testsuites>\n"), err);
}

/* How many findings of the rule break the regulation, or do not. */
static size_t
count_findings(const struct vt_report *report, const char *rule, int breaking)
{
	size_t n = 0;

	for (size_t i = 0; i < report->finding_count; i++) {
		const struct vt_reported *f = report->findings[i];

		n += (f->severity == VT_ERROR) == breaking && strcmp(f->rule, rule) == 0;
	}
	return n;
}

static void
start_case(struct kit_markup *m, const struct vt_report *report, const char *name)
{
	kit_markup_start(m, "testcase");
	kit_markup_attribute(m, "classname", kit_str(report->path));
	kit_markup_attribute(m, "name", kit_str(name));
}

static void
put_place(struct kit_markup *m, const struct vt_place *w)
{
	if (w->paragraph <= 0)
		return;
	kit_markup_text(m, VT_STR("  "));
	kit_markup_say(m, (struct vt_text){"Đoạn: ", "Paragraph: "});
	kit_markup_text(m, w->text);
	kit_markup_text(m, VT_STR("\n"));
}

static void
put_line(struct kit_markup *m, struct vt_text label, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	kit_markup_text(m, VT_STR("  "));
	kit_markup_say(m, label);
	kit_markup_text(m, VT_STR(": "));
	kit_markup_text(m, kit_str(value));
	kit_markup_text(m, VT_STR("\n"));
}

static void
put_findings(struct kit_markup *m, const struct vt_report *report, const char *rule, int breaking)
{
	for (size_t i = 0; i < report->finding_count; i++) {
		const struct vt_reported *f = report->findings[i];

		if ((f->severity == VT_ERROR) != breaking || strcmp(f->rule, rule) != 0)
			continue;
		kit_markup_text(m, kit_str(kit_severity_name(f->severity)));
		kit_markup_text(m, VT_STR(": "));
		kit_markup_say(m, f->message);
		kit_markup_text(m, VT_STR("\n"));
		put_place(m, &f->where);
		put_line(m, (struct vt_text){"Cách sửa", "Mend"}, kit_say(m->out, f->mend));
		put_line(m, (struct vt_text){"Căn cứ", "Clause"}, f->cite);
	}
}

/* What kept the rule from telling, or NULL. */
static const struct vt_undecided *
undecided_by(const struct vt_report *report, const char *rule)
{
	for (size_t i = 0; i < report->undecided_count; i++) {
		if (strcmp(report->undecided[i]->rule, rule) == 0)
			return report->undecided[i];
	}
	return NULL;
}

static void
put_error(struct kit_markup *m, const char *type, struct vt_text message)
{
	kit_markup_start(m, "error");
	kit_markup_attribute(m, "type", kit_str(type));
	kit_markup_attribute(m, "message", kit_str(kit_say(m->out, message)));
	kit_markup_end(m);
}

/* The first finding of the rule that the office waives, or NULL. */
static const struct vt_reported *
waived_of(const struct vt_report *report, const char *rule)
{
	for (size_t i = 0; i < report->waived_count; i++) {
		if (strcmp(report->waived[i]->rule, rule) == 0)
			return report->waived[i];
	}
	return NULL;
}

/* 1 when the rule found nothing but what the office waives: its case is passed by. */
static int
is_passed_by(const struct vt_report *report, const char *rule)
{
	return waived_of(report, rule) != NULL && undecided_by(report, rule) == NULL &&
	    count_findings(report, rule, 1) + count_findings(report, rule, 0) == 0;
}

static void
put_skipped(struct kit_markup *m, const struct vt_reported *f)
{
	struct kit_alloc a = kit_output_alloc(m->out);
	const char *why = f->waiver != NULL ? kit_waiver_said(f->waiver, &a) : NULL;

	kit_markup_start(m, "skipped");
	kit_markup_attribute(m, "message", kit_str(why != NULL ? why : ""));
	kit_markup_text(m, kit_str(kit_say(m->out, f->message)));
	kit_markup_end(m);
}

static void
put_rule(struct kit_markup *m, const struct vt_report *report, const struct vt_rule *rule)
{
	const struct vt_undecided *why = undecided_by(report, rule->id);

	start_case(m, report, rule->id);
	if (why != NULL)
		put_error(m, "undecided", why->message);
	if (count_findings(report, rule->id, 1) > 0) {
		kit_markup_start(m, "failure");
		kit_markup_attribute(m, "type", kit_str(rule->id));
		kit_markup_attribute(m, "message", kit_str(kit_say(m->out, rule->title)));
		put_findings(m, report, rule->id, 1);
		kit_markup_end(m);
	}
	if (is_passed_by(report, rule->id))
		put_skipped(m, waived_of(report, rule->id));
	if (count_findings(report, rule->id, 0) > 0) {
		kit_markup_start(m, "system-out");
		put_findings(m, report, rule->id, 0);
		kit_markup_end(m);
	}
	kit_markup_end(m);
	kit_markup_text(m, VT_STR("\n"));
}

/* A case of its own for what is no rule: the file, or the choice of the profile. */
static void
put_unknown(struct kit_markup *m, const struct vt_report *report, const char *name,
    const char *type, struct vt_text message)
{
	start_case(m, report, name);
	put_error(m, type, message);
	kit_markup_end(m);
	kit_markup_text(m, VT_STR("\n"));
}

static int
is_of_rule(const struct vt_report *report, const char *id)
{
	for (int32_t i = 0; i < report->rules_run; i++) {
		if (strcmp(report->rules[i]->id, id) == 0)
			return 1;
	}
	return 0;
}

/* The cases that are no rule's, written when m is given; tells how many they are. */
static size_t
put_others(struct kit_markup *m, const struct vt_report *report)
{
	size_t n = 0;

	if (report->error != NULL) {
		n++;
		if (m != NULL)
			put_unknown(m, report, "read", report->error_code, report->error_message);
	}
	if (report->partial) {
		n++;
		if (m != NULL)
			put_unknown(m, report, "read", "partial", report->partial_message);
	}
	for (size_t i = 0; i < report->undecided_count; i++) {
		const struct vt_undecided *u = report->undecided[i];

		if (is_of_rule(report, u->rule))
			continue;
		n++;
		if (m != NULL)
			put_unknown(m, report, u->rule, "undecided", u->message);
	}
	return n;
}

int
junit_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct kit_markup m;
	size_t others = put_others(NULL, report), failures = 0, errors = others, skipped = 0;

	for (int32_t i = 0; i < report->rules_run; i++) {
		failures += count_findings(report, report->rules[i]->id, 1) > 0;
		errors += undecided_by(report, report->rules[i]->id) != NULL;
		skipped += (size_t)is_passed_by(report, report->rules[i]->id);
	}
	kit_markup_open(&m, KIT_MARKUP_XML, out, err);
	kit_markup_start(&m, "testsuite");
	kit_markup_attribute(&m, "name", kit_str(report->path));
	kit_markup_attributef(&m, "tests", "%zu", others + (size_t)report->rules_run);
	kit_markup_attributef(&m, "failures", "%zu", failures);
	kit_markup_attributef(&m, "errors", "%zu", errors);
	kit_markup_attributef(&m, "skipped", "%zu", skipped);
	kit_markup_text(&m, VT_STR("\n"));
	put_others(&m, report);
	for (int32_t i = 0; i < report->rules_run; i++)
		put_rule(&m, report, report->rules[i]);
	kit_markup_end(&m);
	kit_markup_text(&m, VT_STR("\n"));
	return kit_markup_close(&m);
}
