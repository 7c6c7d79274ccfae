/* Fuzz target: the components of a document of any lines, and its citations. */
#include "config.h"

#include <stdlib.h>

#include "core/anatomy/anatomy.h"
#include "core/base/buf.h"
#include "core/model/doc.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/anatomy_view.h"

static void
look(const struct lexicon *lexicon, struct vt_str text)
{
	struct arena *arena = arena_new(64u << 20);
	struct vt_builder *b = doc_builder_new(arena);
	struct vt_error err = {0};
	const struct vt_doc *doc;
	const struct vt_parts *parts;
	struct buf view = {0};

	if (lines_build(b, text, &err) == VT_OK && doc_freeze(b, "lines", &doc, &err) == VT_OK &&
	    anatomy_find(arena, doc, lexicon, &parts, &err) == VT_OK) {
		const char *broken = anatomy_broken(parts);

		if (broken != NULL)
			fuzz_broken("parts.h", broken);
		anatomy_view(parts, &view);
	} else if (err.code == VT_ERR_PLUGIN) {
		fuzz_broken("lines make a document", err.message);
	}
	buf_free(&view);
	arena_free(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct lexicon *lexicon;
	struct vt_error err = {0};

	if (lexicon == NULL &&
	    lexicon_load(TOP_SRCDIR "/profiles/lexicon.xml", &lexicon, &err) != VT_OK)
		fuzz_broken("the lexicon loads", err.message);
	look(lexicon, (struct vt_str){(const char *)bytes, n});
	return 0;
}
