/* The plugin of the record: one field of Phụ lục VI and edXML a file. */
#include "plugins/fields/field.h"

static const struct vt_field *const fields[] = {
    &field_type_name,
    &field_type_code,
    &field_code_number,
    &field_code_notation,
    &field_place,
    &field_issued_date,
    &field_organ_name,
    &field_organization_in_charge,
    &field_subject,
    &field_signer_info,
    &field_to,
    &field_to_places,
    &field_archive_places,
    &field_priority,
    &field_secrecy,
    &field_language,
    &field_page_amount,
    &field_appendixes,
    &field_legal_bases,
    &field_citations,
    &field_typer_notation,
    &field_promulgation_amount,
    &field_sphere_of_promulgation,
    &field_signers,
    &field_organ_names,
    &field_recipients,
    NULL,
};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "fields",
    .version = "0.1.0",
    .fields = fields,
};
