"""A DOCX file from the markup of its parts, and what may be done with one that was written."""

import zipfile

from lxml import etree

from program import TOP

SCHEMAS = TOP.parent / "shared" / "schemas" / "ooxml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (f'xmlns:w="{W}" xmlns:r="{REL}" xmlns:mc="{MC}" '
              'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
              'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
              'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
              'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = {"document": "document.main", "header1": "header", "footnotes": "footnotes",
         "settings": "settings", "comments": "comments"}


def w(name):
    return f"{{{W}}}{name}"


def write(path, body, **other):
    """document.xml with this body, and other parts by name: header1, footnotes, settings."""
    types, rels = "", ""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        def put(name, text):
            z.writestr(zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6)), HEAD + text,
                       zipfile.ZIP_DEFLATED)

        for number, name in enumerate(["document", *other], 1):
            types += (f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.'
                      f'openxmlformats-officedocument.wordprocessingml.{TYPES[name]}+xml"/>')
            if name != "document":
                kind = name.rstrip("0123456789")
                rels += f'<Relationship Id="rId{number}" Type="{REL}/{kind}" Target="{name}.xml"/>'
        package = "http://schemas.openxmlformats.org/package/2006"
        put("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension='
            f'"rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>')
        put("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1"'
            f' Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>')
        put("word/_rels/document.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{rels}</Relationships>')
        put("word/document.xml",
            f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        roots = {"header1": "hdr"}
        for name, text in other.items():
            root = roots.get(name, name)
            put(f"word/{name}.xml", f"<w:{root} {NAMESPACES}>{text}</w:{root}>")
    return path


def read(path, name="word/document.xml"):
    with zipfile.ZipFile(path) as z:
        return etree.fromstring(z.read(name))


def members(path):
    """{name: (bytes, time)} of an archive that is whole."""
    with zipfile.ZipFile(path) as z:
        assert z.testzip() is None
        return {i.filename: (z.read(i), i.date_time) for i in z.infolist()}


def rewrite(path, out, change):
    """Every part with text through change(root)."""
    with zipfile.ZipFile(path) as z, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as to:
        for i in z.infolist():
            data = z.read(i)
            if i.filename.startswith("word/") and i.filename.endswith(".xml"):
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8",
                                      standalone=True)
            to.writestr(i, data)
    return out


def _unwrap(e):
    parent, at = e.getparent(), e.getparent().index(e)
    for child in reversed(list(e)):
        parent.insert(at, child)
    parent.remove(e)


def _ours(root, *names):
    return [e for e in root.iter(*map(w, names)) if e.get(w("author")) == "vanthu"]


def accept(root):
    for e in _ours(root, "rPrChange", "pPrChange", "sectPrChange"):
        e.getparent().remove(e)
    for e in _ours(root, "del"):
        e.getparent().remove(e)
    for e in _ours(root, "ins"):
        _unwrap(e)


def reject(root):
    for e in _ours(root, "rPrChange", "pPrChange", "sectPrChange"):
        now, was = e.getparent(), e[0] if len(e) else []
        stays = {w("rPr"), w("sectPr"), w("headerReference"), w("footerReference"),
                 w("ins"), w("del")}
        keep = [c for c in now if c.tag in stays]
        first = [c for c in keep if c.tag not in (w("rPr"), w("sectPr"))]
        now[:] = first + list(was) + [c for c in keep if c not in first]
    for e in _ours(root, "ins"):
        e.getparent().remove(e)
    for e in _ours(root, "del"):
        for t in e.iter(w("delText"), w("delInstrText")):
            t.tag = w("t") if t.tag == w("delText") else w("instrText")
        _unwrap(e)


def simplify(root):
    """What a reader of no later edition sees: the schema knows nothing else."""
    for e in list(root.iter(f"{{{MC}}}AlternateContent")):
        back = e.find(f"{{{MC}}}Fallback")
        for child in list(back) if back is not None else []:
            e.addprevious(child)
        e.getparent().remove(e)
    ignored = {root.nsmap.get(p) for p in (root.get(f"{{{MC}}}Ignorable") or "").split()}
    for e in list(root.iter(etree.Element)):
        for name in list(e.attrib):
            if etree.QName(name).namespace in ignored | {MC}:
                del e.attrib[name]
        if etree.QName(e).namespace in ignored and e.getparent() is not None:
            e.getparent().remove(e)
    return root


def complaints(schema, path):
    """What the schema says against the parts with text."""
    out = []
    for name, (data, _) in members(path).items():
        if name.startswith("word/") and name.endswith(".xml"):
            root = simplify(etree.fromstring(data))
            if etree.QName(root).namespace == W and not schema.validate(root):
                out += [f"{name}: {e.message}" for e in schema.error_log]
    return out
