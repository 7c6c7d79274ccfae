/* The main of a fuzz target without a fuzzer: files, those of folders, or standard input. */
#include "config.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/base/buf.h"
#include "tests/fuzz/fuzz.h"

static size_t replayed;

static int
replay_stream(FILE *file)
{
	struct buf bytes = {0};
	char piece[4096], *exact;
	size_t n;

	while ((n = fread(piece, 1, sizeof(piece), file)) > 0)
		buf_put(&bytes, piece, n);
	/* No byte more than there are, so that a sanitizer sees what reads on. */
	exact = malloc(bytes.n > 0 ? bytes.n : 1);
	if (exact == NULL || bytes.failed)
		return 1;
	if (bytes.n > 0)
		memcpy(exact, bytes.data, bytes.n);
	LLVMFuzzerTestOneInput((const uint8_t *)exact, bytes.n);
	replayed++;
	free(exact);
	buf_free(&bytes);
	return 0;
}

static int
replay_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	int rc;

	if (file == NULL) {
		perror(path);
		return 1;
	}
	rc = replay_stream(file);
	fclose(file);
	return rc;
}

static int
replay(const char *path)
{
	struct dirent *entry;
	struct stat st;
	int rc = 0;
	DIR *dir;

	if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
		return replay_file(path);
	dir = opendir(path);
	if (dir == NULL)
		return 1;
	while (rc == 0 && (entry = readdir(dir)) != NULL) {
		char file[4096];

		snprintf(file, sizeof(file), "%s/%s", path, entry->d_name);
		if (entry->d_name[0] != '.')
			rc = replay_file(file);
	}
	closedir(dir);
	return rc;
}

int
main(int argc, char **argv)
{
	int rc = argc < 2 ? replay_stream(stdin) : 0;

	for (int i = 1; rc == 0 && i < argc; i++)
		rc = replay(argv[i]);
	printf("%zu inputs\n", replayed);
	return rc;
}
