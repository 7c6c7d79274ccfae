"""Faults against dated law and against the articles of the document: cite.expired,
cite.not-yet, cite.internal."""

import datetime
from xml.etree import ElementTree

from faults import all_of, change, fault, fault_each, insert_prose, one_of, para, rewrite
from program import TOP

DECISION = ("quyết định", "nghị quyết")
NAMESPACE = "{urn:vanthu:profile:1}"

# (as a preamble has it, the first day no longer in force)
EXPIRED = (
    ("Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư",
     "2020-03-05"),
    ("Bộ luật Lao động ngày 18 tháng 6 năm 2012", "2021-01-01"),
    ("Luật Bảo vệ môi trường ngày 23 tháng 6 năm 2014", "2022-01-01"),
    ("Luật Đấu thầu ngày 26 tháng 11 năm 2013", "2024-01-01"),
    ("Luật Đất đai ngày 29 tháng 11 năm 2013", "2024-08-01"),
)
# (as a preamble has it, the day on it, the first day in force)
NOT_YET = (
    ("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "2022-06-15", "2024-01-01"),
    ("Luật Lưu trữ ngày 21 tháng 6 năm 2024", "2024-06-21", "2025-07-01"),
    ("Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024", "2024-06-29", "2025-07-01"),
)


def words_of_rule(rule, name):
    tree = ElementTree.parse(TOP / "profiles" / "nd30-2020.xml")
    found = tree.find(f".//{NAMESPACE}rule[@id='{rule}']/{NAMESPACE}words[@name='{name}']")
    return [w.text for w in found.iter(f"{NAMESPACE}w")]


def speaks_of_it(paper, rule):
    """The rule is silent where the subject says that old or coming law is what it is about."""
    subject = " ".join(b.text for b in paper.doc.sections[0].blocks
                       if getattr(b, "id", "").startswith("subject")).lower()
    return not subject or any(word in subject for word in words_of_rule(rule, "about"))


def rest_on(paper, rule, law):
    return law is not None and not speaks_of_it(paper, rule) \
        and rewrite(para(paper, "basis1"), f"Căn cứ {law};")


@fault("cite.expired", kinds=DECISION)
def rests_on_what_was(paper):
    day = datetime.date.fromisoformat
    return rest_on(paper, "cite.expired",
                   one_of(paper, [law for law, until in EXPIRED if day(until) <= paper.day]))


@fault("cite.not-yet", kinds=DECISION)
def rests_on_what_comes(paper):
    day = datetime.date.fromisoformat
    return rest_on(paper, "cite.not-yet", one_of(paper, [
        law for law, issued, since in NOT_YET if day(issued) < paper.day < day(since)]))


@fault("cite.internal", kinds=("quyết định",))
def names_no_article(paper):
    return bool(all_of(paper, "article")) and insert_prose(
        paper, "Nội dung này thực hiện theo Điều 88 của Quyết định này.")


def refer(what):
    """A reference at the end of a clause, to what its regulation has not."""
    def put(paper):
        things = [b for b in all_of(paper, "clause") if len(b.text) > 60 and b.text.endswith(".")]
        return change(one_of(paper, things), r"\.$",
                      f" theo quy định tại {what.format(paper.type_name)}.")
    return put


for _what in ("khoản 19 Điều 2 của {} này", "khoản 19 Điều này"):
    fault_each("cite.internal", [_what], refer, kinds=("quy chế", "quy định"))


# ---- days ----

for _text in ("Hội nghị được tổ chức vào thứ Hai, ngày 02/6/2026.",
              "Hội nghị được tổ chức ngày 15 tháng 4 năm 2026 (thứ Sáu).",
              "Đợt rà soát từ ngày 20/5/2026 đến ngày 10/5/2026 do các phòng thực hiện.",
              "Kết quả được tổng hợp trong tháng 13/2026."):
    fault_each("cite.date-invalid", [_text[:40]], lambda name, t=_text: lambda paper: insert_prose(
        paper, t), kinds=("báo cáo", "kế hoạch", "công văn", "quyết định"))
