/* Names of elements: unique eIds, and text as part of an address. */
#include <string.h>

#include "kit/fail.h"
#include "plugins/akn/akn.h"

/* A name and how often it was asked for. */
struct entry {
	const char *name; /* NULL: free */
	size_t used;
};

struct akn_ids {
	struct entry *entries;
	size_t room, count; /* room: a power of two */
};

enum { FIRST_ROOM = 256, MOST_NUMBER = 24, MOST_SLUG = 60 };

struct akn_ids *
akn_ids_new(const struct kit_alloc *a)
{
	struct akn_ids *ids = a->alloc(a->ctx, sizeof(*ids));

	if (ids == NULL)
		return NULL;
	ids->room = FIRST_ROOM;
	ids->entries = a->alloc(a->ctx, ids->room * sizeof(ids->entries[0]));
	return ids->entries != NULL ? ids : NULL;
}

/* FNV-1a */
static uint64_t
hash_of(const char *s)
{
	uint64_t h = 14695981039346656037u;

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211u;
	return h;
}

static struct entry *
slot_of(struct entry *entries, size_t room, const char *name)
{
	size_t i = (size_t)hash_of(name) & (room - 1);

	while (entries[i].name != NULL && strcmp(entries[i].name, name) != 0)
		i = (i + 1) & (room - 1);
	return &entries[i];
}

static int
grow(struct akn *akn)
{
	struct akn_ids *ids = akn->ids;
	size_t room = ids->room * 2;
	struct entry *entries;

	if (ids->count * 2 < ids->room)
		return 0;
	entries = akn->alloc.alloc(akn->alloc.ctx, room * sizeof(entries[0]));
	if (entries == NULL)
		return -1;
	for (size_t i = 0; i < ids->room; i++) {
		if (ids->entries[i].name != NULL)
			*slot_of(entries, room, ids->entries[i].name) = ids->entries[i];
	}
	ids->entries = entries;
	ids->room = room;
	return 0;
}

/* How often the name was asked for, this time included; 0: no memory. */
static size_t
ask(struct akn *akn, const char *name)
{
	struct entry *e;

	if (grow(akn) != 0)
		return 0;
	e = slot_of(akn->ids->entries, akn->ids->room, name);
	if (e->name == NULL) {
		e->name = name;
		akn->ids->count++;
	}
	return ++e->used;
}

/* A number as part of an eId: letters and digits, đ as dd. */
static void
plain_number(struct vt_str number, char out[2 * MOST_NUMBER + 1])
{
	size_t n = 0;

	for (size_t i = 0; i < number.n && n < MOST_NUMBER;) {
		uint32_t c = kit_utf8_next(number, &i);

		if (c == 0x0111 || c == 0x0110) {
			out[n++] = 'd';
			out[n++] = 'd';
		} else if (kit_is_digit(c) || (c < 0x80 && kit_is_letter(c))) {
			out[n++] = (char)c;
		} else if (n > 0 && out[n - 1] != '-' && i < number.n) {
			out[n++] = '-';
		}
	}
	while (n > 0 && out[n - 1] == '-')
		n--;
	out[n] = '\0';
}

static const char *
no_memory(struct akn *akn)
{
	if (akn->m->rc == VT_OK)
		akn->m->rc = kit_fail(akn->m->err, VT_ERR_MEMORY, "no memory for a name");
	return "";
}

const char *
akn_id(struct akn *akn, const char *parent, const char *kind, struct vt_str number)
{
	char plain[2 * MOST_NUMBER + 1];
	const char *base, *name;
	size_t used;

	if (akn->m->rc != VT_OK)
		return "";
	plain_number(number, plain);
	base = kit_printf(&akn->alloc, "%s%s%s%s%s", parent, *parent != '\0' ? "__" : "", kind,
	    plain[0] != '\0' ? "_" : "", plain);
	if (*base == '\0' || (used = ask(akn, base)) == 0)
		return no_memory(akn);
	if (used == 1 && plain[0] != '\0')
		return base;
	/* Counted, or a number that stands twice. */
	for (;; used++) {
		name = kit_printf(&akn->alloc, "%s%s%zu", base, plain[0] != '\0' ? "-" : "_", used);
		if (*name == '\0')
			return no_memory(akn);
		switch (ask(akn, name)) {
		case 0: return no_memory(akn);
		case 1: return name;
		default: break;
		}
	}
}

static const char *
simplify(struct akn *akn, struct vt_str text, const char *otherwise, int camel)
{
	struct vt_str s = kit_fold(text,
	    KIT_FOLD_CASE | KIT_FOLD_TONE | KIT_FOLD_SPACE | KIT_FOLD_LOOKALIKE | KIT_FOLD_MARKS,
	    &akn->alloc, NULL);
	char *out = s.s != NULL ? akn->alloc.alloc(akn->alloc.ctx, s.n + 2) : NULL;
	size_t n = 0;
	int gap = 0;

	if (text.n == 0)
		return otherwise;
	if (out == NULL)
		return no_memory(akn);
	for (size_t i = 0; i < s.n && n < MOST_SLUG; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (!kit_is_digit(c) && !(c < 0x80 && kit_is_letter(c))) {
			gap = n > 0;
			continue;
		}
		if (gap && !camel)
			out[n++] = '-';
		out[n++] = (char)(gap && camel && c >= 'a' ? c - 'a' + 'A' : c);
		gap = 0;
	}
	out[n] = '\0';
	return n > 0 ? out : otherwise;
}

const char *
akn_slug(struct akn *akn, struct vt_str text, const char *otherwise)
{
	return simplify(akn, text, otherwise, 0);
}

const char *
akn_camel(struct akn *akn, struct vt_str text, const char *otherwise)
{
	return simplify(akn, text, otherwise, 1);
}
