/*
 * field.h - what the fields of this folder share: copying a component into a
 * value together with its evidence.
 *
 * All return VT_OK or memory.
 */
#ifndef VANTHU_PLUGINS_FIELDS_FIELD_H
#define VANTHU_PLUGINS_FIELDS_FIELD_H

#include <vanthu/plugin.h>

#include "kit/date.h"
#include "kit/text.h"

/* The fields, in the order of the record. */
extern const struct vt_field field_type_name, field_type_code, field_code_number,
    field_code_notation, field_place, field_issued_date, field_organ_name,
    field_organization_in_charge, field_subject, field_signer_info, field_to, field_to_places,
    field_archive_places, field_priority, field_secrecy, field_language, field_page_amount,
    field_appendixes, field_legal_bases, field_citations, field_typer_notation,
    field_promulgation_amount, field_sphere_of_promulgation, field_signers, field_organ_names,
    field_recipients;

struct kit_alloc field_alloc(struct vt_extract *x);

/* The component is where the field comes from, no surer than most. NULL: nothing. */
int field_seen(struct vt_extract *x, const struct vt_component *c, int32_t most,
    struct vt_error *err);

/* Text of c into v; NULL or blank leaves v null. */
int field_set(struct vt_extract *x, struct vt_value *v, const struct vt_component *c,
    struct vt_error *err);

/* The field is the text of c. */
int field_text(struct vt_extract *x, const struct vt_component *c, struct vt_error *err);

/* The field is a list of the texts of components; blank ones are left out. */
int field_list(struct vt_extract *x, const struct vt_component *const *items, size_t count,
    struct vt_error *err);

/* Adds key with a text to object v; an empty text leaves it null. */
int field_add(struct vt_extract *x, struct vt_value *v, const char *key, struct vt_str text,
    struct vt_error *err);

/* Adds key with a date as ISO 8601; null when there is no such day. */
int field_add_date(struct vt_extract *x, struct vt_value *v, const char *key,
    const struct kit_date *date, struct vt_error *err);

/* Competence, Position and FullName of one who signs, as an object. */
int field_add_signer(struct vt_extract *x, struct vt_value *v, const struct vt_signature_part *s,
    struct vt_error *err);

/* `PL.(300)` of the Lưu line: the drafter's mark, and the digits of the number of copies, either
 * empty. The component that tells them, or NULL. */
const struct vt_component *field_drafter(const struct vt_parts *parts, struct vt_str *out_mark,
    struct vt_str *out_copies);

/* 1 when the entry of Nơi nhận names a place: neither the Lưu line nor dots to be filled in. */
int field_is_place(const struct vt_parts *parts, const struct vt_component *entry);

/* A number as registers keep it: without the zeros in front. */
struct vt_str field_number(struct vt_str digits);

/* A symbol as registers keep it, without the white space inside it and with one kind of dash; s
 * NULL on lack of memory. */
struct vt_str field_symbol(struct vt_extract *x, struct vt_str text);

#endif
