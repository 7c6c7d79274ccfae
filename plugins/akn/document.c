/* A document as Akoma Ntoso: its five stretches, each in its own element. */
#include "kit/fail.h"
#include "kit/write.h"
#include "plugins/akn/akn.h"

/* Lines between the last legal basis and the first unit that still are of the
 * preamble: `Theo đề nghị của …`, `QUYẾT ĐỊNH:`. */
enum { MOST_ENACTING = 6 };

/* Indices of paragraphs where each stretch begins; the last is the end of the text. */
struct stretches {
	size_t preamble, body, conclusions, attachments, end;
};

/* A box in a header is shown on pages, too. */
static int
is_margin(const struct vt_paragraph *p)
{
	return p->story == VT_STORY_HEADER || p->story == VT_STORY_FOOTER || p->pages != 0;
}

/* Headers, footers and notes stand behind the text, in that order. */
static size_t
text_end(const struct vt_doc *doc)
{
	size_t end = 0;

	while (end < doc->paragraph_count && !is_margin(doc->paragraphs[end]) &&
	    doc->paragraphs[end]->story != VT_STORY_FOOTNOTE &&
	    doc->paragraphs[end]->story != VT_STORY_ENDNOTE)
		end++;
	return end;
}

static size_t
preamble_end(const struct akn *akn, size_t body, size_t end)
{
	const struct vt_parts *parts = akn->parts;
	size_t last = 0, unit = end, lines = 0;

	for (size_t i = 0; i < parts->basis_count; i++) {
		const struct vt_component *c = parts->bases[i];
		size_t at = c->spans[c->span_count - 1]->paragraph->number;

		if (at > last && at <= end)
			last = at;
	}
	if (last <= body)
		return body;
	for (size_t i = 0; i < parts->unit_count && unit == end; i++) {
		if (parts->units[i]->line.paragraph->number > last)
			unit = parts->units[i]->line.paragraph->number - 1;
	}
	for (size_t i = last; i < unit && i < end; i++)
		lines += kit_trim(akn->doc->paragraphs[i]->text).n > 0;
	return unit < end && lines <= MOST_ENACTING ? unit : last;
}

static struct stretches
cut(const struct akn *akn)
{
	const struct vt_parts *parts = akn->parts;
	struct stretches s = {.end = text_end(akn->doc)};

	if (parts->body_first == NULL) {
		s.preamble = s.body = s.conclusions = s.attachments = s.end;
		return s;
	}
	s.preamble = parts->body_first->number - 1;
	s.conclusions = parts->body_last->number;
	if (s.preamble > s.end)
		s.preamble = s.end;
	if (s.conclusions > s.end)
		s.conclusions = s.end;
	s.attachments = akn_attachments_start(akn, s.conclusions, s.end);
	s.body = preamble_end(akn, s.preamble, s.conclusions);
	return s;
}

/* Paragraphs [from, to): those of one component one after another in a container. */
static void
put_groups(struct akn *akn, const char *parent, size_t from, size_t to)
{
	while (from < to) {
		const char *group = akn->marks.groups[from + 1], *id;
		size_t next = from + 1;

		while (next < to && akn->marks.groups[next + 1] == group)
			next++;
		if (group == NULL) {
			akn_blocks(akn, parent, from, next);
		} else {
			id = akn_id(akn, parent, group, VT_STR(""));
			akn_start(akn, "container", id);
			kit_markup_attribute(akn->m, "name", kit_str(group));
			for (; from < next; from++)
				akn_block(akn, id, akn->doc->paragraphs[from], 0,
				    (uint32_t)akn->doc->paragraphs[from]->text.n);
			akn_end(akn);
		}
		from = next;
	}
}

static int
has_notes(const struct vt_doc *doc, size_t from)
{
	while (from < doc->paragraph_count && is_margin(doc->paragraphs[from]))
		from++;
	return from < doc->paragraph_count;
}

static void
put_notes(struct akn *akn, const char *parent, size_t from)
{
	const char *id;

	if (!has_notes(akn->doc, from))
		return;
	id = akn_id(akn, parent, "chuThich", VT_STR(""));
	akn_start(akn, "container", id);
	kit_markup_attribute(akn->m, "name", VT_STR("chuThich"));
	for (size_t i = from; i < akn->doc->paragraph_count; i++) {
		const struct vt_paragraph *p = akn->doc->paragraphs[i];

		if (!is_margin(p))
			akn_block(akn, id, p, 0, (uint32_t)p->text.n);
	}
	akn_end(akn);
}

