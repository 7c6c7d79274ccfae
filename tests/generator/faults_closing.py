"""Faults of căn cứ, of what is typed, of the end and of copies."""

import model as m
from faults import all_of, change, drop, fault, fault_each, insert_prose, para, rewrite

DECISION = ("quyết định", "nghị quyết")
LETTER = ("công văn",)
COPIES = ("bản sao quyết định", "bản sao thông báo")


def bases(paper):
    return [b for b in all_of(paper, "basis") if b.text.startswith("Căn cứ")]


# ---- basis.form ----

@fault("basis.form", kinds=DECISION)
def two_in_a_row(paper):
    things = bases(paper)
    if len(things) < 2:
        return False
    things[0].runs[-1].text += " " + things[1].text
    return drop(paper, things[1].id)


for _mark in ("- ", "+ ", "• "):
    fault_each("basis.form", [_mark], lambda name: lambda paper: bool(bases(paper)) and all(
        [change(b, "^", name) for b in bases(paper)]), kinds=DECISION)
for _new in ("căn cứ", "CĂN CỨ", "Căn cứ:"):
    fault_each("basis.form", [_new], lambda name: lambda paper: change(
        para(paper, "basis1"), "^Căn cứ", name), kinds=DECISION)
fault_each("basis.form", ["law with its number"], lambda name: lambda paper: rewrite(
    para(paper, "basis1"), "Căn cứ Luật Kế toán số 88/2015/QH13 ngày 20 tháng 11 năm 2015;"),
    kinds=DECISION)
for _attrs in ({"align": "center"}, {"align": "right"}, {"first": "20"}):
    fault_each("basis.form", [str(_attrs)], lambda name, a=_attrs: lambda paper: bool(
        bases(paper)) and not [b.attrs.update(a) for b in bases(paper)].clear(), kinds=DECISION)


# ---- text.keystroke ----

for _text in ("Các cơ quan nhà nuowcs thực hiện.", "Việc này theo quyeest định đã có.",
              "Việc này theo ddieeuf lệ đã có.", "Việc này theo quye61t đi5nh đã có.",
              "Các đơn vị thực hiện đieeuf lệ này."):
    fault_each("text.keystroke", [_text[:24]], lambda name, t=_text: lambda paper: insert_prose(
        paper, t), kinds=("báo cáo", "kế hoạch", "thông báo") + LETTER)


# ---- the end ----

@fault("recipients.archive", kinds=LETTER)
def not_last(paper):
    for blocks in m.block_lists(paper.doc):
        for i, block in enumerate(blocks):
            if getattr(block, "id", "") == "archive":
                blocks.insert(i + 1, paper.make("to-last", "- Hội Di sản văn hóa;", size="11"))
                return True
    return False


fault_each("recipients.item", ["two in a row"], lambda name: lambda paper: change(
    para(paper, "to1"), "^- Như trên;", "- Như trên; Hội Di sản văn hóa;"), kinds=LETTER)


@fault("signature.stack", kinds=("báo cáo", "kế hoạch", "thông báo"))
def name_beside_the_position(paper):
    position, signer = para(paper, "position"), para(paper, "signer")
    if not position or not signer or "\n" in position.text:
        return False
    position.runs[-1].text += " " + signer.text
    return drop(paper, "signer")


fault_each("date.wording", ["brackets"], lambda name: lambda paper: change(
    para(paper, "date"), ",", " (Việt Nam),"), kinds=LETTER)


# ---- contact.style, copy.* ----

for _attrs in ({"size": "14"}, {"italic": "yes"}):
    fault_each("contact.style", [str(_attrs)], lambda name, a=_attrs: lambda paper: bool(
        para(paper, "contact")) and not para(paper, "contact").attrs.update(a), kinds=LETTER)

for _name, _ident, _old, _new in (("zero", "copy-number", r"\d+/", "7/"),
                                  ("symbol", "copy-number", r"/\w+-", "/BS-"),
                                  ("words", "copy-form", "^.*$", "SAO Y BẢN CHÍNH"),
                                  ("figures", "copy-date", r"ngày (\d+) tháng (\d+) năm ",
                                   r"ngày \1/\2/")):
    fault_each("copy.form", [_name], lambda name, i=_ident, o=_old, n=_new: lambda paper: change(
        para(paper, i), o, n), kinds=COPIES)
for _ident, _attrs in (("copy-form", {"bold": "no"}), ("copy-form", {"size": "16"}),
                       ("copy-number", {"size": "14"}), ("copy-date", {"italic": "no"})):
    fault_each("copy.style", [f"{_ident} {_attrs}"], lambda name, i=_ident, a=_attrs: lambda paper:
               bool(para(paper, i)) and not para(paper, i).attrs.update(a), kinds=COPIES)
