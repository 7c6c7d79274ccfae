/* The cascade: default style, named parents, automatic style, spans. */
#include "formats/odt/cascade.h"
#include "kit/text.h"

enum {
	CHAIN_MAX = 64,   /* deepest inheritance followed; longer chains are cut */
	DEFAULT_SIZE = 24 /* what applications take where nothing is said: 12 pt */
};

/* The style and its parents, root first; a cycle ends where it closes. */
static size_t
collect_chain(struct odt *r, int family, int scope, struct vt_str name,
    struct odt_style *chain[CHAIN_MAX])
{
	struct odt_style *style = name.n > 0 ? odt_style_find(r, family, scope, name) : NULL;
	size_t n = 0;

	for (; style != NULL && !style->visiting && n < CHAIN_MAX; n++) {
		chain[n] = style;
		style->visiting = 1;
		style = style->parent.n > 0 ? odt_style_find(r, family, ODT_COMMON, style->parent)
					    : NULL;
	}
	for (size_t i = 0; i < n; i++)
		chain[i]->visiting = 0;
	for (size_t i = 0; i < n / 2; i++) {
		struct odt_style *other = chain[i];

		chain[i] = chain[n - 1 - i];
		chain[n - 1 - i] = other;
	}
	return n;
}

/* ---- characters ---- */

static void
apply_size(const struct odt_letters *p, int32_t *size)
{
	if (p->set & ODT_T_SIZE)
		*size = p->size;
	if (*size == VT_UNSET)
		return;
	if (p->set & ODT_T_SIZE_PERCENT) {
		int64_t scaled = ((int64_t)*size * p->size + 50) / 100;

		*size = scaled > 0 && scaled < 20000 ? (int32_t)scaled : *size;
	}
	if ((p->set & ODT_T_SIZE_ADD) && *size + p->size > 0)
		*size += p->size;
}

static void
apply_letters(const struct odt_letters *p, struct odt_letters *to)
{
	if (p->set & ODT_T_FONT)
		to->font = p->font;
	apply_size(p, &to->size);
	if (p->set & ODT_T_BOLD)
		to->bold = p->bold;
	if (p->set & ODT_T_ITALIC)
		to->italic = p->italic;
}

static void
apply_text(const struct odt_text_props *p, struct vt_run_format *run,
    struct odt_letters letters[KIT_SCRIPTS])
{
	const struct odt_letters *latin;

	if (p == NULL)
		return;
	latin = &p->letters[KIT_SCRIPT_LATIN];
	if (latin->set & ODT_T_FONT)
		run->font = latin->font;
	apply_size(latin, &run->font_size);
	if (latin->set & ODT_T_BOLD)
		run->bold = latin->bold;
	if (latin->set & ODT_T_ITALIC)
		run->italic = latin->italic;
	for (int i = KIT_SCRIPT_EAST; i < KIT_SCRIPTS; i++)
		apply_letters(&p->letters[i], &letters[i]);
	if (p->set & ODT_T_COLOR)
		run->color = p->color;
	if (p->set & ODT_T_HIGHLIGHT)
		run->highlight = p->highlight;
	if (p->set & ODT_T_UNDERLINE)
		run->underline = p->underline;
	if (p->set & ODT_T_STRIKE)
		run->strike = p->strike;
	if (p->set & ODT_T_UPPER)
		run->caps = (uint8_t)(p->upper ? 1 : run->caps == 1 ? 0 : run->caps);
	if (p->set & ODT_T_SMALL)
		run->caps = (uint8_t)(p->small ? 2 : run->caps == 2 ? 0 : run->caps);
	if (p->set & ODT_T_HIDDEN)
		run->hidden = p->hidden;
	if (p->set & ODT_T_POSITION)
		run->position = p->position;
}

int
odt_cascade_text(struct odt *r, int scope, struct vt_str name, struct vt_run_format *run,
    struct odt_letters letters[KIT_SCRIPTS], struct vt_error *err)
{
	struct odt_style *chain[CHAIN_MAX];
	size_t n = collect_chain(r, ODT_FAMILY_TEXT, scope, name, chain);

	(void)err;
	for (size_t i = 0; i < n; i++)
		apply_text(chain[i]->text, run, letters);
	return VT_OK;
}

void
odt_cascade_script(const struct odt_letters *letters, struct vt_run_format *run)
{
	if (letters->font != NULL)
		run->font = letters->font;
	if (letters->size != VT_UNSET)
		run->font_size = letters->size;
	run->bold = letters->bold;
	run->italic = letters->italic;
}

/* ---- paragraphs ---- */

static int32_t
percent_of(int32_t base, int32_t percent)
{
	int64_t value = (int64_t)base * percent / 100;

	return value >= -ODT_LENGTH_MAX && value <= ODT_LENGTH_MAX ? (int32_t)value : base;
}

