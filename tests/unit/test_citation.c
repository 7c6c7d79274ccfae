/* Citations: every form that counts, and everything that only looks like one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/anatomy/citation.h"
#include "core/base/buf.h"
#include "kit/date.h"

enum { MOST_LINES = 8 };

struct fixture {
	struct lexicon *lexicon;
	struct arena *arena;
};

static int
setup(void **state)
{
	static struct fixture f;
	struct vt_error err = {0};

	if (lexicon_load(TOP_SRCDIR "/profiles/lexicon.xml", &f.lexicon, &err) != VT_OK)
		fail_msg("%s", err.message);
	f.arena = arena_new(0);
	assert_non_null(f.arena);
	*state = &f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	lexicon_free(f->lexicon);
	arena_free(f->arena);
	return 0;
}

/* `CODE`, ` DATE` and ` (TYPE)` and ` <ISSUER>` of each, where there is one. */
static void
render(const struct vt_parts *parts, int all, struct buf *out)
{
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];
		struct kit_date date = {c->day, c->month, c->year};
		char iso[11];

		buf_puts(out, i > 0 ? "; " : "");
		buf_str(out, c->code);
		if (kit_date_iso(&date, iso) > 0)
			buf_printf(out, " %s", iso);
		if (all && c->type_name.n > 0)
			buf_printf(out, " (%.*s)", (int)c->type_name.n, c->type_name.s);
		if (all && c->issuer.n > 0)
			buf_printf(out, " <%.*s>", (int)c->issuer.n, c->issuer.s);
	}
}

/* Paragraphs are separated by '|'. */
static void
find(struct fixture *f, const char *text, struct vt_parts *parts, int all, struct buf *out)
{
	struct vt_paragraph p[MOST_LINES] = {0};
	const struct vt_paragraph *list[MOST_LINES];
	struct vt_doc doc = {.paragraphs = list};
	struct vt_error err = {0};

	for (const char *at = text;; at++) {
		size_t n = strcspn(at, "|"), i = doc.paragraph_count++;

		assert_true(i < MOST_LINES);
		p[i].number = (uint32_t)i + 1;
		p[i].text = p[i].raw = (struct vt_str){at, n};
		list[i] = &p[i];
		at += n;
		if (*at == '\0')
			break;
	}
	if (citations_find(f->arena, &doc, f->lexicon, parts, &err) != VT_OK)
		fail_msg("%s", err.message);
	render(parts, all, out);
}

static void
expect(struct fixture *f, const char *text, const char *expected, int all)
{
	struct vt_title_part title = {0};
	struct vt_parts parts = {.title = &title};
	struct buf out = {0};

	find(f, text, &parts, all, &out);
	if (strcmp(out.data != NULL ? out.data : "", expected) != 0)
		fail_msg("\n    in: %s\n  want: %s\n   got: %s", text, expected,
		    out.data != NULL ? out.data : "");
	buf_free(&out);
}

/* ---- forms ---- */

