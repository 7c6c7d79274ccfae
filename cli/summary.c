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

/* Names of files are bytes of any kind. */
static json_t *
string_json(const char *s)
{
	struct vt_str text = kit_str(s);
	char *clean = malloc(3 * text.n + 1);
	size_t n = 0;
	json_t *value;

	for (size_t i = 0; clean != NULL && i < text.n;)
		n += kit_utf8_put(clean + n, kit_utf8_next(text, &i));
	value = clean != NULL ? json_stringn(clean, n) : NULL;
	free(clean);
	return value;
}

static json_t *
day_json(int32_t date)
{
	char iso[48];

	if (date == 0)
		return json_null();
	snprintf(iso, sizeof(iso), "%04d-%02d-%02d", (int)(date / 10000), (int)(date / 100 % 100),
	    (int)(date % 100));
	return json_string(iso);
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

static json_t *
rules_json(const struct summary *s, const struct options *options, const struct vt_engine *engine)
{
	struct rule_row *rows = calloc(s->rule_count + 1, sizeof(*rows));
	json_t *list = json_array();
	size_t n = 0;

	for (size_t i = 0; rows != NULL && i < s->rule_count; i++) {
		if (s->found[i] > 0)
			rows[n++] = (struct rule_row){i, s->found[i], s->within[i]};
	}
	if (n > 0)
		qsort(rows, n, sizeof(*rows), by_frequency);
	for (size_t i = 0; i < n; i++) {
		const struct vt_rule *rule = vt_engine_rule(engine, rows[i].rule);

		json_array_append_new(list,
		    json_pack("{s:s, s:s, s:I, s:I}", "rule", rule->id, "title",
			say(options, rule->title), "findings", (json_int_t)rows[i].found,
			"documents", (json_int_t)rows[i].within));
	}
	free(rows);
	return list;
}

static json_t *
errors_json(const struct summary *s)
{
	json_t *object = json_object();

	for (int code = 1; code < (int)(sizeof(s->codes) / sizeof(s->codes[0])); code++) {
		if (s->codes[code] > 0)
			json_object_set_new(object, vt_code_name(-code),
			    json_integer((json_int_t)s->codes[code]));
	}
	return object;
}

/* The files of items [from, to). */
static json_t *
paths_json(const struct summary *s, const struct file_list *files, size_t from, size_t to)
{
	json_t *list = json_array();

	for (; from < to; from++)
		json_array_append_new(list, string_json(files->items[s->batch.items[from].file]));
	return list;
}

static json_t *
same_content_json(struct summary *s, const struct file_list *files)
{
	const struct batch_item *items = s->batch.items;
	json_t *list = json_array();

	batch_by_content(&s->batch);
	for (size_t i = 0, next; i < s->batch.count; i = next) {
		for (next = i + 1; next < s->batch.count && items[i].hashed &&
		     memcmp(items[i].sha256, items[next].sha256, sizeof(items[i].sha256)) == 0;)
			next++;
		if (next > i + 1)
			json_array_append_new(list, paths_json(s, files, i, next));
	}
	return list;
}

static json_t *
number_json(const struct batch_item *item)
{
	char text[24];
	size_t n = (size_t)snprintf(text, sizeof(text), "%d", (int)item->number);

	if (item->letter != 0)
		n += kit_utf8_put(text + n, item->letter);
	return json_stringn(text, n);
}

static json_t *
series_head_json(const struct summary *s, const struct batch_item *item)
{
	const struct batch_series *series = &s->batch.series[item->series - 1];

	return json_pack("{s:o?, s:o?, s:o?, s:o}", "OrganName", string_json(series->agency),
	    "CodeNotation", string_json(series->notation), "OrganizationInCharge",
	    series->parent[0] != '\0' ? string_json(series->parent) : NULL, "Year",
	    series->year != 0 ? json_integer(series->year) : json_null());
}

/* One number of one agency on several documents. A copy of a file says nothing new. */
static json_t *
same_number_json(const struct summary *s, const struct file_list *files)
{
	const struct batch_item *items = s->batch.items;
	json_t *list = json_array();

	for (size_t i = 0, next; i < s->batch.count; i = next) {
		int differ = 0;
		json_t *entry;

		for (next = i + 1;
		     next < s->batch.count && batch_same_number(&items[i], &items[next]); next++)
			differ |= memcmp(items[i].sha256, items[next].sha256,
				      sizeof(items[i].sha256)) != 0;
		if (!differ)
			continue;
		entry = series_head_json(s, &items[i]);
		json_object_set_new(entry, "CodeNumber", number_json(&items[i]));
		json_object_set_new(entry, "paths", paths_json(s, files, i, next));
		json_array_append_new(list, entry);
	}
	return list;
}

/* Numbers that no document of [from, to) has, as pairs of first and last, where the batch is as
 * good as a register. NULL: no memory. */
static json_t *
missing_json(const struct summary *s, size_t from, size_t to)
{
	const struct batch_item *items = s->batch.items;
	json_t *list = json_array();

	if (batch_dense(&s->batch, from, to, &from, &to) != 0) {
		json_decref(list);
		return NULL;
	}
	for (size_t i = from + 1; i < to; i++) {
		if (items[i].number > items[i - 1].number + 1)
			json_array_append_new(list,
			    json_pack("[i, i]", (int)items[i - 1].number + 1,
				(int)items[i].number - 1));
	}
	return list;
}

/* A higher number on an earlier day. */
static json_t *
backward_json(const struct summary *s, const struct file_list *files, size_t from, size_t to)
{
	struct batch_pair *pairs;
	json_t *list = json_array();
	size_t n;

	if (batch_backward(&s->batch, from, to, &pairs, &n) != 0) {
		json_decref(list);
		return NULL;
	}
	for (size_t i = 0; i < n; i++) {
		const struct batch_item *item = pairs[i].item, *before = pairs[i].before;

		json_array_append_new(list,
		    json_pack("{s:o, s:o, s:o?, s:o, s:o, s:o?}", "CodeNumber", number_json(item),
			"IssuedDate", day_json(item->date), "path",
			string_json(files->items[item->file]), "AfterNumber", number_json(before),
			"AfterDate", day_json(before->date), "AfterPath",
			string_json(files->items[before->file])));
	}
	free(pairs);
	return list;
}

static json_t *
series_json(const struct summary *s, const struct file_list *files)
{
	const struct batch_item *items = s->batch.items;
	json_t *list = json_array();

	for (size_t i = 0, next; i < s->batch.count; i = next) {
		json_t *entry, *missing, *backward;

		for (next = i + 1; next < s->batch.count && items[next].series == items[i].series;)
			next++;
		if (items[i].series == 0 || next == i + 1)
			continue;
		missing = missing_json(s, i, next);
		backward = backward_json(s, files, i, next);
		if (missing == NULL || backward == NULL) {
			json_decref(missing);
			json_decref(backward);
			json_decref(list);
			return NULL;
		}
		if (json_array_size(missing) + json_array_size(backward) > 0) {
			entry = series_head_json(s, &items[i]);
			json_object_set_new(entry, "from", json_integer(items[i].number));
			json_object_set_new(entry, "to", json_integer(items[next - 1].number));
			json_object_set_new(entry, "documents",
			    json_integer((json_int_t)(next - i)));
			json_object_set(entry, "missing", missing);
			json_object_set(entry, "backward", backward);
			json_array_append_new(list, entry);
		}
		json_decref(missing);
		json_decref(backward);
	}
	return list;
}

static json_t *
summary_json(struct summary *s, const struct options *options, const struct vt_engine *engine,
    const struct file_list *files)
{
	json_t *content = same_content_json(s, files), *number;

	batch_by_series(&s->batch);
	number = same_number_json(s, files);
	return json_pack("{s:s, s:I, s:{s:I, s:I, s:I, s:I}, s:o, s:o, s:{s:o, s:o}, s:o}",
	    "schema", "vanthu/summary/1", "files", (json_int_t)s->files, "verdicts", "conforms",
	    (json_int_t)s->conforming, "violates", (json_int_t)s->violating, "undecided",
	    (json_int_t)s->undecided, "unread", (json_int_t)s->unread, "errors", errors_json(s),
	    "rules", rules_json(s, options, engine), "duplicates", "number", number, "content",
	    content, "series", series_json(s, files));
}

/* ---- where it goes ---- */

static int
print_summary(const struct options *options, const json_t *value, FILE *to)
{
	size_t n = strlen(options->summary);

	if (n > 5 && strcmp(options->summary + n - 5, ".json") == 0) {
		if (json_dumpf(value, to, JSON_INDENT(2)) != 0)
			return -1;
		fputc('\n', to);
	} else {
		summary_text(value, options, to);
	}
	return 0;
}

/* Like every result the file appears whole. */
static int
write_file(const struct options *options, const json_t *value)
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
	json_t *value = summary->failed ? NULL : summary_json(summary, options, engine, files);
	int code = EXIT_CONFORMS;

	if (value == NULL)
		return path_error("--summary", VT_ERR_MEMORY,
		    say(options, vt_code_text(VT_ERR_MEMORY)));
	if (options->summary[0] == '\0' || strcmp(options->summary, "-") == 0)
		summary_text(value, options, stderr);
	else
		code = write_file(options, value);
	json_decref(value);
	return code;
}
