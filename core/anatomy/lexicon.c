/* The lexicon: words of recognition, read from XML into sorted lists. */
#include <stdalign.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "core/anatomy/lexicon.h"
#include "core/anatomy/lexicon_fold.h"
#include "core/anatomy/lexicon_lists.h"
#include "core/base/arena.h"
#include "core/base/fail.h"
#include "core/base/node.h"

/* A lexicon is a file of our own of some kilobytes. */
#define LEXICON_BUDGET ((size_t)8 << 20)

/* Codes are short; what is longer is none. */
#define CODE_MAX 24

/* One spelling; type is set in the list of types only. */
struct entry {
	struct vt_str fold, bare;
	const struct lexicon_type *type;
	size_t rank; /* place in the file: the first of equal ones wins */
};

struct list {
	struct entry *entries; /* sorted by fold */
	size_t count, room;
	size_t first[257]; /* entries whose fold begins with byte b: first[b] .. first[b + 1] */
};

struct lexicon {
	struct arena *arena;
	struct list lists[LEXICON_LIST_COUNT];
	struct list types; /* by name */
	struct list codes; /* by code */
};

static int
str_compare(struct vt_str a, struct vt_str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return c != 0 ? c : a.n < b.n ? -1 : a.n > b.n;
}

static int
entry_compare(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;
	int c = str_compare(a->fold, b->fold);

	return c != 0 ? c : a->rank < b->rank ? -1 : a->rank > b->rank;
}

/* Room for n more entries. */
static int
list_reserve(struct lexicon *lexicon, struct list *list, size_t n)
{
	size_t room = 2 * list->room;
	struct entry *grown;

	if (n <= list->room - list->count)
		return VT_OK;
	if (room < list->count + n)
		room = list->count + n;
	grown = arena_array(lexicon->arena, room, sizeof(*grown));
	if (grown == NULL)
		return VT_ERR_MEMORY;
	if (list->count > 0)
		memcpy(grown, list->entries, list->count * sizeof(*grown));
	list->entries = grown;
	list->room = room;
	return VT_OK;
}

static int
list_put(struct lexicon *lexicon, struct list *list, struct vt_str fold, struct vt_str bare,
    const struct lexicon_type *type)
{
	struct entry *e;

	if (fold.s == NULL || bare.s == NULL || list_reserve(lexicon, list, 1) != VT_OK)
		return VT_ERR_MEMORY;
	e = &list->entries[list->count];
	e->fold = fold;
	e->bare = bare;
	e->type = type;
	e->rank = list->count++;
	return VT_OK;
}

static int
list_add(struct lexicon *lexicon, struct list *list, struct vt_str text)
{
	struct kit_alloc alloc = arena_kit(lexicon->arena);

	return list_put(lexicon, list, kit_fold(text, LEXICON_FOLD, &alloc, NULL),
	    kit_fold(text, LEXICON_FOLD_BARE, &alloc, NULL), NULL);
}

static int
is_sorted(const struct list *list)
{
	for (size_t i = 1; i < list->count; i++)
		if (entry_compare(&list->entries[i - 1], &list->entries[i]) > 0)
			return 0;
	return 1;
}

static void
list_sort(struct list *list)
{
	size_t b = 0;

	if (!is_sorted(list))
		qsort(list->entries, list->count, sizeof(*list->entries), entry_compare);
	for (size_t i = 0; i < list->count; i++) {
		size_t byte = (unsigned char)list->entries[i].fold.s[0];

		for (; b <= byte; b++)
			list->first[b] = i;
	}
	for (; b < 257; b++)
		list->first[b] = list->count;
}

/* 1 when the byte offset n of s is where a word ends. */
static int
word_ends(struct vt_str s, size_t n)
{
	size_t i = n;
	uint32_t c;

	if (n >= s.n)
		return 1;
	c = kit_utf8_next(s, &i);
	return !kit_is_letter(c) && !kit_is_digit(c);
}

/* The longest entry that opens fold at a word's end; NULL: none. */
static const struct entry *
list_prefix(const struct list *list, struct vt_str fold)
{
	const struct entry *best = NULL;
	size_t b;

	if (fold.n == 0)
		return NULL;
	b = (unsigned char)fold.s[0];
	for (size_t i = list->first[b]; i < list->first[b + 1]; i++) {
		const struct entry *e = &list->entries[i];

		if ((best == NULL || e->fold.n > best->fold.n) && kit_starts(fold, e->fold) &&
		    word_ends(fold, e->fold.n))
			best = e;
	}
	return best;
}

static const struct entry *
list_find(const struct list *list, struct vt_str fold)
{
	size_t b;

	if (fold.n == 0)
		return NULL;
	b = (unsigned char)fold.s[0];
	for (size_t i = list->first[b]; i < list->first[b + 1]; i++)
		if (kit_eq(list->entries[i].fold, fold))
			return &list->entries[i];
	return NULL;
}

/* ---- reading ---- */

