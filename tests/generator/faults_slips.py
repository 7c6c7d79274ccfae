"""Slips of the hand: letters swapped, left out or typed twice, spaces within words and between
others, small l for I and 1, marks typed twice or in the place of others."""

from faults import all_of, change, fault_each, insert_prose, para

LETTER = ("công văn",)
DECISION = ("quyết định",)
TYPED = ("báo cáo", "kế hoạch", "thông báo", "tờ trình", "hướng dẫn")
TEXTS = TYPED + LETTER
RULES = ("quy chế", "quy định")
COPIES = ("bản sao quyết định", "bản sao thông báo")
STACK = ("collective", "authority", "position", "position1", "position2")


def slip(idents, old, new):
    """In the first of the paragraphs that has it."""
    def put(paper):
        return not paper.draft and any(change(para(paper, i), old, new) for i in idents)
    return put


def slip_in(stem, old, new):
    """In any paragraph of that kind."""
    return lambda paper: any(change(p, old, new) for p in all_of(paper, stem))


SLIPS = (  # rule, kinds, paragraphs, what is replaced, by what
    ("nation.wording", TEXTS, ("nation",), (
        ("NGHĨA", "NGHĩA"), ("VIỆT NAM", "VIỆTNAM"), ("CHỦ", "CHŨ"))),
    ("date.wording", TEXTS, ("date",), (
        ("ngày", "nagỳ"), (r"năm (\d\d)(\d\d)$", r"năm \1 \2"), ("ngày ", "ngày: "),
        (r"ngày (\d+) tháng (\d+)", r"tháng \2 ngày \1"), (r"tháng (\d+)", r"tháng \1."))),
    ("title.form", TYPED, ("title",), (("$", " -"), ("^(.*)$", r"\1 \1"))),
    ("subject.wording", LETTER, ("subject",), (("^V/v", "V/v việc"),)),
    ("addressee.form", LETTER, ("addressee",), (
        ("^(Kính gửi: .*[^.])$", r"\1."), ("^Kính", "Kính kính"), ("gửi", "ghửi"),
        ("^Kính gửi", "Gửi"))),
    ("addressee.form", LETTER, ("addressee1",), (("^- ", "-"), (";$", ".;"))),
    ("basis.form", DECISION, ("basis1",), (
        ("^Căn cứ", "Căn cứ vào"), ("^Căn cứ", "Că cứ"), ("^Căn cứ", "a) Căn cứ"))),
    ("order.form", DECISION, ("order",), ((":", "::"), (":", ": -"))),
    ("recipients.label", TEXTS, ("recipients",), (
        ("nhận:", "nhận nhận:"), ("nhận:", "nhậ n:"), ("nhận:", "nhậnn:"))),
    ("recipients.archive", TEXTS, ("archive",), (("^- ", "- - "),)),
    ("draft.repeated", TEXTS, STACK, (("^PHÓ", "PHÓ PHÓ"),)),
    ("text.fixed-word", TEXTS, STACK, (
        ("GIÁM ĐỐC$", "GIÁMĐỐC"), ("CHỦ TỊCH$", "CHỦ TỊHC"), ("HIỆU TRƯỞNG", "HIỆU TRƯỞGN"))),
    ("text.fixed-word", TEXTS, ("agency",), (("^TRƯỜNG TIỂU HỌC", "TRƯƠNG TIỂU HỌC"),
                                             ("^SỞ Y TẾ$", "SỞ Y TÊ"))),
    ("signature.authority", TEXTS, STACK, ((r"^TUQ\.", "TU."), (r"^KT\.", "KY."))),
    ("signature.stack", TEXTS, STACK, (
        (r"^KT\. ", ""), (r"^TM\. (ỦY BAN NHÂN DÂN|BAN CHỈ ĐẠO)$", r"\1"))),
    ("signature.name-style", TEXTS, ("signer",), (("^Nguyễn", "NGUYỄN"),)),
    ("copy.form", COPIES, ("copy-date",), (("năm", "nam"), ("tháng", "thàng"))),
    ("copy.form", COPIES, ("copy-number",), (("Số:", "Sô:"),)),
)
for _rule, _kinds, _idents, _pairs in SLIPS:
    for _old, _new in _pairs:
        fault_each(_rule, [f"{_idents[0]} {_old} {_new}"], lambda name, i=_idents, o=_old,
                   n=_new: slip(i, o, n), kinds=_kinds)

for _rule, _kinds, _stem, _old, _new in (
        ("body.article-form", RULES, "article", r"^Điều 1\.", "Điều l."),
        ("body.article-form", RULES, "article", r"^Điều 2\.", "Điều 2 ."),
        ("body.article-form", RULES, "article", r"^Điều 2\.", "Điều (2)."),
        ("body.article-form", RULES, "clause", r"^1\.", "l."),
        ("body.article-form", RULES, "clause", r"^2\.", "2;"),
        ("body.list-mark", TYPED, "dash", "^- ", "-")):
    fault_each(_rule, [f"{_stem} {_new}"], lambda name, s=_stem, o=_old, n=_new: slip_in(s, o, n),
               kinds=_kinds)

for _rule, _text in (
        ("case.special", "Cuộc họp giao ban được tổ chức vào thứ hai hằng tuần."),
        ("case.special", "Các hoạt động chào mừng Ngày Nhà Giáo Việt Nam diễn ra sôi nổi."),
        ("case.agency", "Số liệu đã được đối chiếu với Kho bạc nhà nước."),
        ("case.place", "Đoàn đã làm việc tại quận 3 của Thành phố."),
        ("cite.separator", "Việc này theo Kế hoạch số 45\\KH-SNV ngày 16/3/2020 của Sở Nội vụ."),
        ("cite.separator", "Việc này theo Kế hoạch số 45/KH–SNV ngày 16/3/2020 của Sở Nội vụ."),
        ("text.fixed-word", "Việc này theo Thông báp số 45/TB-SNV ngày 16/3/2020 của Sở Nội vụ."),
        ("text.placeholder", "Kết quả nghiên cứu đã được công bố[47] và áp dụng."),
        ("text.keystroke", "Nhiệm vụ này dduwocj giao cho các đơn vị."),
        ("text.keystroke", "Các đơn vị phải khaanr trương thực hiện.")):
    fault_each(_rule, [_text[-44:]], lambda name, t=_text: lambda paper: insert_prose(paper, t),
               kinds=TYPED)
