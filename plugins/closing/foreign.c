/* Who signs is of another kind of agency than the one in the head: `BỘ TRƯỞNG` of a Sở. */
#include "plugins/closing/foreign.h"

/* A kind of agency: how its names open, and heads and collectives that it never has. */
static const struct {
	const char *names, *never;
} kinds[] = {
    {"committees", "never-of-committees"},
    {"councils", "never-of-councils"},
    {"departments", "never-of-departments"},
    {"ministries", "never-of-ministries"},
    {"schools", "never-of-schools"},
};

/* The list of what the issuing agency never has; NULL when its kind is not certain. */
static int
never_of(struct vt_check *check, const struct vt_parts *parts, const char **out_names,
    const char **out, struct vt_error *err)
{
	const struct vt_component *agency = parts->agency;
	size_t length = 0;
	int among = 0, status;

	*out = *out_names = NULL;
	if (agency == NULL || parts->agency_count > 0 || parts->signature_count != 1 ||
	    parts->party || parts->organisation)
		return VT_OK;
	status = kit_type_among(check, "exempt", parts, &among, err);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && status == VT_OK && !among; i++) {
		status = kit_word_opens(check, kinds[i].names, agency->text, &length, err);
		if (status != VT_OK || length == 0)
			continue;
		/* `ỦY BAN NHÂN DÂN TỈNH … VĂN PHÒNG`: two lines of which one may be the parent. */
		status = kit_word_within(check, "inner-agencies",
		    kit_sub(agency->text, length, agency->text.n), &among, err);
		if (status == VT_OK && !among) {
			*out = kinds[i].never;
			*out_names = kinds[i].names;
		}
		return status;
	}
	return status;
}

int
foreign_check(struct vt_check *check, const struct vt_parts *parts,
    const struct foreign_block *block, int *out_told, struct vt_error *err)
{
	const struct vt_str own =
	    parts->agency == NULL ? (struct vt_str){NULL, 0} : parts->agency->text;
	const char *never, *names;
	struct vt_span at = {NULL, 0, 0};
	struct vt_finding f;
	struct vt_str text;
	size_t found = 0, of_agency = 1;
	int status = never_of(check, parts, &names, &never, err);

	*out_told = 0;
	if (status != VT_OK || never == NULL)
		return status;
	if (block->collective_line.paragraph != NULL) {
		at = block->collective_line;
		status = kit_word_opens(check, never, kit_trim(block->collective), &found, err);
		/* A board has a chairman of its own. */
		if (status == VT_OK)
			status = kit_word_opens(check, names, kit_trim(block->collective),
			    &of_agency, err);
	}
	if (status == VT_OK && found == 0 && of_agency > 0 && block->head_line.paragraph != NULL) {
		at = block->head_line;
		status = kit_word_among(check, never, kit_trim(block->head), &found, err);
	}
	if (status != VT_OK || found == 0)
		return status;
	*out_told = 1;
	f = kit_fault_at(VT_PART_SIGNATURE, at);
	f.variant = "foreign";
	text = kit_span_text(at);
	return kit_fault(check, &f, err, "“%.*s” không phải quyền hạn, chức vụ của “%.*s”",
	    "“%.*s” is no authority or position of “%.*s”", (int)text.n, text.s, (int)own.n, own.s);
}
