/*
 * progress.h - how far a long run is, on a terminal.
 */
#ifndef VANTHU_CLI_PROGRESS_H
#define VANTHU_CLI_PROGRESS_H

#include "cli/cli.h"

struct progress {
	int enabled, shown, english;
	size_t done, total;
	int64_t start_ms, last_ms;
};

void progress_open(struct progress *p, const struct options *options, size_t total);
/* Shows the line when the run has lasted, and the last showing was a while ago. */
void progress_show(struct progress *p);
/* Takes the line away before something else is printed, and counts one more. */
void progress_hide(struct progress *p);

#endif
