/* Cited numbers taken apart (plugins/citations/mention.c), and faults that repeat
 * (kit/tally.c). */
#include "tests/unit/unit.h"

#include <string.h>

#include "core/engine/check.h"
#include "kit/ask.h"
#include "kit/tally.h"
#include "plugins/citations/mention.h"

static struct vt_paragraph paragraph;

/* A citation whose number ends at byte number of text. */
static struct vt_citation
citation_of(const char *text, size_t number, const char *code, const char *notation)
{
	struct vt_citation c = {.year = VT_UNSET, .month = VT_UNSET, .day = VT_UNSET};

	memset(&paragraph, 0, sizeof(paragraph));
	paragraph.text = kit_str(text);
	c.code_span = kit_span(&paragraph, 0, paragraph.text.n);
	c.code = kit_str(code);
	c.number = kit_sub(c.code, 0, number);
	c.notation = kit_str(notation);
	return c;
}

static void
test_groups(void **state)
{
	struct vt_citation c;
	struct mention m;

	(void)state;
	c = citation_of("30/2020/NĐ-CP", 2, "30/2020/NĐ-CP", "2020/NĐ-CP");
	mention_read(&c, &m);
	assert_int_equal(m.join, '/');
	assert_int_equal(m.year, 2020);
	assert_int_equal(m.count, 2);
	assert_str(mention_group(&m, 0), "NĐ");
	assert_str(mention_group(&m, 1), "CP");
	assert_str(mention_group(&m, 2), "");

	c = citation_of("05 - NQ/TU", 2, "05-NQ/TU", "NQ/TU");
	mention_read(&c, &m);
	assert_int_equal(m.join, '-');
	assert_int_equal(m.year, VT_UNSET);
}

static void
test_joins(void **state)
{
	struct vt_citation c = citation_of("1567CV/TU", 4, "1567CV/TU", "CV/TU");
	struct mention m;

	(void)state;
	mention_read(&c, &m);
	assert_int_equal(m.join, 0);
	c = citation_of("72A TC/TCT", 3, "72ATC/TCT", "TC/TCT");
	mention_read(&c, &m);
	assert_int_equal(m.join, ' ');
}

static void
test_many_groups(void **state)
{
	struct vt_citation c =
	    citation_of("1/A-B-C-D-E-F-G-H-I-K", 1, "1/A-B-C-D-E-F-G-H-I-K", "A-B-C-D-E-F-G-H-I-K");
	struct mention m;

	(void)state;
	mention_read(&c, &m);
	assert_int_equal(m.count, MENTION_GROUPS);
}

static void
test_dates(void **state)
{
	struct vt_citation c = citation_of("1/A-B", 1, "1/A-B", "A-B");

	(void)state;
	assert_int_equal(mention_dated(&c), 0);
	assert_int_equal(mention_day(&c), 0);
	c.year = 2020;
	assert_int_equal(mention_day(&c), 20200000);
	c.month = 2;
	c.day = 30;
	assert_int_equal(mention_dated(&c), 0);
	c.day = 29;
	assert_int_equal(mention_dated(&c), 1);
	assert_int_equal(mention_day(&c), 20200229);
}

/* Twelve faults: ten findings, and the last tells of two more. */
static int
many_faults(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	struct kit_series s = {.count = 0};
	struct kit_tally t = {.count = 0};

	(void)doc;
	(void)parts;
	for (int i = 0; i < 12; i++) {
		struct vt_finding f = kit_fault_at(VT_PART_BODY, kit_span(&paragraph, 0, 1));

		f.component = i;
		kit_tally_add(&t, check, &f);
		f.component = VT_PART_BODY;
		kit_series_add(&s, check, f, "lỗi %d", "fault %d", i);
	}
	assert_int_equal(t.count, 12);
	assert_int_equal(t.first.component, 0);
	assert_string_equal(kit_tally_more(check, 0).vi, "");
	return kit_series_report(&s, check, e);
}

static void
test_series(void **state)
{
	struct arena *arena = arena_new(0), *scratch = arena_new(0);
	struct findings found = {0};
	struct profile *profile;
	struct vt_error err = {0};
	struct vt_rule rule = {.size = sizeof(rule),
	    .id = "cite.spacing",
	    .title = {"t", "t"},
	    .mend = {"Sửa.", "Mend."},
	    .check = many_faults};
	struct check_subject subject = {
	    .arena = arena, .scratch = scratch, .folds = folds_new(arena)};

	(void)state;
	assert_ok(profile_load("nd30-2020", TOP_SRCDIR "/profiles", &profile, &err), &err);
	subject.profile = profile;
	paragraph.text = VT_STR("abc");
	assert_ok(check_run(&rule, profile_rule(subject.profile, rule.id), &subject, &found, &err),
	    &err);
	assert_int_equal(found.count, KIT_TALLY_MOST);
	assert_string_equal(found.items[0].finding.message.en, "fault 0");
	assert_string_equal(found.items[9].finding.message.en, "fault 9 (and 2 more)");
	assert_string_equal(found.items[9].finding.message.vi, "lỗi 9 (và 2 chỗ khác)");
	profile_free(profile);
	arena_free(scratch);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_groups),
	    cmocka_unit_test(test_joins),
	    cmocka_unit_test(test_many_groups),
	    cmocka_unit_test(test_dates),
	    cmocka_unit_test(test_series),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