static const struct {
	const char *text, *expected;
} forms[] = {
    {"Quyết định số 145/QĐ-UBND", "145/QĐ-UBND"},
    {"Công văn số 2457/UBND-VX ngày 02/8/2018", "2457/UBND-VX 2018-08-02"},
    {"Nghị quyết số 30c/NQ-CP ngày 08/11/2011", "30c/NQ-CP 2011-11-08"},
    {"Nghị quyết 30a/2008/NQ-CP", "30a/2008/NQ-CP"},
    {"Văn bản số 505/SNgV - VPTTr ngày 29/5/2023", "505/SNgV-VPTTr 2023-05-29"},
    {"Nghị định 24/2000/NĐ - CP", "24/2000/NĐ-CP"},
    {"99/1998/TT- BTC", "99/1998/TT-BTC"},
    {"Thông tư số 40/2000 /TT-BTC", "40/2000/TT-BTC"},
    {"Báo cáo số 1792 /BC-VP", "1792/BC-VP"},
    {"Nghị quyết số 05- NQ/TU ngày 22/10/2021", "05-NQ/TU 2021-10-22"},
    {"Văn bản số 1800/SNV-CCHC&VTLT", "1800/SNV-CCHC&VTLT"},
    {"Công văn số 12/HĐND&UBND-VP", "12/HĐND&UBND-VP"},
    {"Công văn số 15/P.KT-VP", "15/P.KT-VP"},
    {"Công văn số 2408-CV/BTCTU ngày 14/3/2019", "2408-CV/BTCTU 2019-03-14"},
    {"Quyết định số 367-QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP"},
    {"Văn bản số 1567CV/TU ngày 16/02/2023", "1567CV/TU 2023-02-16"},
    {"Chỉ thị 35-CT/TU, Kết luận số 05-KL/TU", "35-CT/TU; 05-KL/TU"},
    {"Luật số 64/2025/QH15", "64/2025/QH15"},
    {"Nghị quyết số 351/2017/UBTVQH14", "351/2017/UBTVQH14"},
    {"Nghị quyết số 66.1/2025/NQ-CP", "66.1/2025/NQ-CP"},
    {"Thông tư liên tịch số 05/2015/TTLT-BNV-BTC-BTP", "05/2015/TTLT-BNV-BTC-BTP"},
    /* before 1997 and soon after */
    {"Nghị định số 54/CP ngày 28/08/1993", "54/CP 1993-08-28"},
    {"Nghị định 62/CP", "62/CP"},
    {"Thông tư số 72A TC/TCT", "72ATC/TCT"},
    {"Quyết định số 999-TC/QĐ-CĐKT", "999-TC/QĐ-CĐKT"},
    {"Quyết định số 212-TC/CĐKT ngày 15-12-1989", "212-TC/CĐKT 1989-12-15"},
    {"Thông tư 08/TT-LB", "08/TT-LB"},
    {"Thông tư số 29/TTLB", "29/TTLB"},
    {"Quyết định số 166/1999/QĐ/BTC", "166/1999/QĐ/BTC"},
    {"Thông tư số 82/1997/TT/BTC", "82/1997/TT/BTC"},
    {"Thông tư liên tịch số 04/TTLT/BTC-BVHTT", "04/TTLT/BTC-BVHTT"},
    /* the word số */
    {"Thông tư Số : 01/2006/TT-NHNN", "01/2006/TT-NHNN"},
    {"Số 13/2001/TT-BTC", "13/2001/TT-BTC"},
    {"Quyết định số15/QĐ-UBND", "15/QĐ-UBND"},
    {"theo TT22/2016/TT-BGDĐT", "22/2016/TT-BGDĐT"},
    {"QUYẾT ĐỊNH SỐ 15/QĐ-UBND", "15/QĐ-UBND"},
    {"quyết định số\n15/QĐ-UBND", "15/QĐ-UBND"},
    /* dates */
    {"Quyết định 15/QĐ-UB ngày15/5/2000", "15/QĐ-UB 2000-05-15"},
    {"Quyết định số 15/QĐ-UBND ngày 5 tháng 3 năm 2020", "15/QĐ-UBND 2020-03-05"},
    {"Kế hoạch số 04/KH-SNV, ngày 16/01/2017", "04/KH-SNV 2017-01-16"},
    {"Quyết định số 15/QĐ-BTC ngày 17-9-2003", "15/QĐ-BTC 2003-09-17"},
    {"Quyết định số 15/QĐ-BTC ngày 17.9.2003", "15/QĐ-BTC 2003-09-17"},
    {"Quyết định số 15/QĐ-BTC ban hành ngày 17/9/2003", "15/QĐ-BTC 2003-09-17"},
    {"Quyết định số 15/QĐ-BTC (ngày 17/9/2003)", "15/QĐ-BTC 2003-09-17"},
    {"Quyết định số 15/QĐ-BTC (17/9/2003)", "15/QĐ-BTC 2003-09-17"},
    {"Quyết định số 15/QĐ-UBND của UBND tỉnh ngày 17/9/2003", "15/QĐ-UBND 2003-09-17"},
    {"Quyết định số 15/QĐ-UBND năm 2003", "15/QĐ-UBND 2003"},
    {"Công điện khẩn số 12/CĐ-UBND hồi 20 giờ 30 phút ngày 5/9/2020", "12/CĐ-UBND 2020-09-05"},
    {"Quyết định số 15/QĐ-UBND tháng 9/2003", "15/QĐ-UBND 2003-09"},
    {"Quyết định số 15/QĐ-UBND ngày    tháng 9 năm 2003", "15/QĐ-UBND 2003-09"},
    {"Quyết định số 15/QĐ-UBND ngày 31/02/2003", "15/QĐ-UBND"},
    {"Công văn số 73/VP-HCTC ngày 15/01/2019...)", "73/VP-HCTC 2019-01-15"},
    {"theo Thông báo số 129/TB-UBND|ngày 10/5/2022 của UBND tỉnh", "129/TB-UBND 2022-05-10"},
    {"theo Thông báo số 129/TB-UBND|Ngày 10/5/2022, UBND tỉnh họp", "129/TB-UBND"},
    {"Quyết định số 15/QĐ-BTC, 17/9/2003", "15/QĐ-BTC 2003-09-17"},
    {"145/QĐ-UBND\t17/9/2003\tVề việc", "145/QĐ-UBND 2003-09-17"},
    {"Quyết định số 15/QĐ-BTC, 17/9 người", "15/QĐ-BTC"},
    {"Quyết định số 15/QĐ-UBND¹ ngày 17/9/2003", "15/QĐ-UBND 2003-09-17"},
    {"Quyết định số 15/QĐ-UBND do Chủ tịch UBND tỉnh ký ngày 17/9/2003", "15/QĐ-UBND 2003-09-17"},
    {"thực hiện Công văn số|2457/UBND-VX ngày 17/9/2003", "2457/UBND-VX 2003-09-17"},
    {"thực hiện Công văn|2457/UBND-VX", "2457/UBND-VX"},
    {"thực hiện các nội dung|2457/UBND-VX", ""},
    /* lists */
    {"Nghị quyết số 02/NQ-CP ngày 01/01/2019 và số 35/NQ-CP ngày 16/5/2016",
	"02/NQ-CP 2019-01-01; 35/NQ-CP 2016-05-16"},
    {"các Nghị định số 24/2010/NĐ-CP, 29/2012/NĐ-CP và 16/2015/NĐ-CP",
	"24/2010/NĐ-CP; 29/2012/NĐ-CP; 16/2015/NĐ-CP"},
    {"Công văn số 440/VP-HC; 1130/VP-HC", "440/VP-HC; 1130/VP-HC"},
    {"các công bố số 1776/BXD-VP (2007), 1129/BXD-VP (2009), 588/BXD-VP ngày 5/6/2014",
	"1776/BXD-VP; 1129/BXD-VP; 588/BXD-VP 2014-06-05"},
    {"Công văn số 1776/BXD-VP (2007), 1129/BXD-VP (2009)", "1776/BXD-VP; 1129/BXD-VP"},
    {"Quyết định số 1/QĐ-UBND ngày 5/6/2019 và Quyết định số 2/QĐ-UBND cùng ngày của UBND",
	"1/QĐ-UBND 2019-06-05; 2/QĐ-UBND 2019-06-05"},
    {"các Quyết định số 1/QĐ-UBND, 2/QĐ-UBND cùng ngày 5/6/2019",
	"1/QĐ-UBND 2019-06-05; 2/QĐ-UBND 2019-06-05"},
    {"Nghị quyết số 18-NQ/TW, 19-NQ/TW của Hội nghị", "18-NQ/TW; 19-NQ/TW"},
    /* without số and type */
    {"(145/QĐ-UBND ngày 02/8/2018)", "145/QĐ-UBND 2018-08-02"},
    {"- 145/QĐ-UBND;|-146/QĐ-UBND", "145/QĐ-UBND; 146/QĐ-UBND"},
    /* what comes after is not part of it */
    {"Quyết định số 15/QĐ-UBND.Trong năm", "15/QĐ-UBND"},
    {"Quyết định số 15/QĐ-UBND - Văn phòng UBND tỉnh", "15/QĐ-UBND"},
    {"Quyết định số 15/QĐ-UBND/v", "15/QĐ-UBND"},
    {"Quyết định số 15/QÐ–UBND", "15/QĐ-UBND"},
    {"Quyết định số 15/QĐ-UBND.HC ngày 5/6/2019", "15/QĐ-UBND.HC 2019-06-05"},
    {"Quyết định số 15/QĐ - UBND - TH ngày 5/6/2019", "15/QĐ-UBND-TH 2019-06-05"},
    {"Hợp đồng số 01/HĐ-XD/2019", "01/HĐ-XD/2019"},
    {"Kế hoạch số 02/KH-BCĐ389", "02/KH-BCĐ389"},
    {"Chương trình hành động số 12-CTHĐ/TU của Tỉnh ủy", "12-CTHĐ/TU"},
    {"Quy chế phối hợp số 05/QCPH-SNV", "05/QCPH-SNV"},
    {"Quyết định số 41QĐ/TW", "41QĐ/TW"},
    {"Thông báo số 12 - TB/TU ngày .../5/2019", "12-TB/TU 2019-05"},
    {"Bộ luật Dân sự số 91/2015/QH13 có hiệu lực từ ngày 01/01/2017", "91/2015/QH13"},
    {"Quyết định số 15/QĐ-Ttg", "15/QĐ-Ttg"},
    {"quyết định số 15/qđ-ubnd", "15/qđ-ubnd"},
};

