/*
 * choose.h - which reader takes a file.
 */
#ifndef VANTHU_CORE_CHOOSE_H
#define VANTHU_CORE_CHOOSE_H

#include "core/engine/registry.h"
#include "core/package/package.h"

/* Asks every reader; the most certain wins, of equals the first by name. Errors:
 * plugin (an answer outside 0..100), and those of package_diagnose when none
 * takes it. */
int choose_reader(const struct registry *registry, struct package *package,
    const struct vt_reader **out, struct vt_error *err);

#endif
