/* Fields: the code is not text, the result is; what kind of field it is, is remembered. */
#include <string.h>

#include "formats/docx/walk.h"

enum { CODE_PARAGRAPHS_MAX = 20 }; /* the branches of an IF may be paragraphs */
enum { KIND_RESULT = 1, KIND_PAGE = 2, KIND_PAGE_COUNT = 3, KIND_REFERENCE = 4 };

static void
classify(struct field *f)
{
	struct vt_str code = kit_trim((struct vt_str){f->code, f->n});
	size_t end = 0;
	char word[INSTRUCTION_ROOM];
	struct vt_str name;

	while (end < code.n && code.s[end] != ' ' && code.s[end] != '\\' && code.s[end] != '\t') {
		char c = code.s[end];

		word[end++] = c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
	}
	name = (struct vt_str){word, end};
	f->kind = KIND_RESULT;
	if (kit_eq(name, VT_STR("PAGE")))
		f->kind = KIND_PAGE;
	else if (kit_eq(name, VT_STR("NUMPAGES")) || kit_eq(name, VT_STR("SECTIONPAGES")))
		f->kind = KIND_PAGE_COUNT;
	else if (kit_eq(name, VT_STR("REF")) || kit_eq(name, VT_STR("PAGEREF")) ||
	    kit_eq(name, VT_STR("NOTEREF")))
		f->kind = KIND_REFERENCE;
	else if (kit_eq(name, VT_STR("HYPERLINK")))
		f->link = 1;
}

static struct field *
field_push(struct walk *w)
{
	struct field *f;

	if (w->field_count >= FIELDS_MAX) {
		w->field_overflow++;
		return NULL;
	}
	f = &w->fields[w->field_count++];
	memset(f, 0, sizeof(*f));
	return f;
}

static struct field *
field_top(struct walk *w)
{
	uint32_t base = w->block != NULL ? w->block->field_base : 0;

	return w->field_overflow == 0 && w->field_count > base ? &w->fields[w->field_count - 1]
							       : NULL;
}

int
field_visible(const struct walk *w)
{
	for (uint32_t i = w->block->field_base; i < w->field_count; i++)
		if (w->fields[i].phase == FIELD_CODE)
			return 0;
	return 1;
}

int32_t
field_kind(const struct walk *w)
{
	int32_t kind = 0;

	for (uint32_t i = w->field_count; i > w->block->field_base; i--) {
		kind = w->fields[i - 1].kind;
		if (kind > KIND_RESULT)
			break;
	}
	return kind;
}

int
field_link(const struct walk *w)
{
	for (uint32_t i = w->block->field_base; i < w->field_count; i++)
		if (w->fields[i].link)
			return 1;
	return 0;
}

void
field_shown(struct walk *w)
{
	for (uint32_t i = w->block->field_base; i < w->field_count; i++)
		w->fields[i].shown = 1;
}

void
field_paragraph(struct walk *w)
{
	for (uint32_t i = w->block->field_base; i < w->field_count; i++) {
		struct field *f = &w->fields[i];

		if (f->phase == FIELD_CODE && ++f->paragraphs > CODE_PARAGRAPHS_MAX)
			f->phase = FIELD_RESULT;
	}
}

void
field_code(struct walk *w, struct vt_str text)
{
	struct field *f = field_top(w);

	if (f == NULL || f->phase != FIELD_CODE)
		return;
	for (size_t i = 0; i < text.n && f->n < INSTRUCTION_ROOM; i++)
		f->code[f->n++] = text.s[i];
}

void
field_simple(struct walk *w, const struct kit_xml_element *e)
{
	struct field *f = field_push(w);

	if (f == NULL)
		return;
	f->simple = 1;
	field_code(w, kit_xml_get(e, W(instr)));
	classify(f);
	f->phase = FIELD_RESULT;
}

void
field_data(struct walk *w, const struct kit_xml_element *e)
{
	struct vt_str val = kit_xml_get(e, W(val));
	struct field *f = field_top(w);

	if (f == NULL)
		return;
	if (e->name == W(listEntry)) {
		if (f->entries++ == f->choice)
			f->chosen = docx_intern(w->d, val);
	} else if (e->name == W(result) || !f->choice_given) {
		f->choice = kit_int_parse(val);
		f->choice_given = 1;
	}
}

/* What is shown of a field that has no result: the prompt of a button, after its name and the
 * macro's; the entry of a list that is chosen. */
static struct vt_str
text_without_result(const struct field *f)
{
	struct vt_str code = kit_trim((struct vt_str){f->code, f->n});
	size_t at = 0;

	if (f->chosen != NULL)
		return kit_str(f->chosen);
	if (!kit_starts(code, VT_STR("MACROBUTTON ")) && !kit_starts(code, VT_STR("GOTOBUTTON ")))
		return VT_STR("");
	for (int word = 0; word < 2; word++) {
		while (at < code.n && code.s[at] != ' ')
			at++;
		while (at < code.n && code.s[at] == ' ')
			at++;
	}
	return kit_sub(code, at, code.n);
}

/* A number of pages that was never put in is shown all the same: as a 1. */
int
field_end(struct walk *w, int simple, struct vt_error *err)
{
	struct field *f = field_top(w);
	int code = VT_OK;

	if (w->field_overflow > 0) {
		w->field_overflow--;
		return VT_OK;
	}
	if (f == NULL || f->simple != simple)
		return VT_OK;
	if (f->phase == FIELD_CODE) {
		classify(f);
		f->phase = FIELD_RESULT;
	}
	if (!f->shown && (f->kind == KIND_PAGE || f->kind == KIND_PAGE_COUNT))
		code = run_text(w, VT_STR("1"), err);
	else if (!f->shown)
		code = run_text(w, text_without_result(f), err);
	w->field_count--;
	return code;
}

int
field_char(struct walk *w, const struct kit_xml_element *e, struct vt_error *err)
{
	struct vt_str type = kit_xml_get(e, W(fldCharType));
	struct field *f;

	if (kit_eq(type, VT_STR("begin"))) {
		field_push(w);
		return VT_OK;
	}
	if (kit_eq(type, VT_STR("end")))
		return field_end(w, 0, err);
	f = field_top(w);
	if (kit_eq(type, VT_STR("separate")) && f != NULL && f->phase == FIELD_CODE && !f->simple) {
		classify(f);
		f->phase = FIELD_RESULT;
	}
	return VT_OK;
}
