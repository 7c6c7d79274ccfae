"""A clean paper in an edXML message whose header tells of it rightly."""

import edxml_writer

URI_LENGTH = 500


def subject_of(paper):
    for block in (b for blocks in walk(paper) for b in blocks):
        if getattr(block, "id", "") == "subject":
            return block.text.removeprefix("V/v ")
    return ""


def walk(paper):
    import model as m
    return m.block_lists(paper.doc)


def describe(paper):
    """The header, (path, value) each; None where the paper has no number and subject to tell."""
    number, _, notation = paper.number.partition("/")
    about = subject_of(paper)
    if paper.draft or not notation or not about or len(about) > URI_LENGTH:
        return None
    day = paper.day.strftime("%Y/%m/%d")
    return [
        ("From/OrganId", "H99.07"), ("From/OrganName", paper.agency.name),
        ("To/OrganId", "H99"), ("To/OrganName", "Ủy ban nhân dân tỉnh"),
        ("Code/CodeNumber", number), ("Code/CodeNotation", notation),
        ("PromulgationInfo/Place", paper.agency.place), ("PromulgationInfo/PromulgationDate", day),
        ("DocumentType/Type", "2"), ("DocumentType/TypeName", paper.type_name or "Công văn"),
        ("Subject", about), ("DocumentId", f"H99.07,{day},{paper.number}")]


def wrap(paper, path):
    """The file becomes the attachment of a message in its place, where the paper has one."""
    header = getattr(paper, "message", None)
    if header is None:
        return
    data = path.read_bytes()
    path.unlink()
    reference = getattr(paper, "reference", "cid:1")
    path.with_suffix(path.suffix + ".edxml").write_bytes(
        edxml_writer.message(data, path.name, header, reference))
