/* Regular expressions over UTF-8, bounded in time and memory. */
#include "kit/regex.h"

#include <stdlib.h>

#include <unicode/uregex.h>

/* In ICU's units, some milliseconds each on an ordinary machine. */
#define STEPS_MAX 200
#define STACK_MAX (1 << 20)

struct kit_regex {
	URegularExpression *icu;
};

struct kit_regex *
kit_regex_new(struct vt_str pattern, int32_t *out_at)
{
	struct kit_regex *regex = calloc(1, sizeof(*regex));
	UErrorCode code = U_ZERO_ERROR;
	UParseError where = {0};
	UText *text;

	*out_at = 0;
	if (regex == NULL)
		return NULL;
	text = utext_openUTF8(NULL, pattern.s, (int64_t)pattern.n, &code);
	regex->icu = uregex_openUText(text, 0, &where, &code);
	utext_close(text);
	if (U_SUCCESS(code))
		uregex_setTimeLimit(regex->icu, STEPS_MAX, &code);
	if (U_SUCCESS(code))
		uregex_setStackLimit(regex->icu, STACK_MAX, &code);
	if (U_SUCCESS(code))
		return regex;
	if (code != U_MEMORY_ALLOCATION_ERROR)
		*out_at = where.offset > 0 ? where.offset : 1;
	kit_regex_free(regex);
	return NULL;
}

void
kit_regex_free(struct kit_regex *regex)
{
	if (regex == NULL)
		return;
	uregex_close(regex->icu);
	free(regex);
}

int
kit_regex_next(struct kit_regex *regex, struct vt_str text, size_t *from, size_t *out_start,
    size_t *out_end)
{
	UErrorCode code = U_ZERO_ERROR;
	UText *u = utext_openUTF8(NULL, text.s, (int64_t)text.n, &code);
	int found = 0;

	if (*from > text.n) {
		utext_close(u);
		return 0;
	}
	uregex_setUText(regex->icu, u, &code);
	found = uregex_find64(regex->icu, (int64_t)*from, &code);
	if (U_SUCCESS(code) && found) {
		*out_start = (size_t)uregex_start64(regex->icu, 0, &code);
		*out_end = (size_t)uregex_end64(regex->icu, 0, &code);
		/* An empty match would be found again for ever. */
		*from = *out_end > *out_start ? *out_end : *out_end + 1;
	}
	utext_close(u);
	return U_FAILURE(code) ? -1 : found != 0;
}
