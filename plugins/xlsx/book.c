/* The workbook: a sheet of rows under a header that stays, through libxlsxwriter. */
#include "plugins/xlsx/book.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "kit/fail.h"
#include "kit/row.h"
#include "kit/text.h"
#include "kit/write.h"
#include "plugins/xlsx/row.h"

/* What a cell holds in any spreadsheet program: UTF-16 units. */
enum { MOST_TEXT = 32767 };

/* Rows of a sheet that are filled before the next one is begun; the last ones stay free
 * for what a clerk adds. */
enum { MOST_ROWS = 1000000 };

enum { PIECE = 1 << 20 };

/* The day that the library gives the parts of the archive: results do not hang on the
 * clock. */
#define CREATED 315532800 /* 1 January 1980 */

struct book {
	enum kit_table table;
	FILE *file;             /* nameless; the library knows it by its descriptor */
	lxw_workbook *workbook; /* NULL once it is written */
	lxw_worksheet *sheet;
	lxw_format *text, *wrapped, *date, *head;
	lxw_row_t row;
	int sheets;
	char *cell; /* the text being written, NUL-ended */
	size_t room;
};

static int
fail_book(struct vt_error *err, lxw_error error)
{
	return kit_fail(err, error == LXW_ERROR_MEMORY_MALLOC_FAILED ? VT_ERR_MEMORY : VT_ERR_IO,
	    "%s: %s", "the workbook cannot be written", lxw_strerror(error));
}

/* ---- cells ---- */

/* "_x0041_" is a letter A to spreadsheet programs: an underscore that would begin such a
 * code is written as a code itself. */
static int
starts_code(struct vt_str s, size_t i)
{
	if (s.n - i < 7 || s.s[i] != '_' || s.s[i + 1] != 'x' || s.s[i + 6] != '_')
		return 0;
	for (size_t k = i + 2; k < i + 6; k++) {
		char c = s.s[k];

		if (!kit_is_digit((unsigned char)c) && !(c >= 'a' && c <= 'f') &&
		    !(c >= 'A' && c <= 'F'))
			return 0;
	}
	return 1;
}

/* The text as the library wants it, cut at what a cell holds; NULL: no memory. */
static const char *
cell_text(struct book *book, struct vt_str s)
{
	static const char escape[] = "_x005F_", more[] = "…";
	size_t n = 0, units = 0;

	if (book->room < 8 * s.n + sizeof(more)) {
		char *cell = realloc(book->cell, 8 * s.n + sizeof(more));

		if (cell == NULL)
			return NULL;
		book->cell = cell;
		book->room = 8 * s.n + sizeof(more);
	}
	for (size_t i = 0; i < s.n;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(s, &i);
		size_t wide = c > 0xffff ? 2 : 1;
		/* The last unit is for the sign that there was more. */
		const int last = units + wide == MOST_TEXT ? i < s.n : units + wide > MOST_TEXT;

		if (last) {
			memcpy(book->cell + n, more, sizeof(more) - 1);
			n += sizeof(more) - 1;
			break;
		}
		if (starts_code(s, at)) {
			memcpy(book->cell + n, escape, sizeof(escape) - 1);
			n += sizeof(escape) - 1;
		} else {
			n += kit_utf8_put(book->cell + n, c);
		}
		units += wide;
	}
	book->cell[n] = '\0';
	return book->cell;
}

/* Days before 1900 are no dates to a spreadsheet. */
static int
read_date(struct vt_str s, lxw_datetime *out)
{
	char copy[16];

	if (s.n != sizeof("yyyy-mm-dd") - 1)
		return 0;
	memcpy(copy, s.s, s.n);
	copy[s.n] = '\0';
	*out = (lxw_datetime){0, 0, 0, 0, 0, 0.0};
	return sscanf(copy, "%4d-%2d-%2d", &out->year, &out->month, &out->day) == 3 &&
	    out->year >= 1900 && out->month >= 1 && out->month <= 12 && out->day >= 1 &&
	    out->day <= 31;
}

static lxw_error
put_text(struct book *book, lxw_col_t column, struct vt_str s)
{
	const struct kit_column *c = kit_table_column(book->table, column);
	lxw_format *format = c->wraps ? book->wrapped : book->text;
	const char *text;

	if (s.n == 0)
		return worksheet_write_blank(book->sheet, book->row, column, format);
	text = cell_text(book, s);
	return text != NULL ? worksheet_write_string(book->sheet, book->row, column, text, format)
			    : LXW_ERROR_MEMORY_MALLOC_FAILED;
}

static lxw_error
put_cell(struct book *book, lxw_col_t column, const struct kit_cell *cell)
{
	lxw_datetime date;
	char number[32];

	if (cell->kind == KIT_CELL_DATE && read_date(cell->text, &date))
		return worksheet_write_datetime(book->sheet, book->row, column, &date, book->date);
	if (cell->kind == KIT_CELL_NUMBER && cell->text.n > 0 && cell->text.n < sizeof(number)) {
		memcpy(number, cell->text.s, cell->text.n);
		number[cell->text.n] = '\0';
		return worksheet_write_number(book->sheet, book->row, column, strtod(number, NULL),
		    NULL);
	}
	return put_text(book, column, cell->text);
}

/* ---- sheets ---- */

static const char *
sheet_title(enum kit_table table)
{
	return table == KIT_TABLE_IN ? "Sổ văn bản đến"
	    : table == KIT_TABLE_OUT ? "Sổ văn bản đi"
				     : "Văn bản";
}

