/* Mock: a reader that finds every file damaged. */
#include "tests/mock/mock.h"

static int
probe_file(struct vt_package *pkg)
{
	(void)pkg;
	return 100;
}

static int
read_file(struct vt_package *pkg, struct vt_builder *b, struct vt_error *err)
{
	static const char message[] = "the mock cannot read";

	(void)pkg;
	(void)b;
	err->code = VT_ERR_DAMAGED;
	for (size_t i = 0; i < sizeof(message); i++)
		err->message[i] = message[i];
	return VT_ERR_DAMAGED;
}

static const struct vt_reader reader = {
    sizeof(reader),
    "read-fails",
    MOCK_TEXT,
    "mock",
    probe_file,
    read_file,
    NULL,
};
static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("read-fails"),
    .readers = readers,
};
