"""A text that is mended looks like one: headings and short entries that are set as the text around
them go with it, and what is mended takes the size and the indent that the text has elsewhere."""

import re

import pytest

import package
from asked import dump
from twice import FORMS, line_of, mended

TEXT = ("p1", "p2", "p3", "p4")
# Of the text around it: paragraphs that are not at fault.
REST = ("opening", *(f"f{n}" for n in range(11)), "closing")


def normalized(vanthu, folder, form, changes, command=("normalize",)):
    """The lines of the dump of what is made, each with the words it opens with."""
    text = f"about: a text\nbase: bao-cao\n{changes}\nexpect none\n"
    return dump(vanthu, mended(vanthu, folder, form, text, command))


def size_of(line):
    return set(re.findall(r"Times New Roman ([\d.]+)", line))


@FORMS
@pytest.mark.parametrize("command", [("normalize",), ("fix", "--direct")])
def test_headings_go_with_their_text(form, command, vanthu, tmp_path):
    """Headings set as the faulty text is: neither flush left, nor of another size, nor close to
    what stands above."""
    wrong = "align=left first=0 before=0 line=1 size=12"
    changes = "\n".join(f"set @{n} {wrong}" for n in ("h1", "h2", *TEXT, *REST))
    lines = normalized(vanthu, tmp_path, form, changes, command)
    for words in ("I. KẾT QUẢ", "II. NHIỆM VỤ", "1. Sở đã ban hành", "Sở Di sản và Mỹ thuật báo"):
        line = line_of(lines, words)
        assert "justify first=10.0" in line and "before=6.0" in line, line
        assert size_of(line) == {"13"}, line


@FORMS
def test_a_heading_set_apart_stays(form, vanthu, tmp_path):
    wrong = "align=left first=0 before=0 line=1 size=12"
    changes = "\n".join(f"set @{n} {wrong}" for n in (*TEXT, *REST))
    lines = normalized(vanthu, tmp_path, form, changes + "\nset @h1 align=left first=5")
    line = line_of(lines, "I. KẾT QUẢ")
    assert "left first=5.0" in line and size_of(line) == {"14"}, line


@FORMS
def test_entries_of_a_list_keep_their_indent(form, vanthu, tmp_path):
    wrong = "align=left first=0 before=0 line=1 size=12"
    changes = "\n".join(f"set @{n} {wrong}" for n in (*TEXT, *REST))
    changes += ("\nafter @p2 @e1 align=left left=15 first=-5 line=1 size=12 list=bullet | Sổ đi;"
                "\nafter @e1 @e2 align=left left=15 first=-5 line=1 size=12 list=bullet | Sổ đến.")
    lines = normalized(vanthu, tmp_path, form, changes)
    for words in ("Sổ đi", "Sổ đến"):
        line = line_of(lines, words)
        assert "first=-5.0 left=15.0" in line and size_of(line) == {"13"}, line


@FORMS
def test_the_rest_of_the_text_is_followed(form, vanthu, tmp_path):
    """Some paragraphs are wrong: they get the size and the indent of the others, not the nearest
    that are allowed."""
    lines = normalized(vanthu, tmp_path, form,
                       "\n".join(f"set @{n} first=0 size=12" for n in TEXT))
    for words in ("1. Sở đã ban hành", "2. Công tác lập", "2. Tổ chức tập huấn"):
        line = line_of(lines, words)
        assert "first=12.7" in line and size_of(line) == {"14"}, line


@FORMS
def test_a_caption_stays(form, vanthu, tmp_path):
    wrong = "align=left first=0 before=0 line=1 size=12"
    changes = "\n".join(f"set @{n} {wrong}" for n in (*TEXT, *REST))
    changes += f"\nafter @p2 @note {wrong} italic | (Nguồn: sổ đăng ký)"
    line = line_of(normalized(vanthu, tmp_path, form, changes), "(Nguồn")
    assert "left first=0.0" in line and size_of(line) == {"12"}, line


@FORMS
def test_a_basis_goes_with_the_text(form, vanthu, tmp_path):
    wrong = "align=left first=0 before=0 line=1 size=12"
    changes = "\n".join(f"set @{n} {wrong}" for n in ("basis1", "basis2", *TEXT, *REST))
    line = line_of(normalized(vanthu, tmp_path, form, changes), "Căn cứ Nghị định")
    assert "justify first=10.0" in line and size_of(line) == {"13"}, line


KEEPS = {"docx": ("word/document.xml", b'<w:keepNext w:val="1"/>'),
         "odt": ("content.xml", b'fo:keep-with-next="always"')}


@FORMS
def test_a_heading_ends_no_page(form, vanthu, tmp_path):
    """What is set anew breaks over pages anew."""
    wrong = "align=left first=0 before=0 line=1 size=12"
    changes = "\n".join(f"set @{n} {wrong}" for n in ("h1", "h2", *TEXT, *REST))
    normalized(vanthu, tmp_path, form, changes)
    part, keeps = KEEPS[form]
    count = {name: dict(package.read_package(tmp_path / f"{name}.{form}"))[part].count(keeps)
             for name in ("given", "out")}
    assert count["given"] == 0
    assert count["out"] == 2 if form == "docx" else count["out"] > 0
