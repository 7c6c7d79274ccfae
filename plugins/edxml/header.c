/* The header of an edXML message: who sends what to whom, in the elements of the standard. */
#include "plugins/edxml/header.h"

#include <string.h>

#include "kit/write.h"
#include "plugins/edxml/message.h"
#include "plugins/edxml/organ.h"

/* Characters that elements of prose may have; more is cut, for the document has it all.
 * Numbers and codes are never cut: half of one would be another. */
enum {
	MOST_AGENCY = 200,
	MOST_PLACE = 50,
	MOST_TYPE = 100,
	MOST_SUBJECT = 500,
	MOST_COMPETENCE = 100,
	MOST_POSITION = 100,
	MOST_NAME = 50,
	MOST_RECIPIENT = 150,
	MOST_APPENDIX = 250,
	MOST_SPHERE = 100,
	MOST_TYPER = 10
};

/* ---- the record ---- */

static const struct vt_value *
value_named(const struct header *h, const char *name)
{
	for (size_t i = 0; i < h->report->field_count; i++) {
		if (strcmp(h->report->fields[i]->name, name) == 0)
			return h->report->fields[i]->value;
	}
	return NULL;
}

static struct vt_str
text_of(const struct vt_value *v)
{
	return v != NULL && v->kind == VT_TEXT ? v->text : VT_STR("");
}

static struct vt_str
text_named(const struct header *h, const char *name)
{
	return text_of(value_named(h, name));
}

static struct vt_str
signer_part(const struct header *h, const char *key)
{
	const struct vt_value *v = value_named(h, "SignerInfo");

	for (size_t i = 0; v != NULL && v->kind == VT_OBJECT && i < v->item_count; i++) {
		if (strcmp(v->keys[i], key) == 0)
			return text_of(v->items[i]);
	}
	return VT_STR("");
}

static size_t
item_count(const struct vt_value *v)
{
	return v != NULL && v->kind == VT_LIST ? v->item_count : 0;
}

/* ---- elements ---- */

/* s when it has at most so many characters, else its start up to a space and "…". */
static struct vt_str
shorten(const struct header *h, struct vt_str s, size_t most)
{
	struct kit_alloc a = kit_output_alloc(h->out);
	size_t end;

	if (kit_utf8_count(s, s.n) <= most)
		return s;
	end = kit_utf8_on(s, 0, (unsigned)most - 1);
	for (size_t i = end; i > end / 2; i--) {
		if (s.s[i] == ' ') {
			end = i;
			break;
		}
	}
	return kit_str(kit_printf(&a, "%.*s…", (int)end, s.s));
}

static void
put(const struct header *h, const char *element, struct vt_str s)
{
	kit_markup_element(h->m, element, s);
}

static void
put_short(const struct header *h, const char *element, struct vt_str s, size_t most)
{
	put(h, element, shorten(h, s, most));
}

/* Left out when the record has no such field. */
static void
put_optional(const struct header *h, const char *element, const char *field, size_t most)
{
	struct vt_str s = text_named(h, field);

	if (s.n > 0)
		put_short(h, element, s, most);
}

static void
put_number(const struct header *h, const char *element, const char *field)
{
	const struct vt_value *v = value_named(h, field);
	struct kit_alloc a = kit_output_alloc(h->out);

	if (v != NULL && v->kind == VT_NUMBER && v->number >= 0)
		put(h, element, kit_str(kit_printf(&a, "%d", (int)v->number)));
}

/* 2019-12-02 as 2019/12/02; empty for a date that is not whole. */
static struct vt_str
issued_date(const struct header *h)
{
	struct vt_str iso = text_named(h, "IssuedDate");
	struct kit_alloc a = kit_output_alloc(h->out);

	if (iso.n != sizeof("yyyy-mm-dd") - 1)
		return VT_STR("");
	return kit_str(kit_printf(&a, "%.4s/%.2s/%.2s", iso.s, iso.s + 5, iso.s + 8));
}

