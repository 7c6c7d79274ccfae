/* Mock: a reader that leaves a paragraph open. */
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
	struct vt_paragraph_init init = {.size = sizeof(init), .source = "mock"};

	(void)pkg;
	return b->ops->paragraph_open(b, &init, err);
}

static const struct vt_reader reader = {
    sizeof(reader),
    "leaves-open",
    MOCK_TEXT,
    "mock",
    probe_file,
    read_file,
    NULL,
};
static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("leaves-open"),
    .readers = readers,
};
