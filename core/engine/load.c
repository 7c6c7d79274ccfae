/* Plugins from folders: which files are trusted, which are plugins, which fit this host. */
#include "config.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/descriptor.h"
#include "core/engine/load.h"

/* The table of the first version, which had no other plugins in it. */
#define TABLE_MIN offsetof(struct vt_plugin, plugins)

#define NO_TEXT ((struct vt_text){NULL, NULL})

/* Both sentences from one set of arguments. */
#define SAY(a, vi_format, en_format, ...) \
	((struct vt_text){ \
	    kit_printf(a, vi_format, __VA_ARGS__), kit_printf(a, en_format, __VA_ARGS__)})

/* A file that others may write to could be anybody's code. A group that is the
 * user's own is not others. */
static struct vt_text
complain_of_file(const char *path, struct arena *arena)
{
	struct kit_alloc a = arena_kit(arena);
	struct stat st;

	if (stat(path, &st) != 0)
		return SAY(&a, "không mở được tệp: %s", "the file cannot be opened: %s",
		    strerror(errno));
	if (!S_ISREG(st.st_mode))
		return (struct vt_text){"không phải là tệp thường", "not a regular file"};
	if ((st.st_mode & S_IWOTH) != 0)
		return (struct vt_text){"tệp để mọi người dùng ghi được, nên không được tin",
		    "the file is world-writable and is not trusted"};
	if ((st.st_mode & S_IWGRP) != 0 && st.st_gid != getegid())
		return (struct vt_text){"tệp để nhóm khác ghi được, nên không được tin",
		    "the file is writable by another group and is not trusted"};
	return NO_TEXT;
}

/* The three words that never move, before anything else is looked at. */
static struct vt_text
complain_of_age(const uint32_t words[3], struct arena *arena)
{
	struct kit_alloc a = arena_kit(arena);

	if (words[0] != VT_ABI_MAJOR)
		return SAY(&a,
		    "dành cho ABI %u.%u, chương trình này là %u.%u "
		    "(khác phiên bản chính)",
		    "built for ABI %u.%u, this is %u.%u (another major version)", words[0],
		    words[1], VT_ABI_MAJOR, VT_ABI_MINOR);
	if (words[1] > VT_ABI_MINOR)
		return SAY(&a,
		    "dành cho ABI %u.%u, chương trình này là %u.%u "
		    "(mới hơn chương trình)",
		    "built for ABI %u.%u, this is %u.%u (newer than this program)", words[0],
		    words[1], VT_ABI_MAJOR, VT_ABI_MINOR);
	if (words[2] < TABLE_MIN)
		return SAY(&a, "bảng mô tả quá ngắn (%u byte, cần ít nhất %zu)",
		    "the table is too short (%u bytes, at least %zu needed)", words[2],
		    (size_t)TABLE_MIN);
	return NO_TEXT;
}

static struct vt_text
complain_of_list(const struct loader *loader, const struct vt_plugin *plugin,
    enum registry_kind kind, size_t *out_count)
{
	const void *const *list = descriptor_list(plugin, kind);
	struct kit_alloc a = arena_kit(loader->arena);
	size_t n = 0;

	for (; list != NULL && list[n] != NULL; n++) {
		struct vt_text why = descriptor_complain(kind, list[n], loader->arena);
		const char *name;
		const struct registry_entry *other;

		if (why.en != NULL)
			return why;
		name = descriptor_name(kind, list[n]);
		other = registry_find(loader->registry, kind, name);
		if (other != NULL)
			return (struct vt_text){
			    kit_printf(&a, "%s \"%s\" đã có trong \"%s\"",
				descriptor_kind_title(kind).vi, name, other->plugin),
			    kit_printf(&a, "duplicate %s \"%s\": \"%s\" has it already",
				descriptor_kind_title(kind).en, name, other->plugin)};
		for (size_t i = 0; i < n; i++) {
			if (strcmp(descriptor_name(kind, list[i]), name) == 0)
				return (struct vt_text){kit_printf(&a, "%s \"%s\" có hai lần",
							    descriptor_kind_title(kind).vi, name),
				    kit_printf(&a, "duplicate %s \"%s\" in the plugin itself",
					descriptor_kind_title(kind).en, name)};
		}
		if (n >= LIMIT_DESCRIPTORS_OF_PLUGIN)
			return (struct vt_text){"danh sách mô tả không có điểm kết thúc",
			    "a list of descriptors does not end"};
	}
	*out_count = n;
	return NO_TEXT;
}

