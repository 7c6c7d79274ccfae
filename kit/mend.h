/*
 * mend.h - the edits of a finding, gathered while a rule looks.
 *
 * Each function adds what makes a place conform and nothing where it already does.
 * Without memory all of a mend is lost: half of one would be none.
 */
#ifndef VANTHU_KIT_MEND_H
#define VANTHU_KIT_MEND_H

#include <vanthu/check.h>

#include "kit/text.h"

/* Zeroed before the first. */
struct kit_mend {
	struct vt_edit *items; /* in memory of the check */
	size_t count, room;
	int lost; /* there was no memory */
};

/* The span becomes text. */
void kit_mend_text(struct kit_mend *m, struct vt_check *check, struct vt_span at,
    struct vt_str text);
/* The characters of the span get those members of run that set names (VT_SET_*), where
 * they differ and can be seen. */
void kit_mend_run(struct kit_mend *m, struct vt_check *check, struct vt_span at, uint32_t set,
    const struct vt_run_format *run);
/* Sizes outside the range become the nearest one in it; raised and lowered text stays. */
void kit_mend_size(struct kit_mend *m, struct vt_check *check, struct vt_span at,
    const struct vt_range *range);
/* Small letters become capitals: as text, or by formatting where the text is not the
 * document's own or a letter has no capital. */
void kit_mend_upper(struct kit_mend *m, struct vt_check *check, struct vt_span at);
/* The paragraph gets those members of format that set names. */
void kit_mend_paragraph(struct kit_mend *m, struct vt_check *check,
    const struct vt_paragraph *paragraph, uint32_t set, const struct vt_paragraph_format *format);
/* The paragraph is centred between its margins. */
void kit_mend_centre(struct kit_mend *m, struct vt_check *check,
    const struct vt_paragraph *paragraph);
/* The pages of the section get those members of page that set names. */
void kit_mend_page(struct kit_mend *m, struct vt_check *check, const struct vt_section *section,
    uint32_t set, const struct vt_section *page);
/* The section gets a page number in its header, set as run says; from, if there is one,
 * holds such a number and nothing else, and loses it. */
void kit_mend_number(struct kit_mend *m, struct vt_check *check, const struct vt_section *section,
    const struct vt_paragraph *from, uint32_t set, const struct vt_run_format *run);
/* A line is drawn below the paragraph, centred, of a length in micrometres. The paragraph is
 * one of the body, in room micrometres between its margins. */
void kit_mend_line(struct kit_mend *m, struct vt_check *check, const struct vt_paragraph *paragraph,
    int32_t length, int32_t room);
/* Paragraphs become a table of two columns and two rows before at: cells has what of each goes to
 * the left and to the right, in memory of the check; the first split spans are the first row. */
void kit_mend_columns(struct kit_mend *m, struct vt_check *check, const struct vt_paragraph *at,
    const struct vt_span *cells, size_t count, size_t split, int32_t left, int32_t right);
/* 1 when one of the first cells of an edit of columns has words of the paragraph, and with them
 * its bookmarks. */
int kit_cells_have(const struct vt_edit *edit, size_t cells, const struct vt_paragraph *p);
/* 1 when line i of an edit of columns is of a paragraph that an earlier line is of: breaks part
 * them. */
int kit_cells_again(const struct vt_edit *edit, size_t line);
/* The table of two columns that the paragraph stands in has columns of these widths. */
void kit_mend_widths(struct kit_mend *m, struct vt_check *check,
    const struct vt_paragraph *paragraph, int32_t left, int32_t right);
/* All comments go. */
void kit_mend_comments(struct kit_mend *m, struct vt_check *check);

/* The value of the range that is nearest. */
int32_t kit_nearest(const struct vt_range *range, int32_t value);

/* The finding is mended so: from the edit first on. */
void kit_mend_put(const struct kit_mend *m, size_t first, struct vt_finding *finding);

#endif
