"""The profiles of this repository, and what an office may do with them."""

import re

import pytest
from docx import Document
from lxml import etree

from program import TOP

PROFILES = TOP / "profiles"
NS = {"p": "urn:vanthu:profile:1"}
ROMAN = "I II III IV V VI VII VIII IX X".split()


def built_in():
    """Paths of the profiles; the lexicon lies beside them and is none."""
    for path in sorted(PROFILES.glob("*.xml")):
        if etree.parse(path).getroot().tag == "{urn:vanthu:profile:1}profile":
            yield path


@pytest.mark.parametrize("path", list(built_in()), ids=lambda path: path.stem)
def test_profile_is_valid(path):
    schema = etree.RelaxNG(etree.parse(PROFILES / "profile.rng"))
    tree = etree.parse(path)
    assert schema.validate(tree), schema.error_log
    assert tree.getroot().get("id") == path.stem
    assert len(tree.findall("p:title", NS)) == 2


def rule_ids(path):
    return {rule.get("id") for rule in etree.parse(path).findall("p:rule", NS)}


def test_every_rule_has_its_law_and_the_other_way_round(vanthu):
    done = vanthu.run("rules", "--format", "json", "--profile", "nd30-2020")
    assert done.returncode == 0, done.stderr
    known = set(re.findall(r'"(?:id|rule)":\s*"([a-z]+\.[a-z-]+)"', done.stdout))
    written = rule_ids(PROFILES / "nd30-2020.xml")
    assert known and known == written


@pytest.mark.parametrize("path", list(built_in()), ids=lambda path: path.stem)
def test_no_profile_names_an_unknown_rule(path):
    assert rule_ids(path) <= rule_ids(PROFILES / "nd30-2020.xml")


# ---- clauses ----

def clauses_of_appendix(paragraphs):
    """Every "phần I, mục II, khoản 1, điểm a" of an appendix, however deep."""
    found, part, section, clause = set(), None, None, None
    for text in (paragraph.text.strip() for paragraph in paragraphs):
        opening = re.match(r"Phần ([IVX]+)(?:\n|$)", text)
        heading = re.match(r"([IVX]+)\. ?\S", text)
        number = re.match(r"(\d+)\. ?\S", text)
        point = re.match(r"([a-zđ])\) ?\S", text)
        if opening:
            part, section, clause = f"phần {opening[1]}", None, None
        elif heading and heading[1] in ROMAN:
            section, clause = f"mục {heading[1]}", None
        elif number:
            clause = f"khoản {number[1]}"
        elif not point:
            continue
        place = [part, section, clause, f"điểm {point[1]}" if point else None]
        found.add(", ".join(step for step in place if step))
    return found


def clauses_of_articles(paragraphs):
    """Every "Điều 8, khoản 2, điểm a"."""
    found, article, clause = set(), None, None
    for text in (paragraph.text.strip() for paragraph in paragraphs):
        opening = re.match(r"Điều (\d+)\.", text)
        number = re.match(r"(\d+)\. ", text)
        point = re.match(r"([a-zđ])\) ", text)
        if opening:
            article, clause = f"Điều {opening[1]}", None
        elif number and article:
            clause = f"khoản {number[1]}"
        elif not point or not article:
            continue
        place = [article, clause, f"điểm {point[1]}" if point else None]
        found.add(", ".join(step for step in place if step))
    return found


def test_every_clause_cited_stands_in_the_decree(corpus):
    clauses = clauses_of_articles(Document(corpus / "decree" / "30_2020_ND_CP.docx").paragraphs)
    for i, numeral in enumerate(ROMAN[:6], 1):
        path = corpus / "decree" / f"Phuluc{i}.docx"
        clauses |= {f"Phụ lục {numeral}, {place}"
                    for place in clauses_of_appendix(Document(path).paragraphs)}
    tree = etree.parse(PROFILES / "nd30-2020.xml")
    # The header of a message is no matter of the decree.
    cites = {node.get("cite") for node in tree.iter()
             if node.get("cite") and not node.get("id", "").startswith("edxml.")}
    assert len(cites) > 20
    assert not sorted(cites - clauses)


# ---- an office's own ----

OFFICE = """<?xml version="1.0" encoding="UTF-8"?>
<profile xmlns="urn:vanthu:profile:1" id="so-thu" form="1" base="nd30-2020">
  <title xml:lang="vi">Quy chế của Sở</title>
{body}
</profile>
"""


@pytest.fixture
def letter(tmp_path):
    """A file of Word's own making: an inch all around, and little of a document."""
    document = Document()
    document.add_paragraph("Số: 12/PHC-TH")
    document.add_paragraph("Kính gửi: Phòng Hành chính")
    document.save(tmp_path / "letter.docx")
    return tmp_path / "letter.docx"


def check(vanthu, letter, tmp_path, body):
    office = tmp_path / "office.xml"
    office.write_text(OFFICE.format(body=body), encoding="utf-8")
    code, objects = vanthu.json_lines("check", "--format", "json", "--profile", office, letter)
    return code, {(f["rule"], f["severity"]) for f in objects[0]["findings"]}, objects[0]


def test_office_switches_rules_off_and_weighs_them_anew(vanthu, letter, tmp_path):
    _, before, _ = check(vanthu, letter, tmp_path, "")
    assert ("page.margin", "error") in before and ("nation.missing", "error") in before
    _, after, report = check(vanthu, letter, tmp_path, """
  <rule id="page.margin" severity="note"/>
  <rule id="nation.missing" enabled="false"/>""")
    assert ("page.margin", "note") in after
    assert "nation.missing" not in {rule for rule, _ in after}
    assert report["profile"] == "so-thu"
    assert {rule for rule, _ in before} - {rule for rule, _ in after} == {"nation.missing"}


def test_office_has_margins_of_its_own(vanthu, letter, tmp_path):
    _, after, _ = check(vanthu, letter, tmp_path, """
  <rule id="page.margin">
    <length name="top" min="20mm" max="26mm"/><length name="bottom" min="20mm" max="26mm"/>
    <length name="left" min="20mm" max="35mm"/><length name="right" min="20mm" max="35mm"/>
  </rule>""")
    assert "page.margin" not in {rule for rule, _ in after}


@pytest.mark.parametrize("body, line", [
    ('<rule id="page.margin" severity="fatal"/>', 4),
    ('<rule id="page.margin">\n<length name="left" min="30"/></rule>', 5),
    ('\n\n<paper size="a4"/>', 6),
    ('<rule id="page.margin"><flag name="x" value="maybe"/></rule>', 4),
])
def test_complaint_about_an_office_names_the_line(vanthu, letter, tmp_path, body, line):
    office = tmp_path / "office.xml"
    office.write_text(OFFICE.format(body=body), encoding="utf-8")
    done = vanthu.run("check", "--profile", office, letter)
    assert done.returncode == 3, done.stdout
    assert f"office.xml:{line}:" in done.stderr
