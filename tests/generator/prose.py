"""Sentences as offices write them, with figures, names and citations drawn by chance.

The sentences stand in prose.txt; {…} is filled by the method of that name.
"""

import datetime
import re
from pathlib import Path

import laws
import names
from chance import figures_of, words_of

HERE = Path(__file__).resolve().parent
TYPES = (  # type, code: what other agencies write to one another
    ("Công văn", None), ("Kế hoạch", "KH"), ("Báo cáo", "BC"), ("Thông báo", "TB"),
    ("Tờ trình", "TTr"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Hướng dẫn", "HD"),
)
SUBJECTS = (
    "cải cách hành chính", "công tác văn thư, lưu trữ",
            "phòng, chống thiên tai và tìm kiếm cứu nạn",
    "kiểm tra việc thực hiện nhiệm vụ được giao", "tuyển dụng viên chức",
            "thu, chi ngân sách nhà nước",
    "bảo đảm an toàn giao thông", "tiêm chủng mở rộng cho trẻ em dưới 01 tuổi",
    "xây dựng nông thôn mới", "quản lý, sử dụng tài sản công", "chuyển đổi số",
    "tổ chức Ngày hội Đại đoàn kết toàn dân tộc", "vệ sinh an toàn thực phẩm",
    "đào tạo, bồi dưỡng cán bộ, công chức", "giải phóng mặt bằng", "phòng cháy và chữa cháy",
    "thi đua, khen thưởng", "số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
    "phổ biến, giáo dục pháp luật", "tinh giản biên chế", "sử dụng điện tiết kiệm, hiệu quả",
    "đấu giá quyền sử dụng đất", "hỗ trợ hộ nghèo, hộ cận nghèo",
            "bảo tồn di sản văn hóa phi vật thể",
)
STREETS = ("Trần Hưng Đạo", "Lê Lợi", "Nguyễn Trãi", "30 tháng 4", "2 tháng 9", "Hùng Vương")

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def load_sentences():
    """{group: sentences} of prose.txt; a line `[group]` opens a group."""
    groups, current = {}, None
    for line in (HERE / "prose.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = groups.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return groups


SENTENCES = load_sentences()


class Prose:
    """Text of one document of one agency and day."""

    def __init__(self, chance, agency, day):
        self.chance, self.agency, self.day = chance, agency, day
        self.cited = {}       # number and symbol -> day: one document has one date
        self.used = set()
        self.appointed = None  # the day whose day of the week was named last

    def fill(self, text):
        return re.sub(r"\{(\w+)\}", lambda hit: str(getattr(self, "on_" + hit.group(1))()), text)

    def sentence(self, group="prose"):
        fresh = [s for s in SENTENCES[group] if s not in self.used] or SENTENCES[group]
        text = self.chance.pick(fresh)
        self.used.add(text)
        text = self.fill(text)
        return text[0].upper() + text[1:] if group != "clauses" else text

    def paragraph(self, low=1, high=3, group="prose"):
        return " ".join(self.sentence(group) for _ in range(self.chance.randint(low, high)))

    def clause(self):
        """A task in small letters and without a stop, for lists."""
        return self.sentence("clauses").rstrip(".;")

    def subject(self):
        return self.chance.pick(SUBJECTS)

    # ---- figures ----

    def on_n(self):
        return self.chance.pick((f"{self.chance.randint(1, 9):02}", self.chance.randint(10, 999),
                                 self.thousands(self.chance.randint(1000, 99999))))

    def on_few(self):
        return f"{self.chance.randint(2, 9):02}"

    def on_big(self):
        return self.thousands(self.chance.randint(1000, 9999999))

    @staticmethod
    def thousands(number):
        return f"{number:,}".replace(",", ".")

    def on_dec(self):
        return f"{self.chance.randint(0, 99)},{self.chance.randint(1, 99):02}"

    def on_pct(self):
        return self.chance.pick((f"{self.chance.randint(1, 100)}%",
                                 f"{self.chance.randint(1, 99)},{self.chance.randint(1, 9)}%",
                                 f"{self.chance.randint(1, 99)},{self.chance.randint(11, 99)}%"))

    def on_money(self):
        c = self.chance
        return c.pick((f"{c.randint(2, 950)} triệu đồng",
                       f"{c.randint(1, 99)},{c.randint(1, 9)} tỷ đồng",
                       f"{self.thousands(c.randint(100, 99999) * 1000)} đồng",
                       f"{self.thousands(c.randint(1, 99) * 100000)}đ",
                       f"{self.thousands(c.randint(10, 999) * 1000000)} đồng (Bằng chữ: "
                       "Một trăm hai mươi ba triệu đồng)"))

    def on_year(self):
        return self.day.year

    def on_lastyear(self):
        return self.day.year - 1

    def on_nextyear(self):
        return self.day.year + 1

    def on_years(self):
        return f"{self.day.year - 5} - {self.day.year}"

    # ---- time ----

    def past(self, days=300):
        first = max(datetime.date(2020, 3, 16), self.day - datetime.timedelta(days=days))
        return self.chance.day(first, self.day - datetime.timedelta(days=3))

    def coming(self, days=200):
        return self.day + datetime.timedelta(days=self.chance.randint(5, days))

    def on_date(self):
        day = self.past()
        return self.chance.pick((f"ngày {words_of(day)}", f"ngày {figures_of(day)}",
                                 f"ngày {figures_of(day)}"))

    def on_due(self):
        day = self.appointed or self.coming()
        self.appointed = None
        return self.chance.pick((f"ngày {words_of(day)}", f"ngày {figures_of(day)}",
                                 f"ngày {day.day:02}/{day.month}" if day.month > 2
                                 else f"ngày {figures_of(day)}"))

    def on_span(self):
        first = self.past()
        last = first + datetime.timedelta(days=self.chance.randint(1, 60))
        return self.chance.pick((f"từ ngày {figures_of(first)} đến ngày {figures_of(last)}",
                                 f"từ {figures_of(first)} đến hết {figures_of(last)}",
                                 f"từ tháng {first.month}/{first.year} đến tháng {last.month}/"
            f"{last.year}"))

    def on_month(self):
        day = self.past()
        quarter = ("I", "II", "III", "IV")[(day.month - 1) // 3]
        return self.chance.pick((f"tháng {day.month}/{day.year}",
                                 f"tháng {day.month} năm {day.year}",
                                 f"quý {quarter}/{day.year}"))

    def on_hour(self):
        c = self.chance
        return c.pick((f"{c.randint(7, 10):02} giờ 00 phút", f"{c.randint(13, 16)} giờ 30",
                       f"{c.randint(7, 9)}h30", f"{c.randint(13, 16)}:00"))

    def on_weekday(self):
        """Of the day that {due} tells next."""
        self.appointed = self.coming()
        return WEEKDAYS[self.appointed.weekday()]

    # ---- names ----

    def on_self(self):
        return self.agency.name

    def on_chief(self):
        return self.agency.chief_name

    def on_superior(self):
        return self.chance.pick(self.agency.superior)

    def on_below(self):
        return self.chance.pick(self.agency.subordinates)

    def on_person(self):
        return names.person(self.chance)

    def on_title(self):
        return self.chance.pick(("ông", "bà", "đồng chí"))

    def on_commune(self):
        word = self.chance.pick(("xã", "phường"))
        return f"{word} {self.chance.pick(names.COMMUNES)}"

    def on_province(self):
        return f"tỉnh {self.agency.province}" if self.agency.province not in names.CITIES \
            else "thành phố " + self.agency.province

    def on_street(self):
        return self.chance.pick(STREETS)

    def on_email(self):
        return self.chance.pick(("vanthu@hoaan.example.vn", "phong.tonghop@mail.example.gov.vn",
                                 "so-lieu_2023@example.org"))

    def on_phone(self):
        c = self.chance
        return c.pick((f"02{c.randint(10, 99)}.3{c.randint(100, 999)}.{c.randint(100, 999)}",
                       f"(02{c.randint(10, 99)}) 3{c.randint(100000, 999999)}",
                       f"09{c.randint(10000000, 99999999)}", f"0903 {c.randint(100, 999)} 456"))

    def on_url(self):
        return self.chance.pick(("https://dichvucong.example.gov.vn",
                                 "www.hoaan.example.vn/van-ban",
                                 "http://example.vn/tai-lieu?id=12&p=3"))

    def on_topic(self):
        return self.subject()

    # ---- citations ----

    def on_law(self):
        known = laws.in_force(laws.LAWS, self.day)
        return self.chance.pick(known)[0].split(" ngày ")[0]

    def full_law(self):
        return self.chance.pick(laws.in_force(laws.LAWS, self.day))[0]

    def decree(self):
        return self.chance.pick(laws.in_force(laws.DECREES, self.day))

    def on_decree(self):
        """A document of the State, as it is cited first in a text."""
        kind, number, day, issuer, about = self.decree()[:5]
        day = datetime.date.fromisoformat(day)
        when = self.chance.pick((words_of(day), figures_of(day)))
        return f"{kind} số {number} ngày {when} của {issuer} {about}"

    def on_shortdecree(self):
        kind, number = self.decree()[:2]
        return f"{kind} số {number}"

    def issuer(self):
        """(name, symbol) of an agency that may have written before."""
        province = self.agency.province
        return self.chance.pick((
            (f"Ủy ban nhân dân tỉnh {province}", "UBND", ("VX", "NC", "KTTH")),
            ("Sở Nội vụ", "SNV", ("CCHC", "VP")), ("Sở Tài chính", "STC", ("QLNS", "VP")),
            ("Sở Tư pháp", "STP", ("VP",)), ("Sở Y tế", "SYT", ("NVY", "VP")),
            ("Bộ Nội vụ", "BNV", ("CCHC", "TCCB")), ("Bộ Tài chính", "BTC", ("NSNN",)),
        ))

    def cited_number(self, code, symbol):
        while True:
            number = f"{self.chance.randint(1, 2900):02}/{code}"
            if number not in self.cited:
                break
        self.cited[number] = self.past()
        return number

    def on_cite(self):
        kind, code = self.chance.pick(TYPES)
        who, symbol, units = self.issuer()
        if code is None:
            number = self.cited_number(f"{symbol}-{self.chance.pick(units)}", symbol)
        else:
            number = self.cited_number(f"{code}-{symbol}", symbol)
        day = self.cited[number]
        when = self.chance.pick((words_of(day), figures_of(day)))
        about = self.chance.pick((f" về {self.subject()}", f" về việc {self.subject()}"))
        return f"{kind} số {number} ngày {when} của {who}{about}"

    def on_part(self):
        c = self.chance
        return c.pick((f"khoản {c.randint(1, 5)} Điều {c.randint(2, 40)}",
                       f"điểm {c.pick('abcdđ')} khoản {c.randint(1, 4)} Điều {c.randint(2, 40)}",
                       f"Điều {c.randint(2, 40)}", f"các khoản 1, 2 và 3 Điều {c.randint(2, 40)}",
                       f"Chương {c.pick(('I', 'II', 'III'))}"))
