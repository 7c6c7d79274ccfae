/*
 * pattern.h - the names of files in a folder of results: `{stem}`, `{CodeNumber}` …
 */
#ifndef VANTHU_CLI_PATTERN_H
#define VANTHU_CLI_PATTERN_H

#include "cli/cli.h"

/* NULL when the pattern can be used, else where it cannot: at a brace that closes or opens
 * nothing, or a name that is not one of those known. */
const char *pattern_complain(const char *pattern);
/* 1 when it needs the record of a document. */
int pattern_needs_record(const char *pattern);

enum { PATTERN_NAME_MOST = 200 };

/* The name for a document, without a suffix, that is safe in any folder: no separator, no
 * control character, nothing hidden; what is not known is `_`. path is that of the
 * input, number counts from 1. */
void pattern_name(const char *pattern, const char *path, size_t number,
    const struct vt_identity *id, char out[PATTERN_NAME_MOST + 1]);

#endif
