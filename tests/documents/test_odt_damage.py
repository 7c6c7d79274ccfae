"""OpenDocument files with a part missing, broken or locked: what is said, what still read."""

import re

import pytest

from package import write_package
from test_documents import HERE

NS = "urn:oasis:names:tc:opendocument:xmlns"
TEXT_TYPE = "application/vnd.oasis.opendocument.text"
SOURCE = HERE / "odt-inline.odt"


def members(**changes):
    """The members of a sound document; None takes one out."""
    out = {"mimetype": TEXT_TYPE.encode()}
    for name in ("content.xml", "styles.xml"):
        out[name] = (SOURCE / name).read_bytes()
    for name, data in changes.items():
        name = name.replace("__", "/").replace("_", ".", 1) if name != "mimetype" else name
        out[name] = data
    return [(name, data) for name, data in out.items() if data is not None]


def manifest(inner):
    return (f'<manifest:manifest xmlns:manifest="{NS}:manifest:1.0">{inner}'
            "</manifest:manifest>").encode()


@pytest.fixture
def odt(tmp_path):
    def make(entries, name="a.odt"):
        path = tmp_path / name
        write_package(path, entries)
        return path
    return make


def test_sound_document(vanthu, odt):
    assert vanthu.run("dump", odt(members())).returncode == 0


