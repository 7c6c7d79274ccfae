/* The writer of EAD_doc.xml: what an archive is told of a document handed over to it. */
#include <vanthu/plugin.h>

#include "plugins/ead/ead.h"

/* What a document does not tell is told for it: one option for each field, of its name. */
#define FIELD_OPTION(field) \
	static const struct vt_writer_option field##_option = { \
	    .size = sizeof(struct vt_writer_option), \
	    .name = #field, \
	    .value = "VALUE", \
	    .help = {"giá trị của trường " #field "; {n}, {n7} là số thứ tự văn bản", \
		"value of the field " #field "; {n}, {n7}: number of the document"}, \
	}

FIELD_OPTION(docId);
FIELD_OPTION(docCode);
FIELD_OPTION(maintenance);
FIELD_OPTION(typeName);
FIELD_OPTION(codeNumber);
FIELD_OPTION(codeNotation);
FIELD_OPTION(issuedDate);
FIELD_OPTION(organName);
FIELD_OPTION(subject);
FIELD_OPTION(language);
FIELD_OPTION(numberOfPage);
FIELD_OPTION(inforSign);
FIELD_OPTION(keyword);
FIELD_OPTION(mode);
FIELD_OPTION(confidenceLevel);
FIELD_OPTION(autograph);
FIELD_OPTION(format);
FIELD_OPTION(process);
FIELD_OPTION(riskRecovery);
FIELD_OPTION(riskRecoveryStatus);
FIELD_OPTION(description);

static const struct vt_writer_option *const options[] = {
    &docId_option,
    &docCode_option,
    &maintenance_option,
    &typeName_option,
    &codeNumber_option,
    &codeNotation_option,
    &issuedDate_option,
    &organName_option,
    &subject_option,
    &language_option,
    &numberOfPage_option,
    &inforSign_option,
    &keyword_option,
    &mode_option,
    &confidenceLevel_option,
    &autograph_option,
    &format_option,
    &process_option,
    &riskRecovery_option,
    &riskRecoveryStatus_option,
    &description_option,
    NULL,
};

static const struct vt_writer ead = {
    .size = sizeof(struct vt_writer),
    .name = "ead",
    .title = {"siêu dữ liệu tài liệu lưu trữ (TT 05/2025/TT-BNV), mỗi văn bản một tệp",
	"archival metadata (TT 05/2025/TT-BNV), a file per document"},
    .jobs = VT_JOB_EXTRACT,
    .begin = ead_begin,
    .document = ead_document,
    .wants = VT_WANTS_FILE,
    .suffix = "ead.xml",
    .options = options,
};

static const struct vt_writer *const writers[] = {&ead, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    .abi_major = VT_ABI_MAJOR,
    .abi_minor = VT_ABI_MINOR,
    .size = sizeof(struct vt_plugin),
    .name = "ead",
    .version = "0.1.0",
    .writers = writers,
};