static int
node_fail(const char *path, const struct node *node, const char *what, struct vt_error *err)
{
	return fail(err, VT_ERR_PROFILE, "%s:%ld: %s", path, node->line, what);
}

/* An attribute; empty with s NULL when there is none. */
static struct vt_str
node_attribute(const struct node *node, const char *name)
{
	return kit_str(node_get(node, name));
}

/* Adds what an attribute names, folded beforehand or here. */
static int
list_take(struct lexicon *lexicon, struct list *list, const struct node *node,
    const char *const names[3], const struct lexicon_type *type)
{
	struct kit_alloc alloc = arena_kit(lexicon->arena);
	struct vt_str text = node_attribute(node, names[0]), fold = node_attribute(node, names[1]),
		      bare = node_attribute(node, names[2]);

	if (fold.s == NULL)
		fold = kit_fold(text, LEXICON_FOLD, &alloc, NULL);
	if (bare.s == NULL)
		bare = kit_fold(text, LEXICON_FOLD_BARE, &alloc, NULL);
	return list_put(lexicon, list, fold, bare, type);
}

static const char *const of_name[3] = {"name", "name-fold", "name-bare"};
static const char *const of_code[3] = {"code", "code-fold", "code-bare"};

static unsigned
regimes_parse(struct vt_str s)
{
	unsigned set = 0;

	if (kit_find(s, VT_STR("state"), 0) >= 0)
		set |= LEXICON_REGIME_STATE;
	if (kit_find(s, VT_STR("law"), 0) >= 0)
		set |= LEXICON_REGIME_LAW;
	if (kit_find(s, VT_STR("party"), 0) >= 0)
		set |= LEXICON_REGIME_PARTY;
	return set;
}

/* <type name= code= regime=><by-name name= code=/></type> */
static int
read_type(struct lexicon *lexicon, const char *path, const struct node *node, struct vt_error *err)
{
	struct lexicon_type *type = arena_alloc(lexicon->arena, sizeof(*type));
	int rc;

	if (type == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for the lexicon");
	type->name = node_attribute(node, "name");
	type->code = node_attribute(node, "code");
	type->regimes = regimes_parse(node_attribute(node, "regime"));
	if (type->name.n == 0)
		return node_fail(path, node, "a type without a name", err);
	rc = list_take(lexicon, &lexicon->types, node, of_name, type);
	if (rc == VT_OK)
		type->fold = lexicon->types.entries[lexicon->types.count - 1].fold;
	if (rc == VT_OK && type->code.n > 0)
		rc = list_take(lexicon, &lexicon->codes, node, of_code, type);
	for (const struct node *sub = node->children; sub != NULL && rc == VT_OK; sub = sub->next) {
		struct vt_str name, code;

		name = node_attribute(sub, "name");
		code = node_attribute(sub, "code");
		if (name.n == 0 && code.n == 0)
			return node_fail(path, sub, "a by-name without a name and a code", err);
		if (name.n > 0)
			rc = list_take(lexicon, &lexicon->types, sub, of_name, type);
		if (rc == VT_OK && code.n > 0)
			rc = list_take(lexicon, &lexicon->codes, sub, of_code, type);
	}
	return rc == VT_OK ? VT_OK : fail(err, rc, "no memory for the lexicon");
}

/* <words list=>one phrase a line</words> */
static int
read_words(struct lexicon *lexicon, const char *path, const struct node *node, struct vt_error *err)
{
	struct vt_str name = node_attribute(node, "list");
	struct list *list = NULL;
	struct vt_str text;
	size_t start = 0;
	int rc = VT_OK;

	for (size_t i = 0; i < LEXICON_LIST_COUNT && list == NULL && name.s != NULL; i++)
		if (strcmp(name.s, list_names[i]) == 0)
			list = &lexicon->lists[i];
	if (list == NULL)
		return node_fail(path, node, "no such list of words", err);
	rc = list_reserve(lexicon, list, node_count(node));
	for (const struct node *n = node->children; n != NULL && rc == VT_OK; n = n->next)
		rc = list_put(lexicon, list, node_attribute(n, "fold"), node_attribute(n, "bare"),
		    NULL);
	text = node->text;
	for (size_t i = 0; i <= text.n && rc == VT_OK; i++) {
		if (i == text.n || text.s[i] == '\n') {
			struct vt_str line = kit_trim(kit_sub(text, start, i));

			if (line.n > 0)
				rc = list_add(lexicon, list, line);
			start = i + 1;
		}
	}
	return rc == VT_OK ? VT_OK : fail(err, rc, "no memory for the lexicon");
}

static int
read_document(struct lexicon *lexicon, const char *path, const struct node *root,
    struct vt_error *err)
{
	if (strcmp(root->name, "lexicon") != 0)
		return fail(err, VT_ERR_PROFILE, "%s: the root element is not lexicon", path);
	for (const struct node *node = root->children; node != NULL; node = node->next) {
		const char *name = node->name;
		int rc;

		if (strcmp(name, "type") == 0)
			rc = read_type(lexicon, path, node, err);
		else if (strcmp(name, "words") == 0)
			rc = read_words(lexicon, path, node, err);
		else
			rc = node_fail(path, node, "unknown element", err);
		if (rc != VT_OK)
			return rc;
	}
	for (size_t i = 0; i < LEXICON_LIST_COUNT; i++) {
		if (lexicon->lists[i].count == 0)
			return fail(err, VT_ERR_PROFILE, "%s: the list %s has no words", path,
			    list_names[i]);
		list_sort(&lexicon->lists[i]);
	}
	if (lexicon->types.count == 0)
		return fail(err, VT_ERR_PROFILE, "%s: no types", path);
	list_sort(&lexicon->types);
	list_sort(&lexicon->codes);
	return VT_OK;
}

int
lexicon_load(const char *path, struct lexicon **out, struct vt_error *err)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));
	struct arena *nodes = arena_new(LEXICON_BUDGET);
	const struct node *root;
	int rc;

	if (lexicon == NULL || nodes == NULL ||
	    (lexicon->arena = arena_new(LEXICON_BUDGET)) == NULL)
		rc = fail(err, VT_ERR_MEMORY, "no memory for the lexicon");
	else if ((rc = node_read(path, NULL, lexicon->arena, nodes, &root, err)) == VT_OK)
		rc = read_document(lexicon, path, root, err);
	arena_free(nodes);
	if (rc != VT_OK) {
		lexicon_free(lexicon);
		return rc;
	}
	*out = lexicon;
	return VT_OK;
}

