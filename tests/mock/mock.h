/*
 * mock.h - a plugin that would be good, for mocks that are bad in one thing.
 */
#ifndef VANTHU_TESTS_MOCK_H
#define VANTHU_TESTS_MOCK_H

#include <vanthu/plugin.h>

#define MOCK_TEXT \
	{ \
		"Thử", "Mock" \
	}

/* The first members of a plugin's table, as they ought to be. */
#define MOCK_TABLE(plugin_name) \
	VT_ABI_MAJOR, VT_ABI_MINOR, sizeof(struct vt_plugin), 0, plugin_name, "1"

#define MOCK_RULE(rule_id, function) \
	{ \
		.size = sizeof(struct vt_rule), .id = rule_id, .title = MOCK_TEXT, \
		.about = MOCK_TEXT, .mend = MOCK_TEXT, .check = function \
	}

/* Only a plugin that ours must refuse has no function of its own. */
#define MOCK_UNUSED_RULE \
	static int check_nothing(const struct vt_doc *doc, const struct vt_parts *parts, \
	    struct vt_check *check, struct vt_error *err) \
	{ \
		(void)doc; \
		(void)parts; \
		(void)check; \
		(void)err; \
		return VT_OK; \
	}

#endif
