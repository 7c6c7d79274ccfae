/* Phụ lục that the text does not mention, or that it mentions and that is not there. */
#include "kit/ordinal.h"
#include "plugins/appendix/heading.h"
#include "plugins/appendix/rules.h"

/* `Quyết định này`, `Chương trình này` end within so many bytes. */
#define THIS_BYTES 32u
/* More appendices than any document has. */
#define APPENDICES 64

/* 1 when any paragraph before the appendices has one of the words. */
static int
is_mentioned(struct vt_check *check, const struct vt_doc *doc, uint32_t before, int *out,
    struct vt_error *err)
{
	int status = VT_OK;

	*out = 0;
	for (size_t i = 0; i + 1 < before && i < doc->paragraph_count && !*out && status == VT_OK;
	     i++)
		status = kit_word_in(check, "mentions", doc->paragraphs[i], out, err);
	return status;
}

/* The highest Roman number of the appendices; 0 unless they are numbered one by one: where a
 * number is wrong, appendix.heading tells it, and nobody knows which one is meant. */
static int32_t
last_number(const struct vt_parts *parts)
{
	int32_t most = 0;

	for (size_t i = 0; i < parts->appendix_count; i++) {
		struct heading h;

		heading_read(parts->appendices[i], &h);
		if (h.roman != most + 1)
			return 0;
		most = h.roman;
	}
	return most;
}

/* `Phụ lục III kèm theo)`: 1 when the words after the number say that it is one
 * of this document, and nothing says of which other one. */
static int
is_own(struct vt_check *check, struct vt_str after, int *out, struct vt_error *err)
{
	struct vt_str rest = kit_trim(after);
	size_t length;
	int64_t this;
	int status = kit_word_opens(check, "attached", rest, &length, err);

	rest = kit_trim(kit_sub(rest, length, rest.n));
	/* `kèm theo Kế hoạch này` */
	this = kit_find(kit_sub(rest, 0, rest.n < THIS_BYTES ? rest.n : THIS_BYTES), VT_STR(" này"),
	    0);
	*out = status == VT_OK && length > 0 &&
	    (this > 0 || rest.n == 0 || rest.s[0] == ')' || rest.s[0] == '.' || rest.s[0] == ';' ||
		rest.s[0] == ',' || rest.s[0] == '/');
	return status;
}

/* `nêu tại Phụ lục IV.`: 1 when the sentence ends with what stands at [at, end), and names no other
 * text whose appendix it may be. */
static int
ends_sentence(struct vt_check *check, struct vt_str text, size_t at, size_t end, int *out,
    struct vt_error *err)
{
	const struct vt_str rest = kit_trim(kit_sub(text, end, text.n));
	size_t start = at;
	int other = 0, status = VT_OK;

	while (start > 1 && !(text.s[start - 1] == ' ' && text.s[start - 2] == '.'))
		start--;
	*out = rest.n == 0 || rest.s[0] == '.' || rest.s[0] == ';' || rest.s[0] == ')';
	if (*out)
		status = kit_word_within(check, "other-texts",
		    kit_sub(text, start > 1 ? start : 0, at), &other, err);
	*out &= !other;
	return status;
}

/* The numbers above most that p mentions as appendices of this document. */
static int
check_mentions(struct vt_check *check, const struct vt_paragraph *p, int32_t most,
    struct vt_error *err)
{
	struct vt_str word = VT_STR("Phụ lục "), text = p->text;
	int64_t at = -1;
	int status = VT_OK;

	while (status == VT_OK && (at = kit_find(text, word, (size_t)(at + 1))) >= 0) {
		size_t start = (size_t)at + word.n, end = start;
		struct vt_span place;
		struct vt_finding f;
		struct vt_str name;
		int own;

		while (end < text.n &&
		    (text.s[end] == 'I' || text.s[end] == 'V' || text.s[end] == 'X'))
			end++;
		if (kit_ordinal_parse(kit_sub(text, start, end), 0).value <= most)
			continue;
		status = is_own(check, kit_sub(text, end, text.n), &own, err);
		if (status == VT_OK && !own)
			status = ends_sentence(check, text, (size_t)at, end, &own, err);
		if (status != VT_OK || !own)
			continue;
		place = kit_span(p, (size_t)at, end);
		name = kit_span_text(place);
		f = kit_fault_at(VT_PART_APPENDIX, place);
		return kit_fault(check, &f, err,
		    "Văn bản nói đến “%.*s” nhưng không kèm phụ lục "
		    "này",
		    "The text mentions “%.*s”, which is not there", (int)name.n, name.s);
	}
	return status;
}