void
lexicon_free(struct lexicon *lexicon)
{
	if (lexicon == NULL)
		return;
	arena_free(lexicon->arena);
	free(lexicon);
}

/* ---- looking up ---- */

const struct lexicon_type *
lexicon_type_prefix(const struct lexicon *lexicon, struct vt_str fold, size_t *out_length)
{
	const struct entry *e = list_prefix(&lexicon->types, fold);

	if (e == NULL)
		return NULL;
	if (out_length != NULL)
		*out_length = e->fold.n;
	return e->type;
}

const struct lexicon_type *
lexicon_type_named(const struct lexicon *lexicon, struct vt_str fold)
{
	const struct entry *e = list_find(&lexicon->types, fold);

	return e != NULL ? e->type : NULL;
}

/* Memory of a stack frame, enough to fold a code. */
struct scratch {
	size_t used;
	alignas(max_align_t) char bytes[1024];
};

static void *
scratch_alloc(void *ctx, size_t n)
{
	struct scratch *scratch = ctx;
	size_t at = (scratch->used + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);

	if (n > sizeof(scratch->bytes) - at)
		return NULL;
	scratch->used = at + n;
	return memset(scratch->bytes + at, 0, n);
}

const struct lexicon_type *
lexicon_type_coded(const struct lexicon *lexicon, struct vt_str code)
{
	struct scratch scratch;
	struct kit_alloc alloc = {scratch_alloc, &scratch};
	const struct entry *e;
	struct vt_str fold;

	if (code.n == 0 || code.n > CODE_MAX)
		return NULL;
	scratch.used = 0;
	fold = kit_fold(code, KIT_FOLD_USUAL, &alloc, NULL);
	if (fold.s == NULL)
		return NULL;
	/* Equal entries are sorted by their place in the file. */
	e = list_find(&lexicon->codes, fold);
	return e != NULL ? e->type : NULL;
}

const struct lexicon_type *
lexicon_type_near(const struct lexicon *lexicon, struct vt_str bare)
{
	for (size_t i = 0; i < lexicon->types.count; i++) {
		const struct entry *e = &lexicon->types.entries[i];

		/* Of shorter names another is always near. */
		if (e->bare.n >= 6 && kit_distance(e->bare, bare, 1) <= 1)
			return e->type;
	}
	return NULL;
}

const struct lexicon_type *
lexicon_type_spaced(const struct lexicon *lexicon, struct vt_str fold)
{
	for (size_t i = 0; i < lexicon->types.count; i++)
		if (kit_same_unspaced(lexicon->types.entries[i].fold, fold))
			return lexicon->types.entries[i].type;
	return NULL;
}

size_t
lexicon_prefix(const struct lexicon *lexicon, enum lexicon_list list, struct vt_str fold)
{
	const struct entry *e = list_prefix(&lexicon->lists[list], fold);

	return e != NULL ? e->fold.n : 0;
}

int
lexicon_has(const struct lexicon *lexicon, enum lexicon_list list, struct vt_str fold)
{
	return list_find(&lexicon->lists[list], fold) != NULL;
}

size_t
lexicon_count(const struct lexicon *lexicon, enum lexicon_list list)
{
	return lexicon->lists[list].count;
}

struct vt_str
lexicon_entry(const struct lexicon *lexicon, enum lexicon_list list, size_t i)
{
	return lexicon->lists[list].entries[i].fold;
}

struct vt_str
lexicon_bare(const struct lexicon *lexicon, enum lexicon_list list, size_t i)
{
	return lexicon->lists[list].entries[i].bare;
}
