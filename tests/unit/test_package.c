/* A file as bounded parts (core/package), and what is said of one that is no document. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "core/base/limit.h"
#include "core/package/package.h"
#include "kit/text.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* A file of these bytes with this suffix, removed by drop. */
static char *
make_file(const void *bytes, size_t n, const char *suffix)
{
	char *path = malloc(64);
	FILE *f;

	snprintf(path, 64, "unit-package-%ld.%s", (long)getpid(), suffix);
	f = fopen(path, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	fclose(f);
	return path;
}

static void
drop(char *path)
{
	unlink(path);
	free(path);
}

/* An archive of entries name, text, name, text ..., ended by NULL. */
static char *
make_archive(const char *suffix, const char *const *entries)
{
	char *path = make_file("", 0, suffix);
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

	assert_non_null(zip);
	for (; entries[0] != NULL; entries += 2) {
		zip_source_t *s = zip_source_buffer(zip, entries[1], strlen(entries[1]), 0);

		assert_true(zip_file_add(zip, entries[0], s, 0) >= 0);
	}
	assert_int_equal(zip_close(zip), 0);
	return path;
}

static size_t
read_entry(struct vt_package *pkg, int64_t i, char *buf, size_t room, int *out_rc)
{
	struct vt_error err = {0};
	struct vt_stream *stream;
	size_t n = 0, got;

	*out_rc = pkg->ops->open(pkg, i, &stream, &err);
	if (*out_rc != VT_OK)
		return 0;
	do {
		*out_rc = pkg->ops->read(stream, buf + n, room - n, &got, &err);
		n += *out_rc == VT_OK ? got : 0;
	} while (*out_rc == VT_OK && got > 0 && n < room);
	pkg->ops->close(stream);
	return n;
}

static void
test_parts_of_an_archive(void **state)
{
	static const char *const entries[] = {"a.xml", "<a/>", "dir/b.xml", "hello", NULL};
	char *path = make_archive("DocX", entries), buf[64];
	struct package *p;
	struct vt_error err = {0};
	int rc;

	(void)state;
	assert_ok(package_open(path, -1, &p, &err), &err);
	struct vt_package *pkg = package_face(p);

	assert_string_equal(pkg->ops->suffix(pkg), "docx");
	assert_int_equal(pkg->ops->entry_count(pkg), 2);
	assert_string_equal(pkg->ops->entry_name(pkg, 1), "dir/b.xml");
	assert_null(pkg->ops->entry_name(pkg, 2));
	assert_int_equal(pkg->ops->entry_lookup(pkg, "dir/b.xml"), 1);
	assert_int_equal(pkg->ops->entry_lookup(pkg, "b.xml"), -1);
	assert_int_equal(read_entry(pkg, 1, buf, sizeof(buf), &rc), 5);
	assert_int_equal(rc, VT_OK);
	assert_memory_equal(buf, "hello", 5);
	assert_int_equal(read_entry(pkg, 7, buf, sizeof(buf), &rc), 0);
	assert_int_equal(rc, VT_ERR_DAMAGED);
	/* The file itself, by its first bytes and whole. */
	assert_memory_equal(pkg->ops->head(pkg).s, "PK\3\4", 4);
	assert_int_equal(read_entry(pkg, -1, buf, sizeof(buf), &rc), sizeof(buf));
	assert_memory_equal(buf, "PK\3\4", 4);
	assert_int_equal(package_bytes(p).n, pkg->ops->head(pkg).n);
	package_free(p);
	drop(path);
}

/* Bytes that pack a thousand to one: refused by their ratio, long before their size. */
static void
test_bomb(void **state)
{
	size_t n = LIMIT_RATIO_FLOOR + (4u << 20);
	char *zeros = calloc(1, n + 1), *buf = malloc(n);
	struct package *p;
	struct vt_error err = {0};
	int rc;

	(void)state;
	memset(zeros, ' ', n);
	const char *const entries[] = {"word/document.xml", zeros, NULL};
	char *path = make_archive("docx", entries);

	assert_ok(package_open(path, -1, &p, &err), &err);
	assert_in_range(read_entry(package_face(p), 0, buf, n, &rc), 0, LIMIT_RATIO_FLOOR);
	assert_int_equal(rc, VT_ERR_TOO_LARGE);
	package_free(p);
	free(buf);
	free(zeros);
	drop(path);
}

/* Writes n bytes over those of the file at the offset; a negative one counts from its end. */
static void
overwrite(const char *path, long at, const void *bytes, size_t n)
{
	FILE *f = fopen(path, "r+b");

	assert_non_null(f);
	assert_int_equal(fseek(f, at, at < 0 ? SEEK_END : SEEK_SET), 0);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	fclose(f);
}

/* Text that deflates to some hundred bytes; malloced. */
static char *
long_text(size_t n)
{
	char *text = malloc(n + 1);

	for (size_t i = 0; i < n; i++)
		text[i] = "quyetdinh<w:t/>"[i * i % 31 % 15];
	text[n] = '\0';
	return text;
}

/* What is read of the first part of the file, which has n bytes of text. */
static int
read_first(const char *path, const char *text, size_t n)
{
	char *buf = malloc(n + 1);
	struct vt_error err = {0};
	struct package *p;
	size_t got;
	int rc;

	assert_ok(package_open(path, -1, &p, &err), &err);
	got = read_entry(package_face(p), 0, buf, n + 1, &rc);
	if (rc == VT_OK) {
		assert_int_equal(got, n);
		assert_memory_equal(buf, text, n);
	}
	package_free(p);
	free(buf);
	return rc;
}

/* Where things stand in an archive of one entry "a": its packed bytes begin at 31; from the end
 * 22 bytes of end record, before them 47 of the directory, in which the check sum is at 16 and
 * the size at 24. */
static void
test_packed_bytes_that_lie(void **state)
{
	enum { DATA = 31 + 40, CRC = -22 - 47 + 16, SIZE = -22 - 47 + 24 };
	const size_t sizes[] = {20000, LIMIT_AT_ONCE_BYTES, LIMIT_AT_ONCE_BYTES + 1};

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		char *text = long_text(sizes[i]);
		const char *const entries[] = {"a", text, NULL};
		const uint32_t less = (uint32_t)sizes[i] - 1, more = (uint32_t)sizes[i] + 1;
		char *path = make_archive("docx", entries);

		assert_int_equal(read_first(path, text, sizes[i]), VT_OK);
		overwrite(path, CRC, "nope", 4);
		assert_int_equal(read_first(path, text, sizes[i]), VT_ERR_DAMAGED);
		drop(path);
		path = make_archive("docx", entries);
		/* Of the size libzip believes what it unpacks: nothing is lost. */
		overwrite(path, SIZE, &less, 4);
		assert_int_equal(read_first(path, text, sizes[i]), VT_OK);
		overwrite(path, SIZE, &more, 4);
		assert_int_equal(read_first(path, text, sizes[i]), VT_OK);
		drop(path);
		path = make_archive("docx", entries);
		overwrite(path, DATA, "\377\377\377\377", 4);
		assert_int_equal(read_first(path, text, sizes[i]), VT_ERR_DAMAGED);
		drop(path);
		free(text);
	}
}

