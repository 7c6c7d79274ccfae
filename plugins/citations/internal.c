/* Viện dẫn nội bộ: an article of this document that is named is there. */
#include "plugins/citations/rules.h"

#include "kit/block.h"

/* More articles than any document has, and more in one list than anybody names. */
enum { ARTICLES = 1000, LISTED = 16 };

/* The number at s[*i], moving past it; 0 when there is none, or more than a number: 5a. */
static int32_t
read_number(struct vt_str s, size_t *i)
{
	size_t at = *i, next;
	int32_t value = 0;

	while (at < s.n && kit_is_digit((unsigned char)s.s[at]) && value < ARTICLES)
		value = value * 10 + (s.s[at++] - '0');
	next = at;
	if (at == *i || value >= ARTICLES || (at < s.n && kit_is_letter(kit_utf8_next(s, &next))))
		return 0;
	*i = at;
	return value;
}

/* The words of the profile that a reference is made of. */
struct vocabulary {
	struct vt_words article, between, like, whose;
};

static int
read_vocabulary(struct vt_check *check, struct vocabulary *out, struct vt_error *err)
{
	int status = check->ops->words(check, "article", &out->article, err);

	if (status == VT_OK)
		status = check->ops->words(check, "between", &out->between, err);
	if (status == VT_OK)
		status = check->ops->words(check, "like", &out->like, err);
	return status == VT_OK ? check->ops->words(check, "whose", &out->whose, err) : status;
}

/* Past white space, and past one of the words, a mark or a word and the space behind it, when it
 * stands there; 1 when it did. */
static int
skip_word(struct vt_str s, size_t *i, const struct vt_words *words)
{
	size_t at = *i, next = at;

	while (next < s.n && kit_is_space(kit_utf8_next(s, &next)))
		at = next;
	*i = at;
	for (size_t k = 0; k < words->count; k++) {
		struct vt_str word = words->items[k];
		size_t end = at + word.n, first = 0;

		if (end >= s.n || !kit_same(kit_sub(s, at, end), word))
			continue;
		if (kit_is_letter(kit_utf8_next(word, &first))) {
			if (s.s[end] != ' ')
				continue;
			end++;
		}
		*i = end;
		return 1;
	}
	return 0;
}

/* An article that a line opens with: `Điều 7.` of its text, or as its label. 1 when it does. */
static int32_t
note_article(const struct vocabulary *v, struct vt_str line, uint8_t there[ARTICLES])
{
	size_t i = 0;
	int32_t number;

	if (!skip_word(line, &i, &v->article))
		return 0;
	number = read_number(line, &i);
	if (number == 0 || (i < line.n && line.s[i] != '.' && line.s[i] != ':'))
		return 0;
	there[number] = 1;
	return 1;
}

/* The highest article when they go from 1 up without a gap, else 0: then nobody knows
 * which are missing. *out_count: how many there are, those of the same number too. */
static int32_t
last_article(const struct vocabulary *v, const struct vt_doc *doc, int32_t *out_count)
{
	uint8_t there[ARTICLES] = {0};
	int32_t last = 0;

	*out_count = 0;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		*out_count += note_article(v, kit_trim(p->text), there);
		if (p->label.n > 0)
			*out_count += note_article(v, kit_trim(p->label), there);
	}
	while (last + 1 < ARTICLES && there[last + 1])
		last++;
	for (int32_t k = last + 1; k < ARTICLES; k++)
		if (there[k])
			return 0;
	return last;
}

/* 1 when the bytes are the end of đ, or of what looks like it, and the start of i. */
static inline unsigned char
is_d_before_i(unsigned char c, unsigned char next)
{
	return ((c == 0xB0) | ((c & 0xFE) == 0x90)) & ((next | 0x20) == 'i');
}

/* A kit_marker of them. */
static void
mark_articles(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++)
		marks[i] = is_d_before_i(p[i], p[i + 1]);
}

/* 1 when an article may be named from the byte before i on: at the start of s, behind white
 * space or a bracket. */
static int
may_be_article(struct vt_str s, size_t i)
{
	if (i == 0 || i + 1 >= s.n ||
	    !is_d_before_i((unsigned char)s.s[i], (unsigned char)s.s[i + 1]))
		return 0;
	return i == 1 || kit_is_space((unsigned char)s.s[i - 2]) || s.s[i - 2] == '(';
}

/* `Điều 5, Điều 6 và 7 của Quy chế này` at p[*i]: the highest number, its place, and 1
 * when it is of this document. Moves *i past the numbers. */
