/* Where results go: a stream, a folder, a changed document and its report. */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/outlet.h"

/* 1 when every document's result is a file in the folder; of a changed document the report
 * is not. */
static int
files_results(const struct outlet *outlet)
{
	return outlet->target.folder != NULL && !outlet->changes;
}

static int
name_needs_folder(const struct options *options)
{
	return usage_error(options,
	    (struct vt_text){"--name chỉ dùng khi -o là thư mục (kết thúc bằng /)",
		"--name is for an -o that is a folder (it ends in /)"},
	    options->name);
}

static struct target
folder_of(const struct options *options, const char *suffix)
{
	return (struct target){.folder = options->out,
	    .pattern = options->name != NULL ? options->name : "{stem}",
	    .suffix = suffix};
}

/* Where changed documents go: one file, or a folder for any number of them. */
static int
prepare_changes(struct outlet *outlet, const struct options *options, size_t files)
{
	if (target_is_folder(options->out)) {
		outlet->target = folder_of(options, "");
		return 0;
	}
	if (options->name != NULL)
		return name_needs_folder(options);
	if (files > 1 && !options->dry_run)
		return usage_error(options,
		    (struct vt_text){"nhiều văn bản thì -o phải là thư mục (kết thúc bằng /)",
			"for several documents -o is a folder (it ends in /)"},
		    options->out);
	return 0;
}

int
outlet_prepare(struct outlet *outlet, const struct options *options, const struct vt_writer *writer,
    size_t files)
{
	*outlet = (struct outlet){
	    .options = options,
	    .changes = (options->command->takes & TAKES_EDIT) != 0,
	    .stream = {.fd = -1},
	    .document = {.fd = -1},
	};
	if (outlet->changes)
		return prepare_changes(outlet, options, files);
	if (target_is_folder(options->out)) {
		outlet->target = folder_of(options,
		    writer == NULL               ? "txt"
			: writer->suffix != NULL ? writer->suffix
						 : writer->name);
		return 0;
	}
	if (options->name != NULL)
		return name_needs_folder(options);
	if (writer != NULL && (writer->wants & VT_WANTS_FILE) != 0 && files > 1)
		return usage_error(options,
		    (struct vt_text){"dạng này ghi mỗi văn bản một tệp: hãy dùng -o THƯ_MỤC/",
			"a file per document in this form: use -o FOLDER/"},
		    writer->name);
	return 0;
}

int
outlet_to_stdout(const struct outlet *outlet)
{
	return outlet->changes || outlet->options->out == NULL;
}

int
outlet_open(struct outlet *outlet)
{
	if (outlet->target.folder != NULL &&
	    target_open(&outlet->target, outlet->target.folder) != 0)
		return -1;
	if (files_results(outlet))
		return 0;
	return result_open(&outlet->stream, outlet->changes ? NULL : outlet->options->out);
}

int
outlet_close(struct outlet *outlet, int keep)
{
	int rc = 0;

	if (outlet->target.folder != NULL)
		rc = outlet->target.error == 0 ? target_sync(&outlet->target) : -1;
	if (!files_results(outlet) && result_close(&outlet->stream, keep) != 0)
		rc = -1;
	return rc;
}

/* What is made of one document, into a file of its own; of an unread one there may be nothing. */
static int
put_file(struct outlet *outlet, const char *path, size_t number, const struct vt_identity *id,
    struct vt_str bytes)
{
	char *name;
	int renamed, rc;

	if (bytes.n == 0)
		return 0;
	rc = target_write(&outlet->target, path, number, id, bytes, &name, &renamed);
	if (rc == 0 && renamed && outlet->options->verbosity >= 0)
		fprintf(stderr, "vanthu: %s: %s %s\n", path,
		    say(outlet->options,
			(struct vt_text){"tên tệp kết quả đã có, ghi vào",
			    "the name of its result is taken, written to"}),
		    name);
	free(name);
	return rc;
}

int
outlet_put(struct outlet *outlet, const char *path, size_t number, const struct vt_identity *id,
    struct vt_str bytes)
{
	const char *out = outlet->options->out;

	if (files_results(outlet))
		return put_file(outlet, path, number, id, bytes);
	/* Where the document itself is on standard output its report stands beside it. */
	if (outlet->changes && out != NULL && strcmp(out, "-") == 0)
		return bytes.n == 0 || fwrite(bytes.s, 1, bytes.n, stderr) == bytes.n ? 0 : -1;
	return result_write(&outlet->stream, bytes);
}

/* A changed document keeps its suffix; one from standard input has none. */
static const char *
suffix_of(const char *path, struct vt_str bytes)
{
	const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	static const char mark[] = "mimetypeapplication/vnd.oasis";

	if (dot != NULL && dot != name && dot[1] != '\0')
		return dot + 1;
	/* Behind the head of the first entry, which is not packed. */
	return bytes.n > 30 + sizeof(mark) && memcmp(bytes.s + 30, mark, sizeof(mark) - 1) == 0
	    ? "odt"
	    : "docx";
}

int
outlet_put_document(struct outlet *outlet, const char *path, size_t number,
    const struct vt_identity *id, struct vt_str bytes)
{
	int opened, written;

	if (outlet->target.folder != NULL) {
		outlet->target.suffix = suffix_of(path, bytes);
		return put_file(outlet, path, number, id, bytes);
	}
	opened = result_open(&outlet->document, outlet->options->out) == 0;
	written = opened && result_write(&outlet->document, bytes) == 0;
	if (opened && result_close(&outlet->document, written) != 0)
		written = 0;
	return written ? 0 : -1;
}

static int
result_failure(const struct result *result)
{
	const char *path = result->path;

	if (result->error == EPIPE && path == NULL)
		return EXIT_UNDECIDED; /* whoever reads has enough: nothing to say */
	return path_error(path != NULL ? path : "-", VT_ERR_IO, strerror(result->error));
}

int
outlet_failure(const struct outlet *outlet)
{
	const struct target *target = &outlet->target;

	if (target->error != 0)
		return path_error(target->failed != NULL ? target->failed : target->folder,
		    VT_ERR_IO, strerror(target->error));
	return result_failure(outlet->document.error != 0 ? &outlet->document : &outlet->stream);
}

void
outlet_free(struct outlet *outlet)
{
	target_close(&outlet->target);
}
