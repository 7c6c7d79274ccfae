/* The summary of a run: grown as one JSON value, which the text says in words. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/result.h"
#include "cli/summary.h"
#include "cli/summary_text.h"
#include "kit/text.h"

int
summary_open(struct summary *summary, const struct vt_engine *engine)
{
	*summary = (struct summary){0};
	while (vt_engine_rule(engine, summary->rule_count) != NULL)
		summary->rule_count++;
	summary->found = calloc(summary->rule_count + 1, sizeof(int64_t));
	summary->within = calloc(summary->rule_count + 1, sizeof(int64_t));
	return summary->found != NULL && summary->within != NULL ? 0 : -1;
}

void
summary_close(struct summary *summary)
{
	batch_free(&summary->batch);
	free(summary->found);
	free(summary->within);
}

void
summary_add(struct summary *summary, size_t file, const struct vt_outcome *outcome)
{
	summary->files++;
	if (outcome->code < VT_OK) {
		summary->unread++;
		if (outcome->code > -(int)(sizeof(summary->codes) / sizeof(summary->codes[0])))
			summary->codes[-outcome->code]++;
	} else if (outcome->verdict == VT_CONFORMS) {
		summary->conforming++;
	} else if (outcome->verdict == VT_VIOLATES) {
		summary->violating++;
	} else {
		summary->undecided++;
	}
	for (int32_t i = 0; i < outcome->rule_count; i++) {
		summary->found[outcome->rules[i].rule] += outcome->rules[i].count;
		summary->within[outcome->rules[i].rule]++;
	}
	if (batch_add(&summary->batch, file, &outcome->identity) != 0)
		summary->failed = 1;
}

/* ---- the value ---- */

/* yyyymmdd as 2026-12-31; NULL for none. */
static const char *
show_day(int32_t date, char out[48])
{
	if (date == 0)
		return NULL;
	snprintf(out, 48, "%04d-%02d-%02d", (int)(date / 10000), (int)(date / 100 % 100),
	    (int)(date % 100));
	return out;
}

struct rule_row {
	size_t rule;
	int64_t found, within;
};

static int
by_frequency(const void *pa, const void *pb)
{
	const struct rule_row *a = pa, *b = pb;

	if (a->within != b->within)
		return a->within > b->within ? -1 : 1;
	if (a->found != b->found)
		return a->found > b->found ? -1 : 1;
	return a->rule < b->rule ? -1 : a->rule > b->rule;
}

static struct json_object *
rule_json(const struct rule_row *row, const struct options *options, const struct vt_rule *rule)
{
	const struct json_member members[] = {
	    JSON_TEXT("rule", rule->id),
	    JSON_TEXT("title", say(options, rule->title)),
	    JSON_NUMBER("findings", row->found),
	    JSON_NUMBER("documents", row->within),
	    JSON_END,
	};

	return json_from(members);
}

static struct json_object *
rules_json(const struct summary *s, const struct options *options, const struct vt_engine *engine)
{
	struct rule_row *rows = calloc(s->rule_count + 1, sizeof(*rows));
	struct json_object *list = rows != NULL ? json_object_new_array() : NULL;
	size_t n = 0;

	for (size_t i = 0; rows != NULL && i < s->rule_count; i++) {
		if (s->found[i] > 0)
			rows[n++] = (struct rule_row){i, s->found[i], s->within[i]};
	}
	if (n > 0)
		qsort(rows, n, sizeof(*rows), by_frequency);
	for (size_t i = 0; i < n; i++)
		list = json_append(list,
		    rule_json(&rows[i], options, vt_engine_rule(engine, rows[i].rule)));
	free(rows);
	return list;
}

static struct json_object *
errors_json(const struct summary *s)
{
	const struct json_member none[] = {JSON_END};
	struct json_object *object = json_from(none);

	for (int code = 1; code < (int)(sizeof(s->codes) / sizeof(s->codes[0])); code++) {
		const struct json_member members[] = {
		    JSON_NUMBER(vt_code_name(-code), s->codes[code]),
		    JSON_END,
		};

		if (s->codes[code] > 0)
			object = json_with(object, members);
	}
	return object;
}

/* The files of items [from, to). */
static struct json_object *
paths_json(const struct summary *s, const struct file_list *files, size_t from, size_t to)
{
	struct json_object *list = json_object_new_array();

	for (; from < to; from++)
		list = json_append(list, json_from_text(files->items[s->batch.items[from].file]));
	return list;
}

