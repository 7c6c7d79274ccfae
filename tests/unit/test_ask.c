/* What rules ask (kit/ask.c), and the small grammars of header and closing. */
#include "tests/unit/unit.h"

#include <string.h>

#include "core/engine/check.h"
#include "plugins/closing/authority.h"
#include "kit/entry.h"
#include "plugins/header/date_form.h"
#include "plugins/header/notation.h"

typedef int (*question)(const struct vt_doc *, const struct vt_parts *, struct vt_check *,
    struct vt_error *);

static struct arena *arena, *scratch;
static struct profile *profile;
static struct vt_error err;
static struct findings found;
static struct vt_paragraph paragraph;
static struct vt_doc document;

/* A component of one line, in which no formatting makes capitals. */
static struct vt_component
component_of(int32_t kind, struct vt_str text, const struct vt_span *const *spans)
{
	return (struct vt_component){.kind = kind,
	    .certainty = VT_CERTAIN,
	    .text = text,
	    .spans = spans,
	    .span_count = 1,
	    .shown = text};
}

static int
setup(void **state)
{
	(void)state;
	memset(&err, 0, sizeof(err));
	memset(&found, 0, sizeof(found));
	arena = arena_new(0);
	scratch = arena_new(0);
	return profile_load("nd30-2020", TOP_SRCDIR "/profiles", &profile, &err);
}

