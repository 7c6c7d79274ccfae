/* The record: a commune's document names the commune before its date. */
#include "plugins/record/rules.h"

static int
check_place(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_component *place = parts->date != NULL ? parts->date->place : NULL;
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str agency, name, folded, where;
	struct vt_finding f;
	size_t opening;
	int status;

	(void)doc;
	if (place == NULL || parts->agency == NULL || kit_outside(check, parts))
		return VT_OK;
	agency = kit_trim(parts->agency->text);
	status = kit_word_opens(check, "commune-agencies", agency, &opening, err);
	if (status != VT_OK || opening == 0)
		return status;
	name = kit_trim(kit_sub(agency, opening, agency.n));
	folded = kit_fold(name, KIT_FOLD_USUAL, &a, NULL);
	where = kit_fold(place->text, KIT_FOLD_USUAL, &a, NULL);
	if (folded.s == NULL || where.s == NULL)
		return name.n == 0 ? VT_OK : kit_fail(err, VT_ERR_MEMORY, "no memory for a place");
	/* `Xã Đèo Mây` for ĐÈO MÂY, `Bến Nghé` for BẾN NGHÉ - QUẬN 1. */
	if (folded.n == 0 || where.n == 0 || kit_find(where, folded, 0) >= 0 ||
	    kit_find(folded, where, 0) >= 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_DATE, kit_span_trim(kit_first_span(place)));
	return kit_fault(check, &f, err, "Địa danh là “%.*s”, cơ quan ban hành ở “%.*s”",
	    "The place is “%.*s”, the agency is that of “%.*s”", (int)place->text.n, place->text.s,
	    (int)name.n, name.s);
}

const struct vt_rule record_place_rule = {
    .size = sizeof(record_place_rule),
    .id = "record.place",
    .title = {"Địa danh không khớp cơ quan", "Place of another agency"},
    .about = {"Địa danh trên văn bản của cấp xã là tên của xã, phường, đặc khu đó.",
	"The place on a document of a commune is the name of that commune."},
    .mend = {"Ghi tên xã, phường nơi cơ quan đóng trụ sở.",
	"Write the name of the commune where the agency has its seat."},
    .check = check_place,
};
