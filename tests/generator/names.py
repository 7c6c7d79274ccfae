"""Invented provinces, agencies, people and offices."""

import datetime
from dataclasses import dataclass, field

PROVINCES = ("Hòa An", "Vĩnh Lạc", "Phú Khê", "An Thượng", "Đông Lĩnh", "Quế Giang", "Tân Hải",
             "Thanh Nguyên", "Lạc Thủy Hà", "Bình Lâm", "Sơn Tịnh Hạ", "Hà Phong", "Khánh Lộc",
             "Long Thuận", "Mỹ Xuyên Đông")
CITIES = ("Hà Nội", "Đà Nẵng", "Cần Thơ", "Hải Phòng")
COMMUNES = ("Tân Phú", "Hòa Bắc", "Đại Nghĩa", "Quang Minh", "Phước Long", "Thạnh Lợi", "Yên Khê",
            "Bàu Sen", "Cẩm Đường", "Ea Krông", "Mường Lạn", "Nậm Khẩu", "Xuân Thủy", "Bình Khánh")
DISTRICTS = ("Tiên Hưng", "Đức Lộc", "Mộc Sơn", "Cai Vàng", "Phú Hữu", "Đắk Mar")
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi",
            "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Đoàn", "Trịnh", "Lâm", "Mai", "Tạ", "Quách")
MIDDLES = ("Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Quốc", "Xuân", "Thị Kim",
           "Thị Ngọc", "Công", "Bá", "Đình", "Thị Mỹ", "Hồng")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Giang", "Hải", "Hạnh", "Hòa", "Hùng", "Khánh", "Lan",
         "Linh", "Long", "Mai", "Nam", "Nga", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Thủy", "Trang",
         "Tuấn", "Vinh", "Yến", "Đạt", "Hậu", "Lộc", "Ánh", "Ý", "Uyên")
TWO_TIER = datetime.date(2025, 7, 1)  # since then there are no districts


