/* One descriptor of a plugin: is it long enough, named as it must be, and complete. */
#include "config.h"

#include <stddef.h>
#include <string.h>

#include "core/engine/descriptor.h"

/* Sizes as they were in minor 0 of this major: no descriptor may be shorter. */
static const struct {
	size_t least, now;
	struct vt_text title;
} kinds[REGISTRY_KINDS] = {
    [REGISTRY_READER] = {sizeof(struct vt_reader), sizeof(struct vt_reader), {"bộ đọc", "reader"}},
    [REGISTRY_RULE] = {offsetof(struct vt_rule, any_text), sizeof(struct vt_rule),
	{"quy tắc", "rule"}},
    [REGISTRY_FIELD] = {sizeof(struct vt_field), sizeof(struct vt_field), {"trường", "field"}},
    [REGISTRY_WRITER] = {offsetof(struct vt_writer, wants), sizeof(struct vt_writer),
	{"bộ ghi", "writer"}},
};

struct vt_text
descriptor_kind_title(enum registry_kind kind)
{
	return kinds[kind].title;
}

size_t
descriptor_size(enum registry_kind kind)
{
	return kinds[kind].now;
}

const void *const *
descriptor_list(const struct vt_plugin *plugin, enum registry_kind kind)
{
	switch (kind) {
	case REGISTRY_READER: return (const void *const *)plugin->readers;
	case REGISTRY_RULE: return (const void *const *)plugin->rules;
	case REGISTRY_FIELD: return (const void *const *)plugin->fields;
	case REGISTRY_WRITER: return (const void *const *)plugin->writers;
	default: return NULL;
	}
}

/* The name stands first in every descriptor, behind the size. */
const char *
descriptor_name(enum registry_kind kind, const void *descriptor)
{
	switch (kind) {
	case REGISTRY_READER: return ((const struct vt_reader *)descriptor)->name;
	case REGISTRY_RULE: return ((const struct vt_rule *)descriptor)->id;
	case REGISTRY_FIELD: return ((const struct vt_field *)descriptor)->name;
	case REGISTRY_WRITER: return ((const struct vt_writer *)descriptor)->name;
	default: return NULL;
	}
}

int
descriptor_is_word(const char *s, size_t n)
{
	if (n == 0 || n > 64 || s[0] == '-' || s[n - 1] == '-')
		return 0;
	for (size_t i = 0; i < n; i++) {
		if (!(s[i] >= 'a' && s[i] <= 'z') && !(s[i] >= '0' && s[i] <= '9') && s[i] != '-')
			return 0;
	}
	return 1;
}

static int
is_rule_id(const char *id)
{
	const char *dot = strchr(id, '.');

	return dot != NULL && descriptor_is_word(id, (size_t)(dot - id)) &&
	    descriptor_is_word(dot + 1, strlen(dot + 1));
}

/* Names of the record are those of edXML: "CodeNumber". */
static int
is_field_name(const char *name)
{
	size_t n = strlen(name);

	if (n == 0 || n > 64 || name[0] < 'A' || name[0] > 'Z')
		return 0;
	for (size_t i = 0; i < n; i++) {
		char c = name[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9'))
			return 0;
	}
	return 1;
}

static int
name_is_fit(enum registry_kind kind, const char *name)
{
	if (kind == REGISTRY_RULE)
		return is_rule_id(name);
	if (kind == REGISTRY_FIELD)
		return is_field_name(name);
	return descriptor_is_word(name, strlen(name));
}

static int
has_text(struct vt_text text)
{
	return text.vi != NULL && text.en != NULL;
}

/* Name of a member that must not be NULL and is; NULL when all are there. */
static const char *
missing_member(enum registry_kind kind, const void *descriptor)
{
	const struct vt_reader *reader = descriptor;
	const struct vt_rule *rule = descriptor;
	const struct vt_field *field = descriptor;
	const struct vt_writer *writer = descriptor;

	switch (kind) {
	case REGISTRY_READER:
		return reader->probe == NULL   ? "probe"
		    : reader->read == NULL     ? "read"
		    : !has_text(reader->title) ? "title"
					       : NULL;
	case REGISTRY_RULE:
		return rule->check == NULL   ? "check"
		    : !has_text(rule->title) ? "title"
		    : !has_text(rule->about) ? "about"
		    : !has_text(rule->mend)  ? "mend"
					     : NULL;
	case REGISTRY_FIELD:
		return field->extract == NULL ? "extract"
		    : !has_text(field->title) ? "title"
					      : NULL;
	case REGISTRY_WRITER:
		return writer->document == NULL ? "document"
		    : !has_text(writer->title)  ? "title"
		    : writer->jobs == 0         ? "jobs"
						: NULL;
	default: return NULL;
	}
}

struct vt_text
descriptor_complain(enum registry_kind kind, const void *descriptor, struct arena *a)
{
	struct kit_alloc kit = arena_kit(a);
	struct vt_text title = kinds[kind].title;
	const char *name, *member;
	uint32_t size;

	memcpy(&size, descriptor, sizeof(size));
	if (size < kinds[kind].least)
		return (struct vt_text){
		    kit_printf(&kit, "mô tả %s quá ngắn (%u byte, cần ít nhất %zu)", title.vi,
			(unsigned)size, kinds[kind].least),
		    kit_printf(&kit, "descriptor of a %s too short (%u bytes, at least %zu needed)",
			title.en, (unsigned)size, kinds[kind].least)};
	name = descriptor_name(kind, descriptor);
	if (name == NULL)
		return (struct vt_text){kit_printf(&kit, "%s không có tên (NULL)", title.vi),
		    kit_printf(&kit, "%s without a name (NULL)", title.en)};
	if (!name_is_fit(kind, name))
		return (struct vt_text){
		    kit_printf(&kit, "tên %s không hợp lệ: \"%.80s\"%s", title.vi, name,
			kind == REGISTRY_RULE ? " (phải có dạng nhóm.tên)" : ""),
		    kit_printf(&kit, "name of a %s not allowed: \"%.80s\"%s", title.en, name,
			kind == REGISTRY_RULE ? " (family.name is expected)" : "")};
	member = missing_member(kind, descriptor);
	if (member != NULL)
		return (struct vt_text){
		    kit_printf(&kit, "%s \"%s\" thiếu %s (NULL)", title.vi, name, member),
		    kit_printf(&kit, "%s \"%s\" lacks %s (NULL)", title.en, name, member)};
	return (struct vt_text){NULL, NULL};
}
