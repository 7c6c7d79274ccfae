/* Calls for memory and for bytes that fail when they are told to. */
#include "config.h"

#include <errno.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/sanitizer.h"
#include "tests/fault/fault.h"

static struct {
	enum fault_kind kind;
	long at, calls; /* the call that fails, and how many there were */
	int came;
	long blocks;
} fault;

/* The program and the plugins are in the build folder, libraries of others are not. */
static int
is_foreign(const void *caller)
{
	Dl_info info;

	return dladdr(caller, &info) != 0 && info.dli_fname[0] == '/' &&
	    strncmp(info.dli_fname, TOP_BUILDDIR "/", sizeof(TOP_BUILDDIR)) != 0;
}

static int
is_due(enum fault_kind kind, const void *caller)
{
	if (fault.kind != kind || ++fault.calls != fault.at)
		return 0;
	fault.came = is_foreign(caller) ? FAULT_CAME_FOREIGN : FAULT_CAME;
	if (kind == FAULT_MEMORY)
		errno = ENOMEM;
	return 1;
}

void
fault_arm(enum fault_kind kind, long at)
{
	fault.at = at;
	fault.calls = 0;
	fault.came = 0;
	fault.kind = kind;
}

long
fault_calls(void)
{
	return fault.calls;
}

int
fault_disarm(void)
{
	fault.kind = FAULT_NONE;
	return fault.came;
}

/* The linker leads core's and kit's calls here (--wrap). */
void *__wrap_malloc(size_t n);
void *__wrap_calloc(size_t count, size_t each);
void *__wrap_realloc(void *old, size_t n);
ssize_t __wrap_read(int fd, void *buf, size_t n);
ssize_t __real_read(int fd, void *buf, size_t n);

ssize_t
__wrap_read(int fd, void *buf, size_t n)
{
	if (is_due(FAULT_READ, NULL)) {
		errno = EIO;
		return -1;
	}
	return __real_read(fd, buf, fault.kind == FAULT_SHORT_READ && n > 1 ? 1 : n);
}

#if WITH_ASAN

void *__real_malloc(size_t n);
void *__real_calloc(size_t count, size_t each);
void *__real_realloc(void *old, size_t n);

void *
__wrap_malloc(size_t n)
{
	return is_due(FAULT_MEMORY, __builtin_return_address(0)) ? NULL : __real_malloc(n);
}

void *
__wrap_calloc(size_t count, size_t each)
{
	return is_due(FAULT_MEMORY, __builtin_return_address(0)) ? NULL
								 : __real_calloc(count, each);
}

void *
__wrap_realloc(void *old, size_t n)
{
	return is_due(FAULT_MEMORY, __builtin_return_address(0)) ? NULL : __real_realloc(old, n);
}

long
fault_blocks(void)
{
	return -1;
}

#else

/* Seen by the libraries and the plugins. */
#define FOR_ALL __attribute__((visibility("default")))

void *__libc_malloc(size_t n);
void *__libc_calloc(size_t count, size_t each);
void *__libc_realloc(void *old, size_t n);
void __libc_free(void *block);

static void *
counted(void *block)
{
	fault.blocks += block != NULL;
	return block;
}

FOR_ALL void *
malloc(size_t n)
{
	return is_due(FAULT_MEMORY, __builtin_return_address(0)) ? NULL : counted(__libc_malloc(n));
}

FOR_ALL void *
calloc(size_t count, size_t each)
{
	return is_due(FAULT_MEMORY, __builtin_return_address(0))
	    ? NULL
	    : counted(__libc_calloc(count, each));
}

FOR_ALL void *
realloc(void *old, size_t n)
{
	void *block;

	if (is_due(FAULT_MEMORY, __builtin_return_address(0)))
		return NULL;
	block = __libc_realloc(old, n);
	if (old == NULL)
		counted(block);
	else if (block == NULL && n == 0)
		fault.blocks--;
	return block;
}

FOR_ALL void
free(void *block)
{
	fault.blocks -= block != NULL;
	__libc_free(block);
}

void *
__wrap_malloc(size_t n)
{
	return malloc(n);
}

void *
__wrap_calloc(size_t count, size_t each)
{
	return calloc(count, each);
}

void *
__wrap_realloc(void *old, size_t n)
{
	return realloc(old, n);
}

long
fault_blocks(void)
{
	return fault.blocks;
}

#endif
