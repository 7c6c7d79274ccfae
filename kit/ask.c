/* What rules of several families ask, and how they put a fault into words. */
#include "kit/ask.h"

#include <stdarg.h>
#include <string.h>

#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/folding.h"
#include "kit/kind.h"
#include "kit/presence.h"
#include "kit/tally.h"

/* The head of a document, in paragraphs, when its body was not found. */
#define HEAD_PARAGRAPHS 40u

static int
no_memory(struct vt_error *err)
{
	return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
}

/* ---- places ---- */

struct vt_str
kit_span_text(struct vt_span at)
{
	if (at.paragraph == NULL)
		return (struct vt_str){"", 0};
	return kit_sub(at.paragraph->text, at.start, at.end);
}

struct vt_span
kit_span(const struct vt_paragraph *p, size_t start, size_t end)
{
	return (struct vt_span){p, (uint32_t)start, (uint32_t)end};
}

struct vt_span
kit_span_trim(struct vt_span at)
{
	struct vt_str text = kit_span_text(at);
	struct vt_str inner = kit_trim(text);

	if (inner.n == 0)
		return at;
	return kit_span(at.paragraph, at.start + (size_t)(inner.s - text.s),
	    at.start + (size_t)(inner.s - text.s) + inner.n);
}

struct vt_span
kit_span_line(struct vt_span at)
{
	struct vt_str text = at.paragraph->text;
	uint32_t start = at.start, end = at.end;

	while (start > 0 && text.s[start - 1] != '\n')
		start--;
	while (end < text.n && text.s[end] != '\n')
		end++;
	return (struct vt_span){at.paragraph, start, end};
}

int
kit_covers(const struct vt_component *c, struct vt_span at)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph == at.paragraph && c->spans[i]->start <= at.start &&
		    c->spans[i]->end >= at.end)
			return 1;
	return 0;
}

struct vt_span
kit_first_span(const struct vt_component *c)
{
	return *c->spans[0];
}

struct vt_span
kit_last_span(const struct vt_component *c)
{
	return *c->spans[c->span_count - 1];
}

int
kit_stands_in(const struct vt_component *c, const struct vt_paragraph *p)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph == p)
			return 1;
	return 0;
}

int
kit_shown_capital(const struct vt_paragraph *p, uint32_t offset)
{
	for (size_t i = 0; i < p->run_count; i++)
		if (p->runs[i]->start <= offset && offset < p->runs[i]->end)
			return p->runs[i]->format->caps != 0;
	return 0;
}

/* ---- words ---- */

/* What is looked up in a list of words: few of them begin as it does. */
struct sought {
	struct vt_str s;
	char first[4]; /* how its fold begins; n 0: that takes more than a glance */
	size_t n;
};

static struct sought
seek(struct vt_str s)
{
	struct sought sought = {.s = s};
	uint32_t c;

	if (kit_first_folded(s, &c))
		sought.n = kit_utf8_put(sought.first, c);
	return sought;
}

static int
may_begin_with(const struct sought *sought, struct vt_str folded)
{
	return sought->n == 0 ||
	    (folded.n >= sought->n && folded.s[0] == sought->first[0] &&
		memcmp(folded.s, sought->first, sought->n) == 0);
}

int
kit_word_among(struct vt_check *check, const char *words, struct vt_str s, size_t *out_place,
    struct vt_error *err)
{
	struct sought sought = seek(s);
	struct vt_folded_words list;
	int status = check->ops->folded_words(check, words, KIT_FOLD_USUAL, &list, err);

	if (status != VT_OK)
		return status;
	*out_place = 0;
	for (size_t i = 0; i < list.count && *out_place == 0; i++)
		if (may_begin_with(&sought, list.folded[i]) && kit_same(list.folded[i], s))
			*out_place = i + 1;
	return VT_OK;
}

int
kit_word_opens(struct vt_check *check, const char *words, struct vt_str s, size_t *out_length,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct sought sought = seek(s);
	struct vt_folded_words list;
	int status = check->ops->folded_words(check, words, KIT_FOLD_USUAL, &list, err);

	if (status != VT_OK)
		return status;
	*out_length = 0;
	for (size_t i = 0; i < list.count; i++) {
		int64_t length;

		if (!may_begin_with(&sought, list.folded[i]))
			continue;
		length = kit_opens(s, list.folded[i], &a);
		if (length < 0)
			return no_memory(err);
		if ((size_t)length > *out_length)
			*out_length = (size_t)length;
	}
	return VT_OK;
}

int64_t
kit_find_word(struct vt_str text, struct vt_str word)
{
	int64_t at = -1;

	while (word.n > 0 && (at = kit_find(text, word, (size_t)(at + 1))) >= 0) {
		size_t before = (size_t)at, after = (size_t)at + word.n;

		if ((before == 0 || !kit_is_letter(kit_utf8_prev(text, &before))) &&
		    (after == text.n || !kit_is_letter(kit_utf8_next(text, &after))))
			return at;
	}
	return -1;
}

static int
is_within(const struct vt_folded_words *list, struct vt_str folded)
{
	for (size_t i = 0; i < list->count; i++)
		if (kit_find_word(folded, list->folded[i]) >= 0)
			return 1;
	return 0;
}

