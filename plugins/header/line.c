/* The lines drawn in the head of a document, and whose they are. */
#include "plugins/header/line.h"

#include "kit/text.h"

/* Fewer strokes are no line but a mark. */
#define STROKES_MIN 3

#define DRAWN (VT_LINE_SHAPE | VT_LINE_BORDER | VT_LINE_CELL_BORDER | VT_LINE_TYPED)

/* The bits of all paragraphs that a component stands in. */
static int32_t
lines_of(const struct vt_component *c)
{
	int32_t lines = 0;

	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph != NULL)
			lines |= c->spans[i]->paragraph->line;
	return lines;
}

/* 1 when the line after the component, still in its paragraph, is all strokes. */
static int
is_typed_below(const struct vt_component *c)
{
	const struct vt_span *last = c->spans[c->span_count - 1];
	struct vt_str text = last->paragraph->text;
	size_t i = last->end;
	int broken = 0, strokes = 0;

	while (i < text.n) {
		uint32_t ch = kit_utf8_next(text, &i);

		if (ch == '\n') {
			if (strokes > 0)
				break;
			broken = 1;
		} else if (broken && (ch == '_' || kit_is_dash(ch))) {
			strokes++;
		} else if (broken && !kit_is_space(ch)) {
			return 0;
		}
	}
	return strokes >= STROKES_MIN;
}

static int
stands_in(const struct vt_component *c, const struct vt_paragraph *p)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph == p)
			return 1;
	return 0;
}

/* Number of the paragraph the head ends before. */
static uint32_t
head_end(const struct vt_parts *parts)
{
	const struct vt_component *c = parts->title->whole;

	if (c == NULL)
		c = parts->addressee != NULL ? parts->addressee->whole : NULL;
	if (c != NULL && c->spans[0]->paragraph != NULL)
		return c->spans[0]->paragraph->number;
	return parts->body_first != NULL ? parts->body_first->number : UINT32_MAX;
}

/*
 * A line shape hangs on whatever paragraph was nearest when it was drawn, often
 * one above or below the words it belongs to. A line in the head that hangs on
 * neither component may therefore be this one's.
 */
int
head_line(const struct vt_doc *doc, const struct vt_parts *parts, const struct vt_component *c,
    const struct vt_component *other)
{
	uint32_t end = head_end(parts);

	if ((lines_of(c) & DRAWN) != 0 || is_typed_below(c))
		return LINE_DRAWN;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->number >= end || (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX))
			break;
		if ((p->line & DRAWN) != 0 && !stands_in(other, p) && !stands_in(parts->subject, p))
			return LINE_DRAWN;
	}
	return (lines_of(c) & VT_LINE_UNDERLINE) != 0 ? LINE_UNDERLINE : LINE_NONE;
}

/* Number of the last paragraph that the subject's line may hang on: the first
 * one of what follows. */
static uint32_t
opening_end(const struct vt_parts *parts, const struct vt_span *last)
{
	const struct vt_component *next = parts->addressee != NULL ? parts->addressee->whole
	    : parts->basis_count > 0                               ? parts->bases[0]
								   : NULL;

	if (next != NULL && next->spans[0]->paragraph != NULL &&
	    next->spans[0]->paragraph->number > last->paragraph->number)
		return next->spans[0]->paragraph->number;
	if (parts->body_first != NULL && parts->body_first->number > last->paragraph->number)
		return parts->body_first->number;
	return last->paragraph->number + 1;
}

int
subject_line(const struct vt_doc *doc, const struct vt_parts *parts)
{
	const struct vt_component *c = parts->subject, *title = parts->title->whole;
	uint32_t first, end;

	if ((lines_of(c) & DRAWN) != 0 || is_typed_below(c))
		return LINE_DRAWN;
	first = title != NULL ? title->spans[0]->paragraph->number : c->spans[0]->paragraph->number;
	/* A shape may hang on the blank line above the title. */
	while (first > 1 && doc->paragraphs[first - 2]->cell == NULL &&
	    kit_trim(doc->paragraphs[first - 2]->text).n == 0)
		first--;
	end = opening_end(parts, c->spans[c->span_count - 1]);
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX)
			break;
		if (p->number >= first && p->number <= end && (p->line & DRAWN) != 0)
			return LINE_DRAWN;
	}
	return (lines_of(c) & VT_LINE_UNDERLINE) != 0 ? LINE_UNDERLINE : LINE_NONE;
}
