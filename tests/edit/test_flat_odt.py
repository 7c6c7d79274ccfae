"""Flat OpenDocument, one XML file, is changed as the packed form is."""

import pytest

import odt_parts
from asked import dump
from test_odt_parts import AUTOMATIC, BODY, STYLES

DATE = ("--date", "2026-11-28")
COMMANDS = {"annotate": ["annotate"], "tracked": ["fix"], "direct": ["fix", "--direct"],
            "normalized": ["normalize"]}
# As LibreOffice writes flat files: the deleted text stands where it was.
DELETED = ('<text:p>hạn<text:change-start text:change-id="ct3"/> mười<text:s/>cũ'
           '<text:change-end text:change-id="ct3"/> năm cũ</text:p>')
REGION = ('<text:changed-region xml:id="ct3" text:id="ct3"><text:deletion><office:change-info>'
          '<dc:creator>Lê Thị Mẫu</dc:creator><dc:date>2020-01-01T00:00:00</dc:date>'
          '</office:change-info></text:deletion></text:changed-region></text:tracked-changes>')


def write_flat(path, body):
    styles = STYLES.replace("<office:automatic-styles>", "<office:automatic-styles>" + AUTOMATIC)
    path.write_text(
        f'{odt_parts.HEAD}<office:document {odt_parts.NAMESPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{styles}<office:body><office:text>{body}</office:text></office:body>"
        "</office:document>", encoding="utf-8")
    return path


@pytest.fixture(scope="module", params=COMMANDS)
def made(request, vanthu, mocks, tmp_path_factory):
    """(what is said, the lines of the model) of the packed document and of the flat one."""
    folder, out = tmp_path_factory.mktemp("flat"), []
    for given in (odt_parts.write(folder / "given.odt", BODY, AUTOMATIC, STYLES),
                  write_flat(folder / "given.fodt", BODY)):
        path = given.with_stem("out")
        done = vanthu.run(*COMMANDS[request.param], "--plugin-dir", mocks, *DATE, "-o", path, given)
        assert done.returncode == 0, done.stderr
        out.append((done.stdout.replace(given.suffix, ""), dump(vanthu, path)))
    return out


def test_as_the_packed_form(made):
    packed, flat = made
    assert packed == flat
    assert "đã sửa" in packed[0] or "đã ghi chú" in packed[0]


def test_normalized_twice(vanthu, mocks, tmp_path):
    one, two = tmp_path / "one.fodt", tmp_path / "two.fodt"
    given = write_flat(tmp_path / "given.fodt", BODY)
    assert vanthu.run("normalize", "-o", one, given).returncode == 0
    vanthu.run("normalize", "-o", two, one)
    assert not two.exists() or one.read_bytes() == two.read_bytes()


def test_deleted_text_is_no_text(vanthu, mock, tmp_path):
    body = BODY.replace("</text:tracked-changes>", REGION, 1) + DELETED
    given = write_flat(tmp_path / "given.fodt", body)
    assert '"hạn năm cũ"' in "\n".join(dump(vanthu, given))
    out = tmp_path / "out.fodt"
    assert vanthu.run("fix", "--direct", "--plugin-dir", mock, "-o", out, given).returncode == 0
    assert '"hạn năm mới"' in "\n".join(dump(vanthu, out))
    assert " mười<text:s/>cũ" in out.read_text(encoding="utf-8"), "who rejects it has it as it was"


def test_a_deletion_without_end(vanthu, tmp_path):
    body = BODY.replace("</text:tracked-changes>", REGION, 1) + DELETED.replace(
        '<text:change-end text:change-id="ct3"/>', "")
    done = vanthu.run("check", "--lang", "en", write_flat(tmp_path / "given.fodt", body))
    assert "a tracked deletion has no end" in done.stdout + done.stderr
    assert done.returncode != 0
