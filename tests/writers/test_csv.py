"""CSV: what a spreadsheet makes of it."""

import csv
import io

import docx_writer
import model

HEAD = """page top=20 bottom=20 left=30 right=20
@agency align=center size=12 bold | UBND XÃ ĐÈO MÂY
@nation align=center size=12 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=13 bold | Độc lập - Tự do - Hạnh phúc
@number align=center size=13 | Số: 07/BC-UBND
@date align=center italic | Đèo Mây, ngày 05 tháng 6 năm 2024
@title align=center bold | BÁO CÁO
@subject align=center bold | {subject}
@p align=justify | Thực hiện Công văn số 12/SĐSM-KT và Quyết định số 9/QĐ-UBND, xã báo cáo./.
@recipients size=12 italic bold | Nơi nhận:
@to1 size=11 | - Ủy ban nhân dân tỉnh;
@to2 size=11 | - Lưu: VT, KT.
@authority align=center bold | TM. ỦY BAN NHÂN DÂN
@position align=center bold | CHỦ TỊCH
@signer align=center bold | Vũ Thị Sương Mai
@last |
"""


def write(folder, name, subject="Kết quả quan trắc"):
    docx_writer.write(model.parse(HEAD.replace("{subject}", subject), name), folder / name)
    return folder / name


def rows_of(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def extract(vanthu, *files):
    done = vanthu.run("extract", "--format", "csv", *files, text=False)
    return done.returncode, done.stdout


def test_table(vanthu, tmp_path):
    code, raw = extract(vanthu, write(tmp_path, "a.docx"))
    assert code == 0
    assert raw.startswith(b"\xef\xbb\xbfpath,error,TypeName,"), "byte order mark, then the header"
    assert raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n") == 2
    head, row = rows_of(raw.decode("utf-8"))
    record = dict(zip(head, row, strict=True))
    assert len(head) == 24
    assert record["TypeName"] == "Báo cáo"
    assert record["CodeNumber"] == "7"
    assert record["IssuedDate"] == "2024-06-05"
    assert record["SignerInfo.Competence"] == "TM. ỦY BAN NHÂN DÂN"
    assert record["SignerInfo.FullName"] == "Vũ Thị Sương Mai"
    assert record["ToPlaces"] == "Ủy ban nhân dân tỉnh"
    assert record["ArchivePlaces"] == "VT; KT"
    assert record["Citations"] == "12/SĐSM-KT; 9/QĐ-UBND"
    assert record["Secrecy"] == "" and record["error"] == ""


def test_an_unreadable_file_keeps_its_row(vanthu, tmp_path):
    bad = tmp_path / "b.docx"
    bad.write_bytes(b"PK\x03\x04 not really")
    good = write(tmp_path, "c.docx")
    code, raw = extract(vanthu, bad, good)
    assert code == 3
    rows = rows_of(raw.decode("utf-8"))
    assert len(rows) == 3 and len({len(r) for r in rows}) == 1
    assert rows[1][0] == str(bad) and rows[1][1] != "" and not any(rows[1][2:])
    assert rows[2][0] == str(good) and rows[2][1] == ""


def test_no_cell_is_a_formula(vanthu, tmp_path):
    for i, start in enumerate("=+-@"):
        code, raw = extract(vanthu, write(tmp_path, f"f{i}.docx", f"{start}1+2 thử nghiệm"))
        head, row = rows_of(raw.decode("utf-8"))
        assert dict(zip(head, row))["Subject"].startswith("'" + start)


def test_quotes_and_separators(vanthu, tmp_path):
    subject = 'Kết quả "trồng rừng", bảo vệ đê; đường'
    _, raw = extract(vanthu, write(tmp_path, "q.docx", subject))
    head, row = rows_of(raw.decode("utf-8"))
    assert dict(zip(head, row))["Subject"] == subject


def test_csv_is_for_records_only(vanthu, tmp_path):
    assert vanthu.run("check", "--format", "csv", write(tmp_path, "x.docx")).returncode == 2
