/* Text in older encodings: kit/legacy.c, kit/legacy_word.c, core/model/legacy.c. */
#include "tests/unit/unit.h"

#include <string.h>

#include "core/model/doc.h"
#include "kit/legacy.h"
#include "kit/syllable.h"

static struct arena *arena;
static struct vt_builder *builder;
static struct vt_error err;

static int
setup(void **state)
{
	(void)state;
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

/* ---- letters ---- */

static void
assert_decodes(const char *text, int encoding, const char *expected)
{
	struct kit_alloc a = arena_kit(arena);
	struct vt_str read = kit_legacy_decode(kit_str(text), encoding, &a);

	assert_non_null(read.s);
	if (!kit_eq(read, kit_str(expected)))
		flunk("%s reads %.*s, not %s", text, (int)read.n, read.s, expected);
}

static void
every_letter_of_tcvn3(void **state)
{
	(void)state;
	assert_decodes("¡¢£¤¥¦§ ¨©ª«¬\u00AD® µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé "
		       "êëìíî ïñòóô õö÷øù úûüýþ",
	    KIT_LEGACY_TCVN3,
	    "ĂÂÊÔƠƯĐ ăâêôơưđ àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ "
	    "ừửữứự ỳỷỹýỵ");
	/* Signs that the fonts have too, and the private use of symbol fonts. */
	assert_decodes("30 m\u00B2, 20\u00B0C \u201C\u2013\u201D", KIT_LEGACY_TCVN3,
	    "30 m\u00B2, 20\u00B0C \u201C\u2013\u201D");
	assert_decodes("\uF056i\uF0D6t", KIT_LEGACY_TCVN3, "Việt");
}

static void
every_letter_of_vni(void **state)
{
	(void)state;
	assert_decodes("aùaøaûaõaï aâaáaàaåaãaä aêaéaèaúaüaë eùeøeûeõeï eâeáeàeåeãeä íìæóò "
		       "oùoøoûoõoï oâoáoàoåoãoä ôôùôøôûôõôï uùuøuûuõuï ööùöøöûöõöï yùyøyûyõyïî ñ",
	    KIT_LEGACY_VNI,
	    "áàảãạ âấầẩẫậ ăắằẳẵặ éèẻẽẹ êếềểễệ íìỉĩị óòỏõọ ôốồổỗộ ơớờởỡợ úùủũụ ưứừửữự ýỳỷỹỵỵ đ");
	assert_decodes("AÙAØAÛAÕAÏ AÂAÁAÀAÅAÃAÄ AÊAÉAÈAÚAÜAË EÙEØEÛEÕEÏ EÂEÁEÀEÅEÃEÄ ÍÌÆÓÒ "
		       "OÙOØOÛOÕOÏ OÂOÁOÀOÅOÃOÄ ÔÔÙÔØÔÛÔÕÔÏ UÙUØUÛUÕUÏ ÖÖÙÖØÖÛÖÕÖÏ YÙYØYÛYÕYÏÎ Ñ",
	    KIT_LEGACY_VNI,
	    "ÁÀẢÃẠ ÂẤẦẨẪẬ ĂẮẰẲẴẶ ÉÈẺẼẸ ÊẾỀỂỄỆ ÍÌỈĨỊ ÓÒỎÕỌ ÔỐỒỔỖỘ ƠỚỜỞỠỢ ÚÙỦŨỤ ƯỨỪỬỮỰ ÝỲỶỸỴỴ Đ");
	/* A capital with the mark of a small one. */
	assert_decodes("Aâu, Oång", KIT_LEGACY_VNI, "Âu, Ổng");
	/* The longest first; what goes with no vowel stays. */
	assert_decodes("hoâø, uâ, baù ù", KIT_LEGACY_VNI, "hôø, uâ, bá ù");
}

static void
syllables(void **state)
{
	static const char *const right[] = {"nghiêng", "Quyết", "giếng", "gì", "quý", "ỷ", "ĐỊNH",
	    "khuỷu", "thuở", "xoong", "huých", "uỷ", "ủy", "hoà", "quốc", "yêu", "ngoằn", "rượu",
	    "khúc", "mía", "khuya", "huỳnh", "quạch"};
	static const char *const wrong[] = {"", "b",
	    "củ"
	    "a\xcc\x89",
	    "ngh", "bat",
	    "cá"
	    "c\xcc\x81"
	    "c",
	    "façade", "Noël", "kếtt", "ViÖt", "aạ", "đĐa", "hôtel", "nghiêngg", "zoan", "DBnga"};

	(void)state;
	for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
		if (!kit_is_syllable(kit_str(right[i])))
			flunk("%s is no syllable", right[i]);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		if (kit_is_syllable(kit_str(wrong[i])))
			flunk("%s is a syllable", wrong[i]);
}

/* ---- a text by itself ---- */

static void
assert_guess(const char *text, int encoding, const char *expected)
{
	if (kit_legacy_guess(kit_str(text)) != encoding)
		flunk("%s is taken for %d", text, kit_legacy_guess(kit_str(text)));
	assert_decodes(text, encoding, expected);
}

static void
told_from_the_text(void **state)
{
	(void)state;
	assert_guess("§éc lËp - Tù do - H¹nh phóc", KIT_LEGACY_TCVN3,
	    "Độc lập - Tự do - Hạnh phúc");
	assert_guess("QuyÕt ®Þnh cña ñy ban nh©n d©n", KIT_LEGACY_TCVN3,
	    "Quyết định của ủy ban nhân dân");
	/* ư is the soft hyphen of Unicode. */
	assert_guess("th\u00AD viÖn, l\u00ADu tr÷ ®Þa ph\u00AD¬ng", KIT_LEGACY_TCVN3,
	    "thư viện, lưu trữ địa phương");
	assert_guess("Ñoäc laäp - Töï do - Haïnh phuùc", KIT_LEGACY_VNI,
	    "Độc lập - Tự do - Hạnh phúc");
	assert_guess("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", KIT_LEGACY_VNI,
	    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
	assert_guess("thôøi haïn, ñieàu tra, baûn ñoà", KIT_LEGACY_VNI,
	    "thời hạn, điều tra, bản đồ");
}

static const char *const unicode[] = {
    "",
    "So: 12/QD-UBND",
    "Độc lập - Tự do - Hạnh phúc",
    "Các đoàn công tác của Sở, có 5 toán",
    "Hoà giải, toà án, toán, tuý luý",
    "Microsoft® Word© §5, 30 m², 5 µm",
    "Noël, Saint-Exupéry, à la façade naïve, aïeul",
    "Où est le goût du café? Là, à côté; dû, août, même. L'été, être né.",
    "Gebäude für Österreich, Größe schön",
    "año, señor, mañana",
    "São Paulo; «Le Monde»; col·lecció; Ångström",
    "infor\u00ADmation, docu\u00ADment",
};

static void
not_told_from_the_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(unicode) / sizeof(unicode[0]); i++)
		if (kit_legacy_guess(kit_str(unicode[i])) != KIT_LEGACY_NONE)
			flunk("%s is taken for a legacy encoding", unicode[i]);
}

