/*
 * batch.h - what a run keeps of each document: enough to find duplicates and the gaps of
 * an agency's numbers, and no more.
 *
 * Invariant: a document costs one struct batch_item; agencies, symbols and years are
 * kept once for all documents that share them.
 */
#ifndef VANTHU_CLI_BATCH_H
#define VANTHU_CLI_BATCH_H

#include "cli/cli.h"

/* A series of numbers: of an agency, a symbol and a year. Many agencies have a VĂN PHÒNG:
 * where its documents name several parent agencies each of those makes a series. */
struct batch_series {
	char *agency, *notation, *parent; /* as first seen; parent "" for any */
	char *key;                        /* what makes it equal */
	int32_t year;                     /* 0: no date */
	uint32_t base;                    /* number of the same for any parent; of itself */
	uint32_t parents;                 /* how many were named; of a base */
};

struct batch_item {
	uint8_t sha256[32];
	uint32_t file;        /* number in the run, from 0 */
	uint32_t series;      /* from 1; 0: it has no number or no agency */
	int32_t number, date; /* date: yyyymmdd, 0 when it is not whole */
	uint32_t letter;      /* of 30c, a small one; 0 */
	uint8_t hashed;       /* 1: sha256 is known */
};

struct batch {
	struct batch_item *items;
	size_t count, room;
	struct batch_series *series;
	size_t series_count, series_room;
	uint32_t *slots; /* a hash of series: number from 1, 0 free */
	size_t slot_room;
};

/* Start from {0}. 0, or -1: no memory. */
int batch_add(struct batch *batch, size_t file, const struct vt_identity *id);
void batch_free(struct batch *batch);

/* Sorts by content: equal ones stand together. */
void batch_by_content(struct batch *batch);
/* Settles which parent agencies count, and sorts by series, number, letter, date: the series stand
 * together, without one first. */
void batch_by_series(struct batch *batch);
/* 1 when both have the same number, symbol, agency and year. */
int batch_same_number(const struct batch_item *a, const struct batch_item *b);

/* Of items [from, to) of one series, after batch_by_series, the longest stretch in which no
 * more numbers are missing than there are; empty when a quarter of the numbers is outside. One
 * that was read or written wrong must not hide the gaps of a register. 0, or -1: no memory. */
int batch_dense(const struct batch *batch, size_t from, size_t to, size_t *out_from,
    size_t *out_to);

/* Two documents of a series: item has the higher number and the earlier day. */
struct batch_pair {
	const struct batch_item *item, *before;
};

/* Of items [from, to) of one series, after batch_by_series, as few documents as make the
 * days go backward, each with one beside it that shows so; *out is the caller's to free.
 * 0, or -1: no memory. */
int batch_backward(const struct batch *batch, size_t from, size_t to, struct batch_pair **out,
    size_t *out_count);

#endif
