"""Faults of fixed words, of figures, of the marks of lists, of what templates leave, and of who
signs."""

import model as m
from faults import all_of, change, fault_each, insert_prose, one_of, para, rewrite

LETTER = ("công văn",)
DECISION = ("quyết định",)
TEXTS = ("báo cáo", "kế hoạch", "thông báo") + LETTER
RULES = ("quy chế", "quy định")


def changed(ident, old, new):
    return lambda name: lambda paper: change(para(paper, ident), old, new)


def in_stack(old, new):
    """In the first line of the signature that has it."""
    return lambda name: lambda paper: any(
        change(para(paper, ident), old, new)
        for ident in ("collective", "authority", "position", "position1", "position2"))


# ---- text.fixed-word ----

for _old, _new in (("CHỦ TỊCH$", "CHỦ TICH"), ("GIÁM ĐỐC$", "GIAM ĐỐC"), ("^PHÓ ", "PHO "),
                   ("CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHONG"), ("NHÂN DÂN", "NHÂN DAN")):
    fault_each("text.fixed-word", [_new], in_stack(_old, _new), kinds=TEXTS)
for _type in ("Nghị đinh số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ",
              "Quyêt định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ",
              "Thông tu số 02/2019/TT-BNV ngày 24/01/2019 của Bộ trưởng Bộ Nội vụ",
              "Quyết định sô 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ"):
    fault_each("text.fixed-word", [_type[:16]], lambda name, t=_type: lambda paper: insert_prose(
        paper, f"Nội dung này thực hiện theo {t}."), kinds=TEXTS)
fault_each("text.fixed-word", ["Vê việc"], changed("subject", "^Về việc", "Vê việc"),
           kinds=DECISION)
fault_each("text.fixed-word", ["decider"], changed("order-authority", "CHỦ TỊCH", "CHỦ TICH"),
           kinds=DECISION)
fault_each("text.fixed-word", ["Kem theo"], changed("appendix-note1", "Kèm theo", "Kem theo"),
           kinds=TEXTS)

# ---- text.figures ----

for _text in ("Hội nghị bắt đầu lúc 25 giờ tại hội trường.", "Cuộc họp bắt đầu lúc 14h75.",
              "Cơ quan làm việc từ 08 giờ 75 phút hằng ngày.",
              "Báo cáo được gửi trong quý V của năm.", "Kinh phí được quyết toán trong tháng 13.",
              "Kết quả được báo cáo trước ngày 31/4 hằng năm.",
              "Chương trình được thực hiện trong giai đoạn 2030 - 2026.",
              "Kế hoạch áp dụng cho năm học 2025 - 2025.", "Hồ sơ được lập thành 03 (bốn) bản."):
    fault_each("text.figures", [_text[:32]], lambda name, t=_text: lambda paper: insert_prose(
        paper, t), kinds=TEXTS)

# ---- body.list-mark, body.article-form ----


def in_list(old, new):
    """In the second of three entries with dashes."""
    def put(paper):
        things = all_of(paper, "dash")
        return len(things) > 2 and things[0].text.endswith(";") and change(things[1], old, new)
    return lambda name: put


for _old, _new in (("^- ", "- - "), ("^- .*$", "- ;"), ("^- ", "- + ")):
    fault_each("body.list-mark", [_new], in_list(_old, _new), kinds=TEXTS)


def in_units(stem, old, new):
    return lambda name: lambda paper: change(one_of(paper, all_of(paper, stem)[:1]), old, new)


fault_each("body.article-form", ["named clause"], in_units("clause", r"^(\d+)\.", r"Khoản \1."),
           kinds=RULES)
fault_each("body.article-form", ["named point"], in_units("point", r"^(\w)\)", r"Điểm \1)"),
           kinds=RULES)

# ---- text.placeholder ----

for _text in ("trước ngày dd/mm/yyyy", "trước ngày .../.../2025", "trước ngày xx/xx/2026",
              "về [...]", "về (tên cơ quan)", "về {tên đơn vị}"):
    fault_each("text.placeholder", [_text], lambda name, t=_text: lambda paper: insert_prose(
        paper, f"Các đơn vị gửi báo cáo {t}."), kinds=TEXTS)
fault_each("text.placeholder", ["subject"], lambda name: lambda paper: rewrite(
    para(paper, "subject"), "V/v [trích yếu nội dung]"), kinds=LETTER)
fault_each("text.placeholder", ["recipient"], lambda name: lambda paper: bool(
    para(paper, "to2")) and rewrite(para(paper, "to2"), "- [Tên cơ quan];"), kinds=LETTER)
fault_each("text.placeholder", ["signer"], lambda name: lambda paper: bool(
    para(paper, "signer")) and rewrite(para(paper, "signer"), "Nguyễn Văn A"), kinds=TEXTS)


# ---- signature.stack, signature.authority ----

def signed(code, *lines):
    """Lines over the name that are of another kind of agency."""
    def put(paper):
        if not paper.agency.code.startswith(code) or paper.agency.kind in ("steering", "council") \
                or not para(paper, "signer"):
            return False
        cell = paper.closing_table.rows[0][1]
        kept = [b for b in cell.blocks if isinstance(b, m.Para)
                and (b.id == "signer" or b.id.startswith("gap"))]
        cell.blocks[:] = [paper.centred(f"stack{i}", text, size="14", bold=True)
                          for i, text in enumerate(lines)] + kept
        return True
    return lambda name: put


