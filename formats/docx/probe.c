/* Is this file a WordprocessingML package? Told from the archive's listing. */
#include <string.h>

#include "formats/docx/docx.h"

/* Looks for a word in the first bytes of an entry. */
static int
entry_mentions(struct vt_package *pkg, int64_t entry, struct vt_str word)
{
	struct vt_stream *stream;
	char bytes[16 * 1024];
	size_t filled = 0, n = 0;

	if (pkg->ops->open(pkg, entry, &stream, NULL) != VT_OK)
		return 0;
	do {
		if (pkg->ops->read(stream, bytes + filled, sizeof(bytes) - filled, &n, NULL) !=
		    VT_OK)
			break;
		filled += n;
	} while (n > 0 && filled < sizeof(bytes));
	pkg->ops->close(stream);
	return kit_find((struct vt_str){bytes, filled}, word, 0) >= 0;
}

int
docx_probe(struct vt_package *pkg)
{
	const struct vt_package_ops *ops = pkg->ops;
	size_t count = ops->entry_count(pkg);
	int64_t types;
	int word_folder = 0, other = 0;

	if (count == 0)
		return 0;
	types = ops->entry_lookup(pkg, "[Content_Types].xml");
	for (size_t i = 0; i < count && !word_folder; i++) {
		const char *name = ops->entry_name(pkg, i);

		if (name == NULL)
			break;
		word_folder = strncmp(name, "word/", 5) == 0;
		other |= strncmp(name, "xl/", 3) == 0 || strncmp(name, "ppt/", 4) == 0 ||
		    strcmp(name, "mimetype") == 0;
	}
	if (types >= 0 && entry_mentions(pkg, types, VT_STR("wordprocessingml")))
		return 80;
	if (word_folder && ops->entry_lookup(pkg, "word/document.xml") >= 0)
		return types >= 0 ? 75 : 60;
	if (other)
		return 0;
	/* A package of the family, but whose? The suffix may tell. */
	if (types >= 0 || ops->entry_lookup(pkg, "_rels/.rels") >= 0) {
		const char *suffix = ops->suffix(pkg);

		return strncmp(suffix, "docx", 4) == 0 || strncmp(suffix, "docm", 4) == 0 ||
			strncmp(suffix, "dotx", 4) == 0 || strncmp(suffix, "dotm", 4) == 0
		    ? 40
		    : 0;
	}
	return 0;
}
