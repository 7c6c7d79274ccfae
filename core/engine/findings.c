/* A check: every rule asked for, its findings in the order of the page, and the verdict. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/check.h"
#include "core/engine/place.h"
#include "core/engine/session.h"

static int
compare_int(int32_t a, int32_t b)
{
	return (a > b) - (a < b);
}

/* By component, place and rule; what is equal in all of these by its message, so
 * that the order never hangs on the sort. */
static int
compare_reported(const void *pa, const void *pb)
{
	const struct vt_reported *a = *(const struct vt_reported *const *)pa;
	const struct vt_reported *b = *(const struct vt_reported *const *)pb;
	int c = compare_int(a->where.component, b->where.component);

	if (c == 0)
		c = compare_int(a->where.paragraph, b->where.paragraph);
	if (c == 0)
		c = compare_int(a->where.section, b->where.section);
	if (c == 0)
		c = compare_int(a->where.start, b->where.start);
	if (c == 0)
		c = strcmp(a->rule, b->rule);
	if (c == 0)
		c = compare_int(a->where.end, b->where.end);
	return c != 0 ? c : strcmp(a->message.vi, b->message.vi);
}

/* A regulation that does not govern the document makes no errors of it. */
static int32_t
severity_of(const struct check_finding *f, int fits)
{
	return !fits && f->severity == VT_ERROR ? VT_WARNING : f->severity;
}

static int
report_findings(struct vt_session *session, const struct findings *found, int fits,
    struct vt_error *err)
{
	struct vt_report *report = &session->report;
	struct arena *a = session->arena;
	struct vt_reported *items = arena_array(a, found->count + 1, sizeof(*items));
	const struct vt_reported **sorted =
	    arena_array(a, found->count + 1, sizeof(const struct vt_reported *));

	if (items == NULL || sorted == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < found->count; i++) {
		const struct check_finding *f = &found->items[i];
		int rc;

		items[i] = (struct vt_reported){
		    .rule = f->rule->id,
		    .title = f->rule->title,
		    .severity = severity_of(f, fits),
		    .message = f->finding.message,
		    .measured = f->finding.measured,
		    .allowed = f->finding.allowed,
		    .mend = f->finding.mend,
		    .cite = f->cite,
		    .has_fix = f->finding.has_replace,
		    .replace = f->finding.replace,
		};
		rc = place_find(a, f->finding.component, f->finding.at, f->finding.section,
		    &items[i].where, err);
		if (rc != VT_OK)
			return rc;
		report->error_count += items[i].severity == VT_ERROR;
		report->warning_count += items[i].severity == VT_WARNING;
		report->note_count += items[i].severity == VT_NOTE;
		sorted[i] = &items[i];
	}
	qsort(sorted, found->count, sizeof(*sorted), compare_reported);
	report->findings = sorted;
	report->finding_count = found->count;
	return VT_OK;
}

/* A party header, or a number of that form where no national title stands. */
static int
of_party(const struct vt_parts *parts)
{
	return parts->party ||
	    (parts->number != NULL && parts->number->party && parts->nation == NULL);
}

/* Room for one more than the rules gave: that no profile governs the document. */
static int
report_undecided(struct vt_session *session, const struct findings *found, int fits,
    struct vt_error *err)
{
	struct vt_report *report = &session->report;
	struct kit_alloc kit = arena_kit(session->arena);
	struct vt_undecided *items =
	    arena_array(session->arena, found->undecided_count + 1, sizeof(*items));
	const struct vt_undecided **list = arena_array(session->arena, found->undecided_count + 1,
	    sizeof(const struct vt_undecided *));
	size_t n = 0;

	if (items == NULL || list == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	if (!fits && of_party(report->parts)) {
		items[n] = (struct vt_undecided){"profile",
		    {"văn bản của Đảng: chưa có bộ quy định để kiểm tra",
			"a document of the party: no profile to check it against"}};
		n++;
	} else if (!fits) {
		items[n] = (struct vt_undecided){"profile",
		    {kit_printf(&kit,
			 "chưa có bộ quy định cho loại hoặc ngày của văn bản "
			 "này; đã kiểm tra theo %s",
			 report->profile),
			kit_printf(&kit,
			    "no profile governs a document of this kind or date; "
			    "it was checked against %s",
			    report->profile)}};
		n++;
	}
	for (size_t i = 0; i < found->undecided_count; i++, n++)
		items[n] =
		    (struct vt_undecided){found->undecided[i].rule->id, found->undecided[i].why};
	for (size_t i = 0; i < n; i++)
		list[i] = &items[i];
	report->undecided = list;
	report->undecided_count = n;
	return VT_OK;
}

/* Unknown is not conforming: what could not be read or looked at is no pass. */
static int32_t
verdict(const struct vt_report *report)
{
	if (report->error_count > 0)
		return VT_VIOLATES;
	if (report->undecided_count > 0 || report->partial || report->rules_run == 0)
		return VT_UNDECIDED;
	return VT_CONFORMS;
}

int
session_check(struct vt_session *session, const struct profile *profile, int fits,
    struct vt_error *err)
{
	struct check_subject subject = {
	    .doc = session->report.doc,
	    .parts = session->report.parts,
	    .profile = profile,
	    .final = session->final,
	    .arena = session->arena,
	    .scratch = session->scratch,
	};
	struct findings found = {0};
	/* The law of the State says nothing of documents of the party: what it
	 * asks for would be faults there. */
	size_t rule_count = !fits && of_party(subject.parts) ? 0 : session->rule_count;
	int rc = VT_OK;

	for (size_t i = 0; rc == VT_OK && i < rule_count; i++)
		rc = check_run(session->rules[i], &subject, &found, err);
	if (rc == VT_OK)
		rc = report_findings(session, &found, fits, err);
	if (rc == VT_OK)
		rc = report_undecided(session, &found, fits, err);
	session->report.rules_run = found.rules_run;
	session->report.verdict = verdict(&session->report);
	return rc;
}
