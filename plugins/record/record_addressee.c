/* The record: Kính gửi and Nơi nhận tell of the same addressees. */
#include "plugins/record/rules.h"

/* 1 when the entry is the name, whole or with something before or behind it. */
static int
covers(struct vt_str entry, struct vt_str name)
{
	return kit_find_word(entry, name) >= 0;
}

struct folded {
	struct vt_str *items;
	size_t count;
};

static int
fold_list(struct vt_check *check, const struct vt_list_part *list, struct folded *out,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);

	out->count = list->item_count;
	out->items = check->ops->alloc(check, (list->item_count + 1) * sizeof(out->items[0]));
	if (out->items == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the recipients");
	for (size_t i = 0; i < list->item_count; i++) {
		struct vt_str text = list->items[i]->text;

		out->items[i] = kit_fold(text, KIT_FOLD_USUAL, &a, NULL);
		if (text.n > 0 && out->items[i].s == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for the recipients");
	}
	return VT_OK;
}

/* The entry that stands for all addressees, or -1. */
static int
find_as_above(struct vt_check *check, const struct vt_list_part *list, int64_t *out,
    struct vt_error *err)
{
	int status = VT_OK;
	size_t length;

	*out = -1;
	for (size_t i = 0; i < list->item_count && *out < 0 && status == VT_OK; i++) {
		status = kit_word_opens(check, "as-above", list->items[i]->text, &length, err);
		if (status == VT_OK && length > 0)
			*out = (int64_t)i;
	}
	return status;
}

/* An entry that `Như trên` has named already. */
static int
check_twice(struct vt_check *check, const struct vt_parts *parts, const struct folded *to,
    const struct folded *recipients, struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < recipients->count && status == VT_OK; i++) {
		struct vt_str text = kit_trim(parts->recipients->items[i]->text);
		struct vt_finding f;
		size_t k = 0;

		while (k < to->count && !kit_eq(to->items[k], recipients->items[i]))
			k++;
		if (k == to->count || text.n == 0)
			continue;
		f = kit_fault_at(VT_PART_RECIPIENTS,
		    kit_span_trim(kit_first_span(parts->recipients->items[i])));
		f.variant = "twice";
		status = kit_fault(check, &f, err,
		    "“%.*s” đã ở “Kính gửi”, “Như trên” đã gồm nơi này",
		    "“%.*s” is an addressee, “Như trên” covers it already", (int)text.n, text.s);
	}
	return status;
}

/* Addressees that are named one by one must all be named. */
static int
check_covered(struct vt_check *check, const struct vt_parts *parts, const struct folded *to,
    const struct folded *recipients, struct vt_error *err)
{
	size_t covered = 0;
	char *is_covered = check->ops->alloc(check, to->count + 1);
	int status = VT_OK;

	if (is_covered == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the addressees");
	for (size_t i = 0; i < to->count; i++) {
		for (size_t k = 0; k < recipients->count && !is_covered[i]; k++)
			is_covered[i] =
			    to->items[i].n > 0 && covers(recipients->items[k], to->items[i]);
		covered += is_covered[i] != 0;
	}
	for (size_t i = 0; covered > 0 && i < to->count && status == VT_OK; i++) {
		struct vt_str text = kit_trim(parts->addressee->items[i]->text);
		struct vt_finding f;

		if (is_covered[i] || text.n == 0)
			continue;
		f = kit_fault_at(VT_PART_ADDRESSEE,
		    kit_span_trim(kit_first_span(parts->addressee->items[i])));
		status = kit_fault(check, &f, err, "“%.*s” ở “Kính gửi” nhưng không có ở nơi nhận",
		    "“%.*s” is an addressee, but no recipient", (int)text.n, text.s);
	}
	return status;
}

static int
check_addressee(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct folded to, recipients;
	int64_t as_above;
	int status;

	(void)doc;
	if (parts->addressee == NULL || parts->recipients == NULL)
		return VT_OK;
	status = find_as_above(check, parts->recipients, &as_above, err);
	if (status == VT_OK)
		status = fold_list(check, parts->addressee, &to, err);
	if (status == VT_OK)
		status = fold_list(check, parts->recipients, &recipients, err);
	if (status != VT_OK)
		return status;
	return as_above >= 0 ? check_twice(check, parts, &to, &recipients, err)
			     : check_covered(check, parts, &to, &recipients, err);
}

const struct vt_rule record_addressee_rule = {
    .size = sizeof(record_addressee_rule),
    .id = "record.addressee",
    .title = {"Kính gửi và nơi nhận không khớp", "Addressees and recipients differ"},
    .about = {"Nơi nhận gồm đủ các nơi ở “Kính gửi”, mỗi nơi một lần: “Như trên”, hoặc ghi tên "
	      "từng nơi.",
	"The recipients hold every addressee once: by “Như trên”, or each by its name."},
    .mend = {"Ghi “Như trên”, bỏ tên đã có ở “Kính gửi”.",
	"Write “Như trên” and leave out the names of addressees."},
    .check = check_addressee,
};
