/* Runs: text and the elements that stand for a character. */
#include <string.h>

#include "formats/docx/walk.h"

/* ---- giving text to the host ---- */

static int
is_other_script(uint32_t c, int other)
{
	/* A combining mark stays with its letter: NFC will make one character of them. */
	if (c >= 0x300 && c <= 0x36f)
		return other;
	return c >= 0x80;
}

/* Text whose ASCII and other characters are set in different fonts. */
static int
split_text(struct walk *w, struct vt_str text, const struct vt_run_format formats[2],
    struct vt_error *err)
{
	struct vt_builder *b = w->d->builder;
	size_t start = 0, i = 0;
	int other = 0, code = VT_OK;

	while (i < text.n && code == VT_OK) {
		size_t at = i;
		int now = is_other_script(kit_utf8_next(text, &i), other);

		if (now != other && at > start) {
			code = b->ops->text(b, kit_sub(text, start, at), &formats[other], err);
			start = at;
		}
		other = now;
	}
	if (code == VT_OK && start < text.n)
		code = b->ops->text(b, kit_sub(text, start, text.n), &formats[other], err);
	return code;
}

/* Text that has characters of the East Asian or the complex scripts. */
static int
split_scripts(struct walk *w, struct vt_str text, const struct vt_run_format latin[2],
    struct vt_error *err)
{
	struct vt_builder *b = w->d->builder;
	struct vt_run_format formats[KIT_SCRIPTS];
	size_t start = 0, i = 0;
	int filled = 0, now = KIT_SCRIPT_LATIN, code = VT_OK;

	while (i <= text.n && code == VT_OK) {
		size_t at = i;
		uint32_t c = i < text.n ? kit_utf8_next(text, &i) : 0;
		int script = at == text.n ? KIT_SCRIPTS : (int)kit_script_of(c);

		if (script != now && at > start) {
			struct vt_str piece = kit_sub(text, start, at);

			if (now != KIT_SCRIPT_LATIN && !(filled >> now & 1))
				cascade_run_script(w->d, &w->block->p.run, (enum kit_script)now,
				    &formats[now]);
			filled |= 1 << now;
			code = now == KIT_SCRIPT_LATIN ? split_text(w, piece, latin, err)
						       : b->ops->text(b, piece, &formats[now], err);
			start = at;
		}
		if (at == text.n)
			break;
		now = script;
	}
	return code;
}

int
run_text(struct walk *w, struct vt_str text, struct vt_error *err)
{
	struct vt_builder *b = w->d->builder;
	struct vt_run_format formats[2];
	struct run_context *c;
	int code;

	if (w->block == NULL || !w->block->p.active || text.n == 0 || !field_visible(w))
		return VT_OK;
	code = paragraph_need(w, err);
	if (code != VT_OK)
		return code;
	c = &w->block->p.run;
	c->paragraph = w->block->p.style;
	c->inserted = w->inserted > 0;
	c->field = field_kind(w);
	c->link = w->link > 0 || field_link(w);
	cascade_run(w->d, c, formats);
	field_shown(w);
	if (kit_has_scripts(text) && c->symbol_font == 0)
		return split_scripts(w, text, formats, err);
	/* Names are kept once: the pointers tell. */
	if (formats[0].font == formats[1].font)
		return b->ops->text(b, text, &formats[0], err);
	return split_text(w, text, formats, err);
}

void
run_take(struct walk *w, const struct kit_xml_element *e)
{
	struct run_context *c = &w->block->p.run;

	if (e->name == W(rStyle)) {
		c->character = style_lookup(w->d, STYLE_CHARACTER, kit_xml_get(e, W(val)));
	} else if (e->name == W(rPrChange)) {
		const int32_t id = kit_int_parse(kit_xml_get(e, W(id)));

		/* One change may be over several runs. */
		if (id == VT_UNSET || id != w->block->p.run_change)
			w->d->properties.format_change_count++;
		w->block->p.run_change = id;
		kit_xml_skip(w->xml);
	} else {
		run_props_take(w->d, &c->direct, e);
	}
}

/* ---- characters that are elements ---- */

static int
take_symbol(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	struct vt_str hex = kit_xml_get(e, W(char));
	struct run_context *c = &w->block->p.run;
	uint32_t code_point = 0;
	char bytes[4];
	int code;

	for (size_t i = 0; i < hex.n && i < 6; i++) {
		char digit = hex.s[i];

		code_point = code_point * 16 +
		    (uint32_t)(digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10);
	}
	if (code_point < 0x20 || code_point > 0xffff ||
	    (code_point >= 0xd800 && code_point < 0xe000))
		return VT_OK;
	c->symbol_font = docx_font(w->d, kit_xml_get(e, W(font)));
	code = run_text(w, (struct vt_str){bytes, kit_utf8_put(bytes, code_point)}, err);
	c->symbol_font = 0;
	return code;
}

