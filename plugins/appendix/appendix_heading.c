/* Phụ lục: `Phụ lục I` on a line of its own, Roman numbers when there are several. */
#include "kit/fail.h"
#include "kit/ordinal.h"
#include "plugins/appendix/heading.h"
#include "plugins/appendix/note.h"
#include "plugins/appendix/rules.h"

#define FINDINGS_MAX 10

/* `PHỤ LỤC`, `Phục lục` */
static int
check_word(struct vt_check *check, const struct heading *h, struct vt_str want,
    struct vt_error *err)
{
	struct vt_str given = kit_span_text(h->word);
	struct vt_finding f = kit_fault_fixed(VT_PART_APPENDIX, h->word, want);
	int capitals = kit_shown_capital(h->word.paragraph, h->word.end - 1);

	if (kit_eq(given, want) && !capitals)
		return VT_OK;
	if (capitals) {
		f.has_replace = 0;
		f.replace = (struct vt_str){0};
	}
	f.variant = "word";
	return kit_fault(check, &f, err, "“%.*s” phải viết là “%.*s”, chữ in thường",
	    "“%.*s” is to be written “%.*s”, in lower case", (int)given.n, given.s, (int)want.n,
	    want.s);
}

/* `Phụ lục số I` */
static int
check_counter(struct vt_check *check, const struct heading *h, struct vt_error *err)
{
	struct vt_str line = kit_span_text(h->line);
	struct vt_finding f;

	if (h->counter.paragraph == NULL || h->number.end <= h->number.start)
		return VT_OK;
	f = kit_fault_fixed(VT_PART_APPENDIX,
	    kit_span(h->line.paragraph, h->counter.start, h->number.start), VT_STR(""));
	f.variant = "counter";
	return kit_fault(check, &f, err, "“%.*s”: giữa “Phụ lục” và số thứ tự không có chữ “số”",
	    "“%.*s”: nothing stands between “Phụ lục” and its number", (int)line.n, line.s);
}

/* The number of the one above, again. above NULL: h is the first. */
static int
check_repeat(struct vt_check *check, const struct heading *above, const struct heading *h,
    struct vt_error *err)
{
	struct vt_str line = kit_span_text(h->line);
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, h->number);

	if (above == NULL || h->roman == 0 || above->roman != h->roman ||
	    !kit_eq(kit_trim(kit_span_text(above->rest)), kit_trim(kit_span_text(h->rest))))
		return VT_OK;
	f.variant = "number";
	return kit_fault(check, &f, err, "Đã có “%.*s” ở trên", "There is “%.*s” above already",
	    (int)line.n, line.s);
}

/* 1 when the one above heading i has the number of the one above it: which one is missing then is
 * told there. */
static int
repeats(const struct heading *h, size_t i)
{
	return i > 1 && h[-1].roman > 0 && h[-1].roman == h[-2].roman;
}

/* `Phụ lục III` behind `Phụ lục I`. */
static int
check_sequence(struct vt_check *check, const struct heading *above, const struct heading *h,
    int repeated, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str line = kit_span_text(h->line), want;
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, h->number);

	if (above == NULL || above->roman == 0 || h->roman <= above->roman + 1 || repeated ||
	    kit_has_letter(kit_span_text(above->rest)) || kit_has_letter(kit_span_text(h->rest)))
		return VT_OK;
	want = kit_ordinal_show(&a, KIT_ORDINAL_ROMAN, above->roman + 1);
	f.variant = "sequence";
	return kit_fault(check, &f, err, "Trên “%.*s” không có “Phụ lục %.*s”",
	    "Above “%.*s” there is no “Phụ lục %.*s”", (int)line.n, line.s, (int)want.n, want.s);
}