static struct vt_str
sender_id(const struct header *h)
{
	if (h->organ_id.n > 0)
		return h->organ_id;
	return organ_map_find(h->out, h->organ_map, text_named(h, "OrganName"),
	    text_named(h, "OrganizationInCharge"));
}

static void
put_from(const struct header *h)
{
	static const char *const contacts[] = {
	    EDXML("OrganAdd"), EDXML("Email"), EDXML("Telephone"), EDXML("Fax"), EDXML("Website")};

	kit_markup_start(h->m, EDXML("From"));
	put(h, EDXML("OrganId"), sender_id(h));
	put_short(h, EDXML("OrganizationInCharge"), text_named(h, "OrganizationInCharge"),
	    MOST_AGENCY);
	put_short(h, EDXML("OrganName"), text_named(h, "OrganName"), MOST_AGENCY);
	for (size_t i = 0; i < sizeof(contacts) / sizeof(contacts[0]); i++)
		put(h, contacts[i], VT_STR(""));
	kit_markup_end(h->m);
}

static void
put_to(const struct header *h, struct vt_str name, struct vt_str id)
{
	kit_markup_start(h->m, EDXML("To"));
	put(h, EDXML("OrganId"), id);
	put_short(h, EDXML("OrganName"), name, MOST_AGENCY);
	kit_markup_end(h->m);
}

/* 1 when one of the first n items of v has the same identifier: to be named once. */
static int
is_named(const struct header *h, const struct vt_value *v, size_t n, struct vt_str id)
{
	for (size_t i = 0; id.n > 0 && i < n; i++) {
		struct vt_str other =
		    organ_map_find(h->out, h->organ_map, text_of(v->items[i]), VT_STR(""));

		if (kit_eq(other, id))
			return 1;
	}
	return 0;
}

/* The addressees; of a document that addresses nobody, those of its recipients that the
 * list of identifiers knows. There is one at least. */
static void
put_all_to(const struct header *h)
{
	const struct vt_value *to = value_named(h, "To");
	const int addressed = item_count(to) > 0;
	const struct vt_value *v = addressed ? to : value_named(h, "ToPlaces");
	size_t written = 0;

	for (size_t i = 0; i < item_count(v); i++) {
		struct vt_str name = text_of(v->items[i]);
		struct vt_str id = organ_map_find(h->out, h->organ_map, name, VT_STR(""));

		if ((!addressed && id.n == 0) || is_named(h, v, i, id))
			continue;
		put_to(h, name, id);
		written++;
	}
	if (written == 0)
		put_to(h, VT_STR(""), VT_STR(""));
}

static void
put_code(const struct header *h)
{
	kit_markup_start(h->m, EDXML("Code"));
	put(h, EDXML("CodeNumber"), text_named(h, "CodeNumber"));
	put(h, EDXML("CodeNotation"), text_named(h, "CodeNotation"));
	kit_markup_end(h->m);
}

static void
put_promulgation(const struct header *h)
{
	kit_markup_start(h->m, EDXML("PromulgationInfo"));
	put_short(h, EDXML("Place"), text_named(h, "Place"), MOST_PLACE);
	put(h, EDXML("PromulgationDate"), issued_date(h));
	kit_markup_end(h->m);
}

static void
put_type(const struct header *h)
{
	const char *type = h->out->ops->option(h->out, "document-type");

	kit_markup_start(h->m, EDXML("DocumentType"));
	put(h, EDXML("Type"), kit_str(type != NULL ? type : "2"));
	put(h, EDXML("TypeDetail"), VT_STR("0"));
	put_short(h, EDXML("TypeName"), text_named(h, "TypeName"), MOST_TYPE);
	kit_markup_end(h->m);
}

static void
put_subject(const struct header *h)
{
	put_short(h, EDXML("Subject"), text_named(h, "Subject"), MOST_SUBJECT);
	put_short(h, EDXML("Content"), text_named(h, "Subject"), MOST_SUBJECT);
}

