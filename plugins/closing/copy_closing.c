/* Who makes, signs and receives a copy: the lines around its form, in cells or one below the
 * other. */
#include "plugins/closing/copy_closing.h"

#include <string.h>

#include "kit/ask.h"

/* So many paragraphs a copy takes below its form, and above it. */
enum { BELOW = 40, ABOVE = 8 };
/* A name has so many syllables. */
enum { SYLLABLES_LEAST = 2, SYLLABLES_MOST = 6 };
/* So much space above a name is room for a signature, in micrometres. */
#define ROOM 10000
/* A line is no longer than this. */
#define LINE_BYTES 160u

/* `Lê Thị Sương Mai`, `LÊ THỊ SƯƠNG MAI`: nothing but syllables, each with a capital, or small ones
 * too. */
static int
is_name(struct vt_str s, int small)
{
	size_t syllables = 0, i = 0;
	uint32_t before = ' ';

	while (i < s.n) {
		uint32_t c = kit_utf8_next(s, &i);

		if (!kit_is_letter(c) && c != ' ' && c != '.')
			return 0;
		if (before == ' ' && c != ' ') {
			syllables++;
			if (!small && !kit_is_upper(c))
				return 0;
		}
		before = c;
	}
	return syllables >= SYLLABLES_LEAST && syllables <= SYLLABLES_MOST;
}

/* 1 when room for a signature is between the line and the last office, in whose cell it stands. */
static int
leaves_room(const struct copy_closing *c, struct vt_span at)
{
	const struct vt_paragraph *p = at.paragraph, *above;

	if (c->office_count == 0)
		return 0;
	above = c->offices[c->office_count - 1].paragraph;
	return p->cell == above->cell &&
	    (p->number > above->number + 2 ||
		(p->format->space_before != VT_UNSET && p->format->space_before > ROOM));
}

/* Without the dash or bullet it opens with. */
static struct vt_str
behind_dash(struct vt_str text, int *out_dash)
{
	size_t i = 0;

	*out_dash = text.n > 0 && kit_is_dash(kit_utf8_next(text, &i));
	return *out_dash ? kit_trim(kit_sub(text, i, text.n)) : text;
}

/* What a line below the form is. */
static int
read_below(struct vt_check *check, struct vt_span at, struct copy_closing *out,
    struct vt_error *err)
{
	struct vt_str text = kit_span_text(at), words;
	size_t label = 0, kept = 0;
	int dash, status;

	words = behind_dash(text, &dash);
	status = kit_word_opens(check, "copy-recipient-labels", words, &label, err);
	if (status == VT_OK)
		status = kit_word_opens(check, "copy-archive-labels", words, &kept, err);
	if (status != VT_OK)
		return status;
	if (label > 0 && out->label.paragraph == NULL)
		out->label = at;
	else if (kept > 0 && out->archive.paragraph == NULL)
		out->archive = at;
	else if (dash && out->item_count < COPY_LINES)
		out->items[out->item_count++] = at;
	else if (kit_all_upper(text) && out->name.paragraph == NULL &&
	    out->office_count < COPY_LINES && !(is_name(text, 0) && leaves_room(out, at)))
		out->offices[out->office_count++] = at;
	else if (out->office_count > 0 && out->name.paragraph == NULL &&
	    (is_name(text, 0) || (is_name(text, 1) && leaves_room(out, at))))
		out->name = at;
	return VT_OK;
}

/* `Sở Di sản và Mỹ thuật` above the number: an agency in small letters, told by its kind. */
static int
read_small_agency(struct vt_check *check, const struct copy *copy, struct vt_span at,
    struct copy_closing *out, struct vt_error *err)
{
	struct vt_str text = kit_span_text(at);
	const struct vt_paragraph *number = copy->number.paragraph;
	size_t kind = 0, i = 0;
	int status;

	if (number == NULL || number->cell != at.paragraph->cell ||
	    at.paragraph->number + 1 != number->number || !kit_is_upper(kit_utf8_next(text, &i)) ||
	    strchr(".;:,", text.s[text.n - 1]) != NULL)
		return VT_OK;
	status = kit_word_opens(check, "agency-kinds", text, &kind, err);
	if (status == VT_OK && kind > 0 && kind < text.n)
		out->agency = at;
	return status;
}

static int
read_line(struct vt_check *check, const struct copy *copy, struct vt_span at,
    struct copy_closing *out, struct vt_error *err)
{
	struct vt_str text = kit_span_text(at);
	int above = at.paragraph->number < copy->form.paragraph->number;

	if (text.n == 0 || text.n > LINE_BYTES || !kit_has_letter(text) ||
	    at.paragraph == copy->form.paragraph || at.paragraph == copy->number.paragraph ||
	    at.paragraph == copy->date.paragraph)
		return VT_OK;
	if (!above)
		return read_below(check, at, out, err);
	if (kit_all_upper(text)) {
		out->agency = at;
		return VT_OK;
	}
	return read_small_agency(check, copy, at, out, err);
}

int
copy_closing_find(struct vt_check *check, const struct vt_doc *doc, const struct copy *copy,
    struct copy_closing *out, struct vt_error *err)
{
	const struct vt_cell *home = copy->form.paragraph->cell;
	uint32_t form = copy->form.paragraph->number;
	int status = VT_OK;

	*out = (struct copy_closing){.item_count = 0};
	for (uint32_t k = form > ABOVE ? form - ABOVE : 1;
	     k <= doc->paragraph_count && k <= form + BELOW && status == VT_OK; k++) {
		const struct vt_paragraph *p = doc->paragraphs[k - 1];

		if (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX)
			continue;
		/* Above the form only what stands in its table, or right above the number. */
		if (k < form &&
		    (home == NULL || p->cell == NULL || p->cell->table != home->table) &&
		    (home != NULL || p->cell != NULL || copy->number.paragraph == NULL ||
			k + 1 != copy->number.paragraph->number))
			continue;
		for (size_t i = 0; i < p->text.n && status == VT_OK;) {
			size_t end = i;

			while (end < p->text.n && p->text.s[end] != '\t' && p->text.s[end] != '\n')
				end++;
			status =
			    read_line(check, copy, kit_span_trim(kit_span(p, i, end)), out, err);
			i = end + 1;
		}
	}
	return status;
}
