/* Chữ ký: how authority and position are set. */
#include <string.h>

#include "plugins/closing/authority.h"
#include "plugins/closing/rules.h"

/* The line without an abbreviation that is not in capitals, `kt. GIÁM ĐỐC`: that is a fault of
 * signature.authority, and one fault is told once. out is filled where it is needed. */
static int
without_mark(struct vt_check *check, const struct vt_component **c, struct vt_component *out,
    struct vt_span *span, const struct vt_span **spans, struct vt_error *err)
{
	struct authority a;
	int status;

	if ((*c)->span_count != 1)
		return VT_OK;
	status = authority_read(check, kit_first_span(*c), &a, err);
	if (status != VT_OK || a.abbreviation.n == 0 || a.spelled || a.rest.n == 0 ||
	    kit_all_upper(kit_span_text(a.mark)))
		return status;
	*span = kit_span(a.line.paragraph, a.mark.end, a.line.end);
	spans[0] = span;
	*out = **c;
	out->text = kit_span_text(*span);
	out->spans = spans;
	*c = out;
	return VT_OK;
}

/* `PHÓ GIÁM ĐỐC.`; a comma may stand where the line goes on, but not behind the last. */
static int
check_stop(struct vt_check *check, const struct vt_component *c, int last, struct vt_error *err)
{
	struct vt_span at = kit_span_trim(kit_last_span(c));
	struct vt_str text = kit_span_text(at);
	struct vt_finding f;

	if (text.n == 0 || strchr(last ? ".,;:" : ".;:", text.s[text.n - 1]) == NULL ||
	    kit_ends(text, VT_STR("..")))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_SIGNATURE, kit_span(at.paragraph, at.end - 1, at.end),
	    VT_STR(""));
	f.variant = "stop";
	return kit_fault(check, &f, err, "Sau “%.*s” thừa dấu câu", "A mark too many behind “%.*s”",
	    (int)text.n, text.s);
}

static int
check_authority(struct vt_check *check, const struct vt_component *c, struct vt_text subject,
    struct vt_error *err)
{
	struct vt_component rest;
	struct vt_span span;
	const struct vt_span *spans[1];
	int status = c == NULL ? VT_OK : without_mark(check, &c, &rest, &span, spans, err);

	return status == VT_OK ? expect_style_of(check, c, subject, err) : status;
}

/* A line above the position: `KT. GIÁM ĐỐC:`, not `TM.` alone. */
static int
check_line(struct vt_check *check, const struct vt_component *c, struct vt_text subject,
    struct vt_error *err)
{
	int status = check_authority(check, c, subject, err);

	return status == VT_OK && kit_find(kit_trim(c->text), VT_STR(" "), 0) > 0
	    ? check_stop(check, c, 0, err)
	    : status;
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text authority = {
	    "quyền hạn của người ký", "authority of the signer"};
	static const struct vt_text position = {"chức vụ của người ký", "position of the signer"};
	int status = VT_OK;

	(void)doc;
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *block = parts->signatures[i];

		for (size_t k = 0; k < block->authority_count && status == VT_OK; k++)
			status = check_line(check, block->authority[k], authority, err);
		if (status == VT_OK)
			status = check_authority(check, block->position, position, err);
		if (status == VT_OK && block->position != NULL)
			status =
			    check_stop(check, block->position, block->other_position == NULL, err);
		if (status == VT_OK)
			status = expect_style_of(check, block->other_position, position, err);
	}
	return status;
}

const struct vt_rule signature_style_rule = {
    .size = sizeof(signature_style_rule),
    .id = "signature.style",
    .title = {"Kiểu chữ của quyền hạn, chức vụ", "Setting of authority and position"},
    .about = {"Quyền hạn, chức vụ của người ký in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, "
	      "canh giữa phần ký.",
	"Authority and position in capitals, 13 to 14 pt, upright, bold, centred."},
    .mend = {"Đặt quyền hạn, chức vụ in hoa, cỡ chữ 13 đến 14, đứng, đậm.",
	"Set authority and position in capitals, 13 to 14 pt, upright, bold."},
    .check = check_style,
};
