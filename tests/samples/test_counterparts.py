"""The records of our counterparts of real reports: in every form as kept in expected/, and the
same from both formats of a document."""

import csv
import io
import json
import re

import pytest

from counterparts import EXPECTED, FORMS, NAMES, answer, rows_of_workbook, write_document


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("counterparts")
    for name in NAMES:
        for document in ("docx", "odt"):
            write_document(name, document, folder)
    return folder


def test_five_counterparts():
    assert len(NAMES) == 5
    assert {path.name for path in EXPECTED.iterdir()} == \
        {f"{name}.{form}" for name in NAMES for form in FORMS}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_expected_output(vanthu, folder, name, form):
    got = answer(vanthu, name, "docx", FORMS[form], folder)
    assert got.decode() == (EXPECTED / f"{name}.{form}").read_bytes().decode(), \
        "if this is right, run tests/samples/counterparts.py"


def without_format(text):
    """What may differ between two formats of a document: its name, and how parts are called."""
    return re.sub(r"\b(docx|odt)\b|application/vnd[.a-z-]+", "", text)


@pytest.mark.parametrize("form", [form for form in FORMS if not form.endswith("json")])
@pytest.mark.parametrize("name", NAMES)
def test_formats_agree(vanthu, folder, name, form):
    docx, odt = (answer(vanthu, name, document, FORMS[form], folder).decode()
                 for document in ("docx", "odt"))
    assert without_format(docx) == without_format(odt)


@pytest.mark.parametrize("name", NAMES)
def test_records_and_findings_agree(vanthu, folder, name):
    for form, key in (("record.json", "record"), ("check.json", "findings")):
        docx, odt = (json.loads(answer(vanthu, name, document, FORMS[form], folder))[key]
                     for document in ("docx", "odt"))
        for finding in docx + odt if key == "findings" else ():
            del finding["where"]["part"], finding["where"]["path"]
        assert docx == odt and docx


@pytest.mark.parametrize("which", ["in", "out"])
def test_workbook_has_the_cells_of_the_register(vanthu, folder, which):
    pytest.importorskip("openpyxl")
    for name in NAMES:
        done = vanthu.run("extract", "--format", "xlsx", "--register", which, f"{name}.docx",
                          cwd=folder, text=False)
        assert done.returncode == 0, done.stderr
        kept = (EXPECTED / f"{name}.{which}.csv").read_text(encoding="utf-8-sig")
        assert rows_of_workbook(done.stdout) == list(csv.reader(io.StringIO(kept, newline="")))
