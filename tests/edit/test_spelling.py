"""Words that are put in place their tones as the document does, so that no document that was of one
spelling is of two."""

import pytest

import case as cases
import docx_writer
import dress
import odt_writer
from asked import RULES, dump, rules_found, texts

WRITERS = {"docx": docx_writer, "odt": odt_writer}
FORMS = pytest.mark.parametrize("form", WRITERS)
FIRST = "ủy quyền, khóa sổ và điện tử hóa"
SECOND = "uỷ quyền, khoá sổ và điện tử hoá"


def write(folder, form, spelling, changes):
    path = folder / "spelt.case"
    words = "\n".join(f"text @{name} | Sở đã {spelling}." for name in ("p1", "p2", "p3", "p4"))
    path.write_text(f"about: a document of one spelling\nbase: bao-cao\n"
                    f"text @addressee | Kính gửi: Sở Nội vụ\n{words}\n{changes}expect none\n",
                    encoding="utf-8")
    (folder / "given").mkdir()
    (folder / "out").mkdir()
    doc = cases.load(path, RULES / "base").doc
    for para in dress.all_paragraphs(doc) if spelling == SECOND else ():
        for run in para.runs:  # what else it says is spelt so too
            run.text = dress.retone(run.text)
    given = folder / "given" / f"a.{form}"
    WRITERS[form].write(doc, given)
    return given


def normalized(vanthu, given):
    out = given.parent.parent / "out" / given.name
    done = vanthu.run("normalize", "-o", out, given)
    assert done.returncode == 0, done.stderr
    return texts(dump(vanthu, out))


@FORMS
@pytest.mark.parametrize("spelling, full",
                         [(FIRST, "ỦY BAN NHÂN DÂN"), (SECOND, "UỶ BAN NHÂN DÂN")])
def test_a_name_in_full(form, spelling, full, vanthu, tmp_path):
    changes = "drop @parent\ntext @agency | UBND TỈNH AN THỊNH\nreplace @number | SDSMT => UBND\n"
    words = normalized(vanthu, write(tmp_path, form, spelling, changes))
    assert f'"{full} TỈNH AN THỊNH"' in words
    assert "text.tone-placement" not in rules_found(vanthu, tmp_path / "out", [])[f"a.{form}"]


@FORMS
@pytest.mark.parametrize("spelling, word", [(FIRST, "đọa"), (SECOND, "đoạ")])
def test_keys_of_marks(form, spelling, word, vanthu, tmp_path):
    changes = "text @p2 | 2. Người bị đày ddoaj được giúp 120 ngày công, thực hieejn kịp thời.\n"
    given = write(tmp_path, form, spelling, changes)
    words = normalized(vanthu, given)
    assert any(f"đày {word} được" in t and "thực hiện" in t for t in words)
    assert "text.tone-placement" not in rules_found(vanthu, tmp_path / "out", [])[given.name]


@FORMS
@pytest.mark.parametrize("spelling, full",
                         [(FIRST, "ỦY BAN NHÂN DÂN"), (SECOND, "UỶ BAN NHÂN DÂN")])
def test_words_with_a_wrong_mark(form, spelling, full, vanthu, tmp_path):
    changes = ("drop @parent\ntext @agency | UỶ BAN NHÂN DAN XÃ AN THỊNH\n"
               "replace @number | SDSMT => UBND\n")
    words = normalized(vanthu, write(tmp_path, form, spelling, changes))
    assert f'"{full} XÃ AN THỊNH"' in words
    assert "text.tone-placement" not in rules_found(vanthu, tmp_path / "out", [])[f"a.{form}"]


@FORMS
def test_what_is_converted_stays_as_it_was_spelt(form, vanthu, tmp_path):
    """A word of the author's keeps its spelling; that there are two was found before."""
    changes = ("text @p2 | Trong 9 th¸ng ®Çu n¨m 2023, Së ®· ®iÖn tö ho¸ 341 v¨n b¶n, tiÕp nhËn "
               "1.588 v¨n b¶n ®Õn.\n")
    given = write(tmp_path, form, FIRST, changes)
    before = rules_found(vanthu, given.parent, [])[given.name]
    words = normalized(vanthu, given)
    assert any("điện tử hoá 341 văn bản" in t for t in words)
    after = rules_found(vanthu, tmp_path / "out", [])[given.name]
    assert before["text.tone-placement"] == after["text.tone-placement"] == 1
