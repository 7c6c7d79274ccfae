/* Sections: page styles and their followers become ranges of one geometry. */
#include "formats/odt/section.h"
#include "kit/text.h"

enum {
	ALL_PAGES = VT_PAGES_FIRST | VT_PAGES_ODD | VT_PAGES_EVEN,
	SAME_UM = 1000 /* page styles that differ by less are one geometry */
};

/* Which page styles the pages of a section take. */
struct plan {
	struct odt_master *first, *follow;
	int alternate; /* first on odd pages, follow on even ones */
};

/* A section as the builder has it, and the layout that its margins come from. */
struct kept {
	struct vt_section section;
	const struct odt_layout *layout;
	int inherits; /* the headers of the section before */
};

struct odt_section_state {
	int open;
	int reserved; /* the first one, before its page style is known */
	int laid_out;
	struct plan plan;
	int page_ended;    /* since the section opened */
	int splits;        /* the following pages have another geometry */
	struct kept *kept; /* sections by index */
	size_t kept_room, kept_count;
};

/* ---- geometry ---- */

/* What a header or footer takes from the page beside the margin: its height as
 * written covers its text and the distance to the body. */
static int32_t
header_extent(const struct odt_header_box *box, int64_t text_height)
{
	/* Dynamic spacing is how documents of Word come, whose margin is a distance of
	 * the text: their height stands as declared, as it does in DOCX. */
	int64_t needed = box->dynamic ? 0 : text_height + box->spacing;

	return box->fixed || box->height > needed || needed > INT32_MAX / 2 ? box->height
									    : (int32_t)needed;
}

/* That of the file with the master pages: AbiWord writes another of the name beside the text,
 * which lacks the size of the page. In a flat file all stand beside the text. */
static const struct odt_layout *
layout_of(const struct odt *r, const struct odt_master *m)
{
	const struct odt_layout *l = m == NULL
	    ? NULL
	    : odt_store_find(&r->store, ODT_FAMILY_LAYOUT, ODT_AUTO_STYLES, m->layout);

	return l != NULL || m == NULL
	    ? l
	    : odt_store_find(&r->store, ODT_FAMILY_LAYOUT, ODT_AUTO_CONTENT, m->layout);
}

static void
fill_geometry(const struct odt *r, const struct odt_master *m, struct vt_section *s)
{
	const struct odt_layout *l = layout_of(r, m);

	*s = (struct vt_section){.size = sizeof(*s),
	    .page_width = VT_UNSET,
	    .page_height = VT_UNSET,
	    .margin_top = VT_UNSET,
	    .margin_bottom = VT_UNSET,
	    .margin_left = VT_UNSET,
	    .margin_right = VT_UNSET,
	    .header_distance = VT_UNSET,
	    .footer_distance = VT_UNSET,
	    .columns = 1,
	    .number_start = VT_UNSET,
	    .number_style = 2,
	    .source = r->styles_source};
	if (l == NULL)
		return;
	s->page_width = l->width;
	s->page_height = l->height;
	s->margin_left = l->left;
	s->margin_right = l->right;
	s->margin_gutter = l->gutter;
	s->header_distance = s->margin_top = l->top;
	s->footer_distance = s->margin_bottom = l->bottom;
	if ((m->shown & (ODT_HEADER | ODT_HEADER_FIRST | ODT_HEADER_LEFT)) && l->top != VT_UNSET)
		s->margin_top += header_extent(&l->header, 0);
	if ((m->shown & (ODT_FOOTER | ODT_FOOTER_FIRST | ODT_FOOTER_LEFT)) && l->bottom != VT_UNSET)
		s->margin_bottom += header_extent(&l->footer, 0);
	s->landscape = l->landscape;
	s->columns = l->columns;
	s->number_style = l->number_style;
	s->path = l->path;
}

static int
near(int32_t a, int32_t b)
{
	int64_t d = (int64_t)a - b;

	return d <= SAME_UM && d >= -SAME_UM;
}

static int
same_geometry(const struct vt_section *a, const struct vt_section *b)
{
	return near(a->page_width, b->page_width) && near(a->page_height, b->page_height) &&
	    near(a->margin_top, b->margin_top) && near(a->margin_bottom, b->margin_bottom) &&
	    near(a->margin_left, b->margin_left) && near(a->margin_right, b->margin_right);
}

