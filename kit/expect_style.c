/* How the characters of a component are set: size, weight, slope, capitals. */
#include "kit/expect.h"

/* What is asked of each run with ink; 1: it is at fault. */
struct question {
	const char *name; /* of the limit and of the case */
	int (*is_faulty)(const struct question *q, const struct vt_paragraph *p, uint32_t start,
	    uint32_t end, const struct vt_run_format *format);
	struct vt_range range; /* of a size */
	int wanted;            /* of a flag */
	uint32_t set;          /* VT_SET_*: what mends it */
};

/* What the runs at fault have in common. */
struct fault {
	struct vt_span at; /* the first stretch of them */
	int found, open;   /* open: the next faulty run may prolong the stretch */
	int32_t low, high; /* sizes among them */
};

/* Asks each run with ink under one span. */
static void
ask_span(const struct question *q, const struct vt_span *span, struct fault *fault)
{
	const struct vt_paragraph *p = span->paragraph;

	for (size_t i = 0; p != NULL && i < p->run_count; i++) {
		const struct vt_run *run = p->runs[i];
		uint32_t start = run->start > span->start ? run->start : span->start;
		uint32_t end = run->end < span->end ? run->end : span->end;

		if (start >= end || !kit_has_ink(p, start, end, run->format) ||
		    !kit_can_be_judged(kit_sub(p->text, start, end)))
			continue;
		if (!q->is_faulty(q, p, start, end, run->format)) {
			fault->open = 0;
			continue;
		}
		if (!fault->found) {
			fault->at = (struct vt_span){p, start, end};
			fault->found = fault->open = 1;
			fault->low = fault->high = run->format->font_size;
		} else if (fault->open && fault->at.paragraph == p) {
			fault->at.end = end;
		}
		if (run->format->font_size < fault->low)
			fault->low = run->format->font_size;
		if (run->format->font_size > fault->high)
			fault->high = run->format->font_size;
	}
}

/* White space around what is marked helps nobody. */
static struct vt_span
tighten(struct vt_span at)
{
	struct vt_str whole = kit_sub(at.paragraph->text, at.start, at.end);
	struct vt_str inner = kit_trim(whole);

	at.start += (uint32_t)(inner.s - whole.s);
	at.end = at.start + (uint32_t)inner.n;
	return at;
}

/* What makes a span be as the question asks. */
static void
mend_span(const struct question *q, struct vt_check *check, struct vt_span at, struct kit_mend *m)
{
	const struct vt_run_format want = {.bold = q->set == VT_SET_BOLD && q->wanted,
	    .italic = q->set == VT_SET_ITALIC && q->wanted,
	    .underline = q->set == VT_SET_UNDERLINE && q->wanted};

	if (q->set == VT_SET_CAPS)
		kit_mend_upper(m, check, at);
	else if (q->set == VT_SET_FONT_SIZE)
		kit_mend_size(m, check, at, &q->range);
	else
		kit_mend_run(m, check, at, q->set, &want);
}

static struct fault
ask(const struct question *q, const struct vt_component *c)
{
	struct fault fault = {0};

	for (size_t i = 0; i < c->span_count; i++)
		ask_span(q, c->spans[i], &fault);
	if (fault.found)
		fault.at = tighten(fault.at);
	return fault;
}

/* What is asked: one component, or several lines that are of one kind. */
struct asked {
	const struct vt_component *const *list;
	size_t count;
	struct vt_text subject; /* what messages call it */
	const char *set;        /* the limits are "SET-size" ...; NULL: "size" ... */
};

/* Name of a limit, and of the case of its findings. */
static const char *
limit_name(struct vt_check *check, const struct asked *asked, const char *name)
{
	struct kit_alloc a = kit_check_alloc(check);

	return asked->set == NULL ? name : kit_printf(&a, "%s-%s", asked->set, name);
}

/* The first fault among the lines, in how many lines there is one, and what mends them. */
static struct fault
ask_each(const struct question *q, struct vt_check *check, const struct asked *asked,
    size_t *out_lines, struct kit_mend *mend)
{
	struct fault first = {0};

	*out_lines = 0;
	for (size_t i = 0; i < asked->count; i++) {
		struct fault fault = ask(q, asked->list[i]);

		if (!fault.found)
			continue;
		for (size_t k = 0; k < asked->list[i]->span_count; k++)
			mend_span(q, check, *asked->list[i]->spans[k], mend);
		if ((*out_lines)++ == 0)
			first = fault;
		first.low = fault.low < first.low ? fault.low : first.low;
		first.high = fault.high > first.high ? fault.high : first.high;
	}
	return first;
}

