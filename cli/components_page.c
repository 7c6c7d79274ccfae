/* The table of components in vanthu-rules(7): what documents of each kind have. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/rules_page.h"

#define PREFIX "component-"
#define KINDS_MAX 128

static const struct column {
	const char *name;
	struct vt_text title;
} columns[] = {
    {"nation", {"Quốc hiệu", "national title"}},
    {"motto", {"Tiêu ngữ", "motto"}},
    {"party-title", {"tiêu đề của Đảng", "title line of the Party"}},
    {"agency", {"tên cơ quan", "agency"}},
    {"number", {"số, ký hiệu", "number"}},
    {"date", {"địa danh và thời gian", "place and date"}},
    {"title", {"tên loại", "title"}},
    {"subject", {"trích yếu", "subject"}},
    {"subject-label", {"“V/v”", "“V/v”"}},
    {"addressee", {"Kính gửi", "Kính gửi"}},
    {"basis", {"căn cứ", "legal bases"}},
    {"order", {"“QUYẾT ĐỊNH:”", "“QUYẾT ĐỊNH:”"}},
    {"signature", {"phần ký", "signature"}},
    {"recipients", {"Nơi nhận", "recipients"}},
};

#define FIRST_COLUMN 9 /* addressee */
#define COLUMNS (sizeof(columns) / sizeof(columns[0]))

/* What stands for kinds that no title names. */
static const struct role {
	const char *key;
	struct vt_text title;
} roles[] = {
    {"@issued-with", {"Văn bản kèm theo một văn bản khác", "What is issued with another document"}},
    {"@appendix", {"Phụ lục trong tệp riêng", "An appendix in a file of its own"}},
    {"@other", {"Các loại khác", "All other types"}},
};

struct table {
	struct vt_list_info maps[COLUMNS];
	int has[COLUMNS];
	const char *kinds[KINDS_MAX];
	size_t count;
};

static void
add_kind(struct table *t, const char *key)
{
	if (key[0] == '@' || t->count == KINDS_MAX)
		return;
	for (size_t i = 0; i < t->count; i++)
		if (strcmp(t->kinds[i], key) == 0)
			return;
	t->kinds[t->count++] = key;
}

static void
read_table(struct vt_session *session, struct table *t)
{
	struct vt_list_info list;

	for (size_t i = 0; vt_session_list(session, VT_SHARED, i, &list); i++) {
		if (strncmp(list.name, PREFIX, strlen(PREFIX)) != 0 || list.keys == NULL)
			continue;
		for (size_t c = 0; c < COLUMNS; c++)
			if (strcmp(list.name + strlen(PREFIX), columns[c].name) == 0) {
				t->maps[c] = list;
				t->has[c] = 1;
			}
	}
	/* In the order of a column that most types have something of their own in. */
	for (size_t c = 0; c < COLUMNS; c++) {
		const struct vt_list_info *map = &t->maps[(c + FIRST_COLUMN) % COLUMNS];

		for (size_t k = 0; k < map->items.count; k++)
			add_kind(t, map->keys[k].s);
	}
}

static const char *
value_of(const struct table *t, size_t column, const char *kind)
{
	const struct vt_list_info *map = &t->maps[column];
	const char *other = "";

	for (size_t i = 0; t->has[column] && i < map->items.count; i++) {
		if (strcmp(map->keys[i].s, kind) == 0)
			return map->items.items[i].s;
		if (strcmp(map->keys[i].s, "@other") == 0)
			other = map->items.items[i].s;
	}
	return other;
}

static void
put_values(const struct options *options, const struct table *t, const char *kind,
    const char *value, struct vt_text label)
{
	int first = 1;

	for (size_t c = 0; c < COLUMNS; c++) {
		if (strcmp(value_of(t, c, kind), value) != 0)
			continue;
		put_roff(first ? say(options, label) : ", ");
		put_roff(say(options, columns[c].title));
		first = 0;
	}
	if (!first)
		fputs(".\n", stdout);
}

static void
put_kind(const struct options *options, const struct table *t, const char *kind, const char *title)
{
	fputs(".TP\n", stdout);
	put_roff(title);
	putchar('\n');
	put_values(options, t, kind, "required", (struct vt_text){"Phải có: ", "Must have: "});
	put_values(options, t, kind, "text", (struct vt_text){"Trong lời văn: ", "In the text: "});
	put_values(options, t, kind, "forbidden", (struct vt_text){"Không có: ", "Has no: "});
	fputs(options->english ? "Else: as the case may be.\n" : "Còn lại: tùy trường hợp.\n",
	    stdout);
}

void
components_page(const struct options *options, struct vt_session *session)
{
	struct table t = {.count = 0};

	read_table(session, &t);
	if (t.count == 0)
		return;
	fputs(options->english ? ".SH COMPONENTS\n" : ".SH THÀNH PHẦN\n", stdout);
	put_roff(options->english ? "What documents of each type have, by the templates."
				  : "Thành phần thể thức của từng loại văn bản, theo các mẫu.");
	putchar('\n');
	for (size_t i = 0; i < t.count; i++)
		put_kind(options, &t, t.kinds[i], t.kinds[i]);
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		put_kind(options, &t, roles[i].key, say(options, roles[i].title));
}
