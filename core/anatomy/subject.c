/* Trích yếu: what the document is about, below its title, or V/v below the number. */
#include <string.h>

#include "core/anatomy/finder.h"
#include "kit/ordinal.h"

#define LINES_MAX 12
/* Lines that nothing sets apart, and bytes of each, that may go on with a subject to its end. */
#define BLOCK_LINES 3
#define BLOCK_LINE_MAX 100u
/* Lines between the number and a subject that is labelled by words. */
#define WORDS_NEAR 4
/* Bytes of a subject in brackets; a shorter text there is a note. */
#define BRACKETED_MIN 24u

/* Bytes of the quotation mark or bracket that opens s; 0: none. */
static size_t
opening_mark(struct vt_str s)
{
	size_t i = 0;
	uint32_t c = s.n > 0 ? kit_utf8_next(s, &i) : 0;

	/* `*V/v …*`, `- V/v …` */
	if (words_dash(s) > 0)
		return words_dash(s);
	return c == '"' || c == '(' || c == 0x201c || c == 0xab ? i : 0;
}

/* Bytes that two letters v at the start of the fold take, with a sign and spaces between them:
 * `v/v`, `v.v`, `v-v`, `v / v`; 0: they are not there. */
static size_t
abbreviation_length(struct vt_str fold)
{
	size_t i = 1, signs = 0;

	if (fold.n < 2 || fold.s[0] != 'v')
		return 0;
	while (i < fold.n && fold.s[i] != 'v') {
		const uint32_t c = kit_utf8_next(fold, &i);

		if (kit_is_letter(c) || kit_is_digit(c) || (!kit_is_space(c) && ++signs > 1))
			return 0;
	}
	/* `v v` are two numbers of a list, as likely. */
	return i < fold.n && (signs > 0 || i == 1) && words_open(kit_sub(fold, i, fold.n), "v")
	    ? i + 1
	    : 0;
}

/* Bytes of text that `V/v` or `Về việc` takes, with what follows it; 0: none. */
static size_t
label_length(struct finder *f, struct segment *s, int words)
{
	size_t mark = opening_mark(segment_fold(f, s));
	struct vt_str fold = kit_sub(segment_fold(f, s), mark, segment_fold(f, s).n);
	size_t n = abbreviation_length(fold);

	if (n == 0 && words && words_open(fold, "về việc"))
		n = VT_STR("về việc").n;
	if (n == 0 && kit_starts(fold, VT_STR("trích yếu:")))
		n = VT_STR("trích yếu").n;
	/* `V/vcung cấp` */
	if (n == 0 && kit_starts(fold, VT_STR("v/v")) && kit_starts(s->text, VT_STR("V/v")))
		n = VT_STR("v/v").n;
	while (n > 0 && n < fold.n && strchr(":.,;", fold.s[n]) != NULL)
		n++;
	return n > 0 ? segment_offset(s, mark + n) - s->start : 0;
}

/* 1 when a drawn line or a typed one ends the subject after segment i. */
static int
line_below(const struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i];
	const struct vt_paragraph *p = s->paragraph;

	if (i + 1 < f->count && f->segments[i + 1].owner == OWNER_ORNAMENT)
		return 1;
	return s->end + 2 >= p->text.n && (p->line & ~VT_LINE_UNDERLINE) != 0;
}

/* 1 when the segment may be a subject all of which somebody put in brackets; notes there tell what
 * the document is issued with, or how far its draft is. */
static int
is_bracketed(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	return segment_centered(s) && segment_bold(s) && !segment_upper(s) &&
	    kit_ends(s->text, VT_STR(")")) && s->text.n > BRACKETED_MIN &&
	    kit_find(fold, VT_STR("kèm"), 0) < 0 && kit_find(fold, VT_STR("dự thảo"), 0) < 0 &&
	    kit_find(fold, VT_STR("bổ sung"), 0) < 0 && kit_find(fold, VT_STR("thay thế"), 0) < 0;
}

/* 1 when the line leads to names or text below it: `CHỦ TỊCH … điện:`, `… kính mời:`. */
static int
leads_on(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	return kit_ends(fold, VT_STR(":")) &&
	    words_end_in(f, kit_sub(fold, 0, fold.n - 1), LEXICON_LEADS_ON);
}

