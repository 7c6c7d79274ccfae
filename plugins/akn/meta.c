/* meta: what the document is (FRBR), who and what it names, and its whole record. */
#include <string.h>

#include "kit/write.h"
#include "plugins/akn/akn.h"

#define UNKNOWN_DAY "0001-01-01"
#define RECORD_NAMESPACE "urn:vanthu:record:1"

/* A record is a list of objects at its deepest. */
enum { MOST_DEPTH = 8 };

const struct vt_value *
akn_field(const struct akn *akn, const char *name)
{
	for (size_t i = 0; i < akn->report->field_count; i++) {
		if (strcmp(akn->report->fields[i]->name, name) == 0)
			return akn->report->fields[i]->value;
	}
	return NULL;
}

struct vt_str
akn_field_text(const struct akn *akn, const char *name)
{
	const struct vt_value *v = akn_field(akn, name);

	return v != NULL && v->kind == VT_TEXT ? v->text : (struct vt_str){NULL, 0};
}

static void
put_value(struct akn *akn, const char *element, const char *value)
{
	akn_start(akn, element, NULL);
	kit_markup_attribute(akn->m, "value", kit_str(value));
	akn_end(akn);
}

/* FRBRdate is required: a document that shows no whole date has a day that no document
 * has, under a name that says so. */
static void
put_date(struct akn *akn)
{
	struct vt_str day = akn_field_text(akn, "IssuedDate");
	int known = day.n == sizeof(UNKNOWN_DAY) - 1;

	akn_start(akn, "FRBRdate", NULL);
	kit_markup_attribute(akn->m, "date", known ? day : VT_STR(UNKNOWN_DAY));
	kit_markup_attribute(akn->m, "name", known ? VT_STR("ngayBanHanh") : VT_STR("khongRo"));
	akn_end(akn);
}

static void
put_link(struct akn *akn, const char *element, const char *href)
{
	akn_start(akn, element, NULL);
	kit_markup_attribute(akn->m, "href", kit_str(href));
	akn_end(akn);
}

static void
put_level(struct akn *akn, const char *element, const char *component, const char *expression,
    const char *suffix)
{
	const struct kit_alloc *a = &akn->alloc;

	akn_start(akn, element, NULL);
	put_value(akn, "FRBRthis",
	    kit_printf(a, "%s%s/!%s%s", akn->iri, expression, component, suffix));
	put_value(akn, "FRBRuri", kit_printf(a, "%s%s%s", akn->iri, expression, suffix));
}

static void
put_identification(struct akn *akn, const char *component, int whole)
{
	struct vt_str number = akn_field_text(akn, "CodeNumber");
	struct vt_str notation = akn_field_text(akn, "CodeNotation");

	akn_start(akn, "identification", NULL);
	kit_markup_attribute(akn->m, "source", VT_STR("#vanthu"));
	put_level(akn, "FRBRWork", component, "", "");
	if (whole && number.n > 0 && notation.n > 0) {
		akn_start(akn, "FRBRalias", NULL);
		kit_markup_attribute(akn->m, "value",
		    kit_str(kit_printf(&akn->alloc, "%.*s/%.*s", (int)number.n, number.s,
			(int)notation.n, notation.s)));
		kit_markup_attribute(akn->m, "name", VT_STR("soKyHieu"));
		akn_end(akn);
	}
	put_date(akn);
	put_link(akn, "FRBRauthor", "#coQuanBanHanh");
	put_value(akn, "FRBRcountry", "vn");
	if (whole) {
		put_value(akn, "FRBRsubtype",
		    akn_slug(akn, akn_field_text(akn, "TypeName"), "van-ban"));
		if (number.n > 0) {
			akn_start(akn, "FRBRnumber", NULL);
			kit_markup_attribute(akn->m, "value", number);
			akn_end(akn);
		}
	}
	akn_end(akn);
	put_level(akn, "FRBRExpression", component, "/vie@", "");
	put_date(akn);
	put_link(akn, "FRBRauthor", "#coQuanBanHanh");
	akn_start(akn, "FRBRlanguage", NULL);
	kit_markup_attribute(akn->m, "language", VT_STR("vie"));
	akn_end(akn);
	akn_end(akn);
	put_level(akn, "FRBRManifestation", component, "/vie@", ".akn");
	put_date(akn);
	put_link(akn, "FRBRauthor", "#vanthu");
	put_value(akn, "FRBRformat", "application/akn+xml");
	akn_end(akn);
	akn_end(akn);
}

/* The ontology: kind of thing, as part of an address, and as shown. */
static void
put_thing(struct akn *akn, const char *element, const char *kind, const char *id,
    struct vt_str shown)
{
	akn_start(akn, element, id);
	kit_markup_attribute(akn->m, "href",
	    kit_str(kit_printf(&akn->alloc, "/akn/ontology/%s/vn/%s", kind,
		akn_slug(akn, shown, "khong-ro"))));
	kit_markup_attribute(akn->m, "showAs", shown.n > 0 ? shown : VT_STR("(không rõ)"));
	akn_end(akn);
}

