"""Files inside a DOCX (altChunk) that are no documents, and those that are made to hurt."""

import base64
import io
import quopri

import pytest

from dumped import parse
from package import write_package
from test_docx_hostile import PACKAGE, R, ROOT_RELS, TEXT, TYPES, document

AFTER = '<w:p><w:r><w:t>Sau tệp</w:t></w:r></w:p>'
CHUNK = '<w:altChunk r:id="inside"/>'


def packed(body, inside=None, target="inside"):
    """A DOCX whose relationship leads to a file, {name in word/: bytes}."""
    rel = f'<Relationship Id="inside" Type="{R}/aFChunk" Target="{target}"/>'
    out = io.BytesIO()
    write_package(out, [
        ("[Content_Types].xml", TYPES), ("_rels/.rels", ROOT_RELS),
        ("word/_rels/document.xml.rels",
         f'<Relationships xmlns="{PACKAGE}relationships">{rel}</Relationships>'),
        ("word/document.xml", document(body)),
        *((f"word/{name}", data) for name, data in (inside or {}).items())])
    return out.getvalue()


@pytest.fixture
def read(tmp_path, vanthu):
    """(done, [texts]) of a DOCX that has the file of this name and these bytes inside."""
    def run(name, data, body=TEXT + CHUNK + AFTER):
        path = tmp_path / "tep.docx"
        path.write_bytes(packed(body, {name: data} if data is not None else {}, name))
        done = vanthu.run("dump", path)
        return done, [p.text for p in parse(done.stdout).paragraphs] if done.stdout else []
    return run


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>không hiện</title>
<style>p { margin: 0 }</style></head><body><script>var a = "<p>không hiện</p>";</script>
<h1>Tiêu   đề</h1><p>đoạn <b>đậm</b>
xuống dòng<br>dòng hai</p><!-- ghi chú --><ul><li>mục một<li>mục hai</ul>
<table><tr><td>ô một<td>ô hai</table><pre>giữ
  nguyên</pre>&lt;ngoài&gt; &copy; &#7857;ng</body></html>"""
LINES = ["Tiêu đề", "đoạn đậm xuống dòng\ndòng hai", "mục một", "mục hai", "ô một", "ô hai",
         "giữ\n  nguyên", "<ngoài> © ằng"]


@pytest.mark.parametrize("name,data", [
    ("trang.html", PAGE.encode()), ("trang", PAGE.encode()),
    ("trang.html", b"\xef\xbb\xbf" + PAGE.encode()),
    ("trang.html", b"\xff\xfe" + PAGE.encode("utf-16-le")),
    ("trang.htm", PAGE.replace("<!DOCTYPE html><html>", "").encode())],
    ids=["html", "no-suffix", "mark", "utf-16", "fragment"])
def test_a_page_is_read_line_by_line_and_its_format_is_not(read, name, data):
    done, texts = read(name, data)
    assert texts == ["Còn đọc được", *LINES, "Sau tệp"]
    assert done.returncode == 3 and "[partial]" in done.stderr


def test_a_page_in_an_encoding_of_its_own(read):
    page = '<html><head><meta charset="iso-8859-1"></head><p>à la carte</p></html>'
    assert read("trang.html", page.encode("latin-1"))[1][1:-1] == ["à la carte"]


def mail(coding, body, ending="\r\n"):
    return ending.join([
        "Subject: a", "MIME-Version: 1.0", "Content-Type: multipart/related;",
        '\tboundary="----=_b"', "", "a message", "", "------=_b",
        "Content-Type: image/png", "", "<p>no</p>", "------=_b",
        "Content-Type: text/html;", '\tcharset="utf-8"', f"Content-Transfer-Encoding: {coding}",
        "", body, "------=_b", "Content-Type: text/html", "", "<p>no</p>", "------=_b--", ""])


@pytest.mark.parametrize("name,coding,code", [
    ("bit", "8bit", lambda b: b.decode()),
    ("quoted", "quoted-printable", lambda b: quopri.encodestring(b).decode()),
    ("base64", "BASE64", lambda b: base64.encodebytes(b).decode())])
@pytest.mark.parametrize("ending", ["\r\n", "\n"], ids=["crlf", "lf"])
def test_the_page_of_a_web_archive_is_read(read, name, coding, code, ending):
    archive = mail(coding, code(PAGE.encode()).replace("\n", ending), ending)
    assert read(f"{name}.mht", archive.encode())[1] == ["Còn đọc được", *LINES, "Sau tệp"]


def test_a_plain_text_is_read_line_by_line(read):
    done, texts = read("chu.txt", "dòng một\r\n\r\ndòng ba\ncuối".encode())
    assert texts == ["Còn đọc được", "dòng một", "", "dòng ba", "cuối", "Sau tệp"]
    assert done.returncode == 3 and "[partial]" in done.stderr


