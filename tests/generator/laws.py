"""Documents of the State that invented documents cite: title, date, and how long in force."""

import datetime

# (how it is cited in a preamble, in force from, until): laws by name and date.
LAWS = (
    ("Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015", "2016-01-01", "2025-02-28"),
    ("Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025", "2025-03-01", None),
    ("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "2016-01-01", "2025-02-28"),
    ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "2025-06-16", None),
    ("Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015", "2017-01-01", "2025-12-31"),
    ("Luật Xây dựng ngày 18 tháng 6 năm 2014", "2015-01-01", "2026-06-30"),
    ("Luật Đầu tư công ngày 13 tháng 6 năm 2019", "2020-01-01", "2024-12-31"),
    ("Luật Đầu tư công ngày 29 tháng 11 năm 2024", "2025-01-01", None),
    ("Luật Đất đai ngày 18 tháng 01 năm 2024", "2024-08-01", None),
    ("Luật Đấu thầu ngày 23 tháng 6 năm 2023", "2024-01-01", None),
    ("Luật Giáo dục ngày 14 tháng 6 năm 2019", "2020-07-01", None),
    ("Luật Viên chức ngày 15 tháng 11 năm 2010", "2012-01-01", "2026-06-30"),
    ("Luật Phòng, chống tham nhũng ngày 20 tháng 11 năm 2018", "2019-07-01", None),
    ("Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020", "2022-01-01", None),
    ("Luật Tiếp cận thông tin ngày 06 tháng 4 năm 2016", "2018-07-01", None),
    ("Luật Kế toán ngày 20 tháng 11 năm 2015", "2017-01-01", None),
    ("Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023", "2024-01-01", None),
    ("Luật Doanh nghiệp ngày 17 tháng 6 năm 2020", "2021-01-01", None),
    ("Luật Lưu trữ ngày 21 tháng 6 năm 2024", "2025-07-01", None),
    ("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "2024-01-01", None),
    ("Bộ luật Lao động ngày 20 tháng 11 năm 2019", "2021-01-01", None),
    ("Bộ luật Dân sự ngày 24 tháng 11 năm 2015", "2017-01-01", None),
)

# (type, number and symbol, date, issuer, subject, in force from, until)
DECREES = (
    ("Nghị định", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ", "về công tác văn thư",
     "2020-03-05", None),
    ("Nghị định", "61/2018/NĐ-CP", "2018-04-23", "Chính phủ",
     "về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
     "2018-06-21", "2025-06-30"),
    ("Nghị định", "60/2021/NĐ-CP", "2021-06-21", "Chính phủ",
     "quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập", "2021-08-15", None),
    ("Nghị định", "112/2020/NĐ-CP", "2020-09-18", "Chính phủ",
     "về xử lý kỷ luật cán bộ, công chức, viên chức", "2020-09-20", "2025-06-30"),
    ("Nghị định", "115/2020/NĐ-CP", "2020-09-25", "Chính phủ",
     "quy định về tuyển dụng, sử dụng và quản lý viên chức", "2020-09-29", "2026-06-30"),
    ("Nghị định", "24/2024/NĐ-CP", "2024-02-27", "Chính phủ",
     "quy định chi tiết một số điều và biện pháp thi hành Luật Đấu thầu về lựa chọn nhà thầu",
     "2024-02-27", "2025-08-03"),
    ("Nghị quyết", "76/NQ-CP", "2021-07-15", "Chính phủ",
     "ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030",
     "2021-07-15", None),
    ("Quyết định", "06/QĐ-TTg", "2022-01-06", "Thủ tướng Chính phủ",
     "phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ "
     "chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030", "2022-01-06", None),
    ("Quyết định", "749/QĐ-TTg", "2020-06-03", "Thủ tướng Chính phủ",
     "phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”",
     "2020-06-03", None),
    ("Thông tư", "02/2019/TT-BNV", "2019-01-24", "Bộ trưởng Bộ Nội vụ",
     "quy định tiêu chuẩn dữ liệu thông tin đầu vào và yêu cầu bảo quản tài liệu lưu trữ điện tử",
     "2019-03-15", "2025-06-30"),
    ("Thông tư", "80/2021/TT-BTC", "2021-09-29", "Bộ trưởng Bộ Tài chính",
     "hướng dẫn thi hành một số điều của Luật Quản lý thuế", "2022-01-01", "2026-06-30"),
    ("Thông tư", "22/2021/TT-BGDĐT", "2021-07-20", "Bộ trưởng Bộ Giáo dục và Đào tạo",
     "quy định về đánh giá học sinh trung học cơ sở và học sinh trung học phổ thông",
     "2021-09-05", None),
    ("Thông tư", "32/2018/TT-BGDĐT", "2018-12-26", "Bộ trưởng Bộ Giáo dục và Đào tạo",
     "ban hành Chương trình giáo dục phổ thông", "2019-02-15", None),
)


def in_force(table, day):
    """The entries in force on a day; the last two members of an entry are from and until."""
    out = []
    for entry in table:
        since, until = entry[-2], entry[-1]
        if datetime.date.fromisoformat(since) <= day and \
                (until is None or day <= datetime.date.fromisoformat(until)):
            out.append(entry)
    return out
