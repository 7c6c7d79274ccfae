/* Words that somebody marked while drafting: in colour, or struck out. */
#include "kit/fail.h"
#include "kit/tally.h"
#include "kit/text.h"
#include "plugins/draft/rules.h"

/* What the channels of a marker's colour differ by at least: grey shades come with pasted text. */
enum { VIVID = 0x40 };

static int
is_vivid(int32_t color)
{
	const int32_t r = color >> 16 & 0xFF, g = color >> 8 & 0xFF, b = color & 0xFF;
	const int32_t high = r > g ? (r > b ? r : b) : (g > b ? g : b);
	const int32_t low = r < g ? (r < b ? r : b) : (g < b ? g : b);

	return color != VT_UNSET && high - low >= VIVID;
}

/* 1 when the format is that of marked words. Tables show by it what is of which kind, and what a
 * draft would take out of another document. */
static int
is_marked(const struct vt_paragraph *p, const struct vt_run_format *format)
{
	return p->cell == NULL && !format->hidden && !format->generated &&
	    (format->strike || is_vivid(format->highlight));
}

static int
check_highlight(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BODY, (struct vt_span){0});
	const struct vt_run_format *struck = NULL;
	int paragraphs = 0;
	struct vt_text more;
	struct vt_str text;
	size_t end;

	if (parts->official == 0 || parts->body_first == NULL)
		return VT_OK;
	for (size_t i = parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		int marked = 0;

		for (size_t k = 0; k < p->run_count; k++) {
			const struct vt_run *run = p->runs[k];

			if (!is_marked(p, run->format) ||
			    !kit_has_letter(kit_sub(p->text, run->start, run->end)))
				continue;
			marked = 1;
			if (f.at.paragraph == NULL) {
				f.at = kit_span(p, run->start, run->end);
				struck = run->format->strike ? run->format : NULL;
			} else if (f.at.paragraph == p && f.at.end == run->start) {
				f.at.end = run->end;
			}
		}
		paragraphs += marked;
	}
	if (paragraphs == 0)
		return VT_OK;
	text = kit_trim(kit_span_text(f.at));
	end = draft_quoted(text);
	more = kit_tally_more(check, (size_t)paragraphs - 1);
	if (more.vi == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	return struck != NULL ? kit_fault(check, &f, err, "“%.*s%s” còn bị gạch ngang%s",
				    "“%.*s%s” is still struck out%s", (int)end, text.s,
				    end < text.n ? "…" : "", more.vi)
			      : kit_fault(check, &f, err, "“%.*s%s” còn được đánh dấu màu%s",
				    "“%.*s%s” is still marked in colour%s", (int)end, text.s,
				    end < text.n ? "…" : "", more.vi);
}

const struct vt_rule draft_highlight_rule = {
    .size = sizeof(draft_highlight_rule),
    .id = "draft.highlight",
    .title = {"Chữ còn đánh dấu màu, gạch ngang", "Marked or struck-out words"},
    .about = {"Bản trình ký không còn chữ bôi màu nền hoặc gạch ngang: đó là dấu người soạn để "
	      "xem lại.",
	"What goes to signature has no words marked in colour or struck out: that is how drafters "
	"mark what is to be looked at again."},
    .mend = {"Xem lại chỗ đánh dấu; bỏ màu nền, xóa chữ bị gạch ngang.",
	"Look at the place again; take the colour away, delete what is struck out."},
    .check = check_highlight,
};
