/* kit/xml.h: names as numbers, paths, and what a hostile part is answered. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit/text.h"
#include "kit/xml.h"
#include "tests/unit/bytes.h"
#include "tests/unit/seen.h"

enum { NS_ONE = 1, NS_TWO };
enum { N_a = 1, N_b, N_c, N_x };

static const struct kit_xml_ns namespaces[] = {{"urn:one", NS_ONE, "p"},
    {"urn:one:strict", NS_ONE, "p"}, {"urn:two", NS_TWO, "q"}, {NULL, 0, NULL}};
static const char *const names[] = {"a", "b", "c", "x", NULL};
static const char *const singles[] = {"c", NULL};
static const struct kit_xml_vocabulary vocabulary = {namespaces, names, singles};

static void
note_path(struct seen *s, const struct vt_path *p)
{
	if (p == NULL)
		return;
	note_path(s, p->parent);
	note(s, "/%s:%s", p->prefix, p->name);
	if (p->ordinal != 0)
		note(s, "[%u]", p->ordinal);
}

static int
on_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct seen *s = ctx;
	struct vt_str own = kit_xml_get(e, N_x), other = kit_xml_get(e, KIT_XML(NS_ONE, N_x));

	(void)err;
	note(s, "<%x", e->name);
	if (e->name == 0)
		note(s, " %.*s", (int)e->local.n, e->local.s);
	if (own.s != NULL)
		note(s, " x=%.*s", (int)own.n, own.s);
	if (other.s != NULL)
		note(s, " p:x=%.*s", (int)other.n, other.s);
	note(s, ">");
	if (s->want_path != 0 && e->name == s->want_path)
		note_path(s, kit_xml_path(xml, &s->builder));
	if (s->skip != 0 && e->name == s->skip)
		kit_xml_skip(xml);
	return s->stop != 0 && e->name == s->stop ? VT_ERR_UNSUPPORTED : VT_OK;
}

static int
on_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	(void)xml;
	(void)err;
	note(ctx, "</%x>", name);
	return VT_OK;
}

static int
on_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	(void)xml;
	(void)err;
	note(ctx, "%.*s", (int)text.n, text.s);
	return VT_OK;
}

static const struct kit_xml_handler handler = {on_start, on_end, on_text};

/* Reads by a reader of the caller, or by one for this part when it is NULL. */
static int
read_string_with(struct kit_xml *xml, struct seen *s, const char *text, size_t n,
    struct vt_error *err)
{
	struct bytes bytes = {.s = text, .n = n};
	struct vt_package pkg = {&bytes_ops, &bytes};
	int code;

	memset(err, 0, sizeof(*err));
	s->n = 0;
	s->log[0] = '\0';
	s->arena = arena_new(0);
	s->builder = (struct vt_builder){&seen_builder_ops, s};
	code = xml != NULL ? kit_xml_parse(xml, &pkg, 0, "part.xml", &handler, s, err)
			   : kit_xml_read(&pkg, 0, "part.xml", &vocabulary, &handler, s, err);
	arena_free(s->arena);
	return code;
}

static int
read_string(struct seen *s, const char *text, size_t n, struct vt_error *err)
{
	return read_string_with(NULL, s, text, n, err);
}

#define ROOT "<p:a xmlns:p=\"urn:one\" xmlns:q=\"urn:two\" xmlns:z=\"urn:z\""

static void
test_names_are_numbers_by_namespace(void **state)
{
	struct seen s = {0};
	struct vt_error err;
	const char text[] =
	    ROOT " x=\"1&amp;2\" p:x=\"&#7907;\">"
		 "<q:b z:x=\"no\">t&lt;<![CDATA[<c>]]></q:b><z:b/><b/><p:new/></p:a>";

	(void)state;
	assert_ok(read_string(&s, text, sizeof(text) - 1, &err), &err);
	/* z:x is nobody's x; an element without namespace has its bare number. */
	assert_string_equal(s.log,
	    "<401 x=1&2 p:x=\u1ee3><802>t<<c></802><0 b></0><2></2><0 new></0></401>");
}

