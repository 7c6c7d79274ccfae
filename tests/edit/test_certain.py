"""Faults that are mended though more than one place or sign of theirs must be told apart: in both
formats the finding is gone, none has come, and a second time gives the same bytes."""

import copy

import pytest

import case as cases
import docx_parts
import docx_writer
import model as m
import odt_writer
from asked import RULES, dump, edited, rules_found, texts

WRITERS = {"docx": docx_writer, "odt": odt_writer}
CASES = """appendix.heading/bad-note-no-brackets appendix.heading/bad-note-no-day
appendix.heading/bad-note-no-number appendix.heading/bad-note-square basis.form/bad-centred
basis.form/bad-indent body.heading-style/bad-article-centred
body.heading-style/bad-chapter-colon body.heading-style/bad-chapter-one-line
body.heading-style/bad-roman-bracket body.heading-style/bad-small-chapter
date.wording/bad-place-in-capitals date.wording/bad-place-small date.wording/bad-place-twice
date.wording/bad-short-year page.number-style/bad-dashes party.line/bad-none
party.line/bad-underline recipients.item/bad-row recipients.item/bad-two-in-row
recipients.label-style/bad-centred recipients.label-style/bad-list-centred
subject.style/bad-letter-gap subject.wording/bad-capital subject.wording/bad-dash
subject.wording/bad-letter-twice subject.wording/bad-small subject.wording/bad-twice
subject.wording/bad-twice-below-title text.fixed-word/bad-counter
urgency.form/bad-misspelt""".split()

# What the words become, where words are mended.
SAID = {
    "appendix.heading/bad-note-no-number": "(Kèm theo Báo cáo số 47/BC-SDSMT ngày",
    "appendix.heading/bad-note-no-day": "số 47/BC-SDSMT ngày 05 tháng 6 năm 2023 của",
    "date.wording/bad-short-year": "năm 2023",
    "date.wording/bad-place-in-capitals": "Vĩnh Lạc, ngày 05",
    "date.wording/bad-place-small": "Vĩnh Lạc, ngày 14",
    "date.wording/bad-place-twice": "\"Vĩnh Lạc, ngày 05",
    "recipients.item/bad-two-in-row": "- Như trên;\\n- ",
    "body.heading-style/bad-chapter-one-line": "Chương I\\nQUY ĐỊNH CHUNG",
    "urgency.form/bad-misspelt": "HỎA TỐC",
}


def name_of(case, form):
    return f"{case.replace('/', '--')}.{form}"


@pytest.fixture(scope="module")
def made(vanthu, tmp_path_factory):
    folder = tmp_path_factory.mktemp("certain")
    for name in ("given", "out", "again"):
        (folder / name).mkdir()
    for name in CASES:
        case = cases.load(RULES / f"{name}.case", RULES / "base")
        assert not case.options, name
        for form in case.formats:
            WRITERS[form].write(case.doc, folder / "given" / name_of(name, form))
    for source, job in (("given", "out"), ("out", "again")):
        code, _, errors = edited(vanthu, "normalize", sorted((folder / source).iterdir()),
                                 folder / job)
        assert code == 0, errors
    return folder


def test_finding_is_gone(made, vanthu):
    before, after = (rules_found(vanthu, made / name, []) for name in ("given", "out"))
    bad = {}
    for name, found in before.items():
        rule = name.split("--")[0]
        assert found[rule] > 0, f"{name} shows no fault"
        if after[name][rule] > 0 or after[name] - found:
            bad[name] = dict(after[name])
    assert not bad, bad


@pytest.mark.parametrize("form", WRITERS)
def test_words(form, made, vanthu):
    for name, words in SAID.items():
        said = "\n".join(texts(dump(vanthu, made / "out" / name_of(name, form))))
        assert words in said, (name, said)


def test_a_second_time_changes_nothing(made):
    other = [p.name for p in (made / "again").iterdir()
             if p.read_bytes() != (made / "out" / p.name).read_bytes()]
    assert not other, other


# The parts of a letter in two runs, as editing leaves them; the second begins with its mark.
PARTED = ("[[vi]][[\u0323 nghiêm]]", "[[du]][[\u031b\u0323ng]]", "[[vi]][[\u0323]][[, dùng]]")


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("parted", PARTED)
def test_letters_in_two_pieces(form, parted, vanthu, tmp_path):
    """A mark may stand in another piece of the text than its letter."""
    given, out = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    path = tmp_path / "a.case"
    marked = parted.replace("[[", "[[bold=no|")
    path.write_text("about: letters in two pieces\nbase: bao-cao\n"
                    f"text @p1 | Các đơn {marked} túc thực hiện.\nexpect text.decomposed\n",
                    encoding="utf-8")
    WRITERS[form].write(cases.load(path, RULES / "base").doc, given)
    done = vanthu.run("normalize", "--lang", "en", "-o", out, given)
    assert done.returncode == 0 and "not mended" not in done.stdout, done.stdout
    said = "\n".join(texts(dump(vanthu, out)))
    assert "\u0323" not in said and "\u031b" not in said
    (tmp_path / "out").mkdir()
    out.rename(tmp_path / "out" / out.name)
    assert not rules_found(vanthu, tmp_path / "out", [])[out.name]["text.decomposed"]


def test_a_header_of_two_sections(vanthu, tmp_path):
    """A header that two sections share is one in the file."""
    case = cases.load(RULES / "page.number-style" / "bad-dashes.case", RULES / "base")
    case.doc.sections.append(m.Section({**case.doc.sections[0].props, "landscape": "yes"}, [
        m.Para("more", {"align": "justify"}, [m.Run("Danh sách các đơn vị.")])], {}))
    made, given, out = (tmp_path / f"{name}.docx" for name in ("made", "given", "out"))
    docx_writer.write(case.doc, made)

    def share(root):
        sections = list(root.iter(docx_parts.w("sectPr")))
        for name in sections[:1] and sections[0].findall(docx_parts.w("headerReference"))[::-1]:
            sections[1].insert(0, copy.copy(name))

    docx_parts.rewrite(made, given, share)
    assert sum("- 1 -" in t for t in texts(dump(vanthu, given))) == 2
    done = vanthu.run("fix", "--direct", "--lang", "en", "-o", out, given)
    assert done.returncode == 0, done.stderr
    assert not [t for t in texts(dump(vanthu, out)) if "- 1 -" in t]
