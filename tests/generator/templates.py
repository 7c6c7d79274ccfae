"""The templates of Phụ lục III, cut out of the decree's own file and filled in as a clerk would.

The file is not part of this repository; what stands here is only what is written into its gaps.
"""

import re
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBERS = {"1.1": "12/NQ", "1.2": "08/QĐ", "1.3": "47/QĐ", "1.4": "215/BC", "1.5": "318",
           "1.6": "03/CĐ", "1.7": "66/GM", "1.8": "104/GGT", "1.9": "09/BB", "1.10": "31/GNP"}
TEXT = ("Các đơn vị trực thuộc rà soát nhiệm vụ được giao, phân công người theo dõi từng đầu việc "
        "và gửi kết quả về Cục trước ngày 20 hằng tháng để tổng hợp")
GAP = r"[\s.…]*\d*[\s.…]*"   # dots, the number of a note among them

# (what the text of a paragraph matches, what is written): the first that matches.
FILLED = (
    (r"TÊN CQ, TC CHỦ QUẢN.*", "BỘ SÔNG NGÒI VÀ BIỂN ĐẢO"),
    (r"TÊN CƠ QUAN, TỔ +CHỨC.*", "CỤC ĐO ĐẠC BIỂN"),
    (r"Số:.*", "Số: {number}-{code}"),
    (rf"{GAP}, ngày.*tháng.*năm.*", "Hà Nội, ngày 05 tháng 6 năm 2023"),
    (r"THẨM QUYỀN BAN HÀNH.*", "CỤC TRƯỞNG CỤC ĐO ĐẠC BIỂN"),
    (r"TÊN LOẠI VĂN BẢN.*", "BÁO CÁO"),
    (r"QUYỀN HẠN, CHỨC VỤ.*", "CỤC TRƯỞNG"),
    (r"\(Chữ ký.*|dấu/chữ ký số.*", ""),
    (r"Họ và tên", "Lâm Thị Mộc Miên"),
    (r"V/v.*", "V/v kiểm tra công tác văn thư, lưu trữ năm 2023"),
    (r"Về việc [.…\s\d]*", "Về việc kiểm tra công tác văn thư, lưu trữ"),
    (r"Ban hành \(Phê duyệt\).*", "Ban hành Quy chế công tác văn thư của Cục Đo đạc biển"),
    (r"Căn cứ.*", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về "
     "công tác văn thư;"),
    (r"Theo đề nghị của.*", "Theo đề nghị của Chánh Văn phòng Cục."),
    (r"Điều 1.*kèm theo Quyết định này.*", "Điều 1. Ban hành kèm theo Quyết định này Quy chế công "
     "tác văn thư của Cục Đo đạc biển."),
    (r"Điều 1.*", f"Điều 1. {TEXT}."),
    (r"Điều (…|\.\.\.).*", f"Điều 2. {TEXT}./."),
    (r"- Như Điều.*", "- Như Điều 2;"), (r"- Như trên;", "- Như trên;"),
    (r"- Lưu: VT, Hồ sơ\.", "- Lưu: VT, Hồ sơ."), (r"- Lưu: VT\.", "- Lưu: VT."),
    (r"- Lưu: VT.*", "- Lưu: VT, TH."),
    (r"Kính gửi:.*", "Kính gửi:"),
    (r".*điện:", "Cục trưởng Cục Đo đạc biển điện:"),
    (r".*trân trọng kính mời:.*", "Cục Đo đạc biển trân trọng kính mời: Ông Trần Quảng Bạch Đàn, "
     "Trưởng phòng Tổng hợp."),
    (r"Tới dự.*", "Tới dự cuộc họp về công tác văn thư, lưu trữ."),
    (r"Chủ trì: .*", "Chủ trì: Cục trưởng Cục Đo đạc biển."),
    (r"Thời gian:.*", "Thời gian: 08 giờ 30 phút, ngày 12 tháng 6 năm 2023."),
    (r"Địa điểm:.*", "Địa điểm: Phòng họp số 2, trụ sở Cục Đo đạc biển."),
    (r".*trân trọng giới thiệu:", "Cục Đo đạc biển trân trọng giới thiệu:"),
    (r"Ông \(bà\):?[.…\s\d]*", "Ông (bà): Trần Quảng Bạch Đàn"),
    (r"Chức vụ:.*", "Chức vụ: Chuyên viên"), (r"Được cử đến:.*", "Được cử đến: Vụ Kế hoạch"),
    (r"Về việc:.*", "Về việc: nhận tài liệu lưu trữ"),
    (r"Giấy này có giá trị.*", "Giấy này có giá trị đến hết ngày 30 tháng 6 năm 2023./."),
    (r"Thời gian bắt đầu:.*", "Thời gian bắt đầu: 08 giờ 00 phút, ngày 05 tháng 6 năm 2023"),
    (r"Thành phần tham dự:.*", "Thành phần tham dự: lãnh đạo các phòng thuộc Cục"),
    (r"Chủ trì \(chủ toạ\):.*", "Chủ trì (chủ tọa): Ông Trần Quảng Bạch Đàn"),
    (r"Thư ký \(.*", "Thư ký (người ghi biên bản): Bà Lâm Thị Mộc Miên"),
    (r"Nội dung \(theo.*",
     "Nội dung (theo diễn biến cuộc họp): các phòng báo cáo kết quả công tác."),
    (r"Cuộc họp \(.*", "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 05 tháng 6 năm 2023./."),
    (r"Xét Đơn.*", "Xét Đơn đề nghị nghỉ phép ngày 01/6/2023 của ông (bà) Trần Quảng Bạch Đàn,"),
    (r".*cấp cho:", "Cục Đo đạc biển cấp cho:"),
    (r"Được nghỉ phép.*",
     "Được nghỉ phép trong thời gian 05 ngày kể từ ngày 12 tháng 6 năm 2023 đến "
     "hết ngày 16 tháng 6 năm 2023 tại tỉnh Hòa An."),
    (r"Số ngày nghỉ phép.*", "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm./."),
)
TITLES = ("NGHỊ QUYẾT", "CÔNG ĐIỆN", "GIẤY MỜI", "BIÊN BẢN")
OTHERS = ("Văn phòng Bộ", "Vụ Kế hoạch", "Vụ Pháp chế", "Thanh tra Bộ", "Trung tâm Thông tin",
          "Các phòng thuộc Cục", "Vụ Tổ chức cán bộ")
