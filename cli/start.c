/* The start of a run: where plugins and profiles are, and that all of them load. */
#include "config.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

/* Folder of the running program, without the final slash; "" when unknown. */
static void
program_folder(char *out, size_t room)
{
	ssize_t n = readlink("/proc/self/exe", out, room - 1);
	char *slash;

	out[n > 0 ? n : 0] = '\0';
	slash = strrchr(out, '/');
	if (slash != NULL)
		*slash = '\0';
}

/* First of: in the build tree, as installed, beside an installed tree that was moved. */
static void
find_folder(char *out, size_t room, const char *in_build, const char *installed, const char *moved)
{
	char base[PATH_MAX];

	program_folder(base, sizeof(base));
	snprintf(out, room, "%s/%s", base, in_build);
	if (access(out, X_OK) == 0)
		return;
	snprintf(out, room, "%s/../%s", base, moved);
	if (access(installed, X_OK) == 0 || access(out, X_OK) != 0)
		snprintf(out, room, "%s", installed);
}

int
engine_start(const struct options *options, int tolerant, const char *only_writer,
    struct vt_engine **out)
{
	char plugins[PATH_MAX + 32], profiles[PATH_MAX + 32];
	struct vt_engine_options engine_options = {
	    .size = sizeof(engine_options),
	    .plugin_dir = plugins,
	    .extra_dirs = options->plugin_dirs.items,
	    .profile_dir = profiles,
	    .only_writer = only_writer,
	};
	struct vt_error err = {0};
	struct vt_engine *engine;
	const struct vt_plugin_status *status;
	int refused = 0;

	find_folder(plugins, sizeof(plugins), "plugins/.libs", VT_PLUGIN_DIR, "lib/vanthu/plugins");
	find_folder(profiles, sizeof(profiles), "profiles", VT_PROFILE_DIR,
	    "share/vanthu/profiles");
	if (vt_engine_open(&engine_options, &engine, &err) != VT_OK)
		return library_error(options, "plugin", &err);
	for (size_t i = 0; !tolerant && (status = vt_engine_plugin(engine, i)) != NULL; i++) {
		if (!status->loaded && !status->left_out) {
			path_error(status->file, VT_ERR_PLUGIN, say(options, status->why));
			refused = 1;
		}
	}
	if (refused) {
		vt_engine_close(engine);
		return EXIT_UNDECIDED;
	}
	*out = engine;
	return EXIT_CONFORMS;
}
