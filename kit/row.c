/* A document as a row: the record field by field, and the two registers of NĐ 30. */
#include "kit/row.h"

#include <string.h>

#include "kit/fail.h"
#include "kit/shown.h"
#include "kit/write.h"

/* What a cell is made of. */
enum source {
	FROM_PATH,
	FROM_ERROR,
	FROM_FIELD,  /* field, or the part of it that key names */
	FROM_CODE,   /* 12/BC-UBND */
	FROM_TITLE,  /* tên loại và trích yếu */
	FROM_PLACES, /* kính gửi and nơi nhận */
	FROM_NOTE,   /* what the clerk should know of this row */
	FROM_CLERK   /* written by hand */
};

struct column {
	struct kit_column face;
	enum source source;
	const char *field;
	const char *key; /* of an object, or of each object of a list; NULL: the value itself */
};

/* A table has the same columns whatever document comes first, so they stand here and not
 * in the first record. */
static const struct column record[] = {
    {{"path", 30, 0}, FROM_PATH, NULL, NULL},
    {{"error", 12, 0}, FROM_ERROR, NULL, NULL},
    {{"TypeName", 14, 0}, FROM_FIELD, "TypeName", NULL},
    {{"TypeCode", 10, 0}, FROM_FIELD, "TypeCode", NULL},
    {{"CodeNumber", 12, 0}, FROM_FIELD, "CodeNumber", NULL},
    {{"CodeNotation", 16, 0}, FROM_FIELD, "CodeNotation", NULL},
    {{"Place", 14, 0}, FROM_FIELD, "Place", NULL},
    {{"IssuedDate", 12, 0}, FROM_FIELD, "IssuedDate", NULL},
    {{"OrganName", 28, 1}, FROM_FIELD, "OrganName", NULL},
    {{"OrganizationInCharge", 28, 1}, FROM_FIELD, "OrganizationInCharge", NULL},
    {{"Subject", 50, 1}, FROM_FIELD, "Subject", NULL},
    {{"SignerInfo.Competence", 24, 1}, FROM_FIELD, "SignerInfo", "Competence"},
    {{"SignerInfo.Position", 18, 1}, FROM_FIELD, "SignerInfo", "Position"},
    {{"SignerInfo.FullName", 20, 0}, FROM_FIELD, "SignerInfo", "FullName"},
    {{"To", 28, 1}, FROM_FIELD, "To", NULL},
    {{"ToPlaces", 36, 1}, FROM_FIELD, "ToPlaces", NULL},
    {{"ArchivePlaces", 14, 1}, FROM_FIELD, "ArchivePlaces", NULL},
    {{"Priority", 9, 0}, FROM_FIELD, "Priority", NULL},
    {{"Secrecy", 9, 0}, FROM_FIELD, "Secrecy", NULL},
    {{"Language", 9, 0}, FROM_FIELD, "Language", NULL},
    {{"PageAmount", 11, 0}, FROM_FIELD, "PageAmount", NULL},
    {{"Appendixes", 24, 1}, FROM_FIELD, "Appendixes", NULL},
    {{"LegalBases", 40, 1}, FROM_FIELD, "LegalBases", "Text"},
    {{"Citations", 30, 1}, FROM_FIELD, "Citations", "Code"},
};

/* NĐ 30/2020/NĐ-CP, Phụ lục IV, phần III. The fields of arrival are in a record when a
 * plugin reads the stamp. */
static const struct column in[] = {
    {{"Ngày đến", 12, 0}, FROM_FIELD, "ArrivalDate", NULL},
    {{"Số đến", 9, 0}, FROM_FIELD, "ArrivalNumber", NULL},
    {{"Tác giả", 28, 1}, FROM_FIELD, "OrganName", NULL},
    {{"Số, ký hiệu văn bản", 18, 0}, FROM_CODE, NULL, NULL},
    {{"Ngày tháng văn bản", 12, 0}, FROM_FIELD, "IssuedDate", NULL},
    {{"Tên loại và trích yếu nội dung văn bản", 50, 1}, FROM_TITLE, NULL, NULL},
    {{"Đơn vị hoặc người nhận", 24, 1}, FROM_CLERK, NULL, NULL},
    {{"Ngày chuyển", 12, 0}, FROM_CLERK, NULL, NULL},
    {{"Ký nhận", 14, 0}, FROM_CLERK, NULL, NULL},
    {{"Ghi chú", 24, 1}, FROM_NOTE, NULL, NULL},
};

