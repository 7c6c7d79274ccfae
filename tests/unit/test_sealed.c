/* kit_sealed_parse: what nobody asks for stays the bytes that it was. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "kit/sealed.h"

#define LONG "a text so long that it is worth while to leave it as it is, in bytes and nothing else"

static const struct kit_sealed_form form = {
    .way = (const char *const[]){"body", "text", NULL},
    .blocks = (const char *const[]){"p", NULL},
};

static xmlDoc *
parse(const char *text, struct kit_sealed **out_sealed)
{
	size_t n = strlen(text);
	char *copy = malloc(n + 1);

	assert_non_null(copy);
	memcpy(copy, text, n + 1);
	return kit_sealed_parse(copy, n, &form, XML_PARSE_NONET, out_sealed);
}

static xmlNode *
nth(const xmlDoc *tree, int n)
{
	xmlNode *node = xmlDocGetRootElement(tree);

	for (node = xmlLastElementChild(node); strcmp((const char *)node->name, "text") != 0;)
		node = xmlFirstElementChild(node);
	for (node = xmlFirstElementChild(node); n > 1; n--)
		node = xmlNextElementSibling(node);
	return node;
}

/* What is written is the text, behind the prolog. Frees both. */
static void
assert_written(xmlDoc *tree, struct kit_sealed *sealed, const char *text)
{
	xmlChar *bytes = NULL;
	const char *made;
	int n;

	assert_true(kit_sealed_close(sealed));
	xmlDocDumpMemoryEnc(tree, &bytes, &n, "UTF-8");
	made = strchr((const char *)bytes, '\n') + 1;
	assert_int_equal(strlen(made), strlen(text) + 1);
	assert_memory_equal(made, text, strlen(text));
	xmlFree(bytes);
	xmlFreeDoc(tree);
	kit_sealed_free(sealed);
}

/* Quotes, line ends, comments and entities that libxml2 would write otherwise. */
static const char sound[] =
    "<d xmlns=\"urn:d\" xmlns:w=\"urn:w\"><!-- <body><text> --><head><text/></head><body><text>"
    "<w:p w:a='x>y'   w:b=\"/\">" LONG "&#233;\r\n</w:p>  <w:p/>"
    "<w:p><!-- </w:p> --><![CDATA[</w:p>]]><w:p>" LONG "</w:p><?pi </w:p>?></w:p\t>"
    "<w:t>" LONG "</w:t><w:p>short</w:p></text><tail/></body></d>";

static void
test_sealed_blocks_are_written_as_they_were(void **state)
{
	struct kit_sealed *sealed;
	xmlDoc *tree = parse(sound, &sealed);
	xmlChar *a;

	(void)state;
	assert_non_null(tree);
	assert_non_null(sealed);
	assert_null(nth(tree, 1)->children);
	a = xmlGetNsProp(nth(tree, 1), (const xmlChar *)"a", (const xmlChar *)"urn:w");
	assert_string_equal((const char *)a, "x>y");
	xmlFree(a);
	assert_null(nth(tree, 3)->children);
	/* No block, and one too short to be worth it. */
	assert_non_null(nth(tree, 4)->children);
	assert_non_null(nth(tree, 5)->children);
	assert_written(tree, sealed, sound);
}

static void
test_an_opened_one_is_what_stood_there(void **state)
{
	static const char text[] = "<d xmlns=\"urn:d\" xmlns:w=\"urn:w\"><body><text>"
				   "<w:p w:a=\"1\">" LONG "<w:r w:b=\"2\"/></w:p>"
				   "<w:p w:a='1'>" LONG "<w:mark/></w:p></text></body></d>";
	struct kit_sealed *sealed;
	xmlDoc *tree = parse(text, &sealed);
	xmlNode *p, *r;

	(void)state;
	assert_non_null(sealed);
	p = nth(tree, 1);
	assert_true(kit_sealed_open(sealed, p));
	assert_ptr_equal(p, nth(tree, 1));
	assert_true(kit_sealed_open(sealed, p)); /* again: nothing more */
	r = xmlFirstElementChild(p);
	assert_string_equal((const char *)r->name, "r");
	assert_string_equal((const char *)r->ns->href, "urn:w");
	assert_ptr_equal(r->parent, p);
	assert_ptr_equal(r->ns, p->ns);
	assert_true(kit_sealed_open_with(sealed, "nowhere"));
	assert_null(nth(tree, 2)->children);
	assert_true(kit_sealed_open_with(sealed, "mark"));
	assert_non_null(nth(tree, 2)->children);
	/* Now its quotes are libxml2's. */
	xmlSetProp(r, (const xmlChar *)"c", (const xmlChar *)"3");
	assert_written(tree, sealed,
	    "<d xmlns=\"urn:d\" xmlns:w=\"urn:w\"><body><text><w:p w:a=\"1\">" LONG
	    "<w:r w:b=\"2\" c=\"3\"/></w:p><w:p w:a=\"1\">" LONG
	    "<w:mark/></w:p></text></body></d>");
}

static void
test_what_cannot_be_sealed_is_all_in_the_tree(void **state)
{
	static const char *const texts[] = {
	    /* Declared entities may hold anything. */
	    "<!DOCTYPE d [<!ENTITY e '</p>'>]><d><body><text><p>" LONG "</p></text></body></d>",
	    "<?xml version='1.0' encoding='iso-8859-1'?><d><body><text><p>" LONG
	    "</p></text></body></d>",
	    "<d><body><p>" LONG "</p></body><body><text><p>" LONG "</p></text></body></d>",
	    "<d><body><text><q>" LONG "</q></text></body></d>",
	    "<d><body><text><x:p xmlns:x='urn:x'>" LONG "</x:p></text></body></d>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct kit_sealed *sealed;
		xmlDoc *tree = parse(texts[i], &sealed);

		assert_non_null(tree);
		assert_null(sealed);
		xmlFreeDoc(tree);
	}
}

static void
test_broken_markup_is_no_tree(void **state)
{
	static const char wrong_end[] = "<d><body><text><p>" LONG "</q></text></body>";
	static const char open_quote[] = "<d><body><text><p a='>" LONG "</p></text></body></d>";
	static const char cut_short[] = "<d><body><text><p>" LONG;
	static const char *const texts[] = {wrong_end, "", open_quote, cut_short};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct kit_sealed *sealed;

		assert_null(parse(texts[i], &sealed));
		assert_null(sealed);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_sealed_blocks_are_written_as_they_were),
	    cmocka_unit_test(test_an_opened_one_is_what_stood_there),
	    cmocka_unit_test(test_what_cannot_be_sealed_is_all_in_the_tree),
	    cmocka_unit_test(test_broken_markup_is_no_tree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
