/* The anatomy: layouts and faults as small texts, and the components they have.
 *
 * A file of cases has `=== name`, the lines of a document, `---`, and what is
 * found. A line is a paragraph, an empty one too; \t and \n stand for a tab and a
 * break; {cbikr} before it: centred, bold, italic, in capitals by formatting,
 * right; {l}: a line is drawn below; {w}: white; {t}: of one point. @table, @row, @cell, @end,
 * @box, @endbox,
 * @header, @endheader, @footer, @endfooter and @label TEXT are what they say. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/anatomy/anatomy.h"
#include "core/model/doc.h"
#include "tests/unit/anatomy_view.h"

enum { RANDOM_DOCUMENTS = 3000 };

#define CASES TOP_SRCDIR "/tests/anatomy/"

struct reading {
	struct vt_builder *b;
	struct vt_error err;
	struct {
		uint32_t column; /* of the next cell */
		int cell, row;   /* one is open */
	} tables[4];             /* nested; the first is none */
	size_t depth;
	const char *label;
	size_t label_length;
};

#define CALL(r, call) assert_ok((r)->b->ops->call, &(r)->err)

static void
cell_end(struct reading *r)
{
	if (r->tables[r->depth].cell)
		CALL(r, cell_close(r->b, &r->err));
	r->tables[r->depth].cell = 0;
}

static void
row_end(struct reading *r)
{
	cell_end(r);
	if (r->tables[r->depth].row)
		CALL(r, row_close(r->b, &r->err));
	r->tables[r->depth].row = 0;
	r->tables[r->depth].column = 0;
}

static void
command(struct reading *r, const char *s, size_t n)
{
	struct vt_table_init table = {.size = sizeof(table), .width = VT_UNSET, .indent = VT_UNSET};
	struct vt_box_init box = {.size = sizeof(box),
	    .x = VT_UNSET,
	    .y = VT_UNSET,
	    .width = VT_UNSET,
	    .height = VT_UNSET};

	if (strncmp(s, "@table", 6) == 0) {
		table.has_borders = n > 7 && strncmp(s + 6, " borders", 8) == 0;
		CALL(r, table_open(r->b, &table, &r->err));
		assert_true(++r->depth < 4);
	} else if (strncmp(s, "@row", 4) == 0) {
		row_end(r);
		CALL(r, row_open(r->b, &r->err));
		r->tables[r->depth].row = 1;
	} else if (strncmp(s, "@cell", 5) == 0) {
		struct vt_cell_init cell = {.size = sizeof(cell),
		    .column = r->tables[r->depth].column++,
		    .col_span = 1,
		    .row_span = 1,
		    .width = VT_UNSET,
		    .border_top = VT_UNSET,
		    .border_bottom = VT_UNSET,
		    .shading = VT_UNSET};

		if (!r->tables[r->depth].row) {
			CALL(r, row_open(r->b, &r->err));
			r->tables[r->depth].row = 1;
		}
		cell_end(r);
		CALL(r, cell_open(r->b, &cell, &r->err));
		r->tables[r->depth].cell = 1;
	} else if (strncmp(s, "@header", 7) == 0) {
		CALL(r, story_open(r->b, VT_STORY_HEADER, 0, VT_PAGES_FIRST, &r->err));
	} else if (strncmp(s, "@footer", 7) == 0) {
		CALL(r, story_open(r->b, VT_STORY_FOOTER, 0, VT_PAGES_FIRST, &r->err));
	} else if (strncmp(s, "@endheader", 10) == 0 || strncmp(s, "@endfooter", 10) == 0) {
		CALL(r, story_close(r->b, &r->err));
	} else if (strncmp(s, "@endbox", 7) == 0) {
		CALL(r, box_close(r->b, &r->err));
	} else if (strncmp(s, "@end", 4) == 0) {
		row_end(r);
		CALL(r, table_close(r->b, &r->err));
		r->depth--;
	} else if (strncmp(s, "@box", 4) == 0) {
		CALL(r, box_open(r->b, &box, &r->err));
	} else if (strncmp(s, "@label ", 7) == 0) {
		r->label = s + 7;
		r->label_length = n - 7;
	} else {
		flunk("no such command: %.*s", (int)n, s);
	}
}

