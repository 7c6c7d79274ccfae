/* SignerInfo: by what authority, in what office, and who signs. */
#include "plugins/fields/field.h"

/* The place of a block in its table; NULL when it stands in none. */
static const struct vt_cell *
cell_of(const struct vt_signature_part *s)
{
	return s->whole != NULL && s->whole->span_count > 0 ? s->whole->spans[0]->paragraph->cell
							    : NULL;
}

/* 1 when both names stand on one line of plain text, b to the right. */
static int
stands_beside(const struct vt_component *a, const struct vt_component *b)
{
	return a != NULL && b != NULL && a->span_count > 0 && b->span_count > 0 &&
	    a->spans[0]->paragraph == b->spans[0]->paragraph &&
	    b->spans[0]->start > a->spans[0]->start;
}

/* Blocks side by side: the one of rank stands to the right (in minutes the
 * chair, beside the secretary). What follows further down, in forms and
 * appendices, is not the signature of the document. */
static const struct vt_signature_part *
main_signature(const struct vt_parts *parts)
{
	const struct vt_signature_part *best = parts->signatures[0];

	for (size_t i = 1; i < parts->signature_count; i++) {
		const struct vt_cell *a = cell_of(best), *b = cell_of(parts->signatures[i]);

		if ((a != NULL && b != NULL && a->table == b->table && a->row == b->row &&
			b->column > a->column) ||
		    stands_beside(best->name, parts->signatures[i]->name))
			best = parts->signatures[i];
	}
	return best;
}

/* `KT.GIÁM ĐỐC`: bytes up to the stop of an authority that no space follows; 0
 * when the line is set as it should be. */
static size_t
glued_stop(struct vt_str line)
{
	size_t i = 0, next;

	while (i < line.n && i < 4 && line.s[i] >= 'A' && line.s[i] <= 'Z')
		i++;
	if (i == 0 || i >= line.n || line.s[i] != '.')
		return 0;
	next = ++i;
	return next < line.n && kit_is_letter(kit_utf8_next(line, &next)) ? i : 0;
}

/* Everything above the position line, joined by spaces. */
static int
add_competence(struct vt_extract *x, struct vt_value *v, const struct vt_signature_part *s,
    struct vt_error *err)
{
	struct kit_alloc a = field_alloc(x);
	const char *joined = "";

	for (size_t i = 0; i < s->authority_count; i++) {
		struct vt_str line = kit_trim(s->authority[i]->shown);
		size_t stop = glued_stop(line);

		joined = kit_printf(&a, "%s%s%.*s%s%.*s", joined, *joined != '\0' ? " " : "",
		    (int)stop, line.s, stop > 0 ? " " : "", (int)(line.n - stop), line.s + stop);
	}
	return field_add(x, v, "Competence", kit_str(joined), err);
}

/* The name without the rank or degree before it. */
static struct vt_str
bare_name(const struct vt_signature_part *s)
{
	struct vt_str name = {NULL, 0}, rank = {NULL, 0};

	if (s->name != NULL)
		name = kit_trim(s->name->shown);
	if (s->rank != NULL)
		rank = kit_trim(s->rank->shown);
	if (rank.n > 0 && kit_starts(name, rank))
		name = kit_trim(kit_sub(name, rank.n, name.n));
	/* A stop behind it is no part of a name. */
	while (name.n > 0 && (name.s[name.n - 1] == '.' || name.s[name.n - 1] == ','))
		name = kit_trim(kit_sub(name, 0, name.n - 1));
	return name;
}

int
field_add_signer(struct vt_extract *x, struct vt_value *v, const struct vt_signature_part *s,
    struct vt_error *err)
{
	int rc;

	if ((rc = x->ops->set_object(x, v, err)) != VT_OK ||
	    (rc = add_competence(x, v, s, err)) != VT_OK ||
	    (rc = field_add(x, v, "Position",
		 s->position != NULL ? s->position->shown : (struct vt_str){NULL, 0}, err)) !=
		VT_OK)
		return rc;
	return field_add(x, v, "FullName", bare_name(s), err);
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	const struct vt_signature_part *s;
	struct vt_value *root = x->ops->root(x);
	int rc;

	(void)doc;
	if (parts->signature_count == 0)
		return VT_OK;
	s = main_signature(parts);
	if ((rc = field_add_signer(x, root, s, err)) != VT_OK)
		return rc;
	return field_seen(x, s->name != NULL ? s->name : s->whole, VT_CERTAIN, err);
}

const struct vt_field field_signer_info = {
    .size = sizeof(struct vt_field),
    .name = "SignerInfo",
    .title = {"Người ký", "Signer"},
    .order = 100,
    .extract = extract,
};
