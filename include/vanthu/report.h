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

struct vt_reported {
	const char *rule;
	struct vt_text title; /* of the rule */
	int32_t severity;     /* VT_NOTE ... VT_ERROR */
	struct vt_text message, measured, allowed, mend;
	const char *cite; /* "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I, khoản 3" */
	struct vt_place where;
	int32_t has_fix;
	struct vt_str replace;
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
};

#ifdef __cplusplus
}
#endif
#endif
