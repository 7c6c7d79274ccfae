/* Rows as RFC 4180 has them, for spreadsheets: separators, quotes, nothing that is a formula. */
#include "plugins/csv/table.h"

#include <string.h>

#include "kit/fail.h"
#include "kit/row.h"
#include "kit/write.h"

/* The separators that a spreadsheet offers when it opens a file. */
static const struct {
	const char *name;
	char separator;
} separators[] = {{",", ','}, {";", ';'}, {"|", '|'}, {"\t", '\t'}, {"tab", '\t'}};

/* 0 and err filled in for a separator that is none. */
static char
separator_wanted(struct vt_output *out, struct vt_error *err)
{
	const char *name = out->ops->option(out, "delimiter");

	for (size_t i = 0; i < sizeof(separators) / sizeof(separators[0]); i++) {
		if (name == NULL || strcmp(name, separators[i].name) == 0)
			return separators[i].separator;
	}
	kit_fail(err, VT_ERR_USAGE,
	    out->english ? "--delimiter is one of , ; | tab, not %s"
			 : "--delimiter là một trong , ; | tab, không phải %s",
	    name);
	return 0;
}

/* What spreadsheets take for the start of a formula, also after spaces. */
static int
is_formula(struct vt_str s)
{
	size_t i = 0;

	while (i < s.n) {
		uint32_t c = kit_utf8_next(s, &i);

		switch (c) {
		case '=':
		case '+':
		case '-':
		case '@':
		case '\t':
		case '\r':
		case 0x2212: /* minus */
		case 0xff1d: /* the same, full width */
		case 0xff0b:
		case 0xff0d:
		case 0xff20: return 1;
		default:
			if (!kit_is_space(c))
				return 0;
		}
	}
	return 0;
}

/* Text that looks like a number or a date is quoted too: programs that are told to keep
 * quoted cells as text then keep it. */
static int
wants_quotes(struct vt_str s, enum kit_cell_kind kind)
{
	for (size_t i = 0; i < s.n; i++) {
		if (memchr(",\"\r\n;|\t", s.s[i], 7) != NULL)
			return 1;
	}
	return kind == KIT_CELL_TEXT && s.n > 0 &&
	    (kit_is_digit((unsigned char)s.s[0]) || s.s[0] == ' ' || s.s[s.n - 1] == ' ');
}

static int
put_cell(struct vt_output *out, const struct kit_cell *cell, struct vt_error *err)
{
	struct vt_str s = cell->text;
	char *text = out->ops->alloc(out, 2 * s.n + 4);
	int quoted = wants_quotes(s, cell->kind);
	size_t n = 0;

	if (text == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a cell");
	if (quoted)
		text[n++] = '"';
	if (cell->kind == KIT_CELL_TEXT && is_formula(s))
		text[n++] = '\'';
	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] == '"')
			text[n++] = '"';
		text[n++] = s.s[i];
	}
	if (quoted)
		text[n++] = '"';
	return kit_write(out, (struct vt_str){text, n}, err);
}

/* As registers write a date, whatever the language: 05/06/2024. It is text from then on: a
 * spreadsheet of another country would take the month for the day. */
static int
show_date(struct vt_output *out, struct kit_cell *cell, struct vt_error *err)
{
	struct kit_alloc a = kit_output_alloc(out);
	const char *iso = cell->text.s;
	const char *shown = kit_printf(&a, "%.2s/%.2s/%.4s", iso + 8, iso + 5, iso);

	if (*shown == '\0')
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a date");
	*cell = (struct kit_cell){KIT_CELL_TEXT, kit_str(shown)};
	return VT_OK;
}

static int
put_separator(struct vt_output *out, char separator, size_t column, struct vt_error *err)
{
	return column > 0 ? kit_write(out, (struct vt_str){&separator, 1}, err) : VT_OK;
}

int
csv_begin(struct vt_output *out, struct vt_error *err)
{
	enum kit_table table = kit_table_wanted(out, err);
	char separator = separator_wanted(out, err);
	const struct kit_column *c;
	int rc;

	if (table == KIT_TABLE_NONE || separator == 0)
		return VT_ERR_USAGE;
	rc = kit_write(out, VT_STR("\xEF\xBB\xBF"), err);
	for (size_t i = 0; rc == VT_OK && (c = kit_table_column(table, i)) != NULL; i++) {
		struct kit_cell cell = {KIT_CELL_TEXT, kit_str(c->title)};

		rc = put_separator(out, separator, i, err);
		if (rc == VT_OK)
			rc = put_cell(out, &cell, err);
	}
	return rc == VT_OK ? kit_write(out, VT_STR("\r\n"), err) : rc;
}

int
csv_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	enum kit_table table = kit_table_wanted(out, err);
	char separator = separator_wanted(out, err);
	int rc = VT_OK;

	if (table == KIT_TABLE_NONE || separator == 0)
		return VT_ERR_USAGE;
	for (size_t i = 0; rc == VT_OK && kit_table_column(table, i) != NULL; i++) {
		struct kit_cell cell;

		rc = kit_table_cell(table, i, report, out, &cell, err);
		if (rc == VT_OK && cell.kind == KIT_CELL_DATE && table != KIT_TABLE_RECORD)
			rc = show_date(out, &cell, err);
		if (rc == VT_OK)
			rc = put_separator(out, separator, i, err);
		if (rc == VT_OK)
			rc = put_cell(out, &cell, err);
	}
	return rc == VT_OK ? kit_write(out, VT_STR("\r\n"), err) : rc;
}
