"""What has nothing in it stands as it stood, `<w:rPr></w:rPr>` as AbiWord writes it, also beside
what a comment or a correction is about."""

import pytest

import case as cases
import docx_writer
import odt_writer
import package
from asked import RULES

FORMS = {
    "docx": (docx_writer, "word/document.xml", b"</w:pPr>", b"</w:pPr><w:r><w:rPr></w:rPr></w:r>",
             b"<w:rPr></w:rPr>"),
    "odt": (odt_writer, "content.xml", b"</text:p>", b"<text:span></text:span></text:p>",
            b"<text:span></text:span>"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("command", [("annotate",), ("fix",), ("fix", "--direct")])
def test_pairs_of_tags_stay(form, command, vanthu, tmp_path):
    writer, part, place, with_pair, pair = FORMS[form]
    path = tmp_path / "pairs.case"
    path.write_text("about: x\nbase: bao-cao\nset @p1 align=left first=0\n"
                    "replace @number | 47/BC => 47 /BC\nexpect none\n", encoding="utf-8")
    given, out, again = (tmp_path / f"{name}.{form}" for name in ("given", "out", "again"))
    writer.write(cases.load(path, RULES / "base").doc, given)
    entries = [(name, data.replace(place, with_pair) if name == part else data)
               for name, data in package.read_package(given)]
    package.write_package(given, entries)
    pairs = dict(entries)[part].count(pair)
    assert pairs > 20
    for source, target in ((given, out), (out, again)):
        assert vanthu.run(*command, "-o", target, source).returncode == 0
        assert dict(package.read_package(target))[part].count(pair) == pairs
