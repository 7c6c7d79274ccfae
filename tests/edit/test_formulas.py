"""Formulas have fonts, sizes and slopes of their own: no rule of style counts them, and normalize
goes past them."""

import pytest

import case as cases
import docx_parts
import docx_writer
from asked import RULES, dump, rules_found, texts

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
FORMULA = (f'<m:oMath xmlns:m="{M}"><m:r><m:t>x+1=b</m:t></m:r></m:oMath>')


@pytest.mark.parametrize("name", ["p1", "p2", "title", "agency", "position", "to1"])
def test_no_style_is_asked_of_them(name, vanthu, tmp_path):
    path = tmp_path / "formula.case"
    path.write_text(f"about: a formula\nbase: bao-cao\nexpect none\n", encoding="utf-8")
    doc = cases.load(path, RULES / "base").doc
    (tmp_path / "given").mkdir()
    given, out = tmp_path / "given" / "a.docx", tmp_path / "out.docx"
    docx_writer.write(doc, tmp_path / "plain.docx")
    blocks, at = cases.m.find_paragraph(doc, name)
    words = blocks[at].text

    def put(root):
        found = (p for p in root.iter(docx_parts.w("p"))
                 if "".join(t.text or "" for t in p.iter(docx_parts.w("t"))) == words)
        for p in found:
            p.append(docx_parts.etree.fromstring(FORMULA))

    docx_parts.rewrite(tmp_path / "plain.docx", given, put)
    assert f'"{words}x+1=b"' in texts(dump(vanthu, given))
    found = rules_found(vanthu, given.parent, [])["a.docx"]
    assert not [r for r in found if r.endswith((".style", ".family", ".size", ".slope", ".color"))]
    assert vanthu.run("normalize", "-o", out, given).returncode == 0
    assert not out.exists() or any("x+1=b" in t for t in texts(dump(vanthu, out)))
