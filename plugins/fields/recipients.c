/* Recipients: the entries of Nơi nhận, each with what it is sent for. */
#include "plugins/fields/field.h"

/* What a purpose opens with; after a dash of its own, in parentheses or after a comma. */
static const char *const purposes[] = {"để", "b/c", "b/cáo", "bc", "p/h", "t/h", "t/hiện", "th",
    "báo cáo", "phối hợp", "thực hiện", "theo dõi", "thi hành", "chỉ đạo", "biết", "đăng", "lưu",
    "c/đ", "kiểm tra", "giám sát", NULL};

static int
is_purpose(struct vt_str s)
{
	for (size_t i = 0; purposes[i] != NULL; i++) {
		struct vt_str word = kit_str(purposes[i]);
		struct vt_str head = kit_sub(s, 0, word.n < s.n ? word.n : s.n);
		size_t at = word.n;

		if (!kit_same(head, word))
			continue;
		if (at >= s.n || !kit_is_letter(kit_utf8_next(s, &at)))
			return 1;
	}
	return 0;
}

/* `CT, các PCT UBND tỉnh (b/c)`, `Sở Nội vụ, để phối hợp`: name and purpose, the latter
 * empty where there is none. */
static void
split(struct vt_str entry, struct vt_str *out_name, struct vt_str *out_purpose)
{
	size_t open = entry.n;

	*out_name = entry;
	*out_purpose = (struct vt_str){NULL, 0};
	if (entry.n > 2 && entry.s[entry.n - 1] == ')') {
		while (open > 0 && entry.s[open - 1] != '(')
			open--;
		*out_purpose = kit_trim(kit_sub(entry, open, entry.n - 1));
		open = open > 0 ? open - 1 : 0;
	} else {
		/* The last comma or white space before `để`. */
		int64_t at = -1, next = 0;

		while ((next = kit_find(entry, VT_STR(" để "), (size_t)next)) >= 0)
			at = next++;
		if (at < 0)
			return;
		open = (size_t)at;
		*out_purpose = kit_trim(kit_sub(entry, open, entry.n));
	}
	if (open == 0 || !is_purpose(*out_purpose)) {
		*out_purpose = (struct vt_str){NULL, 0};
		return;
	}
	*out_name = kit_trim(kit_sub(entry, 0, open));
	/* `Sở Nội vụ, để …`, `Bảo hiểm xã hội – để …` */
	while (out_name->n > 0) {
		size_t before = out_name->n;
		uint32_t c = kit_utf8_prev(*out_name, &before);

		if (c != ',' && !kit_is_space(c) && !kit_is_dash(c))
			break;
		out_name->n = before;
	}
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	struct vt_value *root = x->ops->root(x), *item;
	int rc = x->ops->set_list(x, root, err);

	(void)doc;
	for (size_t i = 0; list != NULL && i < list->item_count && rc == VT_OK; i++) {
		struct vt_str name, purpose;

		if (!field_is_place(parts, list->items[i]))
			continue;
		split(kit_trim(list->items[i]->shown), &name, &purpose);
		if ((rc = x->ops->add(x, root, NULL, &item, err)) == VT_OK &&
		    (rc = x->ops->set_object(x, item, err)) == VT_OK &&
		    (rc = field_add(x, item, "OrganName", name, err)) == VT_OK)
			rc = field_add(x, item, "Purpose", purpose, err);
	}
	if (rc != VT_OK || list == NULL || list->item_count == 0)
		return rc;
	return field_seen(x, list->items[0], VT_CERTAIN, err);
}

const struct vt_field field_recipients = {
    .size = sizeof(struct vt_field),
    .name = "Recipients",
    .title = {"Mục đích gửi", "Sent for"},
    .order = 260,
    .extract = extract,
};
