"""What LibreOffice makes of a document in the other format is read as the same document.

By default a few documents of our own are converted, where LibreOffice is installed; --interop
takes the seeds and corpus/robustness. docs/interop.md explains the differences that are left out.
"""

import tempfile
from pathlib import Path

import pytest

import docx_writer
import model
import odt_writer
from agree import PROPERTIES, Agreement, explanation
from dumped import parse
from measure import documents, lost_lines, measure, measure_text
from office import Office

HERE = Path(__file__).resolve().parent
SAMPLE = ("head-and-runs", "lists", "tables")
WRITERS = {"docx": docx_writer, "odt": odt_writer}
LEAST = 0.98


@pytest.fixture(scope="module")
def office(request, tmp_path_factory):
    whole = request.config.getoption("--interop")
    found = Office(Path(tempfile.gettempdir()) / "vanthu-interop" if whole
                   else tmp_path_factory.mktemp("office"))
    if not found.present:
        pytest.skip("LibreOffice Writer is not installed")
    return found


@pytest.fixture(scope="module")
def files(request, tmp_path_factory):
    if request.config.getoption("--interop"):
        corpus = request.getfixturevalue("corpus")
        return [f for f in documents([corpus / "seeds", corpus / "robustness"])
                if ".lo." not in f.name]
    folder = tmp_path_factory.mktemp("models")
    for name in SAMPLE:
        for suffix, writer in WRITERS.items():
            writer.write(model.load(HERE.parent / "documents" / f"{name}.model"),
                         folder / f"{name}.{suffix}")
    return documents([folder])


@pytest.mark.parametrize("way", ["docx-odt", "odt-docx"])
def test_two_formats_say_the_same(way, vanthu, office, files):
    found, unread = measure(vanthu, office, files, way)
    assert found.files, "nothing was compared"
    assert len(unread) <= len(found.files) / 50, unread
    short = {what: f"{100 * found.share(what):.2f} %: {found.worst(what, 5)}"
             for what in PROPERTIES if found.share(what) < LEAST}
    assert not short, short


def test_every_paragraph_of_libreoffice_is_in_the_dump(vanthu, office, files):
    total, lost, _ = measure_text(vanthu, office, files)
    assert total, "nothing was exported"
    missing = sum(map(len, lost.values()))
    assert missing <= total / 100, sorted(lost.items(), key=lambda i: -len(i[1]))[:5]


# ---- that the comparison itself sees what differs ----

HEAD = "document\todt paragraphs=1 sections=1 tables=0 boxes=0\n"
PAGE = "section 1\tpage=210.0x297.0 top=20.0 bottom=20.0 left=30.0 right=15.0 numbered=none\n"
LINE = ('1\tbody\t"Căn cứ Luật;"\tjustify first=10.0 left=0.0 right=0.0 before=6.0 after=0.0 '
        "line=100%\t[0-12 Times New Roman 14 italic]\n")


def differences(other, page=PAGE, one=PAGE + LINE):
    return [d[0] for d in Agreement().add("x", parse(HEAD + one), parse(HEAD + page + other))]


@pytest.mark.parametrize("old,new,what", [
    ("Luật;", "Luật.", "text"), ("Times New Roman", "Arial", "font"),
    ("14 italic", "13 italic", "size"),
    ("14 italic", "14", "italic"), ("italic", "italic bold", "bold"), ("justify", "left", "align"),
    ("first=10.0", "first=10.5", "indent"), ("before=6.0", "before=3.0", "spacing"),
    ("line=100%", "line=18.0", "spacing"), ("line=100%", 'line=100% label="1."', "label"),
])
def test_a_difference_is_seen(old, new, what):
    assert old in LINE
    assert what in differences(LINE.replace(old, new))


def test_a_page_of_another_size_is_seen():
    assert differences(LINE, PAGE.replace("left=30.0", "left=25.0")) == ["page"]


WIDE = PAGE.replace("1\t", "2\t").replace("210.0x297.0", "297.0x210.0")


def in_second(line):
    return line.replace(" line=", " section=2 line=")


def test_a_paragraph_on_the_page_of_another_section_is_seen():
    assert differences(in_second(LINE), PAGE + WIDE) == ["page"]
    assert differences(in_second(LINE), PAGE + WIDE, PAGE + WIDE + in_second(LINE)) == []
    header = LINE.replace("body", "header(2:odd)")
    assert differences(header, PAGE + WIDE, PAGE + header.replace("2:", "1:")) == ["page"]


def test_a_section_that_goes_on_stands_on_the_page_before():
    wide = WIDE.replace(" numbered", " continuous numbered")
    assert differences(in_second(LINE), PAGE + wide) == []


def test_a_page_that_only_the_second_leaves_open_is_a_difference():
    unknown = "section 1\tpage=?x? top=? bottom=? left=? right=? numbered=none\n"
    assert differences(LINE, unknown) == ["page"]
    assert differences(LINE, PAGE, unknown + LINE) == []


def test_a_font_that_only_the_second_leaves_open_is_a_difference():
    unknown = LINE.replace("Times New Roman 14", "? ?")
    assert differences(unknown) == ["font", "size"]
    assert differences(LINE, PAGE, PAGE + unknown) == []


def test_roundings_are_no_difference():
    assert differences(LINE.replace("before=6.0", "before=6.1"),
                       PAGE.replace("top=20.0", "top=20.1")) == []


def test_an_explained_difference_needs_its_reason():
    one = parse(HEAD + PAGE + LINE).paragraphs[0]
    other = parse(HEAD + PAGE + LINE.replace("before=6.0", "before=0.0")).paragraphs[0]
    assert explanation("spacing", one, other) is None
    one.holder = other.holder = "body cell 1.1.1"
    assert explanation("spacing", one, other) == "cell space"


def test_a_lost_line_is_seen():
    document = parse(HEAD + PAGE + LINE)
    assert lost_lines(document, "Căn cứ Luật;\n") == []
    assert lost_lines(document, "Căn cứ Luật;\nĐiều thiếu\n") == ["Điều thiếu"]
