"""Faults of the page and of the head: page.*, font.*, nation.*, … subject.*."""

import datetime

import model as m
from chance import figures_of
from faults import (all_of, change, drop, fault, fault_each, one_of, para, prose_of, rewrite,
                    settings, setting, undraw)

LETTER = ("công văn",)
AGREEMENTS = ("hợp đồng", "bản ghi nhớ", "bản thỏa thuận")  # they name parties in the text
TYPED = ("báo cáo", "kế hoạch", "thông báo", "quyết định", "chương trình", "phương án", "đề án")


# ---- page ----

def with_page(**props):
    def put(paper):
        for section in paper.doc.sections:
            section.props.update(props)
        return True
    return put


for _paper in ("letter", "legal", "a5", "a3"):
    fault_each("page.size", [_paper], lambda name: with_page(paper=name))
@fault("page.orientation")
def landscape(paper):
    if any(isinstance(b, m.Table) and m.is_on(b.attrs, "borders")
           for s in paper.doc.sections for b in s.blocks):
        return False  # a wide table may lie
    return with_page(landscape="yes")(paper)


for _side, _values in (("top", (10, 15, 18, 30)), ("bottom", (10, 15, 30)), ("left", (20, 25, 40)),
                       ("right", (10, 12.7, 25))):
    for _value in _values:
        fault_each("page.margin", [f"{_side}={_value}"],
                   lambda name: with_page(**dict([name.split("=")])))


def numbered(paper):
    return "header default" in paper.doc.sections[0].stories


@fault("page.number-missing")
def no_header(paper):
    if not numbered(paper) or int(paper.doc.meta["pages"]) < 2:
        return False
    for section in paper.doc.sections:
        section.stories.clear()
    return True


@fault("page.number-place")
def number_at_the_side(paper):
    if not numbered(paper):
        return False
    paper.doc.sections[0].stories["header default"][0].attrs["align"] = \
        paper.chance.pick(("left", "right"))
    return True


@fault("page.number-place")
def number_in_footer(paper):
    if not numbered(paper):
        return False
    for section in paper.doc.sections:
        section.stories["footer default"] = section.stories.pop("header default")
    return True


@fault("page.number-first")
def number_on_first_page(paper):
    if not numbered(paper):
        return False
    for section in paper.doc.sections:
        section.props.pop("first", None)
    return True


def number_format(name):
    def put(paper):
        if not numbered(paper):
            return False
        header = paper.doc.sections[0].stories["header default"][0]
        if name in ("11", "12", "16"):
            header.attrs["size"] = name
        elif name == "italic":
            header.attrs["italic"] = "yes"
        elif name == "roman":
            paper.doc.sections[0].props["number"] = "upper-roman"
        else:
            paper.doc.sections[0].props["start"] = "3"
        return True
    return put


fault_each("page.number-style", ["11", "12", "16", "italic", "roman", "start"], number_format)


# ---- fonts and letters ----

def prose_setting(**attrs):
    def put(paper):
        thing = one_of(paper, prose_of(paper))
        if thing is None:
            return False
        thing.attrs.update(attrs)
        return True
    return put


for _font in ("Arial", "Calibri", "Tahoma"):
    fault_each("font.family", [_font], lambda name: prose_setting(font=name))
for _colour in ("#ff0000", "#0000ff", "#00b050"):
    fault_each("font.color", [_colour], lambda name: prose_setting(color=name))

TCVN3 = dict(zip("ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
                 "\xa8\xa9\xaa\xab\xac\xad\xae\xb5\xb6\xb7\xb8\xb9\xbb\xbc\xbd\xbe\xc6\xc7\xc8\xc9"
                 "\xca\xcb\xcc\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2"
                 "\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf7"
                 "\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xa1\xa2\xa3\xa4\xa5\xa6\xa7"))


@fault("font.legacy")
def tcvn3(paper):
    thing = one_of(paper, prose_of(paper))
    if thing is None:
        return False
    thing.attrs["font"] = ".VnTime"
    for run in thing.runs:
        run.text = "".join(TCVN3.get(c) or TCVN3.get(c.lower(), c) for c in run.text)
    return True


@fault("text.decomposed")
def decomposed(paper):
    import unicodedata
    thing = one_of(paper, prose_of(paper))
    if thing is None:
        return False
    for run in thing.runs:
        run.text = unicodedata.normalize("NFD", run.text)
    return True


