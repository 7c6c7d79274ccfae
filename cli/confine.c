/* Shuts the doors of a worker process before a foreign file is parsed. */
#include "config.h"

#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cli/confine.h"

#if defined(__has_include)
#if __has_include(<linux/landlock.h>) && defined(SYS_landlock_create_ruleset)
#include <linux/landlock.h>
#define WITH_LANDLOCK 1
#endif
#endif

#ifdef WITH_LANDLOCK
/* Everything that changes the file system or starts a program, as of Landlock's
 * first version. What a ruleset handles and no rule allows is denied. */
static int
deny_changes(void)
{
	const struct landlock_ruleset_attr attr = {
	    .handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
		LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
		LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
		LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
		LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
		LANDLOCK_ACCESS_FS_MAKE_SYM,
	};
	long fd = syscall(SYS_landlock_create_ruleset, &attr, sizeof(attr), 0);
	long rc;

	if (fd < 0)
		return 0; /* this kernel has none, or has it switched off */
	rc = syscall(SYS_landlock_restrict_self, (int)fd, 0);
	close((int)fd);
	return rc == 0 ? 0 : -1;
}
#else
static int
deny_changes(void)
{
	return 0;
}
#endif

int
confine(void *ctx)
{
	const struct confinement *confinement = ctx;

	for (size_t i = 0; i < 2; i++) {
		if (confinement->fds[i] > STDERR_FILENO)
			close(confinement->fds[i]);
	}
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return -1;
	return deny_changes();
}
