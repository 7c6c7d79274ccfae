"""The two registers of NĐ 30/2020/NĐ-CP, Phụ lục IV, as CSV and as a workbook."""

import datetime
import io

import pytest

import docx_writer
import model
from test_csv import HEAD, rows_of

IN = ["Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
      "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận",
      "Ghi chú"]
OUT = ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản",
       "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển",
       "Ký nhận", "Ghi chú"]
LETTER = """page top=20 bottom=20 left=30 right=20
@agency align=center size=12 bold | UBND XÃ ĐÈO MÂY
@nation align=center size=12 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=13 bold | Độc lập - Tự do - Hạnh phúc
@number align=center size=13 | Số: 08/UBND-VP
@date align=center italic | Đèo Mây, ngày 06 tháng 6 năm 2024
@subject align=center size=12 | V/v sửa đường lên đèo
@urgency align=center bold border-box | HỎA TỐC
@to | Kính gửi: Ủy ban nhân dân huyện Sương Mù
@p align=justify | Xã đề nghị huyện cho sửa đường lên đèo trước mùa mưa./.
@recipients size=12 italic bold | Nơi nhận:
@to1 size=11 | - Như trên;
@to2 size=11 | - Phòng Giao thông;
@to3 size=11 | - Lưu: VT.
@authority align=center bold | TM. ỦY BAN NHÂN DÂN
@position align=center bold | CHỦ TỊCH
@signer align=center bold | Vũ Thị Sương Mai
@last |
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("registers")
    docx_writer.write(model.parse(HEAD.replace("{subject}", "Kết quả quan trắc"), "a"),
                      folder / "a.docx")
    (folder / "b.docx").write_bytes(b"PK\x03\x04 not really")
    docx_writer.write(model.parse(LETTER.replace(" border-box", ""), "c"), folder / "c.docx")
    return folder


def register(vanthu, folder, which, *options):
    done = vanthu.run("extract", "--format", "csv", "--register", which, *options, folder,
                      text=False)
    assert done.returncode == 3, "one of the files cannot be read"
    return done.stdout.decode("utf-8")


def test_incoming(vanthu, folder):
    head, report, bad, letter = rows_of(register(vanthu, folder, "in"))
    assert head == IN
    assert report == ["", "", "UBND XÃ ĐÈO MÂY", "7/BC-UBND", "05/06/2024",
                      "Báo cáo Kết quả quan trắc", "", "", "", ""]
    assert bad[:9] == [""] * 9 and "b.docx" in bad[9] and "damaged" in bad[9]
    assert letter[5] == "sửa đường lên đèo", "an official letter has no type to be named by"
    assert letter[9] == "Hỏa tốc"


def test_outgoing(vanthu, folder):
    head, report, bad, letter = rows_of(register(vanthu, folder, "out"))
    assert head == OUT
    assert report == ["7/BC-UBND", "05/06/2024", "Báo cáo Kết quả quan trắc", "Vũ Thị Sương Mai",
                      "Ủy ban nhân dân tỉnh", "VT; KT", "", "", "", ""]
    assert letter[4] == "Ủy ban nhân dân huyện Sương Mù; Phòng Giao thông"
    assert "b.docx" in bad[9]


def test_workbook(vanthu, folder):
    openpyxl = pytest.importorskip("openpyxl")
    done = vanthu.run("extract", "--format", "xlsx", "--register", "in", folder, text=False)
    book = openpyxl.load_workbook(io.BytesIO(done.stdout))
    rows = [[c.value for c in row] for row in book.active.iter_rows()]
    assert book.active.title == "Sổ văn bản đến" and rows[0] == IN and len(rows) == 4
    assert rows[1][3] == "7/BC-UBND" and rows[1][4] == datetime.datetime(2024, 6, 5)
    assert "b.docx" in rows[2][9]


def test_a_folder_gets_a_workbook_of_each_document(vanthu, folder, tmp_path):
    """As with the other forms; each opens by itself and holds one row."""
    openpyxl = pytest.importorskip("openpyxl")
    out = tmp_path / "out"
    for turn in ("", "-2"):
        done = vanthu.run("extract", "--format", "xlsx", "--register", "out", "-j", "2",
                          "-o", f"{out}/", folder)
        assert done.returncode == 3, "one of the files cannot be read"
        found = {}
        for name in "abc":
            book = openpyxl.load_workbook(out / f"{name}{turn}.xlsx")
            assert book.sheetnames == ["Sổ văn bản đi"]
            rows = [[c.value for c in row] for row in book.active.iter_rows()]
            assert rows[0] == OUT and len(rows) == 2
            found[name] = rows[1]
        assert found["a"][0] == "7/BC-UBND" and found["c"][0] == "8/UBND-VP"
        assert "b.docx" in found["b"][9]
    assert len(list(out.iterdir())) == 6
    one = vanthu.run("extract", "--format", "xlsx", "--register", "out", folder / "a.docx",
                     text=False)
    assert one.stdout == (out / "a.xlsx").read_bytes()


def test_rows_are_in_the_order_of_the_files(vanthu, folder):
    openpyxl = pytest.importorskip("openpyxl")
    files = [folder / f"{'ac'[n * 7 % 5 % 2]}.docx" for n in range(60)]
    done = vanthu.run("extract", "--format", "xlsx", "-j", "2", *files, text=False)
    sheet = openpyxl.load_workbook(io.BytesIO(done.stdout)).active
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [str(f) for f in files]


def test_wrong_options(vanthu, folder, tmp_path):
    for options in (("csv", "--register", "up"), ("xlsx", "--register", "up"),
                    ("csv", "--delimiter", ":"), ("csv", "--delimiter", ""),
                    ("xlsx", "--delimiter", ";"), ("json", "--register", "in"),
                    ("csv", "--attach")):
        done = vanthu.run("extract", "--format", *options, folder / "a.docx", text=False)
        assert (done.returncode, done.stdout) == (2, b""), options
        done = vanthu.run("extract", "--format", *options, "-o", f"{tmp_path}/out/",
                          folder / "a.docx", folder / "c.docx", text=False)
        assert done.returncode == 2 and done.stderr.count(b"\n") <= 2, options
        assert not (tmp_path / "out").exists() or list((tmp_path / "out").iterdir()) == []
