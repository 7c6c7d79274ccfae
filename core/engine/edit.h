/*
 * edit.h - the jobs that change a document: checked, changed, read again, compared.
 *
 * Invariant: bytes are handed out only after the same reader has read them and found every
 * word, except those that were replaced.
 */
#ifndef VANTHU_CORE_EDIT_H
#define VANTHU_CORE_EDIT_H

#include "core/engine/session.h"

/* 1 for the jobs whose result is a document. */
int is_edit_job(int32_t job);

/* Does the job of the session on the document that was read and checked: what became of each
 * finding into the report, the changed file into session->package. Errors: those of
 * vt_reader.edit, read-only, plugin. */
int session_edit(struct vt_session *session, struct vt_error *err);

#endif