@fault("text.lookalike")
def eth(paper):
    return any(change(p, "Đ", "Ð") for p in prose_of(paper))


@fault("text.lookalike")
def cyrillic(paper):
    return any(change(p, "(?<=[cht])a(?=[nm])", "\u0430") for p in prose_of(paper))


@fault("text.spacing")
def double_space(paper):
    thing = one_of(paper, [p for p in prose_of(paper) if all(r.kind == "text" for r in p.runs)])
    return change(thing, r"(?<=[a-zơưêâ]) (?=[a-zđ])", "  ")


@fault("text.spacing")
def space_before_comma(paper):
    return any(change(p, r"(?<=\w), ", " , ") for p in prose_of(paper))


@fault("text.tone-placement")
def both_tones(paper):
    paper.look.tone = "mixed"
    things = prose_of(paper)
    if len(things) < 2:
        return False
    for i, words in enumerate((" Hòa bình và văn hóa.", " Hoà bình và văn hoá.")):
        things[i].runs[0].text = words.strip() + " " + things[i].runs[0].text
    return True


for _text in ("<tên đơn vị>", "[tên cơ quan]", "xxx", "……………………", "...................."):
    fault_each("text.placeholder", [_text],
               lambda name: lambda paper: bool(prose_of(paper)) and change(
        one_of(paper, prose_of(paper)), r"\.$", f" tại {name}."), kinds=("báo cáo", "kế hoạch",
                                                                         "công văn"))


# ---- nation and motto ----

@fault("nation.missing")
def no_nation(paper):
    return drop(paper, "nation")


for _text in ("CỘNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XHCN VIỆT NAM",
              "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM."):
    fault_each("nation.wording", [_text], lambda name: lambda paper: rewrite(para(paper, "nation"),
                                                                             name))
settings("nation.style", ["nation"], [{"size": "14"}, {"size": "11"}, {"bold": "no"},
                                      {"italic": "yes"}])


@fault("motto.missing")
def no_motto(paper):
    return drop(paper, "motto")


for _text in ("Tự do - Độc lập - Hạnh phúc", "Độc lập . Tự do . Hạnh phúc",
              "Độc lập-Tự do-Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc", "Độc lập - Tự do Hạnh phúc",
              "Độc lập – Tự do – Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"):
    fault_each("motto.wording", [_text], lambda name: lambda paper: rewrite(para(paper, "motto"),
                                                                            name))
settings("motto.style", ["motto"], [{"size": "15"}, {"size": "12"}, {"bold": "no"},
                                    {"italic": "yes"}])
for _rule, _ident in (("motto.line", "motto"), ("subject.line", "subject")):
    fault_each(_rule, ["no line"], lambda name, i=_ident: lambda paper: undraw(paper, i),
               **({"kinds": TYPED} if _ident == "subject" else {}))


@fault("motto.line")
def underlined(paper):
    undraw(paper, "motto")
    para(paper, "motto").attrs["underline"] = "yes"
    return True


# ---- agency ----

AGENCY = ("agency", "agency2", "agency3")


@fault("agency.missing")
def no_agency(paper):
    return paper.kind not in AGREEMENTS and drop(paper, "parent", *AGENCY)


def agency_setting(**attrs):
    def put(paper):
        for ident in AGENCY:
            if para(paper, ident):
                para(paper, ident).attrs.update(attrs)
        return True
    return put


for _attrs in ({"size": "14"}, {"size": "11"}, {"bold": "no"}, {"italic": "yes"}):
    fault_each("agency.style", [str(_attrs)], lambda name, a=_attrs: agency_setting(**a))
settings("agency.parent-style", ["parent"], [{"size": "14"}, {"size": "11"}, {"bold": "yes"},
                                             {"italic": "yes"}])


@fault("agency.line")
def no_line(paper):
    return any([undraw(paper, ident) for ident in AGENCY])


@fault("component.forbidden", kinds=("quyết định", "nghị quyết", "chỉ thị", "quy chế", "quy định",
                                     "thông báo", "hướng dẫn", "chương trình", "kế hoạch",
                                     "phương án", "đề án", "dự án", "biên bản"))
def addressed(paper):
    home = paper.doc.sections[0].blocks
    at = next(i for i, b in enumerate(home) if getattr(b, "id", "") == "subject") + 1
    while getattr(home[at], "id", "").startswith("rule"):
        at += 1
    home.insert(at, paper.make("addressee", f"Kính gửi: {paper.agency.superior[0]}",
                               align="center", before="12", size=paper.look.body.get("size")))
    return True


