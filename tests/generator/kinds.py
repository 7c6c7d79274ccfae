"""The kinds of document of Điều 7, each written by a function of its paper."""

import names
from chance import figures_of, words_of
from closing import close, close_two, receivers

TYPED = (  # type, code: those of template 1.4
    ("Chỉ thị", "CT"), ("Quy chế", "QC"), ("Quy định", "QyĐ"), ("Thông cáo", "TC"),
    ("Thông báo", "TB"), ("Hướng dẫn", "HD"), ("Chương trình", "CTr"), ("Kế hoạch", "KH"),
    ("Phương án", "PA"), ("Đề án", "ĐA"), ("Dự án", "DA"), ("Báo cáo", "BC"), ("Tờ trình", "TTr"),
    ("Giấy ủy quyền", "GUQ"), ("Phiếu gửi", "PG"), ("Phiếu chuyển", "PC"), ("Phiếu báo", "PB"),
)
STARTS = {
    "Chỉ thị": "Về việc tăng cường", "Thông cáo": "Về kết quả",
          "Thông báo": "Kết luận của {chief} tại cuộc họp về",
    "Hướng dẫn": "Thực hiện", "Chương trình": "Hành động về", "Kế hoạch": "Triển khai",
    "Phương án": "Tổ chức", "Đề án": "Nâng cao hiệu quả", "Dự án": "Đầu tư phục vụ",
    "Báo cáo": "Kết quả", "Tờ trình": "Về việc phê duyệt kế hoạch", "Quy chế": "Về",
    "Quy định": "Về việc",
}


def subject_of(paper, type_name):
    start = paper.prose.fill(STARTS.get(type_name, "Về việc"))
    about = paper.prose.subject()
    more = paper.chance.pick(("", f" năm {paper.day.year}", f" giai đoạn {paper.day.year} - "
                              f"{paper.day.year + 4}", f" 6 tháng đầu năm {paper.day.year}",
                              f" trên địa bàn {paper.prose.on_province()}",
                              f" tại {paper.agency.name} năm {paper.day.year} và một số nhiệm vụ, "
                              f"giải pháp trọng tâm năm {paper.day.year + 1} theo chỉ đạo của "
                              "cơ quan có thẩm quyền"))
    return f"{start} {about}{more}"


def thanks(paper, to):
    return paper.chance.pick((
        f"{paper.agency.name} kính đề nghị {to} xem xét, quyết định.",
        f"Trên đây là báo cáo của {paper.agency.name}, kính gửi {to} tổng hợp.",
        f"Rất mong nhận được sự quan tâm, phối hợp của {to}.",
        f"{paper.agency.name} trân trọng báo cáo.",
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh bằng văn bản để "
        "được xem xét, giải quyết."))


def body_of(paper):
    c = paper.chance
    style = c.pick(("sections", "sections", "plain", "parts"))
    paper.body(paper.prose.sentence())
    for mention in paper.mentions:
        paper.body(mention)
    getattr(paper, style)()
    if c.maybe(0.35):
        paper.figures()
    if c.maybe(0.2):
        note(paper)


def note(paper):
    import model as m
    last = paper.blocks[-1]
    if isinstance(last, m.Para) and last.runs and last.text.endswith("."):
        last.runs.append(m.Run(paper.prose.sentence(), {"size": "10"}, "note"))


def typed(paper, type_name, code):
    """Template 1.4: a document with a title."""
    c = paper.chance
    paper.code, paper.type_name = code, type_name
    paper.head()
    paper.title(type_name, subject_of(paper, type_name))
    to = None
    if type_name == "Tờ trình" or type_name == "Báo cáo" and c.maybe(0.5):
        to = paper.addressees()
    if type_name in ("Quy chế", "Quy định"):
        paper.articles(chapters=c.maybe(0.6))
    elif type_name == "Giấy ủy quyền":
        power(paper)
    elif type_name.startswith("Phiếu"):
        slip(paper, type_name)
    else:
        if c.maybe(0.35):
            paper.bases(propose=False)
        body_of(paper)
        paper.body(thanks(paper, to[0] if to else "các đơn vị"))
    paper.end_mark()
    close(paper, as_above=bool(to))


