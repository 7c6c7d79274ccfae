/* Identifiers of agencies: their form, and the list that the user keeps of them. */
#include "plugins/edxml/organ.h"

#include <stdlib.h>
#include <string.h>

#include "kit/fail.h"
#include "kit/text.h"
#include "kit/write.h"

enum { MOST_ID = 35, MOST_NAME = 200 };

static int
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* d a digit, A a capital letter, anything else itself. */
static int
has_form(struct vt_str s, const char *form)
{
	size_t n = strlen(form);

	for (size_t i = 0; i < n && s.n == n; i++) {
		char c = s.s[i];

		if (form[i] == 'd'       ? !kit_is_digit((unsigned char)c)
			: form[i] == 'A' ? !is_capital(c)
					 : c != form[i])
			return 0;
	}
	return s.n == n;
}

int
organ_id_fits(struct vt_str id)
{
	if (has_form(id, "ddd.dd.dd.Add"))
		return 1;
	if (id.n < 3 || id.n > MOST_ID || !has_form((struct vt_str){id.s, 3}, "Add"))
		return 0;
	for (size_t i = 3; i < id.n; i++) {
		int sign = kit_is_digit((unsigned char)id.s[i]) || is_capital(id.s[i]);

		if (!sign && (id.s[i] != '.' || i + 1 == id.n || id.s[i + 1] == '.'))
			return 0;
	}
	return id.n == 3 || id.s[3] == '.';
}

/* ---- the list ---- */

struct entry {
	size_t line;
	struct vt_str id, name;
	struct vt_str folded;
};

/* The next line with an entry, at *at; 0 at the end. An entry may be half empty. */
static int
next_entry(struct vt_str map, size_t *at, size_t *line, struct entry *out)
{
	if (*at == 0 && kit_starts(map, VT_STR("\xef\xbb\xbf")))
		*at = 3;
	while (*at < map.n) {
		const char *start = map.s + *at, *end = memchr(start, '\n', map.n - *at);
		size_t n = end != NULL ? (size_t)(end - start) : map.n - *at, id = 0;
		struct vt_str text = kit_trim((struct vt_str){start, n});

		*at += n + (end != NULL);
		(*line)++;
		if (text.n == 0 || text.s[0] == '#')
			continue;
		while (id < text.n && text.s[id] != ' ' && text.s[id] != '\t')
			id++;
		*out = (struct entry){.line = *line,
		    .id = kit_sub(text, 0, id),
		    .name = kit_trim(kit_sub(text, id, text.n))};
		return 1;
	}
	return 0;
}

static int
compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	size_t n = x->folded.n < y->folded.n ? x->folded.n : y->folded.n;
	int order = n > 0 ? memcmp(x->folded.s, y->folded.s, n) : 0;

	if (order == 0 && x->folded.n != y->folded.n)
		order = x->folded.n < y->folded.n ? -1 : 1;
	if (order == 0)
		order = x->line < y->line ? -1 : 1;
	return order;
}

static int
complain(struct vt_output *out, size_t line, struct vt_text what, struct vt_str quoted,
    struct vt_error *err)
{
	return kit_fail(err, VT_ERR_USAGE,
	    out->english ? "--organ-map, line %zu: %s: %.*s" : "--organ-map, dòng %zu: %s: %.*s",
	    line, kit_say(out, what), (int)(quoted.n < 100 ? quoted.n : 100), quoted.s);
}

static int
check_entry(struct vt_output *out, const struct entry *e, struct vt_error *err)
{
	if (!kit_utf8_valid(e->name) || !kit_utf8_valid(e->id))
		return complain(out, e->line,
		    (struct vt_text){"không phải chữ UTF-8", "this is not UTF-8"}, VT_STR(""), err);
	if (!organ_id_fits(e->id))
		return complain(out, e->line,
		    (struct vt_text){"mã định danh không đúng dạng H05.02.02 hoặc 000.00.11.H53",
			"an identifier is H05.02.02 or 000.00.11.H53, not"},
		    e->id, err);
	if (e->name.n == 0)
		return complain(out, e->line,
		    (struct vt_text){
			"thiếu tên cơ quan sau mã", "no name of an agency behind the identifier"},
		    e->id, err);
	if (kit_utf8_count(e->name, e->name.n) > 2 * MOST_NAME)
		return complain(out, e->line,
		    (struct vt_text){"tên cơ quan quá dài", "the name is too long"}, e->name, err);
	return VT_OK;
}

static int
check_twice(struct vt_output *out, struct entry *entries, size_t n, struct vt_error *err)
{
	if (n > 0)
		qsort(entries, n, sizeof(*entries), compare_entries);
	for (size_t i = 1; i < n; i++) {
		if (kit_eq(entries[i - 1].folded, entries[i].folded) &&
		    !kit_eq(entries[i - 1].id, entries[i].id))
			return complain(out, entries[i].line,
			    (struct vt_text){"cơ quan này đã có mã khác ở dòng trên",
				"a line above gives this agency another identifier"},
			    entries[i].name, err);
	}
	return VT_OK;
}

int
organ_map_check(struct vt_output *out, struct vt_str map, struct vt_error *err)
{
	struct kit_alloc a = kit_output_alloc(out);
	size_t at = 0, line = 0, count = 0, n = 0;
	struct entry *entries, e;
	int rc = VT_OK;

	while (next_entry(map, &at, &line, &e))
		count++;
	entries = out->ops->alloc(out, (count + 1) * sizeof(*entries));
	if (entries == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for --organ-map");
	at = line = 0;
	while (rc == VT_OK && next_entry(map, &at, &line, &e)) {
		rc = check_entry(out, &e, err);
		if (rc != VT_OK)
			break;
		e.folded = kit_fold(e.name, KIT_FOLD_USUAL, &a, NULL);
		if (e.folded.s == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for --organ-map");
		entries[n++] = e;
	}
	return rc == VT_OK ? check_twice(out, entries, n, err) : rc;
}

static struct vt_str
find(struct vt_str map, struct vt_str name)
{
	size_t at = 0, line = 0;
	struct entry e;

	while (name.n > 0 && next_entry(map, &at, &line, &e)) {
		if (!kit_starts_otherwise(e.name, name) && kit_same(e.name, name))
			return e.id;
	}
	return VT_STR("");
}

struct vt_str
organ_map_find(struct vt_output *out, struct vt_str map, struct vt_str name, struct vt_str above)
{
	struct kit_alloc a = kit_output_alloc(out);
	struct vt_str id = VT_STR("");

	if (name.n > 0 && above.n > 0)
		id = find(map,
		    kit_str(kit_printf(&a, "%.*s, %.*s", (int)name.n, name.s, (int)above.n,
			above.s)));
	return id.n > 0 ? id : find(map, name);
}
