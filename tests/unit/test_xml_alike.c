/* A part that is told from what was kept of it is told as one that is parsed. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit/text.h"
#include "kit/xml.h"
#include "tests/unit/bytes.h"
#include "tests/unit/seen.h"

enum { N_a = 1, N_b, N_c, N_x };

static const struct kit_xml_ns namespaces[] = {{"urn:one", 1, "p"}, {NULL, 0, NULL}};
static const char *const names[] = {"a", "b", "c", "x", NULL};
static const struct kit_xml_vocabulary vocabulary = {namespaces, names, NULL};

/* A host that keeps one thing, from the second time on. */
struct host {
	struct bytes bytes; /* first: it is the host of the package */
	int met, opened;
	const void *use;
	char *kept;
	size_t n;
};

static int
open_host(struct vt_package *pkg, int64_t i, struct vt_stream **out, struct vt_error *err)
{
	struct host *h = pkg->host;

	h->opened++;
	h->bytes.at = 0;
	return bytes_ops.open(pkg, i, out, err);
}

static int
recall(struct vt_package *pkg, int64_t i, const void *use, struct vt_str *out, struct vt_error *err)
{
	struct host *h = pkg->host;

	(void)i, (void)err;
	*out = (struct vt_str){h->use == use ? h->kept : NULL, h->n};
	return VT_OK;
}

static int
is_repeated(struct vt_package *pkg, int64_t i, const void *use)
{
	(void)i, (void)use;
	return ((struct host *)pkg->host)->met++ > 0;
}

static void *
keep(struct vt_package *pkg, int64_t i, const void *use, size_t n)
{
	struct host *h = pkg->host;

	(void)i;
	free(h->kept);
	h->kept = malloc(n);
	h->n = n;
	h->use = use;
	return h->kept;
}

static const struct vt_package_ops host_ops = {
    .open = open_host,
    .read = read_bytes,
    .close = close_bytes,
    .recall = recall,
    .is_repeated = is_repeated,
    .keep = keep,
};

static int
on_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct seen *s = ctx;

	note(s, "<%.*s %x %d @%d", (int)e->local.n, e->local.s, e->name, e->ns, (int)e->depth);
	for (size_t i = 0; i < e->attribute_count; i++)
		note(s, " %x=%.*s", e->attributes[i].name, (int)e->attributes[i].value.n,
		    e->attributes[i].value.s);
	for (const struct vt_path *p = kit_xml_path(xml, &s->builder); p != NULL; p = p->parent)
		note(s, " %s:%s[%u]", p->prefix, p->name, p->ordinal);
	note(s, " %d>", (int)kit_xml_offset(xml));
	if ((uint32_t)e->local.s[0] == s->skip)
		kit_xml_skip(xml);
	if ((uint32_t)e->local.s[0] != s->stop)
		return VT_OK;
	err->code = VT_ERR_UNSUPPORTED;
	return VT_ERR_UNSUPPORTED;
}

static int
on_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	(void)err;
	note(ctx, "</%x %d>", name, (int)kit_xml_offset(xml));
	return VT_OK;
}

static int
on_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	(void)xml, (void)err;
	note(ctx, "%.*s", (int)text.n, text.s);
	return VT_OK;
}

static int
read_alike(struct host *host, const struct kit_xml_gap *gap, struct seen *s, char skip, char stop)
{
	static const struct kit_xml_handler handler = {on_start, on_end, on_text};
	struct vt_package pkg = {&host_ops, host};
	struct kit_xml *xml = kit_xml_new(&vocabulary);
	struct vt_error err = {0};
	int code;

	*s = (struct seen){.skip = (uint32_t)skip, .stop = (uint32_t)stop, .arena = arena_new(0)};
	s->builder = (struct vt_builder){&seen_builder_ops, s};
	assert_non_null(xml);
	code = kit_xml_parse_around(xml, gap, &pkg, 0, "part.xml", &handler, s, &err);
	kit_xml_free(xml);
	arena_free(s->arena);
	return code;
}

static const struct kit_xml_gap plain = {.alike = 1};

/* Read often enough that the next one is told from what was kept. */
static void
fill(struct host *host, const char *text, size_t step)
{
	struct seen seen;

	*host = (struct host){.bytes = {.s = text, .n = strlen(text), .step = step}};
	assert_int_equal(read_alike(host, &plain, &seen, 0, 0), VT_OK);
	assert_null(host->kept);
	assert_int_equal(read_alike(host, &plain, &seen, 0, 0), VT_OK);
	assert_non_null(host->kept);
	assert_int_equal(host->opened, 2);
}

static const char text_1[] = "<a xmlns='urn:one' x='1'/>";
static const char text_2[] =
    "<?xml version='1.0'?>\n<!-- first --><a xmlns='urn:one' xmlns:q='urn:else'>one"
    "<b x='a&amp;b' q:x='' y='&#7841;'>two<![CDATA[<three>]]></b><b/>\n<q:b><c/><unknown x='5'>"
    "<b>deep</b></unknown></q:b><c x='end'/>\xe1\xba\xa1 four</a>\n<!-- last -->\n";
