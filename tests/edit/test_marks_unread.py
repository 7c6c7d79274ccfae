"""Tracked changes where LibreOffice reads none, and would leave old and new words side by side for
whoever accepts or rejects them: they are not written, and why is said; --direct mends the words."""

import importlib.util

import pytest

import docx_parts
import odt_parts
from asked import dump, texts
from office import OfficeDesk, office_program

OLD = '<w:r><w:t xml:space="preserve">lời cũ này</w:t></w:r>'
TEXT_CONTROL = ("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>")


def field(code):
    """A field around the words."""
    def char(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return (char("begin") + f"<w:r><w:instrText> {code} </w:instrText></w:r>" + char("separate")
            + "{}" + char("end"))


UNREAD = {"merge": field("MERGEFIELD ten"), "reference": field("REF muc \\h"),
          "property": field("DOCPROPERTY so"),
          "simple": '<w:fldSimple w:instr=" MERGEFIELD ten ">{}</w:fldSimple>',
          "nested": field('HYPERLINK "x"').format(field("MERGEFIELD ten")),
          "control": TEXT_CONTROL}
READ = {"link": field('HYPERLINK "http://vi.du"'), "form": field("FORMTEXT"),
        "rich control": "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>{}"
                        "</w:sdtContent></w:sdt>"}


def docx(folder, around):
    return docx_parts.write(folder / "given.docx",
                            f"<w:p>{around.format(OLD)}</w:p><w:p><w:r><w:t>hết</w:t></w:r></w:p>")


def fixed(vanthu, mock, given, *options):
    out = given.with_name("out" + given.suffix)
    out.unlink(missing_ok=True)
    done = vanthu.run("fix", "--lang", "en", "--plugin-dir", mock, "--rule", "mock.edits", *options,
                      "-o", out, given)
    assert done.returncode == 0, done.stderr
    return texts(dump(vanthu, out if out.exists() else given))[0], done.stdout


@pytest.mark.parametrize("name", UNREAD)
def test_no_marks_in_what_is_computed(name, mock, vanthu, tmp_path):
    given = docx(tmp_path, UNREAD[name])
    words, said = fixed(vanthu, mock, given)
    assert words == '"lời cũ này"' and "LibreOffice reads no tracked changes" in said
    assert fixed(vanthu, mock, given, "--direct")[0] == '"lời mới này"'


CONTROL = TEXT_CONTROL.replace("<w:text/>", '<w:id w:val="5"/>')
TABLE = ('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>{}</w:tbl>')
CELL = f"<w:tc><w:tcPr/><w:p>{OLD}</w:p></w:tc>"


@pytest.mark.parametrize("body", [
    TEXT_CONTROL.format(f"<w:p>{OLD}</w:p>"), CONTROL.format(f"<w:p>{OLD}</w:p>"),
    CONTROL.format(TABLE.format(f"<w:tr>{CELL}</w:tr>")),
    TABLE.format(f"<w:tr>{CONTROL.format(CELL)}</w:tr>")])
def test_a_control_around_a_paragraph(body, mock, vanthu, tmp_path):
    given = docx_parts.write(tmp_path / "given.docx", body + "<w:p/>")
    assert fixed(vanthu, mock, given)[0] == '"lời cũ này"'
    assert fixed(vanthu, mock, given, "--direct")[0] == '"lời mới này"'


@pytest.mark.parametrize("name", READ)
def test_marks_in_what_keeps_its_text(name, mock, vanthu, tmp_path):
    assert fixed(vanthu, mock, docx(tmp_path, READ[name]))[0] == '"lời mới này"'


INFO = ("<office:change-info><dc:creator>{}</dc:creator><dc:date>2024-01-01T00:00:00</dc:date>"
        "</office:change-info>")


def inserted(folder, who="Trần B"):
    return odt_parts.write(
        folder / "given.odt",
        '<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion>'
        f'{INFO.format(who)}</text:insertion></text:changed-region></text:tracked-changes>'
        '<text:p>lời <text:change-start text:change-id="c1"/>cũ thêm<text:change-end '
        'text:change-id="c1"/> này</text:p>', "", "")


def test_words_that_another_put_in(mock, vanthu, tmp_path):
    given = inserted(tmp_path)
    words, said = fixed(vanthu, mock, given)
    assert "cũ" in words and "another person put in the words here" in said
    assert "mới" in fixed(vanthu, mock, given, "--direct")[0]


def test_words_that_we_put_in(mock, vanthu, tmp_path):
    assert "mới" in fixed(vanthu, mock, inserted(tmp_path, "vanthu"))[0]


def test_what_another_deleted_stays_between_the_words(mock, vanthu, desk, tmp_path):
    """Our deletion is two, so that who rejects all has the words in their order."""
    given = odt_parts.write(
        tmp_path / "given.odt",
        '<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion>'
        f'{INFO.format("Trần B")}<text:p>giữa</text:p></text:deletion></text:changed-region>'
        '</text:tracked-changes><text:p>lời c<text:change text:change-id="c1"/>ũ này</text:p>',
        "", "")
    assert "mới" in fixed(vanthu, mock, given)[0]
    both = [desk.store(path, tmp_path / f"{path.stem}-back.odt", ".uno:RejectAllTrackedChanges")
            for path in (given, tmp_path / "out.odt")]
    words = [texts(dump(vanthu, path))[0] for path in both]
    assert words == ['"lời cgiữaũ này"'] * 2


@pytest.fixture(scope="module")
def desk():
    if office_program() is None or importlib.util.find_spec("uno") is None:
        pytest.skip("no LibreOffice Writer, or no python3-uno")
    found = OfficeDesk()
    yield found
    found.close()


def test_a_control_around_a_row(mock, vanthu, desk, tmp_path):
    given = docx_parts.write(tmp_path / "given.docx",
                             TABLE.format(CONTROL.format(f"<w:tr>{CELL}</w:tr>")) + "<w:p/>")
    assert fixed(vanthu, mock, given)[0] == '"lời mới này"'
    assert_read(vanthu, desk, tmp_path)


def assert_read(vanthu, desk, folder):
    for command, words in ((".uno:AcceptAllTrackedChanges", '"lời mới này"'),
                           (".uno:RejectAllTrackedChanges", '"lời cũ này"')):
        stored = desk.store(folder / "out.docx", folder / f"{command[5:11]}.docx", command)
        assert texts(dump(vanthu, stored))[0] == words


@pytest.mark.parametrize("name", READ)
def test_libreoffice_reads_what_is_written(name, mock, vanthu, desk, tmp_path):
    given = docx(tmp_path, READ[name])
    fixed(vanthu, mock, given)
    assert_read(vanthu, desk, tmp_path)
