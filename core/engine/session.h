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
#include "core/engine/law.h"
#include "core/package/package.h"

struct vt_session {
	struct vt_engine *engine;
	int32_t job; /* VT_JOB_* */
	int final;
	struct arena *own;            /* what lives as long as the session */
	struct arena *arena;          /* the document and its report */
	struct arena *scratch;        /* one rule, field or writer call */
	const struct vt_rule **rules; /* those that were asked for, sorted */
	size_t rule_count;
	struct lexicon *lexicon;
	struct law law;
	struct package *package;
	struct vt_report report;
	struct vt_error error; /* of the document, when report.error points here */
	struct buf text;       /* what was rendered last */
};

/* The file of the input into report.doc (read.c). Errors: those of the contract. */
int session_read_document(struct vt_session *session, const struct vt_input *input,
    struct vt_error *err);

/* All fields of the record into the report (fields.c). Errors: memory. A field
 * that fails is null and stands among the undecided. */
int session_extract(struct vt_session *session, struct vt_error *err);

/* All rules asked for: findings, counts and verdict into the report (findings.c).
 * fits: 0 when no profile governs the document. Errors: memory. */
int session_check(struct vt_session *session, const struct profile *profile, int fits,
    struct vt_error *err);

#endif
