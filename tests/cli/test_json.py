"""The shape of the JSON results, as man vanthu-report tells it."""

import json
import re
import unicodedata

import pytest

RECORD = ("TypeName", "TypeCode", "CodeNumber", "CodeNotation", "Place", "IssuedDate", "OrganName",
          "OrganizationInCharge", "Subject", "SignerInfo", "To", "ToPlaces", "ArchivePlaces",
          "Priority", "Secrecy", "Language", "PageAmount", "Appendixes", "LegalBases", "Citations",
          "TyperNotation", "PromulgationAmount", "SphereOfPromulgation", "Signers", "OrganNames",
          "Recipients")


@pytest.fixture(params=["docx", "odt"])
def path(request, samples):
    return samples / f"bao-cao.{request.param}"


def test_check(path, vanthu):
    _, (report,) = vanthu.json_lines("check", "--format", "json", path)
    assert list(report)[:6] == ["schema", "path", "format", "sha256", "profile", "verdict"]
    assert report["schema"] == "vanthu/check/1"
    assert report["verdict"] == "violates"
    assert report["profile"] == "nd30-2020"
    assert re.fullmatch("[0-9a-f]{64}", report["sha256"])
    assert report["undecided"] == []
    counts = {s: sum(f["severity"] == s for f in report["findings"])
              for s in ("error", "warning", "note")}
    assert report["counts"] == counts
    for finding in report["findings"]:
        for key in ("rule", "severity", "title", "message", "cite", "where"):
            assert finding[key], f"{finding['rule']}: {key}"
        where = finding["where"]
        if where.get("paragraph"):
            assert 0 <= where["start"] <= where["end"] <= len(where["text"])
            assert where["part"] and where["path"].startswith("/")


@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_line_has_no_more_than_it_needs(command, path, vanthu):
    """No spaces, no escapes but those JSON asks for: the lines of two runs are compared."""
    out = vanthu.run(command, "--format", "json", path).stdout
    assert out == json.dumps(json.loads(out), ensure_ascii=False, separators=(",", ":")) + "\n"


def test_findings_are_in_the_order_of_the_page(path, vanthu):
    _, (report,) = vanthu.json_lines("check", "--format", "json", path)
    order = ["page", "nation", "motto", "parent-agency", "agency", "number", "date", "title",
             "subject", "addressee", "basis", "body", "recipients", "signature"]
    places = [f["where"]["component"] for f in report["findings"]]
    known = [order.index(p.replace("_", "-")) for p in places if p.replace("_", "-") in order]
    assert known == sorted(known), places


def test_fix_is_a_replacement_of_what_stands_there(path, vanthu):
    _, (report,) = vanthu.json_lines("check", "--format", "json", path)
    fixes = {f["rule"]: f for f in report["findings"] if f.get("fix")}
    assert "number.spacing" in fixes
    for finding in fixes.values():
        fix, text = finding["fix"], finding["where"]["text"]
        mended = text[:fix["start"]] + fix["replace"] + text[fix["end"]:]
        assert mended != text
    number = fixes["number.spacing"]
    fix, text = number["fix"], number["where"]["text"]
    assert text[:fix["start"]] + fix["replace"] + text[fix["end"]:] == "Số: 58/BC-TTQTSM"


def test_record(path, vanthu):
    _, (report,) = vanthu.json_lines("extract", "--format", "json", path)
    assert report["schema"] == "vanthu/record/1"
    assert set(RECORD) <= set(report["record"])
    assert list(report["record"])[:len(RECORD)] == list(RECORD)
    for name, evidence in report["evidence"].items():
        assert name in report["record"]
        assert evidence["certainty"] in ("certain", "likely", "guess")


def test_one_line_a_document_in_nfc(path, vanthu):
    for command in ("check", "extract"):
        done = vanthu.run(command, "--format", "json", path, path)
        lines = done.stdout.splitlines()
        assert len(lines) == 2
        for line in lines:
            json.loads(line)
            assert unicodedata.is_normalized("NFC", line)


def test_both_formats_give_one_result(vanthu, samples):
    results = []
    for suffix in ("docx", "odt"):
        _, (report,) = vanthu.json_lines("check", "--format", "json", samples / f"bao-cao.{suffix}")
        results.append([(f["rule"], f["severity"], f["message"], f["where"].get("text"),
                         f["where"].get("start"), f["where"].get("end"), f["where"]["paragraph"])
                        for f in report["findings"]])
    assert results[0] == results[1]
