"""Sound DOCX and ODT packages around the one part that hurts."""

from archive import Member, write_archive

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODT = b"application/vnd.oasis.opendocument.text"
PARTS = ("styles", "numbering", "settings", "header", "footer", "footnotes")
KEPT = "Còn đọc được"
DOCX_TEXT = f"<w:p><w:r><w:t>{KEPT}</w:t></w:r></w:p>"
ODT_TEXT = f"<text:p>{KEPT}</text:p>"

TYPES = (f'<Types xmlns="{PACKAGE}content-types"><Override PartName="/word/document.xml" '
         f'ContentType="{MAIN}"/></Types>')
ROOT_RELS = (f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r" '
             f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>')
PART_RELS = (f'<Relationships xmlns="{PACKAGE}relationships">' + "".join(
    f'<Relationship Id="{name}" Type="{R}/{name}" Target="{name}.xml"/>' for name in PARTS)
    + "</Relationships>")
ODT_NAMES = " ".join(f'xmlns:{prefix}="{OASIS}:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
    ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))


def encoded(text):
    return text.encode("utf-8") if isinstance(text, str) else text


def word_part(root, body):
    return f'<w:{root} xmlns:w="{W}" xmlns:r="{R}">{body}</w:{root}>'


def word_document(body=DOCX_TEXT):
    return word_part("document", f"<w:body>{body}</w:body>")


def docx_members(**changes):
    """The members of a sound document by name; document=, styles= ... are parts of word/."""
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT_RELS,
             "word/_rels/document.xml.rels": PART_RELS, "word/document.xml": word_document()}
    for name, text in changes.items():
        parts[f"word/{name}.xml"] = text
    return {name: Member(name.encode(), encoded(text)) for name, text in parts.items()}


def docx(body=None, **changes):
    """A package with this body, or with these parts of word/ in full."""
    if body is not None:
        changes["document"] = word_document(body)
    return write_archive(docx_members(**changes).values())


def odt_content(body=ODT_TEXT, auto=""):
    return (f"<office:document-content {ODT_NAMES}><office:automatic-styles>{auto}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>")


def odt_members(content=None, **changes):
    parts = {"mimetype": ODT, "content.xml": odt_content() if content is None else content}
    for name, text in changes.items():
        parts[f"{name}.xml"] = text
    return {name: Member(name.encode(), encoded(text), stored=name == "mimetype")
            for name, text in parts.items()}


def odt(body=ODT_TEXT, auto="", **changes):
    return write_archive(odt_members(odt_content(body, auto), **changes).values())


def nested(tags, depth, inner):
    """inner inside depth times these elements, given outermost first."""
    opened = "".join(f"<{tag}>" for tag in tags)
    closed = "".join(f"</{tag.split()[0]}>" for tag in reversed(tags))
    return opened * depth + inner + closed * depth