static void
test_forms(void **state)
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		expect(*state, forms[i].text, forms[i].expected, 0);
}

/* Without what follows; NUL-terminated, escapes replaced. */
static char *
cut_line(char *line)
{
	char *arrow = strstr(line, " =>"), *to = line;

	if (arrow == NULL || line[0] == '#')
		return NULL;
	*arrow = '\0';
	for (char *from = line; *from != '\0'; from++) {
		int is_break = from[0] == '\\' && from[1] == 'n';

		*to++ = is_break ? '\n' : *from;
		from += is_break;
	}
	*to = '\0';
	arrow += strlen(" =>");
	return arrow + strspn(arrow, " ");
}

/* tests/anatomy/citations.cases: all that differ are told, not the first alone. */
static void
test_cases(void **state)
{
	FILE *file = fopen(TOP_SRCDIR "/tests/anatomy/citations.cases", "r");
	int count = 0, failed = 0;
	char line[1000];

	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		struct vt_title_part title = {0};
		struct vt_parts parts = {.title = &title};
		struct buf out = {0};
		const char *expected, *got;

		line[strcspn(line, "\n")] = '\0';
		expected = cut_line(line);
		if (expected == NULL)
			continue;
		count++;
		find(*state, line, &parts, 0, &out);
		got = out.data != NULL ? out.data : "";
		if (strcmp(got, expected) != 0) {
			failed++;
			print_error("    in: %s\n  want: %s\n   got: %s\n", line, expected, got);
		}
		buf_free(&out);
	}
	fclose(file);
	assert_true(count >= 150);
	assert_int_equal(failed, 0);
}

