/*
 * engine.h - the library as a program uses it: plugins, sessions, results.
 *
 * Invariants: nothing here prints, exits or reads the environment. Results are
 * the same whatever the number of worker processes, the time of day or the order
 * in which a folder lists its plugins.
 *
 * Life cycle: vt_engine_open loads the plugins once, and they stay loaded until
 * the process ends. Any number of sessions may follow one another on an engine;
 * a session holds one document at a time. Close sessions before their engine.
 *
 * An engine and its sessions belong to one thread.
 */
#ifndef VANTHU_ENGINE_H
#define VANTHU_ENGINE_H

#include <vanthu/plugin.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- the engine: what is loaded ---- */

struct vt_engine;

/* Paths are borrowed for the call. */
struct vt_engine_options {
	uint32_t size;
	const char *plugin_dir;        /* folder of the plugins that belong to vanthu */
	const char *const *extra_dirs; /* further folders, NULL-ended; or NULL */
	const char *const *required;   /* names that must load; NULL: the usual ones */
	const char *profile_dir;       /* folder of the profiles; or NULL */
	/* The one writer this program will ask for; or NULL: any. Plugins of vanthu's own that
	 * hold other writers and nothing else are then not opened, as long as plugin_dir holds
	 * only what belongs there and there are no extra_dirs. */
	const char *only_writer;
};

/* One file of a plugin folder, in the order it was tried. */
struct vt_plugin_status {
	const char *file;           /* absolute path; its name when it has no file */
	const char *name, *version; /* NULL when that could not be learned */
	int32_t loaded;             /* 1, or 0: see why */
	struct vt_text why;         /* one sentence; NULLs when loaded */
	size_t reader_count, rule_count, field_count, writer_count;
	int32_t left_out; /* 1: found and trusted, but not opened: see only_writer */
};

/* Loads what the folders hold. VT_OK also when plugins were refused or are
 * missing: see vt_engine_refused. Errors: not-found, denied (a folder), memory. */
VT_EXPORT int vt_engine_open(const struct vt_engine_options *options, struct vt_engine **out,
    struct vt_error *err);
VT_EXPORT void vt_engine_close(struct vt_engine *engine); /* NULL is fine */

/* The first plugin that was refused or is missing, or NULL: then all is well. */
VT_EXPORT const struct vt_plugin_status *vt_engine_refused(const struct vt_engine *engine);

/* Item i of each list, NULL past its end. Plugins in the order they were tried,
 * the rest sorted by name, fields by their order in the record. */
VT_EXPORT const struct vt_plugin_status *vt_engine_plugin(const struct vt_engine *engine, size_t i);
VT_EXPORT const struct vt_reader *vt_engine_reader(const struct vt_engine *engine, size_t i);
VT_EXPORT const struct vt_rule *vt_engine_rule(const struct vt_engine *engine, size_t i);
VT_EXPORT const struct vt_field *vt_engine_field(const struct vt_engine *engine, size_t i);
VT_EXPORT const struct vt_writer *vt_engine_writer(const struct vt_engine *engine, size_t i);

/* By name, or NULL. */
VT_EXPORT const struct vt_rule *vt_engine_rule_named(const struct vt_engine *engine,
    const char *id);
VT_EXPORT const struct vt_writer *vt_engine_writer_named(const struct vt_engine *engine,
    const char *name);

/* The documents a regulation is for: văn bản hành chính, văn bản của Đảng, văn bản
 * quy phạm pháp luật. */
enum { VT_KIND_ADMINISTRATIVE = 0, VT_KIND_PARTY = 1, VT_KIND_NORMATIVE = 2 };

/* A regulation that documents can be judged by. */
struct vt_profile_info {
	const char *id, *path;
	struct vt_text title;
	const char *base; /* id of the profile it varies, or NULL */
	const char *regulation;
	int32_t since, until; /* yyyymmdd of the documents it governs, 0: open */
	int32_t kind;         /* VT_KIND_* */
};

/* Profile i of the profile folder by id, strings as long as the engine. Errors:
 * profile, memory; not-found past the end. */
VT_EXPORT int vt_engine_profile(struct vt_engine *engine, size_t i, struct vt_profile_info *out,
    struct vt_error *err);

/* How a fault is mended: the menu path in Word, and that in LibreOffice. */
struct vt_way {
	struct vt_text word, libreoffice;
};

/* What is told of a rule beside its law. */
struct vt_guide {
	uint32_t size;
	const char *rule;
	struct vt_text why;          /* what it is there for */
	struct vt_text right, wrong; /* an example of each */
	const struct vt_way *const *ways;
	size_t way_count;
};

