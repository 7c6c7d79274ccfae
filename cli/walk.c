/* Folders into files: sorted by name, hidden ones skipped, loops of links noticed. */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "cli/walk.h"
#include "core/base/limit.h"

/* The folders above the one being walked. */
struct above {
	const struct above *up;
	dev_t dev;
	ino_t ino;
	int depth;
};

struct walk {
	const struct options *options;
	const struct vt_engine *engine;
	struct file_list *list;
};

void
file_list_free(struct file_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i]);
	free(list->items);
}

/* Takes name, which malloc gave. */
static int
add_name(struct file_list *list, char *name)
{
	if (name == NULL)
		return -1;
	if (list->count == list->room) {
		size_t room = list->room == 0 ? 64 : list->room * 2;
		char **items = realloc(list->items, room * sizeof(*items));

		if (items == NULL) {
			free(name);
			return -1;
		}
		list->items = items;
		list->room = room;
	}
	list->items[list->count++] = name;
	return 0;
}

static char *
join(const char *folder, const char *name)
{
	size_t n = strlen(folder), room;
	char *path;

	while (n > 1 && folder[n - 1] == '/')
		n--;
	room = n + strlen(name) + 2;
	path = malloc(room);
	if (path != NULL)
		snprintf(path, room, "%.*s%s%s", (int)n, folder, folder[n - 1] == '/' ? "" : "/",
		    name);
	return path;
}

/* 1 when suffix stands in a list such as "docx docm". */
static int
in_suffixes(const char *suffixes, const char *suffix)
{
	size_t n = strlen(suffix);

	while (suffixes != NULL && *suffixes != '\0') {
		size_t len = strcspn(suffixes, " ");

		if (len == n && strncasecmp(suffixes, suffix, n) == 0)
			return 1;
		suffixes += len;
		suffixes += strspn(suffixes, " ");
	}
	return 0;
}

/* Word leaves "~$name.docx" beside a file that is open; it is no document. */
static int
is_wanted(const struct walk *walk, const char *name)
{
	const char *dot = strrchr(name, '.');
	const struct vt_reader *reader;

	if (dot == NULL || strncmp(name, "~$", 2) == 0)
		return 0;
	for (size_t i = 0; (reader = vt_engine_reader(walk->engine, i)) != NULL; i++) {
		if (in_suffixes(reader->suffixes, dot + 1))
			return 1;
	}
	return 0;
}

static int
is_visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int
compare_names(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void
folder_error(const struct walk *walk, const char *path, int code)
{
	walk->list->code = path_error(path, code, say(walk->options, vt_code_text(code)));
}

static int walk_folder(const struct walk *walk, const char *path, const struct above *up);

static int
walk_entry(const struct walk *walk, const char *folder, const char *name, const struct above *above)
{
	char *path = join(folder, name);
	struct stat st;
	int rc = 0;

	if (path == NULL)
		return -1;
	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		rc = walk_folder(walk, path, above);
	else if (is_wanted(walk, name))
		return add_name(walk->list, path);
	free(path);
	return rc;
}

static int
walk_folder(const struct walk *walk, const char *path, const struct above *up)
{
	struct above here = {up, 0, 0, up != NULL ? up->depth + 1 : 0};
	struct dirent **entries = NULL;
	struct stat st;
	int rc = 0, count;

	if (stat(path, &st) != 0) {
		folder_error(walk, path, VT_ERR_NOT_FOUND);
		return 0;
	}
	here.dev = st.st_dev;
	here.ino = st.st_ino;
	for (; up != NULL; up = up->up) {
		if (up->dev == here.dev && up->ino == here.ino)
			return 0; /* a link back up: its files are listed already */
	}
	if (here.depth > (int)LIMIT_FOLDER_DEPTH) {
		folder_error(walk, path, VT_ERR_TOO_DEEP);
		return 0;
	}
	count = scandir(path, &entries, is_visible, compare_names);
	if (count < 0) {
		folder_error(walk, path, errno == EACCES ? VT_ERR_DENIED : VT_ERR_IO);
		return 0;
	}
	for (int i = 0; i < count; i++) {
		if (rc == 0)
			rc = walk_entry(walk, path, entries[i]->d_name, &here);
		free(entries[i]);
	}
	free(entries);
	return rc;
}

int
walk_operands(const struct options *options, const struct vt_engine *engine, struct file_list *list)
{
	const struct walk walk = {options, engine, list};

	for (size_t i = 0; i < options->files.count; i++) {
		const char *path = options->files.items[i];
		size_t before = list->count;
		struct stat st;
		int rc;

		if (strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
			rc = walk_folder(&walk, path, NULL);
			if (rc == 0 && list->count == before && list->code == 0)
				list->code = path_error(path, VT_ERR_NOT_FOUND,
				    options->english ? "no document in this folder"
						     : "không có văn bản nào trong thư mục này");
		} else {
			rc = add_name(list, strdup(path));
		}
		if (rc != 0)
			return rc;
	}
	return 0;
}
