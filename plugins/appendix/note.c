/* `(Kèm theo Quyết định số …)` below the title of an appendix. */
#include "plugins/appendix/note.h"

#include <string.h>

#include "kit/agency.h"
#include "kit/date.h"
#include "plugins/appendix/rules.h"

#define FINDINGS_MAX 10
/* So short a line is still such a note. */
#define NOTE_BYTES 400u
/* A heading without a title on its line is no longer. */
#define TITLE_BYTES 24u
/* Letters that are wrong in the words of a note. */
#define NOTE_SLIPS 2

int
note_lacks_brackets(struct vt_check *check, struct vt_str text, int *out, struct vt_error *err)
{
	size_t length = 0, i = 0;
	int status = VT_OK;

	/* `[Kèm theo …]` */
	if (text.n > 0 && text.s[0] == '[')
		text = kit_sub(text, 1, text.n);
	/* It opens with a capital: `kèm theo …` goes on with the line above. */
	if (text.n > 0 && text.n < NOTE_BYTES && kit_is_upper(kit_utf8_next(text, &i)))
		status = kit_word_opens(check, "bare-notes", text, &length, err);
	*out = length > 0;
	return status;
}

/* The note; paragraph NULL: it is not there. */
static int
find_note(struct vt_check *check, const struct vt_doc *doc, const struct vt_component *heading,
    struct vt_span *out, struct vt_error *err)
{
	struct vt_span last = kit_last_span(heading);
	size_t length = 0;
	int status;

	out->paragraph = NULL;
	for (size_t i = last.paragraph->number; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (kit_trim(p->text).n == 0 || p->story != last.paragraph->story)
			continue;
		status = kit_word_opens(check, "issued-with", kit_trim(p->text), &length, err);
		if (status == VT_OK && length > 0)
			*out = kit_span_trim(kit_span(p, 0, p->text.n));
		return status;
	}
	return VT_OK;
}

/* The first document that is cited in the note, or NULL. */
static const struct vt_citation *
cited_in(const struct vt_parts *parts, struct vt_span note)
{
	for (size_t i = 0; i < parts->citation_count; i++)
		if (parts->citations[i]->code_span.paragraph == note.paragraph &&
		    parts->citations[i]->number.n > 0)
			return parts->citations[i];
	return NULL;
}

static const struct vt_text alike = {
    "Đối chiếu dòng này với số, ký hiệu, ngày và tên cơ quan ở đầu văn bản, sửa nơi ghi sai.",
    "Compare the line with number, symbol, day and agency at the head of the document, and mend "
    "the one that is wrong."};

const struct vt_text note_complete = {
    "Ghi đủ loại, số, ký hiệu, thời gian ban hành và tên cơ quan: “(Kèm theo Quyết định số …/QĐ-… "
    "ngày … tháng … năm … của …)”.",
    "Give type, number, symbol, day and agency: “(Kèm theo Quyết định số …/QĐ-… ngày … tháng … năm "
    "… của …)”."};

int
note_other(struct vt_check *check, const struct note *note, struct vt_span at, struct vt_str own,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, at);
	struct vt_str text = kit_span_text(at);

	f.variant = "document";
	f.mend = alike;
	if (note->whose != NOTE_OF_APPENDIX)
		return kit_fault(check, &f, err,
		    "Dòng này ghi kèm theo “%.*s”, văn bản chính là “%.*s”",
		    "This line says that it goes with “%.*s”, the document is “%.*s”", (int)text.n,
		    text.s, (int)own.n, own.s);
	return kit_fault(check, &f, err, "Phụ lục ghi kèm theo “%.*s”, văn bản này là “%.*s”",
	    "The appendix says that it goes with “%.*s”, this document is “%.*s”", (int)text.n,
	    text.s, (int)own.n, own.s);
}

int
note_find_part(struct vt_check *check, const char *name, struct vt_str text, int64_t *out,
    size_t *out_length, struct vt_error *err)
{
	struct vt_str word;
	int status = check->ops->fixed(check, name, &word, err);

	*out = status == VT_OK ? kit_find_word(text, word) : -1;
	*out_length = word.n;
	return status;
}

