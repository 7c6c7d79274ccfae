"""Akoma Ntoso: valid, every eId unique, the structure of the text, no word lost."""

import akn
import docx_writer
import model
import odt_writer
import pytest
from lxml import etree
from program import TESTS, TOP

DECISION = """page top=20 bottom=20 left=30 right=20
@agency align=center size=12 bold | ỦY BAN NHÂN DÂN XÃ ĐÈO MÂY
@nation align=center size=12 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=13 bold | Độc lập - Tự do - Hạnh phúc
@number align=center size=13 | Số: 07/QĐ-UBND
@date align=center italic | Đèo Mây, ngày 05 tháng 6 năm 2024
@title align=center bold | QUYẾT ĐỊNH
@subject align=center bold | Ban hành Quy chế quan trắc mây
@p align=center bold | CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÈO MÂY
@b1 align=justify italic | Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
@b2 align=justify italic | Căn cứ Quyết định số 9/QĐ-UBND ngày 02 tháng 01 năm 2024 của UBND tỉnh;
@b3 align=justify | Theo đề nghị của Trưởng trạm quan trắc.
@q align=center bold | QUYẾT ĐỊNH:
@a1 align=justify | Điều 1. Ban hành kèm theo Quyết định này Quy chế quan trắc mây.
@a2 align=justify bold | Điều 2. Trách nhiệm thi hành
@k1 align=justify | 1. Trạm quan trắc có trách nhiệm:
@d1 align=justify | a) Đo mây hằng ngày;
@d2 align=justify | đ) Báo cáo theo Công văn số 12/SĐSM-KT:
@g1 align=justify | - Buổi sáng;
@g2 align=justify | - Buổi chiều.
@k2 align=justify | Mọi số liệu được lưu.
@a3 align=justify | Điều 3. Quyết định này có hiệu lực từ ngày ký./.
@recipients size=12 italic bold | Nơi nhận:
@to1 size=11 | - Như Điều 3;
@to2 size=11 | - Lưu: VT, KT.
@authority align=center bold | TM. ỦY BAN NHÂN DÂN
@position align=center bold | CHỦ TỊCH
@signer align=center bold | Vũ Thị Sương Mai
@x align=center bold | PHỤ LỤC I
@y align=justify | Mẫu sổ đo mây
"""


@pytest.fixture(scope="module")
def schema():
    path = TOP.parent / "shared" / "schemas" / "akn" / "akomantoso30.xsd"
    if not path.is_file():
        pytest.skip(f"no schema at {path}")
    return etree.XMLSchema(etree.parse(str(path)))


def write(vanthu, source, out):
    done = vanthu.run("extract", "--format", "akn", "-o", out, source)
    assert done.returncode == 0, done.stderr
    return etree.parse(str(out)).getroot()


def texts(root, *steps):
    return ["".join(e.itertext()).strip() for e in root.iter(*(akn.NS + s for s in steps))]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_decision(vanthu, schema, tmp_path, kind):
    source = tmp_path / f"a.{kind}"
    {"docx": docx_writer, "odt": odt_writer}[kind].write(model.parse(DECISION, "a"), source)
    root = write(vanthu, source, tmp_path / "a.xml")
    dump = vanthu.run("dump", source).stdout
    assert akn.complaints(tmp_path / "a.xml", schema, dump) == []
    statement = root[0]
    assert statement.tag == akn.NS + "statement" and statement.get("name") == "quyetDinh"
    assert [c.tag.removeprefix(akn.NS) for c in statement] == [
        "meta", "preface", "preamble", "mainBody", "conclusions", "attachments"]
    assert texts(root, "docNumber") == ["07/QĐ-UBND"]
    assert texts(root, "docProponent") == ["ỦY BAN NHÂN DÂN XÃ ĐÈO MÂY"]
    assert texts(root, "docType")[0] == "QUYẾT ĐỊNH"
    assert [e.get("date") for e in root.iter(akn.NS + "docDate")] == ["2024-06-05"]
    assert [e.get("eId") for e in root.iter(akn.NS + "article")] == [
        "body__art_1", "body__art_2", "body__art_3"]
    assert [e.get("eId") for e in root.iter(akn.NS + "point")] == [
        "body__art_2__cl_1__point_a", "body__art_2__cl_1__point_dd"]
    assert len(list(root.iter(akn.NS + "indent"))) == 2
    assert texts(root, "heading")[0] == "Trách nhiệm thi hành"
    preamble = "".join(statement.find(akn.NS + "preamble").itertext())
    assert "QUYẾT ĐỊNH:" in preamble and "Điều 1" not in preamble
    assert [e.get("href") for e in root.iter(akn.NS + "ref")] == [
        "/akn/vn/doc/2024-01-02/9-QĐ-UBND", "/akn/vn/doc/-/12-SĐSM-KT"]
    attachment = root.find(f".//{akn.NS}attachment")
    assert "Mẫu sổ đo mây" in "".join(attachment.itertext())
    record = root.find(".//{urn:vanthu:record:1}Record")
    assert record.findtext("{urn:vanthu:record:1}CodeNumber") == "7"
    assert record.find("{urn:vanthu:record:1}CodeNumber").get("certainty") == "certain"