/* "căn cứ", or "căn cứ (và 2 dòng khác)". */
static struct vt_text
subject_with(struct vt_check *check, struct vt_text subject, size_t lines)
{
	struct kit_alloc a = kit_check_alloc(check);

	if (lines < 2)
		return subject;
	return (struct vt_text){kit_printf(&a, "%s (và %zu dòng khác)", subject.vi, lines - 1),
	    kit_printf(&a, "%s (and of %zu more lines)", subject.en, lines - 1)};
}

/* ---- size ---- */

static int
is_wrong_size(const struct question *q, const struct vt_paragraph *p, uint32_t start, uint32_t end,
    const struct vt_run_format *format)
{
	(void)p;
	(void)start;
	(void)end;
	if (format->font_size == VT_UNSET || format->position != 0)
		return 0;
	return (q->range.min != VT_UNSET && format->font_size < q->range.min) ||
	    (q->range.max != VT_UNSET && format->font_size > q->range.max);
}

static struct vt_text
show_sizes(const struct kit_alloc *a, int32_t low, int32_t high)
{
	struct vt_text from = kit_show_size(a, low), to = kit_show_size(a, high);

	if (low == high)
		return from;
	return (struct vt_text){
	    kit_printf(a, "%s đến %s", from.vi, to.vi), kit_printf(a, "%s to %s", from.en, to.en)};
}

static int
size_of(struct vt_check *check, const struct asked *asked, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct question q = {.is_faulty = is_wrong_size, .set = VT_SET_FONT_SIZE};
	struct kit_mend mend = {0};
	struct vt_finding finding;
	struct vt_text subject;
	struct fault fault;
	size_t lines;
	int status;

	q.name = limit_name(check, asked, "size");
	if ((status = check->ops->range(check, q.name, &q.range, err)) != VT_OK)
		return status;
	fault = ask_each(&q, check, asked, &lines, &mend);
	if (!fault.found)
		return VT_OK;
	subject = subject_with(check, asked->subject, lines);
	finding = kit_finding(asked->list[0]->kind, fault.at, NULL, NULL);
	finding.variant = q.name;
	finding.measured = show_sizes(&a, fault.low, fault.high);
	finding.allowed = q.range.shown;
	finding.message.vi = kit_printf(&a, "Cỡ chữ của %s là %s; quy định %s", subject.vi,
	    finding.measured.vi, finding.allowed.vi);
	finding.message.en = kit_printf(&a, "The font size of the %s is %s; %s is prescribed",
	    subject.en, finding.measured.en, finding.allowed.en);
	finding.mend.vi = kit_printf(&a,
	    "Chọn phần chữ này và đặt cỡ chữ %s "
	    "(Word: Home → Font Size; LibreOffice: Format → Character).",
	    finding.allowed.vi);
	finding.mend.en = kit_printf(&a,
	    "Select this text and set its size to %s "
	    "(Word: Home → Font Size; LibreOffice: Format → Character).",
	    finding.allowed.en);
	kit_mend_put(&mend, 0, &finding);
	return kit_report(check, &finding, err);
}

/* ---- flags ---- */

static int
is_wrong_weight(const struct question *q, const struct vt_paragraph *p, uint32_t start,
    uint32_t end, const struct vt_run_format *format)
{
	(void)p;
	(void)start;
	(void)end;
	return (format->bold != 0) != q->wanted;
}

static int
is_wrong_slope(const struct question *q, const struct vt_paragraph *p, uint32_t start, uint32_t end,
    const struct vt_run_format *format)
{
	(void)p;
	(void)start;
	(void)end;
	return (format->italic != 0) != q->wanted;
}

static int
is_wrong_underline(const struct question *q, const struct vt_paragraph *p, uint32_t start,
    uint32_t end, const struct vt_run_format *format)
{
	(void)p;
	(void)start;
	(void)end;
	return (format->underline != 0) != q->wanted;
}