static struct vt_text
complain_of_plugin(const struct loader *loader, const struct vt_plugin *plugin,
    size_t counts[REGISTRY_KINDS])
{
	struct kit_alloc a = arena_kit(loader->arena);

	if (plugin->name == NULL || plugin->version == NULL)
		return (struct vt_text){"bảng mô tả thiếu tên hoặc phiên bản (NULL)",
		    "the table lacks a name or a version (NULL)"};
	if (!descriptor_is_word(plugin->name, strlen(plugin->name)))
		return SAY(&a, "tên không hợp lệ: \"%.80s\"", "name not allowed: \"%.80s\"",
		    plugin->name);
	for (size_t i = 0; i < loader->count; i++) {
		const struct vt_plugin_status *other = &loader->statuses[i];

		if (other->loaded && strcmp(other->name, plugin->name) == 0)
			return SAY(&a, "trùng tên \"%s\" với %s",
			    "duplicate plugin name \"%s\": %s has it", plugin->name, other->file);
	}
	for (int kind = 0; kind < REGISTRY_KINDS; kind++) {
		struct vt_text why =
		    complain_of_list(loader, plugin, (enum registry_kind)kind, &counts[kind]);

		if (why.en != NULL)
			return why;
	}
	if (counts[0] + counts[1] + counts[2] + counts[3] == 0)
		return (struct vt_text){"không chứa thành phần nào", "it holds nothing"};
	return NO_TEXT;
}

static struct vt_plugin_status *
status_add(struct loader *loader, const char *file)
{
	struct vt_plugin_status *status;

	if (loader->count == loader->room) {
		size_t room = loader->room == 0 ? 32 : loader->room * 2;
		struct vt_plugin_status *more = arena_array(loader->arena, room, sizeof(*more));

		if (more == NULL)
			return NULL;
		if (loader->count > 0)
			memcpy(more, loader->statuses, loader->count * sizeof(*more));
		loader->statuses = more;
		loader->room = room;
	}
	status = &loader->statuses[loader->count];
	*status = (struct vt_plugin_status){.file = arena_cstr(loader->arena, file)};
	return status->file != NULL ? status : NULL;
}

static int
register_all(struct loader *loader, const struct vt_plugin *plugin, const char *name,
    struct vt_error *err)
{
	for (int kind = 0; kind < REGISTRY_KINDS; kind++) {
		const void *const *list = descriptor_list(plugin, (enum registry_kind)kind);

		for (size_t i = 0; list != NULL && list[i] != NULL; i++) {
			int rc = registry_add(loader->registry, (enum registry_kind)kind, list[i],
			    name, err);

			if (rc != VT_OK)
				return rc;
		}
	}
	return VT_OK;
}

/* A table whose age nobody knows, copied to the host's size; why NULLs on success. */
static struct vt_text
read_table(const struct loader *loader, const void *table, struct vt_plugin *out)
{
	uint32_t words[3];
	struct vt_text why;

	memcpy(words, table, sizeof(words));
	why = complain_of_age(words, loader->arena);
	if (why.en == NULL)
		memcpy(out, table, words[2] < sizeof(*out) ? words[2] : sizeof(*out));
	return why;
}

static struct vt_text
open_file(const struct loader *loader, const char *path, const void **out_table)
{
	struct kit_alloc a = arena_kit(loader->arena);
	void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);

	if (handle == NULL) {
		const char *reason = dlerror();

		return SAY(&a, "không nạp được: %s", "it cannot be loaded: %s",
		    reason != NULL ? reason : "?");
	}
	*out_table = dlsym(handle, VT_PLUGIN_SYMBOL);
	if (*out_table == NULL)
		return (struct vt_text){
		    "không phải là plugin của vanthu: thiếu ký hiệu " VT_PLUGIN_SYMBOL,
		    "not a plugin: it has no symbol " VT_PLUGIN_SYMBOL};
	return NO_TEXT;
}

/* Looks at a plugin that was read, and takes what it holds. */
static int
take_plugin(struct loader *loader, struct vt_plugin_status *status, const struct vt_plugin *plugin,
    struct vt_error *err)
{
	size_t counts[REGISTRY_KINDS] = {0};

	status->why = complain_of_plugin(loader, plugin, counts);
	status->name = plugin->name != NULL ? arena_cstr(loader->arena, plugin->name) : NULL;
	status->version =
	    plugin->version != NULL ? arena_cstr(loader->arena, plugin->version) : NULL;
	if (status->why.en != NULL)
		return VT_OK;
	if (status->name == NULL || status->version == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	status->loaded = 1;
	status->reader_count = counts[REGISTRY_READER];
	status->rule_count = counts[REGISTRY_RULE];
	status->field_count = counts[REGISTRY_FIELD];
	status->writer_count = counts[REGISTRY_WRITER];
	return register_all(loader, plugin, status->name, err);
}

/* A file of several plugins has a status for each, and none for itself. */
static int
take_several(struct loader *loader, const char *path, const struct vt_plugin *const *plugins,
    struct vt_error *err)
{
	int rc = VT_OK;

