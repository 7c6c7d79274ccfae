/* Numbering: list styles read, items counted, labels written. */
#include <stdio.h>
#include <string.h>

#include "formats/odt/numbering.h"
#include "formats/odt/styles.h"
#include "kit/length.h"
#include "kit/text.h"

enum { LABEL_MAX = 256 };
enum { LETTERS_MAX = 32 }; /* of one number: aaa... for the numbers after z */

#define DEFAULT_BULLET "\u2022" /* where a list says nothing */

static int32_t
kind_of(struct vt_str format)
{
	if (format.n == 0)
		return 0;
	if (format.n > 1)
		return 7;
	switch (format.s[0]) {
	case '1': return 2;
	case 'a': return 3;
	case 'A': return 4;
	case 'i': return 5;
	case 'I': return 6;
	default: return 7;
	}
}

int32_t
odt_number_kind(struct vt_str format)
{
	return kind_of(format);
}

static int
copy_text(struct odt *r, const struct kit_xml_element *e, uint32_t name, const char **out,
    struct vt_error *err)
{
	struct vt_str v = kit_xml_get(e, name);

	if (v.s == NULL)
		return VT_OK;
	*out = odt_copy(r, v, err);
	return *out == NULL ? VT_ERR_TOO_LARGE : VT_OK;
}

int
odt_list_level_read(struct odt *r, const struct kit_xml_element *e, struct odt_list_level **out,
    struct vt_error *err)
{
	struct odt_list_level *level = odt_alloc(r, sizeof(*level), err);
	int32_t start = kit_int_parse(kit_xml_get(e, ODT_TEXT(START_VALUE)));
	int32_t shown = kit_int_parse(kit_xml_get(e, ODT_TEXT(DISPLAY_LEVELS)));
	int code;

	if (level == NULL)
		return VT_ERR_TOO_LARGE;
	level->kind = e->name == ODT_TEXT(LIST_LEVEL_STYLE_BULLET) ? 1
	    : e->name == ODT_TEXT(LIST_LEVEL_STYLE_IMAGE)
	    ? 1
	    : kind_of(kit_xml_get(e, ODT_STYLE(NUM_FORMAT)));
	level->letter_sync = kit_eq(kit_xml_get(e, ODT_STYLE(NUM_LETTER_SYNC)), VT_STR("true"));
	if (e->name == ODT_TEXT(LIST_LEVEL_STYLE_IMAGE)) /* a picture, shown as a dot */
		level->bullet = DEFAULT_BULLET;
	level->start = start != VT_UNSET && start >= 0 ? start : 1;
	level->display_levels = shown != VT_UNSET && shown > 1 ? shown : 1;
	level->left = level->first = VT_UNSET;
	if ((code = copy_text(r, e, ODT_STYLE(NUM_PREFIX), &level->prefix, err)) != VT_OK ||
	    (code = copy_text(r, e, ODT_STYLE(NUM_SUFFIX), &level->suffix, err)) != VT_OK ||
	    (code = copy_text(r, e, ODT_TEXT(BULLET_CHAR), &level->bullet, err)) != VT_OK ||
	    (code = copy_text(r, e, ODT_LOEXT(NUM_LIST_FORMAT), &level->pattern, err)) != VT_OK ||
	    (code = copy_text(r, e, ODT_STYLE(NUM_LIST_FORMAT), &level->pattern, err)) != VT_OK)
		return code;
	*out = level;
	return VT_OK;
}

static int32_t
length_or(const struct kit_xml_element *e, uint32_t name, int32_t otherwise)
{
	int32_t v = odt_parse_length(kit_xml_get(e, name));

	return v == VT_UNSET ? otherwise : v;
}

void
odt_list_level_properties(struct odt_list_level *level, const struct kit_xml_element *e)
{
	level->aligned = kit_eq(kit_xml_get(e, ODT_TEXT(LIST_LEVEL_POSITION_AND_SPACE_MODE)),
	    VT_STR("label-alignment"));
	level->space_before = length_or(e, ODT_TEXT(SPACE_BEFORE), 0);
	level->label_width = length_or(e, ODT_TEXT(MIN_LABEL_WIDTH), 0);
}

void
odt_list_level_alignment(struct odt_list_level *level, const struct kit_xml_element *e)
{
	level->left = length_or(e, ODT_FO(MARGIN_LEFT), VT_UNSET);
	level->first = length_or(e, ODT_FO(TEXT_INDENT), VT_UNSET);
}

/* ---- lists of the text ---- */