for _code, _lines in (("UBND", ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH")), ("UBND", ("BỘ TRƯỞNG",)),
                      ("UBND", ("TM. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC")),
                      ("S", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")), ("S", ("CHỦ TỊCH",))):
    fault_each("signature.stack", [f"{_code} {_lines}"], signed(_code, *_lines), kinds=TEXTS)
fault_each("signature.authority", ["UQ."], in_stack(r"^TUQ\.", "UQ."), kinds=TEXTS)

# ---- lists of addressees and recipients ----

for _old, _new in (("^- ", "- - "), ("^- .*$", "- ;")):
    fault_each("recipients.item", [_new], lambda name, o=_old, n=_new: lambda paper: change(
        para(paper, "to2"), o, n), kinds=LETTER)

# ---- what follows ----

for _name, _put in (("no number", changed("appendix-note1", r" số \S+", "")),
                    ("other symbol", changed("appendix-note1", r"(số \d+/\w+-)\S+", r"\1XYZ"))):
    fault_each("appendix.heading", [_name], lambda name, p=_put: lambda paper:
               not paper.draft and p(name)(paper), kinds=("báo cáo", "kế hoạch", "thông báo"))
for _name, _ident, _old, _new in (("colon", "copy-form", "$", ":"),
                                  ("dash", "copy-number", "-", "–"),
                                  ("no agency", "copy-number", r"-\w+$", "")):
    fault_each("copy.form", [_name], lambda name, i=_ident, o=_old, n=_new: lambda paper: change(
        para(paper, i), o, n), kinds=("bản sao quyết định", "bản sao thông báo"))

# ---- words that were told as missing, or hid behind others ----

ALL_TEXTS = TEXTS + ("tờ trình", "hướng dẫn")
for _new in ("Số: Số:", "Số,", "Số -", "S:", "Số Số:"):
    fault_each("number.label", [f"label {_new}"], changed("number", "^Số:", _new), kinds=ALL_TEXTS)
fault_each("number.year", ["dash"], changed("number", r"(\d+)/", r"\1-2025/"),
           kinds=("báo cáo", "kế hoạch", "thông báo"))
for _old, _new in (("^", "NƯỚC "), (" VIỆT NAM$", ""), ("XÃ HỘI ", "")):
    fault_each("nation.wording", [f"group {_old} {_new}"], changed("nation", _old, _new),
               kinds=ALL_TEXTS)
for _old, _new in (("tháng ", "tháng tháng "), ("ngày", "ngaỳ"), ("tháng ", "T"),
                   ("^(.*?),", r"\1, \1,")):
    fault_each("date.wording", [f"{_old} {_new}"], changed("date", _old, _new), kinds=ALL_TEXTS)
for _new in ("V-v ", "V/v, ", "V:v "):
    fault_each("subject.form", [f"label {_new}"], changed("subject", "^V/v ", _new), kinds=LETTER)
fault_each("subject.missing", ["label alone"], lambda name: lambda paper: rewrite(
    para(paper, "subject"), "V/v"), kinds=LETTER)
fault_each("subject.wording", ["title case"], changed("subject", "^Về việc", "Về Việc"),
           kinds=DECISION)
for _new in (r"“\1”", r"(\1)"):
    fault_each("title.form", [_new], changed("title", "^(.*)$", _new),
               kinds=("báo cáo", "kế hoạch", "thông báo"))
for _old, _new in (("Kính gửi:", "Kính gửi."), ("Kính gửi:", "Kính gửi::"),
                   ("Kính gửi", "Kínhgửi"), ("Kính gửi:", "Kính gửi: Kính gửi:")):
    fault_each("addressee.form", [_new], changed("addressee", _old, _new), kinds=LETTER)
for _new in ("Căn cứ Căn cứ",):
    fault_each("basis.form", [_new], changed("basis1", "^Căn cứ", _new), kinds=DECISION)
fault_each("order.form", ["marks"], changed("order", "ĐỊNH", "ĐINH"), kinds=DECISION)
for _new in ("Diều 2.", "Điều 2;", "Điều 2,"):
    fault_each("body.article-form", [_new], changed("article2", r"^Điều 2\.", _new),
               kinds=DECISION)
fault_each("body.sequence", ["article back"], changed("article3", "^Điều 3", "Điều 1"),
           kinds=DECISION)
for _mark in (";", ":"):
    fault_each("signature.authority", [f"KT{_mark}"], in_stack(r"^KT\.", f"KT{_mark}"),
               kinds=TEXTS)
for _old, _new in ((r" (\w)(\w*)$", lambda hit: " " + hit.group(1).lower() + hit.group(2)),
                   (r"^(\w)", lambda hit: hit.group(1).lower()), ("^(.*)$", r"“\1”")):
    fault_each("signature.name-style", [f"name {_old}"], changed("signer", _old, _new),
               kinds=TEXTS)
for _old, _new in (("Nơi nhận:", "Nơi nhận,"),):
    fault_each("recipients.label", [_new], changed("recipients", _old, _new), kinds=TEXTS)
fault_each("recipients.archive", ["two colons"], changed("archive", "Lưu:", "Lưu::"), kinds=TEXTS)
COPIES = ("bản sao quyết định", "bản sao thông báo")
for _name, _ident, _old, _new in (
        ("name small", "signer-copy", "^.*$", lambda hit: hit.group().lower()),
        ("name capitals", "signer-copy", "^.*$", lambda hit: hit.group().upper()),
        ("archive stop", "copy-archive", r"\.$", ""), ("no comma", "copy-date", ",", "")):
    fault_each("copy.form", [_name], changed(_ident, _old, _new), kinds=COPIES)
