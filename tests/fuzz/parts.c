/* A package in memory, cut from one input: the parts as they are, no ZIP around them. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit/fail.h"
#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

struct vt_stream {
	struct parts *parts;
	struct vt_str left;
};

static struct parts *
parts_of(const struct vt_package *pkg)
{
	return pkg->host;
}

static struct vt_str
op_head(const struct vt_package *pkg)
{
	const struct parts *parts = parts_of(pkg);

	return parts->count > 0 ? kit_sub(parts->items[0].bytes, 0, 4096)
				: (struct vt_str){NULL, 0};
}

static const char *
op_suffix(const struct vt_package *pkg)
{
	(void)pkg;
	return "";
}

static size_t
op_entry_count(const struct vt_package *pkg)
{
	return parts_of(pkg)->count;
}

static const char *
op_entry_name(const struct vt_package *pkg, size_t i)
{
	const struct parts *parts = parts_of(pkg);

	return i < parts->count ? parts->items[i].name.s : NULL;
}

static int64_t
find_part(const struct parts *parts, struct vt_str name)
{
	for (size_t i = 0; i < parts->count; i++) {
		if (kit_eq(parts->items[i].name, name))
			return (int64_t)i;
	}
	return -1;
}

static int64_t
op_entry_lookup(const struct vt_package *pkg, const char *name)
{
	return find_part(parts_of(pkg), kit_str(name));
}

static int
op_open(struct vt_package *pkg, int64_t i, struct vt_stream **out_stream, struct vt_error *err)
{
	struct parts *parts = parts_of(pkg);
	struct vt_stream *stream;

	(void)err;
	if (i < -1 || i >= (int64_t)parts->count)
		return VT_ERR_DAMAGED;
	stream = calloc(1, sizeof(*stream));
	if (stream == NULL)
		return VT_ERR_MEMORY;
	stream->parts = parts;
	if (parts->count > 0)
		stream->left = parts->items[i < 0 ? 0 : i].bytes;
	parts->opened++;
	*out_stream = stream;
	return VT_OK;
}

/* In pieces whose length varies with what is left: ends of pieces fall everywhere. */
static int
op_read(struct vt_stream *stream, void *buf, size_t n, size_t *out_n, struct vt_error *err)
{
	size_t most = 1 + stream->left.n % 509;

	(void)err;
	n = n < most ? n : most;
	n = n < stream->left.n ? n : stream->left.n;
	if (n > 0)
		memcpy(buf, stream->left.s, n);
	stream->left = kit_sub(stream->left, n, stream->left.n);
	*out_n = n;
	return VT_OK;
}

static void
op_close(struct vt_stream *stream)
{
	if (stream != NULL)
		stream->parts->opened--;
	free(stream);
}

/* The parts of a document inside are those of another input. */
static int
op_inside(struct vt_package *pkg, struct vt_str bytes, const char *name, struct vt_package **out,
    struct vt_error *err)
{
	(void)pkg;
	(void)bytes;
	(void)name;
	(void)out;
	return kit_fail(err, VT_ERR_TOO_DEEP, "a document inside");
}

static const struct vt_package_ops ops = {
    .size = sizeof(ops),
    .head = op_head,
    .suffix = op_suffix,
    .entry_count = op_entry_count,
    .entry_name = op_entry_name,
    .entry_lookup = op_entry_lookup,
    .open = op_open,
    .read = op_read,
    .close = op_close,
    .inside = op_inside,
};

static void
add(struct parts *parts, struct vt_str name, struct vt_str bytes)
{
	char *copy = parts->count < PARTS_MAX ? parts->names[parts->count] : NULL;

	if (copy == NULL || name.n >= sizeof(parts->names[0]) || find_part(parts, name) >= 0)
		return;
	memcpy(copy, name.s, name.n);
	copy[name.n] = '\0';
	parts->items[parts->count++] = (struct part){{copy, name.n}, bytes};
}

void
parts_split(struct parts *parts, const char *first, struct vt_str bytes)
{
	struct vt_str name = kit_str(first);
	size_t at = 0;

	*parts = (struct parts){.face = {&ops, parts}};
	for (;;) {
		int64_t mark = kit_find(bytes, VT_STR("\n@@"), at);
		size_t end = mark < 0 ? bytes.n : (size_t)mark;
		int64_t line;

		add(parts, name, kit_sub(bytes, at, end));
		if (mark < 0)
			return;
		line = kit_find(bytes, VT_STR("\n"), end + 3);
		at = line < 0 ? bytes.n : (size_t)line + 1;
		name = kit_sub(bytes, end + 3, line < 0 ? bytes.n : (size_t)line);
	}
}

void
parts_add(struct parts *parts, const char *name, const char *text)
{
	add(parts, kit_str(name), kit_str(text));
}
