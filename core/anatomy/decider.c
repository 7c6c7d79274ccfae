/* Thẩm quyền ban hành: the line in capitals of who decides, right before the căn cứ, and what
 * tells it from a subject in capitals. */
#include "core/anatomy/signature.h"

/* Words of a line in capitals that is more than the name of an office. */
#define CALLED_WORDS 4

/* 1 when a căn cứ is among the next lines. */
static int
basis_near(struct finder *f, size_t i)
{
	for (size_t k = i + 1; k < f->count && k <= i + 3; k++)
		if (basis_opens(f, &f->segments[k]))
			return 1;
	return 0;
}

int
title_is_slip(const struct finder *f)
{
	return f->parts->title != NULL &&
	    (kit_starts(f->parts->title->name, VT_STR("Giấy ")) ||
		kit_starts(f->parts->title->name, VT_STR("Phiếu ")));
}

/* 1 when nothing that is no component stands between the title and segment i. */
static int
is_first_below(const struct finder *f, size_t i)
{
	size_t k = f->title;

	if (k == SEGMENT_NONE || k >= i)
		return 0;
	while (++k < i)
		if (f->segments[k].owner == OWNER_NONE)
			return 0;
	return 1;
}

/* 1 when the type is none of those that have a line of who decides. */
static int
is_undecided(const struct finder *f)
{
	const struct vt_title_part *title = f->parts->title;

	return title != NULL && title->whole != NULL && !title_is_slip(f) &&
	    !words_end_in(f, title->name, LEXICON_DECIDED);
}

/* 1 when the line is the head of this agency right above the căn cứ: `CÁO TRẠNG` / `VIỆN TRƯỞNG
 * VIỆN KIỂM SÁT NHÂN DÂN TỈNH HÒA AN`. */
static int
is_own_head(struct finder *f, size_t i)
{
	const struct vt_component *agency = f->parts->agency;
	struct vt_str text = f->segments[i].text;
	size_t next = segment_next(f, i, f->count);

	return agency != NULL && text.n > agency->text.n && next < f->count &&
	    basis_opens(f, &f->segments[next]) &&
	    kit_same(kit_sub(text, text.n - agency->text.n, text.n), agency->text);
}

/* 1 when a subject in capitals opens with who holds an office, `GIÁM ĐỐC CÁC SỞ DỰ HỌP`, or with a
 * body: of what the type is nobody decides, or who does stands below it. */
static int
is_called_upon(struct finder *f, size_t i)
{
	size_t words = 1, k = i;

	if (!is_first_below(f, i) || is_own_head(f, i))
		return 0;
	while (k < f->count && f->segments[k].owner == OWNER_NONE && segment_upper(&f->segments[k]))
		k++;
	if (k < f->count && k > i + 1 && basis_opens(f, &f->segments[k]) &&
	    lexicon_prefix(f->lexicon, LEXICON_OFFICE, segment_fold(f, &f->segments[k - 1])) > 0)
		return 1;
	for (size_t n = 0; n < f->segments[i].text.n; n++)
		words += f->segments[i].text.s[n] == ' ';
	return is_undecided(f) && words >= CALLED_WORDS;
}

int
decider_opens(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	struct vt_str fold = segment_fold(f, s);
	size_t next = segment_next(f, i, f->count);

	if (!segment_upper(s) || lexicon_prefix(f->lexicon, LEXICON_NOT_AGENCY, fold) > 0)
		return 0;
	/* `QUY CHẾ PHỐI HỢP GIỮA CÔNG AN XÃ VÀ` / `BAN CHỈ HUY QUÂN SỰ XÃ` */
	if (i > 0 && s->gap == 0 && s[-1].owner == OWNER_NONE && segment_upper(s - 1) &&
	    s[-1].column == s->column &&
	    (is_undecided(f) || words_end_in(f, segment_fold(f, s - 1), LEXICON_GOES_ON)))
		return 0;
	if (is_called_upon(f, i))
		return 0;
	if (f->parts->agency != NULL && s->text.n >= f->parts->agency->text.n &&
	    kit_same(kit_sub(s->text, 0, f->parts->agency->text.n), f->parts->agency->text))
		return 1;
	/* `VỀ KẾT LUẬN CỦA ĐỒNG CHÍ` / `CHỦ TỊCH …`: where no căn cứ is near, the subject goes on.
	 */
	if (signature_office(f, s))
		return s->gap > 0 || i == 0 || !segment_upper(s - 1) || s[-1].owner != OWNER_NONE ||
		    basis_near(f, i);
	return next < f->count && basis_opens(f, &f->segments[next]) &&
	    (lexicon_prefix(f->lexicon, LEXICON_COLLECTIVE, fold) > 0 ||
		lexicon_prefix(f->lexicon, LEXICON_AGENCY_ALONE, fold) > 0 ||
		lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) > 0);
}
