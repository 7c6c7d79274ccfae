"""Faults of the text and of the end: addressee.*, basis.*, body.*, cite.*, … draft.*."""

import datetime
import re

import model as m
from chance import figures_of, words_of
from faults import (all_of, change, drop, fault, fault_each, insert_prose, one_of, para, prose_of,
                    rewrite, setting, settings, text_of)

LETTER = ("công văn",)
TYPED = ("báo cáo", "kế hoạch", "thông báo", "chương trình", "phương án", "đề án")
DECISION = ("quyết định", "nghị quyết")
ANY = LETTER + TYPED + ("quyết định",)

# ---- addressee ----

@fault("basis.missing", kinds=("quyết định", "nghị quyết"))
def rests_on_nothing(paper):
    return drop(paper, *(b.id for b in all_of(paper, "basis")))


@fault("order.missing", kinds=("quyết định", "nghị quyết"))
def orders_nothing(paper):
    return drop(paper, "order")


fault_each("order.form", ["no colon"], lambda name: lambda paper: change(
    para(paper, "order"), ":", ""), kinds=("quyết định", "nghị quyết"))


fault_each("addressee.missing", ["none"], lambda name: lambda paper: drop(
    paper, "addressee", "addressee1", "addressee2", "addressee3"), kinds=LETTER + ("tờ trình",))


def addressed(old, new, many):
    def put(paper):
        if bool(para(paper, "addressee2")) != many:
            return False
        return change(para(paper, "addressee1" if many else "addressee"), old, new)
    return put


fault_each("addressee.form", ["no colon"], lambda name: addressed(":", "", False), kinds=LETTER)
fault_each("addressee.form", ["no dash"], lambda name: addressed("^- ", "", True), kinds=LETTER)
fault_each("addressee.form", ["comma"], lambda name: addressed(";$", ",", True), kinds=LETTER)
fault_each("addressee.form", ["no final stop"], lambda name: lambda paper: bool(
    para(paper, "addressee2")) and change(para(paper, "addressee3") or para(paper, "addressee2"),
                                          r"\.$", ""), kinds=LETTER)
settings("addressee.style", ["addressee"], [{"size": "12"}, {"size": "16"}, {"italic": "yes"}],
         kinds=LETTER)

# ---- basis ----

settings("basis.style", ["basis1"], [{"italic": "no"}, {"size": "12"}], kinds=DECISION)
for _new in (",", "", "."):
    fault_each("basis.punctuation", [_new or "none"], lambda name, n=_new: lambda paper: bool(
        para(paper, "basis2")) and change(para(paper, "basis1"), ";$", n), kinds=DECISION)
fault_each("basis.punctuation", ["last ;"], lambda name: lambda paper: change(
    all_of(paper, "basis")[-1], r"\.$", ";"), kinds=DECISION)
fault_each("basis.incomplete", ["no number"], lambda name: lambda paper: rewrite(
    para(paper, "basis1"), "Căn cứ Nghị định về công tác văn thư;"), kinds=DECISION)
fault_each("basis.incomplete", ["no date"], lambda name: lambda paper: rewrite(
    para(paper, "basis1"), "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;"),
    kinds=DECISION)

# ---- body ----

LONG = 150  # so much text takes more than a line, and shows how it is set


def body_setting(**attrs):
    attrs = {k.replace("_", "-"): v for k, v in attrs.items()}

    def put(paper):
        things = [p for p in prose_of(paper) if len(p.text) > LONG]
        if not things:
            return False
        for thing in paper.chance.some(things, 1, 3):
            thing.attrs.update(attrs)
        return True
    return put


def all_body(**attrs):
    def put(paper):
        things = prose_of(paper)
        if len(things) < 3:
            return False
        for s in paper.doc.sections:
            for b in s.blocks:
                if isinstance(b, m.Para) and b.attrs.get("first") and b.attrs["align"] == "justify":
                    b.attrs.update(attrs)
        return True
    return put


for _rule, _choices in (
        ("body.size", ({"size": "12"}, {"size": "15"}, {"size": "11"})),
        ("body.align", ({"align": "left"}, {"align": "center"})),
        ("body.indent", ({"first": "0"}, {"first": "15"}, {"first": "5"})),
        ("body.line-spacing", ({"line": "0.8"}, {"line": "2"}, {"line": "exact:12pt"}))):
    for _attrs in _choices:
        fault_each(_rule, [str(_attrs)], lambda name, a=_attrs: body_setting(**a), kinds=ANY)
