/* Mock: a field that fails. */
#include "tests/mock/mock.h"

static int
extract_field(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	(void)parts;
	(void)x;
	err->code = VT_ERR_IO;
	err->message[0] = '!';
	err->message[1] = '\0';
	return VT_ERR_IO;
}

static const struct vt_field field = {sizeof(field), "Mock", MOCK_TEXT, 9999, extract_field};
static const struct vt_field *const fields[] = {&field, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("field-fails"),
    .fields = fields,
};
