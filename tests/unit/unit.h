/*
 * unit.h - what the C unit tests share: cmocka, and an allocator that is freed
 * with the test.
 */
#ifndef VANTHU_TESTS_UNIT_H
#define VANTHU_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
/* Core has a function of the name. */
#undef fail

#include "core/base/arena.h"

/* cmocka's fail_msg, which wants the name that core has. */
#define flunk(...) \
	do { \
		print_error(__VA_ARGS__); \
		print_error("\n"); \
		_fail(__FILE__, __LINE__); \
	} while (0)

/* Fails with the library's own words when rc is not VT_OK. */
#define assert_ok(rc, err) \
	do { \
		int assert_ok_rc = (rc); \
		if (assert_ok_rc != VT_OK) \
			flunk("%s: code %d: %s", #rc, assert_ok_rc, (err)->message); \
	} while (0)

/* Compares a vt_str with a literal. */
#define assert_str(actual, literal) \
	do { \
		struct vt_str assert_str_a = (actual); \
		if (assert_str_a.n != sizeof(literal) - 1 || \
		    memcmp(assert_str_a.s, literal, assert_str_a.n) != 0) \
			flunk("'%.*s' is not '%s'", (int)assert_str_a.n, assert_str_a.s, literal); \
	} while (0)

#endif
