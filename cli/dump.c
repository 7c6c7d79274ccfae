/* vanthu dump: the document model of one file as stable text. */
#include "config.h"

#include "cli/job.h"

static int
run(const struct options *options)
{
	return job_run(options, VT_JOB_DUMP, NULL);
}

const struct command command_dump = {
    .name = "dump",
    .operands = "FILE|-",
    .least = 1,
    .most = 1,
    .summary = {"in mô hình của một văn bản, mỗi đoạn một dòng",
	"print the model of a document, a line per paragraph"},
    .details = {"", ""},
    .run = run,
};
