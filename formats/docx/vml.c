/* VML shapes, of older files and of fallbacks: text boxes with their place, WordArt, and lines. */
#include <string.h>

#include "formats/docx/walk.h"

enum { PIXEL = 265 /* um: what a bare number in a style means */ };

/* Value of a property in "width:10pt;height:0", or empty. */
static struct vt_str
style_property(struct vt_str style, struct vt_str name)
{
	size_t i = 0;

	while (i < style.n) {
		size_t start = i, colon;
		struct vt_str pair;

		while (i < style.n && style.s[i] != ';')
			i++;
		pair = kit_trim(kit_sub(style, start, i));
		i++;
		for (colon = 0; colon < pair.n && pair.s[colon] != ':'; colon++)
			continue;
		if (colon < pair.n && kit_eq(kit_trim(kit_sub(pair, 0, colon)), name))
			return kit_trim(kit_sub(pair, colon + 1, pair.n));
	}
	return (struct vt_str){NULL, 0};
}

/* Inside a group bare numbers are in the group's own units. */
static int32_t
length(const struct shape *group, struct vt_str text, int horizontal)
{
	int32_t value;
	double um;

	if (text.n == 0)
		return VT_UNSET;
	if (group == NULL)
		return kit_um_parse(text, PIXEL);
	value = kit_um_parse(text, 1000);
	if (value == VT_UNSET || !kit_is_digit((unsigned char)text.s[text.n - 1]))
		return value;
	um = (double)value / 1000 * (horizontal ? group->scale_x : group->scale_y);
	return um > -2e9 && um < 2e9 ? (int32_t)um : VT_UNSET;
}

/* The two lengths of "10pt,20pt". */
static void
pair(const struct shape *group, struct vt_str text, int32_t *out_x, int32_t *out_y)
{
	size_t comma = 0;

	while (comma < text.n && text.s[comma] != ',')
		comma++;
	*out_x = comma == 0 ? 0 : length(group, kit_trim(kit_sub(text, 0, comma)), 1);
	*out_y =
	    comma + 1 >= text.n ? 0 : length(group, kit_trim(kit_sub(text, comma + 1, text.n)), 0);
}

static int
is_false(struct vt_str v)
{
	return kit_eq(v, VT_STR("f")) || kit_eq(v, VT_STR("false")) || kit_eq(v, VT_STR("0"));
}

static void
take_line_ends(const struct shape *group, struct shape *s, const struct kit_xml_element *e)
{
	struct vt_str from = kit_xml_get(e, PLAIN(from)), to = kit_xml_get(e, PLAIN(to));
	int32_t x1, y1, x2, y2;

	s->is_line = 1;
	if (to.n == 0)
		return;
	pair(group, from, &x1, &y1);
	pair(group, to, &x2, &y2);
	if (x1 == VT_UNSET || x2 == VT_UNSET || y1 == VT_UNSET || y2 == VT_UNSET)
		return;
	s->x = x1 < x2 ? x1 : x2;
	s->y = y1 < y2 ? y1 : y2;
	s->width = (int32_t)((int64_t)(x1 < x2 ? x2 : x1) - s->x);
	s->height = (int32_t)((int64_t)(y1 < y2 ? y2 : y1) - s->y);
}

/* Types of shapes: 20 is the line, 32 the straight connector. */
static int
is_line_type(struct vt_str type)
{
	return kit_ends(type, VT_STR("_t20")) || kit_ends(type, VT_STR("_t32"));
}

static void
take_group_units(struct shape *s, struct vt_str size)
{
	size_t comma = 0;
	int32_t x, y;

	while (comma < size.n && size.s[comma] != ',')
		comma++;
	x = kit_int_parse(kit_sub(size, 0, comma));
	y = comma < size.n ? kit_int_parse(kit_sub(size, comma + 1, size.n)) : VT_UNSET;
	if (x <= 0 || y <= 0) /* VML's own default */
		x = y = 1000;
	s->scale_x = s->width != VT_UNSET ? (double)s->width / x : 1;
	s->scale_y = s->height != VT_UNSET ? (double)s->height / y : 1;
}

static void
open_shape(struct walk *w, const struct kit_xml_element *e)
{
	struct shape *parent = shape_top(w);
	const struct shape *group = parent != NULL && parent->vml && parent->group ? parent : NULL;
	struct vt_str style = kit_xml_get(e, PLAIN(style)),
		      stroked = kit_xml_get(e, PLAIN(stroked));
	struct vt_str hr = kit_xml_get(e, O(hr));
	struct shape *s = shape_push(w);

	if (s == NULL)
		return;
	s->vml = 1;
	s->width = length(group, style_property(style, VT_STR("width")), 1);
	s->height = length(group, style_property(style, VT_STR("height")), 0);
	s->x = length(group,
	    style_property(style, group != NULL ? VT_STR("left") : VT_STR("margin-left")), 1);
	s->y = length(group,
	    style_property(style, group != NULL ? VT_STR("top") : VT_STR("margin-top")), 0);
	s->hidden = kit_eq(style_property(style, VT_STR("visibility")), VT_STR("hidden"));
	s->stroke = !is_false(stroked);
	if (e->name == V(line))
		take_line_ends(group, s, e);
	else if (e->name == V(group)) {
		s->group = 1;
		take_group_units(s, kit_xml_get(e, PLAIN(coordsize)));
	} else if (e->name == V(shape)) {
		s->is_line = is_line_type(kit_xml_get(e, PLAIN(type)));
	}
	if (!s->stroke && !s->is_line && kit_xml_get(e, PLAIN(fillcolor)).n > 0)
		s->filled = 1; /* a bar without an outline */
	if (hr.n > 0 && !is_false(hr)) {
		s->is_line = s->stroke = 1;
		s->height = 0;
		if (s->width == 0) /* as wide as the page */
			s->width = VT_UNSET;
	}
}

/* The text of WordArt, of which Word makes its watermarks, stands in an attribute. It is drawn
 * as large as its shape: no font size is known. */
static int
take_word_art(struct walk *w, struct vt_str text, struct vt_error *err)
{
	int code;

	if (text.n == 0 || !box_is_shown(w))
		return VT_OK;
	if ((code = box_start(w, err)) == VT_OK && (code = paragraph_start(w, err)) == VT_OK &&
	    (code = paragraph_need(w, err)) == VT_OK &&
	    (code = box_text(w, text, 0, err)) == VT_OK && (code = paragraph_end(w, err)) == VT_OK)
		code = box_end(w, err);
	return code;
}

int
vml_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	switch (e->name) {
	case V(textpath): return take_word_art(w, kit_xml_get(e, PLAIN(string)), err);
	case V(shape):
	case V(rect):
	case V(line):
	case V(group):
	case V(oval):
	case V(roundrect):
	case V(polyline):
	case V(arc): open_shape(w, e); return VT_OK;
	default: return VT_OK;
	}
}

int
vml_end(struct walk *w, uint32_t name, struct vt_error *err)
{
	struct shape *s = shape_top(w);

	switch (name) {
	case V(shape):
	case V(rect):
	case V(line):
	case V(group):
	case V(oval):
	case V(roundrect):
	case V(polyline):
	case V(arc):
		if (s != NULL && s->filled)
			s->stroke = 1;
		return shape_pop(w, err);
	default: return VT_OK;
	}
}
