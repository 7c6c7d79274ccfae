/* The two font families of a theme, for text set in "the heading font" or "the body font". */
#include "formats/docx/docx.h"

struct theme_reader {
	struct docx *d;
	int32_t *slot; /* of the font collection that is open */
};

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct theme_reader *t = ctx;

	(void)err;
	switch (e->name) {
	case A(majorFont): t->slot = &t->d->theme.major; break;
	case A(minorFont): t->slot = &t->d->theme.minor; break;
	case A(latin):
		if (t->slot != NULL)
			*t->slot = docx_font(t->d, kit_xml_get(e, PLAIN(typeface)));
		break;
	default:
		/* Colours and effects follow the one name as children of the scheme. */
		if (e->depth == 3 && e->name != A(fontScheme))
			kit_xml_skip(xml);
		break;
	}
	return VT_OK;
}

static int
end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct theme_reader *t = ctx;

	(void)xml;
	(void)err;
	if (name == A(majorFont) || name == A(minorFont))
		t->slot = NULL;
	return VT_OK;
}

int
theme_read(struct docx *d, const char *part, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, end, NULL};
	struct theme_reader t = {d, NULL};

	return kit_xml_read(d->pkg, rels_entry(d, part), part, &docx_vocabulary, &handler, &t, err);
}
