/* Memory and names of one read, all of it from the host's budget. */
#include <string.h>

#include "formats/docx/docx.h"

enum {
	NAME_BYTES = 255, /* Word's limit for the name of a style is 253 characters */
	CHAIN_MAX = 256   /* names in one bucket: as many as this are made to collide */
};

void *
docx_alloc(struct docx *d, size_t n, struct vt_error *err)
{
	void *p = d->builder->ops->alloc(d->builder, n);

	if (p == NULL)
		kit_fail(err, VT_ERR_TOO_LARGE, "the document needs more memory than is allowed");
	return p;
}

static uint32_t
hash_bytes(struct vt_str s)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.s[i]) * 16777619u;
	return h;
}

struct docx *
docx_outermost(struct docx *d)
{
	while (d->outer != NULL)
		d = d->outer;
	return d;
}

static struct interned *
intern(struct docx *d, struct vt_str s)
{
	struct interned **bucket, *i;
	struct vt_error ignored = {0};
	size_t chain = 0;

	if (s.n > NAME_BYTES) {
		s.n = NAME_BYTES;
		while (s.n > 0 && ((unsigned char)s.s[s.n] & 0xc0) == 0x80)
			s.n--;
	}
	/* A document inside another one shares its names, for it may share its styles. */
	bucket = &docx_outermost(d)->strings[hash_bytes(s) % INTERN_BUCKETS];
	for (i = *bucket; i != NULL; i = i->next) {
		if (i->n == s.n && (s.n == 0 || memcmp(i->s, s.s, s.n) == 0))
			return i;
		if (++chain >= CHAIN_MAX) {
			docx_partial(d, "more names than a document has", &ignored);
			return NULL;
		}
	}
	i = docx_alloc(d, sizeof(*i) + s.n + 1, NULL);
	if (i == NULL) {
		d->no_memory = 1; /* told when all was read: a lost name is another name */
		return NULL;
	}
	i->n = s.n;
	if (s.n > 0)
		memcpy(i->s, s.s, s.n);
	i->next = *bucket;
	*bucket = i;
	return i;
}

const char *
docx_intern(struct docx *d, struct vt_str s)
{
	struct interned *i = intern(d, s);

	return i == NULL ? "" : i->s;
}

int32_t
docx_font(struct docx *d, struct vt_str family)
{
	struct docx *keeper = docx_outermost(d);
	struct interned *i;

	for (size_t k = 0; k < family.n; k++)
		if (family.s[k] == ';') /* LibreOffice writes its list of substitutes */
			family.n = k;
	family = kit_trim(family);
	i = family.n == 0 ? NULL : intern(d, family);
	if (i == NULL)
		return 0;
	if (i->font == 0 && keeper->font_count + 1 < FONTS_MAX) {
		i->font = ++keeper->font_count;
		keeper->fonts[i->font] = i->s;
	}
	return i->font;
}

const char *
docx_font_name(const struct docx *d, int32_t number)
{
	while (d->outer != NULL)
		d = d->outer;
	return number > 0 && number < FONTS_MAX ? d->fonts[number] : NULL;
}

int
docx_partial(struct docx *d, const char *what, struct vt_error *err)
{
	d->partial = 1;
	return d->builder->ops->partial(d->builder, what, err);
}

int
docx_optional(struct docx *d, int code, const char *part, const struct vt_error *why,
    struct vt_error *err)
{
	if (code == VT_OK)
		return VT_OK;
	if (code == VT_ERR_DAMAGED || code == VT_ERR_TOO_DEEP || code == VT_ERR_NOT_FOUND ||
	    code == VT_ERR_NO_MAIN_PART)
		return docx_partial(d, why->message[0] != '\0' ? why->message : part, err);
	return kit_fail(err, code, "%s", why->message);
}
