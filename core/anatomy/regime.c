/* Under which law a document stands: what it is issued with, and whether it is normative. */
#include "core/anatomy/regime.h"

#include "core/base/fail.h"

/* The document that a line of the head in parentheses names: `(Ban hành kèm theo
 * Quyết định số …)`. */
static const struct vt_citation *
issuing_document(const struct vt_parts *parts)
{
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];
		const struct vt_paragraph *p = c->whole.paragraph;

		if (parts->body_first != NULL && p->number > parts->body_first->number)
			break;
		if (p->story == VT_STORY_BODY && kit_starts(kit_trim(p->text), VT_STR("(")))
			return c;
	}
	return NULL;
}

/* Bytes of the year at the start of a notation, `2019/QĐ-UBND`; 0: there is none. */
static size_t
year_length(struct vt_str notation)
{
	size_t i = 0;

	while (i < notation.n && kit_is_digit((unsigned char)notation.s[i]))
		i++;
	return i == 4 && i < notation.n && notation.s[i] == '/' ? i + 1 : 0;
}

static struct vt_str
group_from(struct vt_str notation, size_t start)
{
	int64_t end = kit_find(notation, VT_STR("-"), start);

	return kit_sub(notation, start, end < 0 ? notation.n : (size_t)end);
}

/* 1 when the name, or without one the code, is of a type of legal normative
 * documents. */
static int
is_law(const struct lexicon *lexicon, struct vt_str name, struct vt_str code, struct arena *a,
    int *out_law)
{
	const struct kit_alloc alloc = arena_kit(a);
	const struct lexicon_type *type = NULL;

	if (name.n > 0) {
		struct vt_str fold = kit_fold(name, KIT_FOLD_USUAL, &alloc, NULL);

		if (fold.s == NULL)
			return 0;
		type = lexicon_type_named(lexicon, fold);
	} else if (code.n > 0) {
		type = lexicon_type_coded(lexicon, code);
	}
	*out_law = type != NULL && (type->regimes & LEXICON_REGIME_LAW) != 0;
	return 1;
}

int
regime_find(struct arena *a, const struct lexicon *lexicon, struct vt_parts *parts,
    struct vt_error *err)
{
	const struct vt_number_part *number = parts->number;
	const struct vt_citation *with = NULL;
	int law = 0, known = 1;
	size_t year;

	if (number == NULL && parts->title->whole != NULL)
		parts->issued_with = with = issuing_document(parts);
	if (number != NULL && number->year != VT_UNSET)
		known = is_law(lexicon, parts->title->name, number->type_code, a, &law);
	else if (with != NULL && (year = year_length(with->notation)) > 0)
		known = is_law(lexicon, with->type_name, group_from(with->notation, year), a, &law);
	parts->normative = law;
	return known ? VT_OK : fail(err, VT_ERR_TOO_LARGE, "the memory of the document is used up");
}
