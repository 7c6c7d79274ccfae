/*
 * fail.h - the stable names of error codes. Errors are filled in by kit_fail.
 */
#ifndef VANTHU_CORE_FAIL_H
#define VANTHU_CORE_FAIL_H

#include <vanthu/error.h>

#include "kit/fail.h"

/* Core's short name for it. */
#define fail kit_fail

/* "damaged" for VT_ERR_DAMAGED ...: the names of the contract; "unknown" else. */
const char *error_code_name(int code);

#endif
