/* The package around the parts: signatures, protection, content types, relationships. */
#include <stdio.h>
#include <string.h>

#include "formats/docx/edit.h"

static const char signatures[] = "_xmlsignatures/";
static const char types_part[] = "[Content_Types].xml";

/* ---- attributes without a namespace ---- */

static int
has_value(const xmlNode *node, const char *name, const char *part)
{
	xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
	int found = value != NULL && strstr((const char *)value, part) != NULL;

	xmlFree(value);
	return found;
}

/* Takes out the children of the root whose attribute has that in it. */
static void
drop_children(struct part *part, const char *name, const char *value)
{
	xmlNode *root = xmlDocGetRootElement(part->tree), *next;

	for (xmlNode *c = root != NULL ? root->children : NULL; c != NULL; c = next) {
		next = c->next;
		if (c->type != XML_ELEMENT_NODE || !has_value(c, name, value))
			continue;
		drop_node(c);
		part->touched = 1;
	}
}

/* ---- signatures ---- */

static int
is_signature(const char *name)
{
	return name != NULL && strncmp(name, signatures, sizeof(signatures) - 1) == 0;
}

static int
is_signed(const struct edit *e)
{
	size_t count = e->pkg->ops->entry_count(e->pkg);

	for (size_t i = 0; i < count; i++) {
		if (is_signature(e->pkg->ops->entry_name(e->pkg, i)))
			return 1;
	}
	return 0;
}

static int
drop_signature(struct edit *e, struct vt_error *err)
{
	size_t count = e->pkg->ops->entry_count(e->pkg);
	struct part *part;
	int code = VT_OK;

	for (size_t i = 0; i < count && code == VT_OK; i++) {
		const char *name = e->pkg->ops->entry_name(e->pkg, i);

		if (is_signature(name))
			code = e->changes->ops->remove(e->changes, name, err);
	}
	if (code == VT_OK)
		code = part_open(e, "_rels/.rels", &part, err);
	if (code != VT_OK)
		return code;
	drop_children(part, "Type", "/digital-signature/");
	code = part_open(e, types_part, &part, err);
	if (code == VT_OK)
		drop_children(part, "PartName", signatures);
	return code;
}

/* ---- protection ---- */

static int
is_on(const xmlNode *node, const char *name)
{
	struct vt_str v;

	get_w(node, name, &v);
	return kit_eq(v, VT_STR("1")) || kit_eq(v, VT_STR("true")) || kit_eq(v, VT_STR("on"));
}

/* Protection that allows comments, or tracked changes, allows ours. */
static int
check_protection(struct edit *e, struct vt_error *err)
{
	const struct relation *r = rels_by_kind(e->relations, REL_SETTINGS);
	struct part *part;
	const xmlNode *root, *protection;
	struct vt_str kind;
	struct vt_error ignored = {0};

	if (r == NULL || rels_entry(e->docx, r->target) < 0 ||
	    part_open(e, r->target, &part, &ignored) != VT_OK)
		return VT_OK;
	root = xmlDocGetRootElement(part->tree);
	protection = root != NULL ? child_w(root, "documentProtection") : NULL;
	if (protection == NULL || !is_on(protection, "enforcement"))
		return VT_OK;
	get_w(protection, "edit", &kind);
	if (kit_eq(kind, VT_STR("none")) || kind.n == 0 ||
	    (e->list->renew_comments && !kit_eq(kind, VT_STR("readOnly")) &&
		!kit_eq(kind, VT_STR("forms"))) ||
	    (e->list->tracked && kit_eq(kind, VT_STR("trackedChanges"))))
		return VT_OK;
	return kit_fail(err, VT_ERR_PROTECTED, "%s: documentProtection %.*s", part->name,
	    (int)kind.n, kind.s);
}

int
package_check(struct edit *e, struct vt_error *err)
{
	int code = check_protection(e, err);

	if (code != VT_OK || !is_signed(e))
		return code;
	if (!e->list->drop_signature)
		return kit_fail(err, VT_ERR_SIGNED, "%s", signatures);
	return drop_signature(e, err);
}

/* ---- a new part ---- */

static xmlNode *
add_child(struct part *part, const char *name)
{
	xmlNode *root = xmlDocGetRootElement(part->tree);

	part->touched = 1;
	return root != NULL ? xmlNewChild(root, root->ns, (const xmlChar *)name, NULL) : NULL;
}

static void
set(xmlNode *node, const char *name, const char *value)
{
	xmlNewProp(node, (const xmlChar *)name, (const xmlChar *)value);
}

