/* The few settings of a document that change how it looks. */
#include "formats/docx/docx.h"

/* The script, as themes name it, of a language such as "ja-JP"; NULL for others. */
static const char *
script_of(struct vt_str language)
{
	static const struct {
		const char *language, *script;
	} scripts[] = {{"ja", "Jpan"}, {"ko", "Hang"}, {"zh-TW", "Hant"}, {"zh-HK", "Hant"},
	    {"zh-MO", "Hant"}, {"zh", "Hans"}, {"ar", "Arab"}, {"fa", "Arab"}, {"ur", "Arab"},
	    {"he", "Hebr"}, {"th", "Thai"}, {"km", "Khmr"}, {"lo", "Laoo"}, {"hi", "Deva"}};

	for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++)
		if (kit_starts(language, kit_str(scripts[i].language)))
			return scripts[i].script;
	return NULL;
}

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct docx *d = ctx;

	(void)err;
	if (e->name == W(evenAndOddHeaders))
		d->even_and_odd = read_on_off(e);
	if (e->name == W(doNotUseHTMLParagraphAutoSpacing))
		d->narrow_auto_space = read_on_off(e);
	if (e->name == W(themeFontLang)) {
		d->scripts[KIT_SCRIPT_EAST] = script_of(kit_xml_get(e, W(eastAsia)));
		d->scripts[KIT_SCRIPT_COMPLEX] = script_of(kit_xml_get(e, W(bidi)));
	}
	if (e->depth > 1 && e->name != W(compat))
		kit_xml_skip(xml);
	return VT_OK;
}

int
settings_read(struct docx *d, const char *part, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, NULL, NULL};
	/* One for each time that a document was saved. */
	static const char *const idle[] = {"w:rsid", NULL};
	static const struct kit_xml_gap gap = {.idle = idle, .alike = 1};

	return kit_xml_parse_around(d->xml, &gap, d->pkg, rels_entry(d, part), part, &handler, d,
	    err);
}
