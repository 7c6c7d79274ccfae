/*
 * organ.h - identifiers of agencies: their form, and the user's list of them.
 *
 * The list is text, an agency a line: its identifier, white space, its name. Lines that
 * are empty or start with # say nothing.
 */
#ifndef VANTHU_PLUGINS_EDXML_ORGAN_H
#define VANTHU_PLUGINS_EDXML_ORGAN_H

#include <vanthu/plugin.h>

/* 1 for the forms of QCVN 102:2016 (000.00.11.H53) and QĐ 20/2020/QĐ-TTg (H37.02.02). */
int organ_id_fits(struct vt_str id);

/* Looks all of the list over; usage with the number of the line that is wrong, in the
 * user's language, or memory. */
int organ_map_check(struct vt_output *out, struct vt_str map, struct vt_error *err);

/* The identifier of an agency in the list, empty when it is not there. above, when it has
 * text, is its parent: a line "name, parent" counts before one with the name alone. */
struct vt_str organ_map_find(struct vt_output *out, struct vt_str map, struct vt_str name,
    struct vt_str above);

#endif
