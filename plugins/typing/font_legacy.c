/* Text encoded for an older font: bytes of TCVN3 or VNI in the place of Unicode. */
#include "plugins/typing/rules.h"

#include "kit/fail.h"
#include "plugins/typing/legacy.h"

/* How much of the text a message shows, in words. */
#define WORDS_SHOWN 4

static struct vt_text
name_of(int encoding)
{
	return encoding == LEGACY_VNI ? (struct vt_text){"VNI", "VNI"}
				      : (struct vt_text){"TCVN3 (ABC)", "TCVN3 (ABC)"};
}

static int
report(struct vt_check *check, const struct vt_parts *parts, const struct tally *t, int encoding,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span_trim(t->first);
	struct vt_str text = opening_of(kit_span_text(at), WORDS_SHOWN);
	struct vt_str read = legacy_decode(text, encoding, &a);
	struct vt_finding f = kit_fault_at(part_of(parts, at), at);
	struct vt_text more = tally_more(t, &a);
	const char *name = name_of(encoding).vi;

	if (read.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	f.message.vi =
	    kit_printf(&a, "“%.*s” gõ theo bảng mã %s, không phải Unicode (đọc là “%.*s”)%s",
		(int)text.n, text.s, name, (int)read.n, read.s, more.vi);
	f.message.en = kit_printf(&a,
	    "“%.*s” is encoded in %s, not in Unicode (it reads "
	    "“%.*s”)%s",
	    (int)text.n, text.s, name, (int)read.n, read.s, more.en);
	f.measured = name_of(encoding);
	f.allowed = (struct vt_text){"Unicode", "Unicode"};
	return kit_report(check, &f, err);
}

/* In such an encoding nothing of an official document is recognised; its motto,
 * decoded, shows what it is. */
static int
shows_document(struct vt_check *check, struct vt_str text, int encoding, int *out_shows,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str read = legacy_decode(text, encoding, &a);

	if (read.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	return kit_word_within(check, "head", read, out_shows, err);
}

static int
check_legacy(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct tally found[3] = {{.places = 0}};
	int official = parts->official != 0, status = VT_OK;

	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		struct vt_span at;
		size_t run = 0;
		int encoding;

		while (status == VT_OK && legacy_next(p, &run, &at, &encoding)) {
			if (encoding == LEGACY_NONE)
				continue;
			tally_add(&found[encoding], at);
			if (!official)
				status = shows_document(check, kit_span_text(at), encoding,
				    &official, err);
		}
	}
	for (int k = LEGACY_TCVN3; k <= LEGACY_VNI && official && status == VT_OK; k++)
		if (found[k].places > 0)
			status = report(check, parts, &found[k], k, err);
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
};
