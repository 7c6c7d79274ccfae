/*
 * suite.h - the parts of a JUnit report. All return VT_OK, io or memory.
 */
#ifndef VANTHU_JUNIT_SUITE_H
#define VANTHU_JUNIT_SUITE_H

#include <vanthu/output.h>

int junit_begin(struct vt_output *out, struct vt_error *err);
int junit_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);
int junit_end(struct vt_output *out, struct vt_error *err);

#endif