static void
paragraph(struct reading *r, const char *s, size_t n)
{
	struct vt_paragraph_format format = {
	    .size = sizeof(format), .align = VT_ALIGN_JUSTIFY, .outline_level = VT_UNSET};
	struct vt_run_format run = {.size = sizeof(run),
	    .font_size = 28,
	    .font = "Times New Roman",
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET};
	struct vt_paragraph_init init = {.size = sizeof(init), .format = &format, .mark = &run};
	struct buf text = {0};
	int drawn = 0;

	if (n > 0 && s[0] == '{') {
		for (s++, n--; *s != '}'; s++, n--) {
			format.align = *s == 'c' ? VT_ALIGN_CENTER
			    : *s == 'r'          ? VT_ALIGN_RIGHT
						 : format.align;
			run.bold |= *s == 'b';
			run.italic |= *s == 'i';
			run.caps |= *s == 'k';
			run.color = *s == 'w' ? 0xffffff : run.color;
			run.font_size = *s == 't' ? 2 : run.font_size;
			drawn |= *s == 'l';
		}
		s++, n--;
		if (n > 0 && *s == ' ')
			s++, n--;
	}
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\\' && i + 1 < n && (s[i + 1] == 't' || s[i + 1] == 'n')) {
			buf_puts(&text, s[i + 1] == 't' ? "\t" : "\n");
			i++;
		} else {
			buf_put(&text, s + i, 1);
		}
	}
	CALL(r, paragraph_open(r->b, &init, &r->err));
	if (r->label != NULL) {
		struct vt_str label = {r->label, r->label_length};

		CALL(r, paragraph_label(r->b, label, label.s[0] == '-' ? 1 : 2, 0, &r->err));
		r->label = NULL;
	}
	if (text.n > 0)
		CALL(r, text(r->b, (struct vt_str){text.data, text.n}, &run, &r->err));
	if (drawn)
		CALL(r, line(r->b, VT_LINE_SHAPE, VT_UNSET, &r->err));
	CALL(r, paragraph_close(r->b, &r->err));
	buf_free(&text);
}

/* Without the lines of the body and its outline, where a file of cases is not about them. */
static void
drop_body(struct buf *out)
{
	size_t kept = 0;

	for (size_t i = 0; i < out->n;) {
		size_t n = strcspn(out->data + i, "\n") + 1;

		if (strncmp(out->data + i, "body: ", 6) != 0 &&
		    strncmp(out->data + i, "outline: ", 9) != 0) {
			memmove(out->data + kept, out->data + i, n);
			kept += n;
		}
		i += n;
	}
	out->n = kept;
}

/* One case: the document from s to the line `---`, then what is expected. What
 * differs is added to wrong. */
static void
run_case(const struct lexicon *lexicon, const char *name, const char *s, const char *end,
    int with_body, struct buf *wrong)
{
	struct arena *arena = arena_new(0);
	struct reading r = {.b = doc_builder_new(arena)};
	const struct vt_doc *doc;
	const struct vt_parts *parts;
	struct buf out = {0};

	while (s < end) {
		size_t n = strcspn(s, "\n");

		if (n == 3 && strncmp(s, "---", 3) == 0) {
			s += n + 1;
			break;
		}
		if (n > 0 && s[0] == '@')
			command(&r, s, n);
		else
			paragraph(&r, s, n);
		s += n + 1;
	}
	assert_ok(doc_freeze(r.b, "test", &doc, &r.err), &r.err);
	assert_ok(anatomy_find(arena, doc, lexicon, &parts, &r.err), &r.err);
	anatomy_view(parts, &out);
	if (!with_body)
		drop_body(&out);
	if (anatomy_broken(parts) != NULL)
		buf_printf(wrong, "%s: broken: %s\n", name, anatomy_broken(parts));
	while (end > s + 1 && end[-1] == '\n' && end[-2] == '\n')
		end--;
	if (out.n != (size_t)(end - s) || memcmp(out.data, s, out.n) != 0)
		buf_printf(wrong, "%s: expected\n%.*sfound\n%.*s\n", name, (int)(end - s), s,
		    (int)out.n, out.data);
	buf_free(&out);
	arena_free(arena);
}

