/* Waivers: an office does not insist on a rule, for a reason, in a name, until a day. */
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"
#include "kit/date.h"

int32_t
profile_date(const char *text)
{
	struct kit_date date;
	int32_t value = 0;

	if (text == NULL)
		return 0;
	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
		return -1;
	for (size_t i = 0; i < 10; i++) {
		if (i == 4 || i == 7)
			continue;
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	date = (struct kit_date){value % 100, value / 100 % 100, value / 10000};
	return kit_date_possible(&date) ? value : -1;
}

/* An attribute that says something. */
static int
read_said(const struct node *node, const char *path, const char *name, const char **out,
    struct vt_error *err)
{
	*out = node_get(node, name);
	if (*out == NULL || (*out)[0] == '\0')
		return profile_complain(err, path, node, "<waiver> needs %s", name);
	return VT_OK;
}

int
profile_parse_waiver(struct profile *p, const struct node *node, const char *path,
    struct vt_error *err)
{
	struct waiver_entry *w = arena_alloc(p->arena, sizeof(*w));
	const char *until;
	int rc;

	if (w == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for profile %s", path);
	if ((rc = read_said(node, path, "rule", &w->said.rule, err)) != VT_OK ||
	    (rc = read_said(node, path, "reason", &w->said.reason, err)) != VT_OK ||
	    (rc = read_said(node, path, "by", &w->said.by, err)) != VT_OK ||
	    (rc = read_said(node, path, "until", &until, err)) != VT_OK)
		return rc;
	if ((w->said.until = profile_date(until)) <= 0)
		return profile_complain(err, path, node, "until=\"%s\" is no day YYYY-MM-DD",
		    until);
	for (const struct waiver_entry *o = p->waivers; o != NULL; o = o->next)
		if (o->path == path && strcmp(o->said.rule, w->said.rule) == 0)
			return profile_complain(err, path, node, "rule %s is waived twice",
			    w->said.rule);
	w->path = path;
	w->line = node->line;
	/* The file read last comes first: its waiver counts. */
	w->next = p->waivers;
	p->waivers = w;
	return VT_OK;
}

const struct profile_waiver *
profile_waiver(const struct profile *profile, const char *rule)
{
	for (const struct waiver_entry *w = profile->waivers; w != NULL; w = w->next)
		if (strcmp(w->said.rule, rule) == 0)
			return &w->said;
	return NULL;
}

int
profile_check_names(const struct profile *profile, int (*known)(const void *ctx, const char *rule),
    const void *ctx, struct vt_error *err)
{
	const char *path = profile->info.path;

	for (size_t i = 0; i < profile->rule_count; i++) {
		const struct profile_rule *r = profile->rules[i];

		if (r->path == path && !known(ctx, r->id))
			return fail(err, VT_ERR_PROFILE, "%s:%ld: no rule \"%s\"", path, r->line,
			    r->id);
	}
	for (const struct waiver_entry *w = profile->waivers; w != NULL; w = w->next)
		if (w->path == path && !known(ctx, w->said.rule))
			return fail(err, VT_ERR_PROFILE, "%s:%ld: no rule \"%s\" to waive", path,
			    w->line, w->said.rule);
	return VT_OK;
}
