/* Running text of the body: its paragraphs and the words in them. */
#include "plugins/case/prose.h"

#include <string.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/vowel.h"

#define FOLDS (KIT_FOLD_CASE | KIT_FOLD_TONE)

/* What the rules of capitals know of a document: its paragraphs of running text, and, once words
 * are looked for, their texts and words. */
struct knowledge {
	int listed, read;
	uint32_t count;
	const struct vt_paragraph **paragraphs;
	struct vt_str *texts;
	struct kit_word_index *index;
};

/* Places of the words of one list for which there is room at first. */
enum { FEW = 256 };

static int
is_prose(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);

	return p->story == VT_STORY_BODY && p->cell == NULL && p->box == NULL && text.n > 0 &&
	    !kit_all_upper(text);
}

static uint32_t
greatest(uint32_t number, const struct vt_component *c)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph != NULL && c->spans[i]->paragraph->number > number)
			number = c->spans[i]->paragraph->number;
	return number;
}

/* Number of the last paragraph of the closing; behind it is what is annexed. */
static uint32_t
closing_end(const struct vt_parts *parts)
{
	uint32_t end = parts->body_last->number;

	if (parts->recipients != NULL)
		end = greatest(end, parts->recipients->whole);
	if (parts->archive != NULL)
		end = greatest(end, parts->archive->whole);
	for (size_t i = 0; i < parts->signature_count; i++)
		end = greatest(end, parts->signatures[i]->whole);
	return end;
}

/* Lists the paragraphs of running text; 0: no memory. */
static int
list_paragraphs(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct knowledge *all)
{
	static const char key;
	const uint32_t closing = closing_end(parts);

	all->paragraphs = check->ops->shared(check, &key,
	    (doc->paragraph_count + 1) * sizeof(all->paragraphs[0]));
	if (all->paragraphs == NULL)
		return 0;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->number >= parts->body_first->number &&
		    (p->number <= parts->body_last->number || p->number > closing) && is_prose(p))
			all->paragraphs[all->count++] = p;
	}
	return 1;
}

/* NULL: no memory. */
static struct knowledge *
know(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts)
{
	static const char key;
	struct knowledge *all = check->ops->shared(check, &key, sizeof(*all));

	if (all == NULL || all->listed)
		return all;
	if (parts->body_first != NULL && parts->body_last != NULL &&
	    !list_paragraphs(check, doc, parts, all))
		return NULL;
	all->listed = 1;
	return all;
}

/* Reads the words of all paragraphs; 0: no memory. */
static int
read_words(struct vt_check *check, struct knowledge *all)
{
	static const char texts_key, index_key, items_key;
	size_t room = 1;

	all->texts =
	    check->ops->shared(check, &texts_key, (all->count + 1) * sizeof(all->texts[0]));
	all->index = check->ops->shared(check, &index_key, sizeof(*all->index));
	if (all->texts == NULL || all->index == NULL)
		return 0;
	for (uint32_t i = 0; i < all->count; i++) {
		all->texts[i] = all->paragraphs[i]->text;
		room += kit_words_room(all->texts[i]);
	}
	all->index->texts = all->texts;
	all->index->items =
	    check->ops->shared(check, &items_key, room * sizeof(all->index->items[0]));
	if (all->index->items == NULL)
		return 0;
	for (uint32_t i = 0; i < all->count; i++)
		kit_words_add(all->index, i);
	all->read = 1;
	return 1;
}

int
prose_next(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    size_t *i, struct prose *out)
{
	const struct knowledge *all = out->known;

	if (out->status != VT_OK)
		return -1;
	if (all == NULL && (all = know(check, doc, parts)) == NULL)
		return -1;
	if (*i >= all->count)
		return 0;
	*out = (struct prose){
	    .check = check, .known = all, .paragraph = all->paragraphs[*i], .number = (uint32_t)*i};
	(*i)++;
	return 1;
}

