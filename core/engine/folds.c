/* Folded texts, each made when first asked for and kept for whoever asks again. */
#include "core/engine/folds.h"

#include "core/base/fail.h"

/* Lists of words are found by where they stand in memory. */
#define BUCKETS 256u

/* A paragraph in one of its folds. */
struct paragraph_fold {
	struct paragraph_fold *next;
	uint32_t flags;
	struct vt_folded folded;
};

/* A list of words in one of its folds. */
struct word_fold {
	struct word_fold *next;
	uint32_t flags;
	struct vt_folded_words words;
};

struct folds {
	struct arena *own;
	struct word_fold *words[BUCKETS];
	/* of the document */
	struct arena *arena;
	const struct vt_doc *doc;
	struct paragraph_fold **paragraphs; /* by number; NULL: none asked for yet */
};

struct folds *
folds_new(struct arena *own)
{
	struct folds *f = arena_alloc(own, sizeof(*f));

	if (f != NULL)
		f->own = own;
	return f;
}

void
folds_begin(struct folds *f, struct arena *a, const struct vt_doc *doc)
{
	f->arena = a;
	f->doc = doc;
	f->paragraphs = NULL;
}

static int
no_memory(struct vt_error *err)
{
	return fail(err, VT_ERR_MEMORY, "no memory for folded text");
}

/* Where the folds of a paragraph hang; NULL: no memory. */
static struct paragraph_fold **
head_of(struct folds *f, const struct vt_paragraph *p)
{
	if (f->paragraphs == NULL)
		f->paragraphs = arena_array(f->arena, f->doc->paragraph_count + 1,
		    sizeof(struct paragraph_fold *));
	return f->paragraphs != NULL ? &f->paragraphs[p->number] : NULL;
}

int
folds_paragraph(struct folds *f, const struct vt_paragraph *p, uint32_t flags,
    struct vt_folded *out, struct vt_error *err)
{
	struct kit_alloc alloc = arena_kit(f->arena);
	struct paragraph_fold **head = head_of(f, p), *made;

	if (head == NULL)
		return no_memory(err);
	for (struct paragraph_fold *at = *head; at != NULL; at = at->next) {
		if (at->flags == flags) {
			*out = at->folded;
			return VT_OK;
		}
	}
	if ((made = arena_alloc(f->arena, sizeof(*made))) == NULL)
		return no_memory(err);
	made->flags = flags;
	made->folded.text = kit_fold(p->text, flags, &alloc, &made->folded.map);
	if (made->folded.text.s == NULL)
		return no_memory(err);
	made->next = *head;
	*head = made;
	*out = made->folded;
	return VT_OK;
}

static struct word_fold *
fold_words(struct folds *f, const struct vt_words *words, uint32_t flags)
{
	struct kit_alloc alloc = arena_kit(f->own);
	struct word_fold *made = arena_alloc(f->own, sizeof(*made));
	struct vt_str *folded = arena_array(f->own, words->count + 1, sizeof(*folded));

	if (made == NULL || folded == NULL)
		return NULL;
	for (size_t i = 0; i < words->count; i++) {
		folded[i] = kit_fold(words->items[i], flags, &alloc, NULL);
		if (folded[i].s == NULL)
			return NULL;
	}
	made->flags = flags;
	made->words = (struct vt_folded_words){words->items, folded, words->count};
	return made;
}

int
folds_words(struct folds *f, const struct vt_words *words, uint32_t flags,
    struct vt_folded_words *out, struct vt_error *err)
{
	struct word_fold **head = &f->words[((uintptr_t)words->items >> 4) % BUCKETS], *at = *head;

	while (at != NULL &&
	    (at->words.items != words->items || at->words.count != words->count ||
		at->flags != flags))
		at = at->next;
	if (at == NULL) {
		if ((at = fold_words(f, words, flags)) == NULL)
			return no_memory(err);
		at->next = *head;
		*head = at;
	}
	*out = at->words;
	return VT_OK;
}
