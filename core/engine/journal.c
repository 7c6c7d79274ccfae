/* What became of each finding: kept over the passes of an edit, and told line by line. */
#include "config.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/engine/journal.h"

/* ---- keeping ---- */

void
journal_reset(struct journal *journal)
{
	arena_reset(journal->arena);
	journal->items = NULL;
	journal->count = journal->room = 0;
	journal->asked = NULL;
	journal->asked_count = 0;
}

static int
copy_text(struct arena *a, struct vt_text *text)
{
	if (text->vi != NULL && (text->vi = arena_cstr(a, text->vi)) == NULL)
		return 0;
	return text->en == NULL || (text->en = arena_cstr(a, text->en)) != NULL;
}

/* Rules, titles and components stand in descriptors; the rest goes with the document. */
static int
copy_finding(struct arena *a, const struct vt_reported *from, struct vt_reported *to)
{
	*to = *from;
	to->edits = NULL;
	to->edit_count = 0;
	to->waiver = NULL;
	to->replace = (struct vt_str){NULL, 0};
	to->has_fix = 0;
	to->where.path = to->where.source = NULL;
	if (to->where.text.n > 0 && (to->where.text = arena_str(a, to->where.text)).s == NULL)
		return 0;
	if (to->cite != NULL && (to->cite = arena_cstr(a, to->cite)) == NULL)
		return 0;
	return copy_text(a, &to->message) && copy_text(a, &to->measured) &&
	    copy_text(a, &to->allowed) && copy_text(a, &to->mend);
}

int
journal_add(struct journal *journal, const struct vt_reported *finding, int32_t state,
    struct vt_text why, struct vt_error *err)
{
	struct arena *a = journal->arena;
	struct vt_mended *mended = arena_alloc(a, sizeof(*mended));
	struct vt_reported *copy = arena_alloc(a, sizeof(*copy));

	if (journal->count == journal->room) {
		size_t room = journal->room == 0 ? 32 : 2 * journal->room;
		struct vt_mended **items = arena_array(a, room, sizeof(struct vt_mended *));

		if (items == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		if (journal->count > 0)
			memcpy(items, journal->items, journal->count * sizeof(*items));
		journal->items = items;
		journal->room = room;
	}
	if (mended == NULL || copy == NULL || !copy_finding(a, finding, copy) ||
	    !copy_text(a, &why))
		return fail(err, VT_ERR_MEMORY, "%s", "");
	*mended = (struct vt_mended){sizeof(*mended), state, copy, why};
	journal->items[journal->count++] = mended;
	return VT_OK;
}

/* The state of an entry that is not listed. */
enum { DISOWNED = -1 };

static int
is_same(const struct vt_reported *a, const struct vt_reported *b)
{
	return strcmp(a->rule, b->rule) == 0 && a->where.paragraph == b->where.paragraph &&
	    a->where.section == b->where.section && a->where.start == b->where.start &&
	    a->where.end == b->where.end && strcmp(a->message.vi, b->message.vi) == 0 &&
	    kit_eq(a->where.text, b->where.text);
}

int
journal_disown(struct journal *journal, size_t count, const struct vt_reported *finding)
{
	int found = 0;

	for (size_t i = 0; i < count; i++) {
		if (!is_same(journal->items[i]->finding, finding))
			continue;
		journal->items[i]->state = DISOWNED;
		found = 1;
	}
	return found;
}

void
journal_close(struct journal *journal)
{
	size_t kept = 0;

	for (size_t i = 0; i < journal->count; i++) {
		if (journal->items[i]->state != DISOWNED)
			journal->items[kept++] = journal->items[i];
	}
	journal->count = kept;
}

/* ---- telling ---- */

static const char *
in(const struct vt_rendering *rendering, struct vt_text text)
{
	const char *s = rendering->english ? text.en : text.vi;

	return s != NULL ? s : "";
}

static struct vt_text
state_title(int32_t job, int32_t state, int would)
{
	if (state == VT_MEND_DECLINED)
		return (struct vt_text){"không sửa", "not mended"};
	if (state == VT_MEND_NONE)
		return (struct vt_text){"sửa tay", "by hand"};
	if (job == VT_JOB_ANNOTATE)
		return would ? (struct vt_text){"sẽ ghi chú", "would note"}
			     : (struct vt_text){"đã ghi chú", "noted"};
	return would ? (struct vt_text){"sẽ sửa", "would mend"}
		     : (struct vt_text){"đã sửa", "mended"};
}

/* Of what no rule can mend for certain. */
static const struct vt_text undecidable = {
    "cần người soạn hoặc văn thư quyết định", "for a person to decide"};

static void
render_one(const struct vt_mended *m, int32_t job, int would, const struct vt_rendering *r,
    struct buf *out)
{
	const struct vt_reported *f = m->finding;

	buf_printf(out, "  %s: ", in(r, state_title(job, m->state, would)));
	if (f->where.paragraph > 0)
		buf_printf(out, "%s %d", in(r, (struct vt_text){"đoạn", "paragraph"}),
		    (int)f->where.paragraph);
	else if (f->where.section > 0)
		buf_printf(out, "%s %d", in(r, (struct vt_text){"phần", "section"}),
		    (int)f->where.section);
	else
		buf_puts(out, in(r, (struct vt_text){"văn bản", "document"}));
	buf_printf(out, ", %s [%s]", in(r, f->message), f->rule);
	if (m->state == VT_MEND_DECLINED)
		buf_printf(out, " (%s)", in(r, m->why));
	if (m->state == VT_MEND_NONE)
		buf_printf(out, " (%s)", in(r, undecidable));
	if (m->state == VT_MEND_NONE && in(r, f->mend)[0] != '\0')
		buf_printf(out, " -> %s", in(r, f->mend));
	buf_puts(out, "\n");
}

static void
render_sum(const struct vt_report *report, int32_t job, int would, const struct vt_rendering *r,
    struct buf *out)
{
	int done = 0, left = 0;

	for (size_t i = 0; i < report->mended_count; i++) {
		done += report->mended[i]->state == VT_MEND_DONE;
		left += report->mended[i]->state != VT_MEND_DONE;
	}
	buf_printf(out, "%s: %s %d %s", report->path, in(r, state_title(job, VT_MEND_DONE, would)),
	    done, in(r, (struct vt_text){"lỗi", done == 1 ? "finding" : "findings"}));
	if (left > 0)
		buf_printf(out, r->english ? ", %d left" : ", còn %d lỗi", left);
	buf_puts(out, "\n");
}

void
journal_render(const struct vt_report *report, int32_t job, int would,
    const struct vt_rendering *rendering, struct buf *out)
{
	if (rendering->verbosity < 0 || report->error != NULL)
		return;
	for (size_t i = 0; i < report->mended_count; i++) {
		const struct vt_mended *m = report->mended[i];

		/* A copy with comments speaks for itself. */
		if (job != VT_JOB_ANNOTATE || m->state != VT_MEND_DONE ||
		    rendering->verbosity > 0 || would)
			render_one(m, job, would, rendering, out);
	}
	render_sum(report, job, would, rendering, out);
}
