/* A drawn line: DrawingML for programs of today, VML for those before. */
#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>

#include "formats/docx/edit.h"

enum { EMU = 36 }; /* of a micrometre */

/* The first number for a drawing that none has. */
static long
next_drawing(struct part *part)
{
	xmlNode *root = part_root_with(part, "docPr");
	long most = 0;

	for (xmlNode *n = root; n != NULL; n = next_node(root, n, 1)) {
		xmlChar *id;
		int32_t number;

		if (n->type != XML_ELEMENT_NODE || strcmp((const char *)n->name, "docPr") != 0)
			continue;
		id = xmlGetNoNsProp(n, (const xmlChar *)"id");
		number = id != NULL ? kit_int_parse(kit_str((const char *)id)) : VT_UNSET;
		xmlFree(id);
		if (number != VT_UNSET && number > most)
			most = number;
	}
	return most + 1;
}

/* Namespaces stand at the drawing itself: few documents declare them. */
static const char form[] =
    "<w:r xmlns:w=\"%s\"><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
    "markup-compatibility/2006\"><mc:Choice xmlns:wps=\"http://schemas.microsoft.com/office/word/"
    "2010/wordprocessingShape\" Requires=\"wps\"><w:drawing><wp:anchor xmlns:wp=\"http://schemas."
    "openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" "
    "distR=\"0\" simplePos=\"0\" relativeHeight=\"%ld\" behindDoc=\"0\" locked=\"0\" "
    "layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH "
    "relativeFrom=\"column\"><wp:align>center</wp:align></wp:positionH><wp:positionV "
    "relativeFrom=\"paragraph\"><wp:posOffset>%lld</wp:posOffset></wp:positionV><wp:extent "
    "cx=\"%lld\" cy=\"0\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/>"
    "<wp:docPr id=\"%ld\" name=\"Line %ld\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"http://"
    "schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
    "uri=\"http://schemas.microsoft."
    "com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off "
    "x=\"0\" y=\"0\"/><a:ext cx=\"%lld\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/>"
    "</a:prstGeom><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln>"
    "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:line xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    "id=\"Line%ld\" style=\"position:absolute;z-index:1;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:text\" from=\"0,%.1fpt\" to=\"%.1fpt,%.1fpt\" "
    "strokecolor=\"black\"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

static xmlNode *
make_run(struct part *part, const struct vt_edit *edit)
{
	long id = next_drawing(part);
	long long length = (long long)edit->length * EMU, below = (long long)edit->below * EMU;
	double points = edit->length / 25400.0 * 72, down = edit->below / 25400.0 * 72;
	char text[sizeof(form) + 512];
	xmlNode *run = NULL;
	xmlDoc *doc;
	int n = snprintf(text, sizeof(text), form, (const char *)part->w->href, id, below, length,
	    id, id, length, id, down, points, down);

	doc = n < 0 || (size_t)n >= sizeof(text) ? NULL : xmlReadMemory(text, n, NULL, NULL, 0);
	if (doc == NULL)
		return NULL;
	xmlDOMWrapCloneNode(NULL, doc, xmlDocGetRootElement(doc), &run, part->tree,
	    xmlDocGetRootElement(part->tree), 1, 0);
	xmlFreeDoc(doc);
	return run;
}

int
line_put(struct edit *e, struct part *part, xmlNode *paragraph, const struct vt_edit *edit,
    struct vt_error *err)
{
	xmlNode *run = make_run(part, edit), *outer = paragraph;

	if (run == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	if (e->list->tracked && (outer = new_w(part, "ins")) != NULL) {
		xmlAddChild(paragraph, outer);
		sign(e, part, outer);
	}
	if (outer == NULL) {
		xmlFreeNode(run);
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	}
	xmlAddChild(outer, run);
	part->touched = 1;
	return VT_OK;
}
