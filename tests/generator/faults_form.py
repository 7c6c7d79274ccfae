"""Faults of what is issued with a decision, of copies, of who issued what is cited, and others
that a records officer marks beside those of their rule."""

import datetime

import model as m
from chance import figures_of
from faults import (all_of, change, drop, fault, fault_each, insert_prose, one_of, para,
                    rewrite)

DECISION = ("quyết định",)
RULES = ("quy chế", "quy định")
LETTER = ("công văn",)
APPENDED = ("báo cáo", "kế hoạch", "công văn", "thông báo", "tờ trình")
COPIES = ("bản sao quyết định", "bản sao thông báo", "bản sao công văn")
ANY = ("báo cáo", "kế hoạch", "thông báo", "chương trình") + LETTER + DECISION


def changed(ident, old, new, **where):
    return lambda name: lambda paper: not (where.get("numbered") and paper.draft) \
        and change(para(paper, ident), old, new)


def formatted(ident, **attrs):
    return lambda name: lambda paper: bool(para(paper, ident)) and not para(
        paper, ident).attrs.update({k.replace("_", "-"): v for k, v in attrs.items()})


# ---- what is issued with a decision ----

for _name, _put in (
        ("note number", changed("issued-note", r"số \d+/", "số 7777/", numbered=True)),
        ("note type", changed("issued-note", "Quyết định", "Kế hoạch", numbered=True)),
        ("note agency", changed("issued-note", r"của .*\)$", "của Sở Nghệ thuật và Biển đảo)",
                                numbered=True)),
        ("note bracket", changed("issued-note", r"\)$", "")),
        ("note upright", formatted("issued-note", italic="no")),
        ("note 12", formatted("issued-note", size="12")),
        ("title light", formatted("issued-title", bold="no")),
        ("title 16", formatted("issued-title", size="16")),
        ("subject light", formatted("issued-subject", bold="no")),
        ("nation", changed("nation-issued", "XÃ HỘI", "XÃ HÔI")),
        ("motto", changed("motto-issued", "Độc lập - ", "Độc lập "))):
    fault_each("issued.heading", [_name], _put, kinds=DECISION)

# ---- copies ----

for _name, _idents in (("nobody", ("signer-copy",)), ("no number", ("copy-number",)),
                       ("no day", ("copy-date",)),
                       ("no recipients", ("copy-recipients", "copy-to", "copy-archive"))):
    fault_each("copy.missing", [_name], lambda name, i=_idents: lambda paper: drop(paper, *i),
               kinds=COPIES)
for _name, _put in (
        ("label", changed("copy-recipients", ":$", "")), ("stop", changed("copy-to", ";$", "")),
        ("archive", changed("copy-archive", "Lưu: VT", "Lưu VT")),
        ("authority", changed("authority-copy", r"^TL\. ", "TL ")),
        ("number label", changed("copy-number", "^Số: ", "Số ")),
        ("no such day", changed("copy-date", r"ngày \d+ tháng \d+", "ngày 31 tháng 4"))):
    fault_each("copy.form", [_name], _put, kinds=COPIES)
for _name, _put in (("name", formatted("signer-copy", bold="no")),
                    ("label upright", formatted("copy-recipients", italic="no")),
                    ("recipient 13", formatted("copy-to", size="13")),
                    ("agency light", formatted("copy-agency", bold="no"))):
    fault_each("copy.style", [_name], _put, kinds=COPIES)

# ---- who issued what is cited ----

for _text in ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Thủ tướng Chính phủ",
              "Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Chính phủ",
              "Thông tư số 02/2019/TT-BNV ngày 24/01/2019 của Bộ trưởng Bộ Tài chính",
              "Nghị quyết số 45/NQ-HĐND ngày {d} của Ủy ban nhân dân tỉnh",
              "Quyết định số 145/QĐ-UBND ngày {d} của Sở Nội vụ",
              "Kế hoạch số 85/KH-SNV ngày {d} của Ủy ban nhân dân tỉnh"):
    fault_each("cite.agency-mismatch", [_text[:36]], lambda name, t=_text: lambda paper:
               insert_prose(paper, "Nội dung này thực hiện theo " + t.format(d=figures_of(
                   paper.day - datetime.timedelta(days=20))) + "."), kinds=ANY)

# ---- căn cứ, and who decides ----


def basis(text):
    return lambda name: lambda paper: bool(para(paper, "basis2")) and rewrite(
        para(paper, "basis1"), text)


