/* Drawings: frames and shapes with text are boxes, flat ones are lines. */
#include "formats/odt/body.h"
#include "kit/length.h"
#include "kit/text.h"

enum {
	LINE_THICKEST = 1500, /* a flat shape above this is no line */
	LINE_SHORTEST = 3000, /* and below this a speck */
	LINE_SLOPE = 8        /* a line falls by at most an eighth of its width */
};

/* ---- geometry ---- */

/* Millimetres of "translate (1in 2in)" as x and y. */
static void
read_translate(struct vt_str transform, int32_t *x, int32_t *y)
{
	int64_t at = kit_find(transform, VT_STR("translate"), 0);
	int64_t open = at < 0 ? -1 : kit_find(transform, VT_STR("("), (size_t)at);
	int64_t close = open < 0 ? -1 : kit_find(transform, VT_STR(")"), (size_t)open);
	struct vt_str inside;
	int64_t space;

	if (close < 0)
		return;
	inside = kit_trim(kit_sub(transform, (size_t)open + 1, (size_t)close));
	space = kit_find(inside, VT_STR(" "), 0);
	if (space < 0)
		return;
	*x = odt_parse_length(kit_sub(inside, 0, (size_t)space));
	*y = odt_parse_length(kit_sub(inside, (size_t)space, inside.n));
}

static struct vt_box_init
geometry_of(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e)
{
	struct vt_box_init g = {.size = sizeof(g)};
	struct vt_str transform = kit_xml_get(e, ODT_DRAW(TRANSFORM));

	g.x = odt_parse_length(kit_xml_get(e, ODT_SVG(X)));
	g.y = odt_parse_length(kit_xml_get(e, ODT_SVG(Y)));
	g.width = odt_parse_length(kit_xml_get(e, ODT_SVG(WIDTH)));
	g.height = odt_parse_length(kit_xml_get(e, ODT_SVG(HEIGHT)));
	if (g.x == VT_UNSET && transform.n > 0)
		read_translate(transform, &g.x, &g.y);
	g.path = kit_xml_path(xml, b->r->builder);
	return g;
}

static struct odt_box_props
graphic_of(struct odt_body *b, const struct kit_xml_element *e)
{
	struct odt_box_props props;

	odt_cascade_box(b->r, ODT_FAMILY_GRAPHIC, b->style_scope,
	    kit_xml_get(e, ODT_DRAW(STYLE_NAME)), &props);
	return props;
}

static int
has_css_border(const struct odt_box_props *p)
{
	return p->border_top > 0 || p->border_bottom > 0 || p->border_side > 0;
}

/* ---- boxes ---- */

static void
enter_box(struct odt_scope *scope, int close)
{
	scope->place = ODT_IN_BLOCK;
	scope->close = (uint8_t)close;
	scope->in_box = 1;
	scope->in_cell = 0;
	scope->list = NULL;
	scope->table = NULL;
	scope->shape = NULL;
	scope->link = scope->field = 0;
}

int
odt_box_open(struct odt_body *b, const struct vt_box_init *init, struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	int code = b->is_body ? odt_section_reserve(b->r, err) : VT_OK;

	return code != VT_OK ? code : host->ops->box_open(host, init, err);
}

int
odt_shape_open(struct odt_body *b, struct odt_shape *shape, struct vt_error *err)
{
	int code = odt_box_open(b, &shape->init, err);

	shape->opened = 1;
	if (code == VT_OK && shape->empty != NULL)
		code = odt_paragraph_empty(b, shape->empty, shape->init.path, err);
	return code;
}

int
odt_shape_close(struct odt_body *b, struct odt_shape *shape, struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;

	return shape->opened ? host->ops->box_close(host, err) : VT_OK;
}

static int
frame_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct odt_box_props props = graphic_of(b, e);
	struct odt_scope *scope = odt_scope_push(b, err);

	if (scope == NULL)
		return err->code;
	scope->place = ODT_IN_FRAME;
	scope->frame = geometry_of(b, xml, e);
	scope->frame.has_border = has_css_border(&props);
	return VT_OK;
}

int
odt_frame_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct odt_scope *scope;
	int32_t height;

	switch (e->name) {
	case ODT_DRAW(OBJECT):
		odt_count_external(b->r, kit_xml_get(e, ODT_XLINK(HREF)));
		kit_xml_skip(xml);
		return odt_object_read(b, kit_xml_get(e, ODT_XLINK(HREF)), &odt_scope_top(b)->frame,
		    err);
	case ODT_DRAW(IMAGE):
	case ODT_DRAW(OBJECT_OLE):
	case ODT_DRAW(PLUGIN):
	case ODT_DRAW(APPLET):
	case ODT_DRAW(FLOATING_FRAME):
		odt_count_external(b->r, kit_xml_get(e, ODT_XLINK(HREF)));
		kit_xml_skip(xml);
		return VT_OK;
	case ODT_DRAW(TEXT_BOX): break;
	default: kit_xml_skip(xml); return VT_OK;
	}
	height = odt_parse_length(kit_xml_get(e, ODT_FO(MIN_HEIGHT)));
	scope = odt_scope_push(b, err);
	if (scope == NULL)
		return err->code;
	enter_box(scope, ODT_CLOSE_BOX);
	if (scope->frame.height == VT_UNSET)
		scope->frame.height = height;
	return odt_box_open(b, &scope->frame, err);
}

