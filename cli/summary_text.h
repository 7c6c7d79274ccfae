/*
 * summary_text.h - a summary in words.
 */
#ifndef VANTHU_CLI_SUMMARY_TEXT_H
#define VANTHU_CLI_SUMMARY_TEXT_H

#include <stdio.h>
#include <jansson.h>

#include "cli/cli.h"

void summary_text(const json_t *summary, const struct options *options, FILE *to);

#endif
