/*
 * summary_text.h - a summary in words.
 */
#ifndef VANTHU_CLI_SUMMARY_TEXT_H
#define VANTHU_CLI_SUMMARY_TEXT_H

#include <stdio.h>

#include "cli/cli.h"
#include "cli/json.h"

void summary_text(struct json_object *summary, const struct options *options, FILE *to);

#endif
