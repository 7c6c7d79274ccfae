"""Edits of every kind, written into a DOCX that has a bit of everything: what they change, what
they leave, and what a person gets who accepts or rejects them all."""

import unicodedata
from types import SimpleNamespace

import pytest

import docx_parts as parts
from asked import assert_formats, assert_words, dump, texts

OTHER = 'w:id="7" w:author="Lê Thị Mẫu" w:date="2020-01-01T00:00:00Z"'


def r(text, props=""):
    return (f"<w:r><w:rPr>{props}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>" if props
            else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>')


def p(content, props=""):
    return f"<w:p>{'<w:pPr>' + props + '</w:pPr>' if props else ''}{content}</w:p>"


FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
         'PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1'
         '</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
BOX = ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" '
       'distB="0" distL="0" distR="0"><wp:extent cx="1000000" cy="500000"/><wp:docPr id="1" '
       'name="b"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
       'wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>'
       + p(r("hộp cũ")) + '</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>'
       '</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>'
       '<w:txbxContent>' + p(r("hộp cũ")) + '</w:txbxContent></v:textbox></v:shape></w:pict>'
       '</mc:Fallback></mc:AlternateContent></w:r>')
UNDERLINED = '<w:u w:val="single"/>'
NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
BODY = "".join([
    p(r("Văn bản c") + r("ũ", "<w:b/>") + r(" này cũ.")),
    p(r("chữ: một ", "<w:i/><w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>") + "<w:r><w:tab/></w:r>"
      + r("hai") + r(" ba.", '<w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="0000FF" '
                             'w:themeColor="accent1"/>')),
    p(r("giữa: canh giữa."), '<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
      '<w:ind w:leftChars="100" w:start="240"/><w:jc w:val="right"/><w:rPr><w:b/></w:rPr>'),
    p(r("đều: giãn đều.")),
    p(f'<w:hyperlink w:anchor="x">{r("liên kết cũ", UNDERLINED)}</w:hyperlink>'
      f'<w:ins {OTHER}>{r(" chèn cũ ")}</w:ins><w:del w:id="8" w:author="x"><w:r>'
      f'<w:delText>bỏ cũ</w:delText></w:r></w:del><w:sdt><w:sdtContent>{r("khung cũ")}'
      '</w:sdtContent></w:sdt>'),
    p(r("Trang ") + FIELD + r(" cũ")),
    p(r(unicodedata.normalize("NFD", "Phương án cũ của tỉnh"))),
    p(r("thêm dòng xóa.")),
    f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
    f'{p(r("ô cũ"))}</w:tc></w:tr></w:tbl>',
    p(r("Neo ") + BOX + r(" cũ")),
    p(r("Chú thích c") + NOTE + r("ũ, hết cũ.")),
    p("<w:r><w:t>   bỏ trắng cũ </w:t></w:r>"),
    p(r("ngang"), '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'),
    p(r("Cuối cũ cũ")),
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="360" w:footer="360" '
    'w:gutter="0"/><w:cols w:space="720"/></w:sectPr>',
])
HEADER = p(r("đầu cũ"))
NOTES = ('<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
         f'<w:footnote w:id="2">{p(r("chú cũ"))}</w:footnote>')


@pytest.fixture(scope="module")
def made(vanthu, mock, tmp_path_factory):
    """The document, and what became of it both ways."""
    folder = tmp_path_factory.mktemp("parts")
    given = parts.write(folder / "given.docx", BODY, header1=HEADER, footnotes=NOTES)
    out = SimpleNamespace(folder=folder, given=given, said={})
    for name, args in (("direct", ["fix", "--direct"]), ("tracked", ["fix"]),
                       ("notes", ["annotate"])):
        path = folder / f"{name}.docx"
        done = vanthu.run(*args, "--plugin-dir", mock, "--rule", "mock.edits", "--date",
                          "2026-11-28", "-o", path, given)
        assert done.returncode == 0, done.stderr
        out.said[name] = done.stdout
        setattr(out, name, path)
    return out


def test_words(vanthu, made):
    assert_words(vanthu, made)


def test_formats(vanthu, made):
    assert_formats(vanthu, made)
    pages = [e.attrib for e in parts.read(made.direct).iter(parts.w("pgMar"))]
    assert [(a[parts.w("top")], a[parts.w("left")]) for a in pages] == [("1134", "1701")] * 2


def test_accepting_all_is_direct(vanthu, made):
    way = parts.rewrite(made.tracked, made.folder / "accepted.docx", parts.accept)
    assert dump(vanthu, way) == dump(vanthu, made.direct)


