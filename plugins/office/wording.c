/* The patterns of an office: each in turn, over the paragraphs of the document. */
#include "plugins/office/rules.h"

#include "kit/regex.h"

int
wording_search(const struct vt_doc *doc, struct vt_str pattern,
    int (*found)(void *ctx, struct vt_span at, struct vt_error *err), void *ctx,
    struct vt_error *err)
{
	int32_t where;
	struct kit_regex *regex = kit_regex_new(pattern, &where);
	int status = VT_OK;

	if (regex == NULL)
		return kit_fail(err, where > 0 ? VT_ERR_PROFILE : VT_ERR_MEMORY,
		    "the pattern “%.*s” cannot be used", (int)pattern.n, pattern.s);
	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		size_t from = 0, start, end;
		int rc = 0;

		while (status == VT_OK &&
		    (rc = kit_regex_next(regex, p->text, &from, &start, &end)) > 0)
			status = found(ctx, kit_span(p, start, end), err);
		if (rc < 0)
			status = kit_fail(err, VT_ERR_TOO_LARGE,
			    "the pattern “%.*s” takes too long", (int)pattern.n, pattern.s);
	}
	kit_regex_free(regex);
	return status;
}
