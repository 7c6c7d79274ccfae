/* vanthu profiles: the regulations that documents can be judged by. */
#include "config.h"

#include <stdio.h>

#include "cli/cli.h"

/* 20200305 as 2020-03-05; "..." for an open end. */
static const char *
show_date(int32_t date, char out[16])
{
	if (date <= 0)
		return "...";
	snprintf(out, 16, "%04d-%02d-%02d", (int)(date / 10000 % 10000), (int)(date / 100 % 100),
	    (int)(date % 100));
	return out;
}

static void
print_profile(const struct options *options, const struct vt_profile_info *info)
{
	char since[16], until[16];

	printf("%-14s %s\n", info->id, say(options, info->title));
	printf("%-14s %s, %s – %s\n", "", info->regulation, show_date(info->since, since),
	    show_date(info->until, until));
	if (info->base != NULL)
		printf("%-14s %s %s\n", "", options->english ? "varies" : "dựa trên", info->base);
	if (options->verbosity > 0)
		printf("%-14s %s\n", "", info->path);
}

static int
run(const struct options *options)
{
	struct vt_profile_info info;
	struct vt_engine *engine;
	struct vt_error err = {0};
	int rc, code = engine_start(options, 0, &engine);

	if (code != EXIT_CONFORMS)
		return code;
	for (size_t i = 0; (rc = vt_engine_profile(engine, i, &info, &err)) == VT_OK; i++)
		print_profile(options, &info);
	if (rc != VT_ERR_NOT_FOUND)
		code = library_error(options, "profiles", &err);
	vt_engine_close(engine);
	return code;
}

const struct command command_profiles = {
    .name = "profiles",
    .operands = "",
    .summary = {"liệt kê các bộ quy định", "list the profiles of regulations"},
    .details = {"", ""},
    .run = run,
};
