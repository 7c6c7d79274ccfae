/* ArchivePlaces: the parts of the Lưu line. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	const struct vt_archive_part *a = parts->archive;

	return field_list(x, a != NULL ? a->places : NULL, a != NULL ? a->place_count : 0, err);
}

const struct vt_field field_archive_places = {
    .size = sizeof(struct vt_field),
    .name = "ArchivePlaces",
    .title = {"Nơi lưu", "Kept by"},
    .order = 130,
    .extract = extract,
};
