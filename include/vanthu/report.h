/*
 * report.h - everything that is known of one document when a writer sees it.
 *
 * Invariants: findings are sorted by component, paragraph, start and rule id;
 * evidence is parallel to fields. Nothing in a report depends on the clock or
 * on addresses. Places are final: offsets count code points of the paragraph's text
 * in NFC, which is the text a writer shows beside them.
 *
 * Life cycle: valid during one writer call.
 */
#ifndef VANTHU_REPORT_H
#define VANTHU_REPORT_H

#include <vanthu/check.h>
#include <vanthu/error.h>
#include <vanthu/field.h>

#ifdef __cplusplus
extern "C" {
#endif

struct vt_rule;

enum { VT_CONFORMS = 0, VT_VIOLATES = 1, VT_UNDECIDED = 2 };

/* Place of a finding or of a field's evidence. */
struct vt_place {
	int32_t component;              /* VT_PART_* */
	const char *component_name;     /* "number": stable name for JSON */
	struct vt_text component_title; /* "Số, ký hiệu" */
	int32_t paragraph;              /* 1-based; 0: not in a paragraph */
	int32_t section;                /* 1-based; 0: unknown */
	int32_t start, end;             /* code points in the paragraph */
	struct vt_str text;             /* text of the whole paragraph, NFC */
	uint32_t mark_start, mark_end;  /* byte offsets of the fault in text */
	const char *source;             /* package entry, or NULL */
	const char *path;               /* ordinal path, rendered, or NULL */
};

/* An office does not insist on a rule: why, who said so, until when. */
struct vt_waiver {
	uint32_t size;
	const char *reason, *by;
	int32_t until;   /* the last day, yyyymmdd */
	int32_t expired; /* 1: that day is past, the rule counts again */
};

struct vt_reported {
	const char *rule;
	struct vt_text title; /* of the rule */
	int32_t severity;     /* VT_NOTE ... VT_ERROR */
	struct vt_text message, measured, allowed, mend;
	const char *cite; /* "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I, khoản 3" */
	struct vt_place where;
	int32_t has_fix;
	struct vt_str replace;
	const struct vt_waiver *waiver; /* of its rule, or NULL */
	/* Since 1.1: all that mends it for certain, replace included. */
	const struct vt_edit *const *edits;
	size_t edit_count;
};

/* What became of a finding in a job that changes the document. */
enum {
	VT_MEND_DONE = 0,     /* mended; VT_JOB_ANNOTATE: a comment says it */
	VT_MEND_DECLINED = 1, /* there was a way, which was not gone: why */
	VT_MEND_NONE = 2      /* nothing mends it for certain */
};
struct vt_mended {
	uint32_t size;
	int32_t state;                     /* VT_MEND_* */
	const struct vt_reported *finding; /* its place is of the document before the change */
	struct vt_text why;                /* of VT_MEND_DECLINED */
};

struct vt_undecided {
	const char *rule;
	struct vt_text message;
};

struct vt_field_report {
	const char *name;
	struct vt_text title;
	const struct vt_value *value;
	int32_t certainty;     /* 0 when there is no evidence */
	struct vt_place where; /* paragraph 0 when there is none */
};

struct vt_report {
	const char *path;    /* as the user named it */
	const char *format;  /* "docx"; NULL when unread */
	const char *sha256;  /* lower-case hex; NULL when the file could not be opened */
	const char *profile; /* id; NULL when unread */
	struct vt_text profile_title;
	const struct vt_error *error; /* non-NULL: the file has no result */
	const char *error_code;       /* "damaged"; NULL without error */
	struct vt_text error_message;
	int32_t verdict; /* VT_CONFORMS ... */
	int32_t error_count, warning_count, note_count;
	const struct vt_reported *const *findings;
	size_t finding_count;
	const struct vt_undecided *const *undecided;
	size_t undecided_count;
	const struct vt_field_report *const *fields; /* in the order of the record */
	size_t field_count;
	const struct vt_doc *doc;     /* NULL when unread */
	const struct vt_parts *parts; /* NULL when unread */
	int32_t rules_run;            /* how many rules looked */
	int32_t partial;              /* the reader could not read all; partial_message says what */
	struct vt_text partial_message;
	/* The rules that looked, by id; rules_run of them. */
	const struct vt_rule *const *rules;
	/* What a waiver that holds keeps from counting; not among findings. */
	const struct vt_reported *const *waived;
	size_t waived_count;
	/* Since 1.1, of the jobs that change the document: every finding once, by when it was
	 * mended, then in the order of findings. */
	const struct vt_mended *const *mended;
	size_t mended_count;
};

#ifdef __cplusplus
}
#endif
#endif
