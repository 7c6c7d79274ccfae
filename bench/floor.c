/* The floor: what any program pays that inflates a document's two main parts and parses them,
 * and, when it writes, deflates the parts that change. */
#include "config.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

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
parse_document(zip_t *zip, struct tally *tally)
{
	int rc;

	if (zip_name_locate(zip, "content.xml", 0) >= 0)
		rc = parse_part(zip, "content.xml", tally) | parse_part(zip, "styles.xml", tally);
	else
		rc = parse_part(zip, "word/document.xml", tally) |
		    parse_part(zip, "word/styles.xml", tally);
	tally->documents++;
	return rc;
}

static int
read_document(const char *path, struct tally *tally)
{
	zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);
	int rc = zip == NULL ? -1 : parse_document(zip, tally);

	if (zip != NULL)
		zip_discard(zip);
	return rc;
}

/* ---- the floor of what writes ---- */

static int
copy_file(const char *from, const char *to)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	struct stat st;
	int rc = in < 0 || out < 0 || fstat(in, &st) != 0 ||
		sendfile(out, in, NULL, (size_t)st.st_size) != st.st_size
	    ? -1
	    : 0;

	if (in >= 0)
		close(in);
	if (out >= 0)
		close(out);
	return rc;
}

/* Each file of the folder is a part of the new document, its name that of the
 * part with `!` for `/`. */
static int
replace_parts(zip_t *zip, const char *folder)
{
	char path[4096], name[256];
	DIR *dir = opendir(folder);
	struct dirent *entry;
	int rc = dir == NULL ? -1 : 0;

	while (rc == 0 && (entry = readdir(dir)) != NULL) {
		zip_source_t *source;

		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
		snprintf(name, sizeof(name), "%s", entry->d_name);
		for (char *c = name; (c = strchr(c, '!')) != NULL;)
			*c = '/';
		source = zip_source_file(zip, path, 0, -1);
		if (source == NULL || zip_file_add(zip, name, source, ZIP_FL_OVERWRITE) < 0)
			rc = -1;
	}
	if (dir != NULL)
		closedir(dir);
	return rc;
}

/* Reads a document and writes it with the parts of a folder as FOLDER.out. */
static int
write_document(const char *path, const char *folder, struct tally *tally)
{
	char out[4096];
	zip_t *zip;

	snprintf(out, sizeof(out), "%s.out", folder);
	if (copy_file(path, out) != 0 || (zip = zip_open(out, 0, NULL)) == NULL)
		return -1;
	if (parse_document(zip, tally) != 0 || replace_parts(zip, folder) != 0) {
		zip_discard(zip);
		return -1;
	}
	return zip_close(zip);
}

/* floor PASSES FILE...: passes over the same files, in one process. floor -w PASSES FILE
 * FOLDER...: each written anew with the parts in its folder. */
int
main(int argc, char **argv)
{
	struct tally tally = {0, 0};
	const int writes = argc > 1 && strcmp(argv[1], "-w") == 0;
	const int passes = argc > 2 + writes ? atoi(argv[1 + writes]) : 0;

	if (passes < 1 || (writes && argc % 2 == 0)) {
		fprintf(stderr, "usage: floor PASSES FILE... | floor -w PASSES FILE FOLDER...\n");
		return 2;
	}
	for (int pass = 0; pass < passes; pass++) {
		for (int i = 2 + writes; i < argc; i += 1 + writes) {
			if ((writes ? write_document(argv[i], argv[i + 1], &tally)
				    : read_document(argv[i], &tally)) != 0) {
				fprintf(stderr, "floor: cannot read %s\n", argv[i]);
				return 1;
			}
		}
	}
	printf("%lu documents, %lu elements\n", tally.documents, tally.elements);
	return 0;
}
