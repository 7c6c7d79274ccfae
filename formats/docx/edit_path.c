/* From the ordinal path of the model to the element it names. */
#include <string.h>

#include "formats/docx/edit.h"
#include "kit/sealed.h"

/* The prefix that paths show for the namespace of an element. */
static const char *
shown_prefix(const xmlNode *node)
{
	if (node->ns == NULL || node->ns->href == NULL)
		return "";
	for (size_t i = 0; docx_vocabulary.namespaces[i].uri != NULL; i++) {
		if (strcmp(docx_vocabulary.namespaces[i].uri, (const char *)node->ns->href) == 0)
			return docx_vocabulary.namespaces[i].prefix;
	}
	return node->ns->prefix != NULL ? (const char *)node->ns->prefix : "";
}

static int
fits(const xmlNode *node, const struct vt_path *step)
{
	return node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, step->name) == 0 &&
	    strcmp(shown_prefix(node), step->prefix != NULL ? step->prefix : "") == 0;
}

/* The child of node that the step names; from and at: one that is known, and its ordinal. */
static xmlNode *
find_child(struct part *part, xmlNode *from, uint32_t at, const struct vt_path *step)
{
	uint32_t wanted = step->ordinal > 0 ? step->ordinal : 1;

	for (; from != NULL; from = from->next) {
		if (fits(from, step) && ++at == wanted)
			break;
	}
	part->failed |= !kit_sealed_open(part->sealed, from);
	return from;
}

static xmlNode *
find_from_root(struct part *part, const struct vt_path *path)
{
	const struct vt_path *steps[PATH_STEPS_MAX];
	xmlNode *node = xmlDocGetRootElement(part->tree);
	size_t n = 0;

	for (; path != NULL && n < PATH_STEPS_MAX; path = path->parent)
		steps[n++] = path;
	if (path != NULL || n == 0 || node == NULL || !fits(node, steps[n - 1]))
		return NULL;
	for (n--; n > 0 && node != NULL; n--)
		node = find_child(part, node->children, 0, steps[n - 1]);
	return node;
}

xmlNode *
path_find(struct part *part, const struct vt_path *path)
{
	xmlNode *node;

	if (path == NULL || path->parent == NULL)
		return path != NULL ? find_from_root(part, path) : NULL;
	if (part->last_parent != path->parent) {
		part->last_parent_node = find_from_root(part, path->parent);
		part->last_parent = path->parent;
		part->last_node = NULL;
	}
	if (part->last_parent_node == NULL)
		return NULL;
	/* Edits come in order: from the last one on it is never far. */
	if (part->last_node != NULL && path->ordinal >= part->last_ordinal &&
	    strcmp(part->last_name, path->name) == 0)
		node = find_child(part, part->last_node, part->last_ordinal - 1, path);
	else
		node = find_child(part, part->last_parent_node->children, 0, path);
	part->last_node = path->ordinal > 0 ? node : NULL;
	part->last_ordinal = path->ordinal;
	part->last_name = path->name;
	return node;
}
