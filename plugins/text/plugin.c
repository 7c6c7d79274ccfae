/* The text writer: what people read. */
#include <vanthu/plugin.h>

#include "plugins/text/report.h"

static int
text_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct page p;

	page_init(&p, out, err);
	if (report->error != NULL)
		report_error(&p, report);
	else if (out->job == VT_JOB_EXTRACT)
		report_record(&p, report);
	else
		report_check(&p, report);
	return page_end(&p);
}

/* Several files end with a total; one file has said it all. */
static int
text_end(struct vt_output *out, struct vt_error *err)
{
	struct page p;

	page_init(&p, out, err);
	if (out->job != VT_JOB_CHECK || out->documents < 2 || out->verbosity < 0)
		return VT_OK;
	page_newline(&p);
	page_style(&p, STRONG);
	page_say(&p, (struct vt_text){"Tổng cộng: ", "Total: "});
	page_style(&p, PLAIN);
	page_count(&p, out->documents, (struct vt_text){"văn bản", "document"}, "documents");
	if (out->violating > 0) {
		page_put(&p, "; ");
		page_number(&p, out->violating);
		page_say(&p, (struct vt_text){" có lỗi", " with errors"});
	}
	if (out->unread > 0) {
		page_put(&p, "; ");
		page_number(&p, out->unread);
		page_say(&p, (struct vt_text){" không đọc được", " not read"});
	}
	page_put(&p, "; ");
	report_counts(&p, out->errors, out->warnings, out->notes);
	page_put(&p, ".");
	page_newline(&p);
	return page_end(&p);
}

static const struct vt_writer text = {
    .size = sizeof(struct vt_writer),
    .name = "text",
    .title = {"Văn bản cho người đọc", "Text for people"},
    .jobs = VT_JOB_CHECK | VT_JOB_EXTRACT,
    .document = text_document,
    .end = text_end,
    .suffix = "txt",
};

static const struct vt_writer *const writers[] = {&text, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "text",
    .version = "0.1.0",
    .writers = writers,
};
