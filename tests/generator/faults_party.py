"""Faults of documents of the Party: its title line, and what it writes otherwise than the
State does."""

from faults import change, drop, fault, fault_each, para, rewrite, setting, settings, undraw
from party import NUMBERED, PARTY

TITLED = tuple(kind for kind in PARTY if kind not in ("đảng phiếu gửi", "đảng phiếu chuyển",
                                                      "đảng thư công"))
LETTER = ("đảng công văn",)


@fault("party.missing", kinds=tuple(kind for kind in TITLED if kind in NUMBERED))
def no_title_line(paper):
    return drop(paper, "party")


for _text in ("ĐẢNG CỘNG SẢN VIÊT NAM", "ĐẢNG CÔNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM.",
              "ĐẢNG CỘNG SÀN VIỆT NAM"):
    fault_each("party.wording", [_text], lambda name: lambda paper: rewrite(para(paper, "party"),
                                                                            name), kinds=PARTY)
settings("party.style", ["party"], [{"size": "14"}, {"size": "13"}, {"bold": "no"}], kinds=PARTY)
fault_each("party.style", ["small"], lambda name: lambda paper: rewrite(
    para(paper, "party"), "Đảng Cộng sản Việt Nam"), kinds=PARTY)
fault_each("party.line", ["no line"], lambda name: lambda paper: undraw(paper, "party"),
           kinds=PARTY)
fault_each("party.line", ["underlined"], lambda name: lambda paper: undraw(
    paper, "party") and setting("party", underline="yes")(paper), kinds=PARTY)


# ---- rules that other documents have too ----

@fault("number.symbol", kinds=tuple(k for k in NUMBERED if k not in LETTER))
def slash_as_of_the_state(paper):
    return change(para(paper, "number"), r"-(\w+)/(\w+)", r"/\1-\2")


@fault("number.symbol", kinds=LETTER)
def letter_without_its_code(paper):
    return change(para(paper, "number"), r"-CV/", "/")


@fault("signature.authority", kinds=TITLED)
def authority_with_a_stop(paper):
    return any(change(para(paper, ident), r"^([TK])/([MT]) ", r"\1\2. ")
               for ident in ("collective", "authority", "position"))


@fault("page.margin", kinds=PARTY)
def margin_of_the_state(paper):
    paper.section.props["left"] = "35"
    return True


@fault("recipients.item", kinds=tuple(k for k in TITLED if k in NUMBERED))
def stop_of_the_other_guidance(paper):
    return change(para(paper, "to1"), "[;,]$", "," if paper.new else ";")


@fault("subject.style", kinds=LETTER)
def upright_subject(paper):
    return not paper.new and setting("subject", italic="no")(paper)
