/* What is issued with a document, mẫu 1.3: the head above its text, and the note that says with
 * which document it goes. */
#include "kit/tone.h"
#include "plugins/appendix/note.h"
#include "plugins/appendix/rules.h"

/* So many paragraphs stand between its head and its text, and so many lines in its subject. */
enum { PARAGRAPHS = 24, LINES = 8 };
/* So many are looked at. */
enum { ANNEXES = 10 };
/* So far a misspelt nation or motto may be from how it is worded. */
#define LETTERS 4

struct issued {
	struct vt_span note, title;    /* paragraph NULL: not found */
	struct vt_span subject[LINES]; /* from below upwards */
	size_t lines;
	uint32_t top; /* number of the paragraph that the search ended at */
};

/* 1 when the line names the type of what is issued. */
static int
is_title(struct vt_check *check, const struct vt_annex *annex, struct vt_str line, int *out,
    struct vt_error *err)
{
	size_t place = 0;
	int status = kit_word_among(check, "titles", line, &place, err);

	*out = place > 0 || (annex->title->name.n > 0 && kit_same(line, annex->title->name));
	return status;
}

/* The lines above the text of the annex, up to its title. */
static int
find_head(struct vt_check *check, const struct vt_doc *doc, const struct vt_annex *annex,
    struct issued *out, struct vt_error *err)
{
	uint32_t number = annex->first->number;
	int found = 0, status = VT_OK;

	*out = (struct issued){.lines = 0};
	for (uint32_t steps = 0; number > 1 && steps < PARAGRAPHS && status == VT_OK; steps++) {
		const struct vt_paragraph *p = doc->paragraphs[number - 2];
		struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));
		size_t length = 0;

		out->top = number;
		if (p->cell != NULL || p->story != VT_STORY_BODY)
			break;
		number--;
		if (!kit_has_letter(kit_span_text(at)))
			continue;
		if (out->note.paragraph == NULL) {
			status =
			    kit_word_opens(check, "issued-with", kit_span_text(at), &length, err);
			if (status != VT_OK || length == 0)
				break;
			out->note = at;
			continue;
		}
		status = is_title(check, annex, kit_span_text(at), &found, err);
		if (status == VT_OK && found) {
			out->title = at;
			break;
		}
		if (out->lines == LINES)
			break;
		out->subject[out->lines++] = at;
	}
	/* Lines without a title above them may be anything. */
	if (!found)
		out->lines = 0;
	return status;
}

static int
check_lines(struct vt_check *check, int32_t kind, const struct vt_span *lines, size_t count,
    const char *set, struct vt_text subject, struct vt_error *err)
{
	const struct vt_span *spans[LINES];
	struct vt_component c = {.kind = kind, .certainty = VT_LIKELY, .span_count = count};

	if (count == 0 || lines[0].paragraph == NULL)
		return VT_OK;
	for (size_t i = 0; i < count; i++)
		spans[i] = &lines[count - 1 - i];
	c.spans = spans;
	c.text = c.shown = kit_span_text(*spans[0]);
	return expect_style_set_of(check, &c, set, subject, err);
}

/* `CỘNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM`: nearly the words of the list, and none of them. */
static int
check_words(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_span at, int32_t kind, const char *list, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(at);
	struct vt_finding f = kit_fault_at(kind, at);
	struct vt_words words;
	int near = 0, status = check->ops->words(check, list, &words, err);

	for (size_t i = 0; status == VT_OK && i < words.count; i++) {
		int distance = kit_distance(text, words.items[i], LETTERS);

		if (distance == 0 || kit_same(text, words.items[i]))
			return VT_OK;
		near |= distance <= LETTERS;
	}
	if (status != VT_OK || !near)
		return status;
	f.variant = list;
	/* No document that was of one spelling becomes one of two. */
	f.replace = kit_tone_as(words.items[0], kit_tone_habit(doc, parts), &a);
	f.has_replace = f.replace.s != NULL;
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
	    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)f.replace.n,
	    f.replace.s);
}

/* Nation and motto of the head above the title. */
static int
check_head(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const struct issued *issued, struct vt_error *err)
{
	int status = VT_OK;

	for (uint32_t k = issued->top, steps = 0; k > 1 && steps < PARAGRAPHS; k--, steps++) {
		const struct vt_paragraph *p = doc->paragraphs[k - 2];
		struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));

		if (status == VT_OK)
			status = check_words(check, doc, parts, at, VT_PART_NATION, "nation", err);
		if (status == VT_OK)
			status = check_words(check, doc, parts, at, VT_PART_MOTTO, "motto", err);
	}
	return status;
}

static int
check_annex(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const struct vt_annex *annex, struct vt_error *err)
{
	static const struct vt_text title = {
	    "tên văn bản kèm theo", "title of what is issued with it"};
	static const struct vt_text subject = {
	    "trích yếu của văn bản kèm theo", "subject of what is issued with it"};
	struct issued issued;
	int status = find_head(check, doc, annex, &issued, err);

	if (status != VT_OK || issued.note.paragraph == NULL)
		return status;
	/* The note of a form, `Mẫu số 01`, has no place that is laid down. */
	status = note_judge(check, parts, issued.note,
	    issued.title.paragraph != NULL ? NOTE_OF_ISSUED : NOTE_OF_FORM, err);
	if (status == VT_OK)
		status = check_lines(check, VT_PART_TITLE, &issued.title, 1, "title", title, err);
	if (status == VT_OK)
		status = check_lines(check, VT_PART_SUBJECT, issued.subject, issued.lines,
		    "subject", subject, err);
	return status == VT_OK ? check_head(check, doc, parts, &issued, err) : status;
}

static int
check_issued(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status = VT_OK;

	if (parts->official < 2 || kit_outside(check, parts))
		return VT_OK;
	for (size_t i = 0; i < parts->annex_count && i < ANNEXES && status == VT_OK; i++)
		if (parts->annexes[i]->kind == VT_ANNEX_ISSUED)
			status = check_annex(check, doc, parts, parts->annexes[i], err);
	return status;
}

const struct vt_rule issued_heading_rule = {
    .size = sizeof(issued_heading_rule),
    .id = "issued.heading",
    .title = {"Phần đầu văn bản kèm theo", "Head of what is issued with a document"},
    .about = {"Quy chế, quy định, kế hoạch … ban hành kèm theo có tên và trích yếu đậm, đứng, canh "
	      "giữa; ngay dưới là dòng “(Kèm theo Quyết định số …)” chữ nghiêng, ghi đúng số, ký "
	      "hiệu, thời gian, cơ quan của văn bản chính.",
	"What is issued with a document has its title and subject in bold, upright, centred; "
	"below them “(Kèm theo Quyết định số …)” in italics, with the number, date and agency of "
	"that document."},
    .mend = {"Đặt lại các dòng này như mẫu 1.3 của Phụ lục III; đối chiếu số, ngày với văn bản "
	     "chính.",
	"Set these lines as in template 1.3 of Phụ lục III; compare number and date with the "
	"document."},
    .check = check_issued,
};
