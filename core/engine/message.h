/*
 * message.h - sentences of the engine in both languages.
 */
#ifndef VANTHU_CORE_MESSAGE_H
#define VANTHU_CORE_MESSAGE_H

#include <vanthu/error.h>

#include "core/base/arena.h"

/* What the code means followed by the detail of err, in memory of a. */
struct vt_text message_of_error(struct arena *a, const struct vt_error *err);

#endif