SUBJECT = "Kiểm tra công tác văn thư, lưu trữ năm 2023"


def text_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def write_over(paragraph, text):
    """The text in the format of the paragraph's first run with letters; nothing else stays."""
    runs = [r for r in paragraph.iter(W + "r") if r.find(W + "t") is not None]
    for run in runs:
        for child in list(run):
            if child.tag in (W + "t", W + "tab", W + "br"):
                run.remove(child)
    for run in paragraph.iter(W + "r"):
        for tab in run.findall(W + "tab"):
            run.remove(tab)
    if not runs:
        return
    plain = [r for r in runs if r.find(f"{W}rPr/{W}vertAlign") is None] or runs
    item = ElementTree.SubElement(plain[0], W + "t")
    item.text = text
    item.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def set_as(paragraph, align, first=None, bold=False):
    """What a clerk sets when text takes the place of dots."""
    props = paragraph.find(W + "pPr")
    if props is None:
        props = ElementTree.Element(W + "pPr")
        paragraph.insert(0, props)
    for tag in ("tabs", "ind", "jc") if first else ("jc",):
        for old in props.findall(W + tag):
            props.remove(old)
    if first:
        ElementTree.SubElement(props, W + "ind").set(W + "firstLine", first)
    ElementTree.SubElement(props, W + "jc").set(W + "val", align)
    for run in paragraph.iter(W + "r") if bold else ():
        marks = run.find(W + "rPr")
        if marks is None:
            marks = ElementTree.Element(W + "rPr")
            run.insert(0, marks)
        for old in marks.findall(W + "b"):
            marks.remove(old)
        fonts = marks.find(W + "rFonts")
        marks.insert(0 if fonts is None else 1, ElementTree.Element(W + "b"))


