"""A document stays what it is: in UTF-16, under other names, as a template or with macros."""

import re

import pytest

from package import read_package, write_package
from test_documents import HERE, fixtures, pack

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "application/vnd.oasis.opendocument.text"
MACROS = "application/vnd.ms-word.{}.macroEnabled{}.main+xml"
KINDS = {
    "docm": MACROS.format("document", ""),
    "dotx": MAIN.replace("document.main", "template.main"),
    "dotm": MACROS.format("template", "Template"),
}
PACKAGES = [(name, form) for name, form in fixtures() if form in ("docx", "odt")]
# Those with the names that Word gives; the others show the same by themselves.
USUAL = [name for name, form in PACKAGES if form == "docx" and
         (not (HERE / f"{name}.docx").is_dir() or (HERE / f"{name}.docx" / "word").is_dir())]


def members_of(path):
    return dict(read_package(path))


def in_utf16(data):
    text = data.decode("utf-8-sig")
    text = re.sub(r'^<\?xml[^>]*\?>', "", text)
    return ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")


def other_form(members, kind):
    """The same document as what kind names; None where that changes nothing."""
    if kind == "utf16":
        return {name: in_utf16(data) if data.lstrip(b"\xef\xbb\xbf")[:1] == b"<" else data
                for name, data in members.items()}
    if kind in KINDS:
        types = members["[Content_Types].xml"].decode()
        assert types.count(MAIN) == 1
        return members | {"[Content_Types].xml": types.replace(MAIN, KINDS[kind]).encode()}
    if kind == "ott":
        members = {name: data.replace(f"{OFFICE}<".encode(), f"{OFFICE}-template<".encode())
                   .replace(f'{OFFICE}"'.encode(), f'{OFFICE}-template"'.encode())
                   for name, data in members.items()}
        return members | {"mimetype": f"{OFFICE}-template".encode()}
    moved = {}
    for name, data in members.items():
        if name.startswith("word/"):
            name = "van-ban/phan/" + name[len("word/"):]
        elif name in ("[Content_Types].xml", "_rels/.rels"):
            data = data.replace(b'"/word/', b'"/van-ban/phan/').replace(
                b'"word/', b'"van-ban/phan/')
        name = name.replace("/document.xml", "/chinh.xml")
        moved[name] = data.replace(b"phan/document.xml", b"phan/chinh.xml")
    return moved


CASES = [*[(name, form, "utf16") for name, form in PACKAGES],
         *[(name, "docx", kind) for name, form in PACKAGES if form == "docx" for kind in KINDS],
         *[(name, "odt", "ott") for name, form in PACKAGES if form == "odt"],
         *[(name, "docx", "moved") for name in USUAL]]


@pytest.fixture(scope="module")
def dumped(vanthu, tmp_path_factory):
    """{(name, format, kind or "plain"): (members, the dump without the form in its first line)}"""
    folder = tmp_path_factory.mktemp("forms")
    made = {(name, form, "plain"): pack(name, form, folder) for name, form in PACKAGES}
    members = {key: members_of(path) for key, path in made.items()}
    for name, form, kind in CASES:
        key = name, form, kind
        members[key] = other_form(members[name, form, "plain"], kind)
        made[key] = folder / f"{kind}-{name}.{kind if kind in KINDS or kind == 'ott' else form}"
        write_package(made[key], list(members[key].items()))
    found = vanthu.dumps(made.values())
    return {key: (members[key], found[path].split(" ", 1)[1] if path in found else None)
            for key, path in made.items()}


@pytest.mark.parametrize("name,form,kind", CASES)
def test_it_stays_the_same(name, form, kind, dumped):
    """In UTF-16; as a template or with macros; parts are found by their relationships, and
    nothing but those tells where they are."""
    before, plain = dumped[name, form, "plain"]
    after, other = dumped[name, form, kind]
    assert before != after and (kind != "moved" or before.keys() != after.keys())
    assert plain is not None and other is not None, "it is not read"
    assert other == plain
