/* What the reports share: the title, the counts, a file that was not read. */
#include "plugins/text/report.h"

#include <limits.h>

void
report_title(struct page *p, const struct vt_report *report)
{
	if (p->out->index > 0)
		page_newline(p);
	page_style(p, STRONG);
	page_put(p, report->path);
	page_style(p, PLAIN);
	page_newline(p);
}

void
report_error(struct page *p, const struct vt_report *report)
{
	if (p->out->index > 0 && p->out->verbosity >= 0)
		page_newline(p);
	p->width = UINT_MAX; /* one line */
	page_style(p, STRONG);
	page_put(p, report->path);
	page_style(p, PLAIN);
	page_put(p, ": ");
	page_style(p, RED);
	page_say(p, (struct vt_text){"không đọc được", "not read"});
	page_style(p, PLAIN);
	page_put(p, " [");
	page_put(p, report->error_code);
	page_put(p, "]: ");
	page_say(p, report->error_message);
	page_newline(p);
}

void
report_counts(struct page *p, int64_t errors, int64_t warnings, int64_t notes)
{
	static const struct vt_text nouns[] = {
	    {"lỗi", "error"},
	    {"cảnh báo", "warning"},
	    {"ghi chú", "note"},
	};
	static const char *const plurals[] = {"errors", "warnings", "notes"};
	static const enum page_style styles[] = {RED, YELLOW, CYAN};
	const int64_t counts[] = {errors, warnings, notes};
	int before = 0;

	for (size_t i = 0; i < 3; i++) {
		if (counts[i] == 0)
			continue;
		page_put(p, before ? ", " : "");
		page_style(p, styles[i]);
		page_count(p, counts[i], nouns[i], plurals[i]);
		page_style(p, PLAIN);
		before = 1;
	}
	if (!before) {
		page_style(p, GREEN);
		page_say(p, (struct vt_text){"không có lỗi", "no findings"});
		page_style(p, PLAIN);
	}
}
