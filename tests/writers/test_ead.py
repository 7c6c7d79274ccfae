"""EAD_doc.xml of TT 05/2025/TT-BNV: 21 fields, codes, lengths, what is missing is told."""

import re

import docx_writer
import model
from lxml import etree

FIELDS = {"docId": 25, "docCode": 100, "maintenance": 100, "typeName": 10, "codeNumber": 11,
          "codeNotation": 30, "issuedDate": 10, "organName": 200, "subject": 500, "language": 100,
          "numberOfPage": 4, "inforSign": 30, "keyword": 100, "mode": 20, "confidenceLevel": 30,
          "autograph": 2000, "format": 50, "process": 5, "riskRecovery": 5,
          "riskRecoveryStatus": 2, "description": 500}

HEAD = """page top=20 bottom=20 left=30 right=20
{secret}@agency align=center size=12 bold | UBND XÃ ĐÈO MÂY
@nation align=center size=12 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=13 bold | Độc lập - Tự do - Hạnh phúc
@number align=center size=13 | Số: 07/BC-UBND
@date align=center italic | Đèo Mây, {day}
@title align=center bold | {title}
@subject align=center bold | {subject}
@p align=justify | Xã báo cáo kết quả quan trắc mây trên đèo trong sáu tháng đầu năm./.
@recipients size=12 italic bold | Nơi nhận:
@to1 size=11 | - Ủy ban nhân dân tỉnh;
@to2 size=11 | - Lưu: VT, KT.
@position align=center bold | CHỦ TỊCH
@signer align=center bold | Vũ Thị Sương Mai
"""


def extract(vanthu, tmp_path, *options, title="BÁO CÁO", day="ngày 05 tháng 6 năm 2024",
            subject="Kết quả quan trắc", secret=""):
    source = tmp_path / "a.docx"
    docx_writer.write(model.parse(HEAD.format(title=title, day=day, subject=subject,
                                              secret=secret), "a"), source)
    done = vanthu.run("extract", "--format", "ead", *options, source)
    assert done.returncode == 0, done.stderr
    root = etree.fromstring(done.stdout.encode())
    assert root.tag == "simpledc" and [e.tag for e in root] == list(FIELDS)
    values = {e.tag: e.text or "" for e in root}
    for name, most in FIELDS.items():
        assert len(values[name]) <= most, name
    return values, re.findall(r"<!-- (.*?) -->", done.stdout)


def test_what_the_document_tells(vanthu, tmp_path):
    values, comments = extract(vanthu, tmp_path)
    assert {k: v for k, v in values.items() if v} == {
        "typeName": "14", "codeNumber": "7", "codeNotation": "BC-UBND",
        "issuedDate": "05/06/2024", "organName": "UBND XÃ ĐÈO MÂY", "subject": "Kết quả quan trắc",
        "language": "01"} | ({"numberOfPage": values["numberOfPage"]} if values["numberOfPage"]
                             else {})
    assert comments[0].startswith("Cần bổ sung trường bắt buộc: docId, docCode, maintenance")
    assert "riskRecoveryStatus" not in comments[0] and "keyword" not in comments[0]


def test_what_the_archive_tells(vanthu, tmp_path):
    options = [f"--option={o}" for o in (
        "docId=H49.64.33.2001.160.{n}", "docCode=H49.64.33.2001.160.{n7}", "maintenance=01",
        "mode=01", "riskRecovery=0", "numberOfPage=3")]
    values, comments = extract(vanthu, tmp_path, *options)
    assert values["docId"] == "H49.64.33.2001.160.1"
    assert values["docCode"] == "H49.64.33.2001.160.0000001"
    assert values["maintenance"] == "01" and values["numberOfPage"] == "3"
    assert comments == []


def test_conditions(vanthu, tmp_path):
    _, comments = extract(vanthu, tmp_path, "--option", "riskRecovery=1",
                          "--option", "confidenceLevel=01")
    assert "riskRecoveryStatus" in comments[0] and "process" in comments[0]


def test_never_guessed(vanthu, tmp_path):
    values, comments = extract(vanthu, tmp_path, day="ngày     tháng 6 năm 2024")
    assert values["issuedDate"] == "" and "issuedDate" in comments[0]
    values, _ = extract(vanthu, tmp_path, title="LỊCH CÔNG TÁC")
    assert values["typeName"] == "32"
    assert values["mode"] == ""


def test_secret(vanthu, tmp_path):
    values, _ = extract(vanthu, tmp_path, secret="@s align=left size=13 bold | TỐI MẬT\n")
    assert values["mode"] == "03"


def test_lengths(vanthu, tmp_path):
    subject = ("Kết quả quan trắc mây mù " * 22).strip()
    values, comments = extract(vanthu, tmp_path, "--option", "docId=" + "H" * 40, subject=subject)
    assert values["docId"] == "H" * 25 and values["subject"] == subject[:500]
    assert comments[1] == "Đã cắt cho vừa độ dài cho phép: docId, subject"


def test_any_text(vanthu, tmp_path):
    for text in ("a]]>b <!-- -- \" ' & </subject>", "Ảnh 😀" * 60, "=cmd|'/C calc'!A0"):
        values, _ = extract(vanthu, tmp_path, "--option", "keyword=" + text[:90],
                            "--option", "description=\udcff\x01--", subject=text)
        assert values["keyword"] == text[:90]
        assert values["description"] == "\ufffd\ufffd--"


def test_numbers_go_on_in_a_folder(vanthu, tmp_path):
    for name in "abc":
        docx_writer.write(model.parse(HEAD.format(
            title="BÁO CÁO", day="ngày 05 tháng 6 năm 2024", subject="A", secret=""), name),
            tmp_path / f"{name}.docx")
    done = vanthu.run("extract", "--format", "ead", "--option", "docId=H.{n}", "-j", "2",
                      "-o", f"{tmp_path}/out/", tmp_path)
    assert done.returncode == 0
    ids = [etree.parse(str(p)).findtext("docId") for p in sorted((tmp_path / "out").iterdir())]
    assert ids == ["H.1", "H.2", "H.3"]


def test_values_that_the_circular_does_not_have(vanthu, tmp_path):
    docx_writer.write(model.parse(HEAD.format(title="BÁO CÁO", day="ngày 05 tháng 6 năm 2024",
                                              subject="A", secret=""), "a"), tmp_path / "a.docx")
    for option in ("maintenance=10 năm", "maintenance=08", "typeName=33", "typeName=00", "mode=3",
                   "language=vi", "language=01,12", "issuedDate=2024-06-05",
                   "issuedDate=31/02/2024", "numberOfPage=ba", "riskRecovery=có", "process=2",
                   "riskRecoveryStatus=03", "format=4"):
        for out in ((), ("-o", f"{tmp_path}/out/")):
            done = vanthu.run("extract", "--format", "ead", "--option", option, *out,
                              tmp_path / "a.docx")
            assert (done.returncode, done.stdout) == (2, ""), option
            assert option.split("=")[0] in done.stderr and "[" not in done.stderr
    for option in ("language=01,02", "typeName=32", "process=true", "issuedDate=29/02/2024",
                   "keyword=10 năm", "mode="):
        assert vanthu.run("extract", "--format", "ead", "--option", option,
                          tmp_path / "a.docx").returncode == 0, option


def test_half_a_number_is_none(vanthu, tmp_path):
    values, comments = extract(vanthu, tmp_path, "--option", "numberOfPage=12345")
    assert values["numberOfPage"] == "" and "numberOfPage" in comments[0]
    assert comments[1] == "Đã cắt cho vừa độ dài cho phép: numberOfPage"
