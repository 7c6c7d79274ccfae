/*
 * standard.h - the plugins of the file standard, by the names their tables have in it.
 */
#ifndef VANTHU_PLUGINS_STANDARD_H
#define VANTHU_PLUGINS_STANDARD_H

#include <vanthu/plugin.h>

extern const struct vt_plugin appendix_plugin, body_plugin, case_plugin, citations_plugin,
    closing_plugin, docx_plugin, draft_plugin, edxml_plugin, edxml_reader_plugin, fields_plugin,
    header_plugin, odt_plugin, office_plugin, opening_plugin, page_plugin, record_plugin,
    typing_plugin;

#endif
