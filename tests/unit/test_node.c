/* XML files of our own as nodes: parsed, and as the program was built with them. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/anatomy/lexicon.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/node.h"
#include "core/base/node_image.h"

#define PROFILES TOP_SRCDIR "/profiles/"

static const char *const imaged[] = {"in-force.xml", "names.xml", "nd30-2020.xml", "tt01-2011.xml",
    "qppl.xml", "qppl-2016.xml", "party-36.xml", "party-05.xml"};

/* A file with these bytes; removed by the caller. */
static void
write_file(char path[32], const char *bytes, size_t n)
{
	int fd;

	strcpy(path, "/tmp/vanthu-node-XXXXXX");
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_true(write(fd, bytes, n) == (ssize_t)n);
	close(fd);
}

/* The file as it is, with an image, and with a line end more, which has none. */
static void
read_both(const char *name, struct arena *a, const struct node **out_image,
    const struct node **out_parsed)
{
	char original[200], path[32];
	struct vt_error err = {0};
	struct buf more = {0};
	char *bytes;
	size_t n;

	snprintf(original, sizeof(original), "%s%s", PROFILES, name);
	assert_ok(file_read(original, -1, &bytes, &n, &err), &err);
	assert_non_null(node_image_of((struct vt_str){bytes, n}));
	buf_put(&more, bytes, n);
	buf_puts(&more, "\n");
	assert_null(node_image_of((struct vt_str){more.data, more.n}));
	write_file(path, more.data, more.n);
	assert_ok(node_read(original, NULL, a, a, out_image, &err), &err);
	assert_ok(node_read(path, NULL, a, a, out_parsed, &err), &err);
	unlink(path);
	free(bytes);
	buf_free(&more);
}

static void
assert_alike(const struct node *x, const struct node *y)
{
	for (; x != NULL && y != NULL; x = x->next, y = y->next) {
		assert_string_equal(x->name, y->name);
		assert_string_equal(x->ns, y->ns);
		assert_int_equal(x->line, y->line);
		assert_int_equal(x->text.n, y->text.n);
		assert_string_equal(x->text.s, y->text.s);
		assert_int_equal(x->attribute_count, y->attribute_count);
		for (size_t i = 0; i < x->attribute_count; i++) {
			assert_string_equal(x->attributes[i].name, y->attributes[i].name);
			assert_string_equal(x->attributes[i].value.s, y->attributes[i].value.s);
			assert_int_equal(x->attributes[i].value.n, y->attributes[i].value.n);
		}
		assert_alike(x->children, y->children);
	}
	assert_true(x == NULL && y == NULL);
}

static void
test_an_image_says_what_the_file_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(imaged) / sizeof(imaged[0]); i++) {
		const struct node *image, *parsed;
		struct arena *a = arena_new(0);

		read_both(imaged[i], a, &image, &parsed);
		assert_alike(image, parsed);
		arena_free(a);
	}
}

static void
test_any_byte_that_differs_is_seen(void **state)
{
	struct vt_error err = {0};
	char *bytes;
	size_t n;

	(void)state;
	assert_ok(file_read(PROFILES "qppl-2016.xml", -1, &bytes, &n, &err), &err);
	for (size_t i = 0; i < n; i++) {
		bytes[i] ^= 1;
		assert_null(node_image_of((struct vt_str){bytes, n}));
		bytes[i] ^= 1;
	}
	assert_non_null(node_image_of((struct vt_str){bytes, n}));
	free(bytes);
}

static void
test_words_are_folded_as_when_they_are_read(void **state)
{
	struct lexicon *image, *parsed;
	struct vt_error err = {0};
	char path[32], *bytes;
	size_t n;

	(void)state;
	assert_ok(file_read(PROFILES "lexicon.xml", -1, &bytes, &n, &err), &err);
	assert_non_null(node_image_of((struct vt_str){bytes, n}));
	/* The last byte is a line end: a blank in its place is as good. */
	bytes[n - 1] = ' ';
	write_file(path, bytes, n);
	assert_ok(lexicon_load(PROFILES "lexicon.xml", &image, &err), &err);
	assert_ok(lexicon_load(path, &parsed, &err), &err);
	for (int list = 0; list < LEXICON_LIST_COUNT; list++) {
		size_t count = lexicon_count(image, (enum lexicon_list)list);

		assert_int_equal(count, lexicon_count(parsed, (enum lexicon_list)list));
		for (size_t i = 0; i < count; i++) {
			struct vt_str x = lexicon_entry(image, (enum lexicon_list)list, i);
			struct vt_str y = lexicon_bare(image, (enum lexicon_list)list, i);

			assert_true(kit_eq(x, lexicon_entry(parsed, (enum lexicon_list)list, i)));
			assert_true(kit_eq(y, lexicon_bare(parsed, (enum lexicon_list)list, i)));
		}
	}
	assert_true(lexicon_type_coded(image, kit_str("QĐ")) != NULL);
	assert_true(kit_eq(lexicon_type_coded(image, kit_str("QĐ"))->fold,
	    lexicon_type_coded(parsed, kit_str("QĐ"))->fold));
	lexicon_free(image);
	lexicon_free(parsed);
	unlink(path);
	free(bytes);
}

