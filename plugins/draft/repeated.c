/* A paragraph or a line of the head that stands twice, as pasting leaves it. */
#include <string.h>

#include "kit/repeats.h"
#include "kit/tally.h"
#include "kit/text.h"
#include "plugins/draft/rules.h"

enum { CAPITALS = 8 };      /* letters of a line like `QUYẾT ĐỊNH:` */
#define SENTENCE_BYTES 200u /* a longer line with a colon behind it is no form */

static int
stands_in_one(const struct vt_component *const *list, size_t count, const struct vt_paragraph *p)
{
	for (size_t i = 0; i < count; i++)
		if (kit_stands_in(list[i], p))
			return 1;
	return 0;
}

/* The component that the paragraph is a line of, or -1. Of recipients there is a rule of its own.
 */
static int32_t
component_of(const struct vt_parts *parts, const struct vt_paragraph *p)
{
	const struct vt_component *const single[] = {parts->nation, parts->motto,
	    parts->parent_agency, parts->agency,
	    parts->number == NULL ? NULL : parts->number->whole,
	    parts->date == NULL ? NULL : parts->date->whole, parts->title->whole, parts->subject,
	    parts->archive == NULL ? NULL : parts->archive->whole,
	    parts->recipients == NULL ? NULL : parts->recipients->label, parts->party_title};

	for (size_t i = 0; i < sizeof(single) / sizeof(single[0]); i++)
		if (kit_stands_in(single[i], p))
			return single[i]->kind;
	for (size_t i = 0; i < parts->signature_count; i++)
		if (kit_stands_in(parts->signatures[i]->whole, p))
			return VT_PART_SIGNATURE;
	if (parts->addressee != NULL &&
	    (kit_stands_in(parts->addressee->label, p) ||
		stands_in_one(parts->addressee->items, parts->addressee->item_count, p)))
		return VT_PART_ADDRESSEE;
	return -1;
}

/* 1 when it is a line of a form, that waits for a hand: `Họ và tên: ………`. */
static int
is_form(struct vt_str text)
{
	return (text.s[text.n - 1] == ':' && text.n < SENTENCE_BYTES) ||
	    kit_find(text, VT_STR(".."), 0) >= 0 || kit_find(text, VT_STR("__"), 0) >= 0 ||
	    kit_find(text, VT_STR("…"), 0) >= 0 || kit_find(text, VT_STR("\t"), 0) >= 0;
}

/* 1 when text of the body so long, or so set, stands there once only. */
static int
is_telling(const struct vt_paragraph *p, struct vt_str text)
{
	size_t letters = 0;

	if (p->cell != NULL || p->box != NULL)
		return 0;
	/* `QUYẾT ĐỊNH:` is no form. */
	if (is_form(text) && !(p->format->align == VT_ALIGN_CENTER && kit_all_upper(text)))
		return 0;
	for (size_t i = 0; i < text.n;)
		letters += kit_is_letter(kit_utf8_next(text, &i)) != 0;
	if (kit_repeats_tell(text))
		return 2 * letters > text.n / 2;
	return letters >= CAPITALS && p->format->align == VT_ALIGN_CENTER && kit_all_upper(text);
}

/* 1 when one stands below the other on a page. Headers and footers are several, of first and of
 * other pages, which say the same. */
static int
same_holder(const struct vt_paragraph *a, const struct vt_paragraph *b)
{
	return a->story == VT_STORY_BODY && b->story == VT_STORY_BODY && a->cell == b->cell &&
	    a->box == b->box;
}

static int
report(struct vt_check *check, int32_t part, const struct vt_paragraph *p, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(part, kit_span_trim(kit_span(p, 0, p->text.n)));
	struct vt_str text = kit_span_text(f.at);
	const size_t end = draft_quoted(text);
	const char *more = end < text.n ? "…" : "";

	return kit_fault(check, &f, err, "“%.*s%s” lặp lại nguyên văn dòng ngay trên",
	    "“%.*s%s” repeats the words right above it", (int)end, text.s, more);
}

static int
check_repeated(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_paragraph *last = NULL;
	struct vt_str before = {NULL, 0};
	int status = VT_OK, found = 0;

	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		const struct vt_str text = kit_trim(p->text);
		int32_t part;

		if (text.n == 0)
			continue;
		if (last != NULL && text.n == before.n && memcmp(text.s, before.s, text.n) == 0 &&
		    kit_repeats_near(last, p) && same_holder(last, p) && kit_has_letter(text)) {
			part = component_of(parts, p);
			if (part < 0)
				part = component_of(parts, last);
			if (part < 0 && is_telling(p, text) &&
			    !stands_in_one(parts->bases, parts->basis_count, p))
				part = VT_PART_BODY;
			if (part >= 0 && found++ < KIT_TALLY_MOST)
				status = report(check, part, p, err);
		}
		last = p;
		before = text;
	}
	return status;
}

const struct vt_rule draft_repeated_rule = {
    .size = sizeof(draft_repeated_rule),
    .id = "draft.repeated",
    .title = {"Dòng, đoạn lặp lại", "Repeated line or paragraph"},
    .about = {"Một đoạn của nội dung, một dòng của phần đầu hoặc phần ký không đứng hai lần liền "
	      "nhau: đó là dấu vết sao chép.",
	"No paragraph of the text and no line of the head or of the signature stands twice in "
	"succession: pasting leaves that."},
    .mend = {"Xóa dòng, đoạn thừa.", "Delete the needless one."},
    .check = check_repeated,
};
