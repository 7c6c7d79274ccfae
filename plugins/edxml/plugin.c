/* The edXML plugin: messages between agencies, QCVN 102:2016/BTTTT. */
#include <vanthu/plugin.h>

#include "plugins/edxml/envelope.h"
#include "plugins/edxml/message.h"

static const struct vt_writer_option organ_id = {
    .size = sizeof(struct vt_writer_option),
    .name = "organ-id",
    .value = "ID",
    .help = {"mã định danh của cơ quan gửi (H05.02.02)",
	"identifier of the agency that sends (H05.02.02)"},
};

static const struct vt_writer_option organ_map = {
    .size = sizeof(struct vt_writer_option),
    .name = "organ-map",
    .value = "FILE",
    .help = {"tệp mã định danh các cơ quan, mỗi dòng: mã, dấu cách, tên",
	"file of identifiers, a line each: identifier, space, name of the agency"},
    .is_file = 1,
};

static const struct vt_writer_option order = {
    .size = sizeof(struct vt_writer_option),
    .name = "order",
    .value = "standard|sdk",
    .help = {"thứ tự các phần tử: theo quy chuẩn (mặc định) hoặc như bộ SDK Java",
	"order of the elements: the standard's (default) or the Java SDK's"},
};

static const struct vt_writer_option attach = {
    .size = sizeof(struct vt_writer_option),
    .name = "attach",
    .help = {"đính kèm chính tệp văn bản", "attach the document itself"},
};

static const struct vt_writer_option document_type = {
    .size = sizeof(struct vt_writer_option),
    .name = "document-type",
    .value = "N",
    .help = {"giá trị của DocumentType/Type (mặc định 2: văn bản hành chính)",
	"value of DocumentType/Type (default 2: administrative)"},
};

static const struct vt_writer_option *const options[] = {
    &organ_id, &organ_map, &order, &attach, &document_type, NULL};

static const struct vt_writer edxml = {
    .size = sizeof(struct vt_writer),
    .name = "edxml",
    .title = {"Thông điệp edXML (QCVN 102:2016), một văn bản",
	"edXML message (QCVN 102:2016), one document"},
    .jobs = VT_JOB_EXTRACT,
    .begin = message_begin,
    .document = message_document,
    .wants = VT_WANTS_SOURCE,
    .options = options,
};

static const struct vt_rule *const rules[] = {
    &edxml_missing_rule,
    &edxml_length_rule,
    &edxml_form_rule,
    &edxml_duplicate_rule,
    &edxml_attachment_rule,
    &edxml_mismatch_rule,
    NULL,
};

static const struct vt_writer *const writers[] = {&edxml, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "edxml",
    .version = "0.1.0",
    .rules = rules,
    .writers = writers,
};