static struct odt_counters *
counters_new(struct odt *r, struct vt_error *err)
{
	struct odt_counters *c = odt_alloc(r, sizeof(*c), err);

	for (size_t i = 0; c != NULL && i < ODT_LEVELS; i++)
		c->value[i] = -1;
	return c;
}

static int
remember(struct odt *r, int scope, struct vt_str name, struct odt_counters *counters,
    struct vt_error *err)
{
	const char *key;

	if (name.n == 0)
		return VT_OK;
	key = odt_copy(r, name, err);
	if (key == NULL)
		return VT_ERR_TOO_LARGE;
	return odt_store_put(&r->store, r->builder, ODT_FAMILY_COUNTERS, scope,
	    (struct vt_str){key, name.n}, counters, err);
}

/* Counters of an outermost list: those it goes on with, or new ones. Scopes of
 * the store tell lists by id from lists by style. */
static int
find_counters(struct odt *r, const struct kit_xml_element *e, struct odt_list *list,
    struct vt_error *err)
{
	struct vt_str id = kit_xml_get(e, ODT_XML(ID));
	struct vt_str after = kit_xml_get(e, ODT_TEXT(CONTINUE_LIST));
	struct vt_str style = kit_xml_get(e, ODT_TEXT(STYLE_NAME));
	int code;

	if (after.n > 0)
		list->counters =
		    odt_store_find(&r->store, ODT_FAMILY_COUNTERS, ODT_AUTO_STYLES, after);
	else if (kit_eq(kit_xml_get(e, ODT_TEXT(CONTINUE_NUMBERING)), VT_STR("true")))
		list->counters =
		    odt_store_find(&r->store, ODT_FAMILY_COUNTERS, ODT_AUTO_CONTENT, style);
	if (list->counters == NULL)
		list->counters = counters_new(r, err);
	if (list->counters == NULL)
		return VT_ERR_TOO_LARGE;
	code = remember(r, ODT_AUTO_STYLES, id, list->counters, err);
	return code != VT_OK ? code : remember(r, ODT_AUTO_CONTENT, style, list->counters, err);
}

int
odt_list_open(struct odt *r, int scope, const struct odt_list *outer,
    const struct kit_xml_element *e, struct odt_list **out, struct vt_error *err)
{
	struct vt_str style = kit_xml_get(e, ODT_TEXT(STYLE_NAME));
	struct odt_list *list = odt_alloc(r, sizeof(*list), err);
	int code;

	if (list == NULL)
		return VT_ERR_TOO_LARGE;
	list->outer = outer;
	list->start_value = -1;
	list->style = outer != NULL ? outer->style : NULL;
	list->style_is_direct = outer != NULL ? outer->style_is_direct : 0;
	if (style.n > 0) {
		list->style = odt_store_find(&r->store, ODT_FAMILY_LIST, scope, style);
		list->style_is_direct = list->style != NULL;
	}
	if (outer == NULL) {
		code = find_counters(r, e, list, err);
		if (code != VT_OK)
			return code;
		if (list->style == NULL && kit_xml_get(e, ODT_TEXT(CONTINUE_LIST)).n > 0) {
			list->style = list->counters->style; /* goes on in the style of that list */
			list->style_is_direct = list->style != NULL;
		}
		list->counters->style = list->style;
	} else {
		list->level = outer->level + 1 < ODT_LEVELS ? outer->level + 1 : ODT_LEVELS - 1;
		list->counters = outer->counters; /* a numbered item above starts it anew */
	}
	*out = list;
	return VT_OK;
}

void
odt_list_item(struct odt *r, int scope, struct odt_list *list, const struct kit_xml_element *e,
    int is_header)
{
	struct vt_str style = kit_xml_get(e, ODT_TEXT(STYLE_OVERRIDE));
	int32_t start = kit_int_parse(kit_xml_get(e, ODT_TEXT(START_VALUE)));

	list->pending = 1;
	list->header = is_header;
	list->override =
	    style.n > 0 ? odt_store_find(&r->store, ODT_FAMILY_LIST, scope, style) : NULL;
	list->start_value = start != VT_UNSET && start >= 0 ? start : -1;
}

/* ---- labels ---- */

struct label {
	char text[LABEL_MAX];
	size_t n;
};

static void
put(struct label *l, const char *s, size_t n)
{
	if (s != NULL && n <= sizeof(l->text) - l->n) {
		memcpy(l->text + l->n, s, n);
		l->n += n;
	}
}

static void
put_string(struct label *l, const char *s)
{
	if (s != NULL)
		put(l, s, strlen(s));
}

