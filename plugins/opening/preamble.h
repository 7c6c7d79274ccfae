/*
 * preamble.h - the căn cứ that stand before the text, apart from sentences that
 * open with the same words.
 *
 * Invariants: lines stand in reading order, one right below the other, the căn
 * cứ and those that go on after them (`Theo đề nghị của …`). Without lines the
 * document has no preamble that is plainly one.
 */
#ifndef VANTHU_OPENING_PREAMBLE_H
#define VANTHU_OPENING_PREAMBLE_H

#include <vanthu/check.h>

struct preamble {
	const struct vt_component **lines;
	size_t count;
	/* Of them, in order, the căn cứ that are certain to be no sentences of the text. */
	const struct vt_component **bases;
	size_t basis_count;
	int ordered;   /* 1: a line such as `QUYẾT ĐỊNH:` or `Điều 1.` follows */
	int announced; /* 1: it, or a sentence that ends with a colon, follows */
};

/* Memory is the check's. VT_OK, or the error that ends the rule. */
int preamble_find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct preamble *out, struct vt_error *err);

/* The order that the line is but for its marks, `QUYẾT ĐINH:`; empty: none. */
int preamble_order_near(struct vt_check *check, struct vt_str line, struct vt_str *out,
    struct vt_error *err);

#endif
