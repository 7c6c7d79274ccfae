/* Rules of the body, run on what is issued with a document too. */
#include "plugins/body/annex.h"

/* One text behind the closing as if it were the body. */
static struct vt_parts
view_of(const struct vt_parts *parts, const struct vt_annex *annex)
{
	struct vt_parts view = *parts;

	view.title = annex->title;
	view.official_letter = 0;
	view.bases = NULL;
	view.basis_count = 0;
	view.units = annex->units;
	view.unit_count = annex->unit_count;
	view.body_first = annex->first;
	view.body_last = annex->last;
	return view;
}

static int
run(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    annex_rule *rule, int appendices, struct vt_error *err)
{
	int status = rule(doc, parts, check, NULL, err);

	for (size_t i = 0; i < parts->annex_count && status == VT_OK; i++) {
		const struct vt_annex *annex = parts->annexes[i];
		struct vt_parts view = view_of(parts, annex);

		if (annex->kind == VT_ANNEX_ISSUED)
			status = rule(doc, &view, check, NULL, err);
		else if (appendices)
			status = rule(doc, &view, check, "appendix", err);
	}
	return status;
}

int
annex_each(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    annex_rule *rule, struct vt_error *err)
{
	return run(doc, parts, check, rule, 0, err);
}

int
annex_each_and_appendices(const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_check *check, annex_rule *rule, struct vt_error *err)
{
	return run(doc, parts, check, rule, 1, err);
}
