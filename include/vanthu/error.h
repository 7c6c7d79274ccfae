/*
 * error.h - result codes and the one-line error.
 *
 * Every function that can fail returns an int: VT_OK, VT_PARTIAL (usable but
 * incomplete, the error says what is missing) or a negative code. The caller
 * owns the struct vt_error and passes it last; the first failure fills it and
 * nobody rewrites it. The text is one line, impersonal, without a final stop;
 * it names the part of the file and quotes foreign text clipped.
 */
#ifndef VANTHU_ERROR_H
#define VANTHU_ERROR_H

#include <vanthu/text.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
	VT_OK = 0,
	VT_PARTIAL = 1,
	VT_ERR_NOT_FOUND = -1,      /* not-found: no such file */
	VT_ERR_DENIED = -2,         /* denied: the system refuses access */
	VT_ERR_NOT_A_DOCUMENT = -3, /* not-a-document: no reader takes it */
	VT_ERR_DAMAGED = -4,        /* damaged: broken archive or markup */
	VT_ERR_ENCRYPTED = -5,      /* encrypted: a password is needed */
	VT_ERR_UNSUPPORTED = -6,    /* unsupported: a known format without a reader */
	VT_ERR_NO_MAIN_PART = -7,   /* no-main-part: a package without its document */
	VT_ERR_TOO_LARGE = -8,      /* too-large: a limit of size or count */
	VT_ERR_TOO_DEEP = -9,       /* too-deep: a limit of nesting */
	VT_ERR_TIMEOUT = -10,       /* timeout: the time budget is spent */
	VT_ERR_CRASHED = -11,       /* crashed: the worker process died */
	VT_ERR_PLUGIN = -12,        /* plugin: a plugin misbehaves or does not load */
	VT_ERR_PROFILE = -13,       /* profile: not found, or not valid */
	VT_ERR_MEMORY = -14,        /* memory: none left */
	VT_ERR_IO = -15,            /* io: reading or writing failed */
	VT_ERR_USAGE = -16,         /* usage: the caller's arguments are off */
	VT_ERR_SIGNED = -17,        /* signed: a change would break a digital signature */
	VT_ERR_PROTECTED = -18,     /* protected: its author does not want it changed */
	VT_ERR_READ_ONLY = -19      /* read-only: the format is read but not written */
};

/* Filled by the first failure. Fixed size for ever: it lives on stacks. */
struct vt_error {
	int32_t code;      /* 0 until the first failure */
	char message[508]; /* English, one line, NUL-terminated, valid UTF-8 */
};

#ifdef __cplusplus
}
#endif
#endif
