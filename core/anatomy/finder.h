/*
 * finder.h - what the finders of single components share.
 *
 * Invariants: segments stand in reading order and cover every line of the body
 * and of its boxes. A segment belongs to at most one component (owner). Finders
 * run in the order of anatomy_find; each claims what it recognises, so that the
 * later, less certain ones see only what is left. Lack of memory sets failed and
 * lets every finder run on over what it has.
 */
#ifndef VANTHU_CORE_FINDER_H
#define VANTHU_CORE_FINDER_H

#include <vanthu/parts.h>

#include "core/anatomy/lexicon.h"
#include "core/base/arena.h"

/* Owners beside VT_PART_*. */
enum {
	OWNER_NONE = 0,
	OWNER_ORNAMENT = -1, /* typed lines, asterisks */
	OWNER_MARK = -2,     /* draft marks, remarks in parentheses */
	OWNER_BODY = -3      /* known to be text of the body */
};

/* A piece of a line that stands apart from its neighbours: a cell's line, what
 * lies between two tabs or wide gaps. Without white space at its ends. */
struct segment {
	const struct vt_paragraph *paragraph;
	uint32_t start, end; /* byte offsets into the paragraph's text */
	struct vt_str text;
	uint32_t line;   /* serial number of its line in the document */
	uint32_t place;  /* 0-based among the segments of its line */
	uint32_t places; /* segments of its line */
	uint32_t gap;    /* blank lines right above it */
	uint32_t indent; /* tabs and spaces before it on its line */
	/* equal for what stands in one column of cells or one box; 0: plain */
	uint64_t column;
	int32_t owner;
	struct vt_str fold; /* by segment_fold */
	const uint32_t *map;
	struct vt_str bare; /* by segment_bare */
};

#define SEGMENT_NONE ((size_t)-1)

struct finder {
	struct arena *arena;
	struct kit_alloc alloc;
	const struct vt_doc *doc;
	const struct lexicon *lexicon;
	struct vt_parts *parts;
	struct segment *segments;
	size_t count, room;
	size_t head_end;   /* the opening: segments before the body's text */
	size_t title;      /* segment of the title, or SEGMENT_NONE */
	size_t number;     /* segment of the number, or SEGMENT_NONE */
	size_t last;       /* last segment of Quốc hiệu, number and date, or SEGMENT_NONE */
	size_t tail_start; /* the closing: from the label of recipients or the signature */
	size_t tail_end;   /* where appendices begin, or count */
	size_t foot;       /* label of recipients in the footer of the page, or SEGMENT_NONE */
	int is_verdict;    /* a judgment, which is headed in the name of the Republic */
	int is_copied;     /* the head of a copy stands above that of the original */
	int failed;        /* out of memory */
};

/* ---- segments.c ---- */

/* Appends the segments of a story and of the boxes anchored in it; of headers
 * those of the first section. */
void segments_build(struct finder *f, int32_t story);
/* The segment's text folded by KIT_FOLD_USUAL, without marks too; made once. */
struct vt_str segment_fold(struct finder *f, struct segment *s);
struct vt_str segment_bare(struct finder *f, struct segment *s);
/* Byte offset in the paragraph of byte i of the segment's fold. */
uint32_t segment_offset(const struct segment *s, size_t i);
int segment_bold(const struct segment *s);  /* most of its letters are */
int segment_upper(const struct segment *s); /* capitals, typed or by formatting */
int segment_centered(const struct segment *s);
/* 1 when it can only be running text: long, or ends as a sentence. */
int segment_prose(const struct segment *s);
/* 1 when it opens with a dash or a bullet, typed or automatic. */
int segment_dash(const struct segment *s);
/* 1 when it is the first of its paragraph. */
int segment_opens(const struct segment *s);
/* The cell whose column is the paragraph's: of the outermost table that has
 * several columns. NULL: in none. */
const struct vt_cell *segment_cell(const struct vt_paragraph *p);
/* 1 in a table that holds data, not the closing of a document. */
int segment_in_data(const struct segment *s);
struct vt_span segment_span(const struct segment *s);
/* Index of the next segment after i that is no ornament, below end; or end. */
size_t segment_next(const struct finder *f, size_t i, size_t end);
/* 1 when segment i is the next one of its column below segment last: other cells of a table with a
 * row per line may stand between. */
int segment_follows(const struct finder *f, size_t last, size_t i);
/* 1 when it ends as an entry of a list and not as a name or an office: `Sở Nội vụ;`, `TH, NC.` */
int segment_ends_entry(const struct segment *s);

