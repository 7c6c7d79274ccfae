/* Sections: page geometry, and the headers and footers that stand on their pages. */
#include <string.h>

#include "formats/docx/docx.h"

enum { STORIES_MAX = 2000 };

static int
hf_of(struct vt_str type)
{
	if (kit_eq(type, VT_STR("first")))
		return HF_FIRST;
	return kit_eq(type, VT_STR("even")) ? HF_EVEN : HF_DEFAULT;
}

static void
set_defaults(struct vt_section *page)
{
	page->size = sizeof(*page);
	page->page_width = page->page_height = VT_UNSET;
	page->margin_top = page->margin_bottom = page->margin_left = page->margin_right = VT_UNSET;
	page->header_distance = page->footer_distance = VT_UNSET;
	page->margin_gutter = 0;
	page->columns = 1;
	page->number_start = VT_UNSET;
	page->number_style = FORMAT_DECIMAL;
}

static void
take_margins(struct section *s, const struct kit_xml_element *e)
{
	struct vt_section *page = &s->page;
	int32_t top = read_twips(kit_xml_get(e, W(top)));
	int32_t bottom = read_twips(kit_xml_get(e, W(bottom)));
	int32_t gutter = read_twips(kit_xml_get(e, W(gutter)));

	s->exact[0] = top != VT_UNSET && top < 0;
	s->exact[1] = bottom != VT_UNSET && bottom < 0;
	page->margin_top = top == VT_UNSET || top >= 0 ? top : -top;
	page->margin_bottom = bottom == VT_UNSET || bottom >= 0 ? bottom : -bottom;
	page->margin_left = read_twips(kit_xml_get(e, W(left)));
	page->margin_right = read_twips(kit_xml_get(e, W(right)));
	page->header_distance = read_twips(kit_xml_get(e, W(header)));
	page->footer_distance = read_twips(kit_xml_get(e, W(footer)));
	page->margin_gutter = gutter == VT_UNSET ? 0 : gutter;
}

static void
take_numbering(struct vt_section *page, const struct kit_xml_element *e)
{
	struct vt_str format = kit_xml_get(e, W(fmt));

	page->number_start = read_integer(kit_xml_get(e, W(start)));
	if (format.n > 0) {
		int32_t kind = number_format(format);

		/* Dashes beside the number (numberInDash) are not decimal alone. */
		page->number_style = kind == FORMAT_TWO_DIGITS ? FORMAT_DECIMAL
		    : kind < FORMAT_DECIMAL                    ? FORMAT_OTHER
							       : kind;
	}
}

void
section_take(struct docx *d, struct section *s, const struct kit_xml_element *e)
{
	struct vt_section *page = &s->page;
	int32_t n;

	if (e == NULL) {
		set_defaults(page);
		return;
	}
	switch (e->name) {
	case W(pgSz):
		page->page_width = read_twips(kit_xml_get(e, W(w)));
		page->page_height = read_twips(kit_xml_get(e, W(h)));
		page->landscape = kit_eq(kit_xml_get(e, W(orient)), VT_STR("landscape"));
		break;
	case W(pgMar): take_margins(s, e); break;
	case W(cols):
		n = read_integer(kit_xml_get(e, W(num)));
		page->columns = n >= 1 && n <= 64 ? n : 1;
		break;
	case W(titlePg): page->first_differs = read_on_off(e); break;
	case W(pgNumType): take_numbering(page, e); break;
	case W(type):
		page->continuous = kit_eq(kit_xml_get(e, W(val)), VT_STR("continuous"));
		break;
	case W(headerReference):
		s->refs[0][hf_of(kit_xml_get(e, W(type)))] = docx_intern(d, kit_xml_get(e, R(id)));
		break;
	case W(footerReference):
		s->refs[1][hf_of(kit_xml_get(e, W(type)))] = docx_intern(d, kit_xml_get(e, R(id)));
		break;
	default: break;
	}
}

/* The pages that a header of this kind is shown on; 0: on none. */
static int32_t
pages_of(const struct vt_section *page, int kind)
{
	switch (kind) {
	case HF_FIRST: return page->first_differs ? VT_PAGES_FIRST : 0;
	case HF_EVEN: return page->even_differs ? VT_PAGES_EVEN : 0;
	default:
		return VT_PAGES_ODD | (page->first_differs ? 0 : VT_PAGES_FIRST) |
		    (page->even_differs ? 0 : VT_PAGES_EVEN);
	}
}

static int
emit_story(struct docx *d, const struct section *s, int is_footer, int kind, struct vt_error *err)
{
	struct vt_builder *b = d->builder;
	const struct relation *r = rels_by_id(d->document_rels, kit_str(s->refs[is_footer][kind]));
	int code;

	if (r == NULL || r->external || rels_entry(d, r->target) < 0)
		return VT_OK;
	if (++d->stories > STORIES_MAX)
		return d->stories == STORIES_MAX + 1
		    ? docx_partial(d, "more headers and footers than are read", err)
		    : VT_OK;
	code = b->ops->story_open(b, is_footer ? VT_STORY_FOOTER : VT_STORY_HEADER, s->index,
	    pages_of(&s->page, kind), err);
	if (code == VT_OK)
		code = header_read(d, r->target, err);
	if (code == VT_OK)
		code = b->ops->story_close(b, err);
	return code;
}

/* Text begins below the header, if the margin does not keep it further away. */
static void
make_room(struct section *s, int is_footer)
{
	int32_t *margin = is_footer ? &s->page.margin_bottom : &s->page.margin_top;
	int32_t distance = is_footer ? s->page.footer_distance : s->page.header_distance;

	if (!s->exact[is_footer] && *margin != VT_UNSET && distance != VT_UNSET &&
	    *margin < distance)
		*margin = distance;
}

/* Headers or footers of a section: what it does not name it has from the one
 * before. *read: the set of kinds whose text the host has, own or inherited. */
static int
emit_stories(struct docx *d, struct section *s, const struct section *before, int is_footer,
    uint32_t *read, struct vt_error *err)
{
	int32_t inherited = 0;
	uint32_t to_read = 0;
	int code;

	for (int kind = 0; kind < HF_COUNT; kind++) {
		const char **ref = &s->refs[is_footer][kind];

		if (*ref != NULL)
			*read &= ~(1u << kind);
		else if (before != NULL)
			*ref = before->refs[is_footer][kind];
		if (*ref != NULL && pages_of(&s->page, kind) != 0)
			make_room(s, is_footer);
		if (*ref != NULL && *read >> kind & 1)
			inherited |= pages_of(&s->page, kind);
		else if (*ref != NULL && pages_of(&s->page, kind) != 0)
			to_read |= 1u << kind;
	}
	if (is_footer)
		s->page.footers_inherited = inherited;
	else
		s->page.headers_inherited = inherited;
	code = d->builder->ops->section_set(d->builder, s->index, &s->page, err);
	for (int kind = 0; kind < HF_COUNT && code == VT_OK; kind++)
		if (to_read >> kind & 1)
			code = emit_story(d, s, is_footer, kind, err);
	*read |= to_read;
	return code;
}

int
sections_emit(struct docx *d, struct vt_error *err)
{
	const struct section *before = NULL;
	uint32_t headers = 0, footers = 0;
	int code = VT_OK;

	for (struct section *s = d->sections.first; s != NULL && code == VT_OK; s = s->next) {
		s->page.even_differs = d->even_and_odd;
		code = emit_stories(d, s, before, 0, &headers, err);
		if (code == VT_OK)
			code = emit_stories(d, s, before, 1, &footers, err);
		before = s;
	}
	return code;
}
