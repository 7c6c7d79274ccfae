/* The engine: what is loaded, and the look-ups a program makes in it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/engine.h"

/* The files vanthu is made of: without one of them a clean report would be a lie. */
static const char *const usual[] = {"standard", "text", "json", "csv", "xlsx", NULL};

/* What belongs to vanthu besides. */
static const char *const unusual[] = {"akn", "ead", "html", "junit"};

/* Which plugins hold writers and nothing else: tests/unit/test_session.c sees that it is so. */
static const struct {
	const char *plugin, *writers[3];
} writers_only[] = {
    {"akn", {"akn"}},
    {"csv", {"csv"}},
    {"ead", {"ead"}},
    {"html", {"html"}},
    {"json", {"json", "sarif"}},
    {"junit", {"junit"}},
    {"text", {"text"}},
    {"xlsx", {"xlsx"}},
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static int
has_writer(size_t row, const char *writer)
{
	const char *const *name = writers_only[row].writers;

	while (*name != NULL && strcmp(*name, writer) != 0)
		name++;
	return *name != NULL;
}

/* A writer that is not known may be in any plugin. */
static int
is_known_writer(const char *writer)
{
	for (size_t i = 0; i < COUNT(writers_only); i++)
		if (has_writer(i, writer))
			return 1;
	return 0;
}

static int
is_other_writer(const char *plugin, const void *writer)
{
	for (size_t i = 0; i < COUNT(writers_only); i++)
		if (strcmp(writers_only[i].plugin, plugin) == 0)
			return !has_writer(i, writer);
	return 0;
}

static int
load_own(struct vt_engine *engine, const struct vt_engine_options *options, struct vt_error *err)
{
	const char *belongs[COUNT(usual) + COUNT(unusual)];
	const struct load_choice choice = {belongs, is_other_writer, options->only_writer};
	/* A program older than the member does not have it. */
	int all = options->size < sizeof(*options) || options->only_writer == NULL ||
	    options->extra_dirs != NULL || options->required != NULL ||
	    !is_known_writer(options->only_writer);

	/* The NULL at the end of the first list ends both. */
	memcpy(belongs, unusual, sizeof(unusual));
	memcpy(belongs + COUNT(unusual), usual, sizeof(usual));
	return load_folder(&engine->loader, options->plugin_dir, all ? NULL : &choice, err);
}

static int
load_all(struct vt_engine *engine, const struct vt_engine_options *options, struct vt_error *err)
{
	int rc = load_own(engine, options, err);

	if (rc == VT_OK)
		rc = load_require(&engine->loader,
		    options->required != NULL ? options->required : usual, err);
	for (size_t i = 0;
	     rc == VT_OK && options->extra_dirs != NULL && options->extra_dirs[i] != NULL; i++)
		rc = load_folder(&engine->loader, options->extra_dirs[i], NULL, err);
	if (rc == VT_OK)
		registry_sort(&engine->registry);
	return rc;
}

int
vt_engine_open(const struct vt_engine_options *options, struct vt_engine **out,
    struct vt_error *err)
{
	struct vt_engine *engine = calloc(1, sizeof(*engine));
	int rc = VT_OK;

	if (engine == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	engine->arena = arena_new(0);
	if (engine->arena == NULL) {
		rc = fail(err, VT_ERR_MEMORY, "%s", "");
		goto out;
	}
	engine->registry.arena = engine->arena;
	engine->loader.arena = engine->arena;
	engine->loader.registry = &engine->registry;
	if (options->profile_dir != NULL) {
		engine->profile_dir = arena_cstr(engine->arena, options->profile_dir);
		if (engine->profile_dir == NULL) {
			rc = fail(err, VT_ERR_MEMORY, "%s", "");
			goto out;
		}
	}
	rc = load_all(engine, options, err);
out:
	if (rc != VT_OK)
		vt_engine_close(engine);
	else
		*out = engine;
	return rc;
}

void
vt_engine_close(struct vt_engine *engine)
{
	if (engine == NULL)
		return;
	registry_free(&engine->registry);
	arena_free(engine->arena);
	free(engine);
}

const struct vt_plugin_status *
vt_engine_plugin(const struct vt_engine *engine, size_t i)
{
	return i < engine->loader.count ? &engine->loader.statuses[i] : NULL;
}

const struct vt_plugin_status *
vt_engine_refused(const struct vt_engine *engine)
{
	for (size_t i = 0; i < engine->loader.count; i++) {
		if (!engine->loader.statuses[i].loaded && !engine->loader.statuses[i].left_out)
			return &engine->loader.statuses[i];
	}
	return NULL;
}

static const void *
item(const struct vt_engine *engine, enum registry_kind kind, size_t i)
{
	return i < engine->registry.lists[kind].count
	    ? engine->registry.lists[kind].items[i].descriptor
	    : NULL;
}

const struct vt_reader *
vt_engine_reader(const struct vt_engine *engine, size_t i)
{
	return item(engine, REGISTRY_READER, i);
}

const struct vt_rule *
vt_engine_rule(const struct vt_engine *engine, size_t i)
{
	return item(engine, REGISTRY_RULE, i);
}

const struct vt_field *
vt_engine_field(const struct vt_engine *engine, size_t i)
{
	return item(engine, REGISTRY_FIELD, i);
}

const struct vt_writer *
vt_engine_writer(const struct vt_engine *engine, size_t i)
{
	return item(engine, REGISTRY_WRITER, i);
}

const struct vt_rule *
vt_engine_rule_named(const struct vt_engine *engine, const char *id)
{
	const struct registry_entry *entry = registry_find(&engine->registry, REGISTRY_RULE, id);

	return entry != NULL ? entry->descriptor : NULL;
}

const struct vt_writer *
vt_engine_writer_named(const struct vt_engine *engine, const char *name)
{
	const struct registry_entry *entry =
	    registry_find(&engine->registry, REGISTRY_WRITER, name);

	return entry != NULL ? entry->descriptor : NULL;
}

int
vt_engine_profile(struct vt_engine *engine, size_t i, struct vt_profile_info *out,
    struct vt_error *err)
{
	const struct profile_info *info;

	if (engine->profile_dir == NULL)
		return fail(err, VT_ERR_PROFILE, "there is no folder of profiles");
	if (engine->profiles == NULL) {
		int rc = profile_list(engine->profile_dir, engine->arena, &engine->profiles,
		    &engine->profile_count, err);

		if (rc != VT_OK)
			return rc;
	}
	if (i >= engine->profile_count)
		return VT_ERR_NOT_FOUND;
	info = engine->profiles[i];
	*out = (struct vt_profile_info){
	    .id = info->id,
	    .path = info->path,
	    .title = info->title,
	    .base = info->base,
	    .regulation = info->regulation,
	    .since = info->since,
	    .until = info->until,
	    .kind = info->kind,
	};
	return VT_OK;
}

int
vt_engine_guide(struct vt_engine *engine, const char *rule, const struct vt_guide **out,
    struct vt_error *err)
{
	int rc = VT_OK;

	if (engine->profile_dir == NULL)
		return fail(err, VT_ERR_PROFILE, "there is no folder of profiles");
	if (engine->guide == NULL)
		rc = guide_load(engine->profile_dir, engine->arena, &engine->guide, err);
	if (rc == VT_OK)
		*out = guide_of(engine->guide, rule);
	return rc;
}
