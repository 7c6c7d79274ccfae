/* What a template left to be filled in: dots, brackets, xxx, highlighted gaps. */
#include "plugins/typing/placeholder.h"
#include "plugins/typing/rules.h"

#include "kit/block.h"

/* Dots that are no ellipsis any more; `…` is worth three. */
enum { MANY_DOTS = 6, DOTS_OF_ELLIPSIS = 3, MANY_QUERIES = 3, MANY_UNDERSCORES = 4 };

/* So long the name of a field is at most, with its marks. */
#define FIELD_BYTES 48u

/* How long a bracketed hint may be, in bytes. */
enum { HINT_BYTES = 160 };
/* And a remark in round brackets. */
#define REMARK_BYTES 48u

#define WORDS_SHOWN 8

static uint32_t
char_at(struct vt_str s, size_t i)
{
	return i < s.n ? kit_utf8_next(s, &i) : 0;
}

/* End of the line of dots that starts at i, or i when it is none. */
static size_t
dots_end(struct vt_str text, size_t i)
{
	size_t end = i;
	int dots = 0;

	while (end < text.n) {
		size_t next = end;
		uint32_t c = kit_utf8_next(text, &next);

		if (c == 0x2026)
			dots += DOTS_OF_ELLIPSIS;
		else if (c == '.')
			dots++;
		else
			break;
		end = next;
	}
	return dots >= MANY_DOTS ? end : i;
}

/* The last word before i is one after which a draft leaves room, or the dots
 * only lead to a page number or end an enumeration. */
static int
may_be_dotted(struct vt_check *check, struct vt_str text, size_t start, size_t end, int *out_may,
    struct vt_error *err)
{
	struct vt_str before = kit_trim(kit_sub(text, 0, start));
	struct vt_str after = kit_trim(kit_sub(text, end, text.n));
	size_t k = before.n, place = 0;
	int status, digits = 1;

	for (size_t i = 0; i < after.n; i++)
		digits &= kit_is_digit((unsigned char)after.s[i]);
	*out_may = digits && after.n > 0;
	while (k > 0) {
		size_t previous = k;
		uint32_t c = kit_utf8_prev(before, &previous);

		if (!kit_is_letter(c) && c != ':')
			break;
		k = previous;
	}
	status = kit_word_among(check, "blanks", kit_sub(before, k, before.n), &place, err);
	*out_may |= place > 0 || kit_ends(before, VT_STR("v.v"));
	return status;
}

/* What closes the bracket that opens a hint. */
static struct vt_str
closing_of(char open)
{
	return open == '<' ? VT_STR(">")
	    : open == '['  ? VT_STR("]")
	    : open == '('  ? VT_STR(")")
			   : VT_STR("}");
}

/* End of `<tên cơ quan>`, `[tên cơ quan]`, `{tên cơ quan}` or `(tên cơ quan)` that starts at i, or
 * i. Round brackets hold much else: there the whole of them is the hint. */
static int
hint_end(struct vt_check *check, struct vt_str text, size_t i, size_t *out_end,
    struct vt_error *err)
{
	struct vt_str inner;
	int64_t close = kit_find(text, closing_of(text.s[i]), i);
	size_t length = 0;
	int status;

	*out_end = i;
	if (close < 0 || (size_t)close - i > HINT_BYTES || (size_t)close < i + 2)
		return VT_OK;
	inner = kit_sub(text, i + 1, (size_t)close);
	/* `[[ten_don_vi]]` */
	if (text.s[i] == '[' && inner.s[0] == '[' &&
	    kit_is_field(kit_sub(text, i, kit_past_field(text, i)))) {
		*out_end = kit_past_field(text, i);
		return VT_OK;
	}
	if (text.s[i] == '(') {
		if (inner.n > REMARK_BYTES)
			return VT_OK;
		status = kit_word_among(check, "remarks", kit_trim(inner), &length, err);
		if (status == VT_OK && length > 0)
			*out_end = (size_t)close + 1;
		return status;
	}
	if (placeholder_is_dots(inner)) {
		/* In a quotation dots stand for what is left out. */
		if (text.s[i] == '<' || !placeholder_quoted(text, i))
			*out_end = (size_t)close + 1;
		return VT_OK;
	}
	if (text.s[i] == '<') {
		if (kit_is_letter(char_at(inner, 0)) && inner.n > 1 &&
		    kit_trim(inner).n == inner.n && kit_find(inner, VT_STR("://"), 0) < 0 &&
		    kit_find(inner, VT_STR("@"), 0) < 0 && kit_find(inner, VT_STR("<"), 0) < 0)
			*out_end = (size_t)close + 1;
		return VT_OK;
	}
	status = kit_word_opens(check, "hints", kit_trim(inner), &length, err);
	if (status == VT_OK && length > 0)
		*out_end = (size_t)close + 1;
	return status;
}

