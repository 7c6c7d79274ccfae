/* The record: an agency that the symbol names is one that issues the document. */
#include <string.h>

#include "plugins/record/rules.h"

/* 1 when the component holds the name, or the abbreviation as a word; both folded. */
static int
names(const struct vt_component *c, struct vt_str name, struct vt_str letters,
    const struct kit_alloc *a)
{
	struct vt_str text;

	if (c == NULL)
		return 0;
	/* A mark that is wrong is told by text.fixed-word. */
	text = kit_fold(c->text, KIT_FOLD_USUAL | KIT_FOLD_MARKS, a, NULL);
	return text.s != NULL &&
	    (kit_find_word(text, name) >= 0 || kit_find_word(text, letters) >= 0);
}

/* 1 when somebody of the head or of the signatures is that agency. */
static int
is_of_document(struct vt_check *check, const struct vt_parts *parts, struct vt_str name,
    struct vt_str letters)
{
	struct kit_alloc a = kit_check_alloc(check);

	name = kit_fold(name, KIT_FOLD_USUAL | KIT_FOLD_MARKS, &a, NULL);
	letters = kit_fold(letters, KIT_FOLD_USUAL | KIT_FOLD_MARKS, &a, NULL);
	if (name.s == NULL || letters.s == NULL)
		return 1;
	if (names(parts->agency, name, letters, &a) ||
	    names(parts->parent_agency, name, letters, &a))
		return 1;
	for (size_t i = 0; i < parts->signature_count; i++) {
		if (names(parts->signatures[i]->whole, name, letters, &a))
			return 1;
	}
	return 0;
}

/* The group of the symbol at *from, up to its dash or slash; moves past it. */
static struct vt_span
next_group(const struct vt_span *all, uint32_t *from)
{
	struct vt_span at = {all->paragraph, *from, *from};
	size_t i = *from;

	while (i < all->end) {
		size_t next = i;
		uint32_t c = kit_utf8_next(all->paragraph->text, &next);

		i = next;
		if (kit_is_dash(c) || c == '/')
			break;
		at.end = (uint32_t)next;
	}
	*from = (uint32_t)i;
	return kit_span_trim(at);
}

/* ---- the letters against the words of the name ---- */

/* Letters of the smallest form without marks: D of Đ. */
struct letters {
	char *items;
	size_t count;
	size_t words; /* of the agency's own name, `và` left out */
};

static struct vt_str
plain(struct vt_str s, const struct kit_alloc *a)
{
	return kit_fold(s, KIT_FOLD_USUAL | KIT_FOLD_MARKS, a, NULL);
}

static int
has_vowel(struct vt_str word)
{
	for (size_t i = 0; i < word.n; i++) {
		if (memchr("aeiouy", word.s[i], 6) != NULL)
			return 1;
	}
	return 0;
}

/* The first letter of each word of the name; of `PTNT`, which nobody can say, all. */
static void
add_initials(struct letters *out, struct vt_str name)
{
	for (size_t i = 0, end; i < name.n; i = end + 1) {
		size_t n;

		for (end = i; end < name.n && kit_is_letter((unsigned char)name.s[end]);)
			end++;
		n = end - i;
		if (n > 1 && has_vowel(kit_sub(name, i, end)))
			n = 1;
		memcpy(out->items + out->count, name.s + i, n);
		out->count += n;
		out->words += n > 0 && !kit_eq(kit_sub(name, i, end), VT_STR("va"));
	}
}

static size_t
count_capitals(struct vt_str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n;)
		n += kit_is_upper(kit_utf8_next(s, &i)) != 0;
	return n;
}

/* 1 when the capitals of the symbol come in this order among the initials, or go on where
 * all words had theirs: the name may have another line. */
static int
abbreviates(struct vt_str symbol, const struct letters *initials, const struct kit_alloc *a)
{
	size_t at = 0, matched = 0;

	for (size_t i = 0; i < symbol.n;) {
		size_t start = i;
		struct vt_str letter;

		if (!kit_is_upper(kit_utf8_next(symbol, &i)))
			continue;
		letter = plain(kit_sub(symbol, start, i), a);
		if (letter.n != 1)
			return 1; /* no letter of this language */
		while (at < initials->count && initials->items[at] != letter.s[0])
			at++;
		if (at++ == initials->count)
			return matched >= initials->words;
		matched++;
	}
	return 1;
}

