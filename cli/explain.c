/* vanthu explain: one rule, in full. */
#include "config.h"

#include <stdio.h>

#include "cli/law.h"

static void
print_line(const struct options *options, struct vt_text label, const char *text)
{
	if (text[0] != '\0')
		printf("%s: %s\n", say(options, label), text);
}

static void
explain(const struct options *options, const struct vt_rule_info *info)
{
	printf("%s: %s\n\n%s\n\n", info->rule->id, say(options, info->rule->title),
	    say(options, info->rule->about));
	print_line(options, (struct vt_text){"Cách sửa", "How to mend it"},
	    say(options, info->rule->mend));
	print_line(options, (struct vt_text){"Mức", "Severity"}, info->selected ?
	    severity_title(options, info->severity) : options->english ? "off" : "tắt");
	print_line(options, (struct vt_text){"Căn cứ", "Clause"}, info->cite);
	print_line(options, (struct vt_text){"Bộ quy định", "Profile"}, info->profile);
}

static int
explain_named(const struct options *options, struct vt_engine *engine, struct vt_session *session)
{
	const char *id = options->files.items[0];
	const struct vt_rule *rule = vt_engine_rule_named(engine, id);
	struct vt_rule_info info;

	for (size_t i = 0; rule != NULL && vt_session_rule(session, i, &info); i++) {
		if (info.rule == rule) {
			explain(options, &info);
			return EXIT_CONFORMS;
		}
	}
	return usage_error(options, (struct vt_text){"không có quy tắc này; xem `vanthu rules`",
	    "no such rule; see `vanthu rules`"}, id);
}

static int
run(const struct options *options)
{
	return law_run(options, explain_named);
}

const struct command command_explain = {
	.name = "explain",
	.takes = TAKES_PROFILE,
	.operands = "RULE",
	.least = 1,
	.most = 1,
	.summary = {"giải thích một quy tắc: kiểm tra gì, căn cứ nào, sửa ra sao",
	    "explain a rule: what is looked at, by which clause, how to mend it"},
	.details = {"", ""},
	.run = run,
};