static void
apply_lengths(const struct odt_paragraph_props *p, struct vt_paragraph_format *f)
{
	int32_t *const members[ODT_LENGTHS] = {[ODT_LEFT] = &f->indent_left,
	    [ODT_RIGHT] = &f->indent_right,
	    [ODT_BEFORE] = &f->space_before,
	    [ODT_AFTER] = &f->space_after,
	    [ODT_FIRST] = &f->indent_first};

	for (int i = 0; i < ODT_LENGTHS; i++) {
		if (!(p->length_set & 1 << i))
			continue;
		*members[i] = p->length_percent & 1 << i ? percent_of(*members[i], p->length[i])
							 : p->length[i];
	}
}

static void
apply_line(const struct odt_paragraph_props *p, const struct vt_run_format *run,
    struct vt_paragraph_format *f)
{
	if (p->set & ODT_P_LINE) {
		f->line_rule = p->line_rule;
		f->line_spacing = p->line_spacing;
	} else if ((p->set & ODT_P_LEADING) && run->font_size > 0) {
		/* Leading between lines; a line of text is taken as 1.15 of its size. */
		int64_t single = (int64_t)run->font_size * 25400 * 115 / (144 * 100);

		f->line_rule = VT_LINE_MULTIPLE;
		f->line_spacing =
		    single > 0 ? (int32_t)(100 + (int64_t)p->leading * 100 / single) : 100;
	}
}

static void
apply_paragraph(const struct odt_paragraph_props *p, const struct vt_run_format *run,
    struct odt_resolved *out)
{
	struct vt_paragraph_format *f = &out->format;

	apply_lengths(p, f);
	apply_line(p, run, f);
	if (p->set & ODT_P_ALIGN)
		f->align = p->align;
	if (p->set & ODT_P_KEEP_NEXT)
		f->keep_next = p->keep_next;
	if (p->set & ODT_P_KEEP_LINES)
		f->keep_lines = p->keep_lines;
	if (p->set & ODT_P_BREAK_BEFORE)
		f->page_break_before = p->break_before;
	if (p->set & ODT_P_BREAK_AFTER)
		out->break_after = p->break_after;
	if (p->set & ODT_P_CONTEXTUAL)
		f->contextual_spacing = p->contextual;
	if (p->set & ODT_P_TOP)
		f->border_top = p->border_top;
	if (p->set & ODT_P_BOTTOM)
		f->border_bottom = p->border_bottom;
	if (p->set & ODT_P_MODE)
		out->right_to_left = p->right_to_left;
	if (p->set & ODT_P_PAGE_NUMBER)
		out->page_number = p->page_number;
}

static void
apply_style(const struct odt_style *style, struct odt_resolved *out)
{
	const struct odt_paragraph_props *p = style->paragraph;

	apply_text(style->text, &out->run, out->letters);
	if (style->list.s != NULL) {
		out->list = style->list;
		out->kept_left = out->kept_first = 0;
	}
	if (p != NULL) {
		apply_paragraph(p, &out->run, out);
		if (p->length_set & 1 << ODT_LEFT)
			out->kept_left = 1, out->own_left = style->automatic;
		if (p->length_set & 1 << ODT_FIRST)
			out->kept_first = 1, out->own_first = style->automatic;
	}
	if (style->master.s != NULL)
		out->master = style->master;
	if (style->outline != VT_UNSET)
		out->outline = style->outline;
	if (style->display != NULL)
		out->format.style = style->display;
}

static void
set_defaults(struct odt_resolved *out)
{
	out->format = (struct vt_paragraph_format){.size = sizeof(out->format),
	    .line_rule = VT_LINE_MULTIPLE,
	    .line_spacing = 100,
	    .outline_level = VT_UNSET};
	out->run = (struct vt_run_format){.size = sizeof(out->run),
	    .font_size = VT_UNSET,
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET};
	for (int i = 0; i < KIT_SCRIPTS; i++)
		out->letters[i].size = VT_UNSET;
	out->page_number = VT_UNSET;
	out->outline = VT_UNSET;
}

int
odt_cascade(struct odt *r, int scope, struct vt_str name, const struct odt_resolved **out,
    struct vt_error *err)
{
	struct odt_style *leaf = odt_style_find(r, ODT_FAMILY_PARAGRAPH, scope, name);
	struct odt_style *base = odt_style_find(r, ODT_FAMILY_PARAGRAPH, ODT_COMMON, VT_STR(""));
	struct odt_style *chain[CHAIN_MAX];
	struct odt_resolved *made;
	size_t n;

