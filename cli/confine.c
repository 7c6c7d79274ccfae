/* Shuts the doors of a worker process before a foreign file is parsed. */
#include "config.h"

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli/calls.h"
#include "cli/confine.h"
#include "cli/heap.h"

#ifdef SYS_landlock_create_ruleset

/* struct landlock_ruleset_attr as of its sixth version; the headers that vanthu is built
 * with may be older than the kernel it runs on. */
struct ruleset {
	uint64_t files, net, scope;
};

/* By version: what it can handle, and how many bytes of the struct it knows. */
static const struct {
	uint64_t files;
	size_t size;
} versions[] = {
    {0x1ff3, 8},  /* run, write, remove, make: all but reading files and folders */
    {0x3ff3, 8},  /* link and rename between folders */
    {0x7ff3, 8},  /* truncate */
    {0x7ff3, 16}, /* TCP */
    {0xfff3, 16}, /* ioctl on devices */
    {0xfff3, 24}, /* signals and abstract sockets of others */
};

#define VERSION_REQUEST 1u /* LANDLOCK_CREATE_RULESET_VERSION */

/* What a ruleset handles and no rule allows is denied. */
static int
deny_changes(void)
{
	const long newest = sizeof(versions) / sizeof(versions[0]);
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, VERSION_REQUEST);
	struct ruleset all = {.net = 3, .scope = 3};
	long fd, rc;

	if (version < 1)
		return 0; /* this kernel has none, or has it switched off */
	if (version > newest)
		version = newest;
	all.files = versions[version - 1].files;
	fd = syscall(SYS_landlock_create_ruleset, &all, versions[version - 1].size, 0);
	if (fd < 0)
		return 0;
	rc = syscall(SYS_landlock_restrict_self, (int)fd, 0);
	close((int)fd);
	return rc == 0 ? CONFINE_FILES : 0;
}
#else
static int
deny_changes(void)
{
	return 0;
}
#endif

/* The layers that took, or -1. */
static int
confine_self(void)
{
	int layers;

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return -1;
	layers = deny_changes();
	/* Last: the filter knows nothing of the calls above. */
	return layers | (calls_restrict() ? CONFINE_CALLS : 0);
}

/* libzip turns the times of all entries into local time, and glibc asks at each whether the zone
 * of the machine has changed, unless it was told one. */
static void
settle_time_zone(void)
{
	setenv("TZ", ":/etc/localtime", 0);
	tzset();
}

int
confine(void *ctx)
{
	const struct confinement *confinement = ctx;

	settle_time_zone();
	heap_prepare(HEAP_OF_DOCUMENT);
	for (size_t i = 0; i < 2; i++) {
		if (confinement->fds[i] > STDERR_FILENO)
			close(confinement->fds[i]);
	}
	return confine_self() < 0 ? -1 : 0;
}

int
confine_probe(void)
{
	pid_t pid = fork();
	int status = 0;

	if (pid == 0) {
		int layers = confine_self();

		_exit(layers < 0 ? CONFINE_ALL + 1 : layers);
	}
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (pid < 0 || !WIFEXITED(status) || WEXITSTATUS(status) > CONFINE_ALL)
		return -1;
	return WEXITSTATUS(status);
}