for _attrs in ({"before": "0", "after": "0"}, {"before": "3", "after": "0"}):
    fault_each("body.paragraph-spacing", [str(_attrs)], lambda name, a=_attrs: all_body(**a),
               kinds=ANY)


fault_each("body.slope", ["italic"], lambda name: body_setting(italic="yes"), kinds=ANY)


def renumber(stems, old, new):
    """A number in a list becomes another; not of the first entry."""
    def put(paper):
        things = [t for t in all_of(paper, *stems) if re.match(old, t.text)]
        return bool(things) and change(one_of(paper, things), old, new)
    return put


fault_each("body.sequence", ["article skipped"], lambda name: renumber(
    ["article"], "^Điều 2", "Điều 3"), kinds=("quy chế", "quy định", "quyết định", "nghị quyết"))
fault_each("body.sequence", ["heading repeated"], lambda name: renumber(["heading"], r"^II\. ",
                                                                        "I. "),
           kinds=TYPED)
fault_each("body.sequence", ["heading skipped"], lambda name: renumber(["heading"], r"^II\. ",
                                                                       "III. "),
           kinds=TYPED)
fault_each("body.sequence", ["clause skipped"], lambda name: renumber(
    ["clause", "clause-heading"], r"^2\. ", "3. "), kinds=TYPED + ("quy chế",))
fault_each("body.sequence", ["point repeated"], lambda name: renumber(["point"], r"^b\) ", "a) "))
fault_each("body.point-letter", ["f"], lambda name: renumber(["point"], r"^g\) ", "f) "))
fault_each("body.point-letter", ["j"], lambda name: renumber(["point"], r"^e\) ", "j) "))


@fault("body.point-letter")
def latin_letters(paper):
    """As automatic lettering has them: e after d, then f."""
    if not any(p.text.startswith("e) ") for p in all_of(paper, "point")):
        return False
    for thing in all_of(paper, "point"):
        change(thing, "^[đe](?=\\) )", lambda hit: {"đ": "e", "e": "f"}[hit.group()])
    return True


@fault("body.heading-style", kinds=TYPED)
def plain_heading(paper):
    thing = one_of(paper, all_of(paper, "heading"))
    return thing is not None and setting(thing.id, bold="no")(paper)


@fault("body.heading-style", kinds=("quy chế", "quy định"))
def plain_chapter(paper):
    thing = one_of(paper, all_of(paper, "chapter", "chapter-title"))
    return thing is not None and setting(thing.id, bold="no")(paper)


@fault("body.heading-style", kinds=("quy chế", "quy định"))
def chapter_left(paper):
    thing = one_of(paper, all_of(paper, "chapter"))
    return thing is not None and setting(thing.id, align="left")(paper)


RULES = ("quy chế", "quy định")
fault_each("body.article-form", ["Điều 1:"], lambda name: renumber(
    ["article"], r"^Điều (\d+)\.", r"Điều \1:"), kinds=RULES)
fault_each("body.article-form", ["điều 1."], lambda name: renumber(["article"], "^Điều", "điều"),
           kinds=RULES)
fault_each("body.article-form", ["1)"], lambda name: renumber(["clause"], r"^(\d+)\. ", r"\1) "),
           kinds=RULES)


@fault("body.end-mark", kinds=ANY)
def no_mark(paper):
    last = text_of(paper)[-1]
    return len(last.text) > 60 and change(last, r"\./\.$", ".")


# ---- citations ----

