/* From the message to its document: which of its files it is, and who reads that. */
#include <stdlib.h>
#include <string.h>

#include "formats/edxml/edxml.h"
#include "kit/unpack.h"

/* A file in an archive in a message: the archives of peers hold one. */
enum { MOST_ENTRIES = 16 };

/* What is said when nothing was read. */
struct search {
	struct vt_package *pkg;
	struct vt_builder *builder;
	int found;
	int damaged; /* a file is not base64 */
};

static int
read_known(struct search *s, struct vt_package *inner, struct vt_error *err)
{
	if (!inner->ops->is_known(inner))
		return VT_OK;
	s->found = 1;
	return inner->ops->read_inside(inner, s->builder, err);
}

/* The Java SDK packs each file alone into an archive. */
static int
try_archive(struct search *s, struct vt_package *archive, struct vt_error *err)
{
	size_t count = archive->ops->entry_count(archive);
	int rc = VT_OK;

	for (size_t i = 0; i < count && i < MOST_ENTRIES && rc == VT_OK && !s->found; i++) {
		struct vt_package *inner;
		char *bytes;
		size_t n;

		rc = kit_unpack(archive, (int64_t)i, &bytes, &n, err);
		if (rc != VT_OK)
			return rc;
		rc = archive->ops->inside(archive, (struct vt_str){bytes, n},
		    archive->ops->entry_name(archive, i), &inner, err);
		free(bytes);
		if (rc == VT_OK)
			rc = read_known(s, inner, err);
	}
	return rc;
}

static int
try_file(struct search *s, const struct edxml_file *f, struct vt_error *err)
{
	struct vt_str bytes = {(const char *)f->bytes, f->n};
	struct vt_package *inner;
	int rc;

	if (f->is_damaged || f->n == 0) {
		s->damaged |= f->is_damaged;
		return VT_OK;
	}
	rc = s->pkg->ops->inside(s->pkg, bytes, f->name, &inner, err);
	if (rc == VT_OK)
		rc = read_known(s, inner, err);
	return rc == VT_OK && !s->found ? try_archive(s, inner, err) : rc;
}

/* 1 when the manifest names the file, at or before reference n. */
static int
is_named(const struct edxml_message *m, const struct edxml_file *f, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (f->id != NULL && strcmp(m->references[i], f->id) == 0)
			return 1;
	}
	return 0;
}

/* In the order of the manifest, then what it does not name: the first that is a document. */
static int
find_document(struct search *s, const struct edxml_message *m, struct vt_error *err)
{
	int rc = VT_OK;

	for (size_t r = 0; r < m->reference_count && rc == VT_OK && !s->found; r++) {
		for (size_t i = 0; i < m->file_count && rc == VT_OK && !s->found; i++) {
			if (is_named(m, &m->files[i], r + 1) && !is_named(m, &m->files[i], r))
				rc = try_file(s, &m->files[i], err);
		}
	}
	for (size_t i = 0; i < m->file_count && rc == VT_OK && !s->found; i++) {
		if (!is_named(m, &m->files[i], m->reference_count))
			rc = try_file(s, &m->files[i], err);
	}
	return rc;
}

int
edxml_read(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err)
{
	struct edxml_message message = {.files = NULL};
	struct search search = {pkg, builder, 0, 0};
	int rc = builder->ops->envelope(builder, "edxml", err);

	if (rc == VT_OK)
		rc = edxml_parse(pkg, builder, &message, err);
	if (rc == VT_OK)
		rc = find_document(&search, &message, err);
	if (rc == VT_OK && !search.found)
		rc = builder->ops->partial(builder,
		    search.damaged ? "the file in the message is not base64"
			: message.file_count > 0
			? "none of the files in the message is a document that can be read"
			: "the message holds no document",
		    err);
	edxml_free(&message);
	return rc;
}
