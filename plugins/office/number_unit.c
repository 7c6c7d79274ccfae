/* Units in the symbol of a công văn that the office does not have: its own list of codes. */
#include "plugins/office/rules.h"

/* What parts the groups of a symbol, after Word has made what it likes of it. */
static size_t
next_group(struct vt_span all, size_t from, struct vt_span *out)
{
	struct vt_str text = all.paragraph->text;
	size_t i = from, end = from;

	while (i < all.end) {
		size_t next = i;
		uint32_t c = kit_utf8_next(text, &next);

		i = next;
		if (kit_is_dash(c) || c == '/')
			break;
		end = next;
	}
	*out = kit_span_trim(kit_span(all.paragraph, from, end));
	return i;
}

/* Bytes of the symbol that name the office; 0: it is another one's. Without a list of its
 * own codes the first group does. */
static int
skip_agency(struct vt_check *check, struct vt_span all, size_t *out_from, struct vt_error *err)
{
	struct vt_str symbol = kit_span_text(all);
	struct vt_span first;
	struct vt_words own;
	size_t length;
	int status = check->ops->words(check, "agencies", &own, err);

	*out_from = 0;
	if (status != VT_OK)
		return status;
	if (own.count == 0) {
		*out_from = next_group(all, all.start, &first);
		return VT_OK;
	}
	status = kit_word_opens(check, "agencies", symbol, &length, err);
	if (status == VT_OK && length > 0)
		*out_from = next_group(all, all.start + length, &first);
	return status;
}

static int
check_group(struct vt_check *check, struct vt_span at, struct vt_str symbol, struct vt_error *err)
{
	struct vt_str text = kit_span_text(at);
	struct vt_finding f = kit_fault_at(VT_PART_NUMBER, at);
	struct vt_words units;
	int status = check->ops->words(check, "units", &units, err);

	if (status != VT_OK || text.n == 0)
		return status;
	for (size_t i = 0; i < units.count; i++)
		if (kit_eq(units.items[i], text))
			return VT_OK;
	for (size_t i = 0; i < units.count; i++) {
		struct vt_str unit = units.items[i];

		if (!kit_same(unit, text))
			continue;
		f.replace = unit;
		f.has_replace = 1;
		return kit_fault(check, &f, err,
		    "Đơn vị “%.*s” trong ký hiệu “%.*s”: cơ quan viết là “%.*s”",
		    "The unit “%.*s” in the symbol “%.*s”: the office writes “%.*s”", (int)text.n,
		    text.s, (int)symbol.n, symbol.s, (int)unit.n, unit.s);
	}
	return kit_fault(check, &f, err,
	    "“%.*s” trong ký hiệu “%.*s” không có trong danh sách đơn vị của cơ quan",
	    "“%.*s” in the symbol “%.*s” is none of the units of the office", (int)text.n, text.s,
	    (int)symbol.n, symbol.s);
}

static int
check_unit(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_component *notation =
	    parts->number != NULL ? parts->number->notation : NULL;
	struct vt_words units;
	struct vt_span all;
	size_t from;
	int status = check->ops->words(check, "units", &units, err);

	(void)doc;
	/* Behind the agency of other types stands nothing, or another agency. */
	if (status != VT_OK || units.count == 0 || notation == NULL || !parts->official_letter ||
	    parts->number->party || notation->span_count != 1)
		return status;
	all = *notation->spans[0];
	status = skip_agency(check, all, &from, err);
	while (status == VT_OK && from > 0 && from < all.end) {
		struct vt_span at;

		from = next_group(all, from, &at);
		status = check_group(check, at, kit_span_text(all), err);
	}
	return status;
}

const struct vt_rule number_unit_rule = {
    .size = sizeof(number_unit_rule),
    .id = "number.unit",
    .title = {"Đơn vị trong ký hiệu", "Unit in the symbol"},
    .about = {"Chữ viết tắt tên đơn vị soạn thảo trong ký hiệu công văn do người đứng đầu cơ "
	      "quan quy định; danh sách ghi trong bộ quy định riêng của cơ quan.",
	"The head of the office lays down how its units are abbreviated in the symbol of "
	"official letters; the office's own profile lists them."},
    .mend = {"Ghi chữ viết tắt của đơn vị soạn thảo theo quy định của cơ quan.",
	"Write the drafting unit as the office abbreviates it."},
    .check = check_unit,
};
