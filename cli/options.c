/* The command line: one table of options, of which each command takes some. */
#include "config.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/pattern.h"

enum {
	ID_LANG = 256,
	ID_PLUGIN_DIR,
	ID_NO_COLOR,
	ID_HELP,
	ID_VERSION,
	ID_PROFILE,
	ID_AGAINST,
	ID_FORMAT,
	ID_FAIL_ON,
	ID_FINAL,
	ID_RULE,
	ID_NO_RULE,
	ID_OPTION,
	ID_TIMEOUT,
	ID_DIRECT,
	ID_DRY_RUN,
	ID_DATE,
	ID_DROP_SIGNATURE,
	ID_NAME,
	ID_SUMMARY,
	/* Options of a writer with a name of their own. */
	ID_REGISTER,
	ID_DELIMITER,
	ID_ORGAN_ID,
	ID_ORGAN_MAP,
	ID_ORDER,
	ID_ATTACH
};

static const struct option_info {
	int id;            /* the short letter, or ID_* */
	const char *name;  /* long name; NULL: only a letter */
	const char *value; /* shown for its argument; NULL: takes none */
	unsigned takes;    /* 0: everywhere */
	struct vt_text help;
} infos[] = {
    {ID_PROFILE, "profile", "auto|NAME|FILE", TAKES_PROFILE,
	{"quy định dùng để kiểm tra (mặc định auto: theo loại và ngày văn bản)",
	    "regulation to go by (default auto: by kind and date of the document)"}},
    {ID_AGAINST, "against", "NAME|FILE", TAKES_AGAINST,
	{"so sánh với bộ quy định này", "compare with this regulation"}},
    {ID_FORMAT, "format", "NAME", TAKES_FORMAT,
	{"dạng kết quả; xem `vanthu plugins -v`", "form of the result; see `vanthu plugins -v`"}},
    {ID_FAIL_ON, "fail-on", "error|warning|note", TAKES_CHECK,
	{"mức lỗi làm mã thoát thành 1 (mặc định error)",
	    "severity that makes the exit code 1 (default error)"}},
    {ID_FINAL, "final", NULL, TAKES_CHECK | TAKES_EDIT,
	{"văn bản sắp ký: số và ngày để trống là lỗi",
	    "about to be signed: a blank number or date is an error"}},
    {ID_RULE, "rule", "ID", TAKES_CHECK | TAKES_EDIT,
	{"chỉ dùng quy tắc này (dùng nhiều lần được)", "run only this rule (may be repeated)"}},
    {ID_NO_RULE, "no-rule", "ID", TAKES_CHECK | TAKES_EDIT,
	{"bỏ qua quy tắc này (dùng nhiều lần được)", "leave this rule out (may be repeated)"}},
    {'j', NULL, "N", TAKES_MANY | TAKES_EDIT,
	{"số tiến trình đọc tệp (mặc định: theo số bộ xử lý)",
	    "worker processes (default: one for each processor)"}},
    {ID_DIRECT, "direct", NULL, TAKES_FIX,
	{"sửa thẳng vào văn bản, không để lại dấu vết sửa đổi",
	    "change the text at once instead of tracking the changes"}},
    {ID_DRY_RUN, "dry-run", NULL, TAKES_FIX,
	{"chỉ in những gì sẽ sửa, không ghi tệp", "print what would be done and write no file"}},
    {ID_DATE, "date", "YYYY-MM-DD", TAKES_EDIT,
	{"ngày ghi trong nhận xét và dấu vết sửa đổi (mặc định SOURCE_DATE_EPOCH, không có thì để "
	 "trống)",
	    "date of comments and tracked changes (default SOURCE_DATE_EPOCH, else none)"}},
    {ID_DROP_SIGNATURE, "drop-signature", NULL, TAKES_EDIT,
	{"bỏ chữ ký số có trong tệp; không có tùy chọn này thì văn bản đã ký bị từ chối",
	    "remove digital signatures; without it a signed document is refused"}},
    {'o', NULL, "OUT", TAKES_MANY | TAKES_EDIT,
	{"ghi kết quả vào tệp OUT; OUT là thư mục thì mỗi văn bản một tệp",
	    "write the result to OUT; to a folder a file per document"}},
    {ID_NAME, "name", "PATTERN", TAKES_MANY | TAKES_EDIT,
	{"đặt tên tệp trong thư mục kết quả (mặc định {stem})",
	    "names of the files in that folder (default {stem})"}},
    {ID_SUMMARY, "summary", "[=FILE]", TAKES_MANY,
	{"tổng kết cả lượt: ra màn hình, hoặc vào FILE (.json: dạng JSON)",
	    "sum up the run: on standard error, or into FILE (.json: as JSON)"}},
    {ID_TIMEOUT, "timeout", "N", TAKES_MANY | TAKES_EDIT,
	{"số giây tối đa cho mỗi tệp (mặc định 30)",
	    "seconds that one file may take (default 30)"}},
    {ID_OPTION, "option", "NAME=VALUE", TAKES_MANY,
	{"tùy chọn riêng của dạng kết quả", "an option of the form of the result"}},
    {ID_REGISTER, "register", "in|out", TAKES_RECORD,
	{"csv, xlsx: các cột của sổ đăng ký văn bản đến (in), đi (out)",
	    "csv, xlsx: the columns of the register of incoming (in), outgoing (out) documents"}},
    {ID_DELIMITER, "delimiter", ",|;|tab", TAKES_RECORD,
	{"csv: dấu phân cách các ô (mặc định ,)", "csv: what separates cells (default ,)"}},
    {ID_ATTACH, "attach", NULL, TAKES_RECORD,
	{"edxml: đính kèm chính tệp văn bản", "edxml: attach the document itself"}},
    {ID_ORGAN_ID, "organ-id", "ID", TAKES_RECORD,
	{"edxml: mã định danh của cơ quan gửi", "edxml: identifier of the agency that sends"}},
    {ID_ORGAN_MAP, "organ-map", "FILE", TAKES_RECORD,
	{"edxml: tệp mã định danh các cơ quan", "edxml: file of the identifiers of agencies"}},
    {ID_ORDER, "order", "standard|sdk", TAKES_RECORD,
	{"edxml: thứ tự phần tử theo quy chuẩn hoặc bộ SDK",
	    "edxml: order of the elements, the standard's or the SDK's"}},
    {ID_LANG, "lang", "vi|en", 0,
	{"ngôn ngữ thông báo (mặc định vi)", "language of messages (default vi)"}},
    {ID_PLUGIN_DIR, "plugin-dir", "DIR", 0,
	{"nạp thêm plugin trong DIR (dùng nhiều lần được)",
	    "load the plugins of DIR too (may be repeated)"}},
    {ID_NO_COLOR, "no-color", NULL, 0, {"không tô màu", "no colours"}},
    {'q', "quiet", NULL, 0, {"chỉ in điều cần thiết", "print only what is needed"}},
    {'v', "verbose", NULL, 0, {"in thêm chi tiết", "print more"}},
    {'h', "help", NULL, 0, {"in phần trợ giúp này", "print this help"}},
    {ID_VERSION, "version", NULL, 0, {"in phiên bản", "print the version"}},
};