def test_rejecting_all_is_the_original(vanthu, made):
    way = parts.rewrite(made.tracked, made.folder / "rejected.docx", parts.reject)
    assert dump(vanthu, way) == dump(vanthu, made.given)
    assert parts.read(made.tracked).findall(f".//{parts.w('ins')}"), "nothing was tracked"


def test_other_hands_stay(made):
    for path in (made.direct, made.tracked):
        authors = [e.get(parts.w("author")) for e in parts.read(path).iter(parts.w("ins"))]
        assert authors.count("Lê Thị Mẫu") == 1
        assert len(list(parts.read(path).iter(parts.w("footnoteReference")))) == 1
        assert len(list(parts.read(path).iter(parts.w("hyperlink")))) == 1


@pytest.mark.parametrize("name", ["given", "direct", "tracked", "notes"])
def test_schema(name, schema, made):
    assert not parts.complaints(schema, getattr(made, name))


def test_other_parts_are_the_same(made):
    given, direct = parts.members(made.given), parts.members(made.direct)
    assert list(given) == list(direct), "parts keep their order"
    for name in ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"):
        assert given[name] == direct[name]


def boxes(path):
    """Of each box the text that Word shows, and what older programs are shown instead."""
    return [[parts.etree.tostring(t[0]) for t in (ac[0].findall(f".//{parts.w('txbxContent')}"),
                                                  ac[1].findall(f".//{parts.w('txbxContent')}"))]
            for ac in parts.read(path).iter(f"{{{parts.MC}}}AlternateContent")]


@pytest.mark.parametrize("name", ["direct", "tracked"])
def test_both_forms_of_a_box_say_the_same(name, made):
    (now, fallback), = boxes(getattr(made, name))
    assert "mới".encode("ascii", "xmlcharrefreplace") in now and now == fallback


def test_a_form_that_said_something_else_stays(vanthu, mock, tmp_path):
    other = BOX.replace("hộp cũ", "hộp khác", 2).replace("hộp khác", "hộp cũ", 1)
    given = parts.write(tmp_path / "given.docx", p(r("Neo ") + other + r(" cũ")))
    done = vanthu.run("fix", "--direct", "--plugin-dir", mock, "--rule", "mock.edits", "-o",
                      tmp_path / "out.docx", given)
    assert done.returncode == 0, done.stderr
    (now, fallback), = boxes(tmp_path / "out.docx")
    assert fallback == boxes(given)[0][1] and now != boxes(given)[0][0]


def test_comments_stand_at_their_words(made):
    """As many as findings, each around the very words."""
    document, comments = parts.read(made.notes), parts.read(made.notes, "word/comments.xml")
    numbers = [c.get(parts.w("id")) for c in comments]
    assert len(numbers) == len(set(numbers)) > 10
    quoted = {}
    open_now = set()
    for e in document.iter():
        if e.tag == parts.w("commentRangeStart"):
            open_now.add(e.get(parts.w("id")))
        elif e.tag == parts.w("commentRangeEnd"):
            open_now.discard(e.get(parts.w("id")))
        elif e.tag == parts.w("t"):
            for number in open_now:
                quoted[number] = quoted.get(number, "") + e.text
    assert not open_now
    references = [e.get(parts.w("id")) for e in document.iter(parts.w("commentReference"))]
    assert sorted(references) == sorted(numbers)
    words = [unicodedata.normalize("NFC", q) for q in quoted.values()]
    assert words.count("cũ") >= 9 and "dòng" in words and " xóa" in words, words


def test_other_readers_open_it(made):
    docx = pytest.importorskip("docx")
    for path in (made.direct, made.tracked, made.notes):
        assert docx.Document(str(path)).paragraphs


def test_old_encoding_becomes_unicode(vanthu, mock, tmp_path):
    """TCVN3 under its font, a run of Unicode beside it: the same words, in a font of today."""
    old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    said = ("Uû ban nh©n d©n tØnh b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô n¨m häc cña c¸c tr­êng "
            "phæ th«ng")
    body = p(r(said, old) + r(" và Hội đồng", '<w:b/>')) + p(r(said, old + "<w:i/>"))
    given, out = parts.write(tmp_path / "given.docx", body), tmp_path / "out.docx"
    before = dump(vanthu, given)
    assert any("Uỷ ban nhân dân tỉnh" in line for line in before), before
    done = vanthu.run("normalize", "--plugin-dir", mock, "--rule", "mock.edits", "-o", out, given)
    assert done.returncode == 0, done.stderr
    after = dump(vanthu, out)
    assert texts(after) == texts(before), done.stdout
    assert not any(".VnTime" in line for line in after), done.stdout
    assert "Uỷ ban nhân dân" in "".join(parts.read(out).itertext())
