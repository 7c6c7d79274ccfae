/* A document changed: findings become edits, edits a file, and the file is read again. */
#include "config.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/changes.h"
#include "core/engine/collect.h"
#include "core/engine/edit.h"
#include "core/engine/journal.h"
#include "core/engine/unchanged.h"

/* Paragraphs that may be left as they are because their words would not have come through;
 * past it the whole is refused. */
#define MOST_DROPPED 16u

static const struct vt_text loses_words = {
    "sửa chỗ này sẽ làm mất chữ hoặc đổi dạng chữ", "the change would lose words or their look"};

/* One round: a document, its findings, and the file with the edits in it. */
struct round {
	struct vt_session *session;
	struct collection collection;
	struct changes changes;
	struct package *package; /* the changed file; NULL: nothing changes */
	struct vt_report after;  /* doc and partial of the changed file */
};

int
is_edit_job(int32_t job)
{
	return job == VT_JOB_ANNOTATE || job == VT_JOB_FIX || job == VT_JOB_NORMALIZE;
}

static int
is_tracked(const struct vt_session *session)
{
	return session->job == VT_JOB_FIX && !session->edit.direct;
}

static int
can_edit(const struct vt_reader *reader)
{
	return reader->size >= offsetof(struct vt_reader, edit) + sizeof(reader->edit) &&
	    reader->edit != NULL;
}

static const struct vt_text again = {
    "đã sửa nhiều lượt mà lỗi vẫn trở lại", "it comes back however often it is mended"};

/* ---- a round ---- */

static int
call_reader(struct round *r, struct vt_error *err)
{
	struct vt_session *session = r->session;
	const struct vt_reader *reader = session->reader;
	const struct vt_edit_list list = {
	    .size = sizeof(list),
	    .items = r->collection.list,
	    .count = r->collection.count,
	    .tracked = is_tracked(session),
	    .author = "vanthu",
	    .initials = "vt",
	    .date = session->edit.date,
	    .renew_comments = session->job == VT_JOB_ANNOTATE,
	    .drop_signature = session->edit.drop_signature,
	    .rearrange = session->job == VT_JOB_NORMALIZE,
	};
	int rc = changes_open(&r->changes, session->changes_arena, r->collection.count, err);

	if (rc != VT_OK)
		return rc;
	rc = reader->edit(package_face(session->package), session->report.doc, &list,
	    &r->changes.face, err);
	if (rc == VT_OK)
		return VT_OK;
	if (rc > VT_OK || rc < VT_ERR_READ_ONLY)
		rc = VT_ERR_PLUGIN;
	fail(err, rc, "reader \"%s\" gives no reason", reader->name);
	err->code = rc;
	return rc;
}

static int
rewrite(struct round *r, struct vt_error *err)
{
	struct vt_session *session = r->session;
	char *bytes;
	size_t n;
	int rc;

	package_free(r->package);
	r->package = NULL;
	if (r->changes.count == 0)
		return VT_OK;
	rc = package_rewrite(session->package, r->changes.items, r->changes.count, &bytes, &n, err);
	return rc == VT_OK ? package_take(session->report.path, bytes, n, &r->package, err) : rc;
}

/* 1 when item k is of the finding and paragraph of item i, and replaces words or draws a line. */
static int
is_torn(const struct round *r, size_t i, size_t k)
{
	const struct collected *left = &r->collection.items[i], *done = &r->collection.items[k];

	return done->finding == left->finding && r->changes.why[k].vi == NULL &&
	    (done->edit->kind == VT_EDIT_REPLACE || done->edit->kind == VT_EDIT_LINE);
}

static const struct vt_paragraph *
paragraph_of(const struct round *r, size_t i)
{
	return r->collection.items[i].edit->at.paragraph;
}

/* What the reader said goes with its call. */
static struct vt_text
kept_text(struct arena *a, struct vt_text why)
{
	return (struct vt_text){
	    arena_cstr(a, why.vi), why.en != NULL ? arena_cstr(a, why.en) : NULL};
}

