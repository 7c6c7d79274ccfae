/*
 * length.h - lengths: every unit of the formats into whole micrometres.
 *
 * One rounding everywhere: to the nearest, halves away from zero. Values
 * outside int32_t, and text that is not a length, give VT_UNSET.
 */
#ifndef VANTHU_KIT_LENGTH_H
#define VANTHU_KIT_LENGTH_H

#include <vanthu/text.h>

int32_t kit_um_from_twips(int64_t twips);  /* 1/1440 inch */
int32_t kit_um_from_emu(int64_t emu);      /* 360 a micrometre is 36 EMU */
int32_t kit_um_from_points(double points); /* 1/72 inch */
int32_t kit_um_from_half_points(int64_t half_points);
/* "1.25cm", "12pt", "0.5in", "20mm", "3pc", "120" (bare: unit_um micrometres,
 * 0 refuses a bare number). A '%' is refused. */
int32_t kit_um_parse(struct vt_str text, int32_t bare_unit_um);
/* Decimal integer in text, or VT_UNSET. */
int32_t kit_int_parse(struct vt_str text);
/* "14pt" -> 28 half-points; "14" -> 28 too. VT_UNSET if it is not a size. */
int32_t kit_half_points_parse(struct vt_str text);

#endif
