"""A head that is set by tabs, below which no line can be centred, becomes the table of two columns
of the diagram: normalize only, with its words, runs and their formats, and without a grid."""

import re
import zipfile

import pytest

import case as cases
import docx_parts
import docx_writer
import odt_parts
import odt_writer
from asked import RULES, dump, rules_found

WRITERS = {"docx": docx_writer, "odt": odt_writer}
FORMS = pytest.mark.parametrize("form", WRITERS)
BARE = "line @agency none\nline @motto none\nline @subject none\n"
HEAD = [("1.1.1", "UBND TỈNH HÒA AN"), ("1.1.1", "SỞ DI SẢN VÀ MỸ THUẬT"),
        ("1.1.2", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("1.1.2", "Độc lập - Tự do - Hạnh phúc"),
        ("1.2.1", "Số: 47/BC-SDSMT"), ("1.2.2", "Vĩnh Lạc, ngày 05 tháng 6 năm 2023")]


def write(folder, form, changes=BARE, layout="tabs"):
    path = folder / "head.case"
    path.write_text(f"about: a head set by tabs\nbase: bao-cao\nlayout: {layout}\n{changes}"
                    "expect motto.line\n", encoding="utf-8")
    given = folder / f"given.{form}"
    WRITERS[form].write(cases.load(path, RULES / "base").doc, given)
    return given


def cells(lines):
    """[(cell, text)] of the paragraphs in tables."""
    found = [line.split("\t") for line in lines if re.match(r"\d+\tbody cell ", line)]
    return [(c[1].split()[-1], c[2].strip('"')) for c in found]


def runs(lines, text):
    return next(line.rsplit("\t", 1)[1] for line in lines if f'"{text}"' in line)


@FORMS
def test_head_becomes_a_table(form, vanthu, tmp_path):
    given = write(tmp_path, form)
    out, again = tmp_path / f"out.{form}", tmp_path / f"again.{form}"
    done = vanthu.run("normalize", "--lang", "en", "-o", out, given)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("  mended:") == 3, "a line each; the table itself is no fault"
    before, lines = dump(vanthu, given), dump(vanthu, out)
    assert cells(lines)[:6] == HEAD
    assert runs(lines, "UBND TỈNH HÒA AN") == "[0-16 Times New Roman 12]"
    assert runs(lines, "Độc lập - Tự do - Hạnh phúc") == "[0-27 Times New Roman 13 bold]"
    assert runs(lines, "Vĩnh Lạc, ngày 05 tháng 6 năm 2023") == "[0-34 Times New Roman 14 italic]"
    rest = [line.split("\t")[2] for line in before if line[:1].isdigit()][3:]
    assert [line.split("\t")[2] for line in lines if line[:1].isdigit()][6:] == rest
    vanthu.run("normalize", "-o", again, out)
    assert not again.exists() or again.read_bytes() == out.read_bytes()


@FORMS
def test_nothing_is_found_afterwards(form, vanthu, tmp_path):
    (tmp_path / "out").mkdir()
    vanthu.run("normalize", "-o", tmp_path / "out" / f"a.{form}", write(tmp_path, form))
    assert not any(rules_found(vanthu, tmp_path / "out", []).values())


@FORMS
def test_only_normalize_rearranges(form, vanthu, tmp_path):
    given, out = write(tmp_path, form), tmp_path / f"out.{form}"
    done = vanthu.run("fix", "--direct", "--lang", "en", "-o", out, given)
    assert done.stdout.count("(only normalize makes tables of lines)") == 2, "both lines alike"
    assert not [c for c in cells(dump(vanthu, out)) if c[1] == HEAD[0][1]]


@FORMS
def test_a_head_with_its_lines_stays(form, vanthu, tmp_path):
    given, out = write(tmp_path, form, "line @subject none\n"), tmp_path / f"out.{form}"
    done = vanthu.run("normalize", "--lang", "en", "-o", out, given)
    assert "[motto.line]" not in done.stdout
    assert not [c for c in cells(dump(vanthu, out)) if c[1] == HEAD[0][1]]


@FORMS
def test_other_corrections_come_first(form, vanthu, tmp_path):
    changes = BARE + "replace @number | 47/BC => 47 /BC\nset @motto size=11\n"
    given, out = write(tmp_path, form, changes), tmp_path / f"out.{form}"
    done = vanthu.run("normalize", "-o", out, given)
    assert done.returncode == 0, done.stderr
    lines = dump(vanthu, out)
    assert cells(lines)[:6] == HEAD
    assert runs(lines, "Độc lập - Tự do - Hạnh phúc") == "[0-27 Times New Roman 13 bold]"


def test_docx_is_valid_and_has_no_grid(vanthu, schema, tmp_path):
    out = tmp_path / "out.docx"
    vanthu.run("normalize", "-o", out, write(tmp_path, "docx"))
    assert not docx_parts.complaints(schema, out)
    borders = docx_parts.read(out).find(f".//{docx_parts.w('tblBorders')}")
    assert {b.get(docx_parts.w("val")) for b in borders} == {"nil"}
    head = docx_parts.read(out).find(f".//{docx_parts.w('tbl')}")
    assert head.findall(f".//{docx_parts.w('p')}") and not head.findall(f".//{docx_parts.w('tab')}")


def test_odt_is_valid_and_its_page_style_goes_with_it(vanthu, tmp_path):
    """The first paragraph of a document of LibreOffice asks for its page style."""
    given, asked, out = write(tmp_path, "odt"), tmp_path / "asked.odt", tmp_path / "out.odt"

    def ask(root):
        first = next(root.iter(odt_parts.n("text:p")))
        name = first.get(odt_parts.n("text:style-name"))
        style = next(s for s in root.iter(odt_parts.n("style:style"))
                     if s.get(odt_parts.n("style:name")) == name)
        style.set(odt_parts.n("style:master-page-name"), "Standard")
        # Its alone, so that no other line begins a page.
        for p in list(root.iter(odt_parts.n("text:p")))[1:]:
            if p.get(odt_parts.n("text:style-name")) == name:
                p.attrib.pop(odt_parts.n("text:style-name"))

    odt_parts.rewrite(given, asked, ask)
    assert vanthu.run("normalize", "-o", out, asked).returncode == 0
    root = odt_parts.read(out)
    masters = [s for s in root.iter(odt_parts.n("style:style"))
               if s.get(odt_parts.n("style:master-page-name"))]
    used = {e.get(k) for e in root.iter() for k in e.attrib if k.endswith("}style-name")}
    assert [s.get(odt_parts.n("style:family")) for s in masters
            if s.get(odt_parts.n("style:name")) in used] == ["table"]
    assert not odt_parts.SCHEMA.exists() or not odt_parts.complaints(out)


BOOKMARKS = {
    "docx": ('<w:bookmarkStart w:id="7" w:name="so"/>', '<w:bookmarkEnd w:id="7"/>',
             "w:bookmarkStart"),
    "odt": ('<text:bookmark-start text:name="so"/>',
            '<text:bookmark-end text:name="so"/>', "text:bookmark-start")}


def keeps_bookmark(vanthu, given, form):
    """One around the number of the head is there once when the head is a table."""
    start, end, name = BOOKMARKS[form]
    marked, out = (given.parent / f"{n}.{form}" for n in ("marked", "out"))
    part = "word/document.xml" if form == "docx" else "content.xml"
    with zipfile.ZipFile(given) as z, zipfile.ZipFile(marked, "w") as to:
        for i in z.infolist():
            data = z.read(i).decode()
            if i.filename == part:
                # Around the run, or the words, of the number.
                data, n = re.subn(r"(<w:r>(?:(?!</w:r>).)*47/BC(?:(?!</w:r>).)*</w:r>"
                                  r"|Số: 47/BC-SDSMT)", rf"{start}\1{end}", data)
                assert n == 1
            to.writestr(i, data)
    assert vanthu.run("normalize", "-o", out, marked).returncode == 0
    assert cells(dump(vanthu, out))[:6] == HEAD
    with zipfile.ZipFile(out) as z:
        assert z.read(part).decode().count(f"<{name} ") == 1


@FORMS
def test_a_bookmark_stays_and_stays_alone(form, vanthu, tmp_path):
    """What templates mark for their fields, in a line that becomes two cells."""
    keeps_bookmark(vanthu, write(tmp_path, form), form)


# ---- set by spaces, and by breaks ----

def doc_of(folder, changes=BARE):
    path = folder / "head.case"
    path.write_text(f"about: a head\nbase: bao-cao\nlayout: tabs\n{changes}expect motto.line\n",
                    encoding="utf-8")
    doc = cases.load(path, RULES / "base").doc
    blocks = doc.sections[0].blocks
    return doc, blocks[:next(i for i, b in enumerate(blocks) if b.id == "title")]


def spaced(doc, head):
    """Each tab becomes spaces, as in files that went through a plain text."""
    for para in head:
        para.attrs.pop("tabs", None)
        for n, run in enumerate(r for r in para.runs if r.text == "\t"):
            run.text = " " * (6 + 8 * n)


def broken(doc, head):
    """All lines are one paragraph."""
    for para in head[1:]:
        head[0].runs += [cases.m.Run("\n"), *para.runs]
        doc.sections[0].blocks.remove(para)


def both(doc, head):
    spaced(doc, head)
    broken(doc, head)


def normalized(vanthu, folder, form, doc):
    given, out, again = (folder / f"{n}.{form}" for n in ("given", "out", "again"))
    WRITERS[form].write(doc, given)
    done = vanthu.run("normalize", "--lang", "en", "-o", out, given)
    assert done.returncode == 0, done.stderr
    vanthu.run("normalize", "-o", again, out)
    assert not again.exists() or again.read_bytes() == out.read_bytes()
    return dump(vanthu, out), done.stdout


@FORMS
@pytest.mark.parametrize("dress", [spaced, broken, both])
def test_a_head_without_tabs_of_its_own(form, dress, vanthu, schema, tmp_path):
    doc, head = doc_of(tmp_path)
    dress(doc, head)
    lines, said = normalized(vanthu, tmp_path, form, doc)
    assert cells(lines)[:6] == HEAD, said
    assert runs(lines, "SỞ DI SẢN VÀ MỸ THUẬT") == "[0-21 Times New Roman 12 bold]"
    assert runs(lines, "Vĩnh Lạc, ngày 05 tháng 6 năm 2023") == "[0-34 Times New Roman 14 italic]"
    out = tmp_path / f"out.{form}"
    assert not (docx_parts.complaints(schema, out) if form == "docx" else
                odt_parts.complaints(out))


@FORMS
def test_blanks_are_no_gap(form, vanthu, tmp_path):
    """What is left for the hand that fills in number and day stays with its words."""
    doc, head = doc_of(tmp_path, BARE + "text @number | Số:        /BC-SDSMT\n"
                       "text @date | Vĩnh Lạc, ngày      tháng 6 năm 2023\n")
    spaced(doc, head)
    lines, said = normalized(vanthu, tmp_path, form, doc)
    assert cells(lines)[4:6] == [("1.2.1", "Số:        /BC-SDSMT"),
                                 ("1.2.2", "Vĩnh Lạc, ngày      tháng 6 năm 2023")], said


@FORMS
def test_words_of_nobody_stay_and_it_is_said(form, vanthu, tmp_path):
    doc, head = doc_of(tmp_path)
    spaced(doc, head)
    head[1].runs.append(cases.m.Run("      DỰ THẢO LẦN 2"))
    lines, said = normalized(vanthu, tmp_path, form, doc)
    assert not [c for c in cells(lines) if c[1] == HEAD[0][1]]
    assert "The head is set by tabs or spaces" in said


def ruled(lines, text):
    """How many lines are drawn below the words."""
    return next(line for line in lines if f'"{text}"' in line).count(" rule=S")


@FORMS
def test_a_line_that_is_drawn_is_drawn_anew(form, vanthu, tmp_path):
    """One below the motto, none below the agency: each has its own in the table, and no other."""
    doc, _ = doc_of(tmp_path, "drop @parent\nline @agency none\n")
    lines, said = normalized(vanthu, tmp_path, form, doc)
    assert [c for c in cells(lines) if c[1] == HEAD[1][1]], said
    assert ruled(lines, HEAD[1][1]) == ruled(lines, HEAD[3][1]) == 1, lines
    assert sum(" rule=S" in line for line in lines) == 3, "the subject has one"


@FORMS
def test_a_bookmark_in_a_paragraph_of_many_lines(form, vanthu, tmp_path):
    doc, head = doc_of(tmp_path)
    broken(doc, head)
    given = tmp_path / f"given.{form}"
    WRITERS[form].write(doc, given)
    keeps_bookmark(vanthu, given, form)