static void
test_cut_archive_is_damaged(void **state)
{
	static const char *const entries[] = {"word/document.xml", "<w/>", NULL};
	char *path = make_archive("docx", entries);
	struct package *p;
	struct vt_error err = {0};

	(void)state;
	assert_int_equal(truncate(path, 40), 0);
	assert_ok(package_open(path, -1, &p, &err), &err);
	assert_non_null(package_archive_error(p));
	assert_int_equal(package_face(p)->ops->entry_count(package_face(p)), 0);
	assert_int_equal(package_diagnose(p, &err), VT_ERR_DAMAGED);
	package_free(p);
	drop(path);
}

static void
test_cannot_be_opened(void **state)
{
	struct package *p;
	struct vt_error err = {0};

	(void)state;
	assert_int_equal(package_open("no/such/file.docx", -1, &p, &err), VT_ERR_NOT_FOUND);
	err = (struct vt_error){0};
	assert_int_equal(package_open(".", -1, &p, &err), VT_ERR_NOT_A_DOCUMENT);
	err = (struct vt_error){0};
	assert_int_equal(package_open("/dev/null", -1, &p, &err), VT_ERR_NOT_A_DOCUMENT);
}

#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define ENTRY_WORD "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"
#define ENTRY_ENCRYPTED "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"