/* 1 when the line right below opens in small letters and is none of a list: a colon inside a
 * subject, `gói thầu số 05:` / `thiết bị`. */
static int
goes_on_small(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i], *next = s + 1;
	size_t start = 0;

	return i + 1 < f->count && next->owner == OWNER_NONE && next->column == s->column &&
	    next->gap == 0 && !segment_prose(next) && next->text.n < s->text.n &&
	    kit_is_lower(kit_utf8_next(next->text, &start)) && !leads_on(f, &f->segments[i]);
}

/* 1 when the line is set or opens as a subject is and one of a block with it is right below, `Về
 * việc … gói thầu số 05:` / `Thiết bị y tế`. */
static int
is_cut_label(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i], *next = s + 1;

	return i + 1 < f->count &&
	    (label_length(f, &f->segments[i], 1) > 0 ||
		(segment_centered(s) && segment_centered(next))) &&
	    next->owner == OWNER_NONE && next->column == s->column && next->gap == 0 &&
	    next->text.n <= BLOCK_LINE_MAX &&
	    strchr(".;:,", next->text.s[next->text.n - 1]) == NULL && !leads_on(f, &f->segments[i]);
}

static int
can_begin(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	struct vt_unit unit;
	size_t n = s->text.n;

	if (s->owner != OWNER_NONE || addressee_opens(f, s) || basis_opens(f, s) ||
	    (s->text.s[0] == '(' && label_length(f, s, 1) == 0 && !is_bracketed(f, s)) ||
	    decider_opens(f, i) || s->paragraph->label.n > 0)
		return 0;
	if (unit_parse(s->text, &unit) && unit.kind != VT_UNIT_DASH)
		return 0;
	/* Set as a subject is, a colon behind it is a slip; but not behind `… điện:`. */
	if (s->text.s[n - 1] == ':' && !goes_on_small(f, i) && !is_cut_label(f, i) &&
	    (segment_upper(s) || !segment_centered(s) || !segment_bold(s) || leads_on(f, s)))
		return 0;
	if (segment_centered(s))
		return n <= 900;
	/* `Để chủ động ứng phó …` begins the text. */
	if (!segment_bold(s) &&
	    lexicon_prefix(f->lexicon, LEXICON_NOT_SUBJECT, segment_fold(f, s)) > 0)
		return 0;
	if (n > 320 || s->text.s[n - 1] == ';')
		return 0;
	return segment_bold(s) || segment_upper(s) || label_length(f, s, 1) > 0 ||
	    (s->text.s[n - 1] != '.' && n <= 240);
}

/* 1 when a quarter opens the line, `Quý IV năm 2025`. */
static int
opens_with_quarter(struct vt_str fold, struct vt_str text)
{
	size_t n = VT_STR("quý ").n;

	return kit_starts(fold, VT_STR("quý ")) && n < text.n &&
	    (kit_is_digit((unsigned char)text.s[n]) ||
		kit_roman_value(kit_sub(text, n, kit_stretch_on(text, n, 0))) > 0);
}

/* 1 when a dash and a small letter open the line: `… kinh tế` / `- xã hội`. */
static int
dashes_on(struct vt_str text)
{
	size_t i = words_dash(text);

	return i > 0 && i < text.n && text.n <= BLOCK_LINE_MAX &&
	    kit_is_lower(kit_utf8_next(text, &i));
}

/* 1 when the line cannot end where it does above next: `… của`, `… giai đoạn 2021 -`. */
static int
breaks_off(struct finder *f, struct segment *s, struct segment *next)
{
	struct vt_str fold = segment_fold(f, s);

	return kit_ends(fold, VT_STR(",")) || kit_ends(fold, VT_STR(" -")) ||
	    dashes_on(next->text) || words_end_in(f, fold, LEXICON_GOES_ON) ||
	    opens_with_quarter(segment_fold(f, next), next->text) ||
	    (kit_is_digit((unsigned char)fold.s[fold.n - 1]) && words_dash(next->text) > 0) ||
	    (kit_is_digit((unsigned char)next->text.s[0]) &&
		words_end_in(f, fold, LEXICON_BEFORE_FIGURES));
}

