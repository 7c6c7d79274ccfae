/* The few settings of a document that change how it looks. */
#include "formats/docx/docx.h"

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct docx *d = ctx;

	(void)err;
	if (e->name == W(evenAndOddHeaders))
		d->even_and_odd = read_on_off(e);
	if (e->name == W(doNotUseHTMLParagraphAutoSpacing))
		d->narrow_auto_space = read_on_off(e);
	if (e->depth > 1 && e->name != W(compat))
		kit_xml_skip(xml);
	return VT_OK;
}

int
settings_read(struct docx *d, const char *part, struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, NULL, NULL};

	return kit_xml_read(d->pkg, rels_entry(d, part), part, &docx_vocabulary, &handler, d, err);
}
