/* Viện dẫn: the first mention of a document has its date. */
#include "plugins/citations/rules.h"

/* 1 in running text of the body, where the first mention is the full one: bases have
 * a rule of their own, tables have columns. */
static int
in_prose(const struct vt_citation *c, const struct vt_parts *parts)
{
	const struct vt_paragraph *p = c->code_span.paragraph;

	return p != NULL && p->story == VT_STORY_BODY && p->cell == NULL && p->box == NULL &&
	    !c->in_basis && parts->body_first != NULL && parts->body_last != NULL &&
	    p->number >= parts->body_first->number && p->number <= parts->body_last->number;
}

/* 1 for laws, which are cited by name alone. */
static int
is_law(struct vt_check *check, const struct vt_citation *c, int *out, struct vt_error *err)
{
	struct vt_words bodies;
	struct mention m;
	int status = check->ops->words(check, "law-bodies", &bodies, err);

	*out = 0;
	mention_read(c, &m);
	for (size_t i = 0; status == VT_OK && i < bodies.count && m.count > 0; i++)
		*out |= kit_starts(m.groups[m.count - 1], bodies.items[i]);
	return status;
}

static int
check_incomplete(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_citation *first = NULL;
	struct mention_keyed *items;
	size_t count = 0, place = 0;
	struct vt_text more;
	struct vt_finding f;
	int law, status;

	(void)doc;
	if (parts->official == 0 || parts->citation_count == 0)
		return VT_OK;
	status = mention_sort(check, parts, &items, err);
	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++) {
		const struct vt_citation *c = items[i].of;

		if ((i > 0 && kit_eq(items[i].key, items[i - 1].key)) || !in_prose(c, parts) ||
		    c->year != VT_UNSET)
			continue;
		status = is_law(check, c, &law, err);
		if (status != VT_OK || law)
			continue;
		count++;
		if (first == NULL || items[i].place < place) {
			first = c;
			place = items[i].place;
		}
	}
	if (status != VT_OK || first == NULL)
		return status;
	f = kit_fault_at(VT_PART_BODY, first->code_span);
	more = kit_tally_more(check, count - 1);
	f.message.vi = kit_printf(&a, "Viện dẫn lần đầu “%.*s” không có ngày ban hành%s",
	    (int)first->code.n, first->code.s, more.vi);
	f.message.en = kit_printf(&a, "The first mention of “%.*s” has no date%s",
	    (int)first->code.n, first->code.s, more.en);
	return kit_report(check, &f, err);
}

const struct vt_rule cite_incomplete_rule = {
    .size = sizeof(cite_incomplete_rule),
    .id = "cite.incomplete",
    .title = {"Viện dẫn lần đầu chưa đủ", "First mention is incomplete"},
    .about = {"Viện dẫn lần đầu ghi tên loại, số, ký hiệu, thời gian ban hành, cơ quan ban "
	      "hành và trích yếu; từ lần sau chỉ ghi tên loại và số, ký hiệu.",
	"The first mention has type, number, date, agency and subject; later ones type and "
	"number."},
    .mend = {"Ghi thêm ngày ban hành ở lần viện dẫn đầu tiên.",
	"Put the date where the document is first mentioned."},
    .check = check_incomplete,
};