static struct json_object *
same_content_json(struct summary *s, const struct file_list *files)
{
	const struct batch_item *items = s->batch.items;
	struct json_object *list = json_object_new_array();

	batch_by_content(&s->batch);
	for (size_t i = 0, next; i < s->batch.count; i = next) {
		for (next = i + 1; next < s->batch.count && items[i].hashed &&
		     memcmp(items[i].sha256, items[next].sha256, sizeof(items[i].sha256)) == 0;)
			next++;
		if (next > i + 1)
			list = json_append(list, paths_json(s, files, i, next));
	}
	return list;
}

static const char *
show_number(const struct batch_item *item, char out[24])
{
	size_t n = (size_t)snprintf(out, 16, "%d", (int)item->number);

	if (item->letter != 0)
		n += kit_utf8_put(out + n, item->letter);
	out[n] = '\0';
	return out;
}

/* The series of the item, and more that is said of it. */
static struct json_object *
series_entry_json(const struct summary *s, const struct batch_item *item,
    const struct json_member *more)
{
	const struct batch_series *series = &s->batch.series[item->series - 1];
	const struct json_member members[] = {
	    JSON_TEXT("OrganName", series->agency),
	    JSON_TEXT("CodeNotation", series->notation),
	    JSON_TEXT("OrganizationInCharge", series->parent[0] != '\0' ? series->parent : NULL),
	    JSON_NUMBER_OR_NULL("Year", series->year),
	    JSON_END,
	};

	return json_with(json_from(members), more);
}

/* Several documents, items [from, to), that have one number. */
static struct json_object *
number_json(const struct summary *s, const struct file_list *files, size_t from, size_t to)
{
	const struct batch_item *item = &s->batch.items[from];
	char number[24];
	const struct json_member members[] = {
	    JSON_TEXT("CodeNumber", show_number(item, number)),
	    JSON_VALUE("paths", paths_json(s, files, from, to)),
	    JSON_END,
	};

	return series_entry_json(s, item, members);
}

/* One number of one agency on several documents. A copy of a file says nothing new. */
static struct json_object *
same_number_json(struct summary *s, const struct file_list *files)
{
	const struct batch_item *items = s->batch.items;
	struct json_object *list = json_object_new_array();

	batch_by_series(&s->batch);
	for (size_t i = 0, next; i < s->batch.count; i = next) {
		int differ = 0;

		for (next = i + 1;
		     next < s->batch.count && batch_same_number(&items[i], &items[next]); next++)
			differ |= memcmp(items[i].sha256, items[next].sha256,
				      sizeof(items[i].sha256)) != 0;
		if (differ)
			list = json_append(list, number_json(s, files, i, next));
	}
	return list;
}

/* Numbers that no document of [from, to) has, as pairs of first and last, where the batch is as
 * good as a register. NULL: no memory. */
static struct json_object *
missing_json(const struct summary *s, size_t from, size_t to)
{
	const struct batch_item *items = s->batch.items;
	struct json_object *list = json_object_new_array();

	if (batch_dense(&s->batch, from, to, &from, &to) != 0) {
		json_object_put(list);
		return NULL;
	}
	for (size_t i = from + 1; i < to; i++) {
		struct json_object *pair;

		if (items[i].number <= items[i - 1].number + 1)
			continue;
		pair = json_object_new_array_ext(2);
		pair = json_append(pair, json_object_new_int(items[i - 1].number + 1));
		pair = json_append(pair, json_object_new_int(items[i].number - 1));
		list = json_append(list, pair);
	}
	return list;
}

static struct json_object *
pair_json(const struct batch_pair *pair, const struct file_list *files)
{
	char number[24], day[48], after[24], after_day[48];
	const struct json_member members[] = {
	    JSON_TEXT("CodeNumber", show_number(pair->item, number)),
	    JSON_TEXT("IssuedDate", show_day(pair->item->date, day)),
	    JSON_TEXT("path", files->items[pair->item->file]),
	    JSON_TEXT("AfterNumber", show_number(pair->before, after)),
	    JSON_TEXT("AfterDate", show_day(pair->before->date, after_day)),
	    JSON_TEXT("AfterPath", files->items[pair->before->file]),
	    JSON_END,
	};

	return json_from(members);
}

/* A higher number on an earlier day. */
static struct json_object *
backward_json(const struct summary *s, const struct file_list *files, size_t from, size_t to)
{
	struct batch_pair *pairs;
	struct json_object *list = json_object_new_array();
	size_t n;

	if (batch_backward(&s->batch, from, to, &pairs, &n) != 0) {
		json_object_put(list);
		return NULL;
	}
	for (size_t i = 0; i < n; i++)
		list = json_append(list, pair_json(&pairs[i], files));
	free(pairs);
	return list;
}