static int
open_sheet(struct book *book, struct vt_error *err)
{
	const struct kit_column *c;
	char name[64];
	lxw_error error = LXW_NO_ERROR;

	snprintf(name, sizeof(name), book->sheets > 0 ? "%s (%d)" : "%s", sheet_title(book->table),
	    book->sheets + 1);
	book->sheet = workbook_add_worksheet(book->workbook, name);
	if (book->sheet == NULL)
		return fail_book(err, LXW_ERROR_MEMORY_MALLOC_FAILED);
	book->sheets++;
	book->row = 0;
	for (lxw_col_t i = 0; (c = kit_table_column(book->table, i)) != NULL; i++) {
		worksheet_set_column(book->sheet, i, i, c->width, NULL);
		error = worksheet_write_string(book->sheet, 0, i, c->title, book->head);
		if (error != LXW_NO_ERROR)
			return fail_book(err, error);
	}
	worksheet_freeze_panes(book->sheet, 1, 0);
	worksheet_repeat_rows(book->sheet, 0, 0);
	worksheet_set_landscape(book->sheet);
	worksheet_set_paper(book->sheet, 9); /* A4 */
	worksheet_fit_to_pages(book->sheet, 1, 0);
	book->row = 1;
	return VT_OK;
}

static int
make_formats(struct book *book)
{
	book->text = workbook_add_format(book->workbook);
	book->wrapped = workbook_add_format(book->workbook);
	book->date = workbook_add_format(book->workbook);
	book->head = workbook_add_format(book->workbook);
	if (book->text == NULL || book->wrapped == NULL || book->date == NULL || book->head == NULL)
		return 0;
	format_set_num_format(book->text, "@");
	format_set_align(book->text, LXW_ALIGN_VERTICAL_TOP);
	format_set_num_format(book->wrapped, "@");
	format_set_align(book->wrapped, LXW_ALIGN_VERTICAL_TOP);
	format_set_text_wrap(book->wrapped);
	format_set_num_format(book->date, "dd/mm/yyyy");
	format_set_align(book->date, LXW_ALIGN_VERTICAL_TOP);
	format_set_bold(book->head);
	format_set_text_wrap(book->head);
	format_set_align(book->head, LXW_ALIGN_VERTICAL_CENTER);
	return 1;
}

static int
open_workbook(struct book *book, struct vt_error *err)
{
	lxw_workbook_options options = {.constant_memory = LXW_TRUE};
	lxw_doc_properties properties = {.created = CREATED};
	char name[64];

	book->file = tmpfile();
	if (book->file == NULL)
		return kit_fail(err, VT_ERR_IO, "no temporary file for the workbook");
	/* The library wants a name; that of the descriptor is nobody else's. */
	snprintf(name, sizeof(name), "/proc/self/fd/%d", fileno(book->file));
	book->workbook = workbook_new_opt(name, &options);
	if (book->workbook == NULL || !make_formats(book))
		return fail_book(err, LXW_ERROR_MEMORY_MALLOC_FAILED);
	workbook_set_properties(book->workbook, &properties);
	return open_sheet(book, err);
}

int
book_open(struct vt_output *out, void **out_state, struct vt_error *err)
{
	struct book *book = calloc(1, sizeof(*book));
	int rc;

	if (book == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the workbook");
	book->table = kit_table_wanted(out, err);
	rc = book->table != KIT_TABLE_NONE ? open_workbook(book, err) : VT_ERR_USAGE;
	if (rc == VT_OK)
		*out_state = book;
	else
		book_close(book);
	return rc;
}

int
book_add(void *state, struct vt_str row, struct vt_output *out, struct vt_error *err)
{
	struct book *book = state;
	struct kit_cell cell;
	size_t at = 0;
	int rc = book->row > MOST_ROWS ? open_sheet(book, err) : VT_OK;

	(void)out;
	for (lxw_col_t i = 0; rc == VT_OK && kit_table_column(book->table, i) != NULL; i++) {
		lxw_error error;

		if (!row_unpack(row, &at, &cell))
			return kit_fail(err, VT_ERR_PLUGIN, "a row is not whole");
		error = put_cell(book, i, &cell);
		if (error != LXW_NO_ERROR)
			rc = fail_book(err, error);
	}
	book->row++;
	return rc;
}

int
book_finish(void *state, struct vt_output *out, struct vt_error *err)
{
	struct book *book = state;
	char *piece = out->ops->alloc(out, PIECE);
	size_t n;
	int rc;

	if (piece == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the workbook");
	if (book->workbook != NULL) {
		lxw_error error = workbook_close(book->workbook);

		book->workbook = NULL; /* closed or not, it is gone */
		if (error != LXW_NO_ERROR)
			return fail_book(err, error);
		rewind(book->file);
	}
	n = fread(piece, 1, PIECE, book->file);
	if (n == 0)
		return ferror(book->file) ? kit_fail(err, VT_ERR_IO, "the workbook cannot be read")
					  : VT_OK;
	rc = kit_write(out, (struct vt_str){piece, n}, err);
	return rc == VT_OK ? VT_PARTIAL : rc;
}

void
book_close(void *state)
{
	struct book *book = state;

	if (book == NULL)
		return;
	/* The library frees a workbook only by writing it. */
	if (book->workbook != NULL)
		workbook_close(book->workbook);
	if (book->file != NULL)
		fclose(book->file);
	free(book->cell);
	free(book);
}
