/* The probe: how sure the first look is that a file is an edXML message. */
#include "formats/edxml/edxml.h"
#include "kit/text.h"

enum {
	SURE = 80, /* leaves room for a better reader */
	LIKELY = 60
};

int
edxml_probe(struct vt_package *pkg)
{
	struct vt_str head = pkg->ops->head(pkg);

	if (pkg->ops->entry_count(pkg) > 0 || kit_find(head, VT_STR("<"), 0) < 0 ||
	    kit_find(head, VT_STR("edXML"), 0) < 0)
		return 0;
	if (kit_find(head, VT_STR("http://www.mic.gov.vn/TBT/QCVN_102_2016"), 0) >= 0 ||
	    kit_find(head, VT_STR("http://www.e-doc.vn/Schema/"), 0) >= 0)
		return SURE;
	return kit_find(head, VT_STR("<edXML"), 0) >= 0 ? LIKELY : 0;
}
