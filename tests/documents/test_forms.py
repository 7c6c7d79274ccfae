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


def dump(vanthu, path):
    """The dump, without the form that stands in its first line."""
    done = vanthu.run("dump", path)
    assert done.returncode == 0, done.stderr
    return done.stdout.split(" ", 1)[1]


def members_of(path):
    return dict(read_package(path))


def in_utf16(data):
    text = data.decode("utf-8-sig")
    text = re.sub(r'^<\?xml[^>]*\?>', "", text)
    return ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")


@pytest.mark.parametrize("name,form", PACKAGES)
def test_utf16(name, form, vanthu, tmp_path):
    plain = pack(name, form, tmp_path)
    wide = tmp_path / f"wide.{form}"
    write_package(wide, [(member, in_utf16(data) if data.lstrip(b"\xef\xbb\xbf")[:1] == b"<" else
                          data) for member, data in members_of(plain).items()])
    assert dump(vanthu, wide) == dump(vanthu, plain)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", [name for name, form in PACKAGES if form == "docx"])
def test_kinds_of_word(name, kind, vanthu, tmp_path):
    plain = pack(name, "docx", tmp_path)
    members = members_of(plain)
    types = members["[Content_Types].xml"].decode()
    assert types.count(MAIN) == 1
    members["[Content_Types].xml"] = types.replace(MAIN, KINDS[kind]).encode()
    other = tmp_path / f"a.{kind}"
    write_package(other, list(members.items()))
    assert dump(vanthu, other) == dump(vanthu, plain)


@pytest.mark.parametrize("name", [name for name, form in PACKAGES if form == "odt"])
def test_template_of_opendocument(name, vanthu, tmp_path):
    plain = pack(name, "odt", tmp_path)
    members = {member: data.replace(f"{OFFICE}<".encode(), f"{OFFICE}-template<".encode())
               .replace(f'{OFFICE}"'.encode(), f'{OFFICE}-template"'.encode())
               for member, data in members_of(plain).items()}
    members["mimetype"] = f"{OFFICE}-template".encode()
    other = tmp_path / "a.ott"
    write_package(other, list(members.items()))
    assert dump(vanthu, other) == dump(vanthu, plain)


@pytest.mark.parametrize("name", USUAL)
def test_main_part_of_another_name(name, vanthu, tmp_path):
    """Parts are found by their relationships; nothing but those tells where they are."""
    plain = pack(name, "docx", tmp_path)
    moved = {}
    for member, data in members_of(plain).items():
        if member.startswith("word/"):
            member = "van-ban/phan/" + member[len("word/"):]
        elif member in ("[Content_Types].xml", "_rels/.rels"):
            data = data.replace(b'"/word/', b'"/van-ban/phan/').replace(
                b'"word/', b'"van-ban/phan/')
        member = member.replace("/document.xml", "/chinh.xml")
        moved[member] = data.replace(b"phan/document.xml", b"phan/chinh.xml")
    assert moved.keys() != members_of(plain).keys()
    other = tmp_path / "b.docx"
    write_package(other, list(moved.items()))
    assert dump(vanthu, other) == dump(vanthu, plain)