static void
run_file(const char *path, int with_body)
{
	struct lexicon *lexicon;
	struct vt_error err = {0};
	FILE *file = fopen(path, "rb");
	struct buf text = {0}, wrong = {0};
	char piece[4096], name[128];
	size_t n, cases = 0;

	assert_ok(lexicon_load(TOP_SRCDIR "/profiles/lexicon.xml", &lexicon, &err), &err);
	if (file == NULL)
		flunk("%s: cannot be opened", path);
	while ((n = fread(piece, 1, sizeof(piece), file)) > 0)
		buf_put(&text, piece, n);
	fclose(file);
	for (const char *s = strstr(text.data, "=== "); s != NULL;) {
		const char *next = strstr(s + 4, "\n=== ");
		const char *body = strchr(s, '\n') + 1;

		snprintf(name, sizeof(name), "%.*s", (int)strcspn(s + 4, "\n"), s + 4);
		run_case(lexicon, name, body, next != NULL ? next + 1 : text.data + text.n,
		    with_body, &wrong);
		cases++;
		s = next != NULL ? next + 1 : NULL;
	}
	assert_true(cases > 0);
	/* cmocka cuts long messages. */
	if (wrong.n > 0) {
		fwrite(wrong.data, 1, wrong.n, stderr);
		flunk("%s: cases differ", path);
	}
	buf_free(&text);
	lexicon_free(lexicon);
}

static void
openings(void **state)
{
	(void)state;
	run_file(CASES "opening.cases", 1);
}

static void
closings(void **state)
{
	(void)state;
	run_file(CASES "closing.cases", 1);
}

static void
bodies(void **state)
{
	(void)state;
	run_file(CASES "body.cases", 1);
}

static void
variety(void **state)
{
	(void)state;
	run_file(CASES "variety.cases", 1);
}

static void
strangers(void **state)
{
	(void)state;
	run_file(CASES "stranger.cases", 1);
}

/* Layouts, types and offices as real life has them; whole documents. */
static void
life(void **state)
{
	static const char *const files[] = {"opening", "closing", "kinds", "offices", "strangers",
	    "more", "joint", "beside", "papers", "plain", "seldom", "habits", "pages", "converted"};
	char path[256];

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(path, sizeof(path), CASES "life-%s.cases", files[i]);
		run_file(path, 0);
	}
}

/* ---- whatever stands where ---- */

static const char *const fragments[] = {
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "UBND TỈNH AN THỊNH",
    "SỞ DU LỊCH",
    "Số: 12/BC-SDL",
    "Số:    /QĐ-UBND",
    "Số",
    "Số:",
    "/",
    "V/v họp",
    "v/v",
    "An Thịnh, ngày 05 tháng 3 năm 2021",
    "ngày tháng năm",
    "ngày 5/3/2020",
    "BÁO CÁO",
    "QUYẾT ĐỊNH Về việc họp",
    "Kết quả công tác",
    "Kính gửi: Sở Tài chính",
    "Kính gửi:",
    "- Sở Tài chính;",
    "- ",
    "Căn cứ Luật Du lịch;",
    "Điều 1. Phạm vi",
    "I. MỤC",
    "1.1. Việc",
    "a) Việc;",
    "Nơi nhận:",
    "Nơi nhận: Như trên; Lưu: VT.",
    "- Lưu: VT, TH (3b).NVA",
    "Lưu",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
    "CHỦ TỊCH",
    "Q.",
    "Nguyễn Văn A",
    "TS. Lê Thị B",
    "Phụ lục I",
    "PHỤ LỤC",
    "HỎA TỐC",
    "MẬT",
    "_____",
    "***",
    "(Đã ký)",
    "Trên đây là báo cáo của Sở về tình hình công tác năm nay, xin kính trình xem xét./.",
    "Địa chỉ: 1; ĐT: 2; Fax: 3",
    "DỰ THẢO",
    ";",
    ".",
    "(",
    ")",
    "\xc2\xa0",
    "\xe2\x80\xa6",
    "Luật số: 1/2020/QH15",
    "Lưu: (",
    "12QĐ-UB",
    "tháng",
    "năm",
    "Phụ lục",
    "kính gửi",
};

