/* kit_xml_parse_around leaves out what was read before. */
#include "unit.h"

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

static const struct kit_xml_handler handler = {on_start, on_end, NULL};

static void
read_around(const char *text, size_t n, size_t step, const struct kit_xml_gap *gap,
    struct seen *out)
{
	struct bytes bytes = {.s = text, .n = n, .step = step};
	struct vt_package pkg = {&bytes_ops, &bytes};
	struct kit_xml *xml = kit_xml_new(&vocabulary);
	struct vt_error err = {0};

	*out = (struct seen){0};
	assert_non_null(xml);
	assert_ok(kit_xml_parse_around(xml, gap, &pkg, 0, "part.xml", &handler, out, &err), &err);
	kit_xml_free(xml);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_is_in_a_gap_is_not_read),
	    cmocka_unit_test(test_no_place_is_told_in_other_encodings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
