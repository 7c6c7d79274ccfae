/* vanthu fix: what can be mended for certain is mended, as tracked changes. */
#include "config.h"

#include "cli/job.h"

static int
run(const struct options *options)
{
	return job_edit(options, VT_JOB_FIX);
}

const struct command command_fix = {
    .name = "fix",
    .takes = TAKES_PROFILE | TAKES_EDIT | TAKES_FIX,
    .operands = "-o OUT FILE|DIR|-...",
    .least = 1,
    .most = -1,
    .summary = {"sửa những lỗi chắc chắn sửa được, có theo dõi thay đổi",
	"mend what can be mended for certain, as tracked changes"},
    .details = {"Lỗi không tự sửa được được kể ra kèm lý do. Tệp đầu vào không bao giờ bị sửa.",
	"What is not mended is told, with the reason. The input file is never modified."},
    .run = run,
};
