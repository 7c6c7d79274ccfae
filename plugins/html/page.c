/* The page around the documents: head, style, script, foot. */
#include "plugins/html/html.h"

#include "kit/text.h"
#include "kit/write.h"

static const char *const css_lines[] = {
#include "plugins/html/page_css.h"
    NULL};

static const char *const js_lines[] = {
#include "plugins/html/page_js.h"
    NULL};

static int
write_lines(struct vt_output *out, const char *const *lines, struct vt_error *err)
{
	int rc = VT_OK;

	for (; rc == VT_OK && *lines != NULL; lines++)
		rc = kit_write(out, kit_str(*lines), err);
	return rc;
}

static int
write_said(struct vt_output *out, struct vt_text text, struct vt_error *err)
{
	return kit_write(out, kit_str(kit_say(out, text)), err);
}

int
html_begin(struct vt_output *out, struct vt_error *err)
{
	int rc = write_said(out,
	    (struct vt_text){
		"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<title>Kết quả soát thể thức văn bản</title>\n",
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<title>Form and layout of documents: results</title>\n"},
	    err);

	if (rc == VT_OK)
		rc = kit_write(out,
		    VT_STR("<meta name=\"viewport\" content=\"width=device-width, "
			   "initial-scale=1\">\n"
			   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
			   "'none'; "
			   "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<style>\n"),
		    err);
	if (rc == VT_OK)
		rc = write_lines(out, css_lines, err);
	if (rc == VT_OK)
		rc = kit_write(out, VT_STR("</style>\n<script>\n"), err);
	if (rc == VT_OK)
		rc = write_lines(out, js_lines, err);
	if (rc != VT_OK)
		return rc;
	return write_said(out,
	    (struct vt_text){"</script>\n</head>\n<body>\n"
			     "<a class=\"skip\" href=\"#main\">Đến kết quả</a>\n"
			     "<header><h1>Kết quả soát thể thức văn bản</h1></header>\n"
			     "<nav aria-label=\"Các văn bản\" hidden><ul></ul></nav>\n"
			     "<main id=\"main\">\n",
		"</script>\n</head>\n<body>\n"
		"<a class=\"skip\" href=\"#main\">To the results</a>\n"
		"<header><h1>Form and layout of documents: results</h1></header>\n"
		"<nav aria-label=\"Documents\" hidden><ul></ul></nav>\n"
		"<main id=\"main\">\n"},
	    err);
}

int
html_end(struct vt_output *out, struct vt_error *err)
{
	int rc = kit_write(out, VT_STR("</main>\n<footer><p>"), err);

	if (rc == VT_OK)
		rc = kit_writef(out, err,
		    kit_say(out,
			(struct vt_text){"Đã kiểm tra %lld văn bản: %lld chưa đúng quy định, %lld "
					 "không đọc được. "
					 "Phím j, k: đến điểm sau, điểm trước.",
			    "%lld documents checked: %lld break the regulation, %lld could not be "
			    "read. Keys j, k: next and previous finding."}),
		    (long long)out->documents, (long long)out->violating, (long long)out->unread);
	return rc == VT_OK ? kit_write(out, VT_STR("</p></footer>\n</body>\n</html>\n"), err) : rc;
}
