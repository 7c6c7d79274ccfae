/* The record as a table: what a clerk enters into the register. */
#include "plugins/html/html.h"

#include <string.h>

#include "kit/shown.h"
#include "kit/text.h"
#include "kit/write.h"

enum { MOST_DEPTH = 4 };

static void put_value(struct kit_markup *m, const struct vt_value *v, int depth);

static void
put_nothing(struct kit_markup *m)
{
	html_start(m, "span", "none");
	kit_markup_text(m, VT_STR("—"));
	kit_markup_end(m);
}

static void
put_date(struct kit_markup *m, struct vt_str iso)
{
	struct kit_alloc a = kit_output_alloc(m->out);

	kit_markup_text(m, kit_shown_date(iso, m->out->english, &a));
}

/* `Quyết định số 1231/QĐ-UBND ngày 02/8/2018 của UBND tỉnh` */
static void
put_citation(struct kit_markup *m, const struct vt_value *v)
{
	const struct vt_value *type = kit_text_member(v, "TypeName");
	const struct vt_value *date = kit_text_member(v, "IssuedDate");
	const struct vt_value *issuer = kit_text_member(v, "OrganName");

	if (type != NULL) {
		kit_markup_text(m, type->text);
		kit_markup_say(m, (struct vt_text){" số ", " No. "});
	}
	kit_markup_element(m, "b", kit_text_member(v, "Code")->text);
	if (date != NULL) {
		kit_markup_say(m, (struct vt_text){" ngày ", " of "});
		put_date(m, date->text);
	}
	if (issuer != NULL) {
		kit_markup_say(m, (struct vt_text){" của ", " by "});
		kit_markup_text(m, issuer->text);
	}
}

static void
put_object(struct kit_markup *m, const struct vt_value *v, int depth)
{
	const struct vt_value *text = kit_text_member(v, "Text");

	if (kit_is_citation(v)) {
		put_citation(m, v);
		return;
	}
	if (text != NULL) {
		kit_markup_text(m, text->text);
		return;
	}
	for (size_t i = 0; i < v->item_count; i++) {
		struct vt_text title = kit_member_title(v->keys[i]);

		kit_markup_start(m, "div");
		kit_markup_text(m, kit_str(title.vi != NULL ? kit_say(m->out, title) : v->keys[i]));
		kit_markup_text(m, VT_STR(": "));
		put_value(m, v->items[i], depth + 1);
		kit_markup_end(m);
	}
}

static void
put_list(struct kit_markup *m, const struct vt_value *v, int depth)
{
	kit_markup_start(m, "ul");
	for (size_t i = 0; i < v->item_count; i++) {
		kit_markup_start(m, "li");
		put_value(m, v->items[i], depth + 1);
		kit_markup_end(m);
	}
	kit_markup_end(m);
}

static void
put_integer(struct kit_markup *m, int32_t n)
{
	struct kit_alloc a = kit_output_alloc(m->out);
	const char *digits = kit_printf(&a, "%d", (int)n);

	kit_markup_text(m, kit_str(digits != NULL ? digits : ""));
}

static void
put_value(struct kit_markup *m, const struct vt_value *v, int depth)
{
	if (v == NULL || v->kind == VT_NULL || depth > MOST_DEPTH ||
	    ((v->kind == VT_LIST || v->kind == VT_OBJECT) && v->item_count == 0))
		put_nothing(m);
	else if (v->kind == VT_TEXT)
		kit_markup_text(m, v->text);
	else if (v->kind == VT_NUMBER)
		put_integer(m, v->number);
	else if (v->kind == VT_LIST)
		put_list(m, v, depth);
	else
		put_object(m, v, depth);
}

static void
put_field(struct kit_markup *m, const struct vt_field_report *f)
{
	const struct vt_value *v = f->value;
	struct vt_text priority = {NULL, NULL}, certainty = kit_certainty_title(f->certainty);

	if (v != NULL && v->kind == VT_NUMBER && strcmp(f->name, "Priority") == 0)
		priority = kit_priority_title(v->number);
	kit_markup_start(m, "tr");
	kit_markup_start(m, "th");
	kit_markup_attribute(m, "scope", VT_STR("row"));
	kit_markup_say(m, f->title);
	kit_markup_end(m);
	kit_markup_start(m, "td");
	if (priority.vi != NULL)
		kit_markup_say(m, priority);
	else if (v != NULL && v->kind == VT_TEXT && strcmp(f->name, "IssuedDate") == 0)
		put_date(m, v->text);
	else
		put_value(m, v, 0);
	if (certainty.vi != NULL) {
		kit_markup_text(m, VT_STR(" "));
		html_start(m, "span", "certainty");
		kit_markup_say(m, certainty);
		kit_markup_end(m);
	}
	kit_markup_end(m);
	kit_markup_end(m);
}

void
html_record(struct kit_markup *m, const struct vt_report *report)
{
	if (report->field_count == 0)
		return;
	html_start(m, "section", "record");
	kit_markup_start(m, "h3");
	kit_markup_say(m, (struct vt_text){"Thông tin để vào sổ", "For the register"});
	kit_markup_end(m);
	kit_markup_start(m, "table");
	for (size_t i = 0; i < report->field_count; i++) {
		if (!kit_is_repetition(report->fields[i]))
			put_field(m, report->fields[i]);
	}
	kit_markup_end(m);
	kit_markup_end(m);
}
