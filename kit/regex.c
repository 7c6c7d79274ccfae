/* Regular expressions over UTF-8, bounded in time and memory. */
#include "kit/regex.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* Calls of the matcher in one search, some ten milliseconds on an ordinary machine, and KiB. */
#define STEPS_MAX 400000
#define HEAP_MAX 1024

struct kit_regex {
	pcre2_code *code;
	pcre2_match_data *found;
	pcre2_match_context *limits;
};

/* Released with pcre2_code_free; NULL as for kit_regex_new. */
static pcre2_code *
compile(struct vt_str pattern, int32_t *out_at)
{
	/* \C would see single bytes. */
	const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	pcre2_code *code;
	int number = 0;
	size_t at = 0;

	if (context == NULL)
		return NULL;
	pcre2_set_newline(context, PCRE2_NEWLINE_ANY);
	code = pcre2_compile((PCRE2_SPTR)pattern.s, pattern.n, options, &number, &at, context);
	pcre2_compile_context_free(context);
	if (code == NULL && number != PCRE2_ERROR_HEAP_FAILED)
		*out_at = (int32_t)kit_utf8_count(pattern, at < pattern.n ? at : pattern.n) + 1;
	return code;
}

struct kit_regex *
kit_regex_new(struct vt_str pattern, int32_t *out_at)
{
	struct kit_regex *regex = calloc(1, sizeof(*regex));

	*out_at = 0;
	if (regex == NULL)
		return NULL;
	regex->code = compile(pattern, out_at);
	if (regex->code != NULL) {
		regex->found = pcre2_match_data_create_from_pattern(regex->code, NULL);
		regex->limits = pcre2_match_context_create(NULL);
	}
	if (regex->found == NULL || regex->limits == NULL) {
		kit_regex_free(regex);
		return NULL;
	}
	pcre2_set_match_limit(regex->limits, STEPS_MAX);
	pcre2_set_heap_limit(regex->limits, HEAP_MAX);
	return regex;
}

void
kit_regex_free(struct kit_regex *regex)
{
	if (regex == NULL)
		return;
	pcre2_match_context_free(regex->limits);
	pcre2_match_data_free(regex->found);
	pcre2_code_free(regex->code);
	free(regex);
}

int
kit_regex_next(struct kit_regex *regex, struct vt_str text, size_t *from, size_t *out_start,
    size_t *out_end)
{
	const size_t *bounds;
	int rc;

	if (*from > text.n)
		return 0;
	rc = pcre2_match(regex->code, (PCRE2_SPTR)text.s, text.n, *from, 0, regex->found,
	    regex->limits);
	if (rc < 0)
		return rc == PCRE2_ERROR_NOMATCH ? 0 : -1;
	bounds = pcre2_get_ovector_pointer(regex->found);
	*out_start = bounds[0];
	*out_end = bounds[1];
	/* An empty match would be found again for ever. */
	if (*out_end > *out_start)
		*from = *out_end;
	else
		*from = *out_end < text.n ? kit_utf8_on(text, *out_end, 1) : text.n + 1;
	return 1;
}