/* ---- not citations ---- */

static const char *const others[] = {
    "từ 01/01/2021 đến 31/8/2023",
    "ngày 02/9",
    "trực 24/7, 24/24 giờ",
    "1/2 diện tích",
    "tốc độ 60 km/h",
    "120km/h",
    "và/hoặc",
    "TCVN ISO 9001:2015",
    "ISO 9001: 2015/BKHCN",
    "QCVN 41:2019/BGTVT",
    "QCVN 02: 2009/BYT",
    "TCVN 7957-2008/BXD",
    "số 02/2019",
    "số: 02/2019",
    "Nghị định 30/2020",
    "http://vanthu.vn/15/QĐ-UBND/x",
    "giai đoạn 2021-2025/KH",
    "ĐT: 0255.3822123/GM",
    "5.000 đồng/người/ngày",
    "02 người/hộ",
    "đạt 95/TTHC",
    "tổng số 12 HS/TTHC",
    "tổng số 15/TTHC",
    "Mẫu số 01/HS-TT",
    "Biểu số 02/BNV-TCBC",
    "theo mẫu 05/ĐK-GCN",
    "Điều 5/NĐ-CP",
    "số 35/Nguyễn Trãi",
    "nhà số 5/KCN",
    "9/10 UBND xã",
    "100 USD/tháng",
    "3/VND",
    "Covid-19/SARS",
    "A4-TT/ĐH",
    "v/v",
    "12/",
    "/QĐ-UBND",
    "Số:     /QĐ-UBND",
    "Quyết định số ..../QĐ-UBND",
    "1234567/QĐ-UBND",
    "3,5/QĐ-UBND",
    "a@b.vn/12/QĐ-UB",
    "biển số 76A-123/AB",
    "50 m2/TT",
    "lớp 10/A",
    "quý 4/2019",
};

