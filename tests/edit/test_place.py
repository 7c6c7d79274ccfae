"""Boxes that are placed from the edges of the page go where the text goes when its margins are
mended; what stood beside the text stays."""

import re

import pytest

import case as cases
import docx_writer
import odt_writer
import package
from asked import RULES

WRITERS = {"docx": docx_writer, "odt": odt_writer}
FORMS = pytest.mark.parametrize("form", WRITERS)
UNITS = {"mm": 1, "cm": 10}
PART = {"docx": "word/document.xml", "odt": "content.xml"}
# In the body, so that no head in boxes becomes a table.
BOX = "box x={x} y={y} width=60 height=10\n@in size=12 | Ghi chú của đơn vị\nend\n"


def places(form, path):
    """[(x, y)] of boxes in millimetres."""
    text = dict(package.read_package(path))[PART[form]].decode()
    if form == "docx":
        found = re.findall(r'positionH relativeFrom="page"><wp:posOffset>(-?\d+)<.*?'
                           r'positionV relativeFrom="page"><wp:posOffset>(-?\d+)<', text)
        return [(round(int(x) / 36000, 1), round(int(y) / 36000, 1)) for x, y in found]
    found = re.findall(r'<draw:frame[^>]* svg:x="([\d.]+)(.m)" svg:y="([\d.]+)(.m)"', text)
    return [(round(float(x) * UNITS[i], 1), round(float(y) * UNITS[j], 1))
            for x, i, y, j in found]


def mended(vanthu, folder, form, box, *command):
    path = folder / "boxes.case"
    model = (RULES / "base" / "bao-cao.model").read_text(encoding="utf-8")
    model = model.replace("page top=20 bottom=20 left=30 right=20",
                          "page top=10 bottom=20 left=20 right=10", 1)
    assert "page top=10" in model
    model = re.sub(r"(@p1 .*\n)", lambda hit: hit.group(1) + BOX.format(**box), model, count=1)
    path.write_text(f"about: boxes\nexpect none\n---\n{model}", encoding="utf-8")
    given, out, again = (folder / f"{name}.{form}" for name in ("given", "out", "again"))
    WRITERS[form].write(cases.load(path, RULES / "base").doc, given)
    assert vanthu.run(*command, "-o", out, given).returncode == 0
    assert vanthu.run(*command, "-o", again, out).returncode == 0
    assert again.read_bytes() == out.read_bytes()
    return places(form, given)[0], places(form, out)[0]


@FORMS
@pytest.mark.parametrize("command", [("normalize",), ("fix", "--direct")])
def test_a_box_at_the_margin(form, command, vanthu, tmp_path):
    before, after = mended(vanthu, tmp_path, form, {"x": 20, "y": 120}, *command)
    assert before == (20, 120)
    assert after == (30, 130)


@FORMS
def test_a_box_at_the_other_margin(form, vanthu, tmp_path):
    """It goes no further than the text."""
    before, after = mended(vanthu, tmp_path, form, {"x": 140, "y": 120}, "normalize")
    assert before == (140, 120)
    assert after == (135, 130)


@FORMS
def test_a_box_in_the_margin_stays(form, vanthu, tmp_path):
    before, after = mended(vanthu, tmp_path, form, {"x": 2, "y": 120}, "normalize")
    assert after[0] == before[0] == 2
