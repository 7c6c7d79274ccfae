/*
 * guide.h - what is told of a rule beside its law: profiles/guide.xml.
 *
 * Invariants: a loaded guide is const and lives as long as its arena.
 */
#ifndef VANTHU_CORE_GUIDE_H
#define VANTHU_CORE_GUIDE_H

#include <vanthu/engine.h>

#include "core/base/arena.h"

struct guide;

/* Reads DIR/guide.xml. Errors: profile (with the line), memory. */
int guide_load(const char *dir, struct arena *a, const struct guide **out, struct vt_error *err);

/* NULL: the guide is silent about the rule. */
const struct vt_guide *guide_of(const struct guide *guide, const char *rule);

#endif