CITED = {
    "cite.spacing": ("Công văn số 505/SNV - VP ngày {d} của Sở Nội vụ về công tác cán bộ",
                     "Kế hoạch số 21 /KH-UBND ngày {d} của Ủy ban nhân dân tỉnh",
                     "Quyết định số 85/ QĐ-UBND ngày {d} của Ủy ban nhân dân tỉnh"),
    "cite.separator": ("Công văn số 1567CV/TU ngày {d} của Tỉnh ủy về công tác cán bộ",
                       "Quyết định số 85/QĐ-UBND, ngày {d} của Ủy ban nhân dân tỉnh"),
    "cite.type-mismatch": ("Kế hoạch số 2113/QĐ-UBND ngày {d} của Ủy ban nhân dân tỉnh",
                           "Quyết định số 88/KH-UBND ngày {d} của Ủy ban nhân dân tỉnh",
                           "Thông tư số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"),
    "cite.year-missing": ("Nghị định số 112/NĐ-CP ngày 18/9/2020 của Chính phủ",
                          "Thông tư số 80/TT-BTC ngày 29/9/2021 của Bộ trưởng Bộ Tài chính"),
    "cite.year-mismatch": ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2019 của Chính phủ",
                           "Thông tư số 02/2019/TT-BNV ngày 24/01/2018 của Bộ trưởng Bộ Nội vụ"),
    "cite.date-form": ("Quyết định số 85/QĐ-UBND ngày 5 tháng 3 năm 2020 của Ủy ban nhân dân tỉnh",
                       "Quyết định số 85/QĐ-UBND ngày 15/2/2020 của Ủy ban nhân dân tỉnh"),
    "cite.date-invalid": ("Quyết định số 85/QĐ-UBND ngày 31/4/2020 của Ủy ban nhân dân tỉnh",
                          "Công văn số 502/SNV-VP ngày 30 tháng 02 năm 2020 của Sở Nội vụ"),
    "cite.future": ("Quyết định số 85/QĐ-UBND ngày {f} của Ủy ban nhân dân tỉnh",),
    "cite.incomplete": ("Quyết định số 3185/QĐ-UBND",),
}
for _rule, _texts in CITED.items():
    for _text in _texts:
        fault_each(_rule, [_text[:30]], lambda name, t=_text: lambda paper: insert_prose(
            paper, "Nội dung này thực hiện theo " + t.format(
                d=figures_of(paper.day - datetime.timedelta(days=20)),
                f=figures_of(paper.day + datetime.timedelta(days=40))) + "."), kinds=ANY)


@fault("cite.inconsistent", kinds=ANY)
def two_dates(paper):
    if paper.day.timetuple().tm_yday < 70:
        return False  # numbers begin anew with the year
    first, second = (figures_of(paper.day - datetime.timedelta(days=d)) for d in (30, 60))
    text = "Thực hiện Quyết định số 3185/QĐ-UBND ngày {} của Ủy ban nhân dân tỉnh."
    return insert_prose(paper, text.format(first)) and insert_prose(paper, text.format(second))


@fault("cite.symbol-typo", kinds=ANY)
def mistyped(paper):
    if len(prose_of(paper)) < 2:
        return False
    day = figures_of(paper.day - datetime.timedelta(days=30))
    return all([insert_prose(paper,
                             f"Xem Công văn số {n}/{s} ngày {day} của Sở Di sản và Mỹ thuật.")
                for n, s in ((701, "SDSMT-KHTC"), (702, "SDSMT-KHTC"), (703, "SDSMT-KHTC"),
                             (704, "SDSMT-KHTC"), (705, "SDMST-KHTC"))])


# ---- signature ----

SIGNED = ("collective", "authority", "position", "position1", "position2", "authority1", "signer")


def gaps(paper):
    return [f"gap{i}" for i in range(1, 9)]


@fault("signature.missing", kinds=ANY)
def nobody(paper):
    return drop(paper, *SIGNED, *gaps(paper))


def signing(old, new):
    return lambda paper: any(change(para(paper, i), old, new)
                             for i in ("collective", "authority", "position"))


for _old, _new in ((r"KT\. ", "KT."), (r"KT\. ", "KT "), (r"KT\. ", "K/T "), (r"TM\. ", "T/M "),
                   (r"TL\. ", "TL "), (r"TM\. ", "TM "), (r"TM\. ", "TM.")):
    fault_each("signature.authority", [f"{_old}{_new}"], lambda name, o=_old, n=_new: signing(o, n),
               kinds=ANY)


def restack(*lines):
    """The lines over the signature anew; lines name the chief, the deputy and the collective."""
    def put(paper):
        agency = paper.agency
        if any("{who}" in line for line in lines) and agency.code != "UBND":
            return False
        if agency.kind in ("steering", "council") or not para(paper, "signer"):
            return False
        texts = [line.format(chief=agency.chief, deputy=agency.deputy, who=agency.collective)
                 for line in lines]
        cell = paper.closing_table.rows[0][1]
        kept = [p for p in cell.blocks if p.id not in SIGNED or p.id == "signer"]
        cell.blocks[:] = [paper.centred(f"stack{i}", t, size="14", bold=True)
                          for i, t in enumerate(texts)] + kept
        return True
    return put


