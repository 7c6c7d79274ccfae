/* Metadata: meta.xml, the manifest, and code or links that the package carries. */
#include "formats/odt/metadata.h"
#include "formats/odt/body.h"
#include "kit/fail.h"
#include "kit/length.h"
#include "kit/text.h"

/* ---- meta.xml ---- */

static struct vt_str *
member_of(struct odt *r, uint32_t name)
{
	switch (name) {
	case ODT_DC(TITLE): return &r->properties.title;
	case ODT_META(INITIAL_CREATOR): return &r->properties.author;
	case ODT_DC(CREATOR): return &r->properties.last_editor;
	case ODT_DC(LANGUAGE): return &r->properties.language;
	case ODT_META(GENERATOR): return &r->properties.producer;
	default: return NULL;
	}
}

int
odt_meta_start(struct odt_meta *m, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	int32_t pages;

	(void)xml, (void)err;
	if (m->open > 0) {
		m->open++;
		return VT_OK;
	}
	m->member = member_of(m->r, e->name);
	if (e->name == ODT_META(USER_DEFINED) &&
	    kit_eq(kit_xml_get(e, ODT_META(NAME)), VT_STR("Company")))
		m->member = &m->r->properties.company;
	if (m->member != NULL) {
		m->open = 1;
		m->n = 0;
	}
	if (e->name == ODT_META(DOCUMENT_STATISTIC)) {
		pages = kit_int_parse(kit_xml_get(e, ODT_META(PAGE_COUNT)));
		m->r->properties.page_count = pages != VT_UNSET && pages > 0 ? pages : VT_UNSET;
	}
	if (e->name == ODT_META(TEMPLATE))
		odt_count_external(m->r, kit_xml_get(e, ODT_XLINK(HREF)));
	return VT_OK;
}

int
odt_meta_text(struct odt_meta *m, struct vt_str text)
{
	for (size_t i = 0; m->open > 0 && i < text.n && m->n < sizeof(m->value); i++)
		m->value[m->n++] = text.s[i];
	return VT_OK;
}

int
odt_meta_end(struct odt_meta *m, struct vt_error *err)
{
	struct vt_str value;

	if (m->open == 0 || --m->open > 0)
		return VT_OK;
	while (m->n == sizeof(m->value) && m->n > 0 && (m->value[m->n - 1] & 0x80) != 0)
		m->n--; /* no torn character at the cut */
	value = kit_trim((struct vt_str){m->value, m->n});
	m->member->s = odt_copy(m->r, value, err);
	m->member->n = value.n;
	return m->member->s == NULL ? VT_ERR_TOO_LARGE : VT_OK;
}

static int
meta_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	return odt_meta_start(ctx, xml, e, err);
}

static int
meta_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	(void)xml, (void)name;
	return odt_meta_end(ctx, err);
}

static int
meta_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	(void)xml, (void)err;
	return odt_meta_text(ctx, text);
}

int
odt_meta_read(struct odt *r, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {meta_start, meta_end, meta_text};
	int64_t entry = r->pkg->ops->entry_lookup(r->pkg, "meta.xml");
	struct odt_meta meta = {.r = r};

	if (entry < 0)
		return VT_OK;
	return odt_read_optional(r, entry, "meta.xml", &handler, &meta, err);
}

/* ---- the manifest ---- */

static int
manifest_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	(void)ctx, (void)xml;
	if (e->name != ODT_MANIFEST(ENCRYPTION_DATA))
		return VT_OK;
	return kit_fail(err, VT_ERR_ENCRYPTED, "the document is encrypted: a password is needed");
}

int
odt_manifest_read(struct odt *r, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {manifest_start, NULL, NULL};
	int64_t entry = r->pkg->ops->entry_lookup(r->pkg, "META-INF/manifest.xml");

	if (entry < 0)
		return VT_OK;
	return odt_read_optional(r, entry, "META-INF/manifest.xml", &handler, NULL, err);
}

/* ---- code ---- */

static int
is_code(struct vt_str name)
{
	if (name.n == 0 || name.s[name.n - 1] == '/')
		return 0;
	if (kit_starts(name, VT_STR("Scripts/")))
		return 1;
	/* script-lc.xml and script-lb.xml only list the modules. */
	return kit_starts(name, VT_STR("Basic/")) && kit_ends(name, VT_STR(".xml")) &&
	    kit_find(name, VT_STR("/script-l"), 0) < 0 &&
	    kit_find(name, VT_STR("/dialog-l"), 0) < 0;
}

void
odt_count_macros(struct odt *r)
{
	size_t n = r->pkg->ops->entry_count(r->pkg);

	for (size_t i = 0; i < n; i++)
		if (is_code(kit_str(r->pkg->ops->entry_name(r->pkg, i))))
			r->properties.macro_count++;
}
