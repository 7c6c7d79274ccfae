"""Page numbers put in, moved and hidden on the first page: what stands on which page afterwards,
in both formats, and what is refused with its reason."""

import re
import zipfile
from types import SimpleNamespace

import pytest

import case as cases
import docx_parts
import docx_writer
import model
import odt_parts
import odt_writer
from asked import RULES, dump, edited, rules_found

WRITERS = {"docx": docx_writer, "odt": odt_writer}
# name: (what is changed in a report of two pages, what stands on which pages afterwards, with # for
# a number); "first header: x" is what the header of the first page says.
CASES = {
    "missing": ("header default none", {"odd header": "#"}),
    "missing-first-is-all": ("header default none\npage -first", {"odd header": "#"}),
    "missing-words-stay": (
        "header default align=right | SAO LỤC\npage -first",
        {"odd header": "# SAO LỤC", "first header": "SAO LỤC"}),
    "missing-footer-stays": (
        "header default none\nfooter default align=left | Bản lưu hành\npage -first",
        {"odd header": "#", "first footer": "Bản lưu hành", "odd footer": "Bản lưu hành"}),
    "missing-even": (
        "header default none\npage even=on",
        {"odd header": "#", "even header": "#"}),
    "first-shown": ("page -first", {"odd header": "#"}),
    "first-own": ("header first align=center | [[page]]", {"odd header": "#"}),
    "foot": (
        "header default none\nfooter default align=center | [[page]]", {"odd header": "#"}),
    "foot-shown-on-first": (
        "header default none\npage -first\nfooter default align=center | [[page]]",
        {"odd header": "#"}),
    "foot-under-words": (
        "header default align=left | SAO LỤC\nfooter default align=center | [[page]]",
        {"odd header": "# SAO LỤC"}),
}
REFUSED = {
    "foot-with-words": (
        "header default none\nfooter default align=center | Trang [[page]]",
        "the page number does not stand alone"),
    "first-with-words": (
        "header default align=center | Trang [[page]]\npage -first",
        "the page number does not stand alone"),
}


def write(folder, name, changes):
    path = folder / f"{name}.case"
    path.write_text(f"about: {name}\nbase: bao-cao\n{changes}\nexpect page.number-first\n",
                    encoding="utf-8")
    doc = cases.load(path, RULES / "base").doc
    for form, writer in WRITERS.items():
        writer.write(doc, folder / f"{name}.{form}")


@pytest.fixture(scope="module")
def made(vanthu, tmp_path_factory):
    folder = tmp_path_factory.mktemp("numbers")
    out = SimpleNamespace(folder=folder, said={})
    for job in ("given", "direct", "tracked", "again"):
        (folder / job).mkdir()
    for name, (changes, _) in {**CASES, **REFUSED}.items():
        write(folder / "given", name, changes)
    paths = [p for p in sorted((folder / "given").iterdir()) if p.suffix != ".case"]
    for job, given, command in (("direct", "given", "normalize"), ("again", "direct", "normalize"),
                                ("tracked", "given", "fix")):
        sources = [folder / given / path.name for path in paths]
        sources = [source if source.exists() else path for source, path in zip(sources, paths)]
        code, said, errors = edited(vanthu, command, sources, folder / job, "--lang", "en")
        assert code == 0, errors
        out.said |= {(job, name): text for name, text in said.items()}
    (folder / "changed").mkdir()
    for name in CASES:
        for job, change in (("accepted", docx_parts.accept), ("rejected", docx_parts.reject)):
            docx_parts.rewrite(folder / "tracked" / f"{name}.docx",
                               folder / "changed" / f"{job}-{name}.docx", change)
    written = [p for job in ("given", "direct", "changed") for p in sorted((folder / job).iterdir())
               if p.suffix != ".case"]
    out.dumps = {p: text.splitlines() for p, text in vanthu.dumps(written).items()}
    return out


def pages(lines):
    """{"odd header": what those pages show} of a dump."""
    out = {}
    for line in lines:
        number, story, text, *_ = [*line.split("\t"), "", ""]
        found = re.fullmatch(r"(header|footer)\(1:(.*)\)", story) if number.isdigit() else None
        text = "#" if "page-number" in line and text.strip('"').isdigit() else text.strip('"')
        for page in found[2].split("+") if found and text else ():
            key = f"{page} {found[1]}"
            out[key] = f"{out[key]} {text}" if key in out else text
    return out


def body(lines):
    return [line for line in lines if line[:1].isdigit() and re.match(r"\d+\t(body|box)", line)]


FORMS = pytest.mark.parametrize("form", WRITERS)
NAMES = pytest.mark.parametrize("name", CASES)


