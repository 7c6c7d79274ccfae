/* What kind of file a document is: a document, or an appendix in a file of its own. */
#include "kit/kind.h"

#include "kit/text.h"

int
kit_is_appendix(const struct vt_doc *doc, const struct vt_parts *parts)
{
	if (parts->appendix_count == 0)
		return 0;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->story == VT_STORY_BODY && kit_trim(p->text).n > 0)
			return p == parts->appendices[0]->spans[0]->paragraph;
	}
	return 0;
}
