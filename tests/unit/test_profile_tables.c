/* Tables of profiles: the components of each kind, and the dated tables beside the profiles
 * (core/engine/profile_components.c, profile_table.c). */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/engine/profile.h"

#define HEAD \
	"<profile xmlns=\"urn:vanthu:profile:1\" form=\"1\" id=\"%s\" %s>\n" \
	"<title xml:lang=\"vi\">Thử</title>\n"

static char folder[32];

static void
write_file(const char *name, const char *text)
{
	char path[128];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static void
write_profile(const char *id, const char *more, const char *body)
{
	char name[64], text[4096];
	int n = snprintf(text, sizeof(text), HEAD, id, more);

	snprintf(text + n, sizeof(text) - (size_t)n, "%s\n</profile>\n", body);
	snprintf(name, sizeof(name), "%s.xml", id);
	write_file(name, text);
}

static int
setup(void **state)
{
	(void)state;
	snprintf(folder, sizeof(folder), "tables-XXXXXX");
	return mkdtemp(folder) == NULL;
}

static int
teardown(void **state)
{
	static const char *const names[] = {"base.xml", "office.xml", "names.xml", "in-force.xml"};
	char path[128];

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		unlink(path);
	}
	return rmdir(folder);
}

static void
has(const struct profile *p, const char *column, const char *kind, const char *value)
{
	char map[64];
	struct vt_str found;

	snprintf(map, sizeof(map), "component-%s", column);
	assert_int_equal(profile_lookup(p, NULL, map, kit_str(kind), &found), 1);
	if (value == NULL)
		assert_null(found.s);
	else
		assert_string_equal(found.s, value);
}

static void
refused(const char *words)
{
	struct profile *p = NULL;
	struct vt_error err = {0};

	assert_int_equal(profile_load("base", folder, &p, &err), VT_ERR_PROFILE);
	assert_null(p);
	if (strstr(err.message, words) == NULL)
		flunk("'%s' does not say '%s'", err.message, words);
}

static void
test_a_row_is_laid_over_that_of_the_base_column_by_column(void **state)
{
	struct profile *p = NULL;
	struct vt_error err = {0};
	struct vt_words kinds;

	(void)state;
	write_profile("base", "",
	    "<components role=\"other\" number=\"required\" date=\"required\"/>\n"
	    "<components kind=\"Công văn\" role=\"letter\" number=\"optional\" date=\"text\"/>");
	write_profile("office", "base=\"base\"",
	    "<components kind=\"Công văn\" number=\"required\"/>\n"
	    "<components kind=\"Biên bản\" signers=\"3\"/>");
	assert_ok(profile_load("office", folder, &p, &err), &err);
	has(p, "number", "@other", "required");
	has(p, "number", "Công văn", "required");
	has(p, "number", "@letter", "optional");
	has(p, "date", "Công văn", "text");
	has(p, "signers", "Biên bản", "3");
	assert_int_equal(profile_words(p, NULL, "component-kinds", &kinds), 1);
	assert_string_equal(kinds.items[kinds.count - 1].s, "Biên bản");
	has(p, "date", "Biên bản", NULL);
	profile_free(p);
}

static void
test_rows_that_say_nothing_known_are_refused_with_their_line(void **state)
{
	(void)state;
	write_profile("base", "", "<components number=\"required\"/>");
	refused("base.xml:3: <components> needs a kind or a role");
	write_profile("base", "", "\n<components role=\"other\" seal=\"required\"/>");
	refused("base.xml:4: seal=\"required\" is not known");
	write_profile("base", "", "<components role=\"other\" number=\"perhaps\"/>");
	refused("number=\"perhaps\" is not known");
	write_profile("base", "", "<components role=\"other\" signers=\"some\"/>");
	refused("signers=\"some\" is not known");
}

static void
test_a_table_beside_the_profiles_is_lists_of_one_length(void **state)
{
	struct profile *p = NULL;
	struct vt_error err = {0};
	struct vt_words was, now, before;

	(void)state;
	write_profile("base", "", "<rule id=\"a.b\" severity=\"note\"/>");
	write_file("names.xml",
	    "<names xmlns=\"urn:vanthu:names:1\" form=\"1\">\n"
	    "<name was=\"Bộ Gió\" until=\"2025-03-01\" now=\"Bộ Mây\" source=\"1\"/>\n"
	    "<before kind=\"k\">UBND</before>\n"
	    "<name was=\"Bộ Mưa\" until=\"2025-03-01\" to=\"các bộ\" source=\"1\"/>\n</names>");
	assert_ok(profile_load("base", folder, &p, &err), &err);
	assert_int_equal(profile_words(p, NULL, "names-was", &was), 1);
	assert_int_equal(profile_words(p, NULL, "names-now", &now), 1);
	assert_int_equal(profile_words(p, NULL, "names-before", &before), 1);
	assert_int_equal(was.count, 2);
	assert_int_equal(now.count, 2);
	assert_string_equal(was.items[1].s, "Bộ Mưa");
	assert_string_equal(now.items[0].s, "Bộ Mây");
	assert_string_equal(now.items[1].s, "");
	assert_int_equal(before.count, 1);
	assert_string_equal(before.items[0].s, "UBND");
	/* Without in-force.xml its lists are not there: rules cannot tell. */
	assert_int_equal(profile_words(p, NULL, "in-force-number", &was), 0);
	profile_free(p);
}

static void
test_a_table_that_lacks_something_is_refused_with_its_line(void **state)
{
	(void)state;
	write_profile("base", "", "<rule id=\"a.b\" severity=\"note\"/>");
	write_file("names.xml",
	    "<names xmlns=\"urn:vanthu:names:1\" form=\"1\">\n"
	    "<name was=\"Bộ Gió\" source=\"1\"/>\n</names>");
	refused("names.xml:2: <name> needs until");
	write_file("names.xml",
	    "<names xmlns=\"urn:vanthu:names:1\" form=\"1\">\n"
	    "<before kind=\"k\"> </before>\n</names>");
	refused("names.xml:2: <before> needs a text");
	write_file("names.xml", "<names form=\"1\"/>");
	refused("this is no table <names xmlns=\"urn:vanthu:names:1\">");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		test_a_row_is_laid_over_that_of_the_base_column_by_column, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		test_rows_that_say_nothing_known_are_refused_with_their_line, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_a_table_beside_the_profiles_is_lists_of_one_length,
		setup, teardown),
	    cmocka_unit_test_setup_teardown(
		test_a_table_that_lacks_something_is_refused_with_its_line, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
