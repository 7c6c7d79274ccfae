/*
 * alike.h - what readers made of parts that document after document has the very same: the
 * styles of an office's template, a theme.
 *
 * Invariants: bytes decide, not digests: what is kept is given out for an entry whose packed
 * bytes are those it was made of. A part that was met once costs a line of a table; what is
 * given out or kept while a document is read stays until the next one is begun.
 *
 * Life cycle: as long as whoever reads one document after another. One thread.
 */
#ifndef VANTHU_CORE_ALIKE_H
#define VANTHU_CORE_ALIKE_H

#include <zip.h>

#include <vanthu/model.h>

struct alike;

/* What tells entries apart before their bytes are compared. */
struct alike_key {
	const void *use;
	zip_uint64_t n, packed_n;
	zip_uint32_t crc;
};

struct alike *alike_new(void); /* NULL: no memory */
void alike_free(struct alike *alike);

/* Another document is about to be read: what was used longest ago makes room. */
void alike_begin(struct alike *alike);

/* 1 when one of the last documents had such an entry; this one has. */
int alike_meet(struct alike *alike, const struct alike_key *key);

/* 1 when something is kept under the key, of whatever bytes. */
int alike_knows(const struct alike *alike, const struct alike_key *key);

/* What was made of these packed bytes; s NULL: nothing. */
struct vt_str alike_lookup(struct alike *alike, const struct alike_key *key, const char *packed);

/* Room for n bytes made of the packed bytes, which are malloced and belong to alike from now on.
 * NULL: there is none, or something is kept of them already; they are freed. */
void *alike_keep(struct alike *alike, const struct alike_key *key, char *packed, size_t n);

#endif
