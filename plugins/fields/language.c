/* Language: of the text itself, else as the file declares it. */
#include "plugins/fields/field.h"

/* Enough to be sure, and little to read. */
enum { SAMPLE_LETTERS = 4000, FEWEST_LETTERS = 20 };

/* Letters that Vietnamese has and its neighbours in Latin script have not. */
static int
is_vietnamese_letter(uint32_t c)
{
	return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x0110 || c == 0x0111 || c == 0x01A0 ||
	    c == 0x01A1 || c == 0x01AF || c == 0x01B0 || c == 0x0102 || c == 0x0103;
}

/* "vi" of "vi-VN"; empty when it is not a language tag. */
static struct vt_str
primary_subtag(struct vt_str tag)
{
	size_t n = 0;

	while (n < tag.n &&
	    ((tag.s[n] >= 'a' && tag.s[n] <= 'z') || (tag.s[n] >= 'A' && tag.s[n] <= 'Z')))
		n++;
	return kit_sub(tag, 0, n == 2 || n == 3 ? n : 0);
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_evidence e = {.certainty = VT_CERTAIN, .component = VT_PART_DOCUMENT};
	struct vt_value *root = x->ops->root(x);
	size_t letters = 0, own = 0;
	struct vt_str tag;
	int rc;

	(void)parts;
	for (size_t p = 0; p < doc->paragraph_count && letters < SAMPLE_LETTERS; p++) {
		struct vt_str text = doc->paragraphs[p]->text;

		for (size_t i = 0; i < text.n;) {
			uint32_t c = kit_utf8_next(text, &i);

			letters += kit_is_letter(c) ? 1u : 0u;
			own += is_vietnamese_letter(c) ? 1u : 0u;
		}
	}
	/* One letter in five is such a letter in running Vietnamese text. */
	if (letters >= FEWEST_LETTERS && own * 16 >= letters) {
		rc = x->ops->set_text(x, root, VT_STR("vi"), err);
		return rc == VT_OK ? x->ops->evidence(x, &e, err) : rc;
	}
	tag = primary_subtag(doc->properties != NULL ? doc->properties->language : VT_STR(""));
	if (tag.n == 0)
		return VT_OK;
	e.certainty = VT_GUESS;
	rc = x->ops->set_text(x, root, tag, err);
	return rc == VT_OK ? x->ops->evidence(x, &e, err) : rc;
}

const struct vt_field field_language = {
    .size = sizeof(struct vt_field),
    .name = "Language",
    .title = {"Ngôn ngữ", "Language"},
    .order = 160,
    .extract = extract,
};
