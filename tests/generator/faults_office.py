"""Faults against what an office forbids and asks for (office.xml): wording.*,
number.unit."""

from pathlib import Path

from faults import change, fault, insert_prose, para

OFFICE = ("--profile", str(Path(__file__).resolve().parent / "office.xml"))
KINDS = ("công văn", "báo cáo", "kế hoạch", "tờ trình", "thông báo", "đề án", "chương trình")
CONTACT = "Đầu mối liên hệ: Phòng Tổng hợp."


def conforms(paper):
    """Gives the paper what the office asks for."""
    return insert_prose(paper, CONTACT)


def adding(text):
    return lambda paper: conforms(paper) and insert_prose(paper, text)


for _text in ("Mong Quý cơ quan quan tâm, phối hợp.", "Giao đ/c Trưởng phòng theo dõi.",
              "Các đơn vị khẩn trương triển khai ngay nhiệm vụ được giao.",
              "Kính đề nghị quý đơn vị cho ý kiến."):
    fault("wording.forbidden", options=OFFICE, kinds=KINDS)(adding(_text))


@fault("wording.required", options=OFFICE, kinds=KINDS)
def nobody_to_ask(paper):
    return True


@fault("wording.required", options=OFFICE, kinds=KINDS)
def nobody_by_name(paper):
    return insert_prose(paper, "Đầu mối liên hệ: phòng tổng hợp.")


@fault("number.unit", options=OFFICE, kinds=("công văn",))
def unit_of_nobody(paper):
    return conforms(paper) and change(para(paper, "number"), r"-[^-]+$",
                                      "-" + paper.chance.pick(("XQZ", "PKHX", "ĐTBX")))