def fill_gap(p, place, last):
    """Dots alone: a subject below the title, a proposal below the căn cứ, or text."""
    if place == "title":
        write_over(p, SUBJECT)
        set_as(p, "center", bold=True)
    elif place == "basis":
        write_over(p, "Theo đề nghị của Chánh Văn phòng Cục.")
    else:
        write_over(p, TEXT + ("./." if last else "."))
        set_as(p, "both", "567")


def fill(blocks, number):
    code = "CĐĐB-VP" if number == "1.5" else "CĐĐB"
    full = f"Số: {NUMBERS[number]}{'/' if number == '1.5' else '-'}{code}"
    place, others = "", iter(OTHERS)
    for p in [p for b in blocks for p in b.iter(W + "p")]:
        text = re.sub(r"\s+", " ", text_of(p)).strip()
        if not text or set(text) <= {"_"}:
            continue
        known = [new for pattern, new in FILLED if re.fullmatch(pattern, text)]
        if text.startswith("Số:") and "/" in text:
            write_over(p, full)
        elif re.fullmatch(r"- ?[\s.…\d]*[;.]?", text):
            write_over(p, f"- {next(others)}{'.' if text[-1] != ';' else ';'}")
        elif known:
            write_over(p, known[0])
            if known[0] in ("CỤC TRƯỞNG", "Lâm Thị Mộc Miên"):
                set_as(p, "center")
            elif known[0].startswith(("Điều", "Được nghỉ")):
                set_as(p, "both", "567")
        elif re.fullmatch(r"[\s.…\d/]+", text):
            fill_gap(p, place, text.endswith("./."))
        place = "title" if text in TITLES or text.startswith("TÊN LOẠI") else \
            "basis" if text.startswith("Căn cứ") else ""


def cut(body):
    """{template: its blocks}, without the notes below."""
    out, current = {}, None
    for block in body:
        text = text_of(block).strip()
        hit = re.match(r"Mẫu (\d\.\d+) - ", text)
        if block.tag == W + "p" and hit:
            current = out.setdefault(hit.group(1), [])
        elif block.tag == W + "p" and text.startswith(("Mẫu văn bản", "Mẫu 2", "Mẫu 3")):
            current = None
        elif current is not None and not text.startswith("Ghi chú:"):
            current.append(block)
    return {k: v for k, v in out.items() if k in NUMBERS}


def drop_notes(blocks):
    """The notes of one template stand in the last row of its table."""
    for block in blocks:
        for row in block.findall(W + "tr"):
            if "Ghi chú:" in text_of(row):
                block.remove(row)


def write(source, folder):
    """Writes every template as folder/mau-N.docx; returns their names."""
    with zipfile.ZipFile(source) as z:
        parts = {info.filename: z.read(info) for info in z.infolist()}
    known = ElementTree.fromstring(parts["word/document.xml"]).find(W + "body")
    names = []
    for number in cut(known):
        root = ElementTree.fromstring(parts["word/document.xml"])
        body = root.find(W + "body")
        blocks = cut(body)[number]
        section = body.find(W + "sectPr")
        drop_notes(blocks)
        fill(blocks, number)
        for block in list(body):
            if block is not section and not any(block is b for b in blocks):
                body.remove(block)
        names.append(f"mau-{number}.docx")
        with zipfile.ZipFile(folder / names[-1], "w", zipfile.ZIP_DEFLATED) as z:
            for name, data in parts.items():
                if name == "word/document.xml":
                    data = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
                z.writestr(name, data)
    return names
