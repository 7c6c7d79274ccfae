/* Text boxes that a file has twice: what older programs are shown says what was made of the other
 * (mc:Choice and mc:Fallback). */
#include <string.h>

#include "formats/docx/edit.h"

/* The text of a box and that of its other form. */
struct fallback {
	struct part *part;
	xmlNode *text, *other;
	struct fallback *next;
};

static int
is_named(const xmlNode *node, const char *name)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, name) == 0;
}

/* The only text of a box in it, or NULL. */
static xmlNode *
only_text(xmlNode *root)
{
	xmlNode *found = NULL;

	for (xmlNode *n = root; n != NULL; n = next_node(root, n, 1)) {
		if (!is_w(n, "txbxContent"))
			continue;
		if (found != NULL)
			return NULL;
		found = n;
	}
	return found;
}

/* 1 when both say the same, and nothing in them is drawn in two forms again. */
static int
is_copy(xmlNode *text, xmlNode *other)
{
	xmlChar *a = xmlNodeGetContent(text), *b = xmlNodeGetContent(other);
	int same = a != NULL && b != NULL && xmlStrEqual(a, b);

	xmlFree(a);
	xmlFree(b);
	for (xmlNode *n = text; n != NULL && same; n = next_node(text, n, 1))
		same = !is_w(n, "drawing") && !is_w(n, "pict") && !is_w(n, "object");
	return same;
}

int
fallback_note(struct edit *e, struct part *part, const xmlNode *paragraph, struct vt_error *err)
{
	xmlNode *text = paragraph->parent, *choice, *other = NULL;
	struct fallback *f = e->fallbacks;

	while (text != NULL && !is_w(text, "txbxContent"))
		text = text->parent;
	choice = text;
	while (choice != NULL && !is_named(choice, "Choice"))
		choice = choice->parent;
	while (f != NULL && f->text != text)
		f = f->next;
	if (choice == NULL || f != NULL || only_text(choice) != text)
		return VT_OK;
	for (xmlNode *n = choice->next; n != NULL; n = n->next) {
		if (is_named(n, "Fallback"))
			other = only_text(n);
	}
	if (other == NULL || !is_copy(text, other))
		return VT_OK;
	f = e->changes->ops->alloc(e->changes, sizeof(*f));
	if (f == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	*f = (struct fallback){part, text, other, e->fallbacks};
	e->fallbacks = f;
	return VT_OK;
}

void
fallbacks_follow(struct edit *e)
{
	for (const struct fallback *f = e->fallbacks; f != NULL; f = f->next) {
		if (!f->part->touched)
			continue;
		while (f->other->children != NULL)
			drop_node(f->other->children);
		for (xmlNode *n = f->text->children; n != NULL; n = n->next)
			copy_to(f->part, f->other, n);
	}
	e->fallbacks = NULL;
}
