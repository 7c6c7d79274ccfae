/* The small record of each document of a run, and the orders it is looked at in. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/batch.h"
#include "kit/text.h"

/* Memory for folding one key. */
struct scratch {
	size_t n;
	char bytes[16384];
};

static void *
scratch_alloc(void *ctx, size_t n)
{
	struct scratch *s = ctx;
	size_t at = (s->n + 15) & ~(size_t)15;

	if (n > sizeof(s->bytes) - at)
		return NULL;
	s->n = at + n;
	return memset(s->bytes + at, 0, n);
}

/* FNV-1a */
static size_t
hash_of(const char *s)
{
	uint64_t h = 14695981039346656037u;

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211u;
	return (size_t)h;
}

static uint32_t *
slot_of(const struct batch *batch, uint32_t *slots, size_t room, const char *key)
{
	size_t i = hash_of(key) & (room - 1);

	while (slots[i] != 0 && strcmp(batch->series[slots[i] - 1].key, key) != 0)
		i = (i + 1) & (room - 1);
	return &slots[i];
}

static int
grow_series(struct batch *batch)
{
	size_t room = batch->series_room == 0 ? 64 : batch->series_room * 2;
	struct batch_series *series;
	uint32_t *slots;

	if (batch->series_count < batch->series_room)
		return 0;
	series = realloc(batch->series, room * sizeof(*series));
	if (series == NULL)
		return -1;
	batch->series = series;
	slots = calloc(room * 2, sizeof(*slots));
	if (slots == NULL)
		return -1;
	for (size_t i = 0; i < batch->series_count; i++)
		*slot_of(batch, slots, room * 2, series[i].key) = (uint32_t)i + 1;
	free(batch->slots);
	batch->slots = slots;
	batch->slot_room = room * 2;
	batch->series_room = room;
	return 0;
}

/* What tells the series from others, into key; 0, or -1: no memory. */
static int
make_key(const struct vt_identity *id, const char *parent, int32_t year, char *key, size_t room)
{
	struct scratch scratch = {0};
	const struct kit_alloc a = {scratch_alloc, &scratch};
	struct vt_str folded;

	snprintf(key, room, "%s|%s|%d|%s", id->organ_name, id->code_notation, (int)year, parent);
	folded = kit_fold(kit_str(key), KIT_FOLD_USUAL, &a, NULL);
	if (folded.s == NULL || folded.n >= room)
		return -1;
	memmove(key, folded.s, folded.n);
	key[folded.n] = '\0';
	return 0;
}

static void
free_series(struct batch_series *s)
{
	free(s->agency);
	free(s->notation);
	free(s->parent);
	free(s->key);
}

/* Number of the series from 1, 0: no memory. base 0: the series is one for any parent. */
static uint32_t
find_series(struct batch *batch, const struct vt_identity *id, const char *parent, int32_t year,
    uint32_t base)
{
	char key[sizeof(id->organ_name) + sizeof(id->code_notation) +
	    sizeof(id->organization_in_charge) + 32];
	struct batch_series *s;
	uint32_t *slot;

	if (make_key(id, parent, year, key, sizeof(key)) != 0 || grow_series(batch) != 0)
		return 0;
	slot = slot_of(batch, batch->slots, batch->slot_room, key);
	if (*slot != 0)
		return *slot;
	s = &batch->series[batch->series_count];
	*s = (struct batch_series){.agency = strdup(id->organ_name),
	    .notation = strdup(id->code_notation),
	    .parent = strdup(parent),
	    .key = strdup(key),
	    .year = year};
	if (s->agency == NULL || s->notation == NULL || s->parent == NULL || s->key == NULL) {
		free_series(s);
		return 0;
	}
	*slot = (uint32_t)++batch->series_count;
	s->base = base != 0 ? base : *slot;
	if (base != 0)
		batch->series[base - 1].parents++;
	return *slot;
}

/* The same, of the parent that the document names. */
static uint32_t
series_of(struct batch *batch, const struct vt_identity *id, int32_t year)
{
	uint32_t base = find_series(batch, id, "", year, 0);

	return base == 0 || id->organization_in_charge[0] == '\0'
	    ? base
	    : find_series(batch, id, id->organization_in_charge, year, base);
}

static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : 0;
}

