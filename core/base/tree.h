/*
 * tree.h - an XML file of our own as a tree of libxml2, for its validator. All else
 * takes node.h, which costs a third.
 */
#ifndef VANTHU_CORE_TREE_H
#define VANTHU_CORE_TREE_H

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <vanthu/error.h>

/* Reads the file at path: no network, no entities but the five, comments and CDATA as
 * text. *out is released with xmlFreeDoc, line numbers are kept. Errors: those of
 * file_read; profile, "PATH:LINE: ..."; memory. */
int tree_read(const char *path, xmlDoc **out, struct vt_error *err);

/* Bytes of a file of our own, which is small; to be freed. Errors: those of file_read and
 * too-large, with the path. */
int tree_bytes(const char *path, char **out_bytes, size_t *out_n, struct vt_error *err);
/* Why the parser gave up: profile, "PATH:LINE: ...". */
int tree_fail(const xmlParserCtxt *parser, const char *path, struct vt_error *err);

/* libxml2 prints some of its errors, lack of memory for one, whatever it is told; and
 * its functions go on with what they have. */
struct tree_hush {
	int no_memory; /* some call found none */
	xmlStructuredErrorFunc structured;
	xmlGenericErrorFunc generic;
	void *structured_ctx, *generic_ctx;
};

void tree_hush_begin(struct tree_hush *hush);
/* VT_OK, or memory: what was made meanwhile may lack anything. */
int tree_hush_end(const struct tree_hush *hush);

#endif
