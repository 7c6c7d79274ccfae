/* The record: every field's value grown by the host, and where it came from. */
#include "config.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/engine/place.h"
#include "core/engine/session.h"

/* What stands behind a struct vt_extract while its field runs. */
struct run {
	struct vt_session *session;
	struct vt_value *root;
	struct vt_evidence evidence;
};

/* A value with the room its lists have; every value of the host is one. */
struct grown {
	struct vt_value value; /* first: both have one address */
	size_t room;
};

static struct vt_value *
new_value(struct vt_session *session)
{
	struct grown *g = arena_alloc(session->arena, sizeof(*g));

	return g != NULL ? &g->value : NULL;
}

static struct run *
run_of(struct vt_extract *x)
{
	return x->host;
}

static void
clear(struct vt_value *v, int32_t kind)
{
	struct grown *g = (struct grown *)v;

	*g = (struct grown){.value = {.kind = kind}};
}

static struct vt_value *
op_root(struct vt_extract *x)
{
	return run_of(x)->root;
}

/* A blank text is null: contract, "absent or blank". */
static int
op_set_text(struct vt_extract *x, struct vt_value *v, struct vt_str text, struct vt_error *err)
{
	struct kit_alloc a = arena_kit(run_of(x)->session->arena);
	struct vt_str folded = kit_fold(text, KIT_FOLD_SPACE, &a, NULL);

	if (folded.n > 0 && folded.s == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	if (folded.n > 0 && folded.s == text.s)
		folded = arena_str(run_of(x)->session->arena, folded);
	if (folded.n > 0 && folded.s == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	clear(v, folded.n > 0 ? VT_TEXT : VT_NULL);
	v->text = folded;
	return VT_OK;
}

static int
op_set_number(struct vt_extract *x, struct vt_value *v, int32_t number, struct vt_error *err)
{
	(void)x;
	(void)err;
	clear(v, number != VT_UNSET ? VT_NUMBER : VT_NULL);
	v->number = number != VT_UNSET ? number : 0;
	return VT_OK;
}

static int
op_set_list(struct vt_extract *x, struct vt_value *v, struct vt_error *err)
{
	(void)x;
	(void)err;
	clear(v, VT_LIST);
	return VT_OK;
}

static int
op_set_object(struct vt_extract *x, struct vt_value *v, struct vt_error *err)
{
	(void)x;
	(void)err;
	clear(v, VT_OBJECT);
	return VT_OK;
}

static int
make_room(struct arena *a, struct grown *g, struct vt_error *err)
{
	size_t n = g->value.item_count, room = g->room == 0 ? 8 : g->room * 2;
	struct vt_value **items;
	const char **keys;

	if (n < g->room)
		return VT_OK;
	items = arena_array(a, room, sizeof(struct vt_value *));
	keys = arena_array(a, room, sizeof(const char *));
	if (items == NULL || keys == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < n; i++) {
		items[i] = g->value.items[i];
		keys[i] = g->value.keys[i];
	}
	g->value.items = items;
	g->value.keys = keys;
	g->room = room;
	return VT_OK;
}

static int
op_add(struct vt_extract *x, struct vt_value *v, const char *key, struct vt_value **out_item,
    struct vt_error *err)
{
	struct vt_session *session = run_of(x)->session;
	struct grown *g = (struct grown *)v;
	struct vt_value *item;
	int rc;

	if ((v->kind == VT_OBJECT) != (key != NULL) || (v->kind != VT_OBJECT && v->kind != VT_LIST))
		return fail(err, VT_ERR_PLUGIN, "%s",
		    key != NULL ? "a key is for items of objects"
				: "only lists and objects have items");
	rc = make_room(session->arena, g, err);
	if (rc != VT_OK)
		return rc;
	item = new_value(session);
	if (item == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	/* The arrays are the host's own; only readers see them const. */
	((struct vt_value **)g->value.items)[g->value.item_count] = item;
	((const char **)g->value.keys)[g->value.item_count] = key;
	g->value.item_count++;
	*out_item = item;
	return VT_OK;
}

static int
op_evidence(struct vt_extract *x, const struct vt_evidence *evidence, struct vt_error *err)
{
	(void)err;
	run_of(x)->evidence = *evidence;
	return VT_OK;
}

static void *
op_alloc(struct vt_extract *x, size_t n)
{
	return arena_alloc(run_of(x)->session->scratch, n);
}

static const struct vt_extract_ops ops = {
    .size = sizeof(ops),
    .root = op_root,
    .set_text = op_set_text,
    .set_number = op_set_number,
    .set_list = op_set_list,
    .set_object = op_set_object,
    .add = op_add,
    .evidence = op_evidence,
    .alloc = op_alloc,
};

/* Runs one field. What it failed to say is null and undecided, not an error. */
static int
extract_field(struct vt_session *session, const struct vt_field *field, struct vt_field_report *out,
    struct vt_undecided *why, struct vt_error *err)
{
	struct run run = {session, new_value(session), {0}};
	struct vt_extract x = {&ops, &run};
	struct vt_error failed = {0};
	int rc;

	if (run.root == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	rc = field->extract(session->report.doc, session->report.parts, &x, &failed);
	arena_reset(session->scratch);
	if (rc == VT_ERR_MEMORY)
		return fail(err, rc, "%s", "");
	if (rc != VT_OK) {
		const char *message = arena_cstr(session->arena,
		    failed.message[0] != '\0' ? failed.message
					      : "the field failed without a reason");

		if (message == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		*why = (struct vt_undecided){field->name, {message, message}};
		clear(run.root, VT_NULL);
		run.evidence = (struct vt_evidence){0};
	}
	out->name = field->name;
	out->title = field->title;
	out->value = run.root;
	out->certainty = run.evidence.certainty;
	return place_find(session->arena, run.evidence.component, run.evidence.at, NULL,
	    &out->where, err);
}

int
session_extract(struct vt_session *session, struct vt_error *err)
{
	struct vt_report *report = &session->report;
	struct arena *a = session->arena;
	size_t n = session->engine->registry.lists[REGISTRY_FIELD].count, lost = 0;
	struct vt_field_report *fields = arena_array(a, n + 1, sizeof(*fields));
	struct vt_undecided *whys = arena_array(a, n + 1, sizeof(*whys));
	const struct vt_field_report **list =
	    arena_array(a, n + 1, sizeof(const struct vt_field_report *));
	const struct vt_undecided **undecided =
	    arena_array(a, n + 1, sizeof(const struct vt_undecided *));

	if (fields == NULL || whys == NULL || list == NULL || undecided == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < n; i++) {
		int rc = extract_field(session, vt_engine_field(session->engine, i), &fields[i],
		    &whys[lost], err);

		if (rc != VT_OK)
			return rc;
		list[i] = &fields[i];
		if (whys[lost].rule != NULL) {
			undecided[lost] = &whys[lost];
			lost++;
		}
	}
	report->fields = list;
	report->field_count = n;
	report->undecided = undecided;
	report->undecided_count = lost;
	report->verdict = lost > 0 || report->partial ? VT_UNDECIDED : VT_CONFORMS;
	return VT_OK;
}
