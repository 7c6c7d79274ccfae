/*
 * check.h - the host service of a rule: limits come in, findings go out.
 *
 * Invariants: a rule gets a const document and answers conforms (it reports
 * nothing), violates (report) or cannot tell (undecided). What the regulation
 * fixes is asked for by name and stands in the profile; it is never a constant
 * of the rule. All calls concern the rule being run.
 *
 * Life cycle: one vt_check per rule and document. Memory from alloc lives until
 * the rule returns; strings passed to report are copied.
 *
 * Limits: every getter returns VT_OK and fills out_x, or VT_ERR_PROFILE when the
 * profile does not say; the rule returns that code and the host reports the
 * rule as undecided.
 */
#ifndef VANTHU_CHECK_H
#define VANTHU_CHECK_H

#include <vanthu/edit.h>
#include <vanthu/error.h>
#include <vanthu/model.h>
#include <vanthu/parts.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Severities. The profile decides; a finding may name a case of its rule. */
enum { VT_NOTE = 1, VT_WARNING = 2, VT_ERROR = 3 };

/* A closed range; VT_UNSET leaves a side open. Lengths micrometres, sizes
 * half-points, numbers plain, by the element of the profile. */
struct vt_range {
	int32_t min, max;
	struct vt_text shown; /* "20–25 mm", "12–13 pt" for messages */
};

/* A list of accepted words, in the order of the profile. */
struct vt_words {
	const struct vt_str *items;
	size_t count;
};

/* The same list with each word folded beside it. */
struct vt_folded_words {
	const struct vt_str *items, *folded;
	size_t count;
};

/* A paragraph's text folded. */
struct vt_folded {
	struct vt_str text;
	/* of each byte of text and of its end, where it came from in the paragraph's text;
	 * NULL when every character stays where it was */
	const uint32_t *map;
};

/* What is wrong, where, and how to mend it. */
struct vt_finding {
	uint32_t size;                    /* sizeof(struct vt_finding) */
	int32_t component;                /* VT_PART_* */
	struct vt_span at;                /* the faulty text; paragraph NULL: see section */
	const struct vt_section *section; /* for findings on the page; or NULL */
	struct vt_text message;           /* one sentence: what is wrong */
	struct vt_text measured;          /* "11 pt"; NULLs when nothing was measured */
	struct vt_text allowed;           /* "12–13 pt"; NULLs */
	struct vt_text mend; /* one sentence in the imperative; NULLs: the rule's own */
	const char *variant; /* name of a <case> of the rule in the profile, or NULL */
	/* A certain correction: at is replaced by this text. s NULL: none. */
	struct vt_str replace;
	int32_t has_replace; /* 1: replace is meant, even when empty */
	/* Since 1.1: what else mends it for certain, or instead of replace; copied. */
	const struct vt_edit *edits;
	size_t edit_count;
};

struct vt_check;

struct vt_check_ops {
	uint32_t size;
	int (*report)(struct vt_check *check, const struct vt_finding *finding,
	    struct vt_error *err);
	int (*undecided)(struct vt_check *check, struct vt_text why, struct vt_error *err);
	/* <length>, <size> or <number> name=... of this rule. */
	int (*range)(struct vt_check *check, const char *name, struct vt_range *out,
	    struct vt_error *err);
	/* <words> of this rule, or of the profile when the rule has none of the name. */
	int (*words)(struct vt_check *check, const char *name, struct vt_words *out,
	    struct vt_error *err);
	/* Value of key in <map name=...> of this rule or of the profile; out->s NULL
	 * and VT_OK when the key is not there. */
	int (*lookup)(struct vt_check *check, const char *map, struct vt_str key,
	    struct vt_str *out, struct vt_error *err);
	/* <text name=...>: one fixed string. */
	int (*fixed)(struct vt_check *check, const char *name, struct vt_str *out,
	    struct vt_error *err);
	/* <flag name=... value=true|false>; fallback when the profile is silent. */
	int (*flag)(struct vt_check *check, const char *name, int fallback);
	/* 1 when the document is checked as ready for signature (--final). */
	int (*is_final)(struct vt_check *check);
	/* Zeroed memory for the rule's own use; NULL when none is left. */
	void *(*alloc)(struct vt_check *check, size_t n);

	/* ---- since 1.1: what rules would otherwise each work out anew ---- */

	/* The text of a paragraph of the document after the folds, a set of VT_FOLD_*; made
	 * once, kept as long as the document. Errors: memory. */
	int (*folded)(struct vt_check *check, const struct vt_paragraph *paragraph, uint32_t folds,
	    struct vt_folded *out, struct vt_error *err);
	/* As words, each word also after the folds; made once for all documents. */
	int (*folded_words)(struct vt_check *check, const char *name, uint32_t folds,
	    struct vt_folded_words *out, struct vt_error *err);
	/* Memory of n bytes, zeroed when first asked for, that all who give the same key share
	 * until the document ends; NULL when none is left. The key is an address of the
	 * plugin's own. What is kept there must not hang on which rule came first. */
	void *(*shared)(struct vt_check *check, const void *key, size_t n);
};

struct vt_check {
	const struct vt_check_ops *ops;
	void *host;
};

#ifdef __cplusplus
}
#endif
#endif
