/* vanthu explain: rules, each in full. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/law.h"

static void
print_line(const struct options *options, struct vt_text label, const char *text)
{
	if (text[0] != '\0')
		printf("%s: %s\n", say(options, label), text);
}

/* What a limit is called; those that only steer a rule are not shown. */
static const struct {
	const char *name;
	struct vt_text title;
} limit_titles[] = {
    {"size", {"Cỡ chữ", "Font size"}},
    {"bold", {"Chữ đậm", "Bold"}},
    {"italic", {"Chữ nghiêng", "Italic"}},
    {"upper", {"Chữ in hoa", "Capitals"}},
    {"centred", {"Canh giữa", "Centred"}},
    {"top", {"Lề trên", "Top margin"}},
    {"bottom", {"Lề dưới", "Bottom margin"}},
    {"left", {"Lề trái", "Left margin"}},
    {"right", {"Lề phải", "Right margin"}},
    {"width", {"Chiều rộng", "Width"}},
    {"height", {"Chiều cao", "Height"}},
    {"start", {"Bắt đầu từ", "Starts at"}},
    {"wording", {"Cách ghi", "Wording"}},
    {"label", {"Cách ghi", "Wording"}},
};

static void
print_limits(const struct options *options, struct vt_session *session, size_t rule)
{
	struct vt_limit_info limit;

	for (size_t i = 0; vt_session_limit(session, rule, i, &limit); i++)
		for (size_t k = 0; k < sizeof(limit_titles) / sizeof(limit_titles[0]); k++)
			if (strcmp(limit.name, limit_titles[k].name) == 0)
				print_line(options, limit_titles[k].title,
				    say(options, limit.shown));
}

/* Why, and an example: before the limits. */
static void
print_reason(const struct options *options, const struct vt_guide *guide)
{
	print_line(options, (struct vt_text){"Vì sao", "Why"}, say(options, guide->why));
	print_line(options, (struct vt_text){"Đúng", "Right"}, say(options, guide->right));
	print_line(options, (struct vt_text){"Sai", "Wrong"}, say(options, guide->wrong));
}

/* The menu paths: after what is to be done. */
static void
print_ways(const struct options *options, const struct vt_guide *guide)
{
	for (size_t i = 0; i < guide->way_count; i++)
		print_line(options, (struct vt_text){"Trong Word", "In Word"},
		    say(options, guide->ways[i]->word));
	for (size_t i = 0; i < guide->way_count; i++)
		print_line(options, (struct vt_text){"Trong LibreOffice", "In LibreOffice"},
		    say(options, guide->ways[i]->libreoffice));
}

static void
explain(const struct options *options, const struct vt_guide *guide, struct vt_session *session,
    size_t rule, const struct vt_rule_info *info)
{
	printf("%s: %s\n\n%s\n\n", info->rule->id, say(options, info->rule->title),
	    say(options, info->rule->about));
	if (guide != NULL)
		print_reason(options, guide);
	print_limits(options, session, rule);
	print_line(options, (struct vt_text){"Cách sửa", "How to mend it"},
	    say(options, info->rule->mend));
	if (guide != NULL)
		print_ways(options, guide);
	print_line(options, (struct vt_text){"Mức", "Severity"},
	    info->selected         ? severity_title(options, info->severity)
		: options->english ? "off"
				   : "tắt");
	print_line(options, (struct vt_text){"Căn cứ", "Clause"}, info->cite);
	print_line(options, (struct vt_text){"Bộ quy định", "Profile"}, info->profile);
}

static int
no_such_rule(const struct options *options, const char *id)
{
	return usage_error(options,
	    (struct vt_text){
		"không có quy tắc này; xem `vanthu rules`", "no such rule; see `vanthu rules`"},
	    id);
}

static int
explain_one(const struct options *options, struct vt_engine *engine, struct vt_session *session,
    const char *id)
{
	const struct vt_rule *rule = vt_engine_rule_named(engine, id);
	const struct vt_guide *guide = NULL;
	struct vt_error err = {0};
	struct vt_rule_info info;

	if (vt_engine_guide(engine, id, &guide, &err) != VT_OK)
		return library_error(options, "guide.xml", &err);
	for (size_t i = 0; rule != NULL && vt_session_rule(session, i, &info); i++) {
		if (info.rule == rule) {
			explain(options, guide, session, i, &info);
			return EXIT_CONFORMS;
		}
	}
	return no_such_rule(options, id);
}

static int
explain_named(const struct options *options, struct vt_engine *engine, struct vt_session *session)
{
	const struct strings *names = &options->files;
	int code = EXIT_CONFORMS;

	for (size_t i = 0; i < names->count; i++)
		if (vt_engine_rule_named(engine, names->items[i]) == NULL)
			return no_such_rule(options, names->items[i]);
	for (size_t i = 0; i < names->count && code == EXIT_CONFORMS; i++) {
		if (i > 0)
			putchar('\n');
		code = explain_one(options, engine, session, names->items[i]);
	}
	return code;
}

static int
run(const struct options *options)
{
	return law_run(options, explain_named);
}

const struct command command_explain = {
    .name = "explain",
    .takes = TAKES_PROFILE,
    .operands = "RULE...",
    .least = 1,
    .most = -1,
    .summary = {"giải thích quy tắc: kiểm tra gì, căn cứ nào, sửa ra sao",
	"explain rules: what is looked at, by which clause, how to mend it"},
    .details = {"", ""},
    .run = run,
};
