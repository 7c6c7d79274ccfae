/*
 * edxml.h - the reader of edXML messages (QCVN 102:2016/BTTTT): what its files share.
 *
 * A message is an XML file that says who sends what to whom, and holds the document in
 * base64, as it is or alone in a ZIP archive. The document goes to its own reader.
 */
#ifndef VANTHU_FORMATS_EDXML_H
#define VANTHU_FORMATS_EDXML_H

#include <vanthu/plugin.h>

/* A file in the message. */
struct edxml_file {
	char *id, *name; /* without cid:; NULL: none */
	unsigned char *bytes;
	size_t n, room;
	int is_damaged; /* it is not base64 */
};

/* A message as it was read; freed with edxml_free. */
struct edxml_message {
	struct edxml_file *files;
	size_t file_count, file_room;
	char **references; /* identifiers in the order of the manifest */
	size_t reference_count, reference_room;
};

int edxml_probe(struct vt_package *pkg);
int edxml_read(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err);

/* Reads the message; its header goes to the builder. Errors: those of kit_xml_read. */
int edxml_parse(struct vt_package *pkg, struct vt_builder *builder, struct edxml_message *message,
    struct vt_error *err);
void edxml_free(struct edxml_message *message);

#endif
