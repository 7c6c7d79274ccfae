"""Records of any text through the writers of tables and messages: nothing breaks, nothing is lost.

Each result is read again by two programs that are not ours: a script's library and a spreadsheet
program, which see the same cells.
"""

import csv
import datetime
import io
import re
import subprocess

import pytest

import hostile_text as hostile
from office import office_program
from program import Vanthu

BUILD = Vanthu().builddir
PROGRAM = BUILD / "tests" / "writers" / "write_record"
FORMULA = "=+-@\u2212\uff1d\uff0b\uff0d\uff20"
SPACES = " \u00a0\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff"
COUNT = 90
MEGABYTE = ("Đ" * 1000 + " =1,\"x\"\n").encode() * 500
LONGEST = 32767

csv.field_size_limit(1 << 30)


def write(plugin, writer, documents, *options):
    if not PROGRAM.is_file():
        pytest.skip(f"not built: {PROGRAM} (make check builds it)")
    done = subprocess.run([PROGRAM, BUILD / "plugins" / ".libs" / f"{plugin}.so", writer, *options],
                          input=hostile.pack(documents), capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


@pytest.fixture(scope="module")
def documents():
    return [(b"t\xe1\xbb\x87p %d.docx" % i, r) for i, r in enumerate(hostile.records(5, COUNT))]


@pytest.fixture(scope="module")
def expected(documents):
    return [hostile.cells(*d) for d in documents]


@pytest.fixture(scope="module")
def workbook(documents, tmp_path_factory):
    path = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    path.write_bytes(write("xlsx", "xlsx", documents))
    return path


def is_formula(text):
    return text.lstrip(SPACES)[:1] in tuple(FORMULA) and text.lstrip(SPACES) != ""


def unguarded(cell, wanted):
    """The cell without the apostrophe that keeps it from being a formula."""
    if is_formula(wanted):
        assert cell.startswith("'"), cell
        return cell[1:]
    return cell


def read_csv(raw, delimiter=","):
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(raw.decode("utf-8")[1:], newline=""), delimiter=delimiter,
                           strict=True))


NUMBERS = ("Priority", "PageAmount")


def compare(rows, expected, guarded):
    assert len(rows) == len(expected) + 1
    head = rows[0]
    for row, want in zip(rows[1:], expected, strict=True):
        for name, cell in zip(head, row, strict=True):
            wanted = want[name]
            if guarded and name not in NUMBERS:
                cell = unguarded(cell, wanted)
            assert cell == wanted, (name, want["path"])


@pytest.mark.parametrize("delimiter", [",", ";", "|", "tab"])
def test_csv_is_read_by_a_script(documents, expected, delimiter):
    raw = write("csv", "csv", documents, f"delimiter={delimiter}")
    assert b"\x00" not in raw and raw.count(b"\n") == raw.count(b"\r\n") == len(documents) + 1
    compare(read_csv(raw, "\t" if delimiter == "tab" else delimiter), expected, True)


@pytest.mark.parametrize("register", ["in", "out"])
def test_registers_take_any_text(documents, register):
    rows = read_csv(write("csv", "csv", documents, f"register={register}"))
    assert {len(row) for row in rows} == {10} and len(rows) == len(documents) + 1
    assert not any(is_formula(cell) for row in rows for cell in row)


def test_a_megabyte_in_a_field(documents):
    big = [(b"a.docx", {**documents[0][1], "Subject": MEGABYTE})]
    head, row = read_csv(write("csv", "csv", big))
    assert dict(zip(head, row))["Subject"] == hostile.shown(MEGABYTE)
    lxml = pytest.importorskip("lxml.etree")
    root = lxml.fromstring(write("standard", "edxml", big))
    subject = root.find(".//{*}Subject").text
    assert len(subject) <= 500 and subject.endswith("…")


