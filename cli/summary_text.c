/* The summary of a run, for whoever sits before it. */
#include "config.h"

#include "cli/summary_text.h"

/* Rules that are named; the rest stands in the JSON. */
enum { MOST_RULES = 10 };

struct page {
	const struct options *options;
	FILE *to;
};

static long long
number_of(struct json_object *object, const char *key)
{
	return (long long)json_object_get_int64(json_object_object_get(object, key));
}

static const char *
text_of(struct json_object *object, const char *key)
{
	const char *s = json_object_get_string(json_object_object_get(object, key));

	return s != NULL ? s : "";
}

static void
put_verdicts(const struct page *p, struct json_object *summary)
{
	struct json_object *v = json_object_object_get(summary, "verdicts");
	struct json_object_iter error;
	int checked = (p->options->command->takes & TAKES_CHECK) != 0;

	fprintf(p->to,
	    say(p->options, (struct vt_text){"Tổng kết: %lld tệp", "Summary: %lld files"}),
	    number_of(summary, "files"));
	if (checked)
		fprintf(p->to,
		    say(p->options,
			(struct vt_text){
			    " · %lld đúng · %lld có lỗi", " · %lld conform · %lld violate"}),
		    number_of(v, "conforms"), number_of(v, "violates"));
	else
		fprintf(p->to,
		    say(p->options, (struct vt_text){" · %lld đã trích", " · %lld extracted"}),
		    number_of(v, "conforms"));
	fprintf(p->to,
	    say(p->options,
		(struct vt_text){" · %lld chưa xác định · %lld không đọc được\n",
		    " · %lld undecided · %lld unread\n"}),
	    number_of(v, "undecided"), number_of(v, "unread"));
	json_object_object_foreachC(json_object_object_get(summary, "errors"), error)
	    fprintf(p->to, "  [%s] %lld\n", error.key, (long long)json_object_get_int64(error.val));
}

static void
put_rules(const struct page *p, struct json_object *rules)
{
	size_t n = json_object_array_length(rules);

	if (n == 0)
		return;
	fprintf(p->to, "%s\n",
	    say(p->options,
		(struct vt_text){"Lỗi hay gặp (số lỗi / số văn bản):",
		    "Most frequent (findings / documents):"}));
	for (size_t i = 0; i < n && i < MOST_RULES; i++) {
		struct json_object *r = json_object_array_get_idx(rules, i);

		fprintf(p->to, "  %lld / %lld  %s (%s)\n", number_of(r, "findings"),
		    number_of(r, "documents"), text_of(r, "title"), text_of(r, "rule"));
	}
	if (n > MOST_RULES)
		fprintf(p->to,
		    say(p->options,
			(struct vt_text){"  … và %zu quy tắc khác\n", "  … and %zu other rules\n"}),
		    n - MOST_RULES);
}

static void
put_paths(const struct page *p, struct json_object *paths)
{
	for (size_t i = 0; i < json_object_array_length(paths); i++)
		fprintf(p->to, "    %s\n",
		    json_object_get_string(json_object_array_get_idx(paths, i)));
}

static void
put_series_name(const struct page *p, struct json_object *entry)
{
	struct json_object *year = json_object_object_get(entry, "Year");

	fprintf(p->to, "%s, %s", text_of(entry, "CodeNotation"), text_of(entry, "OrganName"));
	if (json_object_object_get(entry, "OrganizationInCharge") != NULL)
		fprintf(p->to, " (%s)", text_of(entry, "OrganizationInCharge"));
	if (year != NULL)
		fprintf(p->to, ", %lld", (long long)json_object_get_int64(year));
}

static void
put_duplicates(const struct page *p, struct json_object *duplicates)
{
	struct json_object *number = json_object_object_get(duplicates, "number");
	struct json_object *content = json_object_object_get(duplicates, "content");

	if (json_object_array_length(number) > 0)
		fprintf(p->to, "%s\n",
		    say(p->options,
			(struct vt_text){"Trùng số, ký hiệu, cơ quan ban hành:",
			    "Same number, symbol and agency:"}));
	for (size_t i = 0; i < json_object_array_length(number); i++) {
		struct json_object *entry = json_object_array_get_idx(number, i);

		fprintf(p->to, "  %s/", text_of(entry, "CodeNumber"));
		put_series_name(p, entry);
		fputc('\n', p->to);
		put_paths(p, json_object_object_get(entry, "paths"));
	}
	if (json_object_array_length(content) > 0)
		fprintf(p->to, "%s\n",
		    say(p->options,
			(struct vt_text){"Trùng nội dung tệp:", "Same content of the file:"}));
	for (size_t i = 0; i < json_object_array_length(content); i++) {
		fprintf(p->to, "  %zu.\n", i + 1);
		put_paths(p, json_object_array_get_idx(content, i));
	}
}

static void
put_missing(const struct page *p, struct json_object *missing)
{
	if (json_object_array_length(missing) == 0)
		return;
	fprintf(p->to, "    %s", say(p->options, (struct vt_text){"thiếu số", "missing"}));
	for (size_t i = 0; i < json_object_array_length(missing); i++) {
		struct json_object *pair = json_object_array_get_idx(missing, i);
		long long from =
		    (long long)json_object_get_int64(json_object_array_get_idx(pair, 0));
		long long to = (long long)json_object_get_int64(json_object_array_get_idx(pair, 1));

		fprintf(p->to, "%s %lld", i > 0 ? "," : "", from);
		if (to > from)
			fprintf(p->to, "–%lld", to);
	}
	fputc('\n', p->to);
}

static void
put_series(const struct page *p, struct json_object *series)
{
	if (json_object_array_length(series) > 0)
		fprintf(p->to, "%s\n",
		    say(p->options, (struct vt_text){"Dãy số văn bản:", "Series of numbers:"}));
	for (size_t i = 0; i < json_object_array_length(series); i++) {
		struct json_object *entry = json_object_array_get_idx(series, i);
		struct json_object *backward = json_object_object_get(entry, "backward");

		fputs("  ", p->to);
		put_series_name(p, entry);
		fprintf(p->to,
		    say(p->options,
			(struct vt_text){
			    ": %lld văn bản, số %lld–%lld\n", ": %lld documents, %lld–%lld\n"}),
		    number_of(entry, "documents"), number_of(entry, "from"),
		    number_of(entry, "to"));
		put_missing(p, json_object_object_get(entry, "missing"));
		for (size_t k = 0; k < json_object_array_length(backward); k++) {
			struct json_object *b = json_object_array_get_idx(backward, k);

			fprintf(p->to,
			    say(p->options,
				(struct vt_text){"    số %s ghi ngày %s, trước ngày %s của số %s\n",
				    "    number %s is of %s, before %s of number %s\n"}),
			    text_of(b, "CodeNumber"), text_of(b, "IssuedDate"),
			    text_of(b, "AfterDate"), text_of(b, "AfterNumber"));
			fprintf(p->to, "    %s\n    %s\n", text_of(b, "path"),
			    text_of(b, "AfterPath"));
		}
	}
}

void
summary_text(struct json_object *summary, const struct options *options, FILE *to)
{
	const struct page p = {options, to};

	put_verdicts(&p, summary);
	put_rules(&p, json_object_object_get(summary, "rules"));
	put_duplicates(&p, json_object_object_get(summary, "duplicates"));
	put_series(&p, json_object_object_get(summary, "series"));
}