@fault("component.forbidden", kinds=TYPED)
def label_below_the_title(paper):
    return change(para(paper, "subject"), "^Về việc", "V/v")


@fault("agency.abbreviated")
def short_committee(paper):
    return any([change(para(paper, ident), "ỦY BAN NHÂN DÂN", "UBND")
                for ident in AGENCY if para(paper, ident)])


@fault("agency.abolished")
def district(paper):
    if paper.day < datetime.date(2025, 7, 5) or paper.agency.code != "UBND":
        return False
    for ident in AGENCY[1:] + ("parent",):
        drop(paper, ident)
    return rewrite(para(paper, "agency"), "ỦY BAN NHÂN DÂN\\nHUYỆN TIÊN HƯNG")


@fault("agency.abolished", kinds=TYPED + LETTER)
def asks_a_district(paper):
    things = [b for b in prose_of(paper) if b.id.startswith("p") and not b.text.endswith(":")]
    if paper.day < datetime.date(2025, 7, 5) or not things or "./." in things[0].text:
        return False
    verb = paper.chance.pick(("Giao", "Đề nghị", "Yêu cầu"))
    return rewrite(things[0], f"{verb} Ủy ban nhân dân huyện Tiên Hưng tổng hợp, báo cáo kết quả "
                   "thực hiện trước ngày 25 hằng tháng.")


# ---- number ----

def renumber(old, new):
    return lambda paper: change(para(paper, "number"), old, new)


@fault("number.missing")
def no_number(paper):
    return paper.kind not in AGREEMENTS and drop(paper, "number")


@fault("number.blank")
def blank_number(paper):
    return change(para(paper, "number"), r"\d+/", "     /")


for _new in ("Số ", "SỐ: ", "số: ", "Số. ", "Số:: ", "No: ", "Số, ký hiệu: "):
    fault_each("number.label", [_new], lambda name: renumber("Số: ", name))


@fault("number.leading-zero")
def bare_digit(paper):
    return change(para(paper, "number"), r"\d+/", f"{paper.chance.randint(1, 9)}/")


@fault("number.leading-zero")
def needless_zero(paper):
    return change(para(paper, "number"), r"\d+/", f"0{paper.chance.randint(10, 99)}/")


for _old, _new in (("/", " /"), ("/", "/ "), ("/", " / "), ("-", " - "), ("-", "- ")):
    fault_each("number.spacing", [_new], lambda name, o=_old: renumber(o, name))
fault_each("number.symbol", ["no type"], lambda name: renumber(r"/\w+-", "/"), kinds=TYPED)
fault_each("number.symbol", ["letter code"], lambda name: renumber("/", "/CV-"), kinds=LETTER)
fault_each("number.symbol", ["small letters"], lambda name: lambda paper: change(
    para(paper, "number"), r"/(\w+-.*)", lambda hit: "/" + hit.group(1).lower()), kinds=TYPED)


@fault("number.type-mismatch", kinds=TYPED)
def other_type(paper):
    code = "TB" if paper.code != "TB" else "BC"
    return change(para(paper, "number"), r"/\w+-", f"/{code}-")


@fault("number.year", kinds=("báo cáo", "kế hoạch", "công văn", "thông báo"))
def year(paper):
    return change(para(paper, "number"), "/", f"/{paper.day.year}/")


settings("number.style", ["number"], [{"size": "12"}, {"size": "14"}, {"italic": "yes"},
                                      {"bold": "yes"}])


# ---- date ----

@fault("date.missing", kinds=TYPED + LETTER)
def no_date(paper):
    return drop(paper, "date")


@fault("date.blank")
def blank_date(paper):
    return change(para(paper, "date"), r"ngày \d+", "ngày ....")


def redate(make):
    return lambda paper: change(para(paper, "date"), "^.*$", make(paper))


