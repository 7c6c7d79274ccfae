/*
 * attachment.h - the document itself in its message.
 */
#ifndef VANTHU_PLUGINS_EDXML_ATTACHMENT_H
#define VANTHU_PLUGINS_EDXML_ATTACHMENT_H

#include <vanthu/plugin.h>

#include "kit/markup.h"

struct attachment {
	struct vt_str bytes;  /* s NULL: none */
	const char *id;       /* without cid: */
	const char *name;     /* of the file, without folders */
	const char *type;     /* MIME */
	const char *describe; /* what it is */
};

/* Of the document of the report; memory. */
int attachment_find(const struct vt_report *report, struct vt_output *out,
    struct attachment *out_attachment, struct vt_error *err);

/* The elements between the envelope and the end. sdk: as the Java SDK prefixes them. */
void attachment_reference(struct kit_markup *m, const struct attachment *attachment);
void attachment_encoded(struct kit_markup *m, const struct attachment *attachment, int sdk);

#endif
