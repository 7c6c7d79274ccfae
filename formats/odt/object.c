/* Charts: objects in the package, whose names and titles are text of the document. */
#include <string.h>

#include "formats/odt/body.h"
#include "kit/fail.h"
#include "kit/text.h"

enum {
	OBJECTS_MAX = 1000, /* of one document; each is a part that is read */
	ENTRY_ROOM = 512
};

struct chart {
	struct odt_body *b;
	int in_chart;  /* other objects are shown as pictures of theirs */
	int in_figure; /* in a cell that holds a number */
	int in_text;   /* in a paragraph */
	int open;      /* it has text */
	struct vt_box_init box;
	int box_open;
};

static int
chart_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct chart *c = ctx;
	struct vt_str type;

	(void)xml, (void)err;
	switch (e->name) {
	case ODT_OFFICE(CHART): c->in_chart = 1; break;
	case ODT_TABLE(TABLE_CELL):
		type = kit_xml_get(e, ODT_OFFICE(VALUE_TYPE));
		c->in_figure = type.n > 0 && !kit_eq(type, VT_STR("string"));
		break;
	case ODT_TEXT(P): c->in_text = c->in_chart && !c->in_figure; break;
	default: break;
	}
	return VT_OK;
}

static int
open_paragraph(struct chart *c, struct vt_error *err)
{
	struct vt_builder *host = c->b->r->builder;
	const struct vt_paragraph_init init = {
	    .size = sizeof(init), .source = c->b->source, .path = c->box.path};
	int code = VT_OK;

	c->open = 1;
	if (!c->box_open)
		code = odt_box_open(c->b, &c->box, err);
	c->box_open = 1;
	return code != VT_OK ? code : host->ops->paragraph_open(host, &init, err);
}

static int
chart_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	struct chart *c = ctx;
	struct vt_builder *host = c->b->r->builder;
	const struct vt_run_format format = {.size = sizeof(format),
	    .font_size = VT_UNSET,
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET,
	    .generated = 1};
	int code = VT_OK;

	(void)xml;
	if (!c->in_text || (!c->open && kit_trim(text).n == 0))
		return VT_OK;
	if (!c->open)
		code = open_paragraph(c, err);
	return code != VT_OK ? code : host->ops->text(host, text, &format, err);
}

static int
chart_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct chart *c = ctx;
	struct vt_builder *host = c->b->r->builder;

	(void)xml;
	if (name != ODT_TEXT(P))
		return VT_OK;
	c->in_text = 0;
	if (!c->open)
		return VT_OK;
	c->open = 0;
	return host->ops->paragraph_close(host, err);
}

/* "./Object 1" -> the entry "Object 1/content.xml"; -1. */
static int64_t
entry_of(const struct odt *r, struct vt_str href, char name[ENTRY_ROOM])
{
	static const char part[] = "/content.xml";

	if (kit_starts(href, VT_STR("./")))
		href = kit_sub(href, 2, href.n);
	while (href.n > 0 && href.s[href.n - 1] == '/')
		href.n--;
	if (href.n == 0 || href.n + sizeof(part) > ENTRY_ROOM)
		return -1;
	memcpy(name, href.s, href.n);
	memcpy(name + href.n, part, sizeof(part));
	return r->pkg->ops->entry_lookup(r->pkg, name);
}

int
odt_object_read(struct odt_body *b, struct vt_str href, const struct vt_box_init *frame,
    struct vt_error *err)
{
	static const struct kit_xml_handler handler = {chart_start, chart_end, chart_text};
	struct vt_builder *host = b->r->builder;
	struct chart c = {.b = b, .box = *frame};
	char name[ENTRY_ROOM];
	int64_t entry = b->r->is_flat ? -1 : entry_of(b->r, href, name);
	int code;

	if (entry < 0 || b->r->object_count++ >= OBJECTS_MAX)
		return VT_OK;
	code = odt_read_optional(b->r, entry, name, &handler, &c, err);
	if (code == VT_OK && c.open) /* of a part that is cut short */
		code = host->ops->paragraph_close(host, err);
	return code == VT_OK && c.box_open ? host->ops->box_close(host, err) : code;
}
