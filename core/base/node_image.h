/*
 * node_image.h - the files of profiles/ as they were when the program was built, parsed.
 *
 * profiles/make_images.c writes them as tables of C. An image stands for a file only
 * when length and digest are the same: whoever edits an installed file is honoured.
 */
#ifndef VANTHU_CORE_NODE_IMAGE_H
#define VANTHU_CORE_NODE_IMAGE_H

#include "core/base/node.h"

/* One file: its nodes in the order of the document, each as
 *   name, ns, line, text, bytes of text, depth, attributes; of each attribute: name, value,
 *   bytes of value;
 * names and texts as offsets into node_strings. */
struct node_image {
	uint64_t digest;
	uint32_t bytes; /* of the file */
	uint32_t first; /* in node_words */
	uint32_t nodes, attributes;
};

extern const struct node_image node_images[];
extern const uint32_t node_image_count;
extern const uint32_t node_words[];
extern const char node_strings[];

/* Any change of bytes that are changed in one place only changes it. */
uint64_t node_image_digest(struct vt_str bytes);

/* The image of a file with these bytes, NULL: none. */
const struct node_image *node_image_of(struct vt_str bytes);

/* As node_read. */
int node_image_unfold(const struct node_image *image, const char *head, struct arena *nodes,
    const struct node **out_root, struct vt_error *err);

#endif
