/* Quốc hiệu: its words, with either placement of the tone mark. */
#include "plugins/header/rules.h"

/* Case is the style's question, white space the layout's. */
#define FOLDS (KIT_FOLD_CASE | KIT_FOLD_SPACE | KIT_FOLD_LOOKALIKE)

static int
check_spaces(const struct vt_component *nation, struct vt_check *check, struct vt_error *err)
{
	struct vt_span at;
	struct vt_finding f;

	if (!head_doubled_space(nation, &at))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_NATION, at, VT_STR(" "));
	f.variant = "spacing";
	return kit_fault(check, &f, err, "Quốc hiệu có thừa dấu cách",
	    "The national title has more spaces than one between words");
}

/* `NGHĩA`: a small letter within a word of capitals is a slip of typing, no style. */
static int
has_small_letter(struct vt_str text)
{
	size_t upper = 0, lower = 0;

	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		upper += (size_t)kit_is_upper(c);
		lower += (size_t)kit_is_lower(c);
	}
	return lower > 0 && lower * 4 < upper;
}

static int
check_wording(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_component *nation = parts->nation;
	struct vt_finding f;
	struct vt_words words;
	struct vt_str text;
	int status;

	(void)doc;
	if (nation == NULL)
		return VT_OK;
	if ((status = check->ops->words(check, "wording", &words, err)) != VT_OK)
		return status;
	text = kit_fold(nation->text, FOLDS, &a, NULL);
	for (size_t i = 0; i < words.count; i++)
		if (!has_small_letter(nation->shown) &&
		    kit_eq(text, kit_fold(words.items[i], FOLDS, &a, NULL)))
			return check_spaces(nation, check, err);
	if (words.count == 0)
		return VT_OK;
	f = nation->span_count == 1
	    ? kit_fault_fixed(VT_PART_NATION, kit_first_span(nation), words.items[0])
	    : kit_fault_at(VT_PART_NATION, kit_first_span(nation));
	f.measured.vi = f.measured.en = kit_printf(&a, "%.*s", (int)nation->text.n, nation->text.s);
	f.allowed.vi = f.allowed.en = words.items[0].s;
	return kit_fault(check, &f, err, "Quốc hiệu ghi “%.*s”; quy định “%.*s”",
	    "The national title reads “%.*s”; “%.*s” is prescribed", (int)nation->text.n,
	    nation->text.s, (int)words.items[0].n, words.items[0].s);
}

const struct vt_rule nation_wording_rule = {
    .size = sizeof(nation_wording_rule),
    .id = "nation.wording",
    .title = {"Lời của Quốc hiệu", "Wording of the national title"},
    .about = {"Quốc hiệu phải ghi đúng từng chữ; “HÒA” hay “HOÀ” đều được.",
	"The national title is worded as prescribed; HÒA and HOÀ are both accepted."},
    .mend = {"Ghi lại Quốc hiệu đúng từng chữ như quy định.",
	"Write the national title exactly as prescribed."},
    .check = check_wording,
};
