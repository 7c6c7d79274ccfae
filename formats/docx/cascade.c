/* The cascade: defaults, table style, paragraph style, list, character style, direct formatting. */
#include <string.h>

#include "formats/docx/docx.h"

enum {
	CACHE_ENTRIES = 64,
	DEFAULT_SIZE = 20, /* half-points: what Word takes when nothing is said */
	/* "Automatic" space of a paragraph in um: 14 pt, or 5 pt as Word 97 had it. */
	AUTO_SPACE = 4939,
	NARROW_AUTO_SPACE = 1764
};

/* Formats already worked out: runs come in the same few over and over. */
struct cascade_entry {
	int filled;
	struct run_context context;
	struct vt_run_format out[2];
};

static int
same_context(const struct run_context *a, const struct run_context *b)
{
	return a->layer == b->layer && a->paragraph == b->paragraph &&
	    a->character == b->character && a->inserted == b->inserted && a->field == b->field &&
	    a->link == b->link && a->formula == b->formula && a->symbol_font == b->symbol_font &&
	    a->direct.set == b->direct.set &&
	    memcmp(a->direct.v, b->direct.v, sizeof(a->direct.v)) == 0;
}

static uint32_t
hash_context(const struct run_context *c)
{
	uint32_t h = c->direct.set * 31u + (uint32_t)c->field;

	for (int i = 0; c->direct.set >> i != 0; i++)
		h = h * 33u + (uint32_t)c->direct.v[i];
	h ^= (uint32_t)((uintptr_t)c->paragraph >> 4) ^ (uint32_t)((uintptr_t)c->character >> 5);
	return h ^ h >> 16;
}

/* Lays a level of styles over what is below it; toggles are collected apart. */
static void
add_style(struct run_props *p, uint32_t *toggles, const struct run_props *style)
{
	uint32_t keep = p->set & ((1u << R_TOGGLES) - 1);
	int32_t before[R_TOGGLES];

	memcpy(before, p->v, sizeof(before));
	run_props_overlay(p, style);
	for (int i = 0; i < R_TOGGLES; i++)
		if (style->set >> i & 1 && style->v[i])
			*toggles ^= 1u << i;
	memcpy(p->v, before, sizeof(before));
	p->set = (p->set & ~((1u << R_TOGGLES) - 1)) | keep;
}

static int32_t
value(const struct run_props *p, int prop, int32_t otherwise)
{
	return p->set >> prop & 1 ? p->v[prop] : otherwise;
}

static void
fill_format(struct docx *d, const struct run_context *c, const struct run_props *p,
    struct vt_run_format *out)
{
	memset(out, 0, sizeof(*out));
	out->size = sizeof(*out);
	out->font_size = value(p, R_SIZE, DEFAULT_SIZE);
	out->color = value(p, R_COLOR, VT_COLOR_AUTO);
	out->highlight = value(p, R_HIGHLIGHT, VT_UNSET);
	if (out->highlight == VT_UNSET)
		out->highlight = value(p, R_SHADE, VT_UNSET);
	out->bold = (uint8_t)value(p, R_BOLD, 0);
	out->italic = (uint8_t)value(p, R_ITALIC, 0);
	out->underline = (uint8_t)value(p, R_UNDERLINE, 0);
	out->strike = value(p, R_STRIKE, 0) || value(p, R_DOUBLE_STRIKE, 0);
	out->caps = value(p, R_CAPS, 0) ? 1 : value(p, R_SMALL_CAPS, 0) ? 2 : 0;
	out->hidden = (uint8_t)value(p, R_VANISH, 0);
	out->position = (uint8_t)value(p, R_POSITION, 0);
	out->inserted = (uint8_t)c->inserted;
	out->field = (uint8_t)c->field;
	out->link = (uint8_t)c->link;
	out->formula = (uint8_t)c->formula;
	out->font =
	    docx_font_name(d, c->symbol_font != 0 ? c->symbol_font : value(p, R_FONT_ASCII, 0));
	if (out->font == NULL)
		out->font = "Times New Roman"; /* Word's own, when no font is named anywhere */
}