static struct vt_str
shown_of(const struct vt_component *c)
{
	return c != NULL ? kit_trim(c->shown) : (struct vt_str){NULL, 0};
}

/* The lines above the position and the position. */
static struct vt_str
role_of(struct akn *akn, const struct vt_signature_part *s)
{
	const char *joined = "";

	for (size_t i = 0; i < s->authority_count; i++) {
		struct vt_str line = shown_of(s->authority[i]);

		joined = kit_printf(&akn->alloc, "%s%.*s ", joined, (int)line.n, line.s);
	}
	return kit_trim(kit_str(kit_printf(&akn->alloc, "%s%.*s", joined,
	    (int)shown_of(s->position).n, s->position != NULL ? shown_of(s->position).s : "")));
}

static void
put_references(struct akn *akn)
{
	const struct vt_parts *parts = akn->parts;

	akn_start(akn, "references", NULL);
	kit_markup_attribute(akn->m, "source", VT_STR("#vanthu"));
	put_thing(akn, "TLCOrganization", "organization", "coQuanBanHanh",
	    akn_field_text(akn, "OrganName"));
	if (parts->parent_agency != NULL)
		put_thing(akn, "TLCOrganization", "organization", "coQuanChuQuan",
		    akn_field_text(akn, "OrganizationInCharge"));
	if (parts->date != NULL && parts->date->place != NULL)
		put_thing(akn, "TLCLocation", "location", "diaDanh", akn_field_text(akn, "Place"));
	for (size_t i = 0; i < parts->signature_count; i++) {
		const struct vt_signature_part *s = parts->signatures[i];

		put_thing(akn, "TLCPerson", "person", kit_printf(&akn->alloc, "nguoiKy_%zu", i + 1),
		    shown_of(s->name));
		put_thing(akn, "TLCRole", "role", kit_printf(&akn->alloc, "chucVu_%zu", i + 1),
		    role_of(akn, s));
	}
	akn_start(akn, "TLCObject", "vanthu");
	kit_markup_attribute(akn->m, "href", VT_STR("/akn/ontology/object/vanthu"));
	kit_markup_attribute(akn->m, "showAs", VT_STR("vanthu"));
	akn_end(akn);
	akn_end(akn);
}

static void
put_record_value(struct akn *akn, const char *name, const struct vt_value *v, const char *certainty,
    int depth)
{
	if (v->kind == VT_NULL || depth > MOST_DEPTH || (v->kind == VT_LIST && v->item_count == 0))
		return;
	akn_start(akn, kit_printf(&akn->alloc, "vt:%s", name), NULL);
	if (certainty != NULL)
		kit_markup_attribute(akn->m, "certainty", kit_str(certainty));
	if (v->kind == VT_TEXT) {
		kit_markup_text(akn->m, v->text);
	} else if (v->kind == VT_NUMBER) {
		kit_markup_text(akn->m, kit_str(kit_printf(&akn->alloc, "%d", (int)v->number)));
	}
	for (size_t i = 0; i < v->item_count; i++)
		put_record_value(akn, v->kind == VT_OBJECT ? v->keys[i] : "Item", v->items[i], NULL,
		    depth + 1);
	akn_end(akn);
}

static void
put_record(struct akn *akn)
{
	const struct vt_report *report = akn->report;

	akn_start(akn, "proprietary", NULL);
	kit_markup_attribute(akn->m, "source", VT_STR("#vanthu"));
	akn_start(akn, "vt:Record", NULL);
	kit_markup_attribute(akn->m, "xmlns:vt", VT_STR(RECORD_NAMESPACE));
	kit_markup_attribute(akn->m, "format", kit_str(report->format));
	kit_markup_attribute(akn->m, "sha256", kit_str(report->sha256));
	kit_markup_attribute(akn->m, "profile", kit_str(report->profile));
	if (report->partial)
		kit_markup_attribute(akn->m, "partial", VT_STR("true"));
	for (size_t i = 0; i < report->field_count; i++) {
		const struct vt_field_report *f = report->fields[i];

		put_record_value(akn, f->name, f->value,
		    f->certainty > 0 ? kit_certainty_name(f->certainty) : NULL, 0);
	}
	akn_end(akn);
	akn_end(akn);
}

void
akn_meta(struct akn *akn)
{
	akn_start(akn, "meta", NULL);
	put_identification(akn, "main", 1);
	put_references(akn);
	put_record(akn);
	akn_end(akn);
}

void
akn_meta_of_appendix(struct akn *akn, size_t n)
{
	akn_start(akn, "meta", NULL);
	put_identification(akn, kit_printf(&akn->alloc, "annex_%zu", n), 0);
	akn_end(akn);
}
