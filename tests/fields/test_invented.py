"""Documents made up for this, one after another on the page, and what a clerk would enter of them.

What is expected was written before the program saw them.
"""

import pytest

import docx_writer
import model
import odt_writer

WRITERS = {"docx": docx_writer, "odt": odt_writer}
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc"


def signer(competence, position, name):
    return {"Competence": competence, "Position": position, "FullName": name}


def to(name, purpose=None):
    return {"OrganName": name, "Purpose": purpose}


# name: ((head, with / for the nation, || and body; lines of Nơi nhận; blocks of signatures;
#         what stands behind), record)
DOCUMENTS = {
    "urgent letter": ((
        "ỦY BAN NHÂN DÂN TỈNH PHONG LÂM|SỞ LÂM NGHIỆP VÀ MÔI TRƯỜNG|/|Số: 1204/SLNMT-TNN|"
        "Phong Điền, ngày 7 tháng 10 năm 2025|HỎA TỐC|V/v ứng phó lũ quét tại|các xã vùng cao||"
        "Kính gửi:|- Ủy ban nhân dân các xã: Mường Lặn, Pa Hu;|- Công ty TNHH Thủy nông Sông Đà.|"
        "Sở đề nghị các đơn vị trực 24/24 giờ./.",
        "- Như trên;|- UBND tỉnh (để b/c);|- Sở Xây dựng (để phối hợp);|- GĐ, các PGĐ Sở;|"
        "- Lưu: VT, TNN (03b). nthanh.",
        ["TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG|ThS. Đinh Quốc Hùng Cường"], ""), {
            "TypeName": "Công văn", "CodeNumber": "1204", "Priority": 3, "Place": "Phong Điền",
            "Subject": "ứng phó lũ quét tại các xã vùng cao", "IssuedDate": "2025-10-07",
            "To": ["Ủy ban nhân dân các xã: Mường Lặn, Pa Hu", "Công ty TNHH Thủy nông Sông Đà"],
            "ArchivePlaces": ["VT", "TNN"], "TyperNotation": "nthanh",
            "SignerInfo": signer("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "Đinh Quốc Hùng Cường"),
            "Recipients": [to("Như trên"), to("UBND tỉnh", "để b/c"),
                           to("Sở Xây dựng", "để phối hợp"), to("GĐ, các PGĐ Sở")]}),
    "secret and urgent": ((
        "BỘ HẢI DƯƠNG|CỤC HÀNG HẢI ĐẢO XA|/|Số: 09/BC-CHHĐX|Đảo Xa, ngày 11 tháng 02 năm 2024|"
        "TỐI MẬT|KHẨN|BÁO CÁO|Tình hình luồng lạch quý I năm 2024||1. Kết quả|Đã nạo vét.",
        "- Bộ Hải dương (để báo cáo);|- Các Vụ: KH, TC;|- Lưu: VT, HH.",
        ["Q. CỤC TRƯỞNG|(Đã ký)|Tạ Văn Sóng"], ""), {
            "Secrecy": "TỐI MẬT", "Priority": 1, "OrganizationInCharge": "BỘ HẢI DƯƠNG",
            "SignerInfo": signer(None, "Q. CỤC TRƯỞNG", "Tạ Văn Sóng"),
            "Recipients": [to("Bộ Hải dương", "để báo cáo"), to("Các Vụ: KH, TC")]}),
    "two agencies": ((
        "SỞ MÂY - SỞ GIÓ|/|Số: 15/KHLN-SM-SG|Sương Hạ, ngày 20 tháng 8 năm 2023|"
        "KẾ HOẠCH LIÊN NGÀNH|Phối hợp quan trắc mùa bão năm 2023||I. MỤC ĐÍCH|1. Kịp thời.",
        "- UBND tỉnh;|- Lưu: VT (SM, SG).",
        ["GIÁM ĐỐC SỞ MÂY|Lý Thị Mây", "GIÁM ĐỐC SỞ GIÓ|Trần Văn Gió"], ""), {
            "OrganNames": ["SỞ MÂY", "SỞ GIÓ"], "CodeNumber": "15",
            "Signers": [signer(None, "GIÁM ĐỐC SỞ MÂY", "Lý Thị Mây"),
                        signer(None, "GIÁM ĐỐC SỞ GIÓ", "Trần Văn Gió")]}),
    "appendices": ((
        "UBND TỈNH ĐẤT SÉT|BAN QUẢN LÝ KHU CÔNG NGHỆ GỐM|/|Số: 45/TTr-BQLKCNG|"
        "Gốm Hạ, ngày 01 tháng 12 năm 2022|TỜ TRÌNH|Về việc phê duyệt dự toán xây dựng lò gốm||"
        "Kính gửi: Ủy ban nhân dân tỉnh Đất Sét.|Ban Quản lý trình dự toán (Phụ lục I, II)./.",
        "- Như trên;|- Sở Tài chính (t/h);|- Lưu: VT, KHTC (02b).",
        ["KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Nguyễn Đất Nung"],
        "Phụ lục I|DỰ TOÁN XÂY LÒ|1. Gạch chịu lửa.|Phụ lục II|DANH MỤC THIẾT BỊ|1. Bàn xoay."), {
            "TypeCode": "TTr", "To": ["Ủy ban nhân dân tỉnh Đất Sét"],
            "Appendixes": ["Phụ lục I DỰ TOÁN XÂY LÒ", "Phụ lục II DANH MỤC THIẾT BỊ"],
            "Recipients": [to("Như trên"), to("Sở Tài chính", "t/h")],
            "ArchivePlaces": ["VT", "KHTC"], "PromulgationAmount": None}),
    "two who sign a record": ((
        "CÔNG TY CỔ PHẦN CẦU TRE|/|Số: 112/BB-CTCPCT|Cầu Tre, ngày 15 tháng 6 năm 2025|BIÊN BẢN|"
        "Họp Đại hội đồng cổ đông thường niên||Thời gian bắt đầu: 8 giờ 00.",
        "- Cổ đông;|- Lưu: VT, HĐQT.", ["THƯ KÝ|Phan Thị Nan", "CHỦ TỌA|Đỗ Văn Tre"], ""), {
            "TypeName": "Biên bản", "Signers": [signer(None, "THƯ KÝ", "Phan Thị Nan"),
                                                signer(None, "CHỦ TỌA", "Đỗ Văn Tre")]}),
    "two who sign on one line": ((
        "CÔNG TY CỔ PHẦN CẦU TRE|/|Số: 113/BB-CTCPCT|Cầu Tre, ngày 15 tháng 6 năm 2025|BIÊN BẢN|"
        "Kiểm kê tài sản||Thời gian bắt đầu: 8 giờ 00.",
        "- Phòng Kế toán;|- Lưu: VT.",
        ["\\tNGƯỜI LẬP\\tGIÁM ĐỐC|\\tPhan Thị Nan\\tĐỗ Văn Tre"], ""), {
            "SignerInfo": signer(None, "GIÁM ĐỐC", "Đỗ Văn Tre"),
            "Signers": [signer(None, "NGƯỜI LẬP", "Phan Thị Nan"),
                        signer(None, "GIÁM ĐỐC", "Đỗ Văn Tre")]}),
    "telegram": ((
        "BAN CHỈ HUY PHÒNG CHỐNG THIÊN TAI XÃ ĐỒI CỌ|/|Số: 03/CĐ-BCH|"
        "Đồi Cọ, hồi 17 giờ 30 ngày 09 tháng 9 năm 2025|HỎA TỐC HẸN GIỜ|CÔNG ĐIỆN|"
        "Về việc ứng phó bão số 7||Yêu cầu sơ tán dân trước 20 giờ.",
        "- Như trên;|- Lưu: VT.", ["KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Cao Văn Cọ"], ""), {
            "TypeName": "Công điện", "Priority": 4, "IssuedDate": "2025-09-09", "Place": "Đồi Cọ"}),
    "no subject, ranks of a doctor": ((
        "BỆNH VIỆN LÁ NGẢI|/|Số: 0458/GGT-BVLN|Ngải Cứu, ngày 19 tháng 3 năm 2024|GIẤY GIỚI THIỆU||"
        "Bệnh viện Lá Ngải trân trọng giới thiệu: Bà Hoàng Thị Gừng.|Được cử đến: Sở Y tế.",
        "- Như trên;|- Lưu: VT.", ["KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BS.CKII. Mạc Đinh Lăng"], ""), {
            "TypeName": "Giấy giới thiệu", "CodeNumber": "458", "Subject": None,
            "SignerInfo": signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Mạc Đinh Lăng")}),
    "undated, with a delegate of the ward": ((
        "ỦY BAN NHÂN DÂN PHƯỜNG BẾN SẬY|/|Số: 02/CT-UBND|Bến Sậy, ngày    tháng 4 năm 2026|"
        "CHỈ THỊ|Tăng cường phòng cháy bãi sậy||1. Công an phường tuần tra.",
        "- TT. Đảng ủy, HĐND phường (b/c);|- Các tổ dân phố (để thực hiện);|- Lưu: VT.",
        ["TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Bùi Lau Lách"], ""), {
            "IssuedDate": "2026-04", "TypeName": "Chỉ thị",
            "SignerInfo": signer("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
                                 "Bùi Lau Lách"),
            "Recipients": [to("TT. Đảng ủy, HĐND phường", "b/c"),
                           to("Các tổ dân phố", "để thực hiện")]}),
}


def as_model(above, recipients, signatures, behind):
    head, body = above.split("||")
    lines = []

    def add(props, text):
        for line in text.split("|"):
            lines.append(f"@l{len(lines)} {props} | {line}\n")

    add("align=center bold", head.replace("|/|", f"|{NATION}|"))
    add("align=justify", body)
    add("size=11", "Nơi nhận:|" + recipients)
    for block in signatures:
        add("align=center bold", block)
    for line in behind.split("|") if behind else ():
        add("align=justify" if line[0].isdigit() else "align=center bold", line)
    return "page top=20 bottom=20 left=30 right=20\n" + "".join(lines)


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_record(vanthu, tmp_path, name, kind):
    pieces, expected = DOCUMENTS[name]
    source = tmp_path / f"a.{kind}"
    WRITERS[kind].write(model.parse(as_model(*pieces), name), source)
    record = vanthu.json_lines("extract", source)[1][0]["record"]
    assert {key: record[key] for key in expected} == expected
