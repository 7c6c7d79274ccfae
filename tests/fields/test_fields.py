"""Every field: documents of all kinds, in every layout and in both formats.

The documents are those of tests/rules/base, with what a test is about changed in
the way cases of rules change them (tests/rules/README.md).
"""

import json

import pytest

import case as cases
import docx_writer
import layout
import odt_writer
from program import TESTS

WRITERS = {"docx": docx_writer, "odt": odt_writer}
BASE = TESTS / "rules" / "base"

BAO_CAO = {
    "TypeName": "Báo cáo", "TypeCode": "BC", "CodeNumber": "47", "CodeNotation": "BC-SDSMT",
    "Place": "Vĩnh Lạc", "IssuedDate": "2023-06-05", "OrganName": "SỞ DI SẢN VÀ MỸ THUẬT",
    "OrganizationInCharge": "UBND TỈNH HÒA AN",
    "Subject": "Kết quả công tác văn thư, lưu trữ 6 tháng đầu năm 2023",
    "SignerInfo": {"Competence": "KT. GIÁM ĐỐC", "Position": "PHÓ GIÁM ĐỐC",
                   "FullName": "Lâm Thị Mộc Miên"},
    "To": ["Ủy ban nhân dân tỉnh Hòa An"],
    "ToPlaces": ["Như trên", "Sở Nội vụ", "Giám đốc, các Phó Giám đốc"],
    "ArchivePlaces": ["VT", "VP"], "Priority": 0, "Secrecy": None, "Language": "vi",
    "PageAmount": 2, "Appendixes": [],
    "LegalBases": [
        {"Text": "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công "
                 "tác văn thư;", "Code": "30/2020/NĐ-CP", "IssuedDate": "2020-03-05"},
        {"Text": "Căn cứ Kế hoạch số 12/KH-UBND ngày 09 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh "
                 "Hòa An về công tác văn thư, lưu trữ năm 2023.", "Code": "12/KH-UBND",
         "IssuedDate": "2023-01-09"}],
    "Citations": [
        {"Code": "30/2020/NĐ-CP", "TypeName": "Nghị định", "CodeNumber": "30",
         "CodeNotation": "2020/NĐ-CP", "IssuedDate": "2020-03-05", "OrganName": "Chính phủ",
         "Text": "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"},
        {"Code": "12/KH-UBND", "TypeName": "Kế hoạch", "CodeNumber": "12",
         "CodeNotation": "KH-UBND", "IssuedDate": "2023-01-09",
         "OrganName": "Ủy ban nhân dân tỉnh Hòa An",
         "Text": "Kế hoạch số 12/KH-UBND ngày 09 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh Hòa "
                 "An"}],
    "TyperNotation": None, "PromulgationAmount": None, "SphereOfPromulgation": None,
    "Signers": [{"Competence": "KT. GIÁM ĐỐC", "Position": "PHÓ GIÁM ĐỐC",
                 "FullName": "Lâm Thị Mộc Miên"}],
    "OrganNames": ["SỞ DI SẢN VÀ MỸ THUẬT"],
    "Recipients": [{"OrganName": "Như trên", "Purpose": None},
                   {"OrganName": "Sở Nội vụ", "Purpose": None},
                   {"OrganName": "Giám đốc, các Phó Giám đốc", "Purpose": None}],
}

