/* vanthu normalize: the same words, set as the profile prescribes. */
#include "config.h"

#include "cli/job.h"

static int
run(const struct options *options)
{
	return job_edit(options, VT_JOB_NORMALIZE);
}

const struct command command_normalize = {
    .name = "normalize",
    .takes = TAKES_PROFILE | TAKES_EDIT,
    .operands = "-o OUT FILE|DIR|-...",
    .least = 1,
    .most = -1,
    .summary = {"trình bày lại văn bản đúng quy định, giữ nguyên chữ",
	"the same words, set as the profile prescribes"},
    .details = {"Mọi lỗi có cách sửa chắc chắn được sửa thẳng, nhiều lượt nếu cần. Tệp đầu vào "
		"không bao giờ bị sửa.",
	"Everything that has a certain correction is mended at once, in several passes where "
	"needed. The input file is never modified."},
    .run = run,
};