static void
test_what_else_it_is(void **state)
{
#define CASE(bytes, code, word) \
	{ \
		bytes, sizeof(bytes) - 1, code, word \
	}
	static const struct {
		const char *bytes;
		size_t n;
		int code;
		const char *word;
	} cases[] = {
	    CASE("", VT_ERR_DAMAGED, "empty"),
	    CASE("just words", VT_ERR_NOT_A_DOCUMENT, ""),
	    CASE("{\\rtf1 x}", VT_ERR_UNSUPPORTED, ".rtf"),
	    CASE("%PDF-1.7", VT_ERR_UNSUPPORTED, ".pdf"),
	    CASE("\xef\xbb\xbf\n <!DOCTYPE HTML>", VT_ERR_UNSUPPORTED, ".html"),
	    CASE("<?xml version='1.0'?><a/>", VT_ERR_UNSUPPORTED, ".xml"),
	    CASE(OLE "xx" ENTRY_WORD, VT_ERR_UNSUPPORTED, ".doc"),
	    CASE(OLE "xx" ENTRY_ENCRYPTED ENTRY_WORD, VT_ERR_ENCRYPTED, "password"),
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *path = make_file(cases[i].bytes, cases[i].n, "docx");
		struct package *p;
		struct vt_error err = {0};

		assert_ok(package_open(path, -1, &p, &err), &err);
		assert_int_equal(package_diagnose(p, &err), cases[i].code);
		if (strstr(err.message, cases[i].word) == NULL)
			flunk("'%s' does not name %s", err.message, cases[i].word);
		package_free(p);
		drop(path);
	}
}

