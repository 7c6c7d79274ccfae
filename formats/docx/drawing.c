/* DrawingML shapes: text boxes with their place, and lines. */
#include <string.h>

#include "formats/docx/walk.h"

enum {
	FLAT = 800, /* um: a shape no higher is a line, whatever it is called */
	LINE_SHORTEST = 2000,
	SLOPE = 8 /* a line drawn by hand may rise by an eighth of its width */
};

/* ---- the stack of shapes ---- */

struct shape *
shape_push(struct walk *w)
{
	struct shape *s, *parent = shape_top(w);

	if (w->shape_count >= SHAPES_MAX) {
		w->shape_overflow++;
		return NULL;
	}
	s = &w->shapes[w->shape_count++];
	memset(s, 0, sizeof(*s));
	s->x = s->y = s->width = s->height = VT_UNSET;
	s->stroke = -1;
	s->scale_x = parent != NULL ? parent->scale_x : 1.0 / 36.0;
	s->scale_y = parent != NULL ? parent->scale_y : 1.0 / 36.0;
	return s;
}

struct shape *
shape_top(struct walk *w)
{
	return w->shape_count > 0 && w->shape_overflow == 0 ? &w->shapes[w->shape_count - 1] : NULL;
}

static int
is_flat_line(const struct shape *s)
{
	if (s->group || s->has_text || s->hidden || s->stroke == 0)
		return 0;
	if (s->width == VT_UNSET)
		return s->is_line;
	if (s->width < LINE_SHORTEST)
		return 0;
	if (s->is_line)
		return s->height == VT_UNSET || s->height <= s->width / SLOPE;
	return s->height != VT_UNSET && s->height <= FLAT;
}

int
shape_pop(struct walk *w, struct vt_error *err)
{
	struct shape *s = shape_top(w);
	int code;

	if (w->shape_overflow > 0) {
		w->shape_overflow--;
		return VT_OK;
	}
	if (s == NULL)
		return VT_OK;
	w->shape_count--;
	if (!is_flat_line(s) || w->block == NULL || !w->block->p.active || !field_visible(w))
		return VT_OK;
	code = paragraph_need(w, err);
	if (code != VT_OK)
		return code;
	return w->d->builder->ops->line(w->d->builder, VT_LINE_SHAPE, s->width, err);
}

/* ---- text boxes ---- */

int
box_is_shown(const struct walk *w)
{
	return w->block != NULL && (!w->block->p.active || field_visible(w));
}

int
box_start(struct walk *w, struct vt_error *err)
{
	struct vt_box_init init = {.size = sizeof(init),
	    .x = VT_UNSET,
	    .y = VT_UNSET,
	    .width = VT_UNSET,
	    .height = VT_UNSET};
	struct shape *s = shape_top(w);
	int code = VT_OK;

	if (s != NULL) {
		s->has_text = 1;
		init.x = s->x;
		init.y = s->y;
		init.width = s->width;
		init.height = s->height;
		init.has_border = s->stroke == 1;
	}
	init.path = walk_path(w);
	if (!box_is_shown(w)) {
		kit_xml_skip(w->xml);
		return VT_OK;
	}
	if (w->block->p.active)
		code = paragraph_need(w, err);
	if (code == VT_OK)
		code = block_push(w, BLOCK_BOX, err);
	if (code == VT_OK)
		code = w->d->builder->ops->box_open(w->d->builder, &init, err);
	return code;
}

int
box_end(struct walk *w, struct vt_error *err)
{
	int code;

	if (w->block == NULL || w->block->kind != BLOCK_BOX)
		return VT_OK;
	code = block_pop(w, err);
	return code != VT_OK ? code : w->d->builder->ops->box_close(w->d->builder, err);
}

int
box_text(struct walk *w, struct vt_str text, int generated, struct vt_error *err)
{
	const struct vt_run_format format = {.size = sizeof(format),
	    .font_size = VT_UNSET,
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET,
	    .generated = generated != 0};

	return w->d->builder->ops->text(w->d->builder, text, &format, err);
}

/* ---- text of a drawing that came from another program, on a canvas of its own ---- */

static int
drawn_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	int code;

	if (e->name == A(txBody)) {
		if (!box_is_shown(w)) {
			kit_xml_skip(w->xml);
			return VT_OK;
		}
		code = box_start(w, err);
		w->block->is_drawn = code == VT_OK;
		return code;
	}
	if (!w->block->is_drawn)
		return VT_OK;
	if (e->name == A(t))
		text_begin(w, TEXT_DRAWN, e);
	if (e->name == A(br) && w->block->p.opened)
		return box_text(w, VT_STR("\n"), 0, err);
	if (e->name != A(p))
		return VT_OK;
	code = paragraph_start(w, err);
	return code == VT_OK ? paragraph_need(w, err) : code;
}

static int
drawn_end(struct walk *w, uint32_t name, struct vt_error *err)
{
	if (!w->block->is_drawn)
		return VT_OK;
	if (name == A(t))
		return text_end(w, err);
	return name == A(p) ? paragraph_end(w, err) : box_end(w, err);
}

/* ---- DrawingML ---- */

static int32_t
scaled(double value, double scale)
{
	double um = value * scale;

	if (!(um > -2e9 && um < 2e9))
		return VT_UNSET;
	return (int32_t)(um < 0 ? um - 0.5 : um + 0.5);
}

static double
number(struct vt_str text)
{
	int32_t v = kit_int_parse(text);

	return v == VT_UNSET ? 0 : v;
}

