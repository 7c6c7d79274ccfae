/* The clerk's report: the findings in the order of the page, and how to mend them. */
#include "plugins/text/report.h"

#include <limits.h>
#include <string.h>

#include "kit/shown.h"
#include "kit/write.h"
#include "plugins/text/quote.h"

enum {
	ITEM = 2,      /* column of a finding */
	LABEL = 5,     /* of the labels below it */
	VALUE_VI = 17, /* of what they label */
	VALUE_EN = 15
};

static void
put_label(struct page *p, struct vt_text label)
{
	page_tab(p, LABEL);
	page_style(p, FAINT);
	page_say(p, label);
	page_put(p, ":");
	page_style(p, PLAIN);
	page_tab(p, p->out->english ? VALUE_EN : VALUE_VI);
}

static void
put_said(struct page *p, struct vt_text label, struct vt_text text)
{
	if (*kit_say(p->out, text) == '\0')
		return;
	put_label(p, label);
	page_say(p, text);
	page_newline(p);
}

static void
put_severity(struct page *p, int32_t severity)
{
	static const enum page_style styles[] = {
	    [VT_NOTE] = CYAN,
	    [VT_WARNING] = YELLOW,
	    [VT_ERROR] = RED,
	};
	int32_t s = severity == VT_ERROR || severity == VT_WARNING ? severity : VT_NOTE;

	page_style(p, styles[s]);
	page_say(p, kit_severity_title(s));
	page_style(p, PLAIN);
	page_put(p, ": ");
}

static void
put_where(struct page *p, const struct vt_report *report, const struct vt_place *w)
{
	if (w->paragraph > 0) {
		put_label(p, (struct vt_text){"Trích", "Text"});
		quote_fault(p, w);
		page_style(p, FAINT);
		page_say(p, (struct vt_text){"  (đoạn ", "  (paragraph "});
		page_number(p, w->paragraph);
		page_put(p, ")");
		page_style(p, PLAIN);
		page_newline(p);
	} else if (w->section > 0 && report->doc != NULL && report->doc->section_count > 1) {
		put_label(p, (struct vt_text){"Ở", "In"});
		page_say(p, (struct vt_text){"phần ", "section "});
		page_number(p, w->section);
		page_newline(p);
	}
}

/* 1 when both rest on one clause and are mended alike: said once is enough. */
static int
same_advice(const struct vt_reported *a, const struct vt_reported *b)
{
	return a != NULL && strcmp(a->rule, b->rule) == 0 &&
	    strcmp(a->mend.vi != NULL ? a->mend.vi : "", b->mend.vi != NULL ? b->mend.vi : "") ==
	    0 &&
	    strcmp(a->cite != NULL ? a->cite : "", b->cite != NULL ? b->cite : "") == 0;
}

/* 1 when the sentence already tells what was found and what is required. */
static int
message_tells(const struct page *p, const struct vt_reported *f)
{
	const char *message = kit_say(p->out, f->message);

	return strstr(message, kit_say(p->out, f->measured)) != NULL &&
	    strstr(message, kit_say(p->out, f->allowed)) != NULL;
}

/* `khoan cho đến bàn giao máy in (Chánh Văn phòng, đến hết 2026-12-31)` */
static void
put_waiver(struct page *p, const struct vt_waiver *w)
{
	struct kit_alloc a = kit_output_alloc(p->out);
	char until[16];

	kit_iso_date(w->until, until);
	put_label(p, (struct vt_text){"Miễn", "Waived"});
	if (w->expired)
		page_say(p, (struct vt_text){"đã hết hạn: ", "no longer: "});
	page_put(p, w->reason);
	page_put(p, " (");
	page_put(p, w->by);
	page_say(p, (struct vt_text){", đến hết ", ", until "});
	page_text(p, kit_shown_date(kit_str(until), p->out->english, &a));
	page_put(p, ")");
	page_newline(p);
}