/* Marks the numbers that p names behind the words `Phụ lục`; 0: it names them otherwise,
 * all of them, or a range, so that nobody knows which. */
static int
note_numbers(const struct vt_paragraph *p, uint8_t named[APPENDICES])
{
	struct vt_str text = p->text, word = VT_STR("hụ lục");
	int64_t at = -1;

	while ((at = kit_find(text, word, (size_t)(at + 1))) >= 0) {
		size_t i = (size_t)at + word.n, found = 0;

		for (;;) {
			size_t start, end;
			int32_t value;

			while (i < text.n && (text.s[i] == ' ' || text.s[i] == ','))
				i++;
			if (kit_starts(kit_sub(text, i, text.n), VT_STR("và ")))
				i += VT_STR("và ").n;
			if (kit_starts(kit_sub(text, i, text.n), VT_STR("Phụ lục ")))
				i += VT_STR("Phụ lục ").n;
			for (start = end = i; end < text.n &&
			     (text.s[end] == 'I' || text.s[end] == 'V' || text.s[end] == 'X');
			     end++)
				;
			value = kit_ordinal_parse(kit_sub(text, start, end), 0).value;
			if (end == start || value <= 0 || value >= APPENDICES)
				break;
			named[value] = 1;
			found++;
			i = end;
		}
		if (found == 0 || kit_starts(kit_sub(text, i, text.n), VT_STR("đến")) ||
		    (i < text.n && kit_is_dash(kit_utf8_next(text, &(size_t){i}))))
			return 0;
	}
	return 1;
}

/* Where the text names appendices by their numbers, each that is there is named. */
static int
check_each(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    uint32_t before, int32_t most, struct vt_error *err)
{
	uint8_t named[APPENDICES] = {0};
	int any = 0;

	for (size_t i = parts->body_first->number - 1; i + 1 < before; i++)
		if (!note_numbers(doc->paragraphs[i], named))
			return VT_OK;
	/* One that is not there is the fault of check_mentions. */
	for (size_t i = 0; i < APPENDICES; i++)
		any |= named[i] ? (int32_t)i > most ? 2 : 1 : 0;
	for (size_t i = 0; any == 1 && i < parts->appendix_count; i++) {
		struct vt_finding f;
		struct heading h;
		struct vt_str line;

		heading_read(parts->appendices[i], &h);
		if (h.roman <= 0 || h.roman >= APPENDICES || named[h.roman])
			continue;
		line = kit_span_text(h.line);
		f = kit_fault_at(VT_PART_APPENDIX, h.line);
		return kit_fault(check, &f, err, "Nội dung văn bản không có chỉ dẫn về “%.*s”",
		    "The text does not mention “%.*s”", (int)line.n, line.s);
	}
	return VT_OK;
}

static int
check_unmentioned(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f;
	struct heading h;
	uint32_t before;
	int32_t most;
	int alone, mentioned, status;

	if (parts->official == 0 || parts->appendix_count == 0 || parts->body_first == NULL)
		return VT_OK;
	status = kit_issued_with(check, doc, parts, &alone, err);
	if (status != VT_OK || alone)
		return status;
	heading_read(parts->appendices[0], &h);
	before = h.line.paragraph->number;
	if (parts->body_first->number >= before)
		return VT_OK;
	status = is_mentioned(check, doc, before, &mentioned, err);
	if (status != VT_OK)
		return status;
	if (!mentioned) {
		struct vt_str line = kit_span_text(h.line);

		f = kit_fault_at(VT_PART_APPENDIX, h.line);
		return kit_fault(check, &f, err, "Nội dung văn bản không có chỉ dẫn về “%.*s”",
		    "The text does not mention “%.*s”", (int)line.n, line.s);
	}
	most = last_number(parts);
	for (size_t i = parts->body_first->number - 1;
	     most > 0 && i + 1 < before && status == VT_OK; i++)
		status = check_mentions(check, doc->paragraphs[i], most, err);
	return status == VT_OK && most > 1 ? check_each(check, doc, parts, before, most, err)
					   : status;
}

const struct vt_rule appendix_unmentioned_rule = {
    .size = sizeof(appendix_unmentioned_rule),
    .id = "appendix.unmentioned",
    .title = {"Chỉ dẫn về phụ lục", "Mention of appendices"},
    .about = {"Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
	"The text of a document with an appendix has to mention it."},
    .mend = {"Ghi chỉ dẫn trong nội dung, như “(Phụ lục I kèm theo)”, hoặc kèm phụ lục còn "
	     "thiếu.",
	"Mention it in the text, as in “(Phụ lục I kèm theo)”, or add the one that is "
	"missing."},
    .check = check_unmentioned,
};
