/* Which reader takes a file: all are asked, the most certain wins. */
#include "config.h"

#include "core/base/fail.h"
#include "core/engine/choose.h"

int
choose_reader(const struct registry *registry, struct package *package,
    const struct vt_reader **out, struct vt_error *err)
{
	const struct vt_reader *best = NULL;
	int best_score = 0;

	for (size_t i = 0; i < registry->lists[REGISTRY_READER].count; i++) {
		const struct registry_entry *entry = &registry->lists[REGISTRY_READER].items[i];
		const struct vt_reader *reader = entry->descriptor;
		int score = reader->probe(package_face(package));

		if (score < 0 || score > 100)
			return fail(err, VT_ERR_PLUGIN,
			    "reader \"%s\" of plugin \"%s\" answered %d to a probe, "
			    "0 to 100 is allowed",
			    reader->name, entry->plugin, score);
		if (score > best_score) {
			best = reader;
			best_score = score;
		}
	}
	if (best == NULL)
		return package_diagnose(package, err);
	*out = best;
	return VT_OK;
}
