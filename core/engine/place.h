/*
 * place.h - where a finding or a field stands, as reports tell it.
 */
#ifndef VANTHU_CORE_PLACE_H
#define VANTHU_CORE_PLACE_H

#include <vanthu/report.h>

#include "core/base/arena.h"

/* "number" and "Số, ký hiệu" for VT_PART_NUMBER. Unknown ones are the document. */
const char *component_name(int32_t component);
struct vt_text component_title(int32_t component);

/* The place of a span (paragraph may be NULL) or else of a section (may be NULL);
 * its strings live in a. Errors: memory. */
int place_find(struct arena *a, int32_t component, struct vt_span at,
    const struct vt_section *section, struct vt_place *out, struct vt_error *err);

#endif
