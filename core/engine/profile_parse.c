/* A profile file, element by element: its head, its rules and their cases. */
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"

static int
no_memory(struct vt_error *err, const char *path)
{
	return fail(err, VT_ERR_MEMORY, "no memory for profile %s", path);
}

int
profile_is_root(const struct node *root)
{
	return node_is(root, PROFILE_NAMESPACE, "profile");
}

/* ---- the head ---- */

static int32_t
parse_kind(const char *text)
{
	if (text == NULL || strcmp(text, "administrative") == 0)
		return PROFILE_ADMINISTRATIVE;
	if (strcmp(text, "party") == 0)
		return PROFILE_PARTY;
	return strcmp(text, "normative") == 0 ? PROFILE_NORMATIVE : -1;
}

static int
parse_title(const struct node *node, const char *path, struct arena *a, struct profile_info *out,
    struct vt_error *err)
{
	const char *lang = node_get(node, "lang");
	int english = lang != NULL && strcmp(lang, "en") == 0;
	const char *copy = arena_str(a, node->text).s;

	if (copy == NULL)
		return no_memory(err, path);
	if (english)
		out->title.en = copy;
	else
		out->title.vi = copy;
	return VT_OK;
}

int
profile_parse_head(const struct node *root, const char *path, struct arena *a,
    struct profile_info *out, struct vt_error *err)
{
	const char *form = node_get(root, "form");
	const char *automatic = node_get(root, "auto");
	int status;

	memset(out, 0, sizeof(*out));
	out->path = arena_cstr(a, path);
	out->id = node_get(root, "id");
	out->base = node_get(root, "base");
	out->regulation = node_get(root, "regulation");
	out->kind = parse_kind(node_get(root, "kind"));
	out->since = profile_date(node_get(root, "since"));
	out->until = profile_date(node_get(root, "until"));
	out->on_request = automatic == NULL ? out->base != NULL : strcmp(automatic, "true") != 0;
	if (out->regulation == NULL)
		out->regulation = "";
	if (out->id == NULL || out->id[0] == '\0')
		return profile_complain(err, path, root, "<profile> needs an id");
	if (form == NULL || strcmp(form, "1") != 0)
		return profile_complain(err, path, root, "form of a profile is 1 here, not %s",
		    form == NULL ? "absent" : form);
	if (out->kind < 0)
		return profile_complain(err, path, root,
		    "kind is administrative, party or normative");
	if (out->since < 0 || out->until < 0)
		return profile_complain(err, path, root, "since and until are dates YYYY-MM-DD");
	for (const struct node *n = root->children; n != NULL; n = n->next)
		if (strcmp(n->name, "title") == 0) {
			status = parse_title(n, path, a, out, err);
			if (status != VT_OK)
				return status;
		}
	if (out->title.vi == NULL)
		out->title.vi = out->id;
	if (out->title.en == NULL)
		out->title.en = out->title.vi;
	return out->path == NULL ? no_memory(err, path) : VT_OK;
}

/* ---- the rules ---- */

static struct profile_rule *
rule_for(struct profile *p, const char *id)
{
	struct profile_rule *r;

	for (size_t i = 0; i < p->rule_count; i++)
		if (strcmp(p->rules[i]->id, id) == 0)
			return p->rules[i];
	if (p->rule_count == p->rule_room) {
		size_t room = p->rule_room == 0 ? 64 : p->rule_room * 2;
		struct profile_rule **rules =
		    arena_array(p->arena, room, sizeof(struct profile_rule *));

		if (rules == NULL)
			return NULL;
		if (p->rule_count > 0)
			memcpy(rules, p->rules, p->rule_count * sizeof(struct profile_rule *));
		p->rules = rules;
		p->rule_room = room;
	}
	if ((r = arena_alloc(p->arena, sizeof(*r))) == NULL)
		return NULL;
	r->id = id;
	r->enabled = 1;
	r->cite = "";
	p->rules[p->rule_count++] = r;
	return r;
}

/* Severity attribute into *out, which keeps its value when there is none. */
static int
parse_severity(const struct node *node, const char *path, const char *attribute, int32_t *out,
    struct vt_error *err)
{
	static const char *const names[] = {"note", "warning", "error"};
	const char *value = node_get(node, attribute);

	if (value == NULL)
		return VT_OK;
	for (int32_t i = 0; i < 3; i++)
		if (strcmp(value, names[i]) == 0) {
			*out = VT_NOTE + i;
			return VT_OK;
		}
	return profile_complain(err, path, node, "%s is note, warning or error, not \"%s\"",
	    attribute, value);
}

/* severity and final; a new severity without final counts for both. */
static int
parse_severities(const struct node *node, const char *path, int32_t *severity, int32_t *final,
    struct vt_error *err)
{
	int32_t before = *severity;
	int status = parse_severity(node, path, "severity", severity, err);

	if (status != VT_OK)
		return status;
	if (*severity != before)
		*final = *severity;
	return parse_severity(node, path, "final", final, err);
}

/* "REGULATION, CITE", NULL: no memory. */
static const char *
cite_of(struct arena *a, const char *regulation, const char *cite)
{
	size_t n = strlen(regulation), m = strlen(cite);
	char *out = arena_alloc(a, n + m + 3);

	if (out == NULL)
		return NULL;
	memcpy(out, regulation, n);
	memcpy(out + n, ", ", 2);
	memcpy(out + n + 2, cite, m);
	return out;
}

