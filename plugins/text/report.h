/*
 * report.h - the text writer: the clerk's report of a check, the table of a
 * record, and what they share.
 */
#ifndef VANTHU_PLUGINS_TEXT_REPORT_H
#define VANTHU_PLUGINS_TEXT_REPORT_H

#include <vanthu/report.h>

#include "plugins/text/page.h"

void report_check(struct page *p, const struct vt_report *report);
void report_record(struct page *p, const struct vt_report *report);

/* The name of the file, set off from what stands above it. */
void report_title(struct page *p, const struct vt_report *report);
/* One line for a file that has no result. */
void report_error(struct page *p, const struct vt_report *report);
/* `2 lỗi, 1 cảnh báo, 1 ghi chú`; kinds that did not occur are left out. */
void report_counts(struct page *p, int64_t errors, int64_t warnings, int64_t notes);

#endif
