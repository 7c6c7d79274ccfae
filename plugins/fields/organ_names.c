/* OrganNames: each of the agencies that issue the document together. */
#include "plugins/fields/field.h"

/* Where the dash with spaces around it between two agencies stands from `from` on; its end in
 * *out_next. s.n: there is none. */
static size_t
next_dash(struct vt_str s, size_t from, size_t *out_next)
{
	for (size_t i = from; i < s.n;) {
		size_t at = i, next, behind;

		if (!kit_is_space(kit_utf8_next(s, &i)) || i >= s.n)
			continue;
		next = i;
		if (!kit_is_dash(kit_utf8_next(s, &next)) || next >= s.n)
			continue;
		behind = next;
		if (kit_is_space(kit_utf8_next(s, &behind))) {
			*out_next = behind;
			return at;
		}
	}
	*out_next = s.n;
	return s.n;
}

static size_t
count_names(struct vt_str s)
{
	size_t n = 0;

	for (size_t i = 0, next; i < s.n; i = next, n++)
		next_dash(s, i, &next);
	return n;
}

/* Adds the names in s; apart: a dash with spaces around it parts them. */
static int
add_names(struct vt_str s, int apart, struct vt_extract *x, struct vt_value *list,
    struct vt_error *err)
{
	struct vt_value *item;
	int rc = VT_OK;

	for (size_t i = 0, next, end; i < s.n && rc == VT_OK; i = next) {
		end = apart ? next_dash(s, i, &next) : (next = s.n);
		if ((rc = x->ops->add(x, list, NULL, &item, err)) == VT_OK)
			rc = x->ops->set_text(x, item, kit_trim(kit_sub(s, i, end)), err);
	}
	return rc;
}

/* Those that have lines or cells of their own; a line may name two of them, when as many sign as
 * are named then. */
static int
add_agencies(const struct vt_parts *parts, struct vt_extract *x, struct vt_value *list,
    struct vt_error *err)
{
	size_t names = 0;
	int rc = VT_OK;

	for (size_t i = 0; i < parts->agency_count; i++)
		names += count_names(kit_trim(parts->agencies[i]->shown));
	for (size_t i = 0; i < parts->agency_count && rc == VT_OK; i++)
		rc = add_names(kit_trim(parts->agencies[i]->shown), names == parts->signature_count,
		    x, list, err);
	return rc == VT_OK ? field_seen(x, parts->agency, VT_LIKELY, err) : rc;
}

/* A dash also stands inside a name (`TRUNG TÂM GDNN - GDTX`): agencies are several
 * only where as many sign. */
static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	const struct vt_component *agency = parts->agency;
	struct vt_value *list = x->ops->root(x);
	struct vt_str s;
	int rc = x->ops->set_list(x, list, err), several;

	(void)doc;
	if (rc != VT_OK || agency == NULL || kit_trim(agency->shown).n == 0)
		return rc;
	if (parts->agency_count > 1 && parts->signature_count > 1)
		return add_agencies(parts, x, list, err);
	s = kit_trim(agency->shown);
	several = parts->signature_count > 1 && count_names(s) == parts->signature_count;
	if ((rc = add_names(s, several, x, list, err)) != VT_OK)
		return rc;
	return field_seen(x, agency, several ? VT_LIKELY : VT_CERTAIN, err);
}

const struct vt_field field_organ_names = {
    .size = sizeof(struct vt_field),
    .name = "OrganNames",
    .title = {"Các cơ quan", "All agencies"},
    .order = 250,
    .extract = extract,
};