/* The symbol says that it is of a Sở or a Bộ, the agency is one, and the rest of the letters
 * are not those of its name. What an agency calls itself is up to its head, but
 * these are called by the words of their names. */
static int
check_initials(struct vt_check *check, const struct vt_parts *parts, struct vt_span at,
    struct vt_error *err)
{
	enum { LEAST = 3 }; /* capitals that say more than what kind of agency it is */
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str symbol = kit_span_text(at), agency = kit_trim(parts->agency->text), kind, own;
	struct vt_str above =
	    parts->parent_agency != NULL ? parts->parent_agency->text : VT_STR("");
	struct letters initials;
	struct vt_finding f;
	size_t first = 0, words;
	int status;

	if (count_capitals(symbol) < LEAST || parts->agency_count > 1)
		return VT_OK;
	kit_utf8_next(symbol, &first);
	status = check->ops->lookup(check, "kinds", kit_sub(symbol, 0, first), &kind, err);
	if (status != VT_OK || kind.s == NULL)
		return status;
	own = plain(agency, &a);
	above = plain(above, &a);
	kind = plain(kind, &a);
	initials.items = check->ops->alloc(check, own.n + above.n + 1);
	if (own.s == NULL || kind.s == NULL || initials.items == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a name");
	if (!kit_starts(own, kind) || own.n == kind.n || own.s[kind.n] != ' ')
		return VT_OK;
	initials.count = initials.words = 0;
	add_initials(&initials, own);
	words = initials.words;
	add_initials(&initials, above);
	initials.words = words;
	if (abbreviates(symbol, &initials, &a))
		return VT_OK;
	f = kit_fault_at(VT_PART_NUMBER, at);
	f.variant = "initials";
	return kit_fault(check, &f, err, "“%.*s” trong ký hiệu không phải chữ viết tắt của “%.*s”",
	    "“%.*s” in the symbol does not abbreviate “%.*s”", (int)symbol.n, symbol.s,
	    (int)agency.n, agency.s);
}

/* The group that abbreviates the agency: behind the type, or the first of a công văn. */
static int
is_own_group(const struct vt_parts *parts, size_t group)
{
	if (parts->number->party)
		return 0;
	return parts->official_letter ? group == 0 : group == 1 && parts->number->type_code.n > 0;
}

static int
check_symbol(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_component *notation =
	    parts->number != NULL ? parts->number->notation : NULL;
	const struct vt_span *all = notation != NULL ? notation->spans[0] : NULL;
	size_t group = 0;
	int status, issued_with;

	if (all == NULL || all->paragraph == NULL || parts->agency == NULL)
		return VT_OK;
	/* What is issued with a decision may show the number of that. */
	status = kit_issued_with(check, doc, parts, &issued_with, err);
	if (status != VT_OK || issued_with)
		return status;
	for (uint32_t from = all->start; from < all->end && status == VT_OK;) {
		struct vt_span at = next_group(all, &from);
		struct vt_str letters = kit_span_text(at), name;
		struct vt_finding f;

		/* A year is no group of letters. */
		if (letters.n > 0 && kit_is_digit((unsigned char)letters.s[0]))
			continue;
		if (is_own_group(parts, group++))
			status = check_initials(check, parts, at, err);
		if (status != VT_OK)
			break;
		status = check->ops->lookup(check, "agencies", letters, &name, err);
		if (status != VT_OK || name.s == NULL ||
		    is_of_document(check, parts, name, letters))
			continue;
		f = kit_fault_at(VT_PART_NUMBER, at);
		status = kit_fault(check, &f, err,
		    "“%.*s” trong ký hiệu là %.*s, không phải cơ quan ban hành ghi trên văn bản",
		    "“%.*s” in the symbol is %.*s, which is not the agency of the document",
		    (int)letters.n, letters.s, (int)name.n, name.s);
	}
	return status;
}

const struct vt_rule record_symbol_rule = {
    .size = sizeof(record_symbol_rule),
    .id = "record.symbol",
    .title = {"Ký hiệu không khớp cơ quan", "Symbol of another agency"},
    .about = {"Chữ viết tắt tên cơ quan trong ký hiệu là của cơ quan ban hành, không phải của cơ "
	      "quan khác.",
	"The letters of an agency in the symbol are those of the agency that issues the "
	"document."},
    .mend = {"Sửa ký hiệu theo cơ quan ban hành.", "Mend the symbol after the agency."},
    .check = check_symbol,
};