static int
declare_type(struct edit *e, const char *name, const char *content_type, struct vt_error *err)
{
	struct part *part;
	xmlNode *override;
	char path[512];
	int code = part_open(e, types_part, &part, err);

	if (code != VT_OK)
		return code;
	snprintf(path, sizeof(path), "/%s", name);
	drop_children(part, "PartName", path);
	override = add_child(part, "Override");
	if (override == NULL)
		return kit_fail(err, VT_ERR_DAMAGED, "%s has no root", types_part);
	set(override, "PartName", path);
	set(override, "ContentType", content_type);
	return VT_OK;
}

/* Where the relationships of the main part stand. */
static void
relations_part(const struct edit *e, char *path, size_t room)
{
	const char *slash = strrchr(e->main_part, '/');
	size_t folder = slash != NULL ? (size_t)(slash - e->main_part) + 1 : 0;

	snprintf(path, room, "%.*s_rels/%s.rels", (int)folder, e->main_part, e->main_part + folder);
}

/* The part that relationship r names is no longer there. */
static int
remove_target(struct edit *e, const xmlNode *r, struct vt_error *err)
{
	xmlChar *id = xmlGetNoNsProp(r, (const xmlChar *)"Id");
	const struct relation *relation =
	    id != NULL ? rels_by_id(e->relations, kit_str((const char *)id)) : NULL;
	struct part *types;
	const char *stored;
	char path[1100];
	int64_t entry;
	int code;

	xmlFree(id);
	entry = relation == NULL || relation->external ? -1 : rels_entry(e->docx, relation->target);
	if (entry < 0)
		return VT_OK;
	stored = e->pkg->ops->entry_name(e->pkg, (size_t)entry);
	code = e->changes->ops->remove(e->changes, stored, err);
	if (code == VT_OK)
		code = part_open(e, types_part, &types, err);
	snprintf(path, sizeof(path), "/%s", stored);
	if (code == VT_OK)
		drop_children(types, "PartName", path);
	return code;
}

int
package_unrelate(struct edit *e, const char *kind, struct vt_error *err)
{
	struct part *part;
	char path[1100];
	xmlNode *root;
	int code;

	relations_part(e, path, sizeof(path));
	if (rels_entry(e->docx, path) < 0)
		return VT_OK;
	code = part_open(e, path, &part, err);
	root = code == VT_OK ? xmlDocGetRootElement(part->tree) : NULL;
	for (xmlNode *r = root != NULL ? root->children : NULL; r != NULL && code == VT_OK;
	     r = r->next) {
		if (r->type == XML_ELEMENT_NODE && has_value(r, "Type", kind))
			code = remove_target(e, r, err);
	}
	if (root != NULL && code == VT_OK)
		drop_children(part, "Type", kind);
	return code;
}

/* A name that no relationship has. */
static const char *
name_relation(struct edit *e)
{
	char id[32] = "";

	while (e->relations_made < 100000) {
		snprintf(id, sizeof(id), "rIdVt%u", ++e->relations_made);
		if (rels_by_id(e->relations, kit_str(id)) == NULL)
			break;
	}
	return docx_intern(e->docx, kit_str(id));
}

const char *
relations_uri(const struct part *part)
{
	return part->w != NULL && strstr((const char *)part->w->href, "purl.oclc.org") != NULL
	    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
	    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

int
package_relate(struct edit *e, const char *name, const char *content_type, const char *kind,
    const char **out_id, struct vt_error *err)
{
	static const char empty[] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/"
				    "package/2006/relationships\"/>";
	struct part *part;
	xmlNode *r;
	struct part *main;
	char path[1100], type[128];
	int code;

	relations_part(e, path, sizeof(path));
	code = part_create(e, path, empty, &part, err);
	if (code == VT_OK)
		code = declare_type(e, name, content_type, err);
	if (code != VT_OK)
		return code;
	code = part_open(e, e->main_part, &main, err);
	if (code != VT_OK)
		return code;
	r = add_child(part, "Relationship");
	if (r == NULL)
		return kit_fail(err, VT_ERR_DAMAGED, "%s has no root", path);
	snprintf(path, sizeof(path), "/%s", name);
	snprintf(type, sizeof(type), "%s/%s", relations_uri(main), kind);
	*out_id = name_relation(e);
	set(r, "Id", *out_id);
	set(r, "Type", type);
	set(r, "Target", path);
	return VT_OK;
}