/* The number that Word puts in anew each time it shows the page. */
static int
take_page_number(struct walk *w, struct vt_error *err)
{
	struct field *f;
	int code;

	if (w->field_count >= FIELDS_MAX)
		return VT_OK;
	f = &w->fields[w->field_count++];
	memset(f, 0, sizeof(*f));
	f->phase = FIELD_RESULT;
	f->kind = 2;
	code = run_text(w, VT_STR("1"), err);
	w->field_count--;
	return code;
}

int
run_character(struct walk *w, const struct kit_xml_element *e, int *out_code, struct vt_error *err)
{
	struct vt_str type;

	switch (e->name) {
	case W(tab):
	case W(ptab): *out_code = run_text(w, VT_STR("\t"), err); return 1;
	case W(br):
		type = kit_xml_get(e, W(type));
		*out_code = run_text(w,
		    kit_starts(type, VT_STR("page")) || kit_starts(type, VT_STR("column"))
			? VT_STR("\f")
			: VT_STR("\n"),
		    err);
		return 1;
	case W(cr): *out_code = run_text(w, VT_STR("\n"), err); return 1;
	case W(noBreakHyphen): *out_code = run_text(w, VT_STR("\u2011"), err); return 1;
	case W(softHyphen): *out_code = run_text(w, VT_STR("\u00ad"), err); return 1;
	case W(sym): *out_code = take_symbol(w, e, err); return 1;
	case W(pgNum): *out_code = take_page_number(w, err); return 1;
	default: return 0;
	}
}

/* ---- the text of w:t, in pieces ---- */

void
text_begin(struct walk *w, int target, const struct kit_xml_element *e)
{
	w->target = target;
	w->preserve = target == TEXT_DRAWN ||
	    kit_eq(kit_xml_get(e, KIT_XML(NS_XML, N_space)), VT_STR("preserve"));
	w->at_start = 1;
	w->text_n = 0;
}

static int
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Gives away what is gathered; keep_blanks: all but the blanks at the end. */
static int
flush_text(struct walk *w, int hold_blanks, struct vt_error *err)
{
	size_t n = w->text_n, start = 0;
	int code = VT_OK;

	while (hold_blanks && n > 0 && is_blank(w->text[n - 1]))
		n--;
	while (!w->preserve && w->at_start && start < n && is_blank(w->text[start]))
		start++;
	if (n > start) {
		w->at_start = 0;
		code = w->target == TEXT_DRAWN
		    ? box_text(w, (struct vt_str){w->text + start, n - start}, 0, err)
		    : run_text(w, (struct vt_str){w->text + start, n - start}, err);
	}
	memmove(w->text, w->text + n, w->text_n - n);
	w->text_n -= n;
	return code;
}

/* A line end in the markup is a blank, as in Word. */
static void
put_blanked(char *to, struct vt_str text)
{
	if (text.n > 0)
		memcpy(to, text.s, text.n);
	if (memchr(to, '\n', text.n) == NULL && memchr(to, '\r', text.n) == NULL)
		return;
	for (size_t i = 0; i < text.n; i++)
		if (to[i] == '\n' || to[i] == '\r')
			to[i] = ' ';
}

int
text_add(struct walk *w, struct vt_str text, struct vt_error *err)
{
	if (w->target == TEXT_INSTRUCTION) {
		field_code(w, text);
		return VT_OK;
	}
	while (text.n > 0) {
		size_t room = TEXT_ROOM - w->text_n, n = text.n < room ? text.n : room;
		int code;

		while (n > 0 && n < text.n && ((unsigned char)text.s[n] & 0xc0) == 0x80)
			n--;
		put_blanked(w->text + w->text_n, kit_sub(text, 0, n));
		w->text_n += n;
		text = kit_sub(text, n, text.n);
		if (text.n == 0)
			break;
		if (w->target == TEXT_OFFSET) /* a number longer than any */
			return VT_OK;
		code = flush_text(w, !w->preserve, err);
		if (code == VT_OK && TEXT_ROOM - w->text_n < 4)
			code = flush_text(w, 0, err);
		if (code != VT_OK)
			return code;
	}
	return VT_OK;
}

int
text_end(struct walk *w, struct vt_error *err)
{
	int target = w->target, code;

	if (target == TEXT_RUN || target == TEXT_DRAWN) {
		code = flush_text(w, !w->preserve, err);
		w->target = TEXT_NONE;
		return code;
	}
	w->target = TEXT_NONE;
	if (target == TEXT_OFFSET && w->offset != NULL) {
		int32_t emu = read_integer((struct vt_str){w->text, w->text_n});

		*w->offset = emu == VT_UNSET ? VT_UNSET : kit_um_from_emu(emu);
	}
	return VT_OK;
}
