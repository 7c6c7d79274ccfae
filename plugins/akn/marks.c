/* What the anatomy found, as inline elements and as groups of paragraphs. */
#include "plugins/akn/marks.h"

#include <stdlib.h>
#include <string.h>

#include "kit/date.h"
#include "kit/fail.h"

struct finder {
	struct akn_marks *marks;
	const struct vt_parts *parts;
	const struct vt_doc *doc;
	struct kit_alloc alloc;
	int failed;
};

static int
make_room(struct finder *f)
{
	struct akn_marks *m = f->marks;
	size_t room = m->room == 0 ? 64 : m->room * 2;
	struct akn_mark *items;

	if (m->count < m->room)
		return 0;
	items = f->alloc.alloc(f->alloc.ctx, room * sizeof(items[0]));
	if (items == NULL) {
		f->failed = 1;
		return -1;
	}
	if (m->count > 0)
		memcpy(items, m->items, m->count * sizeof(items[0]));
	m->items = items;
	m->room = room;
	return 0;
}

static void
mark_span(struct finder *f, const struct vt_span *at, struct akn_mark mark)
{
	if (at->paragraph == NULL || at->end <= at->start || make_room(f) != 0)
		return;
	mark.paragraph = at->paragraph->number;
	mark.start = at->start;
	mark.end = at->end;
	f->marks->items[f->marks->count++] = mark;
}

static void
mark(struct finder *f, const struct vt_component *c, struct akn_mark as)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		mark_span(f, c->spans[i], as);
}

static void
group(struct finder *f, const struct vt_component *c, const char *name)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++) {
		const struct vt_paragraph *p = c->spans[i]->paragraph;

		if (p != NULL && f->marks->groups[p->number] == NULL)
			f->marks->groups[p->number] = name;
	}
}

static void
group_list(struct finder *f, const struct vt_list_part *list, const char *name)
{
	if (list == NULL)
		return;
	group(f, list->whole, name);
	for (size_t i = 0; i < list->item_count; i++)
		group(f, list->items[i], name);
}

/* Number and symbol together: `15/QĐ-BNV`. */
static void
mark_number(struct finder *f, const struct vt_number_part *number)
{
	const struct vt_component *value, *notation;
	struct vt_span at;

	if (number == NULL)
		return;
	group(f, number->whole, "soKyHieu");
	value = number->value != NULL ? number->value : number->notation;
	notation = number->notation != NULL ? number->notation : number->value;
	if (value == NULL)
		return;
	at = *value->spans[0];
	if (notation->spans[0]->paragraph == at.paragraph && notation->spans[0]->end > at.end)
		at.end = notation->spans[0]->end;
	mark_span(f, &at, (struct akn_mark){.element = "docNumber"});
}

/* The place, and what follows it up to the end of the line. */
static void
mark_date(struct finder *f, const struct vt_date_part *d)
{
	struct kit_date date;
	struct vt_span at;
	char *iso;

	if (d == NULL)
		return;
	group(f, d->whole, "diaDanhThoiGian");
	mark(f, d->place,
	    (struct akn_mark){.element = "location", .attribute = "refersTo", .value = "#diaDanh"});
	date = (struct kit_date){d->day_value, d->month_value, d->year_value};
	iso = f->alloc.alloc(f->alloc.ctx, 11);
	if (iso == NULL) {
		f->failed = 1;
		return;
	}
	if (kit_date_iso(&date, iso) != 10 || d->whole->span_count != 1)
		return;
	at = *d->whole->spans[0];
	if (d->place != NULL && d->place->spans[0]->paragraph == at.paragraph)
		at.start = d->place->spans[0]->end;
	while (at.start < at.end) {
		size_t next = at.start;
		uint32_t c = kit_utf8_next(at.paragraph->text, &next);

		if (c != ',' && !kit_is_space(c))
			break;
		at.start = (uint32_t)next;
	}
	mark_span(f, &at,
	    (struct akn_mark){.element = "docDate", .attribute = "date", .value = iso});
}

static void
mark_signature(struct finder *f, const struct vt_signature_part *s, size_t i)
{
	const char *role = kit_printf(&f->alloc, "#chucVu_%zu", i + 1);
	const char *person = kit_printf(&f->alloc, "#nguoiKy_%zu", i + 1);
	const struct akn_mark as_role = {
	    .outer = "signature", .element = "role", .attribute = "refersTo", .value = role};

	group(f, s->whole, "chuKy");
	for (size_t k = 0; k < s->authority_count; k++) {
		group(f, s->authority[k], "chuKy");
		mark(f, s->authority[k], as_role);
	}
	group(f, s->position, "chuKy");
	mark(f, s->position, as_role);
	group(f, s->name, "chuKy");
	mark(f, s->name,
	    (struct akn_mark){.outer = "signature",
		.element = "person",
		.attribute = "refersTo",
		.value = person});
}

