/* A document file as parts: the ZIP directory, streams of entries, and the budget they spend. */
#include "config.h"

#include <libdeflate.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/base/file.h"
#include "core/package/deflate.h"
#include "core/package/state.h"

#define HEAD_BYTES 4096u

static const struct package *
package_of(const struct vt_package *pkg)
{
	return pkg->host;
}

static struct vt_str
op_head(const struct vt_package *pkg)
{
	const struct package *p = package_of(pkg);

	return (struct vt_str){p->bytes, p->n < HEAD_BYTES ? p->n : HEAD_BYTES};
}

static const char *
op_suffix(const struct vt_package *pkg)
{
	return package_of(pkg)->suffix;
}

static size_t
op_entry_count(const struct vt_package *pkg)
{
	return package_of(pkg)->entry_count;
}

static const char *
op_entry_name(const struct vt_package *pkg, size_t i)
{
	const struct package *p = package_of(pkg);

	return i < p->entry_count ? zip_get_name(p->zip, i, ZIP_FL_ENC_RAW) : NULL;
}

static int64_t
op_entry_lookup(const struct vt_package *pkg, const char *name)
{
	const struct package *p = package_of(pkg);

	return p->zip == NULL ? -1 : zip_name_locate(p->zip, name, ZIP_FL_ENC_RAW);
}

static struct package *open_inside(struct package *outer, struct vt_str bytes, const char *name,
    struct vt_error *err);

static int
op_inside(struct vt_package *pkg, struct vt_str bytes, const char *name, struct vt_package **out,
    struct vt_error *err)
{
	struct package *outer = pkg->host, *root = outer->outermost, *p;

	if (outer->depth >= LIMIT_PACKAGE_DEPTH)
		return fail(err, VT_ERR_TOO_DEEP, "files are packed more than %u deep in the file",
		    LIMIT_PACKAGE_DEPTH);
	if (root->inside_count >= LIMIT_PACKAGES_INSIDE)
		return fail(err, VT_ERR_TOO_LARGE, "more than %u files are packed in the file",
		    LIMIT_PACKAGES_INSIDE);
	root->unpacked += bytes.n;
	if (bytes.n > LIMIT_FILE_BYTES || root->unpacked > LIMIT_UNPACKED_BYTES)
		return fail(err, VT_ERR_TOO_LARGE, "the files inside have more than %llu bytes",
		    LIMIT_UNPACKED_BYTES);
	p = open_inside(outer, bytes, name != NULL ? name : "", err);
	if (p == NULL)
		return err->code;
	p->next = root->next;
	root->next = p;
	root->inside_count++;
	*out = &p->face;
	return VT_OK;
}

static int
op_is_known(struct vt_package *pkg)
{
	struct package *p = pkg->host;
	const struct package_readers *readers = &p->outermost->readers;

	return p->depth > 0 && readers->is_known != NULL && readers->is_known(readers->ctx, p);
}

static int
op_read_inside(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err)
{
	struct package *p = pkg->host, *root = p->outermost;

	/* Once: but the one that was read may hold a document itself. */
	if (p->depth == 0 || root->readers.read == NULL ||
	    (root->read != NULL && root->read != p->outer))
		return fail(err, VT_ERR_PLUGIN, "read_inside of what is not inside, or again");
	root->read = p;
	return root->readers.read(root->readers.ctx, p, builder, err);
}

static const struct vt_package_ops ops = {
    .size = sizeof(ops),
    .head = op_head,
    .suffix = op_suffix,
    .entry_count = op_entry_count,
    .entry_name = op_entry_name,
    .entry_lookup = op_entry_lookup,
    .open = stream_open,
    .read = stream_read,
    .close = stream_close,
    .inside = op_inside,
    .is_known = op_is_known,
    .read_inside = op_read_inside,
    .recall = recall_made,
    .is_repeated = recall_is_repeated,
    .keep = recall_keep,
};

static void
set_suffix(struct package *p, const char *path)
{
	const char *base = strrchr(path, '/');
	const char *dot = strrchr(base != NULL ? base : path, '.');
	size_t n = dot != NULL ? strlen(dot + 1) : 0;

	if (n == 0 || n >= sizeof(p->suffix))
		return;
	for (size_t i = 0; i < n; i++) {
		char c = dot[1 + i];

		p->suffix[i] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
	}
}

