"""An ODT file from the markup of its parts, and what a person may do with its changes."""

import copy
import zipfile

from lxml import etree

from odt_writer import NAMESPACES
from program import TOP

SCHEMA = TOP.parent / "shared" / "schemas" / "odf" / "OpenDocument-v1.3-schema.rng"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
DC = "{http://purl.org/dc/elements/1.1/}"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMES = {"text": "text:1.0", "office": "office:1.0", "style": "style:1.0", "draw": "drawing:1.0",
         "fo": "xsl-fo-compatible:1.0"}


def n(name):
    prefix, local = name.split(":")
    return f"{{{OASIS}{NAMES[prefix]}}}{local}"


def write(path, body, automatic, styles, more=()):
    """content.xml and styles.xml with these insides; more: other entries (name, text)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        def put(name, text):
            z.writestr(zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6)), text,
                       zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)

        put("mimetype", "application/vnd.oasis.opendocument.text")
        put("content.xml", f'{HEAD}<office:document-content {NAMESPACES} office:version="1.3">'
            f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body>"
            f"<office:text>{body}</office:text></office:body></office:document-content>")
        put("styles.xml", f'{HEAD}<office:document-styles {NAMESPACES} office:version="1.3">'
            f"{styles}</office:document-styles>")
        put("META-INF/manifest.xml", f'{HEAD}<manifest:manifest xmlns:manifest="{OASIS}'
            'manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
            '</manifest:manifest>')
        for name, text in more:
            put(name, text)
    return path


def read(path, name="content.xml"):
    with zipfile.ZipFile(path) as z:
        return etree.fromstring(z.read(name))


def parser():
    """Other people's files have one xml:id at two places."""
    return etree.XMLParser(collect_ids=False, recover=True, huge_tree=True)


def rewrite(path, out, change):
    """content.xml through change(root)."""
    with zipfile.ZipFile(path) as z, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as to:
        for i in z.infolist():
            data = z.read(i)
            if i.filename == "content.xml":
                root = etree.fromstring(data, parser())
                change(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            to.writestr(i, data)
    return out


def _take_out(e):
    """Without the element; the text behind it stays."""
    before, parent = e.getprevious(), e.getparent()
    if before is not None:
        before.tail = (before.tail or "") + (e.tail or "")
    else:
        parent.text = (parent.text or "") + (e.tail or "")
    parent.remove(e)


def _regions(root, author="vanthu"):
    """(id, kind, region) of the changes of one author; the list goes without them."""
    out = []
    for region in list(root.iter(n("text:changed-region"))):
        if region.findtext(f".//{DC}creator") == author:
            out.append((region.get(n("text:id")), etree.QName(region[0]).localname, region))
    return out


def _drop_list(root):
    for changes in list(root.iter(n("text:tracked-changes"))):
        if len(changes) == 0:
            _take_out(changes)


def _mark(root, name, number):
    return next(e for e in root.iter(n(name)) if e.get(n("text:change-id")) == number)


def accept(root):
    for number, kind, region in _regions(root):
        region.getparent().remove(region)
        names = ("change-start", "change-end") if kind == "insertion" else ("change",)
        for name in names:
            _take_out(_mark(root, f"text:{name}", number))
    _drop_list(root)


def _cut_at(mark):
    """The spans around the mark are closed before it and opened behind it."""
    while mark.getparent().tag == n("text:span"):
        span = mark.getparent()
        behind = etree.Element(span.tag, span.attrib)
        behind.text, mark.tail = mark.tail, None
        for e in list(mark.itersiblings()):
            behind.append(e)
        behind.tail, span.tail = span.tail, None
        span.addnext(mark)
        mark.addnext(behind)


def reject(root):
    for number, kind, region in _regions(root):
        region.getparent().remove(region)
        if kind == "insertion":
            start, end = (_mark(root, f"text:change-{x}", number) for x in ("start", "end"))
            while start.getnext() is not end:
                start.getparent().remove(start.getnext())
            start.tail = None
            _take_out(start)
            _take_out(end)
            continue
        mark = _mark(root, "text:change", number)
        _cut_at(mark)
        deleted = copy.deepcopy(region.find(f".//{n('text:p')}"))
        deleted.tag = n("text:meta")  # what holds text and shows none of itself
        deleted.attrib.clear()
        deleted.tail, mark.tail = mark.tail, None
        mark.addnext(deleted)
        mark.getparent().remove(mark)
    _drop_list(root)


def complaints(path):
    """What the schema says against content.xml and styles.xml."""
    schema = etree.RelaxNG(etree.parse(str(SCHEMA)))
    return [str(e) for name in ("content.xml", "styles.xml")
            for e in ([] if schema.validate(read(path, name)) else schema.error_log)]
