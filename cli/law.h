/*
 * law.h - the common course of the commands that tell of rules and regulations.
 */
#ifndef VANTHU_CLI_LAW_H
#define VANTHU_CLI_LAW_H

#include "cli/cli.h"

/* Starts an engine and a session of the profile of the options and hands both
 * to body; returns the exit code. */
int law_run(const struct options *options,
    int (*body)(const struct options *options, struct vt_engine *engine,
	struct vt_session *session));

/* "lỗi", "cảnh báo", "lưu ý"; and the stable "error" ... */
const char *severity_title(const struct options *options, int32_t severity);
const char *severity_name(int32_t severity);

/* A session of a profile, to ask for its rules. EXIT_CONFORMS, or the exit code after
 * the line on standard error. */
int law_open_session(const struct options *options, struct vt_engine *engine, const char *profile,
    struct vt_session **out);

#endif
