/* Tên loại: a type that the regulation does not list. */
#include "plugins/header/rules.h"

/* Letters by which a misspelt name may differ from the right one. */
#define SPELLING 2

/* All of the title's line: what follows the type may make it a type of its own. */
static struct vt_str
title_line(const struct vt_component *title)
{
	struct vt_span at = kit_first_span(title);
	int64_t end = kit_find(at.paragraph->text, VT_STR("\n"), at.start);

	return kit_trim(kit_sub(at.paragraph->text, at.start,
	    end < 0 ? at.paragraph->text.n : (size_t)end));
}

/* `KÉ HOẠCH`: a name of the list, but for a letter. What is set apart by spaces or goes on
 * behind the name is read otherwise. */
static int
check_spelling(const struct vt_title_part *title, struct vt_check *check, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span_trim(kit_first_span(title->whole));
	struct vt_str text = kit_span_text(at), given, want;
	struct vt_finding f;
	int64_t at_name;
	size_t after;

	while (text.n > 0 && (text.s[text.n - 1] == ':' || text.s[text.n - 1] == '.'))
		text = kit_trim(kit_sub(text, 0, text.n - 1));
	given = kit_fold(text, KIT_FOLD_USUAL, &a, NULL);
	want = kit_fold(title->name, KIT_FOLD_USUAL, &a, NULL);
	if (given.s == NULL || want.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	at_name = kit_find(given, want, 0);
	/* `THÔNG BÁOO` goes on with a letter. */
	if (at_name >= 0) {
		after = (size_t)at_name + want.n;
		if (after == given.n || !kit_is_letter(kit_utf8_next(given, &after)))
			return VT_OK;
	}
	if (title->name.n == 0 || kit_distance(given, want, SPELLING) > SPELLING)
		return VT_OK;
	f = kit_fault_at(VT_PART_TITLE, at);
	f.variant = "spelling";
	return kit_fault(check, &f, err, "Tên loại ghi “%.*s”, đúng là “%.*s”",
	    "The type is written “%.*s”, it should be “%.*s”", (int)text.n, text.s,
	    (int)title->name.n, title->name.s);
}

static int
check_unknown(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_title_part *title = parts->title;
	struct vt_finding f;
	struct vt_str text, type = {NULL, 0};
	int issued_with, other;
	size_t own;
	int status = VT_OK;

	/* Lists, forms and charters have no number of their own: no type is asked of them. */
	if (title->whole == NULL || parts->number == NULL || kit_outside(check, parts) ||
	    parts->number->year != VT_UNSET)
		return VT_OK;
	if (title->code.n > 0)
		status = check->ops->lookup(check, "types", title->code, &type, err);
	if (status == VT_OK)
		status = kit_type_among(check, "uncoded-types", parts, &other, err);
	if (status == VT_OK && type.n > 0)
		return check_spelling(title, check, err);
	if (status != VT_OK || other)
		return status;
	text = kit_trim(title->whole->text);
	status = kit_word_opens(check, "other-types", title_line(title->whole), &own, err);
	if (status == VT_OK)
		status = kit_issued_with(check, doc, parts, &issued_with, err);
	if (status != VT_OK || own > 0 || issued_with)
		return status;
	f = kit_fault_at(VT_PART_TITLE, kit_span_trim(kit_first_span(title->whole)));
	return kit_fault(check, &f, err,
	    "Tên loại “%.*s” không có trong danh mục văn bản hành chính",
	    "The type “%.*s” is not among those of administrative documents", (int)text.n, text.s);
}

const struct vt_rule title_unknown_rule = {
    .size = sizeof(title_unknown_rule),
    .id = "title.unknown",
    .title = {"Tên loại ngoài danh mục", "Type that is not listed"},
    .about = {"Văn bản hành chính gồm các loại mà Nghị định liệt kê; văn bản chuyên ngành do "
	      "ngành quy định.",
	"Administrative documents are of the types that the decree lists; documents of a "
	"sector follow its own rules."},
    .mend = {"Chọn một tên loại trong danh mục, hoặc bỏ qua nếu là văn bản chuyên ngành.",
	"Choose a type of the list, or let it be if a sector has a rule of its own."},
    .check = check_unknown,
};
