/* Entries as streams, and the budget that they spend. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/package/deflate.h"
#include "core/package/state.h"

struct vt_stream {
	struct package *package;
	/* Both NULL: the file itself. */
	zip_file_t *file;
	char *bytes; /* all n of them, unpacked */
	unsigned long long n, packed, done;
	char name[96]; /* for messages */
};

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
open_packed(struct package *p, struct vt_stream *stream, zip_uint64_t i, struct vt_error *err)
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

int
stream_open(struct vt_package *pkg, int64_t i, struct vt_stream **out_stream, struct vt_error *err)
{
	struct package *p = pkg->host;
	struct vt_stream *stream = calloc(1, sizeof(*stream));

	if (stream == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	stream->package = p;
	if (i >= 0) {
		int rc = open_packed(p, stream, (zip_uint64_t)i, err);

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

int
stream_read(struct vt_stream *stream, void *buf, size_t n, size_t *out_n, struct vt_error *err)
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

void
stream_close(struct vt_stream *stream)
{
	if (stream == NULL)
		return;
	if (stream->file != NULL)
		zip_fclose(stream->file);
	free(stream->bytes);
	free(stream);
}

int
stream_charge(struct package *p, const zip_stat_t *st, struct vt_error *err)
{
	struct vt_stream stream = {.package = p, .packed = st->comp_size};

	strncpy(stream.name, st->name != NULL ? st->name : "?", sizeof(stream.name) - 1);
	return spend(&stream, (size_t)st->size, err);
}
