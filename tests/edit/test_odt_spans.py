"""Characters that a span sets keep all of it when one thing is set anew: of two automatic styles,
one in the other, LibreOffice goes by the inner one alone."""

import pytest

import odt_parts
from asked import dump
from odt_parts import n
from office import OfficeDesk, office_program

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


AUTOMATIC = ('<style:style style:name="T1" style:family="text"><style:text-properties '
             'style:font-name="Times New Roman" fo:font-size="11pt" fo:font-weight="bold"/>'
             '</style:style><style:style style:name="P1" style:family="paragraph">'
             '<style:paragraph-properties fo:text-align="center"/></style:style>')
STYLES = ('<office:font-face-decls><style:font-face style:name="Times New Roman" '
          'svg:font-family="\'Times New Roman\'"/></office:font-face-decls>'
          '<office:styles><style:default-style style:family="paragraph"><style:text-properties '
          'fo:font-family="Arial" fo:font-size="14pt"/></style:default-style></office:styles>')
WORDS = "".join(f'<text:p text:style-name="P1"><text:span text:style-name="T1">{text}@'
                '</text:span></text:p>' for text in (NATION, "Độc lập - Tự do - Hạnh phúc"))


@pytest.fixture(scope="module")
def mended(vanthu, tmp_path_factory):
    """A head whose first line is bold and too small, and the same with a bookmark in the span,
    which then holds more than what is set."""
    folder, out = tmp_path_factory.mktemp("spans"), {}
    for name, more in (("plain", ""), ("marked", '<text:bookmark text:name="b"/>')):
        given = odt_parts.write(folder / f"{name}.odt", WORDS.replace("@", more), AUTOMATIC, STYLES)
        out[name] = folder / f"{name}-out.odt"
        done = vanthu.run("fix", "--direct", "--rule", "nation.style", "-o", out[name], given)
        assert done.returncode == 0, done.stderr
    return out


def runs(vanthu, path):
    line = next(line for line in dump(vanthu, path) if NATION in line)
    return line.rsplit("\t", 1)[1]


def test_what_was_set_stays(vanthu, mended):
    assert runs(vanthu, mended["plain"]).endswith(" Times New Roman 12 bold]")


@pytest.mark.parametrize("name", ["plain", "marked"])
def test_no_automatic_style_in_another(name, mended):
    root = odt_parts.read(mended[name])
    styles = {s.get(n("style:name")) for s in root.iter(n("style:style"))
              if s.get(n("style:family")) == "text"}
    own = [e for e in root.iter(n("text:span")) if e.get(n("text:style-name")) in styles]
    bare = [e for e in own if e.getparent() in own and not is_like(root, e, e.getparent())]
    assert own and not bare


def is_like(root, inner, outer):
    """Whether the style of inner sets all that the one of outer does."""
    def sets(span):
        style = next(s for s in root.iter(n("style:style"))
                     if s.get(n("style:name")) == span.get(n("text:style-name")))
        return set(style.find(n("style:text-properties")).attrib)
    return sets(outer) <= sets(inner)


@pytest.mark.skipif(office_program() is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_it(vanthu, mended, tmp_path):
    desk = OfficeDesk()
    try:
        stored = desk.store(mended["plain"], tmp_path / "stored.odt")
    finally:
        desk.close()
    assert runs(vanthu, stored).endswith(" 12 bold]")
