/*
 * output.h - the host service of a writer: bytes out, in the user's language.
 *
 * Life cycle: begin once, document once a file in input order, end once. begin
 * and end run in one process; document may run in a worker process, so a
 * writer keeps no state between calls: what it must know comes in vt_output.
 */
#ifndef VANTHU_OUTPUT_H
#define VANTHU_OUTPUT_H

#include <vanthu/error.h>
#include <vanthu/report.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
	VT_JOB_CHECK = 1,
	VT_JOB_EXTRACT = 2,
	/* Since 1.1: these give back the document, changed; they have no writers yet. */
	VT_JOB_ANNOTATE = 4,  /* every finding is a comment at its place */
	VT_JOB_FIX = 8,       /* what can be mended for certain is mended */
	VT_JOB_NORMALIZE = 16 /* the same, at once and until nothing is left to mend */
};

struct vt_output;

struct vt_output_ops {
	uint32_t size;
	int (*write)(struct vt_output *out, const void *bytes, size_t n, struct vt_error *err);
	/* Zeroed memory until the call returns. */
	void *(*alloc)(struct vt_output *out, size_t n);
	/* Value of an option of the writer (`--delimiter`; of one that is a file, what stands
	 * in it), or NULL. */
	const char *(*option)(struct vt_output *out, const char *name);

	/* ---- since 1.1 ---- */

	/* The document's own bytes, as its reader was given them, borrowed until the call
	 * returns; s NULL when there are none. In document only, and only for a writer that
	 * says VT_WANTS_SOURCE. */
	struct vt_str (*source)(struct vt_output *out);
};

struct vt_output {
	const struct vt_output_ops *ops;
	void *host;
	int32_t job;       /* VT_JOB_* */
	int32_t english;   /* 1: English messages, else Vietnamese */
	int32_t color;     /* 1: a terminal that shows colours */
	int32_t verbosity; /* -1 quiet, 0, 1 verbose */
	int64_t index;     /* 0-based number of the document; -1 in begin and end */
	int64_t total;     /* how many documents, -1 if not known */
	int32_t width;     /* columns of the terminal; 0 unknown */
	/* Totals, in end only. */
	int64_t documents, violating, unread, errors, warnings, notes;
	/* As index, of the run: a result may hold one document of many; since 1.1 */
	int64_t run_index;
};

#ifdef __cplusplus
}
#endif
#endif
