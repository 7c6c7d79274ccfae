/* Two ways of placing the tone in oa, oe, uy within one document: hòa and hoà. */
#include <string.h>

#include "plugins/typing/rules.h"

#include "kit/block.h"
#include "kit/fail.h"

enum { OLD, NEW, STYLES };

/* Which way the tone of the word is placed, or -1: neither. */
static int
placement(struct vt_check *check, struct vt_str word, int *out_style, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str moved, lower;
	static const char toned_o[][4] = {"ò", "ó", "ỏ", "õ", "ọ"};
	static const char toned_u[][4] = {"ù", "ú", "ủ", "ũ", "ụ"};

	*out_style = -1;
	moved = kit_fold(word, KIT_FOLD_TONE, &a, NULL);
	lower = kit_fold(word, KIT_FOLD_CASE, &a, NULL);
	if (moved.s == NULL || lower.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (!kit_eq(moved, word)) {
		*out_style = NEW;
		return VT_OK;
	}
	if (lower.n < 2)
		return VT_OK;
	for (size_t k = 0; k < 5 && *out_style < 0; k++) {
		char last = lower.s[lower.n - 1];
		struct vt_str stem = kit_sub(lower, 0, lower.n - 1);

		if ((last == 'a' || last == 'e') && kit_ends(stem, kit_str(toned_o[k])))
			*out_style = OLD;
		/* In qu the u belongs to the consonant. */
		if (last == 'y' && kit_ends(stem, kit_str(toned_u[k])) && lower.s[0] != 'q')
			*out_style = OLD;
	}
	return VT_OK;
}

/* 1 when the letters at and behind offset i may be oa, oe, uy with a tone that end their word: an
 * a, e, y behind a letter with marks, or one with marks behind an o or u. Told from the bytes. */
static int
may_tell(struct vt_str s, size_t i)
{
	/* the last byte of ò ó ỏ õ ọ, of ù ú ủ ũ ụ, and of their capitals */
	static const char toned_o[] = "\xB2\xB3\x8F\xB5\x8D\x92\x93\x8E\x95\x8C";
	static const char toned_u[] = "\xB9\xBA\xA7\xA9\xA5\x99\x9A\xA6\xA8\xA4";
	unsigned char before, c, small;
	size_t next = i + 2;

	if (i + 1 >= s.n)
		return 0;
	before = (unsigned char)s.s[i];
	c = (unsigned char)s.s[i + 1];
	small = c | 0x20;
	if (c < 0x80) {
		if (before < 0x80 || (small != 'a' && small != 'e' && small != 'y') ||
		    strchr(small == 'y' ? toned_u : toned_o, before) == NULL)
			return 0;
	} else {
		if (c < 0xC0 || ((before | 0x20) != 'o' && (before | 0x20) != 'u'))
			return 0;
		next = i + (c < 0xE0 ? 3 : 4);
	}
	return next >= s.n || (unsigned)((s.s[next] | 0x20) - 'a') >= 26;
}

/* A kit_marker: may_tell says so of the pairs, but for where words end. */
static void
mark_tones(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++) {
		unsigned char before = p[i], c = p[i + 1], small = c | 0x20;
		unsigned char vowel = (small == 'a') | (small == 'e') | (small == 'y');
		unsigned char round = ((before | 0x20) == 'o') | ((before | 0x20) == 'u');

		marks[i] = (vowel & (before >= 0x80)) | (round & (c >= 0xC0));
	}
}

/* The word of which the character at i is the last letter; empty when it is not. */
static struct vt_span
word_ending_at(const struct vt_paragraph *p, size_t i)
{
	size_t start = i, end = i, next;

	if (!kit_is_letter(kit_utf8_next(p->text, &end)))
		return kit_span(p, i, i);
	next = end;
	if (next < p->text.n && kit_is_letter(kit_utf8_next(p->text, &next)))
		return kit_span(p, i, i);
	while (start > 0) {
		next = start;
		if (!kit_is_letter(kit_utf8_prev(p->text, &next)))
			break;
		start = next;
	}
	return kit_span(p, start, end);
}

/* The word that may end with the letter at i. */
static int
look_at_letter(struct vt_check *check, const struct vt_parts *parts, const struct vt_paragraph *p,
    size_t i, struct tally *found, struct vt_error *err)
{
	struct vt_span at = word_ending_at(p, i);
	int style, status;

	/* The wording of the national title and of urgency, HỎA TỐC, is the decree's. */
	if (at.end - at.start < 3 || is_within(at, parts->nation) || is_within(at, parts->urgency))
		return VT_OK;
	if ((status = placement(check, kit_span_text(at), &style, err)) != VT_OK)
		return status;
	if (style >= 0)
		tally_add(&found[style], at);
	return VT_OK;
}

static int
look_at(struct vt_check *check, const struct vt_parts *parts, const struct vt_paragraph *p,
    struct tally *found, struct vt_error *err)
{
	size_t i = 0;
	int status = VT_OK;

	while (status == VT_OK && (i = kit_seek(p->text, i, mark_tones, may_tell)) < p->text.n)
		status = look_at_letter(check, parts, p, ++i, found, err);
	return status;
}

static int
check_placement(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct tally found[STYLES] = {{.places = 0}};
	const struct tally *few, *many;
	struct vt_str a, b;
	struct vt_finding f;
	int status;

	for (size_t i = 0; i < doc->paragraph_count && parts->official != 0; i++) {
		status = look_at(check, parts, doc->paragraphs[i], found, err);
		if (status != VT_OK)
			return status;
	}
	if (found[OLD].places == 0 || found[NEW].places == 0)
		return VT_OK;
	few = found[OLD].places < found[NEW].places ? &found[OLD] : &found[NEW];
	many = few == &found[OLD] ? &found[NEW] : &found[OLD];
	a = kit_span_text(few->first);
	b = kit_span_text(many->first);
	f = kit_fault_at(part_of(parts, few->first), few->first);
	return kit_fault(check, &f, err,
	    "Dấu thanh đặt theo hai cách: như “%.*s” (%d lần) và như “%.*s” (%d lần)",
	    "Tones are placed in two ways: as in “%.*s” (%d times) and as in “%.*s” (%d times)",
	    (int)a.n, a.s, few->places, (int)b.n, b.s, many->places);
}

const struct vt_rule text_tone_placement_rule = {
    .size = sizeof(text_tone_placement_rule),
    .id = "text.tone-placement",
    .title = {"Vị trí dấu thanh", "Placement of tones"},
    .about = {"Viết “hòa, khỏe, thủy” hay “hoà, khoẻ, thuỷ” đều được; trong một văn bản nên "
	      "theo một cách.",
	"Both “hòa, khỏe, thủy” and “hoà, khoẻ, thuỷ” are right; one document should keep to "
	"one of them."},
    .mend = {"Thống nhất một cách đặt dấu (Word và LibreOffice: Ctrl+H).",
	"Keep to one way (Word and LibreOffice: Ctrl+H)."},
    .check = check_placement,
};
