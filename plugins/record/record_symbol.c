/* The record: an agency that the symbol names is one that issues the document. */
#include "plugins/record/rules.h"

/* 1 when the component holds the name, or the abbreviation as a word; both folded. */
static int
names(const struct vt_component *c, struct vt_str name, struct vt_str letters,
    const struct kit_alloc *a)
{
	struct vt_str text;

	if (c == NULL)
		return 0;
	text = kit_fold(c->text, KIT_FOLD_USUAL, a, NULL);
	return text.s != NULL &&
	    (kit_find_word(text, name) >= 0 || kit_find_word(text, letters) >= 0);
}

/* 1 when somebody of the head or of the signatures is that agency. */
static int
is_of_document(struct vt_check *check, const struct vt_parts *parts, struct vt_str name,
    struct vt_str letters)
{
	struct kit_alloc a = kit_check_alloc(check);

	name = kit_fold(name, KIT_FOLD_USUAL, &a, NULL);
	letters = kit_fold(letters, KIT_FOLD_USUAL, &a, NULL);
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

static int
check_symbol(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_component *notation =
	    parts->number != NULL ? parts->number->notation : NULL;
	const struct vt_span *all = notation != NULL ? notation->spans[0] : NULL;
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