#define INFO_COUNT (sizeof(infos) / sizeof(infos[0]))

int
strings_add(struct strings *list, const char *s)
{
	const char **items = realloc(list->items, (list->count + 2) * sizeof(*items));

	if (items == NULL)
		return -1;
	items[list->count++] = s;
	items[list->count] = NULL;
	list->items = items;
	return 0;
}

void
options_free(struct options *options)
{
	free(options->plugin_dirs.items);
	free(options->rules.items);
	free(options->no_rules.items);
	free(options->writer_options.items);
	free(options->files.items);
}

static int
bad_value(const struct options *options, const char *value)
{
	return usage_error(options, (struct vt_text){"giá trị không hợp lệ", "value not allowed"},
	    value);
}

static int
no_memory(const struct options *options)
{
	return usage_error(options, vt_code_text(VT_ERR_MEMORY), NULL);
}

static int
set_lang(struct options *options, const char *value)
{
	if (strcmp(value, "vi") != 0 && strcmp(value, "en") != 0)
		return bad_value(options, value);
	options->english = value[0] == 'e';
	return 0;
}

static int
set_fail_on(struct options *options, const char *value)
{
	static const char *const names[] = {"note", "warning", "error"};

	for (int i = 0; i < 3; i++) {
		if (strcmp(value, names[i]) == 0) {
			options->fail_on = VT_NOTE + i;
			return 0;
		}
	}
	return bad_value(options, value);
}

