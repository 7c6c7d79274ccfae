/* The guide: why each rule is there, an example, and how to mend a fault; profiles/guide.xml. */
#include "core/engine/guide.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"

#define GUIDE_NAMESPACE "urn:vanthu:guide:1"

/* A way has a name only here. */
struct way {
	const char *id;
	struct vt_way said;
};

struct guide {
	struct way *ways;
	size_t way_count;
	struct vt_guide *rules;
	size_t rule_count;
};

static int
is_element(const struct node *n, const char *name)
{
	return strcmp(n->name, name) == 0;
}

static size_t
count_elements(const struct node *root, const char *name)
{
	size_t count = 0;

	for (const struct node *n = root->children; n != NULL; n = n->next)
		count += (size_t)is_element(n, name);
	return count;
}

/* The text of the child of a name in one language; one without a language is of
 * both. NULL: there is none. */
static const char *
said_in(const struct node *parent, const char *name, const char *language)
{
	for (const struct node *n = parent->children; n != NULL; n = n->next) {
		const char *lang = node_get(n, "lang");

		if (is_element(n, name) && (lang == NULL || strcmp(lang, language) == 0))
			return n->text.s;
	}
	return NULL;
}

static int
read_text(const struct node *parent, const char *name, const char *path, struct vt_text *out,
    struct vt_error *err)
{
	out->vi = said_in(parent, name, "vi");
	out->en = said_in(parent, name, "en");
	if (out->vi == NULL || out->en == NULL)
		return profile_complain(err, path, parent, "<%s> lacks <%s>", parent->name, name);
	return VT_OK;
}

static int
read_ways(struct guide *guide, const struct node *root, const char *path, struct vt_error *err)
{
	int rc = VT_OK;

	for (const struct node *n = root->children; n != NULL && rc == VT_OK; n = n->next) {
		struct way *way = &guide->ways[guide->way_count];

		if (!is_element(n, "way"))
			continue;
		way->id = node_get(n, "id");
		if (way->id == NULL)
			return profile_complain(err, path, n, "<way> needs an id");
		rc = read_text(n, "word", path, &way->said.word, err);
		if (rc == VT_OK)
			rc = read_text(n, "libreoffice", path, &way->said.libreoffice, err);
		guide->way_count++;
	}
	return rc;
}

static const struct vt_way *
way_named(const struct guide *guide, struct vt_str id)
{
	for (size_t i = 0; i < guide->way_count; i++)
		if (kit_eq(kit_str(guide->ways[i].id), id))
			return &guide->ways[i].said;
	return NULL;
}

/* The ids in ways, parted by spaces. */
static int
read_way_list(const struct guide *guide, struct arena *a, const struct node *n, const char *path,
    struct vt_guide *out, struct vt_error *err)
{
	const char *given = node_get(n, "ways");
	struct vt_str ids = kit_str(given);
	const struct vt_way **ways = arena_array(a, ids.n + 1, sizeof(const struct vt_way *));
	size_t start = 0;

	if (ways == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for %s", path);
	for (size_t i = 0; i <= ids.n; i++) {
		if (i < ids.n && ids.s[i] != ' ')
			continue;
		if (i > start) {
			struct vt_str id = kit_sub(ids, start, i);

			if ((ways[out->way_count] = way_named(guide, id)) == NULL)
				return profile_complain(err, path, n, "no way \"%.*s\"", (int)id.n,
				    id.s);
			out->way_count++;
		}
		start = i + 1;
	}
	out->ways = ways;
	return VT_OK;
}

static int
read_rule(struct guide *guide, struct arena *a, const struct node *n, const char *path,
    struct vt_error *err)
{
	struct vt_guide *rule = &guide->rules[guide->rule_count];
	int rc;

	rule->size = sizeof(*rule);
	rule->rule = node_get(n, "id");
	if (rule->rule == NULL)
		return profile_complain(err, path, n, "<rule> needs an id");
	rc = read_text(n, "why", path, &rule->why, err);
	if (rc == VT_OK)
		rc = read_text(n, "right", path, &rule->right, err);
	if (rc == VT_OK)
		rc = read_text(n, "wrong", path, &rule->wrong, err);
	if (rc == VT_OK)
		rc = read_way_list(guide, a, n, path, rule, err);
	guide->rule_count++;
	return rc;
}

static int
read_guide(struct guide *guide, struct arena *a, const struct node *root, const char *path,
    struct vt_error *err)
{
	int rc;

	if (strcmp(root->ns, GUIDE_NAMESPACE) != 0)
		return profile_complain(err, path, root, "this is no guide");
	guide->ways = arena_array(a, count_elements(root, "way") + 1, sizeof(*guide->ways));
	guide->rules = arena_array(a, count_elements(root, "rule") + 1, sizeof(*guide->rules));
	if (guide->ways == NULL || guide->rules == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for %s", path);
	rc = read_ways(guide, root, path, err);
	for (const struct node *n = root->children; n != NULL && rc == VT_OK; n = n->next)
		if (is_element(n, "rule"))
			rc = read_rule(guide, a, n, path, err);
	return rc;
}

int
guide_load(const char *dir, struct arena *a, const struct guide **out, struct vt_error *err)
{
	struct kit_alloc alloc = arena_kit(a);
	const char *path = kit_printf(&alloc, "%s/guide.xml", dir);
	struct guide *guide = arena_alloc(a, sizeof(*guide));
	const struct node *root;
	int rc;

	if (path == NULL || guide == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for the guide");
	if ((rc = profile_read(path, NULL, a, a, &root, err)) != VT_OK)
		return rc;
	rc = read_guide(guide, a, root, path, err);
	if (rc == VT_OK)
		*out = guide;
	return rc;
}

const struct vt_guide *
guide_of(const struct guide *guide, const char *rule)
{
	for (size_t i = 0; i < guide->rule_count; i++)
		if (strcmp(guide->rules[i].rule, rule) == 0)
			return &guide->rules[i];
	return NULL;
}
