/*
 * clock.h - time that only goes forward, for deadlines.
 */
#ifndef VANTHU_CORE_CLOCK_H
#define VANTHU_CORE_CLOCK_H

#include <stdint.h>

/* Milliseconds of the monotonic clock. */
int64_t clock_ms(void);

#endif