/* 1 when words were replaced, or a line drawn, of whose paragraph the same finding wanted something
 * that was not done: letters of another encoding, say, without their font, or no room below the
 * line. Such findings are left alone. */
static int
drop_torn(struct round *r)
{
	struct collection *c = &r->collection;
	int found = 0;

	for (size_t i = 0; i < c->count; i++) {
		const struct vt_paragraph *p = paragraph_of(r, i);
		int torn = 0;

		if (r->changes.why[i].vi == NULL || p == NULL)
			continue;
		for (size_t k = i; k > 0 && paragraph_of(r, k - 1) == p && !torn; k--)
			torn = is_torn(r, i, k - 1);
		for (size_t k = i + 1; k < c->count && paragraph_of(r, k) == p && !torn; k++)
			torn = is_torn(r, i, k);
		if (torn)
			c->why[c->items[i].finding] =
			    kept_text(r->session->arena, r->changes.why[i]);
		found |= torn;
	}
	return found && collect_prune(c);
}

/* Makes the changed file and reads it; *out_bad is a paragraph that lost words, or 0. */
static int
try_round(struct round *r, uint32_t *out_bad, struct vt_error *err)
{
	struct vt_session *session = r->session;
	int rc;

	*out_bad = 0;
	do {
		arena_reset(session->changes_arena);
		rc = call_reader(r, err);
	} while (rc == VT_OK && drop_torn(r));
	if (rc == VT_OK)
		rc = rewrite(r, err);
	if (rc != VT_OK || r->package == NULL)
		return rc;
	rc = session_read_changed(session, r->package, session->other, &r->after, err);
	if (rc != VT_OK) {
		/* What we wrote and cannot read is no fault of the file's. */
		err->code = VT_ERR_PLUGIN;
		return VT_ERR_PLUGIN;
	}
	return unchanged_words(session->changes_arena, session->report.doc, r->after.doc,
	    r->collection.list, r->changes.why, r->collection.count, out_bad, err);
}

/* Until what is written says what it should. */
static int
make_round(struct round *r, struct vt_error *err)
{
	uint32_t bad = 0;
	int rc;

	for (unsigned dropped = 0;; dropped++) {
		rc = try_round(r, &bad, err);
		if (rc != VT_OK || bad == 0)
			return rc;
		if (bad == UNCHANGED_PAGES && collect_drop_pages(&r->collection, loses_words))
			continue;
		if (dropped >= MOST_DROPPED || !collect_drop(&r->collection, bad, loses_words))
			return fail(err, VT_ERR_PLUGIN,
			    "the changed file would lose words of paragraph %u", bad);
	}
}

/* ---- what became of the findings ---- */

/* Reasons of edits that the reader did not do go to their findings. */
static void
spread_reasons(struct round *r)
{
	for (size_t i = 0; i < r->collection.count; i++) {
		if (r->changes.why[i].vi != NULL)
			r->collection.why[r->collection.items[i].finding] = r->changes.why[i];
	}
	collect_share(&r->collection);
}

static int
has_way(const struct vt_session *session, const struct vt_reported *f)
{
	return session->job == VT_JOB_ANNOTATE || f->edit_count > 0;
}

static int
has_edit(const struct vt_reported *f, int32_t kind)
{
	for (size_t i = 0; i < f->edit_count; i++) {
		if (f->edits[i]->kind == kind)
			return 1;
	}
	return 0;
}

/* 1 when the edits only make room for what mends it in the next pass. */
static int
is_preparation(const struct vt_session *session, const struct vt_reported *f)
{
	return session->job != VT_JOB_ANNOTATE && has_edit(f, VT_EDIT_COLUMNS);
}

/* 1 when the line that the finding asks for was there before its head became a table. */
static int
is_redrawn(const struct journal *journal, const struct vt_reported *f)
{
	for (size_t i = 0; i < journal->asked_count; i++) {
		if (strcmp(journal->asked[i], f->rule) == 0)
			return 0;
	}
	return journal->asked_count > 0 && has_edit(f, VT_EDIT_LINE);
}