# name: (base, changes, what the record says)
DOCUMENTS = {
    "bao-cao": ("bao-cao", "", BAO_CAO),
    "cong-van": ("cong-van", "", {
        "TypeName": "Công văn", "TypeCode": None, "CodeNumber": "318", "CodeNotation": "SDSMT-VP",
        "Subject": "cung cấp số liệu về công tác văn thư, lưu trữ năm 2023",
        "To": ["Sở Nội vụ tỉnh Hòa An"], "LegalBases": [],
        "SignerInfo": {"Competence": "TL. GIÁM ĐỐC", "Position": "CHÁNH VĂN PHÒNG",
                       "FullName": "Đoàn Văn Khải Hoàn"}}),
    "quyet-dinh": ("quyet-dinh", "", {
        "TypeName": "Quyết định", "TypeCode": "QĐ", "CodeNumber": "9", "CodeNotation": "QĐ-UBND",
        "OrganName": "ỦY BAN NHÂN DÂN TỈNH HÒA AN", "OrganizationInCharge": None, "To": [],
        "SignerInfo": {"Competence": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "Position": "PHÓ CHỦ TỊCH",
                       "FullName": "Trần Quảng Bạch Đàn"},
        "LegalBases": [
            {"Code": None, "IssuedDate": "2015-06-19",
             "Text": "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"},
            {"Code": "30/2020/NĐ-CP", "IssuedDate": "2020-03-05"}],
        "Citations": [{"Code": "30/2020/NĐ-CP"}, {"Code": "31/TTr-SNV"}]}),
    "to-trinh": ("to-trinh", "", {
        "TypeName": "Tờ trình", "TypeCode": "TTr", "CodeNumber": "1204",
        "To": ["Bộ trưởng Bộ Sông Núi", "Vụ Kế hoạch và Đầu tư"],
        "SignerInfo": {"Competence": None, "Position": "CỤC TRƯỞNG", "FullName": "Hồ Thác Bờ"}}),
    "blank-number-and-day": ("bao-cao", """
text @number | Số:       /BC-SDSMT
text @date | Vĩnh Lạc, ngày     tháng 6 năm 2023
""", {"CodeNumber": None, "CodeNotation": "BC-SDSMT", "IssuedDate": "2023-06"}),
    "number-with-letter": ("bao-cao", "text @number | Số: 030c/BC-SDSMT", {"CodeNumber": "30c"}),
    "number-of-a-second-document": ("bao-cao", "text @number | Số: 12 bis/BC-SDSMT",
                                    {"CodeNumber": "12bis", "CodeNotation": "BC-SDSMT"}),
    "number-with-thousands": ("bao-cao", "text @number | Số: 1.234/BC-SDSMT",
                              {"CodeNumber": "1234"}),
    "date-of-minutes": ("bien-ban", "text @p1 | Hôm nay, vào hồi 14 giờ 00, ngày 12/5/2023, tại "
                        "phòng họp, đã họp Hội đồng.", {"IssuedDate": "2023-05-12"}),
    "date-of-minutes-blank": ("bien-ban", "text @p1 | Hôm nay, ngày …… tháng 5 năm 2023, tại phòng "
                              "họp, đã họp Hội đồng.", {"IssuedDate": None}),
    "year-in-the-number": ("bao-cao", "text @number | Số: 05/2023/BC-SDSMT",
                           {"CodeNumber": "5", "CodeNotation": "2023/BC-SDSMT"}),
    "other-dashes-and-letters": ("bao-cao", "text @number | Số: 47/BC\\u{2011}S\\u{d0}SMT",
                                 {"CodeNotation": "BC-SĐSMT"}),
    "recipient-to-be-filled-in": ("bao-cao", "before @archive @blank size=11 | - …………;",
                                  {"ToPlaces": ["Như trên", "Sở Nội vụ",
                                               "Giám đốc, các Phó Giám đốc"]}),
    "units-parted-by-semicolons": ("bao-cao", "text @archive | Lưu VT; TCHC",
                                   {"ArchivePlaces": ["VT", "TCHC"]}),
    "drafter-and-copies": ("bao-cao", "text @archive | - Lưu: VT, VP (2). PL.(300)",
                           {"TyperNotation": "PL", "PromulgationAmount": 300,
                            "ArchivePlaces": ["VT", "VP"]}),
    "drafter-alone": ("bao-cao", "text @archive | - Lưu: VT, VP. LTM",
                      {"TyperNotation": "LTM", "PromulgationAmount": None}),
    "purposes": ("bao-cao", """
text @to2 | - Sở Nội vụ (b/c);
text @to3 | - Sở Kho bạc, để phối hợp;
""", {"Recipients": [{}, {"OrganName": "Sở Nội vụ", "Purpose": "b/c"},
                     {"OrganName": "Sở Kho bạc", "Purpose": "để phối hợp"}],
      "ToPlaces": ["Như trên", "Sở Nội vụ (b/c)", "Sở Kho bạc, để phối hợp"]}),
    "purposes-behind-a-dash": ("bao-cao", """
text @to2 | - Sở Nội vụ - để biết;
text @to3 | - Trung tâm Lưu trữ (lưu);
""", {"Recipients": [{}, {"OrganName": "Sở Nội vụ", "Purpose": "để biết"},
                     {"OrganName": "Trung tâm Lưu trữ", "Purpose": "lưu"}]}),
    "no-purpose": ("bao-cao", """
text @to2 | - UBND tỉnh (Phòng Nội chính);
text @to3 | - Ban Quản lý (BCH, bảo vệ);
""", {"Recipients": [{}, {"OrganName": "UBND tỉnh (Phòng Nội chính)", "Purpose": None},
                     {"OrganName": "Ban Quản lý (BCH, bảo vệ)", "Purpose": None}]}),
    "dash-in-a-name": ("bao-cao", "text @agency | TRUNG TÂM GDNN - GDTX",
                       {"OrganNames": ["TRUNG TÂM GDNN - GDTX"]}),
    "parts-of-a-basis": ("quyet-dinh", "", {"LegalBases": [
        {"TypeName": None, "CodeNumber": None},
        {"TypeName": "Nghị định", "CodeNumber": "30", "CodeNotation": "2020/NĐ-CP",
         "OrganName": "Chính phủ"}]}),
    "bases-with-dashes": ("quyet-dinh", "text @basis1 | - Căn cứ Luật Di sản năm 2024;",
                          {"LegalBases": [{"Text": "Căn cứ Luật Di sản năm 2024;"}, {}]}),
    "type-of-the-party": ("dang-quy-dinh", "", {"TypeName": "Quy định", "TypeCode": "QĐ"}),
    "type-not-listed": ("bao-cao", "text @title | LỊCH CÔNG TÁC",
                        {"TypeName": "Lịch công tác", "TypeCode": None}),
    "stray-spaces": ("bao-cao", "text @number | Số: 47 / BC - SDSMT",
                     {"CodeNumber": "47", "CodeNotation": "BC-SDSMT"}),
    "rank": ("bao-cao", "text @signer | TS. Lâm Thị Mộc Miên",
             {"SignerInfo": {"FullName": "Lâm Thị Mộc Miên"}}),
    "glued-authority": ("bao-cao", "text @authority | KT.GIÁM ĐỐC",
                        {"SignerInfo": {"Competence": "KT. GIÁM ĐỐC"}}),
    "subject-of-lines": ("bao-cao", "text @subject | Kết quả công tác văn thư,\\nlưu trữ  năm 2023",
                         {"Subject": "Kết quả công tác văn thư, lưu trữ năm 2023"}),
    "no-such-day": ("bao-cao", "text @date | Vĩnh Lạc, ngày 31 tháng 6 năm 2023",
                    {"IssuedDate": None}),
    "note-marks": ("bao-cao", "text @p1 | 1. Theo Công văn số 5/SĐSM-KT[[super|12]] ngày 8/3/2023.",
                   {"Citations": [{}, {}, {"Code": "5/SĐSM-KT", "IssuedDate": "2023-03-08"}]}),
    "citations": ("bao-cao", """
text @p1 | 1. Theo Công văn số 505/SĐSM - KT ngày 8/3/2023[[note|Kế hoạch số 7/KH-SNV.]] và số \
9/SNV-VP, từ 01/01/2023 đến 31/8/2023, theo TCVN ISO 9001:2015, đạt 1/2 kế hoạch.
text @p2 | 2. (Kèm theo Báo cáo số 47/BC-SDSMT ngày 05 tháng 6 năm 2023)
text @to2 | - Sở Nội vụ (theo Công văn số 1/SNV-VP);
""", {"Citations": [{"Code": "30/2020/NĐ-CP"}, {"Code": "12/KH-UBND"},
                    {"Code": "505/SĐSM-KT", "TypeName": "Công văn", "IssuedDate": "2023-03-08"},
                    {"Code": "9/SNV-VP", "TypeName": "Công văn", "IssuedDate": None},
                    {"Code": "7/KH-SNV", "TypeName": "Kế hoạch"}]}),
}

