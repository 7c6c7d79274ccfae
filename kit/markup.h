/*
 * markup.h - XML and HTML out, escaped and well-formed whatever the text holds.
 *
 * Invariants: elements nest; a failure sticks and later calls do nothing, so that
 * a writer asks once, at the end. Characters that XML forbids (control characters,
 * invalid UTF-8, U+FFFE) become U+FFFD.
 *
 * Life cycle: kit_markup_open, elements, kit_markup_close. The bytes go to the
 * output as they come.
 *
 * kit_markup_close returns VT_OK, or the first failure: io, memory.
 */
#ifndef VANTHU_KIT_MARKUP_H
#define VANTHU_KIT_MARKUP_H

#include <vanthu/output.h>

enum kit_markup_kind {
	KIT_MARKUP_XML, /* an element without content is closed in its start tag */
	KIT_MARKUP_HTML /* every element has an end tag */
};

struct kit_markup {
	struct vt_output *out;
	struct vt_error *err;
	enum kit_markup_kind kind;
	void *writer; /* of libxml2 */
	int rc;
};

void kit_markup_open(struct kit_markup *m, enum kit_markup_kind kind, struct vt_output *out,
    struct vt_error *err);
int kit_markup_close(struct kit_markup *m);

void kit_markup_start(struct kit_markup *m, const char *element);
void kit_markup_end(struct kit_markup *m);
/* Attributes stand right behind the start of their element. */
void kit_markup_attribute(struct kit_markup *m, const char *name, struct vt_str value);
void kit_markup_attributef(struct kit_markup *m, const char *name, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void kit_markup_text(struct kit_markup *m, struct vt_str text);
/* In the language of the output. */
void kit_markup_say(struct kit_markup *m, struct vt_text text);
/* An element with nothing but text. */
void kit_markup_element(struct kit_markup *m, const char *element, struct vt_str text);
/* As it stands: constants of the writer only. */
void kit_markup_raw(struct kit_markup *m, const char *constant);

#endif
