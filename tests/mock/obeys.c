/* Mock: a reader that does what the file says: "say TEXT", or one of the acts below. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/mock/mock.h"

enum { PIECE = 64 << 20, PIECES = 40 };

/* ---- what no reader may do: 0 when it could be done, or errno ---- */

static int
result_of(int rc)
{
	return rc < 0 ? errno : 0;
}

static int
act_create(const char *path)
{
	return result_of(open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600));
}

static int
act_write(const char *path)
{
	return result_of(open(path, O_RDWR));
}

static int
act_truncate(const char *path)
{
	return result_of(truncate(path, 0));
}

static int
act_unlink(const char *path)
{
	return result_of(unlink(path));
}

static int
act_mkdir(const char *path)
{
	return result_of(mkdir(path, 0700));
}

static int
act_socket(const char *path)
{
	(void)path;
	return result_of(socket(AF_INET, SOCK_STREAM, 0));
}

static int
act_pair(const char *path)
{
	int pair[2];

	(void)path;
	return result_of(socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
}

static int
act_execve(const char *path)
{
	char *const argv[] = {(char[]){"touch"}, (char *)(uintptr_t)path, NULL};

	execv("/usr/bin/touch", argv);
	return errno;
}

static int
act_system(const char *path)
{
	char command[512];

	snprintf(command, sizeof(command), "touch %s", path);
	return system(command) == 0 ? 0 : EPERM;
}

static int
act_fork(const char *path)
{
	pid_t pid = fork();

	if (pid == 0)
		_exit(act_create(path) == 0);
	return result_of(pid);
}

static int
act_kill(const char *path)
{
	(void)path;
	return result_of(kill(getppid(), SIGKILL));
}

static int
act_ptrace(const char *path)
{
	(void)path;
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) < 0 ? errno : 0;
}

static void *
do_nothing(void *ctx)
{
	return ctx;
}

static int
act_thread(const char *path)
{
	pthread_t thread;

	(void)path;
	return pthread_create(&thread, NULL, do_nothing, NULL);
}

static int
act_code(const char *path)
{
	(void)path;
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
		   0) == MAP_FAILED
	    ? errno
	    : 0;
}

/* ---- what costs the file: none of them comes back, but for `memory` ---- */

static int
act_crash(const char *path)
{
	(void)path;
	abort();
}

static int
act_hang(const char *path)
{
	(void)path;
	for (volatile int i = 0; i == 0;)
		;
	return 0;
}

static int
act_sleep(const char *path)
{
	(void)path;
	while (pause() < 0)
		;
	return 0;
}

static int
act_exit(const char *path)
{
	(void)path;
	_exit(0);
}

static int
act_close(const char *path)
{
	(void)path;
	for (int fd = 3; fd < 32; fd++)
		close(fd);
	return 0;
}

static int
act_memory(const char *path)
{
	(void)path;
	for (int i = 0; i < PIECES; i++) {
		/* volatile: clang leaves out memory that nobody looks at. */
		void *volatile piece = malloc(PIECE);

		if (piece == NULL)
			return ENOMEM;
	}
	return 0;
}

static const struct {
	const char *name;
	int (*act)(const char *path);
} acts[] = {
    {"create", act_create},
    {"write", act_write},
    {"truncate", act_truncate},
    {"unlink", act_unlink},
    {"mkdir", act_mkdir},
    {"socket", act_socket},
    {"pair", act_pair},
    {"execve", act_execve},
    {"system", act_system},
    {"fork", act_fork},
    {"kill", act_kill},
    {"ptrace", act_ptrace},
    {"thread", act_thread},
    {"code", act_code},
    {"crash", act_crash},
    {"hang", act_hang},
    {"sleep", act_sleep},
    {"exit", act_exit},
    {"close", act_close},
    {"memory", act_memory},
};

/* ---- the reader ---- */

static int
probe_file(struct vt_package *pkg)
{
	struct vt_str head = pkg->ops->head(pkg);

	return head.n > 4 && (memcmp(head.s, "say ", 4) == 0 || memcmp(head.s, "act ", 4) == 0) ? 90
												: 0;
}

static int
say(struct vt_builder *b, struct vt_str text, struct vt_error *err)
{
	struct vt_paragraph_init init = {.size = sizeof(init), .source = "mock"};
	int rc = b->ops->paragraph_open(b, &init, err);

	if (rc == VT_OK)
		rc = b->ops->text(b, text, NULL, err);
	if (rc == VT_OK)
		rc = b->ops->paragraph_close(b, err);
	return rc;
}

static int
obey(struct vt_builder *b, const char *name, const char *path, struct vt_error *err)
{
	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++) {
		int number;

		if (strcmp(acts[i].name, name) != 0)
			continue;
		number = acts[i].act(path);
		if (number == 0)
			return say(b, VT_STR("DONE"), err);
		return number == ENOMEM ? VT_ERR_MEMORY : say(b, VT_STR("REFUSED"), err);
	}
	return say(b, VT_STR("no such act"), err);
}

/* "act NAME PATH" */
static int
read_file(struct vt_package *pkg, struct vt_builder *b, struct vt_error *err)
{
	struct vt_str head = pkg->ops->head(pkg);
	char line[1024], name[64] = "", path[512] = "";

	if (head.s[0] == 's')
		return say(b, (struct vt_str){head.s + 4, head.n - 4}, err);
	snprintf(line, sizeof(line), "%.*s", (int)head.n, head.s);
	sscanf(line, "act %63s %511s", name, path);
	return obey(b, name, path, err);
}

static const struct vt_reader reader = {
    sizeof(reader),
    "obeys",
    MOCK_TEXT,
    "mock",
    probe_file,
    read_file,
    NULL,
};
static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("obeys"),
    .readers = readers,
};