for _name, _make in (
        ("figures", lambda p: f"{p.place()}, ngày {figures_of(p.day)}"),
        ("no comma", lambda p: f"{p.place()} ngày {p.day.day:02} tháng 10 năm {p.day.year}"),
        ("no place", lambda p: f"Ngày {p.day.day:02} tháng 10 năm {p.day.year}"),
        ("capital", lambda p: f"{p.place()}, Ngày {p.day.day:02} tháng 10 năm {p.day.year}"),
        ("no year", lambda p: f"{p.place()}, ngày {p.day.day:02} tháng 10/{p.day.year}"),
        ("no month word", lambda p: f"{p.place()}, ngày {p.day.day:02} 10 năm {p.day.year}"),
        ("no year word", lambda p: f"{p.place()}, ngày {p.day.day:02} tháng 10 {p.day.year}"),
        ("month in words", lambda p: f"{p.place()}, ngày {p.day.day:02} tháng Sáu năm "
                                     f"{p.day.year}"),
        ("misspelt", lambda p: f"{p.place()}, ngày {p.day.day:02} thàng 10 năm {p.day.year}")):
    fault_each("date.wording", [_name], lambda name, make=_make: redate(make))
for _name, _make in (("day", lambda p: f"{p.place()}, ngày 5 tháng 10 năm {p.day.year}"),
                     ("month", lambda p: f"{p.place()}, ngày 15 tháng 1 năm {p.day.year}")):
    fault_each("date.zero", [_name], lambda name, make=_make: redate(make))
for _name, _make in (("31 tháng 4", lambda p: f"{p.place()}, ngày 31 tháng 4 năm {p.day.year}"),
                     ("30 tháng 02", lambda p: f"{p.place()}, ngày 30 tháng 02 năm {p.day.year}"),
                     ("tháng 13", lambda p: f"{p.place()}, ngày 12 tháng 13 năm {p.day.year}")):
    fault_each("date.invalid", [_name], lambda name, make=_make: redate(make))
settings("date.style", ["date"], [{"size": "12"}, {"size": "15"}, {"italic": "no"}])


# ---- title and subject ----

fault_each("title.missing", ["no title"], lambda name: lambda paper: not para(
    paper, "subject").text.startswith("Kết luận") and drop(paper, "title"), kinds=TYPED)
settings("title.style", ["title"], [{"size": "16"}, {"size": "12"}, {"bold": "no"},
                                    {"italic": "yes"},
                                    {"align": "left"}], kinds=TYPED)
fault_each("title.style", ["small"], lambda name: lambda paper: rewrite(
    para(paper, "title"), paper.type_name), kinds=TYPED)
for _title in ("BẢN TIN NỘI BỘ", "PHIẾU KHẢO SÁT", "PHIẾU ĐỀ NGHỊ"):
    fault_each("title.unknown", [_title], lambda name: lambda paper: rewrite(para(paper, "title"),
                                                                             name),
               kinds=TYPED)
for _mark in (":", ".", ";"):
    fault_each("title.form", [f"title {_mark}"], lambda name, mark=_mark: lambda paper: change(
        para(paper, "title"), "$", mark), kinds=TYPED)


def with_subject(old, new):
    return lambda paper: change(para(paper, "subject"), old, new)


def in_brackets(paper):
    subject = para(paper, "subject")
    return "\n" not in subject.text and len(subject.runs) == 1 \
        and len(subject.text) > 30 and rewrite(subject, f"({subject.text})")


fault_each("subject.wording", ["brackets"], lambda name: in_brackets, kinds=TYPED + LETTER)
for _name, _old, _new in (("stop", "$", "."), ("semicolon", "$", ";"),
                          ("colon behind label", "^Về việc ", "Về việc: ")):
    fault_each("subject.wording", [_name], lambda name, o=_old, n=_new: with_subject(o, n),
               kinds=TYPED)
for _name, _old, _new in (("stop of a letter", "$", "."), ("label twice", "^V/v ", "V/v về việc "),
                          ("capital verb", "^V/v .*$", "V/v Triển khai công tác văn thư"),
                          ("glued label", "^V/v (?=[a-z])", "V/v")):
    fault_each("subject.wording", [_name], lambda name, o=_old, n=_new: with_subject(o, n),
               kinds=LETTER)
fault_each("subject.missing", ["no subject"], lambda name: lambda paper: drop(paper, "subject"),
           kinds=TYPED + LETTER)
settings("subject.style", ["subject"], [{"size": "12"}, {"size": "16"}, {"bold": "no"},
                                        {"italic": "yes"}], kinds=TYPED)
settings("subject.style", ["subject"], [{"size": "14"}, {"bold": "yes"}, {"italic": "yes"}],
         kinds=LETTER)
for _new in ("V/V ", "v/v ", "Về việc ", "V.v "):
    fault_each("subject.form", [_new], lambda name: lambda paper: change(para(paper, "subject"),
                                                                         "V/v ", name),
               kinds=LETTER)
