/* The abbreviation of authority, found in any writing: KT. KT/ K/T T.M TM kt. */
#include "plugins/closing/authority.h"

#include "kit/expect.h"

/* Letters of an abbreviation of authority. */
enum { LETTERS_MOST = 4 };

static int
is_stop(uint32_t c)
{
	return c == '.' || c == '/' || c == ',' || c == ':' || c == ';' || kit_is_dash(c);
}

/* Letters of want (`KT.`) at the start of text, with stops and spaces between
 * and after them: the length of it all, or 0. Without any stop the word that
 * follows must be parted by a space: TM is not the beginning of TMĐT. */
static size_t
match(struct vt_check *check, struct vt_str text, struct vt_str want)
{
	struct kit_alloc a = kit_check_alloc(check);
	size_t i = 0, w = 0, end = 0;
	int parted = 0;

	while (w < want.n) {
		size_t at = i, k = w;
		uint32_t need = kit_utf8_next(want, &k), c;
		struct vt_str x, y;

		if (!kit_is_letter(need)) {
			w = k;
			continue;
		}
		if (i == text.n)
			return 0;
		c = kit_utf8_next(text, &i);
		if (w > 0 && (is_stop(c) || kit_is_space(c)))
			continue;
		x = kit_fold(kit_sub(text, at, i), KIT_FOLD_USUAL | KIT_FOLD_MARKS, &a, NULL);
		y = kit_fold(kit_sub(want, w, k), KIT_FOLD_USUAL | KIT_FOLD_MARKS, &a, NULL);
		if (x.s == NULL || y.s == NULL || !kit_eq(x, y))
			return 0;
		w = k;
	}
	for (end = i; i < text.n; end = i) {
		uint32_t c = kit_utf8_next(text, &i);

		if (!is_stop(c) && !kit_is_space(c))
			break;
		parted = 1;
	}
	return parted || end == text.n ? end : 0;
}

/* A line that spells the authority out: `THỪA LỆNH GIÁM ĐỐC`. */
static int
read_words(struct vt_check *check, struct vt_str text, struct authority *out, struct vt_error *err)
{
	struct vt_words words, abbreviations;
	size_t length;
	int status;

	status = check->ops->words(check, "authority-words", &words, err);
	if (status == VT_OK)
		status = check->ops->words(check, "authorities", &abbreviations, err);
	for (size_t i = 0; status == VT_OK && i < words.count && i < abbreviations.count; i++) {
		if (words.items[i].n == 0 || text.n <= words.items[i].n)
			continue;
		length = words.items[i].n;
		if (!kit_same(kit_sub(text, 0, length), words.items[i]) || text.s[length] != ' ')
			continue;
		while (length < text.n && text.s[length] == ' ')
			length++;
		out->spelled = 1;
		out->abbreviation = abbreviations.items[i];
		out->mark.end = out->mark.start + (uint32_t)length;
		out->rest = kit_sub(text, length, text.n);
	}
	return status;
}

/* A line with another abbreviation that is in use, `UQ. GIÁM ĐỐC`, or one that is spelled out. */
static int
read_other(struct vt_check *check, struct vt_str text, struct authority *out, struct vt_error *err)
{
	const size_t end = kit_stretch_on(text, 0, 0), rest = kit_stretch_on(text, end, 1);
	struct vt_str meant = {NULL, 0};
	int status =
	    check->ops->lookup(check, "other-authorities", kit_sub(text, 0, end), &meant, err);

	if (status != VT_OK || meant.n == 0 || rest == text.n)
		return status == VT_OK ? read_words(check, text, out, err) : status;
	out->abbreviation = meant;
	out->mark.end = out->mark.start + (uint32_t)rest;
	out->rest = kit_sub(text, rest, text.n);
	return VT_OK;
}

int
authority_read(struct vt_check *check, struct vt_span line, struct authority *out,
    struct vt_error *err)
{
	struct vt_words words;
	struct vt_str text;
	size_t best = 0;
	int status = check->ops->words(check, "authorities", &words, err);

	if (status != VT_OK)
		return status;
	*out = (struct authority){.line = kit_span_trim(line)};
	text = kit_span_text(out->line);
	out->rest = text;
	out->mark = kit_span(out->line.paragraph, out->line.start, out->line.start);
	for (size_t i = 0; i < words.count; i++) {
		size_t length = match(check, text, words.items[i]);

		if (length <= best)
			continue;
		best = length;
		out->abbreviation = words.items[i];
		out->mark.end = out->mark.start + (uint32_t)length;
		out->rest = kit_sub(text, length, text.n);
	}
	return best > 0 ? VT_OK : read_other(check, text, out, err);
}

size_t
authority_letters(struct vt_str text)
{
	size_t end = 0, letters = 0;

	while (end < text.n && letters < LETTERS_MOST) {
		size_t next = end;

		if (!kit_is_upper(kit_utf8_next(text, &next)))
			break;
		end = next;
		letters++;
	}
	return end < 2 || end + 1 >= text.n || text.s[end] != '.' ? 0 : end + 1;
}
