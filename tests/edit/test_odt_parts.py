"""Edits of every kind, written into an ODT that has a bit of everything: what they change, what
they leave, and what a person gets who accepts or rejects them all."""

import re
import subprocess
import unicodedata
from types import SimpleNamespace

import pytest

import docx_parts as parts
import odt_parts
from asked import assert_formats, assert_words, dump, texts
from odt_parts import DC, n

DATE = ("--date", "2026-11-28")
AUTOMATIC = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties fo:color="#0000ff" '
    'fo:background-color="#ffff00"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:keep-with-next="always" fo:margin-left="0.5cm" '
    'fo:text-align="end"/><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="fr1" style:family="graphic"/>')
STYLES = (
    '<office:styles><style:default-style style:family="paragraph"><style:text-properties '
    'fo:font-family="Times" fo:font-size="14pt"/></style:default-style><style:style '
    'style:name="Standard" style:family="paragraph"/></office:styles><office:automatic-styles>'
    '<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21.59cm" '
    'fo:page-height="27.94cm" fo:margin="1cm"/><style:header-style><style:header-footer-properties'
    ' fo:min-height="0.6cm" fo:margin-bottom="0.1cm"/></style:header-style></style:page-layout>'
    '<style:page-layout style:name="pm2"><style:page-layout-properties fo:page-width="21.59cm" '
    'fo:page-height="27.94cm" fo:margin="1cm"/></style:page-layout>'
    '</office:automatic-styles><office:master-styles><style:master-page style:name="First" '
    'style:page-layout-name="pm2" style:next-style-name="Standard"/><style:master-page '
    'style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>đầu cũ</text:p>'
    '</style:header><style:footer><text:p><draw:frame draw:style-name="fr1" '
    'text:anchor-type="paragraph" svg:width="3cm" svg:height="1cm"><draw:text-box><text:p>chân cũ'
    '</text:p></draw:text-box></draw:frame></text:p></style:footer></style:master-page>'
    '</office:master-styles>')
BOX = ('<draw:frame draw:style-name="fr1" text:anchor-type="as-char" svg:width="3cm" '
       'svg:height="1cm"><draw:text-box><text:p>hộp cũ</text:p></draw:text-box></draw:frame>')
NOTE = ('<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1'
        '</text:note-citation><text:note-body><text:p>chú cũ</text:p></text:note-body></text:note>')
OTHER = ('<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:insertion>'
         '<office:change-info><dc:creator>Lê Thị Mẫu</dc:creator><dc:date>2020-01-01T00:00:00'
         '</dc:date></office:change-info></text:insertion></text:changed-region>'
         '<text:changed-region xml:id="ct2" text:id="ct2"><text:deletion><office:change-info>'
         '<dc:creator>Lê Thị Mẫu</dc:creator><dc:date>2020-01-01T00:00:00</dc:date>'
         '</office:change-info><text:p>bỏ cũ</text:p></text:deletion></text:changed-region>'
         '</text:tracked-changes>')
BODY = "".join([
    OTHER,
    '<text:p>Văn  bản\n c<text:span text:style-name="T1">ũ</text:span> này cũ &amp; hết.</text:p>',
    '<text:p>chữ: <text:span text:style-name="T2">một <text:tab/>hai</text:span> ba.</text:p>',
    '<text:p text:style-name="P1">giữa: canh giữa.</text:p>',
    "<text:p>đều: giãn đều.</text:p>",
    '<text:p><text:a xlink:type="simple" xlink:href="https://vi.example/">liên kết cũ</text:a>'
    '<text:change-start text:change-id="ct1"/> chèn cũ <text:change-end text:change-id="ct1"/>'
    '<text:change text:change-id="ct2"/></text:p>',
    '<text:p>Trang <text:page-number text:select-page="current">7</text:page-number> cũ</text:p>',
    f"<text:p>{unicodedata.normalize('NFD', 'Phương án cũ của tỉnh')}</text:p>",
    "<text:p>thêm dòng xóa.</text:p>",
    "<text:p>gốc <text:ruby><text:ruby-base>chữ cũ</text:ruby-base><text:ruby-text>phiên"
    "</text:ruby-text></text:ruby></text:p>",
    "<table:table><table:table-column/><table:table-row><table:table-cell><text:p>ô cũ</text:p>"
    "</table:table-cell></table:table-row></table:table>",
    f"<text:p>Neo {BOX} cũ</text:p>",
    f"<text:p>Chú thích c{NOTE}ũ, hết cũ.</text:p>",
    '<text:p><text:s text:c="3"/>bỏ trắng cũ </text:p>',
    '<text:list><text:list-item><text:p>mục cũ<text:line-break/>cũ</text:p></text:list-item>'
    '</text:list>',
    '<text:p>Cuối cũ cũ<office:annotation office:name="a"><dc:creator>Phạm Văn Ví Dụ</dc:creator>'
    '<dc:date>2020-01-01T00:00:00</dc:date><text:p>Xem lại cũ</text:p></office:annotation>'
    '</text:p>',
])


