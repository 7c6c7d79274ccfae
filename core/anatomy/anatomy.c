/* The anatomy: runs the finders in the order in which each relies on the last. */
#include "core/anatomy/anatomy.h"
#include "core/anatomy/citation.h"
#include "core/anatomy/finder.h"
#include "core/anatomy/regime.h"
#include "core/base/fail.h"

/* An opening has no more segments than this. */
#define HEAD_MAX 120
/* Bytes of a line of the opening. */
#define HEAD_LINE_MAX 1000
/* An annex may stand before its own header; further down it does not. */
#define HEADER_NEAR 30
/* Below the title, within so many lines, stands with what a text is issued. */
#define ISSUED_NEAR 6
/* A place and a date are a short line; longer ones tell when something ended. */
#define DATE_LINE_MAX 90

/* 1 when a line as long as a sentence opens as a subject or a number does, whatever runs on in
 * it. */
static int
is_of_head(struct finder *f, struct segment *s)
{
	static const char *const openings[] = {"v/v", "v/ v", "v /v", "số:", "số :"};
	struct vt_str fold = segment_fold(f, s);

	for (size_t k = 0; k < sizeof(openings) / sizeof(*openings); k++)
		if (kit_starts(fold, kit_str(openings[k])))
			return s->text.n < HEAD_LINE_MAX;
	/* What a letter is about without `V/v`, right below its number. */
	return words_open(fold, "về") && s > f->segments && s->gap == 0 &&
	    kit_starts(segment_fold(f, &f->segments[s - f->segments - 1]), VT_STR("số"));
}

/* 1 when the text of a body begins with the segment. */
static int
begins_body(struct finder *f, struct segment *s)
{
	struct vt_unit unit;

	if (basis_opens(f, s))
		return 1;
	if (segment_prose(s) && segment_cell(s->paragraph) == NULL && !is_of_head(f, s))
		return 1;
	if (s->column != 0)
		return 0;
	if (segment_opens(s) && s->paragraph->label.n > 0 && s->paragraph->label_kind > 1)
		return 1;
	return unit_parse(s->text, &unit) && unit.kind != VT_UNIT_DASH &&
	    unit.kind != VT_UNIT_POINT;
}

static int
nation_near(struct finder *f, size_t from)
{
	for (size_t i = from; i < f->count && i < from + HEADER_NEAR; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner == OWNER_NONE && s->text.n < 120 &&
		    words_near(f, segment_bare(f, s), LEXICON_NATION))
			return 1;
	}
	return 0;
}

/* Where the opening ends: it has only short lines that are no outline. */
static void
head_bound(struct finder *f)
{
	size_t lines = 0, i;

	for (i = 0; i < f->count && lines < HEAD_MAX; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner != OWNER_NONE)
			continue;
		if (appendix_opens(f, s)) {
			if (!nation_near(f, i))
				break;
			s->owner = OWNER_MARK;
		} else if (begins_body(f, s)) {
			break;
		}
		lines++;
	}
	f->head_end = i;
}

/* The opening ends with its last component, now that they are known. */
static void
head_settle(struct finder *f)
{
	size_t end = 0;

	for (size_t i = 0; i < f->count && i < f->head_end + HEADER_NEAR; i++)
		if ((f->segments[i].owner >= VT_PART_NATION &&
			f->segments[i].owner <= VT_PART_ADDRESSEE) ||
		    f->segments[i].owner == VT_PART_PARTY_TITLE)
			end = i + 1;
	f->head_end = end;
}

/* The text between the opening and the closing. */
static void
body_find(struct finder *f)
{
	struct vt_parts *parts = f->parts;
	size_t end = f->tail_start != SEGMENT_NONE ? f->tail_start : f->tail_end;

	for (size_t i = f->head_end; i < end; i++) {
		const struct segment *s = &f->segments[i];

		if (s->owner != OWNER_NONE && s->owner != VT_PART_BASIS)
			continue;
		if (parts->body_first == NULL || s->paragraph->number < parts->body_first->number)
			parts->body_first = s->paragraph;
		if (parts->body_last == NULL || s->paragraph->number > parts->body_last->number)
			parts->body_last = s->paragraph;
	}
}