/* yyyy-mm-dd, or its year alone in *out_year. */
static int32_t
parse_day(const char *iso, int32_t *out_year)
{
	int year = 0, month = 0, day = 0, n = sscanf(iso, "%4d-%2d-%2d", &year, &month, &day);

	*out_year = n >= 1 ? year : 0;
	return n == 3 ? year * 10000 + month * 100 + day : 0;
}

/* 1.250 as 1250, 30c with its letter. 1 when the text is a number. */
static int
parse_number(const char *text, struct batch_item *item)
{
	struct scratch scratch = {0};
	const struct kit_alloc a = {scratch_alloc, &scratch};
	struct vt_str s = kit_fold(kit_str(text), KIT_FOLD_USUAL, &a, NULL);
	int64_t number = 0;
	size_t i = 0, group = 0;

	for (; i < s.n && number <= INT32_MAX; i++) {
		if (kit_is_digit((unsigned char)s.s[i])) {
			number = number * 10 + (s.s[i] - '0');
			group += group > 0;
		} else if (s.s[i] == '.' && i > 0 && (group == 0 || group == 4)) {
			group = 1;
		} else {
			break;
		}
	}
	if (number <= 0 || number > INT32_MAX || (group != 0 && group != 4))
		return 0;
	item->number = (int32_t)number;
	if (i < s.n)
		item->letter = kit_utf8_next(s, &i);
	return i == s.n && (item->letter == 0 || kit_is_letter(item->letter));
}

int
batch_add(struct batch *batch, size_t file, const struct vt_identity *id)
{
	struct batch_item item = {.file = (uint32_t)file};
	int32_t year;

	if (batch->count == batch->room) {
		size_t room = batch->room == 0 ? 256 : batch->room * 2;
		struct batch_item *items = realloc(batch->items, room * sizeof(*items));

		if (items == NULL)
			return -1;
		batch->items = items;
		batch->room = room;
	}
	if (strlen(id->sha256) == 2 * sizeof(item.sha256)) {
		for (size_t i = 0; i < sizeof(item.sha256); i++)
			item.sha256[i] =
			    (uint8_t)(hex(id->sha256[2 * i]) << 4 | hex(id->sha256[2 * i + 1]));
		item.hashed = 1;
	}
	item.date = parse_day(id->issued_date, &year);
	if (id->organ_name[0] != '\0' && id->code_notation[0] != '\0' &&
	    parse_number(id->code_number, &item)) {
		item.series = series_of(batch, id, year);
		if (item.series == 0)
			return -1;
	}
	batch->items[batch->count++] = item;
	return 0;
}

void
batch_free(struct batch *batch)
{
	for (size_t i = 0; i < batch->series_count; i++)
		free_series(&batch->series[i]);
	free(batch->series);
	free(batch->slots);
	free(batch->items);
}

static int
order(int64_t a, int64_t b)
{
	return a < b ? -1 : a > b;
}

static int
by_content(const void *pa, const void *pb)
{
	const struct batch_item *a = pa, *b = pb;
	int by = order(a->hashed, b->hashed);

	if (by == 0)
		by = memcmp(a->sha256, b->sha256, sizeof(a->sha256));
	return by != 0 ? by : order(a->file, b->file);
}

static int
by_series(const void *pa, const void *pb)
{
	const struct batch_item *a = pa, *b = pb;
	int by = order(a->series, b->series);

	if (by == 0)
		by = order(a->number, b->number);
	if (by == 0)
		by = order(a->letter, b->letter);
	if (by == 0)
		by = order(a->date, b->date);
	return by != 0 ? by : order(a->file, b->file);
}

void
batch_by_content(struct batch *batch)
{
	if (batch->count > 0)
		qsort(batch->items, batch->count, sizeof(batch->items[0]), by_content);
}

/* One parent, or none, is the same agency whether a document names it or not. */
static void
settle_parents(struct batch *batch)
{
	for (size_t i = 0; i < batch->count; i++) {
		uint32_t *series = &batch->items[i].series;
		uint32_t base = *series != 0 ? batch->series[*series - 1].base : 0;

		if (base != 0 && batch->series[base - 1].parents <= 1)
			*series = base;
	}
}

void
batch_by_series(struct batch *batch)
{
	settle_parents(batch);
	if (batch->count > 0)
		qsort(batch->items, batch->count, sizeof(batch->items[0]), by_series);
}

int
batch_same_number(const struct batch_item *a, const struct batch_item *b)
{
	return a->series != 0 && a->series == b->series && a->number == b->number &&
	    a->letter == b->letter;
}