for _lines in (("{deputy}",), ("TL. {chief}", "{chief}"), ("KT. {chief}",),
               ("TM. {who}", "{deputy}"), ("TM. {chief}",)):
    fault_each("signature.stack", [" / ".join(_lines)], lambda name, x=_lines: restack(*x),
               kinds=ANY)
settings("signature.style", ["authority", "position"],
         [{"size": "12"}, {"size": "15"}, {"bold": "no"}, {"italic": "yes"}], kinds=ANY)
settings("signature.name-style", ["signer"],
         [{"size": "12"}, {"size": "15"}, {"bold": "no"}, {"italic": "yes"}], kinds=ANY)
fault_each("signature.name-style", ["small"], lambda name: lambda paper: para(
    paper, "signer") and rewrite(para(paper, "signer"), para(paper, "signer").text.lower()),
           kinds=ANY)
for _rank in ("TS. ", "ThS. ", "Thạc sĩ ", "PGS.TS. "):
    fault_each("signature.title-before-name", [_rank],
               lambda name: lambda paper: not paper.agency.ranks
               and change(para(paper, "signer"), "^", name), kinds=ANY)

# ---- recipients ----


def to_idents():
    return [f"to{i}" for i in range(1, 8)]


fault_each("recipients.missing", ["none"], lambda name: lambda paper: drop(
    paper, "recipients", "archive", *to_idents()), kinds=ANY)
for _text in ("Nơi nhận", "Noi nhận:", "NƠI NHẬN:", "Nơi nhận :"):
    fault_each("recipients.label", [_text], lambda name: lambda paper: rewrite(
        para(paper, "recipients"), name), kinds=ANY)
settings("recipients.label-style", ["recipients"],
         [{"size": "13"}, {"size": "11"}, {"bold": "no"}, {"italic": "no"}], kinds=ANY)
for _old, _new in (("^- ", ""), (";$", ""), (";$", ","), (";$", ".")):
    fault_each("recipients.item", [f"{_old} {_new}"], lambda name, o=_old,
               n=_new: lambda paper: change(
        para(paper, "to2"), o, n), kinds=ANY)
settings("recipients.item-style", ["to1"], [{"size": "12"}, {"size": "14"}, {"italic": "yes"},
                                            {"bold": "yes"}],
         kinds=ANY)
for _old, _new in (("Lưu: VT", "Lưu VT"), ("Lưu: VT", "Lưu: VP"), (r"\.$", ";"), (r"\.$", ""),
                   ("Lưu: VT", "Lưu: Văn thư")):
    fault_each("recipients.archive", [_new or "no stop"], lambda name, o=_old, n=_new: lambda paper:
               change(para(paper, "archive"), o, n), kinds=ANY)
fault_each("recipients.archive", ["none"], lambda name: lambda paper: drop(paper, "archive")
           and change(one_of(paper, [para(paper, i) for i in reversed(to_idents()) if para(paper,
                                                                                           i)][:1]),
                      ";$", "."), kinds=ANY)
fault_each("recipients.as-above", ["missing"], lambda name: lambda paper: bool(
    para(paper, "to2")) and drop(paper, "to1"), kinds=LETTER)
fault_each("recipients.as-above", ["needless"], lambda name: lambda paper: not para(
    paper, "addressee") and rewrite(para(paper, "to1"), "- Như trên;"), kinds=TYPED)
fault_each("recipients.duplicate", ["twice"], lambda name: lambda paper: bool(
    para(paper, "to3")) and rewrite(para(paper, "to3"), para(paper, "to2").text), kinds=ANY)

# ---- appendices and marks ----


def marked(text):
    """A mark in a frame below the head that is not worded as the decree has it."""
    def put(paper):
        if para(paper, "mark"):
            return rewrite(para(paper, "mark"), text)
        paper.mark(text)
        return True
    return put


APPENDED = ("báo cáo", "kế hoạch", "công văn", "thông báo", "tờ trình")
settings("appendix.heading", ["appendix1"], [{"size": "13"}, {"bold": "no"}, {"italic": "yes"},
                                             {"align": "left"}], kinds=APPENDED)
fault_each("appendix.heading", ["PHỤ LỤC 1"], lambda name: lambda paper: bool(
    para(paper, "appendix2")) and change(para(paper, "appendix1"), " I$", " 1"), kinds=APPENDED)