@pytest.fixture(scope="module")
def made(vanthu, mock, tmp_path_factory):
    """The document, and what became of it both ways."""
    folder = tmp_path_factory.mktemp("odt")
    given = odt_parts.write(folder / "given.odt", BODY, AUTOMATIC, STYLES)
    out = SimpleNamespace(folder=folder, given=given, said={})
    for name, source, args in (
            ("direct", given, ["fix", "--direct"]), ("tracked", given, ["fix"]),
            ("notes", given, ["annotate"]), ("again", folder / "notes.odt", ["annotate"]),
            ("twice", folder / "direct.odt", ["fix", "--direct"])):
        path = folder / f"{name}.odt"
        done = vanthu.run(*args, "--plugin-dir", mock, "--rule", "mock.edits", *DATE, "-o", path,
                          source)
        assert done.returncode == 0, done.stderr
        out.said[name] = done.stdout
        setattr(out, name, path)
    return out


def test_words(vanthu, made):
    assert_words(vanthu, made)


def test_formats(vanthu, made):
    assert_formats(vanthu, made)


def test_pages(made):
    """The margin of the model is that of the text: a header's height is left to it."""
    layouts = {e.get(n("style:name")): e[0].attrib for e in
               odt_parts.read(made.direct, "styles.xml").iter(n("style:page-layout"))}
    assert layouts["pm1"][n("fo:page-width")] == "210.000mm"
    assert layouts["pm1"][n("fo:margin-left")] == "30.000mm"
    top = float(layouts["pm1"][n("fo:margin-top")].removesuffix("mm"))
    assert 10 < top < 20, "the header is inside the margin"


def test_accepting_all_is_direct_but_for_formats(vanthu, made):
    way = odt_parts.rewrite(made.tracked, made.folder / "accepted.odt", odt_parts.accept)
    direct = texts(dump(vanthu, made.direct))
    # In headers and boxes nothing is tracked: nobody reads marks there. Nor in what another put in.
    wanted = [t.replace("mới", "cũ") if re.search("đầu|chân|hộp", t) else
              t.replace("chèn mới", "chèn cũ") for t in direct]
    assert texts(dump(vanthu, way)) == wanted
    assert "changes in frames and boxes cannot be tracked" in made.said["tracked"] or \
        "trong khung, hộp văn bản" in made.said["tracked"]


def test_rejecting_all_is_the_original(vanthu, made):
    way = odt_parts.rewrite(made.tracked, made.folder / "rejected.odt", odt_parts.reject)
    assert dump(vanthu, way) == dump(vanthu, made.given)
    assert odt_parts.read(made.tracked).findall(f".//{n('text:change')}"), "nothing was tracked"


def test_formats_are_not_tracked(made):
    """OpenDocument keeps no former formats; it is said, not done halfway."""
    assert made.said["tracked"].count("--direct") >= 3, made.said["tracked"]


def test_other_hands_stay(made):
    for path in (made.direct, made.tracked, made.notes):
        root = odt_parts.read(path)
        authors = [e.text for e in root.iter(f"{DC}creator")]
        assert authors.count("Lê Thị Mẫu") == 2 and authors.count("Phạm Văn Ví Dụ") == 1
        for deleted in list(root.iter(n("text:tracked-changes"))):
            deleted.getparent().remove(deleted)
        assert len(list(root.iter(n("text:note")))) == len(list(root.iter(n("text:a")))) == 1


