/*
 * xml_tree.h - a tree of libxml2 written out as bytes.
 */
#ifndef VANTHU_KIT_XML_TREE_H
#define VANTHU_KIT_XML_TREE_H

#include <stddef.h>

#include <libxml/tree.h>

/* The document in UTF-8, whatever encoding it was read from. Behind the bytes stands a NUL;
 * the caller frees them with xmlFree. 0: memory is short, or the tree holds declarations or
 * entities, or names a namespace with both kinds of quotes. */
int kit_xml_write_tree(const xmlDoc *tree, xmlChar **out_bytes, size_t *out_n);

#endif
