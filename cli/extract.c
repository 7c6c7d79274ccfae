/* vanthu extract: the record of a document for the registry. */
#include "config.h"

#include "cli/job.h"

static int
run(const struct options *options)
{
	return job_run(options, VT_JOB_EXTRACT, "json");
}

const struct command command_extract = {
    .name = "extract",
    .takes = TAKES_PROFILE | TAKES_FORMAT | TAKES_MANY | TAKES_RECORD,
    .operands = "FILE|DIR|-...",
    .least = 1,
    .most = -1,
    .summary = {"trích các trường thông tin của văn bản", "extract the fields of documents"},
    .details = {"Tên trường theo Phụ lục VI Nghị định 30/2020/NĐ-CP. Trường không có trong văn bản "
		"là null.",
	"Fields are named as in Phụ lục VI of NĐ 30/2020/NĐ-CP. A field that a document lacks "
	"is null."},
    .run = run,
};
