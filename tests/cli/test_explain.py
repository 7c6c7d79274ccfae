"""vanthu explain: the limits of a rule, as its profile has them."""

import pytest

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
