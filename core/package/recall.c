/* Entries that other documents had as well: what readers made of them then. */
#include "config.h"

#include <stdlib.h>

#include "core/package/deflate.h"
#include "core/package/state.h"

/* 0: nothing is kept of the entry. */
static int
key_of(const struct package *p, int64_t i, const void *use, zip_stat_t *st, struct alike_key *out)
{
	zip_stat_init(st);
	if (p->outermost->alike == NULL || i < 0 || (zip_uint64_t)i >= p->entry_count ||
	    zip_stat_index(p->zip, (zip_uint64_t)i, 0, st) != 0 || !deflate_is_plain(st))
		return 0;
	*out = (struct alike_key){use, st->size, st->comp_size, st->crc};
	return 1;
}

int
recall_made(struct vt_package *pkg, int64_t i, const void *use, struct vt_str *out_made,
    struct vt_error *err)
{
	struct package *p = pkg->host;
	struct alike_key key;
	zip_stat_t st;
	char *packed;

	*out_made = (struct vt_str){NULL, 0};
	if (!key_of(p, i, use, &st, &key) || !alike_knows(p->outermost->alike, &key))
		return VT_OK;
	packed = deflate_packed(p->zip, (zip_uint64_t)i, &st);
	if (packed != NULL)
		*out_made = alike_lookup(p->outermost->alike, &key, packed);
	free(packed);
	return out_made->s == NULL ? VT_OK : stream_charge(p, &st, err);
}

int
recall_is_repeated(struct vt_package *pkg, int64_t i, const void *use)
{
	const struct package *p = pkg->host;
	struct alike_key key;
	zip_stat_t st;

	return key_of(p, i, use, &st, &key) && alike_meet(p->outermost->alike, &key);
}

void *
recall_keep(struct vt_package *pkg, int64_t i, const void *use, size_t n)
{
	const struct package *p = pkg->host;
	struct alike_key key;
	zip_stat_t st;
	char *packed;

	if (!key_of(p, i, use, &st, &key))
		return NULL;
	packed = deflate_packed(p->zip, (zip_uint64_t)i, &st);
	return packed == NULL ? NULL : alike_keep(p->outermost->alike, &key, packed, n);
}
