/* What a draft leaves in the file: changes, comments, hidden text, code, links, errors, marks,
 * names. */
#include "plugins/draft/rules.h"

static const struct vt_rule *const rules[] = {
    &draft_tracked_changes_rule,
    &draft_comments_rule,
    &draft_hidden_rule,
    &draft_highlight_rule,
    &draft_repeated_rule,
    &draft_macro_rule,
    &draft_external_rule,
    &draft_field_error_rule,
    &draft_mark_rule,
    &draft_metadata_rule,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    VT_ABI_MAJOR,
    VT_ABI_MINOR,
    sizeof(struct vt_plugin),
    .name = "draft",
    .version = "0.1.0",
    .rules = rules,
};
