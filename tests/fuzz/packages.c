/* Sound packages around the one part that an input is. */
#include "config.h"

#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define OPC "http://schemas.openxmlformats.org/package/2006/"
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

#define RELATION(name, target) \
	"<Relationship Id=\"" name "\" Type=\"" R "/" name "\" Target=\"" target "\"/>"

static const char content_types[] =
    "<Types xmlns=\"" OPC "content-types\"><Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document."
    "main+xml\"/></Types>";

static const char package_relations[] =
    "<Relationships xmlns=\"" OPC
    "relationships\">" RELATION("officeDocument", "word/document.xml") "</Relationships>";

static const char document_relations[] =
    "<Relationships xmlns=\"" OPC "relationships\">" RELATION("styles", "styles.xml")
	RELATION("numbering", "numbering.xml") RELATION("settings", "settings.xml")
	    RELATION("theme", "theme.xml") RELATION("header", "header.xml")
		RELATION("footer", "footer.xml") RELATION("footnotes", "footnotes.xml")
		    RELATION("endnotes", "endnotes.xml")
			RELATION("comments", "comments.xml") "</Relationships>";

/* Paragraphs that ask for the styles and lists of seeds: a to d, numbers 1 to 3. */
#define STYLED(style, number, level) \
	"<w:p><w:pPr><w:pStyle w:val=\"" style "\"/><w:numPr><w:ilvl w:val=\"" level \
	"\"/><w:numId w:val=\"" number \
	"\"/></w:numPr></w:pPr><w:r><w:rPr><w:rStyle w:val=\"" style \
	"\"/></w:rPr><w:t>" style level "</w:t></w:r></w:p>"

static const char document[] =
    "<w:document xmlns:w=\"" W "\" xmlns:r=\"" R "\"><w:body>" STYLED("a", "1", "0")
	STYLED("b", "1", "1") STYLED("c", "2", "2") STYLED("d", "3", "8")
	    STYLED("a", "1", "0") "<w:tbl><w:tblPr><w:tblStyle "
				  "w:val=\"t\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"900\"/>"
				  "</w:tblGrid><w:tr><w:tc>" STYLED("b", "2",
				      "0") "</w:tc></w:tr><w:tr><w:tc>" STYLED("c", "1",
				      "1") "</w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w=\"11906\" "
					   "w:h=\"16838\"/></w:sectPr></w:body></w:document>";

static const char styles[] =
    "<w:styles xmlns:w=\"" W "\"><w:style w:type=\"paragraph\" w:styleId=\"a\" w:default=\"1\">"
    "<w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:style></w:styles>";

#define NAMES \
	"xmlns:office=\"" OASIS "office:1.0\" xmlns:style=\"" OASIS "style:1.0\" " \
	"xmlns:text=\"" OASIS "text:1.0\" xmlns:table=\"" OASIS "table:1.0\" " \
	"xmlns:draw=\"" OASIS "drawing:1.0\" xmlns:fo=\"" OASIS "xsl-fo-compatible:1.0\""

static const char content[] =
    "<office:document-content " NAMES "><office:automatic-styles><style:style style:name=\"p\" "
    "style:family=\"paragraph\" style:parent-style-name=\"a\" style:list-style-name=\"l\" "
    "style:master-page-name=\"Standard\"/></office:automatic-styles><office:body><office:text>"
    "<text:p text:style-name=\"p\">x</text:p><text:h text:outline-level=\"2\" "
    "text:style-name=\"b\">y</text:h><text:list text:style-name=\"l\"><text:list-item>"
    "<text:p text:style-name=\"c\">z</text:p><text:list><text:list-item><text:p>w</text:p>"
    "</text:list-item><text:list-item><text:p text:style-name=\"d\">v</text:p></text:list-item>"
    "</text:list></text:list-item></text:list><text:p text:style-name=\"p\"><text:span "
    "text:style-name=\"s\">u</text:span></text:p></office:text></office:body>"
    "</office:document-content>";

void
fuzz_word_parts(const char *name, struct vt_str bytes, struct parts *out)
{
	parts_split(out, name, bytes);
	parts_add(out, "[Content_Types].xml", content_types);
	parts_add(out, "_rels/.rels", package_relations);
	parts_add(out, "word/_rels/document.xml.rels", document_relations);
	parts_add(out, "word/document.xml", document);
	parts_add(out, "word/styles.xml", styles);
}

void
fuzz_odf_parts(const char *name, struct vt_str bytes, struct parts *out)
{
	parts_split(out, name, bytes);
	parts_add(out, "mimetype", "application/vnd.oasis.opendocument.text");
	parts_add(out, "content.xml", content);
}

void
fuzz_word_part(const char *name, struct vt_str bytes)
{
	struct parts parts;

	fuzz_word_parts(name, bytes, &parts);
	fuzz_read(&docx_plugin, &parts);
}

void
fuzz_odf_part(const char *name, struct vt_str bytes)
{
	struct parts parts;

	fuzz_odf_parts(name, bytes, &parts);
	fuzz_read(&odt_plugin, &parts);
}

int
fuzz_is_odf(struct vt_str bytes)
{
	return kit_find(bytes, VT_STR("xmlns:opendocument"), 0) >= 0 ||
	    kit_find(bytes, VT_STR("opendocument:xmlns"), 0) >= 0;
}