static const char text_3[] =
    "<p:a xmlns:p='urn:one'><p:c><p:c><p:c>inner</p:c></p:c></p:c><p:b>b</p:b>"
    "<p:c>last</p:c></p:a>";

static const char *const texts[] = {text_1, text_2, text_3};

enum { TEXTS = sizeof(texts) / sizeof(*texts) };

static void
test_what_is_kept_is_told_as_what_is_parsed(void **state)
{
	(void)state;
	for (size_t i = 0; i < TEXTS; i++) {
		for (size_t step = 1; step < 40; step += 6) {
			struct host host;
			struct seen parsed, told;

			fill(&host, texts[i], step);
			for (const char *c = "abcu"; *c != '\0'; c++) {
				struct host fresh = {.bytes = host.bytes};
				int code = read_alike(&fresh, &plain, &parsed, *c, 0);

				assert_int_equal(read_alike(&host, &plain, &told, *c, 0), code);
				assert_string_equal(told.log, parsed.log);
				fresh.met = 0;
				code = read_alike(&fresh, &plain, &parsed, 0, *c);
				assert_int_equal(read_alike(&host, &plain, &told, 0, *c), code);
				assert_string_equal(told.log, parsed.log);
			}
			assert_int_equal(host.opened, 2);
			free(host.kept);
		}
	}
}

/* What is in a gap is left out of it too. */
static void
test_a_gap(void **state)
{
	const char text[] = "<a xmlns='urn:one'> <b/>x<c>one</c>y<b>two</b>z<c>three</c> </a>";
	const char *from = strstr(text, "<b/>") + 4;

	(void)state;
	for (const char *to = from; to < text + sizeof(text); to++) {
		struct kit_xml_gap gap = {.from = from - text, .to = to - text, .alike = 1};
		struct host host, fresh;
		struct seen parsed, told;

		/* Behind a tag, as those are which kit_xml_offset tells. */
		if (to[-1] != '>' || strncmp(to - 3, "/c>", 3) != 0)
			continue;
		fill(&host, text, 0);
		fresh = (struct host){.bytes = host.bytes};
		assert_int_equal(read_alike(&fresh, &gap, &parsed, 0, 0), VT_OK);
		assert_int_equal(read_alike(&host, &gap, &told, 0, 0), VT_OK);
		assert_int_equal(host.opened, 2);
		assert_null(fresh.kept);
		assert_null(strstr(told.log, "one"));
		/* Offsets are those of the whole part there. */
		assert_int_equal(strstr(told.log, "three") == NULL,
		    strstr(parsed.log, "three") == NULL);
		assert_int_equal(strstr(told.log, "two") == NULL,
		    strstr(parsed.log, "two") == NULL);
		free(host.kept);
	}
}

/* Kept for one use, it is not told for another. */
static void
test_what_is_left_out_is_another_use(void **state)
{
	static const char *const idle[] = {"p:c", NULL};
	static const struct kit_xml_gap gap = {.idle = idle, .alike = 1};
	struct host host;
	struct seen seen;

	(void)state;
	fill(&host, "<p:a xmlns:p='urn:one'><p:c/><p:b/></p:a>", 0);
	assert_int_equal(read_alike(&host, &gap, &seen, 0, 0), VT_OK);
	assert_int_equal(host.opened, 3);
	assert_null(strstr(seen.log, "<c"));
	assert_int_equal(read_alike(&host, &gap, &seen, 0, 0), VT_OK);
	assert_int_equal(host.opened, 3);
	assert_null(strstr(seen.log, "<c"));
	free(host.kept);
}

/* A part that is broken is read again each time, and so is one that is too long to keep. */
static void
test_what_is_not_kept(void **state)
{
	enum { LONG = 1200 * 1024 };
	char *text = malloc(LONG + 64);
	struct host host = {.bytes = {.s = "<a><b></a>", .n = 10}};
	struct seen seen;

	(void)state;
	for (int i = 1; i < 4; i++) {
		assert_int_equal(read_alike(&host, &plain, &seen, 0, 0), VT_ERR_DAMAGED);
		assert_int_equal(host.opened, i);
	}
	strcpy(text, "<a>");
	for (size_t i = 0; i < LONG / 4; i++)
		memcpy(text + 3 + i * 4, "<c/>", 4);
	strcpy(text + 3 + LONG, "</a>");
	host = (struct host){.bytes = {.s = text, .n = strlen(text)}};
	for (int i = 1; i < 4; i++) {
		assert_int_equal(read_alike(&host, &plain, &seen, 'a', 0), VT_OK);
		assert_int_equal(host.opened, i);
	}
	assert_null(host.kept);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_is_kept_is_told_as_what_is_parsed),
	    cmocka_unit_test(test_a_gap),
	    cmocka_unit_test(test_what_is_left_out_is_another_use),
	    cmocka_unit_test(test_what_is_not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
