"""Documents of the Party: papers of each of its types, by the guidance of their day."""

import datetime

import closing
import model as m
import names
from chance import words_of
from paper import Paper

GUIDANCE_05 = datetime.date(2026, 5, 27)   # since then 05-HD/VPTW, before it 36-HD/VPTW
FIRST_DAY = datetime.date(2020, 7, 1)
LAST_DAY = datetime.date(2026, 10, 30)

CODES = {  # type: code; those without one are documents without a number
    "Cương lĩnh chính trị": None, "Điều lệ": None, "Chiến lược": None, "Nghị quyết": "NQ",
    "Quyết định": "QĐ", "Chỉ thị": "CT", "Kết luận": "KL", "Quy chế": "QC", "Quy định": "QĐ",
    "Thông tri": "TT", "Hướng dẫn": "HD", "Thông báo": "TB", "Thông cáo": "TC", "Tuyên bố": None,
    "Lời kêu gọi": None, "Báo cáo": "BC", "Kế hoạch": "KH", "Quy hoạch": "QH",
    "Chương trình": "CTr", "Đề án": "ĐA", "Phương án": "PA", "Dự án": "DA", "Tờ trình": "TTr",
    "Công văn": "CV", "Biên bản": "BB", "Giấy giới thiệu": "GGT", "Giấy chứng nhận": "GCN",
    "Giấy đi đường": "GĐĐ", "Giấy nghỉ phép": "GNP", "Giấy mời": "GM", "Phiếu chuyển": "PC",
    "Phiếu gửi": "PG", "Thư công": None,
}
WITHOUT_SUBJECT = ("Giấy giới thiệu", "Giấy chứng nhận", "Giấy đi đường", "Giấy nghỉ phép",
                   "Phiếu chuyển", "Phiếu gửi", "Thư công")
PREFIX = "đảng "
PARTY = tuple(PREFIX + name.lower() for name in CODES)
NUMBERED = tuple(PREFIX + name.lower() for name, code in CODES.items() if code)


def committee(chance, day):
    """Of a province, signed for it."""
    province = names.province_name(chance)
    return names.Agency("Tỉnh ủy", (f"TỈNH ỦY {province.upper()}",), "TU", province,
                        collective="BAN THƯỜNG VỤ" if chance.maybe(0.5) else "TỈNH ỦY",
                        chief="BÍ THƯ", deputy="PHÓ BÍ THƯ", chief_name="Bí thư",
                        kind="party-committee", province=province, units=("Văn phòng Tỉnh ủy",),
                        superior=("Ban Bí thư", "Ban Tổ chức Trung ương",
                                  "Văn phòng Trung ương Đảng"))


def local(chance, day):
    """Of a commune; of a district while there were districts."""
    province, commune = names.province_name(chance), chance.pick(names.COMMUNES)
    if names.is_two_tier(day):
        name, code = f"Đảng ủy xã {commune}", "ĐU"
        word, unit = "ĐẢNG ỦY", "Văn phòng Đảng ủy"
        parent = f"ĐẢNG BỘ TỈNH {province.upper()}"
    else:
        commune = chance.pick(names.DISTRICTS)
        name, code, word = f"Huyện ủy {commune}", "HU", "HUYỆN ỦY"
        parent, unit = f"TỈNH ỦY {province.upper()}", "Văn phòng Huyện ủy"
    return names.Agency(name, (name.upper(),), code, commune, parent=parent, collective=word,
                        chief="BÍ THƯ", deputy="PHÓ BÍ THƯ", chief_name="Bí thư",
                        kind="party-committee", province=province, units=(unit,),
                        superior=("Ban Thường vụ Tỉnh ủy", "Văn phòng Tỉnh ủy"))


def board(chance, day):
    """A board of a provincial committee, signed by its head."""
    province = names.province_name(chance)
    name, code, chief = chance.pick((
        ("Ban Tổ chức", "BTCTU", "TRƯỞNG BAN"), ("Ban Nội chính", "BNCTU", "TRƯỞNG BAN"),
        ("Văn phòng", "VPTU", "CHÁNH VĂN PHÒNG")))
    return names.Agency(f"{name} Tỉnh ủy", (name.upper(),), code, province,
                        parent=f"TỈNH ỦY {province.upper()}", chief=chief, deputy=f"PHÓ {chief}",
                        chief_name=chief.capitalize(), kind="party-board", province=province,
                        units=(f"{name} Tỉnh ủy",),
                        superior=("Ban Thường vụ Tỉnh ủy", "Thường trực Tỉnh ủy"))


