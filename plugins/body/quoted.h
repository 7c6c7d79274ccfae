/*
 * quoted.h - which paragraphs are quoted.
 */
#ifndef VANTHU_BODY_QUOTED_H
#define VANTHU_BODY_QUOTED_H

#include <vanthu/model.h>

#include "kit/text.h"

/* quoted[i] becomes 1 for each paragraph that begins inside quotation marks which an earlier one
 * opened, else 0; it has room for doc->paragraph_count of them. */
void quoted_find(const struct vt_doc *doc, uint8_t *quoted);

#endif
