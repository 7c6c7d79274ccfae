/* The probe: how sure the first look is that a file is OpenDocument text. */
#include "formats/odt/odt.h"
#include "kit/text.h"

enum {
	SURE = 80, /* leaves room for a better reader */
	LIKELY = 60,
	POSSIBLE = 30
};

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

/* The first bytes of an entry, as many as fit; 0 when it cannot be read. */
static size_t
read_start(struct vt_package *pkg, int64_t entry, char *buf, size_t room)
{
	struct vt_error ignored = {0};
	struct vt_stream *stream = NULL;
	size_t n = 0, got = 1;

	if (pkg->ops->open(pkg, entry, &stream, &ignored) != VT_OK)
		return 0;
	while (n < room && got > 0 &&
	    pkg->ops->read(stream, buf + n, room - n, &got, &ignored) == VT_OK)
		n += got;
	pkg->ops->close(stream);
	return n;
}

/* 1 text, 0 unknown, -1 a media type of something else. */
static int
kind_of_mimetype(struct vt_str type)
{
	if (kit_starts(type, VT_STR(MEDIA_TYPE)))
		return 1;
	return kit_starts(type, VT_STR("application/")) ? -1 : 0;
}

static int
probe_package(struct vt_package *pkg)
{
	int64_t mimetype = pkg->ops->entry_lookup(pkg, "mimetype");
	int64_t manifest = pkg->ops->entry_lookup(pkg, "META-INF/manifest.xml");
	int64_t content = pkg->ops->entry_lookup(pkg, "content.xml");
	char buf[4096];
	struct vt_str text = {buf, 0};
	int kind = 0;

	if (mimetype >= 0) {
		text.n = read_start(pkg, mimetype, buf, 256);
		kind = kind_of_mimetype(kit_trim(text));
	}
	if (kind != 0)
		return kind > 0 ? SURE : 0;
	if (manifest >= 0) {
		text.n = read_start(pkg, manifest, buf, sizeof(buf));
		if (kit_find(text, VT_STR(MEDIA_TYPE), 0) >= 0)
			return LIKELY;
		if (kit_find(text, VT_STR("application/vnd.oasis.opendocument"), 0) >= 0)
			return 0;
	}
	return content >= 0 && (manifest >= 0 || mimetype >= 0) ? POSSIBLE : 0;
}

static int
probe_flat(struct vt_package *pkg)
{
	struct vt_str head = pkg->ops->head(pkg);

	if (kit_find(head, VT_STR("urn:oasis:names:tc:opendocument:xmlns:office:1.0"), 0) < 0)
		return 0;
	if (kit_find(head, VT_STR(MEDIA_TYPE), 0) >= 0)
		return SURE;
	if (kit_find(head, VT_STR("office:mimetype="), 0) >= 0)
		return 0;
	return kit_eq(kit_str(pkg->ops->suffix(pkg)), VT_STR("fodt")) ? LIKELY : POSSIBLE;
}

int
odt_probe(struct vt_package *pkg)
{
	return pkg->ops->entry_count(pkg) > 0 ? probe_package(pkg) : probe_flat(pkg);
}