	if (leaf == NULL)
		leaf = base;
	if (leaf != NULL && leaf->resolved != NULL) {
		*out = leaf->resolved;
		return VT_OK;
	}
	made = odt_alloc(r, sizeof(*made), err);
	if (made == NULL)
		return VT_ERR_TOO_LARGE;
	set_defaults(made);
	if (base != NULL)
		apply_style(base, made);
	n = leaf != base ? collect_chain(r, ODT_FAMILY_PARAGRAPH, scope, name, chain) : 0;
	for (size_t i = 0; i < n; i++)
		apply_style(chain[i], made);
	if (made->run.font_size == VT_UNSET)
		made->run.font_size = DEFAULT_SIZE;
	if (leaf != NULL)
		leaf->resolved = made;
	*out = made;
	return VT_OK;
}

int
odt_cascade_shape(struct odt *r, int scope, struct vt_str graphic, struct vt_str text,
    const struct odt_resolved **out, struct vt_error *err)
{
	struct odt_style *base = odt_style_find(r, ODT_FAMILY_GRAPHIC, ODT_COMMON, VT_STR(""));
	struct odt_style *text_base =
	    odt_style_find(r, ODT_FAMILY_PARAGRAPH, ODT_COMMON, VT_STR(""));
	struct odt_style *chain[CHAIN_MAX];
	struct odt_resolved *made = odt_alloc(r, sizeof(*made), err);
	size_t n;

	if (made == NULL)
		return VT_ERR_TOO_LARGE;
	set_defaults(made);
	if (base != NULL)
		apply_style(base, made);
	n = collect_chain(r, ODT_FAMILY_GRAPHIC, scope, graphic, chain);
	for (size_t i = 0; i < n; i++)
		apply_style(chain[i], made);
	n = collect_chain(r, ODT_FAMILY_PARAGRAPH, scope, text, chain);
	for (size_t i = 0; i < n; i++)
		apply_style(chain[i], made);
	made->format.style = NULL;
	if (made->run.font == NULL && text_base != NULL && text_base->text != NULL)
		made->run.font = text_base->text->letters[KIT_SCRIPT_LATIN].font;
	if (made->run.font_size == VT_UNSET)
		made->run.font_size = DEFAULT_SIZE;
	*out = made;
	return VT_OK;
}

int
odt_cascade_in_shape(struct odt *r, int scope, struct vt_str name, const struct odt_resolved *base,
    const struct odt_resolved **out, struct vt_error *err)
{
	const struct odt_style *leaf = odt_style_find(r, ODT_FAMILY_PARAGRAPH, scope, name);
	struct odt_resolved *made;

	/* Text of a named style is text of the document that happens to be in a shape. */
	if (leaf != NULL && (leaf->parent.n > 0 || !leaf->automatic))
		return odt_cascade(r, scope, name, out, err);
	made = odt_alloc(r, sizeof(*made), err);
	if (made == NULL)
		return VT_ERR_TOO_LARGE;
	*made = *base;
	if (leaf != NULL)
		apply_style(leaf, made);
	*out = made;
	return VT_OK;
}

void
odt_cascade_list(const struct odt_resolved *style, const struct odt_list_level *level, int direct,
    struct vt_paragraph_format *format)
{
	/* The list named by the list itself wins over common styles, never over the
	 * paragraph's own formatting. */
	int keep_left = direct ? style->own_left : style->kept_left;
	int keep_first = direct ? style->own_first : style->kept_first;

	if (!level->aligned) {
		format->indent_left += level->space_before + level->label_width;
		format->indent_first -= level->label_width;
		return;
	}
	if (!keep_left && level->left != VT_UNSET)
		format->indent_left = level->left;
	if (!keep_first && level->first != VT_UNSET)
		format->indent_first = level->first;
}

/* ---- tables, frames, sections ---- */

void
odt_cascade_box(struct odt *r, int family, int scope, struct vt_str name, struct odt_box_props *out)
{
	static const size_t members = sizeof(*out) / sizeof(int32_t);
	struct odt_style *chain[CHAIN_MAX];
	size_t n = collect_chain(r, family, scope, name, chain);
	struct odt_style *base = odt_style_find(r, family, ODT_COMMON, VT_STR(""));

	*out = odt_box_props_unset;
	if (base != NULL && base->box != NULL)
		*out = *base->box;
	for (size_t i = 0; i < n; i++) {
		const int32_t *from = (const int32_t *)(const void *)chain[i]->box;
		int32_t *to = (int32_t *)(void *)out;

		for (size_t k = 0; from != NULL && k < members; k++)
			if (from[k] != VT_UNSET)
				to[k] = from[k];
	}
}

struct vt_str
odt_cascade_master(struct odt *r, int scope, struct vt_str table_style)
{
	struct odt_style *chain[CHAIN_MAX];
	size_t n = collect_chain(r, ODT_FAMILY_TABLE, scope, table_style, chain);

	while (n-- > 0)
		if (chain[n]->master.s != NULL)
			return chain[n]->master;
	return (struct vt_str){NULL, 0};
}