/* 1 when short line i, or one of the next few, is the last before a typed line, or before blank
 * ones: what is set as nothing stands in one block with the title. */
static int
ends_block(struct finder *f, size_t i)
{
	for (size_t k = i; k < f->count && k < i + BLOCK_LINES; k++) {
		struct segment *s = &f->segments[k], *next = s + 1;
		struct vt_unit unit;

		if (s->owner != OWNER_NONE || s->column != f->segments[i].column ||
		    (k > i && s->gap > 0) || s->text.n > BLOCK_LINE_MAX ||
		    strchr(".;:,", s->text.s[s->text.n - 1]) != NULL || !can_begin(f, k))
			return 0;
		if (k + 1 < f->count && next->owner == OWNER_ORNAMENT && next->gap == 0)
			return 1;
		if (k == i &&
		    (k + 1 == f->count || next->gap > 0 || basis_opens(f, next) ||
			addressee_opens(f, next) || unit_parse(next->text, &unit)))
			return 1;
	}
	return 0;
}

static int
goes_on(struct finder *f, const struct segment *first, size_t before, size_t i)
{
	struct segment *s = &f->segments[i];
	struct segment *last = &f->segments[before];
	size_t start = 0;
	char end;

	if (line_below(f, before) || s->column != first->column || s->gap > 0 || !can_begin(f, i) ||
	    addressee_calls(f, s))
		return 0;
	if (segment_centered(s) != segment_centered(first))
		return 0;
	if (segment_upper(s) && !segment_upper(first))
		return 0;
	if (segment_bold(s) != segment_bold(first))
		return 0;
	if (s->paragraph == last->paragraph || segment_centered(s))
		return 1;
	if (segment_bold(s))
		return s->text.n < 200;
	/* Without any setting a small letter tells that the line goes on. */
	end = last->text.s[last->text.n - 1];
	return s->text.n < 200 && end != '.' && end != ';' &&
	    (kit_is_lower(kit_utf8_next(s->text, &start)) || breaks_off(f, last, s) ||
		(segment_upper(s) && segment_upper(last)) || ends_block(f, i) ||
		(kit_is_digit((unsigned char)s->text.s[0]) && s->text.n < last->text.n &&
		    !segment_prose(s)));
}

/* `THÔNG BÁO KẾT LUẬN`, `BÁO CÁO TÓM TẮT`: a few words in capitals after the type,
 * above a subject in small letters, qualify the type and are no subject; neither is whose
 * document it is, `QUYẾT ĐỊNH CỦA GIÁM ĐỐC …`, `NGHỊ QUYẾT HỘI ĐỒNG QUẢN TRỊ`. */
static int
qualifies_title(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	const struct segment *next = s + 1;
	size_t words = 1;

	if (words_open(segment_fold(f, s), "của") ||
	    lexicon_prefix(f->lexicon, LEXICON_COLLECTIVE, segment_fold(f, s)) > 0)
		return segment_upper(s) && i + 1 < f->count && next->line != s->line &&
		    next->gap == 0 && can_begin(f, i + 1) &&
		    label_length(f, &f->segments[i + 1], 1) > 0;
	/* Several issue it, whatever the subject is set in. */
	if (i + 1 < f->count && next->line != s->line &&
	    lexicon_has(f->lexicon, LEXICON_JOINTLY, segment_fold(f, s)))
		return 1;
	for (size_t k = 0; k < s->text.n; k++)
		words += s->text.s[k] == ' ';
	return words <= 3 && segment_upper(s) && i + 1 < f->count && next->line != s->line &&
	    next->gap == 0 && !segment_upper(next) && can_begin(f, i + 1) &&
	    (segment_centered(next) || segment_bold(next));
}

/* 1 when segment i is set as plain text below a title that is set apart: types
 * without a subject, as Giấy giới thiệu, go on with their text. */
