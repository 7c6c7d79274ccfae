"""A document for signature has no comments: all of them go at once, whoever wrote them, and no
word of the text goes with them."""

import zipfile

import pytest

import docx_parts
import odt_parts
from asked import dump, texts

HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SIGNED = 'w:author="Phạm Văn Ví Dụ" w:date="2020-01-01T00:00:00Z"'


def comment(number):
    return (f'<w:comment w:id="{number}" {SIGNED}><w:p><w:r><w:annotationRef/></w:r><w:r>'
            f"<w:t>Xem lại {number}</w:t></w:r></w:p></w:comment>")


def word(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def around(number, content):
    return (f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="{number}"/></w:r>')


NOTE = (f'<w:footnote w:id="2"><w:p>{around(2, word("Theo báo cáo năm trước."))}</w:p>'
        '</w:footnote>')
BODY = "".join([
    f"<w:p>{word(HEAD)}</w:p>",
    f'<w:p>{around(0, word("Một hai") + word(" ba"))}{word(" bốn.")}'
    '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    f'<w:p>{word("Năm ")}<w:ins w:id="91" {SIGNED}><w:r><w:commentReference w:id="1"/></w:r>'
    f"</w:ins>{word('sáu.')}</w:p>",
])
EXTENDED = ('<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
            '<w15:commentEx w15:paraId="00000001" w15:done="0"/></w15:commentsEx>')


@pytest.fixture(scope="module")
def docx(tmp_path_factory):
    """With a part beside that later editions of Word keep their answers in."""
    folder = tmp_path_factory.mktemp("comments")
    plain = docx_parts.write(folder / "plain.docx", BODY, footnotes=NOTE,
                             comments="".join(map(comment, range(3))))
    path = folder / "given.docx"
    extra = {"word/_rels/document.xml.rels": (
        "</Relationships>", '<Relationship Id="rId8" Target="commentsExtended.xml" Type="http://'
        'schemas.microsoft.com/office/2011/relationships/commentsExtended"/></Relationships>'),
             "[Content_Types].xml": (
        "</Types>", '<Override PartName="/word/commentsExtended.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/></Types>')}
    with zipfile.ZipFile(plain) as z, zipfile.ZipFile(path, "w") as to:
        for i in z.infolist():
            text = z.read(i).decode()
            to.writestr(i, text.replace(*extra[i.filename]) if i.filename in extra else text)
        to.writestr("word/commentsExtended.xml", EXTENDED)
    return path


RULE = ("--rule", "draft.comments", "--lang", "en")


def test_docx(docx, vanthu, schema, tmp_path):
    out = tmp_path / "out.docx"
    done = vanthu.run("normalize", *RULE, "-o", out, docx)
    assert done.returncode == 0 and "mended: document, Comments are left" in done.stdout, done
    given, made = docx_parts.members(docx), docx_parts.members(out)
    assert set(given) - set(made) == {"word/comments.xml", "word/commentsExtended.xml"}
    assert not any(b"comment" in data.lower() for data, _ in made.values())
    assert b"<w:ins" not in made["word/document.xml"][0], "an insertion of nothing is none"
    assert texts(dump(vanthu, out)) == texts(dump(vanthu, docx))
    assert not docx_parts.complaints(schema, out)


def annotation(name, author="Phạm Văn Ví Dụ"):
    return (f'<office:annotation office:name="{name}"><dc:creator>{author}</dc:creator>'
            "<text:p>Xem lại</text:p></office:annotation>")


@pytest.fixture(scope="module")
def odt(tmp_path_factory):
    header = f"<text:p>đầu trang{annotation('h')}</text:p>"
    styles = ('<office:automatic-styles><style:page-layout style:name="pm"/>'
              '</office:automatic-styles><office:master-styles><style:master-page '
              'style:name="Standard" style:page-layout-name="pm"><style:header>'
              f"{header}</style:header></style:master-page></office:master-styles>")
    body = (f"<text:p>{HEAD}</text:p><text:p>Một {annotation('a')}hai<text:span> ba"
            '<office:annotation-end office:name="a"/></text:span> bốn'
            f"{annotation('b')}.</text:p>")
    return odt_parts.write(tmp_path_factory.mktemp("comments") / "given.odt", body, "", styles)


def test_odt(odt, vanthu, tmp_path):
    out = tmp_path / "out.odt"
    done = vanthu.run("normalize", *RULE, "-o", out, odt)
    assert done.returncode == 0 and "mended: document, Comments are left" in done.stdout, done
    made = docx_parts.members(out)
    assert not any(b"annotation" in data for data, _ in made.values())
    assert texts(dump(vanthu, out)) == texts(dump(vanthu, odt))
    assert not odt_parts.SCHEMA.exists() or not odt_parts.complaints(out)


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_what_cannot_be_rejected_is_not_done(form, vanthu, tmp_path, request):
    given = request.getfixturevalue(form)
    done = vanthu.run("fix", *RULE, "-o", tmp_path / f"out.{form}", given)
    assert "not mended" in done.stdout and "could not be rejected back" in done.stdout
    assert not (tmp_path / f"out.{form}").exists() or \
        (tmp_path / f"out.{form}").read_bytes() == given.read_bytes()
