/* What a run always opens, in one file: opening eighteen took a quarter of a start. */
#include "plugins/standard/standard.h"

static const struct vt_plugin *const plugins[] = {&appendix_plugin, &body_plugin, &case_plugin,
    &citations_plugin, &closing_plugin, &docx_plugin, &draft_plugin, &edxml_plugin,
    &edxml_reader_plugin, &fields_plugin, &header_plugin, &odt_plugin, &office_plugin,
    &opening_plugin, &page_plugin, &record_plugin, &typing_plugin, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "standard",
    .version = "0.1.0",
    .plugins = plugins,
};
