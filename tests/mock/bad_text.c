/* Mock: a reader whose text is not UTF-8. */
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
	int rc = b->ops->paragraph_open(b, &init, err);

	(void)pkg;
	if (rc == VT_OK)
		rc = b->ops->text(b, VT_STR("caf\xe9 \xff"), NULL, err);
	if (rc == VT_OK)
		rc = b->ops->paragraph_close(b, err);
	return rc;
}

static const struct vt_reader reader = {
    sizeof(reader),
    "bad-text",
    MOCK_TEXT,
    "mock",
    probe_file,
    read_file,
    NULL,
};
static const struct vt_reader *const readers[] = {&reader, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("bad-text"),
    .readers = readers,
};
