/* The message around a document, as the rules about it see it. */
#include "plugins/edxml/envelope.h"

#include <string.h>

#include "kit/date.h"
#include "kit/expect.h"
#include "kit/fail.h"

int
envelope_is(const struct vt_doc *doc)
{
	return doc->envelope != NULL && strcmp(doc->envelope, "edxml") == 0;
}

int
envelope_is_status(const struct vt_doc *doc)
{
	return envelope_find(doc, "StatusCode", 0) != NULL;
}

const struct vt_envelope_item *
envelope_find(const struct vt_doc *doc, const char *name, uint32_t group)
{
	for (size_t i = 0; i < doc->envelope_count; i++) {
		const struct vt_envelope_item *item = doc->envelope_items[i];

		if ((group == 0 || item->group == group) && strcmp(item->name, name) == 0)
			return item;
	}
	return NULL;
}

struct vt_str
envelope_value(const struct vt_doc *doc, const char *name)
{
	const struct vt_envelope_item *item = envelope_find(doc, name, 0);

	return item != NULL ? item->value : VT_STR("");
}

uint32_t
envelope_groups(const struct vt_doc *doc, const char *top)
{
	size_t n = strlen(top);
	uint32_t most = 0;

	for (size_t i = 0; i < doc->envelope_count; i++) {
		const struct vt_envelope_item *item = doc->envelope_items[i];

		if (strncmp(item->name, top, n) == 0 && item->name[n] == '/' && item->group > most)
			most = item->group;
	}
	return most;
}

int
envelope_title(struct vt_check *check, const char *name, const char **out, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str title;
	int rc = check->ops->lookup(check, "edxml-titles", kit_str(name), &title, err);

	if (rc != VT_OK)
		return rc;
	*out = title.s != NULL ? kit_printf(&a, "%.*s", (int)title.n, title.s) : name;
	return VT_OK;
}

/* The number of the n digits at s, or -1. */
static int
digits(const char *s, size_t n)
{
	int value = 0;

	for (size_t i = 0; i < n; i++) {
		if (!kit_is_digit((unsigned char)s[i]))
			return -1;
		value = 10 * value + (s[i] - '0');
	}
	return value;
}

int32_t
envelope_date(struct vt_str s)
{
	int year, month, day;

	if (s.n != sizeof("yyyy/mm/dd") - 1)
		return 0;
	if (s.s[4] == '/' && s.s[7] == '/') {
		year = digits(s.s, 4);
		month = digits(s.s + 5, 2);
		day = digits(s.s + 8, 2);
	} else if (s.s[2] == '/' && s.s[5] == '/') {
		day = digits(s.s, 2);
		month = digits(s.s + 3, 2);
		year = digits(s.s + 6, 4);
	} else {
		return 0;
	}
	return year > 0 && kit_date_possible(&(struct kit_date){day, month, year})
	    ? year * 10000 + month * 100 + day
	    : 0;
}
