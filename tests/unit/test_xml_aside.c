/* Text that goes around libxml2 is told as if it had not. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "kit/text.h"
#include "kit/xml.h"
#include "tests/unit/bytes.h"

#define LONG "Ủy ban nhân dân xã Thạnh Lộc đề nghị các đơn vị thực hiện đúng quy định; "
#define LONGER LONG LONG LONG LONG LONG LONG

static const struct kit_xml_ns namespaces[] = {{"urn:one", 1, "p"}, {NULL, 0, NULL}};
static const char *const names[] = {"a", "b", NULL};
static const struct kit_xml_vocabulary vocabulary = {namespaces, names, NULL};
static const char *const idle[] = {"p:b", NULL};
static const struct kit_xml_gap none = {0}, aside = {.aside = 1},
				left_out = {.aside = 1, .idle = idle};

struct seen {
	char log[8192];
	size_t texts;
	int code;
	char message[sizeof(((struct vt_error *)0)->message)];
};

static void
note(struct seen *s, struct vt_str text)
{
	const size_t n = strlen(s->log);

	snprintf(s->log + n, sizeof(s->log) - n, "%.*s", (int)text.n, text.s);
}

static int
on_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	(void)err;
	note(ctx, VT_STR("<"));
	note(ctx, e->local);
	if (kit_eq(e->local, VT_STR("skipped")))
		kit_xml_skip(xml);
	return VT_OK;
}

static int
on_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	(void)xml, (void)name, (void)err;
	note(ctx, VT_STR(">"));
	return VT_OK;
}

static int
on_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	struct seen *s = ctx;

	(void)xml, (void)err;
	s->texts++;
	note(s, text);
	return VT_OK;
}

static void
read_text(struct vt_str text, size_t step, const struct kit_xml_gap *gap, struct seen *out)
{
	static const struct kit_xml_handler handler = {on_start, on_end, on_text};
	struct bytes bytes = {.s = text.s, .n = text.n, .step = step};
	struct vt_package pkg = {&bytes_ops, &bytes};
	struct kit_xml *xml = kit_xml_new(&vocabulary);
	struct vt_error err = {0};

	memset(out, 0, sizeof(*out));
	assert_non_null(xml);
	out->code = kit_xml_parse_around(xml, gap, &pkg, 0, "part.xml", &handler, out, &err);
	snprintf(out->message, sizeof(out->message), "%s", err.message);
	kit_xml_free(xml);
}

/* Whatever pieces the part comes in. */
static void
assert_same(struct vt_str text)
{
	struct seen plain, other;

	for (size_t step = 0; step <= text.n; step += step < 40 ? 1 : 61) {
		read_text(text, step, &none, &plain);
		read_text(text, step, &aside, &other);
		assert_int_equal(other.code, plain.code);
		assert_string_equal(other.message, plain.message);
		if (plain.code == VT_OK)
			assert_string_equal(other.log, plain.log);
	}
}