def power(paper):
    p, c = paper.prose, paper.chance
    paper.body(
        f"Người ủy quyền: Ông {names.person(c)}, {paper.agency.chief_name} {paper.agency.name}.")
    paper.body(f"Người được ủy quyền: Bà {names.person(c)}, Phó {paper.agency.chief_name}, CCCD số "
               f"0{c.randint(10, 99)}1{c.randint(10000000, 99999999)}.")
    paper.body(p.fill("Nội dung ủy quyền: ký các văn bản thuộc lĩnh vực {topic} {span}."))
    paper.body("Người được ủy quyền không được ủy quyền lại cho người khác.")


def slip(paper, type_name):
    p = paper.prose
    verb = {"Phiếu gửi": "gửi kèm theo các tài liệu sau:", "Phiếu chuyển": "chuyển đơn của ông "
            f"{p.on_person()} (thường trú tại {p.on_commune()}) đến cơ quan có thẩm quyền:",
            "Phiếu báo": "báo để quý cơ quan biết:"}[type_name]
    paper.body(f"{paper.agency.name} {verb}")
    for i in range(1, paper.chance.randint(2, 4)):
        paper.body(f"{i}. {p.sentence()}", "clause")


def letter(paper):
    """Template 1.5: công văn."""
    c = paper.chance
    unit = c.pick(paper.agency.units)
    subject = "V/v " + c.pick((paper.prose.subject(), f"triển khai {paper.prose.subject()}",
                               f"góp ý dự thảo Quy định về {paper.prose.subject()} trên địa bàn "
                               f"{paper.prose.on_province()} giai đoạn 2021 - 2030"))
    paper.head(unit=unit, subject=subject)
    to = paper.addressees()
    for mention in paper.mentions:
        paper.body(mention)
    paper.body(f"Phúc đáp {paper.prose.on_cite()}, {paper.agency.name} có ý kiến như sau:"
               if c.maybe(0.5) else paper.prose.sentence())
    if c.maybe(0.4):
        paper.plain()
    else:
        for i in range(1, c.randint(2, 5)):
            paper.clause(i, c.pick(("clauses", "titled")))
    if c.maybe(0.2):
        paper.figures()
    paper.body(thanks(paper, to[0]))
    paper.end_mark()
    close(paper, as_above=True)
    if c.maybe(0.15):
        p = paper.prose
        paper.add("contact",
                  f"Số 12 đường {p.on_street()}, {p.on_commune()}; ĐT: {p.on_phone()}; Fax: "
                  f"{p.on_phone()}; E-Mail: {p.on_email()}; Website: {p.on_url()}", size="11",
                  border_top="0.5", before="6")


def decision(paper):
    """Templates 1.2 and 1.3, the second with what is issued."""
    c = paper.chance
    paper.code, paper.type_name = "QĐ", "Quyết định"
    paper.head()
    annexed = c.maybe(0.35)
    what = c.pick((("Quy chế", "làm việc của " + paper.agency.name),
                   ("Quy định", "về " + paper.prose.subject()),
                   ("Kế hoạch", paper.prose.subject() + f" năm {paper.day.year}")))
    subject = f"Ban hành {what[0]} {what[1]}" if annexed else f"Về việc {paper.prose.subject()}"
    paper.title("Quyết định", subject)
    paper.bases(order=paper.agency.order)
    paper.order("QUYẾT ĐỊNH:")
    if annexed:
        paper.body(f"[[bold|Điều 1.]] Ban hành kèm theo Quyết định này {what[0]} {what[1]}.",
                   "article")
    else:
        paper.body(f"[[bold|Điều 1.]] {c.pick(('Giao', 'Thành lập', 'Phê duyệt'))} "
                   f"{paper.prose.clause()}, gồm các nội dung sau:", "article")
        for i in range(1, c.randint(2, 4)):
            paper.body(f"{i}. {paper.prose.sentence()}", "clause")
        for mention in paper.mentions:
            paper.body(mention)
    paper.body(
        f"[[bold|Điều 2.]] Quyết định này có hiệu lực kể từ ngày ký{c.pick(('', ' ban hành'))}"
               ".", "article")
    paper.body(
        f"[[bold|Điều 3.]] Chánh Văn phòng, {paper.agency.subordinates[0]} và các cá nhân có "
               "liên quan chịu trách nhiệm thi hành Quyết định này.", "article")
    paper.end_mark()
    close(paper, article=3)
    if annexed:
        issued(paper, *what)