/* What a citation points to: /akn/vn/doc/1231-QĐ-UBND, as far as it says. */
static void
mark_citation(struct finder *f, const struct vt_citation *c)
{
	struct kit_date date = {c->day, c->month, c->year};
	char iso[11];
	char *code = f->alloc.alloc(f->alloc.ctx, 3 * c->code.n + 1);
	size_t n = 0;

	if (code == NULL) {
		f->failed = 1;
		return;
	}
	for (size_t i = 0; i < c->code.n; i++) {
		unsigned char b = (unsigned char)c->code.s[i];

		/* Letters of the symbol stay as they are: an address may be an IRI. */
		if (b >= 0x80 || kit_is_digit(b) || kit_is_letter(b) || b == '-' || b == '.')
			code[n++] = (char)b;
		else
			code[n++] = '-';
	}
	if (kit_date_iso(&date, iso) == 0)
		strcpy(iso, "-");
	mark_span(f, &c->code_span,
	    (struct akn_mark){.element = "ref",
		.attribute = "href",
		.value = kit_printf(&f->alloc, "/akn/vn/doc/%s/%s", iso, code)});
}

static int
compare(const void *pa, const void *pb)
{
	const struct akn_mark *a = pa, *b = pb;

	if (a->paragraph != b->paragraph)
		return a->paragraph < b->paragraph ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return a->end != b->end ? (a->end > b->end ? -1 : 1) : strcmp(a->element, b->element);
}

/* Of marks that overlap the first one stays. */
static void
settle(struct akn_marks *m)
{
	size_t n = 0;

	if (m->count > 0)
		qsort(m->items, m->count, sizeof(m->items[0]), compare);
	for (size_t i = 0; i < m->count; i++) {
		if (n > 0 && m->items[n - 1].paragraph == m->items[i].paragraph &&
		    m->items[i].start < m->items[n - 1].end)
			continue;
		m->items[n++] = m->items[i];
	}
	m->count = n;
}

static void
find_all(struct finder *f)
{
	const struct vt_parts *p = f->parts;
	const struct akn_mark status = {.element = "docStatus"};

	group(f, p->nation, "quocHieu");
	group(f, p->motto, "quocHieu");
	group(f, p->party_title, "tieuDe");
	group(f, p->parent_agency, "coQuan");
	mark(f, p->parent_agency, (struct akn_mark){.element = "docAuthority"});
	group(f, p->agency, "coQuan");
	mark(f, p->agency, (struct akn_mark){.element = "docProponent"});
	mark_number(f, p->number);
	mark_date(f, p->date);
	group(f, p->title->whole, "tenLoaiTrichYeu");
	mark(f, p->title->whole, (struct akn_mark){.element = "docType"});
	group(f, p->subject, "tenLoaiTrichYeu");
	mark(f, p->subject, (struct akn_mark){.element = "docTitle"});
	mark(f, p->urgency, status);
	mark(f, p->secrecy, status);
	mark(f, p->circulation, status);
	group(f, p->urgency, "doKhan");
	group(f, p->secrecy, "doMat");
	group(f, p->circulation, "phamViLuuHanh");
	group_list(f, p->addressee, "kinhGui");
	for (size_t i = 0; i < p->basis_count; i++)
		group(f, p->bases[i], "canCu");
	for (size_t i = 0; i < p->signature_count; i++)
		mark_signature(f, p->signatures[i], i);
	group_list(f, p->recipients, "noiNhan");
	if (p->archive != NULL)
		group(f, p->archive->whole, "noiNhan");
	group(f, p->contact, "lienHe");
	for (size_t i = 0; i < p->citation_count; i++)
		mark_citation(f, p->citations[i]);
}

/* An empty line within a component is part of it: the room for a signature. */
static void
group_gaps(struct finder *f)
{
	const char **groups = f->marks->groups;
	size_t last = 0;

	for (size_t i = 1; i <= f->doc->paragraph_count; i++) {
		if (groups[i] == NULL && kit_trim(f->doc->paragraphs[i - 1]->text).n == 0)
			continue;
		if (last > 0 && groups[i] != NULL && groups[i] == groups[last]) {
			while (++last < i)
				groups[last] = groups[i];
		}
		last = i;
	}
}

int
akn_marks_find(struct akn_marks *marks, const struct vt_report *report, const struct kit_alloc *a,
    struct vt_error *err)
{
	struct finder f = {marks, report->parts, report->doc, *a, 0};

	*marks = (struct akn_marks){0};
	marks->groups =
	    a->alloc(a->ctx, (report->doc->paragraph_count + 2) * sizeof(marks->groups[0]));
	if (marks->groups == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the components");
	find_all(&f);
	if (f.failed)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the components");
	group_gaps(&f);
	settle(marks);
	return VT_OK;
}

size_t
akn_marks_at(const struct akn_marks *marks, uint32_t paragraph, uint32_t start)
{
	size_t low = 0, high = marks->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct akn_mark *m = &marks->items[mid];

		if (m->paragraph < paragraph || (m->paragraph == paragraph && m->end <= start))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
