/*
 * expect.h - the phrases rules are written in.
 *
 * Each looks up a limit of the running rule in its profile by name, compares,
 * and reports a finding with what was measured and what is allowed. They return
 * VT_OK whether or not a finding was made, or the error that ends the rule. What the
 * profile leaves no doubt about comes with the edits that mend it, at all its places.
 * A value of VT_UNSET is not compared: nobody knows it.
 */
#ifndef VANTHU_KIT_EXPECT_H
#define VANTHU_KIT_EXPECT_H

#include <vanthu/check.h>

#include "kit/mend.h"
#include "kit/text.h"

/* The allocator of a check, for kit_printf and kit_fold. */
struct kit_alloc kit_check_alloc(struct vt_check *check);

/* A finding on a component with both sentences; fill in more before report. */
struct vt_finding kit_finding(int32_t component, struct vt_span at, const char *vi, const char *en);
int kit_report(struct vt_check *check, const struct vt_finding *finding, struct vt_error *err);

/* Length in micrometres against <length name=.../>; subject names what was
 * measured ("lề trên", "top margin"). The tolerance of half a millimetre for
 * page geometry is applied here and nowhere else. */
int expect_length(struct vt_check *check, const struct vt_section *section, const char *name,
    int32_t value, struct vt_text subject, struct vt_error *err);
/* The same, with the case of the rule a finding falls under. */
int expect_length_as(struct vt_check *check, const struct vt_section *section, const char *name,
    const char *variant, int32_t value, struct vt_text subject, struct vt_error *err);
/* The same, and what mends it; NULL: nobody can tell. */
int expect_length_mended(struct vt_check *check, const struct vt_section *section, const char *name,
    const char *variant, int32_t value, struct vt_text subject, const struct kit_mend *mend,
    struct vt_error *err);

/* 1 when a length of the page is in the range, that tolerance included. */
int kit_length_in(const struct vt_range *range, int32_t um);

/* Each finding names its property as its case: "size", "bold", "italic",
 * "underline", "upper", "centred"; that of expect_length is the name of the limit. */

/* How the characters of a component must be set; asked of each run with ink
 * that its spans cover. One finding per component and property. */
/* <size name="size"/> */
int expect_size(struct vt_check *check, const struct vt_component *c, struct vt_error *err);
/* <flag name="bold"/> */
int expect_bold(struct vt_check *check, const struct vt_component *c, struct vt_error *err);
/* <flag name="italic"/> */
int expect_italic(struct vt_check *check, const struct vt_component *c, struct vt_error *err);
/* <flag name="upper"/>: capitals, typed or by formatting */
int expect_upper(struct vt_check *check, const struct vt_component *c, struct vt_error *err);
/* Centred: by alignment, or by a centre tab for components on a tabbed line,
 * or by the cell or box it fills. <flag name="centred"/> */
int expect_centred(struct vt_check *check, const struct vt_component *c, struct vt_error *err);

/* As expect_centred, with the case of the rule a finding falls under. */
int expect_centred_as(struct vt_check *check, const struct vt_component *c, const char *variant,
    struct vt_error *err);
/* What mends it centres the lines of the other component, too: they stand above or below it. */
int expect_centred_with(struct vt_check *check, const struct vt_component *c,
    const struct vt_component *other, const char *variant, struct vt_error *err);

/* Those of size, bold, italic, underline, upper, centred that the rule's profile entry
 * names. The whole body of most *.style rules. NULL component: nothing. */
int expect_style(struct vt_check *check, const struct vt_component *c, struct vt_error *err);
/* The same, where messages call the component by another name ("từ Nơi nhận",
 * "the words Nơi nhận"): lower case, as inside a sentence. */
int expect_style_of(struct vt_check *check, const struct vt_component *c, struct vt_text subject,
    struct vt_error *err);
/* The same with the limits and cases "SET-size", "SET-bold" ...: a rule whose component is set in
 * one way here, in another there. */
int expect_style_set(struct vt_check *check, const struct vt_component *c, const char *set,
    struct vt_error *err);
/* The same by another name, as expect_style_of has it. */
int expect_style_set_of(struct vt_check *check, const struct vt_component *c, const char *set,
    struct vt_text subject, struct vt_error *err);
/* The same of several lines of one kind: one finding per property, at the first line at fault; it
 * says how many others there are. set may be NULL. */
int expect_style_each(struct vt_check *check, const struct vt_component *const *list, size_t count,
    const char *set, struct vt_error *err);

/* What messages call a component: "tên cơ quan ban hành", "issuing agency". */
struct vt_text kit_component_name(int32_t kind);
/* Half-points as people write them: "12,5 pt" and "12.5 pt". */
struct vt_text kit_show_size(const struct kit_alloc *a, int32_t half_points);
/* Micrometres in millimetres with at most one decimal: "25,4 mm", "25.4 mm". */
struct vt_text kit_show_length(const struct kit_alloc *a, int32_t um);
/* 1 when the characters of the run can be seen, and are set as text is: not all white space, not
 * hidden, in no formula. */
int kit_has_ink(const struct vt_paragraph *p, uint32_t start, uint32_t end,
    const struct vt_run_format *format);
/* 1 when s has letters or digits: nobody can tell a bold comma from another. */
int kit_can_be_judged(struct vt_str s);
/* Estimate of the width of text[start, end) as printed in Times New Roman. */
int32_t kit_text_width(const struct vt_paragraph *p, uint32_t start, uint32_t end);
/* 1 when the paragraph's text is wider, told from no more of it than that takes. */
int kit_is_wider(const struct vt_paragraph *p, int64_t width);
/* Width there is for the lines of the paragraph, or VT_UNSET. */
int32_t kit_room_for(const struct vt_paragraph *p);

#endif
