/* Mock: a writer that fails at every document. */
#include "tests/mock/mock.h"

static int
write_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	(void)report;
	(void)out;
	err->code = VT_ERR_IO;
	err->message[0] = '!';
	err->message[1] = '\0';
	return VT_ERR_IO;
}

static const struct vt_writer writer = {
    .size = sizeof(writer),
    .name = "mock",
    .title = MOCK_TEXT,
    .jobs = VT_JOB_CHECK | VT_JOB_EXTRACT,
    .document = write_document,
};
static const struct vt_writer *const writers[] = {&writer, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("writer-fails"),
    .writers = writers,
};