/* The guide of a rule, *out as long as the engine; NULL when it says nothing of the
 * rule. Errors: profile, memory. */
VT_EXPORT int vt_engine_guide(struct vt_engine *engine, const char *rule,
    const struct vt_guide **out, struct vt_error *err);

/* ---- errors for people ---- */

/* "damaged" for VT_ERR_DAMAGED ...: the stable names. */
VT_EXPORT const char *vt_code_name(int code);

/* What a code means, in both languages: "tệp bị hỏng", "the file is damaged". */
VT_EXPORT struct vt_text vt_code_text(int code);

/* ---- a session: one document after another ---- */

struct vt_session;

/* The VT_JOB_* of output.h, and this one, which has no writer. */
enum { VT_JOB_DUMP = 0 };

struct vt_session_options {
	uint32_t size;
	int32_t job;                 /* VT_JOB_* */
	const char *profile;         /* "auto", an id or a path; NULL: auto */
	const char *const *rules;    /* only these, NULL-ended; NULL: all of the profile */
	const char *const *no_rules; /* not these */
	int32_t final;               /* 1: the document is about to be signed */
	uint32_t wants;              /* what the writer wants: VT_WANTS_* */
	int32_t today;               /* yyyymmdd, for waivers; 0: every waiver holds */
	/* Since 1.1, of the jobs that change a document. */
	int32_t direct;         /* 1: VT_JOB_FIX changes at once, untracked */
	int32_t drop_signature; /* 1: a signed document loses its signature */
	int32_t dry_run;        /* 1: the report only, no document */
	int32_t english;        /* language of the comments */
	const char *date;       /* of comments and changes, "2026-11-28T00:00:00Z"; or NULL */
};

/* A document to be read. */
struct vt_input {
	uint32_t size;
	const char *path; /* shown in the report; opened when fd is -1 */
	int32_t fd;       /* a descriptor read to its end, or -1 */
};

/* How results are written. */
struct vt_rendering {
	uint32_t size;
	const struct vt_writer *writer;           /* NULL for VT_JOB_DUMP */
	int32_t english, color, verbosity, width; /* as in vt_output */
	const char *const *options; /* name, value, name, value ..., NULL-ended; or NULL */
	int64_t total;              /* number of documents, -1: not known */
	/* 1: each document is a result of its own, with its opening and its end; since 1.1 */
	int32_t each;
};

/* Sums over documents, for the end of a result. */
struct vt_totals {
	uint32_t size;
	int64_t documents, violating, unread, errors, warnings, notes;
};

/* Options are borrowed for the call. Errors: usage (no such rule), profile, memory. */
VT_EXPORT int vt_session_open(struct vt_engine *engine, const struct vt_session_options *options,
    struct vt_session **out, struct vt_error *err);
VT_EXPORT void vt_session_close(struct vt_session *session); /* NULL is fine */

/* What the session's regulation says of rule i of the engine; of automatic ones the
 * newest administrative one is asked. Strings as long as the session. */
struct vt_rule_info {
	uint32_t size;
	const struct vt_rule *rule;
	int32_t selected;    /* 0: switched off by the profile or the options */
	int32_t severity;    /* VT_NOTE ... */
	const char *cite;    /* "" when there is none */
	const char *profile; /* id */
	struct vt_text profile_title;
};
/* 1, or 0 past the end. */
VT_EXPORT int vt_session_rule(struct vt_session *session, size_t i, struct vt_rule_info *out);

/* A limit of a rule as the profile has it: <length>, <size>, <number>, <text> or
 * <flag>. */
struct vt_limit_info {
	uint32_t size;
	const char *name;     /* "size", "top" */
	struct vt_text shown; /* "12–13 pt", "có" */
};
/* In the place of the number of a rule: what all rules of the profile share. */
#define VT_SHARED ((size_t)-1)

/* Limit i of the rule that vt_session_rule gives as number rule; 1, or 0 past the
 * end. Borrowed from the session. */
VT_EXPORT int vt_session_limit(struct vt_session *session, size_t rule, size_t i,
    struct vt_limit_info *out);

/* A list of a rule as the profile has it: <words> or, with keys, <map>. */
struct vt_list_info {
	uint32_t size;
	const char *name;
	struct vt_words items;
	const struct vt_str *keys; /* as many as items; NULL: words */
};
VT_EXPORT int vt_session_list(struct vt_session *session, size_t rule, size_t i,
    struct vt_list_info *out);