/* Small capitals are as high as small letters: where capitals are wanted they are none. */
static int
is_lower(const struct question *q, const struct vt_paragraph *p, uint32_t start, uint32_t end,
    const struct vt_run_format *format)
{
	struct vt_str s = kit_sub(p->text, start, end);

	return (format->caps == 0 || (q->wanted && format->caps == 2)) && kit_has_letter(s) &&
	    !kit_all_upper_but_codes(s);
}

/* 1 when the component has letters and every one of them shows as a capital. */
static int
all_capitals(const struct vt_component *c, struct vt_span *out)
{
	struct question q = {.name = "upper", .is_faulty = is_lower};

	*out = *c->spans[0];
	return kit_has_letter(c->text) && !ask(&q, c).found;
}

/* Small letters that formatting shows as capitals are shown as they were typed. Which of
 * typed capitals are to be small, only the author knows. */
static void
show_as_typed(struct vt_check *check, const struct vt_component *c, struct kit_mend *m)
{
	const struct vt_run_format plain = {.caps = 0};

	for (size_t i = 0; i < c->span_count && !kit_all_upper(c->text); i++)
		kit_mend_run(m, check, *c->spans[i], VT_SET_CAPS, &plain);
}

struct phrase {
	const char *name;
	struct vt_text set, unset; /* "chữ đậm", "chữ không đậm" */
	const char *button;        /* where it is switched */
	uint32_t sets;             /* VT_SET_* */
};

static const struct phrase bold_phrase = {"bold", {"chữ đậm", "bold"},
    {"chữ không đậm", "not bold"}, "Word: Home → Bold; LibreOffice: Format → Text → Bold",
    VT_SET_BOLD};
static const struct phrase italic_phrase = {"italic", {"chữ nghiêng", "italic"},
    {"chữ đứng", "upright"}, "Word: Home → Italic; LibreOffice: Format → Text → Italic",
    VT_SET_ITALIC};
static const struct phrase underline_phrase = {"underline", {"chữ gạch chân", "underlined"},
    {"chữ không gạch chân", "not underlined"},
    "Word: Home → Underline; LibreOffice: Format → Text → Single Underline", VT_SET_UNDERLINE};
static const struct phrase upper_phrase = {"upper", {"chữ in hoa", "capitals"},
    {"chữ in thường", "lower case"},
    "Word: Home → Change Case; LibreOffice: Format → Text → Change Case", VT_SET_CAPS};

static int
report_flag(struct vt_check *check, const struct phrase *phrase, int wanted,
    const struct asked *asked, struct vt_span at, size_t lines, const struct kit_mend *mend,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_text subject = subject_with(check, asked->subject, lines);
	struct vt_finding finding = kit_finding(asked->list[0]->kind, at, NULL, NULL);

	finding.variant = limit_name(check, asked, phrase->name);
	finding.measured = wanted ? phrase->unset : phrase->set;
	finding.allowed = wanted ? phrase->set : phrase->unset;
	finding.message.vi = kit_printf(&a, "Kiểu chữ của %s là %s; quy định %s", subject.vi,
	    finding.measured.vi, finding.allowed.vi);
	finding.message.en = kit_printf(&a, "The %s is set in %s type; %s is prescribed",
	    subject.en, finding.measured.en, finding.allowed.en);
	finding.mend.vi = kit_printf(&a, "Chọn phần chữ này và đổi thành %s (%s).",
	    finding.allowed.vi, phrase->button);
	finding.mend.en = kit_printf(&a, "Select this text and make it %s (%s).",
	    finding.allowed.en, phrase->button);
	kit_mend_put(mend, 0, &finding);
	return kit_report(check, &finding, err);
}

/* -1: the profile does not say; else what it wants. */
static int
wanted_flag(struct vt_check *check, const struct asked *asked, const char *name)
{
	return check->ops->flag(check, limit_name(check, asked, name), -1);
}

static int
flag_of(struct vt_check *check, const struct phrase *phrase, const struct asked *asked,
    struct vt_error *err)
{
	struct question q = {.name = phrase->name, .set = phrase->sets};
	struct kit_mend mend = {0};
	struct fault fault;
	size_t lines;

