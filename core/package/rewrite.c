/* A changed archive: what no change names is copied as it is packed. */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/package/deflate.h"
#include "core/package/package.h"

/* The first day that an entry can bear, as word processors write it. */
enum { DOS_DATE = 1 << 5 | 1, DOS_TIME = 0 };

static int
fail_archive(struct vt_error *err, const char *name, zip_error_t *error)
{
	int code = zip_error_code_zip(error) == ZIP_ER_MEMORY ? VT_ERR_MEMORY : VT_ERR_DAMAGED;

	return fail(err, code, "%s: %s", name, zip_error_strerror(error));
}

static int
put_entry(zip_t *zip, const struct package_change *change, struct vt_error *err)
{
	zip_int64_t at = zip_name_locate(zip, change->name, ZIP_FL_ENC_RAW);
	zip_source_t *source = deflate_source(zip, change->bytes);
	int failed;

	if (source == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	if (at >= 0)
		failed = zip_file_replace(zip, (zip_uint64_t)at, source, 0) != 0;
	else
		failed = (at = zip_file_add(zip, change->name, source, ZIP_FL_ENC_UTF_8)) < 0;
	if (failed) {
		zip_source_free(source);
		return fail_archive(err, change->name, zip_get_error(zip));
	}
	if (zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_DEFLATE, 0) != 0 ||
	    zip_file_set_dostime(zip, (zip_uint64_t)at, DOS_TIME, DOS_DATE, 0) != 0)
		return fail_archive(err, change->name, zip_get_error(zip));
	return VT_OK;
}

static int
apply(zip_t *zip, const struct package_change *change, struct vt_error *err)
{
	zip_int64_t at;

	if (change->name[0] == '\0')
		return fail(err, VT_ERR_PLUGIN, "a part without a name in an archive");
	if (change->bytes.s != NULL)
		return put_entry(zip, change, err);
	at = zip_name_locate(zip, change->name, ZIP_FL_ENC_RAW);
	if (at >= 0 && zip_delete(zip, (zip_uint64_t)at) != 0)
		return fail_archive(err, change->name, zip_get_error(zip));
	return VT_OK;
}

/* What closing the archive has left in its source. */
static int
take_bytes(zip_source_t *source, char **out_bytes, size_t *out_n, struct vt_error *err)
{
	zip_stat_t st;
	char *bytes;

	zip_stat_init(&st);
	if (zip_source_stat(source, &st) != 0 || (st.valid & ZIP_STAT_SIZE) == 0)
		return fail_archive(err, "the archive", zip_source_error(source));
	if (st.size > LIMIT_WRITTEN_BYTES)
		return fail(err, VT_ERR_TOO_LARGE, "the changed file has more than %llu bytes",
		    LIMIT_WRITTEN_BYTES);
	bytes = malloc((size_t)st.size + 1);
	if (bytes == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	if (zip_source_open(source) != 0 ||
	    zip_source_read(source, bytes, st.size) != (zip_int64_t)st.size) {
		free(bytes);
		return fail_archive(err, "the archive", zip_source_error(source));
	}
	zip_source_close(source);
	bytes[st.size] = '\0';
	*out_bytes = bytes;
	*out_n = (size_t)st.size;
	return VT_OK;
}

static int
write_archive(zip_source_t *source, const struct package_change *changes, size_t count,
    struct vt_error *err)
{
	zip_error_t error;
	zip_t *zip;
	int rc = VT_OK;

	zip_error_init(&error);
	zip = zip_open_from_source(source, 0, &error);
	if (zip == NULL)
		rc = fail_archive(err, "the archive", &error);
	zip_error_fini(&error);
	if (zip == NULL)
		return rc;
	zip_source_keep(source); /* closing gives one away */
	for (size_t i = 0; i < count && rc == VT_OK; i++)
		rc = apply(zip, &changes[i], err);
	if (rc == VT_OK && zip_close(zip) != 0)
		rc = fail_archive(err, "the archive", zip_get_error(zip));
	else if (rc == VT_OK)
		return VT_OK;
	zip_discard(zip);
	return rc;
}

/* A copy of the file, which libzip owns: it frees what it goes on to write behind, also
 * where it was told that the bytes are somebody else's. */
static zip_source_t *
open_copy(struct vt_str bytes, struct vt_error *err)
{
	char *copy = malloc(bytes.n);
	zip_source_t *source = NULL;
	zip_error_t error;

	if (copy == NULL) {
		fail(err, VT_ERR_MEMORY, "%s", "");
		return NULL;
	}
	memcpy(copy, bytes.s, bytes.n);
	zip_error_init(&error);
	source = zip_source_buffer_create(copy, bytes.n, 1, &error);
	if (source == NULL) {
		fail_archive(err, "the archive", &error);
		free(copy);
	}
	zip_error_fini(&error);
	return source;
}

/* A file that is no archive is one part, whose name is empty. */
static int
rewrite_plain(const struct package_change *changes, size_t count, char **out_bytes, size_t *out_n,
    struct vt_error *err)
{
	const struct vt_str bytes = changes[0].bytes;

	if (count != 1 || changes[0].name[0] != '\0' || bytes.s == NULL)
		return fail(err, VT_ERR_PLUGIN, "changes of parts in a file that has none");
	if (bytes.n > LIMIT_WRITTEN_BYTES)
		return fail(err, VT_ERR_TOO_LARGE, "the changed file has more than %llu bytes",
		    LIMIT_WRITTEN_BYTES);
	*out_bytes = malloc(bytes.n + 1);
	if (*out_bytes == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	memcpy(*out_bytes, bytes.s, bytes.n);
	(*out_bytes)[bytes.n] = '\0';
	*out_n = bytes.n;
	return VT_OK;
}

int
package_rewrite(const struct package *p, const struct package_change *changes, size_t count,
    char **out_bytes, size_t *out_n, struct vt_error *err)
{
	zip_source_t *source;
	int rc;

	if (!package_is_archive(p))
		return rewrite_plain(changes, count, out_bytes, out_n, err);
	source = open_copy(package_bytes(p), err);
	if (source == NULL)
		return err->code;
	rc = write_archive(source, changes, count, err);
	if (rc == VT_OK)
		rc = take_bytes(source, out_bytes, out_n, err);
	zip_source_free(source);
	return rc;
}