/* ---- sections ---- */

static struct plan
plan_from(const struct odt *r, struct odt_master *first)
{
	struct odt_master *next = first == NULL ? NULL : odt_master_find(r, first->next);
	struct plan p = {first, next == NULL ? first : next, 0};

	p.alternate = p.follow != p.first && odt_master_find(r, p.follow->next) == p.first;
	return p;
}

static int
add_use(struct odt *r, struct odt_master *m, struct odt_master_use use, struct vt_error *err)
{
	struct odt_master_use *kept;

	if (m == NULL || m->shown == 0)
		return VT_OK;
	kept = odt_alloc(r, sizeof(*kept), err);
	if (kept == NULL)
		return VT_ERR_TOO_LARGE;
	*kept = use;
	*m->last_use = kept;
	m->last_use = &kept->next;
	r->header_uses++;
	return VT_OK;
}

/* Who stands on which pages; a header that nothing differs from is on all. */
static int
use_masters(struct odt *r, const struct plan *p, uint32_t index, const struct vt_section *s,
    struct vt_error *err)
{
	int32_t first = s->first_differs ? 0 : VT_PAGES_FIRST;
	int32_t even = s->even_differs ? 0 : VT_PAGES_EVEN;
	struct odt_master_use use = {.section = index,
	    .pages = VT_PAGES_ODD | first | even,
	    .pages_first = VT_PAGES_FIRST,
	    .pages_left = VT_PAGES_EVEN};
	int code;

	if (p->first == p->follow)
		return add_use(r, p->first, use, err);
	use.pages_first = 0;
	if (p->alternate) {
		use.pages_left = 0;
		code = add_use(r, p->first, use, err);
		use.pages = VT_PAGES_EVEN;
	} else {
		struct odt_master_use title = {.section = index, .pages = VT_PAGES_FIRST};

		code = add_use(r, p->first, title, err);
		use.pages = VT_PAGES_ODD | even;
	}
	return code != VT_OK ? code : add_use(r, p->follow, use, err);
}

static int
keep_section(struct odt *r, uint32_t index, const struct vt_section *section,
    const struct odt_layout *layout, struct vt_error *err)
{
	struct odt_section_state *st = r->sections;

	if (index >= st->kept_room) {
		size_t room = (size_t)index < 8 ? 16 : (size_t)index * 2;
		struct kept *kept = odt_alloc(r, room * sizeof(*kept), err);

		if (kept == NULL)
			return VT_ERR_TOO_LARGE;
		for (size_t i = 0; i < st->kept_room; i++)
			kept[i] = st->kept[i];
		st->kept = kept;
		st->kept_room = room;
	}
	st->kept[index] = (struct kept){*section, layout, section->headers_inherited != 0};
	st->kept_count = (size_t)index + 1;
	return r->builder->ops->section_set(r->builder, index, section, err);
}

static int
fit_section(struct odt *r, uint32_t section, int is_footer, int64_t text_height,
    struct vt_error *err)
{
	struct kept *kept = &r->sections->kept[section];
	const struct odt_layout *l = kept->layout;
	int32_t *margin, least;

	if (l == NULL || l->top == VT_UNSET || l->bottom == VT_UNSET)
		return VT_OK;
	margin = is_footer ? &kept->section.margin_bottom : &kept->section.margin_top;
	least = is_footer ? l->bottom + header_extent(&l->footer, text_height)
			  : l->top + header_extent(&l->header, text_height);
	if (least <= *margin)
		return VT_OK;
	*margin = least;
	return r->builder->ops->section_set(r->builder, section, &kept->section, err);
}

int
odt_section_fit(struct odt *r, uint32_t section, int is_footer, int64_t text_height,
    struct vt_error *err)
{
	const struct odt_section_state *st = r->sections;
	int code = VT_OK;

	for (uint32_t i = section; i < st->kept_count && code == VT_OK; i++) {
		if (i > section && !st->kept[i].inherits)
			break;
		code = fit_section(r, i, is_footer, text_height, err);
	}
	return code;
}

