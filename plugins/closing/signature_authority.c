/* Chữ ký: the abbreviation of authority, `KT. ` and its like, as prescribed. */
#include "plugins/closing/rules.h"

#include "plugins/closing/authority.h"

/* 1 when the line opens with the abbreviation, its stop and a space. */
static int
is_right(const struct authority *a)
{
	struct vt_str mark = kit_span_text(a->mark),
		      abbreviation =
			  kit_sub(mark, 0, a->abbreviation.n < mark.n ? a->abbreviation.n : mark.n);
	size_t i = abbreviation.n;

	if (!kit_eq(abbreviation, a->abbreviation)) {
		/* Small letters that are shown as capitals are capitals on paper. */
		if (!kit_same(abbreviation, a->abbreviation) ||
		    !kit_shown_capital(a->mark.paragraph, a->mark.start))
			return 0;
	}
	if (a->rest.n == 0)
		return i == mark.n;
	if (i == mark.n)
		return 0;
	while (i < mark.n)
		if (!kit_is_space(kit_utf8_next(mark, &i)))
			return 0;
	return 1;
}

/* `TU. GIÁM ĐỐC`: letters and a stop before a head or a collective that are short for no authority.
 * What `P.` is short for is a position, of which signature.stack tells. */
static int
check_unknown(struct vt_check *check, const struct authority *a, struct vt_error *err)
{
	const struct vt_str text = kit_span_text(a->line);
	struct vt_finding f;
	size_t end = authority_letters(text), length = 0;
	int status;

	if (end == 0)
		return VT_OK;
	status = kit_word_opens(check, "heads", kit_sub(text, kit_stretch_on(text, end, 1), text.n),
	    &length, err);
	if (status != VT_OK || length == 0)
		return status;
	f = kit_fault_at(VT_PART_SIGNATURE,
	    kit_span(a->line.paragraph, a->line.start, a->line.start + end));
	return kit_fault(check, &f, err, "“%.*s” không phải chữ viết tắt quyền hạn theo quy định",
	    "“%.*s” is no abbreviation of authority that is laid down", (int)end, text.s);
}

static int
check_line(struct vt_check *check, struct vt_span line, struct vt_error *err)
{
	struct kit_alloc memory = kit_check_alloc(check);
	struct authority a;
	struct vt_finding f;
	struct vt_str text, want;
	int status = authority_read(check, line, &a, err);

	if (status != VT_OK || (a.abbreviation.n > 0 && is_right(&a)))
		return status;
	if (a.abbreviation.n == 0)
		return check_unknown(check, &a, err);
	want = a.abbreviation;
	f = kit_fault_fixed(VT_PART_SIGNATURE, a.mark,
	    kit_str(kit_printf(&memory, "%.*s%s", (int)want.n, want.s, a.rest.n > 0 ? " " : "")));
	text = kit_span_text(a.line);
	if (a.spelled)
		return kit_fault(check, &f, err, "“%.*s” phải ghi bằng chữ viết tắt: “%.*s %.*s”",
		    "“%.*s” is written with the abbreviation: “%.*s %.*s”", (int)text.n, text.s,
		    (int)want.n, want.s, (int)a.rest.n, a.rest.s);
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s %.*s”",
	    "It says “%.*s” where it should be “%.*s %.*s”", (int)text.n, text.s, (int)want.n,
	    want.s, (int)a.rest.n, a.rest.s);
}

static int
check_component(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	/* A line that goes on with the one above opens with no authority. */
	return c == NULL ? VT_OK : check_line(check, kit_first_span(c), err);
}

static int
check_authority(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status = VT_OK;

	(void)doc;
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *block = parts->signatures[i];

		for (size_t k = 0; k < block->authority_count && status == VT_OK; k++)
			status = check_component(check, block->authority[k], err);
		if (status == VT_OK)
			status = check_component(check, block->position, err);
	}
	return status;
}

const struct vt_rule signature_authority_rule = {
    .size = sizeof(signature_authority_rule),
    .id = "signature.authority",
    .title = {"Chữ viết tắt quyền hạn", "Abbreviation of authority"},
    .about = {"Quyền hạn của người ký ghi bằng “TM.”, “Q.”, “KT.”, “TL.”, “TUQ.” trước tên "
	      "tập thể hoặc chức vụ của người đứng đầu, có dấu chấm và cách chữ.",
	"The authority of the signer is “TM.”, “Q.”, “KT.”, “TL.” or “TUQ.” before the "
	"collective or the position of the head, with a stop and a space."},
    .mend = {"Ghi như “TM. ỦY BAN NHÂN DÂN”, “KT. GIÁM ĐỐC”, “TL. BỘ TRƯỞNG”.",
	"Write as in “TM. ỦY BAN NHÂN DÂN”, “KT. GIÁM ĐỐC”, “TL. BỘ TRƯỞNG”."},
    .check = check_authority,
};