static int
is_plain_text(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i], *title = &f->segments[f->title];
	struct vt_str fold = segment_fold(f, s);

	if (!segment_centered(s) && (!segment_bold(s) || kit_find(fold, VT_STR(":"), 0) >= 0) &&
	    label_length(f, s, 1) == 0 && title_is_slip(f) &&
	    (kit_find(fold, VT_STR(":"), 0) >= 0 || kit_ends(fold, VT_STR(",")) ||
		lexicon_prefix(f->lexicon, LEXICON_FORM_OPENING, fold) > 0 ||
		words_hold(f, fold, LEXICON_FORM_WORD)))
		return 1;
	return segment_bold(title) && segment_centered(title) && !segment_bold(s) &&
	    !segment_centered(s) && !segment_upper(s) && s->indent < 8 &&
	    label_length(f, s, 1) == 0;
}

/* 1 when a sentence ends inside the text, behind a small letter and before a capital: `… nêu trên.
 * Sau khi …`. */
static int
holds_sentence(struct vt_str text)
{
	uint32_t before = 0, last = 0;

	for (size_t i = 0; i + 2 < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);
		size_t next = i + 1;

		if (c == '.' && kit_is_lower(last) && kit_is_lower(before) && text.s[i] == ' ' &&
		    next < text.n && kit_is_upper(kit_utf8_next(text, &next)))
			return 1;
		before = last;
		last = c;
	}
	return 0;
}

/* The lines below the title. */
static size_t
below_title(struct finder *f, size_t out[static LINES_MAX])
{
	size_t i = f->title + 1, n = 0, skipped = 0;
	int same_line = i < f->count && f->segments[i].line == f->segments[f->title].line;
	/* As converters leave it a blank line stands above every other. */
	uint32_t blank = f->title > 0 && i + 1 < f->count && f->segments[f->title].gap == 1 &&
	    f->segments[f->title - 1].gap == 1 && f->segments[i + 1].gap == 1;

	if (same_line && qualifies_title(f, i)) {
		f->segments[i++].owner = OWNER_MARK;
		same_line = 0;
	}
	if (same_line)
		out[n++] = i++;
	else if (i < f->count && f->segments[i].owner == OWNER_NONE &&
	    (words_open(segment_fold(f, &f->segments[i]), "của") ||
		lexicon_has(f->lexicon, LEXICON_QUALIFIER, segment_fold(f, &f->segments[i]))) &&
	    qualifies_title(f, i))
		f->segments[i++].owner = OWNER_MARK;
	for (; i < f->count && n < LINES_MAX; i++) {
		struct segment *s = &f->segments[i];

		if (n == 0 && skipped < 3 &&
		    (s->owner == OWNER_ORNAMENT || s->owner == OWNER_MARK ||
			s->owner == VT_PART_NUMBER || s->owner == VT_PART_DATE)) {
			skipped++;
			continue;
		}
		if (n == 0 &&
		    (is_plain_text(f, i) || (!segment_bold(s) && holds_sentence(s->text))))
			break;
		/* Set apart from the title, only its own setting tells a subject. */
		if (n == 0 && (skipped > 0 || s->gap > blank) && !segment_centered(s) &&
		    !segment_bold(s) && label_length(f, s, 1) == 0)
			break;
		if (n == 0 ? s->gap > 2 || !can_begin(f, i)
			   : !goes_on(f, &f->segments[out[0]], out[n - 1], i)) {
			if (n != 1 || !same_line || s->gap > 0 || !can_begin(f, i) ||
			    line_below(f, out[0]) || !segment_centered(s) || !segment_bold(s))
				break;
		}
		out[n++] = i;
	}
	return n;
}

/* 1 when segment i, of the other column of a head line by line, cuts a subject that goes on below
 * in small letters. */
static int
is_between(const struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i];
	size_t start = 0;

	return (s->owner == VT_PART_DATE || s->owner == VT_PART_MOTTO ||
		   s->owner == VT_PART_NATION) &&
	    s->column == 0 && i + 1 < f->count && s[1].owner == OWNER_NONE && s[1].gap == 0 &&
	    kit_is_lower(kit_utf8_next(s[1].text, &start));
}

/* 1 when the line tells how to reach the agency, `Địa chỉ: …`. */
static int
is_contact(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t n = lexicon_prefix(f->lexicon, LEXICON_CONTACT, fold);

	n = words_past_spaces(fold, n);
	return n > 0 && n < fold.n && fold.s[n] == ':';
}

