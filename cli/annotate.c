/* vanthu annotate: a copy of a document with every finding as a comment at its place. */
#include "config.h"

#include "cli/job.h"

static int
run(const struct options *options)
{
	return job_edit(options, VT_JOB_ANNOTATE);
}

const struct command command_annotate = {
    .name = "annotate",
    .takes = TAKES_PROFILE | TAKES_EDIT,
    .operands = "-o OUT FILE|DIR|-...",
    .least = 1,
    .most = -1,
    .summary = {"ghi mỗi lỗi thành một nhận xét tại chỗ trong bản sao của văn bản",
	"a copy with every finding as a comment at its place"},
    .details = {"Nhận xét cũ của vanthu được thay, nhận xét của người khác giữ nguyên. Tệp đầu vào "
		"không bao giờ bị sửa.",
	"Earlier comments of vanthu are replaced, those of others stay. The input file is never "
	"modified."},
    .run = run,
};
