/* Paragraphs: opened late, when their formatting is known and something stands in them. */
#include <string.h>

#include "formats/docx/walk.h"

/* ---- blocks ---- */

int
block_push(struct walk *w, int kind, struct vt_error *err)
{
	struct block *b = w->free_blocks;

	if (w->block_count >= BLOCKS_MAX)
		return kit_fail(err, VT_ERR_TOO_DEEP,
		    "%s: more than %d cells and boxes inside one another", w->source, BLOCKS_MAX);
	if (b != NULL) {
		w->free_blocks = b->parent;
		memset(b, 0, sizeof(*b));
	} else {
		b = docx_alloc(w->d, sizeof(*b), err);
		if (b == NULL)
			return VT_ERR_TOO_LARGE;
	}
	b->kind = kind;
	b->parent = w->block;
	b->field_base = w->field_count;
	for (int i = 0; i < BORDER_COUNT; i++)
		b->borders[i] = VT_UNSET;
	w->block = b;
	w->block_count++;
	return VT_OK;
}

/* Ends what is still open in the innermost block and leaves it. */
int
block_pop(struct walk *w, struct vt_error *err)
{
	struct block *b = w->block;
	int code = paragraph_finish(w, err);

	if (code == VT_OK && b->table != NULL)
		code = table_end(w, err);
	if (code == VT_OK)
		code = frame_close(w, err);
	if (w->field_count > b->field_base)
		w->field_count = b->field_base;
	w->block = b->parent;
	b->parent = w->free_blocks;
	w->free_blocks = b;
	w->block_count--;
	return code;
}

/* ---- paragraphs ---- */

/* The section that the coming text belongs to. */
static int
section_need(struct walk *w, struct vt_error *err)
{
	if (!w->is_main || w->section_opened)
		return VT_OK;
	w->section_opened = 1;
	return w->d->builder->ops->section_open(w->d->builder, &w->section_index, err);
}

int
paragraph_interrupt(struct walk *w, struct vt_error *err)
{
	int code = paragraph_finish(w, err);

	if (code == VT_OK)
		code = frame_close(w, err);
	if (code != VT_OK)
		return code;
	w->block->not_first = 1;
	w->block->list_before = 0;
	return section_need(w, err);
}

int
paragraph_start(struct walk *w, struct vt_error *err)
{
	struct block *b = w->block;
	struct paragraph *p = &b->p;
	int carried, code = VT_OK;

	if (p->active && !p->carried)
		code = paragraph_finish(w, err);
	if (code == VT_OK)
		code = section_need(w, err);
	if (code != VT_OK)
		return code;
	carried = p->carried;
	memset(p, 0, sizeof(*p));
	p->run_change = VT_UNSET;
	p->active = 1;
	p->carried = carried;
	p->path = walk_path(w);
	p->style = w->d->styles.paragraph;
	p->run.layer = b->layer;
	return VT_OK;
}

static void
mark_format(struct walk *w, struct vt_run_format *out)
{
	const struct paragraph *p = &w->block->p;
	struct run_context c;
	struct vt_run_format formats[2];

	memset(&c, 0, sizeof(c));
	c.layer = w->block->layer;
	c.paragraph = p->style;
	c.character = p->mark_style;
	c.direct = p->mark;
	cascade_run(w->d, &c, formats);
	*out = formats[0];
}

/* ---- frames ---- */

int
frame_close(struct walk *w, struct vt_error *err)
{
	struct block *b = w->block;

	if (!b->frame_open)
		return VT_OK;
	b->frame_open = 0;
	return w->d->builder->ops->box_close(w->d->builder, err);
}

/* The box that a paragraph with a frame of its own stands in. */
static int
frame_need(struct walk *w, struct vt_error *err)
{
	struct block *b = w->block;
	const struct frame *f = &b->p.frame;
	struct vt_box_init init = {.size = sizeof(init),
	    .x = f->x,
	    .y = f->y,
	    .width = f->width,
	    .height = f->height,
	    .path = b->p.path};
	int code;

	if (b->frame_open && memcmp(f, &b->frame, sizeof(*f)) == 0)
		return VT_OK;
	code = frame_close(w, err);
	if (code != VT_OK || !f->given)
		return code;
	b->frame = *f;
	b->frame_open = 1;
	return w->d->builder->ops->box_open(w->d->builder, &init, err);
}

