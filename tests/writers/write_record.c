/*
 * A host of one writer, for property tests: records of any bytes in, its result out.
 *
 * Usage: write_record PLUGIN.so WRITER [NAME=VALUE]... <RECORDS
 *
 * RECORDS is a sequence of numbers (four bytes, least first) and texts (a number of bytes,
 * then the bytes): the number of documents; of each its path, the number of its fields; of
 * each field its name, a letter as a number (t text, n number, l list, o object) and its
 * value; of a list or object the number of items, of each item the key ("" in a list) and
 * a text.
 */
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vanthu/plugin.h>

struct host {
	char **options;
	int option_count;
	char *row; /* what document wrote, for a writer that assembles */
	size_t row_n;
	int assembles;
};

static void
die(const char *why)
{
	fprintf(stderr, "write_record: %s\n", why);
	exit(2);
}

/* What was handed out, the last first: it lives until the end, as in a host's arena. */
struct block {
	struct block *next;
	_Alignas(max_align_t) char bytes[];
};

static struct block *blocks;

static void *
zeroed(size_t n)
{
	struct block *block = calloc(1, sizeof(*block) + n + 1);

	if (block == NULL)
		die("no memory");
	block->next = blocks;
	blocks = block;
	return block->bytes;
}

static void
free_blocks(void)
{
	while (blocks != NULL) {
		struct block *next = blocks->next;

		free(blocks);
		blocks = next;
	}
}

/* ---- the host's side of vanthu/output.h ---- */

static int
op_write(struct vt_output *out, const void *bytes, size_t n, struct vt_error *err)
{
	struct host *host = out->host;

	(void)err;
	if (!host->assembles)
		return fwrite(bytes, 1, n, stdout) == n ? VT_OK : VT_ERR_IO;
	host->row = realloc(host->row, host->row_n + n + 1);
	if (host->row == NULL)
		die("no memory");
	memcpy(host->row + host->row_n, bytes, n);
	host->row_n += n;
	return VT_OK;
}

static void *
op_alloc(struct vt_output *out, size_t n)
{
	(void)out;
	return zeroed(n);
}

static const char *
op_option(struct vt_output *out, const char *name)
{
	const struct host *host = out->host;
	size_t n = strlen(name);

	for (int i = 0; i < host->option_count; i++) {
		if (strncmp(host->options[i], name, n) == 0 && host->options[i][n] == '=')
			return host->options[i] + n + 1;
	}
	return NULL;
}

static struct vt_str
op_source(struct vt_output *out)
{
	(void)out;
	return (struct vt_str){NULL, 0};
}

static const struct vt_output_ops ops = {sizeof(ops), op_write, op_alloc, op_option, op_source};

/* ---- records ---- */