static int
shape_start(struct odt_body *b, const struct kit_xml_element *e, const struct vt_box_init *init,
    struct vt_error *err)
{
	struct odt_scope *scope = odt_scope_push(b, err);
	struct odt_shape *shape = scope == NULL ? NULL : odt_alloc(b->r, sizeof(*shape), err);

	if (shape == NULL)
		return err->code;
	shape->init = *init;
	enter_box(scope, ODT_CLOSE_SHAPE);
	scope->shape = shape;
	return odt_cascade_shape(b->r, b->style_scope, kit_xml_get(e, ODT_DRAW(STYLE_NAME)),
	    kit_xml_get(e, ODT_DRAW(TEXT_STYLE_NAME)), &shape->base, err);
}

/* ---- lines ---- */

static int64_t
distance(int32_t a, int32_t b)
{
	if (a == VT_UNSET || b == VT_UNSET)
		return -1;
	return a > b ? (int64_t)a - b : (int64_t)b - a;
}

/* Width of a line that is drawn and lies flat, or VT_UNSET. */
static int32_t
flat_width(const struct kit_xml_element *e, const struct vt_box_init *g,
    const struct odt_box_props *props)
{
	int64_t width = g->width, height = g->height;
	int is_line = e->name == ODT_DRAW(LINE) || e->name == ODT_DRAW(CONNECTOR) ||
	    e->name == ODT_DRAW(MEASURE);

	if (is_line) {
		width = distance(odt_parse_length(kit_xml_get(e, ODT_SVG(X1))),
		    odt_parse_length(kit_xml_get(e, ODT_SVG(X2))));
		height = distance(odt_parse_length(kit_xml_get(e, ODT_SVG(Y1))),
		    odt_parse_length(kit_xml_get(e, ODT_SVG(Y2))));
	}
	if (width < LINE_SHORTEST || height < 0 || height * LINE_SLOPE > width ||
	    (!is_line && height > LINE_THICKEST) || width > INT32_MAX)
		return VT_UNSET;
	if (props->stroke == 0 && (is_line || props->fill == 0))
		return VT_UNSET;
	return (int32_t)width;
}

/* ---- elements ---- */

static int
is_shape(uint32_t name)
{
	switch (name) {
	case ODT_DRAW(CUSTOM_SHAPE):
	case ODT_DRAW(RECT):
	case ODT_DRAW(LINE):
	case ODT_DRAW(CONNECTOR):
	case ODT_DRAW(MEASURE):
	case ODT_DRAW(PATH):
	case ODT_DRAW(POLYLINE):
	case ODT_DRAW(POLYGON):
	case ODT_DRAW(REGULAR_POLYGON):
	case ODT_DRAW(ELLIPSE):
	case ODT_DRAW(CIRCLE):
	case ODT_DRAW(CAPTION): return 1;
	default: return 0;
	}
}

int
odt_drawing_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    int *out, struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct odt_box_props props;
	struct vt_box_init g;
	int32_t line;
	int code = VT_OK;

	*out = 1;
	if (e->name == ODT_DRAW(G) || e->name == ODT_DRAW(A))
		return odt_scope_through(b, err);
	if (e->name != ODT_DRAW(FRAME) && !is_shape(e->name)) {
		*out = e->ns == ODT_NS_DRAW;
		if (*out)
			kit_xml_skip(xml);
		return VT_OK;
	}
	if (b->paragraph != NULL && (code = odt_paragraph_see(b, err)) != VT_OK)
		return code;
	if (e->name == ODT_DRAW(FRAME))
		return frame_start(b, xml, e, err);
	props = graphic_of(b, e);
	g = geometry_of(b, xml, e);
	g.has_border = props.stroke != 0;
	line = flat_width(e, &g, &props);
	if (line != VT_UNSET && b->paragraph != NULL)
		code = host->ops->line(host, VT_LINE_SHAPE, line, err);
	return code != VT_OK ? code : shape_start(b, e, &g, err);
}

void
odt_count_external(struct odt *r, struct vt_str href)
{
	static const struct vt_str schemes[] = {{"http:", 5}, {"https:", 6}, {"ftp:", 4},
	    {"file:", 5}, {"smb:", 4}, {"\\\\", 2}, {"//", 2}};

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (kit_starts(href, schemes[i])) {
			r->properties.external_count++;
			return;
		}
}
