/* Viết hoa: the common noun of an administrative unit. */
#include "plugins/case/rules.h"

/* 1 when one of the names stands at offset, letter by letter. */
static int
names_at(struct vt_check *check, const char *list, const struct vt_paragraph *p, size_t at,
    int *out, struct vt_error *err)
{
	struct vt_words names;
	int status = check->ops->words(check, list, &names, err);
	struct vt_str rest = kit_sub(p->text, at, p->text.n);

	*out = 0;
	for (size_t i = 0; status == VT_OK && i < names.count && !*out; i++) {
		size_t end = names.items[i].n;

		if (kit_starts(rest, names.items[i]))
			*out = end == rest.n || !kit_is_letter(kit_utf8_next(rest, &end));
	}
	return status;
}

struct search {
	const char *list;  /* of nouns, or whole names */
	const char *names; /* the list of proper names that a small noun goes with */
	int numbered;
	struct kit_tally *tally;
	struct prose_words words;
};

enum { SEARCHES = 4 };

/* `Tỉnh Quảng Ngãi` inside a sentence. */
static int
search_small(struct vt_check *check, struct prose *p, const struct search *s, struct vt_error *err)
{
	struct vt_span at;
	size_t from = 0;
	int status = VT_OK;

	/* The list has the one noun that the names go with, or nothing. */
	while (s->words.count > 0 && status == VT_OK &&
	    prose_find(p, s->words.fold[0], &from, &at)) {
		struct vt_finding f = kit_fault_fixed(VT_PART_BODY, at, s->words.given[0]);
		size_t i = at.start, next = prose_after(p->paragraph, at.end);
		int known;

		if (next == at.end || kit_all_upper(kit_span_text(at)) ||
		    !kit_is_upper(kit_utf8_next(p->paragraph->text, &i)) ||
		    !prose_inside(p->paragraph, at.start))
			continue;
		status = names_at(check, s->names, p->paragraph, next, &known, err);
		if (status == VT_OK && known)
			kit_tally_add(s->tally, &f);
	}
	return status;
}

/* `quận 1,`: past the number when the name ends there. */
static int
number_follows(const struct vt_paragraph *p, size_t at)
{
	size_t i = prose_after(p, at), start = i;

	if (i == at)
		return 0;
	while (i < p->text.n && i - start < 2 && kit_is_digit((unsigned char)p->text.s[i]))
		i++;
	if (i == start)
		return 0;
	if (i == p->text.n)
		return 1;
	if (p->text.s[i] == ';' || p->text.s[i] == ')')
		return 1;
	/* 1,5 is an amount, `1, thành phố` is not */
	return (p->text.s[i] == ',' || p->text.s[i] == '.') &&
	    (i + 1 == p->text.n || !kit_is_digit((unsigned char)p->text.s[i + 1]));
}

/* What has a capital wherever it stands: `Quận 1`, `Thủ đô Hà Nội`. */
static int
search_capital(struct vt_check *check, struct prose *p, const struct search *s,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t k = 0; status == VT_OK && k < s->words.count; k++) {
		struct vt_span at;
		size_t from = 0;

		while (status == VT_OK && prose_find(p, s->words.fold[k], &from, &at)) {
			struct vt_finding f = kit_fault_fixed(VT_PART_BODY, at, s->words.given[k]);
			size_t i = at.start;
			int plural;

			if (!kit_is_lower(kit_utf8_next(p->paragraph->text, &i)) ||
			    (s->numbered && !number_follows(p->paragraph, at.end)))
				continue;
			status = prose_follows(check, "plurals", &at, &plural, err);
			if (status == VT_OK && !plural)
				kit_tally_add(s->tally, &f);
		}
	}
	return status;
}

static int
report(struct vt_check *check, const struct kit_tally *tally, const char *variant,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = tally->first;
	struct vt_str text;
	struct vt_text more;

	if (tally->count == 0)
		return VT_OK;
	text = kit_span_text(f.at);
	more = kit_tally_more(check, tally->count - 1);
	f.variant = variant;
	f.message.vi = kit_printf(&a, "Ghi “%.*s”, đúng là “%.*s”%s", (int)text.n, text.s,
	    (int)f.replace.n, f.replace.s, more.vi);
	f.message.en = kit_printf(&a, "It says “%.*s” where it should be “%.*s”%s", (int)text.n,
	    text.s, (int)f.replace.n, f.replace.s, more.en);
	return kit_report(check, &f, err);
}

static int
check_place(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally small = {.count = 0}, special = small, number = small;
	struct search searches[SEARCHES] = {
	    {"province", "provinces", 0, &small, {NULL, NULL, 0}},
	    {"city", "cities", 0, &small, {NULL, NULL, 0}},
	    {"capital-places", NULL, 0, &special, {NULL, NULL, 0}},
	    {"numbered-units", NULL, 1, &number, {NULL, NULL, 0}},
	};
	struct prose p;
	size_t i = 0;
	int more = 0, status = VT_OK;

	if (parts->official == 0)
		return VT_OK;
	for (size_t k = 0; k < SEARCHES && status == VT_OK; k++)
		status = prose_words_read(check, searches[k].list, &searches[k].words, err);
	while (status == VT_OK && (more = prose_next(check, doc, parts, &i, &p)) > 0)
		for (size_t k = 0; k < SEARCHES && status == VT_OK; k++)
			status = searches[k].names == NULL
			    ? search_capital(check, &p, &searches[k], err)
			    : search_small(check, &p, &searches[k], err);
	if (more < 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (status == VT_OK)
		status = report(check, &small, NULL, err);
	if (status == VT_OK)
		status = report(check, &number, "number", err);
	if (status == VT_OK)
		status = report(check, &special, "special", err);
	return status;
}

const struct vt_rule case_place_rule = {
    .size = sizeof(case_place_rule),
    .id = "case.place",
    .title = {"Viết hoa tên đơn vị hành chính", "Capitals of administrative units"},
    .about = {"Danh từ chung chỉ đơn vị hành chính không viết hoa; viết hoa khi kết hợp với "
	      "chữ số, tên người, tên sự kiện, và trong Thủ đô Hà Nội, Thành phố Hồ Chí Minh.",
	"The common noun of an administrative unit is small; with a number, a person or an "
	"event, and in Thủ đô Hà Nội, Thành phố Hồ Chí Minh, it has a capital."},
    .mend = {"Ghi như “tỉnh Nam Định”, “Quận 1”, “Thành phố Hồ Chí Minh”.",
	"Write as in “tỉnh Nam Định”, “Quận 1”, “Thành phố Hồ Chí Minh”."},
    .check = check_place,
};
