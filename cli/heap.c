/* Memory from the kernel in few requests, its pages all at once. */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sys/mman.h>
#include <unistd.h>

#include "cli/heap.h"

/* Larger pieces go back to the kernel when they are freed: a document of many pages must not
 * weigh on those after it. */
#define LARGE ((int)16 << 20)

void
heap_settle(void)
{
#ifdef __GLIBC__
	mallopt(M_MMAP_THRESHOLD, LARGE);
	mallopt(M_TRIM_THRESHOLD, LARGE);
#endif
}

void
heap_prepare(size_t n)
{
#ifdef MADV_POPULATE_WRITE
	const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
	char *block = malloc(n);
	uintptr_t from = ((uintptr_t)block + page - 1) & ~(page - 1);
	uintptr_t to = ((uintptr_t)block + n) & ~(page - 1);

	/* A kernel that does not know it leaves the pages to come one by one. */
	if (block != NULL && to > from)
		(void)madvise((void *)from, to - from, MADV_POPULATE_WRITE);
	free(block);
#else
	(void)n;
#endif
}