def decoded(text):
    """openpyxl leaves codes such as _x005F_ as they stand in the file."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)


def test_workbook_is_read_by_a_script(workbook, expected):
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(workbook).active
    assert sheet.freeze_panes == "A2" and sheet["A1"].font.b
    rows = [list(row) for row in sheet.iter_rows()]
    assert all(c.data_type != "f" for row in rows for c in row)
    head = [c.value for c in rows[0]]
    for row, want in zip(rows[1:], expected, strict=True):
        for name, cell in zip(head, row, strict=True):
            if name in NUMBERS:
                assert cell.data_type == "n" and cell.value == int(want[name])
            else:
                assert decoded(cell.value or "") == want[name], (name, want["path"])


def test_dates_are_dates_and_codes_are_text():
    openpyxl = pytest.importorskip("openpyxl")
    fields = hostile.records(1, 1)[0] | {
        "IssuedDate": b"2024-06-05", "CodeNumber": b"007", "CodeNotation": b"12-2024",
        "Subject": b"=1+2"}
    old = dict(fields, IssuedDate=b"1899-12-31", CodeNumber=b"30c")
    blank = dict(fields, IssuedDate=b"2020-11")
    raw = write("xlsx", "xlsx", [(b"a", fields), (b"b", old), (b"c", blank)])
    sheet = openpyxl.load_workbook(io.BytesIO(raw)).active
    rows = [dict(zip([c.value for c in sheet[1]], row)) for row in sheet.iter_rows(min_row=2)]
    assert rows[0]["IssuedDate"].value == datetime.datetime(2024, 6, 5)
    assert rows[0]["IssuedDate"].number_format == "dd/mm/yyyy"
    assert [r["IssuedDate"].value for r in rows[1:]] == ["1899-12-31", "2020-11"]
    for name, value in (("CodeNumber", "007"), ("CodeNotation", "12-2024"), ("Subject", "=1+2")):
        assert (rows[0][name].value, rows[0][name].data_type) == (value, "s")


def test_a_cell_is_cut_at_what_a_spreadsheet_holds():
    openpyxl = pytest.importorskip("openpyxl")
    base = hostile.records(1, 1)[0]
    subjects = ["x" * LONGEST, "x" * (LONGEST + 1), "\U0001f4c4" * LONGEST,
                "x" * (LONGEST - 2) + "\U0001f4c4" + "y"]
    raw = write("xlsx", "xlsx", [(b"a", dict(base, Subject=s.encode())) for s in subjects])
    sheet = openpyxl.load_workbook(io.BytesIO(raw)).active
    column = [c.value for c in sheet[1]].index("Subject")
    got = [row[column].value for row in sheet.iter_rows(min_row=2)]
    assert got[0] == subjects[0]
    for cell, subject in zip(got[1:], subjects[1:], strict=True):
        assert len(cell.encode("utf-16-le")) // 2 <= LONGEST
        assert cell.endswith("…") and subject.startswith(cell[:-1])


def test_workbook_is_the_same_each_time(workbook, documents):
    assert write("xlsx", "xlsx", documents) == workbook.read_bytes()


def test_messages_take_any_text(documents):
    """What XML may hold stands there; in the place of the rest stands a sign of it."""
    lxml = pytest.importorskip("lxml.etree")
    signs = {c: "?" for c in (9, 10, 11, 12, 13, 32, 0xfffd, *range(0x7f, 0xa0))}
    for path, fields in documents:
        root = lxml.fromstring(write("standard", "edxml", [(path, fields)]))
        got = root.find(".//{*}Subject").text or ""
        wanted = hostile.shown(fields["Subject"])
        assert len(wanted) <= 500 and got.translate(signs) == wanted.translate(signs), path


def convert(source, folder, *filters):
    """A sheet as LibreOffice sees it, rows of text."""
    office = office_program("Calc")
    if office is None:
        pytest.skip("LibreOffice Calc is not installed")
    subprocess.run(
        [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", *filters,
         "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true", "--outdir",
         folder / "out", source], capture_output=True, timeout=150, check=True, text=True)
    text = (folder / "out" / (source.stem + ".csv")).read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_tables_are_read_by_a_spreadsheet(documents, expected, workbook, tmp_path):
    """One test for both: the program takes its time to start in a fresh folder."""
    source = tmp_path / "table.csv"
    source.write_bytes(write("csv", "csv", documents))
    compare(convert(source, tmp_path, "--infilter=CSV:44,34,76,1,,0,true"), expected, True)
    compare(convert(workbook, tmp_path), expected, False)
