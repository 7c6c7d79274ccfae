/* The font: every letter in the one that is prescribed. */
#include "plugins/typing/rules.h"

#include "plugins/typing/legacy.h"

/* How many fonts a message names. */
enum { FONTS_NAMED = 4 };

struct fonts {
	struct kit_mend mend;
	const char *wanted;
	const char *names[FONTS_NAMED];
	size_t count;
	int more; /* 1: there are others */
};

/* 1 when the name is in the list, or opens with a name of the list: `Times New
 * Roman Bold` is a face of it. */
static int
is_listed(const struct vt_words *list, const char *font)
{
	struct vt_str name = kit_trim(kit_str(font));

	for (size_t i = 0; i < list->count; i++) {
		struct vt_str known = list->items[i];

		if (name.n >= known.n && kit_same(kit_sub(name, 0, known.n), known) &&
		    (name.n == known.n || name.s[known.n] == ' ' || name.s[known.n] == ','))
			return 1;
	}
	return 0;
}

static void
remember(struct fonts *fonts, const char *name)
{
	for (size_t i = 0; i < fonts->count; i++)
		if (kit_eq(kit_str(fonts->names[i]), kit_str(name)))
			return;
	if (fonts->count == FONTS_NAMED)
		fonts->more = 1;
	else
		fonts->names[fonts->count++] = name;
}

static void
look_at(struct vt_check *check, const struct vt_paragraph *p, struct vt_span stretch,
    const struct vt_words *right, const struct vt_words *symbols, struct tally *t,
    struct fonts *fonts)
{
	const struct vt_run_format want = {.font = fonts->wanted};

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *run = p->runs[i];
		const char *font = run->format->font;

		if (run->start < stretch.start || run->end > stretch.end || font == NULL ||
		    !kit_has_ink(p, run->start, run->end, run->format) ||
		    !kit_can_be_judged(kit_sub(p->text, run->start, run->end)) ||
		    is_listed(right, font) || is_listed(symbols, font))
			continue;
		tally_add(t, kit_span(p, run->start, run->end));
		kit_mend_run(&fonts->mend, check, kit_span(p, run->start, run->end), VT_SET_FONT,
		    &want);
		remember(fonts, font);
	}
}

static int
report(struct vt_check *check, const struct vt_parts *parts, const struct tally *t,
    const struct fonts *fonts, struct vt_str wanted, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_fault_at(part_of(parts, t->first), t->first);
	const char *names = fonts->names[0];

	for (size_t i = 1; i < fonts->count; i++)
		names = kit_printf(&a, "%s, %s", names, fonts->names[i]);
	if (fonts->more)
		names = kit_printf(&a, "%s…", names);
	f.measured = (struct vt_text){names, names};
	f.allowed.vi = f.allowed.en = kit_printf(&a, "%.*s", (int)wanted.n, wanted.s);
	kit_mend_put(&fonts->mend, 0, &f);
	return kit_fault(check, &f, err,
	    "Có %zu ký tự trong %d đoạn dùng phông %s; quy định phông %.*s",
	    "%zu characters in %d paragraphs are set in %s; %.*s is prescribed", t->characters,
	    t->paragraphs, names, (int)wanted.n, wanted.s);
}

static int
check_family(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_words right, symbols;
	struct fonts fonts = {.count = 0};
	struct tally t = {.places = 0};
	int status;

	if (parts->official == 0)
		return VT_OK;
	status = check->ops->words(check, "fonts", &right, err);
	if (status == VT_OK)
		status = check->ops->words(check, "symbols", &symbols, err);
	if (status != VT_OK)
		return status;
	if (right.count > 0)
		fonts.wanted = kit_printf(&a, "%.*s", (int)right.items[0].n, right.items[0].s);
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		struct vt_span at;
		size_t run = 0;
		int encoding, shown;

		/* Text in an older encoding needs its font: font.legacy speaks of it. */
		while (legacy_next(p, &run, &at, &encoding, &shown))
			if (encoding == KIT_LEGACY_NONE)
				look_at(check, p, at, &right, &symbols, &t, &fonts);
	}
	if (t.places == 0 || right.count == 0)
		return VT_OK;
	return report(check, parts, &t, &fonts, right.items[0], err);
}

const struct vt_rule font_family_rule = {
    .size = sizeof(font_family_rule),
    .id = "font.family",
    .title = {"Phông chữ", "Font"},
    .about = {"Toàn bộ văn bản dùng một phông chữ theo quy định; ký hiệu như ô đánh dấu, mũi "
	      "tên được dùng phông ký hiệu.",
	"All text is set in the font prescribed; symbols such as tick boxes and arrows may be "
	"in a symbol font."},
    .mend = {"Chọn toàn bộ văn bản (Ctrl+A) và đặt phông Times New Roman (Word: Home → Font; "
	     "LibreOffice: Format → Character → Font), kể cả đầu trang, chân trang và chú thích.",
	"Select all (Ctrl+A) and set Times New Roman (Word: Home → Font; LibreOffice: Format → "
	"Character → Font), in headers, footers and notes too."},
    .check = check_family,
};
