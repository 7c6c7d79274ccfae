"""What is set anew in the cells of a head looks as a head does: its lines stay lines, and what
stands above one another goes together."""

import pytest

from asked import RULES, dump
from twice import FORMS, line_of, made, mended


def normalized(vanthu, folder, form, changes, base="bao-cao"):
    text = f"about: a head\nbase: {base}\n{changes}\nexpect none\n"
    return dump(vanthu, mended(vanthu, folder, form, text))


@FORMS
def test_a_line_that_is_too_wide_for_its_cell(form, vanthu, tmp_path):
    """At 13 pt the national title would take two lines of its cell, at 12 pt it takes one."""
    line = line_of(normalized(vanthu, tmp_path, form, "set @nation size=14"), "CỘNG HÒA")
    assert "Times New Roman 12 bold" in line, line


@FORMS
def test_a_line_that_has_room(form, vanthu, tmp_path):
    line = line_of(normalized(vanthu, tmp_path, form, "set @agency size=14"), "SỞ DI SẢN")
    assert "Times New Roman 13 bold" in line, line


@FORMS
def test_the_parent_is_centred_above_its_agency(form, vanthu, tmp_path):
    lines = normalized(vanthu, tmp_path, form, "set @parent align=left\nset @agency align=left")
    for words in ("UBND TỈNH", "SỞ DI SẢN"):
        assert "\tcenter " in line_of(lines, words)


NARROW = (RULES / "base" / "bao-cao.model").read_text(encoding="utf-8") \
    .replace("table widths=65,95", "table widths=80,80", 1)


@FORMS
@pytest.mark.parametrize("command", [("normalize",), ("fix", "--direct")])
@pytest.mark.parametrize("size", ["11", "12", "13", "14"])
def test_the_column_of_the_title_is_widened(form, command, size, vanthu, tmp_path):
    model = NARROW.replace("@nation align=center size=12", f"@nation align=center size={size}", 1)
    out = mended(vanthu, tmp_path, form, f"about: x\nexpect none\n---\n{model}", command)
    done = vanthu.run("check", "--rule", "nation.style", out)
    assert done.returncode == 0 and "ngắt" not in done.stdout, done.stdout


@FORMS
def test_widths_are_not_tracked(form, vanthu, tmp_path):
    given = made(tmp_path, form, f"about: x\nexpect none\n---\n{NARROW}")
    said = vanthu.run("fix", "-o", tmp_path / f"out.{form}", given).stdout
    assert "không sửa" in said and "--direct" in said, said


@FORMS
def test_a_line_that_is_only_drawn_anew_is_no_mending(form, vanthu, tmp_path):
    """The head in boxes becomes a table, its lines are drawn in it: one of them was missing."""
    given = made(tmp_path, form, "about: x\nbase: bao-cao\nlayout: boxes\n"
                 "line @motto none\nexpect none\n")
    said = vanthu.run("normalize", "-o", tmp_path / f"out.{form}", given).stdout
    assert [line for line in said.splitlines() if "đã sửa:" in line and ".line]" in line] == \
        [line for line in said.splitlines() if "[motto.line]" in line], said
    lines = dump(vanthu, tmp_path / f"out.{form}")
    assert " rule=S:" in line_of(lines, "SỞ DI SẢN") and " rule=S:" in line_of(lines, "Độc lập")