/* `Kế hoạch` of `(Kèm theo Kế hoạch số …`; paragraph NULL: it is not there. */
static int
type_in(struct vt_check *check, struct vt_span note, struct vt_span *out, struct vt_error *err)
{
	struct vt_str text = kit_span_text(note);
	int64_t with = -1, number = -1;
	size_t n = 0, m;
	int status = note_find_part(check, "note-with", text, &with, &n, err);

	out->paragraph = NULL;
	if (status == VT_OK)
		status = note_find_part(check, "note-number", text, &number, &m, err);
	if (status == VT_OK && with >= 0 && number > with + (int64_t)n)
		*out = kit_span_trim(kit_span(note.paragraph, note.start + (size_t)with + n,
		    note.start + (size_t)number));
	return status;
}

/* `… của Sở Tài chính)` on a document of Sở Nội vụ. */
static int
check_agency(struct vt_check *check, const struct note *note, struct vt_error *err)
{
	const struct vt_component *agency = note->parts->agency;
	struct vt_str text = kit_span_text(note->at);
	int64_t of;
	size_t start, length, end = text.n;
	int other = 0, status = note_find_part(check, "note-of", text, &of, &length, err);

	if (status != VT_OK || agency == NULL || of < 0 || note->parts->agency_count > 1)
		return status;
	start = kit_stretch_on(text, (size_t)of + length, 1);
	while (end > start && (text.s[end - 1] == ')' || text.s[end - 1] == '.'))
		end--;
	status = kit_other_agency(check, agency->text, kit_sub(text, start, end), &other, err);
	if (status != VT_OK || !other)
		return status;
	return note_other(check, note,
	    kit_span(note->at.paragraph, note->at.start + start, note->at.start + end),
	    kit_trim(agency->text), err);
}

/* The note names this document: its type and its day are the same. */
static int
check_rest(struct vt_check *check, const struct note *note, struct vt_error *err)
{
	const struct vt_date_part *date = note->parts->date;
	struct vt_str text = kit_span_text(note->at), name = note->parts->title->name;
	struct vt_span type;
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_date given = {VT_UNSET, VT_UNSET, VT_UNSET};
	/* What is no day is told as that, and every note would be. */
	const struct kit_date head = {date == NULL ? VT_UNSET : date->day_value,
	    date == NULL ? VT_UNSET : date->month_value,
	    date == NULL ? VT_UNSET : date->year_value};
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, note->at);
	struct kit_mend mend = {0};
	int64_t of = -1, day = -1;
	size_t length, any = 0;
	int dated, status = type_in(check, note->at, &type, err);

	if (status == VT_OK)
		status = note_find_part(check, "note-of", text, &of, &length, err);
	if (status == VT_OK)
		status = note_find_part(check, "note-day", text, &day, &length, err);
	if (status == VT_OK && type.paragraph != NULL)
		status = kit_word_among(check, "any-type", kit_span_text(type), &any, err);
	if (status != VT_OK)
		return status;
	if (type.paragraph != NULL && name.n > 0 && !kit_same(kit_span_text(type), name) &&
	    any == 0)
		return note_other(check, note, type, name, err);
	kit_date_find(text, &given);
	dated = given.year != VT_UNSET || day >= 0;
	if (head.day != VT_UNSET && head.month != VT_UNSET && head.year != VT_UNSET &&
	    given.day != VT_UNSET && given.month != VT_UNSET && given.year != VT_UNSET &&
	    kit_date_possible(&head) &&
	    (given.day != head.day || given.month != head.month || given.year != head.year))
		return note_other(check, note, note->at,
		    kit_str(kit_printf(&a, "%02d/%d/%d", (int)head.day, (int)head.month,
			(int)head.year)),
		    err);
	if (dated && of >= 0)
		return check_agency(check, note, err);
	f.variant = "incomplete";
	f.mend = note_complete;
	if (dated)
		return kit_fault(check, &f, err, "“%.*s” chưa ghi cơ quan ban hành văn bản",
		    "“%.*s” does not name who issued the document", (int)text.n, text.s);
	if (of > 0 && kit_date_possible(&head)) {
		kit_mend_text(&mend, check,
		    kit_span(note->at.paragraph, note->at.start + (size_t)of,
			note->at.start + (size_t)of),
		    kit_str(kit_printf(&a,
			head.month < 3 ? "ngày %02d tháng %02d năm %d "
				       : "ngày %02d tháng %d năm %d ",
			(int)head.day, (int)head.month, (int)head.year)));
		kit_mend_put(&mend, 0, &f);
	}
	return kit_fault(check, &f, err, "“%.*s” chưa ghi thời gian ban hành văn bản",
	    "“%.*s” does not say when the document was issued", (int)text.n, text.s);
}

