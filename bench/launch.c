/* Runs a command and tells what it cost, from a process so small that its own peak hides none. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* launch FD COMMAND...: "CPU-SECONDS PEAK-KIB STATUS" to the descriptor; the status is the
 * exit code, or 128 and the signal. Linux hands the peak of a process on through exec,
 * so that what a large one starts looks large. */
int
main(int argc, char **argv)
{
	struct rusage used;
	int status;
	pid_t pid;

	if (argc < 3) {
		fprintf(stderr, "usage: launch FD COMMAND...\n");
		return 2;
	}
	pid = fork();
	if (pid == 0) {
		close(atoi(argv[1]));
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &used) != pid)
		return 2;
	return dprintf(atoi(argv[1]), "%.6f %ld %d\n",
		   seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss,
		   WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)) < 0
	    ? 2
	    : 0;
}