static void
free_one(struct package *p)
{
	if (p->zip != NULL)
		zip_discard(p->zip);
	libdeflate_free_decompressor(p->unpacker);
	free(p->bytes);
	free(p);
}

/* Lists the archive. A broken one is not an error yet: some reader may know better. */
static int
list_archive(struct package *p, struct vt_error *err)
{
	zip_error_t error;
	zip_source_t *source;
	zip_int64_t count;

	if (p->n < 4 || (memcmp(p->bytes, "PK\3\4", 4) != 0 && memcmp(p->bytes, "PK\5\6", 4) != 0))
		return VT_OK;
	zip_error_init(&error);
	source = zip_source_buffer_create(p->bytes, p->n, 0, &error);
	if (source != NULL) {
		p->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
		if (p->zip == NULL)
			zip_source_free(source);
	}
	if (p->zip == NULL)
		strncpy(p->archive_error, zip_error_strerror(&error), sizeof(p->archive_error) - 1);
	zip_error_fini(&error);
	if (p->zip == NULL)
		return VT_OK;
	count = zip_get_num_entries(p->zip, 0);
	if (count > (zip_int64_t)LIMIT_ENTRIES)
		return fail(err, VT_ERR_TOO_LARGE, "the archive has more than %u entries",
		    LIMIT_ENTRIES);
	p->entry_count = count > 0 ? (size_t)count : 0;
	return VT_OK;
}

static struct package *
new_package(struct package *outer, struct vt_error *err)
{
	struct package *p = calloc(1, sizeof(*p));

	if (p == NULL) {
		fail(err, VT_ERR_MEMORY, "%s", "");
		return NULL;
	}
	p->face.ops = &ops;
	p->face.host = p;
	p->outermost = outer != NULL ? outer->outermost : p;
	p->outer = outer;
	p->depth = outer != NULL ? outer->depth + 1 : 0;
	return p;
}

/* NULL: err is filled in. */
static struct package *
open_inside(struct package *outer, struct vt_str bytes, const char *name, struct vt_error *err)
{
	struct package *p = new_package(outer, err);

	if (p == NULL)
		return NULL;
	p->bytes = malloc(bytes.n + 1);
	if (p->bytes == NULL) {
		fail(err, VT_ERR_MEMORY, "%s", "");
	} else {
		if (bytes.n > 0)
			memcpy(p->bytes, bytes.s, bytes.n);
		p->n = bytes.n;
		set_suffix(p, name);
		if (list_archive(p, err) == VT_OK)
			return p;
	}
	free_one(p);
	return NULL;
}

int
package_take(const char *path, char *bytes, size_t n, struct package **out, struct vt_error *err)
{
	struct package *p = new_package(NULL, err);
	int rc;

	if (p == NULL) {
		free(bytes);
		return VT_ERR_MEMORY;
	}
	p->bytes = bytes;
	p->n = n;
	set_suffix(p, path);
	rc = list_archive(p, err);
	if (rc != VT_OK) {
		package_free(p);
		return rc;
	}
	*out = p;
	return VT_OK;
}

int
package_open(const char *path, int fd, struct package **out, struct vt_error *err)
{
	char *bytes;
	size_t n;
	int rc = file_read(path, fd, &bytes, &n, err);

	return rc == VT_OK ? package_take(path, bytes, n, out, err) : rc;
}

void
package_free(struct package *p)
{
	while (p != NULL) {
		struct package *next = p->next;

		free_one(p);
		p = next;
	}
}

void
package_set_readers(struct package *p, const struct package_readers *readers)
{
	p->readers = *readers;
}

void
package_set_alike(struct package *p, struct alike *alike)
{
	p->alike = alike;
	if (alike != NULL)
		alike_begin(alike);
}

struct vt_str
package_innermost(const struct package *p)
{
	return package_bytes(p->read != NULL ? p->read : p);
}

struct vt_package *
package_face(struct package *p)
{
	return &p->face;
}

struct vt_str
package_bytes(const struct package *p)
{
	return (struct vt_str){p->bytes, p->n};
}

int
package_is_archive(const struct package *p)
{
	return p->zip != NULL;
}

const char *
package_archive_error(const struct package *p)
{
	return p->archive_error[0] != '\0' ? p->archive_error : NULL;
}
