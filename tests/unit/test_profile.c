/* Profiles: what they say, how an office varies them, and what is refused (core/engine/profile*).
 */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/engine/profile.h"

#define DIR TOP_SRCDIR "/profiles"
#define HEAD "<?xml version=\"1.0\"?>\n<profile xmlns=\"urn:vanthu:profile:1\" form=\"1\" "
#define TITLE "<title xml:lang=\"vi\">Thử</title>"

static char file[] = "profile-test-XXXXXX.xml";
static char path[64];

static int
setup(void **state)
{
	int fd;

	(void)state;
	memcpy(file + sizeof(file) - 11, "XXXXXX", 6);
	if ((fd = mkstemps(file, 4)) < 0)
		return 1;
	close(fd);
	snprintf(path, sizeof(path), "./%s", file);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	return unlink(path);
}

static void
write_profile(const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static struct profile *
load(const char *name)
{
	struct profile *p = NULL;
	struct vt_error err = {0};

	assert_ok(profile_load(name, DIR, &p, &err), &err);
	return p;
}

/* The file must be refused with these words in the complaint. */
static void
refused(const char *text, const char *words)
{
	struct profile *p = NULL;
	struct vt_error err = {0};

	write_profile(text);
	assert_int_equal(profile_load(path, DIR, &p, &err), VT_ERR_PROFILE);
	assert_null(p);
	if (strstr(err.message, words) == NULL)
		flunk("'%s' does not say '%s'", err.message, words);
}

static void
test_the_decree_loads_by_id_and_validates_by_path(void **state)
{
	struct profile *p = load("nd30-2020");
	struct profile *q = load(DIR "/nd30-2020.xml");

	(void)state;
	assert_string_equal(profile_info(p)->id, "nd30-2020");
	assert_int_equal(profile_info(p)->since, 20200305);
	assert_int_equal(profile_info(p)->until, 0);
	assert_int_equal(profile_rule_count(p), profile_rule_count(q));
	profile_free(p);
	profile_free(q);
}

static void
test_every_rule_of_the_decree_has_a_clause(void **state)
{
	struct profile *p = load("nd30-2020");

	(void)state;
	assert_true(profile_rule_count(p) >= 19);
	for (size_t i = 0; i < profile_rule_count(p); i++) {
		const struct profile_rule *r = profile_rule_at(p, i);

		/* The header of a message is no matter of the decree. */
		const char *law = strncmp(profile_rule_id(r), "edxml.", 6) == 0
		    ? "QCVN 102:2016/BTTTT, "
		    : "NĐ 30/2020/NĐ-CP, ";

		if (strncmp(profile_rule_cite(r, NULL), law, strlen(law)) != 0)
			flunk("%s cites '%s'", profile_rule_id(r), profile_rule_cite(r, NULL));
		if (i > 0)
			assert_true(strcmp(profile_rule_id(profile_rule_at(p, i - 1)),
					profile_rule_id(r)) < 0);
	}
	profile_free(p);
}

static void
test_limits_have_one_unit_and_two_writings(void **state)
{
	struct profile *p;
	struct vt_range r;
	const struct profile_rule *rule;

	(void)state;
	write_profile(HEAD
	    "id=\"t\">" TITLE "<rule id=\"a.b\" severity=\"note\">"
	    "<length name=\"l\" min=\"30mm\" max=\"3.5cm\"/><length name=\"most\" max=\"12.7mm\"/>"
	    "<length name=\"least\" min=\"6pt\"/><size name=\"s\" min=\"12pt\" max=\"12pt\"/>"
	    "<number name=\"n\" min=\"1\" max=\"3\"/></rule>"
	    "<size name=\"s\" min=\"10.5pt\"/></profile>");
	p = load(path);
	rule = profile_rule(p, "a.b");
	assert_true(profile_range(p, rule, "l", &r));
	assert_int_equal(r.min, 30000);
	assert_int_equal(r.max, 35000);
	assert_true(profile_range(p, rule, "most", &r));
	assert_int_equal(r.min, VT_UNSET);
	assert_string_equal(r.shown.vi, "không quá 12,7 mm");
	assert_string_equal(r.shown.en, "at most 12.7 mm");
	assert_true(profile_range(p, rule, "least", &r));
	assert_int_equal(r.max, VT_UNSET);
	assert_string_equal(r.shown.vi, "ít nhất 6 pt");
	assert_true(profile_range(p, rule, "s", &r));
	assert_int_equal(r.min, 24);
	assert_string_equal(r.shown.vi, "12 pt");
	assert_true(profile_range(p, rule, "n", &r));
	assert_string_equal(r.shown.vi, "1–3");
	/* Without the rule the profile's own is asked. */
	assert_true(profile_range(p, NULL, "s", &r));
	assert_int_equal(r.min, 21);
	assert_string_equal(r.shown.vi, "ít nhất 10,5 pt");
	assert_false(profile_range(p, rule, "absent", &r));
	profile_free(p);
}

static void
test_an_office_varies_its_base(void **state)
{
	const struct profile_rule *rule;
	struct profile *p;
	struct vt_range r;
	struct vt_words w;
	struct vt_str s;

	(void)state;
	write_profile(HEAD
	    "id=\"so-thu\" base=\"nd30-2020\" regulation=\"Quy chế của Sở\">" TITLE
	    "<rule id=\"page.margin\" severity=\"note\"><length name=\"left\" min=\"25mm\"/></rule>"
	    "<rule id=\"motto.line\" enabled=\"false\"/>"
	    "<rule id=\"nation.wording\"><words name=\"wording\" "
	    "add=\"true\"><w>MỘT</w></words></rule>"
	    "<rule id=\"office.own\" severity=\"error\" final=\"warning\" cite=\"Điều 3\">"
	    "<case name=\"mild\" severity=\"note\"/></rule>"
	    "<map name=\"m\"><e key=\"A\">1</e><e key=\"B\">2</e><e "
	    "key=\"A\">3</e></map></profile>");
	p = load(path);
	assert_string_equal(profile_info(p)->base, "nd30-2020");
	rule = profile_rule(p, "page.margin");
	assert_int_equal(profile_rule_severity(rule, NULL, 0), VT_NOTE);
	assert_int_equal(profile_rule_severity(rule, NULL, 1), VT_NOTE);
	/* A clause keeps the name of the regulation that wrote it. */
	assert_string_equal(profile_rule_cite(rule, NULL),
	    "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I, khoản 3");
	assert_true(profile_range(p, rule, "left", &r));
	assert_int_equal(r.min, 25000);
	assert_int_equal(r.max, VT_UNSET);
	assert_true(profile_range(p, rule, "right", &r));
	assert_int_equal(r.min, 15000);
	assert_false(profile_rule_enabled(profile_rule(p, "motto.line")));
	assert_true(profile_words(p, profile_rule(p, "nation.wording"), "wording", &w));
	assert_int_equal(w.count, 3);
	assert_str(w.items[2], "MỘT");
	rule = profile_rule(p, "office.own");
	assert_string_equal(profile_rule_cite(rule, "mild"), "Quy chế của Sở, Điều 3");
	assert_int_equal(profile_rule_severity(rule, NULL, 0), VT_ERROR);
	assert_int_equal(profile_rule_severity(rule, NULL, 1), VT_WARNING);
	assert_int_equal(profile_rule_severity(rule, "mild", 1), VT_NOTE);
	assert_int_equal(profile_rule_severity(rule, "unknown", 0), VT_ERROR);
	assert_true(profile_lookup(p, rule, "m", VT_STR("A"), &s));
	assert_str(s, "3");
	assert_true(profile_lookup(p, rule, "m", VT_STR("C"), &s));
	assert_null(s.s);
	assert_false(profile_lookup(p, rule, "other", VT_STR("A"), &s));
	profile_free(p);
}

static void
test_cases_follow_a_rule_that_is_weighed_anew(void **state)
{
	const struct profile_rule *rule;
	struct profile *p;

	(void)state;
	write_profile(HEAD "id=\"so-thu\" base=\"nd30-2020\">" TITLE
			   "<rule id=\"nation.style\" severity=\"note\" cite=\"Điều 9\"/>"
			   "<rule id=\"page.margin\" severity=\"error\"/></profile>");
	p = load(path);
	rule = profile_rule(p, "nation.style");
	assert_int_equal(profile_rule_severity(rule, "centred", 0), VT_NOTE);
	assert_string_equal(profile_rule_cite(rule, "centred"), "Điều 9");
	rule = profile_rule(p, "page.margin");
	assert_int_equal(profile_rule_severity(rule, "lying", 0), VT_WARNING);
	profile_free(p);
}

static void
test_a_silent_profile_warns(void **state)
{
	struct profile *p = load("nd30-2020");

	(void)state;
	assert_null(profile_rule(p, "plugin.own"));
	assert_true(profile_rule_enabled(NULL));
	assert_int_equal(profile_rule_severity(NULL, NULL, 1), VT_WARNING);
	assert_string_equal(profile_rule_cite(NULL, NULL), "");
	profile_free(p);
}

static void
test_faults_are_refused_with_their_line(void **state)
{
	(void)state;
	refused(HEAD "id=\"t\">\n" TITLE "\n<rule id=\"a.b\" severity=\"fatal\"/></profile>",
	    ".xml:4:");
	refused(HEAD "id=\"t\">\n" TITLE
		     "<rule id=\"a.b\" severity=\"note\"><limit/></rule></profile>",
	    ".xml:3:");
	refused(HEAD "id=\"t\">" TITLE "<rule id=\"a.b\"/></profile>", "needs a severity");
	refused(HEAD "id=\"t\">" TITLE "<rule id=\"a.b\" severity=\"note\"/>\n"
		     "<rule id=\"a.b\" severity=\"error\"/></profile>",
	    "twice");
	refused(HEAD "id=\"t\">" TITLE "<length name=\"l\" min=\"9mm\" max=\"8mm\"/></profile>",
	    "above");
	refused(HEAD "id=\"t\">" TITLE "<length name=\"l\"/></profile>", "needs min or max");
	refused(HEAD "id=\"t\">" TITLE "<length name=\"l\" min=\"9 ells\"/></profile>", ".xml:2:");
	refused(HEAD "id=\"t\" base=\"absent\">" TITLE "</profile>", "no profile absent");
	refused("<profile>", ".xml:1:");
	refused("<lexicon/>", "this is no profile");
	refused("<!DOCTYPE profile [<!ENTITY a \"b\">]>\n" HEAD "id=\"t\">&a;</profile>", "");
	refused("<!DOCTYPE profile SYSTEM \"a.dtd\">\n<profile xmlns=\"urn:vanthu:profile:1\" "
		"form=\"1\" "
		"id=\"t\">" TITLE "</profile>",
	    "document type");
	refused("<profile xmlns=\"urn:vanthu:profile:1\" form=\"2\" id=\"t\">" TITLE "</profile>",
	    ":1:");
	refused(HEAD "id=\"t\" since=\"05/03/2020\">" TITLE "</profile>", ".xml:2:");
}

static void
test_what_is_not_there_is_said(void **state)
{
	struct profile *p = NULL;
	struct vt_error err = {0};

	(void)state;
	assert_int_equal(profile_load("nd99-2099", DIR, &p, &err), VT_ERR_PROFILE);
	assert_string_equal(err.message, "no profile nd99-2099");
	memset(&err, 0, sizeof(err));
	assert_int_equal(profile_load("./", DIR, &p, &err), VT_ERR_PROFILE);
}

/* ---- the choice ---- */

static const struct profile_info old_law = {.id = "old", .since = 20110305, .until = 20200304};
static const struct profile_info new_law = {.id = "new", .since = 20200305};
static const struct profile_info party = {.id = "party", .kind = PROFILE_PARTY};
static const struct profile_info office = {
    .id = "office", .base = "new", .since = 20250101, .on_request = 1};
static const struct profile_info *const heads[] = {&new_law, &office, &old_law, &party};

static const char *
choose(int32_t year, int32_t month, int32_t day, int is_party, int32_t number_year, int *fits)
{
	struct vt_date_part date = {.year_value = year, .month_value = month, .day_value = day};
	struct vt_number_part number = {.year = number_year, .party = is_party};
	struct vt_parts parts = {.date = year == 0 ? NULL : &date,
	    .number = &number,
	    .normative = number_year != VT_UNSET};

	return profile_choose(heads, 4, &parts, fits)->id;
}

static void
test_kind_and_date_choose(void **state)
{
	int fits;

	(void)state;
	assert_string_equal(choose(2020, 3, 5, 0, VT_UNSET, &fits), "new");
	assert_true(fits);
	assert_string_equal(choose(2020, 3, 4, 0, VT_UNSET, &fits), "old");
	assert_string_equal(choose(2020, VT_UNSET, VT_UNSET, 0, VT_UNSET, &fits), "old");
	assert_true(fits);
	assert_string_equal(choose(0, 0, 0, 0, VT_UNSET, &fits), "new");
	assert_true(fits);
	assert_string_equal(choose(2026, 1, 1, 1, VT_UNSET, &fits), "party");
	assert_true(fits);
	/* No profile for legal normative documents, none for 2009. */
	assert_string_equal(choose(2026, 1, 1, 0, 2026, &fits), "new");
	assert_false(fits);
	/* The nearest in time. */
	assert_string_equal(choose(2009, 1, 1, 0, VT_UNSET, &fits), "old");
	assert_false(fits);
	assert_null(profile_choose(heads, 0, &(struct vt_parts){0}, &fits));
}

static void
test_a_party_number_beside_the_national_title_is_a_fault(void **state)
{
	struct vt_number_part number = {.year = VT_UNSET, .party = 1};
	struct vt_component nation = {.kind = VT_PART_NATION};
	struct vt_parts parts = {.number = &number, .nation = &nation};
	int fits;

	(void)state;
	assert_string_equal(profile_choose(heads, 4, &parts, &fits)->id, "new");
	parts.party = 1;
	assert_string_equal(profile_choose(heads, 4, &parts, &fits)->id, "party");
}

static void
test_what_is_issued_with_a_document_is_as_old(void **state)
{
	struct vt_citation with = {.year = 2015, .month = VT_UNSET, .day = VT_UNSET};
	struct vt_parts parts = {.issued_with = &with};
	int fits;

	(void)state;
	assert_string_equal(profile_choose(heads, 4, &parts, &fits)->id, "old");
	assert_true(fits);
}

/* Another regulation on a base: clauses are its own, cases have none left; what it
 * does not look at is gone. */
static void
test_another_regulation_founds_the_rules_anew(void **state)
{
	const struct profile_rule *rule;
	struct profile *p;
	struct vt_range range;

	(void)state;
	write_profile(HEAD
	    "id=\"t\" base=\"nd30-2020\" auto=\"true\" regulation=\"QĐ 1\">" TITLE
	    "<rule id=\"nation.style\" severity=\"warning\"><any name=\"size\"/></rule>"
	    "<rule id=\"number.year\" cite=\"Điều 10\" of=\"Luật 2\"/>"
	    "<rule id=\"number.style\" cite=\"Điều 3\"/></profile>");
	p = load(path);
	rule = profile_rule(p, "nation.style");
	assert_string_equal(profile_rule_cite(rule, NULL), "QĐ 1");
	assert_string_equal(profile_rule_cite(rule, "centred"), "QĐ 1");
	assert_false(profile_range(p, rule, "size", &range));
	assert_int_equal(profile_flag(p, rule, "bold", -1), 1);
	assert_string_equal(profile_rule_cite(profile_rule(p, "number.year"), NULL),
	    "Luật 2, Điều 10");
	assert_string_equal(profile_rule_cite(profile_rule(p, "number.style"), NULL),
	    "QĐ 1, Điều 3");
	assert_string_equal(profile_rule_cite(profile_rule(p, "page.size"), NULL), "QĐ 1");
	profile_free(p);
}

static void
test_the_folder_lists_profiles_only(void **state)
{
	struct arena *a = arena_new(0);
	const struct profile_info *const *list;
	struct vt_error err = {0};
	size_t count;
	int decree = 0;

	(void)state;
	assert_ok(profile_list(DIR, a, &list, &count, &err), &err);
	for (size_t i = 0; i < count; i++) {
		decree += strcmp(list[i]->id, "nd30-2020") == 0;
		assert_string_not_equal(list[i]->id, "lexicon");
	}
	assert_int_equal(decree, 1);
	assert_int_equal(profile_list(DIR "/absent", a, &list, &count, &err), VT_ERR_PROFILE);
	arena_free(a);
}

/* What stands behind the head of a profile shows when it is chosen, not in the list. */
static void
test_a_list_looks_at_heads(void **state)
{
	static const char head[] =
	    "<profile xmlns=\"urn:vanthu:profile:1\" id=\"so\" form=\"1\" kind=\"party\">\n"
	    "<title xml:lang=\"vi\">Quy định</title><title xml:lang=\"en\">Rules</title>\n"
	    "<rule id=\"page.size\" severity=\"note\"/>";
	struct arena *a = arena_new(0);
	const struct profile_info *const *list;
	struct profile *p = NULL;
	struct vt_error err = {0};
	char folder[] = "heads-XXXXXX", kept[sizeof(path)], text[9000];
	size_t count;

	(void)state;
	memcpy(kept, path, sizeof(path));
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "./%s/so.xml", folder);
	snprintf(text, sizeof(text), "%s%*s\n<rule id=</profile>", head, 8000, "");
	write_profile(text);
	assert_ok(profile_list(folder, a, &list, &count, &err), &err);
	assert_int_equal(count, 1);
	assert_string_equal(list[0]->id, "so");
	assert_string_equal(list[0]->title.en, "Rules");
	assert_int_equal(list[0]->kind, PROFILE_PARTY);
	assert_int_equal(profile_load("so", folder, &p, &err), VT_ERR_PROFILE);
	assert_non_null(strstr(err.message, "so.xml:4: "));

	/* A head that is broken, or not all there, is no head. */
	err = (struct vt_error){0};
	write_profile("<profile xmlns=\"urn:vanthu:profile:1\" id=\"so\" form=\"1\">\n<title");
	assert_int_equal(profile_list(folder, a, &list, &count, &err), VT_ERR_PROFILE);
	assert_non_null(strstr(err.message, "so.xml:"));
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
	memcpy(path, kept, sizeof(path));
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_decree_loads_by_id_and_validates_by_path),
	    cmocka_unit_test(test_every_rule_of_the_decree_has_a_clause),
	    cmocka_unit_test_setup_teardown(test_limits_have_one_unit_and_two_writings, setup,
		teardown),
	    cmocka_unit_test_setup_teardown(test_an_office_varies_its_base, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_cases_follow_a_rule_that_is_weighed_anew, setup,
		teardown),
	    cmocka_unit_test(test_a_silent_profile_warns),
	    cmocka_unit_test_setup_teardown(test_faults_are_refused_with_their_line, setup,
		teardown),
	    cmocka_unit_test(test_what_is_not_there_is_said),
	    cmocka_unit_test(test_kind_and_date_choose),
	    cmocka_unit_test(test_a_party_number_beside_the_national_title_is_a_fault),
	    cmocka_unit_test(test_what_is_issued_with_a_document_is_as_old),
	    cmocka_unit_test_setup_teardown(test_another_regulation_founds_the_rules_anew, setup,
		teardown),
	    cmocka_unit_test(test_the_folder_lists_profiles_only),
	    cmocka_unit_test(test_a_list_looks_at_heads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
