/* Components as lines of text. */
#include "tests/unit/anatomy_view.h"

static void
line(struct buf *out, const char *name, const struct vt_component *c)
{
	if (c == NULL)
		return;
	buf_printf(out, "%s: ", name);
	buf_str(out, c->shown);
	buf_puts(out, "\n");
}

static void
attribute(struct buf *out, const char *name, const struct vt_component *c)
{
	if (c == NULL)
		return;
	buf_printf(out, " %s=[", name);
	buf_str(out, c->shown);
	buf_puts(out, "]");
}

static void
items(struct buf *out, const struct vt_component *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i > 0 ? " | " : "");
		buf_str(out, list[i]->shown);
	}
}

static void
view_number(const struct vt_number_part *number, struct buf *out)
{
	if (number == NULL)
		return;
	buf_puts(out, "number:");
	attribute(out, "label", number->label);
	attribute(out, "value", number->value);
	attribute(out, "notation", number->notation);
	if (number->type_code.n > 0) {
		buf_puts(out, " code=");
		buf_str(out, number->type_code);
	}
	if (number->year != VT_UNSET)
		buf_printf(out, " year=%d", (int)number->year);
	buf_puts(out, number->party ? " party\n" : "\n");
}

static void
view_date(const struct vt_date_part *date, struct buf *out)
{
	if (date == NULL)
		return;
	buf_puts(out, "date:");
	attribute(out, "place", date->place);
	attribute(out, "day", date->day);
	attribute(out, "month", date->month);
	attribute(out, "year", date->year);
	buf_puts(out, "\n");
}

static void
view_list(const char *name, const struct vt_list_part *list, struct buf *out)
{
	if (list == NULL)
		return;
	buf_printf(out, "%s: ", name);
	if (list->label != NULL)
		buf_str(out, list->label->text);
	buf_puts(out, " ");
	items(out, list->items, list->item_count);
	buf_puts(out, "\n");
}

static void
view_closing(const struct vt_parts *parts, struct buf *out)
{
	view_list("recipients", parts->recipients, out);
	if (parts->archive != NULL) {
		buf_puts(out, "archive: ");
		items(out, parts->archive->places, parts->archive->place_count);
		attribute(out, "drafter", parts->archive->drafter);
		buf_puts(out, "\n");
	}
	for (size_t i = 0; i < parts->signature_count; i++) {
		const struct vt_signature_part *s = parts->signatures[i];

		buf_puts(out, "signature: ");
		items(out, s->authority, s->authority_count);
		attribute(out, "position", s->position);
		attribute(out, "other", s->other_position);
		attribute(out, "rank", s->rank);
		attribute(out, "name", s->name);
		buf_puts(out, "\n");
	}
}

static void
view_units(const struct vt_parts *parts, struct buf *out)
{
	static const char kinds[] = "?PCSUARKEx-";

	if (parts->unit_count == 0)
		return;
	buf_puts(out, "outline:");
	for (size_t i = 0; i < parts->unit_count; i++) {
		buf_printf(out, " %c%s", kinds[parts->units[i]->kind],
		    parts->units[i]->automatic ? "*" : "");
		buf_str(out, parts->units[i]->number);
	}
	buf_puts(out, "\n");
}

void
anatomy_view(const struct vt_parts *parts, struct buf *out)
{
	line(out, "nation", parts->nation);
	line(out, "motto", parts->motto);
	line(out, "parent", parts->parent_agency);
	line(out, "agency", parts->agency);
	view_number(parts->number, out);
	view_date(parts->date, out);
	line(out, "urgency", parts->urgency);
	line(out, "secrecy", parts->secrecy);
	line(out, "circulation", parts->circulation);
	if (parts->title->whole != NULL) {
		buf_puts(out, "title: ");
		buf_str(out, parts->title->whole->shown);
		buf_printf(out, " (%.*s)\n", (int)parts->title->name.n, parts->title->name.s);
	}
	if (parts->subject != NULL) {
		buf_puts(out, "subject: ");
		buf_str(out, parts->subject_text);
		attribute(out, "label", parts->subject_label);
		buf_puts(out, "\n");
	}
	view_list("to", parts->addressee, out);
	for (size_t i = 0; i < parts->basis_count; i++)
		line(out, "basis", parts->bases[i]);
	if (parts->body_first != NULL)
		buf_printf(out, "body: %u-%u\n", (unsigned)parts->body_first->number,
		    (unsigned)parts->body_last->number);
	view_units(parts, out);
	view_closing(parts, out);
	for (size_t i = 0; i < parts->appendix_count; i++)
		line(out, "appendix", parts->appendices[i]);
	line(out, "contact", parts->contact);
	buf_printf(out, "official: %d%s%s\n", (int)parts->official,
	    parts->official_letter ? " letter" : "", parts->party ? " party" : "");
}

/* ---- invariants ---- */