static void
test_other_archives(void **state)
{
	static const char *const sheet[] = {"xl/workbook.xml", "<x/>", NULL};
	static const char *const ods[] = {
	    "mimetype", "application/vnd.oasis.opendocument.spreadsheet", NULL};
	static const char *const ooxml[] = {"[Content_Types].xml", "<x/>", NULL};
	static const char *const bare[] = {"a.txt", "x", NULL};
	static const struct {
		const char *const *entries;
		int code;
		const char *word;
	} cases[] = {
	    {sheet, VT_ERR_UNSUPPORTED, ".xlsx"},
	    {ods, VT_ERR_UNSUPPORTED, ".ods"},
	    {ooxml, VT_ERR_NO_MAIN_PART, ""},
	    {bare, VT_ERR_UNSUPPORTED, ".zip"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *path = make_archive("docx", cases[i].entries);
		struct package *p;
		struct vt_error err = {0};

		assert_ok(package_open(path, -1, &p, &err), &err);
		assert_int_equal(package_diagnose(p, &err), cases[i].code);
		if (strstr(err.message, cases[i].word) == NULL)
			flunk("'%s' does not name %s", err.message, cases[i].word);
		package_free(p);
		drop(path);
	}
}

/* ---- packages inside ---- */

static int
knows_all(void *ctx, struct package *inner)
{
	(void)ctx, (void)inner;
	return 1;
}

static int
count_read(void *ctx, struct package *inner, struct vt_builder *builder, struct vt_error *err)
{
	(void)inner, (void)builder, (void)err;
	++*(int *)ctx;
	return VT_OK;
}

static struct vt_package *
inside(struct vt_package *outer, const char *text, int want)
{
	struct vt_error err = {0};
	struct vt_package *inner = NULL;

	assert_int_equal(outer->ops->inside(outer, kit_str(text), "x.Docx", &inner, &err), want);
	assert_int_equal(err.code, want);
	return inner;
}

static void
test_inside(void **state)
{
	char *path = make_file("<message/>", 10, "edxml");
	struct vt_error err = {0};
	struct package *p;
	struct vt_package *pkg, *inner, *other;
	int count = 0;
	const struct package_readers readers = {&count, knows_all, count_read};

	(void)state;
	assert_int_equal(package_open(path, -1, &p, &err), VT_OK);
	pkg = package_face(p);
	inner = inside(pkg, "first", VT_OK);
	assert_string_equal(inner->ops->suffix(inner), "docx");
	assert_int_equal(inner->ops->head(inner).n, 5);
	assert_int_equal(inner->ops->is_known(inner), 0); /* nobody reads yet */
	package_set_readers(p, &readers);
	assert_int_equal(inner->ops->is_known(inner), 1);
	assert_int_equal(pkg->ops->is_known(pkg), 0); /* it is not inside */
	other = inside(inner, "second", VT_OK);
	inside(other, "third", VT_ERR_TOO_DEEP);
	assert_int_equal(package_innermost(p).n, 10);
	assert_int_equal(inner->ops->read_inside(inner, NULL, &err), VT_OK);
	assert_memory_equal(package_innermost(p).s, "first", 5);
	/* What is in the one that was read may be read from there; nothing else. */
	assert_int_equal(other->ops->read_inside(other, NULL, &err), VT_OK);
	assert_int_equal(inner->ops->read_inside(inner, NULL, &err), VT_ERR_PLUGIN);
	assert_int_equal(count, 2);
	assert_memory_equal(package_innermost(p).s, "second", 6);
	package_free(p);
	drop(path);
}

static void
test_inside_spends_one_budget(void **state)
{
	char *path = make_file("<message/>", 10, "edxml");
	const size_t n = (size_t)(LIMIT_UNPACKED_BYTES / 2) + 1;
	char *bytes = calloc(1, n);
	struct vt_error err = {0};
	struct vt_package *inner, *pkg;
	struct package *p;

	(void)state;
	assert_non_null(bytes);
	assert_int_equal(package_open(path, -1, &p, &err), VT_OK);
	pkg = package_face(p);
	assert_int_equal(pkg->ops->inside(pkg, (struct vt_str){bytes, n}, NULL, &inner, &err),
	    VT_OK);
	assert_int_equal(pkg->ops->inside(pkg, (struct vt_str){bytes, n}, NULL, &inner, &err),
	    VT_ERR_TOO_LARGE);
	package_free(p);
	free(bytes);
	drop(path);
}

static int
rewrite(const char *path, const struct package_change *changes, size_t count, char **out, size_t *n)
{
	struct vt_error err = {0};
	struct package *p;
	int rc;

	assert_int_equal(package_open(path, -1, &p, &err), VT_OK);
	rc = package_rewrite(p, changes, count, out, n, &err);
	package_free(p);
	return rc;
}

static void
test_a_file_that_is_no_archive_is_one_part(void **state)
{
	static const char *const entries[] = {"a", "1", NULL};
	const struct package_change changes[] = {{"", VT_STR("<b/>")}, {"a", VT_STR("2")}};
	const struct package_change gone = {"", {NULL, 0}};
	char *flat = make_file("<a/>", 4, "fodt"), *archive, *bytes = NULL;
	size_t n = 0;

	(void)state;
	assert_int_equal(rewrite(flat, changes, 1, &bytes, &n), VT_OK);
	assert_int_equal(n, 4);
	assert_memory_equal(bytes, "<b/>", 4);
	free(bytes);
	assert_int_equal(rewrite(flat, changes, 2, &bytes, &n), VT_ERR_PLUGIN);
	assert_int_equal(rewrite(flat, changes + 1, 1, &bytes, &n), VT_ERR_PLUGIN);
	assert_int_equal(rewrite(flat, &gone, 1, &bytes, &n), VT_ERR_PLUGIN);
	drop(flat);
	archive = make_archive("odt", entries);
	assert_int_equal(rewrite(archive, changes, 1, &bytes, &n), VT_ERR_PLUGIN);
	assert_int_equal(rewrite(archive, changes + 1, 1, &bytes, &n), VT_OK);
	free(bytes);
	drop(archive);
}

/* Any other program reads what was put in: here libzip, which looks at the check sum. */
static void
test_changed_parts_are_packed(void **state)
{
	static const char *const entries[] = {"a", "old", "b", "kept", NULL};
	const size_t n = 100000;
	char *text = long_text(n), *buf = malloc(n + 1), *bytes = NULL;
	const struct package_change changes[] = {
	    {"a", {text, n}}, {"empty", VT_STR("")}, {"new", VT_STR("x")}};
	char *path = make_archive("docx", entries);
	size_t packed = 0;
	zip_file_t *file;
	zip_stat_t st;
	zip_t *zip;

	(void)state;
	assert_int_equal(rewrite(path, changes, COUNT(changes), &bytes, &packed), VT_OK);
	assert_in_range(packed, 1, n / 4);
	drop(path);
	path = make_file(bytes, packed, "docx");
	free(bytes);
	zip = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
	assert_non_null(zip);
	assert_int_equal(zip_get_num_entries(zip, 0), 4);
	for (size_t i = 0; i < COUNT(changes); i++) {
		assert_int_equal(zip_stat(zip, changes[i].name, 0, &st), 0);
		assert_int_equal(st.comp_method, ZIP_CM_DEFLATE);
		assert_int_equal(st.size, changes[i].bytes.n);
		file = zip_fopen(zip, changes[i].name, 0);
		assert_non_null(file);
		assert_int_equal(zip_fread(file, buf, n + 1), changes[i].bytes.n);
		assert_memory_equal(buf, changes[i].bytes.s, changes[i].bytes.n);
		assert_int_equal(zip_fread(file, buf, 1), 0);
		zip_fclose(file);
	}
	zip_discard(zip);
	drop(path);
	free(buf);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_parts_of_an_archive),
	    cmocka_unit_test(test_bomb),
	    cmocka_unit_test(test_packed_bytes_that_lie),
	    cmocka_unit_test(test_cut_archive_is_damaged),
	    cmocka_unit_test(test_cannot_be_opened),
	    cmocka_unit_test(test_what_else_it_is),
	    cmocka_unit_test(test_other_archives),
	    cmocka_unit_test(test_inside),
	    cmocka_unit_test(test_inside_spends_one_budget),
	    cmocka_unit_test(test_a_file_that_is_no_archive_is_one_part),
	    cmocka_unit_test(test_changed_parts_are_packed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