def issued(paper, type_name, about):
    """What a decision issues: a head without number and date, the title, its text."""
    left, right = paper.agency_lines(), paper.nation_lines()
    import model as m
    for para in (*left, *right):
        para.id += "-issued"
    left[0].attrs["page-break-before"] = "yes"
    widths = ",".join(f"{w:g}" for w in paper.head_widths())
    paper.blocks[-1].attrs.pop("size", None)
    paper.blocks.append(m.Table({"widths": widths}, [[m.Cell({}, left), m.Cell({}, right)]]))
    subject = about[0].upper() + about[1:]
    paper.blocks.append(paper.centred("issued-title", type_name.upper(), size=paper.look.title,
                                      bold=True, before="12"))
    paper.blocks.append(paper.centred("issued-subject", subject, size=paper.look.subject,
                                      bold=True))
    blank = paper.chance.maybe(0.3)
    note_ = (f"(Kèm theo Quyết định số    /QĐ-{paper.agency.code} ngày    tháng    năm "
             f"{paper.day.year} của {paper.agency.name})" if blank or paper.draft else
             f"(Kèm theo Quyết định số {paper.number} ngày {words_of(paper.day)} của "
             f"{paper.agency.name})")
    line = paper.centred("issued-note", note_, size=paper.look.subject, italic=True)
    paper.blocks += paper.ruled(line, 30)
    if type_name == "Kế hoạch":
        paper.sections()
    else:
        paper.articles()
    paper.end_mark()


def resolution(paper):
    """Template 1.1."""
    c = paper.chance
    paper.code, paper.type_name = "NQ", "Nghị quyết"
    paper.head()
    paper.title("Nghị quyết", f"Về việc {paper.prose.subject()}")
    paper.bases(order=paper.agency.order if c.maybe(0.7) else None)
    paper.order("QUYẾT NGHỊ:")
    for number in range(1, c.randint(3, 4) + 1):
        paper.body(f"[[bold|Điều {number}.]] {paper.prose.sentence()}", "article")
        if c.maybe(0.4):
            for i in (1, 2):
                paper.body(f"{i}. {paper.prose.sentence()}", "clause")
    paper.end_mark()
    close(paper, article=number)


def minutes(paper):
    """Template 1.9: no date in the head, a secretary and a chair sign."""
    c, p = paper.chance, paper.prose
    paper.code, paper.type_name = "BB", "Biên bản"
    paper.head(date=False)
    paper.title("Biên bản", f"Họp về {p.subject()}")
    secretary, chair = names.person(c), names.person(c)
    paper.body(f"Thời gian bắt đầu: 08 giờ 00 phút, ngày {words_of(paper.day)}.")
    paper.body(f"Địa điểm: Phòng họp số 2, trụ sở {paper.agency.name}.")
    paper.body("Thành phần tham dự:")
    for _ in range(c.randint(2, 4)):
        office = c.pick(("Trưởng phòng", "thành viên"))
        paper.body(f"- {c.pick(('Ông', 'Bà'))} {names.person(c)}, {office};")
    paper.body(f"Chủ trì (chủ tọa): Ông {chair}, {paper.agency.chief_name}.")
    paper.body(f"Thư ký (người ghi biên bản): Bà {secretary}.")
    paper.body("Nội dung (theo diễn biến cuộc họp):")
    for i in range(1, c.randint(2, 4)):
        paper.body(f"{i}. {p.paragraph(1, 2)}", "clause")
    paper.body(f"Cuộc họp kết thúc vào 11 giờ 15 phút, ngày {words_of(paper.day)}.")
    paper.end_mark()
    close_two(paper, ["THƯ KÝ"], ["CHỦ TỌA"], ["Các thành viên dự họp"],
              "- Lưu: VT, Hồ sơ.", (secretary, chair))


