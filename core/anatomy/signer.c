/* One signer: the lines of his block become authority, position and name. */
#include "core/anatomy/signature.h"

static const struct vt_component *
lines_component(struct finder *f, const size_t *lines, size_t n)
{
	return n > 0 ? component_take(f, VT_PART_SIGNATURE, VT_CERTAIN, lines, n) : NULL;
}

/* 1 when line i names for whom or as what somebody signs, and an office of his
 * follows: `ĐẠI DIỆN BÊN A` above `GIÁM ĐỐC`. */
static int
is_role(struct finder *f, const struct signer *b, size_t i)
{
	if (lexicon_prefix(f->lexicon, LEXICON_ROLE, segment_fold(f, &f->segments[b->lines[i]])) ==
	    0)
		return 0;
	for (size_t k = i + 1; k < b->count; k++)
		if (signature_office(f, &f->segments[b->lines[k]]))
			return 1;
	return 0;
}

/* Index of the line at which the position begins; count: there is none. */
static size_t
position_start(struct finder *f, const struct signer *b)
{
	size_t last = b->count, i;

	for (i = 0; i < b->count; i++)
		if (signature_authority(f, &f->segments[b->lines[i]]))
			last = i;
	for (i = last == b->count ? 0 : last + 1; i < b->count; i++)
		if (signature_office(f, &f->segments[b->lines[i]]) && !is_role(f, b, i))
			return i;
	if (last == b->count)
		return 0;
	/* `Q. GIÁM ĐỐC` is itself the position. */
	if (segment_fold(f, &f->segments[b->lines[last]]).s[0] == 'q')
		return last;
	if (last + 1 < b->count &&
	    lexicon_prefix(f->lexicon, LEXICON_UNIT,
		segment_fold(f, &f->segments[b->lines[last + 1]])) == 0)
		return last + 1;
	return b->count;
}

int
signer_has_position(struct finder *f, const struct signer *b)
{
	return position_start(f, b) < b->count;
}

/* 1 when line i of the block goes on with the position above it, though it opens as an office:
 * `TRỢ LÝ` / `GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC` / `PHỤ TRÁCH SỞ`. */
static int
completes(struct finder *f, const struct signer *b, size_t i)
{
	static const char *const openings[] = {"phụ trách", "thường trực", "kiêm", "thư ký"};
	struct vt_str before = segment_fold(f, &f->segments[b->lines[i - 1]]);
	struct vt_str fold = segment_fold(f, &f->segments[b->lines[i]]);

	/* `BỘ TRƯỞNG,` and `PHÓ CHỦ TỊCH KIÊM` go on. */
	if (kit_ends(before, VT_STR(",")) || kit_ends(before, VT_STR("-")) ||
	    kit_ends(before, VT_STR(" và")) || kit_ends(before, VT_STR(" kiêm")) ||
	    kit_eq(before, VT_STR("trợ lý")) || kit_eq(before, VT_STR("quyền")))
		return 1;
	for (size_t k = 0; k < sizeof(openings) / sizeof(*openings); k++)
		if (words_open(fold, openings[k]))
			return 1;
	return 0;
}

/* Index of the line at which a second position begins, that of the signer in his
 * own agency below the one he signs by: `TRƯỞNG BAN`, `CHỦ TỊCH UBND XÃ`. */
static size_t
other_start(struct finder *f, const struct signer *b, size_t position)
{
	for (size_t i = position + 1; i < b->count; i++) {
		if (signature_office(f, &f->segments[b->lines[i]]) && !completes(f, b, i))
			return i;
	}
	return b->count;
}

/* 1 when the second position is the deputy's that KT. asks for: it is the one by
 * which he signs, wherever it stands. */
static int
signs_by_second(struct finder *f, const struct signer *b, size_t position, size_t other)
{
	struct vt_str first, second;

	if (position == 0 || other == b->count ||
	    segment_fold(f, &f->segments[b->lines[position - 1]]).s[0] != 'k')
		return 0;
	first = segment_fold(f, &f->segments[b->lines[position]]);
	second = segment_fold(f, &f->segments[b->lines[other]]);
	return words_open(second, "phó") && !words_open(first, "phó");
}

static void
name_take(struct finder *f, struct vt_signature_part *part, size_t name, size_t above)
{
	struct segment *s = &f->segments[name];
	size_t end = signature_name_end(f, s);
	size_t rank = words_name(f, kit_sub(s->text, 0, end)) && !signature_short_rank(f, s) &&
		!signature_addressed(f, s)
	    ? 0
	    : signature_rank(f, s);
	struct vt_span span = segment_span(s);

	s->owner = VT_PART_SIGNATURE;
	span.end = span.start + (uint32_t)end;
	if (rank > 0) {
		struct vt_span front = span;

		span.start = segment_offset(s, rank);
		front.end = front.start +
		    (uint32_t)kit_trim(kit_sub(s->paragraph->text, front.start, span.start)).n;
		part->rank = component_new(f, VT_PART_SIGNATURE, VT_CERTAIN, &front, 1);
	}
	part->name = component_new(f, VT_PART_SIGNATURE, VT_CERTAIN, &span, 1);
	if (part->rank == NULL && above != SEGMENT_NONE)
		part->rank = component_take(f, VT_PART_SIGNATURE, VT_CERTAIN, &above, 1);
}

const struct vt_signature_part *
signer_part(struct finder *f, const struct signer *b)
{
	struct vt_signature_part *part = arena_alloc(f->arena, sizeof(*part));
	struct pointers authority = {0};
	size_t position = position_start(f, b), other, all[SIGNER_LINES + 1], n = 0;

	if (part == NULL) {
		f->failed = 1;
		return NULL;
	}
	for (size_t i = 0; i < b->count; i++)
		all[n++] = b->lines[i];
	if (b->name != SEGMENT_NONE)
		all[n++] = b->name;
	part->whole = lines_component(f, all, n);
	/* A line without a prefix goes on with the authority above it. */
	for (size_t i = 0; i < position;) {
		size_t k = i + 1;

		while (k < position && !signature_authority(f, &f->segments[b->lines[k]]))
			k++;
		pointers_add(f, &authority, lines_component(f, b->lines + i, k - i));
		i = k;
	}
	part->authority = (const struct vt_component *const *)authority.items;
	part->authority_count = authority.count;
	other = other_start(f, b, position);
	part->position = lines_component(f, b->lines + position, other - position);
	part->other_position = lines_component(f, b->lines + other, b->count - other);
	if (signs_by_second(f, b, position, other)) {
		const struct vt_component *first = part->position;

		part->position = part->other_position;
		part->other_position = first;
	}
	if (b->name != SEGMENT_NONE)
		name_take(f, part, b->name, b->rank);
	return part;
}
