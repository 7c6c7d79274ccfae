"""A sheet that lies is set as it is meant: upright, or bound at its top or bottom."""

import pytest

import case as cases
import docx_writer
import odt_writer
from asked import RULES, dump

WRITERS = {"docx": docx_writer, "odt": odt_writer}
EDGES = {  # the edges afterwards: one has moved
    "bad-lying": "top=20.0 bottom=20.0 left=30.0 right=15.0",
    "bad-lying-turned": "top=30.0 bottom=15.0 left=20.0 right=25.0",
}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", EDGES)
def test_one_edge_moves(name, form, vanthu, tmp_path):
    case = cases.load(RULES / "page.margin" / f"{name}.case", RULES / "base")
    WRITERS[form].write(case.doc, tmp_path / f"given.{form}")
    done = vanthu.run("normalize", "-o", tmp_path / f"out.{form}", tmp_path / f"given.{form}")
    assert done.returncode == 0, done.stderr
    lines = dump(vanthu, tmp_path / f"out.{form}")
    assert any(line.startswith("section 1") and EDGES[name] in line for line in lines), lines
