/* The fonts of a theme, for text set in "the heading font" or "the body font". */
#include "formats/docx/docx.h"

struct theme_reader {
	struct docx *d;
	int32_t *fonts; /* of the font collection that is open */
};

static void
take_font(struct theme_reader *t, enum kit_script script, struct vt_str name)
{
	if (t->fonts != NULL && t->fonts[script] == 0)
		t->fonts[script] = docx_font(t->d, name);
}

/* A font of one script, for when the collection names none for all of its kind. */
static void
take_script_font(struct theme_reader *t, const struct kit_xml_element *e)
{
	struct vt_str script = kit_xml_get(e, PLAIN(script));

	for (int i = KIT_SCRIPT_EAST; i < KIT_SCRIPTS; i++)
		if (t->d->scripts[i] != NULL && kit_eq(script, kit_str(t->d->scripts[i])))
			take_font(t, (enum kit_script)i, kit_xml_get(e, PLAIN(typeface)));
}

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct theme_reader *t = ctx;

	(void)err;
	switch (e->name) {
	case A(majorFont): t->fonts = t->d->theme.major; break;
	case A(minorFont): t->fonts = t->d->theme.minor; break;
	case A(latin): take_font(t, KIT_SCRIPT_LATIN, kit_xml_get(e, PLAIN(typeface))); break;
	case A(ea): take_font(t, KIT_SCRIPT_EAST, kit_xml_get(e, PLAIN(typeface))); break;
	case A(cs): take_font(t, KIT_SCRIPT_COMPLEX, kit_xml_get(e, PLAIN(typeface))); break;
	case A(font): take_script_font(t, e); break;
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
		t->fonts = NULL;
	return VT_OK;
}

int
theme_read(struct docx *d, const char *part, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, end, NULL};
	struct theme_reader t = {d, NULL};

	return kit_xml_parse_alike(d->xml, d->pkg, rels_entry(d, part), part, &handler, &t, err);
}

int32_t
theme_font(const struct docx *d, struct vt_str name)
{
	const int32_t *fonts = kit_starts(name, VT_STR("major")) ? d->theme.major : d->theme.minor;

	if (kit_ends(name, VT_STR("EastAsia")))
		return fonts[KIT_SCRIPT_EAST];
	return fonts[kit_ends(name, VT_STR("Bidi")) ? KIT_SCRIPT_COMPLEX : KIT_SCRIPT_LATIN];
}
