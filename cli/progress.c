/* How far a long run is, on a terminal: one line of standard error that goes away again. */
#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include "cli/progress.h"
#include "core/base/clock.h"

/* A run shorter than this needs no line. */
#define PATIENCE_MS 1500
#define REFRESH_MS 250

/* Where results go to the same terminal they are progress enough. */
void
progress_open(struct progress *p, const struct options *options, size_t total)
{
	*p = (struct progress){
	    .enabled = total > 1 && options->verbosity >= 0 && isatty(STDERR_FILENO) &&
		(options->out != NULL || !isatty(STDOUT_FILENO)),
	    .english = options->english,
	    .total = total,
	    .start_ms = clock_ms(),
	};
}

void
progress_show(struct progress *p)
{
	int64_t now;

	if (!p->enabled)
		return;
	now = clock_ms();
	if (now - p->start_ms < PATIENCE_MS || now - p->last_ms < REFRESH_MS)
		return;
	fprintf(stderr, p->english ? "\r%zu of %zu" : "\rđã xong %zu/%zu", p->done, p->total);
	fflush(stderr);
	p->shown = 1;
	p->last_ms = now;
}

void
progress_hide(struct progress *p)
{
	p->done++;
	if (!p->shown)
		return;
	fputs("\r\033[K", stderr);
	fflush(stderr);
	p->shown = 0;
}
