/* The table of records: columns, cells and their quoting. */
#include "plugins/csv/table.h"

#include <string.h>

#include "kit/fail.h"
#include "kit/write.h"

/* The columns after path and error. A table has the same ones whatever document
 * comes first, so they stand here and not in the first record. */
struct column {
	const char *field;
	const char *key; /* of an object, or of each object of a list; NULL: the value itself */
};

static const struct column columns[] = {
    {"TypeName", NULL},
    {"TypeCode", NULL},
    {"CodeNumber", NULL},
    {"CodeNotation", NULL},
    {"Place", NULL},
    {"IssuedDate", NULL},
    {"OrganName", NULL},
    {"OrganizationInCharge", NULL},
    {"Subject", NULL},
    {"SignerInfo", "Competence"},
    {"SignerInfo", "Position"},
    {"SignerInfo", "FullName"},
    {"To", NULL},
    {"ToPlaces", NULL},
    {"ArchivePlaces", NULL},
    {"Priority", NULL},
    {"Secrecy", NULL},
    {"Language", NULL},
    {"PageAmount", NULL},
    {"Appendixes", NULL},
    {"LegalBases", "Text"},
    {"Citations", "Code"},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* One cell with its quotes, and the comma before it. */
static int
put_cell(struct vt_output *out, struct vt_str s, int first, struct vt_error *err)
{
	struct kit_alloc a = kit_output_alloc(out);
	struct vt_str clean = kit_utf8_clean(s.n > 0 ? s : VT_STR(""), &a);
	char *cell = clean.s != NULL ? out->ops->alloc(out, 2 * clean.n + 4) : NULL;
	size_t n = 0;
	int quoted = 0;

	if (cell == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a cell");
	if (!first)
		cell[n++] = ',';
	for (size_t i = 0; i < clean.n && !quoted; i++)
		quoted = memchr(",\"\r\n;\t", clean.s[i], 6) != NULL;
	if (quoted)
		cell[n++] = '"';
	if (clean.n > 0 && memchr("=+-@\t\r", clean.s[0], 6) != NULL)
		cell[n++] = '\'';
	for (size_t i = 0; i < clean.n; i++) {
		if (clean.s[i] == '"')
			cell[n++] = '"';
		cell[n++] = clean.s[i];
	}
	if (quoted)
		cell[n++] = '"';
	return kit_write(out, (struct vt_str){cell, n}, err);
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

static int
put_list(struct vt_output *out, const struct vt_value *v, const char *key, struct vt_error *err)
{
	struct vt_str *texts = out->ops->alloc(out, (v->item_count + 1) * sizeof(*texts));
	size_t n = 0, total = 0;
	char *joined;

	if (texts == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a list");
	for (size_t i = 0; i < v->item_count; i++) {
		texts[i] = plain_text(out, member(v->items[i], key));
		/* A legal basis brings the semicolon of its own line. */
		if (i + 1 < v->item_count && kit_ends(texts[i], VT_STR(";")))
			texts[i].n--;
		total += texts[i].n + 2;
	}
	joined = out->ops->alloc(out, total + 1);
	if (joined == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a list");
	for (size_t i = 0; i < v->item_count; i++) {
		if (texts[i].n == 0)
			continue;
		if (n > 0) {
			memcpy(joined + n, "; ", 2);
			n += 2;
		}
		memcpy(joined + n, texts[i].s, texts[i].n);
		n += texts[i].n;
	}
	return put_cell(out, (struct vt_str){joined, n}, 0, err);
}

static int
put_column(struct vt_output *out, const struct vt_report *report, const struct column *c,
    struct vt_error *err)
{
	const struct vt_value *v = NULL;

	for (size_t i = 0; i < report->field_count && v == NULL; i++) {
		if (strcmp(report->fields[i]->name, c->field) == 0)
			v = report->fields[i]->value;
	}
	if (v != NULL && v->kind == VT_LIST)
		return put_list(out, v, c->key, err);
	return put_cell(out, plain_text(out, member(v, c->key)), 0, err);
}

int
csv_begin(struct vt_output *out, struct vt_error *err)
{
	int rc = kit_writef(out, err, "\xEF\xBB\xBFpath,error");

	for (size_t i = 0; i < COLUMNS && rc == VT_OK; i++) {
		const struct column *c = &columns[i];
		/* Parts of one object are columns of their own; of a list one part stands. */
		if (strcmp(c->field, "SignerInfo") == 0)
			rc = kit_writef(out, err, ",%s.%s", c->field, c->key);
		else
			rc = kit_writef(out, err, ",%s", c->field);
	}
	return rc == VT_OK ? kit_write(out, VT_STR("\r\n"), err) : rc;
}

int
csv_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	int rc = put_cell(out, kit_str(report->path), 1, err);

	if (rc == VT_OK)
		rc = put_cell(out, kit_str(report->error != NULL ? report->error_code : NULL), 0,
		    err);
	for (size_t i = 0; i < COLUMNS && rc == VT_OK; i++)
		rc = put_column(out, report, &columns[i], err);
	return rc == VT_OK ? kit_write(out, VT_STR("\r\n"), err) : rc;
}