static int
broken(const struct vt_component *c)
{
	if (c == NULL)
		return 0;
	if (c->span_count == 0 || c->certainty < VT_GUESS || c->certainty > VT_CERTAIN)
		return 1;
	for (size_t i = 0; i < c->span_count; i++) {
		const struct vt_span *s = c->spans[i];

		if (s->paragraph == NULL || s->start > s->end || s->end > s->paragraph->text.n)
			return 1;
	}
	return 0;
}

static int
list_broken(const struct vt_component *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == NULL || broken(list[i]))
			return 1;
	return 0;
}

static int
closing_broken(const struct vt_parts *parts)
{
	const struct vt_list_part *r = parts->recipients;
	const struct vt_archive_part *a = parts->archive;

	if (r != NULL &&
	    (r->whole == NULL || broken(r->whole) || broken(r->label) ||
		list_broken(r->items, r->item_count)))
		return 1;
	if (a != NULL &&
	    (a->whole == NULL || broken(a->whole) || broken(a->label) || broken(a->drafter) ||
		list_broken(a->places, a->place_count)))
		return 1;
	for (size_t i = 0; i < parts->signature_count; i++) {
		const struct vt_signature_part *s = parts->signatures[i];

		if (s == NULL || s->whole == NULL || broken(s->whole) || broken(s->position) ||
		    broken(s->name) || broken(s->rank) || broken(s->other_position) ||
		    list_broken(s->authority, s->authority_count))
			return 1;
	}
	return 0;
}

/* Wholes of different components; overlap is looked for among their spans. */
struct wholes {
	const struct vt_component *items[64];
	size_t count;
};

static void
whole_add(struct wholes *w, const struct vt_component *c)
{
	if (c != NULL && w->count < sizeof(w->items) / sizeof(*w->items))
		w->items[w->count++] = c;
}

static int
spans_meet(const struct vt_component *a, const struct vt_component *b)
{
	for (size_t i = 0; i < a->span_count; i++)
		for (size_t k = 0; k < b->span_count; k++)
			if (a->spans[i]->paragraph == b->spans[k]->paragraph &&
			    a->spans[i]->start < b->spans[k]->end &&
			    b->spans[k]->start < a->spans[i]->end)
				return 1;
	return 0;
}

static int
overlap(const struct vt_parts *parts)
{
	struct wholes w = {.count = 0};

	whole_add(&w, parts->nation);
	whole_add(&w, parts->motto);
	whole_add(&w, parts->parent_agency);
	whole_add(&w, parts->agency);
	whole_add(&w, parts->number != NULL ? parts->number->whole : NULL);
	whole_add(&w, parts->date != NULL ? parts->date->whole : NULL);
	whole_add(&w, parts->urgency);
	whole_add(&w, parts->secrecy);
	whole_add(&w, parts->circulation);
	whole_add(&w, parts->title->whole);
	whole_add(&w, parts->subject);
	whole_add(&w, parts->addressee != NULL ? parts->addressee->whole : NULL);
	whole_add(&w, parts->recipients != NULL ? parts->recipients->whole : NULL);
	whole_add(&w, parts->archive != NULL ? parts->archive->whole : NULL);
	whole_add(&w, parts->contact);
	for (size_t i = 0; i < parts->basis_count; i++)
		whole_add(&w, parts->bases[i]);
	for (size_t i = 0; i < parts->signature_count; i++)
		whole_add(&w, parts->signatures[i]->whole);
	for (size_t i = 0; i < parts->appendix_count; i++)
		whole_add(&w, parts->appendices[i]);
	for (size_t i = 0; i < w.count; i++)
		for (size_t k = i + 1; k < w.count; k++)
			if (spans_meet(w.items[i], w.items[k]))
				return 1;
	return 0;
}

const char *
anatomy_broken(const struct vt_parts *parts)
{
	const struct vt_number_part *n = parts->number;
	const struct vt_date_part *d = parts->date;
	const struct vt_list_part *to = parts->addressee;

	if (parts->title == NULL)
		return "no title part";
	if (broken(parts->nation) || broken(parts->motto) || broken(parts->parent_agency) ||
	    broken(parts->agency) || broken(parts->title->whole) || broken(parts->subject) ||
	    broken(parts->subject_label) || broken(parts->urgency) || broken(parts->secrecy) ||
	    broken(parts->circulation) || broken(parts->contact))
		return "a component of the opening";
	if (n != NULL &&
	    (n->whole == NULL || broken(n->whole) || broken(n->label) || broken(n->value) ||
		broken(n->notation)))
		return "the number";
	if (d != NULL &&
	    (d->whole == NULL || broken(d->whole) || broken(d->place) || broken(d->day) ||
		broken(d->month) || broken(d->year)))
		return "the date";
	if (to != NULL &&
	    (to->whole == NULL || broken(to->whole) || broken(to->label) ||
		list_broken(to->items, to->item_count)))
		return "the addressees";
	if (list_broken(parts->bases, parts->basis_count))
		return "a basis";
	if (list_broken(parts->appendices, parts->appendix_count))
		return "an appendix";
	if (closing_broken(parts))
		return "the closing";
	if ((parts->body_first == NULL) != (parts->body_last == NULL))
		return "the body";
	if (overlap(parts))
		return "components overlap";
	return NULL;
}
