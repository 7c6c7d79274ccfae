/*
 * stubs.h - a part as a tree of libxml2 in which the blocks that nobody asks for stay bytes.
 *
 * Most of a document is the blocks of its text, of which edits touch a few. Such a block is an
 * element with its attributes and nothing in it, until it is opened; one that never was is
 * written out as the bytes that stood there, whatever became of its attributes. Only parts in UTF-8
 * without a document type get stubs, and only those that were read before, so that their markup is
 * known to be sound.
 */
#ifndef VANTHU_KIT_STUBS_H
#define VANTHU_KIT_STUBS_H

#include <libxml/tree.h>
#include <stddef.h>

struct kit_stubs;

/* Where the blocks stand, by local names; both lists are ended by NULL. */
struct kit_stubs_form {
	const char *const *way;    /* from below the root to the element that holds them */
	const char *const *blocks; /* their own */
};

/* The tree of a part of n bytes, which were malloced and belong to the callee from now on.
 * options are those of libxml2's parser. form NULL: no stubs are wanted. NULL: it is not
 * well-formed, or there is no memory. The caller frees the tree, and *out_stubs (NULL: all is in
 * the tree) with kit_stubs_free, in any order. */
xmlDoc *kit_stubs_parse(char *bytes, size_t n, const struct kit_stubs_form *form, int options,
    struct kit_stubs **out_stubs);
void kit_stubs_free(struct kit_stubs *stubs); /* NULL is fine */

/* The node, if it is a stub, becomes the element that stands there: the same node, with
 * its children. 0: there is no memory. stubs NULL: nothing is to be done. */
int kit_stubs_open(struct kit_stubs *stubs, xmlNode *node);

/* Opens each that has these bytes in it: for what goes through the whole tree. */
int kit_stubs_open_with(struct kit_stubs *stubs, const char *bytes);

/* Stubs become text that is written as it is. After it the tree is for writing only. */
int kit_stubs_close(struct kit_stubs *stubs);

#endif