int
kit_word_within(struct vt_check *check, const char *words, struct vt_str s, int *out_within,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_folded_words list;
	struct vt_str text;
	int status = check->ops->folded_words(check, words, KIT_FOLD_USUAL, &list, err);

	if (status != VT_OK)
		return status;
	text = kit_fold(s, KIT_FOLD_USUAL, &a, NULL);
	if (text.s == NULL)
		return no_memory(err);
	*out_within = is_within(&list, text);
	return VT_OK;
}

int
kit_word_in(struct vt_check *check, const char *words, const struct vt_paragraph *p,
    int *out_within, struct vt_error *err)
{
	struct vt_folded_words list;
	struct vt_folded text;
	int status = check->ops->folded_words(check, words, KIT_FOLD_USUAL, &list, err);

	if (status == VT_OK)
		status = check->ops->folded(check, p, KIT_FOLD_USUAL, &text, err);
	if (status == VT_OK)
		*out_within = is_within(&list, text.text);
	return status;
}

/* ---- the kind of document ---- */

int
kit_type_among(struct vt_check *check, const char *words, const struct vt_parts *parts,
    int *out_among, struct vt_error *err)
{
	struct vt_str name = parts->title->name;
	size_t place = 0;
	int status = VT_OK;

	if (name.n == 0 && parts->title->whole != NULL)
		name = parts->title->whole->text;
	if (name.n > 0)
		status = kit_word_among(check, words, name, &place, err);
	*out_among = place > 0;
	return status;
}

int
kit_title_goes_on(const struct vt_parts *parts)
{
	const struct vt_component *title = parts->title->whole;
	struct vt_span at;
	struct vt_str rest;
	int64_t end;

	if (title == NULL || !kit_same(kit_trim(title->text), parts->title->name))
		return title != NULL;
	at = kit_last_span(title);
	rest = kit_sub(at.paragraph->text, at.end, at.paragraph->text.n);
	end = kit_find(rest, VT_STR("\n"), 0);
	return kit_trim(kit_sub(rest, 0, end < 0 ? rest.n : (size_t)end)).n > 0;
}

int
kit_issued_with(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int *out_issued_with, struct vt_error *err)
{
	/* The line may have been taken for the first of the body. */
	uint32_t last = parts->body_first == NULL ? HEAD_PARAGRAPHS : parts->body_first->number + 1;
	int status = kit_is_appendix(check, doc, parts, out_issued_with, err);

	if (status != VT_OK)
		return status;
	for (size_t i = 0; i < doc->paragraph_count && !*out_issued_with; i++) {
		struct vt_str text = doc->paragraphs[i]->text;

		if (doc->paragraphs[i]->number > last)
			break;
		/* It may be a line below the subject in one paragraph with it. */
		for (size_t at = 0; at < text.n && !*out_issued_with;
		     at = kit_line_end(text, at) + 1) {
			size_t length;

			status = kit_word_opens(check, "issued-with", kit_sub(text, at, text.n),
			    &length, err);
			if (status != VT_OK)
				return status;
			*out_issued_with = length > 0;
		}
	}
	return VT_OK;
}

int
kit_issued_day(struct vt_check *check, const struct vt_parts *parts, int32_t *out_day,
    struct vt_error *err)
{
	const struct vt_date_part *d = parts->date;
	struct vt_range years;
	int status;

	*out_day = 0;
	if (d == NULL || d->year_value == VT_UNSET)
		return VT_OK;
	status = check->ops->range(check, "year", &years, err);
	if (status == VT_OK && d->year_value >= years.min && d->year_value <= years.max)
		*out_day = d->year_value * 10000 +
		    (d->month_value == VT_UNSET ? 1 : d->month_value) * 100 +
		    (d->day_value == VT_UNSET ? 1 : d->day_value);
	return status;
}

int
kit_outside(struct vt_check *check, const struct vt_parts *parts)
{
	int party = parts->party || (parts->number != NULL && parts->number->party);

	return party && !check->ops->flag(check, "of-party", 0);
}

/* ---- faults ---- */

struct vt_finding
kit_fault_at(int32_t component, struct vt_span at)
{
	struct vt_finding f = {.size = sizeof(f)};

	f.component = component;
	f.at = at;
	return f;
}

struct vt_finding
kit_fault_fixed(int32_t component, struct vt_span at, struct vt_str replace)
{
	struct vt_finding f = kit_fault_at(component, at);

	f.replace = replace;
	f.has_replace = 1;
	return f;
}

int
kit_fault(struct vt_check *check, struct vt_finding *f, struct vt_error *err, const char *vi,
    const char *en, ...)
{
	va_list args;

	va_start(args, en);
	f->message.vi = kit_vsay(check, vi, args);
	va_end(args);
	va_start(args, en);
	f->message.en = kit_vsay(check, en, args);
	va_end(args);
	if (f->message.vi == NULL || f->message.en == NULL)
		return no_memory(err);
	return check->ops->report(check, f, err);
}

int
kit_fault_missing(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int32_t component, struct vt_text message, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(component, kit_span(NULL, 0, 0));
	int presence;
	int status = kit_presence(check, doc, parts, kit_column(component), &presence, err);

	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	f.message = message;
	return check->ops->report(check, &f, err);
}