@FORMS
@NAMES
def test_number_stands_where_it_should(name, form, made):
    given, direct = (made.dumps[made.folder / job / f"{name}.{form}"] for job in
                     ("given", "direct"))
    expected = dict(CASES[name][1])
    if "even" not in CASES[name][0]:  # even pages show what odd ones do
        expected |= {k.replace("odd", "even"): v for k, v in expected.items()}
    assert pages(direct) == expected, made.said["direct", f"{name}.{form}"]
    assert body(direct) == body(given)
    number = next(line for line in direct if "page-number" in line)
    assert "\tcenter first=0.0" in number and "Times New Roman 14 page-number" in number


@FORMS
def test_nothing_is_found_afterwards(form, made, vanthu):
    found = rules_found(vanthu, made.folder / "direct", [])
    left = {name: dict(found[f"{name}.{form}"]) for name in CASES if found[f"{name}.{form}"]}
    assert not left


@FORMS
def test_a_second_time_changes_nothing(form, made):
    for name in CASES:
        assert not (made.folder / "again" / f"{name}.{form}").exists() or \
            (made.folder / "again" / f"{name}.{form}").read_bytes() == \
            (made.folder / "direct" / f"{name}.{form}").read_bytes(), name


@FORMS
@pytest.mark.parametrize("name", REFUSED)
def test_words_beside_the_number_are_left(name, form, made):
    said = made.said["direct", f"{name}.{form}"]
    assert REFUSED[name][1] in said and "  mended:" not in said
    assert not (made.folder / "direct" / f"{name}.{form}").exists() or \
        made.dumps[made.folder / "direct" / f"{name}.{form}"] == \
        made.dumps[made.folder / "given" / f"{name}.{form}"]


def test_odt_is_refused_when_changes_are_tracked(made):
    for name in CASES:
        assert "keeps no former formats" in made.said["tracked", f"{name}.odt"], name


@NAMES
def test_docx_accepted_and_rejected(name, made):
    """Accepted it is the direct one; rejected the pages show what they showed."""
    accepted, rejected = (made.dumps[made.folder / "changed" / f"{job}-{name}.docx"]
                          for job in ("accepted", "rejected"))
    direct, given = (made.dumps[made.folder / job / f"{name}.docx"] for job in ("direct", "given"))
    assert accepted == direct
    assert pages(rejected) == pages(given)
    assert body(rejected) == body(given)


@NAMES
def test_docx_is_valid_and_the_rest_untouched(name, made, schema):
    given, direct = (docx_parts.members(made.folder / job / f"{name}.docx")
                     for job in ("given", "direct"))
    for job in ("direct", "tracked"):
        assert not docx_parts.complaints(schema, made.folder / job / f"{name}.docx")
    changed = {n for n in given if given[n][0] != direct[n][0]}
    assert all(re.match(r"word/(document|header\d|footer\d|_rels/document)\.xml|\[Content", n)
               for n in changed), changed


@NAMES
def test_odt_is_valid_and_only_styles_are_touched(name, made):
    if not odt_parts.SCHEMA.exists():
        pytest.skip(f"no schema at {odt_parts.SCHEMA}")
    given, direct = (docx_parts.members(made.folder / job / f"{name}.odt")
                     for job in ("given", "direct"))
    assert not odt_parts.complaints(made.folder / "direct" / f"{name}.odt")
    assert {n for n in given if given[n][0] != direct[n][0]} == {"styles.xml"}


SECTIONS = """
section first=all landscape=on
header default
@h align=right | Biểu số 1
end
@x1 align=justify first=12.7 before=6 | Phần thứ hai của báo cáo, kèm theo số liệu.
section landscape=off
header default none
@x2 align=justify first=12.7 before=6 | Phần thứ ba của báo cáo.
"""


@FORMS
@pytest.mark.parametrize("command", ["normalize", "fix"])
def test_every_section_gets_one(command, form, vanthu, tmp_path):
    text = (RULES / "base" / "bao-cao.model").read_text(encoding="utf-8")
    text = text.replace("[[page]]", "") + SECTIONS.replace("header default none\n", "")
    WRITERS[form].write(model.parse(text, "sections"), tmp_path / f"given.{form}")
    options = ["--lang", "en", *(["--direct"] if command == "fix" else [])]
    done = vanthu.run(command, *options, "--rule", "page.number-missing", "-o",
                      tmp_path / f"out.{form}", tmp_path / f"given.{form}")
    assert "mended 1 finding" in done.stdout, done.stdout + done.stderr
    lines = dump(vanthu, tmp_path / f"out.{form}")
    shown = [line.split("\t")[1:3] for line in lines
             if re.search(r"\theader\(", line) and line.split("\t")[2] != '""']
    assert [w for w in shown if "1:" in w[0]] == [["header(1:odd+even)", '"1"']]
    assert [w[1] for w in shown if "2:" in w[0]] == ['"1"', '"Biểu số 1"']
    assert not any("first" in w[0] for w in shown if "1:" in w[0])