/* A date that stands at the closing, as in minutes and letters. */
static void
date_closing(struct finder *f)
{
	size_t from, to = f->tail_start;

	if (f->parts->date != NULL || f->tail_start == SEGMENT_NONE)
		return;
	from = to > f->head_end + 4 ? to - 4 : f->head_end;
	for (size_t i = from; i < f->tail_end && i < to + 12; i++) {
		struct segment *s = &f->segments[i];
		struct vt_date_part *part;

		if (s->owner != OWNER_NONE || s->text.n > DATE_LINE_MAX || basis_opens(f, s) ||
		    (part = date_parse(f, s)) == NULL || part->place == NULL)
			continue;
		part->whole = component_take(f, VT_PART_DATE, VT_LIKELY, &i, 1);
		f->parts->date = part;
		if (i < f->tail_start)
			f->tail_start = i;
		return;
	}
}

/* 1 when the subject stands centred on the page, below the head: that of a letter stands below its
 * number. */
static int
stands_below_head(const struct vt_parts *parts)
{
	const struct vt_paragraph *p = parts->subject->spans[0]->paragraph;

	return p->cell == NULL && p->box == NULL && p->format->align == VT_ALIGN_CENTER &&
	    parts->date != NULL && p->number > parts->date->whole->spans[0]->paragraph->number;
}

/* 1 when `Về việc …` without a title is the subject of a type that the symbol names:
 * the title is missing. A letter has `V/v`. */
static int
is_coded_subject(const struct vt_parts *parts, const struct lexicon_type *coded)
{
	return coded != NULL && !kit_same(coded->name, VT_STR("Công văn")) &&
	    kit_starts(parts->subject_label->text, VT_STR("Về")) &&
	    (parts->addressee == NULL || stands_below_head(parts));
}

/* The Party numbers its letters with a code of their own: `240-CV/TU`. */
static int
is_party_letter(const struct vt_parts *parts, const struct lexicon_type *coded)
{
	return coded != NULL && parts->number->party && kit_same(coded->name, VT_STR("Công văn"));
}

/* A letter that a holder of office writes in his own name, neither numbered nor with
 * `V/v`: thư công, which has no title. */
static void
courtesy_find(struct finder *f)
{
	struct vt_parts *parts = f->parts;
	const struct lexicon_type *type;
	struct vt_title_part *part;
	struct vt_str agency;

	if (!parts->official_letter || parts->number != NULL || parts->subject != NULL ||
	    parts->agency == NULL)
		return;
	agency = kit_fold(parts->agency->text, KIT_FOLD_USUAL, &f->alloc, NULL);
	type = lexicon_type_named(f->lexicon, VT_STR("thư công"));
	part = arena_alloc(f->arena, sizeof(*part));
	if (agency.s == NULL || part == NULL) {
		f->failed = 1;
		return;
	}
	if (type == NULL || lexicon_prefix(f->lexicon, LEXICON_OFFICE, agency) == 0)
		return;
	part->name = type->name;
	parts->title = part;
	parts->official_letter = 0;
}

static void
judge(struct finder *f)
{
	struct vt_parts *parts = f->parts;
	const struct lexicon_type *coded =
	    parts->number == NULL ? NULL : lexicon_type_coded(f->lexicon, parts->number->type_code);
	int title = parts->title != NULL && parts->title->name.n > 0;
	int header = parts->nation != NULL || parts->motto != NULL || parts->party;
	int closing = (parts->recipients != NULL && parts->recipients->item_count > 0) +
	    (parts->signature_count > 0);
	/* Without its label a number is one only among other components. */
	int number = parts->number != NULL && parts->number->label != NULL;
	int found = header + title + number + (parts->addressee != NULL) +
	    (parts->recipients != NULL) + (parts->signature_count > 0);
	int annexed = parts->appendix_count > 0 || parts->is_issued_with;
	int topic = title && (parts->subject != NULL || parts->basis_count > 0);

	/* One of them alone may be anything: a heading, a name below a title. */
	parts->official =
	    header || topic || (found > 0 && annexed) || found + (parts->organisation != 0) > 1;
	if (header && (parts->number != NULL || title || closing > 0 || parts->addressee != NULL))
		parts->official = 2;
	else if (found >= 3)
		parts->official = 2;
	if (parts->title != NULL && parts->title->whole != NULL)
		parts->official_letter = kit_same(parts->title->name, VT_STR("Công văn"));
	else
		parts->official_letter =
		    (parts->subject_label != NULL && !is_coded_subject(parts, coded)) ||
		    is_party_letter(parts, coded) ||
		    (parts->addressee != NULL && parts->official > 0 &&
			(parts->agency != NULL || parts->number != NULL) &&
			(coded == NULL || kit_same(coded->name, VT_STR("Công văn"))));
}

