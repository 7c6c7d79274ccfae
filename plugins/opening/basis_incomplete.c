/* Căn cứ: each names type, number, agency and date of the document. */
#include "kit/date.h"
#include "plugins/opening/preamble.h"
#include "plugins/opening/rules.h"

/* What a căn cứ may lack, in the order of the clause. */
enum {
	LACKS_TYPE = 1,
	LACKS_NUMBER = 2,
	LACKS_SYMBOL = 4,
	LACKS_AGENCY = 8,
	LACKS_DATE = 16,
	LACKS_SUBJECT = 32
};

/* The name of who issued a document is no longer; more is its subject, too. */
#define ISSUER_BYTES 80u

/* The first citation inside the line, or NULL. */
static const struct vt_citation *
cited_in(const struct vt_component *c, const struct vt_parts *parts)
{
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_span *at = &parts->citations[i]->code_span;

		for (size_t k = 0; k < c->span_count; k++)
			if (at->paragraph == c->spans[k]->paragraph &&
			    at->start >= c->spans[k]->start && at->end <= c->spans[k]->end)
				return parts->citations[i];
	}
	return NULL;
}

/* What follows `Căn cứ`. */
static int
after_opening(struct vt_check *check, struct vt_str text, struct vt_str *out, struct vt_error *err)
{
	size_t length;
	int status = kit_word_opens(check, "openings", text, &length, err);

	*out = kit_trim(kit_sub(text, length, text.n));
	return status;
}

/* 1 when something is still to be filled in. */
static int
is_draft(struct vt_str text)
{
	return kit_find(text, VT_STR("…"), 0) >= 0 || kit_find(text, VT_STR(".."), 0) >= 0 ||
	    kit_find(text, VT_STR("__"), 0) >= 0;
}

/* Where the figures of `số 30` begin, text.n: nowhere. `một số điều` has none. */
static size_t
find_number(struct vt_str text)
{
	const struct vt_str word = VT_STR("số ");

	for (int64_t at = kit_find(text, word, 0); at >= 0;
	     at = kit_find(text, word, (size_t)at + word.n)) {
		size_t i = kit_stretch_on(text, (size_t)at + word.n, 1);

		if (i < text.n && kit_is_digit((unsigned char)text.s[i]))
			return i;
	}
	return text.n;
}

/* 1 when all the figures are those of a date in words. */
static int
names_no_number(struct vt_str text)
{
	return kit_find(text, VT_STR("/"), 0) < 0 && find_number(text) == text.n &&
	    kit_find(text, VT_STR("tháng"), 0) >= 0;
}

/* 1 in *out when one of the words for who issued it stands there, `của Chính phủ`; of a document,
 * `một số điều của Luật …`, nobody is the issuer. */
static int
names_issuer(struct vt_check *check, struct vt_str rest, int *out, struct vt_error *err)
{
	static const char *const lists[] = {"laws", "documents"};
	struct vt_words words;
	int status = check->ops->words(check, "issuer-words", &words, err);

	*out = 0;
	for (size_t k = 0; status == VT_OK && k < words.count && !*out; k++) {
		size_t from = 0;

		for (int64_t at; status == VT_OK && !*out &&
		     (at = kit_find_word(kit_sub(rest, from, rest.n), words.items[k])) >= 0;) {
			size_t document = 0;

			from += (size_t)at + words.items[k].n;
			for (size_t i = 0; i < 2 && status == VT_OK && document == 0; i++)
				status = kit_word_opens(check, lists[i],
				    kit_trim(kit_sub(rest, from, rest.n)), &document, err);
			*out = document == 0;
		}
	}
	return status;
}

/* 1 when the number has no symbol: `số 30/2020 ngày 05 tháng 3 …`. */
static int
names_no_symbol(struct vt_str text)
{
	size_t i = find_number(text);

	if (i == text.n)
		return 0;
	while (i < text.n && (kit_is_digit((unsigned char)text.s[i]) || text.s[i] == '/'))
		i++;
	i = kit_stretch_on(text, i, 1);
	return kit_starts(kit_sub(text, i, text.n), VT_STR("ngày ")) ||
	    kit_starts(kit_sub(text, i, text.n), VT_STR("của "));
}

/* 1 in *out when no type stands before the number, or only its letters: `Căn cứ số 30/2020/NĐ-CP`,
 * `Căn cứ QĐ số 12/QĐ-UBND`. */
static int
names_no_type(struct vt_check *check, struct vt_str rest, const struct vt_citation *cited, int *out,
    struct vt_error *err)
{
	struct vt_str word = rest, name = {NULL, 0};
	size_t end = 0;
	int status = VT_OK;

	*out = 0;
	if (cited == NULL)
		return VT_OK;
	while (end < rest.n && rest.s[end] != ' ')
		end++;
	word = kit_sub(rest, 0, end);
	rest = kit_trim(kit_sub(rest, end, rest.n));
	if (kit_same(word, VT_STR("số"))) {
		*out =
		    cited->type_name.n == 0 && rest.n > 0 && kit_is_digit((unsigned char)rest.s[0]);
		return VT_OK;
	}
	if (rest.n == 0 ||
	    (!kit_starts(rest, VT_STR("số ")) && !kit_is_digit((unsigned char)rest.s[0])))
		return VT_OK;
	status = check->ops->lookup(check, "types", word, &name, err);
	if (status == VT_OK && name.s == NULL)
		status = check->ops->lookup(check, "normative", word, &name, err);
	*out = status == VT_OK && name.s != NULL;
	return status;
}