/* End of `xxx`, `XXXX` or `20xx` that starts at i, or i. Three capitals are thirty. */
static size_t
crosses_end(struct vt_str text, size_t i)
{
	size_t end = i, digits = 0, small = 0, large = 0;

	if (i > 0 &&
	    (kit_is_letter((unsigned char)text.s[i - 1]) ||
		kit_is_digit((unsigned char)text.s[i - 1]) || (text.s[i - 1] & 0x80)))
		return i;
	while (end < text.n && kit_is_digit((unsigned char)text.s[end])) {
		digits++;
		end++;
	}
	for (; end < text.n && (text.s[end] == 'x' || text.s[end] == 'X'); end++)
		*(text.s[end] == 'x' ? &small : &large) += 1;
	if (kit_is_letter(char_at(text, end)) || kit_is_digit(char_at(text, end)))
		return i;
	/* `XX/XX/2023` */
	if (digits == 0 && large == 2 && end < text.n && text.s[end] == '/')
		return end + 1 < text.n && (text.s[end + 1] == 'X' || text.s[end + 1] == 'x') ? end
											      : i;
	/* Three in capitals before figures, which are no thirty: a sum left open. */
	if (digits == 0 && large == 3 && end + 1 < text.n && text.s[end] == '.' &&
	    kit_is_digit((unsigned char)text.s[end + 1]))
		return end;
	if (digits == 0)
		return small >= 3 || large >= 4 ? end : i;
	return digits == 2 && (small == 2 || large == 2) ? end : i;
}

/* End of the marks around a field that starts at i, `{{ten}}`, `«Ten»`, or i. */
static size_t
field_end(struct vt_str text, size_t i)
{
	int brace = text.s[i] == '{';
	struct vt_str open = brace ? VT_STR("{{") : VT_STR("«");
	struct vt_str shut = brace ? VT_STR("}}") : VT_STR("»");
	int64_t end;
	int joined = 0;

	if (!kit_starts(kit_sub(text, i, text.n), open))
		return i;
	end = kit_find(text, shut, i + open.n);
	if (end < 0 || (size_t)end - i > FIELD_BYTES || (size_t)end == i + open.n)
		return i;
	/* A field has one word; a quotation has more. */
	if (!brace && kit_find(kit_sub(text, i, (size_t)end), VT_STR(" "), 0) >= 0)
		return i;
	/* `«Word»` is quoted, `«TenPhong»` and `«HO_TEN»` are fields. */
	for (size_t k = i + open.n + 1; !brace && k < (size_t)end; k++) {
		if ((unsigned char)text.s[k] >= 0x80)
			return i;
		joined |= text.s[k] == '_' ||
		    (text.s[k] >= 'A' && text.s[k] <= 'Z' && text.s[k - 1] >= 'a' &&
			text.s[k - 1] <= 'z');
	}
	return brace || joined ? (size_t)end + shut.n : i;
}

/* End of `??` or more, or of a line of underscores, that starts at i, or i. */
static size_t
marks_end(struct vt_str text, size_t i)
{
	size_t end = i;

	while (end < text.n && text.s[end] == text.s[i])
		end++;
	return end - i >= (text.s[i] == '?' ? MANY_QUERIES : MANY_UNDERSCORES) ? end : i;
}

