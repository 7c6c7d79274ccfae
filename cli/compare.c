/* vanthu rules --against: what two profiles say differently, rule by rule. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/compare.h"
#include "cli/json.h"
#include "cli/law.h"

/* One difference: what is compared, and what each profile has; NULL: nothing. */
struct difference {
	const char *what; /* "enabled", "severity", "cite", "limit", "words", "map" */
	const char *name; /* of a limit, list or map; NULL */
	const char *key;  /* of a map; NULL */
	const char *one, *other;
};

struct comparison {
	const struct options *options;
	struct vt_session *one, *other;
	int json;
	size_t rule;              /* or VT_SHARED */
	const char *id;           /* of the rule */
	struct json_object *list; /* of the rule's differences; NULL: no memory */
	int said;                 /* the rule's name has been printed */
	size_t differences;       /* all over */
};

static const char *
what_title(const struct comparison *c, const char *what)
{
	static const struct {
		const char *what;
		struct vt_text title;
	} titles[] = {
	    {"enabled", {"kiểm tra", "looked at"}},
	    {"severity", {"mức", "severity"}},
	    {"cite", {"căn cứ", "clause"}},
	    {"limit", {"giới hạn", "limit"}},
	    {"words", {"danh sách", "list"}},
	    {"map", {"bảng", "table"}},
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		if (strcmp(what, titles[i].what) == 0)
			return say(c->options, titles[i].title);
	return what;
}

static const char *
shown(const struct comparison *c, const char *value)
{
	if (value == NULL)
		return c->options->english ? "nothing" : "không có";
	return value[0] == '\0' ? "\"\"" : value;
}

static void
tell_json(struct comparison *c, const struct difference *d)
{
	const struct json_member members[] = {
	    JSON_TEXT("what", d->what),
	    JSON_TEXT("name", d->name),
	    JSON_TEXT("key", d->key),
	    JSON_TEXT("profile", d->one),
	    JSON_TEXT("against", d->other),
	    JSON_END,
	};

	c->list = json_append(c->list, json_from(members));
}

static void
tell(struct comparison *c, const struct difference *d)
{
	c->differences++;
	if (c->json) {
		tell_json(c, d);
		return;
	}
	if (!c->said)
		printf("%s\n", c->id);
	c->said = 1;
	printf("  %s%s%s%s%s: %s → %s\n", what_title(c, d->what), d->name != NULL ? " " : "",
	    d->name != NULL ? d->name : "", d->key != NULL ? " " : "", d->key != NULL ? d->key : "",
	    shown(c, d->one), shown(c, d->other));
}

static int
same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void
tell_unless_same(struct comparison *c, const char *what, const char *name, const char *key,
    const char *one, const char *other)
{
	const struct difference d = {what, name, key, one, other};

	if (!same(one, other))
		tell(c, &d);
}

/* ---- limits ---- */

static const char *
limit_named(struct comparison *c, struct vt_session *session, const char *name)
{
	struct vt_limit_info limit;

	for (size_t i = 0; vt_session_limit(session, c->rule, i, &limit); i++)
		if (strcmp(limit.name, name) == 0)
			return say(c->options, limit.shown);
	return NULL;
}

static void
compare_limits(struct comparison *c)
{
	struct vt_limit_info limit;

	for (size_t i = 0; vt_session_limit(c->one, c->rule, i, &limit); i++)
		tell_unless_same(c, "limit", limit.name, NULL, say(c->options, limit.shown),
		    limit_named(c, c->other, limit.name));
	for (size_t i = 0; vt_session_limit(c->other, c->rule, i, &limit); i++)
		if (limit_named(c, c->one, limit.name) == NULL)
			tell_unless_same(c, "limit", limit.name, NULL, NULL,
			    say(c->options, limit.shown));
}

/* ---- words and maps ---- */

/* The word, or the value of the key; NULL: not there. */
static const char *
item_in(const struct vt_list_info *list, const char *key, const char *word)
{
	for (size_t i = 0; i < list->items.count; i++) {
		if (key != NULL && list->keys != NULL && strcmp(list->keys[i].s, key) == 0)
			return list->items.items[i].s;
		if (key == NULL && strcmp(list->items.items[i].s, word) == 0)
			return word;
	}
	return NULL;
}

static void
list_named(struct comparison *c, struct vt_session *session, const struct vt_list_info *like,
    struct vt_list_info *out)
{
	for (size_t i = 0; vt_session_list(session, c->rule, i, out); i++)
		if (strcmp(out->name, like->name) == 0 &&
		    (out->keys == NULL) == (like->keys == NULL))
			return;
	*out = (struct vt_list_info){.size = sizeof(*out)};
}

/* What list has and the other session's has not, or otherwise. */
static void
compare_list(struct comparison *c, const struct vt_list_info *list, int is_one)
{
	const char *what = list->keys != NULL ? "map" : "words";
	struct vt_list_info other;

	list_named(c, is_one ? c->other : c->one, list, &other);
	for (size_t i = 0; i < list->items.count; i++) {
		const char *key = list->keys != NULL ? list->keys[i].s : NULL;
		const char *here = list->items.items[i].s, *there = item_in(&other, key, here);

		if (is_one)
			tell_unless_same(c, what, list->name, key, here, there);
		else if (there == NULL)
			tell_unless_same(c, what, list->name, key, NULL, here);
	}
}

static void
compare_lists(struct comparison *c)
{
	struct vt_list_info list;

	for (size_t i = 0; vt_session_list(c->one, c->rule, i, &list); i++)
		compare_list(c, &list, 1);
	for (size_t i = 0; vt_session_list(c->other, c->rule, i, &list); i++)
		compare_list(c, &list, 0);
}

/* ---- rules ---- */

static const char *
yes_or_no(const struct comparison *c, int32_t yes)
{
	if (c->json)
		return yes ? "true" : "false";
	return say(c->options,
	    yes ? (struct vt_text){"có", "yes"} : (struct vt_text){"không", "no"});
}

static const char *
severity_shown(const struct comparison *c, int32_t severity)
{
	return c->json ? severity_name(severity) : severity_title(c->options, severity);
}

/* Of a rule that neither looks at nothing else matters. */
static void
compare_rule(struct comparison *c, const struct vt_rule_info *one, const struct vt_rule_info *other)
{
	tell_unless_same(c, "enabled", NULL, NULL, yes_or_no(c, one->selected),
	    yes_or_no(c, other->selected));
	if (!one->selected || !other->selected)
		return;
	tell_unless_same(c, "severity", NULL, NULL, severity_shown(c, one->severity),
	    severity_shown(c, other->severity));
	tell_unless_same(c, "cite", NULL, NULL, one->cite, other->cite);
	compare_limits(c);
	compare_lists(c);
}

/* Ends what was gathered of one rule: a line of JSON, or nothing more. */
static int
finish(struct comparison *c, const char *profile, const char *against)
{
	const struct json_member members[] = {
	    JSON_TEXT("schema", "vanthu/difference/1"),
	    JSON_TEXT("rule", c->id),
	    JSON_TEXT("profile", profile),
	    JSON_TEXT("against", against),
	    JSON_VALUE("differences", c->list),
	    JSON_END,
	};
	struct json_object *object;
	int rc;

	c->said = 0;
	if (c->list != NULL && json_object_array_length(c->list) == 0)
		return 0;
	object = json_from(members);
	rc = json_print(object, JSON_C_TO_STRING_PLAIN, stdout);
	json_object_put(object);
	c->list = json_object_new_array();
	return rc;
}

int
compare_profiles(const struct options *options, struct vt_session *one, struct vt_session *other,
    int json)
{
	struct comparison c = {.options = options, .one = one, .other = other, .json = json};
	struct vt_rule_info a, b;
	int rc = 0;

	if ((c.list = json_object_new_array()) == NULL || !vt_session_rule(one, 0, &a) ||
	    !vt_session_rule(other, 0, &b)) {
		json_object_put(c.list);
		return path_error("rules", VT_ERR_MEMORY,
		    say(options, vt_code_text(VT_ERR_MEMORY)));
	}
	if (!json && options->verbosity >= 0)
		printf("%s → %s\n\n", a.profile, b.profile);
	c.rule = VT_SHARED;
	c.id = "*";
	compare_limits(&c);
	compare_lists(&c);
	rc = finish(&c, a.profile, b.profile);
	for (c.rule = 0;
	     rc == 0 && vt_session_rule(one, c.rule, &a) && vt_session_rule(other, c.rule, &b);
	     c.rule++) {
		c.id = a.rule->id;
		compare_rule(&c, &a, &b);
		rc = finish(&c, a.profile, b.profile);
	}
	if (!json && c.differences == 0)
		printf("%s\n", options->english ? "No difference." : "Không có khác biệt.");
	json_object_put(c.list);
	return rc == 0 ? EXIT_CONFORMS
		       : path_error("json", VT_ERR_IO, say(options, vt_code_text(VT_ERR_IO)));
}
