/* The running of a rule (core/engine/check.c) and the phrases rules are written in
 * (kit/expect*.c). */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/engine/check.h"
#include "core/model/doc.h"
#include "kit/expect.h"

#define PROFILE \
	"<?xml version=\"1.0\"?>\n<profile xmlns=\"urn:vanthu:profile:1\" form=\"1\" id=\"t\">" \
	"<title xml:lang=\"vi\">Thử</title>" \
	"<rule id=\"t.style\" severity=\"error\" cite=\"khoản 1\"><size name=\"size\" " \
	"min=\"12pt\" " \
	"max=\"13pt\"/><flag name=\"bold\" value=\"true\"/><flag name=\"italic\" " \
	"value=\"false\"/>" \
	"<flag name=\"upper\" value=\"true\"/><flag name=\"centred\" value=\"true\"/>" \
	"<length name=\"left\" min=\"30mm\" max=\"35mm\"/>" \
	"<case name=\"bold\" severity=\"note\" final=\"warning\" cite=\"khoản 2\"/></rule>" \
	"<rule id=\"t.off\" severity=\"error\" enabled=\"false\"/></profile>"

static struct arena *arena, *scratch;
static struct vt_builder *builder;
static struct profile *profile;
static struct vt_error err;
static struct findings found;
static struct vt_component component;
static struct vt_span span;
static const struct vt_span *spans[1] = {&span};

static int
setup(void **state)
{
	char path[] = "./expect-test-XXXXXX.xml";
	int fd = mkstemps(path, 4), rc;

	(void)state;
	if (fd < 0 || write(fd, PROFILE, sizeof(PROFILE) - 1) < 0)
		return 1;
	close(fd);
	memset(&err, 0, sizeof(err));
	memset(&found, 0, sizeof(found));
	arena = arena_new(0);
	scratch = arena_new(0);
	builder = doc_builder_new(arena);
	rc = profile_load(path, TOP_SRCDIR "/profiles", &profile, &err);
	unlink(path);
	return rc;
}

