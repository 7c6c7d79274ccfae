/* Names of units that are no more on the date of the document, where they act or are addressed. */
#include "plugins/header/rules.h"

#include "kit/date.h"
#include "kit/tally.h"
#include "plugins/header/names.h"

/* `Điều 12. `, `a) `, `- ` before the first word of a clause. */
#define MARK_BYTES 16u

/* Where a name that is no more stands. */
struct hit {
	int32_t part;
	struct vt_span at;
	struct ended ended;
};

/* The place of the folded word in one line of c, or the whole first line when it goes on
 * from one line to the next. */
static struct vt_span
place_of(struct vt_check *check, const struct vt_component *c, struct vt_str word)
{
	struct kit_alloc a = kit_check_alloc(check);

	for (size_t i = 0; i < c->span_count; i++) {
		const struct vt_span *span = c->spans[i];
		const uint32_t *map = NULL;
		struct vt_str line = kit_fold(kit_span_text(*span), KIT_FOLD_USUAL, &a, &map);
		int64_t at = line.s == NULL ? -1 : kit_find_word(line, word);

		if (at >= 0)
			return kit_span(span->paragraph,
			    span->start + kit_fold_source(map, (size_t)at),
			    span->start + kit_fold_source(map, (size_t)at + word.n));
	}
	return kit_first_span(c);
}

/* What came after it: `; nay là …`, `; nhiệm vụ đã chuyển cho …`. */
static struct vt_text
successor_of(struct vt_check *check, const struct ended *e)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str to = e->now.n > 0 ? e->now : e->to;

	return (struct vt_text){
	    kit_printf(&a, e->now.n > 0 ? "; nay là %.*s" : "; nhiệm vụ đã chuyển cho %.*s",
		(int)to.n, to.s),
	    kit_printf(&a, e->now.n > 0 ? "; it is now %.*s" : "; its tasks went to %.*s",
		(int)to.n, to.s)};
}

/* more: how many others there are of its kind. */
static int
report(struct vt_check *check, const struct hit *h, size_t more, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(h->part, h->at);
	const struct ended *e = &h->ended;
	struct vt_text others = kit_tally_more(check, more), next = successor_of(check, e);
	struct kit_alloc a = kit_check_alloc(check);

	if (e->since != 0) {
		const char *day = kit_day_shown(&a, e->since);

		f.message.vi = kit_printf(&a,
		    "Thành phố trực thuộc trung ương nêu sau “%.*s” chỉ có từ ngày %s%s",
		    (int)e->name.n, e->name.s, day, others.vi);
		f.message.en = kit_printf(&a,
		    "The city of the State named after “%.*s” is one only since %s%s",
		    (int)e->name.n, e->name.s, day, others.en);
		return kit_report(check, &f, err);
	}
	f.message.vi =
	    kit_printf(&a, "“%.*s” không còn từ ngày %s (%.*s)%s%s", (int)e->name.n, e->name.s,
		kit_day_shown(&a, e->until), (int)e->source.n, e->source.s, next.vi, others.vi);
	f.message.en =
	    kit_printf(&a, "“%.*s” has not existed since %s (%.*s)%s%s", (int)e->name.n, e->name.s,
		kit_day_shown(&a, e->until), (int)e->source.n, e->source.s, next.en, others.en);
	return kit_report(check, &f, err);
}

/* Companies, schools and people keep the names they have; what is called former is. */
static int
may_be_named(struct vt_check *check, struct vt_str item, int *out_may, struct vt_error *err)
{
	size_t keeps = 0;
	int status = kit_word_opens(check, "keeps-name", item, &keeps, err);

	*out_may = keeps > 0;
	return status == VT_OK && keeps == 0 ? kit_word_within(check, "former", item, out_may, err)
					     : status;
}

static int
find_name(struct vt_check *check, const struct vt_component *c, const struct names *n,
    struct hit *out, struct vt_error *err)
{
	int may, status = may_be_named(check, c->text, &may, err);

	*out = (struct hit){.part = c->kind};
	if (status != VT_OK || may)
		return status;
	status = names_find(check, n, c->text, 1, &out->ended, err);
	if (status == VT_OK && out->ended.until != 0)
		out->at = place_of(check, c, out->ended.folded);
	return status;
}

static int
check_name(struct vt_check *check, const struct vt_component *c, const struct names *n,
    struct vt_error *err)
{
	struct hit hit;
	int status = c == NULL ? VT_OK : find_name(check, c, n, &hit, err);

	return c != NULL && status == VT_OK && hit.ended.until != 0 ? report(check, &hit, 0, err)
								    : status;
}

/* Of Kính gửi or Nơi nhận: one finding for all. */
static int
check_items(struct vt_check *check, const struct vt_list_part *list, const struct names *n,
    struct vt_error *err)
{
	struct hit first = {.part = 0}, hit;
	size_t count = 0;
	int status = VT_OK;

	for (size_t i = 0; list != NULL && i < list->item_count && status == VT_OK; i++) {
		status = find_name(check, list->items[i], n, &hit, err);
		if (status == VT_OK && hit.ended.until != 0 && count++ == 0)
			first = hit;
	}
	return status == VT_OK && count > 0 ? report(check, &first, count - 1, err) : status;
}

/* Địa danh: a district or a town that is called one. The name of a province alone may
 * be that of a ward by now. */
static int
check_place(struct vt_check *check, const struct vt_component *place, const struct names *n,
    struct vt_error *err)
{
	struct hit hit;
	int status;

