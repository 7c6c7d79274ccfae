/* Runs one rule over one document: the host's side of vanthu/check.h. */
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/check.h"
#include "core/engine/edits.h"

/* What stands behind a struct vt_check while its rule runs. */
struct run {
	const struct vt_rule *rule;
	struct check_subject *subject;
	const struct profile_rule *entry;
	struct findings *out;
};

/* ---- copies ---- */

static int
no_memory(struct vt_error *err)
{
	return fail(err, VT_ERR_MEMORY, "no memory for findings");
}

/* Both languages, each standing in for the other; NULLs stay NULLs. */
static int
copy_text(struct arena *a, struct vt_text text, struct vt_text *out)
{
	const char *vi = text.vi != NULL ? text.vi : text.en;
	const char *en = text.en != NULL ? text.en : text.vi;

	*out = (struct vt_text){NULL, NULL};
	if (vi == NULL)
		return 1;
	out->vi = arena_cstr(a, vi);
	out->en = arena_cstr(a, en);
	return out->vi != NULL && out->en != NULL;
}

/* Doubles an array of the arena; what it leaves behind goes with the document. */
static void *
grow(struct arena *a, const void *items, size_t count, size_t *room, size_t each)
{
	size_t more = *room == 0 ? 16 : *room * 2;
	void *grown = arena_array(a, more, each);

	if (grown == NULL)
		return NULL;
	if (count > 0)
		memcpy(grown, items, count * each);
	*room = more;
	return grown;
}

static int
copy_finding(const struct run *run, const struct vt_finding *finding, struct check_finding *out)
{
	struct arena *a = run->subject->arena;
	struct vt_text mend = finding->mend.vi != NULL ? finding->mend : run->rule->mend;
	size_t n = finding->size < sizeof(*finding) ? finding->size : sizeof(*finding);
	struct vt_error ignored = {0};

	memset(out, 0, sizeof(*out));
	memcpy(&out->finding, finding, n);
	out->finding.size = sizeof(*finding);
	out->finding.at = edits_clip_span(finding->at);
	out->rule = run->rule;
	out->severity = profile_rule_severity(run->entry, finding->variant, run->subject->final);
	out->cite = profile_rule_cite(run->entry, finding->variant);
	out->finding.variant = NULL;
	if (!copy_text(a, finding->message, &out->finding.message) ||
	    !copy_text(a, finding->measured, &out->finding.measured) ||
	    !copy_text(a, finding->allowed, &out->finding.allowed) ||
	    !copy_text(a, mend, &out->finding.mend))
		return 0;
	if (edits_copy(a, &out->finding, run->rule->id, &out->edits, &out->edit_count, &ignored) !=
	    VT_OK)
		return 0;
	out->finding.edits = NULL;
	out->finding.edit_count = 0;
	if (!out->finding.has_replace)
		return 1;
	out->finding.replace = arena_str(a, finding->replace);
	return out->finding.replace.s != NULL;
}

/* ---- the services ---- */

static struct run *
run_of(struct vt_check *check)
{
	return check->host;
}

static int
host_report(struct vt_check *check, const struct vt_finding *finding, struct vt_error *err)
{
	struct run *run = run_of(check);
	struct findings *out = run->out;

	if (finding->message.vi == NULL && finding->message.en == NULL)
		return fail(err, VT_ERR_PLUGIN, "rule %s: finding without a message",
		    run->rule->id);
	if (out->count == out->room) {
		void *items = grow(run->subject->arena, out->items, out->count, &out->room,
		    sizeof(*out->items));

		if (items == NULL)
			return no_memory(err);
		out->items = items;
	}
	if (!copy_finding(run, finding, &out->items[out->count]))
		return no_memory(err);
	out->count++;
	return VT_OK;
}

static int
add_undecided(const struct run *run, struct vt_text why, struct vt_error *err)
{
	struct findings *out = run->out;

	if (out->undecided_count == out->undecided_room) {
		void *items = grow(run->subject->arena, out->undecided, out->undecided_count,
		    &out->undecided_room, sizeof(*out->undecided));

		if (items == NULL)
			return no_memory(err);
		out->undecided = items;
	}
	out->undecided[out->undecided_count].rule = run->rule;
	if (!copy_text(run->subject->arena, why, &out->undecided[out->undecided_count].why))
		return no_memory(err);
	out->undecided_count++;
	return VT_OK;
}

static int
host_undecided(struct vt_check *check, struct vt_text why, struct vt_error *err)
{
	return add_undecided(run_of(check), why, err);
}

static int
silent(const struct run *run, const char *what, const char *name, struct vt_error *err)
{
	return fail(err, VT_ERR_PROFILE, "profile %s has no %s \"%s\" for rule %s",
	    profile_info(run->subject->profile)->id, what, name, run->rule->id);
}