static void
take_frame(struct paragraph *p, const struct kit_xml_element *e)
{
	/* Without a width the frame fits its text and only places it: see props.c. */
	if (kit_xml_get(e, W(w)).n == 0 || kit_xml_get(e, W(dropCap)).n > 0)
		return;
	p->frame.given = 1;
	p->frame.x = read_twips(kit_xml_get(e, W(x)));
	p->frame.y = read_twips(kit_xml_get(e, W(y)));
	p->frame.width = read_twips(kit_xml_get(e, W(w)));
	p->frame.height = read_twips(kit_xml_get(e, W(h)));
}

/* ---- opening and closing ---- */

int
paragraph_need(struct walk *w, struct vt_error *err)
{
	struct vt_builder *b = w->d->builder;
	struct paragraph *p = &w->block->p;
	struct vt_paragraph_format format;
	struct vt_paragraph_init init = {.size = sizeof(init)};
	struct vt_run_format mark;
	struct par_context c = {
	    w->block->layer, p->style, &p->direct, !w->block->not_first, w->block->list_before};
	struct label label;
	int32_t list, level;
	int code;

	if (p->opened || !p->active)
		return VT_OK;
	p->opened = 1;
	cascade_paragraph(w->d, &c, &format, &list, &level);
	mark_format(w, &mark);
	w->block->not_first = 1;
	w->block->list_before = list;
	if (p->carried) {
		p->carried = 0;
		return b->ops->paragraph_format(b, &format, &mark, err);
	}
	code = frame_need(w, err);
	if (code != VT_OK)
		return code;
	init.format = &format;
	init.mark = &mark;
	init.source = w->source;
	init.path = p->path;
	code = b->ops->paragraph_open(b, &init, err);
	if (code != VT_OK || list == 0)
		return code;
	list_count(w->d, list, level, &label);
	if (label.kind == 0)
		return VT_OK;
	return b->ops->paragraph_label(b, (struct vt_str){label.s, label.n}, label.kind, level,
	    err);
}

int
paragraph_finish(struct walk *w, struct vt_error *err)
{
	struct paragraph *p = &w->block->p;
	int open = p->opened || p->carried;

	p->active = p->opened = p->carried = 0;
	return open ? w->d->builder->ops->paragraph_close(w->d->builder, err) : VT_OK;
}

/* The section of the text so far ends with this paragraph. */
static void
section_close(struct walk *w, struct section *s)
{
	struct sections *all = &w->d->sections;

	s->index = w->section_index;
	if (all->last != NULL)
		all->last->next = s;
	else
		all->first = s;
	all->last = s;
	w->section_opened = 0;
}

int
paragraph_end(struct walk *w, struct vt_error *err)
{
	struct paragraph *p = &w->block->p;
	struct section *section = p->section;
	int code = VT_OK;

	if (!p->active)
		return VT_OK;
	field_paragraph(w);
	if (p->mark_deleted && section == NULL) {
		/* Without its mark the text runs on into the next paragraph. */
		p->carried = p->carried || p->opened;
		p->active = p->opened = 0;
		return VT_OK;
	}
	code = paragraph_need(w, err);
	if (code == VT_OK)
		code = paragraph_finish(w, err);
	if (code == VT_OK && section != NULL)
		section_close(w, section);
	return code;
}

/* ---- properties ---- */

void
paragraph_take(struct walk *w, const struct kit_xml_element *e)
{
	struct paragraph *p = &w->block->p;
	struct vt_properties *facts = &w->d->properties;

	switch (e->name) {
	case W(pStyle): {
		struct style *s = style_lookup(w->d, STYLE_PARAGRAPH, kit_xml_get(e, W(val)));

		if (s != NULL)
			p->style = s;
		break;
	}
	case W(rPr): w->mode = MODE_MARK; break;
	case W(pPrChange):
		facts->format_change_count++;
		kit_xml_skip(w->xml);
		break;
	case W(tabs):
	case W(numberingChange): kit_xml_skip(w->xml); break;
	case W(framePr):
		take_frame(p, e);
		par_props_take(&p->direct, e);
		break;
	default: par_props_take(&p->direct, e); break;
	}
}

void
mark_take(struct walk *w, const struct kit_xml_element *e)
{
	struct paragraph *p = &w->block->p;
	struct vt_properties *facts = &w->d->properties;

	switch (e->name) {
	case W(rStyle):
		p->mark_style = style_lookup(w->d, STYLE_CHARACTER, kit_xml_get(e, W(val)));
		break;
	case W(ins):
	case W(moveTo): facts->insertion_count++; break;
	case W(del):
	case W(moveFrom):
		facts->deletion_count++;
		p->mark_deleted = 1;
		break;
	case W(rPrChange):
		facts->format_change_count++;
		kit_xml_skip(w->xml);
		break;
	default: run_props_take(w->d, &p->mark, e); break;
	}
}
