/* Names that ended: the dated table of names, and where one of them stands in a text. */
#include "plugins/header/names.h"

#include "kit/ask.h"
#include "kit/date.h"
#include "kit/expect.h"
#include "kit/fail.h"

static int
read_ends(struct vt_check *check, struct names *out, struct vt_error *err)
{
	int32_t *ends = check->ops->alloc(check, (out->until.count + 1) * sizeof(*ends));

	if (ends == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	out->any = 0;
	for (size_t i = 0; i < out->until.count; i++) {
		ends[i] = kit_day_parse(out->until.items[i]);
		out->any |= out->today >= ends[i];
	}
	out->ends = ends;
	return VT_OK;
}

int
names_open(struct vt_check *check, int32_t today, struct names *out, struct vt_error *err)
{
	const struct {
		const char *name;
		struct vt_words *to;
	} lists[] = {
	    {"names-after", &out->after},
	    {"names-but", &out->but},
	    {"names-area", &out->area},
	    {"names-place", &out->place},
	    {"names-until", &out->until},
	    {"names-now", &out->now},
	    {"names-to", &out->to},
	    {"names-source", &out->source},
	    {"names-before-kind", &out->before_kind},
	    {"names-city-since", &out->city_since},
	};
	const struct {
		const char *name;
		struct vt_folded_words *to;
	} folded[] = {
	    {"names-was", &out->was}, {"names-before", &out->before}, {"names-city", &out->city}};
	int status = VT_OK;

	out->today = today;
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]) && status == VT_OK; i++)
		status = check->ops->words(check, lists[i].name, lists[i].to, err);
	for (size_t i = 0; i < sizeof(folded) / sizeof(folded[0]) && status == VT_OK; i++)
		status = check->ops->folded_words(check, folded[i].name, KIT_FOLD_USUAL,
		    folded[i].to, err);
	return status == VT_OK ? read_ends(check, out, err) : status;
}

/* What a name is looked for in. */
struct text {
	struct vt_str plain, folded;
	const uint32_t *map;
};

/* Where word i of the kind ends text[0, at), or -1: none of them does. */
static int64_t
word_before(const struct names *n, struct vt_str kind, struct vt_str text, size_t at,
    size_t *out_which)
{
	struct vt_str head = kit_trim(kit_sub(text, 0, at));
	int64_t best = -1;

	for (size_t i = 0; i < n->before.count; i++) {
		struct vt_str word = n->before.folded[i];
		size_t start = head.n - (word.n < head.n ? word.n : head.n);

		if (!kit_eq(n->before_kind.items[i], kind) || word.n == 0 || !kit_ends(head, word))
			continue;
		/* The longest of them: `thường trực hđnd`, not `hđnd`. */
		if ((best >= 0 && (int64_t)start >= best) ||
		    (start > 0 && kit_is_letter(kit_utf8_prev(head, &(size_t){start}))))
			continue;
		best = (int64_t)start;
		*out_which = i;
	}
	return best < 0 ? -1 : best + (head.s - text.s);
}

/* Whether a city of the State follows at byte i of the fold: 1 and since when, or 0; -1 when
 * no name follows at all. */
static int
city_after(const struct names *n, const struct text *t, size_t i, int32_t *out_since)
{
	struct vt_str rest;
	size_t next;

	while (i < t->folded.n) {
		uint32_t c = kit_utf8_next(t->folded, &(size_t){i});

		if (!kit_is_space(c) && c != '.')
			break;
		kit_utf8_next(t->folded, &i);
	}
	if (i == t->folded.n)
		return -1;
	next = kit_fold_source(t->map, i);
	if (!kit_is_upper(kit_utf8_next(t->plain, &next)))
		return -1;
	rest = kit_sub(t->folded, i, t->folded.n);
	for (size_t k = 0; k < n->city.count; k++) {
		struct vt_str city = n->city.folded[k];
		size_t end = city.n;

		if (!kit_starts(rest, city) ||
		    (end < rest.n && kit_is_letter(kit_utf8_next(rest, &end))))
			continue;
		*out_since = kit_day_parse(n->city_since.items[k]);
		return 1;
	}
	return 0;
}

/* Whether name i, found at a place of the text, is meant there. */
static int
is_meant(struct vt_check *check, const struct names *n, const struct text *t, size_t i, size_t at,
    struct ended *out)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str was = n->was.items[i], kind = n->after.items[i];
	size_t end = at + n->was.folded[i].n, which = 0;
	int64_t start = (int64_t)at;
	int32_t since = 0;
	int city;

	if (kind.n > 0 && (start = word_before(n, kind, t->folded, at, &which)) < 0)
		return 0;
	if (n->but.items[i].n > 0) {
		city = city_after(n, t, end, &since);
		if (city < 0 || (city > 0 && since <= n->today))
			return 0;
	}
	*out = (struct ended){
	    .folded = kit_sub(t->folded, (size_t)start, end),
	    .name = was,
	    .now = n->now.items[i],
	    .to = n->to.items[i],
	    .source = n->source.items[i],
	    .until = n->ends[i],
	    .since = since,
	};
	if (kind.n > 0)
		out->name = kit_str(kit_printf(&a, "%.*s %.*s", (int)n->before.items[which].n,
		    n->before.items[which].s, (int)was.n, was.s));
	return 1;
}

static int
fold(struct vt_check *check, struct vt_str plain, struct text *out, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);

	out->plain = plain;
	out->folded = kit_fold(plain, KIT_FOLD_USUAL, &a, &out->map);
	return out->folded.s != NULL ? VT_OK : kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
}

int
names_find(struct vt_check *check, const struct names *n, struct vt_str text, int areas,
    struct ended *out, struct vt_error *err)
{
	struct text t;
	int status = fold(check, text, &t, err);

	*out = (struct ended){.until = 0};
	if (status != VT_OK)
		return status;
	for (size_t i = 0; i < n->was.count; i++) {
		struct vt_str was = n->was.folded[i];
		size_t from = 0;
		int64_t at;

		if (n->today < n->ends[i] || (!areas && n->area.items[i].n > 0))
			continue;
		while ((at = kit_find_word(kit_sub(t.folded, from, t.folded.n), was)) >= 0) {
			if (is_meant(check, n, &t, i, from + (size_t)at, out))
				return VT_OK;
			from += (size_t)at + was.n;
		}
	}
	return VT_OK;
}

int
names_find_place(struct vt_check *check, const struct names *n, struct vt_str text,
    struct ended *out, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);

	*out = (struct ended){.until = 0};
	for (size_t i = 0; i < n->was.count && out->until == 0; i++) {
		int64_t length;

		if (n->place.items[i].n == 0 || n->today < n->ends[i])
			continue;
		if ((length = kit_opens(text, n->was.folded[i], &a)) < 0)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
		if (length > 0)
			*out = (struct ended){.name = kit_trim(text),
			    .to = n->to.items[i],
			    .source = n->source.items[i],
			    .until = n->ends[i]};
	}
	return VT_OK;
}
