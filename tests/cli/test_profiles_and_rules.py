"""vanthu profiles, and vanthu rules --against."""

import json

OFFICE = """<?xml version="1.0"?>
<profile xmlns="urn:vanthu:profile:1" id="so" form="1" base="nd30-2020">
<title xml:lang="vi">Riêng</title><title xml:lang="en">Own</title>
<rule id="page.margin" severity="warning"><length name="left" min="30mm" max="40mm"/></rule>
<rule id="motto.line" enabled="false"/>
<rule id="title.unknown"><words name="other-types" add="true"><w>Đơn thư</w></words></rule>
<map name="types" add="true"><e key="DT">Đơn thư</e></map>
</profile>"""


def test_profiles_tell_kind_and_dates(vanthu):
    done = vanthu.run("profiles", "--format", "json")
    assert done.returncode == 0
    found = {p["profile"]: p for p in map(json.loads, done.stdout.splitlines())}
    assert {"nd30-2020", "tt01-2011", "qppl", "qppl-2016", "party-36", "party-05"} <= set(found)
    assert found["party-36"]["kind"] == "party"
    assert (found["party-36"]["since"], found["party-36"]["until"]) == ("2018-04-03", "2026-05-26")
    assert (found["qppl"]["kind"], found["qppl"]["until"]) == ("normative", None)
    assert found["nd30-2020"]["base"] is None
    text = vanthu.run("profiles").stdout
    assert "HD 05-HD/VPTW, văn bản của Đảng: 2026-05-27 – ..." in text


def differences(vanthu, one, other):
    done = vanthu.run("rules", "--profile", one, "--against", other, "--format", "json")
    assert done.returncode == 0, done.stderr
    return {o["rule"]: [(d["what"], d["name"], d["key"], d["profile"], d["against"])
                        for d in o["differences"]]
            for o in map(json.loads, done.stdout.splitlines())}


def test_an_office_against_its_base(vanthu, tmp_path):
    office = tmp_path / "so.xml"
    office.write_text(OFFICE, encoding="utf-8")
    assert differences(vanthu, "nd30-2020", office) == {
        "*": [("map", "types", "DT", None, "Đơn thư")],
        "motto.line": [("enabled", None, None, "true", "false")],
        "page.margin": [("severity", None, None, "error", "warning"),
                        ("limit", "left", None, "30–35 mm", "30–40 mm")],
        "title.unknown": [("words", "other-types", None, None, "Đơn thư")],
    }
    back = differences(vanthu, office, "nd30-2020")
    assert back["*"] == [("map", "types", "DT", "Đơn thư", None)]
    assert back["title.unknown"] == [("words", "other-types", None, "Đơn thư", None)]


def test_text_of_a_comparison(vanthu):
    out = vanthu.run("rules", "--profile", "nd30-2020", "--against", "party-36").stdout
    assert out.startswith("nd30-2020 → party-36\n")
    assert "  giới hạn number-joint: / → -\n" in out
    assert "nation.missing\n  kiểm tra: có → không\n" in out
    assert "  mức: lỗi → cảnh báo\n" in out


def test_no_difference(vanthu):
    done = vanthu.run("rules", "--profile", "qppl", "--against", "qppl", "--lang", "en")
    assert "No difference." in done.stdout
    assert differences(vanthu, "qppl", "qppl") == {}


def test_a_profile_that_is_not_there(vanthu):
    done = vanthu.run("rules", "--profile", "qppl", "--against", "absent")
    assert done.returncode == 3 and "absent" in done.stderr
