#!/usr/bin/env python3
"""counterparts.py [NAME...]: writes expected/NAME.FORM anew, the record of each counterpart in
every form. Read the difference before you keep it.

A counterpart is a report of our own with the layout and the faults of a real one; the model says
which. VANTHU names the program, else it is build/vanthu.
"""

import io
import re
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "lib"))

import docx_writer  # noqa: E402
import model  # noqa: E402
import odt_writer  # noqa: E402
from program import Vanthu  # noqa: E402

MODELS = sorted((HERE / "counterparts").glob("*.model"))
NAMES = [path.stem for path in MODELS]
EXPECTED = HERE / "expected"
WRITERS = {"docx": docx_writer, "odt": odt_writer}
ORGANS = """H99 UBND tỉnh Tràng Sơn
H99.01 Văn phòng, UBND tỉnh Tràng Sơn
H99.02 Sở Đèo và Sương mù
H99.03 Sở Nội vụ
H99.04 Đài Sương mù
"""

# form -> what is asked for; every form in which a record leaves, and the findings beside it
FORMS = {
    "record.json": ("extract", "--format", "json"),
    "record.txt": ("extract", "--format", "text"),
    "in.csv": ("extract", "--format", "csv", "--register", "in"),
    "out.csv": ("extract", "--format", "csv", "--register", "out"),
    "edxml": ("extract", "--format", "edxml", "--organ-map", "organs"),
    "ead.xml": ("extract", "--format", "ead"),
    "akn.xml": ("extract", "--format", "akn"),
    "check.json": ("check", "--format", "json"),
}


def write_document(name, form, folder):
    """The counterpart as NAME.FORM in the folder."""
    WRITERS[form].write(model.load(HERE / "counterparts" / f"{name}.model"),
                        folder / f"{name}.{form}")
    (folder / "organs").write_text(ORGANS, encoding="utf-8")


def answer(vanthu, name, document, asked, folder):
    """What the program says of it, without what tells one archive from another: digests."""
    done = vanthu.run(*asked, f"{name}.{document}", cwd=folder, text=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    assert done.stdout, done.stderr.decode()
    return re.sub(rb"\bnn-[0-9a-f]{12}\b|\b[0-9a-f]{64}\b", b"DIGEST", done.stdout)


def rows_of_workbook(data):
    """The cells of its only sheet, as the CSV of the same register writes them."""
    import openpyxl
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    return [["" if cell.value is None else
             f"{cell.value:%d/%m/%Y}" if cell.is_date else str(cell.value) for cell in row]
            for row in sheet.iter_rows()]


def main(names):
    EXPECTED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in names or NAMES:
            write_document(name, "docx", Path(folder))
            for form, asked in FORMS.items():
                (EXPECTED / f"{name}.{form}").write_bytes(
                    answer(Vanthu(), name, "docx", asked, folder))


if __name__ == "__main__":
    main(sys.argv[1:])
