"""What an Akoma Ntoso file must be: valid, every eId unique, no word of the document lost."""

import re

from lxml import etree

import dumped

NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
NAMED = {NS + name for name in (
    "preface", "preamble", "mainBody", "conclusions", "attachment", "container", "part", "chapter",
    "section", "subsection", "article", "level", "clause", "subclause", "point", "indent",
    "paragraph", "num", "heading", "intro", "content", "p", "table", "tr", "td",
    "TLCOrganization", "TLCPerson", "TLCRole", "TLCLocation", "TLCObject")}
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def squeezed(text):
    """Without white space; the character that XML has not, as the one that stands for it."""
    return re.sub(r"\s+", "", FORBIDDEN.sub("\ufffd", text.replace("\f", "").replace("\v", "")))


def text_of(element, notes):
    """The text below an element; notes: of the notes, else of all but them."""
    out = []

    def walk(e, inside):
        inside = inside or e.get("name") == "chuThich"
        if e.tag == NS + "meta":
            return
        if inside == notes:
            out.append(e.text or "")
        for child in e:
            walk(child, inside)
            if inside == notes:
                out.append(child.tail or "")

    walk(element, False)
    return "".join(out)


def text_of_dump(dump, notes):
    """Of the text, or of the notes behind it; headers, footers and boxes in them are neither."""
    paragraphs = [p for p in dumped.parse(dump).paragraphs if "(" not in p.holder]
    first = next((i for i, p in enumerate(paragraphs) if p.story == "note"), len(paragraphs))
    return "".join(p.label + p.text for p in (paragraphs[first:] if notes else paragraphs[:first]))


def complaints(path, schema, dump):
    """What is wrong with the file, as sentences."""
    tree = etree.parse(str(path), etree.XMLParser(huge_tree=True, no_network=True))
    root = tree.getroot()
    out = []
    if not schema.validate(tree):
        out.append(f"not valid: {schema.error_log[0]}")
    ids = [e.get("eId") for e in root.iter() if e.get("eId") is not None]
    if len(ids) != len(set(ids)):
        out.append("an eId stands twice")
    bare = [e.tag for e in root.iter(*NAMED) if not e.get("eId")]
    if bare:
        out.append(f"no eId: {bare[0]}")
    known = {"#" + i for i in ids}
    for e in root.iter():
        for name in ("refersTo", "source", "href", "as"):
            to = e.get(name, "")
            if to.startswith("#") and to not in known:
                out.append(f"{e.tag} {name}={to} leads nowhere")
    for notes in (False, True):
        have = squeezed(text_of(root[0], notes))
        want = squeezed(text_of_dump(dump, notes))
        if have != want:
            at = next((i for i, (a, b) in enumerate(zip(have, want)) if a != b),
                      min(len(have), len(want)))
            out.append(f"words differ ({'notes' if notes else 'text'}) at {at}: "
                       f"{have[at - 20:at + 20]!r} for {want[at - 20:at + 20]!r}")
    return out
