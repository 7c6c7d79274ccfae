"""One document in the making: its components in their usual order, each by a method."""

import datetime

import look as looks
import model as m
import names
from chance import POINTS, Chance, roman, words_of
from prose import Prose

FIRST_DAY = datetime.date(2020, 7, 1)
LAST_DAY = datetime.date(2026, 10, 30)


class Paper:
    def __init__(self, seed, agency=None):
        self.chance = Chance(seed)
        self.day = self.chance.day(FIRST_DAY, LAST_DAY)
        self.agency = (agency or names.agency)(self.chance, self.day)
        self.prose = Prose(self.chance, self.agency, self.day)
        self.look = looks.choose(self.chance)
        self.doc = m.Document()
        self.section = m.Section({**m.PAGE_DEFAULTS, **self.look.page})
        self.doc.sections.append(self.section)
        self.blocks = self.section.blocks
        self.code = ""             # of the type
        self.number = ""           # number and symbol
        self.type_name = ""
        self.count = {}
        self.draft = self.chance.maybe(0.06)
        self.mentions = []         # sentences the body must have: of appendices

    # ---- paragraphs ----

    def name(self, stem):
        self.count[stem] = self.count.get(stem, 0) + 1
        return f"{stem}{self.count[stem]}"

    def make(self, ident, text, **attrs):
        attrs = {k.replace("_", "-"): v if isinstance(v, str) else "yes" if v else "no"
                 for k, v in attrs.items() if v is not None}
        return m.Para(ident, attrs, m.parse_runs(text, ident))

    def add(self, ident, text, **attrs):
        self.blocks.append(self.make(ident, text, **attrs))
        return self.blocks[-1]

    def body(self, text, stem="p", **attrs):
        """A paragraph of the body."""
        return self.add(self.name(stem), text, **{**self.look.body, **attrs})

    def centred(self, ident, text, size=None, **attrs):
        return self.make(ident, text, align="center", size=size, **attrs)

    def ruled(self, para, width):
        """The paragraphs of a line of text with a line drawn below it."""
        kind = self.look.line
        if kind == "border" or kind == "underscores":
            rule = self.centred(self.name("rule"), "_" * max(6, int(width / 2.2))
                                if kind == "underscores" else "", size="6")
            if kind == "border":
                rule.attrs.update({"border-top": "0.5", "left": f"{self.side(width):g}",
                                   "right": f"{self.side(width):g}"})
            else:
                for run in rule.runs:
                    run.attrs["super"] = "yes"
                rule.attrs["size"] = "12"
            return [para, rule]
        para.anchors.append(m.Line(width, kind))
        return [para]

    @staticmethod
    def side(width):
        return max(2.0, (62 - width) / 2)

    # ---- the head ----

    def symbol(self, unit=None):
        if self.code:
            return f"{self.code}-{self.agency.code}"
        return f"{self.agency.code}-{unit or self.chance.pick(self.agency.units)}"

    def set_number(self, symbol):
        number = self.chance.pick((self.chance.randint(1, 9), self.chance.randint(10, 999),
                                   self.chance.randint(1000, 3500), 2019, 2024))
        self.number = f"{number:02}/{symbol}"
        return self.number

    def number_line(self):
        if self.draft:
            blank = self.chance.pick(("         ", "      ", "..... "))
            text = f"Số:{blank}/{self.number.partition('/')[2]}".replace(". /", "./")
        else:
            text = f"Số: {self.number}"
        return self.centred("number", text, size="13", before=self.chance.pick(("0", "3", "6")))

    def date_line(self):
        text = f"{self.place()}, ngày {words_of(self.day)}"
        if self.draft:
            text = self.chance.pick((
                f"{self.place()}, ngày      tháng {self.day.month} năm {self.day.year}",
                f"{self.place()}, ngày ..... tháng ..... năm {self.day.year}",
                f"{self.place()}, ngày … tháng … năm {self.day.year}"))
            if "tháng 1 " in text or "tháng 2 " in text:
                text = text.replace("tháng ", "tháng 0", 1)
        return self.centred("date", text, size=self.look.date, italic=True,
                            before=self.chance.pick(("0", "3", "6")))

    def place(self):
        return self.agency.place

    def agency_lines(self):
        out, agency = [], self.agency
        if agency.parent:
            out.append(self.centred("parent", agency.parent, size=self.look.parent))
        if self.chance.maybe(0.4) or len(agency.head_lines) == 1:
            last = self.centred("agency", "\\n".join(agency.head_lines), size=self.look.agency,
                                bold=True)
            out += self.ruled(last, self.chance.pick((18, 20, 22, 25)))
            return out
        for i, line in enumerate(agency.head_lines):
            para = self.centred("agency" if i == 0 else f"agency{i + 1}", line,
                                size=self.look.agency, bold=True)
            out += self.ruled(para, self.chance.pick((16, 20, 24))) \
                if i + 1 == len(agency.head_lines) else [para]
        return out

    def nation_lines(self):
        word = "HÒA" if self.look.nation_tone == "old" else "HOÀ"
        nation = self.centred("nation", f"CỘNG {word} XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True,
                              size=self.look.nation)
        motto = self.centred("motto", "Độc lập - Tự do - Hạnh phúc", size=self.look.motto,
                             bold=True)
        return [nation, *self.ruled(motto, 56 if self.look.motto != "14" else 60)]

    def head(self, unit=None, subject=None, date=True, number=True):
        """The table at the top: agency and number on the left, nation and date on the right."""
        left, right = self.agency_lines(), self.nation_lines()
        below_left, below_right = [], []
        if number:
            self.set_number(self.symbol(unit))
            below_left.append(self.number_line())
        if subject:
            below_left.append(self.centred("subject", subject, size=self.look.letter_subject,
                                           before="6"))
        if date:
            below_right.append(self.date_line())
        widths = self.head_widths()
        table = m.Table({"widths": ",".join(f"{w:g}" for w in widths)}, [])
        table.rows.append([m.Cell({}, left), m.Cell({}, right)])
        if below_left or below_right:
            table.rows.append([m.Cell({}, below_left or [self.make("none1", "", align="center")]),
                               m.Cell({}, below_right or [self.make("none2", "", align="center")])])
        self.blocks.append(table)
        self.head_table = table
        self.marks()
        return table

    def head_widths(self):
        width = m.text_width_mm(self.section.props)
        return 65.0, width - 65.0

    def marks(self):
        """Secrecy, urgency and circulation, in frames or tables of one cell."""
        if not self.chance.maybe(0.05):
            return
        text = self.chance.pick(("KHẨN", "HỎA TỐC", "THƯỢNG KHẨN", "MẬT", "XEM XONG TRẢ LẠI",
                                 "LƯU HÀNH NỘI BỘ"))
        self.mark(text)

    def mark(self, text):
        """A mark right below the head."""
        mark = self.centred("mark", text, size=self.chance.pick(("13", "14")), bold=True)
        holder = self.make("mark-place", "", align="left", size="8")
        out = [holder]
        if self.chance.maybe(0.5):
            holder.anchors.append(m.Box({"x": "35", "y": "60", "width": "30", "height": "8",
                                         "border": "yes"}, [mark]))
        else:
            out.append(m.Table({"widths": "40", "borders": "yes"}, [[m.Cell({}, [mark])]]))
        home = self.doc.sections[0].blocks
        at = next(i for i, block in enumerate(home) if block is self.head_table)
        home[at + 1:at + 1] = out

    # ---- title, addressees, preamble ----

    def title(self, type_name, subject=None, ident="title"):
        self.type_name = self.type_name or type_name
        first = self.centred(ident, type_name.upper(), size=self.look.title, bold=True,
                             before=self.chance.pick(("12", "18", "6")))
        if subject is None:
            self.blocks += self.ruled(first, 22)
            return
        self.blocks.append(first)
        para = self.centred("subject" if ident == "title" else ident + "-subject", subject,
                            size=self.look.subject, bold=True)
        self.blocks += self.ruled(para, self.chance.pick((25, 30, 35)))

    def addressees(self, several=None, label="Kính gửi"):
        known = list(dict.fromkeys(self.agency.superior))
        count = len(known) if several is None else several
        chosen = self.chance.some(known, 1, max(1, min(count, 3)))
        size = self.look.body.get("size")
        if len(chosen) == 1:
            self.blocks.append(self.make("addressee", f"{label}: {chosen[0]}", size=size,
                                         before="12", after="6",
                                         align=self.chance.pick(("center", "center", "left")),
                                         **({"left": "25"} if self.chance.maybe(0.2) else {})))
            return chosen
        self.add("addressee", f"{label}:", size=size, left="30", before="12")
        for i, who in enumerate(chosen):
            stop = "." if i + 1 == len(chosen) else ";"
            self.add(f"addressee{i + 1}", f"- {who}{stop}", size=size, left="45",
                     after="6" if stop == "." else None)
        return chosen

    def bases(self, propose=True, order=None):
        """The preamble: the authority, what the document is founded on, who proposed it."""
        if order:
            self.add("order-authority", order, align="center", bold=True, before="12",
                     size=self.look.title)
        p, lines = self.prose, []
        for law in dict.fromkeys(p.full_law() for _ in range(self.chance.randint(1, 3))):
            lines.append(f"Căn cứ {law}")
        for text in dict.fromkeys(p.on_decree() for _ in range(self.chance.randint(0, 2))):
            lines.append(f"Căn cứ {text}")
        if self.chance.maybe(0.4):
            lines.append(f"Căn cứ {p.on_cite()}")
        if propose:
            lines.append(self.chance.pick((
                "Theo đề nghị của Chánh Văn phòng",
                                           "Theo đề nghị của Trưởng phòng Tổ chức - Hành chính",
                f"Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số "
                f"{p.cited_number('TTr-SNV', 'SNV')} ngày " + words_of(list(p.cited.values())[-1]),
                "Theo đề nghị của Hội đồng Thi đua - Khen thưởng")))
        for i, line in enumerate(lines):
            stop = "." if i + 1 == len(lines) else ";"
            self.body(line + stop, "basis", italic=True)

    def order(self, text):
        self.add("order", text, align="center", bold=True, before="12", after="6",
                 size=self.look.title)

    # ---- the body ----

    def plain(self, low=2, high=6):
        for _ in range(self.chance.randint(low, high)):
            self.body(self.prose.paragraph())
            if self.chance.maybe(0.3):
                self.dashes()

    def dashes(self):
        self.body(self.prose.fill("Các đơn vị tập trung thực hiện một số nội dung sau:"))
        # The same one twice in a row would be a slip of pasting.
        items = list(dict.fromkeys(self.prose.clause()
                                   for _ in range(self.chance.randint(2, 4))))
        for i, item in enumerate(items):
            stop = "." if i + 1 == len(items) else ";"
            self.body(f"- {item[0].upper()}{item[1:]}{stop}", "dash")

    def points(self):
        items = [self.prose.clause() for _ in range(self.chance.pick((2, 3, 4, 5, 7)))]
        for letter, item in zip(POINTS, items):
            stop = "." if item is items[-1] else ";"
            self.body(f"{letter}) {item[0].upper()}{item[1:]}{stop}", "point")

    def sections(self, low=2, high=4):
        """Headings I., paragraphs 1., points a)."""
        headings = self.chance.sample(self.section_headings(), self.chance.randint(low, high))
        for number, heading in enumerate(headings, 1):
            self.body(f"{roman(number)}. {heading.upper()}", "heading", bold=True)
            style = self.chance.pick(("clauses", "titled", "plain", "deep"))
            if style == "plain":
                self.plain(1, 3)
                continue
            for clause in range(1, self.chance.randint(2, 4)):
                self.clause(clause, style)

    def clause(self, clause, style):
        if style == "clauses":
            self.body(f"{clause}. {self.prose.paragraph(1, 2)}", "clause")
            return
        heading = self.chance.pick(self.section_headings())
        self.body(f"{clause}. {heading}", "clause-heading", bold=True)
        if style == "deep":
            for i in range(1, 3):
                self.body(f"{clause}.{i}. {self.prose.sentence()}", "clause")
        else:
            self.body(self.prose.paragraph(1, 2))
            if self.chance.maybe(0.5):
                self.body("Cụ thể như sau:")
                self.points()

    @staticmethod
    def section_headings():
        from prose import SENTENCES
        return SENTENCES["headings"]

    def parts(self):
        """Phần I, its title, and sections below it."""
        for number in range(1, 3):
            self.add(self.name("part"), f"Phần {roman(number)}", align="center", bold=True,
                     before="12", size=self.look.body.get("size"))
            self.add(self.name("part-title"), self.chance.pick(self.section_headings()).upper(),
                     align="center", bold=True, size=self.look.body.get("size"))
            self.sections(2, 2)

    def articles(self, chapters=True, titled=True):
        from prose import SENTENCES
        titles = self.chance.sample(SENTENCES["articles"], self.chance.randint(4, 9))
        size, per_chapter = self.look.body.get("size"), self.chance.randint(2, 3)
        for number, title in enumerate(titles, 1):
            if chapters and (number - 1) % per_chapter == 0:
                chapter = (number - 1) // per_chapter + 1
                self.add(self.name("chapter"), f"Chương {roman(chapter)}", align="center",
                         bold=True, before="12", size=size)
                self.add(self.name("chapter-title"), self.chance.pick(
                    ("QUY ĐỊNH CHUNG", "NHIỆM VỤ, QUYỀN HẠN", "CHẾ ĐỘ LÀM VIỆC",
                     "TỔ CHỨC THỰC HIỆN", "QUAN HỆ CÔNG TÁC")), align="center", bold=True,
                         size=size)
            self.body(f"Điều {number}. {title}", "article", bold=True)
            if self.chance.maybe(0.4):
                self.body(self.prose.paragraph(1, 2, "rules"))
                continue
            for clause in range(1, self.chance.randint(3, 5)):
                text = self.prose.sentence("rules")
                self.body(f"{clause}. {text}", "clause")
                if self.chance.maybe(0.25):
                    self.body(f"{clause + 1}. Các đơn vị có trách nhiệm:", "clause")
                    self.points()
                    break

    def figures(self):
        """A table with figures, its caption and its notes."""
        c = self.chance
        self.add(self.name("caption"),
                 f"Bảng 1. {c.pick(('Kết quả thực hiện', 'Dự toán kinh phí'))} "
                 f"năm {self.day.year}", align="center", before="6", bold=c.maybe(0.5),
                 size=self.look.body.get("size"))
        columns = c.pick((("STT", "Nội dung", "Đơn vị tính", "Số lượng", "Ghi chú"),
                          ("TT", "Tên đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"),
                          ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Nơi công tác")))
        size = c.pick(("12", "13", "11"))
        table = m.Table({"widths": "12,55,30,30,28", "borders": "yes"}, [])
        table.rows.append([m.Cell({}, [self.centred(self.name("th"), t, size=size, bold=True)])
                           for t in columns])
        for row in range(1, c.randint(3, 8)):
            cells = [str(row), c.pick(("Trạm Y tế", "Tổ công tác số 2", "a) Kinh phí tập huấn",
                                       "Mua sắm máy tính, máy in", names.person(c))),
                     c.pick(("cái", "lượt", "1.200", "15,5", "1984", "đồng")),
                     c.pick((self.prose.on_big(), self.prose.on_dec(), "-", "0", "Trưởng phòng")),
                     c.pick(("", "98,7", "Đã xong", "x", "100"))]
            table.rows.append([m.Cell({}, [self.make(
                self.name("td"), t, size=size, align="left" if i == 1 else c.pick(
                    ("center", "right")))]) for i, t in enumerate(cells)])
        self.blocks.append(table)
        self.body(c.pick(("(Nguồn: báo cáo của các đơn vị)",
                          "Ghi chú: số liệu tính đến hết tháng 6.")),
                  "table-note", italic=True)

    def end_mark(self):
        """./. in place of the stop of the last paragraph."""
        last = self.blocks[-1]
        if isinstance(last, m.Para) and last.runs:
            last.runs[-1].text = last.runs[-1].text.rstrip(".;") + "./."
