/*
 * session.h - the inside of struct vt_session, for the files of core/engine.
 */
#ifndef VANTHU_CORE_SESSION_H
#define VANTHU_CORE_SESSION_H

#include <vanthu/engine.h>

#include "core/anatomy/lexicon.h"
#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/engine/engine.h"
#include "core/engine/folds.h"
#include "core/engine/journal.h"
#include "core/engine/law.h"
#include "core/package/alike.h"
#include "core/package/package.h"

/* How a job changes a document; the strings live as long as the session. */
struct edit_options {
	int direct, drop_signature, dry_run, english;
	const char *date; /* or NULL */
};

struct vt_session {
	struct vt_engine *engine;
	int32_t job; /* VT_JOB_* */
	int final;
	uint32_t wants;               /* VT_WANTS_* of the writer */
	int32_t today;                /* yyyymmdd, or 0 */
	struct arena *own;            /* what lives as long as the session */
	struct arena *arena;          /* the document and its report */
	struct arena *scratch;        /* one rule, field or writer call */
	const struct vt_rule **rules; /* those that were asked for, sorted */
	size_t rule_count;
	/* What the profile of the last document says of each of them. */
	const struct profile_rule **entries;
	const struct profile *entries_of;
	struct lexicon *lexicon;
	struct folds *folds;
	struct law law;
	struct alike *alike; /* what the documents have alike; NULL: nothing is kept */
	struct package *package;
	const char *inner_format; /* who read the document inside the file, or NULL */
	struct vt_report report;
	struct vt_error error;          /* of the document, when report.error points here */
	struct buf text;                /* what was rendered last */
	const struct vt_reader *reader; /* of the document */
	/* Jobs that change the document only. */
	struct edit_options edit;
	struct arena *other;         /* the changed document, until it is the document */
	struct arena *changes_arena; /* one edit call */
	struct journal journal;
	int has_file; /* package holds what is to be handed out */
};

/* The file of the input into report.doc (read.c). Errors: those of the contract. */
int session_read_document(struct vt_session *session, const struct vt_input *input,
    struct vt_error *err);

/* A file that was made of it into out->doc and out->partial, by the same reader; all in a,
 * which is reset. */
int session_read_changed(struct vt_session *session, struct package *package, struct arena *a,
    struct vt_report *out, struct vt_error *err);

/* Anatomy, profile and rules or fields of the document in the report (session.c). */
int session_do(struct vt_session *session, struct vt_error *err);

/* All fields of the record into the report (fields.c). Errors: memory. A field
 * that fails is null and stands among the undecided. */
int session_extract(struct vt_session *session, struct vt_error *err);

/* All rules asked for: findings, counts and verdict into the report (findings.c).
 * fits: 0 when no profile governs the document. Errors: memory. */
int session_check(struct vt_session *session, const struct profile *profile, int fits,
    struct vt_error *err);

/* The three steps of a writer's assembly (write.c); as vt_session_begin. finish also
 * returns VT_PARTIAL: there is more. */
int session_assembly_open(struct vt_session *session, const struct vt_rendering *rendering,
    void **out_state, struct vt_str *out, struct vt_error *err);
int session_assembly_add(struct vt_session *session, const struct vt_rendering *rendering,
    void *state, struct vt_str bytes, struct vt_str *out, struct vt_error *err);
int session_assembly_finish(struct vt_session *session, const struct vt_rendering *rendering,
    void *state, struct vt_str *out, struct vt_error *err);

#endif
