/* <components>: which components documents of one kind have, a row of the table of kinds. */
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"

/* Each column is a map of the profile from the kind to what it has: "component-number". */
#define COLUMN_PREFIX "component-"
/* The kinds that have a row, as words: titles are compared with them. */
#define KINDS "component-kinds"

static int
is_known(const char *name)
{
	static const char *const columns[] = {"nation", "motto", "party-title", "agency", "number",
	    "date", "title", "subject", "subject-label", "addressee", "basis", "order", "signature",
	    "recipients", "signers"};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (strcmp(name, columns[i]) == 0)
			return 1;
	return 0;
}

/* One who signs, or several; of all else whether it is there. */
static int
is_value(const char *column, const char *value)
{
	static const char *const values[] = {"required", "optional", "forbidden", "text"};

	if (strcmp(column, "signers") == 0)
		return value[0] >= '1' && value[0] <= '9' && value[1] == '\0';
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		if (strcmp(value, values[i]) == 0)
			return 1;
	return 0;
}

static int
no_memory(struct vt_error *err, const char *path)
{
	return fail(err, VT_ERR_MEMORY, "no memory for profile %s", path);
}

/* The key of a row; empty when memory is short: a type by its name, or "@" and the role of what has
 * no type's name. */
static const char *
key_of(struct profile *p, const struct node *node, const char *attribute)
{
	struct kit_alloc alloc = arena_kit(p->arena);
	const char *value = node_get(node, attribute);

	if (value == NULL || strcmp(attribute, "role") != 0)
		return value;
	return kit_printf(&alloc, "@%s", value);
}

static int
take_columns(struct profile *p, const struct node *node, const char *key, const char *path,
    struct vt_error *err)
{
	struct kit_alloc alloc = arena_kit(p->arena);
	int status = VT_OK;

	for (size_t i = 0; i < node->attribute_count && status == VT_OK; i++) {
		const char *name = node->attributes[i].name, *value = node->attributes[i].value.s;
		const char *column;

		if (strcmp(name, "kind") == 0 || strcmp(name, "role") == 0)
			continue;
		if (!is_known(name) || !is_value(name, value))
			return profile_complain(err, path, node,
			    "%s=\"%s\" is not known in <components>", name, value);
		column = kit_printf(&alloc, COLUMN_PREFIX "%s", name);
		if (column[0] == '\0')
			return no_memory(err, path);
		status = profile_put(p, &p->entries, column, kit_str(key), kit_str(value), err);
	}
	return status;
}

int
profile_parse_components(struct profile *p, const struct node *node, const char *path,
    struct vt_error *err)
{
	const char *kind = key_of(p, node, "kind"), *role = key_of(p, node, "role");
	int status = VT_OK;

	if (role != NULL && role[0] == '\0')
		return no_memory(err, path);
	if (kind == NULL && role == NULL)
		return profile_complain(err, path, node, "<components> needs a kind or a role");
	if (kind != NULL)
		status = profile_add_word(p, &p->entries, KINDS, kit_str(kind), 0, err);
	if (kind != NULL && status == VT_OK)
		status = take_columns(p, node, kind, path, err);
	return status == VT_OK && role != NULL ? take_columns(p, node, role, path, err) : status;
}
