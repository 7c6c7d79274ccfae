/* The record as a table: what each field is called and what it holds. */
#include "plugins/text/report.h"

#include <string.h>

#include "kit/shown.h"
#include "kit/write.h"

enum { MOST_TITLE = 28, MOST_DEPTH = 4 };

static void
put_date(struct page *p, struct vt_str iso)
{
	struct kit_alloc a = kit_output_alloc(p->out);

	page_text(p, kit_shown_date(iso, p->out->english, &a));
}

/* `Quyết định số 1231/QĐ-UBND ngày 02/08/2018 của UBND tỉnh` */
static void
put_citation(struct page *p, const struct vt_value *v)
{
	const struct vt_value *type = kit_text_member(v, "TypeName"),
			      *code = kit_text_member(v, "Code");
	const struct vt_value *date = kit_text_member(v, "IssuedDate"),
			      *issuer = kit_text_member(v, "OrganName");

	if (type != NULL) {
		page_text(p, type->text);
		page_say(p, (struct vt_text){" số ", " No. "});
	}
	page_style(p, STRONG);
	page_text(p, code->text);
	page_style(p, PLAIN);
	if (date != NULL) {
		page_say(p, (struct vt_text){" ngày ", " of "});
		put_date(p, date->text);
	}
	if (issuer != NULL) {
		page_say(p, (struct vt_text){" của ", " by "});
		page_text(p, issuer->text);
	}
}

static void
put_priority(struct page *p, int32_t level)
{
	struct vt_text title = kit_priority_title(level);

	if (title.vi != NULL)
		page_say(p, title);
	else
		page_number(p, level);
}

static void put_value(struct page *p, const struct vt_value *v, unsigned column, int depth);

static void
put_nothing(struct page *p)
{
	page_style(p, FAINT);
	page_put(p, "—");
	page_style(p, PLAIN);
}

/* Each part on a line of its own under its title. */
static void
put_object(struct page *p, const struct vt_value *v, unsigned column, int depth)
{
	const struct vt_value *text = kit_text_member(v, "Text");

	if (kit_is_citation(v)) {
		put_citation(p, v);
		return;
	}
	if (text != NULL) {
		page_text(p, text->text);
		return;
	}
	for (size_t i = 0; i < v->item_count; i++) {
		struct vt_text title = kit_member_title(v->keys[i]);

		if (i > 0) {
			page_newline(p);
			page_tab(p, column);
		}
		page_style(p, FAINT);
		page_put(p, title.vi != NULL ? kit_say(p->out, title) : v->keys[i]);
		page_put(p, ": ");
		page_style(p, PLAIN);
		put_value(p, v->items[i], column, depth + 1);
	}
}

static void
put_list(struct page *p, const struct vt_value *v, unsigned column, int depth)
{
	for (size_t i = 0; i < v->item_count; i++) {
		if (i > 0) {
			page_newline(p);
			page_tab(p, column);
		}
		page_put(p, "- ");
		p->indent = column + 2;
		put_value(p, v->items[i], column + 2, depth + 1);
	}
}

static void
put_value(struct page *p, const struct vt_value *v, unsigned column, int depth)
{
	if (v == NULL || v->kind == VT_NULL || depth > MOST_DEPTH ||
	    ((v->kind == VT_LIST || v->kind == VT_OBJECT) && v->item_count == 0))
		put_nothing(p);
	else if (v->kind == VT_TEXT)
		page_text(p, v->text);
	else if (v->kind == VT_NUMBER)
		page_number(p, v->number);
	else if (v->kind == VT_LIST)
		put_list(p, v, column, depth);
	else
		put_object(p, v, column, depth);
}

static void
put_certainty(struct page *p, int32_t certainty)
{
	struct vt_text title = kit_certainty_title(certainty);

	if (title.vi == NULL)
		return;
	page_style(p, YELLOW);
	page_put(p, "  ");
	page_say(p, title);
	page_style(p, PLAIN);
}

static void
put_field(struct page *p, const struct vt_field_report *f, unsigned column)
{
	const struct vt_value *v = f->value;

	page_tab(p, 2);
	page_style(p, FAINT);
	page_say(p, f->title);
	if (v != NULL && v->kind == VT_LIST && v->item_count > 1) {
		page_put(p, " (");
		page_number(p, (int64_t)v->item_count);
		page_put(p, ")");
	}
	page_style(p, PLAIN);
	page_tab(p, column);
	if (v != NULL && v->kind == VT_TEXT && strcmp(f->name, "IssuedDate") == 0)
		put_date(p, v->text);
	else if (v != NULL && v->kind == VT_NUMBER && strcmp(f->name, "Priority") == 0)
		put_priority(p, v->number);
	else
		put_value(p, v, column, 0);
	put_certainty(p, f->certainty);
	page_newline(p);
}

void
report_record(struct page *p, const struct vt_report *report)
{
	unsigned column = 0;

	report_title(p, report);
	for (size_t i = 0; i < report->field_count; i++) {
		unsigned n = page_columns(kit_str(kit_say(p->out, report->fields[i]->title)));

		if (kit_is_repetition(report->fields[i]))
			continue;
		n += report->fields[i]->value != NULL && report->fields[i]->value->kind == VT_LIST
		    ? 5
		    : 0;
		if (n > column && n <= MOST_TITLE)
			column = n;
	}
	for (size_t i = 0; i < report->field_count; i++) {
		if (!kit_is_repetition(report->fields[i]))
			put_field(p, report->fields[i], column + 4);
	}
}