/* `Kèm theo …)`, `(kèm theo …`: its brackets and its capital, and no stop behind them. */
static int
check_brackets(struct vt_check *check, const struct note *note, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(note->at), inner = text;
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, note->at);
	size_t small = 0;
	const char *want;

	while (inner.n > 0 && strchr(".;,", inner.s[inner.n - 1]) != NULL)
		inner.n--;
	if (kit_ends(inner, VT_STR(")")))
		inner.n--;
	else if (inner.n < text.n)
		return VT_OK;
	inner = kit_trim(kit_sub(inner, 1, inner.n));
	if (inner.n == 0 || text.s[0] != '(')
		return VT_OK;
	small = inner.s[0] == 'k' || inner.s[0] == 'b';
	want = kit_printf(&a, "(%s%.*s)",
	    !small                  ? ""
		: inner.s[0] == 'k' ? "K"
				    : "B",
	    (int)(inner.n - small), inner.s + small);
	if (kit_eq(text, kit_str(want)) || kit_find(text, VT_STR("( "), 0) >= 0 ||
	    kit_find(text, VT_STR(" )"), 0) >= 0)
		return VT_OK;
	f.variant = "brackets";
	f.replace = kit_str(want);
	f.has_replace = 1;
	return kit_fault(check, &f, err, "“%.*s” đặt trong ngoặc đơn như các mẫu: “(Kèm theo …)”",
	    "“%.*s” stands in brackets as the templates have it: “(Kèm theo …)”", (int)text.n,
	    text.s);
}

/* `O7`: the number in the head is told to be mistyped, and what the note has may be right. */
static int
is_mistyped(struct vt_str number)
{
	for (size_t i = 0; i + 1 < number.n; i++)
		if (!kit_is_digit((unsigned char)number.s[i]) && number.s[i] != '.')
			return 1;
	return 0;
}

int
note_judge(struct vt_check *check, const struct vt_parts *parts, struct vt_span at, int whose,
    struct vt_error *err)
{
	static const struct vt_text subject = {"dòng “(Kèm theo …)”", "line “(Kèm theo …)”"};
	const struct note note = {.parts = parts, .at = at, .whose = whose};
	const struct vt_span *spans[1] = {&at};
	const struct vt_component line = {.kind = VT_PART_APPENDIX,
	    .certainty = VT_CERTAIN,
	    .text = kit_span_text(at),
	    .shown = kit_span_text(at),
	    .spans = spans,
	    .span_count = 1};
	const struct vt_citation *cited = cited_in(parts, at);
	const struct vt_number_part *own = parts->number;
	int status = VT_OK;

	if (whose != NOTE_OF_FORM)
		status = expect_style_set_of(check, &line, "note", subject, err);
	if (status == VT_OK && whose != NOTE_OF_FORM)
		status = check_brackets(check, &note, err);
	if (status != VT_OK || own == NULL || own->value == NULL || own->notation == NULL ||
	    parts->is_issued_with)
		return status;
	if (note_names_this(check, parts, at))
		return check_rest(check, &note, err);
	if (is_mistyped(own->value->text))
		return VT_OK;
	return cited == NULL ? note_check_unnumbered(check, &note, err)
			     : note_check_number(check, &note, cited, err);
}

