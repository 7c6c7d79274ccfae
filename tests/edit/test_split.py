"""Words that stay in a correction are no part of it: what stands between them and is no text keeps
its place, and they keep their looks."""

import re
import zipfile

import pytest

import case as cases
import docx_parts
import docx_writer
import odt_parts
import odt_writer
from asked import RULES, dump

WRITERS = {"docx": docx_writer, "odt": odt_writer}
FORMS = pytest.mark.parametrize("form", WRITERS)
# What another person deleted between two words that stay, and how these are set.
MARKED = {
    "docx": (r'(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>)Độc lập \. Tự do \. Hạnh phúc'
             r"</w:t></w:r>",
             r'\1Độc lập . Tự </w:t></w:r><w:del w:id="77" w:author="Lan"><w:r><w:delText>do '
             r"</w:delText></w:r></w:del>\1do . Hạnh phúc</w:t></w:r>"),
    "odt": (r"Độc lập \. Tự do \. Hạnh phúc",
            r'Độc lập . Tự <text:change text:change-id="c1"/>do . Hạnh phúc'),
}
CHANGES = ('<text:tracked-changes><text:changed-region text:id="c1" xml:id="c1"><text:deletion>'
           "<office:change-info><dc:creator>Lan</dc:creator><dc:date>2023-06-01T08:00:00</dc:date>"
           "</office:change-info><text:p>do </text:p></text:deletion></text:changed-region>"
           "</text:tracked-changes>")
PART = {"docx": "word/document.xml", "odt": "content.xml"}


def write(folder, form):
    path = folder / "split.case"
    path.write_text("about: dots for dashes\nbase: bao-cao\nreplace @motto | "
                    "lập - Tự do - Hạnh => lập . Tự do . Hạnh\nexpect motto.wording\n",
                    encoding="utf-8")
    plain, given = folder / f"plain.{form}", folder / f"given.{form}"
    WRITERS[form].write(cases.load(path, RULES / "base").doc, plain)
    with zipfile.ZipFile(plain) as z, zipfile.ZipFile(given, "w") as to:
        for i in z.infolist():
            data = z.read(i)
            if i.filename == PART[form]:
                text, n = re.subn(*MARKED[form], data.decode())
                assert n == 1
                data = text.replace("<office:text>", f"<office:text>{CHANGES}").encode()
            to.writestr(i, data)
    return given


def content(path, form):
    with zipfile.ZipFile(path) as z:
        return z.read(PART[form]).decode()


def plain(text):
    """The motto with its marks, without what else markup says."""
    text = re.sub(r"<text:tracked-changes>.*</text:tracked-changes>", "", text)
    text = re.sub(r"<w:delText[^>]*>", "[", text).replace("</w:delText>", "]")
    text = re.sub(r'<text:change [^>]*c1"/>', "[do ]", text)
    text = re.sub(r"<[^>]*>", "", text)
    return re.search("Độc lập.*?Hạnh phúc", text)[0]


@FORMS
def test_what_another_deleted_keeps_its_place(form, vanthu, tmp_path):
    given, out = write(tmp_path, form), tmp_path / f"out.{form}"
    done = vanthu.run("fix", "--direct", "--lang", "en", "-o", out, given)
    assert "[motto.wording]" in done.stdout, done.stdout + done.stderr
    assert plain(content(given, form)) == "Độc lập . Tự [do ]do . Hạnh phúc"
    assert plain(content(out, form)) == "Độc lập - Tự [do ]do - Hạnh phúc"


@FORMS
def test_only_the_marks_are_tracked(form, vanthu, tmp_path):
    given, out = write(tmp_path, form), tmp_path / f"out.{form}"
    assert vanthu.run("fix", "-o", out, given).returncode == 0
    names = ("ins", "del") if form == "docx" else ("insertion", "deletion")
    parts = docx_parts if form == "docx" else odt_parts
    marks = [e for e in parts.read(out, PART[form]).iter() if isinstance(e.tag, str)
             and e.tag.rsplit("}")[-1] in names]
    assert len(marks) == 5, "two dots for two dashes, and what was deleted before"
    for how, text in (("accept", "Độc lập - Tự do - Hạnh phúc"),
                      ("reject", "Độc lập . Tự do . Hạnh phúc")):
        parts.rewrite(out, tmp_path / f"{how}.{form}", getattr(parts, how))
        assert any(f'"{text}"' in line for line in dump(vanthu, tmp_path / f"{how}.{form}"))
