"""A file that says neither paper nor margins, as other programs than Word write it: it is told, and
set as the profile prescribes."""

import re

import pytest

import case as cases
import docx_writer
import package
from asked import RULES, dump

PART = "word/document.xml"


@pytest.fixture
def silent(tmp_path):
    """The file without a word about its pages."""
    path, given = tmp_path / "a.case", tmp_path / "given.docx"
    path.write_text("about: x\nbase: bao-cao\nheader default none\nset @p1 align=left first=0\n"
                    "expect none\n", encoding="utf-8")
    docx_writer.write(cases.load(path, RULES / "base").doc, given)
    entries = [(name, re.sub(rb"<w:sectPr.*</w:sectPr>", b"<w:sectPr />", data)
                if name == PART else data) for name, data in package.read_package(given)]
    package.write_package(given, entries)
    return given


def test_it_is_told(silent, vanthu):
    said = vanthu.run("check", "--rule", "page.size", "--rule", "page.margin", silent).stdout
    assert "không ghi khổ giấy" in said and "không ghi lề trang" in said


@pytest.mark.parametrize("command", [("normalize",), ("fix", "--direct")])
def test_it_is_set(command, silent, vanthu, tmp_path):
    out, again = tmp_path / "out.docx", tmp_path / "again.docx"
    assert vanthu.run(*command, "-o", out, silent).returncode == 0
    assert vanthu.run(*command, "-o", again, out).returncode == 0
    assert again.read_bytes() == out.read_bytes()
    lines = dump(vanthu, out)
    page = next(line for line in lines if line.startswith("section 1"))
    assert "page=210.0x297.0 top=25.0 bottom=25.0 left=30.0 right=20.0" in page
    # What could not be measured before is.
    text = next(line for line in lines if "1. Sở đã ban hành" in line)
    assert "justify first=12.7" in text, text
