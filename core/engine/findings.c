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

/* The waiver of the rule in *out, or NULL. */
static int
find_waiver(struct vt_session *session, const struct profile *profile, const char *rule,
    const struct vt_waiver **out, struct vt_error *err)
{
	const struct profile_waiver *said = profile_waiver(profile, rule);
	struct vt_waiver *waiver;

	*out = NULL;
	if (said == NULL)
		return VT_OK;
	if ((waiver = arena_alloc(session->arena, sizeof(*waiver))) == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	*waiver = (struct vt_waiver){
	    .size = sizeof(*waiver),
	    .reason = said->reason,
	    .by = said->by,
	    .until = said->until,
	    .expired = session->today > said->until,
	};
	*out = waiver;
	return VT_OK;
}

/* One more that counts, or one that is waived; both lists have the room. */
static void
sort_in(struct vt_report *report, const struct vt_reported *f, const struct vt_reported **counted,
    const struct vt_reported **waived)
{
	if (f->waiver != NULL && !f->waiver->expired) {
		waived[report->waived_count++] = f;
		return;
	}
	report->error_count += f->severity == VT_ERROR;
	report->warning_count += f->severity == VT_WARNING;
	report->note_count += f->severity == VT_NOTE;
	counted[report->finding_count++] = f;
}

static int
report_findings(struct vt_session *session, const struct findings *found,
    const struct profile *profile, int fits, struct vt_error *err)
{
	struct vt_report *report = &session->report;
	struct arena *a = session->arena;
	struct vt_reported *items = arena_array(a, found->count + 1, sizeof(*items));
	const struct vt_reported **sorted =
	    arena_array(a, found->count + 1, sizeof(const struct vt_reported *));
	const struct vt_reported **waived =
	    arena_array(a, found->count + 1, sizeof(const struct vt_reported *));

	if (items == NULL || sorted == NULL || waived == NULL)
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
		    .edits = f->edits,
		    .edit_count = f->edit_count,
		};
		rc = place_find(a, f->finding.component, f->finding.at, f->finding.section,
		    &items[i].where, err);
		if (rc == VT_OK)
			rc = find_waiver(session, profile, items[i].rule, &items[i].waiver, err);
		if (rc != VT_OK)
			return rc;
		sort_in(report, &items[i], sorted, waived);
	}
	qsort(sorted, report->finding_count, sizeof(*sorted), compare_reported);
	qsort(waived, report->waived_count, sizeof(*waived), compare_reported);
	report->findings = sorted;
	report->waived = waived;
	return VT_OK;
}

/* 1 when there is nothing to judge a document of the party by, or of an organisation. */
static int
lacks_law(const struct profile *profile, int fits, const struct vt_parts *parts)
{
	return !fits &&
	    (parts->organisation ||
		(profile_is_of_party(parts) && profile_info(profile)->kind != PROFILE_PARTY));
}

/* 1 when something shows an official document, beside a heading that may be any
 * text's. Appendices in files of their own are parts of one. */
static int
looks_official(const struct vt_parts *parts)
{
	if (parts->appendix_count > 0 || parts->is_issued_with)
		return 1;
	return parts->official > 1 ||
	    (parts->official == 1 &&
		(parts->nation != NULL || parts->motto != NULL || parts->party ||
		    parts->number != NULL || parts->date != NULL || parts->addressee != NULL ||
		    parts->recipients != NULL || parts->signature_count > 0));
}

/* Room for one more than the rules gave: that no profile governs the document. */
static int
report_undecided(struct vt_session *session, const struct findings *found,
    const struct profile *profile, int fits, struct vt_error *err)
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
	if (lacks_law(profile, fits, report->parts) && report->parts->organisation) {
		items[n] = (struct vt_undecided){"profile",
		    {"văn bản của tổ chức có tiêu đề riêng (Đoàn, Đội, Hội): chưa có bộ quy định "
		     "để kiểm tra",
			"a document of an organisation with a title of its own: no profile to "
			"check it against"}};
		n++;
	} else if (lacks_law(profile, fits, report->parts)) {
		items[n] = (struct vt_undecided){"profile",
		    {"văn bản của Đảng: chưa có bộ quy định để kiểm tra",
			"a document of the party: no profile to check it against"}};
		n++;
	} else if (!looks_official(report->parts)) {
		items[n] = (struct vt_undecided){"document",
		    {"tệp không giống văn bản hành chính: không thấy Quốc hiệu, số, ngày, nơi "
		     "nhận hay phần ký nào; không kiểm tra thể thức",
			"the file does not look like an official document: no national title, "
			"number, date, recipients or signature was found; its form was not "
			"checked"}};
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

/* Most documents are judged by the profile of the one before. */
static int
look_up_rules(struct vt_session *session, const struct profile *profile, struct vt_error *err)
{
	if (session->entries == NULL)
		session->entries = arena_array(session->own, session->rule_count + 1,
		    sizeof(const struct profile_rule *));
	if (session->entries == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; session->entries_of != profile && i < session->rule_count; i++)
		session->entries[i] = profile_rule(profile, session->rules[i]->id);
	session->entries_of = profile;
	return VT_OK;
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
	    .folds = session->folds,
	};
	struct findings found = {0};
	/* The law of the State says nothing of documents of the party and of organisations
	 * with a title of their own: what it asks for would be faults there. */
	size_t rule_count = lacks_law(profile, fits, subject.parts) ? 0 : session->rule_count;
	const struct vt_rule **ran =
	    arena_array(session->arena, rule_count + 1, sizeof(const struct vt_rule *));
	int official = looks_official(subject.parts);
	int rc =
	    ran != NULL ? look_up_rules(session, profile, err) : fail(err, VT_ERR_MEMORY, "%s", "");

	folds_begin(session->folds, session->arena, subject.doc);
	for (size_t i = 0; rc == VT_OK && i < rule_count; i++) {
		if (!official && !session->rules[i]->any_text)
			continue;
		ran[found.rules_run] = session->rules[i];
		rc = check_run(session->rules[i], session->entries[i], &subject, &found, err);
	}
	if (rc == VT_OK)
		rc = report_findings(session, &found, profile, fits, err);
	if (rc == VT_OK)
		rc = report_undecided(session, &found, profile, fits, err);
	session->report.rules = ran;
	session->report.rules_run = found.rules_run;
	session->report.verdict = verdict(&session->report);
	return rc;
}