static void
test_both_uris_of_a_namespace_are_one(void **state)
{
	struct seen s = {0};
	struct vt_error err;
	const char text[] = "<a xmlns=\"urn:one:strict\"><b/></a>";

	(void)state;
	assert_ok(read_string(&s, text, sizeof(text) - 1, &err), &err);
	assert_string_equal(s.log, "<401><402></402></401>");
}

static void
test_skip_leaves_out_all_below(void **state)
{
	struct seen s = {.skip = KIT_XML(NS_ONE, N_b)};
	struct vt_error err;
	const char text[] = ROOT "><p:b>no<p:b><p:c/></p:b></p:b>yes<p:b/><p:c/></p:a>";

	(void)state;
	assert_ok(read_string(&s, text, sizeof(text) - 1, &err), &err);
	assert_string_equal(s.log, "<401><402>yes<402><403></403></401>");
}

static void
test_paths_count_siblings_of_one_name(void **state)
{
	struct seen s = {.want_path = KIT_XML(NS_TWO, N_x)};
	struct vt_error err;
	const char text[] = ROOT "><p:c><p:b/><q:b/><p:b><q:x/><z:w><q:x/><q:x/></z:w></p:b></p:c>"
				 "</p:a>";

	(void)state;
	assert_ok(read_string(&s, text, sizeof(text) - 1, &err), &err);
	assert_non_null(strstr(s.log, "/p:a/p:c/p:b[2]/q:x[1]"));
	assert_non_null(strstr(s.log, "/p:a/p:c/p:b[2]/z:w[1]/q:x[2]"));
}

static void
test_a_handler_ends_the_read(void **state)
{
	struct seen s = {.stop = KIT_XML(NS_ONE, N_b)};
	struct vt_error err;
	const char text[] = ROOT "><p:b>x</p:b><p:c/></p:a>";

	(void)state;
	assert_int_equal(read_string(&s, text, sizeof(text) - 1, &err), VT_ERR_UNSUPPORTED);
	assert_int_equal(err.code, 0); /* the handler's to fill in */
	assert_string_equal(s.log, "<401><402>");
}

static void
test_damage_is_told_with_its_place(void **state)
{
	static const char *const broken[] = {"<a>\n<b></a>", "<a>\n</a><b/>", "<a>\n&such;</a>",
	    "<a>\n<b x='1' x='2'/></a>", "<a>\n\x01</a>", "<a>\n\xff</a>"};
	struct seen s = {0};
	struct vt_error err;

	(void)state;
	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		int code = read_string(&s, broken[i], strlen(broken[i]), &err);

		assert_int_equal(code, VT_ERR_DAMAGED);
		if (memcmp(err.message, "part.xml: line 2: ", 18) != 0)
			flunk("%s", err.message);
		assert_null(strchr(err.message, '\n'));
	}
	assert_int_equal(read_string(&s, "<a>\n", 4, &err), VT_ERR_DAMAGED);
	assert_non_null(strstr(err.message, "cut short"));
	assert_int_equal(read_string(&s, "", 0, &err), VT_ERR_DAMAGED);
	assert_string_equal(err.message, "part.xml: empty");
}

static void
test_declarations_are_refused(void **state)
{
	static const char *const declared[] = {
	    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
	    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a/>",
	    "<!DOCTYPE a [<!ENTITY % x 'y'>]><a/>",
	    "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>",
	    "<!DOCTYPE a [<!ATTLIST a x (y|z) 'y'>]><a/>",
	    "<!DOCTYPE a [<!NOTATION x SYSTEM 'y'>]><a/>",
	};
	struct seen s = {0};
	struct vt_error err;

	(void)state;
	for (size_t i = 0; i < sizeof(declared) / sizeof(declared[0]); i++) {
		int code = read_string(&s, declared[i], strlen(declared[i]), &err);

		assert_int_equal(code, VT_ERR_DAMAGED);
		assert_non_null(strstr(err.message, "declares"));
	}
	/* The bare line of old office formats does no harm, and nothing is fetched. */
	assert_ok(read_string(&s, "<!DOCTYPE a SYSTEM 'no.dtd'><a/>", 32, &err), &err);
}