fault_each("basis.incomplete", ["no type"], basis(
    "Căn cứ số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
    kinds=DECISION)
fault_each("basis.incomplete", ["no symbol"], basis(
    "Căn cứ Nghị định số 30/2020 ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
    kinds=DECISION)
for _end in ("./.", ":"):
    fault_each("basis.punctuation", [f"last {_end}"], lambda name, e=_end: lambda paper: change(
        all_of(paper, "basis")[-1], r"\.$", e), kinds=DECISION)
fault_each("basis.style", ["underlined"], formatted("basis1", underline="yes"), kinds=DECISION)
fault_each("order.form", ["decider's colon"], changed("order-authority", "$", ":"),
           kinds=DECISION)
fault_each("order.missing", ["no decider"], lambda name: lambda paper: drop(
    paper, "order-authority"), kinds=DECISION)

# ---- the text ----


@fault("body.heading-style", kinds=RULES)
def article_underlined(paper):
    things = all_of(paper, "article")
    return bool(things) and not things[-1].attrs.update(underline="yes")


@fault("body.heading-style", kinds=RULES)
def article_of_another_size(paper):
    things = all_of(paper, "article")
    size = "14" if paper.look.body.get("size") == "13" else "13"
    return bool(things) and paper.look.body.get("size") != "13.5" \
        and not things[-1].attrs.update(size=size)


for _mark in ("./", ".//.", "/."):
    fault_each("body.end-mark", [_mark], lambda name: lambda paper: change(
        all_of(paper, "p", "clause", "article")[-1], r"\./\.$", name), kinds=ANY)
for _text in ("Vì sao chậm trễ? các đơn vị giải trình rõ.",):
    fault_each("case.sentence", [_text], lambda name: lambda paper: insert_prose(paper, name),
               kinds=ANY)
for _text in ("Giao ông Nguyễn văn Hùng chủ trì.", "Đoàn làm việc với tỉnh Sơn la."):
    fault_each("case.special", [_text], lambda name: lambda paper: insert_prose(paper, name),
               kinds=ANY)

# ---- the end, appendices ----

fault_each("recipients.as-above", ["no article"], lambda name: lambda paper: bool(
    para(paper, "to2")) and drop(paper, "to1"), kinds=DECISION)
fault_each("recipients.item", ["small"], changed("to1", "Như", "như"), kinds=LETTER)
for _name, _put in (("title missing", lambda name: lambda paper: drop(paper, "appendix-title1")),
                    ("bracket", changed("appendix-note1", r"\)$", "")),
                    ("agency", changed("appendix-note1", r"của .*\)$",
                                       "của Sở Nghệ thuật và Biển đảo)", numbered=True))):
    fault_each("appendix.heading", [_name], _put, kinds=APPENDED)


# ---- what drafting leaves ----


def twice(ident):
    """A line of the head or of the end, pasted twice."""
    def put(paper):
        # Where each line has a cell of its own, pasting would make a cell.
        if ident == "signer" and paper.look.closing in ("lines", "tabs"):
            return False
        for blocks in m.block_lists(paper.doc):
            for i, block in enumerate(blocks):
                if getattr(block, "id", "") == ident and "\n" not in block.text:
                    blocks.insert(i, m.Para(ident + "-twice", dict(block.attrs), [
                        m.Run(r.text, dict(r.attrs), r.kind) for r in block.runs]))
                    return True
        return False
    return put


for _ident in ("title", "signer", "subject"):
    fault_each("draft.repeated", [_ident], lambda name: twice(name),
               kinds=("báo cáo", "kế hoạch", "thông báo"))


def marked(**attrs):
    def put(paper):
        thing = one_of(paper, [b for b in all_of(paper, "p") if len(b.text) > 150
                               and len(b.runs) == 1])
        if thing is None:
            return False
        words = thing.runs[0].text.split(" ")
        thing.runs[:] = [m.Run(" ".join(words[:4]) + " ", {}, "text"),
                         m.Run(" ".join(words[4:9]), dict(attrs), "text"),
                         m.Run(" " + " ".join(words[9:]), {}, "text")]
        return True
    return put


for _attrs in ({"highlight": "#ffff00"}, {"highlight": "#00ff00"}, {"strike": "yes"}):
    fault_each("draft.highlight", [str(_attrs)], lambda name, a=_attrs: marked(**a), kinds=ANY)


@fault("body.capitals", kinds=ANY)
def all_in_capitals(paper):
    thing = one_of(paper, [b for b in all_of(paper, "p") if len(b.text) > 150
                           and len(b.runs) == 1 and b.text.endswith(".")
                           and not any(c.isdigit() for c in b.text)])
    return thing is not None and rewrite(thing, thing.text.upper())


fault_each("signature.name-style", ["brackets"], changed("signer", "^(.*)$", r"(\1)"),
           kinds=("báo cáo", "kế hoạch", "thông báo"))
fault_each("recipients.archive", ["two stops"], changed("archive", r"\.$", ".."), kinds=ANY)
fault_each("subject.wording", ["V/v twice"], changed("subject", "^V/v ", "V/v V/v "), kinds=LETTER)
fault_each("basis.form", ["misspelt"], changed("basis1", "^Căn cứ", "Căn cư"), kinds=DECISION)
