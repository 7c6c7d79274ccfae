/*
 * A format: plain UTF-8 text, one paragraph a line.
 *
 * A complete plugin in one file. Plain text has no formatting, so everything
 * that is not known is left VT_UNSET, and rules that would measure it are silent.
 */
#include <vanthu/plugin.h>

#include <string.h>

enum { CHUNK = 8192, LONGEST_LINE = 1 << 20 };

/* Text is what says it is (.txt) and has no control characters at its start. */
static int
probe(struct vt_package *pkg)
{
	struct vt_str head = pkg->ops->head(pkg);

	if (pkg->ops->entry_count(pkg) > 0 || strcmp(pkg->ops->suffix(pkg), "txt") != 0)
		return 0;
	for (size_t i = 0; i < head.n; i++) {
		unsigned char c = (unsigned char)head.s[i];

		if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
			return 0;
	}
	return 40;
}

/* The line being collected. */
struct line {
	char *bytes;
	size_t n;
	uint32_t number;
	const struct vt_path *root;
};

static int
end_line(struct line *line, struct vt_builder *b, struct vt_error *err)
{
	struct vt_paragraph_format format = {
	    .size = sizeof(format), .line_spacing = 100, .outline_level = VT_UNSET};
	struct vt_run_format run = {.size = sizeof(run),
	    .font_size = VT_UNSET,
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET};
	struct vt_paragraph_init init = {
	    .size = sizeof(init), .format = &format, .mark = &run, .source = "text"};

	if (line->n > 0 && line->bytes[line->n - 1] == '\r')
		line->n--;
	init.path = b->ops->path(b, line->root, "text", "line", ++line->number);
	int rc = b->ops->paragraph_open(b, &init, err);

	if (rc == VT_OK)
		rc = b->ops->text(b, (struct vt_str){line->bytes, line->n}, &run, err);
	if (rc == VT_OK)
		rc = b->ops->paragraph_close(b, err);
	line->n = 0;
	return rc;
}

/* Fills err as the host's own functions do: the first failure wins. */
static int
fail(struct vt_error *err, int code, const char *message)
{
	if (err != NULL && err->code == 0) {
		err->code = code;
		strncpy(err->message, message, sizeof(err->message) - 1);
		err->message[sizeof(err->message) - 1] = '\0';
	}
	return code;
}

static int
read_text(struct vt_package *pkg, struct vt_builder *b, struct vt_error *err)
{
	struct vt_stream *stream = NULL;
	struct line line = {.bytes = b->ops->alloc(b, LONGEST_LINE)};
	char *chunk = b->ops->alloc(b, CHUNK);
	size_t n = 0;

	if (line.bytes == NULL || chunk == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for a line of text");
	line.root = b->ops->path(b, NULL, "text", "file", 0);
	int rc = pkg->ops->open(pkg, -1, &stream, err);

	if (rc != VT_OK)
		return rc;
	while ((rc = pkg->ops->read(stream, chunk, CHUNK, &n, err)) == VT_OK && n > 0) {
		for (size_t i = 0; rc == VT_OK && i < n; i++) {
			if (chunk[i] == '\n')
				rc = end_line(&line, b, err);
			else if (line.n < LONGEST_LINE)
				line.bytes[line.n++] = chunk[i];
			else
				rc = fail(err, VT_ERR_TOO_LARGE, "a line of more than 1 MiB");
		}
		if (rc != VT_OK)
			break;
	}
	if (rc == VT_OK && line.n > 0)
		rc = end_line(&line, b, err);
	pkg->ops->close(stream);
	return rc;
}

static const struct vt_reader plain_text = {
    .size = sizeof(plain_text),
    .name = "txt",
    .title = {"Văn bản thuần (UTF-8)", "Plain text (UTF-8)"},
    .suffixes = "txt",
    .probe = probe,
    .read = read_text,
};

static const struct vt_reader *const readers[] = {&plain_text, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "plain-text",
    .version = "1.0",
    .readers = readers,
};
