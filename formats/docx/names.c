/* The vocabulary of OOXML: namespaces of both editions, names of both uses. */
#include "formats/docx/names.h"

#define TRANSITIONAL "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"
#define MICROSOFT "http://schemas.microsoft.com/office/"

static const struct kit_xml_ns namespaces[] = {
    {TRANSITIONAL "wordprocessingml/2006/main", NS_W, "w"},
    {STRICT "wordprocessingml/main", NS_W, "w"},
    {TRANSITIONAL "officeDocument/2006/relationships", NS_R, "r"},
    {STRICT "officeDocument/relationships", NS_R, "r"},
    {TRANSITIONAL "drawingml/2006/wordprocessingDrawing", NS_WP, "wp"},
    {STRICT "drawingml/wordprocessingDrawing", NS_WP, "wp"},
    {TRANSITIONAL "drawingml/2006/main", NS_A, "a"}, {STRICT "drawingml/main", NS_A, "a"},
    {TRANSITIONAL "drawingml/2006/chart", NS_C, "c"}, {STRICT "drawingml/chart", NS_C, "c"},
    {TRANSITIONAL "drawingml/2006/diagram", NS_DGM, "dgm"},
    {STRICT "drawingml/diagram", NS_DGM, "dgm"},
    {MICROSOFT "word/2010/wordprocessingShape", NS_WPS, "wps"},
    {MICROSOFT "word/2010/wordprocessingGroup", NS_WPG, "wpg"},
    {MICROSOFT "drawing/2014/chartex", NS_CX, "cx"}, {"urn:schemas-microsoft-com:vml", NS_V, "v"},
    {"urn:schemas-microsoft-com:office:office", NS_O, "o"},
    {TRANSITIONAL "markup-compatibility/2006", NS_MC, "mc"},
    {TRANSITIONAL "officeDocument/2006/math", NS_M, "m"}, {STRICT "officeDocument/math", NS_M, "m"},
    {"http://www.w3.org/XML/1998/namespace", NS_XML, "xml"},
    {TRANSITIONAL "package/2006/content-types", NS_CT, ""},
    {TRANSITIONAL "package/2006/relationships", NS_REL, ""},
    {TRANSITIONAL "package/2006/metadata/core-properties", NS_CP, "cp"},
    {"http://purl.org/dc/elements/1.1/", NS_DC, "dc"},
    {TRANSITIONAL "officeDocument/2006/extended-properties", NS_EP, ""},
    {STRICT "officeDocument/extendedProperties", NS_EP, ""}, {NULL, 0, NULL}};

#define DOCX_NAME_STRING(name) #name,
static const char *const names[] = {DOCX_NAMES(DOCX_NAME_STRING) NULL};

static const char *const singles[] = {"body", "tblPr", "txbxContent", NULL};

const struct kit_xml_vocabulary docx_vocabulary = {namespaces, names, singles};