static void
put_finding(struct page *p, const struct vt_report *report, const struct vt_reported *f,
    const struct vt_reported *last, size_t number)
{
	page_tab(p, ITEM);
	page_number(p, (int64_t)number);
	page_put(p, ". ");
	p->indent = LABEL;
	put_severity(p, f->severity);
	page_say(p, f->message);
	page_style(p, FAINT);
	page_put(p, " [");
	page_put(p, f->rule);
	page_put(p, "]");
	page_style(p, PLAIN);
	page_newline(p);
	put_where(p, report, &f->where);
	if (!message_tells(p, f)) {
		put_said(p, (struct vt_text){"Hiện tại", "Now"}, f->measured);
		put_said(p, (struct vt_text){"Quy định", "Required"}, f->allowed);
	}
	if (!same_advice(last, f))
		put_said(p, (struct vt_text){"Cách sửa", "Mend"}, f->mend);
	if (f->has_fix && f->where.paragraph > 0) {
		put_label(p, (struct vt_text){"Sửa thành", "Becomes"});
		quote_mended(p, &f->where, f->replace);
		page_newline(p);
	}
	if (!same_advice(last, f) && f->cite != NULL && *f->cite != '\0') {
		put_label(p, (struct vt_text){"Căn cứ", "Clause"});
		page_put(p, f->cite);
		page_newline(p);
	}
	if (f->waiver != NULL)
		put_waiver(p, f->waiver);
}

/* What the office does not insist on: shown, and not counted. */
static void
put_waived(struct page *p, const struct vt_report *report)
{
	if (report->waived_count == 0)
		return;
	page_newline(p);
	page_style(p, STRONG);
	page_say(p, (struct vt_text){"Được miễn, không tính", "Waived, not counted"});
	page_style(p, PLAIN);
	page_newline(p);
	for (size_t i = 0; i < report->waived_count; i++)
		put_finding(p, report, report->waived[i], NULL, i + 1);
}

static void
put_findings(struct page *p, const struct vt_report *report)
{
	const struct vt_reported *last = NULL;

	for (size_t i = 0; i < report->finding_count; i++) {
		const struct vt_reported *f = report->findings[i];

		if (last == NULL || last->where.component != f->where.component) {
			page_newline(p);
			page_style(p, STRONG);
			page_say(p, f->where.component_title);
			page_style(p, PLAIN);
			page_newline(p);
			last = NULL;
		}
		put_finding(p, report, f, last, i + 1);
		last = f;
	}
}

static void
put_undecided(struct page *p, const struct vt_report *report)
{
	if (report->undecided_count == 0)
		return;
	page_newline(p);
	page_style(p, STRONG);
	page_say(p, (struct vt_text){"Chưa kết luận được", "Could not be decided"});
	page_style(p, PLAIN);
	page_newline(p);
	for (size_t i = 0; i < report->undecided_count; i++) {
		const struct vt_undecided *u = report->undecided[i];

		page_tab(p, ITEM);
		page_put(p, "- ");
		p->indent = ITEM + 2;
		page_say(p, u->message);
		page_style(p, FAINT);
		page_put(p, " [");
		page_put(p, u->rule);
		page_put(p, "]");
		page_style(p, PLAIN);
		page_newline(p);
	}
}

static void
put_verdict(struct page *p, const struct vt_report *report)
{
	page_newline(p);
	page_style(p, STRONG);
	page_say(p, (struct vt_text){"Kết luận: ", "Verdict: "});
	page_style(p, PLAIN);
	report_counts(p, report->error_count, report->warning_count, report->note_count);
	page_put(p, ". ");
	page_say(p, kit_verdict_sentence(report));
	page_newline(p);
}

static void
put_partial(struct page *p, const struct vt_report *report)
{
	if (!report->partial)
		return;
	page_style(p, YELLOW);
	page_say(p, (struct vt_text){"Chưa đọc được hết văn bản: ", "Not all of it was read: "});
	page_style(p, PLAIN);
	page_say(p, report->partial_message);
	page_newline(p);
}

void
report_check(struct page *p, const struct vt_report *report)
{
	if (p->out->verbosity < 0) {
		p->width = UINT_MAX; /* a line that scripts read */
		page_put(p, report->path);
		page_put(p, ": ");
		report_counts(p, report->error_count, report->warning_count, report->note_count);
		if (report->verdict == VT_UNDECIDED)
			page_say(p, (struct vt_text){" (chưa kết luận được)", " (undecided)"});
		page_newline(p);
		return;
	}
	report_title(p, report);
	page_style(p, FAINT);
	page_say(p, (struct vt_text){"Theo ", "By "});
	page_say(p, report->profile_title);
	if (p->out->verbosity > 0) {
		page_say(p, (struct vt_text){", đã chạy ", ", "});
		page_count(p, report->rules_run, (struct vt_text){"quy tắc", "rule run"},
		    "rules run");
	}
	page_style(p, PLAIN);
	page_newline(p);
	put_partial(p, report);
	put_findings(p, report);
	put_waived(p, report);
	put_undecided(p, report);
	put_verdict(p, report);
}