@pytest.mark.parametrize("entries,code", [
    (members(content_xml=None), "no-main-part"),
    (members(content_xml=b"<a><b></a>"), "damaged"),
    (members(content_xml=b""), "damaged"),
    (members(content_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "damaged"),
    (members(content_xml=b"<a/>"), "no-main-part"),
    (members() + [("META-INF/manifest.xml", manifest(
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        "<manifest:encryption-data/></manifest:file-entry>"))], "encrypted"),
], ids=["missing", "broken", "empty", "entities", "foreign", "encrypted"])
def test_main_part(entries, code, vanthu, odt):
    done = vanthu.run("dump", "--lang", "en", odt(entries))
    assert done.returncode == 3
    assert f"[{code}]" in done.stderr or f" {code}" in done.stderr, done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("entries", [
    members(styles_xml=b"<office:document-styles"),
    members(meta_xml=b"not XML"),
], ids=["styles", "meta"])
def test_damage_beside_the_text_leaves_it_readable(entries, vanthu, odt):
    done = vanthu.run("dump", odt(entries))
    assert done.returncode == 3
    assert '"chú thích."' in done.stdout


def test_document_without_styles_is_read(vanthu, odt):
    done = vanthu.run("dump", odt(members(styles_xml=None)))
    assert done.returncode == 0
    assert '"chú thích."' in done.stdout


@pytest.mark.parametrize("entries,taken", [
    (members(), True),
    (members(mimetype=TEXT_TYPE.encode() + b"-template\n"), True),
    (members(mimetype=b"spoiled"), True),
    (members(mimetype=b"spoiled") + [("META-INF/manifest.xml", manifest(
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TEXT_TYPE}"/>'))],
     True),
    (members(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), False),
], ids=["text", "template", "spoiled-alone", "spoiled-with-manifest", "spreadsheet"])
def test_kind_of_file(entries, taken, vanthu, odt):
    done = vanthu.run("dump", odt(entries, "a.bin"))
    assert (done.returncode == 0) is taken, done.stderr


def nested(element, depth, inner):
    return f"<{element}>" * depth + inner + f"</{element}>" * depth


def flat(body, auto=""):
    names = " ".join(f'xmlns:{p}="{NS}:{u}:1.0"' for p, u in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))
    return (f'<office:document {names} office:mimetype="{TEXT_TYPE}">'
            f"<office:automatic-styles>{auto}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document>").encode()


HOSTILE = {
    "spans": nested("text:span", 900, "x").join(("<text:p>", "</text:p>")),
    "sections": nested("text:section", 900, "<text:p>x</text:p>"),
    "lists": nested("text:list><text:list-item", 400, "<text:p>x</text:p>").replace(
        "</text:list><text:list-item>", "</text:list-item></text:list>"),
    "deeper than any": nested("text:section", 5000, "<text:p>x</text:p>"),
    "tables": nested("table:table><table:table-row><table:table-cell", 300, "<text:p>x</text:p>")
    .replace("</table:table><table:table-row><table:table-cell>",
             "</table:table-cell></table:table-row></table:table>"),
    "frames": nested("text:p><draw:frame><draw:text-box", 300, "<text:p>x</text:p>").replace(
        "</text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
    "spaces": '<text:p><text:s text:c="2000000000"/>x</text:p>',
    "columns": '<table:table><table:table-column table:number-columns-repeated="2000000000"/>'
               '<table:table-row table:number-rows-repeated="2000000000"><table:table-cell '
               'table:number-columns-spanned="2000000000" table:number-rows-spanned="99999999999">'
               "<text:p>x</text:p></table:table-cell></table:table-row></table:table>",
    "paragraph in paragraph": "<text:p>x<text:p>y</text:p>z</text:p>",
    "table in paragraph": "<text:p>x<table:table><table:table-row/></table:table></text:p>",
    "text outside": "x<table:table>y<table:table-row>z</table:table-row></table:table>",
    "cell outside": "<table:table-cell><text:p>x</text:p></table:table-cell>",
    "note in note": nested("text:note><text:note-body><text:p", 3, "x").replace(
        "</text:note><text:note-body><text:p>", "</text:p></text:note-body></text:note>").join(
            ("<text:p>", "</text:p>")),
    "item outside": '<text:list-item text:start-value="4"><text:p>x</text:p></text:list-item>',
    "huge lengths": '<text:p><draw:frame svg:x="99999999999999999999cm" svg:width="-1e9cm">'
                    "<draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></text:p>",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bodies_end_in_a_dump_or_one_error(body, vanthu, tmp_path):
    path = tmp_path / "a.fodt"
    path.write_bytes(flat(body))
    done = vanthu.run("dump", path, timeout=20)
    assert done.returncode in (0, 3), done.stderr
    assert "[crashed]" not in done.stderr and "[plugin]" not in done.stderr, done.stderr
    assert done.returncode == 0 or len(done.stderr.strip().splitlines()) == 1


def test_lengths_beyond_any_paper_do_not_add_up(vanthu, tmp_path):
    huge = "214748cm"
    auto = (f'<style:page-layout style:name="a"><style:page-layout-properties fo:margin="{huge}"/>'
            f'<style:header-style><style:header-footer-properties svg:height="{huge}"/>'
            '</style:header-style></style:page-layout>'
            '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
            f'style:num-format="1"><style:list-level-properties text:space-before="{huge}" '
            f'text:min-label-width="{huge}"/></text:list-level-style-number></text:list-style>'
            '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties '
            f'fo:margin="{huge}" fo:text-indent="-{huge}" style:line-height-at-least="{huge}"/>'
            '</style:style></office:automatic-styles><office:master-styles><style:master-page '
            'style:name="Standard" style:page-layout-name="a"><style:header>'
            '<text:p text:style-name="P">x</text:p></style:header></style:master-page>'
            "</office:master-styles><office:automatic-styles>")
    path = tmp_path / "a.fodt"
    path.write_bytes(flat('<text:list text:style-name="L"><text:list-item>'
                          '<text:p text:style-name="P">x</text:p></text:list-item></text:list>',
                          auto))
    done = vanthu.run("dump", path)
    assert done.returncode == 0, done.stderr
    assert 'label="1"' in done.stdout


def test_long_chains_and_cycles_of_styles(vanthu, tmp_path):
    auto = "".join(f'<style:style style:name="P{i}" style:family="paragraph" '
                   f'style:parent-style-name="P{(i + 1) % 3000}"/>' for i in range(3000))
    path = tmp_path / "a.fodt"
    path.write_bytes(flat('<text:p text:style-name="P1">x</text:p>' * 200, auto))
    assert vanthu.run("dump", path, timeout=20).returncode == 0


def test_layout_of_the_master_pages_not_its_namesake_beside_the_text(vanthu, odt):
    """AbiWord writes a page layout of the same name into content.xml, without a size."""
    sound = vanthu.run("dump", odt(members(), "sound.odt")).stdout.splitlines()[1]
    content = (SOURCE / "content.xml").read_text(encoding="utf-8")
    styles = (SOURCE / "styles.xml").read_text(encoding="utf-8")
    (name,) = set(re.findall(r'style:page-layout-name="([^"]+)"', styles))
    namesake = (f'<style:page-layout style:name="{name}"><style:page-layout-properties '
                'fo:margin-top="11mm"/></style:page-layout>')
    changed = content.replace("</office:automatic-styles>",
                              namesake + "</office:automatic-styles>")
    assert changed != content and "page=" in sound and "?" not in sound
    path = odt(members(content_xml=changed.encode()), "namesake.odt")
    assert vanthu.run("dump", path).stdout.splitlines()[1] == sound