static void
test_others(void **state)
{
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		expect(*state, others[i], "", 0);
}

/* ---- types and issuers ---- */

static const struct {
	const char *text, *expected;
} named[] = {
    {"Thông báo kết luận số 129/TB-UBND ngày 10/5/2022 của Phó Chủ tịch UBND tỉnh",
	"129/TB-UBND 2022-05-10 (Thông báo) <Phó Chủ tịch UBND tỉnh>"},
    {"Kế hoạch số 2113/QĐ-UBND ngày 31/12/2019 của UBND tỉnh ban hành Kế hoạch",
	"2113/QĐ-UBND 2019-12-31 (Kế hoạch) <UBND tỉnh>"},
    {"Văn bản số 468/HĐND-ĐGS ngày 18/9/2023 của Đoàn Giám sát của HĐND tỉnh",
	"468/HĐND-ĐGS 2023-09-18 <Đoàn Giám sát của HĐND tỉnh>"},
    {"Nghị quyết số 02/NQ-CP ngày 01/01/2019 và số 35/NQ-CP",
	"02/NQ-CP 2019-01-01 (Nghị quyết); 35/NQ-CP (Nghị quyết)"},
    {"Thông tư liên tịch số 05/2015/TTLT-BNV-BTC", "05/2015/TTLT-BNV-BTC (Thông tư liên tịch)"},
    {"Luật Tổ chức chính quyền địa phương số 77/2015/QH13", "77/2015/QH13 (Luật)"},
    {"Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 47/2019/QH14",
	"47/2019/QH14 (Luật)"},
    {"Quyết định số 12/QĐ-STC của Sở Văn hóa, Thể thao và Du lịch về việc",
	"12/QĐ-STC (Quyết định) <Sở Văn hóa, Thể thao và Du lịch>"},
    {"Quyết định số 12/QĐ-UBND của UBND tỉnh, Kế hoạch số 5/KH-UBND",
	"12/QĐ-UBND (Quyết định) <UBND tỉnh>; 5/KH-UBND (Kế hoạch)"},
    {"Quyết định số 52/2017/QĐ-UBND của Ủy ban nhân dân tỉnh và Kết luận 29-KL/TU",
	"52/2017/QĐ-UBND (Quyết định) <Ủy ban nhân dân tỉnh>; 29-KL/TU (Kết luận)"},
    {"Công văn số 9/STNMT-VP của Sở Tài nguyên và Môi trường; có",
	"9/STNMT-VP (Công văn) <Sở Tài nguyên và Môi trường>"},
    {"Thông tư số 03/2021/TT-BNG ngày 28/10/2021 của Bộ trưởng Bộ Ngoại giao quy định",
	"03/2021/TT-BNG 2021-10-28 (Thông tư) <Bộ trưởng Bộ Ngoại giao>"},
    {"NĐ 30/2020/NĐ-CP; CV số 2457/UBND-VX", "30/2020/NĐ-CP (Nghị định); 2457/UBND-VX (Công văn)"},
    {"145/QĐ-UBND", "145/QĐ-UBND"},
};

