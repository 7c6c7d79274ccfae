/*
 * lexicon.h - the words by which components are recognised, of all regimes and
 * times: types of documents and their codes, titles of office, collectives,
 * kinds of administrative unit. Data: profiles/lexicon.xml.
 */
#ifndef VANTHU_CORE_LEXICON_H
#define VANTHU_CORE_LEXICON_H

#include <vanthu/error.h>

struct lexicon;

/* Reads and checks the file. Release with lexicon_free. Errors: profile (with
 * the line), not-found, memory. */
int lexicon_load(const char *path, struct lexicon **out, struct vt_error *err);
void lexicon_free(struct lexicon *lexicon);

#endif