static int
set_number(const struct options *options, const char *value, int least, int most, int *out)
{
	char *end;
	long n = strtol(value, &end, 10);

	if (end == value || *end != '\0' || n < least || n > most)
		return bad_value(options, value);
	*out = (int)n;
	return 0;
}

/* NAME=VALUE; the name is cut off in place, argv is ours to write. */
static int
add_writer_option(struct options *options, char *value)
{
	char *equals = strchr(value, '=');

	if (equals == NULL || equals == value)
		return bad_value(options, value);
	*equals = '\0';
	if (strings_add(&options->writer_options, value) != 0 ||
	    strings_add(&options->writer_options, equals + 1) != 0)
		return no_memory(options);
	return 0;
}

/* A day of the calendar, as YYYY-MM-DD. */
static int
set_date(struct options *options, const char *value)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int year, month, day, n = 0;

	if (sscanf(value, "%4d-%2d-%2d%n", &year, &month, &day, &n) != 3 || n != 10 ||
	    value[n] != '\0' || year < 1 || month < 1 || month > 12 || day < 1 ||
	    day > days[month - 1])
		return bad_value(options, value);
	options->date = value;
	return 0;
}

static int
set_name(struct options *options, const char *value)
{
	const char *at = pattern_complain(value);

	if (at != NULL)
		return bad_value(options, at);
	options->name = value;
	return 0;
}

static int
add_string(struct options *options, struct strings *list, const char *value)
{
	return strings_add(list, value) == 0 ? 0 : no_memory(options);
}

/* An option that has a name of its own is the writer's all the same. */
static int
add_named(struct options *options, int id, const char *value)
{
	for (size_t i = 0; i < INFO_COUNT; i++) {
		if (infos[i].id != id)
			continue;
		if (strings_add(&options->writer_options, infos[i].name) != 0 ||
		    strings_add(&options->writer_options, value != NULL ? value : "1") != 0)
			return no_memory(options);
	}
	return 0;
}

static int
apply(struct options *options, int id, char *value)
{
	switch (id) {
	case ID_LANG: return set_lang(options, value);
	case ID_PLUGIN_DIR: return add_string(options, &options->plugin_dirs, value);
	case ID_NO_COLOR: options->no_color = 1; return 0;
	case 'q': options->verbosity = -1; return 0;
	case 'v': options->verbosity = 1; return 0;
	case 'h': options->help = 1; return 0;
	case ID_VERSION: options->version = 1; return 0;
	case ID_PROFILE: options->profile = value; return 0;
	case ID_AGAINST: options->against = value; return 0;
	case ID_FORMAT: options->format = value; return 0;
	case ID_FAIL_ON: return set_fail_on(options, value);
	case ID_FINAL: options->final = 1; return 0;
	case ID_RULE: return add_string(options, &options->rules, value);
	case ID_NO_RULE: return add_string(options, &options->no_rules, value);
	case ID_DIRECT: options->direct = 1; return 0;
	case ID_DRY_RUN: options->dry_run = 1; return 0;
	case ID_DATE: return set_date(options, value);
	case ID_DROP_SIGNATURE: options->drop_signature = 1; return 0;
	case ID_OPTION: return add_writer_option(options, value);
	case 'j': return set_number(options, value, 0, 1024, &options->jobs);
	case ID_NAME: return set_name(options, value);
	case ID_SUMMARY: options->summary = value != NULL ? value : ""; return 0;
	case ID_TIMEOUT: return set_number(options, value, 1, 86400, &options->seconds);
	case 'o': options->out = value; return 0;
	default: return add_named(options, id, value);
	}
}

