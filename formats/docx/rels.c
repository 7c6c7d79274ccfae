/* Relationships: how the parts of the package find one another. */
#include <string.h>

#include "formats/docx/docx.h"

enum { RELATIONS_MAX = 20000, PATH_BYTES = 1024 };

struct rels_reader {
	struct docx *d;
	const char *base; /* folder of the source part, with '/' at the end, or "" */
	struct relation *first, *last;
	uint32_t count;
};

/* Kinds go by the last step of the type: both editions end alike. */
static int
relation_kind(struct vt_str type)
{
	static const struct {
		const char *name;
		int kind;
	} kinds[] = {{"/officeDocument", REL_MAIN}, {"/styles", REL_STYLES},
	    {"/numbering", REL_NUMBERING}, {"/settings", REL_SETTINGS}, {"/theme", REL_THEME},
	    {"/header", REL_HEADER}, {"/footer", REL_FOOTER}, {"/footnotes", REL_FOOTNOTES},
	    {"/endnotes", REL_ENDNOTES}, {"/comments", REL_COMMENTS},
	    {"/core-properties", REL_CORE}, {"/extended-properties", REL_EXTENDED},
	    {"/extendedProperties", REL_EXTENDED}, {"/metadata/core-properties", REL_CORE},
	    {"/vbaProject", REL_VBA}, {"/hyperlink", REL_HYPERLINK},
	    {"/attachedTemplate", REL_TEMPLATE}};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (kit_ends(type, kit_str(kinds[i].name)))
			return kinds[i].kind;
	return REL_OTHER;
}

/* Adds the steps of a path to out, resolving "." and "..". */
static size_t
add_steps(char *out, size_t n, struct vt_str path)
{
	size_t i = 0;

	while (i < path.n) {
		size_t start = i;
		struct vt_str step;

		while (i < path.n && path.s[i] != '/' && path.s[i] != '\\')
			i++;
		step = kit_sub(path, start, i);
		i++;
		if (step.n == 0 || kit_eq(step, VT_STR(".")))
			continue;
		if (kit_eq(step, VT_STR(".."))) {
			while (n > 0 && out[--n] != '/')
				continue;
			continue;
		}
		if (n + step.n + 2 > PATH_BYTES)
			return n;
		if (n > 0)
			out[n++] = '/';
		memcpy(out + n, step.s, step.n);
		n += step.n;
	}
	return n;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c | 32) >= 'a' && (c | 32) <= 'f')
		return (c | 32) - 'a' + 10;
	return -1;
}

/* %41 -> A, in place. */
static size_t
decode_percent(char *s, size_t n)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		int high = i + 2 < n && s[i] == '%' ? hex_digit(s[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s[i + 2]) : -1;

		if (low >= 0 && high * 16 + low != 0) {
			s[k++] = (char)(high * 16 + low);
			i += 2;
		} else {
			s[k++] = s[i];
		}
	}
	return k;
}

static const char *
resolve_target(struct docx *d, const char *base, struct vt_str target)
{
	char path[PATH_BYTES];
	size_t n = 0;

	for (size_t i = 0; i < target.n; i++)
		if (target.s[i] == '#' || target.s[i] == '?')
			target.n = i;
	if (target.n > 0 && target.s[0] != '/')
		n = add_steps(path, 0, kit_str(base));
	n = add_steps(path, n, target);
	n = decode_percent(path, n);
	return docx_intern(d, (struct vt_str){path, n});
}

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct rels_reader *reader = ctx;
	struct docx *d = reader->d;
	struct relation *r;
	struct vt_str target;

	(void)xml;
	if (e->name != KIT_XML(NS_REL, N_Relationship))
		return VT_OK;
	if (++reader->count > RELATIONS_MAX)
		return kit_fail(err, VT_ERR_TOO_LARGE, "more than %d relationships", RELATIONS_MAX);
	r = docx_alloc(d, sizeof(*r), err);
	if (r == NULL)
		return VT_ERR_TOO_LARGE;
	r->id = docx_intern(d, kit_xml_get(e, PLAIN(Id)));
	r->kind = relation_kind(kit_xml_get(e, PLAIN(Type)));
	r->external = kit_eq(kit_xml_get(e, PLAIN(TargetMode)), VT_STR("External"));
	target = kit_xml_get(e, PLAIN(Target));
	r->target = r->external ? docx_intern(d, target) : resolve_target(d, reader->base, target);
	if (reader->last != NULL)
		reader->last->next = r;
	else
		reader->first = r;
	reader->last = r;
	return VT_OK;
}

