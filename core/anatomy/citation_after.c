/* What stands after a citation: its date and who issued it. */
#include "core/anatomy/citation_context.h"
#include "core/anatomy/citation_words.h"

enum {
	PHRASE_BYTES = 48, /* longer than the phrases of the lists */
	ISSUER_WORDS = 16,
	BRACKET_BYTES = 40,
	HOUR_BYTES = 40
};

/* s from start on, not longer than a phrase, cut at a character. */
static struct vt_str
phrase(struct vt_str s, size_t start)
{
	size_t i = start;

	if (s.n - start <= PHRASE_BYTES)
		return kit_sub(s, start, s.n);
	while (i - start < PHRASE_BYTES)
		kit_utf8_next(s, &i);
	return kit_sub(s, start, i);
}

static int
phrase_opens(const struct lexicon *lexicon, enum lexicon_list list, struct vt_str s, size_t at)
{
	struct cited_scratch m;
	struct vt_str f = cited_fold(&m, phrase(s, at), NULL);

	return f.s != NULL && lexicon_prefix(lexicon, list, f) > 0;
}

static int
type_opens(const struct lexicon *lexicon, struct vt_str s, size_t at)
{
	struct cited_scratch m;
	struct vt_str f = cited_fold(&m, phrase(s, at), NULL);

	return f.s != NULL && lexicon_type_prefix(lexicon, f, NULL) != NULL;
}

static int
letter_at(struct vt_str s, size_t i)
{
	return i < s.n && kit_is_letter(kit_utf8_next(s, &i));
}

/* End of the word at i: up to white space or what ends a name. */
static size_t
word_end(struct vt_str s, size_t i)
{
	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (kit_is_space(c) || c == ',' || c == ';' || c == ':' || c == '(' || c == ')' ||
		    c == '/' || c == 0x201C || c == 0x201D || c == '"' || c == 0x2026)
			break;
		if (c == '.' && !letter_at(s, next))
			break;
		i = next;
	}
	return i;
}

/* After a comma or `và`: a capital that opens no other document or agency. */
static int
name_goes_on(const struct lexicon *lexicon, struct vt_str s, size_t at)
{
	return cited_upper_at(s, at) && !type_opens(lexicon, s, at) &&
	    !phrase_opens(lexicon, LEXICON_AGENCY, s, at);
}

/* `, Thể thao và Du lịch`: a list within a name ends with và. */
static int
list_goes_on(const struct lexicon *lexicon, struct vt_str s, size_t at)
{
	size_t i = at;

	if (!name_goes_on(lexicon, s, at))
		return 0;
	for (int k = 0; k < 5; k++) {
		size_t end = word_end(s, i);

		if (end == i)
			return 0;
		i = cited_skip_space(s, end, 3);
		if (cited_take_word(s, &i, VT_STR("và")))
			return name_goes_on(lexicon, s, cited_skip_space(s, i, 3));
	}
	return 0;
}

/* The name of an agency or office from at on; its end, or at. */
static size_t
read_name(struct vt_str s, size_t at, const struct lexicon *lexicon)
{
	size_t end = at, i = at;

	for (int k = 0; k < ISSUER_WORDS; k++) {
		size_t stop = word_end(s, i), next;

		if (stop == i ||
		    (!cited_upper_at(s, i) && phrase_opens(lexicon, LEXICON_NAME_END, s, i)))
			break;
		next = i;
		if (cited_take_word(s, &next, VT_STR("và")) &&
		    !name_goes_on(lexicon, s, cited_skip_space(s, next, 3)))
			break;
		if (kit_is_digit((unsigned char)s.s[i]))
			break;
		end = stop;
		i = cited_skip_space(s, stop, 3);
		if (i == stop) {
			if (i >= s.n || s.s[i] != ',')
				break;
			next = cited_skip_space(s, i + 1, 3);
			if (!list_goes_on(lexicon, s, next))
				break;
			i = next;
		}
	}
	return end;
}

/* Past the mark of a note: ¹, ², ³. */
static size_t
skip_note_mark(struct vt_str s, size_t i)
{
	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (c != 0xB9 && c != 0xB2 && c != 0xB3 && (c < 0x2070 || c > 0x2079))
			break;
		i = next;
	}
	return i;
}

/* Past the hour of a telegram, `hồi 20 giờ 30 phút ngày …`: to the day, or i. */
static size_t
skip_hour(struct vt_str s, size_t i)
{
	size_t at = i;
	int64_t day;

	if (!cited_take_word(s, &at, VT_STR("hồi")) && !cited_take_word(s, &at, VT_STR("lúc")))
		return i;
	day = kit_find(kit_sub(s, at, s.n - at > HOUR_BYTES ? at + HOUR_BYTES : s.n),
	    VT_STR("ngày"), 0);
	return day >= 0 ? at + (size_t)day : i;
}