static int
check_number(struct vt_check *check, const struct heading *h, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str line = kit_span_text(h->line);
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, h->line);

	f.variant = "number";
	if (h->arabic > 0) {
		f.at = h->number;
		f.replace = kit_ordinal_show(&a, KIT_ORDINAL_ROMAN, h->arabic);
		f.has_replace = f.replace.n > 0;
		return kit_fault(check, &f, err,
		    "Văn bản có nhiều phụ lục: số thứ tự của “%.*s” phải là chữ số La Mã",
		    "There are several appendices: the number of “%.*s” is to be Roman",
		    (int)line.n, line.s);
	}
	/* What is neither is a numbering of its own; none at all is missing. */
	if (h->roman > 0 || kit_has_letter(kit_span_text(h->rest)) ||
	    kit_trim(kit_span_text(h->rest)).n > 0)
		return VT_OK;
	return kit_fault(check, &f, err,
	    "Văn bản có nhiều phụ lục: “%.*s” phải có số thứ tự bằng chữ số La Mã",
	    "There are several appendices: “%.*s” needs a Roman number", (int)line.n, line.s);
}

/* What parts the number from a title behind it; paragraph NULL: not plainly a title. */
static struct vt_span
gap_before_title(const struct heading *h)
{
	struct vt_str rest = kit_span_text(h->rest);
	size_t i = 0, next = 0, marks = 0;

	for (; i < rest.n; i = next) {
		uint32_t c = kit_utf8_next(rest, &next);

		if (kit_is_letter(c))
			break;
		if (!kit_is_space(c) && c != ':' && c != '.' && c != ',' && !kit_is_dash(c))
			return (struct vt_span){0};
		marks += !kit_is_space(c);
	}
	if (i == 0 || marks > 1)
		return (struct vt_span){0};
	return kit_span(h->rest.paragraph, h->rest.start, h->rest.start + i);
}

static int
check_line(struct vt_check *check, const struct heading *h, struct vt_error *err)
{
	struct vt_str line = kit_span_text(h->line);
	struct vt_finding f = kit_fault_at(VT_PART_APPENDIX, h->line);
	struct vt_span gap = gap_before_title(h);
	struct kit_mend mend = {0};

	if (!kit_has_letter(kit_span_text(h->rest))) {
		struct vt_str rest = kit_trim(kit_span_text(h->rest));

		if (rest.n != 1 || memchr(":.,-", rest.s[0], 4) == NULL)
			return VT_OK;
		f = kit_fault_fixed(VT_PART_APPENDIX, h->rest, VT_STR(""));
		f.variant = "stop";
		return kit_fault(check, &f, err, "Thừa dấu “%.*s” trong “%.*s”",
		    "A stop “%.*s” too many in “%.*s”", (int)rest.n, rest.s, (int)line.n, line.s);
	}
	f.variant = "line";
	if (gap.paragraph != NULL)
		kit_mend_text(&mend, check, gap, VT_STR("\n"));
	kit_mend_put(&mend, 0, &f);
	return kit_fault(check, &f, err,
	    "“%.*s”: từ “Phụ lục” và số thứ tự phải trên một dòng riêng, tiêu đề ở dòng dưới",
	    "“%.*s”: the word Phụ lục and its number stand on a line of their own, the title below",
	    (int)line.n, line.s);
}

/* The first lines of all appendices as one: each fault of setting is told once. */
static const struct vt_component *
all_lines(struct vt_check *check, const struct vt_parts *parts, const struct heading *headings)
{
	struct vt_component *all = check->ops->alloc(check, sizeof(*all));
	struct vt_span *spans = check->ops->alloc(check, parts->appendix_count * sizeof(*spans));
	const struct vt_span **list =
	    check->ops->alloc(check, parts->appendix_count * sizeof(*list));

	if (all == NULL || spans == NULL || list == NULL)
		return NULL;
	for (size_t i = 0; i < parts->appendix_count; i++) {
		const struct heading *h = &headings[i];

		spans[i] = kit_span(h->line.paragraph, h->word.start,
		    h->number.end > h->word.end ? h->number.end : h->word.end);
		list[i] = &spans[i];
	}
	all->kind = VT_PART_APPENDIX;
	all->certainty = VT_CERTAIN;
	all->text = kit_span_text(spans[0]);
	all->shown = all->text;
	all->spans = list;
	all->span_count = parts->appendix_count;
	return all;
}

