/* A format of characters that has changed, tracked, in the whole of a paragraph. */
#include "formats/docx/edit.h"

/*
 * LibreOffice takes the changes of neighbours that were set alike for one. When it rejects one that
 * goes from the beginning of a paragraph to its end it resets the paragraph as well: alignment,
 * indents and spacing are gone. So the first words get a mark that shows nowhere, "no emphasis
 * mark", into the record of what they were: with it there are two changes, neither of the whole.
 */
static const char mark[] = "em";

/* 1 when the properties say more of the paragraph than a reset would leave. */
static int
is_set_itself(const xmlNode *ppr)
{
	for (const xmlNode *c = ppr != NULL ? ppr->children : NULL; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE && !is_w(c, "pStyle") && !is_w(c, "rPr") &&
		    !is_w(c, "sectPr"))
			return 1;
	}
	return 0;
}

/* What the run was before we changed its format, or NULL. */
static xmlNode *
was_of(const struct edit *e, const xmlNode *run)
{
	const xmlNode *now = run != NULL ? child_w(run, "rPr") : NULL;
	const xmlNode *change = now != NULL ? child_w(now, "rPrChange") : NULL;
	struct vt_str author;

	if (change == NULL || !get_w(change, "author", &author) ||
	    !kit_eq(author, kit_str(e->list->author)))
		return NULL;
	return child_w(change, "rPr");
}

/* Who rejects all takes it out of the paragraph. */
static int
goes_away(const xmlNode *run)
{
	return is_w(run->parent, "ins") || is_w(run->parent, "moveTo");
}

static int
says_the_same(const xmlNode *a, const xmlNode *b, const char *name, const char *attribute)
{
	const xmlNode *one = child_w(a, name), *other = child_w(b, name);
	struct vt_str x = {NULL, 0}, y = {NULL, 0};
	int has = one != NULL && get_w(one, attribute, &x);
	int has_other = other != NULL && get_w(other, attribute, &y);

	return (one == NULL) == (other == NULL) && has == has_other && (!has || kit_eq(x, y));
}

/* 1 when LibreOffice may take the two for one: of what it leaves out nothing is asked. */
static int
were_alike(const xmlNode *a, const xmlNode *b)
{
	static const char *const names[] = {
	    "rStyle", "b", "i", "caps", "smallCaps", "color", "sz", "highlight", "u", mark};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!says_the_same(a, b, names[i], "val"))
			return 0;
	}
	return says_the_same(a, b, "rFonts", "ascii");
}

/* Behind the first word, or the first letter of the only one; 0: there is no more. */
static uint32_t
part_point(struct vt_str text)
{
	size_t end = 0, first;

	while (end < text.n && text.s[end] != ' ')
		end++;
	if (end > 0 && end < text.n)
		return (uint32_t)end;
	first = kit_utf8_on(text, 0, 1);
	for (size_t i = first; i < text.n; first = i) { /* with the marks on it */
		uint32_t c = kit_utf8_next(text, &i);

		if (c < 0x300 || c > 0x36F)
			break;
	}
	return first < text.n ? (uint32_t)first : 0;
}

/* The run to be marked: all that stays was changed by us and was alike. NULL: no need. */
static xmlNode *
first_of_all(const struct edit *e, const struct pieces *pieces, int *out_alone)
{
	xmlNode *first = NULL, *was = NULL;

	*out_alone = 1;
	for (size_t i = 0; i < pieces->count; i++) {
		xmlNode *run = pieces->items[i].run, *its;

		if (run != NULL && goes_away(run))
			continue;
		its = was_of(e, run);
		if (its == NULL || (was != NULL && !were_alike(was, its)))
			return NULL;
		if (first == NULL) {
			first = run;
			was = its;
		} else if (run != first)
			*out_alone = 0;
	}
	return first;
}

int
whole_part(struct edit *e, struct part *part, xmlNode *paragraph, struct pieces *pieces,
    struct vt_error *err)
{
	xmlNode *run, *em;
	uint32_t at;
	int alone, code = VT_OK;

	if (!e->list->tracked || !is_set_itself(child_w(paragraph, "pPr")))
		return VT_OK;
	run = first_of_all(e, pieces, &alone);
	if (run == NULL || child_w(was_of(e, run), mark) != NULL)
		return VT_OK;
	if (alone) {
		at = part_point(pieces->raw);
		if (at == 0 || !split_at(pieces, part, at))
			return VT_OK;
		code = pieces_read(e, paragraph, pieces, err);
		run = code == VT_OK ? first_of_all(e, pieces, &alone) : NULL;
		if (run != NULL) /* the other piece has the number of the change */
			sign(e, part, was_of(e, run)->parent);
	}
	em = run != NULL && !alone ? need_property(part, was_of(e, run), PROPERTIES_RUN, mark)
				   : NULL;
	if (em != NULL)
		set_w(part, em, "val", "none");
	return code;
}
