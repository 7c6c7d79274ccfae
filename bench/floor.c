/* The floor: what any program pays that inflates a document's two main parts and parses them. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <zip.h>

struct tally {
	unsigned long elements, documents;
};

static void
count_element(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted,
    const xmlChar **attributes)
{
	struct tally *tally = ctx;

	(void)name;
	(void)prefix;
	(void)uri;
	(void)namespace_count;
	(void)namespaces;
	(void)attribute_count;
	(void)defaulted;
	(void)attributes;
	tally->elements++;
}

/* The caller frees the bytes; NULL when there is no such part. */
static char *
inflate_part(zip_t *zip, const char *name, size_t *out_n)
{
	zip_stat_t stat;
	zip_file_t *file;
	char *bytes;

	if (zip_stat(zip, name, 0, &stat) != 0)
		return NULL;
	file = zip_fopen(zip, name, 0);
	bytes = malloc((size_t)stat.size + 1);
	if (file == NULL || bytes == NULL ||
	    zip_fread(file, bytes, stat.size) != (zip_int64_t)stat.size) {
		free(bytes);
		bytes = NULL;
	}
	if (file != NULL)
		zip_fclose(file);
	*out_n = (size_t)stat.size;
	return bytes;
}

static int
parse_part(zip_t *zip, const char *name, struct tally *tally)
{
	xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC, .startElementNs = count_element};
	size_t n;
	char *bytes = inflate_part(zip, name, &n);
	int rc;

	if (bytes == NULL)
		return -1;
	rc = xmlSAXUserParseMemory(&sax, tally, bytes, (int)n);
	free(bytes);
	return rc;
}

static int
read_document(const char *path, struct tally *tally)
{
	zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);
	int rc;

	if (zip == NULL)
		return -1;
	if (zip_name_locate(zip, "content.xml", 0) >= 0)
		rc = parse_part(zip, "content.xml", tally) | parse_part(zip, "styles.xml", tally);
	else
		rc = parse_part(zip, "word/document.xml", tally) |
		    parse_part(zip, "word/styles.xml", tally);
	zip_discard(zip);
	tally->documents++;
	return rc;
}

/* floor PASSES FILE...: passes over the same files, in one process. */
int
main(int argc, char **argv)
{
	struct tally tally = {0, 0};
	const int passes = argc > 2 ? atoi(argv[1]) : 0;

	if (passes < 1) {
		fprintf(stderr, "usage: floor PASSES FILE...\n");
		return 2;
	}
	for (int pass = 0; pass < passes; pass++) {
		for (int i = 2; i < argc; i++) {
			if (read_document(argv[i], &tally) != 0) {
				fprintf(stderr, "floor: cannot read %s\n", argv[i]);
				return 1;
			}
		}
	}
	printf("%lu documents, %lu elements\n", tally.documents, tally.elements);
	return 0;
}
