/* Viết hoa: words that always have the same capitals, `Nhà nước`, `Nguyên đán`, `Liên hợp quốc`. */
#include "plugins/case/rules.h"

/* All letters of a name; only capitals that it has not; all of one that opens with a capital. */
enum how { ALL, NEEDLESS, NAMED };

/* 1 when one of the letters is a capital: `Luật đất đai`, `luật Đất đai`. */
static int
has_upper(struct vt_str text)
{
	for (size_t i = 0; i < text.n;)
		if (kit_is_upper(kit_utf8_next(text, &i)))
			return 1;
	return 0;
}

/* What stands behind the words. */
static struct vt_str
after(const struct vt_span *at)
{
	return kit_trim(kit_sub(at->paragraph->text, at->end, at->paragraph->text.n));
}

/* 1 when the text is a căn cứ, whose law case.document looks at. */
static int
is_basis(const struct vt_parts *parts, const struct vt_span *at)
{
	for (size_t i = 0; i < parts->basis_count; i++)
		if (parts->bases[i]->spans[0]->paragraph == at->paragraph)
			return 1;
	return 0;
}

/* What was found in one paragraph, and where each belongs. */
struct pending {
	struct {
		struct vt_finding fault;
		struct kit_tally *tally;
	} items[32];
	size_t count;
};

/* 1 when the words of item i lie within those of another one, which mends them too. */
static int
lies_within(const struct pending *found, size_t i)
{
	const struct vt_span *inner = &found->items[i].fault.at;

	for (size_t k = 0; k < found->count; k++) {
		const struct vt_span *outer = &found->items[k].fault.at;

		if (k != i && outer->start <= inner->start && inner->end <= outer->end &&
		    (k < i || outer->end - outer->start > inner->end - inner->start))
			return 1;
	}
	return 0;
}

/* Counts what was found, of names within names the outer ones. */
static void
settle(struct pending *found, struct vt_check *check)
{
	for (size_t i = 0; i < found->count; i++)
		if (!lies_within(found, i))
			kit_tally_add(found->items[i].tally, check, &found->items[i].fault);
	found->count = 0;
}

static void
put(struct pending *found, struct vt_check *check, struct kit_tally *tally,
    const struct vt_finding *f)
{
	if (found->count == sizeof(found->items) / sizeof(found->items[0]))
		settle(found, check);
	found->items[found->count].fault = *f;
	found->items[found->count++].tally = tally;
}

/* The places of the words of one list. people: where those go that are no laws, or NULL. */
static int
search(struct vt_check *check, const struct vt_parts *parts, struct prose *p,
    const struct prose_words *words, enum how how, struct pending *pending, struct kit_tally *tally,
    struct kit_tally *people, struct vt_error *err)
{
	struct prose_search found = {.given = {NULL, 0}};

	while (prose_seek(p, words, &found)) {
		struct vt_str text = kit_span_text(found.at), right;
		struct vt_finding f;
		int wrong, titled = 0, status;
		size_t kind = 0, law;

		right = prose_as_named(check, text, found.given, how != NEEDLESS, &wrong);
		if (right.s == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
		if (!wrong || kit_all_upper(text) ||
		    (how == NAMED &&
			(!has_upper(text) ||
			    (!kit_is_upper(kit_utf8_next(text, &(size_t){0})) &&
				is_basis(parts, &found.at)))))
			continue;
		/* `Báo Nhân Dân` writes its name so; `Ủy Ban Nhân Dân` is told by case.agency. */
		status = prose_follows(check, how == NEEDLESS ? "titled" : "named-after", &found.at,
		    &titled, err);
		if (status == VT_OK && how == ALL)
			status = kit_word_opens(check, "kinds", after(&found.at), &kind, err);
		if (status != VT_OK)
			return status;
		if (titled || kind > 0)
			continue;
		f = kit_fault_fixed(VT_PART_BODY, found.at, right);
		/* The other names of that list are of people. */
		law = 1;
		if (people != NULL)
			status = kit_word_opens(check, "law-openings", found.given, &law, err);
		if (status != VT_OK)
			return status;
		put(pending, check, law > 0 ? tally : people, &f);
	}
	return p->status == VT_OK ? VT_OK : kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
}

static int
check_special(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally tally = {.count = 0}, laws = {.count = 0}, people = {.count = 0};
	struct pending pending = {.count = 0};
	struct prose_words names, nouns, small, lawful;
	struct prose p = {.status = VT_OK};
	size_t i = 0;
	int next = 0, status;

	if (parts->official == 0)
		return VT_OK;
	status = prose_words_read(check, doc, parts, "names", &names, err);
	if (status == VT_OK)
		status = prose_words_read(check, doc, parts, "nouns", &nouns, err);
	if (status == VT_OK)
		status = prose_words_read(check, doc, parts, "small", &small, err);
	if (status == VT_OK)
		status = prose_words_read(check, doc, parts, "capital-names", &lawful, err);
	while (status == VT_OK && (next = prose_next(check, doc, parts, &i, &p)) > 0) {
		status = search(check, parts, &p, &names, ALL, &pending, &tally, NULL, err);
		if (status == VT_OK)
			status = search(check, parts, &p, &nouns, ALL, &pending, &tally, NULL, err);
		if (status == VT_OK)
			status =
			    search(check, parts, &p, &small, NEEDLESS, &pending, &tally, NULL, err);
		if (status == VT_OK)
			status =
			    search(check, parts, &p, &lawful, NAMED, &pending, &laws, &people, err);
		settle(&pending, check);
	}
	if (next < 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (status == VT_OK)
		status = prose_report(check, &tally, NULL, "Tên gọi ghi", err);
	if (status == VT_OK)
		status = prose_report(check, &laws, "law", "Tên luật ghi", err);
	return status == VT_OK ? prose_report(check, &people, "person", "Họ tên ghi", err) : status;
}

const struct vt_rule case_special_rule = {
    .size = sizeof(case_special_rule),
    .id = "case.special",
    .title = {"Viết hoa danh từ riêng, danh từ đặc biệt", "Capitals of special nouns"},
    .about = {"Nhân dân, Nhà nước, tên ngày lễ, ngày tết, danh hiệu, tổ chức và địa danh đã có "
	      "cách viết hoa nhất định.",
	"The words for people and State, holidays, honours, some bodies and places have capitals "
	"of "
	"their own."},
    .mend = {"Ghi như “Đảng và Nhà nước”, “tết Nguyên đán”, “Liên hợp quốc”, “Việt Nam”.",
	"Write as in “Đảng và Nhà nước”, “tết Nguyên đán”, “Liên hợp quốc”, “Việt Nam”."},
    .check = check_special,
};
