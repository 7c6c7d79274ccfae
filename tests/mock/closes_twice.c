/* Mock: a reader that closes what is not open. */
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
	(void)pkg;
	return b->ops->cell_close(b, err);
}

static const struct vt_reader reader = {
    sizeof(reader),
    "closes-twice",
    MOCK_TEXT,
    "mock",
    probe_file,
    read_file,
    NULL,
};
static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("closes-twice"),
    .readers = readers,
};