static void
test_limits(void **state)
{
	struct seen s = {0};
	struct vt_error err;
	char *text = malloc(200000);
	size_t n = 0;

	(void)state;
	assert_non_null(text);
	s.skip = 1; /* depth is counted below a skipped element too */
	for (int i = 0; i < 2000; i++)
		n += (size_t)sprintf(text + n, "<a>");
	assert_int_equal(read_string(&s, text, n, &err), VT_ERR_TOO_DEEP);

	n = (size_t)sprintf(text, "<a");
	for (int i = 0; i < 300; i++)
		n += (size_t)sprintf(text + n, " a%d=''", i);
	n += (size_t)sprintf(text + n, "/>");
	assert_int_equal(read_string(&s, text, n, &err), VT_ERR_TOO_LARGE);

	n = (size_t)sprintf(text, "<");
	memset(text + n, 'n', 1000);
	n += 1000;
	n += (size_t)sprintf(text + n, "/>");
	assert_int_equal(read_string(&s, text, n, &err), VT_ERR_TOO_LARGE);
	free(text);
}

static void
test_a_tag_longer_than_a_chunk(void **state)
{
	struct seen s = {0};
	struct vt_error err;
	size_t room = 6 * 1024 * 1024, n;
	char *text = malloc(room);

	(void)state;
	assert_non_null(text);
	/* Word writes pictures into attributes: one of a megabyte is read ... */
	n = (size_t)sprintf(text, "<a b='");
	memset(text + n, 'A', room - n);
	memcpy(text + 1024 * 1024, "'/>", 3);
	assert_ok(read_string(&s, text, 1024 * 1024 + 3, &err), &err);
	/* ... one without an end is not waited for. */
	memset(text + n, 'A', room - n);
	assert_int_equal(read_string(&s, text, room, &err), VT_ERR_TOO_LARGE);
	free(text);
}

static void
test_utf16(void **state)
{
	static const char text[] = "\xfe\xff\0<\0a\0 \0x\0=\0'\x1e\xe3\0'\0/\0>";
	struct seen s = {0};
	struct vt_error err;

	(void)state;
	assert_ok(read_string(&s, text, sizeof(text) - 1, &err), &err);
	assert_string_equal(s.log, "<1 x=\u1ee3></1>");
}

/* Every part is read as by a reader of its own, whatever was read before it: other
 * encodings, other prefixes, parts that are broken, stopped at or left in the middle. */
static void
test_parts_one_after_another(void **state)
{
	static const char utf16[] = "\xff\xfe<\0b\0>\0\xa3\x1e<\0/\0b\0>\0";
	static const struct {
		const char *text;
		size_t n;
		uint32_t skip, stop, want_path;
	} parts[] = {
#define PART(text) text, sizeof(text) - 1
	    {PART("<a xmlns='urn:one'><b x='1'/></a>"), 0, 0, 0},
	    {PART("\xef\xbb\xbf<a><p:b xmlns:p='urn:two'>t</p:b></a>"), 0, 0, 0},
	    {utf16, sizeof(utf16) - 1, 0, 0, 0},
	    {PART("<?xml version='1.0' encoding='ISO-8859-1'?><b>\xe0</b>"), 0, 0, 0},
	    {PART("<a xmlns='urn:one'><b><c x='1'>"), 0, 0, 0},
	    {PART("<a xmlns='urn:two' xmlns:p='urn:one'><b><p:c></b></a>"), 0, 0, 0},
	    {PART("<p:a/>"), 0, 0, 0},
	    {PART("<a xmlns='urn:one'><b/><b>no</b></a>"), KIT_XML(NS_ONE, N_b), 0, 0},
	    {PART("<a xmlns='urn:one'><b/></a>"), 0, KIT_XML(NS_ONE, N_b), 0},
	    {PART("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"), 0, 0, 0},
	    {PART("<a xmlns='urn:one'><b/><b/></a>"), 0, 0, KIT_XML(NS_ONE, N_b)},
	    {PART(""), 0, 0, 0},
	    {PART("<a xmlns='urn:one'><b x='1'/></a>"), 0, 0, 0},
#undef PART
	};
	struct kit_xml *xml = kit_xml_new(&vocabulary);

	(void)state;
	assert_non_null(xml);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct seen alone = {
		    .skip = parts[i].skip, .stop = parts[i].stop, .want_path = parts[i].want_path};
		struct seen again = alone;
		struct vt_error first, second;

		assert_int_equal(read_string(&alone, parts[i].text, parts[i].n, &first),
		    read_string_with(xml, &again, parts[i].text, parts[i].n, &second));
		assert_string_equal(alone.log, again.log);
		assert_string_equal(first.message, second.message);
	}
	kit_xml_free(xml);
}

