/* Properties in the order of the schema, and the record of what they were. */
#include <string.h>

#include "formats/docx/edit.h"

static const char *const run_order[] = {"ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b",
    "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
    "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign",
    "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "", "rPrChange", NULL};

static const char *const paragraph_order[] = {"pStyle", "keepNext", "keepLines", "pageBreakBefore",
    "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
    "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
    "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
    "outlineLvl", "divId", "cnfStyle", "", "rPr", "sectPr", "pPrChange", NULL};

static const char *const section_order[] = {"headerReference", "footerReference", "footnotePr",
    "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols",
    "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
    "printerSettings", "", "sectPrChange", NULL};

static const struct {
	const char *const *order;
	const char *name, *change;
} kinds[] = {
    [PROPERTIES_RUN] = {run_order, "rPr", "rPrChange"},
    [PROPERTIES_PARAGRAPH] = {paragraph_order, "pPr", "pPrChange"},
    [PROPERTIES_SECTION] = {section_order, "sectPr", "sectPrChange"},
};

/* Place of a child; those of later editions of Word stand where "" is. */
static int
rank(const xmlNode *child, enum properties kind)
{
	const char *const *order = kinds[kind].order;
	int other = 0;

	for (int i = 0; order[i] != NULL; i++) {
		if (is_w(child, order[i]))
			return i;
		if (order[i][0] == '\0')
			other = i;
	}
	return other;
}

void
place_property(xmlNode *properties, enum properties kind, xmlNode *child)
{
	int place = rank(child, kind);

	for (xmlNode *c = properties->children; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE && rank(c, kind) > place) {
			xmlAddPrevSibling(c, child);
			return;
		}
	}
	xmlAddChild(properties, child);
}

xmlNode *
need_property(const struct part *part, xmlNode *properties, enum properties kind, const char *name)
{
	xmlNode *found = NULL, *next;

	for (xmlNode *c = properties->last; c != NULL; c = next) {
		next = c->prev;
		if (!is_w(c, name))
			continue;
		if (found != NULL)
			drop_node(c); /* the last one is in force */
		else
			found = c;
	}
	if (found != NULL)
		return found;
	found = new_w(part, name);
	if (found != NULL)
		place_property(properties, kind, found);
	return found;
}

void
drop_property(xmlNode *properties, const char *name)
{
	xmlNode *c;

	while ((c = child_w(properties, name)) != NULL)
		drop_node(c);
}

xmlNode *
need_properties(const struct part *part, xmlNode *owner, const char *name)
{
	xmlNode *properties = child_w(owner, name);

	if (properties != NULL)
		return properties;
	properties = new_w(part, name);
	if (properties == NULL)
		return NULL;
	if (owner->children != NULL)
		xmlAddPrevSibling(owner->children, properties);
	else
		xmlAddChild(owner, properties);
	return properties;
}

/* A twip is 1/1440 inch, 127/7.2 micrometres; halves away from zero. */
long
twips(int32_t um)
{
	int64_t tenfold = (int64_t)um * 144;

	return (long)((tenfold + (tenfold < 0 ? -1270 : 1270)) / 2540);
}

/* ---- changes ---- */

/* One more than any number in use. */
static long
next_id(struct part *part)
{
	xmlNode *root;
	struct vt_str id;

	if (part->next_id > 0)
		return part->next_id++;
	part->next_id = 1;
	root = part_root_with(part, ":id");
	for (xmlNode *n = root; n != NULL; n = next_node(root, n, 1)) {
		int32_t number;

		if (n->type != XML_ELEMENT_NODE || !get_w(n, "id", &id))
			continue;
		number = kit_int_parse(id);
		if (number != VT_UNSET && number >= part->next_id && number < INT32_MAX)
			part->next_id = (long)number + 1;
	}
	return part->next_id++;
}

void
sign(struct edit *e, struct part *part, xmlNode *change)
{
	set_w_number(part, change, "id", next_id(part));
	set_w(part, change, "author", e->list->author);
	if (e->list->date != NULL)
		set_w(part, change, "date", e->list->date);
}

/* What the old state of properties leaves out: it is no part of what was. */
static int
is_kept(const xmlNode *c, enum properties kind)
{
	static const char *const out[] = {"ins", "del", "moveFrom", "moveTo", "rPr", "sectPr",
	    "headerReference", "footerReference", NULL};

	if (c->type != XML_ELEMENT_NODE || is_w(c, kinds[kind].change))
		return 0;
	for (int i = 0; out[i] != NULL; i++) {
		if (is_w(c, out[i]))
			return 0;
	}
	return 1;
}

int
change_is_of_another(const struct edit *e, const xmlNode *properties, enum properties kind)
{
	const xmlNode *change = properties != NULL ? child_w(properties, kinds[kind].change) : NULL;
	struct vt_str author;

	return e->list->tracked && change != NULL &&
	    !(get_w(change, "author", &author) && kit_eq(author, kit_str(e->list->author)));
}

void
keep_change(struct edit *e, struct part *part, xmlNode *properties, enum properties kind)
{
	xmlNode *change, *was;

	if (!e->list->tracked || child_w(properties, kinds[kind].change) != NULL)
		return;
	change = new_w(part, kinds[kind].change);
	was = new_w(part, kinds[kind].name);
	if (change == NULL || was == NULL)
		return;
	sign(e, part, change);
	xmlAddChild(change, was);
	place_property(properties, kind, change);
	for (xmlNode *c = properties->children; c != NULL; c = c->next) {
		if (is_kept(c, kind))
			copy_to(part, was, c);
	}
}