/* The line of the heading that is a note without brackets; paragraph NULL: none. */
static int
bare_note(struct vt_check *check, const struct vt_component *heading, struct vt_span *out,
    struct vt_error *err)
{
	int bare = 0, status = VT_OK;

	out->paragraph = NULL;
	for (size_t i = 1; i < heading->span_count && status == VT_OK && !bare; i++) {
		struct vt_span line = kit_span_trim(*heading->spans[i]);

		status = note_lacks_brackets(check, kit_span_text(line), &bare, err);
		if (status == VT_OK && bare)
			*out = line;
	}
	return status;
}

static const struct vt_text bracketed = {
    "Đặt dòng này trong ngoặc đơn, chữ nghiêng: “(Kèm theo …)”.",
    "Put the line in brackets and in italics: “(Kèm theo …)”."};

/* The line in round brackets, without a stop behind it. */
static struct vt_str
in_brackets(struct vt_check *check, struct vt_str text)
{
	struct kit_alloc a = kit_check_alloc(check);

	while (text.n > 0 && strchr("./;,)]", text.s[text.n - 1]) != NULL)
		text.n--;
	if (text.n > 0 && (text.s[0] == '[' || text.s[0] == '('))
		text = kit_sub(text, 1, text.n);
	return kit_str(kit_printf(&a, "(%.*s)", (int)text.n, text.s));
}

static int
report_bare(struct vt_check *check, struct vt_span at, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, at);
	struct vt_str text = kit_span_text(at);

	f.variant = "brackets";
	f.mend = bracketed;
	f.replace = in_brackets(check, text);
	f.has_replace = f.replace.n > 0;
	return kit_fault(check, &f, err, "“%.*s” đặt trong ngoặc đơn, như các mẫu",
	    "“%.*s” stands in brackets, as the templates have it", (int)text.n, text.s);
}

/* Others have one: it was forgotten here. */
static int
report_missing(struct vt_check *check, const struct vt_component *heading, struct vt_error *err)
{
	struct vt_finding f =
	    kit_fault_at(VT_PART_APPENDIX, kit_span_trim(kit_first_span(heading)));
	struct vt_str text = kit_span_text(f.at);

	f.variant = "note-missing";
	f.mend = note_complete;
	return kit_fault(check, &f, err, "“%.*s” không có dòng “(Kèm theo …)” như phụ lục khác",
	    "“%.*s” has no line “(Kèm theo …)”, as another one has", (int)text.n, text.s);
}

static const struct vt_text titled = {"Ghi tiêu đề phụ lục, canh giữa, in hoa, đậm, ở dòng dưới "
				      "“Phụ lục” và trên dòng “(Kèm theo …)”.",
    "Write the title of the appendix, centred, in bold capitals, below “Phụ lục” and above the "
    "line "
    "“(Kèm theo …)”."};

/* `Phụ lục I` right above its note: the title was forgotten. */
static int
check_title(struct vt_check *check, const struct vt_component *heading, struct vt_error *err)
{
	struct vt_finding f =
	    kit_fault_at(VT_PART_APPENDIX, kit_span_trim(kit_first_span(heading)));
	struct vt_str text = kit_span_text(f.at);

	if (heading->span_count > 1 || text.n > TITLE_BYTES)
		return VT_OK;
	f.variant = "title-missing";
	f.mend = titled;
	return kit_fault(check, &f, err,
	    "Giữa “%.*s” và dòng “(Kèm theo …)” không có tiêu đề phụ lục",
	    "No title stands between “%.*s” and “(Kèm theo …)”", (int)text.n, text.s);
}

/* 1 when a line in brackets stands where the note would: misspelt, it is told otherwise. */
static int
brackets_follow(const struct vt_doc *doc, const struct vt_component *heading)
{
	const struct vt_span last = kit_last_span(heading);

	for (size_t i = last.paragraph->number; i < doc->paragraph_count; i++) {
		const struct vt_str text = kit_trim(doc->paragraphs[i]->text);

		if (text.n > 0 && doc->paragraphs[i]->story == last.paragraph->story)
			return text.s[0] == '(';
	}
	return 0;
}

