"""A head in text boxes or frames, below which no line can be drawn, becomes the table of two
columns of the diagram where nothing else is in the boxes and beside them; else it stays, and why is
said."""

import re

import pytest

import case as cases
import docx_parts
import docx_writer
import odt_parts
import odt_writer
from asked import RULES, dump, rules_found

WRITERS = {"docx": docx_writer, "odt": odt_writer}
FORMS = pytest.mark.parametrize("form", WRITERS)
HEAD = [("1.1.1", "UBND TỈNH HÒA AN"), ("1.1.1", "SỞ DI SẢN VÀ MỸ THUẬT"),
        ("1.1.2", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("1.1.2", "Độc lập - Tự do - Hạnh phúc"),
        ("1.2.1", "Số: 47/BC-SDSMT"), ("1.2.2", "Vĩnh Lạc, ngày 05 tháng 6 năm 2023")]
LEFT = [text for cell, text in HEAD if cell.endswith("1")]
RIGHT = [text for cell, text in HEAD if cell.endswith("2")]
REST = ["BÁO CÁO", "Kết quả công tác văn thư, lưu trữ", "Kính gửi: Sở Nội vụ"]


def cells(lines):
    """[(cell, text)] of the paragraphs in tables."""
    found = [line.split("\t") for line in lines if re.match(r"\d+\tbody cell ", line)]
    return [(c[1].split()[-1], c[2].strip('"')) for c in found]


def words(lines):
    """The lines of the text that say something, in any order."""
    found = [line.split("\t") for line in lines if re.match(r"\d+\t(body|box)\b", line)]
    return sorted(c[2] for c in found if c[2] != '""')


def normalized(vanthu, given, code=0):
    out = given.with_name("out" + given.suffix)
    done = vanthu.run("normalize", "--lang", "en", "-o", out, given)
    assert done.returncode == code, done.stderr
    if out.exists():
        again = given.with_name("again" + given.suffix)
        vanthu.run("normalize", "-o", again, out)
        assert not again.exists() or again.read_bytes() == out.read_bytes()
    return out, done.stdout


def assert_head(vanthu, given):
    """The head is a table, with its lines, and no word is lost."""
    out, said = normalized(vanthu, given)
    lines = dump(vanthu, out)
    assert cells(lines)[:6] == HEAD, said
    assert words(lines) == words(dump(vanthu, given))
    assert all(re.search(rf'"{t}".* rule=S:', "\n".join(lines)) for t in (HEAD[1][1], HEAD[3][1]))
    return out, lines


# ---- whole documents ----

def write(folder, form, changes=""):
    path = folder / "head.case"
    path.write_text("about: a head in boxes\nbase: bao-cao\nlayout: boxes\nline @agency none\n"
                    f"line @motto none\n{changes}expect motto.line\n", encoding="utf-8")
    given = folder / f"given.{form}"
    WRITERS[form].write(cases.load(path, RULES / "base").doc, given)
    return given


@FORMS
def test_head_becomes_a_table(form, vanthu, tmp_path):
    given = write(tmp_path, form)
    out, lines = assert_head(vanthu, given)
    (tmp_path / "after").mkdir()
    out.rename(tmp_path / "after" / out.name)
    assert not any(rules_found(vanthu, tmp_path / "after", []).values())
    gap = [line.split("\t")[2] for line in lines if line[:1].isdigit()][6:8]
    assert gap == ['""', '"BÁO CÁO"'], "one of the empty lines stays"


@FORMS
def test_only_normalize_does_it_and_check_says_so(form, vanthu, tmp_path):
    given, out = write(tmp_path, form), tmp_path / f"direct.{form}"
    done = vanthu.run("fix", "--direct", "--lang", "en", "-o", out, given)
    assert done.stdout.count("(only normalize makes tables of lines)") == 2
    said = vanthu.run("check", "--lang", "en", given).stdout
    assert "the command normalize puts the head into a table" in re.sub(r"\s+", " ", said)


@FORMS
def test_a_name_of_two_lines(form, vanthu, tmp_path):
    given = write(tmp_path, form, "text @agency | SỞ DI SẢN\\nVÀ MỸ THUẬT\n")
    out, said = normalized(vanthu, given)
    lines = dump(vanthu, out)
    assert cells(lines)[:3] == [HEAD[0], ("1.1.1", r"SỞ DI SẢN\nVÀ MỸ THUẬT"), HEAD[2]], said
    assert next(" rule=S:" in line for line in lines if "VÀ MỸ THUẬT" in line)


@FORMS
@pytest.mark.parametrize("change", [
    "before @number @note align=center | Có giá trị đến hết năm\n",
    "text @parent | UBND TỈNH HÒA AN\\nSỞ DI SẢN VÀ MỸ THUẬT\ndrop @agency\n",
    "line @number width=20\n"], ids=["words", "two components in one", "line"])
def test_what_else_is_there_keeps_it(change, form, vanthu, tmp_path):
    given = write(tmp_path, form, change)
    out, said = normalized(vanthu, given)
    assert "holds nothing but the lines" in said or "hold nothing but the lines" in said or \
        "[motto.line]" not in said
    left = dump(vanthu, out if out.exists() else given)
    assert not [c for c in cells(left) if c[1] == HEAD[0][1]]


# ---- markup ----

SIZE = ('<w:sectPr><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" '
        'w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>')
FRAME = ('<w:framePr w:w="{w}" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="page" '
         'w:x="{x}" w:y="1"/>')


def p(text, frame="", run=""):
    return (f'<w:p><w:pPr>{frame}<w:jc w:val="center"/></w:pPr>'
            f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>{run}</w:p>")


def vml(lines, more=""):
    return ('<w:r><w:pict><v:shape type="#_x0000_t202" style="position:absolute;width:190pt;'
            f'height:110pt" stroked="f"><v:textbox><w:txbxContent>{"".join(map(p, lines))}{more}'
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")


def wps(lines, fallback=None):
    inner = "".join(map(p, lines))
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" '
            'distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="page"><wp:posOffset>1</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="page"><wp:posOffset>1</wp:posOffset></wp:positionV>'
            '<wp:extent cx="2000000" cy="900000"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="b"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
            'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>'
            f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
            "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
            f"{vml(fallback or lines)[5:-6] if fallback != [] else '<w:pict/>'}"
            "</mc:Fallback></mc:AlternateContent></w:r>")


LAYOUTS = {
    "boxes in two lines": f"<w:p>{vml(LEFT)}</w:p><w:p>{wps(RIGHT)}</w:p><w:p/><w:p/>",
    "words corrected before": f"<w:p>{wps(LEFT, ['UBND TỈNH HOÀ AN', *LEFT[1:]])}{wps(RIGHT)}"
                              "</w:p>",
    "boxes of LibreOffice": f"<w:p>{wps(LEFT, [])}</w:p><w:p>{wps(RIGHT, [])}</w:p><w:p/>",
    "boxes in one line": f"<w:p>{wps(LEFT)}{vml(RIGHT)}</w:p>",
    "the right one first": f"<w:p>{wps(RIGHT)}{wps(LEFT)}</w:p><w:p/>",
    "a box for each row": f"<w:p>{vml(LEFT[:2])}{vml(LEFT[2:])}{vml(RIGHT[2:])}{vml(RIGHT[:2])}"
                          "</w:p><w:p/>",
    "an empty line in one": f'<w:p>{vml([*LEFT[:2], "", LEFT[2]])}{vml(RIGHT)}</w:p><w:p/>',
    "frames": "".join(p(t, FRAME.format(w=3600, x=1700)) for t in LEFT)
    + "".join(p(t, FRAME.format(w=5000, x=5500)) for t in RIGHT) + "<w:p/>",
    "a frame beside lines": "".join(p(t, FRAME.format(w=3600, x=1700)) for t in LEFT)
    + "".join(map(p, RIGHT)) + "<w:p/>",
    "a box at its lines": p(RIGHT[0], run=wps(LEFT)) + "".join(map(p, RIGHT[1:])) + "<w:p/>",
    "bookmarks": '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    f'{vml(LEFT)}</w:p><w:bookmarkStart w:id="2" w:name="b"/><w:p>{vml(RIGHT)}'
    '<w:bookmarkEnd w:id="2"/></w:p><w:p/>',
}


def docx(folder, head, rest=None):
    rest = "".join(map(p, REST)) if rest is None else rest
    return docx_parts.write(folder / "given.docx", head + rest + SIZE)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_docx_layouts(layout, vanthu, schema, tmp_path):
    given = docx(tmp_path, LAYOUTS[layout])
    out, _ = assert_head(vanthu, given)
    assert not docx_parts.complaints(schema, out)
    root = docx_parts.read(out)
    assert not list(root.iter(docx_parts.w("txbxContent"), docx_parts.w("framePr")))
    names = [b.get(docx_parts.w("name")) for b in root.iter(docx_parts.w("bookmarkStart"))]
    assert names == (["a", "b"] if layout == "bookmarks" else [])


def test_docx_boxes_at_the_title(vanthu, tmp_path):
    """Word hangs a box on the line that is nearest."""
    rest = p(REST[0], run=vml(LEFT) + vml(RIGHT)) + "".join(map(p, REST[1:]))
    _, lines = assert_head(vanthu, docx(tmp_path, "<w:p/><w:p/><w:p/>", rest))
    below = [line.split("\t")[2] for line in lines if line[:1].isdigit()][6:8]
    assert below == ['""', '"BÁO CÁO"']


PICTURE = '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>'
NUMBER = p("Số: ", run='<w:fldSimple w:instr=" DATE "><w:r><w:t>47</w:t></w:r></w:fldSimple>'
           "<w:r><w:t>/BC-SDSMT</w:t></w:r>")


def table(text):
    return ("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
            f"{p(text)}</w:tc></w:tr></w:tbl>")


REFUSED = {
    "a picture in a box": f"<w:p>{vml(LEFT, PICTURE)}{vml(RIGHT)}</w:p>",
    "a table in a box": f"<w:p>{vml(LEFT[1:], table(LEFT[0]) + '<w:p/>')}{vml(RIGHT)}</w:p>",
    "a field": f"<w:p>{vml(LEFT[:2], NUMBER)}{vml(RIGHT)}</w:p>",
    "another box": f"<w:p>{vml(LEFT)}{vml(RIGHT)}{vml(['Bản dự thảo để góp ý'])}</w:p>",
    "a picture beside": f"<w:p>{vml(LEFT)}{vml(RIGHT)}</w:p>{PICTURE}<w:p/>",
    "a section ends": f"<w:p>{vml(LEFT)}{vml(RIGHT)}</w:p><w:p><w:pPr>{SIZE}</w:pPr></w:p>"
                      "<w:p/>",
    "a table follows": f"<w:p>{vml(LEFT)}{vml(RIGHT)}</w:p>{table('Bản sao')}",
}


@pytest.mark.parametrize("layout", REFUSED)
def test_docx_is_left(layout, vanthu, tmp_path):
    given = docx(tmp_path, REFUSED[layout])
    before = dump(vanthu, given)
    out, said = normalized(vanthu, given)
    lines = dump(vanthu, out)
    assert words(lines) == words(before)
    assert not [c for c in cells(lines) if c[1] in dict(HEAD).values() and c not in cells(before)]
    assert "[motto.line]" not in said or "nothing but the lines of the head" in said \
        or "or the boxes they stand in" in said, said


def test_a_comment_on_a_frame_stands_at_its_words(vanthu, schema, tmp_path):
    """It is a paragraph of the text; in a box, where Word has no comments, they stand beside it."""
    given, out = docx(tmp_path, LAYOUTS["frames"]), tmp_path / "out.docx"
    assert vanthu.run("annotate", "-o", out, given).returncode == 0
    assert not docx_parts.complaints(schema, out)
    root = docx_parts.read(out)
    motto = next(e for e in root.iter(docx_parts.w("p")) if RIGHT[1] in "".join(e.itertext()))
    order = [e.tag for e in motto if e.tag != docx_parts.w("pPr")]
    first = order.index(docx_parts.w("r"))
    assert set(order[:first]) == {docx_parts.w("commentRangeStart")}
    assert docx_parts.w("commentRangeEnd") in order[first:]


# ---- OpenDocument ----

CENTRED = ('<style:style style:name="C" style:family="paragraph"><style:paragraph-properties '
           'fo:text-align="center"/></style:style><style:style style:name="First" '
           'style:family="paragraph" style:parent-style-name="C" style:master-page-name="Standard">'
           "</style:style>"
           '<style:style style:name="F" style:family="graphic"/>')
STYLES = ('<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties'
          ' fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="20mm" fo:margin-bottom='
          '"20mm" fo:margin-left="30mm" fo:margin-right="20mm"/></style:page-layout>'
          '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard"'
          ' style:page-layout-name="L"/></office:master-styles>')


def tp(text, style="C", inner=""):
    return f'<text:p text:style-name="{style}">{inner}{text}</text:p>'


def frame(lines, anchor="paragraph", more=""):
    page = ' text:anchor-page-number="1"' if anchor == "page" else ""
    return (f'<draw:frame draw:style-name="F" text:anchor-type="{anchor}"{page} svg:width="60mm" '
            f'svg:x="0mm" svg:y="0mm"><draw:text-box fo:min-height="20mm">'
            f'{"".join(map(tp, lines))}{more}</draw:text-box></draw:frame>')


def shape(lines, anchor="char"):
    return (f'<draw:custom-shape draw:style-name="F" text:anchor-type="{anchor}" svg:width="60mm" '
            f'svg:height="30mm" svg:x="0mm" svg:y="0mm">{"".join(map(tp, lines))}'
            '<draw:enhanced-geometry draw:type="rectangle"/></draw:custom-shape>')


ODT_LAYOUTS = {
    "frames": tp("", inner=frame(LEFT)) + tp("", inner=frame(RIGHT)) + tp("") + tp(""),
    "shapes": tp("", "First", shape(LEFT) + shape(RIGHT)) + tp(""),
    "of the page": frame(LEFT, "page") + frame(RIGHT, "page") + tp("", "First") + tp("") + tp(""),
    "in the line": tp("", "First", frame(LEFT, "as-char") + frame(RIGHT, "as-char")),
    "in a span": tp("", inner=f"<text:span>{frame(LEFT)}</text:span>{frame(RIGHT)}") + tp(""),
    "beside lines": tp(RIGHT[0], inner=frame(LEFT)) + "".join(map(tp, RIGHT[1:])) + tp(""),
}


def odt(folder, head):
    return odt_parts.write(folder / "given.odt", head + "".join(map(tp, REST)), CENTRED, STYLES)


@pytest.mark.parametrize("layout", ODT_LAYOUTS)
def test_odt_layouts(layout, vanthu, tmp_path):
    out, _ = assert_head(vanthu, odt(tmp_path, ODT_LAYOUTS[layout]))
    assert not odt_parts.SCHEMA.exists() or not odt_parts.complaints(out)
    text = odt_parts.read(out).find(f".//{odt_parts.n('office:text')}")
    assert not list(text.iter(odt_parts.n("draw:frame"), odt_parts.n("draw:custom-shape")))
    styles = {s.get(odt_parts.n("style:name")): s for s in
              odt_parts.read(out).iter(odt_parts.n("style:style"))}
    asked = [e.tag for e in text.iter() for k, v in e.attrib.items() if k.endswith("}style-name")
             and v in styles and styles[v].get(odt_parts.n("style:master-page-name"))]
    assert len(asked) == ("First" in ODT_LAYOUTS[layout]), "the page begins with the table alone"


IMAGE = '<draw:frame svg:width="9mm"><draw:image/></draw:frame>'
MARK = '<text:bookmark text:name="a"/>'
ODT_REFUSED = {
    "a picture": tp("", inner=frame(LEFT, more=tp("", inner=IMAGE)) + frame(RIGHT)),
    "a field": tp("", inner=frame(LEFT[:2], more=tp("/BC-SDSMT", inner="Số: <text:page-number>47"
                                                    "</text:page-number>")) + frame(RIGHT)),
    "a bookmark": tp("", inner=MARK + frame(LEFT) + frame(RIGHT)) + tp(""),
    "a page between": tp("", inner=frame(LEFT)) + tp("", "First", frame(RIGHT)) + tp(""),
    "another box": tp("", inner=frame(LEFT) + frame(RIGHT) + frame(["Bản dự thảo để góp ý"])),
}


@pytest.mark.parametrize("layout", ODT_REFUSED)
def test_odt_is_left(layout, vanthu, tmp_path):
    given = odt(tmp_path, ODT_REFUSED[layout])
    before = dump(vanthu, given)
    out, said = normalized(vanthu, given)
    assert words(dump(vanthu, out)) == words(before)
    assert not cells(dump(vanthu, out)), said
