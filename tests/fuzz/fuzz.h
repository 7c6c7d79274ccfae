/*
 * fuzz.h - what the fuzz targets share: packages and documents made in memory.
 *
 * A target is one function of bytes. libFuzzer calls it (configure --enable-fuzzers),
 * or replay.c does, with the bytes of files. A target that finds a promise of the
 * headers broken calls fuzz_broken, which a fuzzer sees as a crash.
 */
#ifndef VANTHU_TESTS_FUZZ_H
#define VANTHU_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include <vanthu/plugin.h>

#include "core/base/arena.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Says what is broken on standard error and ends the process. */
void fuzz_broken(const char *what, const char *detail) __attribute__((noreturn));

/* ---- a package of parts ---- */

enum { PARTS_MAX = 48 };

struct part {
	struct vt_str name; /* NUL-terminated */
	struct vt_str bytes;
};

struct parts {
	struct vt_package face;
	struct part items[PARTS_MAX];
	size_t count;
	char names[PARTS_MAX][64];
	size_t opened; /* streams that are open */
};

/* Cuts the input into parts: a line `@@NAME` opens the part of this name; what stands
 * before the first of them is the part called first. Borrows the bytes. */
void parts_split(struct parts *parts, const char *first, struct vt_str bytes);
/* Adds a part that the input does not bring; name and text are static. */
void parts_add(struct parts *parts, const char *name, const char *text);

/* ---- a document ---- */

/* Reads the package with a plugin's only reader, freezes, dumps and drops the
 * document; every promise a caller relies on is looked at. */
void fuzz_read(const struct vt_plugin *plugin, struct parts *parts);

/* Grows a document from lines of text: the notation of tests/anatomy, but nothing is
 * an error: what does not fit is passed over. */
int lines_build(struct vt_builder *b, struct vt_str text, struct vt_error *err);

/* ---- the whole program ---- */

/* Bytes as a file of this name, through every rule, field and writer. A name that ends in
 * .lines is a document of lines as above. */
void fuzz_host(const char *name, struct vt_str bytes);

extern const struct vt_plugin docx_plugin, odt_plugin;

/* A DOCX or an ODT package around the part that the input is; an input in which the
 * names of OpenDocument stand is a part of an ODT. */
void fuzz_word_part(const char *name, struct vt_str bytes);
void fuzz_odf_part(const char *name, struct vt_str bytes);
/* The parts of these packages. */
void fuzz_word_parts(const char *name, struct vt_str bytes, struct parts *out);
void fuzz_odf_parts(const char *name, struct vt_str bytes, struct parts *out);
int fuzz_is_odf(struct vt_str bytes);

#endif