/* Lets the properties of another script stand for the Latin ones. */
static void
take_script(struct run_props *p, enum kit_script script)
{
	int font = script == KIT_SCRIPT_EAST ? R_FONT_EAST : R_FONT_CS;

	if (p->set >> font & 1) {
		p->v[R_FONT_ASCII] = p->v[R_FONT_OTHER] = p->v[font];
		p->set |= 1u << R_FONT_ASCII | 1u << R_FONT_OTHER;
	}
	if (script != KIT_SCRIPT_COMPLEX)
		return;
	p->v[R_BOLD] = value(p, R_BOLD_CS, 0);
	p->v[R_ITALIC] = value(p, R_ITALIC_CS, 0);
	p->v[R_SIZE] = value(p, R_SIZE_CS, DEFAULT_SIZE);
	p->set |= 1u << R_BOLD | 1u << R_ITALIC | 1u << R_SIZE;
}

static void
merge_run(struct docx *d, const struct run_context *c, struct run_props *out)
{
	struct run_props p = d->styles.run;
	uint32_t toggles = 0;

	if (c->layer != NULL)
		add_style(&p, &toggles, &c->layer->run);
	if (c->paragraph != NULL) {
		style_resolve(d, c->paragraph);
		add_style(&p, &toggles, &c->paragraph->full_run);
	}
	if (c->character != NULL) {
		style_resolve(d, c->character);
		add_style(&p, &toggles, &c->character->full_run);
	}
	for (int i = 0; i < R_TOGGLES; i++) {
		p.v[i] = value(&p, i, 0) || (toggles >> i & 1);
		p.set |= 1u << i;
	}
	run_props_overlay(&p, &c->direct);
	*out = p;
}

void
cascade_run_script(struct docx *d, const struct run_context *c, enum kit_script script,
    struct vt_run_format *out)
{
	struct run_props p;

	merge_run(d, c, &p);
	take_script(&p, value(&p, R_COMPLEX, 0) ? KIT_SCRIPT_COMPLEX : script);
	fill_format(d, c, &p, out);
}

static void
resolve_run(struct docx *d, const struct run_context *c, struct vt_run_format out[2])
{
	struct run_props p;

	merge_run(d, c, &p);
	if (value(&p, R_COMPLEX, 0))
		take_script(&p, KIT_SCRIPT_COMPLEX);
	fill_format(d, c, &p, &out[0]);
	if (c->symbol_font == 0)
		p.v[R_FONT_ASCII] = value(&p, R_FONT_OTHER, 0);
	p.set |= 1u << R_FONT_ASCII;
	fill_format(d, c, &p, &out[1]);
}

void
cascade_run(struct docx *d, const struct run_context *c, struct vt_run_format out[2])
{
	struct cascade_entry *entry;

	if (d->cache == NULL)
		d->cache = docx_alloc(d, CACHE_ENTRIES * sizeof(*d->cache), NULL);
	if (d->cache == NULL) {
		resolve_run(d, c, out);
		return;
	}
	entry = &d->cache[hash_context(c) % CACHE_ENTRIES];
	if (!entry->filled || !same_context(&entry->context, c)) {
		entry->context = *c;
		resolve_run(d, c, entry->out);
		entry->filled = 1;
	}
	memcpy(out, entry->out, sizeof(entry->out));
}

/* ---- paragraphs ---- */

static int32_t
par_value(const struct par_props *p, int prop, int32_t otherwise)
{
	return p->set >> prop & 1 ? p->v[prop] : otherwise;
}

static void
fill_paragraph(const struct par_props *p, const struct style *style,
    struct vt_paragraph_format *out)
{
	memset(out, 0, sizeof(*out));
	out->size = sizeof(*out);
	out->align = par_value(p, P_FRAME_ALIGN, par_value(p, P_ALIGN, VT_ALIGN_LEFT));
	out->indent_left = par_value(p, P_LEFT, 0);
	out->indent_right = par_value(p, P_RIGHT, 0);
	out->indent_first = par_value(p, P_FIRST, 0);
	out->space_before = par_value(p, P_BEFORE, 0);
	out->space_after = par_value(p, P_AFTER, 0);
	out->line_rule = par_value(p, P_LINE_RULE, VT_LINE_MULTIPLE);
	out->line_spacing = par_value(p, P_LINE, 100);
	out->outline_level = par_value(p, P_OUTLINE, VT_UNSET);
	out->border_top = par_value(p, P_BORDER_TOP, 0);
	out->border_bottom = par_value(p, P_BORDER_BOTTOM, 0);
	out->keep_next = (uint8_t)par_value(p, P_KEEP_NEXT, 0);
	out->keep_lines = (uint8_t)par_value(p, P_KEEP_LINES, 0);
	out->page_break_before = (uint8_t)par_value(p, P_PAGE_BREAK, 0);
	out->contextual_spacing = (uint8_t)par_value(p, P_CONTEXTUAL, 0);
	out->style = style == NULL ? NULL : style->name != NULL ? style->name : style->id;
}

