/*
 * package.h - what a reader is given: one file, opened and bounded by the host.
 *
 * Invariants: the host opens the file and, when it is a ZIP archive, its
 * directory, once. A reader never sees a file name of the system or a
 * descriptor. All budgets (entries, bytes, ratio) are spent inside these calls.
 *
 * Life cycle: valid during one probe or read call.
 */
#ifndef VANTHU_PACKAGE_H
#define VANTHU_PACKAGE_H

#include <vanthu/error.h>

#ifdef __cplusplus
extern "C" {
#endif

struct vt_package;
struct vt_stream;
struct vt_builder;

struct vt_package_ops {
	uint32_t size;
	/* Bytes at the start of the file, up to 4096, and how many. */
	struct vt_str (*head)(const struct vt_package *pkg);
	/* Suffix of the file's name in lower case without the dot, "" if none. */
	const char *(*suffix)(const struct vt_package *pkg);
	/* Number of ZIP entries; 0 when the file is not an archive. */
	size_t (*entry_count)(const struct vt_package *pkg);
	/* Name of entry i, borrowed, NUL-terminated; NULL past the end. */
	const char *(*entry_name)(const struct vt_package *pkg, size_t i);
	/* Index of the entry with this exact name, or -1. */
	int64_t (*entry_lookup)(const struct vt_package *pkg, const char *name);
	/* Opens an entry for reading; i = -1 opens the file itself. One stream per
	 * entry at a time; close it. Errors: damaged, encrypted, too-large. */
	int (*open)(struct vt_package *pkg, int64_t i, struct vt_stream **out_stream,
	    struct vt_error *err);
	/* Up to n bytes into buf; *out_n is 0 at the end. Errors as for open. */
	int (*read)(struct vt_stream *stream, void *buf, size_t n, size_t *out_n,
	    struct vt_error *err);
	void (*close)(struct vt_stream *stream);

	/* ---- since 1.1: a document inside a document, such as the file in a message ---- */

	/* Bytes that a reader took out of pkg as a package of their own, copied; name tells no
	 * more than its suffix and may be NULL. It spends from the budget of pkg and lives
	 * until the read call returns. Errors: too-large, too-deep, memory. */
	int (*inside)(struct vt_package *pkg, struct vt_str bytes, const char *name,
	    struct vt_package **out, struct vt_error *err);
	/* 1 when some reader takes a package that came from inside. */
	int (*is_known)(struct vt_package *inner);
	/* Reads it with that reader into builder, as the document of the file: once a file.
	 * Returns what the reader does; of a package that none takes, what it is. */
	int (*read_inside)(struct vt_package *inner, struct vt_builder *builder,
	    struct vt_error *err);

	/* ---- since 1.1: parts that many documents have alike, such as styles ---- */

	/* What a reader made of entry i of a document before, which had the very same bytes
	 * there, for the same use: an address of its own that tells what it makes of what.
	 * {NULL, 0}: nothing. Valid until the read call returns. Counts as if the entry
	 * had been read. Errors as for read. May be NULL, as the two below. */
	int (*recall)(struct vt_package *pkg, int64_t i, const void *use, struct vt_str *out_made,
	    struct vt_error *err);
	/* 1 when one of the last documents seems to have had the same entry for the same use, so
	 * that it is worth keeping; from now on this one has had it. */
	int (*is_repeated)(struct vt_package *pkg, int64_t i, const void *use);
	/* n bytes of memory, for any type, that the reader fills before its call returns with
	 * what it made of entry i; it stays where it is. NULL: there is no room. */
	void *(*keep)(struct vt_package *pkg, int64_t i, const void *use, size_t n);
};

struct vt_package {
	const struct vt_package_ops *ops;
	void *host; /* the host's own */
};

#ifdef __cplusplus
}
#endif
#endif