/* A part with more names than are kept is read, and so is the next. */
static void
test_many_names(void **state)
{
	struct kit_xml *xml = kit_xml_new(&vocabulary);
	enum { NAMES = 20000, BYTES = 16 };
	char *text = malloc(NAMES * BYTES + 16);
	struct seen s = {.skip = KIT_XML(0, N_a)};
	struct vt_error err;
	size_t n = 3;

	(void)state;
	assert_non_null(xml);
	assert_non_null(text);
	memcpy(text, "<a>", n);
	for (int i = 0; i < NAMES; i++)
		n += (size_t)snprintf(text + n, BYTES, "<n%d/>", i);
	memcpy(text + n, "</a>", 4);
	for (int i = 0; i < 3; i++) {
		assert_ok(read_string_with(xml, &s, text, n + 4, &err), &err);
		assert_string_equal(s.log, "<1>");
	}
	s.skip = 0;
	assert_ok(read_string_with(xml, &s, "<a><b x='1'/></a>", 17, &err), &err);
	assert_string_equal(s.log, "<1><2 x=1></2></1>");
	kit_xml_free(xml);
	free(text);
}

/* A handler may read another part with the reader that calls it. */
static int
read_inner(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct seen *s = ctx, inner = {0};
	struct vt_error why;

	if (e->name == KIT_XML(NS_ONE, N_b)) {
		assert_ok(read_string_with(xml, &inner, "<a><c/></a>", 11, &why), &why);
		note(s, "{%s}", inner.log);
	}
	return on_start(ctx, xml, e, err);
}

static void
test_a_part_inside_another(void **state)
{
	static const struct kit_xml_handler outer = {read_inner, on_end, on_text};
	static const char text[] = "<a xmlns='urn:one'><b x='1'>t</b><c/></a>";
	struct bytes bytes = {.s = text, .n = sizeof(text) - 1};
	struct vt_package pkg = {&bytes_ops, &bytes};
	struct kit_xml *xml = kit_xml_new(&vocabulary);
	struct seen s = {0};
	struct vt_error err = {0};

	(void)state;
	assert_non_null(xml);
	assert_ok(kit_xml_parse(xml, &pkg, 0, "part.xml", &outer, &s, &err), &err);
	assert_string_equal(s.log, "<401>{<1><3></3></1>}<402 x=1>t</402><403></403></401>");
	kit_xml_free(xml);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_names_are_numbers_by_namespace),
	    cmocka_unit_test(test_both_uris_of_a_namespace_are_one),
	    cmocka_unit_test(test_skip_leaves_out_all_below),
	    cmocka_unit_test(test_paths_count_siblings_of_one_name),
	    cmocka_unit_test(test_a_handler_ends_the_read),
	    cmocka_unit_test(test_damage_is_told_with_its_place),
	    cmocka_unit_test(test_declarations_are_refused),
	    cmocka_unit_test(test_limits),
	    cmocka_unit_test(test_a_tag_longer_than_a_chunk),
	    cmocka_unit_test(test_utf16),
	    cmocka_unit_test(test_parts_one_after_another),
	    cmocka_unit_test(test_many_names),
	    cmocka_unit_test(test_a_part_inside_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
