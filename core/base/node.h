/*
 * node.h - an XML file of our own (a profile, a dated table, the lexicon) as a small tree.
 *
 * Nodes and their texts live in the arenas they were read into, or in the program itself:
 * files that are byte for byte those the program was built with are not parsed again
 * (node_image.h), any other is.
 *
 * The files of documents are read by kit/xml.h, which makes no tree.
 */
#ifndef VANTHU_CORE_NODE_H
#define VANTHU_CORE_NODE_H

#include "core/base/arena.h"

struct node_attribute {
	const char *name;
	struct vt_str value; /* white space trimmed; ends in NUL */
};

struct node {
	const char *name, *ns; /* ns "": in no namespace */
	const struct node *children, *next;
	const struct node_attribute *attributes; /* those in no namespace, and xml:lang as "lang" */
	size_t attribute_count;
	struct vt_str text; /* its own, white space trimmed; ends in NUL, never NULL */
	long line;          /* where its start tag ends */
};

/* Reads the file at path: no network, no entities but the five, no document type, CDATA as
 * text. Unless head is NULL, only the root and those of its first children that have this
 * name are looked at. Errors: profile, "PATH:LINE: ..."; too-large; those of file_read;
 * memory. The nodes are made in memory of nodes, which may be dropped when they have been looked
 * at; what they point at besides, in memory of a. */
int node_read(const char *path, const char *head, struct arena *a, struct arena *nodes,
    const struct node **out_root, struct vt_error *err);

/* How many children a node has. */
size_t node_count(const struct node *node);

/* Value of an attribute, NULL when absent. */
const char *node_get(const struct node *node, const char *name);

/* 1 when node has this name in this namespace. */
int node_is(const struct node *node, const char *ns, const char *name);

#endif