/* Some offices keep the head of their letters in the header of the page: when
 * Quốc hiệu is there, the header is read before the body. */
static void
letterhead_find(struct finder *f)
{
	struct finder header = *f;

	header.segments = NULL;
	header.count = header.room = 0;
	segments_build(&header, VT_STORY_HEADER);
	header.head_end = header.count;
	nation_find(&header);
	f->failed |= header.failed;
	if (f->parts->nation == NULL && !f->parts->party && !f->parts->organisation)
		return;
	segments_build(&header, VT_STORY_BODY);
	*f = header;
	head_bound(f);
}

/* 1 when the opening, or the line below it, says that the text is issued with a document. */
static int
find_issued_with(struct finder *f)
{
	for (size_t i = 0; i < f->count && i < f->head_end + ISSUED_NEAR; i++)
		if (f->segments[i].text.n > 0 && issued_with(f, &f->segments[i]))
			return 1;
	return 0;
}

static void
find_all(struct finder *f)
{
	segments_build(f, VT_STORY_BODY);
	head_bound(f);
	nation_find(f);
	if (f->parts->nation == NULL && !f->parts->party && !f->parts->organisation)
		letterhead_find(f);
	copy_head_find(f);
	motto_find(f);
	foreign_find(f);
	stamps_find(f);
	number_find(f);
	date_find(f);
	urgency_find(f);
	title_find(f);
	agency_find(f);
	subject_find(f);
	addressee_find(f);
	head_settle(f);
	closing_find(f);
	merged_part(f);
	recipients_find(f);
	signature_find(f);
	date_closing(f);
	basis_find(f);
	appendix_find(f);
	contact_find(f);
	f->parts->is_issued_with = find_issued_with(f);
	judge(f);
	courtesy_find(f);
	if (f->parts->official > 0) {
		body_find(f);
		outline_find(f);
		annex_find(f);
	} else {
		*f->parts = (struct vt_parts){
		    .appendices = f->parts->appendices,
		    .appendix_count = f->parts->appendix_count,
		    .is_issued_with = f->parts->is_issued_with,
		};
	}
}

int
anatomy_find(struct arena *a, const struct vt_doc *doc, const struct lexicon *lexicon,
    const struct vt_parts **out, struct vt_error *err)
{
	struct vt_parts *parts = arena_alloc(a, sizeof(*parts));
	struct vt_title_part *untitled = arena_alloc(a, sizeof(*untitled));
	struct finder f = {.arena = a,
	    .alloc = arena_kit(a),
	    .doc = doc,
	    .lexicon = lexicon,
	    .parts = parts,
	    .head_end = SEGMENT_NONE,
	    .title = SEGMENT_NONE,
	    .number = SEGMENT_NONE,
	    .last = SEGMENT_NONE,
	    .tail_start = SEGMENT_NONE,
	    .foot = SEGMENT_NONE};
	int rc;

	if (parts == NULL || untitled == NULL)
		return fail(err, VT_ERR_TOO_LARGE, "the memory of the document is used up");
	find_all(&f);
	if (parts->title == NULL)
		parts->title = untitled;
	if (f.failed)
		return fail(err, VT_ERR_TOO_LARGE, "the memory of the document is used up");
	rc = citations_find(a, doc, lexicon, parts, err);
	if (rc == VT_OK)
		rc = regime_find(a, lexicon, parts, err);
	if (rc != VT_OK)
		return rc;
	*out = parts;
	return VT_OK;
}
