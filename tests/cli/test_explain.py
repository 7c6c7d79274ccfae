"""vanthu explain: the limits of a rule, as its profile has them."""

import json
import re

import pytest
from lxml import etree

import case as cases
import docx_writer
import edxml_writer
from program import TOP

GUIDE = etree.parse(TOP / "profiles" / "guide.xml")
NS = {"g": "urn:vanthu:guide:1"}
RULES = {rule.get("id"): rule for rule in GUIDE.findall("g:rule", NS)}

OFFICE = """<?xml version="1.0"?>
<profile xmlns="urn:vanthu:profile:1" id="so" form="1" base="nd30-2020" kind="administrative">
<title xml:lang="vi">Riêng</title><title xml:lang="en">Own</title>
<rule id="page.margin"><length name="left" min="30mm" max="40mm"/></rule></profile>"""


@pytest.mark.parametrize("language, lines", [
    ("vi", ["Lề trên: 20–25 mm", "Lề dưới: 20–25 mm", "Lề trái: 30–35 mm", "Lề phải: 15–20 mm",
            "Mức: lỗi"]),
    ("en", ["Top margin: 20–25 mm", "Left margin: 30–35 mm", "Severity: error"]),
])
def test_limits_stand_in_the_explanation(vanthu, language, lines):
    result = vanthu.run("explain", "--lang", language, "page.margin")
    assert result.returncode == 0
    for line in lines:
        assert line in result.stdout.splitlines()


def test_limits_are_those_of_the_profile(vanthu, tmp_path):
    profile = tmp_path / "so.xml"
    profile.write_text(OFFICE, encoding="utf-8")
    out = vanthu.run("explain", "--profile", profile, "page.margin").stdout
    assert "Lề trái: 30–40 mm" in out
    assert "Lề trên: 20–25 mm" in out


def test_flags_and_texts(vanthu):
    assert "Chữ đậm: có" in vanthu.run("explain", "nation.style").stdout
    assert "Cách ghi: Độc lập - Tự do - Hạnh phúc" in vanthu.run("explain", "motto.wording").stdout


# ---- the guide ----

def rules_of(vanthu):
    done = vanthu.run("rules", "--format", "json")
    return [json.loads(line)["rule"] for line in done.stdout.splitlines()]


def test_the_guide_is_valid():
    schema = etree.RelaxNG(etree.parse(TOP / "profiles" / "guide.rng"))
    assert schema.validate(GUIDE), schema.error_log


def test_every_rule_has_its_guide_and_the_other_way_round(vanthu):
    assert sorted(RULES) == sorted(rules_of(vanthu))


@pytest.mark.parametrize("language, labels", [
    ("vi", ["Vì sao: ", "Đúng: ", "Sai: ", "Cách sửa: ", "Trong Word: ", "Trong LibreOffice: "]),
    ("en", ["Why: ", "Right: ", "Wrong: ", "How to mend it: ", "In Word: ", "In LibreOffice: "]),
])
def test_every_rule_has_all_parts(vanthu, language, labels):
    rules = rules_of(vanthu)
    done = vanthu.run("explain", "--lang", language, *rules)
    assert done.returncode == 0, done.stderr
    found = re.split(r"^(?=(?:%s): )" % "|".join(map(re.escape, rules)), done.stdout, flags=re.M)
    assert found[0] == "" and [text.partition(": ")[0] for text in found[1:]] == rules
    for rule, text in zip(rules, found[1:]):
        lines = text.splitlines()
        for label in labels:
            assert any(line.startswith(label) and len(line) > len(label) for line in lines), \
                f"{rule}: {label}"


def test_several_stand_as_each_does_alone(vanthu):
    alone = [vanthu.run("explain", rule).stdout for rule in ("page.margin", "date.zero")]
    assert vanthu.run("explain", "page.margin", "date.zero").stdout == "\n".join(alone)


def test_nothing_is_explained_where_one_is_unknown(vanthu):
    done = vanthu.run("explain", "--lang", "en", "page.margin", "no.such-rule")
    assert (done.returncode, done.stdout) == (2, "") and "no.such-rule" in done.stderr


@pytest.fixture(scope="module")
def examples(vanthu, tmp_path_factory):
    """{rule: (text of the document, report)} of the case that each guide names."""
    folder = tmp_path_factory.mktemp("examples")
    groups, out = {}, {}
    for rule, element in RULES.items():
        path = TOP / "tests" / "rules" / rule / f"{element.get('case')}.case"
        case = cases.load(path, TOP / "tests" / "rules" / "base")
        form = case.formats[0]
        assert form in ("docx", "odt")
        target = folder / str(abs(hash(case.options)))
        target.mkdir(exist_ok=True)
        docx_writer.write(case.doc, target / f"{rule}.docx")
        edxml_writer.wrap(case, target / f"{rule}.docx")
        groups.setdefault(target, case.options)
    for target, options in groups.items():
        options = [str(TOP / "tests" / "rules" / o[1:]) if o.startswith("@") else o
                   for o in options]
        done = vanthu.run("check", "--format", "json", *options, target, timeout=300)
        for line in done.stdout.splitlines():
            report = json.loads(line)
            name = report["path"].rsplit("/", 1)[1].rsplit(".", 1)[0]
            out[name] = report
    dumps = vanthu.dumps([report["path"] for report in out.values()])
    return {name: (report, dumps[report["path"]]) for name, report in out.items()}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_wrong_example_fires(rule, examples):
    report, text = examples[rule]
    assert rule in {f["rule"] for f in report["findings"]}
    wrong = RULES[rule].findall("g:wrong", NS)
    # Text of a document, not words about it, stands in the document.
    if len(wrong) == 1:
        assert wrong[0].text in text, f"{wrong[0].text!r} is not in the document"


def test_the_manual_of_the_rules_has_them_all(vanthu):
    page = vanthu.run("rules", "--format", "man", "--lang", "en").stdout
    for rule in RULES:
        assert f".SS {rule}\n".replace("-", r"\-") in page
    assert page.startswith('.\\"') and ".SH SEE ALSO" in page