/* ---- what has no image ---- */

static int
read_text(const char *text, const char *head, struct arena *a, const struct node **out,
    struct vt_error *err)
{
	char path[32];
	int rc;

	write_file(path, text, strlen(text));
	rc = node_read(path, head, a, a, out, err);
	unlink(path);
	return rc;
}

static void
test_texts_and_attributes(void **state)
{
	struct arena *a = arena_new(0);
	struct vt_error err = {0};
	const struct node *root, *first;

	(void)state;
	assert_ok(read_text("<r xmlns='urn:x' a=' 1 &amp; 2 '>\n <c xml:lang='vi' x:b='3' "
			    "xmlns:x='urn:y'> a<!-- -->&lt;<![CDATA[<b>]]> </c>\n<d>\n</d> t </r>",
		      NULL, a, &root, &err),
	    &err);
	assert_true(node_is(root, "urn:x", "r"));
	assert_false(node_is(root, "urn:y", "r"));
	assert_string_equal(node_get(root, "a"), "1 & 2");
	assert_null(node_get(root, "b"));
	assert_str(root->text, "t");
	first = root->children;
	assert_str(first->text, "a<<b>");
	assert_int_equal(first->line, 2);
	assert_string_equal(node_get(first, "lang"), "vi");
	assert_null(node_get(first, "b"));
	assert_string_equal(first->next->name, "d");
	assert_str(first->next->text, "");
	assert_null(first->next->next);
	arena_free(a);
}

static void
test_a_head_ends_before_what_is_not_of_it(void **state)
{
	struct arena *a = arena_new(0);
	struct vt_error err = {0};
	const struct node *root;

	(void)state;
	assert_ok(read_text("<r><t>1</t><t>2</t><u/><broken", "t", a, &root, &err), &err);
	assert_str(root->children->next->text, "2");
	assert_null(root->children->next->next);
	assert_int_equal(read_text("<r><t>1</x></r>", "t", a, &root, &err), VT_ERR_PROFILE);
	arena_free(a);
}

static void
test_complaints_name_the_line(void **state)
{
	static const char *const bad[][2] = {
	    {"<r>\n<a></b>\n</r>", ":2: "},
	    {"<r>\n\n&nbsp;</r>", ":3: "},
	    {"", ":"},
	    {"no XML", ":1: "},
	    {"<r/>\n<r/>", ":2: "},
	    {"<!DOCTYPE r [<!ENTITY e 'x'>]>\n<r>&e;</r>", ":1: "},
	};
	struct arena *a = arena_new(0);

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct vt_error err = {0};
		const struct node *root;

		assert_int_equal(read_text(bad[i][0], NULL, a, &root, &err), VT_ERR_PROFILE);
		if (strstr(err.message, bad[i][1]) == NULL)
			flunk("%s: %s", bad[i][0], err.message);
	}
	arena_free(a);
}

static void
test_depth_has_an_end(void **state)
{
	struct arena *a = arena_new(0);
	struct vt_error err = {0};
	const struct node *root;
	struct buf text = {0};

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_puts(&text, "<a>");
	assert_int_equal(read_text(text.data, NULL, a, &root, &err), VT_ERR_PROFILE);
	buf_free(&text);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_an_image_says_what_the_file_says),
	    cmocka_unit_test(test_any_byte_that_differs_is_seen),
	    cmocka_unit_test(test_words_are_folded_as_when_they_are_read),
	    cmocka_unit_test(test_texts_and_attributes),
	    cmocka_unit_test(test_a_head_ends_before_what_is_not_of_it),
	    cmocka_unit_test(test_complaints_name_the_line),
	    cmocka_unit_test(test_depth_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
