"""The profile of an office: waivers, patterns, and what is refused of it."""

import json
import xml.etree.ElementTree as ET

import pytest

import docx_writer
import model
from program import TOP

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<profile xmlns="urn:vanthu:profile:1" id="so" form="1" base="nd30-2020">
<title xml:lang="vi">Quy chế của Sở</title>
"""
WAIVER = '<waiver rule="{rule}" reason="máy in cũ" by="Chánh Văn phòng" until="{until}"/>'


@pytest.fixture
def report(tmp_path):
    """A report with a space in its number: one error."""
    document = model.load(TOP / "tests" / "rules" / "base" / "bao-cao.model")
    blocks, at = model.find_paragraph(document, "number")
    blocks[at].runs = model.parse_runs("Số: 47 /BC-SDSMT", "test")
    docx_writer.write(document, tmp_path / "report.docx")
    return tmp_path / "report.docx"


def office(tmp_path, body):
    path = tmp_path / "so.xml"
    path.write_text(f"{HEAD}{body}</profile>", encoding="utf-8")
    return path


def check(vanthu, tmp_path, report, body):
    code, objects = vanthu.json_lines("check", "--format", "json", "--profile",
                                      office(tmp_path, body), report)
    return code, objects[0]


def test_a_waiver_that_holds(vanthu, tmp_path, report):
    code, before = check(vanthu, tmp_path, report, "")
    assert code == 1 and before["counts"]["error"] == 1 and "waived" not in before
    body = WAIVER.format(rule="number.spacing", until="2999-12-31")
    code, after = check(vanthu, tmp_path, report, body)
    assert code == 0 and after["verdict"] == "conforms"
    assert after["counts"] == {"error": 0, "warning": 0, "note": 0, "waived": 1}
    assert not after["findings"]
    assert [f["rule"] for f in after["waived"]] == ["number.spacing"]
    assert after["waived"][0]["waiver"] == {"reason": "máy in cũ", "by": "Chánh Văn phòng",
                                            "until": "2999-12-31", "expired": False}


def test_a_waiver_that_has_expired_is_said(vanthu, tmp_path, report):
    body = WAIVER.format(rule="number.spacing", until="2021-06-30")
    code, after = check(vanthu, tmp_path, report, body)
    assert code == 1 and after["counts"]["error"] == 1 and "waived" not in after
    (finding,) = after["findings"]
    assert finding["waiver"]["expired"] is True and finding["waiver"]["until"] == "2021-06-30"


def test_waived_is_suppressed_in_sarif(vanthu, tmp_path, report):
    profile = office(tmp_path, WAIVER.format(rule="number.spacing", until="2999-12-31"))
    done = vanthu.run("check", "--format", "sarif", "--profile", profile, report)
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    assert done.returncode == 0 and result["ruleId"] == "number.spacing"
    assert result["suppressions"] == [{
        "kind": "external", "status": "accepted",
        "justification": "máy in cũ (Chánh Văn phòng, 2999-12-31)"}]


def test_waived_is_skipped_in_junit(vanthu, tmp_path, report):
    profile = office(tmp_path, WAIVER.format(rule="number.spacing", until="2999-12-31"))
    done = vanthu.run("check", "--format", "junit", "--profile", profile, report)
    assert done.returncode == 0
    (suite,) = ET.fromstring(done.stdout)
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")
    (case,) = [c for c in suite if c.find("skipped") is not None]
    assert case.get("name") == "number.spacing" and case.find("failure") is None
    assert case.find("skipped").get("message") == "máy in cũ (Chánh Văn phòng, 2999-12-31)"
    assert "/BC-" in case.find("skipped").text


def test_waived_is_shown_on_the_page(vanthu, tmp_path, report):
    profile = office(tmp_path, WAIVER.format(rule="number.spacing", until="2999-12-31"))
    page = vanthu.run("check", "--format", "html", "--profile", profile, report).stdout
    assert "Được miễn" in page and "máy in cũ (Chánh Văn phòng, đến hết 31/12/2999)" in page
    assert 'id="d1f1"' not in page, "it is no finding"


def test_both_in_the_report_for_people(vanthu, tmp_path, report):
    profile = office(tmp_path, WAIVER.format(rule="number.spacing", until="2999-12-31"))
    out = vanthu.run("check", "--profile", profile, report).stdout
    assert "Được miễn, không tính" in out
    assert "máy in cũ (Chánh Văn phòng, đến hết 31/12/2999)" in out
    profile = office(tmp_path, WAIVER.format(rule="number.spacing", until="2021-06-30"))
    out = vanthu.run("check", "--lang", "en", "--profile", profile, report).stdout
    assert "no longer: máy in cũ (Chánh Văn phòng, until 2021-06-30)" in out
    assert "Waived, not counted" not in out


@pytest.mark.parametrize("body, line, words", [
    ('<waiver rule="no.such" reason="a" by="b" until="2999-01-01"/>', 4, "no.such"),
    ('\n<rule id="no.such" severity="note"/>', 5, "no.such"),
    ('<waiver rule="page.size" by="b" until="2999-01-01"/>', 4, "reason"),
    ('<waiver rule="page.size" reason="" by="b" until="2999-01-01"/>', 4, "reason"),
    ('<waiver rule="page.size" reason="a" until="2999-01-01"/>', 4, "by"),
    ('<waiver rule="page.size" reason="a" by="b"/>', 4, "until"),
    ('<waiver rule="page.size" reason="a" by="b" until="2999-02-30"/>', 4, "2999-02-30"),
    ('<waiver rule="page.size" reason="a" by="b" until="31/12/2999"/>', 4, "until"),
    ('<rule id="wording.forbidden"><words name="patterns" regex="true"><w>a</w>\n<w>(b</w>'
     '</words></rule>', 5, "(b"),
    ('<rule id="wording.required"><words name="patterns" regex="true">\n<w></w></words></rule>',
     5, "no pattern"),
    ('<rule id="wording.required"><words name="patterns" regex="1"/></rule>', 4, "regex"),
    (2 * '\n<waiver rule="page.size" reason="a" by="b" until="2999-01-01"/>', 6, "page.size"),
])
def test_complaints_name_the_line(vanthu, tmp_path, report, body, line, words):
    done = vanthu.run("check", "--profile", office(tmp_path, body), report)
    assert done.returncode == 3, done.stdout
    assert f"so.xml:{line}:" in done.stderr and words in done.stderr


def test_the_example_of_the_docs(vanthu, report):
    """It is valid, and says what it says."""
    profile = TOP / "docs" / "office-profile.xml"
    code, objects = vanthu.json_lines("check", "--format", "json", "--profile", profile, report)
    assert code == 1 and objects[0]["profile"] == "so-di-san"
    assert {f["rule"]: f["severity"] for f in objects[0]["findings"]} == {
        "number.spacing": "error", "wording.required": "note"}
    cites = {f["rule"]: f["cite"] for f in objects[0]["findings"]}
    assert cites["wording.required"] == "Quy chế văn thư của Sở Di sản và Mỹ thuật, Điều 8"
    assert cites["number.spacing"].startswith("NĐ 30/2020/NĐ-CP, Phụ lục I")


def test_a_pattern_without_end_is_undecided(vanthu, tmp_path):
    document = model.load(TOP / "tests" / "rules" / "base" / "bao-cao.model")
    blocks, at = model.find_paragraph(document, "p1")
    blocks[at].runs = model.parse_runs("a" * 60 + "b", "test")
    docx_writer.write(document, tmp_path / "long.docx")
    body = ('<rule id="wording.forbidden"><words name="patterns" regex="true">'
            '<w>(a+)+(a+)+(a+)+$</w></words></rule>')
    code, objects = vanthu.json_lines("check", "--format", "json", "--rule", "wording.forbidden",
                                      "--profile", office(tmp_path, body), tmp_path / "long.docx")
    assert code == 3
    assert [u["rule"] for u in objects[0]["undecided"]] == ["wording.forbidden"]
