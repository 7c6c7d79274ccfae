"""DOCX files that are damaged, incomplete or made to hurt: an answer each, and soon."""

import pytest

from package import write_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPES = (f'<Types xmlns="{PACKAGE}content-types"><Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
         'document.main+xml"/></Types>')
ROOT_RELS = (f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r" '
             f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>')
PARTS = ("styles", "numbering", "settings", "theme", "header", "footnotes", "comments")
TEXT = "<w:p><w:r><w:t>Còn đọc được</w:t></w:r></w:p>"


def part(root, body):
    return f'<w:{root} xmlns:w="{W}" xmlns:r="{R}">{body}</w:{root}>'


def document(body):
    return part("document", f"<w:body>{body}</w:body>")


@pytest.fixture
def dump(tmp_path, vanthu):
    """Packs members over the usual ones (None: leaves one out) and dumps the file."""
    def run(members):
        rels = "".join(f'<Relationship Id="{name}" Type="{R}/{name}" Target="{name}.xml"/>'
                       for name in PARTS)
        all_members = {
            "[Content_Types].xml": TYPES, "_rels/.rels": ROOT_RELS,
            "word/_rels/document.xml.rels":
                f'<Relationships xmlns="{PACKAGE}relationships">{rels}</Relationships>',
            "word/document.xml": document(TEXT),
        }
        all_members.update(members)
        path = tmp_path / "tep.docx"
        write_package(path, [(name, text if isinstance(text, bytes) else text.encode("utf-8"))
                             for name, text in all_members.items() if text is not None])
        return vanthu.run("dump", path)
    return run


def test_the_usual_members_are_read(dump):
    done = dump({})
    assert done.returncode == 0, done.stderr
    assert '"Còn đọc được"' in done.stdout


@pytest.mark.parametrize("name", PARTS[:-1])
def test_a_damaged_lesser_part_leaves_the_text(dump, name):
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    done = dump({"word/document.xml": document(TEXT + reference),
                 f"word/{name}.xml": part(name, "<w:p><w:r><w:t>hỏng")})
    assert done.returncode == 3
    assert "[partial]" in done.stderr and f"word/{name}.xml" in done.stderr
    assert '"Còn đọc được"' in done.stdout


def test_a_header_cut_short_is_read_as_far_as_it_goes(dump):
    body = TEXT + '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    cut = part("hdr", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>đầu trang</w:t></w:r></w:p>")
    done = dump({"word/document.xml": document(body), "word/header.xml": cut[:-len("</w:hdr>")]})
    assert "[partial]" in done.stderr
    assert '"đầu trang"' in done.stdout


def test_a_damaged_main_part_is_an_error_with_its_line(dump):
    done = dump({"word/document.xml": document(TEXT).replace("</w:body>", "\n</w:bod>")})
    assert done.returncode == 3
    assert "[damaged]" in done.stderr and "word/document.xml: line 2" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("members", [
    {"word/document.xml": None},
    {"word/document.xml": None, "word/styles.xml": part("styles", "")},
])
def test_no_main_part(dump, members):
    assert "[no-main-part]" in dump(members).stderr


@pytest.mark.parametrize("members", [
    {"_rels/.rels": None},
    {"_rels/.rels": "<Relationships"},
    {"_rels/.rels": ROOT_RELS.replace("word/document.xml", "/word/DOCUMENT.xml")},
    {"_rels/.rels": ROOT_RELS.replace("word/document.xml", "x/../word/./docu%6dent.xml")},
])
def test_the_main_part_is_found_all_the_same(dump, members):
    assert '"Còn đọc được"' in dump(members).stdout


@pytest.mark.parametrize("prologue", [
    '<!DOCTYPE w:document [<!ENTITY x "nở ra">]>',
    '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE w:document [<!ELEMENT x ANY>]>',
    '<!DOCTYPE w:document [<!ATTLIST x y CDATA "z">]>',
])
def test_declarations_are_refused(dump, prologue):
    done = dump({"word/document.xml": prologue + document(TEXT)})
    assert "[damaged]" in done.stderr and done.stdout == ""


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_other_encodings(dump, encoding):
    bom = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    done = dump({"word/document.xml": bom + document(TEXT).encode(encoding)})
    assert '"Còn đọc được"' in done.stdout, done.stderr


@pytest.mark.parametrize("body", [
    "<w:tbl><w:tr><w:tc>" * 300 + TEXT + "<w:p/></w:tc></w:tr></w:tbl>" * 300,
    "<w:sdt><w:sdtContent>" * 5000 + TEXT + "</w:sdtContent></w:sdt>" * 5000,
    "<w:p>" + "<w:r><w:pict><w:txbxContent><w:p>" * 200
    + "</w:p></w:txbxContent></w:pict></w:r>" * 200 + "</w:p>",
], ids=["tables", "controls", "boxes"])
def test_nesting_is_bounded(dump, body):
    done = dump({"word/document.xml": document(body)})
    assert done.returncode == 3
    assert "[too-deep]" in done.stderr


def test_styles_based_on_one_another(dump):
    chain = "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{i + 1}"/>'
                    '</w:style>' for i in range(3000))
    circle = ('<w:style w:type="paragraph" w:styleId="o"><w:basedOn w:val="o"/>'
              '<w:rPr><w:sz w:val="28"/></w:rPr></w:style>')
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{s}"/></w:pPr><w:r><w:t>{s}</w:t></w:r></w:p>'
                   for s in ("s0", "s2999", "o"))
    done = dump({"word/styles.xml": part("styles", chain + circle),
                 "word/document.xml": document(body)})
    assert done.returncode == 0, done.stderr
    assert "[0-1 Times New Roman 14]" in done.stdout