ISSUED = DECISION.split("@x ")[0] + """@i1 |
@i2 align=center bold | ỦY BAN NHÂN DÂN XÃ ĐÈO MÂY
@i3 align=center bold | QUY CHẾ
@i4 align=center bold | Quan trắc mây
@i5 align=center italic | (Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 6 năm 2024)
@c1 align=center bold | Chương I
@c2 align=center bold | QUY ĐỊNH CHUNG
@e1 align=justify bold | Điều 1. Phạm vi
@e2 align=justify | Quy chế này quy định việc đo mây.
@c3 align=center bold | Chương II
@c4 align=center bold | ĐO MÂY
@s1 align=center bold | Mục 1
@s2 align=center bold | BUỔI SÁNG
@e3 align=justify bold | Điều 2. Người đo
@k3 align=justify | 1. Người đo có nhiệm vụ:
@h1 align=justify | a) Ra trạm đúng giờ;
@h2 align=justify | b) Ghi sổ.
@k4 align=justify | 2. Người đo được nghỉ Chủ nhật.
@x1 align=center bold | PHỤ LỤC I
@x2 align=center bold | DANH MỤC DỤNG CỤ
@x3 align=center italic | (Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 6 năm 2024)
@x4 align=justify | I. DỤNG CỤ
@x5 align=justify | 1. Ống nhòm loại nhỏ.
table widths=60,100 borders
row
cell
@t1 | 1.
cell
@t2 | Thước
end
@x6 align=center bold | PHỤ LỤC II
@x7 align=center bold | MẪU SỔ
@x8 align=justify | Ngày và giờ
@x9 |
"""


def shape(element):
    """Its units by their eId, without that of the attachment."""
    units = ("part", "chapter", "section", "article", "level", "clause", "point")
    return [e.get("eId").split("__body__", 1)[1]
            for e in element.iter(*(akn.NS + u for u in units))]


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_what_stands_behind_the_closing(vanthu, schema, tmp_path, kind):
    source = tmp_path / f"a.{kind}"
    {"docx": docx_writer, "odt": odt_writer}[kind].write(model.parse(ISSUED, "a"), source)
    root = write(vanthu, source, tmp_path / "a.xml")
    assert akn.complaints(tmp_path / "a.xml", schema, vanthu.run("dump", source).stdout) == []
    rules, tools, book = root.iter(akn.NS + "attachment")
    assert [a[0].get("name") for a in (rules, tools, book)] == ["quyChe", "phuLuc", "phuLuc"]
    assert shape(rules) == [
        "chp_I", "chp_I__art_1", "chp_II", "chp_II__sec_1", "chp_II__sec_1__art_2",
        "chp_II__sec_1__art_2__cl_1", "chp_II__sec_1__art_2__cl_1__point_a",
        "chp_II__sec_1__art_2__cl_1__point_b", "chp_II__sec_1__art_2__cl_2"]
    assert texts(rules, "heading") == [
        "QUY ĐỊNH CHUNG", "Phạm vi", "ĐO MÂY", "BUỔI SÁNG", "Người đo", "Người đo có nhiệm vụ:"]
    assert texts(rules, "preface")[0].split("\n")[0].startswith("ỦY BAN NHÂN DÂN XÃ ĐÈO MÂY")
    assert "Kèm theo" in texts(rules, "preface")[0]
    assert shape(tools) == ["lvl_I", "lvl_I__cl_1"] and texts(tools, "td") == ["1.", "Thước"]
    assert texts(tools, "preface")[0].startswith("PHỤ LỤC I")
    assert texts(book, "mainBody")[0].endswith("Ngày và giờ") and shape(book) == []
    assert "QUY CHẾ" not in "".join(root.find(f".//{akn.NS}conclusions").itertext())


