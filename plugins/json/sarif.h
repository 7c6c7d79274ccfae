/*
 * sarif.h - SARIF 2.1.0, a run per document. All return VT_OK, io, too-large or memory.
 */
#ifndef VANTHU_PLUGINS_JSON_SARIF_H
#define VANTHU_PLUGINS_JSON_SARIF_H

#include <vanthu/output.h>

int sarif_begin(struct vt_output *out, struct vt_error *err);
int sarif_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);
int sarif_end(struct vt_output *out, struct vt_error *err);

#endif
