/*
 * citation_zone.h - where citations are looked for: what is header, recipients or
 * signature is passed over, what is a căn cứ is marked.
 */
#ifndef VANTHU_CORE_CITATION_ZONE_H
#define VANTHU_CORE_CITATION_ZONE_H

#include <vanthu/parts.h>

#include "core/base/arena.h"

/* A piece of a paragraph that has a meaning of its own. */
struct cited_zone {
	uint32_t paragraph; /* its number */
	uint32_t start, end;
	int basis; /* 1: in a căn cứ; 0: nothing is cited here */
};

struct cited_zones {
	struct cited_zone *items; /* by paragraph */
	size_t count, at;
};

/* Errors: memory. */
int cited_zones_find(struct arena *a, const struct vt_parts *parts, struct cited_zones *out,
    struct vt_error *err);

/* 1: in a căn cứ, 0: in neither, -1: nothing is cited there. Paragraphs are asked
 * for in ascending order. */
int cited_zone_at(struct cited_zones *zones, uint32_t paragraph, size_t at);

/* Number of the paragraph where subject, bases or body begin; before it stands
 * the header of the document. */
uint32_t cited_first_paragraph(const struct vt_parts *parts);

#endif