@pytest.mark.parametrize("name", ["given", "direct", "tracked", "notes"])
def test_schema(name, made):
    if not odt_parts.SCHEMA.exists():
        pytest.skip(f"no schema at {odt_parts.SCHEMA}")
    assert not odt_parts.complaints(getattr(made, name))


def test_again_changes_nothing(made):
    assert made.again.read_bytes() == made.notes.read_bytes()
    assert made.twice.read_bytes() == made.direct.read_bytes()


def test_other_parts_are_the_same(made):
    given = parts.members(made.given)
    for path, changed in ((made.direct, {"content.xml", "styles.xml"}),
                          (made.tracked, {"content.xml"}), (made.notes, {"content.xml"})):
        written = parts.members(path)
        assert list(given) == list(written), "parts keep their order"
        assert {name for name in given if given[name][0] != written[name][0]} == changed


def spoken_of(root):
    """{name of comment: the words it stands around}"""
    open_now, quoted = set(), {}

    def add(text):
        for name in open_now:
            quoted[name] += text or ""

    def walk(e):
        if e.tag == n("office:annotation"):
            name = e.get(n("office:name"))
            open_now.add(name)
            quoted[name] = ""
        elif e.tag == n("office:annotation-end"):
            open_now.discard(e.get(n("office:name")))
        elif e.tag not in (n("text:note"), n("draw:frame")):
            add(e.text)
            for child in e:
                walk(child)
                add(child.tail)

    for block in root.iter(n("text:p"), n("text:h")):
        open_now.clear()
        walk(block)
    return quoted


def test_comments_stand_at_their_words(vanthu, made):
    """As many as findings, each around the very words; beside what comments cannot stand in."""
    root = odt_parts.read(made.notes)
    ours = [e for e in root.iter(n("office:annotation"))
            if e.findtext(f"{DC}creator") == "vanthu"]
    assert f"{len(ours)} lỗi" in made.said["notes"], made.said["notes"]
    words = [unicodedata.normalize("NFC", q) for q in spoken_of(root).values()]
    assert words.count("cũ") >= 9 and "dòng" in words and " xóa" in words, words
    beside = [e for e in ours if e.get(n("office:name")) is None]
    assert len(beside) >= 4, "page, box, note, header and the box of a footer have one each"
    for e in root.iter(n("text:note"), n("draw:frame")):
        assert not list(e.iter(n("office:annotation")))
    assert texts(dump(vanthu, made.notes)) == texts(dump(vanthu, made.given))


def test_signature(vanthu, mock, tmp_path):
    given = odt_parts.write(tmp_path / "a.odt", BODY, AUTOMATIC, STYLES,
                            [("META-INF/documentsignatures.xml", "<a/>")])
    args = ("--plugin-dir", mock, "--rule", "mock.edits", "-o", tmp_path / "b.odt", given)
    done = vanthu.run("fix", *args)
    assert done.returncode == 3 and "[signed]" in done.stderr
    done = vanthu.run("fix", "--drop-signature", *args)
    assert done.returncode == 0, done.stderr
    assert "META-INF/documentsignatures.xml" not in parts.members(tmp_path / "b.odt")


def test_other_readers_open_it(made):
    opendocument = pytest.importorskip("odf.opendocument")
    for path in (made.direct, made.tracked, made.notes):
        assert opendocument.load(str(path)).text.childNodes


@pytest.mark.parametrize("form", ["odt", "docx"])
def test_an_id_that_is_there_twice_is_not_told_by_the_parser(form, vanthu, mock, tmp_path):
    """The library says nothing on stderr, where a worker may not even write."""
    path = tmp_path / f"twice.{form}"
    if form == "odt":
        odt_parts.write(path, 2 * '<text:p xml:id="a">chữ cũ</text:p>', "", STYLES)
    else:
        parts.write(path, 2 * '<w:p xml:id="a"><w:r><w:t>chữ cũ</w:t></w:r></w:p>')
    with open(tmp_path / "stderr", "wb") as stderr:
        done = subprocess.run([vanthu.path, "normalize", "--plugin-dir", mock, "-o",
                               tmp_path / f"out.{form}", path], stderr=stderr,
                              stdout=subprocess.PIPE, check=False)
    assert done.returncode == 0 and (tmp_path / "stderr").read_bytes() == b""
    assert texts(dump(vanthu, tmp_path / f"out.{form}"))[:2] == ['"chữ mới"'] * 2
