/* A session: one document after another from its bytes to its report. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/anatomy/anatomy.h"
#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/edit.h"
#include "core/engine/message.h"
#include "core/engine/session.h"
#include "core/model/doc.h"

static int
in_list(const char *const *list, const char *name)
{
	for (; list != NULL && *list != NULL; list++) {
		if (strcmp(*list, name) == 0)
			return 1;
	}
	return 0;
}

static int
check_names(const struct vt_engine *engine, const char *const *list, struct vt_error *err)
{
	for (; list != NULL && *list != NULL; list++) {
		if (vt_engine_rule_named(engine, *list) == NULL)
			return fail(err, VT_ERR_USAGE, "no rule \"%s\"", *list);
	}
	return VT_OK;
}

static int
select_rules(struct vt_session *session, const struct vt_session_options *options,
    struct vt_error *err)
{
	const struct vt_engine *engine = session->engine;
	const struct vt_rule *rule;
	size_t n = 0;
	int rc = check_names(engine, options->rules, err);

	if (rc == VT_OK)
		rc = check_names(engine, options->no_rules, err);
	if (rc != VT_OK)
		return rc;
	while (vt_engine_rule(engine, n) != NULL)
		n++;
	session->rules = arena_array(session->own, n + 1, sizeof(const struct vt_rule *));
	if (session->rules == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; (rule = vt_engine_rule(engine, i)) != NULL; i++) {
		if ((options->rules == NULL || in_list(options->rules, rule->id)) &&
		    !in_list(options->no_rules, rule->id))
			session->rules[session->rule_count++] = rule;
	}
	return VT_OK;
}

static int
rule_known(const void *ctx, const char *rule)
{
	return vt_engine_rule_named(ctx, rule) != NULL;
}

/* What a job needs besides the model: words to recognise by, and the law. */
static int
open_knowledge(struct vt_session *session, const struct vt_session_options *options,
    struct vt_error *err)
{
	const char *dir = session->engine->profile_dir;
	struct kit_alloc a = arena_kit(session->own);
	int rc;

	if (dir == NULL)
		return fail(err, VT_ERR_PROFILE, "there is no folder of profiles");
	rc = lexicon_load(kit_printf(&a, "%s/lexicon.xml", dir), &session->lexicon, err);
	if (rc == VT_OK)
		rc = law_open(&session->law, options->profile, dir, session->own, err);
	/* Rules of the folder's profiles may be of plugins that are not there. */
	if (rc == VT_OK && session->law.named != NULL &&
	    profile_info(session->law.named)->on_request)
		rc = profile_check_names(session->law.named, rule_known, session->engine, err);
	return rc;
}

static int
open_edit(struct vt_session *session, const struct vt_session_options *options,
    struct vt_error *err)
{
	if (!is_edit_job(session->job))
		return VT_OK;
	session->edit = (struct edit_options){
	    .direct = options->direct,
	    .drop_signature = options->drop_signature,
	    .dry_run = options->dry_run,
	    .english = options->english,
	};
	session->other = arena_new(LIMIT_MODEL_BYTES);
	session->changes_arena = arena_new(LIMIT_MODEL_BYTES);
	session->journal.arena = arena_new(LIMIT_MODEL_BYTES);
	if (options->date != NULL)
		session->edit.date = arena_cstr(session->own, options->date);
	if (session->other == NULL || session->changes_arena == NULL ||
	    session->journal.arena == NULL || (options->date != NULL && session->edit.date == NULL))
		return fail(err, VT_ERR_MEMORY, "%s", "");
	return VT_OK;
}

int
vt_session_open(struct vt_engine *engine, const struct vt_session_options *options,
    struct vt_session **out, struct vt_error *err)
{
	struct vt_session *session = calloc(1, sizeof(*session));
	int rc;