static uint32_t
read_number(void)
{
	unsigned char b[4];

	if (fread(b, 1, 4, stdin) != 4)
		die("the input ends early");
	return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static struct vt_str
read_text(void)
{
	uint32_t n = read_number();
	char *s = zeroed(n);

	if (fread(s, 1, n, stdin) != n)
		die("the input ends early");
	return (struct vt_str){s, n};
}

static struct vt_value *
text_value(struct vt_str s)
{
	struct vt_value *v = zeroed(sizeof(*v));

	v->kind = VT_TEXT;
	v->text = s;
	return v;
}

static struct vt_value *
read_items(int32_t kind)
{
	struct vt_value *v = zeroed(sizeof(*v));
	uint32_t n = read_number();
	const char **keys = zeroed((n + 1) * sizeof(*keys));
	struct vt_value **items = zeroed((n + 1) * sizeof(*items));

	for (uint32_t i = 0; i < n; i++) {
		keys[i] = read_text().s;
		items[i] = text_value(read_text());
	}
	v->kind = kind;
	v->keys = keys;
	v->items = items;
	v->item_count = n;
	return v;
}

static struct vt_value *
read_value(uint32_t letter)
{
	struct vt_value *v;

	switch (letter) {
	case 't': return text_value(read_text());
	case 'l': return read_items(VT_LIST);
	case 'o': return read_items(VT_OBJECT);
	case 'n':
		v = zeroed(sizeof(*v));
		v->kind = VT_NUMBER;
		v->number = (int32_t)read_number();
		return v;
	default: die("no such kind of value"); return NULL;
	}
}

static const struct vt_report *
read_report(void)
{
	struct vt_report *report = zeroed(sizeof(*report));
	const struct vt_field_report **fields;
	uint32_t n;

	report->path = read_text().s;
	report->format = "docx";
	report->profile = "nd30-2020";
	n = read_number();
	fields = zeroed((n + 1) * sizeof(*fields));
	for (uint32_t i = 0; i < n; i++) {
		struct vt_field_report *f = zeroed(sizeof(*f));

		f->name = read_text().s;
		f->title = (struct vt_text){f->name, f->name};
		f->value = read_value(read_number());
		f->certainty = VT_CERTAIN;
		fields[i] = f;
	}
	report->fields = fields;
	report->field_count = n;
	return report;
}

/* ---- the run ---- */

static void
must(int rc, const struct vt_error *err)
{
	if (rc < VT_OK) {
		fprintf(stderr, "write_record: [%d] %s\n", rc, err->message);
		exit(1);
	}
}

static const struct vt_writer *
writer_of(const struct vt_plugin *plugin, const char *name)
{
	const struct vt_writer *found = NULL;

	for (size_t i = 0; plugin->writers != NULL && plugin->writers[i] != NULL; i++)
		if (strcmp(plugin->writers[i]->name, name) == 0)
			return plugin->writers[i];
	for (size_t i = 0; plugin->plugins != NULL && plugin->plugins[i] != NULL && found == NULL;
	     i++)
		found = writer_of(plugin->plugins[i], name);
	return found;
}

static const struct vt_writer *
find_writer(const char *path, const char *name)
{
	void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	const struct vt_plugin *plugin = handle != NULL ? dlsym(handle, VT_PLUGIN_SYMBOL) : NULL;
	const struct vt_writer *writer;

	if (plugin == NULL)
		die(dlerror());
	if ((writer = writer_of(plugin, name)) == NULL)
		die("no such writer");
	return writer;
}

static void
write_all(const struct vt_writer *w, struct vt_output *out)
{
	const struct vt_assembly *assembly = w->assembly;
	struct host *host = out->host;
	struct vt_error err = {0};
	void *state = NULL;
	int rc = VT_PARTIAL;

	if (w->begin != NULL)
		must(w->begin(out, &err), &err);
	if (assembly != NULL)
		must(assembly->open(out, &state, &err), &err);
	for (out->index = 0; out->index < out->total; out->index++) {
		host->row_n = 0;
		host->assembles = assembly != NULL;
		must(w->document(read_report(), out, &err), &err);
		host->assembles = 0;
		if (assembly != NULL)
			must(assembly->add(state, (struct vt_str){host->row, host->row_n}, out,
				 &err),
			    &err);
	}
	out->index = -1;
	while (assembly != NULL && rc == VT_PARTIAL)
		must(rc = assembly->finish(state, out, &err), &err);
	if (assembly != NULL)
		assembly->close(state);
	if (w->end != NULL)
		must(w->end(out, &err), &err);
}

int
main(int argc, char **argv)
{
	struct host host = {.option_count = argc - 3};
	struct vt_output out = {.ops = &ops, .host = &host, .job = VT_JOB_EXTRACT, .index = -1};

	if (argc < 3)
		die("PLUGIN.so WRITER [NAME=VALUE]...");
	host.options = argv + 3;
	out.total = read_number();
	write_all(find_writer(argv[1], argv[2]), &out);
	free(host.row);
	free_blocks();
	return fflush(stdout) == 0 ? 0 : 2;
}
