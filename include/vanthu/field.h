/*
 * field.h - the record of a document, and the host service of a field.
 *
 * Invariants: a field that the document lacks or leaves blank is null (a list:
 * empty), never a guess dressed as a value. Texts are NFC with single spaces,
 * otherwise as they stand.
 *
 * Life cycle: values live as long as the document.
 */
#ifndef VANTHU_FIELD_H
#define VANTHU_FIELD_H

#include <vanthu/error.h>
#include <vanthu/model.h>
#include <vanthu/parts.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { VT_NULL = 0, VT_TEXT = 1, VT_NUMBER = 2, VT_LIST = 3, VT_OBJECT = 4 };

/* A value of the record, a tree. Read-only for everybody but the host. */
struct vt_value {
	int32_t kind;                  /* VT_NULL ... VT_OBJECT */
	struct vt_str text;            /* VT_TEXT */
	int32_t number;                /* VT_NUMBER */
	const char *const *keys;       /* VT_OBJECT: key of each item */
	struct vt_value *const *items; /* VT_LIST, VT_OBJECT, in order */
	size_t item_count;
};

/* Where a field came from. */
struct vt_evidence {
	int32_t certainty; /* VT_GUESS ... */
	int32_t component; /* VT_PART_* */
	struct vt_span at;
};

struct vt_extract;

struct vt_extract_ops {
	uint32_t size;
	/* The value of the field being extracted; null at first. */
	struct vt_value *(*root)(struct vt_extract *x);
	/* Each turns v into the kind; text is copied, NFC-folded and its white space
	 * folded. They return VT_OK or memory. */
	int (*set_text)(struct vt_extract *x, struct vt_value *v, struct vt_str text,
	    struct vt_error *err);
	int (*set_number)(struct vt_extract *x, struct vt_value *v, int32_t number,
	    struct vt_error *err);
	int (*set_list)(struct vt_extract *x, struct vt_value *v, struct vt_error *err);
	int (*set_object)(struct vt_extract *x, struct vt_value *v, struct vt_error *err);
	/* A new null item at the end of a list or object; key (static) for objects. */
	int (*add)(struct vt_extract *x, struct vt_value *v, const char *key,
	    struct vt_value **out_item, struct vt_error *err);
	/* Where the field came from. The last call counts. */
	int (*evidence)(struct vt_extract *x, const struct vt_evidence *evidence,
	    struct vt_error *err);
	/* Zeroed memory until the field returns. */
	void *(*alloc)(struct vt_extract *x, size_t n);
};

struct vt_extract {
	const struct vt_extract_ops *ops;
	void *host;
};

#ifdef __cplusplus
}
#endif
#endif