/* "Automatic" space is that of a web page: none above the first paragraph, none
 * between the items of a list. What follows the last item is not known here. */
static void
fill_auto_space(const struct docx *d, const struct par_props *p, const struct par_context *c,
    int32_t list, struct vt_paragraph_format *out)
{
	int32_t space = d->narrow_auto_space ? NARROW_AUTO_SPACE : AUTO_SPACE;

	if (par_value(p, P_BEFORE_AUTO, 0))
		out->space_before = c->first || (list != 0 && list == c->list_before) ? 0 : space;
	if (par_value(p, P_AFTER_AUTO, 0))
		out->space_after = list != 0 ? 0 : space;
}

/* Indents in characters, each as wide as the text of the paragraph is high. */
static void
fill_char_indents(const struct docx *d, const struct par_props *p, const struct style *style,
    struct vt_paragraph_format *out)
{
	const struct run_props *run = style != NULL ? &style->full_run : &d->styles.run;
	int32_t size = value(run, R_SIZE, value(&d->styles.run, R_SIZE, DEFAULT_SIZE));
	const struct {
		int prop;
		int32_t *member;
	} indents[] = {{P_LEFT_CHARS, &out->indent_left}, {P_RIGHT_CHARS, &out->indent_right},
	    {P_FIRST_CHARS, &out->indent_first}};

	for (size_t i = 0; i < sizeof(indents) / sizeof(indents[0]); i++) {
		int32_t hundredths = par_value(p, indents[i].prop, 0);

		if (hundredths != 0)
			*indents[i].member =
			    kit_um_from_points((double)hundredths * size / (100 * 2));
	}
}

/* Of text from right to left, the left of the format is where the lines begin. */
static void
mirror(struct vt_paragraph_format *out)
{
	int32_t left = out->indent_left;

	out->indent_left = out->indent_right;
	out->indent_right = left;
	if (out->align == VT_ALIGN_LEFT)
		out->align = VT_ALIGN_RIGHT;
	else if (out->align == VT_ALIGN_RIGHT)
		out->align = VT_ALIGN_LEFT;
}

/* Which list a paragraph is in: its own word first, then its style's. */
static void
find_list_of(struct docx *d, struct style *style, const struct par_props *direct, int32_t *out_list,
    int32_t *out_level)
{
	const struct par_props *from = style != NULL ? &style->full_par : NULL;

	*out_list = 0;
	*out_level = 0;
	if (from != NULL && from->set >> P_LIST & 1) {
		*out_list = from->v[P_LIST];
		*out_level = list_level_of_style(d, *out_list, style->id);
		if (*out_level == 0)
			*out_level = par_value(from, P_LEVEL, 0);
	}
	if (direct->set >> P_LIST & 1) {
		*out_list = direct->v[P_LIST];
		*out_level = 0;
	}
	*out_level = par_value(direct, P_LEVEL, *out_level);
}

void
cascade_paragraph(struct docx *d, const struct par_context *c, struct vt_paragraph_format *out,
    int32_t *out_list, int32_t *out_level)
{
	struct par_props p = d->styles.par;
	const struct list_level *level = NULL;
	int own_list = (c->direct->set & (1u << P_LIST | 1u << P_LEVEL)) != 0;

	if (c->style != NULL)
		style_resolve(d, c->style);
	find_list_of(d, c->style, c->direct, out_list, out_level);
	if (c->layer != NULL)
		par_props_overlay(&p, &c->layer->par);
	if (c->style != NULL)
		par_props_overlay(&p, *out_list != 0 ? &c->style->full_par : &c->style->bare_par);
	if (own_list)
		level = list_level_lookup(d, *out_list, *out_level);
	if (level != NULL)
		par_props_overlay(&p, &level->par);
	par_props_overlay(&p, c->direct);
	fill_paragraph(&p, c->style, out);
	fill_char_indents(d, &p, c->style, out);
	fill_auto_space(d, &p, c, *out_list, out);
	if (par_value(&p, P_BIDI, 0))
		mirror(out);
}
