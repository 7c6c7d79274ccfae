/* Số, ký hiệu: the label of the line, as it should be and as people write it. */
#include <string.h>

#include "core/anatomy/number.h"

/* The colon of East Asian fonts. */
#define FULL_COLON 0xff1a
/* Bytes of a label of other words than `Số`. */
#define OTHER_LABEL_MAX 24

static uint32_t
letter_at(struct vt_str s, size_t i)
{
	return i < s.n ? kit_utf8_next(s, &i) : 0;
}

/* Where the English word beside the label ends, `Số/No:`, `Số (No.)`; i: there is none. */
static size_t
past_english(struct vt_str text, size_t i)
{
	static const char *const words[] = {"number", "no", "ref"};
	size_t at = words_past_spaces(text, i);

	if (at >= text.n || (text.s[at] != '/' && text.s[at] != '(' && text.s[at] != '-'))
		return i;
	at = words_past_spaces(text, at + 1);
	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++) {
		size_t n = strlen(words[k]);

		if (!kit_same(kit_sub(text, at, words_past_letters(text, at)), kit_str(words[k])))
			continue;
		at += n;
		while (at < text.n && (text.s[at] == '.' || text.s[at] == ')'))
			at++;
		return at;
	}
	return i;
}

/* Where other words for the label end that a number follows, `No: 15/…`, `CV số: 15/…`; 0: none. */
static size_t
read_other_label(struct vt_str text)
{
	static const char *const foreign[] = {"No", "NO", "N°", "Nº", "№"};
	int64_t colon = kit_find(text, VT_STR(":"), 0);
	size_t end = 0, i;

	for (size_t k = 0; k < sizeof(foreign) / sizeof(*foreign) && end == 0; k++)
		if (kit_starts(text, kit_str(foreign[k])))
			end = strlen(foreign[k]);
	if (end > 0 && end < text.n && (text.s[end] == ':' || text.s[end] == '.'))
		end++;
	else if (colon > 4 && colon < OTHER_LABEL_MAX &&
	    (kit_ends(kit_sub(text, 0, (size_t)colon), VT_STR(" số")) ||
		kit_ends(kit_sub(text, 0, (size_t)colon), VT_STR(" Số"))))
		end = (size_t)colon + 1;
	else
		return 0;
	i = words_past_spaces(text, end);
	if (!kit_is_digit(letter_at(text, i)))
		return 0;
	while (kit_is_digit(letter_at(text, i)))
		i++;
	return letter_at(text, i) == '/' ? end : 0;
}

/* `Số, ký hiệu:`: where these words end behind the label; i: they do not follow. */
static size_t
past_symbol_word(struct vt_str text, size_t i)
{
	static const char *const words[] = {"ký hiệu", "kí hiệu"};
	size_t at = words_past_spaces(text, i);

	if (at < text.n && (text.s[at] == ',' || text.s[at] == '/'))
		at++;
	else if (kit_starts(kit_sub(text, at, text.n), VT_STR("và ")))
		at += VT_STR("và ").n;
	at = words_past_spaces(text, at);
	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (kit_starts(kit_sub(text, at, text.n), kit_str(words[k])))
			return at + strlen(words[k]);
	return i;
}

/* `Số: Số: 12/…`, a label typed over one that was there: where the last one ends. */
static size_t
past_label_again(struct vt_str text, size_t i)
{
	for (size_t at = words_past_spaces(text, i), end; at < text.n;
	     at = words_past_spaces(text, i)) {
		end = words_past_letters(text, at);
		if (!kit_same(kit_sub(text, at, end), VT_STR("số")))
			break;
		i = end + (letter_at(text, end) == ':' || letter_at(text, end) == '.');
	}
	return i;
}

size_t
number_label(struct finder *f, struct segment *s)
{
	struct vt_str text = s->text, word;
	size_t type = 0, start = 0, end, colon;

	if (lexicon_type_prefix(f->lexicon, segment_fold(f, s), &type) != NULL &&
	    type < segment_fold(f, s).n)
		start = segment_offset(s, type) - s->start;
	else if (start == 0 && kit_find(text, VT_STR(":"), 0) >= 0 &&
	    (type = lexicon_prefix(f->lexicon, LEXICON_DOCUMENT, segment_fold(f, s))) > 0)
		start = segment_offset(s, type) - s->start;
	start = words_past_spaces(text, start);
	/* `S ố: 12/BC-SYT`, as programs take it out of a PDF */
	if (kit_starts(kit_sub(text, start, text.n), VT_STR("S ố:")))
		return start + VT_STR("S ố:").n;
	end = words_past_letters(text, start);
	word = kit_sub(text, start, end);
	/* `S: 58/NQ-HĐND` */
	if (kit_eq(word, VT_STR("S")) && letter_at(text, end) == ':' &&
	    kit_is_digit(letter_at(text, words_past_spaces(text, end + 1))))
		return end + 1;
	if (kit_utf8_count(word, word.n) != 2 || kit_distance(word, VT_STR("SỐ"), 2) > 2 ||
	    (word.s[0] != 'S' && word.s[0] != 's'))
		return read_other_label(text);
	if (!kit_same(word, VT_STR("số"))) {
		/* `So`, `Sô`, `SÓ`: the vowel is an o whatever stands on it. */
		struct vt_str bare = segment_bare(f, s);

		if (start == 0 ? !words_open(bare, "so") : kit_find(bare, VT_STR(" so"), 0) < 0)
			return 0;
	}
	end = past_symbol_word(text, past_english(text, end));
	colon = words_past_spaces(text, end);
	if (letter_at(text, colon) == FULL_COLON)
		return colon + VT_STR("\xef\xbc\x9a").n;
	/* One stop is meant as a colon; several are a blank to be filled in. */
	if (colon < text.n &&
	    (text.s[colon] == ':' || text.s[colon] == ';' || text.s[colon] == ',' ||
		(text.s[colon] == '.' && letter_at(text, colon + 1) != '.')))
		end = colon + 1;
	/* `Số - 58/NQ-HĐND` */
	else if (colon < text.n && kit_is_dash(letter_at(text, colon)) &&
	    kit_is_digit(letter_at(text, words_past_spaces(text, colon + 1))))
		end = colon + 1;
	while (end > colon && letter_at(text, end) == ':')
		end++;
	return past_label_again(text, end);
}