def test_number_of_the_first_page_alone(vanthu, tmp_path):
    """It is missing on the others and shown on the first; both findings ask for the same."""
    write(tmp_path, "alone", "header default none\nheader first align=center | [[page]]")
    for command, change in (("normalize", None), ("fix", docx_parts.accept)):
        out = tmp_path / f"{command}.docx"
        done = vanthu.run(command, "-o", out, tmp_path / "alone.docx")
        assert done.returncode == 0, done.stderr
        if change:
            docx_parts.rewrite(out, tmp_path / "accepted.docx", change)
            out = tmp_path / "accepted.docx"
        assert pages(dump(vanthu, out)) == {"odd header": "#", "even header": "#"}


def test_number_of_the_gallery_moves(vanthu, tmp_path):
    """Word puts the paragraph of its gallery of page numbers into a content control."""
    write(tmp_path, "gallery", CASES["foot"][0])

    def wrap(root):
        if not root.tag.endswith("ftr"):
            return
        control = docx_parts.etree.SubElement(root, docx_parts.w("sdt"))
        content = docx_parts.etree.SubElement(control, docx_parts.w("sdtContent"))
        content.append(root[0])
        docx_parts.etree.SubElement(root, docx_parts.w("p"))

    docx_parts.rewrite(tmp_path / "gallery.docx", tmp_path / "in.docx", wrap)
    done = vanthu.run("normalize", "-o", tmp_path / "out.docx", tmp_path / "in.docx")
    assert done.returncode == 0, done.stderr
    assert pages(dump(vanthu, tmp_path / "out.docx")) == {"odd header": "#", "even header": "#"}


def version(path, out, old, new):
    with zipfile.ZipFile(path) as z, zipfile.ZipFile(out, "w") as to:
        for i in z.infolist():
            to.writestr(i, z.read(i).replace(b':version="%s"' % old, b':version="%s"' % new))


EARLIER = ("missing-first-is-all", "missing-words-stay", "missing-footer-stays", "first-shown",
           "foot-shown-on-first")


@pytest.mark.parametrize("name", EARLIER)
def test_before_odf_1_3_the_first_page_has_a_page_style(name, vanthu, tmp_path):
    """Its editions know no header for first pages."""
    write(tmp_path, name, CASES[name][0])
    version(tmp_path / f"{name}.odt", tmp_path / "given.odt", b"1.3", b"1.2")
    out = tmp_path / "out.odt"
    done = vanthu.run("normalize", "-o", out, tmp_path / "given.odt")
    assert done.returncode == 0, done.stderr
    given, made = dump(vanthu, tmp_path / "given.odt"), dump(vanthu, out)
    expected = dict(CASES[name][1])
    assert pages(made) == expected | {k.replace("odd", "even"): v for k, v in expected.items()}
    assert body(made) == body(given)
    margins = re.compile(r" top=\S+ bottom=\S+ left=\S+ right=\S+")
    assert margins.findall(given[1]) == margins.findall(made[1])
    styles = odt_parts.read(out, "styles.xml")
    assert not styles.findall(f".//{odt_parts.n('style:header-first')}")
    version(out, tmp_path / "later.odt", b"1.2", b"1.3")  # the schema knows no other
    assert not odt_parts.SCHEMA.exists() or not odt_parts.complaints(tmp_path / "later.odt")
    assert vanthu.run("check", out).returncode == 0
    again = tmp_path / "again.odt"
    vanthu.run("normalize", "-o", again, out)
    assert not again.exists() or again.read_bytes() == out.read_bytes()


@pytest.mark.parametrize("high", ["", '<style:header-style><style:header-footer-properties '
                                  'fo:min-height="0cm" fo:margin-bottom="0.3cm"/>'
                                  "</style:header-style>"])
@pytest.mark.parametrize("edition", [b"1.2", b"1.3"])
def test_a_header_as_high_as_its_text_grows_upwards(edition, high, vanthu, tmp_path):
    """AbiWord says nothing of the height of a header: with a line more the text would begin
    lower, by which the top margin would be wrong after it was mended in the same pass."""
    write(tmp_path, "tall", "header default align=center | 2\npage -first top=30")
    given = tmp_path / "given.odt"
    with zipfile.ZipFile(tmp_path / "tall.odt") as z, zipfile.ZipFile(given, "w") as to:
        for i in z.infolist():
            text = z.read(i).decode().replace(':version="1.3"', f':version="{edition.decode()}"')
            text = re.sub(r"<style:header-style>.*?</style:header-style>", high, text)
            to.writestr(i, re.sub(r'fo:margin-top="1\.00\d*cm"', 'fo:margin-top="3cm"', text))
    out, again = tmp_path / "out.odt", tmp_path / "again.odt"
    done = vanthu.run("normalize", "--lang", "en", "-o", out, given)
    assert done.stdout.count("  mended:") == 2 and "not mended" not in done.stdout, done.stdout
    assert " top=25.0 " in dump(vanthu, out)[1]
    assert not any(rules_found(vanthu, tmp_path, [])["out.odt"].values())
    vanthu.run("normalize", "-o", again, out)
    assert not again.exists() or again.read_bytes() == out.read_bytes()