/* The leftover that starts at i: its end, or i. */
static int
leftover_end(struct vt_check *check, struct vt_str text, size_t i, size_t *out_end,
    struct vt_error *err)
{
	int may = 0, status = VT_OK;

	*out_end = i;
	switch (text.s[i]) {
	case '.':
	case '\xE2':
		*out_end = placeholder_date_end(text, i);
		if (*out_end > i)
			return VT_OK;
		*out_end = dots_end(text, i);
		if (*out_end == i)
			return VT_OK;
		status = may_be_dotted(check, text, i, *out_end, &may, err);
		break;
	case '<':
	case '(':
	case '[': return hint_end(check, text, i, out_end, err);
	case '$':
		/* `${don_vi}` */
		*out_end = i + 1 < text.n && text.s[i + 1] == '{' ? kit_past_field(text, i) : i;
		return VT_OK;
	case '{':
		*out_end = field_end(text, i);
		return *out_end > i ? VT_OK : hint_end(check, text, i, out_end, err);
	case '\xC2': *out_end = field_end(text, i); return VT_OK;
	case '?': *out_end = marks_end(text, i); return VT_OK;
	case '_':
		*out_end = placeholder_date_end(text, i);
		if (*out_end > i)
			return VT_OK;
		*out_end = marks_end(text, i);
		if (*out_end == i)
			return VT_OK;
		status = may_be_dotted(check, text, i, *out_end, &may, err);
		break;
	case 'd':
	case 'D':
	case 'm':
	case 'M':
		*out_end = placeholder_date_end(text, i);
		if (*out_end > i) {
			/* Where the form of dates is prescribed it is no gap. */
			status = kit_word_within(check, "formats", text, &may, err);
			break;
		}
		return VT_OK;
	default:
		*out_end = placeholder_date_end(text, i);
		if (*out_end == i &&
		    (kit_is_digit((unsigned char)text.s[i]) || (text.s[i] | 0x20) == 'x'))
			*out_end = crosses_end(text, i);
		return VT_OK;
	}
	/* Passed over, but not a leftover. */
	if (may)
		*out_end = i;
	return status;
}

/* 1 when a leftover may start with byte i of s. */
static int
may_start(struct vt_str s, size_t i)
{
	unsigned char c = (unsigned char)s.s[i];

	return c == '.' || c == 0xE2 || c == '<' || c == '(' || c == '[' || c == '{' || c == '?' ||
	    c == '$' || c == '_' || c == 0xC2 || (c | 0x20) == 'x' || (c | 0x20) == 'd' ||
	    (c | 0x20) == 'm' || (c >= '0' && c <= '9');
}

/* A kit_marker: one may start there, but for a single x, d or m. A sum of marks that exclude one
 * another: of a list of alternatives compilers make a table of bits, and no vectors. */
static void
mark_leftovers(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++) {
		unsigned char c = p[i], next = p[i + 1];
		unsigned char mark = (unsigned char)(c - '.') <= '?' - '.'; /* dots, digits, `<` */
		unsigned char line = (unsigned char)(c - '[') <= '_' - '[';
		unsigned char open = (unsigned char)(c - '$') <= '(' - '$';
		unsigned char brace = c == '{';
		unsigned char wide = (unsigned char)(c & 0xDF) == 0xC2;
		/* `xx`, `dd`, `MM`; other letters twice are rare */
		unsigned char same = (unsigned char)((c ^ next) & 0xDF) == 0;
		unsigned char letter = (unsigned char)(c - 'D') <= 'x' - 'D';

		marks[i] = (unsigned char)(mark + line + open + brace + wide) | (same & letter);
	}
}

/* Past a stretch of dots, so that no part of it is looked at again. */
static size_t
step(struct vt_str text, size_t i)
{
	size_t end = i, next = i;

	while (end < text.n) {
		uint32_t c = kit_utf8_next(text, &next);

		if (c != '.' && c != 0x2026)
			break;
		end = next;
	}
	if (end == i)
		(void)kit_utf8_next(text, &end);
	return end;
}

