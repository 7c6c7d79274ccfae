/*
 * state.h - the inside of struct package, for the files of core/package.
 */
#ifndef VANTHU_CORE_PACKAGE_STATE_H
#define VANTHU_CORE_PACKAGE_STATE_H

#include <zip.h>

#include "core/package/alike.h"
#include "core/package/package.h"

enum { PACKAGE_SUFFIX_BYTES = 16, PACKAGE_ERROR_BYTES = 128 };

struct package {
	struct vt_package face;
	char *bytes;
	size_t n;
	zip_t *zip; /* NULL when the file is no archive, or a broken one */
	struct libdeflate_decompressor *unpacker; /* NULL until one is needed */
	size_t entry_count;
	unsigned long long unpacked; /* of the outermost: spent so far, all entries together */
	struct package *outer;       /* the one it came out of, or NULL */
	struct package *outermost;   /* itself when nothing is around it */
	struct package *next;        /* those inside, in a chain that starts at the outermost */
	struct package *read;        /* of the outermost: the one inside that was read */
	unsigned depth, inside_count;
	struct package_readers readers; /* of the outermost */
	struct alike *alike;            /* of the outermost; NULL: nothing is kept */
	char suffix[PACKAGE_SUFFIX_BYTES];
	char archive_error[PACKAGE_ERROR_BYTES];
};

/* The operations of vt_package_ops on entries (stream.c). */
int stream_open(struct vt_package *pkg, int64_t i, struct vt_stream **out_stream,
    struct vt_error *err);
int stream_read(struct vt_stream *stream, void *buf, size_t n, size_t *out_n, struct vt_error *err);
void stream_close(struct vt_stream *stream);

/* Charges bytes of an entry as if it had been read. Errors: too-large. */
int stream_charge(struct package *p, const zip_stat_t *st, struct vt_error *err);

/* Those on entries that documents have alike (recall.c). */
int recall_made(struct vt_package *pkg, int64_t i, const void *use, struct vt_str *out_made,
    struct vt_error *err);
int recall_is_repeated(struct vt_package *pkg, int64_t i, const void *use);
void *recall_keep(struct vt_package *pkg, int64_t i, const void *use, size_t n);

#endif
