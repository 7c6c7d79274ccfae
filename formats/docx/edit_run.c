/* The formatting of characters, written into rPr. */
#include <stdio.h>

#include "formats/docx/edit.h"

static void
set_value(const struct part *part, xmlNode *rpr, const char *name, const char *value)
{
	set_w(part, need_property(part, rpr, PROPERTIES_RUN, name), "val", value);
}

/* On is said by the bare element, off by the value. */
static void
set_switch(const struct part *part, xmlNode *rpr, const char *name, int on)
{
	xmlNode *property = need_property(part, rpr, PROPERTIES_RUN, name);

	if (property == NULL)
		return;
	if (on)
		unset_w(property, "val");
	else
		set_w(part, property, "val", "0");
}

static void
set_font(const struct part *part, xmlNode *rpr, const char *font)
{
	static const char *const themes[] = {"asciiTheme", "hAnsiTheme", "cstheme"};
	xmlNode *fonts = need_property(part, rpr, PROPERTIES_RUN, "rFonts");

	if (fonts == NULL)
		return;
	for (size_t i = 0; i < sizeof(themes) / sizeof(themes[0]); i++)
		unset_w(fonts, themes[i]);
	set_w(part, fonts, "ascii", font);
	set_w(part, fonts, "hAnsi", font);
	set_w(part, fonts, "cs", font);
}

static void
set_color(const struct part *part, xmlNode *rpr, int32_t color)
{
	xmlNode *property = need_property(part, rpr, PROPERTIES_RUN, "color");
	char hex[16] = "auto";

	if (property == NULL)
		return;
	if (color != VT_COLOR_AUTO)
		snprintf(hex, sizeof(hex), "%06X", (unsigned)color & 0xffffffu);
	unset_w(property, "themeColor");
	unset_w(property, "themeTint");
	unset_w(property, "themeShade");
	set_w(part, property, "val", hex);
}

/* Shading is the one way to mark text in any colour. */
static void
set_highlight(const struct part *part, xmlNode *rpr, int32_t color)
{
	char hex[16] = "auto";
	xmlNode *shade;

	set_value(part, rpr, "highlight", "none");
	if (color == VT_UNSET && child_w(rpr, "shd") == NULL)
		return;
	shade = need_property(part, rpr, PROPERTIES_RUN, "shd");
	if (shade == NULL)
		return;
	if (color != VT_UNSET)
		snprintf(hex, sizeof(hex), "%06X", (unsigned)color & 0xffffffu);
	set_w(part, shade, "val", "clear");
	set_w(part, shade, "color", "auto");
	set_w(part, shade, "fill", hex);
}

void
run_put_format(const struct part *part, xmlNode *rpr, const struct vt_run_format *run, uint32_t set)
{
	char size[16];

	if (set & VT_SET_FONT && run->font != NULL)
		set_font(part, rpr, run->font);
	if (set & VT_SET_BOLD) {
		set_switch(part, rpr, "b", run->bold);
		set_switch(part, rpr, "bCs", run->bold);
	}
	if (set & VT_SET_ITALIC) {
		set_switch(part, rpr, "i", run->italic);
		set_switch(part, rpr, "iCs", run->italic);
	}
	if (set & VT_SET_CAPS) {
		set_switch(part, rpr, "caps", run->caps == 1);
		set_switch(part, rpr, "smallCaps", run->caps == 2);
	}
	if (set & VT_SET_COLOR)
		set_color(part, rpr, run->color);
	if (set & VT_SET_FONT_SIZE && run->font_size > 0) {
		snprintf(size, sizeof(size), "%d", (int)run->font_size);
		set_value(part, rpr, "sz", size);
		set_value(part, rpr, "szCs", size);
	}
	if (set & VT_SET_HIGHLIGHT)
		set_highlight(part, rpr, run->highlight);
	if (set & VT_SET_UNDERLINE)
		set_value(part, rpr, "u", run->underline ? "single" : "none");
}

static void
set_properties(struct edit *e, struct part *part, xmlNode *rpr, const struct vt_edit *edit)
{
	if (rpr == NULL)
		return;
	keep_change(e, part, rpr, PROPERTIES_RUN);
	run_put_format(part, rpr, edit->run, edit->set);
	part->touched = 1;
}

void
run_set(struct edit *e, struct part *part, xmlNode *run, const struct vt_edit *edit)
{
	set_properties(e, part, need_properties(part, run, "rPr"), edit);
}

/* The mark of the paragraph: the size of an empty line, and of the number before it. */
void
mark_set(struct edit *e, struct part *part, xmlNode *paragraph, const struct vt_edit *edit)
{
	xmlNode *ppr = need_properties(part, paragraph, "pPr");

	if (ppr != NULL)
		set_properties(e, part, need_property(part, ppr, PROPERTIES_PARAGRAPH, "rPr"),
		    edit);
}