/* A gap that the template shows in colour: dots or spaces, no words. */
static void
find_gaps(const struct vt_paragraph *p, struct tally *t)
{
	for (size_t k = 0; k < p->run_count; k++) {
		const struct vt_run *run = p->runs[k];
		struct vt_str text = kit_sub(p->text, run->start, run->end);
		size_t marks = 0;

		if (run->format->highlight == VT_UNSET || run->format->hidden)
			continue;
		for (size_t i = 0; i < text.n;) {
			uint32_t c = kit_utf8_next(text, &i);

			if (c == '.' || c == '_' || c == 0x2026 || c == ' ')
				marks += c == 0x2026 ? DOTS_OF_ELLIPSIS : 1;
			else
				marks = 0;
			if (marks == 0)
				break;
		}
		if (marks >= 3)
			tally_add(t, kit_span(p, run->start, run->end));
	}
}

int
placeholder_find(struct gaps *g, const struct vt_paragraph *p, struct vt_error *err)
{
	size_t i = 0;
	int status;

	/* A line of dots alone is drawn, or waits for a hand. */
	if (!kit_has_letter(p->text))
		return VT_OK;
	for (size_t k = 0; k < g->prompts.count; k++)
		if (kit_find(p->text, g->prompts.items[k], 0) >= 0) {
			tally_add(&g->tally, kit_span_trim(kit_span(p, 0, p->text.n)));
			return VT_OK;
		}
	while ((i = kit_seek(p->text, i, mark_leftovers, may_start)) < p->text.n) {
		size_t end;

		status = leftover_end(g->check, p->text, i, &end, err);
		if (status != VT_OK)
			return status;
		if (end == i && p->text.s[i] == '[' && !placeholder_has_notes(g))
			end = placeholder_note_end(p->text, i);
		if (end > i)
			tally_add(&g->tally, kit_span(p, i, end));
		i = end > i ? end : step(p->text, i);
	}
	return VT_OK;
}

static int
check_placeholder(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct gaps g = {.check = check, .doc = doc};
	const struct tally *t = &g.tally;
	struct vt_finding f;
	struct vt_text more;
	struct vt_str text;
	int exempt = 0, status;

	if (parts->official == 0)
		return VT_OK;
	status = kit_type_among(check, "exempt", parts, &exempt, err);
	if (status != VT_OK || exempt)
		return status;
	status = check->ops->words(check, "prompts", &g.prompts, err);
	if (status != VT_OK)
		return status;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (!is_prose(parts, p))
			continue;
		if ((status = placeholder_find(&g, p, err)) != VT_OK)
			return status;
		find_gaps(p, &g.tally);
	}
	status = placeholder_find_beside(&g, doc, parts, err);
	if (status != VT_OK)
		return status;
	if (t->places == 0)
		return VT_OK;
	text = opening_of(kit_span_text(t->first), WORDS_SHOWN);
	more = tally_more(t, &a);
	f = kit_fault_at(part_of(parts, t->first), t->first);
	f.message.vi = kit_printf(&a,
	    "“%.*s” là chỗ trống của mẫu chưa "
	    "điền%s",
	    (int)text.n, text.s, more.vi);
	f.message.en = kit_printf(&a,
	    "“%.*s” is a blank of a template not filled "
	    "in%s",
	    (int)text.n, text.s, more.en);
	return kit_report(check, &f, err);
}

const struct vt_rule text_placeholder_rule = {
    .size = sizeof(text_placeholder_rule),
    .id = "text.placeholder",
    .title = {"Chỗ trống của mẫu", "Leftovers of a template"},
    .about =
	{"Văn bản soạn theo mẫu không còn chỗ chưa điền: …………, <tên cơ quan>, [tên cơ "
	 "quan], xxx, khoảng trống tô màu. Số và ngày của bản thảo, biểu mẫu để điền tay không "
	 "tính.",
	    "A document made from a template has no blanks left: …………, <name>, [tên …], xxx, "
	    "highlighted gaps. The number and date of a draft, and forms to be filled in by hand, "
	    "do not count."},
    .mend = {"Điền nội dung hoặc xóa chỗ trống.", "Fill it in or delete it."},
    .check = check_placeholder,
};
