/* vanthu profiles: the regulations that documents can be judged by. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/json.h"

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

static const char *
show_kind(const struct options *options, int32_t kind)
{
	static const struct vt_text kinds[] = {
	    [VT_KIND_ADMINISTRATIVE] = {"văn bản hành chính", "administrative documents"},
	    [VT_KIND_PARTY] = {"văn bản của Đảng", "documents of the Party"},
	    [VT_KIND_NORMATIVE] = {"văn bản quy phạm pháp luật", "legal normative documents"},
	};

	return say(options, kinds[kind >= 0 && kind <= VT_KIND_NORMATIVE ? kind : 0]);
}

static int
print_json(const struct options *options, const struct vt_profile_info *info)
{
	static const char *const kinds[] = {"administrative", "party", "normative"};
	char since[16], until[16];
	const struct json_member members[] = {
	    JSON_TEXT("schema", "vanthu/profile/1"),
	    JSON_TEXT("profile", info->id),
	    JSON_TEXT("title", say(options, info->title)),
	    JSON_TEXT("kind",
		kinds[info->kind >= 0 && info->kind <= VT_KIND_NORMATIVE ? info->kind : 0]),
	    JSON_TEXT("regulation", info->regulation),
	    JSON_TEXT("since", info->since > 0 ? show_date(info->since, since) : NULL),
	    JSON_TEXT("until", info->until > 0 ? show_date(info->until, until) : NULL),
	    JSON_TEXT("base", info->base),
	    JSON_END,
	};
	struct json_object *object = json_from(members);
	int rc = json_print(object, JSON_C_TO_STRING_PLAIN, stdout);

	json_object_put(object);
	return rc;
}

static void
print_profile(const struct options *options, const struct vt_profile_info *info)
{
	char since[16], until[16];

	printf("%-14s %s\n", info->id, say(options, info->title));
	printf("%-14s %s, %s: %s – %s\n", "", info->regulation, show_kind(options, info->kind),
	    show_date(info->since, since), show_date(info->until, until));
	if (info->base != NULL)
		printf("%-14s %s %s\n", "", options->english ? "varies" : "dựa trên", info->base);
	if (options->verbosity > 0)
		printf("%-14s %s\n", "", info->path);
}

static int
run(const struct options *options)
{
	const int json = options->format != NULL && strcmp(options->format, "json") == 0;
	struct vt_profile_info info;
	struct vt_engine *engine;
	struct vt_error err = {0};
	int rc, code;

	if (options->format != NULL && !json && strcmp(options->format, "text") != 0)
		return usage_error(options,
		    (struct vt_text){"chỉ có dạng text và json", "the formats are text and json"},
		    options->format);
	code = engine_start(options, 0, NULL, &engine);

	if (code != EXIT_CONFORMS)
		return code;
	for (size_t i = 0; (rc = vt_engine_profile(engine, i, &info, &err)) == VT_OK; i++)
		if (!json)
			print_profile(options, &info);
		else if (print_json(options, &info) != 0)
			break;
	if (rc == VT_OK)
		code = path_error("json", VT_ERR_IO, say(options, vt_code_text(VT_ERR_IO)));
	else if (rc != VT_ERR_NOT_FOUND)
		code = library_error(options, "profiles", &err);
	vt_engine_close(engine);
	return code;
}

const struct command command_profiles = {
    .name = "profiles",
    .takes = TAKES_FORMAT,
    .operands = "",
    .summary = {"liệt kê các bộ quy định", "list the profiles of regulations"},
    .details = {"", ""},
    .run = run,
};
