/* One file per document in a folder: named, written beside its place, put there. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/pattern.h"
#include "cli/result.h"
#include "cli/target.h"

/* Files of one name that are numbered. */
enum { MOST_ALIKE = 1000000 };

int
target_is_folder(const char *out)
{
	struct stat st;
	size_t n = out != NULL ? strlen(out) : 0;

	return n > 0 && (out[n - 1] == '/' || (stat(out, &st) == 0 && S_ISDIR(st.st_mode)));
}

static int
failed(struct target *target, const char *path)
{
	if (target->error == 0) {
		target->error = errno != 0 ? errno : EIO;
		target->failed = strdup(path);
	}
	return -1;
}

int
target_open(struct target *target, const char *folder)
{
	target->folder = folder;
	if (mkdir(folder, 0777) != 0 && errno != EEXIST)
		return failed(target, folder);
	return 0;
}

/* Once for all files: a call for each would be most of the time of a run. */
int
target_sync(struct target *target)
{
	int fd = open(target->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int rc = fd >= 0 && syncfs(fd) == 0 ? 0 : failed(target, target->folder);

	if (fd >= 0)
		close(fd);
	return rc;
}

void
target_close(struct target *target)
{
	free(target->failed);
	target->failed = NULL;
	for (size_t i = 0; i < TARGET_TAKEN; i++)
		free(target->taken[i].name);
	memset(target->taken, 0, sizeof(target->taken));
}

/* FOLDER/NAME.SUFFIX, or with -N before the suffix. */
static char *
numbered(const struct target *target, const char *name, int n)
{
	size_t folder = strlen(target->folder), room;
	char *path, number[16] = "";

	while (folder > 1 && target->folder[folder - 1] == '/')
		folder--;
	if (n > 1)
		snprintf(number, sizeof(number), "-%d", n);
	room = folder + strlen(name) + strlen(number) + strlen(target->suffix) + 3;
	path = malloc(room);
	if (path != NULL)
		snprintf(path, room, "%.*s/%s%s.%s", (int)folder, target->folder, name, number,
		    target->suffix);
	return path;
}

/* The new file gets a name that is free; where a file system cannot link, only the
 * check before tells. */
static int
take_name(const char *temporary, const char *path)
{
	struct stat st;

	if (link(temporary, path) == 0) {
		unlink(temporary);
		return 0;
	}
	if (errno == EEXIST || (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS))
		return -1;
	if (lstat(path, &st) == 0) {
		errno = EEXIST;
		return -1;
	}
	return rename(temporary, path);
}

static struct taken *
slot_of(struct target *target, const char *name)
{
	size_t h = 5381;

	for (const char *s = name; *s != '\0'; s++)
		h = h * 33 + (unsigned char)*s;
	return &target->taken[h % TARGET_TAKEN];
}

/* The number to try after n. */
static int
next_number(struct target *target, const char *name, int n)
{
	const struct taken *slot = slot_of(target, name);

	return n == 1 && slot->name != NULL && strcmp(slot->name, name) == 0 ? slot->number + 1
									     : n + 1;
}

static void
keep_number(struct target *target, const char *name, int n)
{
	struct taken *slot = slot_of(target, name);

	if (slot->name == NULL || strcmp(slot->name, name) != 0) {
		free(slot->name);
		slot->name = strdup(name);
	}
	slot->number = n;
}

int
target_write(struct target *target, const char *path, size_t number, const struct vt_identity *id,
    struct vt_str bytes, char **out_name, int *out_renamed)
{
	char name[PATTERN_NAME_MOST + 1];
	struct result result;
	char *to;
	int n = 1;

	*out_name = NULL;
	pattern_name(target->pattern, path, number, id, name);
	to = numbered(target, name, 1);
	if (to == NULL || result_open_beside(&result, to) != 0) {
		failed(target, to != NULL ? to : target->folder);
		free(to);
		return -1;
	}
	if (result_write(&result, bytes) != 0) {
		errno = result.error;
		failed(target, to);
		result_close(&result, 0);
		free(to);
		return -1;
	}
	while (take_name(result.temporary, to) != 0) {
		if (errno != EEXIST || n >= MOST_ALIKE) {
			failed(target, to);
			result_close(&result, 0);
			free(to);
			return -1;
		}
		free(to);
		n = next_number(target, name, n);
		to = numbered(target, name, n);
		if (to == NULL) {
			failed(target, target->folder);
			result_close(&result, 0);
			return -1;
		}
	}
	result_forget(&result);
	if (n > 1)
		keep_number(target, name, n);
	*out_name = to;
	*out_renamed = n > 1;
	return 0;
}
