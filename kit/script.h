/*
 * script.h - which of the fonts of a run a character is set in.
 *
 * Both formats give a run three sets of font, size, weight and posture: for
 * Latin text (Vietnamese is), for East Asian text, and for the complex scripts
 * that are shaped or run from right to left.
 */
#ifndef VANTHU_KIT_SCRIPT_H
#define VANTHU_KIT_SCRIPT_H

#include <vanthu/text.h>

enum kit_script { KIT_SCRIPT_LATIN, KIT_SCRIPT_EAST, KIT_SCRIPT_COMPLEX, KIT_SCRIPTS };

enum kit_script kit_script_of(uint32_t code_point);
/* Digits, signs and spaces, which take the script of the text around them where the
 * format says so. */
int kit_script_is_weak(uint32_t code_point);
/* 0 when all of the text is surely Latin: a quick look at its bytes. */
int kit_has_scripts(struct vt_str text);

#endif
