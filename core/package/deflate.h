/*
 * deflate.h - entries packed and unpacked in one go, by libdeflate, which does it two to three
 * times as fast as the streams of libzip (docs/adr/0025).
 *
 * Invariants: what cannot be unpacked exactly as the directory says is not told here; the
 * caller goes on with libzip, which knows what is wrong with it.
 */
#ifndef VANTHU_CORE_DEFLATE_H
#define VANTHU_CORE_DEFLATE_H

#include <zip.h>

#include <vanthu/error.h>
#include <vanthu/model.h>

struct libdeflate_decompressor;

/* All of entry i of an archive as malloced bytes; NULL when it is none that can be had at once:
 * not deflated, encrypted, more than LIMIT_AT_ONCE_BYTES, or damaged. *unpacker is made when it
 * is first needed; the caller frees it. */
char *deflate_unpack(zip_t *zip, zip_uint64_t i, const zip_stat_t *st,
    struct libdeflate_decompressor **unpacker);

/* 1 when the directory says of the entry all that is needed to unpack it in one go, and nothing
 * that is not done here. */
int deflate_is_plain(const zip_stat_t *st);

/* The packed bytes of the entry, malloced; NULL when the archive does not have them all. */
char *deflate_packed(zip_t *zip, zip_uint64_t i, const zip_stat_t *st);

/* A source of the archive that gives the bytes as they are packed; it needs them no longer than
 * this call. NULL: no memory. */
zip_source_t *deflate_source(zip_t *zip, struct vt_str bytes);

#endif
