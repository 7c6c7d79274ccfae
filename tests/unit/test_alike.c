/* core/package/alike.h: what is kept of parts goes by their bytes, and makes room. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "core/base/limit.h"
#include "core/package/alike.h"
#include "core/package/package.h"

/* An archive with one entry of the text. */
static struct package *
open_archive(const char *text, struct alike *alike)
{
	struct vt_error err = {0};
	zip_error_t error;
	zip_source_t *whole = zip_source_buffer_create(NULL, 0, 0, &error);
	zip_t *zip = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
	zip_int64_t at;
	zip_stat_t st;
	struct package *p;
	char *bytes;

	assert_non_null(zip);
	zip_source_keep(whole);
	at = zip_file_add(zip, "styles.xml", zip_source_buffer(zip, text, strlen(text), 0), 0);
	assert_int_equal(zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_DEFLATE, 6), 0);
	assert_int_equal(zip_close(zip), 0);
	assert_int_equal(zip_source_stat(whole, &st), 0);
	bytes = malloc(st.size);
	assert_int_equal(zip_source_open(whole), 0);
	assert_int_equal(zip_source_read(whole, bytes, st.size), st.size);
	zip_source_close(whole);
	zip_source_free(whole);
	assert_ok(package_take("a.docx", bytes, st.size, &p, &err), &err);
	package_set_alike(p, alike);
	return p;
}

static const char use, other_use;

static struct vt_str
recall(struct package *p, const void *what)
{
	struct vt_package *pkg = package_face(p);
	struct vt_error err = {0};
	struct vt_str made;

	assert_ok(pkg->ops->recall(pkg, 0, what, &made, &err), &err);
	return made;
}

static void
test_bytes_decide(void **state)
{
	struct alike *alike = alike_new();
	struct package *p = open_archive("<one>11111111111111111111</one>", alike), *same, *other;
	struct vt_package *pkg = package_face(p);
	char *made;

	(void)state;
	assert_int_equal(pkg->ops->is_repeated(pkg, 0, &use), 0);
	assert_int_equal(pkg->ops->is_repeated(pkg, 0, &use), 1);
	assert_int_equal(pkg->ops->is_repeated(pkg, 0, &other_use), 0);
	assert_int_equal(pkg->ops->is_repeated(pkg, 1, &use), 0);
	assert_int_equal(pkg->ops->is_repeated(pkg, -1, &use), 0);
	assert_null(recall(p, &use).s);
	made = pkg->ops->keep(pkg, 0, &use, 5);
	memcpy(made, "made", 5);
	assert_null(pkg->ops->keep(pkg, 7, &use, 5));
	same = open_archive("<one>11111111111111111111</one>", alike);
	other = open_archive("<two>11111111111111111111</two>", alike);
	package_free(p);
	assert_ptr_equal(recall(same, &use).s, made);
	assert_int_equal(recall(same, &use).n, 5);
	assert_null(recall(same, &other_use).s);
	assert_null(recall(other, &use).s);
	package_free(same);
	package_free(other);
	alike_free(alike);
}

/* Two entries that a directory cannot tell apart are told apart. */
static void
test_digests_do_not(void **state)
{
	struct alike *alike = alike_new();
	const struct alike_key key = {&use, 10, 4, 0x12345678};
	struct vt_str found;
	char *made[2];

	(void)state;
	alike_begin(alike);
	assert_int_equal(alike_knows(alike, &key), 0);
	made[0] = alike_keep(alike, &key, strdup("aaa"), 1);
	assert_int_equal(alike_knows(alike, &key), 1);
	found = alike_lookup(alike, &key, "bbb");
	assert_null(found.s);
	made[1] = alike_keep(alike, &key, strdup("bbb"), 1);
	assert_null(alike_keep(alike, &key, strdup("aaa"), 1));
	assert_ptr_equal(alike_lookup(alike, &key, "aaa").s, made[0]);
	assert_ptr_equal(alike_lookup(alike, &key, "bbb").s, made[1]);
	alike_free(alike);
}

/* What is used stays; what was not used for long goes, but never while a document is read. */
static void
test_the_oldest_gives_way(void **state)
{
	struct alike *alike = alike_new();
	struct alike_key key = {&use, 100, 4, 1};
	const size_t third = LIMIT_ALIKE_BYTES / 3;

	(void)state;
	for (; key.crc < 4; key.crc++) {
		alike_begin(alike);
		assert_int_equal(alike_keep(alike, &key, strdup("abc"), third) != NULL,
		    key.crc < 3);
	}
	/* One and two are there; one is used, then room is asked for twice. */
	key.crc = 1;
	alike_begin(alike);
	assert_non_null(alike_lookup(alike, &key, "abc").s);
	key.crc = 4;
	assert_non_null(alike_keep(alike, &key, strdup("abc"), third - 1000));
	key.crc = 5;
	assert_null(alike_keep(alike, &key, strdup("abc"), third));
	alike_begin(alike);
	key.crc = 2;
	assert_int_equal(alike_knows(alike, &key), 0);
	key.crc = 1;
	assert_int_equal(alike_knows(alike, &key), 1);
	alike_free(alike);
}

static void
test_no_more_parts_than_places(void **state)
{
	struct alike *alike = alike_new();
	struct alike_key key = {&use, 100, 4, 0};

	(void)state;
	alike_begin(alike);
	for (; key.crc < LIMIT_ALIKE_PARTS; key.crc++)
		assert_non_null(alike_keep(alike, &key, strdup("abc"), 8));
	assert_null(alike_keep(alike, &key, strdup("abc"), 8));
	alike_begin(alike);
	assert_non_null(alike_keep(alike, &key, strdup("abc"), 8));
	alike_free(alike);
}

/* What is recalled counts as if it had been unpacked. */
static void
test_budget(void **state)
{
	const size_t n = 600 * 1024;
	char *text = malloc(n + 1);
	struct alike *alike = alike_new();
	struct vt_error err = {0};
	struct vt_package *pkg;
	struct package *p;
	struct vt_str made;
	size_t count = 0;

	(void)state;
	memset(text, 'a', n);
	text[n] = '\0';
	p = open_archive(text, alike);
	pkg = package_face(p);
	assert_non_null(pkg->ops->keep(pkg, 0, &use, 1));
	while (pkg->ops->recall(pkg, 0, &use, &made, &err) == VT_OK)
		assert_true(++count < 1000);
	assert_int_equal(err.code, VT_ERR_TOO_LARGE);
	assert_int_equal(count, LIMIT_RATIO_FLOOR / n);
	package_free(p);
	alike_free(alike);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_bytes_decide),
	    cmocka_unit_test(test_digests_do_not),
	    cmocka_unit_test(test_the_oldest_gives_way),
	    cmocka_unit_test(test_no_more_parts_than_places),
	    cmocka_unit_test(test_budget),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
