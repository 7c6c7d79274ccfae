/* The lines of a copy below the original, in cells, between tabs or one below the other. */
#include "plugins/closing/copy.h"

#include "kit/ask.h"
#include "kit/expect.h"

/* So many lines of the agency, or of another cell, may stand above the form. */
#define LINES_ABOVE 8u
/* A line is no longer than this. */
#define LINE_BYTES 160u
/* Nor a number than this. */
#define NUMBER_BYTES 40
/* Nor is the name of a place than this. */
#define PLACE_BYTES 60

/* Number of the last paragraph that who signed the original stands in. */
static uint32_t
signed_end(const struct vt_parts *parts)
{
	uint32_t end = 0;

	for (size_t i = 0; i < parts->signature_count; i++) {
		struct vt_span last = kit_last_span(parts->signatures[i]->whole);

		if (last.paragraph != NULL && last.paragraph->number > end)
			end = last.paragraph->number;
	}
	return end;
}

/* The next piece of the paragraph from *i on, up to a tab or a break; 0: there is none. */
static int
next_piece(const struct vt_paragraph *p, size_t *i, struct vt_span *out)
{
	struct vt_str s = p->text;
	size_t end = *i;

	if (*i >= s.n)
		return 0;
	while (end < s.n && s.s[end] != '\t' && s.s[end] != '\n')
		end++;
	*out = kit_span_trim(kit_span(p, *i, end));
	*i = end + 1;
	return 1;
}

/* 1 when the piece stands where the form does, in its table or outside of all. */
static int
is_beside(struct vt_span form, struct vt_span at)
{
	const struct vt_cell *a = form.paragraph->cell, *b = at.paragraph->cell;

	return a == NULL ? b == NULL : b != NULL && a->table == b->table;
}

/* 1 when the text is a place, a comma and a day, `Hà Nội, ngày 05 tháng 3 năm 2020`: the comma
 * comes soon, the word for the day is behind it, a year ends it. */
static int
is_dated(struct vt_check *check, struct vt_str text, int *out, struct vt_error *err)
{
	int64_t comma = kit_find(text, VT_STR(","), 0);
	size_t word = 0;
	struct vt_words words;
	int status = VT_OK;

	*out = 0;
	if (text.n == 0 || !kit_is_digit((unsigned char)text.s[text.n - 1]) ||
	    !kit_is_upper(kit_utf8_next(text, &(size_t){0})))
		return VT_OK;
	/* Where the comma was forgotten the word itself tells where the place ends. */
	if (comma < 0)
		status = check->ops->words(check, "copy-date-words", &words, err);
	for (size_t i = 0; status == VT_OK && comma < 0 && i < words.count; i++)
		comma = kit_find_word(text, words.items[i]) - 1;
	if (status == VT_OK && comma > 0 && comma < PLACE_BYTES)
		status = kit_word_opens(check, "copy-date-words",
		    kit_trim(kit_sub(text, (size_t)comma + 1, text.n)), &word, err);
	*out = word > 0;
	return status;
}

/* 1 when the piece is a number but for the mark of its label or the slash, `Sô: 05/SY-UBND`,
 * `Số: 05-SY/UBND`. */
static int
is_misspelt_number(struct vt_check *check, struct vt_str text)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_str bare = kit_fold(text, KIT_FOLD_USUAL | KIT_FOLD_MARKS, &a, NULL);
	size_t i = 2;

	if (bare.s == NULL || text.n > NUMBER_BYTES || !kit_starts(bare, VT_STR("so")))
		return 0;
	while (i < bare.n && (bare.s[i] == ':' || bare.s[i] == ' '))
		i++;
	return i > 2 && i < bare.n && kit_is_digit((unsigned char)bare.s[i]) &&
	    (kit_find(bare, VT_STR("/"), i) > 0 || kit_find(bare, VT_STR("-"), i) > 0);
}

/* What the piece is of a copy, by its words. */
static int
read_piece(struct vt_check *check, struct vt_span at, const struct vt_span *form, struct copy *out,
    struct vt_error *err)
{
	struct vt_str text = kit_span_text(at);
	struct vt_words forms;
	size_t place = 0, other = 0, label = 0;
	int dated = 0, status;

	if (text.n == 0 || text.n > LINE_BYTES || (form != NULL && !is_beside(*form, at)))
		return VT_OK;
	/* `SAO Y:` */
	if (text.s[text.n - 1] == ':' || text.s[text.n - 1] == '.')
		text = kit_trim(kit_sub(text, 0, text.n - 1));
	status = check->ops->words(check, "copy-forms", &forms, err);
	if (status == VT_OK)
		status = kit_word_among(check, "copy-forms", text, &place, err);
	if (status == VT_OK)
		status = kit_word_among(check, "copy-other-forms", text, &other, err);
	if (status == VT_OK)
		status = kit_word_opens(check, "copy-number-labels", text, &label, err);
	if (status == VT_OK)
		status = is_dated(check, text, &dated, err);
	if (status != VT_OK)
		return status;
	if ((place > 0 || other > 0) && out->form.paragraph == NULL) {
		out->form = at;
		out->right = place > 0 ? forms.items[place - 1] : (struct vt_str){"", 0};
	} else if (out->number.paragraph == NULL &&
	    ((label > 0 && kit_find(text, VT_STR("/"), 0) > 0) ||
		is_misspelt_number(check, text))) {
		out->number = at;
	} else if (dated && out->date.paragraph == NULL &&
	    at.paragraph->number >= (form == NULL ? 0 : form->paragraph->number)) {
		out->date = at;
	}
	return VT_OK;
}

/* What the pieces behind paragraph number from are of a copy: its form, when that is not known yet,
 * or what stands beside it. */
static int
read_pieces(struct vt_check *check, const struct vt_doc *doc, uint32_t from,
    const struct vt_span *form, struct copy *out, struct vt_error *err)
{
	int status = VT_OK;

	for (size_t k = from; k < doc->paragraph_count && status == VT_OK; k++) {
		const struct vt_paragraph *p = doc->paragraphs[k];
		struct vt_span at;
		size_t i = 0;

		if (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX)
			break;
		while (status == VT_OK && (form != NULL || out->form.paragraph == NULL) &&
		    next_piece(p, &i, &at))
			status = read_piece(check, at, form, out, err);
	}
	return status;
}

int
copy_find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct copy *out, struct vt_error *err)
{
	uint32_t end = signed_end(parts);
	struct copy form = {.right = {"", 0}}, found = form;
	int status;

	*out = form;
	if (end == 0 || parts->official == 0)
		return VT_OK;
	status = read_pieces(check, doc, end, NULL, &form, err);
	if (status != VT_OK || form.form.paragraph == NULL)
		return status;
	/* Its number and day stand beside or below it. */
	if (form.form.paragraph->number > end + LINES_ABOVE)
		end = form.form.paragraph->number - LINES_ABOVE;
	status = read_pieces(check, doc, end, &form.form, &found, err);
	if (status == VT_OK && (found.number.paragraph != NULL || found.date.paragraph != NULL))
		*out = found;
	return status;
}
