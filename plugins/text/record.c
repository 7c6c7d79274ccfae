/* The record as a table: what each field is called and what it holds. */
#include "plugins/text/report.h"

#include <stdio.h>
#include <string.h>

#include "kit/write.h"

enum { MOST_TITLE = 28, MOST_DEPTH = 4 };

/* Parts of fields, as they are called. */
static const struct {
	const char *key;
	struct vt_text title;
} part_titles[] = {
    {"Competence", {"Quyền hạn", "Authority"}},
    {"Position", {"Chức vụ", "Position"}},
    {"FullName", {"Họ tên", "Name"}},
};

static const struct vt_value *
member(const struct vt_value *v, const char *key)
{
	for (size_t i = 0; v->kind == VT_OBJECT && i < v->item_count; i++) {
		if (strcmp(v->keys[i], key) == 0)
			return v->items[i]->kind == VT_TEXT ? v->items[i] : NULL;
	}
	return NULL;
}

/* 2019-08-02 as 02/8/2019, 2020-11 as 11/2020: as documents cite dates, with a
 * zero before days below 10 and before months 1 and 2. */
static void
put_date(struct page *p, struct vt_str iso)
{
	struct kit_alloc a = kit_output_alloc(p->out);
	int day, month, year, n;

	n = sscanf(kit_printf(&a, "%.*s", (int)iso.n, iso.s), "%4d-%2d-%2d", &year, &month, &day);
	if (p->out->english || n < 2)
		page_text(p, iso);
	else if (n == 2)
		page_put(p, kit_printf(&a, month < 3 ? "%02d/%d" : "%d/%d", month, year));
	else
		page_put(p,
		    kit_printf(&a, month < 3 ? "%02d/%02d/%d" : "%02d/%d/%d", day, month, year));
}

/* `Quyết định số 1231/QĐ-UBND ngày 02/08/2018 của UBND tỉnh` */
static void
put_citation(struct page *p, const struct vt_value *v)
{
	const struct vt_value *type = member(v, "TypeName"), *code = member(v, "Code");
	const struct vt_value *date = member(v, "IssuedDate"), *issuer = member(v, "OrganName");

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

/* The levels of urgency, as edXML numbers them. */
static void
put_priority(struct page *p, int32_t level)
{
	static const struct vt_text names[] = {
	    {"Thường", "Usual"},
	    {"Khẩn", "Urgent"},
	    {"Thượng khẩn", "Very urgent"},
	    {"Hỏa tốc", "Express"},
	    {"Hỏa tốc hẹn giờ", "Express by the hour"},
	};

	if (level >= 0 && (size_t)level < sizeof(names) / sizeof(names[0]))
		page_say(p, names[level]);
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
	const struct vt_value *text = member(v, "Text"), *code = member(v, "Code");

	if (code != NULL && member(v, "CodeNumber") != NULL) {
		put_citation(p, v);
		return;
	}
	if (text != NULL) {
		page_text(p, text->text);
		return;
	}
	for (size_t i = 0; i < v->item_count; i++) {
		const char *title = v->keys[i];

		for (size_t k = 0; k < sizeof(part_titles) / sizeof(part_titles[0]); k++) {
			if (strcmp(title, part_titles[k].key) == 0)
				title = kit_say(p->out, part_titles[k].title);
		}
		if (i > 0) {
			page_newline(p);
			page_tab(p, column);
		}
		page_style(p, FAINT);
		page_put(p, title);
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
	if (certainty == 0 || certainty == VT_CERTAIN)
		return;
	page_style(p, YELLOW);
	page_say(p,
	    certainty == VT_LIKELY ? (struct vt_text){"  (khá chắc)", "  (likely)"}
				   : (struct vt_text){"  (phỏng đoán)", "  (a guess)"});
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

		n += report->fields[i]->value != NULL && report->fields[i]->value->kind == VT_LIST
		    ? 5
		    : 0;
		if (n > column && n <= MOST_TITLE)
			column = n;
	}
	for (size_t i = 0; i < report->field_count; i++)
		put_field(p, report->fields[i], column + 4);
}
