/* kit_xml_parse_around leaves out what was read before, and what nobody looks at. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "kit/text.h"
#include "kit/xml.h"
#include "tests/unit/bytes.h"

enum { N_a = 1, N_b, N_c, N_d };

static const struct kit_xml_ns namespaces[] = {{"urn:one", 1, "p"}, {NULL, 0, NULL}};
static const char *const names[] = {"a", "b", "c", "d", NULL};
static const struct kit_xml_vocabulary vocabulary = {namespaces, names, NULL};

/* Behind the start of a, and behind the end of b. */
struct seen {
	struct kit_xml_gap gap;
	char log[64];
};

static int
on_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct seen *s = ctx;

	(void)err;
	strncat(s->log, e->local.s, 4);
	if (e->local.s[0] == 'a')
		s->gap.from = kit_xml_offset(xml);
	return VT_OK;
}

static int
on_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct seen *s = ctx;

	(void)err;
	if ((name & 0xff) == N_b)
		s->gap.to = kit_xml_offset(xml);
	return VT_OK;
}

static int
on_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	struct seen *s = ctx;

	(void)xml, (void)err;
	strncat(s->log, text.s, text.n);
	return VT_OK;
}

static void
read_with(const struct kit_xml_handler *handler, const char *text, size_t n, size_t step,
    const struct kit_xml_gap *gap, struct seen *out)
{
	struct bytes bytes = {.s = text, .n = n, .step = step};
	struct vt_package pkg = {&bytes_ops, &bytes};
	struct kit_xml *xml = kit_xml_new(&vocabulary);
	struct vt_error err = {0};

	*out = (struct seen){0};
	assert_non_null(xml);
	assert_ok(kit_xml_parse_around(xml, gap, &pkg, 0, "part.xml", handler, out, &err), &err);
	kit_xml_free(xml);
}

static void
read_around(const char *text, size_t n, size_t step, const struct kit_xml_gap *gap,
    struct seen *out)
{
	static const struct kit_xml_handler handler = {on_start, on_end, NULL};

	read_with(&handler, text, n, step, gap, out);
}

static void
test_what_is_in_a_gap_is_not_read(void **state)
{
	static const char *const texts[] = {
	    "<a xmlns='urn:one' x='>'><b>>t</b>><c/><d/></a>",
	    "\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8'?>\n<a xmlns='urn:one'\n>"
	    " <d><c/></d><b/>\n<c><d/></c></a>",
	};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		size_t n = strlen(texts[i]);

		for (size_t step = 1; step <= n; step++) {
			struct seen first, second;

			read_around(texts[i], n, step, NULL, &first);
			assert_string_equal(first.log, i == 0 ? "abcd" : "adcbcd");
			assert_int_equal(texts[i][first.gap.from - 1], '>');
			assert_memory_equal(texts[i] + first.gap.to - 4, i == 0 ? "</b>" : "<b/>",
			    4);
			read_around(texts[i], n, step, &first.gap, &second);
			assert_string_equal(second.log, "acd");
		}
	}
}

static void
test_no_place_is_told_in_other_encodings(void **state)
{
	const char text[] = "<?xml version='1.0' encoding='iso-8859-1'?><a>\xe9<b/></a>";
	struct seen seen;

	(void)state;
	read_around(text, sizeof(text) - 1, 64, NULL, &seen);
	assert_int_equal(seen.gap.to, -1);
}

/* Two logs with the same text between their elements. */
static void
assert_text(const char *a, const char *b)
{
	while (*a != '\0' || *b != '\0') {
		a += strspn(a, "abcd");
		b += strspn(b, "abcd");
		assert_int_equal(*a, *b);
		a += *a != '\0';
		b += *b != '\0';
	}
}

/* What is read of a document, whatever pieces it comes in. */
static void
assert_read(const char *text, const char *log)
{
	static const char *const idle[] = {"p:b", "p:bc", NULL};
	static const struct kit_xml_gap gap = {.idle = idle};
	static const struct kit_xml_handler handler = {on_start, on_end, on_text};
	const size_t n = strlen(text);
	struct seen all, some;

	read_with(&handler, text, n, n, &gap, &some);
	assert_string_equal(some.log, log);
	/* An element in two pieces is told. */
	read_with(&handler, text, n, n, NULL, &all);
	for (size_t step = 1; step < n; step++) {
		read_with(&handler, text, n, step, &gap, &some);
		assert_true(strlen(some.log) >= strlen(log));
		assert_true(strlen(some.log) <= strlen(all.log));
		assert_text(some.log, log);
	}
}

