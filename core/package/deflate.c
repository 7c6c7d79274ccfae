/* Whole entries through libdeflate, beside libzip, which keeps the directory. */
#include "config.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/limit.h"
#include "core/package/deflate.h"

/* As libzip and word processors pack; what is gained above it is paid for twice over. */
enum { LEVEL = 6 };

/* ---- unpacking ---- */

int
deflate_is_plain(const zip_stat_t *st)
{
	const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC |
	    ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;

	return (st->valid & needed) == needed && st->comp_method == ZIP_CM_DEFLATE &&
	    st->encryption_method == ZIP_EM_NONE && st->size > 0 &&
	    st->size <= LIMIT_AT_ONCE_BYTES && st->comp_size > 0 &&
	    st->comp_size <= LIMIT_AT_ONCE_BYTES;
}

char *
deflate_packed(zip_t *zip, zip_uint64_t i, const zip_stat_t *st)
{
	zip_file_t *file = zip_fopen_index(zip, i, ZIP_FL_COMPRESSED);
	char *packed = file != NULL ? malloc(st->comp_size) : NULL;

	if (packed != NULL &&
	    zip_fread(file, packed, st->comp_size) != (zip_int64_t)st->comp_size) {
		free(packed);
		packed = NULL;
	}
	if (file != NULL)
		zip_fclose(file);
	return packed;
}

/* Bytes behind the end of the packed data are left to libzip too, which passes over them. */
static int
unpack(struct libdeflate_decompressor *unpacker, const char *packed, const zip_stat_t *st,
    char *bytes)
{
	size_t used, got;

	return libdeflate_deflate_decompress_ex(unpacker, packed, st->comp_size, bytes, st->size,
		   &used, &got) == LIBDEFLATE_SUCCESS &&
	    used == st->comp_size && got == st->size &&
	    libdeflate_crc32(0, bytes, st->size) == st->crc;
}

char *
deflate_unpack(zip_t *zip, zip_uint64_t i, const zip_stat_t *st,
    struct libdeflate_decompressor **unpacker)
{
	char *packed, *bytes;

	if (!deflate_is_plain(st))
		return NULL;
	if (*unpacker == NULL && (*unpacker = libdeflate_alloc_decompressor()) == NULL)
		return NULL;
	packed = deflate_packed(zip, i, st);
	bytes = malloc(st->size);
	if (packed == NULL || bytes == NULL || !unpack(*unpacker, packed, st, bytes)) {
		free(bytes);
		bytes = NULL;
	}
	free(packed);
	return bytes;
}

/* ---- packing ---- */

/* What libzip reads, already packed. */
struct packed {
	zip_error_t error;
	zip_uint64_t size, n, at;
	zip_uint32_t crc;
	char bytes[];
};

static zip_int64_t
give(struct packed *p, void *to, zip_uint64_t n)
{
	n = n < p->n - p->at ? n : p->n - p->at;
	memcpy(to, p->bytes + p->at, n);
	p->at += n;
	return (zip_int64_t)n;
}

static zip_int64_t
say(const struct packed *p, void *to)
{
	zip_stat_t *st = to;

	zip_stat_init(st);
	st->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD |
	    ZIP_STAT_ENCRYPTION_METHOD;
	st->size = p->size;
	st->comp_size = p->n;
	st->crc = p->crc;
	st->comp_method = ZIP_CM_DEFLATE;
	st->encryption_method = ZIP_EM_NONE;
	return (zip_int64_t)sizeof(*st);
}

/* zip_source_callback */
static zip_int64_t
serve(void *user, void *data, zip_uint64_t n, zip_source_cmd_t command)
{
	struct packed *p = user;

	switch (command) {
	case ZIP_SOURCE_OPEN: p->at = 0; return 0;
	case ZIP_SOURCE_READ: return give(p, data, n);
	case ZIP_SOURCE_CLOSE: return 0;
	case ZIP_SOURCE_STAT: return say(p, data);
	case ZIP_SOURCE_ERROR: return zip_error_to_data(&p->error, data, n);
	case ZIP_SOURCE_FREE: free(p); return 0;
	case ZIP_SOURCE_SUPPORTS:
		return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
		    ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
	default: zip_error_set(&p->error, ZIP_ER_OPNOTSUPP, 0); return -1;
	}
}

/* NULL: no memory. */
static struct packed *
pack(struct vt_str bytes)
{
	struct libdeflate_compressor *packer = libdeflate_alloc_compressor(LEVEL);
	size_t room = packer != NULL ? libdeflate_deflate_compress_bound(packer, bytes.n) : 0;
	struct packed *p = packer != NULL ? malloc(sizeof(*p) + room) : NULL, *cut;

	if (p != NULL) {
		memset(p, 0, sizeof(*p));
		zip_error_init(&p->error);
		p->size = bytes.n;
		p->crc = libdeflate_crc32(0, bytes.s, bytes.n);
		p->n = libdeflate_deflate_compress(packer, bytes.s, bytes.n, p->bytes, room);
		/* Parts are packed one by one and kept until all are: no longer than they are. */
		cut = realloc(p, sizeof(*p) + p->n);
		p = cut != NULL ? cut : p;
	}
	libdeflate_free_compressor(packer);
	return p;
}

zip_source_t *
deflate_source(zip_t *zip, struct vt_str bytes)
{
	struct packed *p = pack(bytes);
	zip_source_t *source = p != NULL ? zip_source_function(zip, serve, p) : NULL;

	if (source == NULL)
		free(p);
	return source;
}