int
rels_read(struct docx *d, const char *part, struct relation **out_list, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, NULL, NULL};
	const char *slash = strrchr(part, '/');
	size_t folder = slash == NULL ? 0 : (size_t)(slash - part) + 1;
	struct rels_reader reader = {.d = d};
	struct vt_error why = {0, ""};
	char name[PATH_BYTES + 16];
	int64_t entry;
	int code;

	*out_list = NULL;
	if (strlen(part) >= PATH_BYTES)
		return VT_OK;
	reader.base = docx_intern(d, (struct vt_str){part, folder});
	memcpy(name, part, folder);
	memcpy(name + folder, "_rels/", 6);
	strcpy(name + folder + 6, part + folder);
	strcat(name, ".rels");
	entry = rels_entry(d, name);
	if (entry < 0)
		return VT_OK;
	code = kit_xml_parse_alike(d->xml, d->pkg, entry, name, &handler, &reader, &why);
	*out_list = reader.first;
	return docx_optional(d, code, name, &why, err);
}

const struct relation *
rels_by_kind(const struct relation *list, int kind)
{
	for (; list != NULL; list = list->next)
		if (list->kind == kind && !list->external)
			return list;
	return NULL;
}

const struct relation *
rels_by_id(const struct relation *list, struct vt_str id)
{
	for (; list != NULL; list = list->next)
		if (kit_eq(kit_str(list->id), id))
			return list;
	return NULL;
}

static int
same_name(const char *a, const char *b)
{
	while (*b == '/' || *b == '\\')
		b++;
	for (; *a != '\0' && *b != '\0'; a++, b++) {
		char x = *a == '\\' ? '/' : *a, y = *b == '\\' ? '/' : *b;

		if (x >= 'A' && x <= 'Z')
			x = (char)(x | 32);
		if (y >= 'A' && y <= 'Z')
			y = (char)(y | 32);
		if (x != y)
			return 0;
	}
	return *a == *b;
}

int64_t
rels_entry(const struct docx *d, const char *name)
{
	const struct vt_package_ops *ops = d->pkg->ops;
	int64_t entry = name[0] == '\0' ? -1 : ops->entry_lookup(d->pkg, name);
	size_t count;

	if (entry >= 0 || name[0] == '\0')
		return entry;
	count = ops->entry_count(d->pkg);
	for (size_t i = 0; i < count; i++) {
		const char *candidate = ops->entry_name(d->pkg, i);

		if (candidate != NULL && same_name(name, candidate))
			return (int64_t)i;
	}
	return -1;
}

/* Files without the relationship exist; Word's own name is tried for them. */
const char *
rels_main_part(struct docx *d, struct vt_error *err)
{
	const struct relation *r = rels_by_kind(d->package_rels, REL_MAIN);
	const char *name = r != NULL ? r->target : "word/document.xml";

	/* Nor is a theme that calls itself the document one. */
	if (rels_entry(d, name) < 0 || kit_ends(kit_str(name), VT_STR("themeManager.xml")))
		name = "word/document.xml";
	if (rels_entry(d, name) >= 0)
		return name;
	kit_fail(err, VT_ERR_NO_MAIN_PART, "no part of the package is its main document");
	return NULL;
}