/* Items [from, to), which are one series: nothing, where it is without gaps. NULL: no memory. */
static struct json_object *
append_series(struct json_object *list, const struct summary *s, const struct file_list *files,
    size_t from, size_t to)
{
	const struct batch_item *items = s->batch.items;
	struct json_object *missing = missing_json(s, from, to);
	struct json_object *backward = backward_json(s, files, from, to);
	const struct json_member members[] = {
	    JSON_NUMBER("from", items[from].number),
	    JSON_NUMBER("to", items[to - 1].number),
	    JSON_NUMBER("documents", (int64_t)(to - from)),
	    JSON_VALUE("missing", missing),
	    JSON_VALUE("backward", backward),
	    JSON_END,
	};

	if (missing != NULL && json_object_array_length(missing) == 0 && backward != NULL &&
	    json_object_array_length(backward) == 0) {
		json_object_put(missing);
		json_object_put(backward);
		return list;
	}
	return json_append(list, series_entry_json(s, &items[from], members));
}

/* After same_number_json: the batch is sorted. */
static struct json_object *
series_json(const struct summary *s, const struct file_list *files)
{
	const struct batch_item *items = s->batch.items;
	struct json_object *list = json_object_new_array();

	for (size_t i = 0, next; i < s->batch.count; i = next) {
		for (next = i + 1; next < s->batch.count && items[next].series == items[i].series;)
			next++;
		if (items[i].series != 0 && next > i + 1)
			list = append_series(list, s, files, i, next);
	}
	return list;
}

static struct json_object *
summary_json(struct summary *s, const struct options *options, const struct vt_engine *engine,
    const struct file_list *files)
{
	struct json_object *content = same_content_json(s, files);
	struct json_object *number = same_number_json(s, files);
	struct json_object *series = series_json(s, files);
	const struct json_member verdicts[] = {
	    JSON_NUMBER("conforms", s->conforming),
	    JSON_NUMBER("violates", s->violating),
	    JSON_NUMBER("undecided", s->undecided),
	    JSON_NUMBER("unread", s->unread),
	    JSON_END,
	};
	const struct json_member duplicates[] = {
	    JSON_VALUE("number", number),
	    JSON_VALUE("content", content),
	    JSON_END,
	};
	const struct json_member members[] = {
	    JSON_TEXT("schema", "vanthu/summary/1"),
	    JSON_NUMBER("files", s->files),
	    JSON_VALUE("verdicts", json_from(verdicts)),
	    JSON_VALUE("errors", errors_json(s)),
	    JSON_VALUE("rules", rules_json(s, options, engine)),
	    JSON_VALUE("duplicates", json_from(duplicates)),
	    JSON_VALUE("series", series),
	    JSON_END,
	};

	return json_from(members);
}

/* ---- where it goes ---- */

static int
print_summary(const struct options *options, struct json_object *value, FILE *to)
{
	size_t n = strlen(options->summary);

	if (n > 5 && strcmp(options->summary + n - 5, ".json") == 0)
		return json_print(value, JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_PRETTY, to);
	summary_text(value, options, to);
	return 0;
}

/* Like every result the file appears whole. */
static int
write_file(const struct options *options, struct json_object *value)
{
	struct result result;
	char *bytes = NULL;
	size_t n = 0;
	FILE *memory = open_memstream(&bytes, &n);
	int rc = memory != NULL ? print_summary(options, value, memory) : -1;

	if (memory != NULL && fclose(memory) != 0)
		rc = -1;
	if (rc != 0) {
		free(bytes);
		return path_error(options->summary, VT_ERR_MEMORY,
		    say(options, vt_code_text(VT_ERR_MEMORY)));
	}
	rc = result_open(&result, options->summary);
	if (rc == 0) {
		result_write(&result, (struct vt_str){bytes, n});
		rc = result_close(&result, 1);
	}
	free(bytes);
	return rc == 0 ? EXIT_CONFORMS
		       : path_error(options->summary, VT_ERR_IO, strerror(result.error));
}

int
summary_write(struct summary *summary, const struct options *options,
    const struct vt_engine *engine, const struct file_list *files)
{
	struct json_object *value =
	    summary->failed ? NULL : summary_json(summary, options, engine, files);
	int code = EXIT_CONFORMS;

	if (value == NULL)
		return path_error("--summary", VT_ERR_MEMORY,
		    say(options, vt_code_text(VT_ERR_MEMORY)));
	if (options->summary[0] == '\0' || strcmp(options->summary, "-") == 0)
		summary_text(value, options, stderr);
	else
		code = write_file(options, value);
	json_object_put(value);
	return code;
}