/* `ngày 02/8/2018`, `, ngày15/5/2000`, `ban hành ngày …`, `cùng ngày`, `năm 2019`. */
static int
read_date(struct vt_str s, size_t at, struct cited_after *out)
{
	static const struct vt_str opening[] = {
	    {"đã", sizeof("đã") - 1},
	    {"được", sizeof("được") - 1},
	    {"ban hành", sizeof("ban hành") - 1},
	    {"ký", sizeof("ký") - 1},
	    {"đề", sizeof("đề") - 1},
	};
	struct kit_date date;
	size_t i = cited_skip_space(s, skip_note_mark(s, at), 3), start;
	int same_day;

	if (i < s.n && (s.s[i] == ',' || s.s[i] == '('))
		i = cited_skip_space(s, i + 1, 3);
	i = skip_hour(s, i);
	for (size_t k = 0; k < sizeof(opening) / sizeof(opening[0]); k++) {
		if (cited_take_word(s, &i, opening[k]))
			i = cited_skip_space(s, i, 3);
	}
	same_day = cited_take_word(s, &i, VT_STR("cùng"));
	i = cited_skip_space(s, i, 3);
	start = i;
	if (cited_take_word(s, &i, VT_STR("ngày"))) {
		size_t named = i;

		i = cited_skip_space(s, i, 3);
		start = i;
		if (!kit_date_parse(s, &i, &date)) {
			out->same_day = same_day;
			out->end = same_day ? named : out->end;
			return 0;
		}
		out->same_day = same_day;
	} else {
		size_t word = i;

		int worded = cited_take_word(s, &word, VT_STR("tháng")) ||
		    cited_take_word(s, &word, VT_STR("năm"));

		if (!kit_date_parse(s, &i, &date) || date.year == VT_UNSET)
			return 0;
		/* Without a word only a whole date is one: (05/3/2019) */
		if (!worded && date.day == VT_UNSET)
			return 0;
	}
	out->date = date;
	out->date_at = (struct piece){start, i};
	out->end = i;
	return 1;
}

/* 1 when what stands after `do` acts under the document and did not issue it: `Thông tư số … do Ủy
 * ban nhân dân xã thực hiện`. end is past the name, which may go on over the verb. */
static int
acts(struct vt_str s, size_t at, size_t end)
{
	static const struct vt_str verbs[] = {
	    {"thực hiện", sizeof("thực hiện") - 1},
	    {"giải quyết", sizeof("giải quyết") - 1},
	    {"tiếp nhận", sizeof("tiếp nhận") - 1},
	    {"tiến hành", sizeof("tiến hành") - 1},
	    {"quyết định", sizeof("quyết định") - 1},
	    {"xem xét", sizeof("xem xét") - 1},
	    {"chủ trì", sizeof("chủ trì") - 1},
	    {"đảm nhiệm", sizeof("đảm nhiệm") - 1},
	    {"chịu trách nhiệm", sizeof("chịu trách nhiệm") - 1},
	};

	for (size_t i = at; i < s.n;) {
		size_t stop = word_end(s, i), next = i;

		for (size_t k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
			if (!cited_upper_at(s, i) && cited_take_word(s, &next, verbs[k]))
				return 1;
		if (stop == i || i >= end)
			break;
		i = cited_skip_space(s, stop, 3);
	}
	return 0;
}

/* `của UBND tỉnh`, with or without a comma before it. */
static int
read_issuer(struct vt_str s, size_t at, const struct lexicon *lexicon, struct cited_after *out)
{
	size_t i = cited_skip_space(s, at, 3), end;
	int by = 0;

	if (i < s.n && (s.s[i] == ',' || s.s[i] == ')'))
		i = cited_skip_space(s, i + 1, 3);
	if (!cited_take_word(s, &i, VT_STR("của")) && !(by = cited_take_word(s, &i, VT_STR("do"))))
		return 0;
	i = cited_skip_space(s, i, 3);
	end = read_name(s, i, lexicon);
	if (end == i || (by && acts(s, i, end)))
		return 0;
	out->issuer = (struct piece){i, end};
	out->end = end;
	return 1;
}

void
cited_after_read(struct vt_str s, size_t at, const struct lexicon *lexicon, struct cited_after *out)
{
	struct cited_after a = {.end = at, .date = {VT_UNSET, VT_UNSET, VT_UNSET}};

	if (read_date(s, at, &a) || a.same_day)
		read_issuer(s, a.end, lexicon, &a);
	else if (read_issuer(s, at, lexicon, &a))
		read_date(s, a.end, &a);
	*out = a;
}

/* After the bracket that closes the one before at, if that is near; else at. */
static size_t
closing_bracket(struct vt_str s, size_t at)
{
	for (size_t i = at; i < s.n && i - at < BRACKET_BYTES; i++) {
		if (s.s[i] == ')')
			return i + 1;
	}
	return at;
}

int
cited_joined(struct vt_str s)
{
	for (size_t i = 0; i < s.n;) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (c == '(') /* `1776/BXD-VP (2007), 1129/BXD-VP` */
			i = closing_bracket(s, next);
		else if (kit_is_space(c) || c == ',' || c == ';' || c == '&')
			i = next;
		else if (!cited_take_word(s, &i, VT_STR("và")) &&
		    !cited_take_word(s, &i, VT_STR("cùng")) &&
		    !cited_take_word(s, &i, VT_STR("số")) &&
		    !cited_take_word(s, &i, VT_STR("hoặc")))
			return 0;
	}
	return 1;
}
