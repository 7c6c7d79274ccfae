/* Nodes from the tables the program was built with. */
#include "config.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/base/node_image.h"

/* Deeper files get no image. */
#define DEPTH_MAX 16

uint64_t
node_image_digest(struct vt_str bytes)
{
	uint64_t digest = bytes.n, word;
	size_t i = 0;

	for (; i + sizeof(word) <= bytes.n; i += sizeof(word)) {
		memcpy(&word, bytes.s + i, sizeof(word));
		digest = (digest ^ word) * 0x9e3779b97f4a7c15u;
		digest ^= digest >> 32;
	}
	for (; i < bytes.n; i++)
		digest = (digest ^ (unsigned char)bytes.s[i]) * 0x9e3779b97f4a7c15u;
	return digest ^ digest >> 32;
}

const struct node_image *
node_image_of(struct vt_str bytes)
{
	uint64_t digest = 0;
	int known = 0;

	for (uint32_t i = 0; i < node_image_count; i++) {
		if (node_images[i].bytes != bytes.n)
			continue;
		if (!known)
			digest = node_image_digest(bytes);
		known = 1;
		if (node_images[i].digest == digest)
			return &node_images[i];
	}
	return NULL;
}

/* Fills in a node and its attributes; the next word. */
static const uint32_t *
unfold_node(const uint32_t *w, struct node *node, struct node_attribute **attributes)
{
	const uint32_t *at = w + 7;

	node->name = node_strings + w[0];
	node->ns = node_strings + w[1];
	node->line = (long)w[2];
	node->text = (struct vt_str){node_strings + w[3], w[4]};
	node->attributes = *attributes;
	node->attribute_count = w[6];
	for (uint32_t i = 0; i < w[6]; i++, at += 3) {
		struct node_attribute *a = (*attributes)++;

		a->name = node_strings + at[0];
		a->value = (struct vt_str){node_strings + at[1], at[2]};
	}
	return at;
}

int
node_image_unfold(const struct node_image *image, const char *head, struct arena *nodes,
    const struct node **out_root, struct vt_error *err)
{
	/* A head is of a few nodes; the arena gives it no more. */
	size_t count = head != NULL && image->nodes > 8 ? 8 : image->nodes;
	size_t attributes = head != NULL && image->attributes > 64 ? 64 : image->attributes;
	struct node *list = arena_array(nodes, count, sizeof(*list));
	struct node_attribute *values = arena_array(nodes, attributes + 1, sizeof(*values));
	struct node *last[DEPTH_MAX + 1] = {NULL};
	const uint32_t *w = node_words + image->first;

	if (list == NULL || values == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for a profile");
	for (size_t i = 0; i < count; i++) {
		struct node *node = &list[i];
		uint32_t depth = w[5];

		if (head != NULL && depth == 1 && strcmp(node_strings + w[0], head) != 0)
			break;
		w = unfold_node(w, node, &values);
		if (last[depth] != NULL)
			last[depth]->next = node;
		else if (depth > 0)
			last[depth - 1]->children = node;
		last[depth] = node;
		last[depth + 1] = NULL;
	}
	*out_root = list;
	return VT_OK;
}