static const struct column outgoing[] = {
    {{"Số, ký hiệu văn bản", 18, 0}, FROM_CODE, NULL, NULL},
    {{"Ngày tháng văn bản", 12, 0}, FROM_FIELD, "IssuedDate", NULL},
    {{"Tên loại và trích yếu nội dung văn bản", 50, 1}, FROM_TITLE, NULL, NULL},
    {{"Người ký", 20, 0}, FROM_FIELD, "SignerInfo", "FullName"},
    {{"Nơi nhận văn bản", 36, 1}, FROM_PLACES, NULL, NULL},
    {{"Đơn vị, người nhận bản lưu", 18, 1}, FROM_FIELD, "ArchivePlaces", NULL},
    {{"Số lượng bản", 9, 0}, FROM_FIELD, "PromulgationAmount", NULL},
    {{"Ngày chuyển", 12, 0}, FROM_CLERK, NULL, NULL},
    {{"Ký nhận", 14, 0}, FROM_CLERK, NULL, NULL},
    {{"Ghi chú", 24, 1}, FROM_NOTE, NULL, NULL},
};

static const struct {
	const char *name;
	const struct column *columns;
	size_t count;
} tables[] = {
    [KIT_TABLE_RECORD] = {"", record, sizeof(record) / sizeof(record[0])},
    [KIT_TABLE_IN] = {"in", in, sizeof(in) / sizeof(in[0])},
    [KIT_TABLE_OUT] = {"out", outgoing, sizeof(outgoing) / sizeof(outgoing[0])},
};

const struct vt_writer_option kit_register_option = {
    .size = sizeof(struct vt_writer_option),
    .name = "register",
    .value = "in|out",
    .help = {"các cột của sổ đăng ký văn bản đến (in) hoặc đi (out)",
	"the columns of the register of incoming (in) or outgoing (out) documents"},
};

enum kit_table
kit_table_wanted(struct vt_output *out, struct vt_error *err)
{
	const char *name = out->ops->option(out, "register");

	if (name == NULL)
		return KIT_TABLE_RECORD;
	for (int i = KIT_TABLE_IN; i <= KIT_TABLE_OUT; i++) {
		if (strcmp(name, tables[i].name) == 0)
			return (enum kit_table)i;
	}
	kit_fail(err, VT_ERR_USAGE,
	    out->english ? "--register is in or out, not %s"
			 : "--register là in hoặc out, không phải %s",
	    name);
	return KIT_TABLE_NONE;
}

const struct kit_column *
kit_table_column(enum kit_table table, size_t i)
{
	return i < tables[table].count ? &tables[table].columns[i].face : NULL;
}

/* ---- texts ---- */

/* A growing text in the memory of the call. failed: none was left. */
struct line {
	struct vt_output *out;
	char *s;
	size_t n, room;
	int failed;
};

static void
put_bytes(struct line *line, const char *s, size_t n)
{
	if (n > line->room - line->n) {
		size_t room = 2 * (line->n + n) + 64;
		char *more = line->out->ops->alloc(line->out, room);

		if (more == NULL) {
			line->failed = 1;
			return;
		}
		if (line->n > 0)
			memcpy(more, line->s, line->n);
		line->s = more;
		line->room = room;
	}
	if (n > 0)
		memcpy(line->s + line->n, s, n);
	line->n += n;
}

static int
is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff;
}