	q.wanted = wanted_flag(check, asked, phrase->name);
	if (q.wanted < 0)
		return VT_OK;
	q.is_faulty = phrase == &bold_phrase ? is_wrong_weight
	    : phrase == &italic_phrase       ? is_wrong_slope
					     : is_wrong_underline;
	fault = ask_each(&q, check, asked, &lines, &mend);
	if (!fault.found)
		return VT_OK;
	return report_flag(check, phrase, q.wanted, asked, fault.at, lines, &mend, err);
}

static int
upper_of(struct vt_check *check, const struct asked *asked, struct vt_error *err)
{
	struct question q = {.name = "upper", .is_faulty = is_lower, .set = VT_SET_CAPS};
	struct kit_mend mend = {0};
	struct fault fault = {0};
	int wanted = wanted_flag(check, asked, q.name);
	size_t lines = 0;

	if (wanted < 0)
		return VT_OK;
	q.wanted = wanted;
	if (wanted)
		fault = ask_each(&q, check, asked, &lines, &mend);
	for (size_t i = 0; !wanted && i < asked->count; i++) {
		struct vt_span at;

		if (!all_capitals(asked->list[i], &at))
			continue;
		if (lines++ == 0)
			fault.at = at;
		show_as_typed(check, asked->list[i], &mend);
	}
	if (lines == 0)
		return VT_OK;
	return report_flag(check, &upper_phrase, wanted, asked, fault.at, lines, &mend, err);
}

/* ---- the phrases ---- */

/* Those of the properties that the profile names, in one order. */
static int
style_of(struct vt_check *check, const struct asked *asked, struct vt_error *err)
{
	struct vt_error silent = {0};
	struct vt_range range;
	int status = VT_OK;

	if (check->ops->range(check, limit_name(check, asked, "size"), &range, &silent) == VT_OK)
		status = size_of(check, asked, err);
	if (status == VT_OK)
		status = flag_of(check, &bold_phrase, asked, err);
	if (status == VT_OK)
		status = flag_of(check, &italic_phrase, asked, err);
	if (status == VT_OK)
		status = flag_of(check, &underline_phrase, asked, err);
	if (status == VT_OK)
		status = upper_of(check, asked, err);
	if (wanted_flag(check, asked, "centred") <= 0)
		return status;
	for (size_t i = 0; i < asked->count && status == VT_OK; i++)
		status = expect_centred_as(check, asked->list[i],
		    limit_name(check, asked, "centred"), err);
	return status;
}

static struct asked
asked_of(const struct vt_component *const *c)
{
	return (struct asked){c, *c == NULL ? 0 : 1,
	    kit_component_name(*c == NULL ? VT_PART_DOCUMENT : (*c)->kind), NULL};
}

int
expect_size(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	struct asked asked = asked_of(&c);

	return c == NULL ? VT_OK : size_of(check, &asked, err);
}

int
expect_bold(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	struct asked asked = asked_of(&c);

	return flag_of(check, &bold_phrase, &asked, err);
}

int
expect_italic(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	struct asked asked = asked_of(&c);

	return flag_of(check, &italic_phrase, &asked, err);
}

int
expect_upper(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	struct asked asked = asked_of(&c);

	return upper_of(check, &asked, err);
}

int
expect_style(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	struct asked asked = asked_of(&c);

	return style_of(check, &asked, err);
}

int
expect_style_set_of(struct vt_check *check, const struct vt_component *c, const char *set,
    struct vt_text subject, struct vt_error *err)
{
	struct asked asked = asked_of(&c);

	asked.set = set;
	asked.subject = subject;
	return style_of(check, &asked, err);
}

int
expect_style_set(struct vt_check *check, const struct vt_component *c, const char *set,
    struct vt_error *err)
{
	return expect_style_set_of(check, c, set, asked_of(&c).subject, err);
}

int
expect_style_of(struct vt_check *check, const struct vt_component *c, struct vt_text subject,
    struct vt_error *err)
{
	return expect_style_set_of(check, c, NULL, subject, err);
}

int
expect_style_each(struct vt_check *check, const struct vt_component *const *list, size_t count,
    const char *set, struct vt_error *err)
{
	struct asked asked = {list, count, {NULL, NULL}, set};

	if (count == 0)
		return VT_OK;
	asked.subject = kit_component_name(list[0]->kind);
	return style_of(check, &asked, err);
}
