/* What a file is that no reader takes: the sentence its owner needs to go on. */
#include "config.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/package/package.h"
#include "kit/text.h"

/* VT_STR is an expression, which a static table may not hold. */
#define LITERAL(s) \
	{ \
		(s), sizeof(s) - 1 \
	}

/* Files known by their first bytes. */
static const struct {
	struct vt_str magic;
	const char *name;
} magics[] = {
    {LITERAL("{\\rtf"), ".rtf (Rich Text)"},
    {LITERAL("%PDF-"), ".pdf (PDF)"},
    {LITERAL("\x89PNG"), ".png (image)"},
    {LITERAL("\xff\xd8\xff"), ".jpg (image)"},
    {LITERAL("GIF8"), ".gif (image)"},
    {LITERAL("II*\0"), ".tif (image)"},
    {LITERAL("MM\0*"), ".tif (image)"},
    {LITERAL("MIME-Version:"), ".mht (web archive)"},
    {LITERAL("Rar!"), ".rar (archive)"},
    {LITERAL("7z\xbc\xaf\x27\x1c"), ".7z (archive)"},
    {LITERAL("\x1f\x8b"), ".gz (archive)"},
};

/* Archives known by an entry they have. */
static const struct {
	const char *entry, *name;
} entries[] = {
    {"xl/workbook.xml", ".xlsx (Excel)"},
    {"xl/workbook.bin", ".xlsb (Excel)"},
    {"ppt/presentation.xml", ".pptx (PowerPoint)"},
    {"visio/document.xml", ".vsdx (Visio)"},
    {"META-INF/container.xml", ".epub (e-book)"},
    {"Index/Document.iwa", ".pages (Apple iWork)"},
    {"FixedDocSeq.fdseq", ".xps (XPS)"},
};