static void
fonts(void **state)
{
	int capitals;

	(void)state;
	assert_int_equal(kit_legacy_font(".VnTime", &capitals), KIT_LEGACY_TCVN3);
	assert_int_equal(capitals, 0);
	assert_int_equal(kit_legacy_font(".VnArialH", &capitals), KIT_LEGACY_TCVN3);
	assert_int_equal(capitals, 1);
	assert_int_equal(kit_legacy_font(".VNTIMEH", &capitals), KIT_LEGACY_TCVN3);
	assert_int_equal(capitals, 1);
	assert_int_equal(kit_legacy_font("VNI-Helve", &capitals), KIT_LEGACY_VNI);
	assert_int_equal(capitals, 0);
	assert_int_equal(kit_legacy_font("Times New Roman", NULL), KIT_LEGACY_NONE);
	assert_int_equal(kit_legacy_font("Vnifont", NULL), KIT_LEGACY_NONE);
	assert_int_equal(kit_legacy_font("", NULL), KIT_LEGACY_NONE);
	assert_int_equal(kit_legacy_font(NULL, NULL), KIT_LEGACY_NONE);
}

/* ---- in a document ---- */

static const struct vt_paragraph_init plain = {.size = sizeof(plain)};

static void
put(const char *font, const char *text)
{
	struct vt_run_format f = {
	    .size = sizeof(f),
	    .font_size = 28,
	    .font = font,
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET,
	};

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
paragraph(const char *font, const char *text)
{
	open_paragraph();
	put(font, text);
	close_paragraph();
}

static const struct vt_doc *
freeze(void)
{
	const struct vt_doc *doc = NULL;

	assert_ok(doc_freeze(builder, "test", &doc, &err), &err);
	return doc;
}

/* Paragraph i reads so, its runs cover it, and this many of them are legacy. */
static void
assert_paragraph(const struct vt_doc *doc, size_t i, const char *text, size_t legacy)
{
	const struct vt_paragraph *p = doc->paragraphs[i];
	size_t at = 0, count = 0;

	assert_true(kit_eq(p->text, kit_str(text)));
	for (size_t r = 0; r < p->run_count; r++) {
		assert_int_equal(p->runs[r]->start, at);
		assert_true(p->runs[r]->end > at);
		at = p->runs[r]->end;
		count += p->runs[r]->format->legacy;
	}
	assert_int_equal(at, p->text.n);
	assert_int_equal(count, legacy);
}

static void
runs_of_both_encodings(void **state)
{
	const struct vt_doc *doc;

	(void)state;
	open_paragraph();
	put(".VnTimeH", "quyÕt ®Þnh: ");
	put("Times New Roman", "Sở ");
	put(".VnTime", "T\u00AD ph¸p ");
	put("VNI-Times", "tænh Ñoàng Thaùp");
	close_paragraph();
	doc = freeze();
	assert_paragraph(doc, 0, "QUYẾT ĐỊNH: Sở Tư pháp tỉnh Đồng Tháp", 3);
	assert_str(doc->paragraphs[0]->raw, "quyÕt ®Þnh: Sở T\u00AD ph¸p tænh Ñoàng Thaùp");
	assert_int_equal(doc->paragraphs[0]->run_count, 4);
}

static void
a_letter_over_two_runs(void **state)
{
	const struct vt_doc *doc;
	const struct vt_paragraph *p;

	(void)state;
	open_paragraph();
	put("VNI-Times", "Vie");
	put("VNI-Helve", "ät Nam ña");
	put("VNI-Times", "õ laø");
	put("VNI-Helve", "m");
	close_paragraph();
	open_paragraph();
	put("VNI-Times", "ñi");
	put("VNI-Helve", "eàu kieän");
	close_paragraph();
	doc = freeze();
	p = doc->paragraphs[0];
	assert_paragraph(doc, 0, "Việt Nam đã làm", 4);
	/* The letter is of the run that it begins in. */
	assert_str(kit_sub(p->text, 0, p->runs[0]->end), "Việ");
	assert_str(kit_sub(p->text, p->runs[2]->start, p->runs[2]->end), " là");
	assert_paragraph(doc, 1, "điều kiện", 2);
}

static void
short_runs_are_like_their_neighbours(void **state)
{
	const struct vt_doc *doc;

	(void)state;
	open_paragraph();
	put(".VnTime", "C");
	put(".VnArial", "ã ");
	put(".VnTime", "®ñ ®iÒu kiÖn, ký hiÖu Q§-UBND");
	close_paragraph();
	paragraph(".VnTime", "ph­íc");
	paragraph(".VnTimeH", "thanh ho¸");
	paragraph(".VnTimeH", "a b c");
	doc = freeze();
	assert_paragraph(doc, 0, "Có đủ điều kiện, ký hiệu QĐ-UBND", 3);
	assert_paragraph(doc, 1, "phước", 1);
	assert_paragraph(doc, 2, "THANH HOÁ", 1);
	assert_paragraph(doc, 3, "A B C", 1);
}

/* The author went on in Unicode under the old font. */
static void
unicode_beside_legacy(void **state)
{
	const struct vt_doc *doc;

	(void)state;
	paragraph(".VnTime", "C¨n cø LuËt Tæ chøc chÝnh quyÒn ®Þa ph\u00AD¬ng;");
	paragraph(".VnTime", "Căn cứ Luật Tổ chức chính quyền địa phương; các cá nhân");
	open_paragraph();
	put(".VnTime", "Hà Nội, ");
	put(".VnArial", "các ");
	put(".VnTime", "đơn vị");
	close_paragraph();
	paragraph(".VnTime", "Á à, làm và có");
	paragraph(".VnTime", "La façade naïve du café de l'Élysée, à Besançon, près de l'hôtel");
	doc = freeze();
	assert_paragraph(doc, 0, "Căn cứ Luật Tổ chức chính quyền địa phương;", 1);
	assert_paragraph(doc, 1, "Căn cứ Luật Tổ chức chính quyền địa phương; các cá nhân", 0);
	assert_paragraph(doc, 2, "Hà Nội, các đơn vị", 0);
	assert_paragraph(doc, 3, "Á à, làm và có", 0);
	assert_paragraph(doc, 4, "La façade naïve du café de l'Élysée, à Besançon, près de l'hôtel",
	    0);
}

static void
fonts_that_are_only_named(void **state)
{
	static const char *const names[] = {".VnTime", ".VnTimeH", "VNI-Times"};
	const size_t count = sizeof(unicode) / sizeof(unicode[0]);
	const struct vt_doc *doc;

	(void)state;
	for (size_t i = 1; i < count; i++)
		paragraph(names[i % 3], unicode[i]);
	doc = freeze();
	for (size_t i = 1; i < count; i++)
		assert_paragraph(doc, i - 1, unicode[i], 0);
}

static void
other_fonts_are_left_alone(void **state)
{
	const struct vt_doc *doc;

	(void)state;
	paragraph("Times New Roman", "QuyÕt ®Þnh cña ñy ban nh©n d©n");
	paragraph(".VnTime", "QuyÕt ®Þnh cña ñy ban nh©n d©n");
	doc = freeze();
	assert_paragraph(doc, 0, "QuyÕt ®Þnh cña ñy ban nh©n d©n", 0);
	assert_paragraph(doc, 1, "Quyết định của ủy ban nhân dân", 1);
}

static void
labels(void **state)
{
	struct vt_run_format mark = {.size = sizeof(mark), .font = ".VnTime"};
	struct vt_paragraph_init init = {.size = sizeof(init), .mark = &mark};
	const struct vt_doc *doc;

	(void)state;
	assert_ok(builder->ops->paragraph_open(builder, &init, &err), &err);
	assert_ok(builder->ops->paragraph_label(builder, VT_STR("§iÒu 1."), 2, 0, &err), &err);
	put(".VnTime", "Ph¹m vi ®iÒu chØnh");
	close_paragraph();
	assert_ok(builder->ops->paragraph_open(builder, &init, &err), &err);
	assert_ok(builder->ops->paragraph_label(builder, VT_STR("\uF0B7"), 1, 0, &err), &err);
	put(".VnTime", "Ph¹m vi");
	close_paragraph();
	doc = freeze();
	assert_str(doc->paragraphs[0]->label, "Điều 1.");
	assert_str(doc->paragraphs[1]->label, "\uF0B7");
	assert_paragraph(doc, 1, "Phạm vi", 1);
}

/* Marks of their own over the letters of other runs in the same paragraph. */
static void
composed_beside_legacy(void **state)
{
	const struct vt_doc *doc;

	(void)state;
	open_paragraph();
	put("Times New Roman", "Viê\u0323t ");
	put(".VnTime", "quyÕt ®Þnh ");
	put("Times New Roman", "e\u0323\u0302");
	close_paragraph();
	doc = freeze();
	assert_paragraph(doc, 0, "Việt quyết định ệ", 1);
}

/* A hundred thousand runs of one letter, and one word as long as a paragraph may be. */
static void
hostile_lengths(void **state)
{
	static char word[200001];
	const struct vt_doc *doc;

	(void)state;
	paragraph(".VnTime", "QuyÕt ®Þnh");
	open_paragraph();
	for (int i = 0; i < 100000; i++)
		put(i % 2 ? ".VnTime" : ".VnArial", "\u00B8");
	close_paragraph();
	memset(word, 'a', sizeof(word) - 1);
	paragraph(".VnTimeH", word);
	doc = freeze();
	assert_int_equal(doc->paragraphs[1]->run_count, 100000);
	assert_int_equal(doc->paragraphs[1]->text.n, 200000);
	assert_int_equal(doc->paragraphs[2]->text.s[199999], 'A');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(every_letter_of_tcvn3, setup, teardown),
	    cmocka_unit_test_setup_teardown(every_letter_of_vni, setup, teardown),
	    cmocka_unit_test(syllables),
	    cmocka_unit_test_setup_teardown(told_from_the_text, setup, teardown),
	    cmocka_unit_test(not_told_from_the_text),
	    cmocka_unit_test(fonts),
	    cmocka_unit_test_setup_teardown(runs_of_both_encodings, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_letter_over_two_runs, setup, teardown),
	    cmocka_unit_test_setup_teardown(short_runs_are_like_their_neighbours, setup, teardown),
	    cmocka_unit_test_setup_teardown(unicode_beside_legacy, setup, teardown),
	    cmocka_unit_test_setup_teardown(fonts_that_are_only_named, setup, teardown),
	    cmocka_unit_test_setup_teardown(other_fonts_are_left_alone, setup, teardown),
	    cmocka_unit_test_setup_teardown(labels, setup, teardown),
	    cmocka_unit_test_setup_teardown(composed_beside_legacy, setup, teardown),
	    cmocka_unit_test_setup_teardown(hostile_lengths, setup, teardown),
	};

	return cmocka_run_group_tests_name("legacy", tests, NULL, NULL);
}
