/* Which profile a document is judged by, each loaded when first needed. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/law.h"

int
law_open(struct law *law, const char *name, const char *dir, struct arena *a, struct vt_error *err)
{
	const struct profile *first;
	int fits, rc;

	*law = (struct law){.dir = dir};
	if (name != NULL && strcmp(name, "auto") != 0)
		return profile_load(name, dir, &law->named, err);
	rc = profile_list(dir, a, &law->list, &law->count, err);
	if (rc != VT_OK)
		return rc;
	law->loaded = arena_array(a, law->count + 1, sizeof(struct profile *));
	if (law->loaded == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	/* Loaded before worker processes are made, so that they share it. */
	return law_choose(law, NULL, &first, &fits, err);
}

void
law_close(struct law *law)
{
	profile_free(law->named);
	for (size_t i = 0; law->loaded != NULL && i < law->count; i++)
		profile_free(law->loaded[i]);
	*law = (struct law){0};
}

int
law_choose(struct law *law, const struct vt_parts *parts, const struct profile **out, int *out_fits,
    struct vt_error *err)
{
	static const struct vt_title_part no_title;
	static const struct vt_parts nothing = {.title = &no_title};
	const struct profile_info *info;
	size_t i = 0;

	*out_fits = 1;
	if (law->named != NULL) {
		*out = law->named;
		return VT_OK;
	}
	info = profile_choose(law->list, law->count, parts != NULL ? parts : &nothing, out_fits);
	if (info == NULL)
		return fail(err, VT_ERR_PROFILE, "no profile in %s", law->dir);
	while (law->list[i] != info)
		i++;
	if (law->loaded[i] == NULL) {
		int rc = profile_load(info->id, law->dir, &law->loaded[i], err);

		if (rc != VT_OK)
			return rc;
	}
	*out = law->loaded[i];
	return VT_OK;
}