/* The tables getopt_long wants, of the options that are taken. */
static void
fill_tables(unsigned takes, struct option *longs, char *shorts)
{
	*shorts++ = '+'; /* the first operand ends the options before a command ... */
	if (takes != 0)
		shorts[-1] = '-';
	*shorts++ = ':';
	for (size_t i = 0; i < INFO_COUNT; i++) {
		const struct option_info *info = &infos[i];

		if (info->takes != 0 && (info->takes & takes) == 0)
			continue;
		if (info->id < 256) {
			*shorts++ = (char)info->id;
			if (info->value != NULL)
				*shorts++ = ':';
		}
		if (info->name != NULL)
			*longs++ = (struct option){info->name,
			    info->value == NULL         ? no_argument
				: info->value[0] == '[' ? optional_argument
							: required_argument,
			    NULL, info->id};
	}
	*longs = (struct option){NULL, 0, NULL, 0};
	*shorts = '\0';
}

static int
refuse(const struct options *options, int c, char **argv)
{
	char letter[3] = {'-', (char)optopt, '\0'};
	const char *what = optopt > 0 && optopt < 256 ? letter : argv[optind - 1];

	if (c == ':')
		return usage_error(options,
		    (struct vt_text){"tùy chọn thiếu giá trị", "option needs a value"},
		    argv[optind - 1]);
	return usage_error(options, (struct vt_text){"không có tùy chọn này", "no such option"},
	    what);
}

int
options_parse(int argc, char **argv, const struct command *command, int *inout_first,
    struct options *options)
{
	struct option longs[INFO_COUNT + 1];
	char shorts[2 * INFO_COUNT + 3];
	/* Bit 31 is nobody's: it only says that operands may stand between options. */
	unsigned takes = command != NULL ? command->takes | 1u << 31 : 0;
	int c, rc;

	fill_tables(takes, longs, shorts);
	opterr = 0;
	optind = 0; /* starts anew, which 1 would not */
	argc -= *inout_first - 1;
	argv += *inout_first - 1;
	while ((c = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		if (c == '?' || c == ':')
			return refuse(options, c, argv);
		rc = c == 1 ? add_string(options, &options->files, optarg)
			    : apply(options, c, optarg);
		if (rc != 0)
			return rc;
	}
	if (command != NULL) {
		for (int i = optind; i < argc; i++) {
			if (strings_add(&options->files, argv[i]) != 0)
				return no_memory(options);
		}
	}
	*inout_first += optind - 1;
	return 0;
}

void
print_options(const struct options *options, unsigned takes)
{
	for (size_t i = 0; i < INFO_COUNT; i++) {
		const struct option_info *info = &infos[i];
		char left[64];

		if (info->takes != 0 && (info->takes & takes) == 0)
			continue;
		if (info->id < 256 && info->name != NULL)
			snprintf(left, sizeof(left), "-%c, --%s", info->id, info->name);
		else if (info->id < 256)
			snprintf(left, sizeof(left), "-%c %s", info->id, info->value);
		else
			snprintf(left, sizeof(left), "    --%s%s%s", info->name,
			    info->value != NULL && info->value[0] != '[' ? " " : "",
			    info->value != NULL ? info->value : "");
		printf("  %-30s  %s\n", left, say(options, info->help));
	}
}
