/* Keys of Telex and VNI that stayed in a word: `quyeest`, `nuowcs`, `d9ie62u`. */
#include "kit/block.h"
#include "kit/fail.h"
#include "kit/mend.h"
#include "kit/tone.h"
#include "plugins/typing/keystroke.h"
#include "plugins/typing/rules.h"

/* 1 when the two bytes are such as keys leave and few words of Vietnamese have. */
static inline unsigned char
is_key(unsigned char c, unsigned char next)
{
	unsigned char key = (c == 'w') | (c == 'j') | (c == 'f');
	unsigned char twice =
	    (c == next) & ((c == 'a') | (c == 'e') | (c == 'o') | ((c | 0x20) == 'd'));
	unsigned char dd = (c == 'D') & (next == 'd');
	unsigned char figure =
	    ((unsigned char)((c | 0x20) - 'a') < 26) & ((unsigned char)(next - '6') < 4);

	return key | twice | dd | figure;
}

/* A kit_marker of them. */
static void
mark_keys(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++)
		marks[i] = is_key(p[i], p[i + 1]);
}

static int
may_be_key(struct vt_str s, size_t i)
{
	return is_key((unsigned char)s.s[i], i + 1 < s.n ? (unsigned char)s.s[i + 1] : 0);
}

static int
is_of_word(unsigned char c)
{
	return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* 1 when nothing but space, stops, quotes and brackets is there: no part of an address, a path, a
 * symbol, a formula. */
static int
is_edge(struct vt_str s, size_t i)
{
	return i >= s.n || (unsigned char)s.s[i] >= 0x80 ||
	    kit_find(VT_STR(" \t\n,.;:()?!\"'"), kit_sub(s, i, i + 1), 0) >= 0;
}

/* The word around byte i, letters and figures alone. */
static struct vt_span
word_around(const struct vt_paragraph *p, size_t i)
{
	size_t start = i, end, next;

	while (start > 0 && is_of_word((unsigned char)p->text.s[start - 1]))
		start--;
	for (next = end = start; end < p->text.n; end = next) {
		uint32_t c = kit_utf8_next(p->text, &next);

		if (kit_is_letter(c) || kit_is_digit(c))
			continue;
		if (end > i)
			break;
		start = next;
	}
	return kit_span(p, start, end);
}

static int
stands_alone(struct vt_span at)
{
	struct vt_str s = at.paragraph->text;

	return (at.start == 0 || is_edge(s, at.start - 1)) && is_edge(s, at.end) &&
	    /* `abc.vn` */
	    (at.end + 1 >= s.n || s.s[at.end] != '.' ||
		!is_of_word((unsigned char)s.s[at.end + 1])) &&
	    (at.start < 2 || s.s[at.start - 1] != '.' ||
		!is_of_word((unsigned char)s.s[at.start - 2]));
}

static int
check_keystrokes(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct tally t = {.places = 0};
	struct kit_mend mend = {0};
	struct vt_str right = {0};
	struct vt_finding f;
	struct vt_text more;
	struct vt_str word;
	int habit = KIT_TONE_NONE;

	for (size_t k = 0; k < doc->paragraph_count && parts->official != 0; k++) {
		const struct vt_paragraph *p = doc->paragraphs[k];
		size_t i = 0;

		while ((i = kit_seek(p->text, i, mark_keys, may_be_key)) < p->text.n) {
			struct vt_span at = word_around(p, i);
			char meant[KEYSTROKE_BYTES];
			size_t n = stands_alone(at) ? keystroke_read(kit_span_text(at), meant) : 0;
			struct vt_str kept;

			i = at.end > i ? at.end : i + 1;
			if (n == 0)
				continue;
			tally_add(&t, at);
			if (t.places == 1)
				habit = kit_tone_habit(doc, parts);
			kept = kit_str(kit_printf(&a, "%.*s", (int)n, meant));
			kept = kit_tone_as(kept, habit, &a);
			if (kept.n == 0)
				return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
			if (t.places == 1)
				right = kept;
			else
				kit_mend_text(&mend, check, at, kept);
		}
	}
	if (t.places == 0)
		return VT_OK;
	word = kit_span_text(t.first);
	more = tally_more(&t, &a);
	f = kit_fault_fixed(part_of(parts, t.first), t.first, right);
	kit_mend_put(&mend, 0, &f);
	f.message.vi = kit_printf(&a, "“%.*s” còn phím gõ dấu, đúng là “%.*s”%s", (int)word.n,
	    word.s, (int)right.n, right.s, more.vi);
	f.message.en =
	    kit_printf(&a, "“%.*s” still has the keys of its marks, it should be “%.*s”%s",
		(int)word.n, word.s, (int)right.n, right.s, more.en);
	return kit_report(check, &f, err);
}

const struct vt_rule text_keystroke_rule = {
    .size = sizeof(text_keystroke_rule),
    .id = "text.keystroke",
    .title = {"Phím gõ dấu còn sót trong từ", "Keys of marks left in words"},
    .about = {"Từ gõ khi bộ gõ tiếng Việt tắt hoặc lỗi còn phím Telex, VNI: “quyeest”, "
	      "“d9ie62u”.",
	"Words typed while the input method was off still have the keys of Telex or VNI: "
	"“quyeest”, “d9ie62u”."},
    .mend = {"Gõ lại từ này có dấu.", "Type the word again with its marks."},
    .check = check_keystrokes,
};