/* 1 in *out when nothing follows who issued the document: what it is about is not said. */
static int
ends_with_issuer(struct vt_check *check, const struct vt_component *c,
    const struct vt_citation *cited, int *out, struct vt_error *err)
{
	struct vt_span line = kit_span_trim(kit_last_span(c));
	struct vt_str issuer = cited->issuer, rest;
	int goes_on, status;

	*out = 0;
	if (cited->issuer_span.paragraph == NULL ||
	    cited->issuer_span.paragraph != line.paragraph || cited->issuer_span.end > line.end ||
	    cited->issuer_span.end <= cited->code_span.end || issuer.n > ISSUER_BYTES)
		return VT_OK;
	status = kit_word_within(check, "subject-words", issuer, &goes_on, err);
	rest = kit_sub(line.paragraph->text, cited->issuer_span.end, line.end);
	*out = status == VT_OK && !goes_on && !kit_has_letter(rest);
	return status;
}

/* What the line lacks, in *out; nothing of a line that names no document. */
static int
find_lacks(struct vt_check *check, const struct vt_component *c, const struct vt_parts *parts,
    int *out, struct vt_error *err)
{
	const struct vt_citation *cited = cited_in(c, parts);
	struct kit_date date = {VT_UNSET, VT_UNSET, VT_UNSET};
	struct vt_str rest;
	size_t law, type, start = 0;
	int by, digits = 0, unnumbered, untold = 0, untyped = 0, status;

	*out = 0;
	status = after_opening(check, c->text, &rest, err);
	if (status == VT_OK)
		status = names_no_type(check, rest, cited, &untyped, err);
	if (status != VT_OK || untyped) {
		*out = untyped ? LACKS_TYPE : 0;
		return status;
	}
	if (status == VT_OK)
		status = kit_word_opens(check, "laws", rest, &law, err);
	if (status == VT_OK)
		status = kit_word_opens(check, "documents", rest, &type, err);
	if (status == VT_OK)
		status = names_issuer(check, rest, &by, err);
	if (status == VT_OK)
		status = kit_word_within(check, "unnumbered", rest, &unnumbered, err);
	if (status != VT_OK || (law == 0 && type == 0) || is_draft(c->text) ||
	    !kit_is_upper(kit_utf8_next(rest, &start)))
		return status;
	for (size_t i = 0; i < rest.n; i++)
		digits |= kit_is_digit((unsigned char)rest.s[i]);
	kit_date_find(c->text, &date);
	if (date.year == VT_UNSET &&
	    (cited == NULL || cited->year == VT_UNSET || cited->day == VT_UNSET))
		*out |= LACKS_DATE;
	/* A law has neither number nor agency, and many are known by their year. */
	if (law > 0) {
		*out = digits ? 0 : *out;
		return VT_OK;
	}
	/* What has no number that is known may have one of another form. */
	if (cited == NULL && !digits)
		*out |= LACKS_NUMBER;
	if (cited == NULL && digits && names_no_symbol(rest))
		*out = LACKS_SYMBOL;
	else if (cited == NULL && (digits || unnumbered))
		*out = 0;
	else if (!by && (cited == NULL || cited->issuer.n == 0))
		*out |= LACKS_AGENCY;
	if (cited == NULL && !unnumbered && date.year != VT_UNSET && names_no_number(rest))
		*out |= LACKS_NUMBER;
	if (cited != NULL)
		status = ends_with_issuer(check, c, cited, &untold, err);
	*out |= untold ? LACKS_SUBJECT : 0;
	return status;
}

static int
report(const struct vt_component *c, int lacks, struct vt_check *check, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BASIS, kit_span_trim(kit_first_span(c)));
	struct kit_alloc a = kit_check_alloc(check);
	const char *vi = "", *en = "";
	static const struct {
		int bit;
		const char *vi, *en;
	} names[] = {
	    {LACKS_TYPE, "đầy đủ tên loại văn bản", "type, in full"},
	    {LACKS_NUMBER, "số, ký hiệu", "number and symbol"},
	    {LACKS_SYMBOL, "ký hiệu", "symbol"},
	    {LACKS_AGENCY, "cơ quan ban hành", "issuing agency"},
	    {LACKS_DATE, "ngày tháng năm ban hành", "date"},
	    {LACKS_SUBJECT, "trích yếu nội dung", "subject"},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if ((lacks & names[i].bit) == 0)
			continue;
		vi = kit_printf(&a, "%s%s%s", vi, *vi != '\0' ? "; " : "", names[i].vi);
		en = kit_printf(&a, "%s%s%s", en, *en != '\0' ? "; " : "", names[i].en);
	}
	f.message.vi = kit_printf(&a, "Căn cứ chưa ghi %s", vi);
	f.message.en = kit_printf(&a, "This legal basis lacks: %s", en);
	return kit_report(check, &f, err);
}

static int
check_incomplete(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct preamble p;
	size_t places = 0;
	int status = preamble_find(check, doc, parts, &p, err);

	for (size_t i = 0; status == VT_OK && i < p.basis_count && places < PLACES_MAX; i++) {
		int lacks;

		status = find_lacks(check, p.bases[i], parts, &lacks, err);
		if (status != VT_OK || lacks == 0)
			continue;
		places++;
		status = report(p.bases[i], lacks, check, err);
	}
	return status;
}

const struct vt_rule basis_incomplete_rule = {
    .size = sizeof(basis_incomplete_rule),
    .id = "basis.incomplete",
    .title = {"Căn cứ ghi chưa đầy đủ", "Incomplete legal basis"},
    .about =
	{"Mỗi căn cứ ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm "
	 "ban hành và trích yếu; riêng Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.",
	    "A legal basis names type, number and symbol, issuing agency, date and subject of the "
	    "document; a law has neither number nor agency."},
    .mend = {"Ghi đủ như “Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của "
	     "Chính phủ về công tác văn thư;”.",
	"Write it in full, as in “Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 "
	"của Chính phủ về công tác văn thư;”."},
    .check = check_incomplete,
};