static void
put_stretches(struct akn *akn)
{
	const struct stretches s = cut(akn);

	if (s.preamble > 0) {
		akn_start(akn, "preface", "preface");
		put_groups(akn, "preface", 0, s.preamble);
		akn_end(akn);
	}
	if (s.body > s.preamble) {
		akn_start(akn, "preamble", "preamble");
		put_groups(akn, "preamble", s.preamble, s.body);
		akn_end(akn);
	}
	akn_start(akn, "mainBody", "body");
	if (s.conclusions > s.body)
		akn_hierarchy(akn, "body",
		    (struct akn_outline){akn->parts->units, akn->parts->unit_count}, s.body,
		    s.conclusions);
	else
		akn_empty(akn, "body");
	akn_end(akn);
	if (s.attachments > s.conclusions || has_notes(akn->doc, s.end)) {
		akn_start(akn, "conclusions", "conclusions");
		put_groups(akn, "conclusions", s.conclusions, s.attachments);
		put_notes(akn, "conclusions", s.end);
		akn_end(akn);
	}
	akn_attachments(akn, s.conclusions, s.end);
}

/* /akn/vn/doc/bao-cao/AGENCY/DAY/NUMBER; without a number the file tells drafts apart. */
static const char *
iri_of(struct akn *akn)
{
	struct vt_str day = akn_field_text(akn, "IssuedDate");
	struct vt_str number = akn_field_text(akn, "CodeNumber");
	struct vt_str notation = akn_field_text(akn, "CodeNotation");
	const char *last = number.n > 0
	    ? kit_printf(&akn->alloc, "%s%s%s", akn_slug(akn, number, "so"),
		  notation.n > 0 ? "-" : "", akn_slug(akn, notation, ""))
	    : kit_printf(&akn->alloc, "nn-%.12s",
		  akn->report->sha256 != NULL ? akn->report->sha256 : "");

	return kit_printf(&akn->alloc, "/akn/vn/doc/%s/%s/%.*s/%s",
	    akn_slug(akn, akn_field_text(akn, "TypeName"), "van-ban"),
	    akn_slug(akn, akn_field_text(akn, "OrganName"), "khong-ro"), (int)day.n,
	    day.n > 0 ? day.s : "", last);
}

/* Resolutions and decisions are statements of a body; all else is a document. */
static const char *
element_of(const struct akn *akn)
{
	struct vt_str code = akn_field_text(akn, "TypeCode");

	return kit_eq(code, VT_STR("NQ")) || kit_eq(code, VT_STR("QĐ")) ? "statement" : "doc";
}

int
akn_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct kit_markup m;
	struct akn akn = {
	    .m = &m,
	    .alloc = kit_output_alloc(out),
	    .report = report,
	    .doc = report->doc,
	    .parts = report->parts,
	};
	int rc;

	if (report->error != NULL || report->doc == NULL || report->parts == NULL)
		return VT_OK; /* its line is on standard error */
	akn.ids = akn_ids_new(&akn.alloc);
	if (akn.ids == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the names");
	rc = akn_marks_find(&akn.marks, report, &akn.alloc, err);
	if (rc != VT_OK)
		return rc;
	kit_markup_open(&m, KIT_MARKUP_XML, out, err);
	akn.iri = iri_of(&akn);
	kit_markup_raw(&m, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	akn_start(&akn, "akomaNtoso", NULL);
	kit_markup_attribute(&m, "xmlns",
	    VT_STR("http://docs.oasis-open.org/legaldocml/ns/akn/3.0"));
	akn_start(&akn, element_of(&akn), NULL);
	kit_markup_attribute(&m, "name",
	    kit_str(akn_camel(&akn, akn_field_text(&akn, "TypeName"), "vanBan")));
	kit_markup_attribute(&m, "contains", VT_STR("originalVersion"));
	akn_meta(&akn);
	put_stretches(&akn);
	akn_end(&akn);
	akn_end(&akn);
	kit_markup_raw(&m, "\n");
	return kit_markup_close(&m);
}
