/* Which profile governs a document: the heads of a folder, and the choice among them. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/profile_data.h"

/* A folder of profiles is made by hand; more than this is another folder. */
#define PROFILE_LIST_MAX 256

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int
is_xml(const char *name)
{
	size_t n = strlen(name);

	return n > 4 && name[0] != '.' && strcmp(name + n - 4, ".xml") == 0;
}

/* Sorted names of the XML files in dir. */
static int
list_names(const char *dir, struct arena *a, const char **names, size_t *out_count,
    struct vt_error *err)
{
	DIR *d = opendir(dir);
	struct dirent *entry;
	size_t count = 0;
	int status = VT_OK;

	if (d == NULL)
		return fail(err, VT_ERR_PROFILE, "no profile folder %s", dir);
	while ((entry = readdir(d)) != NULL && status == VT_OK) {
		if (!is_xml(entry->d_name))
			continue;
		if (count == PROFILE_LIST_MAX)
			status = fail(err, VT_ERR_PROFILE, "%s: too many files", dir);
		else if ((names[count++] = arena_cstr(a, entry->d_name)) == NULL)
			status = fail(err, VT_ERR_MEMORY, "no memory for profiles");
	}
	closedir(d);
	if (status == VT_OK && count > 0)
		qsort(names, count, sizeof(*names), compare_names);
	*out_count = count;
	return status;
}

/* *out stays NULL when the file is XML of another kind. */
static int
read_head(const char *path, struct arena *a, const struct profile_info **out, struct vt_error *err)
{
	struct profile_info *info;
	const struct node *root;
	int status = profile_read(path, "title", a, a, &root, err);

	if (status != VT_OK || !profile_is_root(root))
		return status;
	if ((info = arena_alloc(a, sizeof(*info))) == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for profiles");
	status = profile_parse_head(root, path, a, info, err);
	if (status == VT_OK)
		*out = info;
	return status;
}

int
profile_list(const char *dir, struct arena *a, const struct profile_info *const **out,
    size_t *out_count, struct vt_error *err)
{
	struct kit_alloc alloc = arena_kit(a);
	const char **names = arena_array(a, PROFILE_LIST_MAX, sizeof(*names));
	const struct profile_info **list = arena_array(a, PROFILE_LIST_MAX, sizeof(*list));
	size_t name_count = 0, count = 0;
	int status;

	if (names == NULL || list == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for profiles");
	status = list_names(dir, a, names, &name_count, err);
	for (size_t i = 0; i < name_count && status == VT_OK; i++) {
		status =
		    read_head(kit_printf(&alloc, "%s/%s", dir, names[i]), a, &list[count], err);
		if (list[count] != NULL)
			count++;
	}
	if (status != VT_OK)
		return status;
	*out = list;
	*out_count = count;
	return VT_OK;
}

/* ---- the choice ---- */

int
profile_is_of_party(const struct vt_parts *parts)
{
	/* Beside the national title a number of the Party's form is a fault; the Youth Union
	 * numbers as the Party does. */
	return parts->party ||
	    (!parts->organisation && parts->number != NULL && parts->number->party &&
		parts->nation == NULL);
}

static int32_t
kind_of(const struct vt_parts *parts)
{
	if (profile_is_of_party(parts))
		return PROFILE_PARTY;
	return parts->normative ? PROFILE_NORMATIVE : PROFILE_ADMINISTRATIVE;
}

static int32_t
yyyymmdd(int32_t year, int32_t month, int32_t day)
{
	if (year == VT_UNSET || year < 1 || year > 9999)
		return 0;
	return year * 10000 + (month == VT_UNSET ? 1 : month) * 100 + (day == VT_UNSET ? 1 : day);
}

/* yyyymmdd; a blank day or month is the first; 0 without a year. */
static int32_t
date_of(const struct vt_parts *parts)
{
	const struct vt_date_part *d = parts->date;
	const struct vt_citation *with = parts->issued_with;

	if (d != NULL)
		return yyyymmdd(d->year_value, d->month_value, d->day_value);
	/* What is issued with another document is as old as that. */
	return with == NULL ? 0 : yyyymmdd(with->year, with->month, with->day);
}

/* Days are not counted: how far apart two dates are, for comparing. */
static int32_t
distance(const struct profile_info *info, int32_t date)
{
	return date < info->since ? info->since - date : date - info->until;
}

/* The newest profile of the kind in force on the date; 0: whatever date. */
static const struct profile_info *
newest(const struct profile_info *const *list, size_t count, int32_t kind, int32_t date)
{
	const struct profile_info *found = NULL;

	for (size_t i = 0; i < count; i++) {
		const struct profile_info *info = list[i];

		if (info->on_request || info->kind != kind)
			continue;
		if (date != 0 && (date < info->since || (info->until != 0 && date > info->until)))
			continue;
		if (found == NULL || info->since > found->since)
			found = info;
	}
	return found;
}

/* The profile of the kind whose time is nearest to a date that none governs. */
static const struct profile_info *
nearest(const struct profile_info *const *list, size_t count, int32_t kind, int32_t date)
{
	const struct profile_info *found = NULL;

	for (size_t i = 0; i < count; i++)
		if (!list[i]->on_request && list[i]->kind == kind &&
		    (found == NULL || distance(list[i], date) < distance(found, date)))
			found = list[i];
	return found;
}

/*
 * The regimes themselves are the since, until and kind of the files: a profile
 * for an older circular, for party or for legal normative documents takes part
 * as soon as its file is in the folder.
 */
const struct profile_info *
profile_choose(const struct profile_info *const *list, size_t count, const struct vt_parts *parts,
    int *out_fits)
{
	int32_t kind = kind_of(parts), date = date_of(parts);
	const struct profile_info *found = newest(list, count, kind, date);

	*out_fits = found != NULL && !parts->organisation;
	if (found == NULL)
		found = nearest(list, count, kind, date);
	return found != NULL ? found : newest(list, count, PROFILE_ADMINISTRATIVE, 0);
}