static void
test_text_is_told_as_it_stands(void **state)
{
	static const char *const texts[] = {
	    "<a>" LONG "</a>",
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>" LONG "<b/>" LONG "</a>",
	    "<?xml version='1.0' encoding = 'utf-8' standalone='yes'?><a>" LONG "</a>",
	    "<?xml version=\"1.0\"?><a>" LONGER "<b>" LONG "</b></a>",
	    "\xEF\xBB\xBF<a>" LONG "</a>",
	    "<a x='>'>" LONG "<b x=\"1 > " LONG "\">" LONG "</b>" LONG "</a>",
	    "<a>" LONG "> và >> " LONG "<b/></a>",
	    "<a>" LONG "&amp; &#7910;y ban" LONG "<b>" LONG "</b></a>",
	    "<a>" LONG "\n" LONG "\r\n" LONG "\t" LONG "</a>",
	    "<a><skipped>" LONG "<b>" LONG "</b></skipped>" LONG "</a>",
	    "<a>đ<b/>đẹp<b/>đường x<b/>đường xá</a>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_same(kit_str(texts[i]));
}

/* The byte that stands for a text may be in the text, and what looks like text may be none. */
static void
test_what_is_no_text_is_not_taken_for_it(void **state)
{
	static const char *const texts[] = {
	    "<a>" LONG "<b>\x7F</b>" LONG "<b>" LONG "\x7F</b></a>",
	    "<a>" LONG "<b>&#127;</b>" LONG "</a>",
	    "<a>" LONG "<b>&#x7f;</b>" LONG "</a>",
	    "<a>" LONG "<b>&#0127;</b>" LONG "</a>",
	    "<a x='&#127;'>" LONG "</a>",
	    "<a>" LONG "<![CDATA[<b>" LONG "</b>]]>" LONG "</a>",
	    "<a>" LONG "<!-- <b>" LONG "</b> -->" LONG "<b>" LONG "</b></a>",
	    "<a>" LONG "<?page <b>" LONG "</b>?>" LONG "<b>" LONG "</b></a>",
	    "<?page <b>" LONG "</b>?><a>" LONG "</a>",
	    "<?xml version='1.0'?><?page <b>" LONG "</b>?><a>" LONG "</a>",
	    "<!-- <b>" LONG "</b> --><a>" LONG "</a>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_same(kit_str(texts[i]));
}

/* What libxml2 refuses is refused, in its words. */
static void
test_broken_text_is_told(void **state)
{
	static const char *const texts[] = {
	    "<a>" LONG "\xC3(" LONG "</a>",
	    "<a>" LONG "\xE1\xBB</a>",
	    "<a>" LONG "\xED\xA0\x80</a>", /* half a pair of UTF-16 */
	    "<a>" LONG "\xEF\xBF\xBE</a>", /* no character */
	    "<a>" LONG "\x01</a>",
	    "<a>" LONG "]]></a>",
	    "<a>" LONG "]]<b/>></a>",
	    "<a>" LONG "<b x=\"<b>" LONG "</b>\"/></a>",
	    "<a>" LONG "</a><b>" LONG "</b>",
	    "<a>" LONG "<b>" LONG,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_same(kit_str(texts[i]));
}

/* Bytes of another encoding are not those of the text. */
static void
test_other_encodings_are_parsed(void **state)
{
	static const char *const texts[] = {
	    "<?xml version='1.0' encoding='iso-8859-1'?><a>" LONG "</a>",
	    "<?xml version=\"1.0\" encoding=\"windows-1258\"?><a>" LONG "</a>",
	    "<?xml version='1.0' encoding='UTF-80'?><a>" LONG "</a>",
	};
	static const char wide[] =
	    "\xFF\xFE<\0a\0>\0\xD2\x01\xD2\x01\xD2\x01\xD2\x01\xD2\x01<\0/\0a\0>\0";

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_same(kit_str(texts[i]));
	assert_same((struct vt_str){wide, sizeof(wide) - 1});
}

/* libxml2 hands long text over in pieces of some 300 bytes. */
static void
test_text_is_whole(void **state)
{
	struct seen s;

	(void)state;
	read_text(VT_STR("<a>" LONGER "</a>"), 0, &none, &s);
	assert_true(s.texts > 1);
	read_text(VT_STR("<a>" LONGER "</a>"), 0, &aside, &s);
	assert_int_equal(s.texts, 1);
	read_text(VT_STR("<a xmlns:p='urn:one'>" LONGER "<p:b/>" LONGER "</a>"), 0, &left_out, &s);
	assert_string_equal(s.log, "<a" LONGER LONGER ">");
	assert_int_equal(s.texts, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_text_is_told_as_it_stands),
	    cmocka_unit_test(test_what_is_no_text_is_not_taken_for_it),
	    cmocka_unit_test(test_broken_text_is_told),
	    cmocka_unit_test(test_other_encodings_are_parsed),
	    cmocka_unit_test(test_text_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