/* 1 when a wide gap between left and right sets them apart; in_column: in a cell or
 * box, where spaces only may widen a name. */
int gap_cuts(const struct finder *f, struct vt_str left, struct vt_str right, int in_column);
/* 1 when a box to be ticked stands at i: the choices of a form stand apart. */
int box_at(struct vt_str text, size_t i);

/* Cuts segment i in two at the byte offset at of its paragraph. */
void segment_split(struct finder *f, size_t i, uint32_t at);

/* ---- subject_unlabelled.c ---- */

/* Where what a letter is about begins without `V/v` below its number; count: nowhere. */
size_t subject_unlabelled(struct finder *f);

/* ---- closing.c ---- */

/* 1 when another document or an annex begins with the segment. */
int begins_other(struct finder *f, struct segment *s);

/* ---- merged.c ---- */

/* Bytes of the segment's fold that the label of recipients takes without a colon, before a signer
 * whose column ran together with it, `Nơi nhận GIÁM ĐỐC`; 0: none. */
size_t merged_label(struct finder *f, struct segment *s);

/* ---- title_beside.c ---- */

/* Where a national title or motto begins that closes the text [start, end) behind other words, or
 * what stands in its place; end when there is none. */
size_t title_beside(struct finder *f, struct vt_str text, size_t start, size_t end);

/* ---- component.c ---- */

/* A component of n spans; its text is theirs. NULL: out of memory (failed). */
const struct vt_component *component_new(struct finder *f, int32_t kind, int32_t certainty,
    const struct vt_span *spans, size_t n);
/* The same with the text [start, end) of the one span's paragraph. */
const struct vt_component *component_inner(struct finder *f, int32_t kind, int32_t certainty,
    struct vt_span span, uint32_t start, uint32_t end);
/* Of whole segments, which it claims. */
const struct vt_component *component_take(struct finder *f, int32_t kind, int32_t certainty,
    const size_t *segments, size_t n);
/* An entry of a list: its text is that of the spans without the dash before and
 * the stops behind. NULL: nothing is left (or failed). */
const struct vt_component *component_entry(struct finder *f, int32_t kind,
    const struct vt_span *spans, size_t n);

/* A growing list of pointers in the arena. */
struct pointers {
	const void **items;
	size_t count, room;
};
void pointers_add(struct finder *f, struct pointers *list, const void *item);

/* ---- one_piece.c ---- */

/* 1 when nothing in the line can set pieces apart: no tab, no two spaces on end, no character but
 * of ASCII and the letters of Vietnamese. */
int line_of_one_piece(struct vt_str line);

/* ---- decider.c ---- */

/* 1 when segment i, in capitals, names who decides, and goes on with no subject. */
int decider_opens(struct finder *f, size_t i);
/* 1 when the title is that of giấy or phiếu, which hardly have a subject: their text is a form. */
int title_is_slip(const struct finder *f);

/* ---- words.c: matching text ---- */

/* 1 when the letters of bare differ little from those of an entry of the list:
 * one in eight; dashes do not count. */
int words_near(const struct finder *f, struct vt_str bare, enum lexicon_list list);
/* How many phrases of the list the text has, and in *out_rest, when asked for, its other bytes. */
size_t words_groups(const struct finder *f, struct vt_str bare, enum lexicon_list list,
    size_t *out_rest);
/* Bytes of the longest entry of the list that opens a segment typed without any
 * marks, `CHU TICH`; 0: none, or it has marks. */
size_t words_bare_prefix(struct finder *f, struct segment *s, enum lexicon_list list);
/* 1 when fold opens with word and a word ends there. */
int words_open(struct vt_str fold, const char *word);
/* 1 when an entry of the list ends text, or stands in it, as whole words. */
int words_end_in(const struct finder *f, struct vt_str text, enum lexicon_list list);
int words_hold(const struct finder *f, struct vt_str fold, enum lexicon_list list);
/* A personal name: two to seven words with capitals, no digits; or one with an apostrophe. */
int words_name(const struct finder *f, struct vt_str text);
/* 1 when text in capitals may be a name whatever its first word is: only where a name must stand.
 */
int words_name_capitals(struct vt_str text);
/* 1 when the first word of text is a surname. */
int words_surname(const struct finder *f, struct vt_str text);
/* A name with one small syllable inside, `Lâm thị Mai`, a fault that a rule
 * finds: only where nothing but a name can stand. */
