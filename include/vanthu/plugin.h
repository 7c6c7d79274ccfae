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
#define VT_ABI_MINOR 0u

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
