/* Where the text of a component stands: centred, or plainly not. */
#include "kit/ask.h"
#include "kit/expect.h"

/* Indents up to this are no attempt to place the text. */
#define PLAIN_INDENT_UM 3000

/* Two spaces can be a slip of the thumb, three are a placement by hand. */
#define PADDING_SPACES 3

/* Left and right cell margins of a word processor's tables together. */
#define CELL_MARGINS_UM 3800

/* Width of a character of Times New Roman in thousandths of its size. */
static int32_t
advance(uint32_t c)
{
	if (c >= 'a' && c <= 'z')
		return 450;
	if (c == ' ')
		return 260;
	if (kit_is_letter(c))
		return kit_is_upper(c) ? 690 : 450;
	if (kit_is_space(c) || c == 0x2C || c == 0x2E || c == 0x3A || c == 0x3B)
		return 260;
	return kit_is_dash(c) ? 340 : 500;
}

/* Width of text[start, end), given up once it is more than enough. */
static int64_t
measure(const struct vt_paragraph *p, uint32_t start, uint32_t end, int64_t enough)
{
	int64_t width = 0;

	for (size_t i = 0; i < p->run_count && width <= enough; i++) {
		const struct vt_run *run = p->runs[i];
		int32_t size = run->format->font_size;
		/* 1 half-point is 176.4 micrometres; of an advance a thousandth. */
		int64_t scale = (int64_t)(size == VT_UNSET ? 26 : size) * 1764;
		int64_t most = scale > 0 ? (enough - width) * 10000 / scale : INT64_MAX, sum = 0;
		size_t at = run->start > start ? run->start : start;
		size_t stop = run->end < end ? run->end : end;

		while (at < stop && sum <= most)
			sum += advance(kit_utf8_next(p->text, &at));
		width += sum * scale / 10000;
	}
	return width;
}

int32_t
kit_text_width(const struct vt_paragraph *p, uint32_t start, uint32_t end)
{
	int64_t width = measure(p, start, end, INT32_MAX);

	return width > INT32_MAX ? INT32_MAX : (int32_t)width;
}

int
kit_is_wider(const struct vt_paragraph *p, int64_t width)
{
	return measure(p, 0, (uint32_t)p->text.n, width) > width;
}

/* 1 when a tab or a row of spaces stands in the line: they push the text. */
static int
is_placed_by_hand(struct vt_span line)
{
	struct vt_str text = line.paragraph->text;
	size_t i = line.start, spaces = 0;

	while (i < line.end && spaces < PADDING_SPACES) {
		uint32_t c = kit_utf8_next(text, &i);

		if (c == '\t')
			return 1;
		spaces = kit_is_space(c) ? spaces + 1 : 0;
	}
	return spaces >= PADDING_SPACES;
}

int32_t
kit_room_for(const struct vt_paragraph *p)
{
	const struct vt_section *s = p->section;

	if (p->box != NULL)
		return p->box->width;
	if (p->cell != NULL)
		return p->cell->width == VT_UNSET ? VT_UNSET : p->cell->width - CELL_MARGINS_UM;
	if (s == NULL || s->page_width == VT_UNSET || s->margin_left == VT_UNSET ||
	    s->margin_right == VT_UNSET)
		return VT_UNSET;
	return s->page_width - s->margin_left - s->margin_right;
}

/* Text that (nearly) fills its cell looks the same however it is aligned; the
 * width is an estimate, so that a tenth more or less counts as filled. */
static int
fills_room(struct vt_span line)
{
	int32_t room = kit_room_for(line.paragraph);
	int32_t width = kit_text_width(line.paragraph, line.start, line.end);

	return room != VT_UNSET && room > 0 && (int64_t)width * 10 >= (int64_t)room * 9;
}

/* 1 for what stands in one half of a line, beside something else. */
static int
is_of_half(int32_t kind)
{
	return kind == VT_PART_NATION || kind == VT_PART_MOTTO || kind == VT_PART_PARENT_AGENCY ||
	    kind == VT_PART_AGENCY || kind == VT_PART_NUMBER || kind == VT_PART_DATE ||
	    kind == VT_PART_SIGNATURE || kind == VT_PART_PARTY_TITLE;
}