	if (session == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	session->engine = engine;
	session->job = options->job;
	session->final = options->final;
	session->wants = options->wants;
	session->today = options->today;
	session->alike = alike_new();
	session->own = arena_new(0);
	session->arena = arena_new(LIMIT_MODEL_BYTES);
	session->scratch = arena_new(LIMIT_MODEL_BYTES);
	if (session->own != NULL)
		session->folds = folds_new(session->own);
	if (session->folds == NULL || session->arena == NULL || session->scratch == NULL ||
	    session->alike == NULL)
		rc = fail(err, VT_ERR_MEMORY, "%s", "");
	else
		rc = select_rules(session, options, err);
	if (rc == VT_OK)
		rc = open_edit(session, options, err);
	if (rc == VT_OK && session->job != VT_JOB_DUMP)
		rc = open_knowledge(session, options, err);
	if (rc == VT_OK)
		*out = session;
	else
		vt_session_close(session);
	return rc;
}

void
vt_session_close(struct vt_session *session)
{
	if (session == NULL)
		return;
	law_close(&session->law);
	lexicon_free(session->lexicon);
	arena_free(session->journal.arena);
	arena_free(session->changes_arena);
	arena_free(session->other);
	arena_free(session->scratch);
	arena_free(session->arena);
	arena_free(session->own);
	package_free(session->package);
	alike_free(session->alike);
	buf_free(&session->text);
	free(session);
}

static void
session_reset(struct vt_session *session, const struct vt_input *input)
{
	arena_reset(session->arena);
	arena_reset(session->scratch);
	package_free(session->package);
	session->package = NULL;
	session->reader = NULL;
	session->has_file = 0;
	session->inner_format = NULL;
	session->report = (struct vt_report){.verdict = VT_UNDECIDED, .path = input->path};
	session->error = (struct vt_error){0};
}

int
session_do(struct vt_session *session, struct vt_error *err)
{
	struct vt_report *report = &session->report;
	const struct profile *profile;
	int fits, rc;

	rc = anatomy_find(session->arena, report->doc, session->lexicon, &report->parts, err);
	if (rc == VT_OK)
		rc = law_choose(&session->law, report->parts, &profile, &fits, err);
	if (rc != VT_OK)
		return rc;
	report->profile = profile_info(profile)->id;
	report->profile_title = profile_info(profile)->title;
	if (session->job == VT_JOB_EXTRACT)
		return session_extract(session, err);
	if (session->wants & VT_WANTS_RECORD)
		rc = session_extract(session, err);
	return rc == VT_OK ? session_check(session, profile, fits, err) : rc;
}

/* A report of nothing but an error. Memory that ran out means that the document
 * asked for more than it may have; it is given back before anything is said. */
static void
report_error(struct vt_session *session)
{
	struct vt_report *report = &session->report;
	struct vt_error *err = &session->error;
	char sha256[65] = "";

	if (report->sha256 != NULL)
		memcpy(sha256, report->sha256, sizeof(sha256) - 1);
	arena_reset(session->arena);
	if (err->code == VT_ERR_MEMORY)
		*err = (struct vt_error){.code = VT_ERR_TOO_LARGE,
		    .message = "it needs more memory than one document may have"};
	*report = (struct vt_report){
	    .path = report->path,
	    .sha256 = sha256[0] != '\0' ? arena_cstr(session->arena, sha256) : NULL,
	    .verdict = VT_UNDECIDED,
	    .error = err,
	    .error_code = error_code_name(err->code),
	    .error_message = message_of_error(session->arena, err),
	};
}

void
vt_session_read(struct vt_session *session, const struct vt_input *input,
    const struct vt_report **out_report)
{
	int rc;

	session_reset(session, input);
	rc = session_read_document(session, input, &session->error);
	if (rc == VT_OK && session->job != VT_JOB_DUMP)
		rc = session_do(session, &session->error);
	if (rc == VT_OK && is_edit_job(session->job))
		rc = session_edit(session, &session->error);
	if (rc != VT_OK) {
		session->error.code = rc;
		session->has_file = 0;
		report_error(session);
	}
	*out_report = &session->report;
}

void
vt_session_fail(struct vt_session *session, const struct vt_input *input, int code,
    const char *detail, const struct vt_report **out_report)
{
	session_reset(session, input);
	fail(&session->error, code, "%s", detail);
	report_error(session);
	*out_report = &session->report;
}

struct vt_str
vt_session_file(const struct vt_session *session)
{
	if (!session->has_file || session->package == NULL)
		return (struct vt_str){NULL, 0};
	return package_bytes(session->package);
}

/* The profile and the rule's entry in it, NULL for what all rules share; 0: it says
 * nothing of the rule. */
static int
entries_of(struct vt_session *session, size_t rule, const struct profile **out_profile,
    const struct profile_rule **out_entry)
{
	const struct vt_rule *found;
	struct vt_error ignored = {0};
	int fits;

	*out_entry = NULL;
	if (session->job == VT_JOB_DUMP ||
	    law_choose(&session->law, NULL, out_profile, &fits, &ignored) != VT_OK)
		return 0;
	if (rule == VT_SHARED)
		return 1;
	if ((found = vt_engine_rule(session->engine, rule)) == NULL)
		return 0;
	*out_entry = profile_rule(*out_profile, found->id);
	return *out_entry != NULL;
}

int
vt_session_limit(struct vt_session *session, size_t rule, size_t i, struct vt_limit_info *out)
{
	const struct profile_rule *entry;
	const struct profile *profile;

	if (!entries_of(session, rule, &profile, &entry))
		return 0;
	*out = (struct vt_limit_info){.size = sizeof(*out)};
	return profile_limit(profile, entry, i, &out->name, &out->shown);
}

int
vt_session_list(struct vt_session *session, size_t rule, size_t i, struct vt_list_info *out)
{
	const struct profile_rule *entry;
	const struct profile *profile;

	if (!entries_of(session, rule, &profile, &entry))
		return 0;
	*out = (struct vt_list_info){.size = sizeof(*out)};
	return profile_list_entry(profile, entry, i, &out->name, &out->items, &out->keys);
}

int
vt_session_rule(struct vt_session *session, size_t i, struct vt_rule_info *out)
{
	const struct vt_rule *rule = vt_engine_rule(session->engine, i);
	const struct profile *profile;
	const struct profile_rule *entry;
	struct vt_error ignored = {0};
	int fits;

	if (rule == NULL || session->job == VT_JOB_DUMP ||
	    law_choose(&session->law, NULL, &profile, &fits, &ignored) != VT_OK)
		return 0;
	entry = profile_rule(profile, rule->id);
	*out = (struct vt_rule_info){
	    .size = sizeof(*out),
	    .rule = rule,
	    .severity = profile_rule_severity(entry, NULL, session->final),
	    .cite = profile_rule_cite(entry, NULL),
	    .profile = profile_info(profile)->id,
	    .profile_title = profile_info(profile)->title,
	};
	for (size_t k = 0; k < session->rule_count; k++)
		out->selected |= session->rules[k] == rule && profile_rule_enabled(entry);
	return 1;
}