static int
teardown(void **state)
{
	(void)state;
	profile_free(profile);
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

/* Runs the question as the rule of that id, with its words and texts. */
static void
ask(const char *id, question fn)
{
	struct vt_rule rule = {.size = sizeof(rule),
	    .id = id,
	    .title = {"t", "t"},
	    .mend = {"Sửa.", "Mend."},
	    .check = fn};
	struct check_subject subject = {.doc = &document,
	    .profile = profile,
	    .arena = arena,
	    .scratch = scratch,
	    .folds = folds_new(arena)};

	folds_begin(subject.folds, arena, &document);
	assert_ok(check_run(&rule, profile_rule(subject.profile, rule.id), &subject, &found, &err),
	    &err);
	assert_int_equal(found.undecided_count, 0);
}

static struct vt_span
line(const char *text)
{
	memset(&paragraph, 0, sizeof(paragraph));
	paragraph.text = kit_str(text);
	return kit_span(&paragraph, 0, paragraph.text.n);
}

/* ---- words and places ---- */

static int
ask_words(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	size_t n;
	int within;

	(void)doc;
	(void)parts;
	assert_ok(kit_word_opens(check, "deputies", VT_STR("Phó  Giám đốc"), &n, e), e);
	assert_int_equal(n, VT_STR("Phó").n);
	assert_ok(kit_word_opens(check, "deputies", VT_STR("PHÓNG VIÊN"), &n, e), e);
	assert_int_equal(n, 0);
	assert_ok(kit_word_opens(check, "positions", VT_STR("TỔNG GIÁM ĐỐC"), &n, e), e);
	assert_int_equal(n, VT_STR("TỔNG GIÁM ĐỐC").n);
	assert_ok(kit_word_within(check, "deputies", VT_STR("ỦY VIÊN, PHÓ TRƯỞNG BAN"), &within, e),
	    e);
	assert_int_equal(within, 1);
	assert_ok(kit_word_within(check, "deputies", VT_STR("GIÁM ĐỐC"), &within, e), e);
	assert_int_equal(within, 0);
	assert_ok(kit_word_among(check, "collectives", VT_STR("uỷ ban"), &n, e), e);
	assert_int_equal(n, 1);
	assert_int_equal(VT_ERR_PROFILE,
	    kit_word_among(check, "no-such-list", VT_STR("x"), &n, &(struct vt_error){0}));
	return VT_OK;
}

static void
test_words(void **state)
{
	(void)state;
	ask("signature.stack", ask_words);
}

/* A fold and what is shared are the same for whoever asks again. */
static int
ask_shared(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	static const char key, other;
	const struct vt_paragraph *p = doc->paragraphs[0];
	struct vt_paragraph stray = {.number = 1};
	struct vt_folded first, again;
	struct vt_folded_words words;
	char *mine = check->ops->shared(check, &key, 8);
	int within;

	(void)parts;
	assert_ok(check->ops->folded(check, p, VT_FOLD_USUAL, &first, e), e);
	assert_str(first.text, "có ủy ban và phó chủ tịch");
	assert_ok(check->ops->folded(check, p, VT_FOLD_USUAL, &again, e), e);
	assert_ptr_equal(first.text.s, again.text.s);
	assert_ok(check->ops->folded(check, p, VT_FOLD_CASE, &again, e), e);
	assert_str(again.text, "có uỷ ban  và phó chủ tịch");
	assert_int_equal(check->ops->folded(check, &stray, VT_FOLD_CASE, &again,
			     &(struct vt_error){0}),
	    VT_ERR_PLUGIN);
	assert_ok(check->ops->folded_words(check, "collectives", VT_FOLD_CASE, &words, e), e);
	assert_str(words.folded[0], "ủy ban");
	assert_ok(kit_word_in(check, "deputies", p, &within, e), e);
	assert_int_equal(within, 1);
	assert_ok(kit_word_in(check, "positions", p, &within, e), e);
	assert_int_equal(within, 1);
	assert_int_equal(mine[0], 0);
	mine[0] = 1;
	assert_ptr_equal(check->ops->shared(check, &key, 8), mine);
	assert_ptr_not_equal(check->ops->shared(check, &other, 8), mine);
	return VT_OK;
}

static void
test_shared(void **state)
{
	const struct vt_paragraph *list[] = {&paragraph};

	(void)state;
	line("Có Uỷ ban  và PHÓ CHỦ TỊCH");
	paragraph.number = 1;
	document = (struct vt_doc){.paragraphs = list, .paragraph_count = 1};
	ask("signature.stack", ask_shared);
}

static void
test_spans(void **state)
{
	struct vt_span at = line("  a b \n");

	(void)state;
	assert_str(kit_span_text(kit_span_trim(at)), "a b");
	assert_str(kit_span_text(kit_span(NULL, 0, 3)), "");
	/* Nothing but white space: there is no inner part to tighten to. */
	at = kit_span_trim(line("   "));
	assert_int_equal(at.end - at.start, 3);
}

/* ---- notation ---- */

static struct notation
split(const char *text, int32_t year)
{
	static struct vt_span at;
	static const struct vt_span *const spans[] = {&at};
	static struct vt_component c;
	static struct vt_number_part number;
	struct notation n;

	at = line(text);
	c = component_of(VT_PART_NUMBER, paragraph.text, spans);
	number = (struct vt_number_part){.whole = &c, .notation = &c, .year = year};
	notation_split(&number, &n);
	return n;
}

static void
test_notation(void **state)
{
	struct notation n = split("QĐ-UBND-VP.TH&QT", VT_UNSET);

	(void)state;
	assert_int_equal(n.count, 3);
	assert_str(notation_text(&n, 0), "QĐ");
	assert_str(notation_text(&n, 2), "VP.TH&QT");
	assert_int_equal(n.groups[1].separator, NOTATION_HYPHEN);
	assert_str(notation_text(&n, 3), "");

	n = split("BC – SNV / VP TH_X", VT_UNSET);
	assert_int_equal(n.count, 5);
	assert_int_equal(n.groups[1].separator, NOTATION_DASH);
	assert_str(kit_span_text(n.groups[1].before), " – ");
	assert_int_equal(n.groups[2].separator, NOTATION_SLASH);
	assert_int_equal(n.groups[3].separator, NOTATION_SPACE);
	assert_int_equal(n.groups[4].separator, NOTATION_OTHER);

	n = split("2024/QĐ-UBND", 2024);
	assert_int_equal(n.count, 2);
	assert_str(kit_span_text(n.year), "2024/");
	assert_str(notation_text(&n, 0), "QĐ");

	assert_int_equal(split("QĐ-…3…", VT_UNSET).blank, 1);
	assert_int_equal(split("QĐ-UBND", VT_UNSET).blank, 0);
}

static void
test_notation_bounds(void **state)
{
	(void)state;
	assert_int_equal(split("a-b-c-d-e-f-g-h-i-j-k-l-m-n", VT_UNSET).count, NOTATION_GROUPS);
	assert_int_equal(split("", VT_UNSET).count, 0);
	assert_int_equal(split("-- / --", VT_UNSET).count, 0);
}

/* ---- date ---- */

static struct date_form
form_of(const char *text, size_t place)
{
	static struct vt_span at, front;
	static const struct vt_span *const spans[] = {&at};
	static const struct vt_span *const fronts[] = {&front};
	static struct vt_component whole, head;
	struct vt_date_part date = {.whole = &whole};
	struct date_form form;

	at = line(text);
	front = kit_span(&paragraph, 0, place);
	whole = component_of(VT_PART_DATE, paragraph.text, spans);
	head = component_of(VT_PART_DATE, kit_sub(paragraph.text, 0, place), fronts);
	date.place = place > 0 ? &head : NULL;
	date_split(&date, &form);
	return form;
}

static void
test_date_form(void **state)
{
	static const struct vt_str items[] = {{"ngày", 5}, {"tháng", 6}, {"năm", 4}};
	static const struct vt_words words = {items, 3};
	struct date_form form = form_of("Huế, ngày 05 tháng 01 năm 2020 ", VT_STR("Huế").n);

	(void)state;
	assert_str(kit_span_text(form.place), "Huế");
	assert_str(kit_span_text(form.date), "ngày 05 tháng 01 năm 2020");
	assert_int_equal(form.word_count, 3);
	assert_int_equal(date_is_rewritten(&form, &words), 0);
	form = form_of("Ngày … Tháng … Năm …", 0);
	assert_null(form.place.paragraph);
	assert_int_equal(date_is_rewritten(&form, &words), 0);
	form = form_of("Huế, ngày 05/01/2020", VT_STR("Huế").n);
	assert_int_equal(date_is_rewritten(&form, &words), 1);
	form = form_of("Huế, ngày05 tháng 01 năm 2020", VT_STR("Huế").n);
	assert_int_equal(date_is_rewritten(&form, &words), 1);
	form = form_of("Huế, ngày 05 tháng 01, năm 2020", VT_STR("Huế").n);
	assert_int_equal(date_has_stray_mark(&form), 1);
	form = form_of("năm tháng ngày a b c d e", 0);
	assert_int_equal(form.word_count, DATE_WORDS);
}

static int
ask_numbers(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	(void)doc;
	(void)parts;
	(void)e;
	assert_string_equal(date_number(check, "padded-day", 9), "09");
	assert_string_equal(date_number(check, "padded-day", 10), "10");
	assert_string_equal(date_number(check, "padded-month", 2), "02");
	assert_string_equal(date_number(check, "padded-month", 3), "3");
	return VT_OK;
}

static void
test_date_numbers(void **state)
{
	(void)state;
	ask("date.zero", ask_numbers);
}

/* ---- authority ---- */

struct writing {
	const char *text, *abbreviation, *mark, *rest;
};

static int
ask_authority(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	static const struct writing writings[] = {
	    {"KT. GIÁM ĐỐC", "KT.", "KT. ", "GIÁM ĐỐC"},
	    {"KT.GIÁM ĐỐC", "KT.", "KT.", "GIÁM ĐỐC"},
	    {"K/T GIÁM ĐỐC", "KT.", "K/T ", "GIÁM ĐỐC"},
	    {"t.m: Ủy ban", "TM.", "t.m: ", "Ủy ban"},
	    {"TUQ BỘ TRƯỞNG", "TUQ.", "TUQ ", "BỘ TRƯỞNG"},
	    {"Q. CỤC TRƯỞNG", "Q.", "Q. ", "CỤC TRƯỞNG"},
	    {"THỪA UỶ QUYỀN GIÁM ĐỐC", "TUQ.", "THỪA UỶ QUYỀN ", "GIÁM ĐỐC"},
	    {"TM.", "TM.", "TM.", ""},
	    {"TMĐT VIỆT NAM", "", "", "TMĐT VIỆT NAM"},
	    {"QUẢN ĐỐC", "", "", "QUẢN ĐỐC"},
	    {"KẾ TOÁN TRƯỞNG", "", "", "KẾ TOÁN TRƯỞNG"},
	    {"T", "", "", "T"},
	    {"", "", "", ""},
	};

	(void)doc;
	(void)parts;
	for (size_t i = 0; i < sizeof(writings) / sizeof(*writings); i++) {
		const struct writing *w = &writings[i];
		struct authority a;

		assert_ok(authority_read(check, line(w->text), &a, e), e);
		if (!kit_eq(a.abbreviation, kit_str(w->abbreviation)) ||
		    !kit_eq(kit_span_text(a.mark), kit_str(w->mark)) ||
		    !kit_eq(a.rest, kit_str(w->rest)))
			flunk("%s: '%.*s', '%.*s', '%.*s'", w->text, (int)a.abbreviation.n,
			    a.abbreviation.s, (int)kit_span_text(a.mark).n, kit_span_text(a.mark).s,
			    (int)a.rest.n, a.rest.s);
	}
	return VT_OK;
}

static void
test_authority(void **state)
{
	(void)state;
	ask("signature.authority", ask_authority);
}

/* ---- entries ---- */

static struct entry
entry_of(const char *text, const char *label)
{
	static struct vt_span at;
	static const struct vt_span *const spans[] = {&at};
	static struct vt_component c;
	struct entry e;

	at = line(text);
	paragraph.label = kit_str(label);
	c = component_of(VT_PART_RECIPIENTS, paragraph.text, spans);
	entry_read(&c, &e);
	return e;
}

static void
test_entry(void **state)
{
	struct entry e = entry_of(" - Sở Nội vụ; ", "");

	(void)state;
	assert_int_equal(e.dash, 1);
	assert_str(e.stop, ";");
	assert_str(kit_span_text(entry_last_word(&e)), "vụ;");
	e = entry_of("Sở Nội vụ", "-");
	assert_int_equal(e.dash, 1);
	assert_int_equal(e.stop.n, 0);
	assert_str(kit_span_text(entry_first_word(&e)), "Sở");
	assert_int_equal(entry_of("Sở Nội vụ", "\xef\x80\xad").dash, 1);
	e = entry_of("• Sở Nội vụ.", "");
	assert_int_equal(e.dash, 0);
	assert_str(e.mark, "•");
	assert_str(e.stop, ".");
	e = entry_of("Sở Nội vụ", "1.");
	assert_int_equal(e.dash, 0);
	assert_str(e.label, "1.");
	assert_int_equal(entry_of("- ………;", "").blank, 1);
	assert_int_equal(entry_of("+ Phòng A", "").below, 1);
	/* One word is first and last: only its first letter takes the dash. */
	e = entry_of("Đoàn", "");
	assert_str(kit_span_text(entry_first_word(&e)), "Đ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_words, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_shared, setup, teardown),
	    cmocka_unit_test(test_spans),
	    cmocka_unit_test(test_notation),
	    cmocka_unit_test(test_notation_bounds),
	    cmocka_unit_test(test_date_form),
	    cmocka_unit_test_setup_teardown(test_date_numbers, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_authority, setup, teardown),
	    cmocka_unit_test(test_entry),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
