/* make_images FILE...: writes the tables of node_image.h, while the program is built; the
 * words of the lexicon folded. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/anatomy/lexicon_fold.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/node_image.h"

/* There are none yet. */
const struct node_image node_images[] = {{0}};
const uint32_t node_image_count = 0;
const uint32_t node_words[] = {0};
const char node_strings[] = "";

struct tables {
	struct buf strings, words;
	uint32_t count; /* of words */
	uint32_t nodes, attributes;
};

static void
put(struct tables *t, uint32_t word)
{
	buf_printf(&t->words, "%u,%s", (unsigned)word, ++t->count % 16 == 0 ? "\n" : "");
}

/* Where the string stands, put there unless it does already. */
static void
put_string(struct tables *t, const char *s)
{
	const size_t n = strlen(s) + 1;
	const char *at = NULL;

	if (t->strings.n >= n)
		at = memmem(t->strings.data, t->strings.n, s, n);
	if (at == NULL) {
		put(t, (uint32_t)t->strings.n);
		buf_put(&t->strings, s, n);
	} else {
		put(t, (uint32_t)(at - t->strings.data));
	}
}

static int
put_node(struct tables *t, const struct node *node, uint32_t depth)
{
	if (depth > 8)
		return -1;
	t->nodes++;
	put_string(t, node->name);
	put_string(t, node->ns);
	put(t, (uint32_t)node->line);
	put_string(t, node->text.s);
	put(t, (uint32_t)node->text.n);
	put(t, depth);
	put(t, (uint32_t)node->attribute_count);
	for (size_t i = 0; i < node->attribute_count; i++) {
		put_string(t, node->attributes[i].name);
		put_string(t, node->attributes[i].value.s);
		put(t, (uint32_t)node->attributes[i].value.n);
	}
	t->attributes += (uint32_t)node->attribute_count;
	for (const struct node *n = node->children; n != NULL; n = n->next)
		if (put_node(t, n, depth + 1) != 0)
			return -1;
	return 0;
}

/* ---- the lexicon ---- */

static struct vt_str
fold(struct vt_str text, unsigned how, struct arena *arena)
{
	struct kit_alloc alloc = arena_kit(arena);
	struct vt_str folded = kit_fold(text, how, &alloc, NULL);

	/* It ends in NUL, as texts of nodes do. */
	return folded.s != NULL ? arena_str(arena, folded) : folded;
}

static int
compare_folds(const void *a, const void *b)
{
	const struct node *const *x = a, *const *y = b;
	int c = strcmp(node_get(*x, "fold"), node_get(*y, "fold"));

	return c != 0 ? c : (*x)->line < (*y)->line ? -1 : (*x)->line > (*y)->line;
}

/* An element for each line of the text, sorted; NULL: no memory. */
static const struct node *
fold_words(const struct node *words, struct arena *arena)
{
	size_t lines = 1, count = 0, start = 0;
	struct node *copy = arena_alloc(arena, sizeof(*copy)), **list;

	for (size_t i = 0; i < words->text.n; i++)
		lines += words->text.s[i] == '\n';
	list = arena_array(arena, lines + 1, sizeof(struct node *));
	if (copy == NULL || list == NULL)
		return NULL;
	for (size_t i = 0; i <= words->text.n; i++) {
		struct vt_str line;
		struct node *n;
		struct node_attribute *a;

		if (i < words->text.n && words->text.s[i] != '\n')
			continue;
		line = kit_trim(kit_sub(words->text, start, i));
		start = i + 1;
		if (line.n == 0)
			continue;
		n = arena_alloc(arena, sizeof(*n));
		a = arena_array(arena, 2, sizeof(*a));
		if (n == NULL || a == NULL)
			return NULL;
		a[0] = (struct node_attribute){"fold", fold(line, LEXICON_FOLD, arena)};
		a[1] = (struct node_attribute){"bare", fold(line, LEXICON_FOLD_BARE, arena)};
		*n = (struct node){"w", words->ns, NULL, NULL, a, 2, {"", 0}, (long)count};
		if (a[0].value.s == NULL || a[1].value.s == NULL)
			return NULL;
		list[count++] = n;
	}
	qsort(list, count, sizeof(*list), compare_folds);
	for (size_t i = 0; i + 1 < count; i++)
		list[i]->next = list[i + 1];
	*copy = *words;
	copy->text = (struct vt_str){"", 0};
	copy->children = list[0];
	return copy;
}

