/* Facts beside the text: who wrote it with what, comments, macros, links to outside. */
#include <string.h>

#include "formats/docx/docx.h"

enum { VALUE_ROOM = 1024, PARTS_LOOKED_AT = 500 };

struct metadata_reader {
	struct docx *d;
	struct vt_str *slot; /* where the text goes, or NULL */
	int is_pages;
	char value[VALUE_ROOM];
	size_t n;
};

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct metadata_reader *m = ctx;
	struct vt_properties *p = &m->d->properties;

	(void)xml;
	(void)err;
	if (e->depth != 2)
		return VT_OK;
	m->n = 0;
	m->slot = NULL;
	m->is_pages = 0;
	switch (e->name) {
	case KIT_XML(NS_DC, N_title): m->slot = &p->title; break;
	case KIT_XML(NS_DC, N_creator): m->slot = &p->author; break;
	case KIT_XML(NS_DC, N_language): m->slot = &p->language; break;
	case KIT_XML(NS_CP, N_lastModifiedBy): m->slot = &p->last_editor; break;
	case KIT_XML(NS_EP, N_Company): m->slot = &p->company; break;
	case KIT_XML(NS_EP, N_Application): m->slot = &p->producer; break;
	case KIT_XML(NS_EP, N_Pages): m->is_pages = 1; break;
	default: break;
	}
	return VT_OK;
}

static int
text(void *ctx, struct kit_xml *xml, struct vt_str s, struct vt_error *err)
{
	struct metadata_reader *m = ctx;
	size_t n = s.n < VALUE_ROOM - m->n ? s.n : VALUE_ROOM - m->n;

	(void)xml;
	(void)err;
	if (m->slot == NULL && !m->is_pages)
		return VT_OK;
	while (n > 0 && n < s.n && ((unsigned char)s.s[n] & 0xc0) == 0x80)
		n--;
	memcpy(m->value + m->n, s.s, n);
	m->n += n;
	return VT_OK;
}

static int
end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct metadata_reader *m = ctx;
	struct vt_str value = kit_trim((struct vt_str){m->value, m->n});

	(void)xml;
	(void)name;
	if (m->is_pages) {
		m->d->properties.page_count = kit_int_parse(value);
		if (m->d->properties.page_count <= 0)
			m->d->properties.page_count = VT_UNSET;
	} else if (m->slot != NULL && value.n > 0) {
		char *copy = docx_alloc(m->d, value.n + 1, err);

		if (copy == NULL)
			return VT_ERR_TOO_LARGE;
		memcpy(copy, value.s, value.n);
		*m->slot = (struct vt_str){copy, value.n};
	}
	m->slot = NULL;
	m->is_pages = 0;
	return VT_OK;
}

static int
read_facts(struct docx *d, int kind, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, end, text};
	const struct relation *r = rels_by_kind(d->package_rels, kind);
	struct metadata_reader m = {.d = d};
	struct vt_error why = {0, ""};
	int64_t entry = r == NULL ? -1 : rels_entry(d, r->target);
	int code;

	if (entry < 0)
		return VT_OK;
	code = kit_xml_parse(d->xml, d->pkg, entry, r->target, &handler, &m, &why);
	/* Nothing of the text is lost with them. */
	return code == VT_ERR_DAMAGED ? VT_OK : docx_optional(d, code, r->target, &why, err);
}

static int
count_comment(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct docx *d = ctx;

	(void)err;
	if (e->name == W(comment)) {
		d->properties.comment_count++;
		kit_xml_skip(xml);
	}
	return VT_OK;
}

static int
read_comments(struct docx *d, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {count_comment, NULL, NULL};
	const struct relation *r = rels_by_kind(d->document_rels, REL_COMMENTS);
	struct vt_error why = {0, ""};
	int64_t entry = r == NULL ? -1 : rels_entry(d, r->target);
	int code;

	if (entry < 0)
		return VT_OK;
	code = kit_xml_parse(d->xml, d->pkg, entry, r->target, &handler, d, &why);
	return docx_optional(d, code, r->target, &why, err);
}

/* What is fetched when the file is opened. A hyperlink waits for a click; a
 * template on the writer's own disk is not outside. */
static int
loads_from_outside(const struct relation *r)
{
	struct vt_str target = kit_str(r->target);

	if (!r->external || r->kind == REL_HYPERLINK)
		return 0;
	if (r->kind != REL_TEMPLATE)
		return 1;
	return kit_starts(target, VT_STR("http:")) || kit_starts(target, VT_STR("https:")) ||
	    kit_starts(target, VT_STR("ftp:")) || kit_starts(target, VT_STR("\\\\")) ||
	    kit_starts(target, VT_STR("file:///\\\\"));
}

/* Relationships of every part, as headers and settings have their own. */
static int
count_external(struct docx *d, struct vt_error *err)
{
	const struct vt_package_ops *ops = d->pkg->ops;
	size_t count = ops->entry_count(d->pkg), looked_at = 0;
	char part[512];

	for (size_t i = 0; i < count && looked_at < PARTS_LOOKED_AT; i++) {
		struct vt_str name = kit_str(ops->entry_name(d->pkg, i));
		int64_t folder = kit_find(name, VT_STR("_rels/"), 0);
		struct relation *list;
		size_t n;
		int code;

		if (kit_ends(name, VT_STR("vbaProject.bin")))
			d->properties.macro_count++;
		if (folder <= 0 || !kit_ends(name, VT_STR(".rels")) || name.n > sizeof(part))
			continue;
		looked_at++;
		n = (size_t)folder;
		memcpy(part, name.s, n);
		memcpy(part + n, name.s + n + 6, name.n - n - 6 - 5);
		part[name.n - 11] = '\0';
		list = d->document_rels;
		if (strcmp(part, d->main_part) != 0) {
			code = rels_read(d, part, &list, err);
			if (code != VT_OK)
				return code;
		}
		for (const struct relation *r = list; r != NULL; r = r->next)
			d->properties.external_count += loads_from_outside(r);
	}
	return VT_OK;
}

int
metadata_read(struct docx *d, struct vt_error *err)
{
	int code = read_facts(d, REL_CORE, err);

	if (code == VT_OK)
		code = read_facts(d, REL_EXTENDED, err);
	if (code == VT_OK)
		code = read_comments(d, err);
	if (code == VT_OK)
		code = count_external(d, err);
	if (code != VT_OK)
		return code;
	if (d->properties.language.n == 0 && d->styles.language != NULL)
		d->properties.language = kit_str(d->styles.language);
	return d->builder->ops->properties(d->builder, &d->properties, err);
}
