"""Which profile `auto` takes for whole documents, by kind and date."""

import json

import pytest

import docx_writer
import model
from program import TOP

BASES = TOP / "tests" / "rules" / "base"

# base, changed paragraphs, the profile
CHOICES = [
    ("bao-cao", {}, "nd30-2020"),
    ("bao-cao", {"date": "Vĩnh Lạc, ngày 04 tháng 3 năm 2020"}, "tt01-2011"),
    ("bao-cao", {"date": "Vĩnh Lạc, ngày 05 tháng 3 năm 2020"}, "nd30-2020"),
    ("bao-cao", {"date": "Vĩnh Lạc, ngày      tháng      năm"}, "nd30-2020"),
    # A year in the number of a report is a fault of the report, not its law.
    ("bao-cao", {"number": "Số: 47/2023/BC-SDSMT"}, "nd30-2020"),
    # So is the Party's form of a number beside the national title.
    ("bao-cao", {"number": "Số 47-BC/SDSMT"}, "nd30-2020"),
    ("quyet-dinh", {"number": "Số: 09/2024/QĐ-UBND"}, "qppl-2016"),
    ("quyet-dinh", {"number": "Số:      /2024/QĐ-UBND"}, "qppl-2016"),
    ("quyet-dinh", {"number": "Số: 2024/QĐ-UBND"}, "nd30-2020"),
    ("quyet-dinh", {"number": "Số: 09/2025/QĐ-UBND",
                    "date": "Hòa An, ngày 31 tháng 3 năm 2025"}, "qppl-2016"),
    ("quyet-dinh", {"number": "Số: 09/2025/QĐ-UBND",
                    "date": "Hòa An, ngày 01 tháng 4 năm 2025"}, "qppl"),
    ("qppl-luat", {}, "qppl"),
    ("qppl-quy-dinh-kem-theo", {}, "qppl-2016"),
    ("dang-nghi-quyet", {}, "party-36"),
    ("dang-nghi-quyet", {"date": "Vĩnh Lạc, ngày 26 tháng 5 năm 2026"}, "party-36"),
    ("dang-nghi-quyet", {"date": "Vĩnh Lạc, ngày 27 tháng 5 năm 2026"}, "party-05"),
    ("dang-nghi-quyet", {"date": "Vĩnh Lạc, ngày      tháng      năm"}, "party-05"),
    ("dang-nghi-quyet", {"number": "Số         -NQ/TU"}, "party-36"),
]


@pytest.fixture(scope="module")
def reports(vanthu, tmp_path_factory):
    folder = tmp_path_factory.mktemp("choice")
    for i, (base, changes, _) in enumerate(CHOICES):
        document = model.load(BASES / f"{base}.model")
        for name, text in changes.items():
            blocks, at = model.find_paragraph(document, name)
            blocks[at].runs = model.parse_runs(text, base)
        docx_writer.write(document, folder / f"{i:02}.docx")
    done = vanthu.run("check", "--format", "json", folder)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("i", range(len(CHOICES)),
                         ids=[f"{i}-{choice[0]}" for i, choice in enumerate(CHOICES)])
def test_auto(i, reports):
    assert reports[i]["profile"] == CHOICES[i][2]
    assert "profile" not in {u["rule"] for u in reports[i]["undecided"]}