def contract(paper, type_name="Hợp đồng", code="HĐ"):
    """Agreements: parties, articles, two who sign."""
    c, p = paper.chance, paper.prose
    paper.code, paper.type_name = code, type_name
    paper.head()
    paper.title(type_name, c.pick((f"Về việc {p.subject()}",
                                   f"Cung cấp dịch vụ phục vụ {p.subject()}")))
    paper.bases(propose=False)
    paper.body(
        f"Hôm nay, ngày {words_of(paper.day)}, tại trụ sở {paper.agency.name}, chúng tôi gồm:")
    for side in "AB":
        paper.body(
            f"[[bold|Bên {side}:]] {paper.agency.name if side == 'A' else 'Công ty TNHH Sao Khuê'}")
        paper.body(f"Đại diện: {c.pick(('Ông', 'Bà'))} {names.person(c)} - Chức vụ: Giám đốc")
        paper.body(f"Địa chỉ: số {c.randint(1, 300)} đường {p.on_street()}, {p.on_commune()}")
        paper.body(f"Điện thoại: {p.on_phone()}; mã số thuế: 0{c.randint(100000000, 999999999)}")
    paper.body("Hai bên thống nhất ký kết với các điều khoản sau:")
    for number, title in enumerate(c.some(("Nội dung công việc",
                                           "Giá trị và phương thức thanh toán",
                                           "Thời gian thực hiện", "Trách nhiệm của Bên A",
                                           "Trách nhiệm của Bên B", "Điều khoản chung"), 3, 6), 1):
        paper.body(f"Điều {number}. {title}", "article", bold=True)
        for i in (1, 2):
            paper.body(f"{i}. {p.sentence()}", "clause")
    paper.body("Văn bản này được lập thành 04 bản có giá trị pháp lý như nhau, mỗi bên giữ 02 bản.")
    paper.end_mark()
    close_two(paper, ["ĐẠI DIỆN BÊN A"], ["ĐẠI DIỆN BÊN B"], None)


def memorandum(paper):
    contract(paper, "Bản ghi nhớ", "BGN")


def agreement(paper):
    contract(paper, "Bản thỏa thuận", "BTT")


def telegram(paper):
    """Template 1.6: `… điện:` in place of kính gửi."""
    p = paper.prose
    paper.code, paper.type_name = "CĐ", "Công điện"
    paper.head()
    paper.title("Công điện", "Về việc " + p.subject())
    size = paper.look.body.get("size")
    who = f"{paper.agency.chief.upper()} {paper.agency.name.upper()} điện:"
    paper.add("telegram", paper.chance.pick((who, f"{paper.agency.name} điện:")), align="center",
              before="12", size=size)
    for i, to in enumerate(paper.agency.superior, 1):
        stop = "." if i == len(paper.agency.superior) else ";"
        paper.add(f"telegram{i}", f"- {to}{stop}", left="45", size=size)
    paper.plain()
    paper.body("Công điện này được phổ biến đến các đơn vị để thực hiện.")
    paper.end_mark()
    close(paper)


def invitation(paper):
    """Template 1.7."""
    p, c = paper.prose, paper.chance
    paper.code, paper.type_name = "GM", "Giấy mời"
    paper.head()
    paper.title("Giấy mời", f"{c.pick(('Dự họp', 'Dự hội nghị'))} về {p.subject()}")
    paper.body(
        f"{paper.agency.name} trân trọng kính mời: {c.pick(('Ông', 'Bà'))} {names.person(c)}, "
               "Trưởng phòng Tổng hợp.")
    paper.body(f"Tới dự cuộc họp về {p.subject()}.")
    paper.body(f"Chủ trì: {paper.agency.chief_name} {paper.agency.name}.")
    paper.body(p.fill("Thời gian: {hour}, {weekday}, {due}."))
    paper.body(p.fill("Địa điểm: Phòng họp tầng 2, số 5 đường {street}, {commune}."))
    paper.body("Đề nghị đại biểu chuẩn bị tài liệu và đến đúng giờ.")
    paper.end_mark()
    close(paper)


def introduction(paper):
    """Template 1.8."""
    p, c = paper.prose, paper.chance
    paper.code, paper.type_name = "GGT", "Giấy giới thiệu"
    paper.head()
    paper.title("Giấy giới thiệu")
    paper.body(f"{paper.agency.name} trân trọng giới thiệu:")
    paper.body(f"Ông (bà): {names.person(c)}")
    paper.body("Chức vụ: Chuyên viên Phòng Tổng hợp")
    paper.body(f"Được cử đến: {paper.agency.superior[0]}")
    paper.body(f"Về việc: {p.subject()}")
    paper.body("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.")
    paper.body(f"Giấy này có giá trị đến hết ngày {words_of(p.coming())}.")
    paper.end_mark()
    close(paper, entries=["Như trên"], last="- Lưu: VT.")


