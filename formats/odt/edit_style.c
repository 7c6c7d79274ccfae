/* Automatic styles: one like another but for some properties, made once. */
#include "formats/odt/edit.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "kit/text.h"

const char *
odt_show(struct odt_edit *e, const char *format, ...)
{
	va_list args;
	char *text;
	int n;

	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	text = n < 0 ? NULL : odt_edit_alloc(e, (size_t)n + 1);
	if (text == NULL)
		return "";
	va_start(args, format);
	vsnprintf(text, (size_t)n + 1, format, args);
	va_end(args);
	return text;
}

const char *
odt_show_length(struct odt_edit *e, int32_t um)
{
	long long whole = (long long)um < 0 ? -(long long)um : um;

	return odt_show(e, "%s%lld.%03lldmm", um < 0 ? "-" : "", whole / 1000, whole % 1000);
}

static xmlNodePtr
automatic_styles(struct odt_part *part)
{
	xmlNodePtr root = xmlDocGetRootElement(part->doc), list, next;

	list = odt_child(root, ODT_NS_OFFICE, "automatic-styles");
	if (list != NULL)
		return list;
	next = odt_child(root, ODT_NS_OFFICE, "master-styles");
	if (next == NULL)
		next = odt_child(root, ODT_NS_OFFICE, "body");
	list = odt_new(part, ODT_NS_OFFICE, "automatic-styles", NULL);
	if (list != NULL)
		odt_link(root, next, list);
	return list;
}

static int
has_value(const xmlNode *node, const char *local, const xmlChar *value)
{
	xmlChar *is = odt_get(node, ODT_NS_STYLE, local);
	int same = xmlStrEqual(is, value);

	xmlFree(is);
	return same;
}

/* The style:style of that name, of any family when family is NULL. */
static xmlNodePtr
find_style(const xmlNode *list, const char *family, const xmlChar *name)
{
	for (xmlNodePtr n = list == NULL ? NULL : list->children; n != NULL; n = n->next)
		if (odt_is(n, ODT_NS_STYLE, "style") && has_value(n, "name", name) &&
		    (family == NULL || has_value(n, "family", (const xmlChar *)family)))
			return n;
	return NULL;
}

int
odt_style_is_automatic(struct odt_part *part, const char *family, const xmlChar *name)
{
	return find_style(automatic_styles(part), family, name) != NULL;
}

static const char *
new_name(struct odt_edit *e, struct odt_part *part, const xmlNode *list)
{
	const xmlNode *common = odt_child(xmlDocGetRootElement(part->doc), ODT_NS_OFFICE, "styles");
	const char *name;

	do
		name = odt_show(e, "Vanthu%u", ++part->names);
	while (find_style(list, NULL, (const xmlChar *)name) != NULL ||
	    find_style(common, NULL, (const xmlChar *)name) != NULL);
	return name;
}

/* The style that base is, under a new name, or one that has it for its parent. */
static xmlNodePtr
copy_style(struct odt_part *part, xmlNodePtr list, const char *family, const xmlChar *base,
    const char *name)
{
	xmlNodePtr old = base == NULL ? NULL : find_style(list, family, base), style;

	if (old != NULL) {
		style = odt_copy_node(part, old, 1);
		if (style != NULL)
			(void)odt_set(part, style, ODT_NS_STYLE, "display-name", NULL);
	} else {
		style = odt_new(part, ODT_NS_STYLE, "style", NULL);
	}
	if (style == NULL || !odt_set(part, style, ODT_NS_STYLE, "name", name) ||
	    !odt_set(part, style, ODT_NS_STYLE, "family", family))
		return NULL;
	if (old == NULL && base != NULL &&
	    !odt_set(part, style, ODT_NS_STYLE, "parent-style-name", (const char *)base))
		return NULL;
	odt_link(list, NULL, style);
	return style;
}

static xmlNodePtr
properties_of(struct odt_edit *e, struct odt_part *part, xmlNodePtr style, const char *family)
{
	int text = strcmp(family, "text") == 0;
	const char *local = odt_show(e, "%s-properties", family);
	xmlNodePtr node = odt_child(style, ODT_NS_STYLE, local);

	if (node != NULL)
		return node;
	node = odt_new(part, ODT_NS_STYLE, local, NULL);
	if (node != NULL)
		odt_link(style, text ? NULL : style->children, node);
	return node;
}