static int
take_index(struct odt *r, uint32_t *index, struct vt_error *err)
{
	struct odt_section_state *st = r->sections;

	*index = 0;
	if (!st->reserved)
		return r->builder->ops->section_open(r->builder, index, err);
	st->reserved = 0;
	return VT_OK;
}

int
odt_section_reserve(struct odt *r, struct vt_error *err)
{
	struct odt_section_state *st = r->sections;
	uint32_t index;

	if (st->open || st->reserved)
		return VT_OK;
	st->reserved = 1;
	return r->builder->ops->section_open(r->builder, &index, err);
}

static int
open_section(struct odt *r, struct plan plan, int32_t number, struct vt_error *err)
{
	struct odt_section_state *st = r->sections;
	struct vt_section section, first;
	uint32_t left = ODT_HEADER_LEFT | ODT_FOOTER_LEFT;
	uint32_t index;
	int code;

	fill_geometry(r, plan.follow, &section);
	fill_geometry(r, plan.first, &first);
	st->splits = 0;
	if (plan.first != plan.follow && !plan.alternate && !same_geometry(&section, &first)) {
		if (r->properties.page_count == 1) {
			plan.follow = plan.first;
			section = first;
		} else if (st->laid_out) {
			/* Two geometries: the second begins where the first page ends. */
			st->splits = 1;
			section = first;
		}
	}
	if (number != VT_UNSET && number > 0)
		section.number_start = number;
	if (plan.first != NULL && plan.first == plan.follow)
		section.first_differs =
		    (plan.first->shown & (ODT_HEADER_FIRST | ODT_FOOTER_FIRST)) != 0;
	else
		section.first_differs = !plan.alternate && !st->splits && plan.first != plan.follow;
	section.even_differs = plan.alternate ||
	    (plan.follow != NULL && !st->splits && (plan.follow->shown & left) != 0);
	if (st->open && plan.first == st->plan.first && plan.follow == st->plan.follow &&
	    !st->splits)
		section.headers_inherited = section.footers_inherited = ALL_PAGES;
	code = take_index(r, &index, err);
	if (code != VT_OK)
		return code;
	if (section.headers_inherited == 0) {
		struct plan used = plan;

		if (st->splits)
			used.follow = used.first;
		code = use_masters(r, &used, index, &section, err);
	}
	st->open = 1;
	st->plan = plan;
	st->page_ended = 0;
	if (code != VT_OK)
		return code;
	return keep_section(r, index, &section, layout_of(r, st->splits ? plan.first : plan.follow),
	    err);
}

int
odt_section_begin(struct odt *r, int laid_out, struct vt_error *err)
{
	r->sections = odt_alloc(r, sizeof(*r->sections), err);
	if (r->sections == NULL)
		return VT_ERR_TOO_LARGE;
	r->sections->laid_out = laid_out;
	return VT_OK;
}

static struct odt_master *
default_master(const struct odt *r)
{
	struct odt_master *m = odt_master_find(r, VT_STR("Standard"));

	return m != NULL ? m : r->first_master;
}

int
odt_section_at(struct odt *r, const struct odt_section_wish *wish, int *out_break,
    struct vt_error *err)
{
	struct odt_section_state *st = r->sections;
	struct odt_master *master = odt_master_find(r, wish->master);

	*out_break = 0;
	if (!st->open)
		return open_section(r, plan_from(r, master != NULL ? master : default_master(r)),
		    wish->number, err);
	if (st->splits && master == NULL && (wish->new_page || st->page_ended))
		return open_section(r, plan_from(r, st->plan.follow), wish->number, err);
	if (master == NULL) {
		*out_break = wish->new_page;
		return VT_OK;
	}
	/* The same page style again is a break; a title page again is a section. */
	if (master == st->plan.follow && plan_from(r, master).follow == master && !st->splits &&
	    (wish->number == VT_UNSET || wish->number <= 0)) {
		*out_break = 1;
		return VT_OK;
	}
	return open_section(r, plan_from(r, master), wish->number, err);
}

void
odt_section_page_end(struct odt *r)
{
	if (r->sections != NULL)
		r->sections->page_ended = 1;
}

int
odt_section_finish(struct odt *r, struct vt_error *err)
{
	if (r->sections == NULL || r->sections->open)
		return VT_OK;
	return open_section(r, plan_from(r, default_master(r)), VT_UNSET, err);
}
