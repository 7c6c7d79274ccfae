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
	struct prose_search found = {.given = {NULL, 0}};
	int status = VT_OK;

	/* The list has the one noun that the names go with, or nothing. */
	while (status == VT_OK && prose_seek(p, &s->words, &found)) {
		const struct vt_span at = found.at;
		struct vt_finding f = kit_fault_fixed(VT_PART_BODY, at, found.given);
		size_t i = at.start, next = prose_after(p->paragraph, at.end);
		int known;

		if (next == at.end || kit_all_upper(kit_span_text(at)) ||
		    !kit_is_upper(kit_utf8_next(p->paragraph->text, &i)) ||
		    !prose_inside(p->paragraph, at.start))
			continue;
		status = names_at(check, s->names, p->paragraph, next, &known, err);
		if (status == VT_OK && known)
			kit_tally_add(s->tally, check, &f);
	}
	return status;
}

/* `quận 1,`, `quận 1 và`: 1 in *out when a number follows and the name ends with it. */
static int
number_follows(struct vt_check *check, const struct vt_paragraph *p, size_t at, int *out,
    struct vt_error *err)
{
	size_t i = prose_after(p, at), start = i, length = 0;
	int status = VT_OK;

	*out = 0;
	while (i < p->text.n && i - start < 2 && kit_is_digit((unsigned char)p->text.s[i]))
		i++;
	if (start == at || i == start)
		return VT_OK;
	if (i == p->text.n || p->text.s[i] == ';' || p->text.s[i] == ')')
		*out = 1;
	else if (p->text.s[i] == ',' || p->text.s[i] == '.')
		/* 1,5 is an amount, `1, thành phố` is not */
		*out = i + 1 == p->text.n || !kit_is_digit((unsigned char)p->text.s[i + 1]);
	else if (prose_after(p, i) > i) {
		status = kit_word_opens(check, "after-number",
		    kit_sub(p->text, prose_after(p, i), p->text.n), &length, err);
		*out = length > 0;
	}
	return status;
}

/* What has a capital wherever it stands: `Quận 1`, `Thủ đô Hà Nội`. */
static int
search_capital(struct vt_check *check, struct prose *p, const struct search *s,
    struct vt_error *err)
{
	struct prose_search found = {.given = {NULL, 0}};
	int status = VT_OK;

	while (status == VT_OK && prose_seek(p, &s->words, &found)) {
		const struct vt_span at = found.at;
		struct vt_finding f = kit_fault_fixed(VT_PART_BODY, at, found.given);
		size_t i = at.start;
		int plural = 0, numbered = 1;

		if (!kit_is_lower(kit_utf8_next(p->paragraph->text, &i)))
			continue;
		if (s->numbered)
			status = number_follows(check, p->paragraph, at.end, &numbered, err);
		if (status == VT_OK && numbered)
			status = prose_follows(check, "plurals", &at, &plural, err);
		if (status == VT_OK && numbered && !plural)
			kit_tally_add(s->tally, check, &f);
	}
	return status;
}

static int
check_place(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally small = {.count = 0}, special = small, number = small;
	struct search searches[SEARCHES] = {
	    {"province", "provinces", 0, &small, {.given = NULL}},
	    {"city", "cities", 0, &small, {.given = NULL}},
	    {"capital-places", NULL, 0, &special, {.given = NULL}},
	    {"numbered-units", NULL, 1, &number, {.given = NULL}},
	};
	struct prose p = {.status = VT_OK};
	size_t i = 0;
	int more = 0, status = VT_OK;

	if (parts->official == 0)
		return VT_OK;
	for (size_t k = 0; k < SEARCHES && status == VT_OK; k++)
		status =
		    prose_words_read(check, doc, parts, searches[k].list, &searches[k].words, err);
	while (status == VT_OK && (more = prose_next(check, doc, parts, &i, &p)) > 0)
		for (size_t k = 0; k < SEARCHES && status == VT_OK; k++)
			status = searches[k].names == NULL
			    ? search_capital(check, &p, &searches[k], err)
			    : search_small(check, &p, &searches[k], err);
	if (more < 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (status == VT_OK)
		status = prose_report(check, &small, NULL, "Ghi", err);
	if (status == VT_OK)
		status = prose_report(check, &number, "number", "Ghi", err);
	if (status == VT_OK)
		status = prose_report(check, &special, "special", "Ghi", err);
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
