/* One document: verdict, findings, text and record. */
#include "plugins/html/html.h"

#include "kit/shown.h"
#include "kit/text.h"
#include "kit/write.h"

/* So much of the text is shown on either side of a correction: characters. */
enum { CONTEXT = 24 };

void
html_start(struct kit_markup *m, const char *element, const char *css)
{
	kit_markup_start(m, element);
	if (css != NULL)
		kit_markup_attribute(m, "class", kit_str(css));
}

static void
put_number(struct kit_markup *m, size_t n)
{
	char digits[24];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	kit_markup_text(m, (struct vt_str){digits + at, sizeof(digits) - at});
}

static void
put_said_element(struct kit_markup *m, const char *element, struct vt_text text)
{
	kit_markup_element(m, element, kit_str(kit_say(m->out, text)));
}

/* ---- the verdict ---- */

static void
put_counts(struct kit_markup *m, const struct vt_report *report)
{
	const struct {
		int32_t count;
		struct vt_text one, many;
	} sums[] = {
	    {report->error_count, {" lỗi", " error"}, {" lỗi", " errors"}},
	    {report->warning_count, {" cảnh báo", " warning"}, {" cảnh báo", " warnings"}},
	    {report->note_count, {" ghi chú", " note"}, {" ghi chú", " notes"}},
	};

	for (size_t i = 0; i < sizeof(sums) / sizeof(sums[0]); i++) {
		if (i > 0)
			kit_markup_text(m, VT_STR(", "));
		put_number(m, (size_t)sums[i].count);
		kit_markup_say(m, sums[i].count == 1 ? sums[i].one : sums[i].many);
	}
	kit_markup_text(m, VT_STR(". "));
}

static void
put_head(struct kit_markup *m, const struct vt_report *report)
{
	kit_markup_start(m, "header");
	kit_markup_element(m, "h2", kit_str(report->path));
	if (report->error == NULL) {
		html_start(m, "p", "law");
		kit_markup_say(m, (struct vt_text){"Theo ", "By "});
		kit_markup_say(m, report->profile_title);
		kit_markup_end(m);
	}
	kit_markup_start(m, "p");
	kit_markup_attributef(m, "class", "verdict %s", kit_verdict_name(report->verdict));
	if (report->error != NULL) {
		put_said_element(m, "strong", (struct vt_text){"Không đọc được", "Not read"});
		kit_markup_text(m, VT_STR(": "));
		kit_markup_say(m, report->error_message);
		kit_markup_text(m, VT_STR(" ["));
		kit_markup_text(m, kit_str(report->error_code));
		kit_markup_text(m, VT_STR("]"));
	} else {
		put_counts(m, report);
		put_said_element(m, "strong", kit_verdict_sentence(report));
	}
	kit_markup_end(m);
	if (report->partial) {
		html_start(m, "p", "verdict undecided");
		kit_markup_say(m,
		    (struct vt_text){"Chưa đọc được hết văn bản: ", "Not all of it was read: "});
		kit_markup_say(m, report->partial_message);
		kit_markup_end(m);
	}
	kit_markup_end(m);
}

/* ---- the findings ---- */

static void
put_pair(struct kit_markup *m, struct vt_text label, struct vt_str value)
{
	if (value.n == 0)
		return;
	put_said_element(m, "dt", label);
	kit_markup_element(m, "dd", value);
}

/* The words around the fault, with what goes and what comes. */
static void
put_correction(struct kit_markup *m, const struct vt_reported *f)
{
	struct vt_str text = f->where.text;
	size_t start = f->where.mark_start, end = f->where.mark_end;
	size_t from = kit_utf8_back(text, start, CONTEXT), to = kit_utf8_on(text, end, CONTEXT);

	put_said_element(m, "dt", (struct vt_text){"Sửa thành", "Becomes"});
	kit_markup_start(m, "dd");
	kit_markup_text(m, from > 0 ? VT_STR("…") : VT_STR(""));
	kit_markup_text(m, kit_sub(text, from, start));
	if (end > start)
		kit_markup_element(m, "del", kit_sub(text, start, end));
	if (f->replace.n > 0)
		kit_markup_element(m, "ins", f->replace);
	kit_markup_text(m, kit_sub(text, end, to));
	kit_markup_text(m, to < text.n ? VT_STR("…") : VT_STR(""));
	kit_markup_end(m);
}

