/* make_images FILE...: writes the tables of node_image.h, while the program is built. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
	const char *end = t->strings.data + t->strings.n, *at = NULL;

	if (t->strings.n >= n)
		at = memmem(t->strings.data, t->strings.n, s, n);
	if (at == NULL || at >= end) {
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

static int
put_file(struct tables *t, const char *path, struct arena *arena)
{
	const uint32_t first = t->count;
	const struct node *root;
	struct vt_error err = {0};
	char *bytes;
	size_t n;

	t->nodes = t->attributes = 0;
	if (node_read(path, NULL, arena, &root, &err) != VT_OK ||
	    file_read(path, -1, &bytes, &n, &err) != VT_OK) {
		fprintf(stderr, "make_images: %s\n", err.message);
		return -1;
	}
	printf("\t{%#llxu, %zu, %u, ",
	    (unsigned long long)node_image_digest((struct vt_str){bytes, n}), n, (unsigned)first);
	free(bytes);
	if (put_node(t, root, 0) != 0)
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