static void
open_shape(struct walk *w)
{
	int top = w->shape_count == 0;
	struct shape *s = shape_push(w);

	if (s == NULL)
		return;
	s->x = w->anchor_x;
	s->y = w->anchor_y;
	if (top) { /* the only one: as large as its anchor says */
		s->width = w->anchor_width;
		s->height = w->anchor_height;
	}
}

/* Size and place: of a shape inside a group in the group's own units. */
static void
take_transform(struct walk *w, struct shape *s, const struct kit_xml_element *e)
{
	struct shape *group = w->shape_count > 1 ? &w->shapes[w->shape_count - 2] : NULL;

	switch (e->name) {
	case A(ext):
		if (kit_xml_get(e, PLAIN(cx)).n == 0) /* an extension, not an extent */
			break;
		s->group_width = number(kit_xml_get(e, PLAIN(cx)));
		s->group_height = number(kit_xml_get(e, PLAIN(cy)));
		if (group != NULL) {
			s->width = scaled(s->group_width, group->scale_x);
			s->height = scaled(s->group_height, group->scale_y);
		}
		break;
	case A(off):
		if (group != NULL && w->anchor_x != VT_UNSET)
			s->x = scaled(number(kit_xml_get(e, PLAIN(x))) - group->child_x,
				   group->scale_x) +
			    w->anchor_x;
		if (group != NULL && w->anchor_y != VT_UNSET)
			s->y = scaled(number(kit_xml_get(e, PLAIN(y))) - group->child_y,
				   group->scale_y) +
			    w->anchor_y;
		break;
	case A(chOff):
		s->child_x = number(kit_xml_get(e, PLAIN(x)));
		s->child_y = number(kit_xml_get(e, PLAIN(y)));
		break;
	case A(chExt): {
		double cx = number(kit_xml_get(e, PLAIN(cx))),
		       cy = number(kit_xml_get(e, PLAIN(cy)));

		if (cx > 0 && s->group_width > 0)
			s->scale_x *= s->group_width / cx;
		if (cy > 0 && s->group_height > 0)
			s->scale_y *= s->group_height / cy;
		break;
	}
	default: break;
	}
}

static int32_t
read_emu(struct vt_str text)
{
	int32_t emu = kit_int_parse(text);

	return emu == VT_UNSET ? VT_UNSET : kit_um_from_emu(emu);
}

static void
take_outline_and_form(struct shape *s, const struct kit_xml_element *e)
{
	struct vt_str prst = kit_xml_get(e, PLAIN(prst));

	switch (e->name) {
	case A(prstGeom):
		s->is_line =
		    kit_eq(prst, VT_STR("line")) || kit_eq(prst, VT_STR("straightConnector1"));
		break;
	case A(ln):
		s->in_outline = 1;
		s->stroke = 1;
		break;
	case A(noFill):
		if (s->in_outline)
			s->stroke = 0;
		break;
	case A(solidFill):
		if (!s->in_outline)
			s->filled = 1;
		break;
	case A(lnRef):
		if (s->stroke < 0)
			s->stroke = number(kit_xml_get(e, PLAIN(idx))) > 0;
		break;
	default: break;
	}
}

int
drawing_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	struct shape *s;

	switch (e->name) {
	case WP(anchor):
	case WP(inline):
		w->anchor_x = w->anchor_y = w->anchor_width = w->anchor_height = VT_UNSET;
		return VT_OK;
	case WP(extent):
		w->anchor_width = read_emu(kit_xml_get(e, PLAIN(cx)));
		w->anchor_height = read_emu(kit_xml_get(e, PLAIN(cy)));
		return VT_OK;
	case WP(positionH): w->offset = &w->anchor_x; return VT_OK;
	case WP(positionV): w->offset = &w->anchor_y; return VT_OK;
	case WP(posOffset): text_begin(w, TEXT_OFFSET, e); return VT_OK;
	case C(chart): return graphic_read(w, kit_xml_get(e, R(id)), err);
	case CX(chart): return graphic_read(w, kit_xml_get(e, R(id)), err);
	case DGM(relIds): return graphic_read(w, kit_xml_get(e, R(dm)), err);
	case A(txBody):
	case A(p):
	case A(t):
	case A(br): return drawn_start(w, e, err);
	case WPS(wsp): open_shape(w); return VT_OK;
	case WPG(wgp):
	case WPG(grpSp):
		open_shape(w);
		s = shape_top(w);
		if (s != NULL)
			s->group = 1;
		return VT_OK;
	default:
		s = shape_top(w);
		if (s != NULL && !s->vml && e->ns == NS_A) {
			take_transform(w, s, e);
			take_outline_and_form(s, e);
		}
		return VT_OK;
	}
}

int
drawing_end(struct walk *w, uint32_t name, struct vt_error *err)
{
	struct shape *s = shape_top(w);

	switch (name) {
	case A(txBody):
	case A(p):
	case A(t): return drawn_end(w, name, err);
	case WPS(wsp):
	case WPG(wgp):
	case WPG(grpSp):
		/* A bar is filled rather than outlined. */
		if (s != NULL && s->stroke == 0 && s->filled && !s->is_line)
			s->stroke = 1;
		return shape_pop(w, err);
	case A(ln):
		if (s != NULL)
			s->in_outline = 0;
		return VT_OK;
	case WP(positionH):
	case WP(positionV): w->offset = NULL; return VT_OK;
	default: return VT_OK;
	}
}