def test_numbers_out_of_range(dump):
    body = ('<w:p><w:pPr><w:ind w:left="99999999999" w:firstLine="x"/><w:spacing w:line="-5"/>'
            '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="-2147483648"/></w:numPr>'
            '<w:outlineLvl w:val="77"/></w:pPr><w:r><w:rPr><w:sz w:val="0"/>'
            '<w:color w:val="đỏ"/></w:rPr><w:t>Còn đọc được</w:t><w:sym w:char="ZZZZ"/></w:r>'
            '</w:p>'
            '<w:sectPr><w:pgSz w:w="" w:h="9e9"/><w:cols w:num="-3"/></w:sectPr>')
    done = dump({"word/document.xml": document(body)})
    assert done.returncode == 0, done.stderr
    assert '"Còn đọc được"' in done.stdout


def test_elements_in_the_wrong_places(dump):
    body = ("<w:tr><w:tc><w:p/></w:tc></w:tr><w:r><w:t>không có đoạn</w:t></w:r>"
            "<w:p><w:p><w:r><w:t>đoạn trong đoạn</w:t></w:r></w:p>"
            "<w:tbl><w:p><w:r><w:t>trong bảng, ngoài ô</w:t></w:r></w:p></w:tbl></w:p>"
            "<w:sectPr/><w:sectPr/>" + TEXT)
    done = dump({"word/document.xml": document(body)})
    assert "[partial]" in done.stderr  # what stands between cells is not shown by Word either
    assert '"đoạn trong đoạn"' in done.stdout
    assert '"Còn đọc được"' in done.stdout


def test_a_field_that_never_ends_does_not_swallow_the_text(dump):
    begin = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    done = dump({"word/document.xml": document(begin + "<w:p/>" * 30 + TEXT)})
    assert done.returncode == 0, done.stderr
    assert '"Còn đọc được"' in done.stdout


def test_a_tag_without_end_of_attributes(dump):
    many = " ".join(f'a{i}=""' for i in range(300000))
    done = dump({"word/document.xml": document(f"<w:p {many}/>")})
    assert done.returncode == 3
    assert "[too-large]" in done.stderr
