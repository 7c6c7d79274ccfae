/* What the fields share: a component becomes a value and its evidence. */
#include "plugins/fields/field.h"

#include <string.h>

static void *
alloc_of_extract(void *ctx, size_t n)
{
	struct vt_extract *x = ctx;

	return x->ops->alloc(x, n);
}

struct kit_alloc
field_alloc(struct vt_extract *x)
{
	return (struct kit_alloc){alloc_of_extract, x};
}

int
field_seen(struct vt_extract *x, const struct vt_component *c, int32_t most, struct vt_error *err)
{
	struct vt_evidence e = {0};

	if (c == NULL)
		return VT_OK;
	e.certainty = c->certainty < most ? c->certainty : most;
	e.component = c->kind;
	if (c->span_count > 0)
		e.at = *c->spans[0];
	return x->ops->evidence(x, &e, err);
}

int
field_set(struct vt_extract *x, struct vt_value *v, const struct vt_component *c,
    struct vt_error *err)
{
	if (c == NULL || kit_trim(c->text).n == 0)
		return VT_OK;
	return x->ops->set_text(x, v, c->shown, err);
}

int
field_text(struct vt_extract *x, const struct vt_component *c, struct vt_error *err)
{
	int rc;

	if (c == NULL || kit_trim(c->text).n == 0)
		return VT_OK;
	if ((rc = field_set(x, x->ops->root(x), c, err)) != VT_OK)
		return rc;
	return field_seen(x, c, VT_CERTAIN, err);
}

int
field_list(struct vt_extract *x, const struct vt_component *const *items, size_t count,
    struct vt_error *err)
{
	const struct vt_component *first = NULL;
	struct vt_value *list = x->ops->root(x), *item;
	int rc = x->ops->set_list(x, list, err);

	for (size_t i = 0; i < count && rc == VT_OK; i++) {
		if (kit_trim(items[i]->text).n == 0)
			continue;
		if (first == NULL)
			first = items[i];
		if ((rc = x->ops->add(x, list, NULL, &item, err)) == VT_OK)
			rc = field_set(x, item, items[i], err);
	}
	return rc == VT_OK ? field_seen(x, first, VT_CERTAIN, err) : rc;
}

int
field_add(struct vt_extract *x, struct vt_value *v, const char *key, struct vt_str text,
    struct vt_error *err)
{
	struct vt_value *item;
	int rc = x->ops->add(x, v, key, &item, err);

	if (rc != VT_OK || kit_trim(text).n == 0)
		return rc;
	return x->ops->set_text(x, item, text, err);
}

int
field_add_date(struct vt_extract *x, struct vt_value *v, const char *key,
    const struct kit_date *date, struct vt_error *err)
{
	char iso[11];
	size_t n = kit_date_iso(date, iso);

	return field_add(x, v, key, (struct vt_str){iso, n}, err);
}

struct vt_str
field_number(struct vt_str digits)
{
	struct vt_str s = kit_trim(digits);

	while (s.n > 1 && s.s[0] == '0' && kit_is_digit((unsigned char)s.s[1])) {
		s.s++;
		s.n--;
	}
	return s;
}

struct vt_str
field_symbol(struct vt_extract *x, struct vt_str text)
{
	char *p = x->ops->alloc(x, 2 * text.n + 1);
	struct vt_str out = {p, 0};

	if (p == NULL)
		return out;
	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_code_char(kit_utf8_next(text, &i));

		if (c != 0)
			out.n += kit_utf8_put(p + out.n, c);
	}
	return out;
}

/* The mark is letters and stops, the copies digits, behind a stop or in parentheses. */
const struct vt_component *
field_drafter(const struct vt_parts *parts, struct vt_str *out_mark, struct vt_str *out_copies)
{
	const struct vt_component *drafter =
	    parts->archive != NULL ? parts->archive->drafter : NULL;
	struct vt_str s;
	size_t first = 0, end;

	if (drafter == NULL)
		return NULL;
	s = kit_trim(drafter->shown);
	while (first < s.n && !kit_is_digit((unsigned char)s.s[first]))
		first++;
	for (end = first; end < s.n && kit_is_digit((unsigned char)s.s[end]);)
		end++;
	*out_copies = kit_sub(s, first, end);
	while (first > 0 && memchr(".( -", s.s[first - 1], 4) != NULL)
		first--;
	*out_mark = kit_sub(s, 0, first);
	return drafter;
}

/* 1 when the entry is the Lưu line. */
static int
is_archive(const struct vt_parts *parts, const struct vt_component *entry)
{
	const struct vt_component *whole = parts->archive != NULL ? parts->archive->whole : NULL;

	return whole != NULL && whole->span_count > 0 && entry->span_count > 0 &&
	    whole->spans[0]->paragraph == entry->spans[0]->paragraph &&
	    whole->spans[0]->start == entry->spans[0]->start;
}

int
field_is_place(const struct vt_parts *parts, const struct vt_component *entry)
{
	if (is_archive(parts, entry))
		return 0;
	for (size_t i = 0; i < entry->shown.n;) {
		uint32_t c = kit_utf8_next(entry->shown, &i);

		if (kit_is_letter(c) || kit_is_digit(c))
			return 1;
	}
	return 0;
}
