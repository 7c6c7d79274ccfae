/*
 * header.h - the header of an edXML message: what the record says, in the elements and
 * lengths of QCVN 102:2016/BTTTT.
 */
#ifndef VANTHU_PLUGINS_EDXML_HEADER_H
#define VANTHU_PLUGINS_EDXML_HEADER_H

#include <vanthu/plugin.h>

#include "kit/markup.h"

struct header {
	struct kit_markup *m;
	const struct vt_report *report;
	struct vt_output *out;
	struct vt_str organ_id;  /* of the sender; may be empty */
	struct vt_str organ_map; /* the user's list; may be empty */
	int sdk;                 /* the order of the Java SDK */
};

void header_write(const struct header *h);

#endif
