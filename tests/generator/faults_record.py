"""Faults of what a register takes: record.symbol, record.place, record.length,
record.addressee."""

import re

from faults import change, fault, para, rewrite

LONG = "VHTTDLKHCNTNMTNNPTNTTPQLDA"


@fault("record.symbol")
def symbol_of_a_court(paper):
    return change(para(paper, "number"), r"-UBND\b", "-TAND")


@fault("record.place")
def place_of_another_commune(paper):
    agency, date = para(paper, "agency"), para(paper, "date")
    if agency is None or date is None or \
            not re.search(r"(ỦY BAN NHÂN DÂN|UBND)\s+(XÃ|PHƯỜNG)", agency.text):
        return False
    return change(date, r"^[^,.…]+(?=,)", "Suối Khói Thượng")


@fault("record.length")
def symbol_that_no_register_takes(paper):
    return change(para(paper, "number"), r"(?<=-)(\w+)$", r"\1" + LONG)


@fault("record.addressee", kinds=("công văn", "tờ trình"))
def addressee_named_again(paper):
    one = para(paper, "addressee")
    if one is None or para(paper, "addressee1") or not para(paper, "to2"):
        return False
    return rewrite(para(paper, "to2"), f"- {one.text.partition(': ')[2]};")


@fault("record.addressee", kinds=("công văn", "tờ trình"))
def one_of_two_is_no_recipient(paper):
    """In place of `Như trên`, the first of several alone."""
    first, as_above = para(paper, "addressee1"), para(paper, "to1")
    if first is None or as_above is None:
        return False
    named = " ".join(p.text for p in (para(paper, f"to{i}") for i in range(2, 6)) if p)
    others = [p.text.lstrip("- ").rstrip(";.") for p in (para(paper, "addressee2"),
                                                         para(paper, "addressee3")) if p]
    if all(name in named for name in others):
        return False
    return rewrite(as_above, "- " + first.text.lstrip("- ").rstrip(";.") + ";")
