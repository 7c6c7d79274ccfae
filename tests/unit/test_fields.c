/* The host of fields (core/engine/fields.c): values as the contract has them. */
#include "tests/unit/unit.h"

#include <string.h>

#include "core/engine/session.h"

#define CHECK(call) \
	do { \
		int check_rc = (call); \
		if (check_rc != VT_OK) \
			return check_rc; \
	} while (0)

static int
extract_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_evidence evidence = {VT_LIKELY, VT_PART_SUBJECT, {NULL, 0, 0}};

	(void)doc;
	(void)parts;
	CHECK(x->ops->evidence(x, &evidence, err));
	/* In form NFD, with no-break and doubled spaces. */
	return x->ops->set_text(x, x->ops->root(x), VT_STR(" Ba\xcc\x81o\xc2\xa0 ca\xcc\x81o\n"),
	    err);
}

static int
extract_blank(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	(void)parts;
	return x->ops->set_text(x, x->ops->root(x), VT_STR(" \t\xc2\xa0"), err);
}

static int
extract_list(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_value *item, *member;

	(void)doc;
	(void)parts;
	CHECK(x->ops->set_list(x, x->ops->root(x), err));
	for (int i = 0; i < 20; i++) {
		CHECK(x->ops->add(x, x->ops->root(x), NULL, &item, err));
		CHECK(x->ops->set_object(x, item, err));
		CHECK(x->ops->add(x, item, "N", &member, err));
		CHECK(x->ops->set_number(x, member, i == 3 ? VT_UNSET : i, err));
	}
	return VT_OK;
}

/* Items belong to lists and objects, and only those of objects have keys. */
static int
extract_wrongly(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_value *item;

	(void)doc;
	(void)parts;
	CHECK(x->ops->set_list(x, x->ops->root(x), err));
	return x->ops->add(x, x->ops->root(x), "Key", &item, err);
}

static void
add(struct vt_engine *engine, const char *name, int32_t order,
    int (*extract)(const struct vt_doc *, const struct vt_parts *, struct vt_extract *,
	struct vt_error *))
{
	struct vt_field field = {.size = sizeof(field),
	    .name = name,
	    .title = {"t", "t"},
	    .order = order,
	    .extract = extract};
	struct vt_error err = {0};

	assert_ok(registry_add(&engine->registry, REGISTRY_FIELD, &field, "unit", &err), &err);
}

static void
test_record(void **state)
{
	struct vt_engine engine = {.arena = arena_new(0)};
	struct vt_session session = {
	    .engine = &engine, .arena = arena_new(0), .scratch = arena_new(0)};
	const struct vt_report *report = &session.report;
	struct vt_error err = {0};

	(void)state;
	engine.registry.arena = engine.arena;
	add(&engine, "Wrong", 4, extract_wrongly);
	add(&engine, "List", 3, extract_list);
	add(&engine, "Blank", 2, extract_blank);
	add(&engine, "Text", 1, extract_text);
	registry_sort(&engine.registry);
	assert_ok(session_extract(&session, &err), &err);
	assert_int_equal(report->field_count, 4);

	assert_string_equal(report->fields[0]->name, "Text");
	assert_str(report->fields[0]->value->text, "B\xc3\xa1o c\xc3\xa1o");
	assert_int_equal(report->fields[0]->certainty, VT_LIKELY);
	assert_string_equal(report->fields[0]->where.component_name, "subject");

	assert_int_equal(report->fields[1]->value->kind, VT_NULL);

	const struct vt_value *list = report->fields[2]->value;

	assert_int_equal(list->item_count, 20);
	assert_string_equal(list->items[19]->keys[0], "N");
	assert_int_equal(list->items[19]->items[0]->number, 19);
	assert_int_equal(list->items[3]->items[0]->kind, VT_NULL);

	/* What failed is null and undecided, and the run is not clean. */
	assert_int_equal(report->fields[3]->value->kind, VT_NULL);
	assert_int_equal(report->undecided_count, 1);
	assert_string_equal(report->undecided[0]->rule, "Wrong");
	assert_int_equal(report->verdict, VT_UNDECIDED);
	registry_free(&engine.registry);
	arena_free(session.scratch);
	arena_free(session.arena);
	arena_free(engine.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_record),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
