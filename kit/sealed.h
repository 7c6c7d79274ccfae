/*
 * sealed.h - a part as a tree of libxml2 in which the blocks that nobody asks for stay bytes.
 *
 * Most of a document is the blocks of its text, of which edits touch a few. Such a block is an
 * element with its attributes and nothing in it: it is sealed, until it is opened; one that never
 * was is written out as the bytes that stood there, whatever became of its attributes. Only parts
 * in UTF-8 without a document type are sealed, and only those that were read before, so that their
 * markup is known to be sound.
 */
#ifndef VANTHU_KIT_SEALED_H
#define VANTHU_KIT_SEALED_H

#include <libxml/tree.h>
#include <stddef.h>

struct kit_sealed;

/* Where the blocks stand, by local names; both lists are ended by NULL. */
struct kit_sealed_form {
	const char *const *way;    /* from below the root to the element that holds them */
	const char *const *blocks; /* their own */
};

/* The tree of a part of n bytes, which were malloced and belong to the callee from now on.
 * options are those of libxml2's parser. form NULL: nothing is to be sealed. NULL: it is not
 * well-formed, or there is no memory. The caller frees the tree, and *out_sealed (NULL: all is in
 * the tree) with kit_sealed_free, in any order. */
xmlDoc *kit_sealed_parse(char *bytes, size_t n, const struct kit_sealed_form *form, int options,
    struct kit_sealed **out_sealed);
void kit_sealed_free(struct kit_sealed *sealed); /* NULL is fine */

/* The node, if it is a sealed block, becomes the element that stands there: the same node, with
 * its children. 0: there is no memory. sealed NULL: nothing is to be done. */
int kit_sealed_open(struct kit_sealed *sealed, xmlNode *node);

/* Opens each that has these bytes in it: for what goes through the whole tree. */
int kit_sealed_open_with(struct kit_sealed *sealed, const char *bytes);

/* What stood as a pair of tags with nothing between, `<w:rPr></w:rPr>`, and is empty, will be
 * written so. 0: there is no memory. */
int kit_sealed_pairs(xmlDoc *tree);

/* Sealed blocks become text that is written as it is. After it the tree is for writing only. */
int kit_sealed_close(struct kit_sealed *sealed);

#endif