/* Keeps which rules asked for lines, when a head becomes a table now. */
static int
keep_asked(const struct round *r, struct vt_error *err)
{
	struct journal *journal = &r->session->journal;
	const struct vt_report *report = &r->session->report;
	size_t n = report->finding_count;
	int prepared = 0;

	for (size_t i = 0; i < n; i++)
		prepared |= r->collection.why[i].vi == NULL &&
		    has_edit(report->findings[i], VT_EDIT_COLUMNS);
	if (!prepared || journal->asked_count > 0)
		return VT_OK;
	journal->asked = arena_array(journal->arena, n + 1, sizeof(*journal->asked));
	if (journal->asked == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < n; i++) {
		const struct vt_reported *f = report->findings[i];

		if (has_edit(f, VT_EDIT_COLUMNS) || has_edit(f, VT_EDIT_LINE))
			journal->asked[journal->asked_count++] = f->rule;
	}
	return VT_OK;
}

/* Writes down the findings that were mended (done) or those that were not. */
static int
note(const struct round *r, int done, struct vt_error *err)
{
	struct vt_session *session = r->session;
	const struct vt_report *report = &session->report;
	static const struct vt_text nothing = {NULL, NULL};
	int rc = VT_OK;

	for (size_t i = 0; i < report->finding_count && rc == VT_OK; i++) {
		const struct vt_reported *f = report->findings[i];
		struct vt_text why = r->collection.why[i];
		int mended = has_way(session, f) && why.vi == NULL;

		if (mended && done && !is_preparation(session, f) &&
		    !is_redrawn(&session->journal, f))
			rc = journal_add(&session->journal, f, VT_MEND_DONE, nothing, err);
		else if (!mended && !done && why.vi != NULL)
			rc = journal_add(&session->journal, f, VT_MEND_DECLINED, why, err);
		else if (!mended && !done)
			rc = journal_add(&session->journal, f, VT_MEND_NONE, nothing, err);
	}
	return rc == VT_OK && done && session->job != VT_JOB_ANNOTATE ? keep_asked(r, err) : rc;
}

/* At the bound: what would still be mended is not. */
static int
note_unfinished(const struct round *r, struct vt_error *err)
{
	struct vt_session *session = r->session;
	int rc = note(r, 0, err);

	for (size_t i = 0; i < session->report.finding_count && rc == VT_OK; i++) {
		const struct vt_reported *f = session->report.findings[i];

		if (has_way(session, f) && r->collection.why[i].vi == NULL)
			rc = journal_add(&session->journal, f, VT_MEND_DECLINED, again, err);
	}
	return rc;
}

/* ---- the passes ---- */

/* The document as it counts its changes without ours, which are no fault of it. NULL: no
 * memory. */
static const struct vt_doc *
without_our_changes(struct arena *a, const struct vt_doc *doc, const struct vt_properties *before)
{
	struct vt_doc *copy = arena_alloc(a, sizeof(*copy));
	struct vt_properties *properties = arena_alloc(a, sizeof(*properties));

	if (copy == NULL || properties == NULL)
		return NULL;
	*properties = *doc->properties;
	properties->deletion_count = before->deletion_count;
	properties->insertion_count = before->insertion_count;
	properties->format_change_count = before->format_change_count;
	*copy = *doc;
	copy->properties = properties;
	return copy;
}

