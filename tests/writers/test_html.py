"""The page for the clerk: complete in itself, every finding leads to its place and back."""

import html.parser
import shutil
import subprocess

import chromium
import docx_writer
import model
import odt_writer
import pytest
from test_reports import FAULTY, HOSTILE

VOID = {"meta", "br"}


class Page(html.parser.HTMLParser):
    """The page as a tree that must nest: ids, links, text."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.elements, self.text = [], [], [], [], ""
        self.feed(text)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.elements.append((tag, attrs))
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if tag == "a":
            self.links.append(attrs["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] not in {"style", "script"}:
            self.text += data


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("html")
    document = model.parse(FAULTY.replace("{text}", HOSTILE), "faulty")
    docx_writer.write(document, folder / "a<&>.docx")
    odt_writer.write(document, folder / "b.odt")
    (folder / "c.docx").write_bytes(b"PK\x03\x04 not an archive")
    return folder


@pytest.fixture(scope="module")
def text(vanthu, folder):
    return vanthu.run("check", "--format", "html", folder).stdout


@pytest.fixture(scope="module")
def page(text):
    return Page(text)


@pytest.fixture(scope="module")
def reports(vanthu, folder):
    return vanthu.json_lines("check", "--format", "json", folder)[1]


def test_every_finding_leads_to_its_place_and_back(page, reports):
    assert len(page.ids) == len(set(page.ids)), "names are unique"
    for link in page.links:
        assert link[0] == "#" and link[1:] in page.ids
    for d, report in enumerate(reports, 1):
        for k, finding in enumerate(report.get("findings", []), 1):
            assert f"d{d}f{k}" in page.ids
            assert (f"d{d}m{k}" in page.ids) == (finding["where"]["paragraph"] is not None)
    marked = [a["data-f"].split() for tag, a in page.elements if tag == "mark"]
    assert ["d1-" + str(k) for k, f in enumerate(reports[0]["findings"], 1)
            if f["where"]["paragraph"] is not None and f["where"]["end"] > f["where"]["start"]
            and not any("d1-" + str(k) in names for names in marked)] == []


def test_nothing_is_loaded(page, text):
    for tag, attrs in page.elements:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base"}
        assert "src" not in attrs and not any(name.startswith("on") for name in attrs)
    assert "default-src 'none'" in text and "http:" not in text and "https:" not in text


def test_text_stays_text(page):
    assert len([tag for tag, _ in page.elements if tag == "script"]) == 1
    assert HOSTILE in page.text


def test_messages_clause_and_record(page, reports):
    shown = page.text
    for finding in reports[0]["findings"]:
        assert finding["message"] in shown and finding["cite"] in shown
        assert finding["mend"] in shown
    assert "Họ tên: Vũ Thị Sương Mai" in shown
    assert "05/6/2024" in shown, "the date as documents write it"
    assert "damaged" in shown, "the file that could not be read stands in its place"


def test_languages(vanthu, folder, text):
    english = vanthu.run("check", "--format", "html", "--lang", "en", folder / "b.odt").stdout
    assert '<html lang="en">' in english and "Findings" in english and "Cách sửa" not in english
    assert '<html lang="vi">' in text


def test_in_a_browser(vanthu, folder, tmp_path):
    """A finding that is followed is marked at its place, by the page's own script."""
    reason = chromium.why_not(tmp_path / "trial")
    if reason is not None:
        pytest.skip(reason)
    out = tmp_path / "page.html"
    vanthu.run("check", "--format", "html", "-o", out, folder / "b.odt")
    k = Page(out.read_text()).ids
    number = next(i for i in k if i.startswith("d1m"))
    done = subprocess.run(
        [shutil.which("chromium"), *chromium.FLAGS, f"--user-data-dir={tmp_path / 'profile'}",
         "--dump-dom",
         f"file://{out}#{number}"], capture_output=True, timeout=100, check=True)
    dom = Page(done.stdout.decode())
    wanted = number.replace("m", "-")
    assert [a["id"] for tag, a in dom.elements
            if tag == "li" and "on" in a.get("class", "").split()] == [number.replace("m", "f")]
    marks = [a for tag, a in dom.elements if tag == "mark" and "on" in a["class"].split()]
    assert marks and all(wanted in a["data-f"].split() for a in marks)
