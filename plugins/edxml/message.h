/*
 * message.h - an edXML message (QCVN 102:2016/BTTTT) of one document.
 */
#ifndef VANTHU_PLUGINS_EDXML_MESSAGE_H
#define VANTHU_PLUGINS_EDXML_MESSAGE_H

#include <vanthu/plugin.h>

#define EDXML_NAMESPACE "http://www.mic.gov.vn/TBT/QCVN_102_2016"

/* Every element of the envelope bears the prefix: peers refuse it without. */
#define EDXML(name) "edXML:" name

int message_begin(struct vt_output *out, struct vt_error *err);
int message_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);

#endif