@fault("appendix.unmentioned", kinds=APPENDED)
def unmentioned(paper):
    if not paper.appendices:
        return False
    for thing in all_of(paper, "p"):
        if thing.text in paper.mentions:
            rewrite(thing, "Các đơn vị nghiêm túc thực hiện các nội dung nêu trên.")
    return not any(re.search("(?i)phụ lục|kèm", p.text) for p in text_of(paper))


for _new in ("KHẨN CẤP", "RẤT KHẨN", "Khẩn", "Hỏa tốc", "Mật"):
    fault_each("urgency.form", [_new], lambda name: marked(name))

# ---- capitals ----

for _rule, _texts in (
        ("case.document", ("Việc này theo quyết định số 12/QĐ-UBND ngày 15/01/2019 của tỉnh.",)),
        ("case.unit", ("Việc này thực hiện theo quy định tại điều 5 của Luật Kế toán.",
                       "Việc này thực hiện theo Khoản 2 Điều 7 của Luật Kế toán.",
                       "Việc này thực hiện theo Điểm a khoản 2 Điều 7 của Luật Kế toán.")),
        ("case.agency", ("Kết quả được gửi về Ủy Ban Nhân Dân tỉnh để tổng hợp.",
                         "Kết quả được gửi về Hội Đồng Nhân Dân tỉnh để tổng hợp.")),
        ("case.place", ("Đoàn đã làm việc với các cơ quan của Tỉnh Quảng Ngãi.",
                        "Đoàn đã khảo sát tại quận 1 và các vùng lân cận."))):
    for _text in _texts:
        fault_each(_rule, [_text[-30:]], lambda name, t=_text: lambda paper: insert_prose(paper, t),
                   kinds=ANY)

for _text in ("Đây là chủ trương lớn của Đảng và nhà nước.",
              "Công tác này phát huy quyền làm chủ của Nhân Dân.",
              "Các đơn vị trực trong dịp tết nguyên đán theo lịch.",
              "Nội dung này theo tiêu chuẩn của Việt nam.",
              "Việc này theo Luật lưu trữ và các văn bản hướng dẫn."):
    fault_each("case.special", [_text[-30:]], lambda name, t=_text: lambda paper: insert_prose(
        paper, t), kinds=ANY)
fault_each("case.sentence", ["behind a stop"], lambda name: lambda paper: insert_prose(
    paper, "Hồ sơ được nộp lưu đúng hạn. các phòng tiếp tục rà soát."), kinds=ANY)

# ---- what a draft leaves ----


def add_run(kind, text, **attrs):
    def put(paper):
        thing = one_of(paper, prose_of(paper))
        if thing is None:
            return False
        thing.runs.insert(0, m.Run(text, attrs, kind))
        return True
    return put


fault_each("draft.tracked-changes", ["inserted"], lambda name: add_run("inserted", "Theo đó, "),
           kinds=ANY)
fault_each("draft.tracked-changes", ["deleted"], lambda name: add_run("deleted", "Theo đó, "),
           kinds=ANY)
fault_each("draft.comments", ["comment"], lambda name: add_run("comment", "Xem lại số liệu"),
           kinds=ANY)
fault_each("draft.hidden", ["hidden"], lambda name: add_run("text", "Theo đó, ", hidden="yes"),
           kinds=ANY)
fault_each("draft.field-error", ["error"], lambda name: lambda paper: insert_prose(
    paper, "Chi tiết tại Error! Reference source not found."), kinds=ANY)


def meta(**values):
    def put(paper):
        paper.doc.meta.update(values)
        return True
    return put


def marked(text):
    """The mark of a draft above the title."""
    def put(paper):
        for blocks in m.block_lists(paper.doc):
            for i, block in enumerate(blocks):
                if isinstance(block, m.Para) and block.id == "title":
                    blocks.insert(i, m.Para("mark", {"align": "center", "bold": "yes"},
                                            m.parse_runs(text, "mark")))
                    return True
        return False
    return put


fault_each("draft.mark", ["DỰ THẢO", "(Dự thảo lần 3)", "BẢN DỰ THẢO ngày 03/02"], marked)
fault_each("draft.macro", ["macro"], lambda name: meta(macros="yes"))
fault_each("draft.external", ["picture"], lambda name: meta(external="http://example.org/a.png"))
fault_each("draft.metadata", ["author"], lambda name: meta(author="Nguyễn Văn Tâm"))