/* 1 when other words stand in the line: where the half begins that the span is centred in,
 * nobody knows, and centring the line would move the others too. */
static int
shares_line(int32_t kind, struct vt_span at, struct vt_span line)
{
	struct vt_str text = at.paragraph->text;

	return is_of_half(kind) &&
	    (kit_can_be_judged(kit_sub(text, line.start, at.start)) ||
		kit_can_be_judged(kit_sub(text, at.end, line.end)));
}

static int
is_plainly_uncentred(const struct vt_component *c, size_t i)
{
	struct vt_span at = *c->spans[i];
	const struct vt_paragraph_format *f;
	struct vt_span line;

	if (at.paragraph == NULL || at.start >= at.end)
		return 0;
	f = at.paragraph->format;
	if (f == NULL || f->align == VT_ALIGN_CENTER)
		return 0;
	line = kit_span_line(at);
	/* Indents place text about as well as centring does. */
	if (f->align == VT_ALIGN_RIGHT) {
		if (f->indent_right != VT_UNSET && f->indent_right > PLAIN_INDENT_UM)
			return 0;
	} else {
		int32_t left = f->indent_left == VT_UNSET ? 0 : f->indent_left;
		int32_t first = f->indent_first == VT_UNSET ? 0 : f->indent_first;

		if (left > PLAIN_INDENT_UM || left + first > PLAIN_INDENT_UM)
			return 0;
	}
	return !is_placed_by_hand(line) && !fills_room(line) && !shares_line(c->kind, at, line);
}

/* The lines of the component from line first on that are not centred become so. */
static void
centre_from(struct vt_check *check, const struct vt_component *c, size_t first,
    struct kit_mend *mend)
{
	const struct vt_paragraph *last = NULL;

	for (size_t i = first; c != NULL && i < c->span_count; i++) {
		if (c->spans[i]->paragraph == last || !is_plainly_uncentred(c, i))
			continue;
		last = c->spans[i]->paragraph;
		kit_mend_centre(mend, check, last);
	}
}

int
expect_centred_as(struct vt_check *check, const struct vt_component *c, const char *variant,
    struct vt_error *err)
{
	return expect_centred_with(check, c, NULL, variant, err);
}

int
expect_centred_with(struct vt_check *check, const struct vt_component *c,
    const struct vt_component *other, const char *variant, struct vt_error *err)
{
	static const struct vt_text align_names[] = {{"canh trái", "left-aligned"},
	    {"canh giữa", "centred"}, {"canh phải", "right-aligned"},
	    {"canh đều hai bên", "justified"}};
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_mend mend = {0};

	for (size_t i = 0; c != NULL && i < c->span_count; i++) {
		struct vt_text name = kit_component_name(c->kind);
		struct vt_finding finding;
		int32_t align;

		if (!is_plainly_uncentred(c, i))
			continue;
		centre_from(check, c, i, &mend);
		centre_from(check, other, 0, &mend);
		align = c->spans[i]->paragraph->format->align;
		finding = kit_finding(c->kind, *c->spans[i], NULL, NULL);
		finding.variant = variant;
		finding.measured = align_names[align >= 0 && align <= 3 ? align : 0];
		finding.allowed = align_names[VT_ALIGN_CENTER];
		finding.message.vi = kit_printf(&a, "Vị trí của %s: %s; quy định canh giữa",
		    name.vi, finding.measured.vi);
		finding.message.en = kit_printf(&a, "The %s is %s; centred is prescribed", name.en,
		    finding.measured.en);
		finding.mend =
		    (struct vt_text){"Đặt con trỏ vào dòng này và canh giữa "
				     "(Word: Home → Center; LibreOffice: Format → Align → Center).",
			"Put the cursor in this line and centre it "
			"(Word: Home → Center; LibreOffice: Format → Align → Center)."};
		kit_mend_put(&mend, 0, &finding);
		return kit_report(check, &finding, err);
	}
	return VT_OK;
}

int
expect_centred(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	if (check->ops->flag(check, "centred", 0) == 0)
		return VT_OK;
	return expect_centred_as(check, c, "centred", err);
}
