/* Nơi nhận: `Như trên` and Kính gửi belong together. */
#include "plugins/closing/rules.h"

/* `Như trên`, `Như Điều 3` open the list: the first of them that stands further down. */
static int
check_first(struct vt_check *check, const struct vt_list_part *list, struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < list->item_count && status == VT_OK; i++) {
		struct vt_str text = list->items[i]->text;
		size_t above = 0, article = 0;
		struct vt_finding f;

		status = kit_word_opens(check, "as-above", text, &above, err);
		if (status == VT_OK)
			status = kit_word_opens(check, "as-article", text, &article, err);
		if (status != VT_OK || (above == 0 && article == 0))
			continue;
		if (i == 0)
			return VT_OK;
		f = kit_fault_at(VT_PART_RECIPIENTS, kit_span_trim(kit_first_span(list->items[i])));
		f.variant = "order";
		return kit_fault(check, &f, err, "“%.*s” phải ghi ở dòng đầu của nơi nhận",
		    "“%.*s” is the first line of the recipients", (int)text.n, text.s);
	}
	return status;
}

/* A decision charges somebody with an article: `Như Điều 3` opens its recipients. */
static int
check_article(struct vt_check *check, const struct vt_parts *parts, struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	struct vt_finding f =
	    kit_fault_at(VT_PART_RECIPIENTS, kit_span_trim(kit_first_span(list->items[0])));
	size_t kind = 0, articles = 0, named = 0;
	int status = kit_word_among(check, "article-kinds", parts->title->name, &kind, err);

	for (size_t i = 0; i < parts->unit_count; i++)
		articles += parts->units[i]->kind == VT_UNIT_ARTICLE;
	if (status != VT_OK || kind == 0 || articles < 2 || parts->normative ||
	    parts->is_issued_with)
		return status;
	for (size_t i = 0; i < list->item_count && status == VT_OK && named == 0; i++)
		status = kit_word_opens(check, "as-article", list->items[i]->text, &named, err);
	if (status != VT_OK || named > 0)
		return status;
	f.variant = "article";
	return kit_fault(check, &f, err,
	    "Nơi nhận không mở đầu bằng “Như Điều …”, điều nêu cơ quan, người thi hành",
	    "The recipients do not open with “Như Điều …”, the article that names who carries it "
	    "out");
}

/* The entry that stands for the addressees, and 1 in *out_right when it is
 * worded `Như trên`; NULL when there is none. */
static int
find_entry(struct vt_check *check, const struct vt_list_part *list, const struct vt_component **out,
    int *out_right, struct vt_error *err)
{
	int status = VT_OK;

	*out = NULL;
	*out_right = 0;
	for (size_t i = 0; i < list->item_count && *out == NULL && status == VT_OK; i++) {
		size_t right, other = 0;

		status = kit_word_opens(check, "as-above", list->items[i]->text, &right, err);
		if (status == VT_OK && right == 0)
			status = kit_word_opens(check, "as-above-other", list->items[i]->text,
			    &other, err);
		if (status == VT_OK && (right > 0 || other > 0)) {
			*out = list->items[i];
			*out_right = right > 0;
		}
	}
	return status;
}

static int
check_as_above(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	const struct vt_component *entry;
	struct vt_finding f;
	struct vt_words words;
	struct vt_str want, text;
	int presence, right, status;

	if (list == NULL || list->item_count == 0)
		return VT_OK;
	status = find_entry(check, list, &entry, &right, err);
	if (status == VT_OK)
		status = kit_presence(check, doc, parts, "addressee", &presence, err);
	if (status == VT_OK)
		status = check->ops->words(check, "as-above", &words, err);
	if (status != VT_OK || words.count == 0)
		return status;
	want = words.items[0];
	if (parts->addressee == NULL) {
		if (entry == NULL && (status = check_article(check, parts, err)) != VT_OK)
			return status;
		if (entry == NULL || presence == KIT_IN_TEXT)
			return check_first(check, list, err);
		/* Of a letter, and a kind that has one, it is the addressee that is missing. */
		if (parts->official_letter || presence == KIT_REQUIRED)
			return VT_OK;
		f = kit_fault_at(VT_PART_RECIPIENTS, kit_span_trim(kit_first_span(entry)));
		text = entry->text;
		return kit_fault(check, &f, err, "Có “%.*s” nhưng văn bản không có “Kính gửi”",
		    "“%.*s” is there, but the document has no “Kính gửi”", (int)text.n, text.s);
	}
	if (entry == NULL) {
		/* Where there should be no addressee, it alone is the fault. */
		if (presence == KIT_IN_TEXT || presence == KIT_FORBIDDEN)
			return VT_OK;
		f = kit_fault_at(VT_PART_RECIPIENTS, kit_span_trim(kit_first_span(list->items[0])));
		return kit_fault(check, &f, err,
		    "Văn bản có “Kính gửi” nhưng nơi nhận không mở đầu bằng “%.*s”",
		    "The document has “Kính gửi”, but its recipients do not open with “%.*s”",
		    (int)want.n, want.s);
	}
	if (right)
		return check_first(check, list, err);
	f = kit_fault_at(VT_PART_RECIPIENTS, kit_span_trim(kit_first_span(entry)));
	text = entry->text;
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
	    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n, want.s);
}

const struct vt_rule recipients_as_above_rule = {
    .size = sizeof(recipients_as_above_rule),
    .id = "recipients.as-above",
    .title = {"“Như trên” và “Kính gửi”", "“Như trên” and “Kính gửi”"},
    .about = {"Văn bản có “Kính gửi” thì nơi nhận mở đầu bằng “Như trên”; không có “Kính gửi” "
	      "thì không ghi “Như trên”. “Như trên”, “Như Điều …” ghi ở dòng đầu.",
	"Recipients open with “Như trên” where there is a “Kính gửi”, and only there. “Như "
	"trên” and “Như Điều …” are the first line."},
    .mend = {"Có “Kính gửi” thì ghi “- Như trên;” ở dòng đầu; không có thì ghi tên nơi nhận.",
	"With “Kính gửi” put “- Như trên;” first; without it write the name of the "
	"recipient."},
    .check = check_as_above,
};
