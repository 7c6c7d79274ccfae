/* One reading of a document: the promises that readers and the model make, looked at. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/model/doc.h"
#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

/* What a document of some kilobytes may need of memory and text. */
#define MODEL_BYTES (48u << 20)
#define TEXT_BYTES (4u << 20)

void
fuzz_broken(const char *what, const char *detail)
{
	fprintf(stderr, "broken promise: %s: %s\n", what, detail);
	abort();
}

static void
check_error(int rc, const struct vt_error *err)
{
	if (rc > VT_PARTIAL || rc < VT_ERR_USAGE)
		fuzz_broken("a reader returns a code of error.h", err->message);
	if (rc < VT_OK && err->code != rc)
		fuzz_broken("a reader that fails says why", err->message);
	if (!kit_utf8_valid(kit_str(err->message)) || strchr(err->message, '\n') != NULL)
		fuzz_broken("an error is one line of UTF-8", err->message);
}

static void
check_dump(const struct vt_doc *doc)
{
	struct buf out = {0};

	doc_dump(doc, &out);
	if (!out.failed && !kit_utf8_valid((struct vt_str){out.data, out.n}))
		fuzz_broken("a dump is UTF-8", "");
	buf_free(&out);
}

void
fuzz_read(const struct vt_plugin *plugin, struct parts *parts)
{
	const struct vt_reader *reader = plugin->readers[0];
	struct arena *arena = arena_new(MODEL_BYTES);
	struct vt_builder *builder = doc_builder_new(arena);
	struct vt_error err = {0};
	const struct vt_doc *doc;
	int rc;

	if (builder == NULL)
		abort();
	reader->probe(&parts->face);
	doc_builder_limit_text(builder, TEXT_BYTES);
	rc = reader->read(&parts->face, builder, &err);
	check_error(rc, &err);
	if (parts->opened != 0)
		fuzz_broken("a reader closes what it opens", err.message);
	if (rc >= VT_OK) {
		err = (struct vt_error){0};
		rc = doc_freeze(builder, reader->name, &doc, &err);
		if (rc == VT_ERR_PLUGIN)
			fuzz_broken("a reader closes what it begins", err.message);
		if (rc == VT_OK)
			check_dump(doc);
	}
	arena_free(arena);
}
