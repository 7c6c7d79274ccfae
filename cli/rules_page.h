/*
 * rules_page.h - the rules as a page of the manual.
 */
#ifndef VANTHU_CLI_RULES_PAGE_H
#define VANTHU_CLI_RULES_PAGE_H

#include "cli/cli.h"

/* Prints vanthu-rules(7) as the session's profile has it. Returns the exit code. */
int rules_page(const struct options *options, struct vt_engine *engine, struct vt_session *session);

/* The section on what documents of each kind have; nothing without a table of kinds. */
void components_page(const struct options *options, struct vt_session *session);

/* Text as roff wants it. */
void put_roff(const char *text);

#endif
