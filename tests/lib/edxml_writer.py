"""An edXML message around a document, for tests: a good header, and what a test changes in it."""

import base64
import io
import xml.sax.saxutils
import zipfile

URI = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
HEADER = (
    ("From/OrganId", "H05.02"), ("From/OrganName", "Sở Di sản và Mỹ thuật"),
    ("To/OrganId", "H05"), ("To/OrganName", "Ủy ban nhân dân tỉnh"),
    ("Code/CodeNumber", "47"), ("Code/CodeNotation", "BC-SDSMT"),
    ("PromulgationInfo/Place", "Vĩnh Lạc"), ("PromulgationInfo/PromulgationDate", "2023/06/05"),
    ("DocumentType/Type", "2"), ("DocumentType/TypeName", "Báo cáo"),
    ("Subject", "Kết quả công tác văn thư"), ("DocumentId", "H05.02,2023/06/05,47/BC-SDSMT"),
)


def text_of(value):
    return xml.sax.saxutils.escape(value)


def header(items, prefix="edXML:"):
    """Elements from (path, value): a path that begins as the last one did goes into it, unless
    its element is there already, which begins a new one ("To" for each addressee)."""
    out, parent, seen = [], None, set()
    for path, value in items:
        top, _, rest = path.partition("/")
        if parent and (top != parent or rest in seen):
            out.append(f"</{prefix}{parent}>")
            parent = None
        if rest and parent is None:
            out.append(f"<{prefix}{top}>")
            parent, seen = top, set()
        seen.add(rest)
        names = (rest or top).split("/")
        out.append("".join(f"<{prefix}{n}>" for n in names) + text_of(value)
                   + "".join(f"</{prefix}{n}>" for n in reversed(names)))
    if parent:
        out.append(f"</{prefix}{parent}>")
    return "".join(out)


def changed(changes):
    """HEADER after lines of a case: (path, value), value None takes the element away; a path
    that is there already is replaced the first time, added after that."""
    items, replaced = list(HEADER), set()
    for path, value in changes:
        at = [i for i, (p, _) in enumerate(items) if p == path]
        if value is None:
            items = [item for item in items if item[0] != path]
        elif at and path not in replaced:
            items[at[0]] = (path, value)
            replaced.add(path)
        else:
            last = max([i for i, (p, _) in enumerate(items)
                        if p.partition("/")[0] == path.partition("/")[0]], default=len(items) - 1)
            items.insert(last + 1, (path, value))
    return items


def zipped(data, name):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def message(data, name, items=HEADER, reference="cid:1", attachment="1", encode=None):
    """The bytes of a message; data None: nothing is attached."""
    content = (encode or base64.b64encode)(data or b"").decode("ascii")
    ref = (f"<edXML:Reference><edXML:ContentId>{text_of(reference)}</edXML:ContentId>"
           f"<edXML:AttachmentName>{text_of(name)}</edXML:AttachmentName></edXML:Reference>")
    att = (f"<Attachment><ContentId>{text_of(attachment)}</ContentId>"
           f"<AttachmentName>{text_of(name)}</AttachmentName>"
           f"<ContentTransferEncoded>{content}</ContentTransferEncoded></Attachment>")
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="{URI}">'
            f'<edXML:edXMLEnvelope xmlns:edXML="{URI}"><edXML:edXMLHeader><edXML:MessageHeader>'
            f"{header(items)}</edXML:MessageHeader></edXML:edXMLHeader><edXML:edXMLBody>"
            f'<edXML:edXMLManifest version="1.0">{ref if reference else ""}</edXML:edXMLManifest>'
            f"</edXML:edXMLBody></edXML:edXMLEnvelope><AttachmentEncoded>"
            f'{att if data is not None else ""}</AttachmentEncoded></edXML>').encode("utf-8")


def wrap(case, path):
    """The document of a case that comes in a message becomes its attachment, and the message
    takes its place; returns where that is."""
    if case.message is None:
        return path
    data = path.read_bytes()
    path.unlink()
    out = path.with_suffix(".edxml")
    out.write_bytes(message(data, path.name, changed(case.message), case.reference))
    return out
