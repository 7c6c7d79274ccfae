/*
 * shown.h - how reports show numbers and values to people, in both languages.
 */
#ifndef VANTHU_KIT_SHOWN_H
#define VANTHU_KIT_SHOWN_H

#include <vanthu/output.h>

#include "kit/text.h"

struct vt_text kit_severity_title(int32_t severity); /* "Lỗi" */

/* "(khá chắc)" for a value that is not certain; NULLs for one that is. */
struct vt_text kit_certainty_title(int32_t certainty);

/* What follows from the verdict and the counts, in one sentence. */
struct vt_text kit_verdict_sentence(const struct vt_report *report);

/* "reason (who, 2027-06-30)", for readers that are programs; NULL: no memory. */
const char *kit_waiver_said(const struct vt_waiver *waiver, const struct kit_alloc *a);

/* The level of urgency as edXML numbers it; NULLs for no such level. */
struct vt_text kit_priority_title(int32_t level);

/* What a member of a value of the record is called; NULLs when it has no name but its key. */
struct vt_text kit_member_title(const char *key);

/* 1 for a mention of another document, that starts with its number and symbol. */
int kit_is_citation(const struct vt_value *v);

/* 1 when the field is a fuller form of another one and has nothing more to say: one signer,
 * one agency, recipients without purposes. People see the other. */
int kit_is_repetition(const struct vt_field_report *f);

/* The member of an object that is a text, or NULL. */
const struct vt_value *kit_text_member(const struct vt_value *v, const char *key);

/* 2019-08-02 as 02/8/2019, 2020-11 as 11/2020: as documents cite dates, with a zero
 * before days below 10 and before months 1 and 2. English: as it stands. */
struct vt_str kit_shown_date(struct vt_str iso, int english, const struct kit_alloc *a);

#endif