	for (size_t i = 0; rc == VT_OK && plugins[i] != NULL; i++) {
		struct vt_plugin_status *status = status_add(loader, path);
		struct vt_plugin plugin = {0};

		if (status == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		if (i >= LIMIT_PLUGINS)
			status->why = (struct vt_text){"danh sách plugin không có điểm kết thúc",
			    "a list of plugins does not end"};
		else
			status->why = read_table(loader, plugins[i], &plugin);
		if (status->why.en == NULL)
			rc = take_plugin(loader, status, &plugin, err);
		loader->count++;
		if (i >= LIMIT_PLUGINS)
			break;
	}
	return rc;
}

/* Refused files stay in memory as well: unloading code is never safe. */
static int
load_file(struct loader *loader, const char *path, int leave_out, struct vt_error *err)
{
	struct vt_plugin_status *status = status_add(loader, path);
	struct vt_plugin plugin = {0};
	const void *table = NULL;
	int rc = VT_OK;

	if (status == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	status->why = complain_of_file(path, loader->arena);
	if (status->why.en == NULL && leave_out) {
		status->left_out = 1;
	} else {
		if (status->why.en == NULL)
			status->why = open_file(loader, path, &table);
		if (status->why.en == NULL)
			status->why = read_table(loader, table, &plugin);
		if (status->why.en == NULL && plugin.plugins != NULL)
			return take_several(loader, path, plugin.plugins, err);
		if (status->why.en == NULL)
			rc = take_plugin(loader, status, &plugin, err);
	}
	loader->count++;
	return rc;
}

static int
is_plugin_file(const struct dirent *entry)
{
	size_t n = strlen(entry->d_name);

	return entry->d_name[0] != '.' && n > 3 && strcmp(entry->d_name + n - 3, ".so") == 0;
}

static int
compare_entries(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* The name of a plugin's file without the suffix. */
static const char *
stem_of(const struct dirent *entry, char out[sizeof(entry->d_name)])
{
	size_t n = strlen(entry->d_name) - 3;

	memcpy(out, entry->d_name, n);
	out[n] = '\0';
	return out;
}

static int
in_list(const char *const *list, const char *name)
{
	for (; *list != NULL; list++)
		if (strcmp(*list, name) == 0)
			return 1;
	return 0;
}

static int
load_entries(struct loader *loader, const char *dir, struct dirent **entries, int count,
    const struct load_choice *choice, struct vt_error *err)
{
	struct kit_alloc a = arena_kit(loader->arena);
	char stem[sizeof(entries[0]->d_name)];

	if ((unsigned)count > LIMIT_PLUGINS)
		return fail(err, VT_ERR_TOO_LARGE, "%s holds more than %u plugins", dir,
		    LIMIT_PLUGINS);
	for (int i = 0; i < count && choice != NULL; i++)
		if (!in_list(choice->belongs, stem_of(entries[i], stem)))
			choice = NULL;
	for (int i = 0; i < count; i++) {
		int leave_out =
		    choice != NULL && choice->leave_out(stem_of(entries[i], stem), choice->ctx);
		int rc = load_file(loader, kit_printf(&a, "%s/%s", dir, entries[i]->d_name),
		    leave_out, err);

		if (rc != VT_OK)
			return rc;
	}
	return VT_OK;
}

int
load_folder(struct loader *loader, const char *dir, const struct load_choice *choice,
    struct vt_error *err)
{
	struct dirent **entries = NULL;
	char *absolute = realpath(dir, NULL);
	int count =
	    absolute != NULL ? scandir(absolute, &entries, is_plugin_file, compare_entries) : -1;
	int number = errno;
	int rc;

	if (count < 0) {
		free(absolute);
		return fail(err, number == EACCES ? VT_ERR_DENIED : VT_ERR_NOT_FOUND,
		    "plugin folder %s: %s", dir, strerror(number));
	}
	rc = load_entries(loader, absolute, entries, count, choice, err);
	for (int i = 0; i < count; i++)
		free(entries[i]);
	free(entries);
	free(absolute);
	return rc;
}

/* By a plugin's name or by that of its file. */
static int
is_known(const struct loader *loader, const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0; i < loader->count; i++) {
		const struct vt_plugin_status *status = &loader->statuses[i];
		const char *base = strrchr(status->file, '/');

		if (status->loaded && strcmp(status->name, name) == 0)
			return 1;
		if (base != NULL && strncmp(base + 1, name, n) == 0 &&
		    strcmp(base + 1 + n, ".so") == 0)
			return 1;
	}
	return 0;
}

int
load_require(struct loader *loader, const char *const *names, struct vt_error *err)
{
	for (; *names != NULL; names++) {
		struct vt_plugin_status *status;

		if (is_known(loader, *names))
			continue;
		status = status_add(loader, *names);
		if (status == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		status->name = status->file;
		status->why = (struct vt_text){
		    "thiếu plugin bắt buộc này", "this required plugin is missing"};
		loader->count++;
	}
	return VT_OK;
}