def test_text_behind_a_list_is_not_its_last_entry(vanthu, tmp_path):
    docx_writer.write(model.parse(DECISION, "a"), tmp_path / "a.docx")
    root = write(vanthu, tmp_path / "a.docx", tmp_path / "a.xml")
    behind = next(e for e in root.iter(akn.NS + "p") if "Mọi số liệu" in "".join(e.itertext()))
    assert not any(a.tag == akn.NS + "indent" for a in behind.iterancestors())
    assert any(a.get("eId") == "body__art_2__cl_1" for a in behind.iterancestors())


def test_several_documents_need_a_folder(vanthu, tmp_path):
    for name in ("a.docx", "b.docx"):
        docx_writer.write(model.parse(DECISION, name), tmp_path / name)
    done = vanthu.run("extract", "--format", "akn", tmp_path / "a.docx", tmp_path / "b.docx")
    assert done.returncode == 2 and done.stdout == "" and "-o" in done.stderr
    done = vanthu.run("extract", "--format", "akn", "-o", f"{tmp_path}/out/", tmp_path)
    assert done.returncode == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a.akn.xml", "b.akn.xml"]


def test_an_unread_file_gives_none(vanthu, tmp_path):
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 no")
    done = vanthu.run("extract", "--format", "akn", "-o", f"{tmp_path}/out/", tmp_path / "bad.docx")
    assert done.returncode == 3 and list((tmp_path / "out").iterdir()) == []


def strange(vanthu, schema, tmp_path, source):
    out = tmp_path / "x.xml"
    done = vanthu.run("extract", "--format", "akn", "-o", out, source)
    if done.returncode == 3 and not (out.exists() and out.stat().st_size):
        return  # not read
    dump = vanthu.run("dump", source, text=False).stdout.decode("utf-8", "surrogateescape")
    assert akn.complaints(out, schema, dump) == []


@pytest.mark.parametrize("text", [
    "a]]>b <!-- \" ' & </p> <![CDATA[", "\x07ký tự điều khiển\x1b", "\ufffe\uffff", "😀" * 300,
    "1.\t\t", "Điều 1.", "a" * 1_000_000, "- - - -", "I. 1. a) -", "đ)", "= +cmd|' /C calc'!A0"],
    ids=range(11))
def test_any_text(vanthu, schema, tmp_path, text):
    source = tmp_path / "a.odt"
    safe = "".join(c for c in text if c >= " " and c not in "\ufffe\uffff" or c == "\t")
    odt_writer.write(model.parse(DECISION.replace("Ban hành Quy chế quan trắc mây",
                                                  safe.replace("[", "(").replace("\t", " "))
                                 .replace("Buổi sáng", safe.replace("[", "(")), "a"), source)
    strange(vanthu, schema, tmp_path, source)


def test_corpus_sample(vanthu, schema, corpus, every, tmp_path):
    files = sorted(p for p in corpus.rglob("*") if p.suffix in (".docx", ".odt"))[::every]
    assert len(files) > 20
    for i, path in enumerate(files):
        (tmp_path / f"{i:04}{path.suffix}").symlink_to(path.resolve())
    vanthu.run("extract", "--format", "akn", "-o", f"{tmp_path}/out/", tmp_path, timeout=600)
    made = sorted((tmp_path / "out").iterdir())
    assert len(made) > len(files) * 0.8
    wrong = []
    for out in made:
        source = next(tmp_path.glob(out.name.split(".")[0] + ".*"))
        dump = vanthu.run("dump", source, text=False).stdout.decode("utf-8", "surrogateescape")
        wrong += [(source.resolve().name, c) for c in akn.complaints(out, schema, dump)]
    assert wrong == []


def test_our_documents(vanthu, schema, tmp_path):
    for i, source in enumerate(sorted((TESTS / "documents").glob("*.docx")) +
                               sorted((TESTS / "documents").glob("*.odt"))):
        strange(vanthu, schema, tmp_path, source)