static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* A few fragments with tabs, breaks and spaces between them. */
static size_t
random_line(uint32_t *seed, char *out, size_t room)
{
	static const char *const joints[] = {" ", "\\t", "\\n", "      ", "", "\\n\\n", " ", " "};
	size_t n = 0, count = next_random(seed) % 4;

	if (next_random(seed) % 2 == 0)
		n += (size_t)snprintf(out, room, "{%s}", next_random(seed) % 2 ? "cb" : "krl");
	for (size_t i = 0; i < count; i++)
		n += (size_t)snprintf(out + n, room - n, "%s%s",
		    fragments[next_random(seed) % (sizeof(fragments) / sizeof(*fragments))],
		    joints[next_random(seed) % 8]);
	return n;
}

/* Paragraphs and tables at random. */
static void
random_document(struct reading *r, uint32_t *seed)
{
	char line[1024];
	size_t n = next_random(seed) % 30;

	for (size_t i = 0; i < n; i++) {
		uint32_t what = next_random(seed) % 12;

		if (what == 0 && r->depth < 2) {
			command(r, "@table", 6);
			command(r, "@cell", 5);
		} else if (what <= 2 && r->depth > 0) {
			command(r, "@cell", 5);
		} else if (what == 3 && r->depth > 0) {
			command(r, "@row", 4);
			command(r, "@cell", 5);
		} else if (what == 4 && r->depth > 0) {
			command(r, "@end", 4);
		} else if (what == 5) {
			command(r, "@label -", 8);
		}
		paragraph(r, line, random_line(seed, line, sizeof(line)));
	}
	while (r->depth > 0)
		command(r, "@end", 4);
}

static void
anything(void **state)
{
	struct lexicon *lexicon;
	struct vt_error err = {0};
	uint32_t seed = 20200305;

	(void)state;
	assert_ok(lexicon_load(TOP_SRCDIR "/profiles/lexicon.xml", &lexicon, &err), &err);
	for (size_t i = 0; i < RANDOM_DOCUMENTS; i++) {
		struct arena *arena = arena_new(0);
		struct reading r = {.b = doc_builder_new(arena)};
		const struct vt_doc *doc;
		const struct vt_parts *parts;
		uint32_t start = seed;
		const char *wrong;

		random_document(&r, &seed);
		assert_ok(doc_freeze(r.b, "test", &doc, &r.err), &r.err);
		assert_ok(anatomy_find(arena, doc, lexicon, &parts, &r.err), &r.err);
		wrong = anatomy_broken(parts);
		if (wrong != NULL) {
			struct buf out = {0};

			anatomy_view(parts, &out);
			buf_puts(&out, "\n");
			doc_dump(doc, &out);
			flunk("document of seed %u: broken: %s\n%s", start, wrong, out.data);
		}
		arena_free(arena);
	}
	lexicon_free(lexicon);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(openings),
	    cmocka_unit_test(closings),
	    cmocka_unit_test(bodies),
	    cmocka_unit_test(variety),
	    cmocka_unit_test(strangers),
	    cmocka_unit_test(life),
	    cmocka_unit_test(anything),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
