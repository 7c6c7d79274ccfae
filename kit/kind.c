/* What kind of file a document is: a document, or an appendix in a file of its own. */
#include "kit/kind.h"

#include "kit/ask.h"

/* A heading is short: "Phụ lục II", or with its title on the same line. */
#define HEADING_BYTES 240u

int
kit_is_appendix(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int *out_appendix, struct vt_error *err)
{
	*out_appendix = 0;
	/* Whoever has a head is a document, whatever the line above it says. */
	if (parts->nation != NULL || parts->motto != NULL || parts->number != NULL)
		return VT_OK;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		struct vt_str text = kit_trim(doc->paragraphs[i]->text);
		size_t length;
		int status;

		if (doc->paragraphs[i]->story != VT_STORY_BODY || text.n == 0)
			continue;
		status = kit_word_opens(check, "appendix-openings", text, &length, err);
		if (status == VT_OK)
			*out_appendix = length > 0 && text.n <= HEADING_BYTES;
		return status;
	}
	return VT_OK;
}