/* OpenDocument kinds by the text of their mimetype entry. */
static const struct {
	struct vt_str type;
	const char *name;
} types[] = {
    {LITERAL("application/vnd.oasis.opendocument.spreadsheet"), ".ods (spreadsheet)"},
    {LITERAL("application/vnd.oasis.opendocument.presentation"), ".odp (presentation)"},
    {LITERAL("application/vnd.oasis.opendocument.graphics"), ".odg (drawing)"},
    {LITERAL("application/vnd.oasis.opendocument.chart"), ".odc (chart)"},
    {LITERAL("application/vnd.oasis.opendocument.formula"), ".odf (formula)"},
    {LITERAL("application/vnd.oasis.opendocument.image"), ".odi (image)"},
    {LITERAL("application/vnd.oasis.opendocument.base"), ".odb (database)"},
    {LITERAL("application/vnd.oasis.opendocument.database"), ".odb (database)"},
    {LITERAL("application/vnd.sun.xml."), ".sxw (OpenOffice.org 1)"},
    {LITERAL("application/epub+zip"), ".epub (e-book)"},
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static int
unsupported(struct vt_error *err, const char *name)
{
	return fail(err, VT_ERR_UNSUPPORTED, "%s", name);
}

/* 1 when an ASCII name stands in bytes as UTF-16LE, as OLE2 directories have it. */
static int
has_stream(struct vt_str bytes, const char *name)
{
	size_t n = strlen(name);
	char wide[64];

	if (2 * n > sizeof(wide))
		return 0;
	for (size_t i = 0; i < n; i++) {
		wide[2 * i] = name[i];
		wide[2 * i + 1] = '\0';
	}
	return kit_find(bytes, (struct vt_str){wide, 2 * n}, 0) >= 0;
}

/* The old binary container, which also wraps OOXML files that have a password. */
static int
diagnose_ole(struct vt_str bytes, struct vt_error *err)
{
	if (has_stream(bytes, "EncryptedPackage") || has_stream(bytes, "EncryptionInfo"))
		return fail(err, VT_ERR_ENCRYPTED, "the document has a password");
	if (has_stream(bytes, "WordDocument"))
		return unsupported(err, ".doc (Word 97-2003)");
	if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book"))
		return unsupported(err, ".xls (Excel 97-2003)");
	if (has_stream(bytes, "PowerPoint Document"))
		return unsupported(err, ".ppt (PowerPoint 97-2003)");
	if (has_stream(bytes, "__properties_version1.0"))
		return unsupported(err, ".msg (Outlook)");
	return unsupported(err, "OLE2 (.doc, .xls, .ppt ...)");
}

static int
read_mimetype(struct vt_package *pkg, char *buf, size_t room, size_t *out_n)
{
	struct vt_error ignored = {0};
	struct vt_stream *stream;
	int64_t i = pkg->ops->entry_lookup(pkg, "mimetype");
	int rc;

	*out_n = 0;
	if (i < 0 || pkg->ops->open(pkg, i, &stream, &ignored) != VT_OK)
		return 0;
	rc = pkg->ops->read(stream, buf, room, out_n, &ignored);
	pkg->ops->close(stream);
	return rc == VT_OK;
}

static int
diagnose_archive(struct package *p, struct vt_error *err)
{
	struct vt_package *pkg = package_face(p);
	char buf[128];
	struct vt_str type = {buf, 0};

	if (pkg->ops->entry_count(pkg) == 0)
		return fail(err, VT_ERR_DAMAGED, "the archive is empty");
	if (read_mimetype(pkg, buf, sizeof(buf), &type.n)) {
		for (size_t i = 0; i < COUNT(types); i++) {
			if (kit_starts(type, types[i].type))
				return unsupported(err, types[i].name);
		}
	}
	for (size_t i = 0; i < COUNT(entries); i++) {
		if (pkg->ops->entry_lookup(pkg, entries[i].entry) >= 0)
			return unsupported(err, entries[i].name);
	}
	if (pkg->ops->entry_lookup(pkg, "[Content_Types].xml") >= 0)
		return fail(err, VT_ERR_NO_MAIN_PART, "an OOXML package without a text document");
	return unsupported(err, ".zip (archive)");
}

/* Text formats, by what stands after white space and a byte order mark. */
static int
diagnose_text(struct vt_str head, struct vt_error *err)
{
	static const struct vt_str html[] = {LITERAL("<!doctype html"), LITERAL("<html")};
	static const struct vt_str bom = LITERAL("\xef\xbb\xbf");
	char lower[64];
	struct vt_str start = {lower, 0};

	if (kit_starts(head, bom))
		head = kit_sub(head, bom.n, head.n);
	head = kit_trim(head);
	for (; start.n < sizeof(lower) && start.n < head.n; start.n++) {
		char c = head.s[start.n];

		lower[start.n] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
	}
	for (size_t i = 0; i < COUNT(html); i++) {
		if (kit_starts(start, html[i]))
			return unsupported(err, ".html (web page)");
	}
	if (kit_starts(start, VT_STR("<?xml"))) {
		if (kit_find(head, VT_STR("schemas.microsoft.com/office/word/2003/wordml"), 0) >= 0)
			return unsupported(err, ".xml (Word 2003 XML)");
		if (kit_find(head, VT_STR("schemas.microsoft.com/office/2006/xmlPackage"), 0) >= 0)
			return unsupported(err, ".xml (flat OOXML)");
		if (kit_find(head, VT_STR("opendocument:xmlns:office"), 0) >= 0)
			return unsupported(err, ".fodt (flat OpenDocument)");
		return unsupported(err, ".xml (XML)");
	}
	return VT_OK;
}

int
package_diagnose(struct package *p, struct vt_error *err)
{
	struct vt_str bytes = package_bytes(p);
	struct vt_str head = package_face(p)->ops->head(package_face(p));
	int rc;

	if (bytes.n == 0)
		return fail(err, VT_ERR_DAMAGED, "the file is empty");
	if (kit_starts(head, VT_STR("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))
		return diagnose_ole(bytes, err);
	if (package_archive_error(p) != NULL)
		return fail(err, VT_ERR_DAMAGED, "the archive cannot be listed: %s",
		    package_archive_error(p));
	if (kit_starts(head, VT_STR("PK\3\4")) || kit_starts(head, VT_STR("PK\5\6")))
		return diagnose_archive(p, err);
	for (size_t i = 0; i < COUNT(magics); i++) {
		if (kit_starts(head, magics[i].magic))
			return unsupported(err, magics[i].name);
	}
	rc = diagnose_text(head, err);
	if (rc != VT_OK)
		return rc;
	return fail(err, VT_ERR_NOT_A_DOCUMENT, "no reader knows this kind of file");
}
