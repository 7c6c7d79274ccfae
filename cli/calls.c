/* The filter of system calls that was made with vanthu, put on this process. */
#include "config.h"

#include "cli/calls.h"

#ifdef HAVE_SECCOMP

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static const struct sock_filter made[] = {
#include "cli/calls.inc"
};

#define COUNT (sizeof(made) / sizeof(made[0]))

int
calls_restrict(void)
{
	struct sock_filter filter[COUNT];
	const struct sock_fprog program = {COUNT, filter};

	memcpy(filter, made, sizeof(made));
	for (size_t i = 0; i < COUNT; i++) {
		if (BPF_CLASS(filter[i].code) == BPF_JMP && filter[i].k == CALLS_SELF)
			filter[i].k = (unsigned)getpid();
	}
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

int
calls_restrict(void)
{
	return 0;
}

#endif
