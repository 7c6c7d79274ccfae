/* The colour of the text: black. */
#include "plugins/typing/rules.h"

enum { BLACK = 0x000000 };

/* How much of the text a message shows. */
#define WORDS_SHOWN 8

/* What text in colour is: each is a finding of its own. */
enum { TEXT, LINK, NEAR_BLACK, KINDS };

/* Its colour is prescribed elsewhere: stamps are in red. */
static int
is_stamp(const struct vt_parts *parts, struct vt_span at)
{
	return is_within(at, parts->urgency) || is_within(at, parts->secrecy) ||
	    is_within(at, parts->circulation);
}

/* So dark that nobody sees the difference: `Black, Text 1, Lighter 5%`. */
static int
is_dark(int32_t color, const struct vt_range *near)
{
	for (int shift = 0; shift <= 16; shift += 8)
		if (near->max != VT_UNSET && ((color >> shift) & 0xFF) > near->max)
			return 0;
	return 1;
}

static int
report(struct vt_check *check, const struct vt_parts *parts, const struct tally *t, int kind,
    int32_t color, const struct kit_mend *mend, struct vt_error *err)
{
	static const char *const variants[KINDS] = {"text", "link", "near-black"};
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span_trim(t->first);
	struct vt_finding f = kit_fault_at(part_of(parts, at), at);
	struct vt_str text = opening_of(kit_span_text(at), WORDS_SHOWN);
	struct vt_text more = tally_more(t, &a);

	f.variant = variants[kind];
	f.measured.vi = f.measured.en = kit_printf(&a, "#%06X", (unsigned)color);
	f.allowed = (struct vt_text){"màu đen", "black"};
	f.message.vi = kit_printf(&a, "%s“%.*s” có màu %s; quy định màu đen%s",
	    kind == LINK ? "Liên kết " : "", (int)text.n, text.s, f.measured.vi, more.vi);
	f.message.en = kit_printf(&a, "%s“%.*s” is in colour %s; black is prescribed%s",
	    kind == LINK ? "The link " : "", (int)text.n, text.s, f.measured.en, more.en);
	kit_mend_put(mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_color(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_run_format automatic = {.color = VT_COLOR_AUTO};
	struct tally found[KINDS] = {{.places = 0}};
	struct kit_mend mends[KINDS] = {{.count = 0}};
	int32_t colors[KINDS] = {0};
	struct vt_range near;
	int status;

	if (parts->official == 0)
		return VT_OK;
	if ((status = check->ops->range(check, "near-black", &near, err)) != VT_OK)
		return status;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		for (size_t k = 0; k < p->run_count; k++) {
			const struct vt_run_format *format = p->runs[k]->format;
			struct vt_span at = kit_span(p, p->runs[k]->start, p->runs[k]->end);
			int kind = TEXT;

			if (format->color < 0 || format->color == BLACK || is_stamp(parts, at) ||
			    !kit_has_ink(p, at.start, at.end, format) ||
			    !kit_can_be_judged(kit_span_text(at)))
				continue;
			if (format->link)
				kind = LINK;
			else if (is_dark(format->color, &near))
				kind = NEAR_BLACK;
			if (found[kind].places == 0)
				colors[kind] = format->color;
			tally_add(&found[kind], at);
			kit_mend_run(&mends[kind], check, at, VT_SET_COLOR, &automatic);
		}
	}
	for (int kind = 0; kind < KINDS && status == VT_OK; kind++)
		if (found[kind].places > 0)
			status = report(check, parts, &found[kind], kind, colors[kind],
			    &mends[kind], err);
	return status;
}

const struct vt_rule font_color_rule = {
    .size = sizeof(font_color_rule),
    .id = "font.color",
    .title = {"Màu chữ", "Colour of the text"},
    .about = {"Chữ trong văn bản có màu đen (màu tự động là đen); dấu chỉ mức độ khẩn, mật có "
	      "màu riêng.",
	"Text is black (automatic is black); marks of urgency and secrecy have a colour of "
	"their own."},
    .mend = {"Chọn toàn bộ văn bản và đặt màu đen hoặc tự động (Word: Home → Font Color → "
	     "Automatic; LibreOffice: Format → Character → Font Effects → Font color → Automatic).",
	"Select all and set black or automatic (Word: Home → Font Color → Automatic; "
	"LibreOffice: Format → Character → Font Effects → Font color → Automatic)."},
    .check = check_color,
};
