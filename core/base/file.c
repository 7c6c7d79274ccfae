/* A whole file into memory: opened without waiting, read to its end, bounded. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/base/file.h"

#define FIRST_ROOM 65536u

static int
fail_errno(struct vt_error *err, int number)
{
	switch (number) {
	case ENOENT:
	case ENOTDIR: return fail(err, VT_ERR_NOT_FOUND, "%s", "");
	case EACCES:
	case EPERM: return fail(err, VT_ERR_DENIED, "%s", "");
	case ENOMEM: return fail(err, VT_ERR_MEMORY, "%s", "");
	case EISDIR: return fail(err, VT_ERR_NOT_A_DOCUMENT, "it is a folder");
	default: return fail(err, VT_ERR_IO, "%s", strerror(number));
	}
}

/* Opens without blocking on a pipe that nobody writes to, and looks before it reads. */
static int
open_regular(const char *path, int *out_fd, struct vt_error *err)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0)
		return fail_errno(err, errno);
	if (fstat(fd, &st) != 0) {
		int number = errno;

		close(fd);
		return fail_errno(err, number);
	}
	if (!S_ISREG(st.st_mode)) {
		close(fd);
		return fail(err, VT_ERR_NOT_A_DOCUMENT, "%s",
		    S_ISDIR(st.st_mode) ? "it is a folder" : "it is not a regular file");
	}
	if ((unsigned long long)st.st_size > LIMIT_FILE_BYTES) {
		close(fd);
		return fail(err, VT_ERR_TOO_LARGE, "the file has more than %llu bytes",
		    LIMIT_FILE_BYTES);
	}
	*out_fd = fd;
	return VT_OK;
}

static size_t
room_for(int fd)
{
	struct stat st;

	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
	    (unsigned long long)st.st_size <= LIMIT_FILE_BYTES)
		return (size_t)st.st_size + 1; /* one more: the end is seen at once */
	return FIRST_ROOM;
}

static int
read_all(int fd, char **out_bytes, size_t *out_n, struct vt_error *err)
{
	size_t room = room_for(fd), n = 0;
	char *bytes = malloc(room);

	if (bytes == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (;;) {
		ssize_t got = read(fd, bytes + n, room - n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			int number = errno;

			free(bytes);
			return fail_errno(err, number);
		}
		if (got == 0)
			break;
		n += (size_t)got;
		if (n > LIMIT_FILE_BYTES) {
			free(bytes);
			return fail(err, VT_ERR_TOO_LARGE, "the file has more than %llu bytes",
			    LIMIT_FILE_BYTES);
		}
		if (n == room) {
			char *more = realloc(bytes, room * 2);

			if (more == NULL) {
				free(bytes);
				return fail(err, VT_ERR_MEMORY, "%s", "");
			}
			bytes = more;
			room *= 2;
		}
	}
	*out_bytes = bytes;
	*out_n = n;
	return VT_OK;
}

int
file_read(const char *path, int fd, char **out_bytes, size_t *out_n, struct vt_error *err)
{
	int opened = -1;
	int rc;

	if (fd < 0) {
		rc = open_regular(path, &opened, err);
		if (rc != VT_OK)
			return rc;
		fd = opened;
	}
	rc = read_all(fd, out_bytes, out_n, err);
	if (opened >= 0)
		close(opened);
	return rc;
}