static int
teardown(void **state)
{
	(void)state;
	profile_free(profile);
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

/* ---- documents of one paragraph ---- */

struct look {
	const char *text;
	int32_t size;
	uint8_t bold, italic, caps, hidden;
};

static const struct vt_doc *
document(int32_t align, int32_t indent, const struct look *runs, size_t n)
{
	struct vt_paragraph_format format = {.size = sizeof(format),
	    .align = align,
	    .indent_left = indent,
	    .line_spacing = 100,
	    .outline_level = VT_UNSET};
	struct vt_paragraph_init init = {.size = sizeof(init), .format = &format};
	const struct vt_doc *doc = NULL;

	assert_ok(builder->ops->paragraph_open(builder, &init, &err), &err);
	for (size_t i = 0; i < n; i++) {
		struct vt_run_format f = {.size = sizeof(f),
		    .font_size = runs[i].size,
		    .color = VT_COLOR_AUTO,
		    .highlight = VT_UNSET,
		    .bold = runs[i].bold,
		    .italic = runs[i].italic,
		    .caps = runs[i].caps,
		    .hidden = runs[i].hidden};

		assert_ok(builder->ops->text(builder, kit_str(runs[i].text), &f, &err), &err);
	}
	assert_ok(builder->ops->paragraph_close(builder, &err), &err);
	assert_ok(doc_freeze(builder, "test", &doc, &err), &err);
	span = (struct vt_span){doc->paragraphs[0], 0, (uint32_t)doc->paragraphs[0]->text.n};
	component = (struct vt_component){.kind = VT_PART_AGENCY,
	    .certainty = VT_CERTAIN,
	    .text = doc->paragraphs[0]->text,
	    .spans = spans,
	    .span_count = 1,
	    .shown = doc->paragraphs[0]->text};
	return doc;
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	(void)doc;
	(void)parts;
	return expect_style(check, &component, e);
}

static void
run(const struct vt_doc *doc,
    int (*fn)(const struct vt_doc *, const struct vt_parts *, struct vt_check *, struct vt_error *),
    const char *id, int final)
{
	struct vt_rule rule = {.size = sizeof(rule),
	    .id = id,
	    .title = {"t", "t"},
	    .mend = {"Sửa đi.", "Mend it."},
	    .check = fn};
	struct check_subject subject = {.doc = doc,
	    .profile = profile,
	    .final = final,
	    .arena = arena,
	    .scratch = scratch,
	    .folds = folds_new(arena)};

	assert_ok(check_run(&rule, profile_rule(subject.profile, rule.id), &subject, &found, &err),
	    &err);
}

#define STYLE(align, indent, ...) \
	do { \
		const struct look looks[] = {__VA_ARGS__}; \
		run(document(align, indent, looks, sizeof(looks) / sizeof(looks[0])), check_style, \
		    "t.style", 0); \
	} while (0)

static void
test_what_conforms_is_silent(void **state)
{
	(void)state;
	STYLE(VT_ALIGN_CENTER, 0, {"SỞ DI SẢN", 25, 1, 0, 0, 0}, {" ", 40, 0, 1, 0, 0},
	    {", ", 40, 0, 1, 0, 0}, {"và mỹ thuật", 26, 1, 0, 1, 0}, {"ẩn", 40, 0, 1, 0, 1});
	assert_int_equal(found.count, 0);
	assert_int_equal(found.undecided_count, 0);
	assert_int_equal(found.rules_run, 1);
}

static void
test_size_is_measured_where_it_is_wrong(void **state)
{
	const struct check_finding *f = NULL;

	(void)state;
	STYLE(VT_ALIGN_CENTER, 0, {"SỞ ", 26, 1, 0, 0, 0}, {"DI ", 21, 1, 0, 0, 0},
	    {"SẢN", 22, 1, 0, 0, 0}, {" VÀ", 26, 1, 0, 0, 0});
	assert_int_equal(found.count, 1);
	f = &found.items[0];
	assert_int_equal(f->severity, VT_ERROR);
	assert_string_equal(f->cite, "khoản 1");
	assert_string_equal(f->finding.message.vi,
	    "Cỡ chữ của tên cơ quan ban hành là 10,5 pt đến 11 pt; quy định 12–13 pt");
	assert_string_equal(f->finding.message.en,
	    "The font size of the issuing agency is 10.5 pt to 11 pt; 12–13 pt is prescribed");
	assert_string_equal(f->finding.allowed.vi, "12–13 pt");
	assert_str(kit_sub(span.paragraph->text, f->finding.at.start, f->finding.at.end), "DI SẢN");
}

static void
test_weight_slope_and_capitals(void **state)
{
	(void)state;
	STYLE(VT_ALIGN_CENTER, 0, {"SỞ ", 26, 0, 0, 0, 0}, {"DI", 26, 1, 1, 0, 0},
	    {" Sản", 26, 1, 0, 0, 0});
	assert_int_equal(found.count, 3);
	assert_string_equal(found.items[0].finding.message.vi,
	    "Kiểu chữ của tên cơ quan ban hành là chữ không đậm; quy định chữ đậm");
	/* The case of the profile has a severity and a clause of its own. */
	assert_int_equal(found.items[0].severity, VT_NOTE);
	assert_string_equal(found.items[0].cite, "khoản 2");
	assert_string_equal(found.items[1].finding.measured.vi, "chữ nghiêng");
	assert_string_equal(found.items[2].finding.allowed.en, "capitals");
	assert_str(kit_sub(span.paragraph->text, found.items[2].finding.at.start,
		       found.items[2].finding.at.end),
	    "Sản");
}

static void
test_final_has_its_severity(void **state)
{
	const struct look looks[] = {{"SỞ", 26, 0, 0, 0, 0}};

	(void)state;
	run(document(VT_ALIGN_CENTER, 0, looks, 1), check_style, "t.style", 1);
	assert_int_equal(found.count, 1);
	assert_int_equal(found.items[0].severity, VT_WARNING);
}

static size_t
uncentred(int32_t align, int32_t indent, const char *text)
{
	struct arena *a = arena_new(0);
	const struct look look = {text, 26, 1, 0, 0, 0};
	size_t before = found.count;

	builder = doc_builder_new(a);
	run(document(align, indent, &look, 1), check_style, "t.style", 0);
	arena_free(a);
	return found.count - before;
}

static void
test_only_what_is_plainly_aside_is_uncentred(void **state)
{
	(void)state;
	assert_int_equal(uncentred(VT_ALIGN_CENTER, 0, "SỞ DI SẢN"), 0);
	assert_int_equal(uncentred(VT_ALIGN_LEFT, 0, "SỞ DI SẢN"), 1);
	assert_string_equal(found.items[0].finding.message.vi,
	    "Vị trí của tên cơ quan ban hành: canh trái; quy định canh giữa");
	assert_int_equal(uncentred(VT_ALIGN_RIGHT, 0, "SỞ DI SẢN"), 1);
	assert_int_equal(uncentred(VT_ALIGN_JUSTIFY, 0, "SỞ DI SẢN"), 1);
	/* Tabs, spaces and indents place text about as well. */
	assert_int_equal(uncentred(VT_ALIGN_LEFT, 0, "\tSỞ DI SẢN"), 0);
	assert_int_equal(uncentred(VT_ALIGN_LEFT, 0, "SỞ DI SẢN\tCỘNG HÒA"), 0);
	assert_int_equal(uncentred(VT_ALIGN_LEFT, 0, "   SỞ DI SẢN"), 0);
	assert_int_equal(uncentred(VT_ALIGN_LEFT, 12000, "SỞ DI SẢN"), 0);
	assert_int_equal(uncentred(VT_ALIGN_LEFT, 2000, "SỞ DI SẢN"), 1);
}

/* ---- the host ---- */

static int
measure_left(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	static const struct vt_text left = {"Lề trái", "left margin"};
	static const int32_t values[] = {29400, 29500, 35500, 35501, VT_UNSET, 25400};
	int status = VT_OK;

	(void)parts;
	for (size_t i = 0; i < 6 && status == VT_OK; i++)
		status = expect_length(check, doc->sections[0], "left", values[i], left, e);
	return status;
}

static void
test_lengths_have_one_tolerance(void **state)
{
	const struct look look = {"SỞ", 26, 1, 0, 0, 0};

	(void)state;
	run(document(VT_ALIGN_CENTER, 0, &look, 1), measure_left, "t.style", 0);
	assert_int_equal(found.count, 3);
	assert_string_equal(found.items[2].finding.message.vi,
	    "Lề trái là 25,4 mm; quy định 30–35 mm");
	assert_string_equal(found.items[2].finding.message.en,
	    "The left margin is 25.4 mm; 30–35 mm is prescribed");
	assert_string_equal(found.items[2].finding.mend.vi, "Sửa đi.");
}

static int
misbehave(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	struct vt_finding f = kit_finding(VT_PART_AGENCY,
	    (struct vt_span){doc->paragraphs[0], 5, 4000}, "chỉ tiếng Việt", NULL);
	struct vt_finding silent = {.size = sizeof(silent)};
	struct vt_range range;
	int status = check->ops->report(check, &f, e);

	(void)parts;
	if (status == VT_OK)
		status = check->ops->undecided(check, (struct vt_text){"không rõ", "unclear"}, e);
	if (status == VT_OK)
		status = check->ops->range(check, "absent", &range, e);
	assert_int_equal(status, VT_ERR_PROFILE);
	return check->ops->report(check, &silent, e);
}

static void
test_what_fails_is_undecided(void **state)
{
	const struct look look = {"SỞ DI", 26, 1, 0, 0, 0};

	(void)state;
	run(document(VT_ALIGN_CENTER, 0, &look, 1), misbehave, "t.style", 0);
	assert_int_equal(found.count, 1);
	assert_string_equal(found.items[0].finding.message.en, "chỉ tiếng Việt");
	assert_int_equal(found.items[0].finding.at.end, span.end);
	assert_int_equal(found.undecided_count, 2);
	assert_string_equal(found.undecided[0].why.en, "unclear");
	assert_non_null(strstr(found.undecided[1].why.vi, "\"absent\""));
	assert_int_equal(arena_used(scratch), 0);
}

static int
never(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *e)
{
	(void)doc;
	(void)parts;
	(void)check;
	(void)e;
	flunk("a rule that is switched off was run");
	return VT_OK;
}

static void
test_what_is_switched_off_does_not_run(void **state)
{
	const struct look look = {"SỞ", 26, 1, 0, 0, 0};

	(void)state;
	run(document(VT_ALIGN_CENTER, 0, &look, 1), never, "t.off", 0);
	assert_int_equal(found.rules_run, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_what_conforms_is_silent, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_size_is_measured_where_it_is_wrong, setup,
		teardown),
	    cmocka_unit_test_setup_teardown(test_weight_slope_and_capitals, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_final_has_its_severity, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_only_what_is_plainly_aside_is_uncentred, setup,
		teardown),
	    cmocka_unit_test_setup_teardown(test_lengths_have_one_tolerance, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_what_fails_is_undecided, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_what_is_switched_off_does_not_run, setup,
		teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