/* Reads one document and does the job. Never fails: what went wrong stands in
 * report->error. input->path is borrowed. *out_report is valid until the next
 * read or fail. */
VT_EXPORT void vt_session_read(struct vt_session *session, const struct vt_input *input,
    const struct vt_report **out_report);

/* The report of a document of which nothing but an error is known. */
VT_EXPORT void vt_session_fail(struct vt_session *session, const struct vt_input *input, int code,
    const char *detail, const struct vt_report **out_report);

/* Each gives bytes that are valid until the next call on the session. Errors:
 * too-large, memory, plugin (the writer fails). */
VT_EXPORT int vt_session_begin(struct vt_session *session, const struct vt_rendering *rendering,
    struct vt_str *out, struct vt_error *err);
/* The last report, as document number index; the model as stable text when there
 * is no writer. */
VT_EXPORT int vt_session_write(struct vt_session *session, const struct vt_rendering *rendering,
    int64_t index, struct vt_str *out, struct vt_error *err);
/* The document of the last report, changed; n 0 when the job changes none or there was an
 * error. Valid until the next read. Since 1.1. */
VT_EXPORT struct vt_str vt_session_file(const struct vt_session *session);
VT_EXPORT int vt_session_end(struct vt_session *session, const struct vt_rendering *rendering,
    const struct vt_totals *totals, struct vt_str *out, struct vt_error *err);

/* ---- a run: many documents, in worker processes ---- */

/* What tells a document from others: of its record when that was extracted, each text cut
 * to its room; "" for what is not known. */
struct vt_identity {
	char sha256[65];
	char type_name[96], type_code[24];
	char code_number[32], code_notation[96];
	char issued_date[11]; /* ISO 8601, as precise as it is */
	char organ_name[512], organization_in_charge[512];
};

/* How often a rule found something; number as of vt_engine_rule. */
struct vt_rule_count {
	int32_t rule, count;
};

/* Rules that an outcome has room for; those past it are left out. */
enum { VT_OUTCOME_RULES = 192 };

/* What came of one document, in numbers: small enough for a pipe. */
struct vt_outcome {
	uint32_t size;
	int32_t code;    /* VT_OK, VT_PARTIAL, or why there is no result */
	int32_t verdict; /* VT_CONFORMS ... */
	int32_t error_count, warning_count, note_count, undecided_count;
	char message[768]; /* in the rendering's language; "" for VT_OK */
	/* since 1.1 */
	struct vt_identity identity;
	int32_t rule_count;
	struct vt_rule_count rules[VT_OUTCOME_RULES];
};

/* Who takes the results, in input order. A negative return ends the run. */
struct vt_sink {
	uint32_t size;
	void *ctx;
	int (*bytes)(void *ctx, struct vt_str bytes);
	/* Before the bytes of document index. */
	int (*outcome)(void *ctx, int64_t index, const struct vt_outcome *outcome);
	/* Now and then; non-zero ends the run. May be NULL. */
	int (*stopped)(void *ctx);
	/* After the bytes: the document, changed. NULL: not wanted. Since 1.1. */
	int (*file)(void *ctx, int64_t index, struct vt_str bytes);
};

struct vt_run_options {
	uint32_t size;
	int32_t workers; /* 0: one for each processor */
	int32_t seconds; /* for one document; 0: the usual limit */
	/* Called first in each worker process; 0, or it counts as crashed. May be NULL. */
	int (*confine)(void *ctx);
	void *confine_ctx;
	/* 1: the calling process is a worker, confined like one and good for nothing else
	 * afterwards: what a document breaks, it breaks for all. Since 1.1. */
	int32_t here;
	/* How a process ended that was to read the first input (VT_ERR_CRASHED with the signal or
	 * 0, VT_ERR_TIMEOUT): that is written down, and the input is not read. VT_OK: none was.
	 * Since 1.1. */
	int32_t lost_code, lost_signal;
};

/* Reads each input in a worker process and writes its result; what a document
 * breaks, it breaks for itself alone. *out_totals is filled in as far as it came.
 * Errors: io (no process, or it cannot be confined), plugin, memory; 1 when the sink ended the
 * run. */
VT_EXPORT int vt_session_run(struct vt_session *session, const struct vt_rendering *rendering,
    const struct vt_run_options *options, const struct vt_input *inputs, size_t count,
    const struct vt_sink *sink, struct vt_totals *out_totals, struct vt_error *err);

#ifdef __cplusplus
}
#endif
#endif