/* A cite with the regulation before it; *out keeps its value without one. */
static int
parse_cite(struct profile *p, const struct node *node, const char *path, const char *regulation,
    const char **out, struct vt_error *err)
{
	const char *cite = node_get(node, "cite");
	const char *of = node_get(node, "of");

	if (cite == NULL)
		return VT_OK;
	if (of != NULL)
		regulation = of;
	if (regulation[0] != '\0' && cite[0] != '\0') {
		if ((cite = cite_of(p->arena, regulation, cite)) == NULL)
			return no_memory(err, path);
	}
	*out = cite;
	return VT_OK;
}

static int
parse_case(struct profile *p, struct profile_rule *r, const struct node *node, const char *path,
    const char *regulation, struct vt_error *err)
{
	const char *name = node_get(node, "name");
	struct rule_case *c;
	int status;

	if (name == NULL)
		return profile_complain(err, path, node, "<case> needs a name");
	for (c = r->cases; c != NULL; c = c->next)
		if (strcmp(c->name, name) == 0)
			break;
	if (c == NULL) {
		if ((c = arena_alloc(p->arena, sizeof(*c))) == NULL)
			return no_memory(err, path);
		c->name = name;
		c->next = r->cases;
		r->cases = c;
	}
	status = parse_severities(node, path, &c->severity, &c->severity_final, err);
	return status == VT_OK ? parse_cite(p, node, path, regulation, &c->cite, err) : status;
}

/* A file that weighs a rule of its base anew, or cites another clause for it,
 * means its cases too: none stays heavier, none keeps the clause of the base. */
static void
adapt_cases(struct profile_rule *r, int weighed, int cited)
{
	for (struct rule_case *c = r->cases; c != NULL; c = c->next) {
		if (weighed && c->severity > r->severity)
			c->severity = r->severity;
		if (weighed && c->severity_final > r->severity_final)
			c->severity_final = r->severity_final;
		if (cited)
			c->cite = NULL;
	}
}

static int
parse_rule_head(struct profile *p, struct profile_rule *r, const struct node *node,
    const char *path, const char *regulation, struct vt_error *err)
{
	const char *enabled = node_get(node, "enabled");
	int status;

	if (enabled != NULL)
		r->enabled = strcmp(enabled, "true") == 0;
	status = parse_severities(node, path, &r->severity, &r->severity_final, err);
	if (status == VT_OK)
		status = parse_cite(p, node, path, regulation, &r->cite, err);
	if (status == VT_OK && r->severity == 0)
		status = profile_complain(err, path, node, "rule %s needs a severity", r->id);
	adapt_cases(r, node_get(node, "severity") != NULL, node_get(node, "cite") != NULL);
	return status;
}

static int
parse_rule(struct profile *p, const struct node *node, const char *path, const char *regulation,
    struct vt_error *err)
{
	const char *id = node_get(node, "id");
	struct profile_rule *r;
	int status, known;

	if (id == NULL || id[0] == '\0')
		return profile_complain(err, path, node, "<rule> needs an id");
	if ((r = rule_for(p, id)) == NULL)
		return no_memory(err, path);
	/* Two entries in one file: the second would silently win. */
	if (r->path == path)
		return profile_complain(err, path, node, "rule %s stands here twice", id);
	r->path = path;
	r->line = node->line;
	status = parse_rule_head(p, r, node, path, regulation, err);
	for (const struct node *n = node->children; n != NULL && status == VT_OK; n = n->next) {
		if (strcmp(n->name, "case") == 0) {
			status = parse_case(p, r, n, path, regulation, err);
			continue;
		}
		status = profile_parse_entry(p, &r->entries, n, path, &known, err);
		if (status == VT_OK && !known)
			status =
			    profile_complain(err, path, n, "<%s> is not known in <rule>", n->name);
	}
	return status;
}

void
profile_found_anew(struct profile *p, const char *regulation)
{
	for (size_t i = 0; i < p->rule_count; i++) {
		if (p->rules[i]->cite[0] == '\0')
			continue;
		p->rules[i]->cite = regulation;
		adapt_cases(p->rules[i], 0, 1);
	}
}

int
profile_parse_body(struct profile *p, const struct node *root, const char *path,
    const char *regulation, struct vt_error *err)
{
	int status = VT_OK, known;

	for (const struct node *n = root->children; n != NULL && status == VT_OK; n = n->next) {
		if (strcmp(n->name, "title") == 0)
			continue;
		if (strcmp(n->name, "rule") == 0) {
			status = parse_rule(p, n, path, regulation, err);
			continue;
		}
		if (strcmp(n->name, "waiver") == 0) {
			status = profile_parse_waiver(p, n, path, err);
			continue;
		}
		if (strcmp(n->name, "components") == 0) {
			status = profile_parse_components(p, n, path, err);
			continue;
		}
		status = profile_parse_entry(p, &p->entries, n, path, &known, err);
		if (status == VT_OK && !known)
			status = profile_complain(err, path, n, "<%s> is not known in <profile>",
			    n->name);
	}
	return status;
}