def leave(paper):
    """Template 1.10."""
    p, c = paper.prose, paper.chance
    paper.code, paper.type_name = "GNP", "Giấy nghỉ phép"
    paper.head()
    paper.title("Giấy nghỉ phép")
    who = names.person(c)
    paper.body(f"Xét Đơn đề nghị nghỉ phép ngày {figures_of(p.past(20))} của ông (bà) {who},")
    paper.body(f"{paper.agency.name} cấp cho:")
    paper.body(f"Ông (bà): {who}")
    paper.body("Chức vụ: Chuyên viên")
    first = p.coming(30)
    paper.body(
        f"Được nghỉ phép trong thời gian 05 ngày làm việc kể từ ngày {words_of(first)} đến hết "
               f"ngày {words_of(first)} tại {p.on_commune()}, {p.on_province()}.")
    paper.body(
        "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm của năm "
        f"{paper.day.year}.")
    paper.end_mark()
    close(paper, entries=[f"Ông (bà) {who}"])


def courtesy(paper):
    """Thư công: named for its occasion, without a number."""
    c = paper.chance
    paper.type_name = "Thư công"
    paper.head(number=False)
    paper.blocks.append(paper.centred("title", c.pick((
        "THƯ CHÚC MỪNG", "THƯ KHEN", "THƯ CẢM ƠN", "THƯ NGỎ")), size=paper.look.title, bold=True,
        before="12"))
    paper.add("addressee", c.pick(("Kính gửi: Các thầy giáo, cô giáo và các em học sinh",
                                   "Kính gửi: Toàn thể cán bộ, chiến sĩ")), align="center",
              before="18",
              italic=False, size=paper.look.body.get("size"))
    paper.plain(2, 4)
    paper.body("Chúc các đồng chí mạnh khỏe, hạnh phúc và thành công!")
    paper.blocks.append(paper.make("space9", "", size="8"))
    import closing
    import model as m
    width = m.text_width_mm(paper.section.props)
    paper.blocks.append(m.Table({"widths": f"{width / 2:g},{width / 2:g}"}, [[
        m.Cell({}, [paper.make("none3", "")]),
        m.Cell({}, closing.signature(paper, [paper.agency.chief]))]]))
    paper.add("last", "", size="8")


def joint(paper):
    """A plan or programme of two agencies that both sign."""
    c = paper.chance
    first, second = c.sample(names.DEPARTMENTS, 2)
    type_name, code = c.pick((("Kế hoạch", "KH"), ("Chương trình", "CTr"), ("Báo cáo", "BC")))
    paper.agency.head_lines = (f"{first[0]} - {second[0]}".upper(),)
    paper.agency.code = f"{first[1]}-{second[1]}"
    paper.agency.name = f"{first[0]} và {second[0]}"
    paper.code, paper.type_name = code, type_name
    paper.head()
    paper.title(type_name, f"Phối hợp {paper.prose.subject()} năm {paper.day.year}")
    paper.bases(propose=False)
    body_of(paper)
    paper.end_mark()
    stacks = [c.pick((["GIÁM ĐỐC"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])) for _ in "12"]
    for one, who in zip(stacks, (first, second)):
        if c.maybe(0.5):
            one.insert(0, who[0].upper())
    close_two(paper, *stacks, receivers(paper, False))


def joint_paper(chance, day):
    return names.department(chance, day)


KINDS = {
    "nghị quyết": resolution, "quyết định": decision, "công văn": letter, "biên bản": minutes,
    "hợp đồng": contract, "bản ghi nhớ": memorandum, "bản thỏa thuận": agreement,
    "công điện": telegram, "giấy mời": invitation, "giấy giới thiệu": introduction,
    "giấy nghỉ phép": leave, "thư công": courtesy, "liên tịch": joint,
}
for _name, _code in TYPED:
    KINDS[_name.lower()] = lambda paper, n=_name, k=_code: typed(paper, n, k)
