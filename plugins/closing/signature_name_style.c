/* Chữ ký: how the name of the signer is written and set. */
#include <string.h>

#include "plugins/closing/name.h"
#include "plugins/closing/rules.h"

/* The name without the rank before it. */
static struct vt_span
bare_name(const struct vt_signature_part *block)
{
	struct vt_span at = kit_span_trim(kit_last_span(block->name));
	struct vt_span rank;

	if (block->rank == NULL)
		return at;
	rank = kit_last_span(block->rank);
	if (rank.paragraph == at.paragraph && rank.end > at.start && rank.end < at.end)
		at.start = rank.end;
	return kit_span_trim(at);
}

/* `NGUYỄN Văn A`: a word of so many capitals. Shorter ones are initials, `K'`, `H'`. */
static int
has_upper_word(struct vt_str name)
{
	for (size_t i = kit_stretch_on(name, 0, 1), end; i < name.n;
	     i = kit_stretch_on(name, end, 1)) {
		struct vt_str word;

		end = kit_stretch_on(name, i, 0);
		word = kit_sub(name, i, end);
		/* `LÊ Văn A`: a family name of two letters. */
		if (kit_utf8_count(word, word.n) > (i == 0 ? 1 : 2) && kit_all_upper(word) &&
		    kit_find(word, VT_STR("."), 0) < 0 && kit_find(word, VT_STR("'"), 0) < 0)
			return 1;
	}
	return 0;
}

static int
check_letters(struct vt_check *check, const struct vt_signature_part *block, struct vt_error *err)
{
	struct vt_span at = bare_name(block);
	struct vt_str name = kit_span_text(at);
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, at);
	const struct vt_run_format plain = {.caps = 0};
	struct kit_mend mend = {0};
	size_t placeholder;
	const char *want;
	int formatted, status = kit_word_among(check, "placeholders", name, &placeholder, err);

	if (status != VT_OK || placeholder > 0 || kit_find(name, VT_STR(" "), 0) < 0)
		return status;
	formatted = kit_shown_capital(at.paragraph, at.start);
	if (kit_all_upper(name) || formatted) {
		f.variant = "upper";
		if (kit_all_upper(name) && (want = name_title_case(check, name)) != NULL) {
			f.replace = kit_str(want);
			f.has_replace = 1;
		}
		kit_mend_run(&mend, check, at, VT_SET_CAPS, &plain);
		kit_mend_put(&mend, 0, &f);
		return kit_fault(check, &f, err,
		    "Họ tên người ký “%.*s” viết toàn chữ in hoa; quy định chữ in thường",
		    "The name of the signer “%.*s” is all in capitals; lower case is prescribed",
		    (int)name.n, name.s);
	}
	if (has_upper_word(name)) {
		f.variant = "upper";
		if ((want = name_title_case(check, name)) != NULL) {
			f.replace = kit_str(want);
			f.has_replace = 1;
		}
		return kit_fault(check, &f, err,
		    "Họ tên người ký “%.*s” có chữ in hoa; quy định chữ in thường",
		    "The name of the signer “%.*s” has a word in capitals; lower case is "
		    "prescribed",
		    (int)name.n, name.s);
	}
	if (!name_has_small(name))
		return VT_OK;
	f.variant = "small";
	if ((want = name_with_capitals(check, name)) != NULL) {
		f.replace = kit_str(want);
		f.has_replace = 1;
	}
	return kit_fault(check, &f, err,
	    "Họ tên người ký “%.*s” phải viết hoa chữ cái đầu mỗi âm tiết",
	    "Each syllable of the signer's name “%.*s” begins with a capital", (int)name.n, name.s);
}

/* A stop behind the name. */
static int
check_stop(struct vt_check *check, const struct vt_signature_part *block, struct vt_error *err)
{
	struct vt_span at = kit_span_trim(kit_last_span(block->name));
	struct vt_str text = kit_span_text(at);
	struct vt_finding f;

	if (text.n == 0 || strchr(".,;", text.s[text.n - 1]) == NULL ||
	    kit_ends(text, VT_STR("..")))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_SIGNATURE, kit_span(at.paragraph, at.end - 1, at.end),
	    VT_STR(""));
	f.variant = "stop";
	return kit_fault(check, &f, err, "Sau họ tên người ký “%.*s” thừa dấu câu",
	    "A mark too many behind the signer's name “%.*s”", (int)text.n, text.s);
}

/* `(Nguyễn Văn A)`, as forms show where to write, or in quotation marks. */
static int
check_brackets(struct vt_check *check, const struct vt_signature_part *block, struct vt_error *err)
{
	struct vt_span at = kit_span_trim(kit_last_span(block->name));
	const struct vt_str line = at.paragraph->text;
	struct vt_finding f;
	struct vt_str name;
	size_t placeholder, start = at.start, end = at.end;
	uint32_t opening, closing;
	int status;

	if (at.start == 0 || at.end >= line.n)
		return VT_OK;
	opening = kit_utf8_prev(line, &start);
	closing = kit_utf8_next(line, &end);
	if (opening == '('
		? closing != ')'
		: (opening != '"' && opening != 0x201c) || (closing != '"' && closing != 0x201d))
		return VT_OK;
	name = kit_span_text(at);
	status = kit_word_among(check, "placeholders", name, &placeholder, err);
	if (status != VT_OK || placeholder > 0)
		return status;
	f = kit_fault_fixed(VT_PART_SIGNATURE, kit_span(at.paragraph, start, end), name);
	f.variant = "brackets";
	return kit_fault(check, &f, err, "Họ tên người ký “%.*s” không đặt trong ngoặc",
	    "The name of the signer “%.*s” stands in no brackets", (int)name.n, name.s);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text subject = {"họ tên người ký", "name of the signer"};
	int status = VT_OK;

	(void)doc;
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *block = parts->signatures[i];

		if (block->name == NULL)
			continue;
		status = expect_style_of(check, block->name, subject, err);
		if (status == VT_OK)
			status = check_letters(check, block, err);
		if (status == VT_OK)
			status = check_stop(check, block, err);
		if (status == VT_OK)
			status = check_brackets(check, block, err);
	}
	return status;
}

const struct vt_rule signature_name_style_rule = {
    .size = sizeof(signature_name_style_rule),
    .id = "signature.name-style",
    .title = {"Kiểu chữ của họ tên người ký", "Setting of the signer's name"},
    .about = {"Họ và tên người ký viết chữ thường, chữ cái đầu mỗi âm tiết viết hoa, cỡ chữ "
	      "13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới chức vụ.",
	"The name in lower case with capital first letters, 13 to 14 pt, upright, bold, "
	"centred below the position."},
    .mend = {"Đặt họ tên như “Nguyễn Văn A”, cỡ chữ 13 đến 14, đứng, đậm.",
	"Set the name as “Nguyễn Văn A”, 13 to 14 pt, upright, bold."},
    .check = check_style,
};
