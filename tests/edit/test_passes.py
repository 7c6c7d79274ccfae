"""Corrections of corrections: a tracked fix goes on until nothing is left to mend, as a direct one
does. Who accepts all has the direct one's words, who rejects all those of the beginning."""

import pytest

import case as cases
import docx_parts
import docx_writer
import odt_parts
import odt_writer
from asked import RULES, dump, texts
from program import TOP

PARTS = {"docx": docx_parts, "odt": odt_parts}
FORMS = pytest.mark.parametrize("form", PARTS)
STEPS = {
    "in what was put in": (["bậc một mươi"], ["bậc bốn năm mươi"]),
    "and beside it": (["bậc một sáu mươi"], ["bậc chín mươi"]),
    "all of it gone": (["bậc một sáu tám mươi"], [" mươi"]),
    "in pieces": (["bậc m", "ột s", "áu mươi"], ["bậc chín mươi"]),
    "twice in one finding": (["lồng: ba bốn."], ["lồng: BA BỐN."]),
}


def write(folder, form, pieces):
    if form == "docx":
        runs = "".join(f'<w:r><w:rPr>{"<w:i/>" * (n % 2)}</w:rPr><w:t xml:space="preserve">{t}'
                       "</w:t></w:r>" for n, t in enumerate(pieces))
        return docx_parts.write(folder / "given.docx", f"<w:p>{runs}</w:p><w:p/>")
    spans = "".join(f"<text:span>{t}</text:span>" if n % 2 else t for n, t in enumerate(pieces))
    return odt_parts.write(folder / "given.odt", f"<text:p>{spans}</text:p>", "", "")


@FORMS
@pytest.mark.parametrize("step", STEPS)
def test_passes(step, form, mock, schema, vanthu, tmp_path):
    pieces, wanted = STEPS[step]
    given = write(tmp_path, form, pieces)
    out = {}
    for name, options in (("direct", ["--direct"]), ("tracked", [])):
        out[name] = tmp_path / f"{name}.{form}"
        done = vanthu.run("fix", "--plugin-dir", mock, "--rule", "mock.edits", "--lang", "en",
                          *options, "-o", out[name], given)
        assert done.returncode == 0, done.stderr
        assert "not mended: paragraph" not in done.stdout, done.stdout
        assert texts(dump(vanthu, out[name]))[0] == f'"{wanted[0]}"'
    for how, same in (("accept", out["direct"]), ("reject", given)):
        made = PARTS[form].rewrite(out["tracked"], tmp_path / f"{how}.{form}",
                                   getattr(PARTS[form], how))
        assert texts(dump(vanthu, made)) == texts(dump(vanthu, same))
    if form == "docx":
        assert not docx_parts.complaints(schema, out["tracked"])
        return
    text = odt_parts.read(out["tracked"])
    marks = [e.get(odt_parts.n("text:change-id")) for e in
             text.iter(odt_parts.n("text:change-start"), odt_parts.n("text:change"))]
    assert sorted(marks) == sorted(e.get(odt_parts.n("text:id")) for e in
                                   text.iter(odt_parts.n("text:changed-region")))


@FORMS
def test_our_own_changes_are_no_fault(form, vanthu, tmp_path):
    """The second pass would find them."""
    said = vanthu.run("fix", "--lang", "en", "-o", tmp_path / f"out.{form}",
                      TOP / "samples" / f"bao-cao.{form}").stdout
    assert "  mended:" in said and "draft.tracked-changes" not in said


def test_letters_do_not_change_without_their_font(mock, vanthu, tmp_path):
    """ODF tracks no fonts: new letters in an old font would be read as other ones."""
    old = ('<style:style style:name="V" style:family="text"><style:text-properties '
           'fo:font-family=".VnTime"/></style:style>')
    words = '<text:span text:style-name="V">Thùc hiÖn kÕ ho¹ch c«ng t¸c n¨m 2023</text:span> cũ'
    given = odt_parts.write(tmp_path / "given.odt", f"<text:p>{words}</text:p>", old, "")
    out = tmp_path / "out.odt"
    done = vanthu.run("fix", "--plugin-dir", mock, "--rule", "mock.edits", "--lang", "en", "-o",
                      out, given)
    assert "not mended: paragraph 1, an edit [mock.edits] (OpenDocument keeps no former" in \
        done.stdout
    text = "".join(odt_parts.read(out).find(f".//{odt_parts.n('text:span')}").itertext())
    assert text == "Thùc hiÖn kÕ ho¹ch c«ng t¸c n¨m 2023"
    assert texts(dump(vanthu, out)) == ['"Thực hiện kế hoạch công tác năm 2023 mới"']


def test_what_is_deleted_looks_as_it_did(mock, vanthu, schema, tmp_path):
    """Where a word is set anew and replaced, the new one alone is set anew."""
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    given = docx_parts.write(tmp_path / "given.docx", f"<w:p><w:r><w:rPr>{font}</w:rPr><w:t>Thùc "
                             "hiÖn kÕ ho¹ch c«ng t¸c n¨m 2023</w:t></w:r></w:p>")
    out = tmp_path / "out.docx"
    vanthu.run("fix", "--plugin-dir", mock, "--rule", "mock.edits", "-o", out, given)
    assert not docx_parts.complaints(schema, out)
    root = docx_parts.read(out)
    deleted, new = (next(root.iter(docx_parts.w(name))) for name in ("del", "ins"))
    fonts = [[f.get(docx_parts.w("ascii")) for f in e.iter(docx_parts.w("rFonts"))]
             for e in (deleted, new)]
    assert fonts == [[".VnTime"], ["Times New Roman"]]
    assert not list(deleted.iter(docx_parts.w("rPrChange")))


@FORMS
def test_what_was_deleted_within_a_deletion_comes_back_in_its_place(form, vanthu, tmp_path):
    """First a space too many, then the whole line, which stands in the list already."""
    path, given, out = tmp_path / "a.case", tmp_path / f"given.{form}", tmp_path / f"out.{form}"
    path.write_text("about: twice\nbase: bao-cao\nreplace @to3 | Giám đốc, các Phó Giám đốc => "
                    "Sở  Nội vụ\nexpect recipients.duplicate\n", encoding="utf-8")
    writer = {"docx": docx_writer, "odt": odt_writer}[form]
    writer.write(cases.load(path, RULES / "base").doc, given)
    done = vanthu.run("fix", "-o", out, given)
    assert "[recipients.duplicate]" in done.stdout and "[text.spacing]" in done.stdout, done.stdout
    made = PARTS[form].rewrite(out, tmp_path / f"rejected.{form}", PARTS[form].reject)
    assert texts(dump(vanthu, made)) == texts(dump(vanthu, given))