/* The changed file becomes the document of the session, and is checked. */
static int
go_on(struct round *r, int check, struct vt_error *err)
{
	struct vt_session *session = r->session;
	struct vt_report *report = &session->report, before = *report;
	struct arena *old = session->arena;

	if (!check) {
		package_free(session->package);
		session->package = r->package;
		r->package = NULL;
		return VT_OK;
	}
	package_free(session->package);
	session->package = r->package;
	r->package = NULL;
	session->arena = session->other;
	session->other = old;
	*report = (struct vt_report){
	    .path = before.path,
	    .format = before.format,
	    .sha256 = arena_cstr(session->arena, before.sha256),
	    .verdict = VT_UNDECIDED,
	    .doc = r->after.doc,
	    .partial = r->after.partial,
	    .partial_message = r->after.partial_message,
	};
	if (is_tracked(session))
		report->doc =
		    without_our_changes(session->arena, report->doc, before.doc->properties);
	if (report->sha256 == NULL || report->doc == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	return session_do(session, err);
}

/* What was mended before and is found again in the same words is not helped by it. */
static void
refuse_repeated(struct round *r)
{
	struct vt_session *session = r->session;
	size_t before = session->journal.count;

	for (size_t i = 0; i < session->report.finding_count && before > 0; i++) {
		if (journal_disown(&session->journal, before, session->report.findings[i]))
			r->collection.why[i] = again;
	}
	collect_prune(&r->collection);
}

static int
collect(struct round *r, struct vt_error *err)
{
	struct vt_session *session = r->session;
	int rc;

	if (session->job == VT_JOB_ANNOTATE)
		return collect_comments(session->arena, &session->report, session->edit.english,
		    &r->collection, err);
	rc = collect_mends(session->arena, &session->report, &r->collection, err);
	if (rc == VT_OK)
		refuse_repeated(r);
	return rc;
}

static int
same_bytes(const struct package *a, const struct package *b)
{
	return kit_eq(package_bytes(a), package_bytes(b));
}

/* Pass i, from 0; *out_more: the document changed, and another may find more. */
static int
pass(struct round *r, unsigned i, int *out_more, struct vt_error *err)
{
	struct vt_session *session = r->session;
	int once = session->job == VT_JOB_ANNOTATE;
	int rc = collect(r, err), changed;

	*out_more = 0;
	/* The first asks the reader in any case: it refuses what is signed. */
	if (rc == VT_OK && (i >= LIMIT_EDIT_PASSES || (i > 0 && r->collection.count == 0)))
		return note_unfinished(r, err);
	if (rc == VT_OK)
		rc = make_round(r, err);
	if (rc != VT_OK)
		return rc;
	spread_reasons(r);
	changed = r->package != NULL && !same_bytes(r->package, session->package);
	if (!once && !changed)
		return note_unfinished(r, err);
	rc = note(r, 1, err);
	if (rc == VT_OK && once)
		rc = note(r, 0, err);
	if (rc == VT_OK && changed)
		rc = go_on(r, !once, err);
	*out_more = rc == VT_OK && !once;
	return rc;
}

/* A copy that has comments of ours from before is first rid of them: what they say is no
 * part of the document, and would be commented on. */
static int
renew(struct vt_session *session, struct vt_error *err)
{
	struct round r = {.session = session};
	int rc = VT_OK;

	if (session->job != VT_JOB_ANNOTATE || session->report.doc->properties->comment_count == 0)
		return VT_OK;
	rc = collect_none(session->arena, &r.collection, err);
	if (rc == VT_OK)
		rc = make_round(&r, err);
	if (rc == VT_OK && r.package != NULL)
		rc = go_on(&r, 1, err);
	package_free(r.package);
	return rc;
}

int
session_edit(struct vt_session *session, struct vt_error *err)
{
	int more = 1, rc = VT_OK;

	if (!can_edit(session->reader))
		return fail(err, VT_ERR_READ_ONLY, "%s", session->reader->name);
	journal_reset(&session->journal);
	rc = renew(session, err);
	for (unsigned i = 0; more && rc == VT_OK; i++) {
		struct round r = {.session = session};

		rc = pass(&r, i, &more, err);
		package_free(r.package);
	}
	if (rc != VT_OK)
		return rc;
	journal_close(&session->journal);
	session->report.mended = (const struct vt_mended *const *)session->journal.items;
	session->report.mended_count = session->journal.count;
	session->has_file = !session->edit.dry_run;
	return VT_OK;
}