def test_a_file_inside_a_cell_stands_in_it(read):
    table = f"<w:tbl><w:tr><w:tc>{CHUNK}<w:p/></w:tc></w:tr></w:tbl>"
    done, _ = read("chu.txt", "trong ô".encode(), table + AFTER)
    assert 'body cell 1.1.1\t"trong ô"' in done.stdout


WORD_XML = document("<w:p><w:r><w:t>phẳng</w:t></w:r></w:p>")


@pytest.mark.parametrize("name,data", [
    ("mat.docx", None), ("chu.rtf", b"{\\rtf1 a}"), ("cu.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
    ("trang.mht", b"MIME-Version: 1.0\r\n\r\na"), ("phang.xml", WORD_XML.encode()),
    ("hong.docx", b"PK\x03\x04hong"),
    ("hong.mht", mail("base64", "<p>!</p>").encode()), ("la.txt", b"\xff\xfa\x80 a"),
    ("trong.docx", b"PK\x03\x04"),
    ("document.xml", None),  # the part that is being read itself
    ("khac.docx", packed(AFTER).replace(b"word/document.xml", b"word/documenu.xml"))])
def test_what_is_not_read_is_told(read, name, data):
    done, texts = read(name, data)
    assert texts == ["Còn đọc được", "Sau tệp"]
    assert done.returncode == 3 and "[partial]" in done.stderr


def nested(depth):
    out = packed(TEXT)
    for _ in range(depth):
        out = packed(TEXT + CHUNK, {"inside": out})
    return out


def test_documents_in_one_another_are_read_as_deep_as_is_allowed(read):
    done, texts = read("nhieu.docx", nested(6))
    assert done.returncode == 3 and "[partial]" in done.stderr
    assert texts == ["Còn đọc được"] * 3 + ["Sau tệp"]


def test_a_file_that_stands_in_a_thousand_places(read):
    done, texts = read("nhieu.docx", nested(0), TEXT + CHUNK * 1000 + AFTER)
    assert done.returncode == 3 and "[partial]" in done.stderr
    assert texts[-1] == "Sau tệp" and 100 < len(texts) < 300


def test_a_file_cut_short_leaves_the_text_around(read):
    body = "<w:p><w:r><w:t>đầu tệp</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p>"
    out = io.BytesIO()
    write_package(out, [("_rels/.rels", ROOT_RELS), ("word/document.xml",
                                                    document(body).split("</w:body>")[0])])
    done, texts = read("hong.docx", out.getvalue())
    assert texts[:2] == ["Còn đọc được", "đầu tệp"] and texts[-1] == "Sau tệp"
    assert done.returncode == 3 and "[partial]" in done.stderr


@pytest.mark.parametrize("page", [
    b"<div>" * 400000, b"<div>" * 300 + b"</span>" * 400000, b"<p" + b" a=b" * 400000 + b">",
    b"<p>" + b"&amp;" * 400000, b"<!--" * 400000, b"<table>" * 3000 + b"<td>" * 300000],
                         ids=["open", "unmatched", "attributes", "entities", "comments", "cells"])
def test_a_page_made_to_hurt(read, page):
    done, texts = read("trang.html", b"<html><body><p>a</p>" + page)
    assert done.returncode == 3
    assert not texts or texts[:2] == ["Còn đọc được", "a"] and texts[-1] == "Sau tệp"
    assert "[partial]" in done.stderr or "[too-large]" in done.stderr


def test_a_bomb_inside_is_one(read):
    body = f"<w:p><w:r><w:t>{'a' * 60_000_000}</w:t></w:r></w:p>"
    done, texts = read("bom.docx", packed(body))
    assert done.returncode == 3 and "[too-large]" in done.stderr and not texts


def test_what_stands_in_a_file_inside_is_not_edited(tmp_path, vanthu):
    """A correction of its text is declined, and the file is the same."""
    faulty = "<w:p><w:r><w:t>Số: 12 /BC-TTQTSM</w:t></w:r></w:p>"
    head = "".join(f"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>" for t in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"))
    path, out = tmp_path / "tep.docx", tmp_path / "ra.docx"
    path.write_bytes(packed(head + CHUNK + AFTER, {"inside": packed(faulty)}))
    _, (got,) = vanthu.json_lines("check", "--format", "json", path)
    assert any(f["rule"] == "number.spacing" for f in got["findings"]), got
    done = vanthu.run("fix", "--rule", "number.spacing", "-o", out, path)
    assert done.returncode == 0, done.stderr
    assert vanthu.run("dump", out).stdout == vanthu.run("dump", path).stdout
