/*
 * package.h - a document file as a bounded, read-only set of parts.
 *
 * Invariants: the file is read once, whole, into memory; nothing that happens to
 * it on disk afterwards matters. Every byte that is unpacked is charged to one
 * budget, here and nowhere else. A file that is no archive has no entries and
 * can still be read through entry -1.
 *
 * Life cycle: open, probe and read through the ops, free. One thread.
 */
#ifndef VANTHU_CORE_PACKAGE_H
#define VANTHU_CORE_PACKAGE_H

#include <vanthu/package.h>

struct alike;
struct package;

/* Reads the file at path; fd >= 0 reads that descriptor instead, to its end, and
 * path is only a name. Release with package_free. Errors: not-found, denied, io,
 * too-large, not-a-document (a folder, a device), memory. A broken archive opens
 * without entries: see package_diagnose. */
int package_open(const char *path, int fd, struct package **out, struct vt_error *err);
void package_free(struct package *p); /* NULL is fine */

/* The same of bytes in memory, which were malloced and belong to the package from now on,
 * also when it fails; path is only a name. */
int package_take(const char *path, char *bytes, size_t n, struct package **out,
    struct vt_error *err);

/* A part that is put in, replaced or (bytes.s NULL) taken away. */
struct package_change {
	const char *name;
	struct vt_str bytes;
};

int package_is_archive(const struct package *p);

/* The file with the changes, as malloced bytes; of one that is no archive the one part is "".
 * Entries that no change names keep their place, their packed bytes and their times; changed
 * ones bear no time of day. Errors: damaged, too-large, memory. */
int package_rewrite(const struct package *p, const struct package_change *changes, size_t count,
    char **out_bytes, size_t *out_n, struct vt_error *err);

/* What readers are given; borrowed. */
struct vt_package *package_face(struct package *p);

/* All bytes of the file; borrowed. */
struct vt_str package_bytes(const struct package *p);

/* Who reads a package that a reader found inside another (vt_package_ops.inside); ctx is
 * the caller's own. Without it nothing inside is known. */
struct package_readers {
	void *ctx;
	int (*is_known)(void *ctx, struct package *inner);
	int (*read)(void *ctx, struct package *inner, struct vt_builder *builder,
	    struct vt_error *err);
};
void package_set_readers(struct package *p, const struct package_readers *readers);

/* What is kept of parts that other documents had alike, borrowed; another document begins with
 * this one. Without it nothing is kept. */
void package_set_alike(struct package *p, struct alike *alike);

/* The bytes of the document: those of the package inside that was read, if one was. */
struct vt_str package_innermost(const struct package *p);

/* Why the archive could not be listed, or NULL. */
const char *package_archive_error(const struct package *p);

/* For a file that no reader takes: fills err with what it is and returns the
 * code: encrypted, unsupported, damaged or not-a-document. */
int package_diagnose(struct package *p, struct vt_error *err);

#endif
