/* What stands behind the closing: the text of appendices, and of documents issued with this one. */
#include "core/anatomy/finder.h"

/* So many lines of an opening stand above `(Kèm theo …)`. */
#define OPENING_LINES 16

/* The annex being read. */
struct open {
	struct vt_annex *annex; /* NULL: none */
	size_t last;            /* its last segment */
};

static uint32_t
last_number(const struct vt_component *c)
{
	return c == NULL ? 0 : c->spans[c->span_count - 1]->paragraph->number;
}

/* Number of the last paragraph of the closing; 0: it was not found. */
static uint32_t
closing_end(const struct vt_parts *parts)
{
	uint32_t end = 0, n;

	if (parts->recipients != NULL) {
		end = last_number(parts->recipients->whole);
		for (size_t i = 0; i < parts->recipients->item_count; i++)
			if ((n = last_number(parts->recipients->items[i])) > end)
				end = n;
	}
	if (parts->archive != NULL && (n = last_number(parts->archive->whole)) > end)
		end = n;
	for (size_t i = 0; i < parts->signature_count; i++)
		if ((n = last_number(parts->signatures[i]->whole)) > end)
			end = n;
	return end;
}

/* The type of what is issued: its title stands above the note. */
static const struct vt_title_part *
title_above(struct finder *f, size_t note)
{
	struct vt_title_part *part = arena_alloc(f->arena, sizeof(*part));
	size_t least = note > OPENING_LINES ? note - OPENING_LINES : 0;

	if (part == NULL) {
		f->failed = 1;
		return NULL;
	}
	for (size_t i = note; i-- > least && part->name.n == 0;) {
		struct segment *s = &f->segments[i];
		const struct lexicon_type *type;

		if (s->owner != OWNER_NONE || !segment_upper(s))
			continue;
		type = lexicon_type_named(f->lexicon, segment_fold(f, s));
		if (type != NULL)
			*part = (struct vt_title_part){.name = type->name, .code = type->code};
	}
	return part;
}

/* The head of another document: what was annexed has ended. */
static int
begins_document(struct finder *f, struct segment *s)
{
	return words_near(f, segment_bare(f, s), LEXICON_NATION) || recipients_opens(f, s) ||
	    addressee_opens(f, s);
}

static void
close_annex(struct finder *f, struct open *o, struct pointers *list)
{
	struct pointers units = {0};

	if (o->annex != NULL && o->annex->first != NULL) {
		o->annex->last = f->segments[o->last].paragraph;
		outline_read(f, o->annex->first, o->annex->last, &units);
		o->annex->units = (const struct vt_unit *const *)units.items;
		o->annex->unit_count = units.count;
		pointers_add(f, list, o->annex);
	}
	o->annex = NULL;
}

static void
open_annex(struct finder *f, struct open *o, int32_t kind, size_t at)
{
	const struct vt_title_part *title = title_above(f, kind == VT_ANNEX_ISSUED ? at : 0);
	struct vt_annex *annex = arena_alloc(f->arena, sizeof(*annex));

	if (annex == NULL || title == NULL) {
		f->failed = 1;
		return;
	}
	*annex = (struct vt_annex){.kind = kind, .title = title};
	o->annex = annex;
}

void
annex_find(struct finder *f)
{
	const uint32_t closing = closing_end(f->parts);
	struct pointers list = {0};
	struct open o = {NULL, 0};

	for (size_t i = f->tail_start; closing > 0 && i < f->count; i++) {
		struct segment *s = &f->segments[i];
		int heading = s->owner == VT_PART_APPENDIX;

		if (s->paragraph->number <= closing || s->paragraph->story != VT_STORY_BODY ||
		    s->owner == OWNER_ORNAMENT)
			continue;
		if (heading && (o.annex == NULL || o.annex->first != NULL)) {
			close_annex(f, &o, &list);
			open_annex(f, &o, VT_ANNEX_APPENDIX, i);
		} else if (!heading && issued_with(f, s)) {
			/* Below the heading of an appendix it only says whose that is. */
			if (o.annex != NULL && o.annex->first == NULL)
				continue;
			close_annex(f, &o, &list);
			open_annex(f, &o, VT_ANNEX_ISSUED, i);
		} else if (begins_document(f, s)) {
			close_annex(f, &o, &list);
		} else if (!heading && o.annex != NULL) {
			if (o.annex->first == NULL)
				o.annex->first = s->paragraph;
			o.last = i;
		}
	}
	close_annex(f, &o, &list);
	f->parts->annexes = (const struct vt_annex *const *)list.items;
	f->parts->annex_count = list.count;
}
