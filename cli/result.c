/* Where a result goes: standard output, or a temporary file that is renamed when it is whole. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/result.h"

static int
failed(struct result *result)
{
	if (result->error == 0)
		result->error = errno != 0 ? errno : EIO;
	return -1;
}

/* A device or a pipe is written to; a rename would put a file in its place. */
static int
is_special(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

int
result_open(struct result *result, const char *path)
{
	*result = (struct result){.fd = STDOUT_FILENO};
	if (path == NULL || strcmp(path, "-") == 0)
		return 0;
	if (is_special(path)) {
		result->path = path;
		result->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
		return result->fd < 0 ? failed(result) : 0;
	}
	return result_open_beside(result, path);
}

int
result_open_beside(struct result *result, const char *path)
{
	size_t room = strlen(path) + sizeof(".XXXXXX");
	mode_t mask;

	*result = (struct result){.fd = -1, .path = path};
	result->temporary = malloc(room);
	if (result->temporary == NULL)
		return failed(result);
	snprintf(result->temporary, room, "%s.XXXXXX", path);
	result->fd = mkstemp(result->temporary);
	if (result->fd < 0) {
		failed(result);
		free(result->temporary);
		result->temporary = NULL;
		return -1;
	}
	mask = umask(0); /* the mode a plain open would give */
	umask(mask);
	fchmod(result->fd, 0666 & ~mask);
	return 0;
}

int
result_write(struct result *result, struct vt_str bytes)
{
	while (bytes.n > 0) {
		ssize_t n = write(result->fd, bytes.s, bytes.n);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return failed(result);
		bytes.s += n;
		bytes.n -= (size_t)n;
	}
	return 0;
}

void
result_forget(struct result *result)
{
	close(result->fd);
	free(result->temporary);
	result->temporary = NULL;
}

int
result_close(struct result *result, int keep)
{
	int rc = result->error != 0 ? -1 : 0;

	if (result->temporary == NULL) {
		if (result->path != NULL && close(result->fd) != 0 && rc == 0)
			rc = failed(result);
		return rc;
	}
	if (keep && rc == 0 && fsync(result->fd) != 0)
		rc = failed(result);
	if (close(result->fd) != 0 && rc == 0)
		rc = failed(result);
	if (keep && rc == 0 && rename(result->temporary, result->path) != 0)
		rc = failed(result);
	if (!keep || rc != 0)
		unlink(result->temporary);
	free(result->temporary);
	result->temporary = NULL;
	return rc;
}