static void
put_signer(const struct header *h)
{
	const struct vt_value *v = value_named(h, "SignerInfo");

	if (v == NULL || v->kind != VT_OBJECT)
		return;
	kit_markup_start(h->m, EDXML("SignerInfo"));
	put_short(h, EDXML("Competence"), signer_part(h, "Competence"), MOST_COMPETENCE);
	put_short(h, EDXML("Position"), signer_part(h, "Position"), MOST_POSITION);
	put_short(h, EDXML("FullName"), signer_part(h, "FullName"), MOST_NAME);
	kit_markup_end(h->m);
}

static void
put_to_places(const struct header *h)
{
	const struct vt_value *v = value_named(h, "ToPlaces");

	if (item_count(v) == 0)
		return;
	kit_markup_start(h->m, EDXML("ToPlaces"));
	for (size_t i = 0; i < item_count(v); i++)
		put_short(h, EDXML("Place"), text_of(v->items[i]), MOST_RECIPIENT);
	kit_markup_end(h->m);
}

static void
put_other(const struct header *h)
{
	const struct vt_value *v = value_named(h, "Appendixes");

	kit_markup_start(h->m, EDXML("OtherInfo"));
	put_number(h, EDXML("Priority"), "Priority");
	put_optional(h, EDXML("SphereOfPromulgation"), "SphereOfPromulgation", MOST_SPHERE);
	put_optional(h, EDXML("TyperNotation"), "TyperNotation", MOST_TYPER);
	put_number(h, EDXML("PromulgationAmount"), "PromulgationAmount");
	put_number(h, EDXML("PageAmount"), "PageAmount");
	if (item_count(v) > 0) {
		kit_markup_start(h->m, EDXML("Appendixes"));
		for (size_t i = 0; i < item_count(v); i++)
			put_short(h, EDXML("Appendix"), text_of(v->items[i]), MOST_APPENDIX);
		kit_markup_end(h->m);
	}
	kit_markup_end(h->m);
}

/* Empty unless all of it is known: half of it would be another document. */
static void
put_document_id(const struct header *h)
{
	struct kit_alloc a = kit_output_alloc(h->out);
	struct vt_str id = sender_id(h), date = issued_date(h);
	struct vt_str number = text_named(h, "CodeNumber");
	struct vt_str notation = text_named(h, "CodeNotation");
	const char *whole = "";

	if (id.n > 0 && date.n > 0 && number.n > 0 && notation.n > 0)
		whole = kit_printf(&a, "%.*s,%.*s,%.*s/%.*s", (int)id.n, id.s, (int)date.n, date.s,
		    (int)number.n, number.s, (int)notation.n, notation.s);
	put(h, EDXML("DocumentId"), kit_str(whole));
}

void
header_write(const struct header *h)
{
	kit_markup_start(h->m, EDXML("MessageHeader"));
	put_from(h);
	put_all_to(h);
	if (h->sdk)
		put_document_id(h);
	put_code(h);
	put_promulgation(h);
	put_type(h);
	put_subject(h);
	put_signer(h);
	if (!h->sdk)
		put_to_places(h);
	put_other(h);
	if (h->sdk)
		put_to_places(h);
	else
		put_document_id(h);
	kit_markup_end(h->m);
	/* When it was sent the sending system knows, and signs. */
	kit_markup_start(h->m, EDXML("TraceHeaderList"));
	kit_markup_start(h->m, EDXML("TraceHeader"));
	put(h, EDXML("OrganId"), sender_id(h));
	put(h, EDXML("Timestamp"), VT_STR(""));
	kit_markup_end(h->m);
	kit_markup_start(h->m, EDXML("Bussiness"));
	put(h, EDXML("BussinessDocType"), VT_STR("0"));
	kit_markup_end(h->m);
	kit_markup_end(h->m);
}
