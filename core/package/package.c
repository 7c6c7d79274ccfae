/* A document file as parts: the ZIP directory, streams of entries, and the budget they spend. */
#include "config.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/package/file.h"
#include "core/package/package.h"

#define HEAD_BYTES 4096u
#define SUFFIX_BYTES 16u

struct package {
	struct vt_package face;
	char *bytes;
	size_t n;
	zip_t *zip; /* NULL when the file is no archive, or a broken one */
	size_t entry_count;
	unsigned long long unpacked; /* spent so far, all entries together */
	char suffix[SUFFIX_BYTES];
	char archive_error[128];
};

struct vt_stream {
	struct package *package;
	zip_file_t *file; /* NULL: the file itself */
	unsigned long long packed, done;
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

/* Charges n unpacked bytes. A bomb shows in its ratio long before its size. */
static int
spend(struct vt_stream *stream, size_t n, struct vt_error *err)
{
	struct package *p = stream->package;

	stream->done += n;
	p->unpacked += n;
	if (stream->done > LIMIT_RATIO_FLOOR && stream->done / LIMIT_RATIO > stream->packed)
		return fail(err, VT_ERR_TOO_LARGE, "%s unpacks to more than %u times its size",
		    stream->name, LIMIT_RATIO);
	if (p->unpacked > LIMIT_UNPACKED_BYTES)
		return fail(err, VT_ERR_TOO_LARGE, "%s: the parts unpack to more than %llu bytes",
		    stream->name, LIMIT_UNPACKED_BYTES);
	return VT_OK;
}

static int
op_read(struct vt_stream *stream, void *buf, size_t n, size_t *out_n, struct vt_error *err)
{
	struct package *p = stream->package;
	zip_int64_t got;

	if (stream->file == NULL) {
		size_t left = p->n - (size_t)stream->done;

		n = n < left ? n : left;
		if (n > 0)
			memcpy(buf, p->bytes + stream->done, n);
		stream->done += n;
		*out_n = n;
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
	free(stream);
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

int
package_open(const char *path, int fd, struct package **out, struct vt_error *err)
{
	struct package *p = calloc(1, sizeof(*p));
	int rc;

	if (p == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	p->face.ops = &ops;
	p->face.host = p;
	rc = file_read(path, fd, &p->bytes, &p->n, err);
	if (rc == VT_OK) {
		set_suffix(p, path);
		rc = list_archive(p, err);
	}
	if (rc != VT_OK) {
		package_free(p);
		return rc;
	}
	*out = p;
	return VT_OK;
}

void
package_free(struct package *p)
{
	if (p == NULL)
		return;
	if (p->zip != NULL)
		zip_discard(p->zip);
	free(p->bytes);
	free(p);
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

const char *
package_archive_error(const struct package *p)
{
	return p->archive_error[0] != '\0' ? p->archive_error : NULL;
}