class PartyPaper(Paper):
    def __init__(self, seed):
        super().__init__(seed, lambda chance, day: chance.pick((committee, local, board))(
            chance, day))
        if self.chance.maybe(0.4):
            self.day = self.chance.day(GUIDANCE_05, LAST_DAY)
            self.agency = self.chance.pick((committee, local, board))(self.chance, self.day)
            self.prose.agency, self.prose.day = self.agency, self.day
        self.draft = False
        self.new = self.day >= GUIDANCE_05
        look = self.look
        self.section.props.update({"top": "20", "bottom": "20", "left": "30", "right": "15"})
        look.body = {"align": "justify", "first": "10", "before": "6",
                     "line": self.chance.pick(("exact:18pt", "exact:19pt", "1.1", "1.2"))}
        if not self.new and self.chance.maybe(0.3):
            look.body["size"] = "15"
        look.agency = look.parent = look.date = "14"
        look.title = self.chance.pick(("15", "16"))
        look.subject = self.chance.pick(("14", "15"))
        look.letter_subject = "12"
        look.signature = "14"

    # ---- the head ----

    def symbol(self, unit=None):
        return f"{self.code}/{self.agency.code}"

    def set_number(self, symbol):
        number = self.chance.pick((self.chance.randint(1, 9), self.chance.randint(10, 2999)))
        self.number = f"{number:02}-{symbol}"
        return self.number

    def number_line(self):
        return self.centred("number", f"Số {self.number}", size="14")

    def agency_lines(self):
        out = [self.centred("parent", self.agency.parent, size="14")] if self.agency.parent else []
        out += [self.centred("agency" if i == 0 else f"agency{i + 1}", line, size="14", bold=True)
                for i, line in enumerate(self.agency.head_lines)]
        return [*out, self.centred("asterisk", "*", size="14")]

    def nation_lines(self):
        return self.ruled(self.centred("party", "ĐẢNG CỘNG SẢN VIỆT NAM", size="15", bold=True), 75)

    def head_widths(self):
        return 75.0, 90.0

    def marks(self):
        """Marks of secrecy and urgency are of the State's templates."""

    def head(self, *args, **how):
        table = super().head(*args, **how)
        for row in table.rows:
            for block in (b for cell in row for b in cell.blocks):
                if isinstance(block, m.Para) and block.id == "subject":
                    block.attrs["italic"] = "yes"
        return table

    def title(self, type_name, subject=None, ident="title"):
        self.type_name = type_name
        self.blocks.append(self.centred(ident, type_name.upper(), size=self.look.title, bold=True,
                                        before="12"))
        if subject is None:
            return
        para = self.centred("subject", subject, size=self.look.subject, bold=True)
        if self.new:
            self.blocks += [para, self.centred("dashes", "-----")]
        else:
            self.blocks.append(para)


# ---- the body ----

def sections(paper):
    """Headings `I- …`, numbers, paragraphs."""
    headings = paper.chance.sample(paper.section_headings(), paper.chance.randint(2, 3))
    for number, heading in enumerate(headings, 1):
        paper.body(f"{'I' * number}- {heading.upper()}", "heading", bold=True)
        for clause in range(1, paper.chance.randint(2, 4)):
            paper.body(f"{clause}. {paper.prose.paragraph(1, 2)}", "clause")


def body(paper):
    paper.body(paper.prose.sentence())
    if paper.chance.maybe(0.5):
        sections(paper)
    else:
        paper.plain()


# ---- the closing ----

def stack(paper):
    agency, c = paper.agency, paper.chance
    if agency.collective:
        return [f"T/M {agency.collective}", c.pick((agency.chief, agency.deputy))]
    return c.pick(([agency.chief], [f"K/T {agency.chief}", agency.deputy]))


def close(paper, as_above=False):
    stop = ";" if paper.new else ","
    entries = ["Như trên"] if as_above else []
    entries += paper.chance.some([*paper.agency.superior, "Các đồng chí ủy viên ban chấp hành",
                                  "Các chi bộ trực thuộc"], 1, 3)
    left = [paper.make("recipients", "Nơi nhận:", size="14", underline=True)]
    left += [paper.make(f"to{i}", f"- {entry}{stop}", size="12")
             for i, entry in enumerate(entries, 1)]
    left.append(paper.make("archive", f"- Lưu {paper.agency.units[0]}.", size="12"))
    right = closing.signature(paper, stack(paper))
    for para in right:
        if para.id.startswith("position"):
            para.attrs.pop("bold", None)
    closing.lay_side_by_side(paper, left, right)


# ---- the kinds ----

def write(paper, type_name):
    """A document of the type."""
    code, p = CODES[type_name], paper.prose
    paper.code = code or ""
    if type_name == "Công văn":
        subject = p.subject()
        paper.head(subject=subject[0].upper() + subject[1:])
        paper.type_name = type_name
        paper.addressees()
    else:
        paper.head(number=code is not None)
        title = type_name if type_name != "Thư công" else paper.chance.pick(
            ("Thư chúc mừng", "Thư khen", "Thư cảm ơn"))
        subject = None if type_name in WITHOUT_SUBJECT else f"về {p.subject()}"
        paper.title(title, subject)
        if type_name == "Tờ trình":
            paper.addressees(label="Kính trình" if paper.new else "Kính gửi")
    if type_name in ("Quy chế", "Quy định", "Điều lệ"):
        paper.articles(chapters=False)
    elif type_name in ("Giấy giới thiệu", "Giấy chứng nhận", "Giấy đi đường", "Giấy nghỉ phép"):
        paper.body(f"Đồng chí: {names.person(paper.chance)}")
        paper.body("Chức vụ: Chuyên viên Văn phòng")
        paper.body(f"Có giá trị đến hết ngày {words_of(p.coming())}.")
    else:
        body(paper)
    close(paper, as_above=type_name in ("Công văn", "Tờ trình"))


def compose(seed, kind):
    """The paper of a kind of PARTY."""
    paper = PartyPaper(f"{kind} {seed}")
    paper.kind, paper.appendices = kind, 0
    write(paper, next(name for name in CODES if PREFIX + name.lower() == kind))
    return paper
