/* vanthu dump: the document models of files as stable text, one after the other. */
#include "config.h"

#include "cli/job.h"

static int
run(const struct options *options)
{
	return job_run(options, VT_JOB_DUMP, NULL);
}

const struct command command_dump = {
    .name = "dump",
    .operands = "FILE|DIR|-...",
    .least = 1,
    .most = -1,
    .summary = {"in mô hình của văn bản, mỗi đoạn một dòng",
	"print the model of documents, a line per paragraph"},
    .details = {"", ""},
    .run = run,
};