	if (place == NULL)
		return VT_OK;
	hit = (struct hit){.part = place->kind, .at = kit_first_span(place)};
	status = names_find_place(check, n, place->text, &hit.ended, err);
	return status == VT_OK && hit.ended.until != 0 ? report(check, &hit, 0, err) : status;
}

static int
check_signature(struct vt_check *check, const struct vt_signature_part *s, const struct names *n,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < s->authority_count && status == VT_OK; i++)
		status = check_name(check, s->authority[i], n, err);
	return status == VT_OK ? check_name(check, s->position, n, err) : status;
}

/* Where the words "asks" end that a clause opens with, after its mark: `2. Giao UBND …`; 0:
 * it asks nobody. With a capital: what was asked for is told in small letters. */
static int
find_asks(struct vt_check *check, struct vt_str text, size_t *out, struct vt_error *err)
{
	struct vt_words asks;
	int status = check->ops->words(check, "asks", &asks, err);

	*out = 0;
	for (size_t i = 0; status == VT_OK && i < asks.count && *out == 0; i++) {
		struct vt_str word = asks.items[i];
		int64_t at = kit_find_word(kit_sub(text, 0, MARK_BYTES + word.n + 1), word);

		if (at >= 0)
			*out = (size_t)at + word.n;
	}
	return status;
}

/* The clauses that address somebody, whatever the rest of the text tells of the past: who is to
 * carry the document out, who is asked to do something. Companies may bear the name of a
 * province there. */
static int
check_clause(struct vt_check *check, const struct vt_paragraph *p, const struct names *n,
    struct vt_error *err)
{
	struct hit hit = {.part = VT_PART_BODY};
	struct vt_folded text;
	size_t asked = 0;
	int executes, former = 0, status = kit_word_in(check, "executes", p, &executes, err);
	int64_t at;

	if (status == VT_OK && !executes)
		status = find_asks(check, p->text, &asked, err);
	if (status != VT_OK || (!executes && asked == 0))
		return status;
	if ((status = kit_word_in(check, "former", p, &former, err)) != VT_OK || former)
		return status;
	status = names_find(check, n, p->text, 0, &hit.ended, err);
	if (status != VT_OK || hit.ended.until == 0)
		return status;
	if ((status = check->ops->folded(check, p, KIT_FOLD_USUAL, &text, err)) != VT_OK)
		return status;
	if ((at = kit_find_word(text.text, hit.ended.folded)) < 0)
		return VT_OK;
	hit.at = kit_span(p, kit_fold_source(text.map, (size_t)at),
	    kit_fold_source(text.map, (size_t)at + hit.ended.folded.n));
	/* Who is asked stands right behind the words. */
	if (!executes && kit_trim(kit_sub(p->text, asked, hit.at.start)).n > 0)
		return VT_OK;
	return report(check, &hit, 0, err);
}

static int
check_body(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const struct names *n, struct vt_error *err)
{
	uint32_t last = parts->body_last == NULL ? 0 : parts->body_last->number;
	int status = VT_OK;

	if (!n->any)
		return VT_OK;
	for (uint32_t i = parts->body_first == NULL ? 1 : parts->body_first->number;
	     i <= last && status == VT_OK; i++)
		if (doc->paragraphs[i - 1]->story == VT_STORY_BODY)
			status = check_clause(check, doc->paragraphs[i - 1], n, err);
	return status;
}

static int
check_abolished(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct names n;
	int32_t today;
	int status = kit_issued_day(check, parts, &today, err);

	if (status != VT_OK || today == 0)
		return status;
	status = names_open(check, today, &n, err);
	if (status == VT_OK)
		status = check_name(check, parts->parent_agency, &n, err);
	if (status == VT_OK)
		status = check_name(check, parts->agency, &n, err);
	if (status == VT_OK)
		status = check_place(check, parts->date->place, &n, err);
	if (status == VT_OK)
		status = check_items(check, parts->addressee, &n, err);
	if (status == VT_OK)
		status = check_items(check, parts->recipients, &n, err);
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++)
		status = check_signature(check, parts->signatures[i], &n, err);
	return status == VT_OK ? check_body(check, doc, parts, &n, err) : status;
}

const struct vt_rule agency_abolished_rule = {
    .size = sizeof(agency_abolished_rule),
    .id = "agency.abolished",
    .title = {"Tên cơ quan không còn", "Agency that is no more"},
    .about = {"Tên cơ quan ở phần đầu, địa danh, Kính gửi, Nơi nhận và phần ký phải là tên chính "
	      "thức vào ngày ban hành: đơn vị cấp huyện, tỉnh, bộ, sở đã sáp nhập hoặc đổi tên "
	      "không còn tên cũ. Trong nội dung chỉ xét điều khoản giao trách nhiệm thi hành và "
	      "câu "
	      "mở đầu bằng “Giao”, “Đề nghị”, “Yêu cầu”: chỗ khác có thể nói về việc đã qua.",
	"Agencies in the head, the place, the addressees, the recipients and the signature bear "
	"their official names on the date of the document: districts, provinces, ministries and "
	"departments that were merged or renamed have lost theirs. Of the text only the clause "
	"on who carries it out and sentences that open with “Giao”, “Đề nghị”, “Yêu cầu” are "
	"looked at: the rest may speak of the past."},
    .mend = {"Ghi tên chính thức hiện nay của cơ quan, hoặc xem lại ngày ban hành.",
	"Write the agency's present official name, or look at the date again."},
    .check = check_abolished,
};
