/*
 * compare.h - what two profiles say differently of the rules.
 */
#ifndef VANTHU_CLI_COMPARE_H
#define VANTHU_CLI_COMPARE_H

#include "cli/cli.h"

/* Prints the differences of the sessions' profiles, as text or as JSON Lines. Returns
 * the exit code. */
int compare_profiles(const struct options *options, struct vt_session *one,
    struct vt_session *other, int json);

#endif
