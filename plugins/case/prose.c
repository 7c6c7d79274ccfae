/* Running text of the body: its paragraphs and the words in them. */
#include "plugins/case/prose.h"

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"

static int
is_prose(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);

	return p->story == VT_STORY_BODY && p->cell == NULL && p->box == NULL && text.n > 0 &&
	    !kit_all_upper(text);
}

int
prose_next(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    size_t *i, struct prose *out)
{
	struct kit_alloc a = kit_check_alloc(check);

	if (parts->body_first == NULL || parts->body_last == NULL)
		return 0;
	for (; *i < doc->paragraph_count; (*i)++) {
		const struct vt_paragraph *p = doc->paragraphs[*i];

		if (p->number < parts->body_first->number || !is_prose(p))
			continue;
		if (p->number > parts->body_last->number)
			return 0;
		*out = (struct prose){.paragraph = p};
		out->fold = kit_fold(p->text, KIT_FOLD_CASE | KIT_FOLD_TONE, &a, &out->map);
		(*i)++;
		return out->fold.s == NULL ? -1 : 1;
	}
	return 0;
}

int
prose_words_read(struct vt_check *check, const char *name, struct prose_words *out,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_words words;
	struct vt_str *fold;
	int status = check->ops->words(check, name, &words, err);

	if (status != VT_OK)
		return status;
	fold = check->ops->alloc(check, (words.count + 1) * sizeof(*fold));
	if (fold == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	for (size_t i = 0; i < words.count; i++) {
		fold[i] = kit_fold(words.items[i], KIT_FOLD_CASE | KIT_FOLD_TONE, &a, NULL);
		if (fold[i].s == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	}
	*out = (struct prose_words){words.items, fold, words.count};
	return VT_OK;
}

/* 1 inside “…” or "…": what is quoted is left as it is. Offsets mostly grow. */
static int
is_quoted(struct prose *p, size_t offset)
{
	if (offset < p->read) {
		p->read = 0;
		p->curly = p->straight = 0;
	}
	while (p->read < offset) {
		uint32_t c = kit_utf8_next(p->paragraph->text, &p->read);

		if (c == 0x201C)
			p->curly = 1;
		else if (c == 0x201D)
			p->curly = 0;
		else if (c == '"')
			p->straight = !p->straight;
	}
	return p->curly || p->straight;
}

int
prose_find(struct prose *p, struct vt_str word, size_t *from, struct vt_span *out)
{
	while (*from < p->fold.n) {
		int64_t at = kit_find_word(kit_sub(p->fold, *from, p->fold.n), word);
		size_t start;

		if (at < 0)
			return 0;
		start = *from + (size_t)at;
		*from = start + word.n;
		*out = kit_span(p->paragraph, p->map[start], p->map[start + word.n]);
		if (!kit_shown_capital(p->paragraph, out->start) && !is_quoted(p, out->start))
			return 1;
	}
	return 0;
}

int
prose_inside(const struct vt_paragraph *p, size_t offset)
{
	size_t i = offset, next;
	uint32_t c;

	if (i == 0)
		return 0;
	c = kit_utf8_prev(p->text, &i);
	if (c != ' ' && c != 0xA0)
		return 0;
	while (i > 0) {
		next = i;
		c = kit_utf8_prev(p->text, &next);
		if (c != ' ' && c != 0xA0)
			return kit_is_letter(c) || kit_is_digit(c) || c == ',';
		i = next;
	}
	return 0;
}

size_t
prose_after(const struct vt_paragraph *p, size_t offset)
{
	while (offset < p->text.n) {
		size_t next = offset;
		uint32_t c = kit_utf8_next(p->text, &next);

		if (c != ' ' && c != 0xA0)
			break;
		offset = next;
	}
	return offset;
}

int
prose_follows(struct vt_check *check, const char *list, const struct vt_span *at, int *out,
    struct vt_error *err)
{
	struct vt_str before = kit_trim(kit_sub(at->paragraph->text, 0, at->start));
	size_t i = before.n, next, place = 0;
	int status;

	while (i > 0) {
		next = i;
		if (kit_is_space(kit_utf8_prev(before, &next)))
			break;
		i = next;
	}
	status = kit_word_among(check, list, kit_sub(before, i, before.n), &place, err);
	*out = place > 0;
	return status;
}
