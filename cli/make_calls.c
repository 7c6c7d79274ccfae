/* Which calls of the system a worker may make: a list, and nothing beside it.
 *
 * Runs while vanthu is built, and prints the filter that calls.c loads: making it takes
 * libseccomp two milliseconds, of which a run over one document has none to spare. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

#include "cli/calls.h"
#include "core/base/sanitizer.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* What every call that is not named below is answered with. */
#define REFUSE SCMP_ACT_ERRNO(EPERM)

/* A sanitizer that has found something starts a program to name the line: it is
 * refused that, but lives to print what it has. */
#define REFUSE_HARD (WITH_ASAN ? REFUSE : SCMP_ACT_KILL_PROCESS)

/* Reading files and answering on sockets and pipes that are open, memory, time, and
 * what the C library asks about its own process. */
static const int allowed[] = {
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(preadv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(_llseek),
    SCMP_SYS(close),
    SCMP_SYS(close_range),
    SCMP_SYS(dup),
    SCMP_SYS(dup2),
    SCMP_SYS(dup3),
    SCMP_SYS(recvfrom),
    SCMP_SYS(recv),
    SCMP_SYS(send),
    SCMP_SYS(shutdown),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(select),
    SCMP_SYS(pselect6),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(fstat),
    SCMP_SYS(stat64),
    SCMP_SYS(lstat64),
    SCMP_SYS(fstat64),
    SCMP_SYS(fstatat64),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(statfs),
    SCMP_SYS(fstatfs),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents),
    SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    SCMP_SYS(fadvise64),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(futex_time64),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(membarrier),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getcpu),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(times),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrlimit),
    SCMP_SYS(ugetrlimit),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

/* What no reader and no library does by habit: whoever tries is not to go on. All else
 * that is not allowed is answered with EPERM. */
static const int hard[] = {
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kexec_load),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(bpf),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(setns),
    SCMP_SYS(unshare),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
};

/* New calls that the C library tries first and knows to do without. */
static const int unknown[] = {SCMP_SYS(clone3), SCMP_SYS(openat2)};

/* What a foreign processor lacks of the names is no failure. */
static int
add(scmp_filter_ctx filter, uint32_t action, const int *calls, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		int rc = calls[i] < 0 ? 0 : seccomp_rule_add(filter, action, calls[i], 0);

		if (rc != 0 && rc != -EACCES)
			return rc;
	}
	return 0;
}

/* Opening for reading: no access but that, nothing made, nothing cut. */
static int
add_opens(scmp_filter_ctx filter)
{
	const scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
	int rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
	    SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));

	if (rc == 0 && SCMP_SYS(open) >= 0)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
		    SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
	return rc;
}

/* Memory that is written is never run. */
static int
add_mappings(scmp_filter_ctx filter)
{
	const scmp_datum_t both = PROT_WRITE | PROT_EXEC;
	int calls[] = {SCMP_SYS(mmap), SCMP_SYS(mmap2)};
	int rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
	    SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));

	for (size_t i = 0; rc == 0 && i < COUNT(calls); i++) {
		for (scmp_datum_t prot = 0; rc == 0 && calls[i] >= 0 && prot <= both; prot++) {
			if ((prot & both) != both && (prot & ~both) == 0)
				rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 1,
				    SCMP_A2(SCMP_CMP_MASKED_EQ, both, prot));
		}
	}
	return rc;
}

/* Calls that are harmless with some arguments only. */
static int
add_conditional(scmp_filter_ctx filter)
{
	static const unsigned controls[] = {F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC};
	/* An answer on a socket that is connected; its own limits; abort(). */
	int rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(sendto), 1,
	    SCMP_A4(SCMP_CMP_EQ, 0, 0));

	if (rc == 0)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1,
		    SCMP_A0(SCMP_CMP_EQ, 0, 0));
	if (rc == 0)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
		    SCMP_A0(SCMP_CMP_EQ, CALLS_SELF, 0));
	if (rc == 0)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(kill), 1,
		    SCMP_A0(SCMP_CMP_EQ, CALLS_SELF, 0));
	if (rc == 0) /* stdio asks whether it writes to a terminal */
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
		    SCMP_A1(SCMP_CMP_EQ, TCGETS, 0));
	for (size_t i = 0; rc == 0 && i < COUNT(controls); i++)
		rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1,
		    SCMP_A1(SCMP_CMP_EQ, controls[i], 0));
	return rc;
}

static int
add_all(scmp_filter_ctx filter)
{
	int rc = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);

	if (rc == 0) /* found by halving, not one after another */
		rc = seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
	if (rc == 0)
		rc = add(filter, SCMP_ACT_ALLOW, allowed, COUNT(allowed));
	/* The library takes no rule that says what the default says. */
	if (rc == 0 && REFUSE_HARD != REFUSE)
		rc = add(filter, REFUSE_HARD, hard, COUNT(hard));
	if (rc == 0)
		rc = add(filter, SCMP_ACT_ERRNO(ENOSYS), unknown, COUNT(unknown));
	/* A process, not a thread of this one. */
	if (rc == 0 && REFUSE_HARD != REFUSE)
		rc = seccomp_rule_add(filter, REFUSE_HARD, SCMP_SYS(clone), 1,
		    SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
	if (rc == 0)
		rc = add_opens(filter);
	if (rc == 0)
		rc = add_mappings(filter);
	if (rc == 0)
		rc = add_conditional(filter);
	return rc;
}

/* The filter as the initializers of an array of struct sock_filter. */
static int
print(scmp_filter_ctx filter)
{
	FILE *file = tmpfile();
	struct sock_filter op;
	int rc = file == NULL ? -errno : seccomp_export_bpf(filter, fileno(file));

	if (rc == 0)
		rewind(file);
	while (rc == 0 && fread(&op, sizeof(op), 1, file) == 1)
		printf("{0x%x, %u, %u, 0x%x},\n", op.code, op.jt, op.jf, op.k);
	if (file != NULL)
		fclose(file);
	return rc;
}

int
main(void)
{
	scmp_filter_ctx filter = seccomp_init(REFUSE);
	int rc = filter == NULL ? -ENOMEM : add_all(filter);

	if (rc == 0)
		rc = print(filter);
	if (filter != NULL)
		seccomp_release(filter);
	if (rc != 0)
		fprintf(stderr, "make_calls: error %d\n", -rc);
	return rc == 0 && fflush(stdout) == 0 ? 0 : 1;
}