static void
test_names(void **state)
{
	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		expect(*state, named[i].text, named[i].expected, 1);
}

/* ---- places ---- */

/* The number of the document itself, the recipients and the header are silent;
 * `(Kèm theo …)` names the document itself. */
static void
test_zones(void **state)
{
	const char *text =
	    "Số: 15/QĐ-UBND|QUYẾT ĐỊNH|Theo Tờ trình số 9/TTr-SNV|(Kèm theo Quyết "
	    "định số 15/QĐ-UBND)|Báo cáo số 15/QĐ-UBND ngày 01/02/2001|- Như Công văn số 3/SNV-VP;";
	static const char *const lines[] = {
	    "Số: 15/QĐ-UBND", "QUYẾT ĐỊNH", "15", "QĐ-UBND", "- Như Công văn số 3/SNV-VP;"};
	struct vt_paragraph place[6];
	struct vt_span spans[5];
	const struct vt_span *at[5];
	struct vt_component c[5] = {0};
	struct vt_number_part number = {0};
	struct vt_title_part title = {0};
	struct vt_date_part date = {.year_value = 2024};
	struct vt_list_part recipients = {0};
	struct vt_parts parts = {
	    .title = &title, .number = &number, .date = &date, .recipients = &recipients};
	struct buf out = {0};
	static const uint32_t numbers[] = {1, 2, 1, 1, 6};

	memset(place, 0, sizeof(place));
	for (size_t i = 0; i < 5; i++) {
		place[i].number = numbers[i];
		spans[i] = (struct vt_span){&place[i], 0, (uint32_t)strlen(lines[i])};
		at[i] = &spans[i];
		c[i].spans = &at[i];
		c[i].span_count = 1;
		c[i].text = kit_str(lines[i]);
	}
	number.whole = &c[0];
	title.whole = &c[1];
	number.value = &c[2];
	number.notation = &c[3];
	recipients.whole = &c[4];
	find(*state, text, &parts, 0, &out);
	assert_string_equal(out.data, "9/TTr-SNV; 15/QĐ-UBND 2001-02-01");
	buf_free(&out);
}

static void
test_places(void **state)
{
	const char *text = "Theo Quyết định số 15/QĐ-UBND ngày 01/02/2001 của UBND tỉnh về";
	struct vt_title_part title = {0};
	struct vt_parts parts = {.title = &title};
	struct buf out = {0};
	const struct vt_citation *c;

	find(*state, text, &parts, 0, &out);
	assert_int_equal(parts.citation_count, 1);
	c = parts.citations[0];
	assert_int_equal(c->whole.start, strlen("Theo "));
	assert_int_equal(c->whole.end, strlen(text) - strlen(" về"));
	assert_int_equal(c->type_span.end - c->type_span.start, strlen("Quyết định"));
	assert_int_equal(c->code_span.end - c->code_span.start, strlen("15/QĐ-UBND"));
	assert_int_equal(c->date_span.end - c->date_span.start, strlen("01/02/2001"));
	assert_int_equal(c->issuer_span.end - c->issuer_span.start, strlen("UBND tỉnh"));
	assert_true(kit_eq(c->number, VT_STR("15")));
	assert_true(kit_eq(c->notation, VT_STR("QĐ-UBND")));
	assert_int_equal(c->in_basis, 0);
	buf_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_forms),
	    cmocka_unit_test(test_cases),
	    cmocka_unit_test(test_others),
	    cmocka_unit_test(test_names),
	    cmocka_unit_test(test_zones),
	    cmocka_unit_test(test_places),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
