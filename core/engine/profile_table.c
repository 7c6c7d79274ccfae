/* The dated tables beside the profiles, the same for every one: what was in force when
 * (in-force.xml), which names ended when (names.xml). */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"

/* Each attribute, or the text of the element, becomes a list of words of the profile, in the
 * order of the table; what an entry has not is an empty word. */
struct column {
	const char *element, *attribute; /* attribute NULL: the text of the element */
	const char *words;
	int required;
};

struct table {
	const char *file, *root, *xmlns;
	const struct column *columns;
	size_t count;
};

static const struct column in_force_columns[] = {
    {"document", "number", "in-force-number", 1},
    {"document", "name", "in-force-name", 1},
    {"document", "issued", "in-force-issued", 1},
    {"document", "since", "in-force-since", 0},
    {"document", "until", "in-force-until", 0},
    {"document", "by", "in-force-by", 0},
};

static const struct column names_columns[] = {
    {"name", "was", "names-was", 1},
    {"name", "after", "names-after", 0},
    {"name", "but", "names-but", 0},
    {"name", "area", "names-area", 0},
    {"name", "place", "names-place", 0},
    {"name", "until", "names-until", 1},
    {"name", "now", "names-now", 0},
    {"name", "to", "names-to", 0},
    {"name", "source", "names-source", 1},
    {"before", NULL, "names-before", 1},
    {"before", "kind", "names-before-kind", 1},
    {"city", "name", "names-city", 1},
    {"city", "since", "names-city-since", 0},
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const struct table tables[] = {
    {"in-force.xml", "in-force", "urn:vanthu:in-force:1", in_force_columns,
	COUNT(in_force_columns)},
    {"names.xml", "names", "urn:vanthu:names:1", names_columns, COUNT(names_columns)},
};

/* How many of those behind a node are of its kind. */
static size_t
count_alike(const struct node *node)
{
	size_t count = 0;

	for (const struct node *n = node->next; n != NULL; n = n->next)
		count += strcmp(n->name, node->name) == 0;
	return count;
}

/* first: none of its kind came before. */
static int
take_entry(struct profile *p, const struct table *t, const struct node *node, int first,
    const char *path, struct vt_error *err)
{
	const size_t more = first ? count_alike(node) : 0;
	int status = VT_OK;

	if (strcmp(node->ns, t->xmlns) != 0)
		return VT_OK;
	for (size_t i = 0; i < t->count && status == VT_OK; i++) {
		const struct column *c = &t->columns[i];
		const char *value;

		if (strcmp(node->name, c->element) != 0)
			continue;
		if (c->attribute != NULL)
			value = node_get(node, c->attribute);
		else
			value = node->text.s;
		if ((value == NULL || value[0] == '\0') && c->required)
			return profile_complain(err, path, node, "<%s> needs %s", c->element,
			    c->attribute != NULL ? c->attribute : "a text");
		status = profile_add_word(p, &p->entries, c->words,
		    kit_str(value != NULL ? value : ""), more, err);
	}
	return status;
}

static int
take_table(struct profile *p, const struct table *t, const char *dir, struct vt_error *err)
{
	struct kit_alloc alloc = arena_kit(p->arena);
	const char *path = kit_printf(&alloc, "%s/%s", dir, t->file);
	struct stat st;
	const struct node *root;
	int status;

	if (path[0] == '\0')
		return fail(err, VT_ERR_MEMORY, "no memory for %s", t->file);
	/* Without the table the rules that need it say that they cannot tell. */
	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > PROFILE_FILE_MAX)
		return VT_OK;
	if ((status = profile_read(path, NULL, p->arena, p->nodes, &root, err)) != VT_OK)
		return status;
	if (!node_is(root, t->xmlns, t->root))
		status = profile_complain(err, path, root, "this is no table <%s xmlns=\"%s\">",
		    t->root, t->xmlns);
	for (const struct node *n = status == VT_OK ? root->children : NULL, *last = NULL;
	     n != NULL && status == VT_OK; last = n, n = n->next)
		status = take_entry(p, t, n, last == NULL || strcmp(last->name, n->name) != 0, path,
		    err);
	return status;
}

int
profile_take_tables(struct profile *p, const char *dir, struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < COUNT(tables) && status == VT_OK; i++)
		status = take_table(p, &tables[i], dir, err);
	return status;
}
