/*
 * quote.h - the faulty text, quoted with its fault marked.
 *
 * White space at fault is shown by the signs that word processors show it by:
 * · a space, ° a no-break space, → a tab, ↵ a line break. Without colours the
 * fault stands between ‹ and ›; where something is missing stands ‸.
 */
#ifndef VANTHU_PLUGINS_TEXT_QUOTE_H
#define VANTHU_PLUGINS_TEXT_QUOTE_H

#include <vanthu/report.h>

#include "plugins/text/page.h"

/* The paragraph of where, clipped around the fault. */
void quote_fault(struct page *p, const struct vt_place *where);

/* The same with the fault replaced. */
void quote_mended(struct page *p, const struct vt_place *where, struct vt_str replace);

#endif
