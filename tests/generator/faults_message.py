"""Faults of the header of an edXML message around a clean paper: edxml.*."""

import datetime

import message
from faults import fault, fault_each

REQUIRED = ("From/OrganId", "From/OrganName", "To/OrganId", "Code/CodeNumber",
            "Code/CodeNotation", "PromulgationInfo/PromulgationDate", "DocumentType/Type",
            "DocumentType/TypeName", "Subject", "DocumentId")


def header(paper):
    """Puts the paper into a message; False where there is nothing to tell of it."""
    paper.message = message.describe(paper)
    return paper.message is not None


def without(path):
    def put(paper):
        if not header(paper):
            return False
        paper.message = [item for item in paper.message if item[0] != path]
        return True
    return put


def with_value(path, make):
    """The value anew: make(paper, value)."""
    def put(paper):
        # Minutes have their date in the text.
        if not header(paper) or make is next_day and paper.kind == "biên bản":
            return False
        paper.message = [(p, make(paper, v) if p == path else v) for p, v in paper.message]
        return True
    return put


for _path in REQUIRED:
    fault_each("edxml.missing", [_path], without)

for _path, _long in (("Subject", 501), ("Code/CodeNotation", 31), ("Code/CodeNumber", 12),
                     ("From/OrganName", 201), ("DocumentType/TypeName", 101),
                     ("PromulgationInfo/Place", 51), ("DocumentId", 201)):
    fault_each("edxml.length", [_path], lambda name, n=_long: with_value(
        name, lambda paper, value: (value + "9" * n)[:n]))

for _path, _text in (("PromulgationInfo/PromulgationDate", "5.6.2023"),
                     ("PromulgationInfo/PromulgationDate", "2023/02/30"),
                     ("To/OrganId", "UBND tỉnh"), ("From/OrganId", "Sở Nội vụ"),
                     ("DocumentType/Type", "công văn"), ("Code/CodeNumber", "47/BC-SDS")):
    fault_each("edxml.form", [f"{_path} {_text}"], lambda name, p=_path, t=_text: with_value(
        p, lambda paper, value: t))


@fault("edxml.duplicate")
def one_addressee_twice(paper):
    if not header(paper):
        return False
    at = next(i for i, (p, _) in enumerate(paper.message) if p == "Code/CodeNumber")
    paper.message[at:at] = [("To/OrganId", "H98"), ("To/OrganId", "H99")]
    return True


@fault("edxml.attachment")
def names_another_attachment(paper):
    paper.reference = "cid:7"
    return header(paper)


@fault("edxml.attachment")
def names_the_file(paper):
    paper.reference = "van-ban.docx"
    return header(paper)


def next_day(paper, value):
    return (paper.day + datetime.timedelta(days=1)).strftime("%Y/%m/%d")


for _path, _make in (("PromulgationInfo/PromulgationDate", next_day),
                     ("Code/CodeNumber", lambda paper, value: str(int(value) + 1)),
                     ("Code/CodeNotation", lambda paper, value: value + "X")):
    fault_each("edxml.mismatch", [_path], lambda name, m=_make: with_value(name, m))
