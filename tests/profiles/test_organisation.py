"""Organisations that have a title of their own have rules of their own, which are not here."""

import docx_writer
import model
import odt_writer
import pytest

WRITERS = {"docx": docx_writer, "odt": odt_writer}
PLAN = """page top=20 bottom=20 left=30 right=15
table widths=75,90
row
cell
@parent align=center size=13 | BCH ĐOÀN TỈNH HÒA AN
@agency align=center size=13 bold | BAN THƯỜNG VỤ
@stars align=center | ***
@number align=center size=13 | {number}
cell
@title-line align=center size=14 bold | {title}
{motto}@date align=center italic size=13 before=6 | Vĩnh Lạc, ngày 06 tháng 5 năm 2022
end
@title align=center bold before=12 | KẾ HOẠCH
@subject align=center bold | Tổ chức Tháng Thanh niên năm 2022
@p1 align=justify first=10 before=6 | Ban Thường vụ ban hành Kế hoạch như sau:
@p2 align=justify first=10 before=6 | Các huyện, thành đoàn báo cáo kết quả trước ngày 31/5/2022./.
table widths=80,85
row
cell
@recipients size=12 bold italic | Nơi nhận:
@to1 size=11 | - Trung ương Đoàn;
@archive size=11 | - Lưu: VP.
cell
@authority align=center bold | TM. BAN THƯỜNG VỤ
@position align=center bold | PHÓ BÍ THƯ
@gap align=center |
@signer align=center bold | Đặng Cát Tường
end
@last |
"""
OWN = ["ĐOÀN TNCS HỒ CHÍ MINH", "Đoàn TNCS Hồ Chí Minh", "HỘI LHTN VIỆT NAM",
       "ĐỘI THIẾU NIÊN TIỀN PHONG HỒ CHÍ MINH"]


def written(folder, form, title, number, motto=""):
    path = folder / f"a.{form}"
    WRITERS[form].write(model.parse(PLAN.format(title=title, number=number, motto=motto), "plan"),
                        path)
    return path


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("number", ["Số: 112-KH/TĐTN", "Số: 112/KH-TĐTN"])
@pytest.mark.parametrize("title", OWN)
def test_no_law_is_applied(title, number, form, vanthu, tmp_path):
    path = written(tmp_path, form, title, number)
    code, (report,) = vanthu.json_lines("check", "--format", "json", path)
    assert (code, report["verdict"], report["findings"]) == (3, "undecided", [])
    assert [u["rule"] for u in report["undecided"]] == ["profile"]
    _, (record,) = vanthu.json_lines("extract", path)
    assert record["record"]["CodeNumber"] == "112"
    assert record["record"]["OrganizationInCharge"] == "BCH ĐOÀN TỈNH HÒA AN"


def test_a_profile_that_is_asked_for_is_applied(vanthu, tmp_path):
    path = written(tmp_path, "docx", OWN[0], "Số: 112/KH-TĐTN")
    _, (report,) = vanthu.json_lines("check", "--format", "json", "--profile", "nd30-2020", path)
    assert "nation.missing" in {f["rule"] for f in report["findings"]}


@pytest.mark.parametrize("title,motto,profile", [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
     "@motto align=center bold | Độc lập - Tự do - Hạnh phúc\n", "nd30-2020"),
    ("ĐẢNG CỘNG SẢN VIỆT NAM", "", "party-36")])
def test_titles_of_state_and_party_decide(title, motto, profile, vanthu, tmp_path):
    path = written(tmp_path, "docx", title, "Số: 112/KH-TĐTN", motto)
    _, (report,) = vanthu.json_lines("check", "--format", "json", path)
    assert report["profile"] == profile and report["verdict"] != "undecided"