/* 1 when the two are the same but for their marks. */
static int
same_letters(struct vt_check *check, struct vt_str a, struct vt_str b)
{
	const unsigned flags = KIT_FOLD_USUAL | KIT_FOLD_MARKS;
	struct kit_alloc memory = kit_check_alloc(check);
	struct vt_str x = kit_fold(a, flags, &memory, NULL);
	struct vt_str y = kit_fold(b, flags, &memory, NULL);

	return x.s == NULL || y.s == NULL || kit_eq(x, y);
}

/* `(Kèm teo …`: nearly the words of a note; paragraph NULL: it is none. */
static int
misspelt_note(struct vt_check *check, const struct vt_doc *doc, const struct vt_component *heading,
    struct vt_span *out, struct vt_str *want, struct vt_error *err)
{
	const struct vt_span last = kit_last_span(heading);
	const struct vt_paragraph *p = NULL;
	struct vt_words words;
	struct vt_str text;
	int status = check->ops->words(check, "issued-with", &words, err);

	out->paragraph = NULL;
	for (size_t i = last.paragraph->number; i < doc->paragraph_count && p == NULL; i++)
		if (kit_trim(doc->paragraphs[i]->text).n > 0 &&
		    doc->paragraphs[i]->story == last.paragraph->story)
			p = doc->paragraphs[i];
	if (status != VT_OK || p == NULL)
		return status;
	*out = kit_span_trim(kit_span(p, 0, p->text.n));
	text = kit_span_text(*out);
	for (size_t k = 0; k < words.count; k++) {
		struct vt_str word = words.items[k];
		size_t end = 0, spaces = 0;

		for (size_t i = 0; i < word.n; i++)
			spaces += word.s[i] == ' ';
		while (end < text.n && (text.s[end] != ' ' || spaces-- > 0))
			end++;
		*want = word;
		/* A word with other marks is told by text.fixed-word. */
		if (end < text.n && text.s[0] == '(' &&
		    kit_distance(kit_sub(text, 0, end), word, NOTE_SLIPS) <= NOTE_SLIPS &&
		    !same_letters(check, kit_sub(text, 0, end), word)) {
			out->end = out->start + (uint32_t)end;
			return VT_OK;
		}
	}
	out->paragraph = NULL;
	return VT_OK;
}

static int
report_misspelt(struct vt_check *check, struct vt_span at, struct vt_str want, struct vt_error *err)
{
	struct vt_finding f = kit_fault_fixed(VT_PART_APPENDIX, at, want);
	struct vt_str text = kit_span_text(at);

	f.variant = "note-word";
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
	    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n, want.s);
}

int
note_check(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_error *err)
{
	size_t found = 0, count = parts->appendix_count;
	int has[FINDINGS_MAX] = {0}, status = VT_OK;

	if (count > FINDINGS_MAX)
		count = FINDINGS_MAX;
	for (size_t i = 0; i < count && status == VT_OK; i++) {
		struct vt_str want = {"", 0};
		struct vt_span at;

		status = bare_note(check, parts->appendices[i], &at, err);
		if (status == VT_OK && at.paragraph != NULL) {
			status = report_bare(check, at, err);
		} else {
			if (status == VT_OK)
				status = find_note(check, doc, parts->appendices[i], &at, err);
			if (status == VT_OK && at.paragraph != NULL)
				status = check_title(check, parts->appendices[i], err);
			if (status == VT_OK && at.paragraph != NULL)
				status = note_judge(check, parts, at, NOTE_OF_APPENDIX, err);
			else if (status == VT_OK)
				status = misspelt_note(check, doc, parts->appendices[i], &at, &want,
				    err);
			if (status == VT_OK && at.paragraph != NULL && want.n > 0)
				status = report_misspelt(check, at, want, err);
		}
		has[i] = at.paragraph != NULL || brackets_follow(doc, parts->appendices[i]);
		found += at.paragraph != NULL;
	}
	for (size_t i = 0; found > 0 && i < count && status == VT_OK; i++)
		if (!has[i])
			status = report_missing(check, parts->appendices[i], err);
	return status;
}