/* The lines below the first: the title of each appendix. */
static int
check_titles(struct vt_check *check, const struct vt_parts *parts, const struct heading *headings,
    struct vt_error *err)
{
	static const struct vt_text subject = {"tiêu đề phụ lục", "title of the appendix"};
	int status = VT_OK;

	for (size_t i = 0; i < parts->appendix_count && i < FINDINGS_MAX && status == VT_OK; i++) {
		struct vt_component title = *parts->appendices[i];
		const struct vt_component *lines = &title;
		int bare = 0;

		if (title.span_count < 2 || kit_has_letter(kit_span_text(headings[i].rest)))
			continue;
		title.spans++;
		title.span_count--;
		/* A note without its brackets is no line of the title, nor is what follows it. */
		for (size_t k = 0; k < title.span_count && status == VT_OK; k++) {
			status = note_lacks_brackets(check,
			    kit_span_text(kit_span_trim(*title.spans[k])), &bare, err);
			if (bare)
				title.span_count = k;
		}
		if (status != VT_OK || title.span_count == 0)
			continue;
		title.text = title.shown = kit_span_text(*title.spans[0]);
		/* A form has dots there. */
		if (kit_has_letter(title.text))
			status = expect_style_set_of(check, lines, "title", subject, err);
	}
	return status;
}

static int
check_heading(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text subject = {
	    "từ “Phụ lục” và số thứ tự", "word Phụ lục and its number"};
	struct heading *headings;
	struct vt_str want;
	int status = check->ops->fixed(check, "word", &want, err);

	if (status != VT_OK || parts->official == 0 || parts->appendix_count == 0)
		return status;
	headings = check->ops->alloc(check, parts->appendix_count * sizeof(*headings));
	if (headings == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	for (size_t i = 0; i < parts->appendix_count; i++)
		heading_read(parts->appendices[i], &headings[i]);
	for (size_t i = 0; i < parts->appendix_count && i < FINDINGS_MAX && status == VT_OK; i++) {
		const struct heading *h = &headings[i];

		status = check_word(check, h, want, err);
		if (status == VT_OK && parts->appendix_count > 1)
			status = check_number(check, h, err);
		if (status == VT_OK)
			status = check_repeat(check, i > 0 ? h - 1 : NULL, h, err);
		if (status == VT_OK)
			status = check_sequence(check, i > 0 ? h - 1 : NULL, h, repeats(h, i), err);
		if (status == VT_OK)
			status = check_counter(check, h, err);
		if (status == VT_OK)
			status = check_line(check, h, err);
	}
	if (status == VT_OK)
		status = expect_style_of(check, all_lines(check, parts, headings), subject, err);
	if (status == VT_OK)
		status = check_titles(check, parts, headings, err);
	return status == VT_OK ? note_check(check, doc, parts, err) : status;
}

const struct vt_rule appendix_heading_rule = {
    .size = sizeof(appendix_heading_rule),
    .id = "appendix.heading",
    .title = {"Tiêu đề phụ lục", "Heading of an appendix"},
    .about = {"Từ “Phụ lục” và số thứ tự trên một dòng riêng, canh giữa, chữ in thường, cỡ "
	      "chữ 14, "
	      "đứng, đậm; có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã. Tiêu đề canh "
	      "giữa, in hoa, cỡ chữ 13 đến 14, đứng, đậm; dòng “(Kèm theo …)” chữ nghiêng.",
	"“Phụ lục” and its number on a line of their own, centred, in lower case, 14 pt, "
	"upright, bold; Roman numbers when there are two or more. The title centred, in "
	"capitals of 13 to 14 pt, upright, bold; the line “(Kèm theo …)” in italics."},
    .mend = {"Viết “Phụ lục I” trên một dòng riêng, canh giữa, cỡ chữ 14, đậm; tiêu đề in "
	     "hoa ở "
	     "dòng dưới.",
	"Write “Phụ lục I” on a line of its own, centred, 14 pt, bold; the title in capitals "
	"below."},
    .check = check_heading,
};