static void
test_idle_elements_are_not_told(void **state)
{
	(void)state;
	assert_read("<a xmlns:p='urn:one'>1<p:b/>2<p:b x=\"1\" p:y=\"&gt;\"/>3<p:bc/></a>",
	    "a12b3");
	assert_read("<a xmlns:p='urn:one'><p:b/><p:b x=\"1 '>' 2\" p:yY=\"\" />4<p:bc "
		    "z=\"0\"/>5</a>",
	    "ab45");
	/* Not empty, not of the name, not as Word writes it. */
	assert_read("<a xmlns:p='urn:one'><p:b>6</p:b><p:bd/><b/><p:b x='1'/><p:b\nx=\"1\"/>7</a>",
	    "ab6bdbbb7");
	/* Text and comments that look like one. */
	assert_read("<a xmlns:p='urn:one'><p:b/>8<![CDATA[<p:b/>]]></a>", "a8<p:b/>");
	assert_read("<a xmlns:p='urn:one'>9<!-- <p:b/> --><p:b/></a>", "a9b");
}

/* Logs the values of the attributes of each element. */
static int
log_attributes(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct seen *s = ctx;

	(void)xml, (void)err;
	for (size_t i = 0; i < e->attribute_count; i++)
		strncat(s->log, e->attributes[i].value.s, e->attributes[i].value.n);
	strcat(s->log, "/");
	return VT_OK;
}

static void
test_idle_attributes_are_not_told(void **state)
{
	static const char *const idle[] = {"p:gone", NULL};
	static const char *const marked[] = {"p:a", "p:ab", NULL};
	static const char *const marks[] = {"p:id", "q9:x", NULL};
	static const struct kit_xml_gap gap = {
	    .idle = idle, .marked = marked, .idle_attributes = marks};
	static const struct kit_xml_handler handler = {log_attributes, NULL, NULL};
	static const struct {
		const char *text, *log;
	} tags[] = {
	    {"<p:a p:id=\"1\" p:idB=\"2\" k=\"3\"/>", "3/"},
	    {"<p:ab k=\"1\" q9:x=\"2\" q9:xy=\"3\" l=\"4\" p:id=\"5\"></p:ab>", "14/"},
	    /* Of another element; behind what is not written plainly; no attribute at all. */
	    {"<p:abc p:id=\"1\"/><p:b p:id=\"2\"/>", "1/2/"},
	    {"<p:a p:id=\"1\" k='2' p:id2=\"3\"/>", "23/"},
	    {"<p:a k=\" p:id='1'\" l=' p:id=\"2\"' m=\"&lt;\" p:id=\"3\"/>",
		" p:id='1' p:id=\"2\"<3/"},
	    {"<p:a\n p:id=\"1\"/><p:a>p:id=\"2\"</p:a>", "1//"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++) {
		char text[400];
		struct seen seen;
		size_t n = (size_t)snprintf(text, sizeof(text),
		    "<o xmlns:p='urn:one' xmlns:q9='urn:two'>%s</o>", tags[i].text);

		read_with(&handler, text, n, n, &gap, &seen);
		assert_string_equal(seen.log + 1, tags[i].log);
	}
}

/* A long piece without any speaks for what follows. */
static void
test_idle_elements_are_looked_for_at_first(void **state)
{
	static const char *const idle[] = {"p:b", NULL};
	static const struct kit_xml_gap gap = {.idle = idle};
	static const struct kit_xml_handler handler = {on_start, on_end, NULL};
	static char text[40000];
	struct seen seen;
	size_t n;

	(void)state;
	n = (size_t)snprintf(text, sizeof(text), "<a xmlns:p='urn:one'><p:b/>%*s<p:b/></a>", 20000,
	    "");
	read_with(&handler, text, n, 16000, &gap, &seen);
	assert_int_equal(seen.log[0], 'a');
	assert_null(strchr(seen.log, 'b'));
	n = (size_t)snprintf(text, sizeof(text), "<a xmlns:p='urn:one'>%*s<p:b/></a>", 20000, "");
	read_with(&handler, text, n, 16000, &gap, &seen);
	assert_non_null(strchr(seen.log, 'b'));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_is_in_a_gap_is_not_read),
	    cmocka_unit_test(test_no_place_is_told_in_other_encodings),
	    cmocka_unit_test(test_idle_elements_are_not_told),
	    cmocka_unit_test(test_idle_attributes_are_not_told),
	    cmocka_unit_test(test_idle_elements_are_looked_for_at_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
