"""Reports of a check for machines: SARIF and JUnit."""

import json
import urllib.parse
import xml.etree.ElementTree as ET

import docx_writer
import model
import odt_writer
import pytest
from program import TOP

FAULTY = """page top=20 bottom=20 left=30 right=20
@agency align=center size=12 bold | UBND XÃ ĐÈO MÂY
@nation align=center size=12 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=13 bold | Độc lập - Tự do - Hạnh phúc
@number align=center size=13 | Số: 07 /BC-UBND
@date align=center italic | Đèo Mây, ngày 05 tháng 6 năm 2024
@title align=center bold | BÁO CÁO
@subject align=center bold | Kết quả quan trắc
@p align=justify | {text}
@recipients size=12 italic bold | Nơi nhận:
@to1 size=11 | - Ủy ban nhân dân tỉnh;
@to2 size=11 | - Lưu: VT, KT.
@authority align=center bold | TM. ỦY BAN NHÂN DÂN
@position align=center bold | CHỦ TỊCH
@signer align=center bold | Vũ Thị Sương Mai
@last |
"""
HOSTILE = '<b>"&amp;\' ]]> =cmd|/c calc {{x}} </script><!-- %s %n'


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    document = model.parse(FAULTY.replace("{text}", HOSTILE), "faulty")
    docx_writer.write(document, folder / "công văn số 7.docx")
    odt_writer.write(document, folder / "b.odt")
    (folder / "damaged.docx").write_bytes(b"PK\x03\x04 not an archive")
    return [folder / "công văn số 7.docx", folder / "b.odt", folder / "damaged.docx"]


@pytest.fixture(scope="module")
def reports(vanthu, files):
    """What JSON says of the files: the other forms must say the same."""
    return vanthu.json_lines("check", "--format", "json", *files)[1]


def sarif(vanthu, *args):
    done = vanthu.run("check", "--format", "sarif", *args)
    return done.returncode, json.loads(done.stdout)


@pytest.fixture(scope="module")
def log(vanthu, files):
    code, log = sarif(vanthu, *files)
    assert code == 3, "one file could not be read"
    return log


def test_sarif_says_what_json_says(log, reports):
    assert log["version"] == "2.1.0" and len(log["runs"]) == len(reports)
    for run, report in zip(log["runs"], reports, strict=True):
        told = [(r["ruleId"], r["level"], r["message"]["text"]) for r in run["results"]]
        assert told == [(f["rule"], f["severity"], f["message"])
                        for f in report.get("findings", [])]
        for result in run["results"]:
            rules = run["tool"]["driver"]["rules"]
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert len(log["runs"][0]["results"]) > 0


def test_sarif_places(log, files):
    run = log["runs"][0]
    path = urllib.parse.unquote(run["artifacts"][0]["location"]["uri"])
    assert path == str(files[0]) and " " not in run["artifacts"][0]["location"]["uri"]
    spaced = [r for r in run["results"] if r["ruleId"] == "number.spacing"]
    place = spaced[0]["locations"][0]
    artifact = run["artifacts"][place["physicalLocation"]["artifactLocation"]["index"]]
    assert artifact["location"]["uri"] == "word/document.xml" and artifact["parentIndex"] == 0
    assert place["logicalLocations"][0]["fullyQualifiedName"].startswith("/w:document/w:body/")


def test_sarif_of_a_file_that_cannot_be_read(log):
    invocation = log["runs"][2]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert [n["descriptor"]["id"] for n in invocation["toolExecutionNotifications"]] == ["damaged"]
    assert log["runs"][2]["results"] == []


def test_sarif_is_valid(log):
    jsonschema = pytest.importorskip("jsonschema")
    schema = TOP.parent / "shared/schemas/sarif/sarif-schema-2.1.0.json"
    if not schema.is_file():
        pytest.skip(f"no schema at {schema}")
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(log)


def test_sarif_of_no_document(vanthu, tmp_path):
    (tmp_path / "empty").mkdir()
    _, log = sarif(vanthu, tmp_path / "empty")
    assert log["runs"] == []


def test_sarif_order_is_input_order(vanthu, files):
    many = [files[n % 3] for n in range(30)]
    _, log = sarif(vanthu, "-j", "2", *many)
    assert [urllib.parse.unquote(run["artifacts"][0]["location"]["uri"])
            for run in log["runs"]] == [str(f) for f in many]


@pytest.fixture(scope="module")
def suites(vanthu, files):
    done = vanthu.run("check", "--format", "junit", *files)
    assert done.returncode == 3
    return list(ET.fromstring(done.stdout))


def test_junit_counts(suites, reports):
    assert [s.get("name") for s in suites] == [r["path"] for r in reports]
    for suite, report in zip(suites, reports, strict=True):
        cases = suite.findall("testcase")
        assert int(suite.get("tests")) == len(cases)
        failing = {c.get("name") for c in cases if c.find("failure") is not None}
        assert int(suite.get("failures")) == len(failing)
        assert failing == {f["rule"] for f in report.get("findings", [])
                           if f["severity"] == "error"}
        assert int(suite.get("errors")) == sum(c.find("error") is not None for c in cases)


def test_junit_tells_the_place_and_the_way_to_mend(suites):
    case = next(c for c in suites[0] if c.get("name") == "number.spacing")
    text = case.find("failure").text
    assert "Số: 07 /BC-UBND" in text and "Cách sửa: " in text and "Căn cứ: NĐ 30/2020" in text


def test_junit_has_a_case_for_every_rule_that_looked(suites):
    names = [c.get("name") for c in suites[1]]
    assert "page.margin" in names and len(names) == len(set(names)) > 90


def test_junit_of_a_file_that_cannot_be_read(suites):
    (case,) = suites[2].findall("testcase")
    assert case.find("error").get("type") == "damaged"
    assert suites[2].get("errors") == "1"


def test_junit_in_english(vanthu, files):
    done = vanthu.run("check", "--lang", "en", "--format", "junit", files[0])
    assert "Mend: " in done.stdout and "Cách sửa" not in done.stdout