@dataclass
class Agency:
    name: str                  # as in a sentence
    head_lines: tuple          # as in the head, one string a line
    code: str
    place: str
    parent: str = None
    collective: str = None     # who TM. is for
    chief: str = "GIÁM ĐỐC"
    deputy: str = "PHÓ GIÁM ĐỐC"
    units: tuple = ("VP", "TCCB", "KHTC")
    chief_name: str = "Giám đốc"
    order: str = None          # the line of authority over a preamble
    offices: tuple = (("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),)
    kind: str = "department"
    province: str = ""
    subordinates: tuple = ("các phòng chuyên môn", "các đơn vị trực thuộc")
    superior: tuple = ()
    ranks: bool = False        # where học vị may stand before a name
    extra: dict = field(default_factory=dict)


DEPARTMENTS = (  # name, code, units
    ("Sở Tài chính", "STC", ("VP", "QLNS", "QLG")),
    ("Sở Nội vụ", "SNV", ("VP", "CCHC", "TCBC")),
    ("Sở Y tế", "SYT", ("VP", "NVY", "KHTC")),
    ("Sở Giáo dục và Đào tạo", "SGDĐT", ("VP", "GDTrH", "TCCB")),
    ("Sở Tư pháp", "STP", ("VP", "PBGDPL", "XDKT")),
    ("Sở Xây dựng", "SXD", ("VP", "QLXD", "QHKT")),
    ("Sở Khoa học và Công nghệ", "SKHCN", ("VP", "CNTT", "QLKH")),
    ("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", ("VP", "QLVH", "QLDL")),
    ("Sở Di sản và Mỹ thuật", "SDSMT", ("VP", "DSVH")),
    ("Sở Công Thương", "SCT", ("VP", "QLTM", "KTAT&MT")),
    ("Sở Nông nghiệp và Môi trường", "SNNMT", ("VP", "QLĐĐ", "PTNT")),
)
MINISTRIES = (
    ("Bộ Sông ngòi và Biển đảo", "BSNBĐ"), ("Bộ Di sản và Lễ hội", "BDSLH"),
    ("Bộ Hạ tầng nông thôn", "BHTNT"), ("Bộ Cầu đường", "BCĐ"),
)
BUREAUS = (("Cục Đo đạc biển", "CĐĐB"), ("Cục Cầu đường", "CCĐ"), ("Cục Lễ hội dân gian", "CLHDG"))
ENTERPRISES = (
    ("Công ty TNHH Một thành viên Cấp thoát nước", "CTN"), ("Công ty Cổ phần Môi trường đô thị",
                                                            "MTĐT"),
    ("Công ty TNHH MTV Thủy lợi Nam", "TLN"), ("Tổng công ty Đường sông", "TCTĐS"),
)


def person(chance):
    return f"{chance.pick(SURNAMES)} {chance.pick(MIDDLES)} {chance.pick(GIVEN)}"


def is_two_tier(day):
    return day >= TWO_TIER


def province_name(chance):
    return chance.pick(PROVINCES)


def committee(chance, day):
    province = province_name(chance)
    word = "thành phố" if chance.maybe(0.1) else "tỉnh"
    if word == "thành phố":
        province = chance.pick(CITIES)
    lines = (("ỦY BAN NHÂN DÂN", f"{word} {province}".upper()) if chance.maybe(0.7)
             else (f"Ủy ban nhân dân {word} {province}".upper(),))
    return Agency(f"Ủy ban nhân dân {word} {province}", lines, "UBND", province,
                  collective="ỦY BAN NHÂN DÂN", chief="CHỦ TỊCH", deputy="PHÓ CHỦ TỊCH",
                  units=("VX", "NC", "KTTH", "TH", "KSTTHC"), chief_name="Chủ tịch",
                  order=chance.pick((f"ỦY BAN NHÂN DÂN {word} {province}".upper(),
                                     f"CHỦ TỊCH ỦY BAN NHÂN DÂN {word} {province}".upper())),
                  kind="committee", province=province,
                  subordinates=("các sở, ban, ngành", f"Ủy ban nhân dân các xã, phường"),
                  superior=("Thủ tướng Chính phủ", "Bộ Nội vụ", "Bộ Tài chính"))


def department(chance, day):
    name, code, units = chance.pick(DEPARTMENTS)
    province = province_name(chance)
    parent = chance.pick((f"UBND TỈNH {province.upper()}",
                          f"ỦY BAN NHÂN DÂN TỈNH {province.upper()}",
                          f"ỦY BAN NHÂN DÂN\\nTỈNH {province.upper()}"))
    return Agency(name, (name.upper(),), code, province, parent=parent, units=units,
                  province=province,
                  order=f"GIÁM ĐỐC {name.upper()}", superior=(f"Ủy ban nhân dân tỉnh {province}",
                                                             "Bộ Nội vụ", "Bộ Tài chính"))


def sub_department(chance, day):
    name, code = chance.pick((("Chi cục Văn thư - Lưu trữ", "CCVTLT"), ("Chi cục Thủy lợi", "CCTL"),
                              ("Chi cục Dân số", "CCDS"), ("Chi cục Kiểm lâm", "CCKL")))
    province = province_name(chance)
    return Agency(name, (name.upper(),), code, province,
                  parent="SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" if "Kiểm" in name or "Thủy" in name
                  else "SỞ NỘI VỤ" if "Văn" in name else "SỞ Y TẾ",
                  chief="CHI CỤC TRƯỞNG", deputy="PHÓ CHI CỤC TRƯỞNG", chief_name="Chi cục trưởng",
                  units=("HCTH", "NV"), order=f"CHI CỤC TRƯỞNG {name.upper()}", province=province,
                  offices=(("TRƯỞNG PHÒNG HÀNH CHÍNH - TỔNG HỢP",
                            "PHÓ TRƯỞNG PHÒNG HÀNH CHÍNH - TỔNG HỢP"),),
                  superior=(f"Sở Nội vụ tỉnh {province}",))


def commune(chance, day):
    name, province = chance.pick(COMMUNES), province_name(chance)
    word = chance.pick(("xã", "phường", "xã"))
    if is_two_tier(day) and chance.maybe(0.1):
        word = "đặc khu"
    lines = ("ỦY BAN NHÂN DÂN", f"{word} {name}".upper())
    parent = None
    if not is_two_tier(day) and chance.maybe(0.3):
        parent = f"UBND HUYỆN {chance.pick(DISTRICTS).upper()}"
    return Agency(f"Ủy ban nhân dân {word} {name}", lines, "UBND", name, parent=parent,
                  collective="ỦY BAN NHÂN DÂN", chief="CHỦ TỊCH", deputy="PHÓ CHỦ TỊCH",
                  units=("VP", "KT", "VHXH"), chief_name="Chủ tịch", province=province,
                  order=f"ỦY BAN NHÂN DÂN {word} {name}".upper(), kind="committee",
                  subordinates=("các thôn, tổ dân phố", "các trường học trên địa bàn"),
                  superior=(f"Ủy ban nhân dân tỉnh {province}", "Sở Nội vụ", "Sở Tài chính"))


def council(chance, day):
    name, province = chance.pick(COMMUNES), province_name(chance)
    word, where = chance.pick((("tỉnh", province), ("xã", name), ("phường", name)))
    return Agency(f"Hội đồng nhân dân {word} {where}", ("HỘI ĐỒNG NHÂN DÂN",
                                                        f"{word} {where}".upper()),
                  "HĐND", where, collective="HỘI ĐỒNG NHÂN DÂN", chief="CHỦ TỊCH",
                  deputy="PHÓ CHỦ TỊCH", units=("VP", "PC"), chief_name="Chủ tịch",
                  province=province,
                  order=f"HỘI ĐỒNG NHÂN DÂN {word} {where}".upper(), kind="council",
                  superior=("Ủy ban Thường vụ Quốc hội",))


def office(chance, day):
    if is_two_tier(day):
        name, code = chance.pick((("Phòng Kinh tế", "PKT"), ("Phòng Văn hóa - Xã hội", "PVHXH"),
                                  ("Phòng Kinh tế, Hạ tầng và Đô thị", "PKTHTĐT")))
        parent = f"UBND XÃ {chance.pick(COMMUNES).upper()}"
    else:
        name, code = chance.pick((("Phòng Nội vụ", "PNV"), ("Phòng Tư pháp", "PTP"),
                                  ("Phòng Tài chính - Kế hoạch", "PTCKH")))
        parent = f"UBND HUYỆN {chance.pick(DISTRICTS).upper()}"
    place = parent.split(" ", 2)[2].title()
    return Agency(name, (name.upper(),), code, place, parent=parent, chief="TRƯỞNG PHÒNG",
                  deputy="PHÓ TRƯỞNG PHÒNG", chief_name="Trưởng phòng", units=(code,), offices=(),
                  order=f"TRƯỞNG {name.upper()}", province=province_name(chance),
                  superior=("Sở Nội vụ", "Sở Tài chính"))


def school(chance, day):
    who = chance.pick(("Lê Văn Khê", "Nguyễn Hữu Lộc", "Trần Quang Đạo", "Phan Bá Sơn"))
    initials = "".join(word[0] for word in who.split())
    province = province_name(chance)
    word, code, parent = chance.pick((
        ("Trường Trung học phổ thông", "THPT", f"SỞ GIÁO DỤC VÀ ĐÀO TẠO\\nTỈNH {province.upper()}"),
        ("Trường THPT", "THPT", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("Trường Tiểu học", "TH", f"UBND PHƯỜNG {chance.pick(COMMUNES).upper()}"),
        ("Trường Mầm non", "MN", f"UBND XÃ {chance.pick(COMMUNES).upper()}")))
    return Agency(f"{word} {who}", (f"{word} {who}".upper(),), f"{code}{initials}", province,
                  parent=parent, chief="HIỆU TRƯỞNG", deputy="PHÓ HIỆU TRƯỞNG",
                  chief_name="Hiệu trưởng", units=("VP", "CM"), offices=(), ranks=True,
                  order=f"HIỆU TRƯỞNG {word} {who}".upper(), kind="school", province=province,
                  subordinates=("các tổ chuyên môn", "giáo viên chủ nhiệm"),
                  superior=("Sở Giáo dục và Đào tạo",))


def university(chance, day):
    province = province_name(chance)
    ministry = chance.pick(MINISTRIES)[0].upper()
    return Agency(f"Trường Đại học {province}", (f"TRƯỜNG ĐẠI HỌC {province}".upper(),),
                  "ĐH" + "".join(w[0] for w in province.split()), province, parent=ministry,
                  chief="HIỆU TRƯỞNG", deputy="PHÓ HIỆU TRƯỞNG", chief_name="Hiệu trưởng",
                  units=("ĐT", "TCCB", "CTSV"), ranks=True, kind="school", province=province,
                  offices=(("TRƯỞNG PHÒNG ĐÀO TẠO", "PHÓ TRƯỞNG PHÒNG ĐÀO TẠO"),),
                  order=f"HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC {province}".upper(),
                  subordinates=("các khoa, phòng, trung tâm", "sinh viên hệ chính quy"),
                  superior=("Bộ Giáo dục và Đào tạo",))


def hospital(chance, day):
    province = province_name(chance)
    where = chance.pick(COMMUNES)
    return Agency(f"Bệnh viện Đa khoa khu vực {where}",
                  ("BỆNH VIỆN ĐA KHOA", f"KHU VỰC {where.upper()}"), f"BVKV{where[0]}", where,
                  parent=f"SỞ Y TẾ {province.upper()}" if chance.maybe(0.5) else "SỞ Y TẾ",
                  units=("KHTH", "TCHC", "ĐD"), ranks=True, kind="hospital", province=province,
                  offices=(("TRƯỞNG PHÒNG KẾ HOẠCH TỔNG HỢP", "PHÓ TRƯỞNG PHÒNG KẾ HOẠCH TỔNG HỢP"),
                           ),
                  order=f"GIÁM ĐỐC BỆNH VIỆN ĐA KHOA KHU VỰC {where.upper()}",
                  subordinates=("các khoa lâm sàng và cận lâm sàng", "các phòng chức năng"),
                  superior=("Sở Y tế",))


def enterprise(chance, day):
    name, code = chance.pick(ENTERPRISES)
    province = province_name(chance)
    big = name.startswith("Tổng")
    full = f"{name} {province}"
    parent = None if big else chance.pick((None, f"UBND TỈNH {province.upper()}",
                                           "TỔNG CÔNG TY ĐƯỜNG SÔNG"))
    lines = (name.upper(), province.upper()) if chance.maybe(0.5) else (full.upper(),)
    chief = "TỔNG GIÁM ĐỐC" if big else "GIÁM ĐỐC"
    return Agency(full, lines, code, province, parent=parent, chief=chief, deputy=f"PHÓ {chief}",
                  chief_name="Tổng Giám đốc" if big else "Giám đốc",
                  units=("TCHC", "KT", "KHKD"), kind="enterprise", province=province,
                  offices=(("TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH",
                            "PHÓ TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH"),),
                  order=f"{chief} {full.upper()}",
                  subordinates=("các xí nghiệp, chi nhánh", "các phòng nghiệp vụ"),
                  superior=(f"Ủy ban nhân dân tỉnh {province}", "Sở Tài chính"))


def ministry(chance, day):
    name, code = chance.pick(MINISTRIES)
    return Agency(name, (name.upper(),), code, "Hà Nội", chief="BỘ TRƯỞNG", deputy="THỨ TRƯỞNG",
                  chief_name="Bộ trưởng", units=("VP", "TCCB", "KHTC", "PC"), kind="ministry",
                  order=f"BỘ TRƯỞNG {name.upper()}", province="Hà Nội",
                  offices=(("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
                           ("VỤ TRƯỞNG VỤ PHÁP CHẾ", "PHÓ VỤ TRƯỞNG VỤ PHÁP CHẾ")),
                  subordinates=("các cục, vụ, viện trực thuộc Bộ",),
                  superior=("Thủ tướng Chính phủ",))


def bureau(chance, day):
    name, code = chance.pick(BUREAUS)
    return Agency(name, (name.upper(),), code, "Hà Nội", parent=chance.pick(MINISTRIES)[0].upper(),
                  chief="CỤC TRƯỞNG", deputy="PHÓ CỤC TRƯỞNG", chief_name="Cục trưởng",
                  units=("VP", "QLCL", "KHTC"), order=f"CỤC TRƯỞNG {name.upper()}",
                  province="Hà Nội", superior=("Bộ trưởng Bộ Hạ tầng nông thôn",))


def board(chance, day):
    province = province_name(chance)
    name = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông"
    return Agency(name, ("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH", "GIAO THÔNG"),
                  "BQLGT", province, parent=f"UBND TỈNH {province.upper()}", units=("HCTH", "KTTĐ"),
                  order="GIÁM ĐỐC BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG\\nCÁC CÔNG TRÌNH GIAO THÔNG",
                  offices=(), province=province, superior=(f"Ủy ban nhân dân tỉnh {province}",
                                                           "Sở Xây dựng"))


def centre(chance, day):
    province = province_name(chance)
    name = chance.pick(("Trung tâm Phục vụ hành chính công", "Trung tâm Kiểm soát bệnh tật",
                        "Trung tâm Lưu trữ lịch sử"))
    code = {"P": "TTPVHCC", "K": "KSBT", "L": "TTLTLS"}[name[10]]
    return Agency(name, (name.upper(),), code, province, parent=f"UBND TỈNH {province.upper()}",
                  units=("HCTH", "NV"), order=f"GIÁM ĐỐC {name.upper()}", offices=(),
                  province=province, superior=(f"Ủy ban nhân dân tỉnh {province}", "Sở Nội vụ"))


def committee_office(chance, day):
    province = province_name(chance)
    return Agency("Văn phòng Ủy ban nhân dân tỉnh", ("VĂN PHÒNG",), "VPUB", province,
                  parent=f"ỦY BAN NHÂN DÂN TỈNH {province.upper()}", chief="CHÁNH VĂN PHÒNG",
                  deputy="PHÓ CHÁNH VĂN PHÒNG", chief_name="Chánh Văn phòng", units=("HCTC", "TH"),
                  order="CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", offices=(), province=province,
                  superior=(f"Ủy ban nhân dân tỉnh {province}",))


def steering(chance, day):
    province = province_name(chance)
    return Agency("Ban Chỉ đạo Chuyển đổi số tỉnh", ("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",), "BCĐCĐS",
                  province,
                  parent=f"UBND TỈNH {province.upper()}", collective="BAN CHỈ ĐẠO",
                  chief="TRƯỞNG BAN", deputy="PHÓ TRƯỞNG BAN", chief_name="Trưởng Ban Chỉ đạo",
                  units=("CNTT",), order="BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH", offices=(),
                  province=province, kind="steering",
                  superior=(f"Ủy ban nhân dân tỉnh {province}", "Bộ Khoa học và Công nghệ"))


def inspectorate(chance, day):
    province = province_name(chance)
    return Agency(f"Thanh tra tỉnh {province}", (f"THANH TRA TỈNH {province.upper()}",)
                  if chance.maybe(0.5) else ("THANH TRA TỈNH",), "TTT", province,
                  parent=f"UBND TỈNH {province.upper()}", chief="CHÁNH THANH TRA",
                  deputy="PHÓ CHÁNH THANH TRA", chief_name="Chánh Thanh tra", units=("VP", "NV1"),
                  order="CHÁNH THANH TRA TỈNH", province=province,
                  superior=("Thanh tra Chính phủ", f"Ủy ban nhân dân tỉnh {province}"))


MAKERS = (committee, committee, department, department, department, sub_department, commune,
          commune,
          council, office, school, university, hospital, enterprise, ministry, bureau, board,
          centre,
          committee_office, steering, inspectorate)


def agency(chance, day):
    return chance.pick(MAKERS)(chance, day)
