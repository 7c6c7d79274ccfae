/*
 * calls.h - the filter of system calls: made while vanthu is built, loaded by each worker.
 */
#ifndef VANTHU_CLI_CALLS_H
#define VANTHU_CLI_CALLS_H

/* Stands in the filter for the process that loads it. */
#define CALLS_SELF 0x5e1f5e1fu

/* Allows this process the calls that make_calls.c lists, for good; 1, or 0 where this
 * kernel, or this build, has no filters. */
int calls_restrict(void);

#endif
