/* Options of the form of the result: only those it names, files among them read by us. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/writer_options.h"
#include "core/base/file.h"
#include "core/base/limit.h"

static const struct vt_writer_option *
find_option(const struct vt_writer *writer, const char *name)
{
	for (size_t i = 0; writer->options != NULL && writer->options[i] != NULL; i++) {
		if (strcmp(writer->options[i]->name, name) == 0)
			return writer->options[i];
	}
	return NULL;
}

static int
no_memory(const struct options *options)
{
	return path_error("-", VT_ERR_MEMORY, say(options, vt_code_text(VT_ERR_MEMORY)));
}

/* What stands in the file, NUL-ended, in the place of its name. */
static int
read_value(const struct options *options, const char *path, struct writer_options *out,
    const char **out_value)
{
	struct vt_error err = {0};
	char *bytes = NULL, *text;
	size_t n = 0;

	if (file_read(path, -1, &bytes, &n, &err) != VT_OK)
		return library_error(options, path, &err);
	text = n <= LIMIT_TREE_BYTES ? realloc(bytes, n + 1) : NULL;
	if (text == NULL || memchr(text, '\0', n) != NULL || out->file_count == MOST_OPTION_FILES) {
		free(text != NULL ? text : bytes);
		return path_error(path, VT_ERR_TOO_LARGE,
		    say(options,
			(struct vt_text){"tệp không phải văn bản thuần hoặc quá lớn",
			    "the file is no plain text, or is too large"}));
	}
	text[n] = '\0';
	out->files[out->file_count++] = text;
	*out_value = text;
	return 0;
}

int
writer_options_read(const struct options *options, const struct vt_writer *writer,
    struct writer_options *out)
{
	const struct strings *given = &options->writer_options;
	int code;

	for (size_t i = 0; i + 1 < given->count; i += 2) {
		const struct vt_writer_option *option = find_option(writer, given->items[i]);
		const char *value = given->items[i + 1];

		if (option == NULL)
			return usage_error(options,
			    (struct vt_text){"dạng kết quả này không có tùy chọn",
				"the form of the result has no such option"},
			    given->items[i]);
		if (option->is_file && (code = read_value(options, value, out, &value)) != 0)
			return code;
		if (strings_add(&out->pairs, option->name) != 0 ||
		    strings_add(&out->pairs, value) != 0)
			return no_memory(options);
	}
	return 0;
}

void
writer_options_free(struct writer_options *out)
{
	for (size_t i = 0; i < out->file_count; i++)
		free(out->files[i]);
	free(out->pairs.items);
}
