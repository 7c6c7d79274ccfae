/*
 * shapes.h - the three objects of the JSON output: vanthu/check/1,
 * vanthu/record/1 and vanthu/error/1.
 */
#ifndef VANTHU_PLUGINS_JSON_SHAPES_H
#define VANTHU_PLUGINS_JSON_SHAPES_H

#include <vanthu/output.h>

/* Errors: io, too-large, memory (also for a value of the record that is nested too deep). */
int json_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);

#endif
