/*
 * plugin.h - the one include of a plugin.
 *
 * A plugin is a shared object that exports one const data symbol,
 * vt_plugin_entry. Its first three words never move: the host reads them
 * before anything else. Every descriptor starts with its size; members are only
 * appended, so that a host accepts any older minor of its major.
 *
 *	static const struct vt_rule rule = {
 *		.size = sizeof(rule), .id = "office.greeting", ...
 *	};
 *	static const struct vt_rule *const rules[] = { &rule, NULL };
 *	VT_EXPORT const struct vt_plugin vt_plugin_entry = {
 *		VT_ABI_MAJOR, VT_ABI_MINOR, sizeof(struct vt_plugin),
 *		.name = "office", .version = "1.0", .rules = rules,
 *	};
 */
#ifndef VANTHU_PLUGIN_H
#define VANTHU_PLUGIN_H

#include <vanthu/build.h>
#include <vanthu/check.h>
#include <vanthu/edit.h>
#include <vanthu/error.h>
#include <vanthu/field.h>
#include <vanthu/model.h>
#include <vanthu/output.h>
#include <vanthu/package.h>
#include <vanthu/parts.h>
#include <vanthu/report.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VT_ABI_MAJOR 1u
#define VT_ABI_MINOR 1u

/* Reads a format. Found by content, not by name. */
struct vt_reader {
	uint32_t size;
	const char *name;     /* "docx": lower case, unique */
	struct vt_text title; /* "Văn bản Word (OOXML)" */
	const char *suffixes; /* "docx docm": what a folder is walked for */
	/* 0 (not mine) .. 100, from content; ours never say more than 80. No error:
	 * what cannot be looked at is 0. */
	int (*probe)(struct vt_package *pkg);
	/* VT_OK, VT_PARTIAL (after builder->ops->partial) or an error code. */
	int (*read)(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err);
	/* Since 1.1: changes the parts of the package that doc was read from as the edits
	 * say; NULL: this format is only read. Errors: signed, protected, too-large,
	 * too-deep, memory, damaged. */
	int (*edit)(struct vt_package *pkg, const struct vt_doc *doc,
	    const struct vt_edit_list *edits, struct vt_changes *changes, struct vt_error *err);
};

/* Looks for one kind of fault. */
struct vt_rule {
	uint32_t size;
	const char *id;       /* "page.margin": permanent, unique */
	struct vt_text title; /* a few words */
	struct vt_text about; /* what is looked at, one to three sentences */
	struct vt_text mend;  /* how to mend it, in the imperative */
	int (*check)(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
	    struct vt_error *err);
	/* 1: it also looks at a text that shows no sign of an official document */
	int32_t any_text;
};

/* Extracts one field of the record. */
struct vt_field {
	uint32_t size;
	const char *name;     /* "CodeNumber": as in Phụ lục VI and edXML, unique */
	struct vt_text title; /* "Số của văn bản" */
	int32_t order;        /* place in the record, ascending */
	int (*extract)(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
	    struct vt_error *err);
};

/* What a writer wants of a report beyond its job. */
enum {
	VT_WANTS_RECORD = 1, /* the fields, when documents are checked */
	VT_WANTS_FILE = 2,   /* each document to be a file of its own: one is a whole result */
	VT_WANTS_SOURCE = 4  /* the bytes of the document: vt_output_ops.source */
};

/* An option of a writer: `--option NAME=VALUE`. The host refuses those that a writer
 * does not name. */
struct vt_writer_option {
	uint32_t size;
	const char *name;    /* "delimiter" */
	const char *value;   /* shown for its value: "CHAR"; NULL: a switch */
	struct vt_text help; /* one line */
	/* 1: the value names a file, which the host reads: the writer gets what stands in it
	 * and opens nothing itself */
	int32_t is_file;
};

/* Makes one result of what document wrote, where it is more than one after the other.
 * All calls are made in the process of begin, in input order; the host keeps the state
 * between them. What they write goes to the result. */
struct vt_assembly {
	uint32_t size;
	/* After begin. */
	int (*open)(struct vt_output *out, void **out_state, struct vt_error *err);
	/* The bytes that document wrote of one document; they come from a process that read
	 * a foreign file, and are not trusted. */
	int (*add)(void *state, struct vt_str bytes, struct vt_output *out, struct vt_error *err);
	/* VT_PARTIAL: what was written is to be passed on, and the call made again. */
	int (*finish)(void *state, struct vt_output *out, struct vt_error *err);
	/* Always, also after a failure. */
	void (*close)(void *state);
};

/* Writes results. */
struct vt_writer {
	uint32_t size;
	const char *name; /* "json": the value of --format, unique */
	struct vt_text title;
	uint32_t jobs; /* set of VT_JOB_* it can write */
	int (*begin)(struct vt_output *out, struct vt_error *err); /* or NULL */
	int (*document)(const struct vt_report *report, struct vt_output *out,
	    struct vt_error *err);
	int (*end)(struct vt_output *out, struct vt_error *err); /* or NULL */
	uint32_t wants;                                          /* set of VT_WANTS_*; since 1.1 */
	/* What names of its files end in, "json"; NULL: its own name; since 1.1 */
	const char *suffix;
	const struct vt_writer_option *const *options; /* NULL-ended; or NULL; since 1.1 */
	const struct vt_assembly *assembly;            /* or NULL; since 1.1 */
};

struct vt_plugin {
	uint32_t abi_major;
	uint32_t abi_minor;
	uint32_t size;     /* sizeof(struct vt_plugin) of the plugin */
	uint32_t reserved; /* 0 */
	const char *name;  /* unique, [a-z0-9-]+ */
	const char *version;
	const struct vt_reader *const *readers; /* NULL-ended lists; a NULL list is empty */
	const struct vt_rule *const *rules;
	const struct vt_field *const *fields;
	const struct vt_writer *const *writers;
	/* NULL, or the plugins of this file: each is taken as if it had a file of its own, and
	 * of this table nothing else is looked at. Lists in lists are not. Since 1.1. */
	const struct vt_plugin *const *plugins;
};

#define VT_PLUGIN_SYMBOL "vt_plugin_entry"

#if defined(__GNUC__)
#define VT_EXPORT __attribute__((visibility("default")))
#else
#define VT_EXPORT
#endif

/* Linked statically (fuzzers, the static test host) each plugin renames it. */
#ifndef VT_STATIC_PLUGIN
extern VT_EXPORT const struct vt_plugin vt_plugin_entry;
#endif

#ifdef __cplusplus
}
#endif
#endif