/* After z: aa, bb, cc (sync) or aa, ab, ac. */
static void
put_letters(struct label *l, int64_t n, char first, int sync)
{
	char letters[16];
	size_t i = sizeof(letters);

	if (sync) {
		char letter = (char)(first + (n - 1) % 26);

		for (int64_t k = 0; k <= (n - 1) / 26 && k < LETTERS_MAX; k++)
			put(l, &letter, 1);
		return;
	}
	for (; n > 0 && i > 0; n = (n - 1) / 26)
		letters[--i] = (char)(first + (n - 1) % 26);
	put(l, letters + i, sizeof(letters) - i);
}

static void
put_roman(struct label *l, int64_t n, int upper)
{
	static const struct {
		int value;
		char text[3];
	} digits[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"},
	    {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};

	for (size_t i = 0; i < sizeof(digits) / sizeof(digits[0]); i++) {
		for (; n >= digits[i].value; n -= digits[i].value) {
			for (const char *c = digits[i].text; *c != '\0'; c++) {
				char letter = upper ? (char)(*c - 'a' + 'A') : *c;

				put(l, &letter, 1);
			}
		}
	}
}

static void
put_number(struct label *l, int64_t n, const struct odt_list_level *level)
{
	int32_t kind = level != NULL ? level->kind : 2;
	char digits[24];

	if (kind <= 1)
		return;
	if ((kind == 3 || kind == 4) && n > 0) {
		put_letters(l, n, kind == 3 ? 'a' : 'A', level->letter_sync);
	} else if ((kind == 5 || kind == 6) && n > 0 && n < 5000) {
		put_roman(l, n, kind == 6);
	} else {
		int k = snprintf(digits, sizeof(digits), "%lld", (long long)n);

		put(l, digits, (size_t)k);
	}
}

static int64_t
start_at(const struct odt_list_style *style, int32_t level)
{
	return style->levels[level] != NULL ? style->levels[level]->start : 1;
}

/* "%1%.%2%)": the numbers of the levels among the text. */
static void
put_pattern(struct label *l, const char *p, const struct odt_list_style *style,
    const struct odt_counters *c, int32_t level)
{
	while (*p != '\0') {
		int32_t n = p[0] == '%' && p[1] >= '1' && p[1] <= '9' ? p[1] - '0' : 0;
		const char *end = p + 2;

		if (n == 1 && *end == '0')
			n = 10, end++;
		if (n > 0 && *end == '%') {
			if (n - 1 <= level)
				put_number(l, c->value[n - 1], style->levels[n - 1]);
			p = end + 1;
		} else {
			put(l, p++, 1);
		}
	}
}

static void
put_label(struct label *l, const struct odt_list_style *style, const struct odt_counters *c,
    int32_t level)
{
	const struct odt_list_level *lv = style->levels[level];
	int32_t first = level + 1 - lv->display_levels;

	if (lv->pattern != NULL && *lv->pattern != '\0') {
		put_pattern(l, lv->pattern, style, c, level);
		return;
	}
	put_string(l, lv->prefix);
	for (int32_t i = first < 0 ? 0 : first; lv->kind != 0 && i <= level; i++) {
		if (style->levels[i] != NULL && style->levels[i]->kind <= 1)
			continue;
		put_number(l, c->value[i], style->levels[i]);
		if (i < level)
			put(l, ".", 1);
	}
	put_string(l, lv->suffix);
}

int
odt_list_label(struct odt *r, struct odt_counters *counters, const struct odt_list_style *style,
    int32_t level, int64_t start_value, struct vt_str *label, int32_t *kind, struct vt_error *err)
{
	const struct odt_list_level *lv = style->levels[level];
	struct label l = {.n = 0};

	for (int32_t i = 0; i < level; i++) /* levels that no item stands on count as their first */
		if (counters->value[i] < 0)
			counters->value[i] = start_at(style, i);
	if (start_value >= 0)
		counters->value[level] = start_value;
	else if (counters->value[level] < 0)
		counters->value[level] = start_at(style, level);
	else
		counters->value[level]++;
	for (int32_t i = level + 1; i < ODT_LEVELS; i++)
		counters->value[i] = -1;
	*kind = lv != NULL ? lv->kind : 1;
	if (*kind == 1) { /* prefixes and suffixes of bullets are not shown */
		struct vt_str bullet = kit_str(lv != NULL ? lv->bullet : DEFAULT_BULLET);

		bullet = kit_plain_bullet(bullet);
		put(&l, bullet.s, bullet.n);
	} else {
		put_label(&l, style, counters, level);
	}
	label->s = odt_copy(r, (struct vt_str){l.text, l.n}, err);
	label->n = l.n;
	return label->s == NULL ? VT_ERR_TOO_LARGE : VT_OK;
}
