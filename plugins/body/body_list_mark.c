/* Gạch đầu dòng: one mark before an entry, words behind it, the same mark in all of a list. */
#include <string.h>

#include "kit/tally.h"
#include "plugins/body/annex.h"
#include "plugins/body/rules.h"

enum kind { DOUBLED, EMPTY, JOINED, OTHER, KINDS };

/* What a paragraph opens with. */
struct entry_mark {
	const struct vt_paragraph *p;
	struct vt_str text; /* without the white space at its ends */
	uint32_t mark;      /* 0: it is no entry */
	size_t end;         /* behind the mark and the white space that follows it */
};

static int
is_mark(uint32_t c)
{
	return kit_is_dash(c) || c == '+' || c == '*' || c == 0x2022 || c == 0x25CF || c == 0x25AA;
}

static void
read_mark(const struct vt_paragraph *p, struct entry_mark *out)
{
	size_t i = 0;
	uint32_t c;

	*out = (struct entry_mark){p, kit_trim(p->text), 0, 0};
	if (out->text.n == 0 || p->label.n > 0)
		return;
	c = kit_utf8_next(out->text, &i);
	if (!is_mark(c))
		return;
	out->end = kit_stretch_on(out->text, i, 1);
	/* `-5 độ`, `+84 55 …`: a sign. */
	if (out->end < out->text.n && kit_is_digit((unsigned char)out->text.s[out->end]) &&
	    out->end == i)
		return;
	out->mark = c;
}

static struct vt_span
span_of(const struct entry_mark *e, size_t end)
{
	const size_t start = (size_t)(e->text.s - e->p->text.s);

	return kit_span(e->p, start, start + end);
}

/* End of a second mark behind the first, `- - X`, `- + X`, `- a) X`; 0: there is none. */
static size_t
second_mark(const struct entry_mark *e)
{
	size_t i = e->end, next;
	uint32_t c;

	if (i >= e->text.n)
		return 0;
	c = kit_utf8_next(e->text, &i);
	if (kit_is_lower(c) && i + 1 < e->text.n && e->text.s[i] == ')')
		i++;
	/* `- 1. X` */
	else if (kit_is_digit(c) && i + 1 < e->text.n && e->text.s[i] == '.' &&
	    e->text.s[i + 1] == ' ')
		i++;
	else if (!is_mark(c) || e->end == 1)
		return 0;
	next = kit_stretch_on(e->text, i, 1);
	i = next;
	return next < e->text.n && kit_is_letter(kit_utf8_next(e->text, &i)) &&
		e->text.s[next - 1] == ' '
	    ? next
	    : 0;
}

/* 1 when behind the mark is nothing but the stop of an entry: `- ;`. */
static int
is_empty(const struct entry_mark *e)
{
	return kit_is_dash(e->mark) && e->end < e->text.n && e->end + 1 == e->text.n &&
	    strchr(";.,", e->text.s[e->end]) != NULL;
}

/* 1 when an entry of another mark stands alone among those of a list: the one above ends as an
 * entry, and the one below goes on as that one began. Below a dash a plus may be a part of it. */
/* 1 when the first entry of a list has another mark than the two below it; the line above leads on
 * to the list. */
static int
is_first_other(const struct entry_mark *above, const struct entry_mark *e,
    const struct entry_mark *below)
{
	return above->mark == 0 && e->mark != 0 && below->mark != 0 && e->mark != below->mark &&
	    kit_ends(above->text, VT_STR(":")) && kit_ends(e->text, VT_STR(";")) &&
	    kit_ends(below->text, VT_STR(";"));
}

/* `-Rà soát …`: no space behind the dash. */
static int
is_joined(const struct entry_mark *e)
{
	size_t i = 0, next;

	if (e->mark == 0 || !kit_is_dash(e->mark))
		return 0;
	(void)kit_utf8_next(e->text, &i);
	next = i;
	return i < e->text.n && kit_is_upper(kit_utf8_next(e->text, &next)) && next < e->text.n &&
	    kit_is_lower(kit_utf8_next(e->text, &next));
}

static int
is_other(const struct entry_mark *above, const struct entry_mark *e, const struct entry_mark *below)
{
	return above->mark != 0 && e->mark != 0 && below->mark == above->mark &&
	    e->mark != above->mark && kit_ends(above->text, VT_STR(";")) &&
	    kit_ends(e->text, VT_STR(";"));
}

struct faults {
	struct vt_check *check;
	struct kit_tally kinds[KINDS];
};