static int
read_mention(struct vt_check *check, const struct vocabulary *v, const struct vt_paragraph *p,
    size_t *i, int32_t *out_number, struct vt_span *out_at, int *out_own, struct vt_error *err)
{
	const struct vt_str s = p->text;
	size_t end, own = 0;
	int status;

	*out_number = 0;
	*out_own = 0;
	for (int k = 0; k < LISTED; k++) {
		size_t start = *i;
		int32_t number = read_number(s, i);

		if (number == 0)
			return VT_OK;
		if (number > *out_number) {
			*out_number = number;
			*out_at = kit_span(p, start, *i);
		}
		end = *i;
		if (!skip_word(s, &end, &v->between))
			break;
		(void)skip_word(s, &end, &v->article);
		if (end >= s.n || !kit_is_digit((unsigned char)s.s[end]))
			break;
		*i = end;
	}
	end = *i;
	(void)skip_word(s, &end, &v->whose);
	status = kit_word_opens(check, "this", kit_sub(s, end, s.n), &own, err);
	*out_own = own > 0;
	return status;
}

/* The first article of p that is named and is beyond the last; at.paragraph NULL: none. */
static int
find_missing(struct vt_check *check, const struct vocabulary *v, const struct vt_paragraph *p,
    int32_t last, int32_t *out_number, struct vt_span *out_at, struct vt_error *err)
{
	size_t i = 0;

	out_at->paragraph = NULL;
	while ((i = kit_seek(p->text, i, mark_articles, may_be_article)) < p->text.n) {
		int32_t number;
		struct vt_span at = {0};
		int own, status;

		i--;
		if (!skip_word(p->text, &i, &v->article)) {
			i += 2;
			continue;
		}
		status = read_mention(check, v, p, &i, &number, &at, &own, err);
		if (status != VT_OK)
			return status;
		if (own && number > last) {
			*out_number = number;
			*out_at = at;
			return VT_OK;
		}
	}
	return VT_OK;
}

static int
report(struct vt_check *check, int32_t part, struct vt_span at, int32_t number, int32_t last,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(part, at);

	return kit_fault(check, &f, err, "Viện dẫn Điều %d nhưng văn bản này chỉ có đến Điều %d",
	    "Điều %d is referred to, but the articles of this document end with Điều %d", number,
	    last);
}

/* `- Như Điều 8;`: whom an article of this document charges with something. */
static int
check_recipients(struct vt_check *check, const struct vocabulary *v, const struct vt_parts *parts,
    int32_t last, int32_t articles, struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; parts->recipients != NULL && i < parts->recipients->item_count; i++) {
		struct vt_span at = kit_span_trim(kit_first_span(parts->recipients->items[i]));
		struct vt_str text = at.paragraph->text;
		size_t k = at.start, start;
		int32_t number;

		while (k < at.end && !kit_is_letter(kit_utf8_next(text, &k)))
			at.start = (uint32_t)k;
		k = at.start;
		if (!skip_word(text, &k, &v->like) || !skip_word(text, &k, &v->article))
			continue;
		start = k;
		number = read_number(text, &k);
		/* With a number twice the article may be there under a wrong one. */
		if (number > last && number > articles)
			status = report(check, VT_PART_RECIPIENTS, kit_span(at.paragraph, start, k),
			    number, last, err);
		break;
	}
	return status;
}

static int
check_internal(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vocabulary v;
	int32_t articles = 0, last = 0;
	int status = read_vocabulary(check, &v, err), amends = 0;

	if (status != VT_OK)
		return status;
	last = last_article(&v, doc, &articles);
	/* With one article it is not its articles that a document is known by. What amends
	 * another document quotes from it. */
	if (parts->official == 0 || last < 2)
		return VT_OK;
	if (parts->subject_text.n > 0)
		status = kit_word_within(check, "amends", parts->subject_text, &amends, err);
	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK && !amends; i++) {
		struct vt_span at;
		int32_t number = 0;

		status = find_missing(check, &v, doc->paragraphs[i], last, &number, &at, err);
		if (status != VT_OK || at.paragraph == NULL)
			continue;
		status = report(check, VT_PART_BODY, at, number, last, err);
	}
	return status == VT_OK && !amends ? check_recipients(check, &v, parts, last, articles, err)
					  : status;
}

const struct vt_rule cite_internal_rule = {
    .size = sizeof(cite_internal_rule),
    .id = "cite.internal",
    .title = {"Viện dẫn điều không có", "Reference to a missing article"},
    .about = {"Điều được viện dẫn là “của văn bản này” (Điều 7 Quyết định này, Điều 7 Quy chế này) "
	      "phải có trong văn bản.",
	"An article referred to as one of this document (Điều 7 Quyết định này) is in it."},
    .mend = {"Sửa số điều được viện dẫn, hoặc bổ sung điều còn thiếu.",
	"Mend the number of the article, or add the article."},
    .check = check_internal,
};
