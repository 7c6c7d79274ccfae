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
#include "core/package/package.h"

#define HEAD_BYTES 4096u
#define SUFFIX_BYTES 16u

struct package {
	struct vt_package face;
	char *bytes;
	size_t n;
	zip_t *zip; /* NULL when the file is no archive, or a broken one */
	struct libdeflate_decompressor *unpacker; /* NULL until one is needed */
	size_t entry_count;
	unsigned long long unpacked; /* of the outermost: spent so far, all entries together */
	struct package *outer;       /* the one it came out of, or NULL */
	struct package *outermost;   /* itself when nothing is around it */
	struct package *next;        /* those inside, in a chain that starts at the outermost */
	struct package *read;        /* of the outermost: the one inside that was read */
	unsigned depth, inside_count;
	struct package_readers readers; /* of the outermost */
	char suffix[SUFFIX_BYTES];
	char archive_error[128];
};

struct vt_stream {
	struct package *package;
	/* Both NULL: the file itself. */
	zip_file_t *file;
	char *bytes; /* all n of them, unpacked */
	unsigned long long n, packed, done;
	char name[96]; /* for messages */
};

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

static int
fail_zip(struct vt_error *err, const char *name, zip_error_t *error)
{
	const int zlib_no_memory = -4; /* Z_MEM_ERROR */

	if (zip_error_code_zip(error) == ZIP_ER_ZLIB &&
	    zip_error_code_system(error) == zlib_no_memory)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	switch (zip_error_code_zip(error)) {
	case ZIP_ER_MEMORY: return fail(err, VT_ERR_MEMORY, "%s", "");
	case ZIP_ER_NOPASSWD:
	case ZIP_ER_WRONGPASSWD:
	case ZIP_ER_ENCRNOTSUPP: return fail(err, VT_ERR_ENCRYPTED, "%s is encrypted", name);
	default: return fail(err, VT_ERR_DAMAGED, "%s: %s", name, zip_error_strerror(error));
	}
}

static int
open_entry(struct package *p, struct vt_stream *stream, zip_uint64_t i, struct vt_error *err)
{
	zip_stat_t st;

	zip_stat_init(&st);
	if (i >= p->entry_count || zip_stat_index(p->zip, i, 0, &st) != 0)
		return fail(err, VT_ERR_DAMAGED, "no entry %llu in the archive",
		    (unsigned long long)i);
	strncpy(stream->name, st.name != NULL ? st.name : "?", sizeof(stream->name) - 1);
	if ((st.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && st.encryption_method != ZIP_EM_NONE)
		return fail(err, VT_ERR_ENCRYPTED, "%s is encrypted", stream->name);
	stream->packed = (st.valid & ZIP_STAT_COMP_SIZE) != 0 ? st.comp_size : 0;
	stream->n = (st.valid & ZIP_STAT_SIZE) != 0 ? st.size : 0;
	stream->bytes = deflate_unpack(p->zip, i, &st, &p->unpacker);
	if (stream->bytes != NULL)
		return VT_OK;
	stream->file = zip_fopen_index(p->zip, i, 0);
	if (stream->file == NULL)
		return fail_zip(err, stream->name, zip_get_error(p->zip));
	return VT_OK;
}

static int
op_open(struct vt_package *pkg, int64_t i, struct vt_stream **out_stream, struct vt_error *err)
{
	struct package *p = pkg->host;
	struct vt_stream *stream = calloc(1, sizeof(*stream));

	if (stream == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	stream->package = p;
	if (i >= 0) {
		int rc = open_entry(p, stream, (zip_uint64_t)i, err);

		if (rc != VT_OK) {
			free(stream);
			return rc;
		}
	} else {
		strcpy(stream->name, "the file");
	}
	*out_stream = stream;
	return VT_OK;
}

static int
is_bomb(unsigned long long unpacked, unsigned long long packed)
{
	return unpacked > LIMIT_RATIO_FLOOR && unpacked / LIMIT_RATIO > packed;
}

/* Charges n unpacked bytes. A bomb shows in its ratio long before its size; entries that lie
 * over the same packed bytes show in that of the file. */
static int
spend(struct vt_stream *stream, size_t n, struct vt_error *err)
{
	struct package *p = stream->package->outermost;

	stream->done += n;
	p->unpacked += n;
	if (is_bomb(stream->done, stream->packed))
		return fail(err, VT_ERR_TOO_LARGE, "%s unpacks to more than %u times its size",
		    stream->name, LIMIT_RATIO);
	if (is_bomb(p->unpacked, p->n))
		return fail(err, VT_ERR_TOO_LARGE,
		    "%s: the parts unpack to more than %u times the size of the file", stream->name,
		    LIMIT_RATIO);
	if (p->unpacked > LIMIT_UNPACKED_BYTES)
		return fail(err, VT_ERR_TOO_LARGE, "%s: the parts unpack to more than %llu bytes",
		    stream->name, LIMIT_UNPACKED_BYTES);
	return VT_OK;
}

/* Some of the n bytes that are all there. */
static size_t
copy_some(struct vt_stream *stream, const char *bytes, size_t all, void *buf, size_t n)
{
	size_t left = all - (size_t)stream->done;

	n = n < left ? n : left;
	if (n > 0)
		memcpy(buf, bytes + stream->done, n);
	return n;
}

static int
op_read(struct vt_stream *stream, void *buf, size_t n, size_t *out_n, struct vt_error *err)
{
	struct package *p = stream->package;
	zip_int64_t got;

	if (stream->bytes != NULL) {
		*out_n = copy_some(stream, stream->bytes, (size_t)stream->n, buf, n);
		return spend(stream, *out_n, err);
	}
	if (stream->file == NULL) {
		*out_n = copy_some(stream, p->bytes, p->n, buf, n);
		stream->done += *out_n;
		return VT_OK;
	}
	got = zip_fread(stream->file, buf, n);
	if (got < 0)
		return fail_zip(err, stream->name, zip_file_get_error(stream->file));
	*out_n = (size_t)got;
	return spend(stream, (size_t)got, err);
}

static void
op_close(struct vt_stream *stream)
{
	if (stream == NULL)
		return;
	if (stream->file != NULL)
		zip_fclose(stream->file);
	free(stream->bytes);
	free(stream);
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
    .open = op_open,
    .read = op_read,
    .close = op_close,
    .inside = op_inside,
    .is_known = op_is_known,
    .read_inside = op_read_inside,
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
