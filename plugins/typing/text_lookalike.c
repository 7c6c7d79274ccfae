/* Letters of other alphabets that look like Vietnamese ones. */
#include "plugins/typing/rules.h"

#include "kit/block.h"
#include "kit/fail.h"
#include "kit/legacy.h"

/* As many letters as are told apart; each is a finding. */
enum { LETTERS_TOLD = 10 };

struct twin {
	uint32_t letter; /* the wrong one */
	struct tally t;
	struct kit_mend mend; /* of all places but the first */
};

/* What a word is made of. */
struct word {
	size_t start, end;
	int latin;     /* letters of our own alphabet */
	uint32_t twin; /* first letter that only looks like one; 0: none */
};

static int
is_foreign(uint32_t c)
{
	if (c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x256)
		return 1;
	return (c >= 0x370 && c <= 0x4FF) || (c >= 0xFF21 && c <= 0xFF5A);
}

/* 1 when a letter that is_foreign may begin with these bytes. */
static inline unsigned char
may_be_foreign(unsigned char c, unsigned char next)
{
	unsigned char eth = (c == 0xC3) & ((next == 0x90) | (next == 0xB0));
	unsigned char african = ((c == 0xC6) & (next == 0x89)) | ((c == 0xC9) & (next == 0x96));

	return eth | african | ((c >= 0xCD) & (c <= 0xD3)) | (c == 0xEF);
}

/* A kit_block: none of them does. */
static int
is_native_block(const unsigned char *p)
{
	unsigned char found = 0;

	for (int i = 0; i < KIT_BLOCK; i++)
		found |= may_be_foreign(p[i], p[i + 1]);
	return found == 0;
}

/* 1 when a letter that is_foreign may stand in the text, told from its bytes. */
static int
may_hold_foreign(struct vt_str s)
{
	for (size_t i = kit_skip_blocks(s, 0, is_native_block); i + 1 < s.n; i++)
		if (may_be_foreign((unsigned char)s.s[i], (unsigned char)s.s[i + 1]))
			return 1;
	return 0;
}

/* 1 when the folds know a Vietnamese letter that c looks like. */
static int
has_twin(uint32_t c, const struct kit_alloc *a)
{
	char bytes[4];
	struct vt_str s = {bytes, kit_utf8_put(bytes, c)};
	struct vt_str folded = kit_fold(s, KIT_FOLD_LOOKALIKE, a, NULL);

	return folded.s != NULL && folded.n > 0 && !kit_eq(folded, s);
}

/* The next word from *i on; 0 when there is none left. */
static int
next_word(struct vt_str text, size_t *i, const struct kit_alloc *a, struct word *out)
{
	*out = (struct word){0};
	while (*i < text.n) {
		size_t here = *i;
		uint32_t c = kit_utf8_next(text, i);

		if (!kit_is_letter(c)) {
			if (out->end > 0)
				return 1;
			continue;
		}
		if (out->end == 0)
			out->start = here;
		out->end = *i;
		if (!is_foreign(c))
			out->latin |= is_latin(c);
		else if (out->twin == 0 && has_twin(c, a))
			out->twin = c;
		/* Đ in another guise is never a letter of another alphabet here. */
		out->latin |= c == 0xD0 || c == 0x189;
	}
	return out->end > 0;
}

static struct twin *
find_twin(struct twin *twins, size_t *count, uint32_t letter)
{
	for (size_t i = 0; i < *count; i++)
		if (twins[i].letter == letter)
			return &twins[i];
	if (*count == LETTERS_TOLD)
		return NULL;
	twins[*count].letter = letter;
	return &twins[(*count)++];
}

static int
add_word(struct vt_check *check, struct twin *twin, const struct vt_paragraph *p,
    const struct word *word, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span(p, word->start, word->end);
	struct vt_str right;

	tally_add(&twin->t, at);
	if (twin->t.places == 1)
		return VT_OK;
	right = kit_fold(kit_span_text(at), KIT_FOLD_LOOKALIKE, &a, NULL);
	if (right.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	kit_mend_text(&twin->mend, check, at, right);
	return VT_OK;
}

static int
report(struct vt_check *check, const struct vt_parts *parts, const struct twin *twin,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	char bytes[4];
	struct vt_str wrong = {bytes, kit_utf8_put(bytes, twin->letter)};
	struct vt_str right = kit_fold(wrong, KIT_FOLD_LOOKALIKE, &a, NULL);
	struct vt_str word = kit_span_text(twin->t.first);
	struct vt_str replace = kit_fold(word, KIT_FOLD_LOOKALIKE, &a, NULL);
	struct vt_text more = tally_more(&twin->t, &a);
	struct vt_finding f;

	if (right.s == NULL || replace.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	f = kit_fault_fixed(part_of(parts, twin->t.first), twin->t.first, replace);
	f.message.vi = kit_printf(&a,
	    "“%.*s” có ký tự “%.*s” (U+%04X) trông giống “%.*s” nhưng không phải chữ Việt%s",
	    (int)word.n, word.s, (int)wrong.n, wrong.s, (unsigned)twin->letter, (int)right.n,
	    right.s, more.vi);
	f.message.en = kit_printf(&a,
	    "“%.*s” has “%.*s” (U+%04X), which looks like “%.*s” but is no Vietnamese letter%s",
	    (int)word.n, word.s, (int)wrong.n, wrong.s, (unsigned)twin->letter, (int)right.n,
	    right.s, more.en);
	kit_mend_put(&twin->mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_lookalike(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct twin twins[LETTERS_TOLD] = {{0}};
	size_t count = 0;
	int status = VT_OK;

	for (size_t i = 0; i < doc->paragraph_count && parts->official != 0; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		struct word word;
		size_t k = 0;

		/* In an older encoding Ð is a letter like any other. */
		if (!may_hold_foreign(p->text) || kit_legacy_guess(p->text) != KIT_LEGACY_NONE)
			continue;
		while (next_word(p->text, &k, &a, &word)) {
			struct twin *twin;

			/* A word wholly in another alphabet is of another language. */
			if (word.twin == 0 || !word.latin)
				continue;
			twin = find_twin(twins, &count, word.twin);
			if (twin != NULL && add_word(check, twin, p, &word, err) != VT_OK)
				return err->code;
		}
	}
	for (size_t i = 0; i < count && status == VT_OK; i++)
		status = report(check, parts, &twins[i], err);
	return status;
}

const struct vt_rule text_lookalike_rule = {
    .size = sizeof(text_lookalike_rule),
    .id = "text.lookalike",
    .title = {"Ký tự trông giống chữ Việt", "Look-alike letters"},
    .about = {"Trong chữ Việt không dùng ký tự của bảng chữ khác trông giống: Ð, Ɖ thay Đ; ð "
	      "thay đ; chữ Kirin hoặc chữ toàn chiều rộng.",
	"Vietnamese words have no letters of other alphabets that look alike: Ð or Ɖ for Đ, ð "
	"for đ, Cyrillic or full-width ones."},
    .mend = {"Thay bằng chữ Việt đúng trong cả văn bản (Word và LibreOffice: Ctrl+H).",
	"Replace it by the Vietnamese letter everywhere (Word and LibreOffice: Ctrl+H)."},
    .check = check_lookalike,
};