LAYOUTS = layout.LAYOUTS


def build(name, how, form, folder):
    base, changes, _ = DOCUMENTS[name]
    path = folder / f"{name}.case"
    path.write_text(f"about: {name}\nbase: {base}\nlayout: {how}\n{changes.strip()}\nexpect none\n"
                    .replace("\\\n", ""), encoding="utf-8")
    document = folder / how / f"{name}.{form}"
    document.parent.mkdir(exist_ok=True)
    WRITERS[form].write(cases.load(path, BASE).doc, document)
    return document


@pytest.fixture(scope="session")
def records(vanthu, tmp_path_factory):
    folder = tmp_path_factory.mktemp("fields")
    keys = [(n, h, f) for n in DOCUMENTS for h in LAYOUTS for f in WRITERS]
    paths = [build(*key, folder) for key in keys]
    code, objects = vanthu.json_lines("extract", "--format", "json", *paths)
    assert code == 0 and len(objects) == len(keys)
    return dict(zip(keys, objects))


def differences(want, got, where):
    """What is not as want says, in the keys that want has."""
    if isinstance(want, dict) and isinstance(got, dict):
        return [d for key, value in want.items()
                for d in differences(value, got.get(key, "(no such key)"), f"{where}.{key}")]
    if isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        return [d for i, (w, g) in enumerate(zip(want, got))
                for d in differences(w, g, f"{where}[{i}]")]
    return [] if want == got else [f"{where}: want {want!r}, got {got!r}"]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("how", LAYOUTS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_record(records, name, how, form):
    found = records[name, how, form]
    complaints = differences(DOCUMENTS[name][2], found["record"], "record")
    assert not complaints, "\n".join(complaints)


def test_keys_and_their_order(records):
    found = records["bao-cao", "table", "docx"]
    assert list(found) == ["schema", "path", "format", "sha256", "profile", "record", "evidence"]
    assert list(found["record"]) == list(BAO_CAO)
    assert list(found["record"]["Citations"][0]) == list(BAO_CAO["Citations"][0])


def test_evidence_points_at_the_text(records):
    found = records["bao-cao", "table", "docx"]
    for key, text in (("CodeNumber", "47"), ("CodeNotation", "BC-SDSMT"), ("Place", "Vĩnh Lạc"),
                      ("OrganName", "SỞ DI SẢN VÀ MỸ THUẬT")):
        evidence = found["evidence"][key]
        where = evidence["where"]
        assert evidence["certainty"] == "certain"
        assert where["text"][where["start"]:where["end"]] == text
        assert where["part"] == "word/document.xml"
    assert found["evidence"]["PageAmount"]["certainty"] == "guess"
    assert "Secrecy" not in found["evidence"], "no evidence of what is not there"


def test_urgency(vanthu, tmp_path):
    for mark, level in (("HỎA TỐC", 3), ("HOẢ TỐC", 3), ("THƯỢNG KHẨN", 2), ("KHẨN", 1)):
        path = tmp_path / "u.case"
        path.write_text("about: u\nbase: cong-van\nbefore @addressee @u align=left size=13 bold | "
                        f"{mark}\nexpect none\n", encoding="utf-8")
        document = tmp_path / "u.docx"
        docx_writer.write(cases.load(path, BASE).doc, document)
        done = vanthu.run("extract", "--format", "json", document)
        assert json.loads(done.stdout)["record"]["Priority"] == level, mark


@pytest.mark.parametrize("head, agencies", [
    # the symbol names both
    ("cell\n@a1 align=center bold | SỞ KHO BẠC\n@a2 align=center bold | SỞ NỘI VỤ",
     ["SỞ KHO BẠC", "SỞ NỘI VỤ"]),
    # a dash joins the lines
    ("cell\n@a1 align=center bold | SỞ KHO BẠC TỈNH AN THỊNH -\n@a2 align=center bold | SỞ NỘI VỤ",
     ["SỞ KHO BẠC TỈNH AN THỊNH", "SỞ NỘI VỤ"]),
    # a cell for each
    ("cell\n@a1 align=center bold | SỞ KHO BẠC\ncell\n@a2 align=center bold | SỞ NỘI VỤ",
     ["SỞ KHO BẠC", "SỞ NỘI VỤ"]),
    # a parent, and who drafts for it
    ("cell\n@a1 align=center | SỞ KHO BẠC\n@a2 align=center bold | SỞ NỘI VỤ", ["SỞ NỘI VỤ"]),
])
def test_joint_agencies_on_lines_of_their_own(vanthu, tmp_path, head, agencies):
    path = tmp_path / "j.case"
    path.write_text(f"""about: two agencies and two signers
expect none
---
page top=20 bottom=20 left=30 right=15
table widths={"40,40,80" if head.count("cell") > 1 else "70,90"}
row
{head}
@number align=center size=13 | Số: 9/KH-SKB-SNV
cell
@nation align=center size=13 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=14 bold | Độc lập - Tự do - Hạnh phúc
end
@title align=center bold | KẾ HOẠCH
@subject align=center bold | Phối hợp rà soát biên chế
@p1 align=justify | Hai sở phối hợp rà soát biên chế của các đơn vị trong năm 2023./.
table widths=80,85
row
cell
@s1 align=center bold | GIÁM ĐỐC SỞ NỘI VỤ
@n1 align=center bold | Lâm Thị Mộc Miên
cell
@s2 align=center bold | GIÁM ĐỐC SỞ KHO BẠC
@n2 align=center bold | Hồ Thác Bờ
end
""", encoding="utf-8")
    document = tmp_path / "j.odt"
    odt_writer.write(cases.load(path, BASE).doc, document)
    record = json.loads(vanthu.run("extract", "--format", "json", document).stdout)["record"]
    assert record["OrganNames"] == agencies


def test_circulation_and_joint_agencies(vanthu, tmp_path):
    path = tmp_path / "j.case"
    path.write_text("""about: two agencies and two signers
expect none
---
page top=20 bottom=20 left=30 right=15
table widths=65,100
row
cell
@agency align=center size=13 bold | SỞ DI SẢN - SỞ SÔNG NÚI
@number align=center size=13 | Số: 9/KH-SDS-SSN
cell
@nation align=center size=13 bold | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
@motto align=center size=14 bold | Độc lập - Tự do - Hạnh phúc
@date align=center size=14 italic | Vĩnh Lạc, ngày 05 tháng 6 năm 2023
end
@c align=left size=13 bold | LƯU HÀNH NỘI BỘ
@title align=center size=14 bold | KẾ HOẠCH
@subject align=center size=14 bold | Phối hợp giữ gìn di sản trên núi
@p1 align=justify size=14 | Hai sở phối hợp giữ gìn di sản trên núi trong năm 2023./.
table widths=80,85
row
cell
@s1 align=center size=14 bold | GIÁM ĐỐC SỞ DI SẢN
@n1 align=center size=14 bold | Lâm Thị Mộc Miên
cell
@s2 align=center size=14 bold | GIÁM ĐỐC SỞ SÔNG NÚI
@n2 align=center size=14 bold | Hồ Thác Bờ
end
""", encoding="utf-8")
    document = tmp_path / "j.docx"
    docx_writer.write(cases.load(path, BASE).doc, document)
    record = json.loads(vanthu.run("extract", "--format", "json", document).stdout)["record"]
    assert record["OrganNames"] == ["SỞ DI SẢN", "SỞ SÔNG NÚI"]
    assert [s["FullName"] for s in record["Signers"]] == ["Lâm Thị Mộc Miên", "Hồ Thác Bờ"]
    assert record["SphereOfPromulgation"] == "LƯU HÀNH NỘI BỘ"
