/*
 * envelope.h - what the rules of edXML ask of the message around a document.
 */
#ifndef VANTHU_PLUGINS_EDXML_ENVELOPE_H
#define VANTHU_PLUGINS_EDXML_ENVELOPE_H

#include <vanthu/plugin.h>

/* 1 when the document came in an edXML message. */
int envelope_is(const struct vt_doc *doc);
/* 1 when the message is about the state of another one and carries no document. */
int envelope_is_status(const struct vt_doc *doc);

/* The element of that name in its group (0: any), or NULL. */
const struct vt_envelope_item *envelope_find(const struct vt_doc *doc, const char *name,
    uint32_t group);
/* Its value, empty when it is not there. */
struct vt_str envelope_value(const struct vt_doc *doc, const char *name);
/* How many groups there are of elements whose name begins with top and a slash. */
uint32_t envelope_groups(const struct vt_doc *doc, const char *top);

/* What a clerk calls the element: from the map "edxml-titles" of the profile, else its
 * name. */
int envelope_title(struct vt_check *check, const char *name, const char **out,
    struct vt_error *err);

/* yyyy/MM/dd or dd/MM/yyyy as yyyymmdd; 0: neither, or no day of the calendar. */
int32_t envelope_date(struct vt_str s);

extern const struct vt_rule edxml_missing_rule, edxml_length_rule, edxml_form_rule,
    edxml_duplicate_rule, edxml_attachment_rule, edxml_mismatch_rule;

#endif