static const char *
key_of(struct odt_edit *e, const char *family, const struct odt_property *properties, size_t count)
{
	const char *key = family;

	for (size_t i = 0; i < count; i++)
		key = odt_show(e, "%s %d:%s=%s", key, (int)properties[i].ns, properties[i].local,
		    properties[i].value == NULL ? "-" : properties[i].value);
	return key;
}

static int
remember(struct odt_edit *e, struct odt_part *part, const xmlChar *base, const char *key,
    const char *name)
{
	struct odt_made *made = odt_edit_alloc(e, sizeof(*made));

	if (made == NULL)
		return e->err->code;
	made->base = base == NULL ? NULL : (const xmlChar *)odt_show(e, "%s", (const char *)base);
	made->key = key;
	made->name = (xmlChar *)(uintptr_t)name;
	made->next = part->made;
	part->made = made;
	return VT_OK;
}

int
odt_style_derive(struct odt_edit *e, struct odt_part *part, const char *family, const xmlChar *base,
    const struct odt_property *properties, size_t count, const xmlChar **out_name)
{
	const char *key = key_of(e, family, properties, count), *name;
	xmlNodePtr list = automatic_styles(part), style, node;

	for (const struct odt_made *m = part->made; m != NULL; m = m->next)
		if (strcmp(m->key, key) == 0 && xmlStrEqual(m->base, base)) {
			*out_name = m->name;
			return VT_OK;
		}
	if (list == NULL)
		return odt_no_memory(e);
	name = new_name(e, part, list);
	style = copy_style(part, list, family, base, name);
	node = style == NULL ? NULL : properties_of(e, part, style, family);
	if (node == NULL)
		return odt_no_memory(e);
	for (size_t i = 0; i < count; i++)
		if (!odt_set(part, node, properties[i].ns, properties[i].local,
			properties[i].value))
			return odt_no_memory(e);
	*out_name = (const xmlChar *)name;
	return remember(e, part, base, key, name);
}

/* ---- fonts ---- */

static int
is_family(const xmlNode *face, const char *family)
{
	xmlChar *is = odt_get(face, ODT_NS_SVG, "font-family");
	struct vt_str name = is == NULL ? VT_STR("") : kit_trim(kit_str((const char *)is));
	int same;

	if (name.n > 1 && (name.s[0] == '\'' || name.s[0] == '"'))
		name = kit_sub(name, 1, name.n - 1);
	same = kit_eq(name, kit_str(family));
	xmlFree(is);
	return same;
}

int
odt_style_font(struct odt_edit *e, struct odt_part *part, const char *family, const char **out_name)
{
	xmlNodePtr root = xmlDocGetRootElement(part->doc), face;
	xmlNodePtr list = odt_child(root, ODT_NS_OFFICE, "font-face-decls");
	const char *name = family;
	int taken = 0;

	for (face = list == NULL ? NULL : list->children; face != NULL; face = face->next) {
		xmlChar *is;

		if (!odt_is(face, ODT_NS_STYLE, "font-face"))
			continue;
		is = odt_get(face, ODT_NS_STYLE, "name");
		taken |= xmlStrEqual(is, (const xmlChar *)family);
		if (is != NULL && is_family(face, family)) {
			*out_name = odt_show(e, "%s", (const char *)is);
			xmlFree(is);
			return VT_OK;
		}
		xmlFree(is);
	}
	if (taken)
		name = odt_show(e, "%s (Vanthu)", family);
	if (list == NULL) {
		list = odt_new(part, ODT_NS_OFFICE, "font-face-decls", NULL);
		if (list == NULL)
			return odt_no_memory(e);
		face = odt_child(root, ODT_NS_OFFICE, "scripts");
		odt_link(root, face != NULL ? face->next : root->children, list);
	}
	face = odt_new(part, ODT_NS_STYLE, "font-face", NULL);
	if (face == NULL || !odt_set(part, face, ODT_NS_STYLE, "name", name) ||
	    !odt_set(part, face, ODT_NS_SVG, "font-family", odt_show(e, "'%s'", family)))
		return odt_no_memory(e);
	odt_link(list, NULL, face);
	*out_name = name;
	return VT_OK;
}
