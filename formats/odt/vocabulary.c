/* The tables behind vocabulary.h. */
#include "formats/odt/vocabulary.h"

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

static const struct kit_xml_ns namespaces[] = {
    {OASIS "office:1.0", ODT_NS_OFFICE, "office"},
    {OASIS "style:1.0", ODT_NS_STYLE, "style"},
    {OASIS "text:1.0", ODT_NS_TEXT, "text"},
    {OASIS "table:1.0", ODT_NS_TABLE, "table"},
    {OASIS "drawing:1.0", ODT_NS_DRAW, "draw"},
    {OASIS "xsl-fo-compatible:1.0", ODT_NS_FO, "fo"},
    {OASIS "svg-compatible:1.0", ODT_NS_SVG, "svg"},
    {"http://www.w3.org/1999/xlink", ODT_NS_XLINK, "xlink"},
    {"http://purl.org/dc/elements/1.1/", ODT_NS_DC, "dc"},
    {OASIS "meta:1.0", ODT_NS_META, "meta"},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", ODT_NS_LOEXT, "loext"},
    {OASIS "manifest:1.0", ODT_NS_MANIFEST, "manifest"},
    {"http://www.w3.org/XML/1998/namespace", ODT_NS_XML, "xml"},
    {OASIS "script:1.0", ODT_NS_SCRIPT, "script"},
    {"http://openoffice.org/2004/office", ODT_NS_OOO, "ooo"},
    {NULL, 0, NULL},
};

static const char *const names[] = {
#define ODT_NAME_STRING(id, spelling) spelling,
    ODT_NAMES(ODT_NAME_STRING)
#undef ODT_NAME_STRING
	NULL,
};

const struct kit_xml_vocabulary odt_vocabulary = {
    .namespaces = namespaces,
    .names = names,
};
