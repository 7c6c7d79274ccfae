/*
 * signature.h - what gathering the lines of a signer and reading them share.
 *
 * Invariant: the lines of a signer stand in reading order, and his name, if it
 * was found, is none of them.
 */
#ifndef VANTHU_CORE_SIGNATURE_H
#define VANTHU_CORE_SIGNATURE_H

#include "core/anatomy/finder.h"

#define SIGNER_LINES 16

/* One signer while his lines are gathered. */
struct signer {
	uint64_t column;
	uint32_t place;
	size_t lines[SIGNER_LINES];
	size_t count;
	size_t name; /* segment of the name, or SEGMENT_NONE */
	size_t rank; /* of a rank on a line of its own above the name, or SEGMENT_NONE */
	size_t last; /* last segment taken */
	int told;    /* what stands below or beside it tells that it is a signer's */
};

/* Bytes of the fold that `tm.`, `k/t`, `tuq ` take, with what follows; 0: none. */
size_t signature_authority_length(const struct finder *f, struct vt_str fold);
/* 1 when the segment opens with TM., KT., TL., TUQ. or Q. in any writing. */
int signature_authority(struct finder *f, struct segment *s);
/* 1 when it opens with a title of office. */
int signature_office(struct finder *f, struct segment *s);
/* Bytes of the fold that a rank or degree before a name takes; 0: none. */
size_t signature_rank(struct finder *f, struct segment *s);
/* 1 when that is an abbreviation that no name opens with: `ThS Lâm Thị Mộc Miên`. */
int signature_short_rank(struct finder *f, struct segment *s);
/* 1 when `Ông` or `Bà` before the name addresses him, and is not the surname: another follows. */
int signature_addressed(struct finder *f, struct segment *s);
/* 1 when it is a personal name, with or without a rank. */
int signature_name(struct finder *f, struct segment *s);
/* Bytes of its text before a degree behind the name, `Lê Văn Tám, ThS`. */
size_t signature_name_end(struct finder *f, struct segment *s);
/* 1 when segment i, in capitals and set off from the lines of the block, is the name below them
 * whatever its first word is: `GIÁM ĐỐC`, blank lines, `KSOR H'BLOI`. */
int signature_name_below(struct finder *f, const struct signer *b, size_t i);
/* 1 when segment i, the last line of the closing, is such a name below the table of the signer. */
int signature_name_last(struct finder *f, size_t i);
/* 1 when a personal name is the first thing below segment i in its column that is neither in
 * capitals nor in brackets; recipients may stand between. */
int signature_name_follows(struct finder *f, size_t i);
/* 1 when a name is what stands next below segment i, remarks in brackets aside. */
int signature_name_next(struct finder *f, size_t i);
/* 1 when segment i goes on with the position in small letters right above it, and the name
 * follows: `Trưởng phòng Tổ chức` / `- Hành chính`. */
int signature_runs_on(struct finder *f, const struct signer *b, size_t i);
/* 1 when it is set in the right half of the page. */
int signature_right(const struct segment *s);
/* 1 when segment i opens a block by what stands below or beside it. */
int signature_heads(struct finder *f, size_t i);
int signature_faces(struct finder *f, size_t i);
/* 1 when it may be a name in capitals and goes on with the position above. */
int signature_goes_on(struct finder *f, const struct signer *b, size_t i);
/* Parts a remark as `(đã ký)` from the name on its line, segment i; 0: there is none. */
int signature_remark(struct finder *f, size_t i);
/* Parts the name from the position on its line, segment i, and makes it the block's. */
void signature_split_name(struct finder *f, size_t i, struct signer *b);
/* Bytes of the fold before the first mark of an authority within it, `sở nội vụ kt. giám đốc`; 0:
 * there is none. */
size_t signature_inner_mark(const struct finder *f, struct vt_str fold);
/* Parts the position from the authority on the last line of a block that has no other; the segment
 * it becomes, or SEGMENT_NONE. */
size_t signature_split_position(struct finder *f, const struct signer *b);
/* Of segment i, alone on its line in [from, to), 0-based: under which of the pieces of a line next
 * to it it stands. */
uint32_t signature_place(const struct finder *f, size_t i, size_t from, size_t to);
/* 1 when a line of the block is its position. */
int signer_has_position(struct finder *f, const struct signer *b);
const struct vt_signature_part *signer_part(struct finder *f, const struct signer *b);

#endif
