/* vanthu check: what in a document is not as the regulation prescribes. */
#include "config.h"

#include "cli/job.h"

static int
run(const struct options *options)
{
	return job_run(options, VT_JOB_CHECK, "text");
}

const struct command command_check = {
    .name = "check",
    .takes = TAKES_PROFILE | TAKES_FORMAT | TAKES_CHECK | TAKES_MANY,
    .operands = "FILE|DIR|-...",
    .least = 1,
    .most = -1,
    .summary = {"kiểm tra thể thức và kỹ thuật trình bày văn bản",
	"check the form and layout of documents"},
    .details =
	{"Thư mục được duyệt theo tên tệp; `-` đọc từ đầu vào chuẩn. Tệp đầu vào không bao giờ "
	 "bị sửa.",
	    "Folders are walked in the order of names; `-` reads standard input. No input file "
	    "is ever modified."},
    .run = run,
};
