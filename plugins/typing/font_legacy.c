/* Text encoded for an older font: bytes of TCVN3 or VNI in the place of Unicode. */
#include "plugins/typing/rules.h"

#include "kit/fail.h"
#include "plugins/typing/legacy.h"

/* How much of the text a message shows, in words. */
#define WORDS_SHOWN 4

/* Text in one encoding: shown in Unicode, for the font says so, or read as it is. */
struct found {
	struct tally t;
	struct kit_mend mend;
	int encoding, shown;
};

static struct vt_text
name_of(int encoding)
{
	return encoding == KIT_LEGACY_VNI ? (struct vt_text){"VNI", "VNI"}
					  : (struct vt_text){"TCVN3 (ABC)", "TCVN3 (ABC)"};
}

/* Text of today's fonts run by run, so that each keeps how it is set; the whole stretch
 * where a letter begins in one run and ends in the next. */
static int
mend_decoded(struct vt_check *check, struct found *found, struct vt_span at, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str whole = kit_legacy_decode(kit_span_text(at), found->encoding, &a);
	size_t before = found->mend.count, n = 0;
	int same = 1;

	if (whole.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	for (size_t i = 0; i < at.paragraph->run_count && same; i++) {
		const struct vt_run *run = at.paragraph->runs[i];
		struct vt_span piece = kit_span(at.paragraph, run->start, run->end);
		struct vt_str read;

		if (run->start < at.start || run->end > at.end)
			continue;
		read = kit_legacy_decode(kit_span_text(piece), found->encoding, &a);
		same = read.s != NULL && kit_eq(read, kit_sub(whole, n, n + read.n));
		n += read.n;
		if (!kit_eq(read, kit_span_text(piece)))
			kit_mend_text(&found->mend, check, piece, read);
	}
	if (same && n == whole.n)
		return VT_OK;
	if (found->mend.count > before)
		found->mend.count = before;
	kit_mend_text(&found->mend, check, at, whole);
	return VT_OK;
}

/* What the document shows already, written as it is shown, in the font prescribed. */
static void
mend_shown(struct vt_check *check, struct found *found, struct vt_span at, struct vt_str font)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_run_format want = {.font = kit_printf(&a, "%.*s", (int)font.n, font.s)};

	for (size_t i = 0; i < at.paragraph->run_count; i++) {
		const struct vt_run *run = at.paragraph->runs[i];
		struct vt_span piece = kit_span(at.paragraph, run->start, run->end);

		if (run->start < at.start || run->end > at.end)
			continue;
		kit_mend_text(&found->mend, check, piece, kit_span_text(piece));
		kit_mend_run(&found->mend, check, piece, VT_SET_FONT, &want);
	}
}

/* `Uû ban` as a reader would see it under the right font. */
static int
read_it(struct vt_check *check, const struct found *found, struct vt_str text, struct vt_finding *f,
    struct vt_text more, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str read = kit_legacy_decode(text, found->encoding, &a);
	const char *name = name_of(found->encoding).vi;

	if (read.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	f->message.vi =
	    kit_printf(&a, "“%.*s” gõ theo bảng mã %s, không phải Unicode (đọc là “%.*s”)%s",
		(int)text.n, text.s, name, (int)read.n, read.s, more.vi);
	f->message.en =
	    kit_printf(&a, "“%.*s” is encoded in %s, not in Unicode (it reads “%.*s”)%s",
		(int)text.n, text.s, name, (int)read.n, read.s, more.en);
	return VT_OK;
}

static int
report(struct vt_check *check, const struct vt_parts *parts, const struct found *found,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span_trim(found->t.first);
	struct vt_str text = opening_of(kit_span_text(at), WORDS_SHOWN);
	struct vt_finding f = kit_fault_at(part_of(parts, at), at);
	struct vt_text more = tally_more(&found->t, &a);
	const char *name = name_of(found->encoding).vi;

	f.measured = name_of(found->encoding);
	f.allowed = (struct vt_text){"Unicode", "Unicode"};
	kit_mend_put(&found->mend, 0, &f);
	if (!found->shown) {
		int status = read_it(check, found, text, &f, more, err);

		return status == VT_OK ? kit_report(check, &f, err) : status;
	}
	f.message.vi = kit_printf(&a, "“%.*s” gõ theo bảng mã %s, không phải Unicode%s",
	    (int)text.n, text.s, name, more.vi);
	f.message.en = kit_printf(&a, "“%.*s” is encoded in %s, not in Unicode%s", (int)text.n,
	    text.s, name, more.en);
	return kit_report(check, &f, err);
}

/* Under fonts of today nothing of an official document is recognised in such an
 * encoding; its motto, decoded, shows what it is. */
static int
shows_document(struct vt_check *check, struct vt_str text, int encoding, int *out_shows,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str read = kit_legacy_decode(text, encoding, &a);

	if (read.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	return kit_word_within(check, "head", read, out_shows, err);
}

static int
check_legacy(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct found found[2][3] = {{{.encoding = 0}}};
	int official = parts->official != 0, status = VT_OK;
	struct vt_error silent = {0};
	struct vt_words fonts;

	/* A profile that names no font says only that this one will not do. */
	if (check->ops->words(check, "fonts", &fonts, &silent) != VT_OK)
		fonts.count = 0;

	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		int encoding, shown;
		struct vt_span at;
		size_t run = 0;

		while (status == VT_OK && legacy_next(p, &run, &at, &encoding, &shown)) {
			if (encoding == KIT_LEGACY_NONE)
				continue;
			found[shown][encoding].encoding = encoding;
			found[shown][encoding].shown = shown;
			tally_add(&found[shown][encoding].t, at);
			if (!shown)
				status = mend_decoded(check, &found[shown][encoding], at, err);
			else if (fonts.count > 0)
				mend_shown(check, &found[shown][encoding], at, fonts.items[0]);
			if (status == VT_OK && !official && !shown)
				status = shows_document(check, kit_span_text(at), encoding,
				    &official, err);
		}
	}
	for (int shown = 0; shown < 2 && official; shown++)
		for (int k = KIT_LEGACY_TCVN3; k <= KIT_LEGACY_VNI && status == VT_OK; k++)
			if (found[shown][k].t.places > 0)
				status = report(check, parts, &found[shown][k], err);
	return status;
}

const struct vt_rule font_legacy_rule = {
    .size = sizeof(font_legacy_rule),
    .id = "font.legacy",
    .title = {"Bảng mã cũ", "Legacy encoding"},
    .about = {"Chữ phải theo bảng mã Unicode. Chữ gõ theo TCVN3 (phông .VnTime…) hoặc VNI "
	      "(phông VNI-Times…) không đọc được trên máy không có phông ấy; nhận biết theo nội "
	      "dung, không theo tên phông.",
	"Text is in Unicode. Text typed in TCVN3 (fonts .VnTime…) or VNI (fonts VNI-Times…) "
	"cannot be read without that font; it is told from the text, not from the font's "
	"name."},
    .mend = {"Chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6), rồi chọn phông Times New Roman.",
	"Convert it to Unicode (UniKey: Ctrl+Shift+F6), then set it in Times New Roman."},
    .check = check_legacy,
    .any_text = 1,
};
