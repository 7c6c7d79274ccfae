/* vanthu rules: every rule, how grave it is, and the clause behind it. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/compare.h"
#include "cli/json.h"
#include "cli/law.h"
#include "cli/rules_page.h"

static int
print_json(const struct options *options, const struct vt_rule_info *info)
{
	const struct json_member members[] = {
	    JSON_TEXT("schema", "vanthu/rule/1"),
	    JSON_TEXT("rule", info->rule->id),
	    JSON_TEXT("profile", info->profile),
	    JSON_BOOLEAN("enabled", info->selected),
	    JSON_TEXT("severity", severity_name(info->severity)),
	    JSON_TEXT("title", say(options, info->rule->title)),
	    JSON_TEXT("about", say(options, info->rule->about)),
	    JSON_TEXT("mend", say(options, info->rule->mend)),
	    JSON_TEXT("cite", info->cite),
	    JSON_END,
	};
	struct json_object *object = json_from(members);
	int rc = json_print(object, JSON_C_TO_STRING_PLAIN, stdout);

	json_object_put(object);
	return rc;
}

static void
print_text(const struct options *options, const struct vt_rule_info *info)
{
	const char *severity = info->selected ? severity_title(options, info->severity)
	    : options->english                ? "off"
					      : "tắt";

	printf("%-28s %s: %s\n", info->rule->id, severity, say(options, info->rule->title));
	if (options->verbosity > 0 && info->cite[0] != '\0')
		printf("%-28s %s\n", "", info->cite);
}

static int
print_rules(const struct options *options, struct vt_engine *engine, struct vt_session *session)
{
	const int json = options->format != NULL && strcmp(options->format, "json") == 0;
	struct vt_session *other;
	struct vt_rule_info info;
	int code;

	if (options->against != NULL) {
		code = law_open_session(options, engine, options->against, &other);
		if (code == EXIT_CONFORMS) {
			code = compare_profiles(options, session, other, json);
			vt_session_close(other);
		}
		return code;
	}
	if (options->format != NULL && strcmp(options->format, "man") == 0)
		return rules_page(options, engine, session);
	for (size_t i = 0; vt_session_rule(session, i, &info); i++) {
		if (!json && i == 0 && options->verbosity >= 0)
			printf("%s (%s)\n\n", say(options, info.profile_title), info.profile);
		if (!json)
			print_text(options, &info);
		else if (print_json(options, &info) != 0)
			return path_error("json", VT_ERR_IO, say(options, vt_code_text(VT_ERR_IO)));
	}
	return EXIT_CONFORMS;
}

static int
run(const struct options *options)
{
	if (options->format != NULL && strcmp(options->format, "text") != 0 &&
	    strcmp(options->format, "json") != 0 && strcmp(options->format, "man") != 0)
		return usage_error(options,
		    (struct vt_text){
			"chỉ có dạng text, json và man", "the formats are text, json and man"},
		    options->format);
	return law_run(options, print_rules);
}

const struct command command_rules = {
    .name = "rules",
    .takes = TAKES_PROFILE | TAKES_FORMAT | TAKES_AGAINST,
    .operands = "",
    .summary = {"liệt kê các quy tắc kiểm tra", "list the rules"},
    .details = {"--format nhận text, json (mỗi quy tắc một dòng) hoặc man (vanthu-rules(7)). "
		"--against: chỉ in những gì "
		"khác giữa hai bộ quy định.",
	"--format takes text, json (a line per rule) or man (vanthu-rules(7)). --against: only "
	"what two regulations say "
	"differently."},
    .run = run,
};
