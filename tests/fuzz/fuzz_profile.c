/* Fuzz target: the files of the law: a profile without its schema, and the lexicon. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/anatomy/lexicon.h"
#include "core/engine/profile_data.h"
#include "tests/fuzz/fuzz.h"

/* The schema is libxml2's work, and would let little through to ours. */
static void
parse_profile(const char *path)
{
	struct arena *arena = arena_new(64u << 20);
	struct profile *p = arena_alloc(arena, sizeof(*p));
	struct vt_error err = {0};
	const struct node *root;

	p->arena = arena;
	if (profile_read(path, NULL, arena, arena, &root, &err) == VT_OK && profile_is_root(root) &&
	    profile_parse_head(root, path, arena, &p->info, &err) == VT_OK)
		profile_parse_body(p, root, path, p->info.regulation, &err);
	arena_free(arena);
}

static void
parse_lexicon(const char *path)
{
	struct lexicon *lexicon = NULL;
	struct vt_error err = {0};

	if (lexicon_load(path, &lexicon, &err) == VT_OK)
		lexicon_free(lexicon);
	else if (err.code >= VT_OK || err.message[0] == '\0')
		fuzz_broken("a lexicon that is refused is told why", err.message);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	int fd = memfd_create("input", MFD_CLOEXEC);
	char path[64];

	if (fd < 0 || write(fd, bytes, n) != (ssize_t)n)
		abort();
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	parse_profile(path);
	parse_lexicon(path);
	close(fd);
	return 0;
}
