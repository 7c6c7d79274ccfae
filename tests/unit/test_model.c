/* Growing and freezing documents (core/model). */
#include "tests/unit/unit.h"

#include <string.h>

#include "core/model/doc.h"

static struct arena *arena;
static struct vt_builder *builder;
static struct vt_error err;
static const struct vt_paragraph_init plain = {.size = sizeof(plain)};
static const struct vt_table_init table = {.size = sizeof(table)};
static const struct vt_box_init box = {.size = sizeof(box)};

static int
setup(void **state)
{
	(void)state;
	memset(&err, 0, sizeof(err));
	arena = arena_new(0);
	builder = doc_builder_new(arena);
	return builder == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void
put(const char *text, int32_t size, int bold, int field)
{
	struct vt_run_format f = {.size = sizeof(f),
	    .font_size = size,
	    .font = "Times New Roman",
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET,
	    .bold = (uint8_t)bold,
	    .field = (uint8_t)field};

	assert_ok(builder->ops->text(builder, kit_str(text), &f, &err), &err);
}

static void
open_paragraph(void)
{
	assert_ok(builder->ops->paragraph_open(builder, &plain, &err), &err);
}

static void
close_paragraph(void)
{
	assert_ok(builder->ops->paragraph_close(builder, &err), &err);
}

static void
paragraph(const char *text)
{
	open_paragraph();
	put(text, 28, 0, 0);
	close_paragraph();
}

static const struct vt_doc *
freeze(void)
{
	const struct vt_doc *doc = NULL;

	assert_ok(doc_freeze(builder, "test", &doc, &err), &err);
	return doc;
}

static void
test_equal_neighbours_are_one_run(void **state)
{
	(void)state;
	open_paragraph();
	put("Số", 26, 0, 0);
	put(": ", 26, 0, 0);
	put("15", 26, 1, 0);
	put("", 40, 0, 0);
	put("/QĐ", 26, 1, 0);
	close_paragraph();
	const struct vt_paragraph *p = freeze()->paragraphs[0];

	assert_str(p->text, "Số: 15/QĐ");
	assert_int_equal(p->run_count, 2);
	assert_int_equal(p->runs[0]->end, p->runs[1]->start);
	assert_int_equal(p->runs[1]->end, p->text.n);
	assert_true(p->runs[1]->format->bold);
}

static void
test_boxes_come_after_their_anchor(void **state)
{
	(void)state;
	open_paragraph();
	put("trước ", 28, 0, 0);
	assert_ok(builder->ops->box_open(builder, &box, &err), &err);
	paragraph("DỰ THẢO");
	assert_ok(builder->ops->box_close(builder, &err), &err);
	put("sau", 28, 0, 0);
	close_paragraph();
	const struct vt_doc *doc = freeze();

	assert_int_equal(doc->paragraph_count, 2);
	assert_str(doc->paragraphs[0]->text, "trước sau");
	assert_str(doc->paragraphs[1]->text, "DỰ THẢO");
	assert_int_equal(doc->paragraphs[1]->story, VT_STORY_BOX);
	assert_ptr_equal(doc->paragraphs[1]->box->anchor, doc->paragraphs[0]);
}

static void
test_stories_are_put_in_order(void **state)
{
	(void)state;
	assert_ok(builder->ops->story_open(builder, VT_STORY_FOOTER, 0, VT_PAGES_ODD, &err), &err);
	paragraph("chân");
	assert_ok(builder->ops->story_close(builder, &err), &err);
	assert_ok(builder->ops->story_open(builder, VT_STORY_HEADER, 0, VT_PAGES_ODD, &err), &err);
	paragraph("đầu");
	assert_ok(builder->ops->story_close(builder, &err), &err);
	open_paragraph();
	put("thân", 28, 0, 0);
	assert_ok(builder->ops->story_open(builder, VT_STORY_FOOTNOTE, 0, 0, &err), &err);
	paragraph("chú thích");
	assert_ok(builder->ops->story_close(builder, &err), &err);
	close_paragraph();
	const struct vt_doc *doc = freeze();

	assert_str(doc->paragraphs[0]->text, "thân");
	assert_str(doc->paragraphs[1]->text, "đầu");
	assert_str(doc->paragraphs[2]->text, "chân");
	assert_str(doc->paragraphs[3]->text, "chú thích");
	for (uint32_t i = 0; i < 4; i++)
		assert_int_equal(doc->paragraphs[i]->number, i + 1);
}

static void
header_with_number(uint32_t section, int32_t pages)
{
	assert_ok(builder->ops->story_open(builder, VT_STORY_HEADER, section, pages, &err), &err);
	open_paragraph();
	put("2", 28, 0, 2);
	close_paragraph();
	assert_ok(builder->ops->story_close(builder, &err), &err);
}

static void
set_section(uint32_t index, int first_differs, int32_t inherited)
{
	struct vt_section s = {.size = sizeof(s),
	    .first_differs = first_differs,
	    .headers_inherited = inherited,
	    .columns = 1,
	    .number_start = VT_UNSET};

	assert_ok(builder->ops->section_set(builder, index, &s, &err), &err);
}

static void
test_pages_that_show_a_number(void **state)
{
	uint32_t second;

	(void)state;
	paragraph("một");
	set_section(0, 1, 0);
	assert_ok(builder->ops->section_open(builder, &second, &err), &err);
	paragraph("hai");
	set_section(second, 0, VT_PAGES_ODD);
	header_with_number(0, VT_PAGES_ODD);
	const struct vt_doc *doc = freeze();

	/* Page 1 differs and has no number; the other section inherits it everywhere. */
	assert_int_equal(doc->sections[0]->number_pages, VT_PAGES_ODD | VT_PAGES_EVEN);
	assert_int_equal(doc->sections[1]->number_pages,
	    VT_PAGES_FIRST | VT_PAGES_ODD | VT_PAGES_EVEN);
	assert_ptr_equal(doc->paragraphs[1]->section, doc->sections[1]);
}

static void
test_decomposed_text_moves_its_runs(void **state)
{
	(void)state;
	open_paragraph();
	put("Tie\xCC\x82\xCC\x81ng ", 28, 0, 0); /* Tiếng, decomposed */
	put("Vie\xCC\xA3\xCC\x82t", 28, 1, 0);
	close_paragraph();
	const struct vt_paragraph *p = freeze()->paragraphs[0];

	assert_str(p->text, "Tiếng Việt");
	assert_int_equal(p->raw.n, 18);
	assert_int_equal(p->runs[1]->start, strlen("Tiếng "));
	assert_int_equal(p->runs[1]->end, p->text.n);
}

static void
test_merged_cells_are_one(void **state)
{
	struct vt_cell_init cell = {.size = sizeof(cell), .col_span = 2};
	struct vt_cell_init below = {.size = sizeof(below), .col_span = 2, .continues = 1};

	(void)state;
	assert_ok(builder->ops->table_open(builder, &table, &err), &err);
	assert_ok(builder->ops->row_open(builder, &err), &err);
	assert_ok(builder->ops->cell_open(builder, &cell, &err), &err);
	paragraph("gộp");
	assert_ok(builder->ops->cell_close(builder, &err), &err);
	assert_ok(builder->ops->row_close(builder, &err), &err);
	assert_ok(builder->ops->row_open(builder, &err), &err);
	assert_ok(builder->ops->cell_open(builder, &below, &err), &err);
	assert_ok(builder->ops->cell_close(builder, &err), &err);
	assert_ok(builder->ops->row_close(builder, &err), &err);
	assert_ok(builder->ops->table_close(builder, &err), &err);
	const struct vt_doc *doc = freeze();

	assert_int_equal(doc->table_count, 1);
	assert_int_equal(doc->tables[0]->cell_count, 1);
	assert_int_equal(doc->tables[0]->cells[0]->row_span, 2);
	assert_int_equal(doc->tables[0]->column_count, 2);
	assert_int_equal(doc->tables[0]->row_count, 2);
	assert_ptr_equal(doc->paragraphs[0]->cell, doc->tables[0]->cells[0]);
}

static void
test_lines_below_paragraphs(void **state)
{
	(void)state;
	paragraph("SỞ NỘI VỤ");
	paragraph("________");
	open_paragraph();
	put("Độc lập", 28, 0, 0);
	assert_ok(builder->ops->line(builder, VT_LINE_SHAPE, 50000, &err), &err);
	close_paragraph();
	paragraph("Trích yếu");
	open_paragraph();
	assert_ok(builder->ops->line(builder, VT_LINE_SHAPE, VT_UNSET, &err), &err);
	close_paragraph();
	paragraph("- một mục");
	const struct vt_doc *doc = freeze();

	assert_int_equal(doc->paragraphs[0]->line, VT_LINE_TYPED);
	assert_int_equal(doc->paragraphs[2]->line, VT_LINE_SHAPE);
	assert_int_equal(doc->paragraphs[2]->line_width, 50000);
	assert_int_equal(doc->paragraphs[3]->line, VT_LINE_SHAPE);
	assert_int_equal(doc->paragraphs[5]->line, 0);
}

static void
test_calls_that_do_not_nest_are_refused(void **state)
{
	const struct vt_doc *doc = NULL;

	(void)state;
	assert_int_equal(builder->ops->row_open(builder, &err), VT_ERR_PLUGIN);
	open_paragraph();
	assert_int_equal(builder->ops->paragraph_open(builder, &plain, &err), VT_ERR_PLUGIN);
	assert_int_equal(builder->ops->table_close(builder, &err), VT_ERR_PLUGIN);
	assert_int_equal(doc_freeze(builder, "test", &doc, &err), VT_ERR_PLUGIN);
	assert_null(doc);
	assert_non_null(strstr(err.message, "nest"));
}

static void
test_nesting_is_bounded(void **state)
{
	int rc = VT_OK;

	(void)state;
	for (int i = 0; i < 5000 && rc == VT_OK; i++)
		rc = builder->ops->box_open(builder, &box, &err);
	assert_int_equal(rc, VT_ERR_TOO_DEEP);
	assert_int_equal(err.code, VT_ERR_TOO_DEEP);
}

static void
test_invalid_bytes_become_replacement_characters(void **state)
{
	(void)state;
	paragraph("a\xFF"
		  "b");
	assert_str(freeze()->paragraphs[0]->text,
	    "a\xEF\xBF\xBD"
	    "b");
}

static void
test_dump_escapes_what_cannot_be_seen(void **state)
{
	struct buf out = {0};

	(void)state;
	paragraph("a\t\"\\\n\xC2\xAD\xC2\xA0");
	doc_dump(freeze(), &out);
	assert_non_null(strstr(out.data, "1\tbody\t\"a\\t\\\"\\\\\\n\\u{AD}\\u{A0}\"\tleft"));
	buf_free(&out);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(test_equal_neighbours_are_one_run),
	    TEST(test_boxes_come_after_their_anchor),
	    TEST(test_stories_are_put_in_order),
	    TEST(test_pages_that_show_a_number),
	    TEST(test_decomposed_text_moves_its_runs),
	    TEST(test_merged_cells_are_one),
	    TEST(test_lines_below_paragraphs),
	    TEST(test_calls_that_do_not_nest_are_refused),
	    TEST(test_nesting_is_bounded),
	    TEST(test_invalid_bytes_become_replacement_characters),
	    TEST(test_dump_escapes_what_cannot_be_seen),
	};

	return cmocka_run_group_tests_name("model", tests, NULL, NULL);
}