static void
judge(struct faults *x, const struct entry_mark *above, const struct entry_mark *e,
    const struct entry_mark *below)
{
	const size_t second = e->mark != 0 ? second_mark(e) : 0;
	enum kind kind = KINDS;
	struct vt_finding f = {0};

	if (second > 0) {
		kind = DOUBLED;
		f = kit_fault_fixed(VT_PART_BODY, span_of(e, second), VT_STR("- "));
	} else if (e->mark != 0 && is_empty(e)) {
		kind = EMPTY;
		f = kit_fault_at(VT_PART_BODY, span_of(e, e->text.n));
	} else if (is_joined(e)) {
		size_t dash = 0;
		struct kit_alloc a = kit_check_alloc(x->check);

		(void)kit_utf8_next(e->text, &dash);
		kind = JOINED;
		f = kit_fault_fixed(VT_PART_BODY, span_of(e, dash),
		    kit_str(kit_printf(&a, "%.*s ", (int)dash, e->text.s)));
		f.variant = "joined";
	} else if (is_other(above, e, below) || is_first_other(above, e, below)) {
		char mark[4];
		const size_t n = kit_utf8_put(mark, below->mark);
		struct kit_alloc a = kit_check_alloc(x->check);

		kind = OTHER;
		f = kit_fault_fixed(VT_PART_BODY, span_of(e, e->end),
		    kit_str(kit_printf(&a, "%.*s ", (int)n, mark)));
		f.variant = "other";
	}
	if (kind != KINDS)
		kit_tally_add(&x->kinds[kind], x->check, &f);
}

static int
report(struct faults *x, enum kind kind, struct vt_error *err)
{
	static const struct vt_text says[KINDS] = {
	    [DOUBLED] = {"“%.*s”: đầu dòng chỉ ghi một dấu%s",
		"“%.*s”: one mark stands at the head of the line%s"},
	    [EMPTY] = {"“%.*s”: sau gạch đầu dòng không có nội dung%s",
		"“%.*s”: there are no words behind the dash%s"},
	    [JOINED] = {"Thiếu dấu cách sau “%.*s” ở đầu dòng%s",
		"No space stands behind “%.*s” at the head of the line%s"},
	    [OTHER] = {"“%.*s” ở đầu dòng khác dấu của các dòng cùng danh sách%s",
		"“%.*s” is another mark than the other lines of the list have%s"},
	};
	struct kit_tally *t = &x->kinds[kind];
	struct kit_alloc a = kit_check_alloc(x->check);
	struct vt_str text;
	struct vt_text more;
	struct vt_finding f;

	if (t->count == 0)
		return VT_OK;
	f = t->first;
	text = kit_trim(kit_span_text(f.at));
	more = kit_tally_more(x->check, t->count - 1);
	f.message.vi = kit_printf(&a, says[kind].vi, (int)text.n, text.s, more.vi);
	f.message.en = kit_printf(&a, says[kind].en, (int)text.n, text.s, more.en);
	return kit_report(x->check, &f, err);
}

/* 1 for a line of the text that stands on the page as such. */
static int
is_line(const struct vt_paragraph *p)
{
	return p->story == VT_STORY_BODY && p->cell == NULL && p->box == NULL &&
	    kit_trim(p->text).n > 0;
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct faults x = {.check = check};
	struct entry_mark above = {0}, e = {0}, below = {0};
	int status = VT_OK;

	(void)variant;
	if (parts->official == 0 || parts->body_first == NULL || parts->body_last == NULL)
		return VT_OK;
	for (size_t i = parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++) {
		if (!is_line(doc->paragraphs[i]))
			continue;
		above = e;
		e = below;
		read_mark(doc->paragraphs[i], &below);
		judge(&x, &above, &e, &below);
	}
	judge(&x, &e, &below, &(struct entry_mark){0});
	for (int kind = 0; kind < KINDS && status == VT_OK; kind++)
		status = report(&x, (enum kind)kind, err);
	return status;
}

static int
check_marks(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_list_mark_rule = {
    .size = sizeof(body_list_mark_rule),
    .id = "body.list-mark",
    .title = {"Dấu đầu dòng trong nội dung", "Marks at the head of the lines of a list"},
    .about = {"Đầu mỗi dòng của danh sách có một dấu, sau dấu có nội dung, các dòng cùng danh sách "
	      "dùng cùng một dấu; sau dấu có dấu cách.",
	"Each line of a list opens with one mark and has a space and words behind it, and all of a "
	"list have the same."},
    .mend = {"Xóa dấu thừa, dòng trống; dùng cùng một dấu.",
	"Delete the needless mark or line; write the same mark."},
    .check = check_marks,
};