static int
host_range(struct vt_check *check, const char *name, struct vt_range *out, struct vt_error *err)
{
	struct run *run = run_of(check);

	if (profile_range(run->subject->profile, run->entry, name, out))
		return VT_OK;
	return silent(run, "range", name, err);
}

static int
host_words(struct vt_check *check, const char *name, struct vt_words *out, struct vt_error *err)
{
	struct run *run = run_of(check);

	if (profile_words(run->subject->profile, run->entry, name, out))
		return VT_OK;
	return silent(run, "words", name, err);
}

static int
host_lookup(struct vt_check *check, const char *map, struct vt_str key, struct vt_str *out,
    struct vt_error *err)
{
	struct run *run = run_of(check);

	if (profile_lookup(run->subject->profile, run->entry, map, key, out))
		return VT_OK;
	return silent(run, "map", map, err);
}

static int
host_fixed(struct vt_check *check, const char *name, struct vt_str *out, struct vt_error *err)
{
	struct run *run = run_of(check);

	if (profile_fixed(run->subject->profile, run->entry, name, out))
		return VT_OK;
	return silent(run, "text", name, err);
}

static int
host_flag(struct vt_check *check, const char *name, int fallback)
{
	struct run *run = run_of(check);

	return profile_flag(run->subject->profile, run->entry, name, fallback);
}

static int
host_is_final(struct vt_check *check)
{
	return run_of(check)->subject->final;
}

static void *
host_alloc(struct vt_check *check, size_t n)
{
	return arena_alloc(run_of(check)->subject->scratch, n);
}

static int
host_folded(struct vt_check *check, const struct vt_paragraph *paragraph, uint32_t folds,
    struct vt_folded *out, struct vt_error *err)
{
	const struct check_subject *subject = run_of(check)->subject;

	if (paragraph->number < 1 || paragraph->number > subject->doc->paragraph_count ||
	    subject->doc->paragraphs[paragraph->number - 1] != paragraph)
		return fail(err, VT_ERR_PLUGIN, "rule %s: a paragraph of no document",
		    run_of(check)->rule->id);
	return folds_paragraph(subject->folds, paragraph, folds, out, err);
}

static int
host_folded_words(struct vt_check *check, const char *name, uint32_t folds,
    struct vt_folded_words *out, struct vt_error *err)
{
	struct vt_words words;
	int status = host_words(check, name, &words, err);

	return status == VT_OK ? folds_words(run_of(check)->subject->folds, &words, folds, out, err)
			       : status;
}

static void *
host_shared(struct vt_check *check, const void *key, size_t n)
{
	struct check_subject *subject = run_of(check)->subject;
	struct shared *s = subject->shared;

	while (s != NULL && (s->key != key || s->n != n))
		s = s->next;
	if (s != NULL)
		return s->memory;
	s = arena_alloc(subject->arena, sizeof(*s));
	if (s == NULL || (s->memory = arena_alloc(subject->arena, n)) == NULL)
		return NULL;
	s->key = key;
	s->n = n;
	s->next = subject->shared;
	subject->shared = s;
	return s->memory;
}

static const struct vt_check_ops host_ops = {
    .size = sizeof(struct vt_check_ops),
    .report = host_report,
    .undecided = host_undecided,
    .range = host_range,
    .words = host_words,
    .lookup = host_lookup,
    .fixed = host_fixed,
    .flag = host_flag,
    .is_final = host_is_final,
    .alloc = host_alloc,
    .folded = host_folded,
    .folded_words = host_folded_words,
    .shared = host_shared,
};

/* ---- the run ---- */

int
check_run(const struct vt_rule *rule, const struct profile_rule *entry,
    struct check_subject *subject, struct findings *out, struct vt_error *err)
{
	struct run run = {rule, subject, entry, out};
	struct vt_check check = {&host_ops, &run};
	struct vt_error own = {0};
	struct kit_alloc scratch = arena_kit(subject->scratch);
	struct vt_text why;
	int status;

	if (!profile_rule_enabled(run.entry))
		return VT_OK;
	out->rules_run++;
	status = rule->check(subject->doc, subject->parts, &check, &own);
	if (status == VT_ERR_MEMORY) {
		status = fail(err, status, "rule %s: no memory", rule->id);
	} else if (status < 0) {
		why.vi = kit_printf(&scratch, "Không kiểm tra được quy tắc này: %s",
		    own.code != 0 ? own.message : error_code_name(status));
		why.en = kit_printf(&scratch, "This rule could not look: %s",
		    own.code != 0 ? own.message : error_code_name(status));
		status = add_undecided(&run, why, err);
	} else {
		status = VT_OK;
	}
	arena_reset(subject->scratch);
	return status;
}
