/*
 * journal.h - what became of each finding while a document was changed, and how that is
 * told.
 */
#ifndef VANTHU_CORE_JOURNAL_H
#define VANTHU_CORE_JOURNAL_H

#include <vanthu/engine.h>

#include "core/base/arena.h"
#include "core/base/buf.h"

/* Grows over the passes; everything in it lives in its own arena. */
struct journal {
	struct arena *arena;
	struct vt_mended **items;
	size_t count, room;
	/* Rules that asked for lines when a head became a table; count 0: none has. Lines that
	 * others ask for later stood there before, and are only drawn anew. */
	const char **asked;
	size_t asked_count;
};

/* Looks in the first count entries for the same finding in the same words: it was mended and
 * is back. Those are not listed any more, and still found. 1 when there are any. */
int journal_disown(struct journal *journal, size_t count, const struct vt_reported *finding);
/* What is left in the list; the entries keep their order. */
void journal_close(struct journal *journal);

void journal_reset(struct journal *journal); /* keeps the arena */
/* A copy of the finding, and what became of it. Errors: memory. */
int journal_add(struct journal *journal, const struct vt_reported *finding, int32_t state,
    struct vt_text why, struct vt_error *err);

/* The report of a job that changes a document, as lines for people. */
void journal_render(const struct vt_report *report, int32_t job, int would,
    const struct vt_rendering *rendering, struct buf *out);

#endif
