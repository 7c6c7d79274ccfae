/*
 * engine.h - the inside of struct vt_engine, for the files of core/engine.
 */
#ifndef VANTHU_CORE_ENGINE_H
#define VANTHU_CORE_ENGINE_H

#include <vanthu/engine.h>

#include "core/base/arena.h"
#include "core/engine/guide.h"
#include "core/engine/load.h"
#include "core/engine/profile.h"
#include "core/engine/registry.h"

struct vt_engine {
	struct arena *arena;
	struct registry registry;
	struct loader loader;
	const char *profile_dir;                    /* or NULL */
	const struct profile_info *const *profiles; /* NULL until asked for */
	size_t profile_count;
	const struct guide *guide; /* NULL until asked for */
};

#endif