int
prose_words_read(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const char *name, struct prose_words *out, struct vt_error *err)
{
	struct kit_phrase_place few[FEW], *places;
	struct knowledge *all = know(check, doc, parts);
	struct vt_folded_words words;
	int status = check->ops->folded_words(check, name, FOLDS, &words, err);

	if (status != VT_OK)
		return status;
	*out = (struct prose_words){.given = words.items, .fold = words.folded};
	if (all == NULL || (!all->read && !read_words(check, all)))
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	out->count = kit_phrase_places(all->index, words.items, words.count, few, FEW);
	places = check->ops->alloc(check, (out->count + 1) * sizeof(*places));
	if (places == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (out->count > FEW)
		(void)kit_phrase_places(all->index, words.items, words.count, places, out->count);
	else
		memcpy(places, few, out->count * sizeof(*places));
	out->places = places;
	return VT_OK;
}

/* 1 inside “…” or "…": what is quoted is left as it is. Offsets mostly grow. */
static int
is_quoted(struct prose *p, size_t offset)
{
	struct vt_str text = p->paragraph->text;

	if (!p->looked) {
		p->looked = 1;
		p->quotes = text.n > 0 &&
		    (memchr(text.s, '"', text.n) != NULL ||
			/* the first byte of “, as of all punctuation that is not of ASCII */
			(memchr(text.s, '\xE2', text.n) != NULL &&
			    kit_find(text, VT_STR("\u201C"), 0) >= 0));
	}
	if (!p->quotes)
		return 0;
	if (offset < p->read) {
		p->read = 0;
		p->curly = p->straight = 0;
	}
	while (p->read < offset) {
		uint32_t c = kit_utf8_next(text, &p->read);

		if (c == 0x201C)
			p->curly = 1;
		else if (c == 0x201D)
			p->curly = 0;
		else if (c == '"')
			p->straight = !p->straight;
	}
	return p->curly || p->straight;
}

/* 1 when the text is phrase i of the list but for what makes it wrong: case and where tones stand.
 */
static int
differs(struct prose *p, struct vt_str text, const struct prose_words *words, size_t i)
{
	struct kit_alloc a = kit_check_alloc(p->check);
	struct vt_str folded;

	folded = kit_fold(text, FOLDS, &a, NULL);
	if (folded.s == NULL)
		p->status = VT_ERR_MEMORY;
	return folded.s != NULL && kit_eq(folded, words->fold[i]);
}

/* The first place of the list in the paragraph or behind it. */
static size_t
first_place(const struct prose_words *words, uint32_t paragraph)
{
	size_t low = 0, high = words->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (words->places[middle].text < paragraph)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int
prose_seek(struct prose *p, const struct prose_words *words, struct prose_search *search)
{
	struct vt_str text = p->paragraph->text;

	if (search->given.s == NULL)
		search->next = first_place(words, p->number);
	while (p->status == VT_OK && search->next < words->count &&
	    words->places[search->next].text == p->number) {
		const struct kit_phrase_place *at = &words->places[search->next++];

		search->given = words->given[at->phrase];
		if (!differs(p, kit_sub(text, at->start, at->end), words, at->phrase))
			continue;
		search->at = kit_span(p->paragraph, at->start, at->end);
		if (!kit_shown_capital(p->paragraph, search->at.start) &&
		    !is_quoted(p, search->at.start))
			return 1;
	}
	return 0;
}

struct vt_str
prose_as_named(struct vt_check *check, struct vt_str text, struct vt_str name, int raise,
    int *out_wrong)
{
	struct kit_alloc a = kit_check_alloc(check);
	char *p = a.alloc(a.ctx, 2 * text.n + 4);
	struct vt_str done = {p, 0};
	size_t i = 0, k = 0;

	*out_wrong = 0;
	while (p != NULL && i < text.n && k < name.n && done.n < 2 * text.n) {
		int first = i == 0;
		uint32_t c = kit_utf8_next(text, &i), want = kit_utf8_next(name, &k);

		if (kit_is_upper(c) && kit_is_lower(want) && !first) {
			c = kit_vietnamese_lower(c);
			*out_wrong = 1;
		} else if (kit_is_lower(c) && kit_is_upper(want) && raise) {
			c = kit_vietnamese_upper(c);
			*out_wrong = 1;
		}
		done.n += kit_utf8_put(p + done.n, c);
	}
	return done;
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

int
prose_opens_small(struct vt_check *check, const char *list, struct vt_span span, struct vt_str *out,
    struct vt_span *out_at, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(span);
	struct vt_folded_words words;
	int64_t length = 0, longest = 0;
	size_t i = 0;
	int status;

	*out = (struct vt_str){NULL, 0};
	if (text.n == 0 || !kit_is_lower(kit_utf8_next(text, &i)) ||
	    kit_shown_capital(span.paragraph, span.start))
		return VT_OK;
	status = check->ops->folded_words(check, list, KIT_FOLD_USUAL, &words, err);
	for (size_t k = 0; status == VT_OK && k < words.count; k++) {
		if ((length = kit_opens(text, words.folded[k], &a)) < 0)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
		if (length <= longest)
			continue;
		longest = length;
		*out = words.items[k];
		*out_at = kit_span(span.paragraph, span.start, span.start + (uint32_t)length);
	}
	return status;
}

int
prose_report(struct vt_check *check, const struct kit_tally *tally, const char *variant,
    const char *opening, struct vt_error *err)
{
	struct vt_finding f = tally->first;
	struct vt_str text;
	struct vt_text more;
	struct kit_alloc a = kit_check_alloc(check);

	if (tally->count == 0)
		return VT_OK;
	text = kit_span_text(f.at);
	more = kit_tally_more(check, tally->count - 1);
	f.variant = variant;
	f.message.vi = kit_printf(&a, "%s “%.*s”, đúng là “%.*s”%s", opening, (int)text.n, text.s,
	    (int)f.replace.n, f.replace.s, more.vi);
	f.message.en = kit_printf(&a, "It says “%.*s” where it should be “%.*s”%s", (int)text.n,
	    text.s, (int)f.replace.n, f.replace.s, more.en);
	return kit_report(check, &f, err);
}
