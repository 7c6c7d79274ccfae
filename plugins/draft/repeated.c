/* A paragraph or a line of the head that stands twice, as pasting leaves it. */
#include <string.h>

#include "kit/ask.h"
#include "kit/repeats.h"
#include "kit/tally.h"
#include "kit/text.h"
#include "plugins/draft/rules.h"

enum {
	CAPITALS = 8, /* letters of a line like `QUYẾT ĐỊNH:` */
	ROWS = 10,    /* paragraphs below a component, those of the other column among them */
	GAP = 2       /* bytes between a word and the same once more */
};

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

/* `KIỂM TOÁN NHÀ NƯỚC` above `KIỂM TOÁN NHÀ NƯỚC` / `KHU VỰC IX`: the agency has the name of its
 * parent and goes on. */
static int
opens_agency(const struct vt_parts *parts, const struct vt_paragraph *last,
    const struct vt_paragraph *p)
{
	return parts->agency != NULL && parts->agency->span_count > 1 &&
	    kit_first_span(parts->agency).paragraph == p && parts->parent_agency != NULL &&
	    kit_last_span(parts->parent_agency).paragraph == last;
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

/* 1 when q stands in the column or the box of p, so that one is below the other. */
static int
same_column(const struct vt_paragraph *p, const struct vt_paragraph *q)
{
	if (p->cell == NULL || q->cell == NULL)
		return p->cell == q->cell && p->box == q->box && p->story == q->story;
	return p->cell == q->cell ||
	    (p->cell->table == q->cell->table && p->cell->column == q->cell->column);
}

/* 1 when the words stand in the paragraph as a line of their own or between tabs. */
static int
holds_line(const struct vt_paragraph *p, struct vt_str words)
{
	for (size_t i = 0, end; i < p->text.n; i = end + 1) {
		for (end = i; end < p->text.n && p->text.s[end] != '\t' && p->text.s[end] != '\n';)
			end++;
		if (kit_eq(kit_trim(kit_sub(p->text, i, end)), words))
			return 1;
	}
	return 0;
}

/* The component once more below it: in the next row of its table, on the next line of tabs, in its
 * box. What stands right below it in one cell has been told. */
static int
check_below(const struct vt_doc *doc, const struct vt_parts *parts, const struct vt_component *c,
    struct vt_check *check, struct vt_error *err)
{
	const struct vt_paragraph *p = c == NULL ? NULL : kit_last_span(c).paragraph;
	const struct vt_str words =
	    p == NULL ? VT_STR("") : kit_trim(kit_span_text(kit_last_span(c)));
	size_t between = 0;

	for (size_t i = p == NULL ? doc->paragraph_count : p->number;
	     i < doc->paragraph_count && i < p->number + ROWS && kit_has_letter(words); i++) {
		const struct vt_paragraph *q = doc->paragraphs[i];

		if (kit_trim(q->text).n == 0)
			continue;
		if (!same_column(p, q)) {
			between++;
			continue;
		}
		if (!holds_line(q, words) ||
		    (c == parts->parent_agency && opens_agency(parts, p, q)) ||
		    (between == 0 && same_holder(p, q) && kit_eq(kit_trim(p->text), words) &&
			kit_eq(kit_trim(q->text), words)))
			return VT_OK;
		return report(check, c->kind, q, err);
	}
	return VT_OK;
}

/* Bytes of the first words of text that stand twice, `PHÓ PHÓ`, `BÁO CÁO BÁO CÁO`, once and again;
 * in *out where they begin; 0: none do. One word may stand twice in a name, and does not open one,
 * but on a line that goes on. Two columns of one line have a wide gap between them. */
static size_t
words_twice(struct vt_str text, int goes_on, size_t *out)
{
	for (size_t i = kit_stretch_on(text, 0, 1), next; i < text.n; i = next) {
		const size_t first = kit_stretch_on(text, i, 0);
		const size_t second = kit_stretch_on(text, kit_stretch_on(text, first, 1), 0);
		const size_t ends[] = {first, second};

		next = kit_stretch_on(text, first, 1);
		*out = i;
		for (size_t k = i == 0 && !goes_on ? 0 : 1; k < 2; k++) {
			const struct vt_str one = kit_sub(text, i, ends[k]);
			const size_t again = kit_stretch_on(text, ends[k], 1);
			const size_t end = again + one.n;

			if (one.n > 2 && again > ends[k] && again <= ends[k] + GAP &&
			    end <= text.n && kit_has_letter(one) &&
			    kit_eq(kit_sub(text, again, end), one) &&
			    (end == text.n || !kit_is_letter(kit_utf8_next(text, &(size_t){end}))))
				return end - i;
		}
	}
	return 0;
}

/* In *length the bytes of the last word of a position that stands twice, once and again, `TRƯỞNG
 * PHÒNG PHÒNG`; another than the list has may be a name, `TRƯỞNG THÔN BA BA`. */
static int
ends_twice(struct vt_check *check, struct vt_str text, size_t *length, struct vt_error *err)
{
	const size_t last = kit_stretch_back(text, text.n, 0);
	const size_t before = kit_stretch_back(text, last, 1);
	const size_t first = kit_stretch_back(text, before, 0);
	const struct vt_str word = kit_sub(text, last, text.n);
	size_t known = 0;
	int status = VT_OK;

	if (last > 0 && first > 0 && kit_eq(kit_sub(text, first, before), word))
		status = kit_word_opens(check, "position-ends", word, &known, err);
	*length = known > 0 ? text.n - first : 0;
	return status;
}

static int
check_words(const struct vt_component *c, struct vt_check *check, struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; c != NULL && i < c->span_count && status == VT_OK; i++) {
		const struct vt_span at = kit_span_trim(*c->spans[i]);
		const struct vt_str text = kit_span_text(at);
		size_t start = 0, n = kit_all_upper(text) ? words_twice(text, i > 0, &start) : 0;
		struct vt_finding f;

		if (n == 0 && c->kind == VT_PART_SIGNATURE && kit_all_upper(text)) {
			status = ends_twice(check, text, &n, err);
			start = text.n - n;
		}
		if (status != VT_OK || n == 0)
			continue;
		f = kit_fault_at(c->kind,
		    kit_span(at.paragraph, at.start + start, at.start + start + n));
		f.variant = "words";
		status = kit_fault(check, &f, err, "“%.*s” ghi lặp từ",
		    "“%.*s” has its words twice", (int)n, text.s + start);
	}
	return status;
}

/* The head and who signs: lines of their own, of few words. */
static int
check_components(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_component *const lines[] = {parts->nation, parts->motto,
	    parts->parent_agency, parts->agency,
	    parts->number == NULL ? NULL : parts->number->whole,
	    parts->date == NULL ? NULL : parts->date->whole, parts->title->whole};
	int status = VT_OK;

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines) && status == VT_OK; i++) {
		status = check_below(doc, parts, lines[i], check, err);
		if (status == VT_OK)
			status = check_words(lines[i], check, err);
	}
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *s = parts->signatures[i];

		status = check_below(doc, parts, s->position, check, err);
		if (status == VT_OK)
			status = check_below(doc, parts, s->name, check, err);
		if (status == VT_OK)
			status = check_words(s->position, check, err);
	}
	return status;
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
		    kit_repeats_near(last, p) && same_holder(last, p) && kit_has_letter(text) &&
		    !opens_agency(parts, last, p)) {
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
	return status == VT_OK ? check_components(doc, parts, check, err) : status;
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
