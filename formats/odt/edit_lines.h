/*
 * edit_lines.h - the lines that become a table, and the boxes that some of them stand in.
 */
#ifndef VANTHU_ODT_EDIT_LINES_H
#define VANTHU_ODT_EDIT_LINES_H

#include "formats/odt/edit.h"

enum { ODT_LINES_MAX = 64 };

struct odt_lines {
	xmlNodePtr items[ODT_LINES_MAX]; /* the paragraphs, in the order of the edit */
	size_t count, in_body;
	xmlNodePtr place;                /* of the text: the table goes before it */
	xmlNodePtr opens;                /* the paragraph that a page style is asked by, or NULL */
	xmlNodePtr boxes[ODT_LINES_MAX]; /* frames and shapes that hold such lines */
	size_t box_count;
};

int odt_lines_hold(const struct odt_lines *lines, const xmlNode *p);
/* 1 for a line that is drawn, and has no words: it is drawn anew where the words go. */
int odt_is_drawn_line(const xmlNode *node);
/* Out of the paragraph. */
void odt_drop_drawn_lines(xmlNodePtr p);
/* 1 for a box that goes. */
int odt_lines_box(const struct odt_lines *lines, const xmlNode *node);
/* The child of the text that the node is or stands in, or NULL. */
xmlNodePtr odt_boxes_host(xmlNodePtr node);
/* Notes the box that the line stands in. 0: it stands neither in the text nor in a box of it. */
int odt_boxes_take(struct odt_lines *lines, const xmlNode *line);
/* 1 when the boxes hold these lines and nothing else. */
int odt_boxes_are_whole(const struct odt_lines *lines);
/* Out of the tree, with spans that held nothing else; the lines stay whole. */
void odt_boxes_unlink(struct odt_lines *lines);
void odt_boxes_free(struct odt_lines *lines);

#endif