/* 1 when segment i stands in the head of a letter without a number. */
static int
is_below_agency(const struct finder *f, size_t i)
{
	if (f->number != SEGMENT_NONE || f->title != SEGMENT_NONE)
		return 0;
	while (i-- > 0)
		if (f->segments[i].owner != OWNER_ORNAMENT &&
		    f->segments[i].owner != VT_PART_NATION &&
		    f->segments[i].owner != VT_PART_MOTTO && f->segments[i].owner != VT_PART_DATE)
			return f->segments[i].owner == VT_PART_AGENCY;
	return 0;
}

/* `V/v` in the opening, with the lines it runs on over. */
static size_t
below_number(struct finder *f, size_t out[static LINES_MAX])
{
	size_t n = 0, between = 0, i;

	for (i = 0; i < f->count && (i < f->head_end || i <= f->number + 3); i++) {
		struct segment *s = &f->segments[i];
		int below = f->title == SEGMENT_NONE && f->number != SEGMENT_NONE && i > f->number;
		int words = (below && (i <= f->number + WORDS_NEAR || between < WORDS_NEAR)) ||
		    is_below_agency(f, i);

		between += below && s->owner == OWNER_NONE;
		if (s->owner == OWNER_NONE && label_length(f, s, words) > 0)
			break;
		if (f->number == SEGMENT_NONE && i >= f->head_end)
			return 0;
	}
	if (i >= f->count || label_length(f, &f->segments[i], 1) == 0 ||
	    f->segments[i].owner != OWNER_NONE)
		i = subject_unlabelled(f);
	if (i >= f->count)
		return 0;
	out[n++] = i++;
	for (; i < f->count && n < LINES_MAX; i++) {
		struct segment *s = &f->segments[i], *last = &f->segments[out[n - 1]];

		if (addressee_opens(f, s) || recipients_opens(f, s) || basis_opens(f, s))
			break;
		if (s->column != last->column) {
			/* the other cells of a table of one row per line */
			if (last->column != 0 && s->column != 0 &&
			    s->column >> 20 == last->column >> 20)
				continue;
			break;
		}
		if (s->owner != OWNER_NONE && (s->line == last->line || is_between(f, i)))
			continue;
		if (s->owner != OWNER_NONE || s->gap > 0 || is_contact(f, s) || s->text.n > 200 ||
		    (s->column == 0 && s->line != last->line && s->paragraph != last->paragraph &&
			(s->text.n > 90 || segment_prose(s) || decider_opens(f, i))))
			break;
		if (last->column != 0 && line_below(f, out[n - 1]))
			break;
		out[n++] = i;
	}
	return n;
}

/* Text of the subject behind its label. */
static void
subject_text(struct finder *f, const struct segment *s, size_t label)
{
	struct vt_parts *parts = f->parts;
	struct vt_span span = {s->paragraph, s->start, s->start + (uint32_t)label};

	parts->subject_text = parts->subject->text;
	if (label == 0)
		return;
	parts->subject_label = component_new(f, VT_PART_SUBJECT, VT_CERTAIN, &span, 1);
	if (parts->subject_label != NULL)
		parts->subject_text = kit_trim(kit_sub(parts->subject->text,
		    parts->subject_label->text.n, parts->subject->text.n));
	/* What was opened before the label is closed behind the text. */
	if (opening_mark(parts->subject->text) > 0) {
		size_t end = parts->subject_text.n;
		uint32_t c = end > 0 ? kit_utf8_prev(parts->subject_text, &end) : 0;

		if (c == '"' || c == ')' || c == 0x201d || c == 0xbb || c == '*')
			parts->subject_text.n = end;
	}
}

void
subject_find(struct finder *f)
{
	size_t lines[LINES_MAX], n = 0;
	int letter = f->title == SEGMENT_NONE;

	/* That of a judgment is labelled, below its number. */
	if (!letter && !f->is_verdict)
		n = below_title(f, lines);
	if (n == 0 && (f->number != SEGMENT_NONE || f->parts->nation != NULL))
		n = below_number(f, lines);
	if (n == 0)
		return;
	f->parts->subject = component_take(f, VT_PART_SUBJECT, VT_CERTAIN, lines, n);
	if (f->parts->subject != NULL)
		subject_text(f, &f->segments[lines[0]],
		    label_length(f, &f->segments[lines[0]], letter));
}
