/* Descriptors of plugins of any age (core/engine: descriptor, registry, choose). */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include "core/engine/choose.h"
#include "core/engine/descriptor.h"
#include "core/engine/registry.h"

static int
probe_30(struct vt_package *pkg)
{
	(void)pkg;
	return 30;
}

static int
probe_60(struct vt_package *pkg)
{
	(void)pkg;
	return 60;
}

static int
probe_101(struct vt_package *pkg)
{
	(void)pkg;
	return 101;
}

static int
read_nothing(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err)
{
	(void)pkg;
	(void)builder;
	(void)err;
	return VT_OK;
}

static struct vt_reader
reader(const char *name, int (*probe)(struct vt_package *pkg))
{
	return (struct vt_reader){.size = sizeof(struct vt_reader),
	    .name = name,
	    .title = {"bộ đọc", "reader"},
	    .suffixes = "x",
	    .probe = probe,
	    .read = read_nothing};
}

static int
setup(void **state)
{
	struct registry *r = calloc(1, sizeof(*r));

	r->arena = arena_new(0);
	*state = r;
	return 0;
}

static int
teardown(void **state)
{
	struct registry *r = *state;

	arena_free(r->arena);
	registry_free(r);
	free(r);
	return 0;
}

static void
add(struct registry *r, enum registry_kind kind, const void *descriptor)
{
	struct vt_error err = {0};

	assert_ok(registry_add(r, kind, descriptor, "unit", &err), &err);
}

/* A plugin of a later minor has longer descriptors: what the host does not know
 * is left behind. */
static void
test_longer_descriptor_is_cut(void **state)
{
	struct registry *r = *state;
	struct {
		struct vt_reader known;
		char later[64];
	} longer = {reader("longer", probe_30), ""};

	memset(longer.later, 0x5a, sizeof(longer.later));
	longer.known.size = sizeof(longer);
	assert_null(descriptor_complain(REGISTRY_READER, &longer, r->arena).en);
	add(r, REGISTRY_READER, &longer);
	longer.known.name = "changed";
	const struct registry_entry *entry = registry_find(r, REGISTRY_READER, "longer");

	assert_non_null(entry);
	assert_ptr_not_equal(entry->descriptor, &longer);
	assert_string_equal(entry->plugin, "unit");
}

static void
test_complaints(void **state)
{
	struct registry *r = *state;
	struct vt_reader good = reader("good-1", probe_30), bad;

	assert_null(descriptor_complain(REGISTRY_READER, &good, r->arena).en);
	bad = good;
	bad.size = 8;
	assert_non_null(strstr(descriptor_complain(REGISTRY_READER, &bad, r->arena).en, "short"));
	bad = good;
	bad.name = NULL;
	assert_non_null(strstr(descriptor_complain(REGISTRY_READER, &bad, r->arena).en, "NULL"));
	bad = good;
	bad.name = "Not-Lower";
	assert_non_null(strstr(descriptor_complain(REGISTRY_READER, &bad, r->arena).en,
	    "Not-Lower"));
	bad = good;
	bad.read = NULL;
	assert_non_null(strstr(descriptor_complain(REGISTRY_READER, &bad, r->arena).en, "read"));
	bad = good;
	bad.title.vi = NULL;
	assert_non_null(strstr(descriptor_complain(REGISTRY_READER, &bad, r->arena).vi, "title"));
}

static void
test_names(void **state)
{
	(void)state;
	assert_true(descriptor_is_word("a-b2", 4));
	assert_false(descriptor_is_word("", 0));
	assert_false(descriptor_is_word("-a", 2));
	assert_false(descriptor_is_word("a-", 2));
	assert_false(descriptor_is_word("a.b", 3));
}

static void
test_lists_are_sorted(void **state)
{
	struct registry *r = *state;
	struct vt_reader c = reader("c", probe_30), a = reader("a", probe_30);
	struct vt_field second = {.size = sizeof(second), .name = "Alpha", .order = 20};
	struct vt_field first = {.size = sizeof(first), .name = "Zeta", .order = 10};

	add(r, REGISTRY_READER, &c);
	add(r, REGISTRY_READER, &a);
	add(r, REGISTRY_FIELD, &second);
	add(r, REGISTRY_FIELD, &first);
	registry_sort(r);
	assert_string_equal(r->lists[REGISTRY_READER].items[0].name, "a");
	assert_string_equal(r->lists[REGISTRY_FIELD].items[0].name, "Zeta");
}

static void
test_most_certain_reader_wins(void **state)
{
	struct registry *r = *state;
	struct vt_reader a = reader("a", probe_30), b = reader("b", probe_60);
	struct vt_reader c = reader("c", probe_60), d = reader("d", probe_101);
	const struct vt_reader *chosen;
	struct package *package;
	struct vt_error err = {0};

	add(r, REGISTRY_READER, &a);
	add(r, REGISTRY_READER, &b);
	add(r, REGISTRY_READER, &c);
	registry_sort(r);
	assert_ok(package_open(TOP_SRCDIR "/configure.ac", -1, &package, &err), &err);
	assert_ok(choose_reader(r, package, &chosen, &err), &err);
	assert_string_equal(chosen->name, "b");
	add(r, REGISTRY_READER, &d);
	registry_sort(r);
	assert_int_equal(choose_reader(r, package, &chosen, &err), VT_ERR_PLUGIN);
	package_free(package);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(test_longer_descriptor_is_cut),
	    TEST(test_complaints),
	    TEST(test_names),
	    TEST(test_lists_are_sorted),
	    TEST(test_most_certain_reader_wins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
