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
	const char *plugin_dir;          /* folder of the plugins that belong to vanthu */
	const char *const *extra_dirs;   /* further folders, NULL-ended; or NULL */
	const char *const *required;     /* names that must load, NULL-ended; NULL: the usual ones */
	const char *profile_dir;         /* folder of the profiles; or NULL */
};

/* One file of a plugin folder, in the order it was tried. */
struct vt_plugin_status {
	const char *file;                /* absolute path; of a required plugin without a file, its name */
	const char *name, *version;      /* NULL when that could not be learned */
	int32_t loaded;                  /* 1, or 0: see why */
	struct vt_text why;              /* one sentence; NULLs when loaded */
	size_t reader_count, rule_count, field_count, writer_count;
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

/* ---- errors for people ---- */

/* "damaged" for VT_ERR_DAMAGED ...: the stable names. */
VT_EXPORT const char *vt_code_name(int code);

/* What a code means, in both languages: "tệp bị hỏng", "the file is damaged". */
VT_EXPORT struct vt_text vt_code_text(int code);

/* ---- a session: one document after another ---- */

struct vt_session;

/* VT_JOB_CHECK and VT_JOB_EXTRACT, and this one, which has no writer. */
enum { VT_JOB_DUMP = 0 };

struct vt_session_options {
	uint32_t size;
	int32_t job;                     /* VT_JOB_* */
	const char *profile;             /* "auto", an id or a path; NULL: auto */
	const char *const *rules;        /* only these, NULL-ended; NULL: all of the profile */
	const char *const *no_rules;     /* not these */
	int32_t final;                   /* 1: the document is about to be signed */
};

/* A document to be read. */
struct vt_input {
	uint32_t size;
	const char *path;                /* shown in the report; opened when fd is -1 */
	int32_t fd;                      /* a descriptor read to its end, or -1 */
};

/* How results are written. */
struct vt_rendering {
	uint32_t size;
	const struct vt_writer *writer;  /* NULL for VT_JOB_DUMP */
	int32_t english, color, verbosity, width; /* as in vt_output */
	const char *const *options;      /* name, value, name, value ..., NULL-ended; or NULL */
	int64_t total;                   /* number of documents, -1: not known */
};

/* What came of one document, in numbers: small enough for a pipe. */
struct vt_outcome {
	uint32_t size;
	int32_t code;                    /* VT_OK, or why there is no result */
	int32_t verdict;                 /* VT_CONFORMS ... of a check */
	int32_t error_count, warning_count, note_count;
	int32_t undecided_count;
	char message[512];               /* of the error, in the language asked for; else "" */
};

/* Errors: profile, plugin (no writer, no such rule: usage), memory. The options
 * are copied. */
VT_EXPORT int vt_session_open(struct vt_engine *engine, const struct vt_session_options *options,
    struct vt_session **out, struct vt_error *err);
VT_EXPORT void vt_session_close(struct vt_session *session); /* NULL is fine */

/* Reads one document and does the job. Never fails: what went wrong stands in
 * report->error. *out_report is valid until the next call on the session. */
VT_EXPORT void vt_session_read(struct vt_session *session, const struct vt_input *input,
    const struct vt_report **out_report);

/* The document model of the last read as stable text; empty when unread. Valid
 * until the next call on the session. Errors: memory. */
VT_EXPORT int vt_session_dump(struct vt_session *session, struct vt_str *out, struct vt_error *err);

#ifdef __cplusplus
}
#endif
#endif