static void
put_finding(struct kit_markup *m, const struct vt_reported *f, size_t number)
{
	long long document = (long long)m->out->index + 1;

	html_start(m, "li", kit_severity_name(f->severity));
	kit_markup_attributef(m, "id", "d%lldf%zu", document, number);
	html_start(m, "p", "what");
	kit_markup_start(m, "a");
	if (f->where.paragraph > 0)
		kit_markup_attributef(m, "href", "#d%lldm%zu", document, number);
	else
		kit_markup_attributef(m, "href", "#d%lldf%zu", document, number);
	put_number(m, number);
	kit_markup_text(m, VT_STR(". "));
	html_start(m, "span", "level");
	kit_markup_say(m, kit_severity_title(f->severity));
	kit_markup_text(m, VT_STR(":"));
	kit_markup_end(m);
	kit_markup_text(m, VT_STR(" "));
	kit_markup_say(m, f->message);
	kit_markup_end(m);
	kit_markup_end(m);
	kit_markup_start(m, "dl");
	put_pair(m, (struct vt_text){"Ở", "In"},
	    kit_str(kit_say(m->out, f->where.component_title)));
	put_pair(m, (struct vt_text){"Hiện tại", "Now"}, kit_str(kit_say(m->out, f->measured)));
	put_pair(m, (struct vt_text){"Quy định", "Required"}, kit_str(kit_say(m->out, f->allowed)));
	put_pair(m, (struct vt_text){"Cách sửa", "Mend"}, kit_str(kit_say(m->out, f->mend)));
	if (f->has_fix && f->where.paragraph > 0)
		put_correction(m, f);
	put_said_element(m, "dt", (struct vt_text){"Căn cứ", "Clause"});
	kit_markup_start(m, "dd");
	kit_markup_text(m, kit_str(f->cite));
	kit_markup_text(m, VT_STR(" "));
	kit_markup_element(m, "code", kit_str(f->rule));
	kit_markup_end(m);
	kit_markup_end(m);
	kit_markup_end(m);
}

static void
put_undecided(struct kit_markup *m, const struct vt_report *report)
{
	if (report->undecided_count == 0)
		return;
	put_said_element(m, "h3", (struct vt_text){"Chưa kết luận được", "Could not be decided"});
	kit_markup_start(m, "ul");
	for (size_t i = 0; i < report->undecided_count; i++) {
		kit_markup_start(m, "li");
		kit_markup_say(m, report->undecided[i]->message);
		kit_markup_text(m, VT_STR(" "));
		kit_markup_element(m, "code", kit_str(report->undecided[i]->rule));
		kit_markup_end(m);
	}
	kit_markup_end(m);
}

/* What an office waives, by whom and until when: shown, not counted. */
static void
put_waived(struct kit_markup *m, const struct vt_report *report)
{
	struct kit_alloc a = kit_output_alloc(m->out);
	char until[16];

	if (report->waived_count == 0)
		return;
	put_said_element(m, "h3", (struct vt_text){"Được miễn", "Waived"});
	kit_markup_start(m, "ul");
	for (size_t i = 0; i < report->waived_count; i++) {
		const struct vt_reported *f = report->waived[i];

		kit_markup_start(m, "li");
		kit_markup_say(m, f->message);
		kit_markup_text(m, VT_STR(" "));
		kit_markup_element(m, "code", kit_str(f->rule));
		if (f->waiver != NULL) {
			kit_iso_date(f->waiver->until, until);
			kit_markup_text(m, VT_STR(" — "));
			kit_markup_text(m, kit_str(f->waiver->reason));
			kit_markup_text(m, VT_STR(" ("));
			kit_markup_text(m, kit_str(f->waiver->by));
			kit_markup_say(m, (struct vt_text){", đến hết ", ", until "});
			kit_markup_text(m, kit_shown_date(kit_str(until), m->out->english, &a));
			kit_markup_text(m, VT_STR(")"));
		}
		kit_markup_end(m);
	}
	kit_markup_end(m);
}

static void
put_findings(struct kit_markup *m, const struct vt_report *report)
{
	html_start(m, "section", "findings");
	kit_markup_attribute(m, "aria-label",
	    kit_str(kit_say(m->out, (struct vt_text){"Các điểm cần xem", "Findings"})));
	put_said_element(m, "h3", (struct vt_text){"Các điểm cần xem", "Findings"});
	if (report->finding_count == 0)
		put_said_element(m, "p", (struct vt_text){"Không có.", "None."});
	kit_markup_start(m, "ol");
	for (size_t i = 0; i < report->finding_count; i++)
		put_finding(m, report->findings[i], i + 1);
	kit_markup_end(m);
	put_waived(m, report);
	put_undecided(m, report);
	kit_markup_end(m);
}

int
html_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct kit_markup m;

	kit_markup_open(&m, KIT_MARKUP_HTML, out, err);
	kit_markup_start(&m, "article");
	kit_markup_attributef(&m, "id", "d%lld", (long long)out->index + 1);
	put_head(&m, report);
	if (report->error == NULL) {
		html_start(&m, "div", "sides");
		put_findings(&m, report);
		kit_markup_start(&m, "section");
		kit_markup_attribute(&m, "aria-label",
		    kit_str(kit_say(out, (struct vt_text){"Văn bản", "Document"})));
		put_said_element(&m, "h3", (struct vt_text){"Văn bản", "Document"});
		html_sheet(&m, report);
		kit_markup_end(&m);
		kit_markup_end(&m);
		html_record(&m, report);
	}
	kit_markup_end(&m);
	kit_markup_text(&m, VT_STR("\n"));
	return kit_markup_close(&m);
}
