/*
 * edit_lines.h - the lines that become a table, and the boxes that some of them stand in.
 */
#ifndef VANTHU_DOCX_EDIT_LINES_H
#define VANTHU_DOCX_EDIT_LINES_H

#include "formats/docx/edit.h"

enum { LINES_MAX = 64 };

struct lines {
	xmlNode *items[LINES_MAX]; /* the paragraphs, in the order of the edit */
	size_t count, in_body;
	xmlNode *place; /* of the body: the table goes before it */
	/* What holds boxes of such lines: drawings, pictures, or both as alternatives; the child
	 * of a run. */
	xmlNode *boxes[LINES_MAX];
	size_t box_count;
};

int is_bookmark(const xmlNode *node);
int lines_hold(const struct lines *lines, const xmlNode *p);
/* The child of the body that the node is or stands in, or NULL. */
xmlNode *boxes_host(xmlNode *node);
/* Notes what holds the line's box. 0: it stands neither in the body nor in a box of it. */
int boxes_take(struct lines *lines, const xmlNode *line);
/* 1 when the boxes hold these lines and nothing else. */
int boxes_are_whole(const struct lines *lines);
/* 1 for a drawing that is one line and nothing else: it is drawn anew where the words go. */
int boxes_is_line(const xmlNode *drawing);
/* Out of the paragraph, with runs that held nothing else. */
void boxes_drop_lines(xmlNode *paragraph);
/* 1 when the run holds these elements only, drawn lines, and boxes that go. */
int boxes_leave_only(const struct lines *lines, const xmlNode *run, const char *const names[]);
/* Out of the tree, with runs that held nothing else; the lines stay whole. */
void boxes_unlink(struct lines *lines);
void boxes_free(struct lines *lines);

#endif