int words_name_careless(const struct finder *f, struct vt_str text);
/* 1 for one all in small letters. */
int words_name_small(const struct finder *f, struct vt_str text);
/* 1 when white space stands after every letter, `B Á O  C Á O`. */
int words_spaced(struct vt_str s);
/* A box on a form, to be ticked, as one character. */
enum { BOX_NONE, BOX_EMPTY, BOX_TICKED };
int words_box(uint32_t c);
/* 1 for a typed rule and its like: `-------`, `* * *`, `---o0o---`, nothing. */
int words_ornament(struct vt_str s);
/* Byte length of leading white space, dashes and bullets. */
size_t words_dash(struct vt_str s);
/* Offset of the first character from i on that is no white space, no letter. */
size_t words_past_spaces(struct vt_str s, size_t i);
size_t words_past_letters(struct vt_str s, size_t i);
/* Offset at which ending white space and any of the stops begin. */
size_t words_end(struct vt_str s, const char *stops);

/* ---- the finders ---- */

void nation_find(struct finder *f);
void motto_find(struct finder *f);
void number_find(struct finder *f);
void date_find(struct finder *f);
void urgency_find(struct finder *f);
/* Marks stamps of reception and the text of digital signatures in the opening. */
void stamps_find(struct finder *f);
/* Marks the English lines of an opening in two languages. */
void foreign_find(struct finder *f);
/* 1 when the segment is the form of a copy, `SAO Y`, alone on its line. */
int copy_opens(struct finder *f, struct segment *s);
/* Marks the head of a copy above that of the original. */
void copy_head_find(struct finder *f);
void title_find(struct finder *f);
void agency_find(struct finder *f);
/* 1 when a dash joins the lines of two agencies, segments a and b, set alike. */
int agency_joined(struct finder *f, size_t a, size_t b);
/* 1 when the symbol names both agencies, whose names open in segments a and b. */
int agency_issues_with(struct finder *f, size_t a, size_t b);
/* 1 when the symbol has a group for each of the n agencies whose names open in the segments at,
 * `KH-SYT-TĐTN`, and abbreviates most of them. */
int agency_all_issue(struct finder *f, const size_t *at, size_t n);
/* 1 when the end of the line of last cuts a word of two syllables, `TRUNG TÂM PHỤC` / `VỤ …`: s
 * goes on with it, though it opens as an agency does. */
int agency_cuts_word(struct finder *f, struct segment *last, struct segment *s);
void subject_find(struct finder *f);
void addressee_find(struct finder *f);
void closing_find(struct finder *f);
/* Parts the lines of recipients from the signers that run on in them. */
void merged_part(struct finder *f);
void recipients_find(struct finder *f);
/* 1 when text opens the line of what is kept, `Lưu: …`. */
int archive_opens(struct finder *f, struct vt_str text);
/* Reads that line, in the span. */
void archive_read(struct finder *f, struct vt_span span);
/* Goes on with it: its places run on over the span below. */
void archive_extend(struct finder *f, struct vt_span span);
/* The drafter's mark on a line of its own below, unless the line had one. */
void archive_add_drafter(struct finder *f, struct vt_span span);
void signature_find(struct finder *f);
void appendix_find(struct finder *f);
void contact_find(struct finder *f);
void basis_find(struct finder *f);
void outline_find(struct finder *f);
/* Adds the units from one paragraph to another. */
void outline_read(struct finder *f, const struct vt_paragraph *first,
    const struct vt_paragraph *last, struct pointers *list);
void annex_find(struct finder *f);

/* A fixed phrase of the opening, in one line or two; NULL: not there. */
const struct vt_component *phrase_find(struct finder *f, enum lexicon_list list, int32_t kind);
/* Reads a date that takes all of the segment; NULL: it is none. */
struct vt_date_part *date_parse(struct finder *f, struct segment *s);
/* 1 when the segment opens a signer's block, the list of recipients, of addressees, a căn cứ, an
 * appendix. */
int signature_opens(struct finder *f, struct segment *s);
int recipients_opens(struct finder *f, struct segment *s);
/* Bytes of the label of recipients that the segment opens with; 0: none. */
size_t recipients_label(struct finder *f, struct segment *s);
/* 1 when it says with which document this text is issued, `(Kèm theo Quyết định …)`. */
int issued_with(struct finder *f, struct segment *s);
int addressee_opens(struct finder *f, struct segment *s);
/* 1 when the line of a telegram says who sends it to those below, `CHỦ TỊCH … điện:`. */
int addressee_calls(struct finder *f, struct segment *s);
int basis_opens(struct finder *f, struct segment *s);
int appendix_opens(struct finder *f, struct segment *s);
/* Reads the outline mark that opens a line; 0: none. */
int unit_parse(struct vt_str line, struct vt_unit *out);

#endif