/* White space of any kind is one space, what no file should hold is U+FFFD. */
static void
put_text(struct line *line, struct vt_str s)
{
	size_t start = 0, i = 0;

	while (i < s.n && !line->failed) {
		size_t at = i;
		uint32_t c = kit_utf8_next(s, &i);

		if (!is_control(c) && c != 0xfffd)
			continue;
		put_bytes(line, s.s + start, at - start);
		put_bytes(line, c >= '\t' && c <= '\r' ? " " : "\xef\xbf\xbd",
		    c >= '\t' && c <= '\r' ? 1 : 3);
		start = i;
	}
	if (start < s.n)
		put_bytes(line, s.s + start, s.n - start);
}

/* One more of a list, behind a separator unless it is the first. */
static void
put_item(struct line *line, struct vt_str s, const char *separator)
{
	if (s.n == 0)
		return;
	if (line->n > 0)
		put_bytes(line, separator, strlen(separator));
	put_text(line, s);
}

static const struct vt_field_report *
field_named(const struct vt_report *report, const char *name)
{
	for (size_t i = 0; i < report->field_count; i++) {
		if (strcmp(report->fields[i]->name, name) == 0)
			return report->fields[i];
	}
	return NULL;
}

static const struct vt_value *
value_named(const struct vt_report *report, const char *name)
{
	const struct vt_field_report *f = field_named(report, name);

	return f != NULL ? f->value : NULL;
}

static const struct vt_value *
member(const struct vt_value *v, const char *key)
{
	if (v == NULL || key == NULL)
		return v;
	for (size_t i = 0; v->kind == VT_OBJECT && i < v->item_count; i++) {
		if (strcmp(v->keys[i], key) == 0)
			return v->items[i];
	}
	return NULL;
}

/* Text of a single value; empty for null and for what is no single value. */
static struct vt_str
plain_text(struct vt_output *out, const struct vt_value *v)
{
	struct kit_alloc a = kit_output_alloc(out);

	if (v == NULL)
		return VT_STR("");
	if (v->kind == VT_NUMBER)
		return kit_str(kit_printf(&a, "%d", (int)v->number));
	return v->kind == VT_TEXT ? v->text : VT_STR("");
}

static void
put_list(struct line *line, const struct vt_value *v, const char *key)
{
	for (size_t i = 0; v != NULL && v->kind == VT_LIST && i < v->item_count; i++) {
		struct vt_str s = plain_text(line->out, member(v->items[i], key));

		/* A legal basis brings the semicolon of its own line. */
		if (i + 1 < v->item_count && kit_ends(s, VT_STR(";")))
			s.n--;
		put_item(line, s, "; ");
	}
}

/* ---- cells ---- */

static void
put_code(struct line *line, const struct vt_report *report)
{
	struct vt_str number = plain_text(line->out, value_named(report, "CodeNumber"));
	struct vt_str notation = plain_text(line->out, value_named(report, "CodeNotation"));

	put_text(line, number);
	put_item(line, notation, "/");
}

/* The type before the subject, but for an official letter: it has none to be named by. */
static void
put_title(struct line *line, const struct vt_report *report)
{
	const struct vt_value *type_code = value_named(report, "TypeCode");

	if (type_code != NULL && type_code->kind == VT_TEXT)
		put_text(line, plain_text(line->out, value_named(report, "TypeName")));
	put_item(line, plain_text(line->out, value_named(report, "Subject")), " ");
}

/* "Như trên" stands for the addressees, who are named first. */
static void
put_places(struct line *line, const struct vt_report *report)
{
	const struct vt_value *to = value_named(report, "To");
	const struct vt_value *places = value_named(report, "ToPlaces");
	struct kit_alloc a = kit_output_alloc(line->out);

	put_list(line, to, NULL);
	for (size_t i = 0; places != NULL && places->kind == VT_LIST && i < places->item_count;
	     i++) {
		struct vt_str s = plain_text(line->out, places->items[i]);

		if (line->n == 0 || kit_opens(s, VT_STR("như trên"), &a) <= 0)
			put_item(line, s, "; ");
	}
}

