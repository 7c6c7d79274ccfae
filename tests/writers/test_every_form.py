"""Every form of result for documents of others: well-formed, valid, read again to the same record.

Every nth document of the corpus, with --whole-corpus all of them (tests/writers/test_akn.py too).
"""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET

import pytest

from program import TOP
from test_csv import rows_of
from test_ead import FIELDS
from test_html import Page
from test_property import NUMBERS, convert, is_formula
from test_schema import validate, validators  # noqa: F401  pylint: disable=unused-import

SUFFIXES = {".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".fodt"}
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

csv.field_size_limit(1 << 30)


@pytest.fixture(scope="module")
def folder(corpus, every, tmp_path_factory):
    """The documents under names that tell them apart."""
    folder = tmp_path_factory.mktemp("corpus")
    files = sorted(p for p in corpus.rglob("*") if p.suffix.lower() in SUFFIXES)[::every]
    assert len(files) > 20
    for i, path in enumerate(files):
        (folder / f"{i:04}{path.suffix.lower()}").symlink_to(path.resolve())
    return folder


def stream(vanthu, command, folder, *options):
    done = vanthu.run(command, "-j", "2", *options, folder, text=False, timeout=900)
    assert done.returncode in (0, 1, 3), done.stderr[-2000:]
    return done.stdout.decode("utf-8")


def each(vanthu, command, folder, out, *options):
    stream(vanthu, command, folder, *options, "-o", f"{out}/")
    made = sorted(out.iterdir())
    assert made and all(p.stat().st_size for p in made)
    return made


@pytest.fixture(scope="module")
def records(vanthu, folder):
    """{name: line of JSON}"""
    lines = map(json.loads, stream(vanthu, "extract", folder, "--format", "json").splitlines())
    return {line["path"].rsplit("/", 1)[1]: line for line in lines}


@pytest.fixture(scope="module")
def read(records):
    """Those that could be read."""
    out = {name: r for name, r in records.items() if r["schema"] == "vanthu/record/1"}
    assert len(out) > len(records) * 0.7
    return out


def test_json(vanthu, validators, folder, records):  # noqa: F811
    validate(validators, records.values())
    lines = stream(vanthu, "check", folder, "--format", "json").splitlines()
    assert len(lines) == len(records)
    validate(validators, map(json.loads, lines))


def test_sarif(vanthu, folder, records):
    jsonschema = pytest.importorskip("jsonschema")
    schema = TOP.parent / "shared/schemas/sarif/sarif-schema-2.1.0.json"
    if not schema.is_file():
        pytest.skip(f"no schema at {schema}")
    log = json.loads(stream(vanthu, "check", folder, "--format", "sarif"))
    assert len(log["runs"]) == len(records)
    validator = jsonschema.Draft4Validator(json.loads(schema.read_text()))
    wrong = [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(log)]
    assert wrong == []


def test_junit(vanthu, folder, records):
    suites = ET.fromstring(stream(vanthu, "check", folder, "--format", "junit"))
    assert [s.get("name").rsplit("/", 1)[1] for s in suites] == list(records)


def test_html(vanthu, folder, read, tmp_path):
    made = each(vanthu, "check", folder, tmp_path / "out", "--format", "html")
    assert len(made) >= len(read)
    for path in made:
        page = Page(path.read_text(encoding="utf-8"))
        assert len(page.ids) == len(set(page.ids)), path.name
        assert {a[1:] for a in page.links if a.startswith("#")} <= set(page.ids), path.name


def test_ead(vanthu, folder, read, tmp_path):
    made = each(vanthu, "extract", folder, tmp_path / "out", "--format", "ead")
    assert len(made) == len(read)
    for path in made:
        root = ET.parse(path).getroot()
        assert root.tag == "simpledc" and [e.tag for e in root] == list(FIELDS)
        assert all(len(e.text or "") <= FIELDS[e.tag] for e in root), path.name


def test_messages_come_back(vanthu, folder, read, tmp_path):
    made = each(vanthu, "extract", folder, tmp_path / "out", "--format", "edxml", "--attach",
                "--name", "{n}")
    assert len(made) == len(read)
    names = sorted(p.name for p in folder.iterdir())
    lines = stream(vanthu, "extract", tmp_path / "out", "--format", "json").splitlines()
    wrong = []
    for line in map(json.loads, lines):
        number = int(line["path"].rsplit("/", 1)[1].split(".")[0])
        ours = read[names[number - 1]]
        if line.get("record") != ours["record"] or line["evidence"] != ours["evidence"]:
            wrong.append((ours["path"], line.get("error")))
    assert len(lines) == len(made) and wrong == []


def cells_of(rows):
    """Rows of the table of records as they are without the guard of a CSV."""
    head = rows[0]
    return [head] + [[c[1:] if c.startswith("'") and n not in NUMBERS and is_formula(c[1:]) else c
                      for n, c in zip(head, row, strict=True)] for row in rows[1:]]


def shown_date(cell):
    """2024-06-05 as a spreadsheet shows it."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", cell)
    return f"{found[3]}/{found[2]}/{found[1]}" if found and int(found[1]) >= 1900 else cell


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Where the spreadsheet program starts: the first time takes longest."""
    return tmp_path_factory.mktemp("desk")


@pytest.mark.parametrize("register", [(), ("--register", "in"), ("--register", "out")], ids=str)
def test_tables(vanthu, folder, records, register, desk, tmp_path):
    """A script and a spreadsheet program see the same cells, of a workbook too."""
    openpyxl = pytest.importorskip("openpyxl")
    text = stream(vanthu, "extract", folder, "--format", "csv", *register)
    (tmp_path / "t.csv").write_bytes(text.encode("utf-8"))
    rows = rows_of(text)
    assert len(rows) == len(records) + 1 and len({len(r) for r in rows}) == 1
    assert not any(is_formula(c) or FORBIDDEN.search(c) for row in rows[1:] for c in row
                   if not re.fullmatch(r"-?\d+", c))
    stream(vanthu, "extract", folder, "--format", "xlsx", *register, "-o", tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert sheet.max_row == len(rows)
    assert not any(c.data_type == "f" for row in sheet.iter_rows() for c in row)
    seen = convert(tmp_path / "t.csv", desk, "--infilter=CSV:44,34,76,1,,0,true")
    assert seen == rows
    bare = cells_of(rows)
    if not register:
        at = rows[0].index("IssuedDate")
        for row in bare[1:]:
            row[at] = shown_date(row[at])
    assert convert(tmp_path / "t.xlsx", desk) == bare


def test_a_workbook_of_each(vanthu, folder, records, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    made = each(vanthu, "extract", folder, tmp_path / "out", "--format", "xlsx")
    assert len(made) == len(records)
    for path in made[::5]:
        sheet = openpyxl.load_workbook(io.BytesIO(path.read_bytes())).active
        assert sheet.max_row == 2, path.name