/* The folds of its attributes beside them, and of those of its children. */
static const struct node *
fold_type(const struct node *type, struct arena *arena)
{
	static const char *const names[2][3] = {
	    {"name", "name-fold", "name-bare"}, {"code", "code-fold", "code-bare"}};
	struct node *copy = arena_alloc(arena, sizeof(*copy));
	struct node_attribute *a = arena_array(arena, type->attribute_count + 4, sizeof(*a));
	const struct node **at;

	if (copy == NULL || a == NULL)
		return NULL;
	*copy = *type;
	memcpy(a, type->attributes, type->attribute_count * sizeof(*a));
	copy->attributes = a;
	for (size_t i = 0; i < 2; i++) {
		const char *text = node_get(type, names[i][0]);

		if (text == NULL)
			continue;
		a[copy->attribute_count++] =
		    (struct node_attribute){names[i][1], fold(kit_str(text), LEXICON_FOLD, arena)};
		a[copy->attribute_count++] = (struct node_attribute){
		    names[i][2], fold(kit_str(text), LEXICON_FOLD_BARE, arena)};
	}
	at = &copy->children;
	for (const struct node *n = type->children; n != NULL; n = n->next) {
		struct node *child = arena_alloc(arena, sizeof(*child));
		const struct node *folded = fold_type(n, arena);

		if (child == NULL || folded == NULL)
			return NULL;
		*child = *folded;
		child->next = NULL;
		*at = child;
		at = &child->next;
	}
	return copy;
}

/* The lexicon as lexicon_load takes it most cheaply. */
static const struct node *
fold_lexicon(const struct node *root, struct arena *arena)
{
	struct node *copy = arena_alloc(arena, sizeof(*copy));
	const struct node **at;

	if (copy == NULL)
		return NULL;
	*copy = *root;
	at = &copy->children;
	for (const struct node *n = root->children; n != NULL; n = n->next) {
		struct node *child = arena_alloc(arena, sizeof(*child));
		const struct node *folded =
		    strcmp(n->name, "words") == 0 ? fold_words(n, arena) : fold_type(n, arena);

		if (child == NULL || folded == NULL)
			return NULL;
		*child = *folded;
		child->next = NULL;
		*at = child;
		at = &child->next;
	}
	return copy;
}

static int
put_file(struct tables *t, const char *path, struct arena *arena)
{
	const uint32_t first = t->count;
	const struct node *root;
	struct vt_error err = {0};
	char *bytes;
	size_t n;

	t->nodes = t->attributes = 0;
	if (node_read(path, NULL, arena, arena, &root, &err) != VT_OK ||
	    file_read(path, -1, &bytes, &n, &err) != VT_OK) {
		fprintf(stderr, "make_images: %s\n", err.message);
		return -1;
	}
	printf("\t{%#llxu, %zu, %u, ",
	    (unsigned long long)node_image_digest((struct vt_str){bytes, n}), n, (unsigned)first);
	free(bytes);
	if (strcmp(root->name, "lexicon") == 0)
		root = fold_lexicon(root, arena);
	if (root == NULL || put_node(t, root, 0) != 0)
		return -1;
	printf("%u, %u},\n", (unsigned)t->nodes, (unsigned)t->attributes);
	return 0;
}

int
main(int argc, char **argv)
{
	struct tables t = {0};
	struct arena *arena = arena_new(0);

	if (arena == NULL || argc < 2)
		return EXIT_FAILURE;
	printf("/* Written by make_images. */\n#include \"config.h\"\n\n"
	       "#include \"core/base/node_image.h\"\n\n"
	       "const struct node_image node_images[] = {\n");
	for (int i = 1; i < argc; i++)
		if (put_file(&t, argv[i], arena) != 0)
			return EXIT_FAILURE;
	if (t.strings.failed || t.words.failed)
		return EXIT_FAILURE;
	printf("};\nconst uint32_t node_image_count = %d;\n", argc - 1);
	printf("const uint32_t node_words[] = {\n%s};\nconst char node_strings[] = {\n",
	    t.words.data);
	for (size_t i = 0; i < t.strings.n; i++)
		printf("%d,%s", t.strings.data[i], i % 24 == 23 ? "\n" : "");
	printf("};\n");
	buf_free(&t.words);
	buf_free(&t.strings);
	arena_free(arena);
	return EXIT_SUCCESS;
}