/* 1 when the table shows the field, or what it is a part of. */
static int
is_shown(enum kit_table table, const char *field)
{
	static const char *const composed[] = {
	    "CodeNumber", "CodeNotation", "TypeName", "Subject", "To", "ToPlaces"};

	for (size_t i = 0; i < tables[table].count; i++) {
		const char *own = tables[table].columns[i].field;

		if (own != NULL && strcmp(own, field) == 0)
			return 1;
	}
	for (size_t i = 0; i < sizeof(composed) / sizeof(composed[0]); i++) {
		if (strcmp(composed[i], field) == 0)
			return 1;
	}
	return 0;
}

/* Marks of urgency and secrecy, which fields to look at again; of a file that could not
 * be read, which and why: a register has no other column for it. */
static void
put_note(struct line *line, enum kit_table table, const struct vt_report *report)
{
	struct kit_alloc a = kit_output_alloc(line->out);
	const struct vt_value *priority = value_named(report, "Priority");
	const char *before = "Cần xem lại: ";

	if (report->error != NULL) {
		put_text(line,
		    kit_str(kit_printf(&a, "Không đọc được tệp %s (%s)", report->path,
			report->error_code)));
		return;
	}
	if (priority != NULL && priority->kind == VT_NUMBER && priority->number > 0)
		put_item(line, kit_str(kit_priority_title(priority->number).vi), "; ");
	put_item(line, plain_text(line->out, value_named(report, "Secrecy")), "; ");
	for (size_t i = 0; i < report->field_count; i++) {
		const struct vt_field_report *f = report->fields[i];

		if (f->certainty != VT_GUESS || !is_shown(table, f->name))
			continue;
		put_item(line, kit_str(kit_printf(&a, "%s%s", before, f->title.vi)), "; ");
		before = "";
	}
}

/* 1 when s is a whole date, 2019-12-02. */
static int
is_date(struct vt_str s)
{
	static const char form[] = "dddd-dd-dd";

	for (size_t i = 0; i < s.n && s.n == sizeof(form) - 1; i++) {
		if (form[i] == 'd' ? !kit_is_digit((unsigned char)s.s[i]) : s.s[i] != form[i])
			return 0;
	}
	return s.n == sizeof(form) - 1;
}

static void
put_field(struct line *line, const struct vt_report *report, const struct column *c,
    enum kit_cell_kind *kind)
{
	const struct vt_value *v = value_named(report, c->field);

	if (v != NULL && v->kind == VT_LIST) {
		put_list(line, v, c->key);
		return;
	}
	v = member(v, c->key);
	put_text(line, plain_text(line->out, v));
	if (v != NULL && v->kind == VT_NUMBER)
		*kind = KIT_CELL_NUMBER;
	else if (kit_ends(kit_str(c->field), VT_STR("Date")) &&
	    is_date((struct vt_str){line->s, line->n}))
		*kind = KIT_CELL_DATE;
}

int
kit_table_cell(enum kit_table table, size_t i, const struct vt_report *report,
    struct vt_output *out, struct kit_cell *out_cell, struct vt_error *err)
{
	const struct column *c = &tables[table].columns[i];
	struct line line = {.out = out};

	out_cell->kind = KIT_CELL_TEXT;
	switch (c->source) {
	case FROM_PATH: put_text(&line, kit_str(report->path)); break;
	case FROM_ERROR:
		put_text(&line, kit_str(report->error != NULL ? report->error_code : NULL));
		break;
	case FROM_FIELD: put_field(&line, report, c, &out_cell->kind); break;
	case FROM_CODE: put_code(&line, report); break;
	case FROM_TITLE: put_title(&line, report); break;
	case FROM_PLACES: put_places(&line, report); break;
	case FROM_NOTE: put_note(&line, table, report); break;
	case FROM_CLERK: break;
	}
	if (line.failed)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a cell");
	out_cell->text = (struct vt_str){line.s != NULL ? line.s : "", line.n};
	return VT_OK;
}
